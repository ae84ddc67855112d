"""Devices: what is played goes out at its pace, and a machine without them says so."""

import threading
import time

import miniaudio
import pytest

from tests.support.instruments import until
from wadesk.core.errors import Unavailable
from wadesk.media import devices
from wadesk.media.devices import Loudspeaker, RoomMicrophone
from wadesk.media.film_talk import RATE, SAMPLE_BYTES
from wadesk.media.instruments import NO_MICROPHONE, NO_SPEAKER


class Taken:
    """What a loudspeaker drew, and on which threads."""

    def __init__(self) -> None:
        self.frames = 0
        self.threads: set[int] = set()

    def draw(self, frames: int) -> bytes:
        self.frames += frames
        self.threads.add(threading.get_ident())
        return bytes(frames * SAMPLE_BYTES)


def test_sound_is_drawn_at_its_pace_on_a_thread_of_its_own() -> None:
    speaker, taken = Loudspeaker(is_silent=True), Taken()
    begun = time.monotonic()
    speaker.start(taken.draw)
    until(lambda: taken.frames >= RATE // 2)
    passed = time.monotonic() - begun
    speaker.stop()

    assert threading.get_ident() not in taken.threads
    assert passed > 0.3, "it is not drunk up at once"


def test_stopped_it_draws_nothing_more() -> None:
    speaker, taken = Loudspeaker(is_silent=True), Taken()
    speaker.start(taken.draw)
    until(lambda: taken.frames > 0)
    speaker.stop()
    frames = taken.frames
    speaker.start(Taken().draw)
    speaker.stop()
    speaker.stop()

    assert taken.frames == frames


def test_a_microphone_hears_one_ear_at_its_pace() -> None:
    microphone, heard = RoomMicrophone(is_silent=True), bytearray()
    microphone.start(heard.extend)
    until(lambda: len(heard) >= RATE // 4 * 2)
    microphone.stop()
    size = len(heard)

    assert size % 2 == 0
    assert len(heard) == size


def test_where_there_is_none_it_is_said_in_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    def none(**_: object) -> None:
        raise miniaudio.MiniaudioError("failed to init device", -401)

    monkeypatch.setattr(miniaudio, "PlaybackDevice", none)
    monkeypatch.setattr(miniaudio, "CaptureDevice", none)
    with pytest.raises(Unavailable) as no_speaker:
        Loudspeaker().start(Taken().draw)
    with pytest.raises(Unavailable) as no_microphone:
        RoomMicrophone().start(bytearray().extend)

    assert str(no_speaker.value) == NO_SPEAKER
    assert str(no_microphone.value) == NO_MICROPHONE


def test_a_real_one_is_never_a_silent_one() -> None:
    """Where nothing else is there, the library would take one that plays to nobody."""
    assert miniaudio.Backend.NULL not in devices._REAL
