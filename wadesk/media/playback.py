"""Playback: one recording at a time from its bytes to the loudspeaker, held, sought and hurried.

A thread of its own asks the child for the next half second before the last one is over, and
opens and shuts the loudspeaker; whoever draws only states wishes and looks where it stands.
What became of a wish is told by ``tell``, on that thread.
"""

import logging
import queue
import threading
import time
from collections.abc import Callable
from enum import StrEnum
from functools import partial
from typing import Protocol

from wadesk.core.errors import WadeskError
from wadesk.media import film_talk
from wadesk.media.film_talk import Facts, Hear, Heard, Listen, Open
from wadesk.media.instruments import NO_SPEAKER, Speaker
from wadesk.media.reservoir import WHOLE, Clock, Reservoir
from wadesk.media.talk import Answer, Request, Unreadable, Why

AHEAD_MS = 700
LOOKS_EVERY_S = 0.1
QUIET_LOOKS = 100
"""A loudspeaker that draws nothing for so many looks has been taken away."""

_log = logging.getLogger(__name__)


class Child(Protocol):
    """Whoever unpacks: see `Worker`."""

    def ask(self, request: Request, content: bytes, /) -> tuple[Answer, bytes]: ...
    def close(self) -> None: ...


class Stage(StrEnum):
    """What a playback has come to."""

    PLAYING = "playing"
    HELD = "held"
    OVER = "over"
    SILENT = "silent"  # there is no loudspeaker
    UNREADABLE = "unreadable"


Tell = Callable[[int, Stage, str], None]
"""Which play, what it has come to, and a sentence or a code where something is wrong."""


