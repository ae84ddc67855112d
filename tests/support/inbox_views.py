"""Inbox views: a list of many conversations on the screen, and what comes to it."""

from pytestqt.qtbot import QtBot

from tests.support.builders import NOON
from tests.support.fake_inbox import FakeInbox, a_row
from wadesk.core.changes import Changes
from wadesk.ui.delegates.conversation_row import ConversationRowDelegate
from wadesk.ui.inbox_view import InboxView
from wadesk.ui.models.conversation_list import ConversationList

MANY = 500


def full() -> FakeInbox:
    """The first is the newest."""
    return FakeInbox(a_row(number, NOON - number) for number in range(1, MANY + 1))


def shown(qtbot: QtBot, model: ConversationList) -> InboxView:
    """With the keyboard."""
    made = InboxView()
    qtbot.addWidget(made)
    made.setItemDelegate(ConversationRowDelegate(lambda: NOON, made))
    made.resize(320, 700)
    made.show_rows(model)
    made.show()
    made.setFocus()
    return made


def news(inbox: FakeInbox, model: ConversationList, *rows: int, at: int = NOON) -> None:
    touched = {inbox.put(a_row(number, at + number)) for number in rows}
    model.absorb(Changes(conversations=frozenset(touched)))
