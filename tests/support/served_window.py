"""Served window: a main window over a Desk whose engine follows a fake Hub."""

import contextlib
from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.support.desks import a_desk, is_like, wall_clock
from tests.support.fake_hub import ME, FakeHub
from tests.support.fake_hub_server import serving
from wadesk.core.composer_state import StateKind
from wadesk.core.records import ConversationId
from wadesk.desk.engine_thread import EngineThread
from wadesk.desk.office import Office
from wadesk.desk.open_desk import OpenDesk
from wadesk.ui.change_feed import ChangeFeed
from wadesk.ui.main_window import MainWindow
from wadesk.ui.thread_panel import ThreadPanel
from wadesk.ui.workplace import Workplace

WAITS_MS = 20_000
LIVE = "live"


class ServedWindow:
    """``qtbot`` waits; what is typed is typed by keys."""

    def __init__(self, qtbot: QtBot, hub: FakeHub, desk: OpenDesk, window: MainWindow) -> None:
        self.qtbot, self.hub, self.desk, self.window = qtbot, hub, desk, window

    @property
    def place(self) -> Workplace:
        assert self.window.workplace is not None
        return self.window.workplace

    @property
    def panel(self) -> ThreadPanel:
        return self.place.thread_panel

    @property
    def shown(self) -> ConversationId | None:
        return self.panel.line.id if self.panel.line else None

    def open(self, conversation: ConversationId) -> None:
        self.caught_up()
        self.place.inbox.choose(conversation)
        self.panel.composer.setFocus()

    def caught_up(self) -> None:
        rows = self.place.inbox.view.model()
        count = len(self.hub.rows["conversation"])
        self.until(lambda: is_like(self.desk, self.hub) and rows.rowCount() == count)

    def write(self, words: str) -> None:
        QTest.keyClicks(self.panel.composer.writing, words)

    def press(self, key: Qt.Key) -> None:
        QTest.keyClick(self.window.focusWidget(), key)

    def press_with_ctrl(self, key: Qt.Key) -> None:
        QTest.keyClick(self.window.focusWidget(), key, Qt.KeyboardModifier.ControlModifier)

    def until_state(self, kind: StateKind) -> None:
        self.until(lambda: self.panel.state.kind is kind)

    def until(self, is_so: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(is_so, timeout=WAITS_MS)

    def said(self) -> list[str]:
        rows = self.hub.rows["message"].values()
        return [row["text"] for row in rows if row.get("member") == ME]

    def drafts(self) -> dict[int, str]:
        with self.desk.local.look() as db:
            return dict(db.execute("select conversation, text from draft").fetchall())


@contextlib.contextmanager
def served_window(
    qtbot: QtBot, hub: FakeHub, folder: Path, places: QSettings | None = None
) -> Iterator[ServedWindow]:
    feed = ChangeFeed()
    with serving(hub) as served, a_desk(served, folder / "profile", feed.publish) as desk:
        engine = EngineThread(desk, lambda _: None)
        window = MainWindow(wall_clock, places)
        qtbot.addWidget(window)
        window.show()
        window.serve(Office(desk, lambda: True, engine.wake))
        window.show_connection(LIVE, "")
        feed.changed.connect(window.absorb)
        engine.start()
        try:
            yield ServedWindow(qtbot, hub, desk, window)
        finally:
            feed.changed.disconnect(window.absorb)
            window.put_away()
            engine.stop().result(timeout=20)
