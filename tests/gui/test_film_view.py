"""Film view: pictures by the clock of the sound, held, sought, hurried and made quiet by key."""

from collections.abc import Callable, Iterator
from concurrent.futures import Future
from functools import partial

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.support.instruments import FakeStudio, has_some
from tests.support.tones import Film, filmed, tone
from wadesk.media.instruments import NO_SPEAKER
from wadesk.media.reservoir import WHOLE
from wadesk.ui import languages
from wadesk.ui.film_view import MOST, FilmView

SOUND = filmed(Film(320, 180, pictures=100, sound=tone(4.0)))
SILENT = filmed(Film(320, 180, pictures=50))

Key = Qt.Key


class Cinema:
    def __init__(self, qtbot: QtBot, content: bytes | None, *, has_speaker: bool = True) -> None:
        self._qtbot = qtbot
        self.studio = FakeStudio()
        self.studio.speaker.is_there = has_speaker
        promise: Future[bytes | None] = Future()
        self.view = FilmView(self.studio, lambda: promise)
        qtbot.addWidget(self.view)
        self.view.resize(QSize(400, 300))
        self.view.show()
        promise.set_result(content)

    def until(self, is_so: Callable[[], bool]) -> None:
        self._qtbot.waitUntil(is_so)

    def begin(self) -> None:
        self.until(lambda: self.view.is_playing)

    def press(self, key: Key) -> None:
        QTest.keyClick(self.view, key)

    def watch(self, milliseconds: int) -> None:
        """As long as it takes to hear so much."""
        for _ in range(milliseconds // 20):
            speaker = self.studio.speaker if self.studio.speaker.is_on else self.studio.silence
            playback = self.view._playback
            now = playback._now if playback is not None else None
            self.until(partial(has_some, now, 40))
            self._qtbot.wait(1)
            speaker.draw(20)

    def place_ms(self) -> int:
        return self.view.place.value()

    def shows_what_is_due(self) -> bool:
        """The next picture that is made belongs to a later moment."""
        screening, playback = self.view._screening, self.view._playback
        assert screening is not None
        assert playback is not None
        with screening._changed:
            stills = [one.at_ms for one in screening._stills]
        return bool(stills) and stills[0] > playback.position_ms

    def light(self) -> int:
        """Of the picture that is shown: each is a little lighter than the one before."""
        image = self.view.canvas.image
        return -1 if image.isNull() else image.pixelColor(image.rect().center()).red()


@pytest.fixture
def cinema(qtbot: QtBot) -> Iterator[Cinema]:
    made = Cinema(qtbot, SOUND)
    yield made
    made.view.let_go()


def test_its_pictures_follow_its_sound(cinema: Cinema) -> None:
    cinema.begin()
    cinema.until(lambda: cinema.light() > 0)
    first = cinema.light()
    cinema.watch(1_200)
    cinema.until(lambda: cinema.light() > first + 30)

    cinema.until(lambda: cinema.place_ms() == pytest.approx(1_200, abs=60))
    assert cinema.view.time.text() == "0:01 / 0:04"


def test_while_the_sound_stands_the_picture_does(cinema: Cinema, qtbot: QtBot) -> None:
    cinema.begin()
    cinema.watch(400)
    cinema.until(lambda: cinema.light() > 60)
    cinema.until(cinema.shows_what_is_due)
    light = cinema.light()
    qtbot.wait(100)

    assert cinema.light() == light


def test_space_holds_and_goes_on(cinema: Cinema) -> None:
    cinema.begin()
    cinema.watch(400)
    cinema.press(Key.Key_Space)
    cinema.until(lambda: not cinema.view.is_playing)
    assert "Play" in cinema.view.play.accessibleName()

    cinema.press(Key.Key_Space)
    cinema.until(lambda: cinema.view.is_playing)
    cinema.watch(200)
    cinema.until(lambda: cinema.place_ms() == pytest.approx(600, abs=60))


def test_it_is_sought_by_key_and_by_hand_also_while_it_is_held(cinema: Cinema) -> None:
    cinema.begin()
    cinema.press(Key.Key_Space)
    cinema.until(lambda: not cinema.view.is_playing)
    before = cinema.light()
    cinema.view.place.setFocus()
    cinema.view.seek(3_000)
    cinema.until(lambda: cinema.light() > before + 80)
    assert cinema.place_ms() == 3_000

    cinema.press(Key.Key_J)
    assert cinema.place_ms() == 0
    cinema.press(Key.Key_L)
    assert cinema.place_ms() == 3_999


def test_it_is_hurried(cinema: Cinema) -> None:
    cinema.begin()
    cinema.press(Key.Key_S)
    cinema.press(Key.Key_S)
    assert cinema.view.speed.text().startswith("2")
    cinema.until(lambda: cinema.view._playback is not None and cinema.view._playback._speed == 2.0)
    cinema.watch(500)

    cinema.until(lambda: cinema.place_ms() == pytest.approx(1_000, abs=100))


def test_it_is_made_quiet_and_loud_again(cinema: Cinema) -> None:
    cinema.begin()
    cinema.press(Key.Key_Down)
    assert cinema.view.volume.value() == WHOLE * 7 // 8
    cinema.press(Key.Key_M)
    assert cinema.view.volume.value() == 0
    assert "Sound" in cinema.view.mute.accessibleName()
    cinema.press(Key.Key_M)

    assert cinema.view.volume.value() == WHOLE


def test_at_its_end_it_can_begin_again(qtbot: QtBot) -> None:
    cinema = Cinema(qtbot, SILENT)
    cinema.begin()
    cinema.watch(2_200)
    cinema.until(lambda: not cinema.view.is_playing)
    assert cinema.place_ms() == 0

    cinema.press(Key.Key_Space)
    cinema.until(lambda: cinema.view.is_playing)
    cinema.view.let_go()


def test_what_ails_the_sound_is_said_in_the_language_of_the_screen(
    qapp: QApplication, qtbot: QtBot
) -> None:
    languages.load(qapp, "fr")
    cinema = Cinema(qtbot, SOUND, has_speaker=False)
    cinema.begin()

    assert "haut-parleur" in cinema.view.words.text()
    cinema.view.let_go()


def test_without_a_loudspeaker_it_is_seen_and_said(qtbot: QtBot) -> None:
    cinema = Cinema(qtbot, SOUND, has_speaker=False)
    cinema.begin()

    assert cinema.view.words.text() == NO_SPEAKER
    cinema.watch(400)
    cinema.until(lambda: cinema.light() > 60)
    cinema.view.let_go()


@pytest.mark.parametrize(("content", "words"), [(b"words", "cannot be played"), (None, "not on")])
def test_what_cannot_be_shown_is_said(qtbot: QtBot, content: bytes | None, words: str) -> None:
    cinema = Cinema(qtbot, content)
    cinema.until(lambda: words in cinema.view.words.text())

    cinema.press(Key.Key_Space)
    cinema.view.let_go()


def test_let_go_it_is_silent_and_its_children_are_gone(cinema: Cinema) -> None:
    cinema.begin()
    cinema.view.let_go()

    assert not cinema.studio.speaker.is_on
    assert all(child.is_closed for child in cinema.studio.children)


def test_another_window_asks_for_pictures_of_another_size(cinema: Cinema) -> None:
    cinema.begin()
    cinema.until(lambda: cinema.light() > 0)
    cinema.view.resize(QSize(600, 140))
    cinema.until(lambda: cinema.view.canvas.image.width() < 200)

    assert MOST.width() <= 1920
