"""Keyboard stays: whatever somebody closes by key, they go on beside it and in no other pane."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.support.builders import NOON
from tests.support.customer_pages import a_page
from tests.support.fake_inbox import FakeInbox, a_contact, a_row
from tests.support.fake_replies import BILAL, FakeReplies
from wadesk.core.contact_page import OtherThread
from wadesk.core.inbox_filter import InboxFilter, SavedView
from wadesk.core.phone_history import HistoryState, PhoneHistory
from wadesk.core.records import ConversationId
from wadesk.ui.contact_panel import ContactPanel
from wadesk.ui.inbox_panel import InboxPanel
from wadesk.ui.models.conversation_list import ConversationList
from wadesk.ui.parts import Quote
from wadesk.ui.thread_panel import ThreadPanel
from wadesk.ui.undo_bar import UndoBar

Key = Qt.Key
WORK, SHOP = (
    OtherThread(ConversationId(number), a_contact(name, number), NOON, True)
    for number, name in ((5, "Work"), (6, "Shop"))
)


def framed(qtbot: QtBot, part: QWidget) -> QWidget:
    """A window with other panes on either side, where the keyboard has nothing to do."""
    window = QWidget()
    qtbot.addWidget(window)
    across = QHBoxLayout(window)
    for one in (QLineEdit(), part, QLineEdit()):
        across.addWidget(one)
    window.resize(900, 900)
    window.show()
    window.activateWindow()
    return window


def press(part: QWidget) -> None:
    part.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(part, Key.Key_Space)


@pytest.fixture
def inbox(qtbot: QtBot) -> Iterator[InboxPanel]:
    made = InboxPanel(lambda: NOON)
    rows = FakeInbox([a_row(1), a_row(2)])
    made.show_rows(ConversationList(rows, lambda: NOON, made))
    window = framed(qtbot, made)
    yield made
    window.hide()


@pytest.fixture
def pane(qtbot: QtBot) -> Iterator[ContactPanel]:
    made = ContactPanel()
    window = framed(qtbot, made)
    yield made
    window.hide()


def test_who_parts_one_of_two_is_at_the_other_and_then_at_joining(pane: ContactPanel) -> None:
    pane.show_page(a_page(threads=(WORK, SHOP)))
    press(pane.threads.rows[0].part)
    pane.show_page(a_page(threads=(SHOP,)))
    one_left = pane.focusWidget()
    pane.show_page(a_page())

    assert one_left is pane.threads.rows[0].part
    assert pane.join.hasFocus()


def test_the_last_of_several_leaves_the_keyboard_with_the_one_before(pane: ContactPanel) -> None:
    pane.show_page(a_page(threads=(WORK, SHOP)))
    press(pane.threads.rows[1].part)
    pane.show_page(a_page(threads=(WORK,)))

    assert pane.threads.rows[0].part.hasFocus()


def test_a_row_that_cannot_be_parted_any_more_can_still_be_opened(pane: ContactPanel) -> None:
    pane.show_page(a_page(threads=(WORK,)))
    press(pane.threads.rows[0].part)
    pane.show_page(a_page(threads=(replace(WORK, is_link=False),)))

    assert pane.threads.rows[0].go.hasFocus()


def test_the_last_filter_leaves_the_keyboard_where_filters_are_chosen(inbox: InboxPanel) -> None:
    inbox.show_view(InboxFilter(is_unread=True))
    press(inbox.bar.chips.chips[0])

    assert inbox.wanted == InboxFilter()
    assert inbox.bar.filter.hasFocus()


def test_saved_views_go_one_after_the_other(inbox: InboxPanel) -> None:
    views = [SavedView(n, f"View {n}", InboxFilter(is_unread=True), n) for n in (1, 2, 3)]
    inbox.bar.offer(views)
    inbox.bar.saved_views.ask()
    press(inbox.bar.saved_views.rows[1].drop)
    inbox.bar.offer([views[0], views[2]])
    after_one = inbox.bar.saved_views.rows[1].drop.hasFocus()
    inbox.bar.offer(views[:1])

    assert after_one
    assert inbox.bar.saved_views.rows[0].drop.hasFocus()


def test_a_view_that_is_moved_takes_the_keyboard_along(inbox: InboxPanel) -> None:
    first, second = (SavedView(n, f"View {n}", InboxFilter(is_unread=True), n) for n in (1, 2))
    inbox.bar.offer([first, second])
    inbox.bar.saved_views.ask()
    press(inbox.bar.saved_views.rows[1].up)
    inbox.bar.offer([replace(second, place=0), replace(first, place=1)])

    assert inbox.bar.saved_views.rows[0].name.hasFocus(), "further up it cannot go"


def test_news_of_the_past_is_put_away_and_one_is_in_the_list(inbox: InboxPanel) -> None:
    inbox.history.show_history(PhoneHistory("1", HistoryState.DONE, 100, NOON, NOON), NOON)
    press(inbox.history.away)

    assert inbox.view.hasFocus()


def test_who_marks_none_is_in_the_list(inbox: InboxPanel) -> None:
    inbox.view.setFocus()
    QTest.keyClick(inbox.view, Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    inbox.bulk.leave.setFocus()
    inbox.bulk.show_count(0)

    assert inbox.view.hasFocus()


def test_who_takes_all_filters_away_is_in_the_list(inbox: InboxPanel) -> None:
    inbox.show_view(InboxFilter(is_unread=True))
    clear = inbox._empty.clear
    assert clear.isVisible()
    press(clear)

    assert inbox.view.hasFocus()


@pytest.mark.parametrize("name", ["undo", "away"])
def test_what_was_undone_leaves_the_keyboard_in_the_list(inbox: InboxPanel, name: str) -> None:
    bar = UndoBar(inbox)
    bar.offer("Closed.")
    press(getattr(bar, name))

    assert inbox.view.hasFocus()


def test_who_quotes_no_more_writes_on(panel: ThreadPanel) -> None:
    panel.composer.quote.show_quote(Quote("Zoé", "Is it blue?"))
    panel.composer.quote.close_button.setFocus()
    panel.composer.quote.show_quote(None)

    assert panel.composer.writing.hasFocus()


@pytest.mark.parametrize("name", ["no", "yes"])
def test_who_has_answered_a_colleague_writes_on(
    panel: ThreadPanel, desk: FakeReplies, name: str
) -> None:
    panel.activateWindow()
    desk.asker = BILAL
    panel.refresh()
    press(getattr(panel.around.ask_line, name))

    assert panel.composer.writing.hasFocus()


def test_who_has_let_go_of_another_text_writes_on(panel: ThreadPanel) -> None:
    bar = panel.versions.bar
    bar.show()
    bar.drop.setFocus()
    bar.hide()

    assert panel.composer.writing.hasFocus()
