"""Devices on a Desk: the page before a real Hub; another computer reads its picture, comes in."""

import asyncio
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.support.desks import wall_clock
from tests.support.hub_server import HubServer
from tests.support.keychains import MemoryKeychain
from tests.support.plain_desk import PlainDesk
from tests.support.two_devices import a_hub_with_a_customer, linked
from wadesk.core.errors import Reason, Refused
from wadesk.core.policy import DevicePolicy, Policy
from wadesk.core.team import LinkedDesk
from wadesk.desk import linking
from wadesk.desk.engine_thread import EngineThread
from wadesk.desk.linking import AtTheDoor
from wadesk.desk.office import Office
from wadesk.desk.open_desk import open_desk
from wadesk.desk.profile import Unlock
from wadesk.store.identity import Identity
from wadesk.ui import qr_code
from wadesk.ui.change_feed import ChangeFeed
from wadesk.ui.devices_page import DevicesPage
from wadesk.ui.main_window import MainWindow
from wadesk.ui.pages import DEVICES

Key = Qt.Key
WAITS_MS = 20_000


class Newcomer:
    """Another computer, on a thread of its own: it gets nothing but what is on the screen."""

    def __init__(self, folder: Path, link: str) -> None:
        self.folder, self.link = folder, link
        self.door: Future[AtTheDoor] = Future()
        self.let_in: Future[Identity] = Future()
        self._thread = threading.Thread(target=self._ask)
        self._thread.start()

    def _ask(self) -> None:
        unlock = Unlock(MemoryKeychain())
        try:
            found = asyncio.run(
                linking.link("", self.link, self.folder, unlock, self.door.set_result)
            )
            self.let_in.set_result(found)
        except Refused as no:
            self.let_in.set_exception(no)

    def leave(self) -> None:
        self._thread.join(WAITS_MS / 1_000)


@dataclass
class Sat:
    """An administrator before the page, whose Desk follows a real Hub."""

    qtbot: QtBot
    hub: HubServer
    window: MainWindow
    folder: Path

    @property
    def page(self) -> DevicesPage:
        pages = self.window.team_pages
        assert pages is not None
        assert pages.devices is not None
        return pages.devices

    def until(self, is_so: Callable[[], object]) -> None:
        self.qtbot.waitUntil(lambda: bool(is_so()), timeout=WAITS_MS)

    def press(self, *keys: Qt.Key) -> None:
        for key in keys:
            QTest.keyClick(self.window.focusWidget(), key)

    def desks(self) -> dict[str, LinkedDesk]:
        rows = self.page.rows
        found = [rows.desk(row) for row in range(rows.rowCount())]
        return {desk.name: desk for desk in found if desk is not None}

    def linked(self) -> set[str]:
        return {name for name, desk in self.desks().items() if desk.state == "linked"}

    def names_the_code(self) -> Newcomer:
        """What a camera would read from the screen is given to another computer."""
        self.until(self.page.link.show_code.isEnabled)
        self.page.link.show_code.setFocus()
        self.press(Key.Key_Space)
        self.until(self.page.link.code.isVisible)
        link = qr_code.read(self.page.link.code.qr.grab().toImage())
        came = Newcomer(self.folder / "other", link)
        self.until(self.page.link.newcomer.isVisible)
        return came


@contextmanager
def sat(qtbot: QtBot, hub: HubServer, folder: Path) -> Iterator[Sat]:
    place, feed = linked(hub, "Ana", folder / "profile"), ChangeFeed()
    with open_desk(place.folder, place.unlock, wall_clock, feed.publish) as desk:
        live = threading.Event()
        engine = EngineThread(desk, lambda at: live.set() if at.state == "live" else None)
        window = MainWindow(wall_clock)
        qtbot.addWidget(window)
        window.resize(1_200, 860)
        window.show()
        window.activateWindow()
        window.serve(Office(desk, live.is_set, engine.wake))
        feed.changed.connect(window.absorb)
        engine.start()
        try:
            qtbot.waitUntil(live.is_set, timeout=WAITS_MS)
            window.show_connection("live", "")
            assert window.pages is not None
            window.pages.show_page(DEVICES)
            yield Sat(qtbot, hub, window, folder)
        finally:
            feed.changed.disconnect(window.absorb)
            window.put_away()
            engine.stop().result(timeout=20)


