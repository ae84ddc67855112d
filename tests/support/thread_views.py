"""Thread views: a view of a made-up thread on the screen, and how far its bubbles move."""

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.support.builders import NOON
from tests.support.threads import (
    HERE,
    ME,
    FakeThread,
    a_bubble,
    our,
)
from wadesk.core.records import Instant
from wadesk.ui.models.thread import ThreadModel
from wadesk.ui.thread_view import ThreadView

LONG = 1_000_000
Key = Qt.Key


def shown(qtbot: QtBot, source: FakeThread, size: tuple[int, int] = (600, 500)) -> ThreadView:
    view = ThreadView(lambda: Instant(NOON))
    qtbot.addWidget(view)
    view.resize(*size)
    view.show_thread(ThreadModel(source, HERE, ME))
    view.show()
    qtbot.waitExposed(view)
    return view


def model_of(view: ThreadView) -> ThreadModel:
    model = view.shown_thread()
    assert model is not None
    return model


def all_known(view: ThreadView) -> None:
    model_of(view).reach_back(1 << 40)
    view.in_sight()


def tops(view: ThreadView) -> dict[object, int]:
    model = model_of(view)
    return {model.key(rung.row): rung.top for rung in view.in_sight()}


def moved_by(before: dict[object, int], after: dict[object, int]) -> set[int]:
    """How far each bubble that is in sight before and after has gone."""
    return {after[key] - before[key] for key in before.keys() & after.keys()}


def wheel(view: ThreadView, pixels: int) -> None:
    where = QPointF(50, 50)
    event = QWheelEvent(
        where,
        view.viewport().mapToGlobal(where),
        QPoint(0, pixels),
        QPoint(0, pixels * 2),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view.viewport(), event)


def a_talk(count: int = 60) -> FakeThread:
    return FakeThread(*(a_bubble(n) if n % 3 else our(n) for n in range(1, count + 1)))
