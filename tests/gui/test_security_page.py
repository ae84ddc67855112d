"""Security page: a passphrase laid on, changed and taken off; how soon it locks; the factor."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.support.fake_administration import ANA, FakeAdministration
from tests.support.fake_lock import FakeLock
from wadesk.core.changes import Changes
from wadesk.ui.app_lock import AutoLock
from wadesk.ui.buttons import Button
from wadesk.ui.security_page import SecurityPage

Key = Qt.Key
GOOD, BETTER = "open sesame", "shut sesame"


class Seat:
    def __init__(self, qtbot: QtBot) -> None:
        self.qtbot, self.desk, self.lock = qtbot, FakeAdministration(), FakeLock()
        self.auto = AutoLock(None)

    def page(self) -> SecurityPage:
        made = SecurityPage(self.desk, self.lock, self.auto)
        self.qtbot.addWidget(made)
        made.resize(760, 640)
        made.show()
        made.activateWindow()
        return made

    def says(self, page: SecurityPage, words: str) -> None:
        self.qtbot.waitUntil(lambda: page.note.text().startswith(words))


@pytest.fixture
def seat(qtbot: QtBot) -> Seat:
    return Seat(qtbot)


def press(button: Button) -> None:
    QTest.keyClick(button, Key.Key_Space)


def types(page: SecurityPage, *words: str) -> None:
    """Field by field, each ended by Enter."""
    fields = [page.form.former, page.form.new, page.form.again]
    for field, word in zip([one for one in fields if one.isVisible()], words, strict=True):
        field.clear()
        QTest.keyClicks(field, word)
        QTest.keyClick(field, Key.Key_Return)


def test_a_passphrase_is_chosen_twice_and_becomes_part_of_the_key(seat: Seat) -> None:
    page = seat.page()
    press(page.set)
    types(page, GOOD, GOOD)
    seat.says(page, "From now on WaDesk opens only with it.")

    assert seat.lock.passphrase == GOOD
    assert not page.form.isVisible()
    assert page.form.new.text() == ""
    assert page.lock_now.isVisible()
    assert page.lock_now.hasFocus()


def test_a_slip_of_the_hand_locks_nobody_out(seat: Seat) -> None:
    page = seat.page()
    press(page.set)
    types(page, GOOD, BETTER)

    assert page.form.trouble.text() == "The two are not the same."
    assert seat.lock.passphrase == ""


def test_one_that_is_guessed_at_once_is_refused_in_words(seat: Seat) -> None:
    page = seat.page()
    press(page.set)
    types(page, "123456", "123456")
    seat.says(page, "This is in order")

    assert seat.lock.passphrase == ""
    assert page.form.deed.isEnabled()


def test_it_is_changed_by_who_knows_it(seat: Seat) -> None:
    seat.lock.passphrase = GOOD
    page = seat.page()
    press(page.change)
    types(page, "a guess", BETTER, BETTER)
    seat.says(page, "This passphrase does not open the profile.")
    kept = seat.lock.passphrase
    types(page, GOOD, BETTER, BETTER)
    seat.says(page, "Changed.")

    assert (kept, seat.lock.passphrase) == (GOOD, BETTER)


def test_it_is_taken_off_where_a_keyring_remains(seat: Seat) -> None:
    seat.lock.passphrase = GOOD
    page = seat.page()
    press(page.take_off)
    types(page, GOOD)
    seat.says(page, "Taken off.")

    assert not page.take_off.isVisible()
    assert page.set.isVisible()


def test_an_only_key_is_not_taken_off(seat: Seat) -> None:
    seat.lock = FakeLock(GOOD, keyring=False)

    assert not seat.page().take_off.isVisible()


def test_esc_leaves_everything_as_it_was(seat: Seat) -> None:
    page = seat.page()
    press(page.set)
    QTest.keyClicks(page.form.new, GOOD)
    QTest.keyClick(page.form.new, Key.Key_Escape)

    assert not page.form.isVisible()
    assert page.form.new.text() == ""
    assert seat.lock.passphrase == ""


def test_what_is_typed_is_never_shown(seat: Seat) -> None:
    page = seat.page()
    press(page.set)
    QTest.keyClicks(page.form.new, GOOD)

    assert "sesame" not in page.form.new.displayText()


def test_locking_is_offered_only_where_it_means_something(qtbot: QtBot, seat: Seat) -> None:
    offered = seat.page().lock_now.isVisible()
    seat.lock.passphrase = GOOD
    page = seat.page()
    with qtbot.waitSignal(page.lock_wanted):
        press(page.lock_now)

    assert not offered


def test_who_wants_to_lock_without_a_lock_is_asked_for_one(seat: Seat) -> None:
    page = seat.page()
    page.ask_for_passphrase()

    assert page.note.text().startswith("Choose a passphrase or PIN first")
    assert page.form.new.isVisible()


def test_how_soon_it_locks_is_remembered(seat: Seat, tmp_path: Path) -> None:
    places = QSettings(str(tmp_path / "places.ini"), QSettings.Format.IniFormat)
    seat.auto, seat.lock.passphrase = AutoLock(places), GOOD
    page = seat.page()
    first = page.minutes.value
    QTest.keyClick(page.minutes, Key.Key_Down)
    page.minutes.activated.emit(page.minutes.currentIndex())
    places.sync()

    assert (first, AutoLock(places).minutes) == (10, 30)


@pytest.mark.parametrize("kept", ["nonsense", "-5", "7", ""])
def test_damaged_memory_locks_after_the_usual_time(tmp_path: Path, kept: str) -> None:
    places = QSettings(str(tmp_path / "places.ini"), QSettings.Format.IniFormat)
    places.setValue("lock/minutes", kept)

    assert AutoLock(places).minutes == 10


def test_news_of_a_factor_show_but_disturb_no_set_up(qtbot: QtBot, seat: Seat) -> None:
    page = seat.page()
    there = page.factor.remove.isVisible()
    seat.desk.its_members[0] = replace(ANA, has_factor=False)
    page.absorb(Changes(other=frozenset({"member"})))
    page.set_up_factor()
    qtbot.waitUntil(page.factor.digits.isVisible)
    page.absorb(Changes(other=frozenset({"member"})))

    assert there
    assert page.factor.digits.isVisible()


def test_screen_readers_hear_what_each_field_is_for(seat: Seat) -> None:
    page = seat.page()
    press(page.set)

    assert page.form.new.accessibleName() == "New passphrase or PIN, six characters or more"
    assert page.form.again.accessibleName() == "The same again"
    assert page.minutes.accessibleName() == "Locks by itself"
