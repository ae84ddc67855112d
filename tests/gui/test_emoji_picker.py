"""Emoji picker: found, walked through and taken by keys alone, in the skin one wears."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, QSettings, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from wadesk.core.emoji_groups import Group
from wadesk.ui.emoji_book import SKINS, EmojiBook
from wadesk.ui.emoji_habits import RECENT_MOST, EmojiHabits
from wadesk.ui.emoji_picker import EmojiPicker
from wadesk.ui.models.emoji_table import COLUMNS, EmojiTable

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
Key = Qt.Key
Open = Callable[..., EmojiPicker]


@pytest.fixture(scope="module")
def book() -> EmojiBook:
    return EmojiBook("en", lambda _: True)


@pytest.fixture
def open_picker(qtbot: QtBot, book: EmojiBook) -> Open:
    def opened(habits: EmojiHabits | None = None) -> EmojiPicker:
        made = EmojiPicker(lambda: book, habits or EmojiHabits())
        qtbot.addWidget(made)
        made.open_beside(QRect(100, 400, 32, 32))
        made.activateWindow()
        return made

    return opened


def press(picker: EmojiPicker, *keys: Key) -> None:
    for key in keys:
        QTest.keyClick(focused(picker), key)


def focused(picker: EmojiPicker) -> QWidget:
    found = picker.focusWidget()
    assert found is not None
    return found


def shown(picker: EmojiPicker, row: int = 0) -> list[str]:
    columns = range(picker.table.columnCount())
    cells = [picker.table.index(row, column).data() for column in columns]
    return [glyph for glyph in cells if glyph]


def test_the_model_keeps_qts_rules(book: EmojiBook) -> None:
    model = EmojiTable()
    tester = QAbstractItemModelTester(
        model, QAbstractItemModelTester.FailureReportingMode.Fatal, model
    )
    model.show_sections([[], list(book.all[:20]), list(book.all[20:25])], "")
    assert model.rowCount() == 4
    model.show_sections([[]], "")

    assert model.rowCount() == 0
    assert tester.model() is model


def test_it_is_found_by_name_and_taken_with_enter(qtbot: QtBot, open_picker: Open) -> None:
    picker = open_picker()
    QTest.keyClicks(picker.search, "teapot")

    with qtbot.waitSignal(picker.chosen) as chosen:
        press(picker, Key.Key_Return)

    assert chosen.args == ["🫖"]
    assert picker.isHidden()


def test_arrows_walk_through_the_pictures_and_back_to_the_search(
    qtbot: QtBot, open_picker: Open
) -> None:
    picker = open_picker()
    press(picker, Key.Key_Down, Key.Key_Right, Key.Key_Down)
    assert picker.grid.hasFocus()

    with qtbot.waitSignal(picker.chosen) as chosen:
        press(picker, Key.Key_Return)

    assert chosen.args == [shown(picker, 1)[1]]
    picker = open_picker()
    press(picker, Key.Key_Down, Key.Key_Up)
    assert picker.search.hasFocus()


def test_letters_typed_among_the_pictures_search_on(open_picker: Open) -> None:
    picker = open_picker()
    press(picker, Key.Key_Down)

    QTest.keyClick(picker.grid, Key.Key_T, Qt.KeyboardModifier.NoModifier)

    assert picker.search.hasFocus()
    assert picker.search.text() == "t"


def test_escape_takes_none(qtbot: QtBot, open_picker: Open) -> None:
    picker = open_picker()

    with qtbot.assertNotEmitted(picker.chosen):
        QTest.keyClick(picker, Key.Key_Escape)

    assert picker.isHidden()


def test_what_was_chosen_lately_comes_first(open_picker: Open) -> None:
    habits = EmojiHabits()
    for glyph in ("🎉", "🫖", "🎉"):
        habits.note(glyph)

    assert shown(open_picker(habits)) == ["🎉", "🫖"]


def test_a_subject_is_gone_to_at_once(open_picker: Open) -> None:
    picker = open_picker()

    picker.groups[Group.FOOD].click()

    assert picker.grid.currentIndex().data() == "🌭"
    assert picker.grid.hasFocus()


def test_a_skin_is_worn_by_all_from_then_on(open_picker: Open, tmp_path: Path) -> None:
    places = QSettings(str(tmp_path / "places.ini"), QSettings.Format.IniFormat)
    picker = open_picker(EmojiHabits(places))
    QTest.keyClicks(picker.search, "thumbs up")
    picker.skins[5].click()

    assert shown(picker)[0] == "👍🏿"
    assert EmojiHabits(places).skin == SKINS[5]


def test_habits_are_kept_and_bounded(tmp_path: Path, book: EmojiBook) -> None:
    places = QSettings(str(tmp_path / "places.ini"), QSettings.Format.IniFormat)
    habits = EmojiHabits(places)
    for emoji in book.all[: RECENT_MOST + 5]:
        habits.note(emoji.glyph)
    habits.note("🫖")

    again = EmojiHabits(places)

    assert again.recent[0] == "🫖"
    assert len(again.recent) == RECENT_MOST


def test_habits_that_cannot_be_read_are_none(tmp_path: Path) -> None:
    places = QSettings(str(tmp_path / "places.ini"), QSettings.Format.IniFormat)
    places.setValue("emoji/recent", ["a", "b"])
    places.setValue("emoji/skin", "green")

    assert list(EmojiHabits(places).recent) == []
    assert EmojiHabits(places).skin == ""


def test_each_is_called_by_its_name(open_picker: Open) -> None:
    picker = open_picker()
    QTest.keyClicks(picker.search, "teapot")

    index = picker.table.index(0, 0)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "teapot"
    assert picker.name.text() == "teapot"
    assert picker.search.accessibleDescription() == "Found: 1"
    assert QAccessible.queryAccessibleInterface(picker.grid) is not None


def test_nothing_found_is_said(open_picker: Open) -> None:
    picker = open_picker()
    QTest.keyClicks(picker.search, "xyzzy")
    press(picker, Key.Key_Return)

    assert picker.table.rowCount() == 0
    assert picker.name.text() == "No emoji is called like that."
    assert not picker.isHidden()


def test_a_row_holds_nine_and_the_cells_behind_the_last_are_dead(open_picker: Open) -> None:
    picker = open_picker()
    QTest.keyClicks(picker.search, "teapot")

    assert picker.table.columnCount() == COLUMNS
    assert picker.table.flags(picker.table.index(0, 1)) == Qt.ItemFlag.NoItemFlags
