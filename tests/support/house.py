"""House: a profile's folder, a keyring, and the window that opens on them, used by keys alone."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.support.desks import wall_clock
from tests.support.fake_hub import FakeHub
from tests.support.keychains import MemoryKeychain
from tests.support.played import Play, played, workplace
from wadesk.desk.open_desk import open_desk
from wadesk.desk.profile import Unlock
from wadesk.desktop import Start
from wadesk.ui.application import Application
from wadesk.ui.main_window import MainWindow

CODE = "abcd-2345"
TYPED = "Dear Zoe, "
Key = Qt.Key


class House:
    """A profile's folder, a keyring, and the window that opens on them."""

    def __init__(self, app: Application, folder: Path) -> None:
        self.app, self.profile = app, folder / "profile"
        self.keychain: MemoryKeychain | None = MemoryKeychain()

    def play(self, play: Callable[[MainWindow], Play], **more: Any) -> int:
        return played(self.app, self.start(**more), play)

    def start(self, **more: Any) -> Start:
        return Start(self.profile, remembers_place=False, keychain=lambda: self.keychain, **more)

    def link(self, url: str) -> None:
        def play(window: MainWindow) -> Play:
            yield from links(window, url)

        self.play(play)

    def draft(self, passphrase: str | None = None) -> str:
        """What is in the profile's files when nobody has them open."""
        unlock = Unlock(self.keychain, passphrase)
        with open_desk(self.profile, unlock, wall_clock) as desk, desk.local.look() as db:
            found = db.execute("select text from draft").fetchall()
        return "".join(text for (text,) in found)


def a_hub_with_zoe() -> FakeHub:
    made = FakeHub()
    made.conversation("Zoé", "Hello")
    return made


def links(window: MainWindow, url: str, code: str = CODE) -> Play:
    """As a person would, by keyboard alone."""
    yield window.first_run.isVisible
    asks(window, url, code)
    yield lambda: is_live(window)


def asks(window: MainWindow, url: str, code: str = CODE) -> None:
    page = window.first_run
    page.code.selectAll()
    QTest.keyClicks(page.code, code)
    page.address.selectAll()
    QTest.keyClicks(page.address, url)
    QTest.keyClick(page.address, Key.Key_Return)


def is_live(window: MainWindow) -> bool:
    place = window.workplace
    return place is not None and place.inbox.connection.accessibleName() == "Live"


def writes(window: MainWindow, words: str = TYPED) -> Play:
    """Open the first conversation by keys and write."""
    yield lambda: window.workplace and workplace(window).inbox.view.model().rowCount()
    place = workplace(window)
    QTest.keyClick(place.inbox.view, Key.Key_Home)
    QTest.keyClick(place.inbox.view, Key.Key_Return)
    yield place.thread_panel.isVisible
    QTest.keyClicks(place.thread_panel.composer.writing, words)
    yield lambda: place.thread_panel.composer.text().endswith(words)
