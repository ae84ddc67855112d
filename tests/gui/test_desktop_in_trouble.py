"""Desktop in trouble: the Hub, the engine, the files or the disk fail; the words do not."""

import threading
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest

from tests.support.desks import rows_of
from tests.support.fake_hub import FakeHub
from tests.support.fake_hub_server import Served
from tests.support.house import TYPED, House, a_hub_with_zoe, is_live, writes
from tests.support.played import Play, workplace
from wadesk.desk.engine import Engine
from wadesk.desk.soundness import SET_ASIDE
from wadesk.desk.thread_reader import ThreadReader
from wadesk.store.connection import DatabaseError
from wadesk.ui import keeping
from wadesk.ui.main_window import MainWindow

Key = Qt.Key


@pytest.fixture
def hub() -> FakeHub:
    return a_hub_with_zoe()


def test_a_device_that_the_hub_no_longer_knows_is_shut_and_keeps_its_words(
    house: House, hub: FakeHub, served: Served
) -> None:
    house.link(served.url)
    said: list[str] = []

    def play(window: MainWindow) -> Play:
        yield lambda: window.workplace is None and window.notice.deed.isVisible()
        said.append(window.notice.words.text())
        hub.refuse_tokens = ""
        QTest.keyClick(window.notice.deed, Key.Key_Space)
        yield lambda: is_live(window)

    house.play(writes)
    hub.refuse_tokens = "device_unknown"
    house.play(play)

    assert said[0].startswith("The Hub no longer knows this device.")
    assert house.draft() == TYPED


def test_an_engine_that_breaks_leaves_the_window_and_its_words(
    house: House, served: Served, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    house.link(served.url)
    said: list[str] = []

    async def breaks(_: Engine) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(Engine, "run", breaks)

    def play(window: MainWindow) -> Play:
        yield window.bar.isVisible
        said.append(window.bar.words.text())
        yield from writes(window)

    house.play(play)

    assert "has stopped" in said[0]
    assert house.draft() == TYPED
    assert "the engine has ended" in caplog.text


def has_grown(ticks: list[str], before: int) -> bool:
    return len(ticks) > before


def pours(hub: FakeHub, where: int) -> None:
    for number in range(20_000):
        hub.customer_writes(where, f"Flood {number}")


def test_every_key_is_taken_while_the_hub_floods(
    house: House, hub: FakeHub, served: Served
) -> None:
    house.link(served.url)
    where = next(iter(hub.rows["conversation"]))
    ticks: list[str] = []
    flood = threading.Thread(target=pours, args=(hub, where))

    def play(window: MainWindow) -> Play:
        yield from writes(window)
        desk = workplace(window)._office.desk
        timer = QTimer(window, interval=1)
        timer.timeout.connect(lambda: ticks.append("handled"))
        timer.start()
        flood.start()
        for letter in "still here":
            before = len(ticks)
            QTest.keyClicks(workplace(window).thread_panel.composer.writing, letter)
            yield partial(has_grown, ticks, before)
        yield lambda: not flood.is_alive()
        yield lambda: len(rows_of(desk, "message")) == len(hub.rows["message"])
        timer.stop()

    house.play(play)

    assert house.draft() == f"{TYPED}still here"
    assert len(ticks) >= len("still here")


def damaged(path: Path) -> bytes:
    content = b"\0" * 512 + path.read_bytes()[512:]
    path.write_bytes(content)
    return content


def test_a_damaged_file_of_words_is_told_in_one_sentence_and_nothing_is_deleted(
    house: House, served: Served
) -> None:
    house.link(served.url)
    path = house.profile / "local.db"
    content = damaged(path)
    before = sorted(one.name for one in house.profile.iterdir())
    said: list[str] = []

    def play(window: MainWindow) -> Play:
        yield window.notice.deed.isVisible
        said.append(window.notice.words.text())

    house.play(play)

    assert "damaged" in said[0]
    assert path.read_bytes() == content
    assert sorted(one.name for one in house.profile.iterdir()) == before


def test_a_damaged_copy_is_fetched_anew_and_that_is_said(house: House, served: Served) -> None:
    house.link(served.url)
    damaged(house.profile / "mirror.db")
    said: list[str] = []

    def play(window: MainWindow) -> Play:
        yield lambda: is_live(window)
        said.append(window.bar.words.text())
        yield from writes(window)

    house.play(play)
    house.play(play)

    assert said == [SET_ASIDE, ""]
    assert house.draft().startswith(TYPED)


def test_a_full_disk_keeps_the_window_open_until_the_words_are_safe(
    house: House, served: Served, monkeypatch: pytest.MonkeyPatch
) -> None:
    house.link(served.url)
    monkeypatch.setattr(keeping, "TRY_AGAIN_MS", 10)
    said: list[str] = []
    long = "word " * 4_000

    def play(window: MainWindow) -> Play:
        yield from writes(window)
        local = workplace(window)._office.desk.local
        panel = workplace(window).thread_panel
        local.change(lambda db: db.execute("pragma max_page_count = 1").fetchone()).result()
        panel.composer.writing.insertPlainText(long)
        yield lambda: not workplace(window).is_all_saved
        said.append(panel.composer.note.text())
        window.close()
        said.append(window.bar.words.text())
        assert window.isVisible()
        local.change(lambda db: db.execute("pragma max_page_count = 100000").fetchone()).result()
        yield lambda: workplace(window).is_all_saved
        said.append(window.bar.words.text())

    house.play(play)

    assert "The disk is full" in said[0]
    assert said[1].startswith("What you wrote could not be saved")
    assert said[2] == ""
    assert house.draft() == TYPED + long


@pytest.mark.qt_no_exception_capture
def test_a_page_that_turns_out_damaged_is_told_and_the_window_goes_on(
    house: House,
    served: Served,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    house.link(served.url)
    said: list[str] = []

    def breaks(*_: object) -> None:
        raise DatabaseError("database disk image is malformed")

    def play(window: MainWindow) -> Play:
        yield lambda: is_live(window)
        monkeypatch.setattr(ThreadReader, "places", breaks)
        QTest.keyClick(workplace(window).inbox.view, Key.Key_Home)
        yield window.bar.isVisible
        said.append(window.bar.words.text())
        monkeypatch.undo()
        yield from writes(window)

    house.play(play)

    assert "damaged" in said[0]
    assert house.draft() == TYPED
    assert "DatabaseError" in capsys.readouterr().err
