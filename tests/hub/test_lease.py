"""Lease tests: a shut profile asks at the door for the Hub's part of its key, and for no other."""

from collections.abc import Callable, Iterator
from typing import Any

import httpx
import pytest

from tests.support.hub_server import STORE_KEY, HubServer
from tests.support.plain_desk import PlainDesk, a_client, link_wish
from wadesk.core.policy import DevicePolicy
from wadesk.store import connection, crypto
from wadesk.wire.linking_api import hand_in_message, lease_message, wiped_message

Linking = Callable[..., PlainDesk]
Json = dict[str, Any]
NONCE = "0f" * 16


class Door:
    """A profile that was linked and is shut: it has its door's key, and no token."""

    def __init__(self, hub: HubServer, agent: str) -> None:
        self.http = a_client(hub)
        self.private = crypto.new_private_key()
        self.door = crypto.new_private_key()
        wish = link_wish(
            hub.code(agent), self.private, door=crypto.public_key(self.door).hex(), machine="m1"
        )
        self.linked: Json = self.http.post("/v1/link", json=wish).json()

    @property
    def device(self) -> int:
        return int(self.linked["device"])

    def asks(self, **changed: Any) -> httpx.Response:
        hub, nonce = changed.pop("hub", self.linked["hub"]), changed.pop("nonce", NONCE)
        by = changed.pop("by", self.door)
        device = changed.pop("device", self.device)
        signature = crypto.sign(by, lease_message(hub, device, nonce)).hex()
        wish = {"device": device, "nonce": nonce, "signature": signature}
        return self.http.post("/v1/lease", json=wish | changed)


@pytest.fixture
def ana(hub: HubServer, a_desk: Linking) -> PlainDesk:
    return a_desk(hub)


@pytest.fixture
def door(hub: HubServer) -> Iterator[Door]:
    made = Door(hub, "Ben")
    yield made
    made.http.close()


def frozen(hub: HubServer, device: int) -> None:
    change(hub, "update device_key set frozen_at = 1 where device = ?", device)


def change(hub: HubServer, sql: str, device: int) -> None:
    """Change the record from outside, as another process could."""
    db = connection.open_writable(hub.settings.database, STORE_KEY, durable=True)
    with connection.transaction(db):
        db.execute(sql, (device,))
    db.close()


def test_the_door_gives_the_share_that_was_given_at_linking(ana: PlainDesk, door: Door) -> None:
    told = door.asks()

    assert told.status_code == 200, told.text
    assert told.json()["share"] == door.linked["share"]
    assert told.json()["lease_ms"] == DevicePolicy().lease_ms
    assert abs(told.json()["time"] - ana.session()["time"]) < 60_000


def test_no_other_key_opens_the_door(ana: PlainDesk, door: Door) -> None:
    told = [
        door.asks(by=door.private),
        door.asks(by=crypto.new_private_key()),
        door.asks(hub="another"),
        door.asks(device=ana.linked["device"]),
        door.asks(device=10**9),
        door.asks(signature=""),
        door.asks(signature="00" * 64),
    ]
    another_nonce = door.http.post(
        "/v1/lease",
        json={
            "device": door.device,
            "nonce": "00",
            "signature": crypto.sign(
                door.door, lease_message(door.linked["hub"], door.device, NONCE)
            ).hex(),
        },
    )

    assert {answer.json()["reason"] for answer in (*told, another_nonce)} == {"device_unknown"}
    assert {answer.status_code for answer in (*told, another_nonce)} == {401}


@pytest.mark.parametrize("wish", [{}, {"device": -1}, {"nonce": "xyz"}, {"signature": "0"}])
def test_rubbish_at_the_door_is_told_so(door: Door, wish: Json) -> None:
    whole = {"device": 1, "nonce": "00", "signature": "00"}
    answer = door.http.post("/v1/lease", json=whole | wish if wish else {})

    assert answer.status_code == 422


def test_who_was_sent_away_gets_the_order_at_the_door(ana: PlainDesk, door: Door) -> None:
    ana.ask({"t": "unlink_device", "device": door.device})

    good, bad = door.asks(), door.asks(by=door.private)

    assert (good.status_code, good.json()["reason"]) == (403, "unlinked")
    assert good.json()["order"]["device"] == door.device
    assert (bad.status_code, "order" in bad.json()) == (401, False)


def test_a_frozen_profile_stays_shut(hub: HubServer, door: Door) -> None:
    frozen(hub, door.device)

    told = door.asks()

    assert (told.status_code, told.json()["reason"]) == (403, "device_frozen")


def test_the_profile_of_who_is_suspended_stays_shut(ana: PlainDesk, door: Door) -> None:
    member = door.linked["member"]
    ana.ask({"t": "suspend_member", "member": member, "suspended": True})
    shut = door.asks()
    ana.ask({"t": "suspend_member", "member": member, "suspended": False})

    assert (shut.status_code, shut.json()["reason"]) == (403, "member_suspended")
    assert door.asks().status_code == 200


def test_who_asks_at_the_door_is_in_use(hub: HubServer, ana: PlainDesk, door: Door) -> None:
    change(hub, "update device_key set last_seen = 1 where device = ?", door.device)
    door.asks()

    db = connection.open_readable(hub.settings.database, STORE_KEY)
    (seen,) = db.execute(
        "select last_seen from device_key where device = ?", (door.device,)
    ).fetchone()
    db.close()
    assert abs(seen - ana.session()["time"]) < 60_000


def test_a_shut_profile_says_with_its_door_that_it_is_gone_and_nothing_else(
    ana: PlainDesk, door: Door
) -> None:
    ana.ask({"t": "unlink_device", "device": door.device})
    nonce = door.asks().json()["order"]["nonce"]
    hub = door.linked["hub"]
    wiped, handed = (
        wiped_message(hub, door.device, nonce),
        hand_in_message(hub, door.device, nonce, []),
    )
    words = {"device": door.device, "nonce": nonce}

    def say(path: str, by: bytes, message: bytes, **more: Any) -> int:
        signature = crypto.sign(by, message).hex()
        return door.http.post(path, json={**words, **more, "signature": signature}).status_code

    refused = [
        say("/v1/wiped", crypto.new_private_key(), wiped),
        say("/v1/hand-in", door.door, handed, drafts=[]),
    ]
    before = state(ana, door.device)

    assert refused == [401, 401]
    assert say("/v1/wiped", door.door, wiped) == 204
    assert (before, state(ana, door.device)) == ("unlinked", "wiped")


def state(ana: PlainDesk, device: int) -> str:
    return {row["id"]: str(row["state"]) for row in ana.rows("device")}[device]
