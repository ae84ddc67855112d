"""Typing child: a real Desk's composer that somebody types into, until the process is killed.

    python -m tests.support.typing_child PROFILE CONVERSATION

It says on its output how long the text is whenever the panel has been told that it is saved.
The passphrase comes by the environment, as for the command line.
"""

import os
import sys
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from tests.support.builders import NOON
from tests.support.desks import wall_clock
from wadesk.core.draft import Draft
from wadesk.core.inbox import ConversationLine
from wadesk.core.records import ConversationId
from wadesk.desk import actions
from wadesk.desk.office import Office
from wadesk.desk.open_desk import open_desk
from wadesk.desk.profile import Unlock
from wadesk.ui.replies_on_screen import RepliesOnScreen
from wadesk.ui.thread_panel import ThreadPanel

BETWEEN_KEYS_MS = 10


def main(profile: Path, conversation: ConversationId) -> None:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QApplication([])
    unlock = Unlock(passphrase=os.environ["WADESK_PASSPHRASE"])
    with open_desk(profile, unlock, wall_clock) as desk:
        replies = RepliesOnScreen(Office(desk, lambda: False, lambda: None), tuple)
        panel = ThreadPanel(QWidget(), replies, wall_clock)

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
