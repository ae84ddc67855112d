"""Panels: a thread panel over fake replies, written in and decided upon by keys."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.support.builders import NOON
from tests.support.fake_replies import BILAL, FakeReplies
from wadesk.core.draft import Draft
from wadesk.core.errors import Reason
from wadesk.core.inbox import Contact, ConversationLine
from wadesk.core.outbox import Owed
from wadesk.core.records import ContactId, ConversationId, Instant, MessageId
from wadesk.core.situation import Held
from wadesk.ui.notice import Deed
from wadesk.ui.thread_panel import ThreadPanel

HERE, THERE = ConversationId(2**40), ConversationId(2)


class Clock:
    def __init__(self) -> None:
        self.now = NOON

    def __call__(self) -> Instant:
        return self.now


def a_line(
    conversation: ConversationId = HERE, name: str = "Zoé", last_inbound: int = NOON
) -> ConversationLine:
    person = Contact(ContactId(3), name, "15550100", None, None, None)
    inbound = Instant(last_inbound)
    return ConversationLine(conversation, "100", person, None, None, "open", inbound, NOON, "Hello")


def a_panel(qtbot: QtBot, desk: FakeReplies) -> ThreadPanel:
    """Open at a conversation, with the keyboard in the field."""
    made = ThreadPanel(QWidget(), desk, desk.clock)
    qtbot.addWidget(made)
    desk.serve(made)
    made.resize(600, 500)
    made.show()
    made.open(a_line())
    made.composer.setFocus()
    return made


def type_words(panel: ThreadPanel, words: str) -> None:
    QTest.keyClicks(panel.composer.writing, words)


def press(panel: ThreadPanel, key: Qt.Key) -> None:
    QTest.keyClick(panel.composer.writing, key)


def choose(panel: ThreadPanel, deed: Deed) -> None:
    QTest.keyClick(panel.banner.buttons[deed], Qt.Key.Key_Space)


def replies(desk: FakeReplies) -> list[tuple[str, MessageId]]:
    return [(words.text, words.base) for words, _, _ in desk.outbox.values()]


def a_refused_reply(desk: FakeReplies, reason: Reason) -> None:
    draft = Draft(HERE, "Good morning", MessageId(3), Instant(NOON - 60_000))
    desk.write_down(draft, Owed.REFUSED, reason)


def held_by(desk: FakeReplies, panel: ThreadPanel) -> None:
    desk.held[HERE] = Held(BILAL, Instant(NOON - 9_000), Instant(NOON + 11_000))
    panel.refresh()


def wished(desk: FakeReplies, kind: str) -> list[object]:
    return [about for name, about in desk.wishes if name == kind]
