"""Pictures on a Desk: a customer's photo, from the Hub to the bubble that shows it."""

from pathlib import Path

import pytest
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from tests.support.desks import is_like, linked, wall_clock
from tests.support.fake_hub import FakeHub
from tests.support.fake_hub_server import Served
from tests.support.photos import claiming, encoded
from wadesk.core.records import ConversationId
from wadesk.desk.engine_thread import EngineThread
from wadesk.desk.office import Office
from wadesk.desk.open_desk import open_desk
from wadesk.desk.profile import Unlock
from wadesk.ui.change_feed import ChangeFeed
from wadesk.ui.workplace import Workplace

WAITS_MS = 20_000
BY_COMPRESSION = 8


def teal(place: Workplace) -> bool:
    """Whether the middle of some bubble in sight is of the photo's colour."""
    image = place.view.grab().toImage()
    wanted = QColor("teal")
    found = (image.pixelColor(100, y) for y in range(0, image.height(), 4))
    return any(max(map(abs, _differences(one, wanted))) <= BY_COMPRESSION for one in found)


def _differences(one: QColor, other: QColor) -> tuple[int, int, int]:
    return one.red() - other.red(), one.green() - other.green(), one.blue() - other.blue()


@pytest.mark.parametrize("kind", [b"JPG", b"PNG", b"WEBP"])
def test_a_photo_appears_and_is_there_without_the_hub_from_then_on(
    qtbot: QtBot, hub: FakeHub, served: Served, tmp_path: Path, kind: bytes
) -> None:
    where = ConversationId(hub.conversation("Zoé", "Look!"))
    hub.customer_sends(where, encoded(600, 300, kind))
    unlock = linked(served, tmp_path / "profile")

    with_hub = shown(qtbot, tmp_path, unlock, where, hub)
    without = shown(qtbot, tmp_path, unlock, where, None)

    assert (with_hub, without) == (True, True)
    assert len(hub.downloads) == 1


@pytest.mark.parametrize("content", [claiming(60_000, 60_000), b"<svg/>", encoded(9, 9)[:40]])
def test_a_hostile_picture_stays_a_frame(
    qtbot: QtBot, hub: FakeHub, served: Served, tmp_path: Path, content: bytes
) -> None:
    where = ConversationId(hub.conversation("Zoé", "Look!"))
    photo = hub.customer_sends(where, content)
    unlock = linked(served, tmp_path / "profile")
    feed = ChangeFeed()

    with open_desk(tmp_path / "profile", unlock, wall_clock, feed.publish) as desk:
        engine = EngineThread(desk, lambda _: None)
        engine.start()
        qtbot.waitUntil(lambda: is_like(desk, hub), timeout=WAITS_MS)
        place = a_place(qtbot, Office(desk, lambda: True, engine.wake), feed, where)
        qtbot.waitUntil(lambda: photo in place.pictures._refused, timeout=WAITS_MS)
        is_shown = teal(place)
        feed.changed.disconnect(place.absorb)
        place.put_away()
        engine.stop().result(timeout=20)

    assert not is_shown


def shown(
    qtbot: QtBot, folder: Path, unlock: Unlock, where: ConversationId, hub: FakeHub | None
) -> bool:
    """Open the Desk, with its engine where there is a Hub, until the photo is on the screen."""
    feed = ChangeFeed()
    with open_desk(folder / "profile", unlock, wall_clock, feed.publish) as desk:
        engine = EngineThread(desk, lambda _: None)
        if hub is not None:
            engine.start()
            qtbot.waitUntil(lambda: is_like(desk, hub), timeout=WAITS_MS)
        place = a_place(qtbot, Office(desk, lambda: hub is not None, engine.wake), feed, where)
        qtbot.waitUntil(lambda: teal(place), timeout=WAITS_MS)
        feed.changed.disconnect(place.absorb)
        place.put_away()
        if hub is not None:
            engine.stop().result(timeout=20)
    return True


def a_place(qtbot: QtBot, office: Office, feed: ChangeFeed, where: ConversationId) -> Workplace:
    place = Workplace(office, wall_clock)
    qtbot.addWidget(place)
    place.resize(1100, 700)
    place.show()
    feed.changed.connect(place.absorb)
    place.open(where)
    return place
