"""Labels card: labels are called and coloured otherwise by keys, and dropped once it is told."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from wadesk.core.label import COLOURS, Label
from wadesk.ui import colour_button
from wadesk.ui.labels_card import LabelsCard

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
Key = Qt.Key
VIP, LATE, OLD = Label(7, "VIP", 3), Label(8, "Late", 1), Label(9, "old ones", 0)


@pytest.fixture
def card(qtbot: QtBot) -> LabelsCard:
    made = LabelsCard()
    qtbot.addWidget(made)
    made.resize(330, 500)
    made.how_many = {7: 12, 8: 1, 9: 0}.__getitem__
    made.ask([VIP, LATE, OLD], may_drop=True)
    made.activateWindow()
    return made


@pytest.fixture
def kept(card: LabelsCard) -> list[Label]:
    found: list[Label] = []
    card.kept.connect(found.append)
    return found


@pytest.fixture
def dropped(card: LabelsCard) -> list[int]:
    found: list[int] = []
    card.dropped.connect(found.append)
    return found


def names(card: LabelsCard) -> list[str]:
    return [row.name.text() for row in card.rows]


def test_they_stand_by_name_and_the_first_one_has_the_keyboard(card: LabelsCard) -> None:
    assert names(card) == ["Late", "old ones", "VIP"]
    assert card.rows[0].name.hasFocus()


def test_one_is_renamed_where_it_stands(card: LabelsCard, kept: list[Label]) -> None:
    row = card.rows[2]
    row.name.selectAll()
    QTest.keyClicks(row.name, "  Dear   guests ")
    QTest.keyClick(row.name, Key.Key_Return)
    renamed = replace(VIP, name="Dear guests")
    card.offer([renamed, LATE, OLD])

    assert kept == [renamed]
    assert names(card) == ["Late", "old ones", "Dear guests"]
    assert row.drop.accessibleName() == "Drop Dear guests"


def test_a_name_of_nothing_is_none(card: LabelsCard, kept: list[Label]) -> None:
    row = card.rows[0]
    row.name.selectAll()
    QTest.keyClick(row.name, Key.Key_Delete)
    QTest.keyClick(row.name, Key.Key_Return)

    assert kept == []
    assert row.name.text() == "Late"


def test_esc_leaves_everything_as_it_was(card: LabelsCard, kept: list[Label]) -> None:
    QTest.keyClicks(card.rows[0].name, "Too ")
    QTest.keyClick(card.rows[0].name, Key.Key_Escape)

    assert card.isHidden()
    assert kept == []


def test_its_colour_is_chosen_by_name(card: LabelsCard, kept: list[Label]) -> None:
    button = card.rows[0].colour
    said = button.accessibleName()
    QTest.keyClick(button, Key.Key_Space)
    assert button.menu is not None
    action = next(one for one in button.menu.actions() if one.text() == "Teal")
    action.trigger()
    button.menu.close()

    assert said == "Colour of Late: Orange"
    assert kept == [replace(LATE, colour=5)]


def test_every_colour_has_a_name_of_its_own() -> None:
    assert len({colour_button.named(one) for one in range(COLOURS)}) == COLOURS


def test_before_one_is_dropped_it_is_told_how_many_lose_it(
    card: LabelsCard, dropped: list[int]
) -> None:
    row = card.rows[2]
    row.drop.setFocus()
    QTest.keyClick(row.drop, Key.Key_Space)
    asked, not_now = card.question.words.text(), card.question.not_now.hasFocus()
    QTest.keyClick(card.question.not_now, Key.Key_Space)
    thought_over = card.question.isVisible(), row.drop.hasFocus(), list(dropped)
    QTest.keyClick(row.drop, Key.Key_Space)
    QTest.keyClick(card.question.drop, Key.Key_Space)

    assert asked.startswith("Drop “VIP”? 12 conversation")
    assert not_now
    assert thought_over == (False, True, [])
    assert dropped == [7]


def test_one_that_has_gone_leaves_the_keyboard_with_the_next(card: LabelsCard) -> None:
    card.rows[0].drop.setFocus()
    card.offer([VIP, OLD])
    next_one = card.rows[0].drop.hasFocus()
    card.offer([])

    assert next_one
    assert card.isHidden()


def test_a_question_about_what_a_colleague_dropped_goes_with_it(card: LabelsCard) -> None:
    QTest.keyClick(card.rows[2].drop, Key.Key_Space)
    card.offer([LATE, OLD])

    assert card.question.isHidden()
    assert card.isVisible()


def test_what_is_typed_stays_when_a_colleague_changes_labels(card: LabelsCard) -> None:
    QTest.keyClicks(card.rows[0].name, "Very ")
    card.offer([replace(LATE, name="Belated"), VIP, OLD, Label(10, "New")])

    assert names(card) == [card.rows[0].name.text(), "old ones", "VIP", "New"]
    assert card.rows[0].name.text() not in {"Late", "Belated"}


def test_who_may_not_drop_is_not_offered_it(card: LabelsCard) -> None:
    card.ask([VIP], may_drop=False)

    assert card.rows[0].name.isVisible()
    assert not card.rows[0].drop.isVisible()


def test_where_there_are_none_nothing_is_asked(qtbot: QtBot) -> None:
    made = LabelsCard()
    qtbot.addWidget(made)
    made.ask([], may_drop=True)

    assert made.isHidden()


def test_very_many_are_scrolled(card: LabelsCard) -> None:
    low = card.sizeHint().height()
    card.ask([Label(number, f"Label {number}") for number in range(60)], may_drop=True)

    assert len(card.rows) == 60
    assert card.sizeHint().height() < 2.5 * low
