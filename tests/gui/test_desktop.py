"""Desktop tests: the window's whole life, from the first run to the last byte on the disk."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.support.hub_server import HubServer, running_hub
from tests.support.keychains import MemoryKeychain
from tests.support.played import Play, played, workplace
from wadesk.desktop import Start
from wadesk.ui.application import Application
from wadesk.ui.main_window import MainWindow


@pytest.fixture
def hub(tmp_path: Path) -> Iterator[HubServer]:
    with running_hub(tmp_path) as found:
        yield found


@pytest.fixture
def keychain() -> MemoryKeychain:
    return MemoryKeychain()


def start(profile: Path, keychain: MemoryKeychain | None, **more: Any) -> Start:
    return Start(profile, remembers_place=False, keychain=lambda: keychain, **more)


def is_shown(page: str) -> Callable[[MainWindow], bool]:
    return lambda window: getattr(window, page).isVisible()


def link(window: MainWindow, url: str, code: str) -> None:
    """As a person would, by keyboard alone."""
    page = window.first_run
    page.address.selectAll()
    QTest.keyClicks(page.address, url)
    QTest.keyClick(page.address, Qt.Key.Key_Return)
    page.code.selectAll()
    QTest.keyClicks(page.code, code)
    QTest.keyClick(page.code, Qt.Key.Key_Return)


def test_a_wrong_code_is_told_and_the_right_one_opens_the_inbox(
    qapp: Application, hub: HubServer, keychain: MemoryKeychain, tmp_path: Path
) -> None:
    said: list[str] = []

    def play(window: MainWindow) -> Play:
        page = window.first_run
        yield page.isVisible
        link(window, hub.url, "XXXX-9999")
        yield lambda: page.trouble.isVisible() and page.code.isEnabled()
        said.append(page.trouble.text())
        link(window, hub.url, hub.code("Ana"))
        yield lambda: window.workplace
        yield lambda: workplace(window).inbox.connection.accessibleName() == "Live"

    played(qapp, start(tmp_path / "p", keychain), play)

    assert said == ["This code is not known to the Hub: look again, or ask for a new one."]
