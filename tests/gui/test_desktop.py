"""Desktop tests: the window's whole life, from the first run to the last byte on the disk.

``played`` fails where a thread outlives the window: what does not stop within its second would.
"""

import contextlib
import threading
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest

from tests.support.desks import rows_of, wall_clock
from tests.support.fake_hub import FakeHub
from tests.support.fake_hub_server import Served, serving
from tests.support.keychains import MemoryKeychain
from tests.support.played import Play, played, workplace
from tests.support.silent import silent
from wadesk.desk.engine import Engine
from wadesk.desk.open_desk import open_desk
from wadesk.desk.profile import Unlock
from wadesk.desktop import Start
from wadesk.ui import workplace as workplaces
from wadesk.ui.application import Application
from wadesk.ui.main_window import MainWindow
from wadesk.ui.single_instance import SingleInstance

CODE = "abcd-2345"
TYPED = "Dear Zoe, "
Key = Qt.Key


@pytest.fixture
def hub() -> FakeHub:
    made = FakeHub()
    made.conversation("Zoé", "Hello")
    return made


@pytest.fixture
def served(hub: FakeHub) -> Iterator[Served]:
    with serving(hub) as found:
        yield found


class House:
    """A profile's folder, a keyring, and the window that opens on them."""

    def __init__(self, app: Application, folder: Path) -> None:
        self.app, self.profile = app, folder / "profile"
        self.keychain: MemoryKeychain | None = MemoryKeychain()

    def play(self, play: Callable[[MainWindow], Play], **more: Any) -> int:
        start = Start(self.profile, remembers_place=False, keychain=lambda: self.keychain, **more)
        return played(self.app, start, play)

    def link(self, url: str) -> None:
        def play(window: MainWindow) -> Play:
            yield from links(window, url)

        self.play(play)

    def draft(self, passphrase: str | None = None) -> str:
        """What is in the profile's files when nobody has them open."""
        unlock = Unlock(self.keychain, passphrase)
        with open_desk(self.profile, unlock, wall_clock) as desk, desk.local.look() as db:
            found = db.execute("select text from draft").fetchall()
        return "".join(text for (text,) in found)


@pytest.fixture
def house(qapp: Application, tmp_path: Path) -> House:
    return House(qapp, tmp_path)


def links(window: MainWindow, url: str, code: str = CODE) -> Play:
    """As a person would, by keyboard alone."""
    yield window.first_run.isVisible
    asks(window, url, code)
    yield lambda: is_live(window)


def asks(window: MainWindow, url: str, code: str = CODE) -> None:
    page = window.first_run
    page.address.selectAll()
    QTest.keyClicks(page.address, url)
    QTest.keyClick(page.address, Key.Key_Return)
    page.code.selectAll()
    QTest.keyClicks(page.code, code)
    QTest.keyClick(page.code, Key.Key_Return)


def is_live(window: MainWindow) -> bool:
    place = window.workplace
    return place is not None and place.inbox.connection.accessibleName() == "Live"


def writes(window: MainWindow, words: str = TYPED) -> Play:
    """Open the first conversation by keys and write."""
    yield lambda: window.workplace and workplace(window).inbox.view.model().rowCount()
    place = workplace(window)
    QTest.keyClick(place.inbox.view, Key.Key_Home)
    QTest.keyClick(place.inbox.view, Key.Key_Return)
    yield place.thread_panel.isVisible
    QTest.keyClicks(place.thread_panel.composer.writing, words)
    yield lambda: place.thread_panel.composer.text().endswith(words)


def test_a_wrong_code_is_told_and_the_right_one_opens_the_inbox(
    house: House, served: Served
) -> None:
    said: list[str] = []

    def play(window: MainWindow) -> Play:
        page = window.first_run
        yield page.isVisible
        asks(window, served.url, "XXXX-9999")
        yield lambda: page.trouble.isVisible() and page.code.isEnabled()
        said.append(page.trouble.text())
        yield from links(window, served.url)

    house.play(play)

    assert said == ["This code is not known to the Hub: look again, or ask for a new one."]


def test_to_look_around_begins_the_living_example(house: House) -> None:
    begun: list[str] = []

    def play(window: MainWindow) -> Play:
        yield window.first_run.look_around.isVisible
        QTest.keyClick(window.first_run.look_around, Key.Key_Space)

    house.play(play, look_around=lambda: begun.append("example"))

    assert begun == ["example"]


def test_where_there_is_no_example_none_is_offered(house: House) -> None:
    offered: list[bool] = []

    def play(window: MainWindow) -> Play:
        yield window.first_run.isVisible
        offered.append(window.first_run.look_around.isVisible())

    house.play(play)

    assert offered == [False]


def test_a_hub_that_never_answers_can_be_given_up(house: House) -> None:
    def play(window: MainWindow) -> Play:
        page = window.first_run
        yield page.isVisible
        asks(window, address)
        yield lambda: not page.code.isEnabled()
        QTest.keyClick(page, Key.Key_Escape)
        yield page.code.isEnabled

    with silent() as address:
        ended = house.play(play)

    assert ended == 0


