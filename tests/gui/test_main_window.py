"""Main window tests: its pages, its place on the screen, and how it comes forward and goes."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QRect, QSettings, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from tests.support.builders import NOON
from tests.support.desks import wall_clock
from tests.support.fake_hub import FakeHub
from tests.support.served_window import served_window
from wadesk.core.changes import Changes
from wadesk.core.policy import DAY_MS
from wadesk.core.records import ConversationId, Instant
from wadesk.store.connection import WritableDb
from wadesk.ui.main_window import FIRST_HEIGHT, FIRST_WIDTH, PLACE, MainWindow
from wadesk.ui.pages import DEVICES, INBOX, TEAM

Make = Callable[[], MainWindow]


@pytest.fixture
def places(tmp_path: Path) -> QSettings:
    return QSettings(str(tmp_path / "places.ini"), QSettings.Format.IniFormat)


@pytest.fixture
def make(qtbot: QtBot, places: QSettings) -> Make:
    def made() -> MainWindow:
        window = MainWindow(lambda: Instant(NOON), places)
        qtbot.addWidget(window)
        window.show()
        return window

    return made


def test_the_first_time_it_has_a_size_to_work_in(make: Make) -> None:
    size = make().size()

    assert (size.width(), size.height()) == (FIRST_WIDTH, FIRST_HEIGHT)


def test_it_stands_where_it_stood(make: Make) -> None:
    first = make()
    first.setGeometry(QRect(40, 50, 640, 480))
    first.close()

    assert make().geometry() == QRect(40, 50, 640, 480)


def test_a_place_on_a_screen_that_is_gone_is_brought_into_sight(make: Make) -> None:
    first = make()
    first.setGeometry(QRect(QPoint(9_000, 9_000), first.size()))
    first.close()
    seen = QGuiApplication.primaryScreen().availableGeometry()

    assert seen.intersects(make().geometry())


def test_a_place_that_cannot_be_read_is_none(make: Make, places: QSettings) -> None:
    places.setValue(PLACE, b"no geometry")

    assert make().size().width() == FIRST_WIDTH


def test_the_panes_keep_their_widths(qtbot: QtBot, places: QSettings, tmp_path: Path) -> None:
    hub = FakeHub()
    with served_window(qtbot, hub, tmp_path / "one", places) as at:
        at.window.resize(780, 500)  # as much as the screen of these tests has
        at.until(lambda: sum(at.place.sizes()) > 720)
        at.place.setSizes([270, 450])
        before = at.place.sizes()
        at.window.close()
    assert before[0] == 270
    with served_window(qtbot, FakeHub(), tmp_path / "two", places) as at:
        at.until(lambda: at.place.sizes() == before)


def test_without_a_desk_nothing_is_touched(make: Make) -> None:
    window = make()

    window.show_connection("live", "")
    window.put_away()

    assert window.workplace is None
    assert window.notice.isVisible()


def test_what_ended_the_line_is_said_above_everything(make: Make) -> None:
    window = make()
    before = window.bar.isVisible()

    window.show_end("The Hub no longer knows this device.")

    assert not before
    assert window.bar.isVisible()
    assert window.bar.words.text() == "The Hub no longer knows this device."


@pytest.mark.parametrize("off_by_ms", [0, 86_400_000, -86_400_000])
def test_a_clock_that_is_a_day_off_is_told_for_as_long_as_it_is(
    qtbot: QtBot, tmp_path: Path, off_by_ms: int
) -> None:
    hub = FakeHub()
    hub.passing.clock = lambda: wall_clock() + off_by_ms
    with served_window(qtbot, hub, tmp_path) as at:
        at.until(lambda: abs(at.desk.hearing.ahead_ms() - off_by_ms) < 60_000)
        at.window.show_connection("live", "")
        said = at.window.bar.words.text()
        at.window.show_trouble("The Hub no longer knows this device.")
        louder = at.window.bar.words.text()

    assert ("clock" in said) == bool(off_by_ms)
    assert louder == "The Hub no longer knows this device."


def test_whose_device_is_about_to_go_reads_so_until_it_is_seen_again(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with served_window(qtbot, FakeHub(), tmp_path) as at:
        me, here = at.desk.identity.member, at.desk.identity.device

        def put(db: WritableDb, device: int, name: str, idle_since: int | None) -> Changes:
            db.execute(
                "insert or replace into device(id, seq, member, name, state, idle_since)"
                " values (?, 1, ?, ?, 'linked', ?)",
                (device, me, name, idle_since),
            )
            return Changes(other=frozenset({"device"}))

        def noted(device: int, name: str, idle_since: int | None) -> None:
            at.desk.mirror.note(lambda db: put(db, device, name, idle_since)).result()

        at.caught_up()
        at.window.show_connection("live", "")
        noted(here, "Ana's ThinkPad", None)
        before = at.window.bar.isVisible()
        noted(8, "Front desk iMac", wall_clock() - 6 * DAY_MS)
        at.until(at.window.bar.isVisible)
        said = at.window.bar.words.text()
        noted(8, "Front desk iMac", None)
        at.until(lambda: not at.window.bar.isVisible())

    assert not before
    assert said.startswith("Front desk iMac has not been used for long:")


def test_every_page_opens_over_a_real_desk(qtbot: QtBot, tmp_path: Path) -> None:
    with served_window(qtbot, FakeHub(), tmp_path) as at:
        assert at.window.pages is not None
        for page in (DEVICES, TEAM, INBOX):
            at.window.pages.show_page(page)
            assert at.window.pages.current == page


def test_what_was_put_away_leaves_nothing_behind(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    with served_window(qtbot, FakeHub(), tmp_path) as at:
        at.caught_up()
        pages = at.window.pages
        assert pages is not None
        pages.show_page(DEVICES)
        at.window.put_away()
    at.window.clear_away()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    assert not isValid(pages)
    assert at.window.notice.isVisible() or at.window.first_run.isVisible()


def test_whoever_goes_to_another_page_and_back_writes_on(qtbot: QtBot, tmp_path: Path) -> None:
    hub = FakeHub()
    where = ConversationId(hub.conversation("Zoé", "Is it blue?"))
    with served_window(qtbot, hub, tmp_path) as at:
        at.window.activateWindow()
        at.open(where)
        at.write("Good ")
        writing = at.window.focusWidget()
        at.press_with_ctrl(Qt.Key.Key_2)
        on_devices = at.window.pages is not None and at.window.pages.current
        at.press_with_ctrl(Qt.Key.Key_1)

        assert on_devices == DEVICES
        assert at.window.focusWidget() is writing
        at.write("morning")
        assert at.panel.composer.text() == "Good morning"
