"""Sounds: what a thread draws of recordings, and may ask while it paints.

Whoever plays them answers at once with what there is; what comes later is told to the view
by ``ThreadView.measure_again`` where the shape changes, and by a repaint where it does not.
"""

from collections.abc import Sequence
from typing import Protocol

from wadesk.core.thread import Bubble


class Sounds(Protocol):
    """Of a voice message, an audio file or a video, by its bubble."""

    def waveform(self, message: Bubble, /) -> Sequence[float] | None:
        """Loudness from beginning to end, each from 0 to 1; None while it is not known."""

    def position(self, message: Bubble, /) -> float:
        """How much of it has been heard, from 0 to 1."""

    def is_playing(self, message: Bubble, /) -> bool: ...

    def speed(self, message: Bubble, /) -> float:
        """1 is as it was spoken."""

    def duration_ms(self, message: Bubble, /) -> int | None: ...


class NoSounds:
    """Where nothing plays, a recording has a button, a flat line and no time."""

    def waveform(self, _message: Bubble, /) -> Sequence[float] | None:
        return None

    def position(self, _message: Bubble, /) -> float:
        return 0.0

    def is_playing(self, _message: Bubble, /) -> bool:
        return False

    def speed(self, _message: Bubble, /) -> float:
        return 1.0

    def duration_ms(self, _message: Bubble, /) -> int | None:
        return None
