"""Recorder: what was said is handed on within a second, and nothing of it is lost on the way."""

import queue
from collections.abc import Iterator

import pytest

from tests.support.instruments import WAITS_S, ChildHere, FakeMicrophone, until
from tests.support.tones import hertz, tone
from wadesk.core.errors import Reason, Refused
from wadesk.media import recorder
from wadesk.media.film_talk import Hear, Heard, Listen, Open
from wadesk.media.instruments import NO_MICROPHONE
from wadesk.media.recorder import Moment, Recorder, loudest


class Booth:
    """One recorder, and somebody who speaks."""

    def __init__(self) -> None:
        self.child, self.microphone = ChildHere(), FakeMicrophone()
        self.kept: list[bytes] = []
        self.is_full = False
        self._told: queue.Queue[tuple[Moment, str]] = queue.Queue()
        self.recorder = Recorder(
            self.child, self.microphone, self._keep, lambda *told: self._told.put(told)
        )

    def told(self) -> tuple[Moment, str]:
        return self._told.get(timeout=WAITS_S)

    def begin(self) -> None:
        self.recorder.go_on()
        assert self.told() == (Moment.RECORDING, "")

    def end(self) -> None:
        self.recorder.end()
        assert self.told() == (Moment.ENDED, "")

    def sound(self) -> bytes:
        """What was kept, as one hears it."""
        child, sound = ChildHere(), b""
        child.ask(Open(), b"".join(self.kept))
        told, piece = child.ask(Listen(0), b"")
        while isinstance(told, Heard) and not told.is_last:
            sound += piece
            told, piece = child.ask(Hear(), b"")
        return sound

    def _keep(self, piece: bytes) -> None:
        if self.is_full:
            raise Refused(Reason.DISK_FULL, "The disk is full.")
        self.kept.append(piece)


@pytest.fixture
def booth() -> Iterator[Booth]:
    made = Booth()
    yield made
    made.recorder.close()


def seconds(sound: bytes) -> float:
    return len(sound) / (48_000 * 4)


def test_what_is_kept_is_what_was_said(booth: Booth) -> None:
    booth.begin()
    booth.microphone.hear(tone(3.0, 440))
    booth.end()

    assert seconds(booth.sound()) == pytest.approx(3.0, abs=0.01)
    assert hertz(booth.sound()) == pytest.approx(440, rel=0.02)
    assert booth.recorder.spoken_ms == 3_000
    assert booth.recorder.size == len(b"".join(booth.kept))


def test_within_a_second_it_is_handed_on(booth: Booth) -> None:
    booth.begin()
    booth.microphone.hear(tone(5.0))
    until(lambda: booth.recorder.spoken_ms == 5_000)

    assert seconds(booth.sound()) > 4.0


def test_in_a_pause_the_microphone_is_off_and_nothing_is_recorded(booth: Booth) -> None:
    booth.begin()
    booth.microphone.hear(tone(1.0, 300))
    booth.recorder.hold()
    assert booth.told() == (Moment.HELD, "")
    assert booth.microphone.sink is None
    booth.microphone.hear(tone(1.0, 2_000))
    booth.begin()
    booth.microphone.hear(tone(1.0, 900))
    booth.end()

    sound = booth.sound()
    assert seconds(sound) == pytest.approx(2.0, abs=0.01)
    assert hertz(sound) == pytest.approx(600, rel=0.02)


def test_a_full_disk_pauses_it_and_loses_nothing(booth: Booth) -> None:
    booth.begin()
    booth.is_full = True
    booth.microphone.hear(tone(2.0))
    moment, why = booth.told()
    assert (moment, why) == (Moment.HELD, "The disk is full.")
    spoken = booth.recorder.spoken_ms

    booth.is_full = False
    booth.begin()
    booth.end()

    assert seconds(booth.sound()) == pytest.approx(spoken / 1_000, abs=0.01)


def test_full_at_the_end_it_is_ended_once_there_is_room(booth: Booth) -> None:
    booth.begin()
    booth.microphone.hear(tone(0.3))
    until(lambda: booth.recorder.spoken_ms == 300)
    booth.is_full = True
    booth.recorder.end()
    assert booth.told()[0] is Moment.HELD

    booth.is_full = False
    booth.end()

    assert seconds(booth.sound()) == pytest.approx(0.3, abs=0.01)


def test_it_ends_by_itself_before_it_is_too_large(
    booth: Booth, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(recorder, "SIZE_MOST", recorder.ROOM + 10_000)
    booth.begin()
    booth.microphone.hear(tone(10.0))

    assert booth.told() == (Moment.FULL, "")
    assert booth.recorder.size <= recorder.SIZE_MOST
    assert booth.microphone.sink is None


def test_without_a_microphone_it_is_said_in_a_sentence(booth: Booth) -> None:
    booth.microphone.is_there = False
    booth.recorder.go_on()

    assert booth.told() == (Moment.HELD, NO_MICROPHONE)
    booth.microphone.is_there = True
    booth.begin()


def test_one_that_goes_silent_is_noticed(booth: Booth, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(recorder, "QUIET_S", 0.05)
    booth.begin()

    assert booth.told() == (Moment.HELD, recorder.UNPLUGGED)


def test_a_child_that_dies_ends_it_and_what_was_said_is_kept(booth: Booth) -> None:
    booth.begin()
    booth.microphone.hear(tone(3.0))
    until(lambda: booth.recorder.spoken_ms == 3_000)
    booth.child.is_dead = True
    booth.microphone.hear(tone(1.0))

    moment, why = booth.told()
    assert moment is Moment.ENDED
    assert "kept" in why
    assert seconds(booth.sound()) > 2.0


def test_how_loud_it_is_is_shown_only_while_it_records(booth: Booth) -> None:
    booth.begin()
    booth.microphone.hear(tone(0.5, loud=16_000))
    until(lambda: booth.recorder.level > 0.4)
    booth.recorder.hold()
    booth.told()

    assert booth.recorder.level == 0


def test_closed_without_a_word_it_keeps_what_it_had(booth: Booth) -> None:
    booth.begin()
    booth.microphone.hear(tone(3.0))
    booth.recorder.end()
    booth.recorder.close()

    assert seconds(booth.sound()) == pytest.approx(3.0, abs=0.01)
    assert booth.microphone.sink is None
    assert booth.child.is_closed


def test_loudest_is_the_farthest_from_silence() -> None:
    assert loudest(b"") == 0
    assert loudest((-32_768).to_bytes(2, "little", signed=True) + b"\x01\x00") == 32_768
