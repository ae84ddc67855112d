"""Playback: a recording is heard, held, sought and hurried, and ends in a word."""

import queue
from collections.abc import Iterator
from functools import partial

import pytest

from tests.support.instruments import WAITS_S, ChildHere, FakeSpeaker, has_some, hasty, until
from tests.support.tones import Film, filmed, hertz, recorded, tone
from wadesk.media import playback
from wadesk.media.instruments import NO_SPEAKER
from wadesk.media.playback import Playback, Stage


class Hall:
    """One playback, and somebody who listens to it."""

    def __init__(self) -> None:
        self.child, self.speaker, self.silence = ChildHere(), FakeSpeaker(), FakeSpeaker()
        self._told: queue.Queue[tuple[int, Stage, str]] = queue.Queue()
        self.playback = Playback(
            self.child, self.speaker, self.silence, lambda *told: self._told.put(told), hasty()
        )

    def told(self) -> tuple[Stage, str]:
        _, stage, why = self._told.get(timeout=WAITS_S)
        return stage, why

    def begin(self, content: bytes, at_ms: int = 0, speed: float = 1.0) -> None:
        self.playback.play(content, at_ms, speed)
        assert self.told() == (Stage.PLAYING, "")

    def listen(self, milliseconds: int) -> None:
        """As a loudspeaker does: a little at a time, and only what is there."""
        for _ in range(milliseconds // 50):
            speaker = self.speaker if self.speaker.is_on else self.silence
            now = self.playback._now
            until(partial(has_some, now, 50))
            speaker.draw(50)


@pytest.fixture
def hall() -> Iterator[Hall]:
    made = Hall()
    yield made
    made.playback.close()


def test_it_is_heard_from_its_beginning_to_its_end(hall: Hall) -> None:
    hall.begin(recorded(tone(2.0, 440)))
    hall.listen(2_100)

    assert hall.told() == (Stage.OVER, "")
    assert hertz(hall.speaker.heard[: 48_000 * 4]) == pytest.approx(440, rel=0.02)
    assert not hall.speaker.is_on
    assert hall.playback.position_ms == 0


def test_held_it_goes_on_where_it_was(hall: Hall) -> None:
    hall.begin(recorded(tone(1.0, 300) + tone(1.0, 900)))
    hall.listen(1_200)
    hall.playback.hold()

    assert hall.told() == (Stage.HELD, "")
    assert not hall.speaker.is_on
    assert hall.playback.position_ms == 1_200
    hall.speaker.heard = b""
    hall.playback.go_on()
    assert hall.told() == (Stage.PLAYING, "")
    hall.listen(500)
    assert hertz(hall.speaker.heard) == pytest.approx(900, rel=0.05)
    assert hall.playback.position_ms == 1_700


def test_it_is_sought_while_it_sounds_and_while_it_is_held(hall: Hall) -> None:
    hall.begin(recorded(tone(1.0, 300) + tone(1.0, 900)))
    hall.playback.seek(1_500)
    assert hall.told() == (Stage.PLAYING, "")
    assert hall.playback.position_ms == 1_500

    hall.playback.hold()
    assert hall.told() == (Stage.HELD, "")
    hall.playback.seek(200)
    hall.playback.go_on()
    assert hall.told() == (Stage.PLAYING, "")
    assert hall.playback.position_ms == 200


def test_hurried_it_goes_on_from_where_it_was_at_the_same_pitch(hall: Hall) -> None:
    hall.begin(recorded(tone(4.0, 440)))
    hall.listen(1_000)
    hall.playback.hurry(2.0)
    assert hall.told() == (Stage.PLAYING, "")
    hall.speaker.heard = b""
    hall.listen(500)

    assert hall.playback.position_ms == 2_000
    assert hertz(hall.speaker.heard) == pytest.approx(440, rel=0.05)


def test_another_one_ends_it_without_a_word(hall: Hall) -> None:
    hall.begin(recorded(tone(2.0, 300)))
    hall.playback.play(recorded(tone(2.0, 900)), 0, 1.0)
    assert hall.told() == (Stage.PLAYING, "")
    hall.speaker.heard = b""
    hall.listen(500)

    assert hertz(hall.speaker.heard) == pytest.approx(900, rel=0.05)


def test_what_cannot_be_played_says_so_and_the_next_can(hall: Hall) -> None:
    hall.playback.play(b"words", 0, 1.0)

    assert hall.told()[0] is Stage.UNREADABLE
    hall.begin(recorded(tone(0.5)))


def test_without_a_loudspeaker_it_is_said_in_a_sentence(hall: Hall) -> None:
    hall.speaker.is_there = False
    hall.playback.play(recorded(tone(0.5)), 0, 1.0)

    assert hall.told() == (Stage.SILENT, NO_SPEAKER)
    hall.speaker.is_there = True
    hall.playback.go_on()
    assert hall.told() == (Stage.PLAYING, "")


def test_a_loudspeaker_that_is_taken_away_is_noticed(
    hall: Hall, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(playback, "QUIET_LOOKS", 2)
    hall.begin(recorded(tone(3.0)))

    assert hall.told() == (Stage.SILENT, NO_SPEAKER)
    assert not hall.speaker.is_on


def test_a_film_goes_on_without_a_loudspeaker(hall: Hall) -> None:
    hall.speaker.is_there = False
    hall.playback.play(filmed(Film(sound=tone(2.0))), 0, 1.0)

    assert hall.told() == (Stage.SILENT, NO_SPEAKER)
    assert hall.told() == (Stage.PLAYING, "")
    assert hall.silence.is_on


def test_a_film_without_sound_takes_its_time(hall: Hall) -> None:
    hall.begin(filmed(Film(pictures=25)))
    hall.listen(1_050)

    assert hall.told() == (Stage.OVER, "")


def test_quieter_is_quieter_at_once(hall: Hall) -> None:
    hall.begin(recorded(tone(2.0)))
    hall.listen(300)
    loud = max(memoryview(hall.speaker.heard).cast("h"))
    hall.playback.set_volume(64)
    hall.speaker.heard = b""
    hall.listen(300)

    assert max(memoryview(hall.speaker.heard).cast("h")) < loud / 3


def test_a_child_that_dies_ends_it_and_nothing_else(hall: Hall) -> None:
    hall.begin(recorded(tone(3.0)))
    hall.child.is_dead = True
    hall.listen(200)

    stage, why = hall.told()
    assert stage is Stage.SILENT
    assert why
    assert not hall.speaker.is_on


def test_closed_it_is_silent_and_its_child_has_gone(hall: Hall) -> None:
    hall.begin(recorded(tone(3.0)))
    hall.playback.close()

    assert not hall.speaker.is_on
    assert hall.child.is_closed
