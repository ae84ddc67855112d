"""A list of many conversations, shown, with the keyboard in it."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from tests.support.builders import NOON
from tests.support.fake_inbox import FakeInbox
from tests.support.inbox_views import full, shown
from wadesk.ui.inbox_view import InboxView
from wadesk.ui.models.conversation_list import ConversationList


@pytest.fixture
def inbox() -> FakeInbox:
    return full()


@pytest.fixture
def model(inbox: FakeInbox) -> Iterator[ConversationList]:
    made = ConversationList(inbox, lambda: NOON)
    yield made
    made.deleteLater()


@pytest.fixture
def view(qtbot: QtBot, model: ConversationList) -> InboxView:
    return shown(qtbot, model)
