"""Change feed tests: what is said on another thread is heard on this one."""

import threading

from PySide6.QtCore import QObject, QThread, Slot
from pytestqt.qtbot import QtBot

from wadesk.core.changes import Changes
from wadesk.core.records import ConversationId
from wadesk.ui.change_feed import ChangeFeed

NEWS = Changes(conversations=frozenset({ConversationId(7)}))


class Listener(QObject):
    def __init__(self) -> None:
        super().__init__()
        self.heard: list[tuple[Changes, bool]] = []

    @Slot(Changes)
    def hear(self, changes: Changes) -> None:
        self.heard.append((changes, QThread.currentThread() == self.thread()))


def test_changes_cross_from_the_engine_s_thread_to_the_screen_s(qtbot: QtBot) -> None:
    feed, listener = ChangeFeed(), Listener()
    feed.changed.connect(listener.hear)

    engine = threading.Thread(target=feed.publish, args=(NEWS,))
    engine.start()
    engine.join()
    assert listener.heard == []
    qtbot.waitUntil(lambda: bool(listener.heard))

    assert listener.heard == [(NEWS, True)]


def test_who_is_gone_is_not_called(qtbot: QtBot) -> None:
    feed, listener = ChangeFeed(), Listener()
    feed.changed.connect(listener.hear)
    heard = listener.heard

    with qtbot.waitSignal(listener.destroyed):
        listener.deleteLater()
    feed.publish(NEWS)

    assert heard == []
