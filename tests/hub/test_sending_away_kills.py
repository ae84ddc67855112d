"""Kills: a Hub that dies while it sends a device away has either not begun, or tells it later."""

import contextlib
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import msgspec
import pytest

from tests.support.hub_program import a_hub_program
from tests.support.hub_server import (
    ACCESS_TOKEN,
    APP_SECRET,
    STORE_KEY,
    VERIFY_TOKEN,
    HubServer,
    a_hub,
)
from tests.support.last_words import say_wiped
from tests.support.listening import stream
from tests.support.plain_desk import PlainDesk
from tests.support.programs import Program, free_port
from wadesk.store import crypto
from wadesk.wire.linking_api import Order

SECRETS = {
    "WADESK_STORE_KEY": STORE_KEY.hex(),
    "WADESK_APP_SECRET": APP_SECRET,
    "WADESK_VERIFY_TOKEN": VERIFY_TOKEN,
    "WADESK_ACCESS_TOKEN": ACCESS_TOKEN,
}
MOMENTS_MS = (0, 2, 4, 7, 12, None)
"""So long after the wish was sent; None: as soon as it was answered, so after the commit."""

Json = dict[str, Any]


class Mortal:
    """A Hub as a process of its own, killed and started again in the same place."""

    def __init__(self, folder: Path) -> None:
        port = free_port()
        self.server = HubServer(a_hub(folder / "hub"), f"http://127.0.0.1:{port}")
        self._program: Program = a_hub_program(folder, port, SECRETS)

    def start(self) -> None:
        self._program.start()
        self._program.wait_until_up()

    def kill(self) -> None:
        self._program.kill()

    def stop(self) -> None:
        self._program.stop()


@pytest.fixture
def hub(tmp_path: Path) -> Iterator[Mortal]:
    made = Mortal(tmp_path)
    made.start()
    yield made
    made.stop()


def unlinks(ana: PlainDesk, device: int, key: str) -> httpx.Response:
    return ana.ask({"t": "unlink_device", "device": device}, key)


def dies_while_it_sends_away(
    hub: Mortal, ana: PlainDesk, ben: PlainDesk, after_ms: float | None
) -> None:
    """The Desk listens, the wish is on its way, and the Hub ends between two instructions."""
    device = ben.linked["device"]

    def ask() -> None:
        with contextlib.suppress(httpx.HTTPError):
            unlinks(ana, device, f"away-{device}")

    asking = threading.Thread(target=ask)
    with contextlib.suppress(httpx.HTTPError), stream(ben, ben.start()) as line:
        line.until("sync")
        asking.start()
        if after_ms is None:
            asking.join()
        else:
            time.sleep(after_ms / 1_000)
        hub.kill()
    asking.join()
    hub.start()


def verified(order: Json, ben: PlainDesk) -> bool:
    known = msgspec.convert(order, Order)
    public = bytes.fromhex(ben.linked["hub_key"])
    is_signed = crypto.verify(public, known.message, bytes.fromhex(known.signature))
    return is_signed and known.device == ben.linked["device"] and known.hub == ben.linked["hub"]


def state_of(ana: PlainDesk, device: int) -> str:
    return next(str(row["state"]) for row in ana.rows("device") if row["id"] == device)


def test_after_every_kill_a_device_is_in_or_out_and_hears_of_it(hub: Mortal) -> None:
    ana = PlainDesk(hub.server)
    for moment in MOMENTS_MS:
        ben = PlainDesk(hub.server, "Ben")
        device = ben.linked["device"]
        dies_while_it_sends_away(hub, ana, ben, moment)

        at_once = ben.http.get("/v1/session")
        assert moment is not None or at_once.status_code == 403
        assert state_of(ana, device) == {200: "linked", 403: "unlinked"}[at_once.status_code]
        assert unlinks(ana, device, f"away-{device}").status_code == 200
        order = ben.http.get("/v1/session").json()["order"]
        assert verified(order, ben)
        assert at_once.status_code == 200 or at_once.json()["order"] == order
        assert say_wiped(ben, order).status_code == 204
        assert state_of(ana, device) == "wiped"
        ben.close()
    ana.close()
