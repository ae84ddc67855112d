"""Instruments: a loudspeaker, a microphone and children for tests; nothing is heard of them."""

import itertools
import threading
import time
from collections.abc import Callable
from functools import partial

from wadesk.core.errors import Unavailable
from wadesk.media.child import _made
from wadesk.media.film_talk import SAMPLE_BYTES, Hear, Heard, Listen, Open
from wadesk.media.films import learned
from wadesk.media.instruments import NO_MICROPHONE, NO_SPEAKER, Sink, Source
from wadesk.media.playback import Playback
from wadesk.media.playback import Tell as TellPlayed
from wadesk.media.recorder import Recorder
from wadesk.media.recorder import Tell as TellRecorded
from wadesk.media.reservoir import Reservoir
from wadesk.media.screening import Screening
from wadesk.media.talk import Made, Request

WAITS_S = 30.0
LOOKS_EVERY_S = 0.005


def until(is_so: Callable[[], bool]) -> None:
    """Look again and again, for a bounded time, until it is so."""
    end = time.monotonic() + WAITS_S
    while not is_so():
        assert time.monotonic() < end, "it never came about"
        time.sleep(LOOKS_EVERY_S)


def has_some(now: Reservoir | None, milliseconds: int) -> bool:
    """Whether so much can be drawn, or all there is, or nothing sounds."""
    return now is None or now.waiting_ms >= milliseconds or now.is_full


def hasty() -> Callable[[], float]:
    """A clock by which whatever was drawn has been heard when one looks."""
    return partial(next, itertools.count(0.0, 10.0))


class FakeSpeaker:
    """It draws what it is told to draw, when it is told."""

    def __init__(self, *, is_there: bool = True) -> None:
        self.is_there = is_there
        self.source: Source | None = None
        self.heard = b""

    @property
    def is_on(self) -> bool:
        return self.source is not None

    def start(self, source: Source, /) -> None:
        if not self.is_there:
            raise Unavailable(NO_SPEAKER)
        self.source = source

    def stop(self) -> None:
        self.source = None

    def draw(self, milliseconds: int) -> None:
        """Somebody listens for so long, if anything sounds."""
        source = self.source
        if source is not None:
            drawn = source(48 * milliseconds)
            assert len(drawn) == 48 * milliseconds * SAMPLE_BYTES
            self.heard += drawn


class FakeMicrophone:
    """It hears what it is told."""

    def __init__(self, *, is_there: bool = True) -> None:
        self.is_there = is_there
        self.sink: Sink | None = None
        self.starts = 0

    def start(self, sink: Sink, /) -> None:
        if not self.is_there:
            raise Unavailable(NO_MICROPHONE)
        self.sink = sink
        self.starts += 1

    def stop(self) -> None:
        self.sink = None

    def hear(self, sound: bytes, at_once: int = 3_840) -> None:
        """In pieces, as a real one does."""
        for start in range(0, len(sound), at_once):
            if self.sink is not None:
                self.sink(sound[start : start + at_once])


class ChildHere:
    """A child that is no process: it answers as the trade of films does, and remembers."""

    def __init__(self) -> None:
        self._answering = learned()
        self._mutex = threading.Lock()
        self.asked: list[str] = []
        self.is_closed = self.is_dead = False

    def ask(self, request: Request, content: bytes, /) -> Made:
        with self._mutex:
            if self.is_dead:
                raise Unavailable("The child is dead.")
            self.asked.append(type(request).__name__)
            return _made(self._answering, request, content)

    def close(self) -> None:
        self.is_closed = True


def heard(content: bytes) -> bytes:
    """All the sound of a file."""
    child, sound = ChildHere(), b""
    child.ask(Open(), content)
    told, piece = child.ask(Listen(0), b"")
    while isinstance(told, Heard) and not told.is_last:
        sound += piece
        told, piece = child.ask(Hear(), b"")
    return sound


class FakeStudio:
    """Whatever plays and records for one window, without a process and without a device."""

    def __init__(self) -> None:
        self.speaker, self.silence = FakeSpeaker(), FakeSpeaker()
        self.microphone = FakeMicrophone()
        self.children: list[ChildHere] = []

    def ask(self, request: Request, content: bytes, /) -> Made:
        return self._child().ask(request, content)

    def playback(self, tell: TellPlayed, /) -> Playback:
        return Playback(self._child(), self.speaker, self.silence, tell, hasty())

    def screening(self, content: bytes, tell: Callable[[], None], /) -> Screening:
        return Screening(self._child(), content, tell)

    def recorder(self, keep: Callable[[bytes], None], tell: TellRecorded, /) -> Recorder:
        return Recorder(self._child(), self.microphone, keep, tell)

    def _child(self) -> ChildHere:
        self.children.append(ChildHere())
        return self.children[-1]
