"""Desktop shut: frozen, suspended, unknown, or out for good; only an order deletes anything."""

import asyncio
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.support.desks import wall_clock
from tests.support.house import TYPED, is_live, writes
from tests.support.played import Play, workplace
from tests.support.real_house import RealHouse, real_house
from tests.support.two_devices import Seat, why_it_ends
from wadesk.core.policy import HOUR_MS, DevicePolicy, Policy
from wadesk.core.records import Instant
from wadesk.desk import knocking, wiping
from wadesk.desk.open_desk import open_desk
from wadesk.desk.orders import Dismissed
from wadesk.desk.profile import Unlock
from wadesk.desktop import in_the_way
from wadesk.ui.application import Application
from wadesk.ui.main_window import MainWindow

Key = Qt.Key
BRIEF = Policy(devices=DevicePolicy(lease_ms=60_000))
SUSPENDED = "You are suspended here for now: ask an administrator."
GONE = "Ana has unlinked this computer, and its copy of the messages is gone."


@pytest.fixture
def house(qapp: Application, tmp_path: Path) -> Iterator[RealHouse]:
    with real_house(qapp, tmp_path) as made:
        yield made


def shut(window: MainWindow) -> bool:
    return window.workplace is None and window.notice.deed.isVisible()


def hours_go_by(patch: pytest.MonkeyPatch) -> None:
    """The lease of this computer's profile is over."""

    def later() -> Instant:
        return Instant(wall_clock() + 2 * HOUR_MS)

    patch.setattr("wadesk.desktop.life.now", later)
    patch.setattr("wadesk.desktop.in_the_way.now", later)


def test_who_is_suspended_reads_no_more_and_goes_on_where_they_were(house: RealHouse) -> None:
    member, seen = house.member, []

    def play(window: MainWindow) -> Play:
        yield from writes(window)
        house.order({"t": "suspend_member", "member": member, "suspended": True})
        yield lambda: shut(window)
        seen.append(window.notice.words.text())
        house.order({"t": "suspend_member", "member": member, "suspended": False})
        QTest.keyClick(window.notice.deed, Key.Key_Space)
        yield lambda: is_live(window)
        yield lambda: workplace(window).thread_panel.composer.text() == TYPED

    house.play(play)

    assert seen == [SUSPENDED]
    assert house.draft() == TYPED


def test_who_is_unlinked_hands_in_is_wiped_and_may_be_linked_again(house: RealHouse) -> None:
    device, said = house.device, []

    def play(window: MainWindow) -> Play:
        yield from writes(window)
        yield lambda: is_live(window)
        house.order({"t": "unlink_device", "device": device})
        yield window.first_run.isVisible
        said.append(window.bar.words.text())

    house.play(play)

    assert said == [f"{GONE} What was written here and not sent is with the Hub."]
    assert not house.folder.exists() or not list(house.folder.glob("*.db"))
    assert house.keychain.items == {}


def test_a_wipe_that_was_begun_is_finished_before_anything_else(house: RealHouse) -> None:
    out, seen = asyncio.run(_dismissed(house)), []
    wiping.begin(house.folder, out.order, out.wiped)  # and the machine went off

    def play(window: MainWindow) -> Play:
        yield window.first_run.isVisible
        seen.append(window.bar.words.text())

    house.play(play)

    assert seen == [GONE]
    assert not list(house.folder.glob("*.db"))
    assert house.keychain.items == {}


def test_who_may_work_again_goes_on_without_trying(
    house: RealHouse, monkeypatch: pytest.MonkeyPatch
) -> None:
    member, asked = house.member, asked_at_the_door(monkeypatch)

    def play(window: MainWindow) -> Play:
        yield from writes(window)
        house.order({"t": "suspend_member", "member": member, "suspended": True})
        yield lambda: shut(window) and len(asked) >= 2  # in vain, and shown nothing meanwhile
        assert window.notice.words.text() == SUSPENDED
        house.order({"t": "suspend_member", "member": member, "suspended": False})
        yield lambda: is_live(window)
        yield lambda: workplace(window).thread_panel.composer.text() == TYPED

    house.play(play)

    assert house.draft() == TYPED


