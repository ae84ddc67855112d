"""Desktop tests: the window's whole life, from the first run to the last byte on the disk.

``played`` fails where a thread outlives the window: what does not stop within its second would.
"""

import contextlib
import signal
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.support.fake_hub import FakeHub
from tests.support.fake_hub_server import Served, serving
from tests.support.house import TYPED, House, a_hub_with_zoe, asks, is_live, links, writes
from tests.support.played import Play
from tests.support.silent import silent
from wadesk import desktop, interrupts
from wadesk.ui.application import Application
from wadesk.ui.main_window import MainWindow
from wadesk.ui.single_instance import SingleInstance

Key = Qt.Key


@pytest.fixture
def hub() -> FakeHub:
    return a_hub_with_zoe()


def test_a_wrong_code_is_told_and_the_right_one_opens_the_inbox(
    house: House, served: Served
) -> None:
    said: list[str] = []

    def play(window: MainWindow) -> Play:
        page = window.first_run
        yield page.isVisible
        asks(window, served.url, "BADC-7777")
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
        lambda _: signal.raise_signal(signal.SIGINT),
        lambda _: signal.raise_signal(signal.SIGTERM),
    ],
    ids=["closed", "Ctrl Q", "asked by the system", "Ctrl C in its terminal", "told to end"],
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


def test_who_asks_again_and_again_while_it_closes_hurries_nothing(
    house: House, served: Served
) -> None:
    house.link(served.url)

    def play(window: MainWindow) -> Play:
        yield from writes(window)
        interrupt()
        interrupt()
        yield lambda: not window.isVisible()
        interrupt()
        yield lambda: window.workplace is None
        interrupt()

    ended = house.play(play)

    assert house.draft() == TYPED
    assert ended == 128 + signal.SIGINT


def interrupt() -> None:
    signal.raise_signal(signal.SIGINT)


def test_who_interrupts_before_there_is_a_window_waits_for_no_more_than_its_end(
    house: House, served: Served
) -> None:
    house.link(served.url)
    with interrupts.taken() as asked:
        interrupt()
        ended = desktop.live(house.app, house.start(), asked)

    assert ended == 128 + signal.SIGINT


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
