"""Marked rows tests: several conversations at once, by keys and by mouse, and their deeds."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from pytestqt.qtbot import QtBot

from tests.support.builders import NOON
from tests.support.fake_inbox import FakeInbox, a_row
from tests.support.inbox_views import MANY, news
from wadesk.core.changes import Changes
from wadesk.core.records import ConversationId
from wadesk.ui import list_deeds
from wadesk.ui.inbox_view import InboxView
from wadesk.ui.list_deeds import ListDeed
from wadesk.ui.models.conversation_list import ConversationList
from wadesk.ui.theme import AVATAR, EDGE, GAP, LIGHT

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
Key = Qt.Key


def heard(view: InboxView) -> list[int]:
    found: list[int] = []
    view.conversation_chosen.connect(found.append)
    return found


def marking(view: InboxView) -> list[object]:
    found: list[object] = []
    view.deed_requested.connect(found.append)
    return found


def click(qtbot: QtBot, view: InboxView, row: int, modifier: Qt.KeyboardModifier) -> None:
    place = view.visualRect(view.model().index(row, 0)).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, modifier, place)


def test_rows_are_marked_by_keys_and_the_thread_beside_stays(qtbot: QtBot, view: InboxView) -> None:
    qtbot.keyClick(view, Key.Key_Down)
    said = heard(view)

    for _ in range(3):
        qtbot.keyClick(view, Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)

    assert view.marked() == [1, 2, 3, 4]
    assert (view.marked_count, view.chosen, said) == (4, 1, [])


def test_rows_are_marked_by_mouse_one_by_one_and_from_here_to_there(
    qtbot: QtBot, view: InboxView
) -> None:
    none, control = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier
    shift = Qt.KeyboardModifier.ShiftModifier

    click(qtbot, view, 1, none)
    click(qtbot, view, 4, control)
    assert (view.marked(), view.chosen) == ([2, 5], 2)
    click(qtbot, view, 4, control)
    assert (view.marked(), view.chosen) == ([2], 2)
    click(qtbot, view, 5, none)
    click(qtbot, view, 2, shift)

    assert (view.marked(), view.chosen) == ([3, 4, 5, 6], 6)


def test_all_are_marked_without_reading_a_row(
    qtbot: QtBot, view: InboxView, inbox: FakeInbox
) -> None:
    view.choose(ConversationId(1))
    inbox.reads.clear()

    qtbot.keyClick(view, Key.Key_A, Qt.KeyboardModifier.ControlModifier)

    assert view.marked_count == len(view.marked()) == MANY
    assert inbox.reads == []


def test_esc_leaves_only_the_open_one_marked(qtbot: QtBot, view: InboxView) -> None:
    view.choose(ConversationId(2))
    qtbot.keyClick(view, Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)

    qtbot.keyClick(view, Key.Key_Escape)

    assert (view.marked(), view.chosen) == ([2], 2)


@pytest.mark.parametrize("is_reset", [False, True], ids=["by a commit", "by a new beginning"])
def test_what_is_marked_stays_marked_wherever_it_moves(
    qtbot: QtBot, view: InboxView, inbox: FakeInbox, model: ConversationList, is_reset: bool
) -> None:
    view.choose(ConversationId(2))
    for _ in range(3):
        qtbot.keyClick(view, Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)

    news(inbox, model, 4)
    news(inbox, model, 300)
    if is_reset:
        model.start_over()

    assert sorted(view.marked()) == [2, 3, 4, 5]
    assert view.chosen == 2


def test_when_one_of_several_leaves_the_others_stay_marked(
    qtbot: QtBot, view: InboxView, inbox: FakeInbox, model: ConversationList
) -> None:
    view.choose(ConversationId(2))
    for _ in range(2):
        qtbot.keyClick(view, Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)

    del inbox.present[ConversationId(4)]
    model.absorb(Changes(conversations=frozenset({ConversationId(4)})))

    assert view.marked() == [2, 3]


@pytest.mark.parametrize(
    ("key", "deed"),
    [
        (Key.Key_E, ListDeed.CLOSE),
        (Key.Key_S, ListDeed.SNOOZE),
        (Key.Key_L, ListDeed.LABEL),
        (Key.Key_A, ListDeed.ASSIGN),
        (Key.Key_U, ListDeed.READ),
        (Key.Key_P, ListDeed.PIN),
    ],
)
def test_a_letter_does_its_deed_with_what_is_marked(
    qtbot: QtBot, view: InboxView, key: Qt.Key, deed: ListDeed
) -> None:
    found = marking(view)
    qtbot.keyClick(view, key)
    view.choose(ConversationId(1))

    qtbot.keyClick(view, key)

    assert found == [deed]
    assert list_deeds.key(deed) == chr(key)


def test_a_name_that_is_being_typed_is_no_deed(qtbot: QtBot, view: InboxView) -> None:
    found = marking(view)
    view.choose(ConversationId(1))

    qtbot.keyClicks(view, "xe")

    assert found == []


def test_a_capital_always_begins_a_name(
    qtbot: QtBot, view: InboxView, inbox: FakeInbox, model: ConversationList
) -> None:
    found = marking(view)
    inbox.put(a_row(300, NOON - 300, name="Eli Marsh"))
    model.start_over()
    view.choose(ConversationId(1))

    qtbot.keyClick(view, "E", Qt.KeyboardModifier.ShiftModifier)

    assert (view.chosen, found) == (300, [])


def test_the_menu_of_a_row_names_every_deed_with_its_key(view: InboxView) -> None:
    found = marking(view)
    view.choose(ConversationId(3))

    place = view.visualRect(view.currentIndex()).center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(), place)
    view.contextMenuEvent(event)
    assert view.menu is not None
    said = [action.text() for action in view.menu.actions()]
    view.menu.actions()[0].trigger()
    view.menu.close()

    assert said[0] == "Close or reopen\tE"
    assert len(said) == len(ListDeed)
    assert found == [ListDeed.CLOSE]


def test_the_menu_over_another_row_is_about_that_row(
    view: InboxView, model: ConversationList
) -> None:
    view.choose(ConversationId(3))

    place = view.visualRect(model.index(0)).center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, view.mapToGlobal(place))
    view.contextMenuEvent(event)
    assert view.menu is not None
    view.menu.close()

    assert view.marked() == [1]


def test_of_several_marked_rows_each_has_a_tick(view: InboxView, model: ConversationList) -> None:
    view.choose(ConversationId(2))
    face = view.visualRect(model.index(1)).topLeft() + QPoint(EDGE + GAP + 4, AVATAR // 2 + 10)
    alone = view.grab().toImage().pixelColor(face).name()

    view.selectAll()
    among_all = view.grab().toImage().pixelColor(face).name()

    assert alone != LIGHT.accent.name()
    assert among_all == LIGHT.accent.name()