class Playback:
    def __init__(
        self,
        child: Child,
        speaker: Speaker,
        silence: Speaker,
        tell: Tell,
        clock: Clock = time.monotonic,
    ) -> None:
        """``silence`` keeps the time of a film that nobody can hear."""
        self._clock = clock
        self._child, self._speaker, self._silence = child, speaker, silence
        self._telling, self._number, self._plays = tell, 0, 0
        self._wishes: queue.SimpleQueue[Callable[[], None] | None] = queue.SimpleQueue()
        self._thread: threading.Thread | None = None
        self._volume = WHOLE
        self._now: Reservoir | None = None  # replaced whole: whoever looks sees one or the other
        self._at_ms, self._speed = 0, 1.0
        self._facts: Facts | None = None
        self._is_running = False
        self._waited_ms = self._quiet_looks = 0

    @property
    def position_ms(self) -> int:
        now = self._now
        return self._at_ms if now is None else now.position_ms

    @property
    def facts(self) -> Facts | None:
        """Of what is being played; nothing until the child has looked into it."""
        return self._facts

    def play(self, content: bytes, at_ms: int, speed: float) -> int:
        """From this moment on; what was played before ends without a word. Its number."""
        self._plays += 1
        self._wish(partial(self._open, self._plays, (content, at_ms, speed)))
        return self._plays

    def hold(self) -> None:
        self._wish(self._hold)

    def go_on(self) -> None:
        self._wish(self._go_on)

    def seek(self, at_ms: int) -> None:
        self._wish(partial(self._seek, at_ms))

    def hurry(self, speed: float) -> None:
        self._wish(partial(self._hurry, speed))

    def set_volume(self, volume: int) -> None:
        self._volume = volume
        now = self._now
        if now is not None:
            now.volume = volume

    def close(self) -> None:
        """Nothing is heard any more; who was being asked is not waited for."""
        thread, self._thread = self._thread, None
        if thread is not None:
            self._wishes.put(None)
            self._child.close()  # whoever waits for it waits no longer
            thread.join()
            self._child.close()  # it may have been begun once more just then

    def _wish(self, wish: Callable[[], None]) -> None:
        if self._thread is None:
            self._thread = threading.Thread(target=self._run, name="playback", daemon=True)
            self._thread.start()
        self._wishes.put(wish)

    def _run(self) -> None:
        while True:
            try:
                wish = self._wishes.get(timeout=LOOKS_EVERY_S) if self._is_running else self._next()
            except queue.Empty:
                wish = self._fill
            if wish is None:
                break
            try:
                wish()
            except WadeskError as error:
                self._give_up(Stage.SILENT, str(error))
        self._stop()

    def _next(self) -> Callable[[], None] | None:
        return self._wishes.get()

    def _open(self, number: int, play: tuple[bytes, int, float]) -> None:
        self._stop()
        content, self._at_ms, self._speed = play
        self._facts, self._number = None, number
        told, _ = self._child.ask(Open(), content)
        if isinstance(told, Facts):
            self._facts = told
            self._begin()
        else:
            self._give_up(Stage.UNREADABLE, _why(told))

    def _begin(self) -> None:
        """From where it stands: the first piece is there before the loudspeaker is opened."""
        facts = self._facts
        if facts is None:
            return
        at_ms = self._at_ms
        now = Reservoir(at_ms, self._speed, _end_of_pictures(facts), self._clock)
        now.volume, self._now = self._volume, now
        if not facts.has_sound:
            now.end()
        elif not self._poured(now, Listen(at_ms, self._speed)):
            return
        try:
            self._device(facts).start(now.draw)
        except WadeskError as error:
            if not facts.width:
                raise
            self._silence.start(now.draw)
            self._tell(Stage.SILENT, str(error))
        self._is_running, self._quiet_looks = True, 0
        self._tell(Stage.PLAYING)

    def _device(self, facts: Facts) -> Speaker:
        return self._speaker if facts.has_sound else self._silence

    def _fill(self) -> None:
        now = self._now
        if now is None or not self._is_running:
            return
        while not now.is_full and now.waiting_ms < AHEAD_MS:
            if not self._poured(now, Hear()):
                return
        if self._is_taken_away(now):
            self._give_up(Stage.SILENT, NO_SPEAKER)
        elif now.is_over:
            self._stop()
            self._at_ms = 0
            self._tell(Stage.OVER)

    def _is_taken_away(self, now: Reservoir) -> bool:
        """Whether there is something to draw, and has been for long, and nobody draws it."""
        is_waiting = 0 < now.waiting_ms == self._waited_ms
        self._waited_ms = now.waiting_ms
        self._quiet_looks = self._quiet_looks + 1 if is_waiting else 0
        return self._quiet_looks > QUIET_LOOKS

    def _poured(self, now: Reservoir, request: Listen | Hear) -> bool:
        told, piece = self._child.ask(request, b"")
        if not isinstance(told, Heard):
            self._give_up(Stage.UNREADABLE, _why(told))
            return False
        now.pour(piece)
        if told.is_last:
            now.end()
        return True

    def _hold(self) -> None:
        if self._is_running:
            self._stop()
            self._tell(Stage.HELD)

    def _go_on(self) -> None:
        if not self._is_running:
            self._begin()

    def _seek(self, at_ms: int) -> None:
        is_running = self._is_running
        self._stop()
        self._at_ms = max(at_ms, 0)
        if is_running:
            self._begin()

    def _hurry(self, speed: float) -> None:
        self._speed = speed if speed in film_talk.SPEEDS else 1.0
        self._seek(self.position_ms)

    def _stop(self) -> None:
        self._is_running = False
        for one in (self._speaker, self._silence):
            one.stop()
        now, self._now = self._now, None
        if now is not None:
            self._at_ms = now.position_ms

    def _tell(self, stage: Stage, why: str = "") -> None:
        self._telling(self._number, stage, why)

    def _give_up(self, stage: Stage, words: str) -> None:
        self._stop()
        self._tell(stage, words)


def _end_of_pictures(facts: Facts) -> int:
    """As far as anybody knows; a recording without pictures is over when its sound is."""
    if not facts.width:
        return 0
    return film_talk.LONGEST_MS if facts.duration_ms is None else facts.duration_ms


def _why(told: Answer) -> str:
    return told.why if isinstance(told, Unreadable) else Why.BROKEN
