"""Desktop locked: closed is closed, and after the passphrase it is as it was left."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.support.house import TYPED, is_live, writes
from tests.support.played import Play, workplace
from tests.support.real_house import PASSPHRASE, RealHouse, real_house
from wadesk.desktop import life
from wadesk.ui import keeping
from wadesk.ui.application import Application
from wadesk.ui.main_window import MainWindow
from wadesk.ui.pages import INBOX, TEAM

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def house(qapp: Application, tmp_path: Path) -> Iterator[RealHouse]:
    with real_house(qapp, tmp_path) as made:
        yield made


def locks(window: MainWindow) -> Play:
    QTest.keyClick(window, Key.Key_L, CTRL)
    yield window.notice.passphrase.isVisible


def unlocks(window: MainWindow, typed: str = PASSPHRASE) -> Play:
    yield window.notice.passphrase.isVisible
    QTest.keyClicks(window.notice.passphrase, typed)
    QTest.keyClick(window.notice.passphrase, Key.Key_Return)
    yield lambda: is_live(window)


def test_locked_is_closed_and_unlocked_as_it_was(house: RealHouse) -> None:
    house.lay_on()
    seen: list[object] = []

    def play(window: MainWindow) -> Play:
        yield from unlocks(window)
        yield from writes(window)
        yield from locks(window)
        seen.append((window.workplace, window.windowTitle(), window.notice.words.text()))
        seen.append(house.draft(PASSPHRASE))  # its files can be opened: nobody has them
        yield from unlocks(window)
        place = workplace(window)
        yield place.thread_panel.isVisible
        seen.append(place.thread_panel.composer.text())

    house.play(play)

    assert seen[0] == (None, "WaDesk", "WaDesk is locked. Enter your passphrase or PIN.")
    assert seen[1:] == [TYPED, TYPED]


def test_a_wrong_passphrase_opens_nothing(house: RealHouse) -> None:
    house.lay_on()
    said: list[str] = []

    def play(window: MainWindow) -> Play:
        yield window.notice.passphrase.isVisible
        QTest.keyClicks(window.notice.passphrase, "a guess")
        QTest.keyClick(window.notice.passphrase, Key.Key_Return)
        yield lambda: window.notice.words.text().startswith("This passphrase")
        said.append(window.notice.words.text())
        yield from unlocks(window)

    house.play(play)

    assert said == ["This passphrase does not open the profile. Nothing was changed: try again."]


def test_the_page_that_was_looked_at_is_there_again(house: RealHouse) -> None:
    house.lay_on()
    pages: list[str] = []

    def play(window: MainWindow) -> Play:
        yield from unlocks(window)
        assert window.pages is not None
        window.pages.show_page(TEAM)
        yield from locks(window)
        yield from unlocks(window)
        assert window.pages is not None
        pages.append(window.pages.current)
        window.pages.show_page(INBOX)

    house.play(play)

    assert pages == [TEAM]


def test_what_has_no_passphrase_is_given_one_first_and_is_then_locked_by_it(
    house: RealHouse,
) -> None:
    def play(window: MainWindow) -> Play:
        yield lambda: is_live(window)
        QTest.keyClick(window, Key.Key_L, CTRL)
        assert window.team_pages is not None
        page = window.team_pages.security
        assert page is not None
        yield page.form.new.isVisible
        for field in (page.form.new, page.form.again):
            QTest.keyClicks(field, PASSPHRASE)
        QTest.keyClick(page.form.again, Key.Key_Return)
        yield page.lock_now.isVisible
        yield from locks(window)
        yield from unlocks(window)

    house.play(play)

    assert house.draft(PASSPHRASE) == ""


def test_it_can_be_locked_as_soon_as_anything_is_shown(house: RealHouse) -> None:
    house.lay_on()

    def play(window: MainWindow) -> Play:
        yield window.notice.passphrase.isVisible
        QTest.keyClicks(window.notice.passphrase, PASSPHRASE)
        QTest.keyClick(window.notice.passphrase, Key.Key_Return)
        yield lambda: window.team_pages is not None and window.workplace is not None
        yield from locks(window)
        yield from unlocks(window)

    house.play(play)

    assert house.draft(PASSPHRASE) == ""


def test_it_locks_by_itself_when_nobody_is_there(
    house: RealHouse, monkeypatch: pytest.MonkeyPatch
) -> None:
    house.lay_on()
    monkeypatch.setattr("wadesk.ui.idleness.LOOKS_EVERY_MS", 10)
    monkeypatch.setattr("wadesk.ui.idleness.MINUTE_MS", 50)

    def play(window: MainWindow) -> Play:
        yield window.notice.passphrase.isVisible
        QTest.keyClicks(window.notice.passphrase, PASSPHRASE)
        QTest.keyClick(window.notice.passphrase, Key.Key_Return)
        yield lambda: window.workplace is not None
        yield window.notice.passphrase.isVisible

    house.play(play)

    assert life.STOPS_WITHIN_S == 1.0


def test_what_could_not_be_saved_keeps_it_open(
    house: RealHouse, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keeping, "TRY_AGAIN_MS", 10)
    house.lay_on()
    said: list[str] = []

    def play(window: MainWindow) -> Play:
        yield from unlocks(window)
        yield from writes(window)
        local = workplace(window)._office.desk.local
        local.change(lambda db: db.execute("pragma max_page_count = 1").fetchone()).result()
        workplace(window).thread_panel.composer.writing.insertPlainText("word " * 4_000)
        yield lambda: not workplace(window).is_all_saved
        window.lock()
        said.append(window.bar.words.text())
        assert window.workplace is not None
        local.change(lambda db: db.execute("pragma max_page_count = 100000").fetchone()).result()
        yield lambda: workplace(window).is_all_saved

    house.play(play)

    assert said == ["It is not locked yet: what you wrote could not be saved."]
