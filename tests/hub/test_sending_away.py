"""Sending away tests: a device that is out gets its order wherever it asks, and nothing else."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import httpx
import pytest

from tests.support.hub_server import HubServer, running_hub
from tests.support.listening import stream
from tests.support.payloads import a_card, a_message, webhook
from tests.support.plain_desk import PlainDesk, a_client, posted
from wadesk.store import crypto

Linking = Callable[..., PlainDesk]
Json = dict[str, Any]


def unlink(by: PlainDesk, desk: PlainDesk, **more: Any) -> None:
    told = by.ask({"t": "unlink_device", "device": desk.linked["device"], **more})
    assert told.status_code == 200, told.text


def order_in(answer: httpx.Response) -> Json:
    assert answer.status_code == 403, answer.text
    told: Json = answer.json()
    assert told["reason"] == "unlinked"
    order: Json = told["order"]
    return order


def customer_writes(hub: HubServer, desk: PlainDesk) -> int:
    assert posted(hub, webhook(contacts=[a_card()], messages=[a_message()])) == 200
    return int(desk.rows("conversation")[0]["id"])


def test_whatever_it_asks_with_its_old_token_is_answered_with_its_order(
    hub: HubServer, a_desk: Linking
) -> None:
    ana, ben = a_desk(hub), a_desk(hub, "Ben")
    start, line = ben.start(), customer_writes(hub, ben)

    unlink(ana, ben)

    asked = [
        ben.http.get("/v1/session"),
        ben.http.get("/v1/changes", params={"since": start}),
        ben.http.get("/v1/feed", params={"since": start}),
        ben.http.get("/v1/backfill"),
        ben.http.get("/v1/media/1"),
        ben.http.post("/v1/media", content=b"x"),
        ben.http.post("/v1/presence", json={"conversation": line}),
        ben.http.post("/v1/ack", json={"cursor": start}),
        ben.ask({"t": "add_note", "conversation": line, "text": "Still here?"}),
    ]
    (order,) = {tuple(order_in(answer).items()) for answer in asked}
    assert dict(order)["device"] == ben.linked["device"]
    assert dict(order)["by"] == "Ana"


def test_a_good_signature_gets_the_order_and_a_bad_one_nothing(
    hub: HubServer, a_desk: Linking
) -> None:
    ana, ben = a_desk(hub), a_desk(hub, "Ben")
    unlink(ana, ben)

    good = ben.token(ben.counter + 1)
    ben.private = crypto.new_private_key()
    bad = ben.token(ben.counter + 2)

    assert order_in(good)["why"] == "unlinked"
    assert (bad.status_code, bad.json()["reason"]) == (401, "device_unknown")


def test_the_order_comes_at_once_on_an_open_line_which_then_ends(
    hub: HubServer, a_desk: Linking
) -> None:
    ana, ben = a_desk(hub), a_desk(hub, "Ben")

    with stream(ben, ben.session()["head"]) as line:
        line.until("sync")
        unlink(ana, ben)
        order = line.until("order")
        with pytest.raises(AssertionError, match="the line ended"):
            line.until("rows")

    assert (order["device"], order["why"]) == (ben.linked["device"], "unlinked")


def test_nothing_that_was_committed_after_it_reaches_the_line(
    hub: HubServer, a_desk: Linking
) -> None:
    ana, ben = a_desk(hub), a_desk(hub, "Ben")
    heard: list[str] = []

    with stream(ben, ben.session()["head"]) as line:
        line.until("sync")
        unlink(ana, ben)
        customer_writes(hub, ana)
        while "order" not in heard:
            heard.append(line.next_event()[0])

    assert "rows" not in heard


def test_a_colleague_hears_at_once_that_the_lock_is_free_and_nobody_looks(
    hub: HubServer, a_desk: Linking
) -> None:
    ana, ben = a_desk(hub), a_desk(hub, "Ben")
    where = customer_writes(hub, ana)
    assert ben.ask({"t": "claim_lock", "conversation": where}).status_code == 200
    ben.http.post("/v1/presence", json={"conversation": where, "writing": True})

    with stream(ana, ana.session()["head"]) as line:
        line.until("sync")
        unlink(ana, ben)
        names: Json = {}
        while not {"lock", "viewers"} <= names.keys():
            name, told = line.next_event()
            names[name] = told

    assert (names["lock"]["conversation"], names["lock"]["holder"]) == (where, None)
    assert names["viewers"]["viewers"] == []


def test_another_desk_of_the_same_member_goes_on(hub: HubServer, a_desk: Linking) -> None:
    ana, laptop, phone = a_desk(hub), a_desk(hub, "Ben"), a_desk(hub, "Ben")

    unlink(ana, laptop)

    assert phone.session()["member"] == laptop.member
    states = {row["id"]: row["state"] for row in phone.rows("device")}
    assert states == {laptop.linked["device"]: "unlinked", phone.linked["device"]: "linked"}


def test_all_are_sent_away_but_the_one_that_asks(hub: HubServer, a_desk: Linking) -> None:
    ana, hers, ben = a_desk(hub), a_desk(hub), a_desk(hub, "Ben")

    assert ana.ask({"t": "unlink_all"}).status_code == 200

    assert ana.session()["member"] == ana.member
    assert [order_in(desk.http.get("/v1/session"))["by"] for desk in (hers, ben)] == ["Ana"] * 2


def test_a_desk_may_send_itself_away(hub: HubServer, a_desk: Linking) -> None:
    a_desk(hub)
    ben = a_desk(hub, "Ben")

    unlink(ben, ben)

    assert order_in(ben.http.get("/v1/session"))["by"] == "Ben"


def test_what_was_asked_before_and_judged_after_is_answered_with_the_order(
    hub: HubServer, a_desk: Linking
) -> None:
    ana, ben = a_desk(hub), a_desk(hub, "Ben")
    where = customer_writes(hub, ben)
    wish = {"t": "add_note", "conversation": where, "text": "She pays late."}
    first = ben.ask(wish, key="k")
    unlink(ana, ben)

    again = ben.ask(wish, key="k")

    assert first.status_code == 200
    assert order_in(again)["device"] == ben.linked["device"]


def test_the_order_outlives_a_restart_of_the_hub(a_desk: Linking, tmp_path: Path) -> None:
    with running_hub(tmp_path) as hub:
        ana, ben = a_desk(hub), a_desk(hub, "Ben")
        unlink(ana, ben)
        told = order_in(ben.http.get("/v1/session"))
        token = ben.http.headers["Authorization"]
    with running_hub(hub.settings) as again, a_client(again) as http:
        later = http.get("/v1/session", headers={"Authorization": token})

    assert order_in(later) == told
