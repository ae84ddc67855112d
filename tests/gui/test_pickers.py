"""Pickers and the undo bar: what is offered, in which order, and for how long."""

import pytest
from PySide6.QtCore import QDateTime, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from wadesk.core.deed import Assign, MarkRead, Pin, Relabel, SetStatus, Status
from wadesk.core.inbox import Member
from wadesk.core.label import Label
from wadesk.core.records import AgentId, Instant, MessageId
from wadesk.ui import assign_picker, deed_words, snooze_picker
from wadesk.ui.assign_picker import Chosen, Team
from wadesk.ui.deed_words import Names
from wadesk.ui.label_picker import Had, LabelPicker, Making
from wadesk.ui.snooze_picker import SnoozePicker
from wadesk.ui.undo_bar import UndoBar

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

Key = Qt.Key
SUNDAY = Instant(QDateTime.fromString("2026-11-22 14:30", "yyyy-MM-dd HH:mm").toMSecsSinceEpoch())
ANA, BEN = AgentId(1), AgentId(2)
TEAM = Team(
    [Member(BEN, "Ben Õnn", "standard", "active"), Member(ANA, "Ana", "standard", "active")],
    ANA,
    {ANA: 3, None: 5},
    here={BEN},
)
VIP, LATE = Label(7, "VIP", 3), Label(8, "Late", 1)
NAMES = Names({7: "VIP", 8: "Late"}, {ANA: "Ana", BEN: "Ben"}, ANA, SUNDAY)


@pytest.fixture
def around(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(330, 600)
    made.show()
    return made


def test_the_hours_that_are_offered_come_and_the_nearest_is_first() -> None:
    offered = snooze_picker.entries("", SUNDAY)

    assert [one.words for one in offered] == [
        "In 2 hours",
        "This evening",
        "Tomorrow",
        "In a week",
    ]
    hours = [int(str(one.value)) for one in offered]
    assert hours == sorted(hours)
    assert min(hours) > SUNDAY


def test_a_typed_hour_is_the_only_one_offered_and_a_word_narrows() -> None:
    (typed,) = snooze_picker.entries("friday 14:00", SUNDAY)
    assert typed.words.startswith("Until Fri")

    assert [one.words for one in snooze_picker.entries("even", SUNDAY)] == ["This evening"]
    (hint,) = snooze_picker.entries("blah", SUNDAY)
    assert hint.is_hint


def test_a_hint_is_never_taken(qtbot: QtBot, around: QWidget) -> None:
    picker = SnoozePicker(lambda: SUNDAY, around)
    picker.open_below(around)
    QTest.keyClicks(picker.field, "blah")

    with qtbot.assertNotEmitted(picker.taken):
        QTest.keyClick(picker, Key.Key_Return)
    picker.close()


def test_oneself_first_then_colleagues_with_what_they_have_then_nobody() -> None:
    offered = assign_picker.entries("", TEAM, BEN)

    assert [(one.words, one.end) for one in offered] == [
        ("Ana (you)", "3 open"),
        ("Ben Õnn", "0 open"),
        ("Nobody", "5 open"),
    ]
    assert [one.icon for one in offered] == ["live", "done", ""]
    assert offered[1].said == "here now"
    assert offered[2].value == Chosen(None)


def test_a_colleague_is_found_by_any_of_their_names_without_marks() -> None:
    assert [one.words for one in assign_picker.entries("onn", TEAM, None)] == ["Ben Õnn"]
    (nobody,) = assign_picker.entries("xyz", TEAM, None)
    assert nobody.is_hint


def test_a_label_is_put_taken_away_and_made_by_the_same_key(qtbot: QtBot, around: QWidget) -> None:
    had = {7: Had.ALL, 8: Had.SOME}
    picker = LabelPicker(lambda: [VIP, LATE], lambda: had, around)
    picker.open_below(around)
    icons = [(one.words, one.icon, one.said) for one in picker.entries.all]
    assert icons == [
        ("Late", "more", "put on some"),
        ("VIP", "done", "put"),
        ("Rename, recolour or drop labels…", "label", ""),
    ]

    with qtbot.waitSignal(picker.put) as put:  # what some have all get
        QTest.keyClick(picker, Key.Key_Return)
    QTest.keyClick(picker, Key.Key_Down)
    with qtbot.waitSignal(picker.removed) as removed:
        QTest.keyClick(picker, Key.Key_Return)
    QTest.keyClicks(picker.field, "new")
    with qtbot.waitSignal(picker.made) as made:
        QTest.keyClick(picker, Key.Key_Return)
    picker.close()

    assert (put.args, removed.args, made.args) == ([8], [7], [Making("new", 0)])


def test_the_labels_themselves_are_changed_from_there(qtbot: QtBot, around: QWidget) -> None:
    picker = LabelPicker(lambda: [VIP], dict, around)
    picker.open_below(around)
    QTest.keyClick(picker, Key.Key_Up)
    with qtbot.waitSignals([picker.left, picker.changing_wanted]):
        QTest.keyClick(picker, Key.Key_Return)


def test_where_there_are_none_or_one_looks_for_one_nothing_is_changed(around: QWidget) -> None:
    none = LabelPicker(list, dict, around)
    typed = LabelPicker(lambda: [VIP], dict, around)
    typed.field.setText("v")

    assert [one.is_hint for one in none.entries.all] == [True]
    assert [one.words for one in typed.entries.all] == ["VIP", "Make “v”"]


@pytest.mark.parametrize(
    ("deed", "words"),
    [
        (SetStatus(Status.CLOSED), "Closed: Zoe"),
        (SetStatus(Status.OPEN), "Open again: Zoe"),
        (Relabel(frozenset({7})), "Labelled VIP: Zoe"),
        (Relabel(remove=frozenset({7, 8})), "No longer labelled VIP, Late: Zoe"),
        (Relabel(frozenset({7}), frozenset({9})), "Labelled VIP, no longer #9: Zoe"),
        (Assign(ANA), "Yours now: Zoe"),
        (Assign(BEN), "Assigned to Ben: Zoe"),
        (Assign(None), "Nobody has it any more: Zoe"),
        (Pin(is_pinned=True), "Pinned: Zoe"),
        (MarkRead(MessageId(1), is_unread=True), "Marked as unread: Zoe"),
    ],
)
def test_what_was_done_is_said_in_one_line(deed: Assign, words: str) -> None:
    assert deed_words.told(deed, "Zoe", NAMES) == words


def test_the_bar_stays_where_somebody_points_and_goes_by_itself(
    qtbot: QtBot, around: QWidget
) -> None:
    bar = UndoBar(around)
    bar._timer.setInterval(30)
    bar.offer("Closed: Zoe")
    assert bar.offers_undo
    assert bar.geometry().bottom() < around.height()

    with qtbot.waitSignal(bar.gone):
        pass
    assert not bar.offers_undo


def test_a_refusal_stays_until_it_was_read(qtbot: QtBot, around: QWidget) -> None:
    bar = UndoBar(around)
    bar.refuse("Not done after all")
    assert not bar.undo.isVisible()
    assert not bar._timer.isActive()

    with qtbot.waitSignal(bar.read):
        QTest.keyClick(bar.away, Key.Key_Escape)
    assert bar.isHidden()


def test_long_words_get_more_lines_and_nothing_is_cut(around: QWidget) -> None:
    bar = UndoBar(around)
    bar.offer("Closed")
    low = bar.height()
    bar.offer("Geschlossen: " + "Dr. Maximiliane Freifrau von Schönburg-Hohenstein " * 3)

    assert bar.height() > low
    around.resize(500, 400)
    assert bar.geometry().bottom() < 400
