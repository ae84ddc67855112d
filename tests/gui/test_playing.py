"""Playing: one recording sounds at once, where each was held is remembered, and what follows."""

from collections.abc import Callable, Iterator
from concurrent.futures import Future
from functools import partial
from typing import TypeVar

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.support.every_kind import of_kind
from tests.support.fake_memory import FakeMemory
from tests.support.instruments import FakeStudio, has_some
from tests.support.tones import hertz, recorded, tone
from wadesk.core.changes import Changes
from wadesk.core.records import ConversationId, MessageId
from wadesk.core.thread import Bubble
from wadesk.media.instruments import NO_SPEAKER
from wadesk.ui import languages
from wadesk.ui.playing import Playing

T = TypeVar("T")

LOW, HIGH = MessageId(1), MessageId(2)


class FakeShelf:
    """Files in memory, read at once."""

    def __init__(self) -> None:
        self.files = {LOW: recorded(tone(2.0, 300)), HIGH: recorded(tone(2.0, 900))}
        self.wanted: list[MessageId] = []

    def picture(self, message: MessageId, make: Callable[[bytes], T], /) -> Future[T | None]:
        promise: Future[T | None] = Future()
        found = self.files.get(message)
        promise.set_result(None if found is None else make(found))
        return promise

    def want(self, message: MessageId, /) -> None:
        self.wanted.append(message)


