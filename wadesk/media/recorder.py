"""Recorder: what a microphone hears, written down as it is spoken and handed on within a second.

A thread of its own has the child write Opus and hands the pieces to whoever keeps them; the
microphone is in use only while one records, and is let go of in a pause. Where a piece cannot
be kept, as on a full disk, recording pauses and the piece waits: nothing that was said is lost.
"""

import queue
import threading
from array import array
from collections.abc import Callable
from enum import StrEnum

from wadesk.core import media_limits
from wadesk.core.errors import Unavailable, WadeskError
from wadesk.media.film_talk import RATE, EndRecord, Record, Speak, Written
from wadesk.media.instruments import Microphone
from wadesk.media.playback import Child
from wadesk.media.talk import Request

SPEAK_BYTES = RATE * 2 // 5  # a fifth of a second, of one ear
KEEP_EVERY = 3  # so many of them are kept at once
QUIET_S = 3.0
ROOM = 64 * 1024  # for the last page
LOUDEST = 32_767
SIZE_MOST = media_limits.VOICE_MOST

UNPLUGGED = "The microphone has gone silent: see whether it is still plugged in, and go on."
CUT_OFF = "The recording has ended here: the part of WaDesk that writes it down broke off. What was said is kept."  # noqa: E501 - two sentences


class Moment(StrEnum):
    """What a recorder has come to."""

    RECORDING = "recording"
    HELD = "held"
    ENDED = "ended"  # all of it has been handed on
    FULL = "full"  # the same, and no more would go into one message


Tell = Callable[[Moment, str], None]
"""What it has come to, and a sentence where something is wrong."""

_Wish = bytes | Callable[[], None] | None


class Recorder:
    """``keep`` and ``tell`` are called on its thread; one recorder records once."""

    def __init__(
        self, child: Child, microphone: Microphone, keep: Callable[[bytes], None], tell: Tell
    ) -> None:
        self._child, self._microphone, self._keep, self._tell = child, microphone, keep, tell
        self._wishes: queue.SimpleQueue[_Wish] = queue.SimpleQueue()
        self._heard, self._unkept = bytearray(), bytearray()
        self._count = self._spoken = self._size = 0
        self._loud = 0.0
        self._is_recording = self._is_begun = self._is_broken = False
        self._thread = threading.Thread(target=self._run, name="recorder", daemon=True)
        self._thread.start()

    @property
    def spoken_ms(self) -> int:
        return self._spoken * 1000 // (RATE * 2)

    @property
    def size(self) -> int:
        """Bytes of the message as it would be."""
        return self._size

    @property
    def level(self) -> float:
        """How loud it is just now, from 0 to 1."""
        return self._loud if self._is_recording else 0.0

    def go_on(self) -> None:
        self._wishes.put(self._go_on)

    def hold(self) -> None:
        self._wishes.put(self._hold)

    def end(self) -> None:
        """Hand on the rest; nothing is recorded after it."""
        self._wishes.put(self._end)

    def close(self) -> None:
        """It has ended, or nobody wants it any more; what was handed on is not touched."""
        self._wishes.put(None)
        self._thread.join()
        self._child.close()

    def _run(self) -> None:
        while True:
            try:
                wish = self._wishes.get(timeout=QUIET_S) if self._is_recording else self._next()
            except queue.Empty:
                self._pause(UNPLUGGED)
                continue
            if wish is None:
                break
            try:
                self._grant(wish)
            except WadeskError as error:
                self._stumble(str(error))
        self._microphone.stop()

    def _next(self) -> _Wish:
        return self._wishes.get()

    def _grant(self, wish: bytes | Callable[[], None]) -> None:
        if not isinstance(wish, bytes):
            wish()
        elif self._is_recording:
            self._hear(wish)

    def _go_on(self) -> None:
        if self._is_recording or self._is_broken:
            return
        if not self._is_begun:
            self._written(Record(), b"")
            self._is_begun = True
        self._hand_on()
        self._microphone.start(self._wishes.put)
        self._is_recording = True
        self._tell(Moment.RECORDING, "")

    def _hold(self) -> None:
        if self._is_recording:
            self._pause("")

    def _pause(self, why: str) -> None:
        self._microphone.stop()
        self._is_recording = False
        self._tell(Moment.HELD, why)

    def _stumble(self, why: str) -> None:
        """Where it can go on it waits; a voice that nobody writes down any more has ended."""
        if self._is_broken:
            self._microphone.stop()
            self._is_recording = False
            self._tell(Moment.ENDED, why)
        else:
            self._pause(why)

    def _hear(self, heard: bytes) -> None:
        self._loud = loudest(heard) / LOUDEST
        self._spoken += len(heard)
        self._heard += heard
        if len(self._heard) < SPEAK_BYTES:
            return
        self._write()
        self._count += 1
        if self._count % KEEP_EVERY == 0:
            self._hand_on()
        if self._size + ROOM > SIZE_MOST:
            self._finish(Moment.FULL)

    def _end(self) -> None:
        self._finish(Moment.ENDED)

    def _finish(self, moment: Moment) -> None:
        self._microphone.stop()
        self._is_recording = False
        if self._is_begun:
            self._write()
            self._written(EndRecord(), b"")
            self._is_begun = False
        self._hand_on()
        self._tell(moment, "")

    def _write(self) -> None:
        heard = bytes(self._heard)
        self._heard.clear()
        if heard:
            self._written(Speak(), heard)

    def _written(self, request: Request, heard: bytes) -> None:
        try:
            told, grown = self._child.ask(request, heard)
        except Unavailable as error:
            raise self._cut_off() from error
        if not isinstance(told, Written):
            raise self._cut_off()
        self._unkept += grown
        self._size += len(grown)

    def _cut_off(self) -> Unavailable:
        """Nobody writes it down any more; what was written is kept."""
        self._is_begun, self._is_broken = False, True
        self._hand_on()
        return Unavailable(CUT_OFF)

    def _hand_on(self) -> None:
        """It waits here until it is kept."""
        if self._unkept:
            self._keep(bytes(self._unkept))
            self._unkept.clear()


def loudest(heard: bytes) -> int:
    samples = array("h", heard[: len(heard) // 2 * 2])
    if not samples:
        return 0
    loud, low = max(samples), min(samples)
    return max(loud, -low)
