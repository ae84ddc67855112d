"""Outbox panel: all that waits, why, and what its author may do about it, by key alone."""

from dataclasses import dataclass, replace
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from pytestqt.qtbot import QtBot

from tests.support.builders import NOON
from tests.support.threads import HERE, a_pending
from wadesk.core.outbox import Owed
from wadesk.core.records import Instant
from wadesk.core.thread import Pending
from wadesk.ui import outbox_words
from wadesk.ui.models.outbox_list import OutboxList
from wadesk.ui.outbox_panel import OutboxPanel
from wadesk.ui.outbox_words import OutboxDeed

Key = Qt.Key
ALT = Qt.KeyboardModifier.AltModifier


@dataclass(frozen=True)
class Line:
    pending: Pending
    name: str = "Zoé"


def fresh(key: str, **columns: Any) -> Line:
    return Line(a_pending(key, can_be_called_back=True, **columns))


FIRST, SECOND, THIRD = fresh("a", text="one"), fresh("b", text="two"), fresh("c", text="three")
STALE = Line(a_pending("s", owed=Owed.REFUSED, reason="stale"))
NEWS = Line(a_pending("n", owed=Owed.REFUSED, reason="stale", has_news=True))
WROTE = Line(a_pending("w", owed=Owed.REFUSED, reason="customer_wrote"))
CLOSED = Line(a_pending("x", owed=Owed.REFUSED, reason="window_closed"))
OVERTAKEN = Line(a_pending("o", owed=Owed.REFUSED, reason="unseen_answer"))
DOUBT = Line(a_pending("d", owed=Owed.DOUBTFUL))
PLAN = Line(a_pending("p", owed=Owed.ACCEPTED, planned=7, leaves_at=NOON))
BEHIND = fresh("h", waits_behind=True)
SENDING = Line(a_pending("e", owed=Owed.ACCEPTED))


@pytest.fixture
def panel(qtbot: QtBot) -> OutboxPanel:
    made = OutboxPanel(lambda: NOON)
    qtbot.addWidget(made)
    made.resize(640, 480)
    made.show_lines([FIRST, SECOND, THIRD], is_live=True)
    made.show()
    made.activateWindow()
    made.take_focus()
    return made


def offered(panel: OutboxPanel) -> set[OutboxDeed]:
    return {deed for deed, button in panel.buttons.items() if button.isVisible()}


def test_the_model_keeps_qts_rules() -> None:
    model = OutboxList(lambda: NOON)
    tester = QAbstractItemModelTester(
        model, QAbstractItemModelTester.FailureReportingMode.Fatal, model
    )
    for lines in ([FIRST, SECOND], [SECOND, FIRST, STALE], [STALE], [], [PLAN, FIRST]):
        model.show_lines(lines, is_live=len(lines) > 1)

    assert model.rowCount() == 2
    assert tester.model() is model


@pytest.mark.parametrize(
    ("line", "is_live", "words"),
    [
        (FIRST, True, "Waiting to be sent"),
        (FIRST, False, "Waits until the Hub is back"),
        (fresh("u", held_until=Instant(NOON + 1)), False, "Leaves in a moment"),
        (BEHIND, True, "Waits for the one before it, which is yours to decide"),
        (SENDING, True, "Being sent"),
        (DOUBT, True, "Perhaps sent"),
    ],
)
def test_each_says_why_it_waits(line: Line, is_live: bool, words: str) -> None:
    assert outbox_words.standing(line.pending, NOON, is_live=is_live).words == words


def test_what_was_refused_says_the_reason_in_its_own_colour() -> None:
    found = [
        outbox_words.standing(one.pending, NOON, is_live=True) for one in (STALE, OVERTAKEN, CLOSED)
    ]

    assert [one.state for one in found] == ["queued", "conflict", "failed"]
    assert "look whether it still fits" in found[0].words
    assert "template" in found[2].words


def test_what_is_planned_says_when() -> None:
    assert outbox_words.standing(PLAN.pending, NOON, is_live=True).words.startswith("Leaves ")


@pytest.mark.parametrize(
    ("line", "deeds"),
    [
        (FIRST, {OutboxDeed.EDIT, OutboxDeed.UP, OutboxDeed.DOWN, OutboxDeed.DISCARD}),
        (STALE, {OutboxDeed.SEND_NOW, OutboxDeed.EDIT, OutboxDeed.OPEN, OutboxDeed.DISCARD}),
        (NEWS, {OutboxDeed.OPEN, OutboxDeed.EDIT, OutboxDeed.DISCARD}),
        (WROTE, {OutboxDeed.OPEN, OutboxDeed.EDIT, OutboxDeed.DISCARD}),
        (DOUBT, {OutboxDeed.OPEN, OutboxDeed.DISCARD}),
        (PLAN, {OutboxDeed.CHANGE}),
        (SENDING, {OutboxDeed.OPEN}),
        (
            BEHIND,
            {
                OutboxDeed.SEND_NOW,
                OutboxDeed.EDIT,
                OutboxDeed.UP,
                OutboxDeed.DOWN,
                OutboxDeed.DISCARD,
            },
        ),
    ],
)
def test_only_what_works_is_offered(panel: OutboxPanel, line: Line, deeds: set[OutboxDeed]) -> None:
    panel.show_lines([line], is_live=True)

    assert offered(panel) == deeds