class Room:
    """A thread with two voice messages, and somebody who listens."""

    def __init__(self, qtbot: QtBot) -> None:
        self._qtbot = qtbot
        self.shelf, self.studio = FakeShelf(), FakeStudio()
        self.memory = FakeMemory()
        self.playing = Playing(self.shelf, self.studio, self.memory)
        self.told: list[str] = []
        self.playing.told.connect(self.told.append)

    def press(self, message: MessageId, *, sounds: bool = True) -> None:
        self.playing.play_or_hold(message)
        self.until(lambda: self.playing.is_playing(voice(message)) is sounds)

    def listen(self, milliseconds: int) -> bytes:
        """What is heard in so long."""
        self.studio.speaker.heard = b""
        playback = self.playing._playback
        for _ in range(milliseconds // 20):
            now = playback._now if playback is not None else None
            self.until(partial(has_some, now, 20))
            self.studio.speaker.draw(20)
        return self.studio.speaker.heard

    def until(self, is_so: Callable[[], bool]) -> None:
        self._qtbot.waitUntil(is_so)


@pytest.fixture
def room(qtbot: QtBot) -> Iterator[Room]:
    made = Room(qtbot)
    yield made
    made.playing.put_away()


def voice(message: MessageId) -> Bubble:
    return of_kind(message, "audio", {"voice": True})


def test_it_plays_and_holds_by_the_same_button(room: Room) -> None:
    room.press(LOW)
    assert hertz(room.listen(500)) == pytest.approx(300, rel=0.06)
    room.press(LOW, sounds=False)

    room.until(lambda: room.playing.position(voice(LOW)) == pytest.approx(0.25, abs=0.01))
    room.press(LOW)
    room.listen(500)

    assert room.playing.position(voice(LOW)) == pytest.approx(0.5, abs=0.01)


def test_one_sound_ends_the_other_and_each_is_remembered(room: Room) -> None:
    room.press(LOW)
    room.listen(500)
    room.press(HIGH)

    assert not room.playing.is_playing(voice(LOW))
    assert hertz(room.listen(500)) == pytest.approx(900, rel=0.06)
    assert room.playing.position(voice(LOW)) == pytest.approx(0.25, abs=0.02)
    room.press(LOW)
    room.listen(200)
    assert room.playing.position(voice(LOW)) == pytest.approx(0.35, abs=0.02)


def test_it_goes_on_with_the_next_that_nobody_has_listened_to(room: Room) -> None:
    room.playing.follower = lambda message: HIGH if message == LOW else LOW
    room.press(LOW)
    room.listen(2_100)
    room.until(lambda: room.playing.is_playing(voice(HIGH)))
    room.listen(2_100)
    room.until(lambda: not room.playing.is_playing(voice(HIGH)))

    assert not room.playing.is_playing(voice(LOW)), "that one was listened to"


def test_its_speed_is_kept_for_all_of_them(room: Room) -> None:
    room.press(LOW)
    room.playing.next_speed(LOW)
    assert room.playing.speed(voice(HIGH)) == 1.5
    room.playing.next_speed(LOW)
    room.until(lambda: room.playing.is_playing(voice(LOW)))
    room.press(HIGH)

    assert hertz(room.listen(500)) == pytest.approx(900, rel=0.06)
    assert room.playing.position(voice(HIGH)) == pytest.approx(0.5, abs=0.03)
    room.playing.next_speed(HIGH)
    assert room.playing.speed(voice(LOW)) == 1.0


def test_it_is_sought_by_a_press_on_its_wave(room: Room) -> None:
    room.playing.waveform(voice(LOW))
    room.until(lambda: room.playing.waveform(voice(LOW)) is not None)
    room.playing.seek(LOW, 0.5)
    assert room.playing.position(voice(LOW)) == 0.5
    room.press(LOW)
    room.listen(200)

    assert room.playing.position(voice(LOW)) == pytest.approx(0.6, abs=0.02)
    room.playing.seek(LOW, 0.1)
    room.until(lambda: room.playing.position(voice(LOW)) < 0.2)


def test_what_is_not_here_is_played_when_it_comes(room: Room) -> None:
    missing = room.shelf.files.pop(LOW)
    room.playing.play_or_hold(LOW)
    room.until(lambda: room.shelf.wanted == [LOW])

    room.shelf.files[LOW] = missing
    room.playing.look_again(Changes(messages=frozenset({(ConversationId(1), LOW)})))

    room.until(lambda: room.playing.is_playing(voice(LOW)))


def test_what_cannot_be_played_is_said(room: Room) -> None:
    room.shelf.files[LOW] = b"words"
    room.playing.play_or_hold(LOW)
    room.until(lambda: bool(room.told))

    assert "cannot be played" in room.told[0]
    assert not room.playing.is_playing(voice(LOW))


def test_without_a_loudspeaker_one_sentence_says_so(room: Room) -> None:
    room.studio.speaker.is_there = False
    room.playing.play_or_hold(LOW)
    room.until(lambda: room.told == [NO_SPEAKER])

    room.studio.speaker.is_there = True
    room.press(LOW)


def test_the_sentence_is_in_the_language_of_the_screen(qapp: QApplication, room: Room) -> None:
    languages.load(qapp, "fr")
    room.studio.speaker.is_there = False
    room.playing.play_or_hold(LOW)
    room.until(lambda: bool(room.told))

    assert "haut-parleur" in room.told[0]


def test_another_thread_is_quiet_and_remembers_nothing(room: Room) -> None:
    room.press(LOW)
    room.listen(500)
    room.playing.leave_thread()
    room.until(lambda: not room.studio.speaker.is_on)

    assert room.playing.position(voice(LOW)) == 0


def test_after_a_while_its_child_goes_and_where_it_was_stays(room: Room) -> None:
    room.press(LOW)
    room.listen(500)
    room.press(LOW, sounds=False)
    room.playing._let_go()

    assert any(child.is_closed for child in room.studio.children)
    assert room.playing.position(voice(LOW)) == pytest.approx(0.25, abs=0.02)
    room.press(LOW)
    room.listen(200)
    assert room.playing.position(voice(LOW)) == pytest.approx(0.35, abs=0.02)


def test_pictures_have_no_sound(room: Room) -> None:
    photo = of_kind(9, "image", {})

    assert room.playing.waveform(photo) is None
    assert room.playing.duration_ms(photo) is None
