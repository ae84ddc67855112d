"""Inbox view tests: moving by keyboard, and a list that moves under the eyes."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from tests.support.builders import NOON
from tests.support.fake_inbox import FakeInbox, a_row
from tests.support.inbox_views import MANY, news
from wadesk.core.changes import Changes
from wadesk.core.composer_state import ComposerState, StateKind
from wadesk.core.records import ConversationId
from wadesk.ui.inbox_view import InboxView
from wadesk.ui.models.conversation_list import ConversationList
from wadesk.ui.roles import Role

Key = Qt.Key


def at_top(view: InboxView) -> tuple[int, int]:
    """Which conversation is uppermost, and how much of it is cut off."""
    top = view.indexAt(QPoint(1, 1))
    return top.data(Role.ID), view.visualRect(top).top()


def leave(inbox: FakeInbox, model: ConversationList, *rows: int) -> None:
    gone = frozenset(map(ConversationId, rows))
    for one in gone:
        del inbox.present[one]
    model.absorb(Changes(conversations=gone))


def heard(view: InboxView) -> list[int]:
    found: list[int] = []
    view.conversation_chosen.connect(found.append)
    return found


@pytest.mark.parametrize(
    ("keys", "chosen"),
    [
        ([Key.Key_Down], 1),
        ([Key.Key_Down, Key.Key_Down], 2),
        ([Key.Key_Down, Key.Key_Down, Key.Key_Up], 1),
        ([Key.Key_Down, Key.Key_Up], 1),
        ([Key.Key_End], MANY),
        ([Key.Key_End, Key.Key_Down], MANY),
        ([Key.Key_End, Key.Key_Home], 1),
    ],
)
def test_keys_move_through_the_list(
    qtbot: QtBot, view: InboxView, keys: list[Qt.Key], chosen: int
) -> None:
    for key in keys:
        qtbot.keyClick(view, key)

    assert view.chosen == chosen
    assert view.viewport().rect().contains(view.visualRect(view.currentIndex()))


def test_a_page_down_and_up_again_is_where_one_was(qtbot: QtBot, view: InboxView) -> None:
    qtbot.keyClick(view, Key.Key_Home)

    qtbot.keyClick(view, Key.Key_PageDown)
    below = view.currentIndex().row()
    qtbot.keyClick(view, Key.Key_PageUp)

    assert below > 1
    assert view.currentIndex().row() == 0


def test_each_choice_is_said_once(qtbot: QtBot, view: InboxView) -> None:
    said = heard(view)

    qtbot.keyClick(view, Key.Key_Down)
    qtbot.keyClick(view, Key.Key_Down)
    view.choose(ConversationId(2))

    assert said == [1, 2]


def test_an_id_of_any_size_is_chosen_whole(
    view: InboxView, inbox: FakeInbox, model: ConversationList
) -> None:
    far = 2**53 + 1
    inbox.put(a_row(far, NOON + 5))
    model.start_over()
    said = heard(view)

    view.choose(ConversationId(far))

    assert said == [far]


def test_coming_to_the_list_chooses_nothing(qtbot: QtBot, view: InboxView) -> None:
    qtbot.waitUntil(view.hasFocus)

    assert view.chosen is None


def test_enter_opens_for_writing(qtbot: QtBot, view: InboxView) -> None:
    qtbot.keyClick(view, Key.Key_Down)

    with qtbot.waitSignal(view.conversation_opened) as opened:
        qtbot.keyClick(view, Key.Key_Return)

    assert opened.args == [1]


def test_enter_opens_nothing_where_nothing_is_chosen(qtbot: QtBot, view: InboxView) -> None:
    with qtbot.assertNotEmitted(view.conversation_opened):
        qtbot.keyClick(view, Key.Key_Return)


def test_a_click_chooses(qtbot: QtBot, view: InboxView, model: ConversationList) -> None:
    place = view.visualRect(model.index(3)).center()

    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)

    assert view.chosen == 4
    assert view.selectionModel().isSelected(model.index(3))


def test_letters_choose_by_name(
    qtbot: QtBot, view: InboxView, inbox: FakeInbox, model: ConversationList
) -> None:
    inbox.put(a_row(300, NOON - 300, name="Xaver"))
    inbox.put(a_row(400, NOON - 400, name="Xenia"))
    model.start_over()

    qtbot.keyClicks(view, "xe")

    assert view.chosen == 400


def test_the_chosen_one_stays_chosen_wherever_it_moves(
    view: InboxView, inbox: FakeInbox, model: ConversationList
) -> None:
    view.choose(ConversationId(9))
    said = heard(view)

    news(inbox, model, 9)
    model.start_over()

    assert (view.chosen, said) == (9, [])
    assert view.currentIndex().row() == 0


@pytest.mark.parametrize("is_reset", [False, True], ids=["by a commit", "by a new beginning"])
def test_when_the_chosen_one_leaves_no_other_takes_its_place(
    qtbot: QtBot, view: InboxView, inbox: FakeInbox, model: ConversationList, is_reset: bool
) -> None:
    view.choose(ConversationId(9))
    said = heard(view)
    del inbox.present[ConversationId(9)]

    with qtbot.waitSignal(view.nothing_chosen):
        gone = frozenset({ConversationId(9)})
        model.absorb(Changes(conversations=gone, everything=is_reset))

    assert (view.chosen, view.currentIndex().isValid(), said) == (None, False, [])


@pytest.mark.parametrize("move", [(Key.Key_Down, 10), (Key.Key_Up, 8), (Key.Key_Home, 1)])
def test_when_the_chosen_one_has_left_the_keys_go_on_from_where_it_stood(
    qtbot: QtBot,
    view: InboxView,
    inbox: FakeInbox,
    model: ConversationList,
    move: tuple[Qt.Key, int],
) -> None:
    key, chosen = move
    view.choose(ConversationId(9))
    leave(inbox, model, 9)

    qtbot.keyClick(view, key)

    assert view.chosen == chosen


def test_whatever_comes_goes_and_moves_meanwhile_the_keys_go_on_from_the_same_place(
    qtbot: QtBot, view: InboxView, inbox: FakeInbox, model: ConversationList
) -> None:
    view.choose(ConversationId(9))
    leave(inbox, model, 9)
    news(inbox, model, 300)  # from below to the top
    news(inbox, model, 900)  # a new one
    leave(inbox, model, 2, 8)
    news(inbox, model, 10)  # who took the place has gone to the top
    news(inbox, model, 3, at=NOON - 400)  # and one from above to far below

    qtbot.keyClick(view, Key.Key_Down)

    assert view.chosen == 11


def test_when_the_last_row_has_left_the_keys_go_on_above_it(
    qtbot: QtBot, view: InboxView, inbox: FakeInbox, model: ConversationList
) -> None:
    view.choose(ConversationId(MANY))
    leave(inbox, model, MANY)

    qtbot.keyClick(view, Key.Key_Down)

    assert view.chosen == MANY - 1


def test_what_is_open_beside_is_chosen_again_once_this_view_shows_it(
    view: InboxView, inbox: FakeInbox, model: ConversationList
) -> None:
    view.choose(ConversationId(9))
    gone = inbox.present.pop(ConversationId(9))
    model.absorb(Changes(conversations=frozenset({ConversationId(9)})))
    said = heard(view)
    assert (view.chosen, view.open_beside) == (None, 9)

    inbox.put(gone)
    model.absorb(Changes(conversations=frozenset({ConversationId(9)})))

    assert (view.chosen, view.currentIndex().data(Role.ID), said) == (9, 9, [])


def test_one_that_is_not_in_the_list_cannot_be_chosen(view: InboxView) -> None:
    view.choose(ConversationId(9999))

    assert view.chosen is None


def test_at_the_top_news_is_seen_at_once(
    view: InboxView, inbox: FakeInbox, model: ConversationList
) -> None:
    news(inbox, model, 200)

    assert at_top(view) == (200, 0)


@pytest.mark.parametrize("scrolled", [170, 700, 4321])
def test_below_the_top_what_is_looked_at_stays(
    view: InboxView, inbox: FakeInbox, model: ConversationList, scrolled: int
) -> None:
    view.verticalScrollBar().setValue(scrolled)
    before = at_top(view)

    news(inbox, model, 300, 400)
    news(inbox, model, 900)
    del inbox.present[ConversationId(1)]
    model.absorb(Changes(conversations=frozenset({ConversationId(1)})))

    assert at_top(view) == before


@pytest.mark.parametrize("scrolled", [0, 777])
def test_a_list_that_starts_over_is_where_it_was(
    view: InboxView, model: ConversationList, scrolled: int
) -> None:
    view.choose(ConversationId(400))
    view.verticalScrollBar().setValue(scrolled)
    before = at_top(view)

    model.start_over()
    view.grab()

    assert at_top(view) == before


def test_what_moves_away_from_under_the_eyes_does_not_take_them_along(
    view: InboxView, inbox: FakeInbox, model: ConversationList
) -> None:
    view.verticalScrollBar().setValue(1000)
    uppermost, _ = at_top(view)
    following = view.indexAt(QPoint(1, 1)).siblingAtRow(view.indexAt(QPoint(1, 1)).row() + 1)
    place = view.visualRect(following).top()

    news(inbox, model, uppermost)

    assert view.visualRect(model.index(model.row_of(ConversationId(uppermost + 1)) or 0)).top() == (
        place
    )


def test_a_move_among_ten_thousand_reads_no_row_but_its_own(
    view: InboxView, model: ConversationList, inbox: FakeInbox
) -> None:
    for number in range(MANY + 1, 10_001):
        inbox.put(a_row(number, NOON - number))
    model.start_over()
    view.grab()
    inbox.reads.clear()

    news(inbox, model, 7000)
    view.grab()

    assert sum(map(len, inbox.reads)) <= 2


def test_a_screen_reader_hears_a_list_whose_rows_say_their_state(
    view: InboxView, inbox: FakeInbox, model: ConversationList
) -> None:
    held = ComposerState(StateKind.HELD)
    inbox.put(a_row(1, NOON - 1, name="Zoe", state=held, who="Ben"))
    model.start_over()

    found = QAccessible.queryAccessibleInterface(view)

    assert found.role() == QAccessible.Role.List
    assert found.text(QAccessible.Text.Name) == "Conversations"
    assert found.childCount() == MANY
    assert found.child(0).text(QAccessible.Text.Name).startswith("Zoe. Ben is replying. ")
