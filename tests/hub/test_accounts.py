from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from tests.support.at_once import at_once
from tests.support.hub_server import STORE_KEY, HubServer, running_hub
from tests.support.listening import stream
from tests.support.moved_clock import MovedClock
from tests.support.plain_desk import PlainDesk, a_client, link_wish
from wadesk.core.errors import Refused
from wadesk.core.policy import DevicePolicy, Policy
from wadesk.store import connection, crypto
from wadesk.wire.linking_api import lease_message, link_message, token_message, wiped_message

Linking = Callable[..., PlainDesk]

ROOMY = Policy(devices=replace(DevicePolicy(), max_linked=100))


@pytest.fixture
def clock() -> MovedClock:
    return MovedClock()


@pytest.fixture
def hub(tmp_path: Path, clock: MovedClock) -> Iterator[HubServer]:
    with running_hub(tmp_path, clock=clock) as found:
        yield found


def links(hub: HubServer, code: str, private: bytes | None = None) -> tuple[int, dict[str, Any]]:
    with a_client(hub) as http:
        answer = http.post("/v1/link", json=link_wish(code, private or crypto.new_private_key()))
    return answer.status_code, answer.json()


def test_a_code_links_one_desk_and_no_second(hub: HubServer) -> None:
    code = hub.code("Ana")

    first, second = links(hub, code), links(hub, code)

    assert (first[0], first[1]["member_name"]) == (200, "Ana")
    assert second[1]["reason"] == "link_code_wrong"


def test_of_many_who_name_one_code_at_once_one_is_linked(hub: HubServer) -> None:
    code = hub.code("Ana")

    told = at_once(3, lambda _: links(hub, code))

    assert sorted(status for status, _ in told) == [200, 409, 409]


def test_a_desk_whose_answer_was_lost_asks_again_and_is_the_same_desk(hub: HubServer) -> None:
    code, private = hub.code("Ana"), crypto.new_private_key()

    first, again = links(hub, code, private), links(hub, code, private)

    assert again == first


def test_a_code_may_be_typed_carelessly(hub: HubServer) -> None:
    code = hub.code("Ana")

    assert links(hub, f" {code.lower().replace('-', ' ')} ")[0] == 200


def test_three_wrong_codes_make_the_hub_deaf_for_a_while(hub: HubServer, clock: MovedClock) -> None:
    good = hub.code("Ana")
    wrong = [links(hub, "AAAA-AAAA")[1]["reason"] for _ in range(3)]

    deaf = links(hub, good)[0]
    clock.ahead_ms += DevicePolicy().failures_pause_ms
    later = links(hub, hub.code("Ana"))[0]

    assert wrong == ["link_code_wrong"] * 3
    assert (deaf, later) == (429, 409)  # a code of this machine's clock is old by then


def test_wrong_codes_count_in_a_row_only(hub: HubServer) -> None:
    told = []
    for _ in range(3):
        told += [links(hub, "AAAA-AAAA")[0], links(hub, "BBBB-BBBB")[0]]
        told.append(links(hub, hub.code("Ana"))[0])

    assert told == [409, 409, 200] * 3


def test_an_old_code_is_said_to_be_old(hub: HubServer, clock: MovedClock) -> None:
    code = hub.code("Ana")
    clock.ahead_ms = DevicePolicy().code_ttl_ms

    assert links(hub, code)[1]["reason"] == "link_code_expired"


def test_a_code_without_the_keys_own_signature_is_worth_nothing(hub: HubServer) -> None:
    code = hub.code("Ana")
    wish = link_wish(code, crypto.new_private_key())
    stolen = wish | {"public_key": crypto.public_key(crypto.new_private_key()).hex()}

    with a_client(hub) as http:
        refused, accepted = (http.post("/v1/link", json=one) for one in (stolen, wish))

    assert (refused.status_code, accepted.status_code) == (409, 200)


def test_fifty_simultaneous_links_do_not_pass_the_limit(tmp_path: Path) -> None:
    with running_hub(tmp_path) as hub:
        codes = [hub.code(f"Agent {number}") for number in range(50)]

        told = at_once(50, lambda number: links(hub, codes[number]))

        linked = [answer for status, answer in told if status == 200]
        assert len(linked) == 4
        assert {answer["reason"] for status, answer in told if status != 200} == {"device_limit"}
        with pytest.raises(Refused, match="limit"):
            hub.code("One more")


