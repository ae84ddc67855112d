"""Shut Desk tests: after days without its Hub a real Desk asks a real Hub, and obeys the answer."""

import asyncio
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.desks import wall_clock
from tests.support.hub_server import HubServer, running_hub
from tests.support.keychains import MemoryKeychain
from tests.support.plain_desk import PlainDesk
from wadesk.core.errors import Reason, Refused, Unavailable
from wadesk.core.policy import DAY_MS
from wadesk.core.records import Instant
from wadesk.desk import knocking, linking, orders, profile, wiping
from wadesk.desk.key_slots import Unlock
from wadesk.desk.open_desk import open_desk
from wadesk.desk.orders import Dismissed

A_MONTH_MS = 30 * DAY_MS


def a_month_on() -> Instant:
    return Instant(wall_clock() + A_MONTH_MS)


@pytest.fixture
def hub(tmp_path: Path) -> Iterator[HubServer]:
    with running_hub(tmp_path) as found:
        yield found


@pytest.fixture
def boss(hub: HubServer) -> Iterator[PlainDesk]:
    made = PlainDesk(hub, "Boss")
    yield made
    made.close()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "profile"


@pytest.fixture
def unlock(hub: HubServer, boss: PlainDesk, folder: Path) -> Unlock:
    """What opens Ana's Desk, which was linked after the administrator's."""
    assert boss.member
    found = Unlock(MemoryKeychain())
    asyncio.run(linking.link(hub.url, hub.code("Ana"), folder, found))
    return found


def is_shut(folder: Path, unlock: Unlock) -> bool:
    try:
        profile.open_profile(folder, unlock, a_month_on()).close()
    except Refused as no:
        if no.reason is not Reason.LEASE_OVER:
            raise
        return True
    return False


def test_it_opens_again_as_soon_as_its_hub_has_answered(
    folder: Path, unlock: Unlock, boss: PlainDesk
) -> None:
    was_shut = is_shut(folder, unlock)

    asyncio.run(knocking.knock(folder, unlock, a_month_on))

    assert (was_shut, is_shut(folder, unlock)) == (True, False)
    with open_desk(folder, unlock, a_month_on) as desk:
        assert desk.identity.member != boss.member


def test_without_its_hub_it_stays_shut_and_keeps_everything(tmp_path: Path, folder: Path) -> None:
    unlock = Unlock(MemoryKeychain())
    with running_hub(tmp_path) as hub:
        asyncio.run(linking.link(hub.url, hub.code("Ana"), folder, unlock))
    is_shut(folder, unlock)
    before = {path.name for path in folder.iterdir()}

    for _ in range(2):
        with pytest.raises(Unavailable):
            asyncio.run(knocking.knock(folder, unlock, a_month_on))

    assert is_shut(folder, unlock)
    assert {path.name for path in folder.iterdir()} == before


def test_one_that_was_unlinked_meanwhile_is_wiped_and_the_hub_knows_it(
    folder: Path, unlock: Unlock, boss: PlainDesk
) -> None:
    is_shut(folder, unlock)
    devices = {row["id"]: row["member"] for row in boss.rows("device")}
    (anas,) = [device for device, member in devices.items() if member != boss.member]
    boss.ask({"t": "unlink_device", "device": anas})

    with pytest.raises(Dismissed) as out:
        asyncio.run(knocking.knock(folder, unlock, a_month_on))
    is_done = orders.carry_out(folder, out.value, unlock.keychain)

    states = {row["id"]: row["state"] for row in boss.rows("device")}
    assert is_done
    assert not wiping.is_wiping(folder)
    assert not folder.exists()
    assert states[anas] == "wiped"
    assert isinstance(unlock.keychain, MemoryKeychain)
    assert unlock.keychain.items == {}