def test_who_is_sent_away_while_suspended_is_wiped_by_itself(
    house: RealHouse, monkeypatch: pytest.MonkeyPatch
) -> None:
    member, device, said = house.member, house.device, []
    asked_at_the_door(monkeypatch)

    def play(window: MainWindow) -> Play:
        yield lambda: is_live(window)
        house.order({"t": "suspend_member", "member": member, "suspended": True})
        yield lambda: shut(window)
        house.order({"t": "unlink_device", "device": device})
        yield window.first_run.isVisible
        said.append(window.bar.words.text())

    house.play(play)

    assert said == [GONE]
    assert not list(house.folder.glob("*.db"))
    assert house.keychain.items == {}


def asked_at_the_door(patch: pytest.MonkeyPatch) -> list[Path]:
    """Whoever is suspended asks often here; each time is written down."""
    asked: list[Path] = []
    knock = knocking.knock

    async def counted(where: Path, unlock: Unlock, clock: Callable[[], Instant]) -> None:
        asked.append(where)
        await knock(where, unlock, clock)

    patch.setattr(in_the_way, "ASKS_AGAIN_EVERY_S", 0.1)
    patch.setattr(knocking, "knock", counted)
    return asked


async def _dismissed(house: RealHouse) -> Dismissed:
    async def scene(seat: Seat) -> None:
        device = seat.desk.identity.device
        await asyncio.to_thread(house.order, {"t": "unlink_device", "device": device})

    with open_desk(house.folder, house.unlock(), wall_clock) as desk:
        why = await why_it_ends(desk, scene)
    assert isinstance(why, Dismissed)
    return why


def test_a_device_that_was_frozen_is_shut_until_an_administrator_lets_it_go_on(
    house: RealHouse,
) -> None:
    device, seen = house.device, []

    def play(window: MainWindow) -> Play:
        yield lambda: shut(window)
        seen.append(window.notice.words.text())
        house.order({"t": "thaw_device", "device": device})
        QTest.keyClick(window.notice.deed, Key.Key_Space)
        yield lambda: is_live(window)

    house.play(writes)
    house.freeze()
    house.play(play)

    assert seen[0].startswith("This profile was seen in two places, so both were stopped.")
    assert house.draft() == TYPED


def test_who_was_sent_away_while_shut_is_wiped_when_it_asks_for_its_lease(
    qapp: Application, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[str] = []

    def play(window: MainWindow) -> Play:
        yield window.first_run.isVisible
        seen.append(window.bar.words.text())

    with real_house(qapp, tmp_path, BRIEF) as house:
        house.order({"t": "unlink_device", "device": house.device})
        hours_go_by(monkeypatch)
        house.play(play)

    assert seen == [GONE]
    assert house.keychain.items == {}


def test_a_lease_that_is_over_is_asked_for_by_itself(
    qapp: Application, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def play(window: MainWindow) -> Play:
        yield lambda: is_live(window)

    with real_house(qapp, tmp_path, BRIEF) as house:
        house.play(play)
        hours_go_by(monkeypatch)
        ended = house.play(play)

    assert ended == 0


def test_a_lease_that_is_over_stays_shut_without_the_hub_and_deletes_nothing(
    qapp: Application, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[str] = []

    def play(window: MainWindow) -> Play:
        yield lambda: is_live(window)
        yield from writes(window)

    def shut_play(window: MainWindow) -> Play:
        yield lambda: shut(window)
        seen.append(window.notice.words.text())

    with real_house(qapp, tmp_path, BRIEF) as house:
        house.play(play)
    hours_go_by(monkeypatch)
    house.play(shut_play)

    assert seen[0].startswith("This computer has not heard from the Hub for too long")
    assert sorted(path.name for path in house.folder.glob("*.db")) == ["local.db", "mirror.db"]