def test_a_token_dies_by_the_clock(a_desk: Linking, hub: HubServer, clock: MovedClock) -> None:
    desk = a_desk(hub)
    before = desk.http.get("/v1/session").status_code
    clock.ahead_ms = DevicePolicy().token_ttl_ms

    after = desk.http.get("/v1/session")

    assert (before, after.status_code, after.json()["reason"]) == (200, 401, "access_expired")


def test_a_new_token_ends_the_one_before(a_desk: Linking, hub: HubServer) -> None:
    desk = a_desk(hub)
    desk.session()
    old = desk.http.headers["Authorization"]
    desk.renew()

    with a_client(hub) as http:
        told = http.get("/v1/session", headers={"Authorization": old})

    assert told.status_code == 401
    assert desk.session()["member"] == desk.member


def test_a_request_that_the_network_brought_twice_harms_nobody(
    a_desk: Linking, hub: HubServer
) -> None:
    desk = a_desk(hub)
    wish = desk.token_wish(2)
    given = desk.http.post("/v1/token", json=wish).json()
    desk.http.headers["Authorization"] = f"Bearer {given['token']}"

    doubled = desk.http.post("/v1/token", json=wish)

    assert (doubled.status_code, doubled.json()["reason"]) == (403, "counter_reused")
    assert desk.session()["member"] == desk.member
    assert {row["deed"] for row in desk.rows("audit")} == {"link"}


def test_a_request_that_was_given_up_and_comes_late_harms_nobody(
    a_desk: Linking, hub: HubServer
) -> None:
    desk = a_desk(hub)
    given_up = desk.token_wish(2)
    desk.counter = 2
    desk.renew()

    late = desk.http.post("/v1/token", json=given_up)

    assert late.json()["reason"] == "counter_reused"
    assert desk.session()["member"] == desk.member


def copy_of(desk: PlainDesk, hub: HubServer) -> PlainDesk:
    return PlainDesk.with_papers(hub, desk.private, desk.linked, desk.counter)


def test_a_copied_profile_stops_both_and_administrators_are_told(
    a_desk: Linking, hub: HubServer
) -> None:
    administrator, desk = a_desk(hub), a_desk(hub, "Ben")
    copy = copy_of(desk, hub)
    copy.renew()

    noticed = desk.token(desk.counter + 1)
    both = [one.token(9).json()["reason"] for one in (desk, copy)]
    known = [one.http.get("/v1/session").status_code for one in (desk, copy)]
    copy.close()

    device = desk.linked["device"]
    row = next(row for row in administrator.rows("device") if row["id"] == device)
    told = [row for row in administrator.rows("audit") if row["about"] == device]
    assert (noticed.status_code, noticed.json()["reason"]) == (403, "device_frozen")
    assert both == ["device_frozen"] * 2
    assert known == [401] * 2
    assert row["state"] == "frozen"
    assert [(one["deed"], one["content"].get("alert")) for one in told] == [
        ("link", None),
        ("freeze", None),
        ("alert", "copied_profile"),
    ]


def test_the_line_of_a_frozen_device_ends_and_says_why(a_desk: Linking, hub: HubServer) -> None:
    desk = a_desk(hub)
    with stream(desk, desk.session()["head"]) as line:
        line.until("sync")
        with a_client(hub) as http:
            http.post("/v1/token", json=desk.token_wish(1))
        told = line.until("bye")

    assert told["reason"] == "device_frozen"


def test_who_may_go_on_counts_on_from_far_ahead_and_the_copy_is_stopped_again(
    a_desk: Linking, hub: HubServer
) -> None:
    administrator, desk = a_desk(hub), a_desk(hub, "Ben")
    copy = copy_of(desk, hub)
    copy.renew()
    desk.token(2)
    administrator.ask({"t": "thaw_device", "device": desk.linked["device"]})

    given = desk.token(3).json()
    desk.http.headers["Authorization"] = f"Bearer {given['token']}"
    went_on = desk.session()["member"]
    desk.counter = given["counter"]
    desk.renew()
    stopped = copy.token(3).json()["reason"]
    copy.close()

    assert given["counter"] > 1_000
    assert went_on == desk.member
    assert stopped == "device_frozen"
    assert desk.http.get("/v1/session").status_code == 401


def test_no_device_uses_up_all_numbers_at_once(a_desk: Linking, hub: HubServer) -> None:
    desk = a_desk(hub)

    assert desk.token(2**63 - 1).json()["reason"] == "counter_reused"
    assert desk.token(2).status_code == 200


def test_nobody_gets_a_token_with_anothers_signature(a_desk: Linking, hub: HubServer) -> None:
    ana, ben = a_desk(hub), a_desk(hub, "Ben")

    told = ana.token(9, device=ben.linked["device"])

    assert (told.status_code, told.json()["reason"]) == (401, "device_unknown")


