"""Linking, killed: before every single step, and tried again; one device for one computer."""

import os
from pathlib import Path

import pytest

from tests.support import dying_newcomer
from tests.support.deaths import deaths_of
from tests.support.desks import wall_clock
from tests.support.dying_newcomer import is_in_already, tell
from tests.support.hub_server import STORE_KEY, HubServer, running_hub
from tests.support.profiles import Place
from wadesk.core.policy import DevicePolicy, Policy
from wadesk.desk.key_slots import Unlock
from wadesk.desk.open_desk import open_desk
from wadesk.store import connection

TRIES = 250
PLENTY = Policy(devices=DevicePolicy(max_linked=1_000, code_ttl_ms=3_600_000))

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="this system does not fork")


def devices_in(hub: HubServer) -> dict[str | None, list[str]]:
    """The states of all devices that there are, by the machine that they are on."""
    db = connection.open_readable(hub.settings.database, STORE_KEY)
    try:
        rows = db.execute(
            "select machine, state from device"
            " left join device_key on device_key.device = device.id"
        ).fetchall()
    finally:
        db.close()
    found: dict[str | None, list[str]] = {}
    for machine, state in rows:
        found.setdefault(machine, []).append(state)
    return found


def opens(root: Path) -> int:
    with open_desk(Place(root).folder, Unlock(Place(root).keychain), wall_clock) as desk:
        return desk.identity.device


def test_wherever_it_was_killed_it_is_linked_or_can_be(tmp_path: Path) -> None:
    with running_hub(tmp_path, policy=PLENTY) as hub:
        tell(tmp_path / "prepared", hub.url, [hub.code("Ana") for _ in range(TRIES)])

        deaths = deaths_of(dying_newcomer.get_in, tmp_path / "prepared", tmp_path / "deaths")
        was_in = [is_in_already(one.root, hub.url, hub.code("Ana")) for one in deaths]
        linked = [opens(one.root) for one in deaths]
        machines = devices_in(hub)

    assert was_in == sorted(was_in)
    assert (was_in[0], was_in[-1]) == (False, True)
    assert len(deaths) > 10
    assert len(set(linked)) == len(linked)
    assert all(states == ["linked"] for states in machines.values())
    assert len(machines) == len(deaths) + 1  # and the rehearsal's
