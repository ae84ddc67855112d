"""Recorder bar: what it shows of a voice that is spoken, by key, by ear and from either side."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from wadesk.core.media_limits import MB, VOICE_MOST, VOICE_PLAYED_AT_ONCE
from wadesk.ui.recorder_bar import LEVELS, Recorded, RecorderBar

Key = Qt.Key


@pytest.fixture
def bar(qtbot: QtBot) -> Iterator[RecorderBar]:
    made = RecorderBar()
    qtbot.addWidget(made)
    made.resize(600, 60)
    made.show()
    made.begin()
    yield made
    made.hide()


def test_there_is_none_while_nobody_speaks(qtbot: QtBot) -> None:
    made = RecorderBar()
    qtbot.addWidget(made)

    assert made.isHidden()
    assert not made.is_recording


@pytest.mark.parametrize(
    ("shown", "offered"),
    [
        (Recorded.RECORDING, {"discard", "hold", "done"}),
        (Recorded.HELD, {"discard", "hold", "done", "listen"}),
        (Recorded.DISCARDED, {"undo"}),
        (Recorded.UNHEARD, {"again", "close_button"}),
    ],
)
def test_each_state_offers_what_can_be_done(
    bar: RecorderBar, shown: Recorded, offered: set[str]
) -> None:
    bar.show_state(shown)

    names = ("discard", "hold", "done", "listen", "undo", "again", "close_button")
    every = {name: getattr(bar, name) for name in names}
    assert {name for name, part in every.items() if part.isVisible()} == offered


@pytest.mark.parametrize(
    ("shown", "key", "wish"),
    [
        (Recorded.RECORDING, Key.Key_Space, "hold_wished"),
        (Recorded.HELD, Key.Key_Space, "go_on_wished"),
        (Recorded.RECORDING, Key.Key_Return, "done_wished"),
        (Recorded.HELD, Key.Key_Enter, "done_wished"),
        (Recorded.RECORDING, Key.Key_Delete, "discard_wished"),
        (Recorded.UNHEARD, Key.Key_Escape, "close_wished"),
    ],
)
def test_each_key_is_one_wish(
    qtbot: QtBot, bar: RecorderBar, shown: Recorded, key: Key, wish: str
) -> None:
    bar.show_state(shown)

    with qtbot.waitSignal(getattr(bar, wish)):
        QTest.keyClick(bar, key)


def test_before_the_microphone_is_open_no_key_does_anything(qtbot: QtBot, bar: RecorderBar) -> None:
    with qtbot.assertNotEmitted(bar.done_wished):
        QTest.keyClick(bar, Key.Key_Return)

    assert "being opened" in bar.words.text()
    assert not bar.done.isEnabled()


def test_the_time_and_how_loud_it_is_are_shown(bar: RecorderBar) -> None:
    bar.show_state(Recorded.RECORDING)
    for level in (0.1, 0.9, 4.0, -1.0):
        bar.show_progress(67_000, 1_000, level)

    assert bar.time.text() == "1:07"
    assert bar.meter.levels == (0.1, 0.9, 1.0, 0.0)
    for _ in range(2 * LEVELS):
        bar.meter.add(0.5)
    assert len(bar.meter.levels) == LEVELS


@pytest.mark.parametrize(
    ("size", "words"),
    [(1_000, ""), (VOICE_PLAYED_AT_ONCE, "after a tap"), (VOICE_MOST - MB // 2, "ends by itself")],
)
def test_what_its_size_means_is_said(bar: RecorderBar, size: int, words: str) -> None:
    bar.show_state(Recorded.RECORDING)
    bar.show_progress(1_000, size, 0.0)

    assert words in bar.words.text()
    assert bool(words) is bool(bar.words.text())


def test_a_screen_reader_hears_what_is_said(bar: RecorderBar) -> None:
    bar.show_state(Recorded.HELD, "The disk is full.")

    assert bar.accessibleName() == "Voice recording"
    assert bar.accessibleDescription() == "The disk is full."
    assert bar.discard.accessibleName()
    bar.show_listening(is_playing=True)
    assert bar.listen.accessibleName() == "Stop listening"


def test_who_stood_on_it_goes_to_what_is_offered_next(qtbot: QtBot, bar: RecorderBar) -> None:
    bar.show_state(Recorded.RECORDING)
    bar.activateWindow()
    bar.take_focus()
    qtbot.waitUntil(bar.hasFocus)
    bar.show_state(Recorded.DISCARDED)

    assert bar.undo.hasFocus()


def test_the_newest_is_where_one_reads_to(bar: RecorderBar) -> None:
    bar.show_state(Recorded.RECORDING)
    bar.meter.clear()
    for level in [0.0] * 20 + [1.0] * 5:
        bar.meter.add(level)

    def loud_side() -> str:
        image = bar.meter.grab().toImage()
        ground = image.pixelColor(1, 0)
        tall = [x for x in range(image.width()) if image.pixelColor(x, 4) != ground]
        return "right" if min(tall) > image.width() / 2 else "left"

    assert loud_side() == "right"
    bar.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert loud_side() == "left"