@pytest.mark.parametrize(
    "altered",
    [
        {"counter": 10},
        {"nonce": "ab" * 16},
        {"nonce": ""},
        {"signature": "00" * 64},
        {"signature": ""},
        {"signature": "no hex"},
        {"device": 10**9},
    ],
)
def test_a_signature_that_is_not_over_these_very_words_is_worth_nothing(
    a_desk: Linking, hub: HubServer, altered: dict[str, Any]
) -> None:
    desk = a_desk(hub)

    told = desk.http.post("/v1/token", json=desk.token_wish(9) | altered)

    assert (told.status_code, told.json()["reason"]) == (401, "device_unknown")
    assert desk.token(2).status_code == 200


def test_a_signature_for_another_hub_or_another_purpose_is_worth_nothing(
    a_desk: Linking, hub: HubServer
) -> None:
    desk = a_desk(hub)
    device, wish = desk.linked["device"], desk.token_wish(2)
    others = [
        token_message("another hub", device, 2, wish["nonce"]),
        lease_message(desk.linked["hub"], device, wish["nonce"]),
        wiped_message(desk.linked["hub"], device, wish["nonce"]),
        link_message(wish["nonce"]),
    ]

    signed = [crypto.sign(desk.private, other).hex() for other in others]
    told = [desk.token(2, wish["nonce"], signature=one).status_code for one in signed]

    assert told == [401] * len(others)


def test_nobody_whose_member_is_suspended_gets_a_token(a_desk: Linking, hub: HubServer) -> None:
    administrator, ben = a_desk(hub), a_desk(hub, "Ben")
    administrator.ask({"t": "suspend_member", "member": ben.member, "suspended": True})

    told = ben.token(2)

    assert (told.status_code, told.json()["reason"]) == (403, "member_suspended")


@pytest.mark.parametrize(
    "header", [None, "", "Bearer", "Bearer zz", "Basic YTpi", "Bearer " + "0" * 64]
)
def test_whoever_brings_no_token_is_told_nothing(hub: HubServer, header: str | None) -> None:
    headers = {} if header is None else {"Authorization": header}
    asked = [
        ("GET", "/v1/session"),
        ("GET", "/v1/changes?since=w1.a.0"),
        ("GET", "/v1/feed?since=w1.a.0"),
        ("GET", "/v1/backfill"),
        ("GET", "/v1/media/1"),
        ("POST", "/v1/media"),
        ("POST", "/v1/commands"),
        ("POST", "/v1/ack"),
        ("POST", "/v1/link/codes"),
        ("GET", "/v1/link/applicants"),
        ("POST", "/v1/link/decisions"),
    ]

    with a_client(hub) as http:
        told = {http.request(*one, headers=headers).status_code for one in asked}

    assert told == {401}


def test_tokens_and_linked_desks_outlive_a_restart(a_desk: Linking, tmp_path: Path) -> None:
    with running_hub(tmp_path) as hub:
        desk = a_desk(hub)
        papers = desk.http.headers["Authorization"]
    with running_hub(hub.settings) as again, a_client(again) as http:
        told = http.get("/v1/session", headers={"Authorization": papers})

    assert told.status_code == 200


def test_neither_tokens_nor_codes_lie_in_the_record(a_desk: Linking, tmp_path: Path) -> None:
    with running_hub(tmp_path, policy=ROOMY) as hub:
        code = hub.code("Ana")
        desk = a_desk(hub)
        token = desk.http.headers["Authorization"].removeprefix("Bearer ")
    db = connection.open_readable(hub.settings.database, STORE_KEY)
    secrets = [code.encode(), code.replace("-", "").encode(), token.encode(), bytes.fromhex(token)]

    held = [
        value.encode() if isinstance(value, str) else value
        for (table,) in db.execute("select name from sqlite_master where type = 'table'").fetchall()
        for row in db.execute(f"select * from {table}")  # noqa: S608 - the tables are ours
        for value in row
        if isinstance(value, str | bytes)
    ]

    db.close()
    assert len(held) > 10
    assert [secret for secret in secrets if any(secret in value for value in held)] == []


def test_a_desk_cannot_fill_the_list_with_its_name(a_desk: Linking, hub: HubServer) -> None:
    private = crypto.new_private_key()
    wish = link_wish(hub.code("Ana"), private) | {"name": "x" * 100_000}

    with a_client(hub) as http:
        http.post("/v1/link", json=wish)

    (row,) = (row for row in a_desk(hub).rows("device") if row["name"] != "laptop")
    assert len(row["name"]) == 120