def test_what_the_customer_wrote_is_read_before_anything_is_sent(
    qtbot: QtBot, panel: OutboxPanel
) -> None:
    panel.show_lines([WROTE], is_live=True)

    with (
        qtbot.waitSignal(panel.open_requested) as told,
        qtbot.assertNotEmitted(panel.send_requested),
    ):
        QTest.keyClick(panel.list, Key.Key_Return)

    assert told.args == [HERE]


def test_enter_does_what_is_proposed(qtbot: QtBot, panel: OutboxPanel) -> None:
    with qtbot.waitSignal(panel.edit_requested) as edited:
        QTest.keyClick(panel.list, Key.Key_Return)
    panel.show_lines([STALE], is_live=True)
    with qtbot.waitSignal(panel.send_requested) as sent:
        QTest.keyClick(panel.list, Key.Key_Return)
    panel.show_lines([PLAN], is_live=True)
    with qtbot.waitSignal(panel.cancel_requested) as called_off:
        QTest.keyClick(panel.list, Key.Key_Return)

    assert (edited.args, sent.args, called_off.args) == (["a"], ["s"], [7])


def test_alt_and_an_arrow_moves_one_and_the_choice_goes_along(
    qtbot: QtBot, panel: OutboxPanel
) -> None:
    with qtbot.waitSignal(panel.move_requested) as down:
        QTest.keyClick(panel.list, Key.Key_Down, ALT)
    panel.show_lines([SECOND, FIRST, THIRD], is_live=True)
    chosen = panel.list.currentIndex().row()
    with qtbot.waitSignal(panel.move_requested) as last:
        QTest.keyClick(panel.list, Key.Key_Down, ALT)
    with qtbot.waitSignal(panel.move_requested) as up:
        QTest.keyClick(panel.list, Key.Key_Up, ALT)

    assert (down.args, chosen, last.args, up.args) == (["a", "c"], 1, ["a", None], ["a", "b"])


def test_none_moves_beyond_the_ends(qtbot: QtBot, panel: OutboxPanel) -> None:
    with qtbot.assertNotEmitted(panel.move_requested):
        QTest.keyClick(panel.list, Key.Key_Up, ALT)
    assert not panel.buttons[OutboxDeed.UP].isEnabled()
    QTest.keyClick(panel.list, Key.Key_End)
    with qtbot.assertNotEmitted(panel.move_requested):
        QTest.keyClick(panel.list, Key.Key_Down, ALT)


def test_delete_discards_and_it_can_be_put_back(qtbot: QtBot, panel: OutboxPanel) -> None:
    with qtbot.waitSignal(panel.discard_requested) as discarded:
        QTest.keyClick(panel.list, Key.Key_Delete)
    panel.say("Discarded.", can_put_back=True)
    with qtbot.waitSignal(panel.put_back_requested):
        QTest.keyClick(panel.put_back, Key.Key_Space)

    assert discarded.args == ["a"]


def test_what_is_on_its_way_is_not_discarded(qtbot: QtBot, panel: OutboxPanel) -> None:
    panel.show_lines([SENDING], is_live=True)
    with qtbot.assertNotEmitted(panel.discard_requested):
        QTest.keyClick(panel.list, Key.Key_Delete)


def test_news_keep_the_choice_where_it_is(panel: OutboxPanel) -> None:
    QTest.keyClick(panel.list, Key.Key_Down)
    changed = Line(replace(SECOND.pending, text="two and a half"))
    panel.show_lines([THIRD, changed], is_live=True)

    assert panel.list.currentIndex().data() == "two and a half"


def test_where_nothing_waits_it_says_so_and_esc_goes_back(qtbot: QtBot, panel: OutboxPanel) -> None:
    panel.show_lines([], is_live=True)
    panel.take_focus()
    words = panel.empty.text()

    with qtbot.waitSignal(panel.left):
        QTest.keyClick(panel.back, Key.Key_Escape)

    assert panel.empty.isVisible()
    assert words == "Nothing waits: all that you wrote has left."
    assert offered(panel) == set()


def test_a_screen_reader_hears_whom_what_and_why(panel: OutboxPanel) -> None:
    row = panel.rows.index(0)

    assert row.data(Qt.ItemDataRole.AccessibleTextRole) == "Zoé: one. Waiting to be sent"


def test_a_file_a_note_and_a_stranger_are_named() -> None:
    file = a_pending(kind="document", filename="offer.pdf", text="Here")
    unknown = Line(file, name="")

    assert outbox_words.words(file) == "Document · offer.pdf Here"
    assert outbox_words.words(a_pending(kind="note", text="Angry")) == "Note · Angry"
    assert outbox_words.name(unknown) == "A conversation that is not in sight"


def test_every_standing_can_be_drawn(panel: OutboxPanel) -> None:
    everything = [FIRST, STALE, WROTE, CLOSED, OVERTAKEN, DOUBT, PLAN, BEHIND, SENDING]
    panel.show_lines(everything, is_live=False)

    assert not panel.grab().isNull()
    assert panel.rows.rowCount() == len(everything)
