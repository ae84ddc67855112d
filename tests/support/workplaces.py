"""Workplaces: a window's work over a real Desk whose engine talks to a Hub, for tests by key."""

import contextlib
from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.support.desks import a_desk, is_like, wall_clock
from tests.support.fake_hub import ME, FakeHub
from tests.support.fake_hub_server import serving
from wadesk.core.records import ConversationId
from wadesk.core.thread import Pending
from wadesk.desk.engine_thread import EngineThread
from wadesk.desk.office import Office
from wadesk.desk.open_desk import OpenDesk
from wadesk.ui.change_feed import ChangeFeed
from wadesk.ui.composer import Composer
from wadesk.ui.thread_panel import ThreadPanel
from wadesk.ui.workplace import Workplace

WAITS_MS = 20_000


class Staffed:
    """A workplace with somebody before it."""

    def __init__(self, qtbot: QtBot, hub: FakeHub, desk: OpenDesk, engine: EngineThread) -> None:
        self.qtbot, self.hub, self.desk = qtbot, hub, desk
        self.is_live = True
        self.office = Office(desk, lambda: self.is_live, engine.wake)
        self.workplace = Workplace(self.office, wall_clock)
        qtbot.addWidget(self.workplace)
        self.workplace.resize(1100, 760)
        self.workplace.show()

    @property
    def panel(self) -> ThreadPanel:
        return self.workplace.thread_panel

    @property
    def composer(self) -> Composer:
        return self.panel.composer

    def open(self, conversation: ConversationId) -> None:
        self.until(lambda: is_like(self.desk, self.hub))
        self.workplace.open(conversation)
        self.workplace.activateWindow()
        self.composer.setFocus()

    def type_words(self, words: str) -> None:
        QTest.keyClicks(self.composer.writing, words)

    def until(self, is_so: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(is_so, timeout=WAITS_MS)

    def said(self, direction: str = "out") -> list[str]:
        rows = self.hub.rows["message"].values()
        mine = [row for row in rows if row.get("member") == ME]
        return [row["text"] for row in mine if row["direction"] == direction]

    def posted(self, kind: str) -> list[dict[str, object]]:
        return [post for post in self.hub.posts if post["t"] == kind]

    def pending(self) -> list[Pending]:
        model = self.workplace.view.shown_thread()
        rows = [model.row(at) for at in range(model.rowCount())] if model is not None else []
        return [row.said for row in rows if row is not None and isinstance(row.said, Pending)]


@contextlib.contextmanager
def staffed(qtbot: QtBot, hub: FakeHub, directory: Path) -> Iterator[Staffed]:
    feed = ChangeFeed()
    with serving(hub) as served, a_desk(served, directory, feed.publish) as desk:
        engine = EngineThread(desk, lambda _: None)
        engine.start()
        made = Staffed(qtbot, hub, desk, engine)
        feed.changed.connect(made.workplace.absorb)
        try:
            yield made
        finally:
            feed.changed.disconnect(made.workplace.absorb)
            made.workplace.put_away()
            engine.stop().result(timeout=20)
