"""Inbox panel tests: the head, the empty list, and what the clock alone changes."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from tests.support.builders import NOON
from tests.support.fake_inbox import ME, FakeInbox, a_row
from wadesk.core.changes import Changes
from wadesk.core.composer_state import ComposerState, StateKind
from wadesk.core.inbox_filter import InboxFilter, Whose
from wadesk.core.records import ConversationId, Instant
from wadesk.ui import text
from wadesk.ui.inbox_panel import InboxPanel
from wadesk.ui.list_deeds import ListDeed
from wadesk.ui.models.conversation_list import ConversationList
from wadesk.ui.roles import Role


class Clock:
    def __init__(self) -> None:
        self.now = Instant(NOON)

    def __call__(self) -> Instant:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def make(qtbot: QtBot, clock: Clock) -> Callable[[FakeInbox], InboxPanel]:
    """A panel inside a window, as it will be."""
    windows = []

    def panel_of(inbox: FakeInbox) -> InboxPanel:
        window = QWidget()
        windows.append(window)
        qtbot.addWidget(window)
        window.resize(320, 600)
        panel = InboxPanel(clock, window)
        panel.resize(320, 600)
        panel.show_rows(ConversationList(inbox, clock, panel))
        window.show()
        return panel

    return panel_of


Make = Callable[[FakeInbox], InboxPanel]


def rows_of(panel: InboxPanel) -> ConversationList:
    model = panel.view.model()
    assert isinstance(model, ConversationList)
    return model


def words_on(panel: InboxPanel) -> str:
    labels = panel.findChildren(QLabel)
    return "\n".join(label.text() for label in labels if label.isVisible())


def test_an_empty_list_says_what_will_come(make: Make) -> None:
    panel = make(FakeInbox())

    panel.show_connection("live")
    live = words_on(panel)
    panel.show_connection("joining")
    joining = words_on(panel)
    panel.show_connection("offline")

    assert "When a customer writes to your number" in live
    assert "Fetching the conversations" in joining
    assert "as soon as the Hub can be reached" in words_on(panel)
    assert not panel.view.isVisible()


def test_the_first_conversation_takes_the_place_of_these_words(make: Make) -> None:
    inbox = FakeInbox()
    panel = make(inbox)

    touched = frozenset({inbox.put(a_row(1))})
    rows_of(panel).absorb(Changes(conversations=touched))

    assert panel.view.isVisible()
    assert "No conversations yet" not in words_on(panel)


def test_the_head_says_whether_the_hub_is_there(make: Make) -> None:
    panel = make(FakeInbox([a_row(1)]))

    panel.show_connection("offline", "The cable is out.", NOON)

    assert panel.connection.accessibleName() == f"Offline since {text.clock_time(NOON)}"
    assert panel.connection.toolTip() == "The cable is out."


def test_choosing_and_opening_are_said_to_who_listens(qtbot: QtBot, make: Make) -> None:
    panel = make(FakeInbox([a_row(1), a_row(2, NOON - 1)]))
    chosen: list[int] = []
    opened: list[int] = []
    panel.conversation_chosen.connect(chosen.append)
    panel.conversation_opened.connect(opened.append)

    qtbot.keyClick(panel.view, Qt.Key.Key_Down)
    qtbot.keyClick(panel.view, Qt.Key.Key_Down)
    qtbot.keyClick(panel.view, Qt.Key.Key_Return)

    assert (chosen, opened) == ([1, 2], [2])


def test_a_ghost_leaves_when_its_lease_is_over(make: Make, clock: Clock) -> None:
    until = Instant(NOON + 20_000)
    inbox = FakeInbox([a_row(1, state=ComposerState(StateKind.HELD, until=until))])
    panel = make(inbox)
    index = rows_of(panel).index(0)
    assert index.data(Role.RECORD).state.kind is StateKind.HELD

    inbox.put(a_row(1))
    clock.now = until
    panel.look_at_the_clock()

    assert index.data(Role.RECORD).state.kind is StateKind.FREE


def test_the_clock_is_looked_at_only_while_somebody_can_see(make: Make) -> None:
    panel = make(FakeInbox([a_row(1)]))
    while_shown = panel._timer.isActive()

    panel.hide()

    assert (while_shown, panel._timer.isActive()) == (True, False)


def test_keys_go_to_the_list(qtbot: QtBot, make: Make) -> None:
    panel = make(FakeInbox([a_row(1)]))

    panel.setFocus()

    qtbot.waitUntil(panel.view.hasFocus)
    assert panel.view.chosen is None


def test_who_waits_at_an_empty_list_is_in_the_list_once_it_fills(make: Make) -> None:
    inbox = FakeInbox()
    panel = make(inbox)
    panel.setFocus()
    waited = panel.window().focusWidget()

    touched = frozenset({inbox.put(a_row(1))})
    rows_of(panel).absorb(Changes(conversations=touched))

    assert waited is not None
    assert waited.accessibleName() == "No conversations yet"
    assert panel.window().focusWidget() is panel.view


def test_who_looks_into_an_empty_view_is_in_the_list_again_after_it(make: Make) -> None:
    panel = make(FakeInbox([a_row(1)]))
    panel.setFocus()

    panel.show_view(InboxFilter(labels=frozenset({7})))
    meanwhile = panel.window().focusWidget()
    panel.show_view(InboxFilter())

    assert meanwhile is not panel.view
    assert meanwhile is not None
    assert panel.isAncestorOf(meanwhile)
    assert panel.window().focusWidget() is panel.view


def test_one_can_be_chosen_from_outside(make: Make) -> None:
    panel = make(FakeInbox([a_row(1), a_row(2, NOON - 1)]))

    panel.choose(ConversationId(2))

    assert panel.view.chosen == 2


def test_another_view_is_shown_and_what_is_open_beside_is_named_if_it_is_not_in_it(
    make: Make,
) -> None:
    panel = make(FakeInbox([a_row(1, owner=ME), a_row(2, NOON - 1)]))
    panel.choose(ConversationId(2))
    in_all = panel.elsewhere.isVisible()

    panel.show_view(InboxFilter(Whose.MINE))
    in_mine = panel.elsewhere.isVisible()
    said = panel.elsewhere.text()
    QTest.mouseClick(panel.elsewhere, Qt.MouseButton.LeftButton)

    assert (in_all, in_mine) == (False, True)
    assert said == "The open conversation is not in this view"
    assert panel.view.chosen == 2
    assert not panel.elsewhere.isVisible()


def test_nothing_is_named_where_nothing_is_open(make: Make) -> None:
    panel = make(FakeInbox([a_row(1, owner=ME)]))

    panel.show_view(InboxFilter(Whose.UNASSIGNED))

    assert not panel.elsewhere.isVisible()
    assert "Everybody is taken care of" in words_on(panel)


def test_filters_that_nothing_meets_are_taken_away_by_one_press(make: Make) -> None:
    panel = make(FakeInbox([a_row(1, owner=ME)]))
    panel.show_view(InboxFilter(Whose.MINE, is_unread=True))
    before = words_on(panel)

    QTest.mouseClick(panel._empty.clear, Qt.MouseButton.LeftButton)

    assert "Nothing matches" in before
    assert panel.wanted == InboxFilter(Whose.MINE)
    assert panel.view.isVisible()


def test_while_conversations_still_come_no_view_is_called_empty(make: Make) -> None:
    panel = make(FakeInbox())
    panel.show_view(InboxFilter(Whose.MINE, is_unread=True))

    panel.show_connection("joining")

    assert "Fetching the conversations" in words_on(panel)
    assert not panel._empty.clear.isVisible()


def test_several_that_are_marked_bring_what_can_be_done_with_them(qtbot: QtBot, make: Make) -> None:
    panel = make(FakeInbox(a_row(number, NOON - number) for number in range(1, 5)))
    found: list[ListDeed] = []
    panel.deed_requested.connect(found.append)
    panel.choose(ConversationId(1))
    alone = panel.bulk.isVisible()

    for _ in range(2):
        qtbot.keyClick(panel.view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    said = panel.bulk.said.text()
    for button in panel.bulk.buttons.values():
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    QTest.mouseClick(panel.bulk.leave, Qt.MouseButton.LeftButton)

    assert (alone, said) == (False, "3 marked")
    assert found == list(ListDeed)
    assert (panel.bulk.isVisible(), panel.view.marked()) == (False, [1])


def test_many_changes_are_counted_while_they_are_on_their_way_and_a_few_are_not(
    make: Make,
) -> None:
    panel = make(FakeInbox(a_row(number, NOON - number) for number in range(1, 5)))

    panel.bulk.show_on_their_way(9)
    few = panel.bulk.isVisible()
    panel.bulk.show_on_their_way(120)
    many = panel.bulk.progress.isVisible(), panel.bulk.progress.text(), panel.bulk.said.isVisible()
    panel.bulk.show_on_their_way(0)

    assert not few
    assert many == (True, "120 changes on the way to the Hub…", False)
    assert not panel.bulk.isVisible()


def test_a_view_that_follows_the_clock_is_looked_at_every_minute(make: Make, clock: Clock) -> None:
    inbox = FakeInbox([a_row(1, waiting_since=NOON)])
    panel = make(inbox)
    panel.show_view(InboxFilter(waits_ms=text.HOUR))
    before = rows_of(panel).rowCount()

    inbox.now = clock.now = Instant(NOON + text.HOUR)
    panel.look_at_the_clock()

    assert (before, rows_of(panel).rowCount()) == (0, 1)


def test_a_question_about_a_deed_opens_where_it_was_asked_for(make: Make) -> None:
    panel = make(FakeInbox(a_row(number, NOON - number) for number in range(1, 5)))
    panel.choose(ConversationId(2))
    beside_row = panel.anchor(ListDeed.SNOOZE).geometry()

    panel.bulk.show_count(2)

    assert beside_row == panel.view.visualRect(panel.view.currentIndex())
    assert panel.anchor(ListDeed.SNOOZE) is panel.bulk.buttons[ListDeed.SNOOZE]