@pytest.fixture
def policy() -> Policy:
    return Policy()


@pytest.fixture
def ana(qtbot: QtBot, tmp_path: Path, policy: Policy) -> Iterator[Sat]:
    with (
        a_hub_with_a_customer(tmp_path / "hub", policy) as hub,
        sat(qtbot, hub, tmp_path) as made,
    ):
        yield made


def test_a_picture_on_this_screen_lets_another_computer_in(ana: Sat) -> None:
    ana.until(lambda: len(ana.linked()) == 1)
    came = ana.names_the_code()
    here, there = ana.page.link.newcomer.phrase.phrase, came.door.result(20).phrase
    ana.page.link.newcomer.let_in.setFocus()
    ana.press(Key.Key_Space)
    ana.until(came.let_in.done)
    came.leave()

    assert here == there
    assert len(here.split()) == 5
    assert came.let_in.result().member_name == "Ana"
    ana.until(lambda: ana.page.bar.words.text() == "2 of 4 linked")
    assert ana.page.link.note.text().endswith(" is linked.")


def test_whoever_is_refused_stays_out(ana: Sat) -> None:
    came = ana.names_the_code()
    ana.page.link.newcomer.refuse.setFocus()
    ana.press(Key.Key_Space)
    ana.until(came.let_in.done)
    came.leave()

    refusal = came.let_in.exception()
    assert isinstance(refusal, Refused)
    assert refusal.reason is Reason.LINK_DENIED
    assert ana.page.bar.words.text() == "1 of 4 linked"


def test_a_name_typed_here_comes_back_by_the_feed(ana: Sat) -> None:
    ana.until(lambda: len(ana.linked()) == 1)
    ana.page.setFocus()
    ana.press(Key.Key_Down, Key.Key_F2)
    QTest.keyClicks(ana.window.focusWidget(), "Ana's own")
    ana.press(Key.Key_Return)

    ana.until(lambda: ana.linked() == {"Ana's own"})


def test_who_is_unlinked_here_is_out(ana: Sat) -> None:
    other = PlainDesk(ana.hub, "Bilal")
    ana.until(lambda: len(ana.linked()) == 2)
    theirs = next(desk for desk in ana.desks().values() if desk.member_name == "Bilal")
    ana.page.setFocus()
    ana.page.list.choose(theirs.id)
    ana.press(Key.Key_Delete, Key.Key_Tab, Key.Key_Space)
    ana.until(lambda: len(ana.linked()) == 1)

    assert other.http.get("/v1/session").status_code == 403
    assert "is unlinked" in ana.page.note.text()
    ana.until(lambda: "unlinked" in ana.page.recent.rows[0].first.text())
    other.close()


@pytest.mark.parametrize("policy", [Policy(devices=DevicePolicy(max_linked=2))])
def test_at_the_limit_who_goes_is_shown_first_and_then_goes(ana: Sat) -> None:
    other = PlainDesk(ana.hub, "Bilal")
    ana.until(lambda: len(ana.linked()) == 2)
    came = ana.names_the_code()
    shown = ana.page.link.newcomer.leaver.text()
    ana.page.link.newcomer.let_in.setFocus()
    ana.press(Key.Key_Space)
    ana.until(came.let_in.done)
    came.leave()

    theirs = next(desk for desk in ana.desks().values() if desk.member_name == "Bilal")
    assert shown.startswith(f"Letting it in unlinks {theirs.name} (Bilal)")
    assert other.http.get("/v1/session").status_code == 403
    ana.until(lambda: ana.page.bar.words.text() == "2 of 2 linked")
    other.close()