def test_it_can_be_closed_while_the_hub_is_asked(house: House) -> None:
    def play(window: MainWindow) -> Play:
        yield window.first_run.isVisible
        asks(window, address)
        yield lambda: not window.first_run.code.isEnabled()

    with silent() as address:
        ended = house.play(play)

    assert ended == 0


def test_without_a_keyring_a_passphrase_is_chosen_and_asked_for_from_then_on(
    house: House, served: Served
) -> None:
    house.keychain = None
    said: list[str] = []

    def first(window: MainWindow) -> Play:
        page = window.notice
        yield page.again.isVisible
        for again in ("opne sesame", "open sesame"):
            page.passphrase.clear()
            page.again.clear()
            QTest.keyClicks(page.passphrase, "open sesame")
            QTest.keyClick(page.passphrase, Key.Key_Return)
            QTest.keyClicks(page.again, again)
            QTest.keyClick(page.again, Key.Key_Return)
            said.append(page.trouble.text())
        yield from links(window, served.url)

    def second(window: MainWindow) -> Play:
        page = window.notice
        for typed in ("a guess", "open sesame"):
            yield page.passphrase.isVisible
            said.append(page.words.text())
            QTest.keyClicks(page.passphrase, typed)
            QTest.keyClick(page.passphrase, Key.Key_Return)
        yield lambda: is_live(window)

    house.play(first)
    house.play(second)

    assert said[0] == "The two are not the same."
    assert said[2] == "Enter the passphrase of this profile."
    assert said[3].startswith("This passphrase does not open the profile.")


def test_a_locked_keyring_is_told_and_tried_again(house: House, served: Served) -> None:
    house.link(served.url)
    said: list[str] = []
    keychain = house.keychain
    assert keychain is not None
    keychain.trouble = "The keyring is locked: unlock it and try again."

    def play(window: MainWindow) -> Play:
        yield window.notice.deed.isVisible
        said.append(window.notice.words.text())
        keychain.trouble = None
        QTest.keyClick(window.notice.deed, Key.Key_Space)
        yield lambda: is_live(window)

    house.play(play)

    assert said == ["The keyring is locked: unlock it and try again."]


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_a_second_start_brings_the_first_window_forward(house: House, served: Served) -> None:
    house.link(served.url)
    seconds: list[bool] = []

    def play(window: MainWindow) -> Play:
        yield lambda: is_live(window)
        window.showMinimized()
        yield window.isMinimized
        seconds.append(SingleInstance(house.profile).is_second())
        yield lambda: not window.isMinimized()

    house.play(play)

    assert seconds == [True]
    assert not SingleInstance(house.profile).is_second()


@pytest.mark.parametrize(
    "leave",
    [
        lambda window: window.close(),
        lambda window: QTest.keyClick(window, Key.Key_Q, Qt.KeyboardModifier.ControlModifier),
        lambda _: Application.quit(),
    ],
    ids=["closed", "Ctrl Q", "asked by the system"],
)
def test_what_was_typed_a_moment_ago_is_there_again(
    house: House, served: Served, leave: Callable[[MainWindow], object]
) -> None:
    house.link(served.url)

    def play(window: MainWindow) -> Play:
        yield from writes(window)
        leave(window)
        yield lambda: not window.isVisible()

    house.play(play)

    assert house.draft() == TYPED


@pytest.mark.parametrize("peer", ["nobody", "one who never answers"])
def test_it_closes_without_a_hub_as_well(house: House, hub: FakeHub, peer: str) -> None:
    with serving(hub) as served:
        house.link(served.url)
    port = int(served.url.rpartition(":")[2])

    def play(window: MainWindow) -> Play:
        yield from writes(window)
        assert not is_live(window)

    with contextlib.nullcontext() if peer == "nobody" else silent(port):
        house.play(play)

    assert house.draft() == TYPED


def test_a_device_that_the_hub_no_longer_knows_is_told_so_and_keeps_its_words(
    house: House, hub: FakeHub, served: Served
) -> None:
    house.link(served.url)
    hub.refuse_tokens = "device_unknown"
    said: list[str] = []

    def play(window: MainWindow) -> Play:
        yield window.bar.isVisible
        said.append(window.bar.words.text())
        yield from writes(window)

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


@pytest.mark.parametrize("name", ["mirror.db", "local.db"])
def test_a_damaged_file_is_told_in_one_sentence_and_nothing_is_deleted(
    house: House, served: Served, name: str
) -> None:
    house.link(served.url)
    path = house.profile / name
    whole = path.read_bytes()
    path.write_bytes(b"\0" * 512 + whole[512:])
    before = sorted(one.name for one in house.profile.iterdir())
    said: list[str] = []

    def play(window: MainWindow) -> Play:
        yield window.notice.deed.isVisible
        said.append(window.notice.words.text())

    house.play(play)

    assert "damaged" in said[0]
    assert path.read_bytes()[512:] == whole[512:]
    assert sorted(one.name for one in house.profile.iterdir()) == before


def test_a_full_disk_keeps_the_window_open_until_the_words_are_safe(
    house: House, served: Served, monkeypatch: pytest.MonkeyPatch
) -> None:
    house.link(served.url)
    monkeypatch.setattr(workplaces, "TRY_AGAIN_MS", 10)
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
