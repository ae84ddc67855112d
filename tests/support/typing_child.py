"""Typing child: a real Desk's composer that somebody types into, until the process is killed.

    python -m tests.support.typing_child PROFILE CONVERSATION

It says on its output how long the text is whenever the panel has been told that it is saved.
The passphrase comes by the environment, as for the command line.
"""

import os
import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from tests.support.builders import NOON
from tests.support.desks import wall_clock
from wadesk.core.composer_state import ComposerState
from wadesk.core.draft import Draft
from wadesk.core.inbox import ConversationLine
from wadesk.core.records import NO_ANSWER, AgentId, ClientKey, ConversationId, MessageId
from wadesk.core.situation import Answer
from wadesk.desk import actions, composing
from wadesk.desk.open_desk import OpenDesk, open_desk
from wadesk.desk.profile import Unlock
from wadesk.ui.thread_panel import ThreadPanel

BETWEEN_KEYS_MS = 10


class DeskReplies:
    """What the panel reads, from a Desk whose line is down."""

    def __init__(self, desk: OpenDesk) -> None:
        self._desk = desk

    def draft(self, conversation: ConversationId) -> Draft | None:
        return composing.draft(self._desk, conversation)

    def answer_on_screen(self, _conversation: ConversationId) -> MessageId:
        return NO_ANSWER

    def state(self, conversation: ConversationId, typed: Draft | None) -> ComposerState:
        return composing.state(self._desk, conversation, typed, is_live=False)

    def unseen(self, typed: Draft) -> Sequence[Answer]:
        return composing.unseen(self._desk, typed)

    def unseen_by(self, key: ClientKey) -> Sequence[Answer]:
        return composing.unseen_by(self._desk, key)

    def as_draft(self, key: ClientKey) -> Draft | None:
        return composing.as_draft(self._desk, key)

    def name(self, agent: AgentId | None) -> str:
        return f"agent {agent}"


def main(profile: Path, conversation: ConversationId) -> None:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QApplication([])
    unlock = Unlock(passphrase=os.environ["WADESK_PASSPHRASE"])
    with open_desk(profile, unlock, wall_clock) as desk:
        panel = ThreadPanel(QWidget(), DeskReplies(desk), wall_clock)

        def keep(draft: Draft) -> None:
            actions.keep_draft(desk, draft).result()
            panel.draft_kept(draft)
            print(len(draft.text), flush=True)

        panel.keep_requested.connect(keep)
        panel.open(a_line(conversation))
        hand = QTimer(panel)
        hand.timeout.connect(lambda: QTest.keyClicks(panel.composer.writing, "x"))
        hand.start(BETWEEN_KEYS_MS)
        app.exec()


def a_line(conversation: ConversationId) -> ConversationLine:
    return ConversationLine(conversation, "100", None, "team", None, "open", NOON, NOON, "Hello")


if __name__ == "__main__":
    main(Path(sys.argv[1]), ConversationId(int(sys.argv[2])))
