"""Viewer on a Desk: a customer's photo, from its bubble to the whole window and back."""

from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.support.desks import is_like, linked, wall_clock
from tests.support.fake_hub import FakeHub
from tests.support.fake_hub_server import Served
from tests.support.pages import pdf
from tests.support.photos import encoded
from wadesk.core.records import ConversationId
from wadesk.desk.engine_thread import EngineThread
from wadesk.desk.office import Office
from wadesk.desk.open_desk import open_desk
from wadesk.ui.change_feed import ChangeFeed
from wadesk.ui.workplace import Workplace

WAITS_MS = 20_000
Key = Qt.Key


def test_a_photo_is_looked_at_large_by_keys_alone(
    qtbot: QtBot, hub: FakeHub, served: Served, tmp_path: Path
) -> None:
    where = ConversationId(hub.conversation("Zoé", "Look!"))
    hub.customer_sends(where, pdf(2), "application/pdf", "document")
    hub.customer_sends(where, encoded(600, 300))
    unlock, feed = linked(served, tmp_path / "profile"), ChangeFeed()

    with open_desk(tmp_path / "profile", unlock, wall_clock, feed.publish) as desk:
        engine = EngineThread(desk, lambda _: None)
        engine.start()
        qtbot.waitUntil(lambda: is_like(desk, hub), timeout=WAITS_MS)
        place = Workplace(Office(desk, lambda: True, engine.wake), wall_clock)
        qtbot.addWidget(place)
        place.resize(1100, 700)
        place.show()
        feed.changed.connect(place.absorb)
        place.open(where)
        try:
            walk(qtbot, place)
        finally:
            feed.changed.disconnect(place.absorb)
            place.put_away()
            engine.stop().result(timeout=20)


def walk(qtbot: QtBot, place: Workplace) -> None:
    view, viewer = place.view, place.looking.viewer
    view.setFocus()
    qtbot.keyClick(view, Key.Key_End)
    qtbot.keyClick(view, Key.Key_Return)
    qtbot.waitUntil(lambda: viewer.canvas.image is not None, timeout=WAITS_MS)

    assert viewer.face.head.text() == "Zoé"
    assert viewer.canvas.full.toSize().width() == 600

    qtbot.keyClick(viewer, Key.Key_Left)
    qtbot.waitUntil(lambda: viewer.pages == 2, timeout=WAITS_MS)
    qtbot.keyClick(viewer, Key.Key_Escape)

    assert not viewer.isVisible()
    assert place.focusWidget() is view
    assert view.currentIndex().row() == 1
