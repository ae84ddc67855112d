"""Linking over the wire: a member's code, who waits at it, and what is decided."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.support.at_once import at_once
from tests.support.hub_server import STORE_KEY, HubServer, running_hub
from tests.support.moved_clock import MovedClock
from tests.support.newcomer import Host, Newcomer
from tests.support.plain_desk import PlainDesk
from wadesk import server
from wadesk.core.policy import DevicePolicy, Policy
from wadesk.core.rights import Role
from wadesk.hub import upkeep
from wadesk.store import crypto

Linking = Callable[..., PlainDesk]
POLICY = DevicePolicy()


def policy(**devices: object) -> Policy:
    return Policy(devices=replace(POLICY, **devices))  # type: ignore[arg-type]  # a test names the fields itself


@pytest.fixture
def clock() -> MovedClock:
    return MovedClock()


@pytest.fixture
def hub(tmp_path: Path, clock: MovedClock) -> Iterator[HubServer]:
    with running_hub(tmp_path, clock=clock) as found:
        yield found


@pytest.fixture
def host(a_desk: Linking, hub: HubServer) -> Host:
    return Host(a_desk(hub))


def test_a_members_code_lets_a_second_desk_in_once_they_say_so(host: Host, hub: HubServer) -> None:
    code, newcomer = host.code(), Newcomer(hub, {"name": "Ana's ThinkPad"})

    waits = newcomer.asks(code)
    (shown,) = host.waiting()["applicants"]
    decided = host.decides(shown["applicant"], yes=True)
    status, linked = newcomer.asks(code)

    assert (waits[0], waits[1]["waits_ms"]) == (202, POLICY.confirm_ms)
    assert (shown["name"], shown["member_name"]) == ("Ana's ThinkPad", "Ana")
    assert (shown["network"], shown["public_key"]) == (
        "127.0.0.0/16",
        crypto.public_key(newcomer.private).hex(),
    )
    assert (decided.status_code, status) == (204, 200)
    assert (linked["member"], len(linked["share"]), len(linked["hub_key"])) == (
        host.desk.member,
        64,
        64,
    )
    assert waits[1]["hub_key"] == linked["hub_key"]
    assert host.waiting()["applicants"] == []


def test_what_was_let_in_is_written_down_with_who_did_it(host: Host, hub: HubServer) -> None:
    linked = host.lets_in(Newcomer(hub))

    row = next(row for row in host.desk.rows("device") if row["id"] == linked["device"])
    entry = host.desk.rows("audit")[-1]
    assert (row["linked_by"], row["network"], row["state"]) == (
        host.desk.member,
        "127.0.0.0/16",
        "linked",
    )
    assert (entry["deed"], entry["member"], entry["about"]) == (
        "link",
        host.desk.member,
        linked["device"],
    )


def test_whoever_is_not_let_in_is_told_so_whenever_they_ask(host: Host, hub: HubServer) -> None:
    code, newcomer = host.code(), Newcomer(hub)
    newcomer.asks(code)
    (shown,) = host.waiting()["applicants"]

    host.decides(shown["applicant"], yes=False)

    assert [newcomer.reason(code) for _ in range(4)] == ["link_denied"] * 4
    assert host.waiting()["applicants"] == []


def test_nobody_waits_for_ever(host: Host, hub: HubServer, clock: MovedClock) -> None:
    code, newcomer = host.code(), Newcomer(hub)
    newcomer.asks(code)
    (shown,) = host.waiting()["applicants"]
    clock.ahead_ms = POLICY.confirm_ms

    told = host.decides(shown["applicant"], yes=True).json()["reason"]

    assert (newcomer.reason(code), told) == ("link_code_expired", "link_code_expired")
    assert host.waiting()["applicants"] == []


def test_only_the_desk_that_shows_the_code_decides(
    host: Host, a_desk: Linking, hub: HubServer
) -> None:
    other = Host(a_desk(hub, "Ben"))
    newcomer = Newcomer(hub)
    newcomer.asks(host.code())
    (shown,) = host.waiting()["applicants"]

    told = other.decides(shown["applicant"], yes=True)

    assert (told.status_code, told.json()["reason"]) == (403, "no_right")
    assert other.waiting()["applicants"] == []
    assert other.decides(10**9, yes=True).status_code == 403


def test_a_decision_may_be_told_twice_but_not_turned_round(host: Host, hub: HubServer) -> None:
    newcomer = Newcomer(hub)
    newcomer.asks(host.code())
    (shown,) = host.waiting()["applicants"]

    first, again = (host.decides(shown["applicant"], yes=True) for _ in range(2))
    turned = host.decides(shown["applicant"], yes=False)

    assert (first.status_code, again.status_code) == (204, 204)
    assert turned.json()["reason"] == "already_settled"
    assert len(host.desk.rows("device")) == 2


def test_a_code_is_good_for_as_long_again_as_it_is_shown(
    host: Host, hub: HubServer, clock: MovedClock
) -> None:
    first, second = host.code(), host.code()

    clock.ahead_ms = 2 * POLICY.code_ttl_ms - 1_000
    late = Newcomer(hub).asks(first)[0]
    clock.ahead_ms = 2 * POLICY.code_ttl_ms
    too_late = Newcomer(hub).reason(second)

    assert (late, too_late) == (202, "link_code_expired")


def test_of_three_codes_of_one_desk_the_newest_two_are_good(host: Host, hub: HubServer) -> None:
    codes = [host.code() for _ in range(3)]

    assert Newcomer(hub).reason(codes[0]) == "link_code_wrong"
    assert [Newcomer(hub).asks(code)[0] for code in codes[1:]] == [202, 202]


def test_a_members_code_is_used_up_by_the_first_who_names_it(host: Host, hub: HubServer) -> None:
    code = host.code()

    assert Newcomer(hub).asks(code)[0] == 202
    assert Newcomer(hub).reason(code) == "link_code_wrong"


def test_members_link_for_themselves_and_administrators_for_all(
    host: Host, a_desk: Linking, hub: HubServer
) -> None:
    ben = Host(a_desk(hub, "Ben"))

    for_ben = host.offers(ben.desk.member)
    for_ana = ben.offers(host.desk.member)
    for_nobody = host.offers(10**9)
    newcomer = Newcomer(hub)
    newcomer.asks(for_ben.json()["code"])

    assert host.waiting()["applicants"][0]["member_name"] == "Ben"
    assert (for_ana.status_code, for_ana.json()["reason"]) == (403, "no_right")
    assert for_nobody.json()["reason"] == "no_such_member"


def test_who_is_no_administrator_any_more_lets_no_colleague_in(
    a_desk: Linking, host: Host, hub: HubServer
) -> None:
    ben = a_desk(hub, "Ben")
    operator_names(hub, "Ben", Role.ADMINISTRATOR)
    newcomer = Newcomer(hub)
    newcomer.asks(host.code(ben.member))
    (shown,) = host.waiting()["applicants"]
    operator_names(hub, "Ana", Role.STANDARD)

    told = host.decides(shown["applicant"], yes=True)

    assert told.json()["reason"] == "no_right"


def operator_names(hub: HubServer, name: str, role: Role) -> None:
    upkeep.linking_code(hub.settings, STORE_KEY, name, server.now(), role)


def test_three_wrong_codes_make_everybody_wait_and_tell_for_how_long(
    host: Host, hub: HubServer, clock: MovedClock
) -> None:
    code = host.code()
    for wrong in ("AAAA-AAAA", "BBBB-BBBB", "CCCC-CCCC"):
        Newcomer(hub).asks(wrong)
    clock.ahead_ms = 60_000

    status, told = Newcomer(hub).asks(code)

    assert (status, told["reason"]) == (429, "link_paused")
    assert 0 <= 4 * 60_000 - told["wait_ms"] < 10_000
    assert 0 <= 4 * 60_000 - host.waiting()["paused_ms"] < 10_000
    alerts = [row["content"] for row in host.desk.rows("audit") if row["deed"] == "alert"]
    assert [alert["alert"] for alert in alerts] == ["wrong_codes"]


def test_who_waits_already_is_answered_during_a_pause(host: Host, hub: HubServer) -> None:
    code, newcomer = host.code(), Newcomer(hub)
    newcomer.asks(code)
    for wrong in ("AAAA-AAAA", "BBBB-BBBB", "CCCC-CCCC"):
        Newcomer(hub).asks(wrong)

    assert newcomer.asks(code)[0] == 202


def test_who_was_refused_guesses_no_more_freely_than_others(host: Host, hub: HubServer) -> None:
    code, newcomer = host.code(), Newcomer(hub)
    newcomer.asks(code)
    (shown,) = host.waiting()["applicants"]
    host.decides(shown["applicant"], yes=False)

    told = [newcomer.reason(guess) for guess in ("AAAA-AAAA", "BBBB-BBBB", "CCCC-CCCC", code[::-1])]

    assert told == ["link_code_wrong"] * 3 + ["link_paused"]
    assert newcomer.reason(code) == "link_denied"


def test_after_the_first_token_no_code_gives_the_hubs_share_again(
    host: Host, hub: HubServer
) -> None:
    newcomer = Newcomer(hub)
    linked = host.lets_in(newcomer)
    again = newcomer.asks("AAAA-AAAA")
    desk = PlainDesk.with_papers(hub, newcomer.private, linked)
    desk.renew()
    desk.close()

    assert again == (200, linked)
    assert newcomer.reason("AAAA-AAAA") == "link_code_expired"


def test_at_the_limit_the_one_linked_longest_ago_is_shown_and_goes_when_confirmed(
    tmp_path: Path, a_desk: Linking
) -> None:
    with running_hub(tmp_path, policy=policy(max_linked=3)) as hub:
        host, oldest, _ = Host(a_desk(hub, "Ana")), a_desk(hub, "Ben"), a_desk(hub, "Cem")
        offered = host.offers().json()
        newcomer = Newcomer(hub)
        newcomer.asks(offered["code"])
        (shown,) = host.waiting()["applicants"]

        unseen = host.decides(shown["applicant"], yes=True)
        other = host.decides(shown["applicant"], yes=True, evict=host.device)
        seen = host.decides(shown["applicant"], yes=True, evict=oldest.linked["device"])

        assert (offered["linked"], offered["limit"]) == (3, 3)
        assert offered["victim"]["device"] == oldest.linked["device"]
        assert shown["victim"] == offered["victim"]
        assert shown["victim"]["member_name"] == "Ben"
        assert unseen.json()["reason"] == other.json()["reason"] == "device_limit"
        assert "Look again" in other.json()["detail"]
        assert seen.status_code == 204
        assert newcomer.asks(offered["code"])[0] == 200
        assert oldest.http.get("/v1/session").json()["order"]["why"] == "evicted"


def test_who_administers_nothing_makes_room_with_their_own_devices_alone(
    tmp_path: Path, a_desk: Linking
) -> None:
    with running_hub(tmp_path, policy=policy(max_linked=3)) as hub:
        oldest, own, host = a_desk(hub, "Ana"), a_desk(hub, "Ben"), Host(a_desk(hub, "Ben"))
        offered = host.offers().json()
        newcomer = Newcomer(hub)
        newcomer.asks(offered["code"])
        (shown,) = host.waiting()["applicants"]

        another = host.decides(shown["applicant"], yes=True, evict=oldest.linked["device"])
        theirs = host.decides(shown["applicant"], yes=True, evict=own.linked["device"])

        assert offered["victim"]["device"] == own.linked["device"]
        assert (shown["victim"], shown["limit_reached"]) == (offered["victim"], False)
        assert another.json()["reason"] == "device_limit"
        assert theirs.status_code == 204
        assert newcomer.asks(offered["code"])[0] == 200
        assert oldest.session()["member"] == oldest.member


def test_where_the_policy_refuses_nobody_goes_and_no_code_is_made(
    tmp_path: Path, a_desk: Linking
) -> None:
    with running_hub(tmp_path, policy=policy(max_linked=2, overflow="refuse")) as hub:
        host = Host(a_desk(hub, "Ana"))
        newcomer = Newcomer(hub)
        newcomer.asks(host.code())  # there is room yet
        ben = Host(a_desk(hub, "Ben"))
        (shown,) = host.waiting()["applicants"]

        told = host.decides(shown["applicant"], yes=True, evict=ben.device)

        assert (shown["limit_reached"], shown.get("victim")) == (True, None)
        assert told.json()["reason"] == "device_limit"
        assert host.offers().json()["reason"] == "device_limit"
        assert ben.desk.session()["member"] == ben.desk.member


def test_the_same_machine_takes_its_own_place_even_where_all_are_taken(
    tmp_path: Path, a_desk: Linking
) -> None:
    machine = {"machine": "one and the same"}
    with running_hub(tmp_path, policy=policy(max_linked=2)) as hub:
        host = Host(a_desk(hub, "Ana"))
        former = host.lets_in(Newcomer(hub, machine))
        again = Newcomer(hub, machine)
        code = host.code()
        again.asks(code)
        (shown,) = host.waiting()["applicants"]

        host.decides(shown["applicant"], yes=True)

        linked = again.asks(code)[1]
        rows = {row["id"]: row for row in host.desk.rows("device")}
        assert (shown["replaces"], shown.get("victim")) == (former["device"], None)
        assert (rows[former["device"]]["state"], rows[former["device"]]["ended_why"]) == (
            "unlinked",
            "replaced",
        )
        assert rows[linked["device"]]["state"] == "linked"
        assert [row["state"] for row in rows.values()].count("linked") == 2


def test_another_members_desk_on_the_same_machine_is_another_desk(
    host: Host, a_desk: Linking, hub: HubServer
) -> None:
    machine = {"machine": "the front desk"}
    host.lets_in(Newcomer(hub, machine))
    Host(a_desk(hub, "Ben")).lets_in(Newcomer(hub, machine))

    assert {row["state"] for row in host.desk.rows("device")} == {"linked"}
    assert len(host.desk.rows("device")) == 4


def applicants(host: Host, hub: HubServer, number: int) -> list[int]:
    """So many who wait at one Desk."""
    for _ in range(number):
        Newcomer(hub).asks(host.code())
    return [one["applicant"] for one in host.waiting()["applicants"]]


def test_of_many_who_are_confirmed_at_once_no_more_come_in_than_there_is_room_for(
    host: Host, hub: HubServer
) -> None:
    waiting = applicants(host, hub, 20)

    told = at_once(20, lambda number: host.decides(waiting[number], yes=True).status_code)

    assert sorted(told) == [204] * 3 + [409] * 17
    assert len(host.desk.rows("device")) == 4


def test_of_many_who_are_confirmed_at_once_for_one_that_was_shown_one_comes_in(
    tmp_path: Path, a_desk: Linking
) -> None:
    with running_hub(tmp_path, policy=policy(max_linked=2)) as hub:
        oldest, host = a_desk(hub), Host(a_desk(hub))
        waiting, evict = applicants(host, hub, 12), oldest.linked["device"]

        told = at_once(
            12, lambda number: host.decides(waiting[number], yes=True, evict=evict).status_code
        )

        states = [row["state"] for row in host.desk.rows("device")]
        assert sorted(told) == [204] + [409] * 11
        assert sorted(states) == ["linked", "linked", "unlinked"]


def test_of_many_who_name_one_code_at_once_one_waits(host: Host, hub: HubServer) -> None:
    code = host.code()

    told = at_once(3, lambda _: Newcomer(hub).asks(code)[0])

    assert sorted(told) == [202, 409, 409]
    assert len(host.waiting()["applicants"]) == 1


def test_one_desk_that_asks_many_times_at_once_is_linked_once(host: Host, hub: HubServer) -> None:
    newcomer, code = Newcomer(hub), hub.code("Ana")

    told = at_once(10, lambda _: newcomer.asks(code))

    assert len({str(answer) for _, answer in told}) == 1
    assert len(host.desk.rows("device")) == 2
