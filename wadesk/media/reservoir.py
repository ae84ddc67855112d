"""Reservoir: sound on its way to the loudspeaker, poured by one thread and drawn by another.

How much was drawn is the one clock of a recording and of the film that goes with it. What is
missing for a moment is drawn as silence, for which the clock does not go on.
"""

import threading
import time
from array import array
from collections import deque
from collections.abc import Callable

from wadesk.media.film_talk import RATE, SAMPLE_BYTES

WHOLE = 256
"""As loud as it was recorded."""


Clock = Callable[[], float]
"""Seconds, from whenever on; nobody can set it."""


class Reservoir:
    """From one moment of a recording on, at one speed."""

    def __init__(
        self, at_ms: int, speed: float, until_ms: int = 0, clock: Clock = time.monotonic
    ) -> None:
        """Where the pictures are longer than the sound, the time goes on until their end."""
        self._clock, self._drawn_at, self._piece = clock, clock(), 0
        self._at_ms, self._speed, self._until_ms = at_ms, speed, until_ms
        self._mutex = threading.Lock()
        self._pieces: deque[memoryview] = deque()
        self._waiting = self._drawn = 0  # bytes
        self.is_full = False
        self.volume = WHOLE

    @property
    def waiting_ms(self) -> int:
        return _span(self._waiting)

    @property
    def position_ms(self) -> int:
        """What is heard just now: a loudspeaker draws in pieces, and plays them evenly."""
        drawn, piece, drawn_at = self._drawn, self._piece, self._drawn_at
        heard_ms = min(max(int((self._clock() - drawn_at) * 1000), 0), _span(piece))
        return self._at_ms + int((_span(drawn - piece) + heard_ms) * self._speed)

    @property
    def is_over(self) -> bool:
        drawn_ms = self._at_ms + int(_span(self._drawn) * self._speed)
        return self.is_full and not self._waiting and drawn_ms >= self._until_ms

    def pour(self, piece: bytes) -> None:
        with self._mutex:
            self._pieces.append(memoryview(piece))
            self._waiting += len(piece)

    def end(self) -> None:
        """Nothing more comes."""
        self.is_full = True

    def draw(self, frames: int) -> bytes:
        """So much of it, with silence where there is less; on the loudspeaker's own thread."""
        wanted = frames * SAMPLE_BYTES
        with self._mutex:
            before = self._drawn
            drawn = self._taken(wanted)
            if self.is_full and not self._waiting and not self.is_over:
                self._drawn += wanted - len(drawn)
            self._piece, self._drawn_at = self._drawn - before, self._clock()
        made = bytes(drawn) if self.volume == WHOLE else quieter(bytes(drawn), self.volume)
        return made + bytes(wanted - len(drawn))

    def _taken(self, wanted: int) -> bytearray:
        drawn = bytearray()
        while self._pieces and len(drawn) < wanted:
            piece = self._pieces[0]
            left = wanted - len(drawn)
            drawn += piece[:left]
            if len(piece) > left:
                self._pieces[0] = piece[left:]
            else:
                self._pieces.popleft()
        self._waiting -= len(drawn)
        self._drawn += len(drawn)
        return drawn


def quieter(sound: bytes, volume: int) -> bytes:
    return array("h", [one * volume >> 8 for one in array("h", sound)]).tobytes()


def _span(size: int) -> int:
    return size * 1000 // (RATE * SAMPLE_BYTES)
