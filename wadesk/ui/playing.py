"""Playing: the recordings of a thread as they are heard, one at a time.

It is what a painter asks about sounds, and what is told by hand or key about them. One sound
ends another; each is remembered where it was held while the thread is open, and at whatever
speed one listens. When a voice message is over, the next one that nobody has listened to
follows by itself. That something was listened to is known here and told to nobody.
"""

from collections.abc import Callable, Sequence
from concurrent.futures import Future
from functools import partial
from typing import Protocol

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from wadesk.core.changes import Changes
from wadesk.core.records import MessageId
from wadesk.core.thread import Bubble
from wadesk.media.film_talk import SPEEDS, Facts
from wadesk.media.playback import Playback, Stage
from wadesk.media.playback import Tell as TellPlayed
from wadesk.ui import reasons
from wadesk.ui.glances import Shelf
from wadesk.ui.listened_to import ListenedTo
from wadesk.ui.memory import Memory
from wadesk.ui.text import translate
from wadesk.ui.waves import Ear, Waves

REPAINTS_EVERY_MS = 50
STEP_MS = 5_000
RESTS_AFTER_MS = 60_000
"""A child that nobody has listened to for so long is let go of."""
RECORDINGS, TIMED = frozenset({"audio"}), frozenset({"audio", "video"})


class Rooms(Ear, Protocol):
    """See `Studio`."""

    def playback(self, tell: TellPlayed, /) -> Playback: ...


Follower = Callable[[MessageId], MessageId | None]
"""The voice message that follows in the thread."""


class Playing(QObject):
    """``changed`` names a message that is to be painted anew, ``told`` says what went wrong."""

    changed = Signal(object)
    told = Signal(str)
    begun = Signal()  # something else that sounds shall be quiet now
    _heard = Signal(int, str, str)
    _read = Signal(object, object)

    def __init__(self, shelf: Shelf, rooms: Rooms, memory: Memory) -> None:
        super().__init__()
        self._shelf, self._rooms = shelf, rooms
        self.waves = Waves(shelf, rooms)
        self.follower: Follower = lambda _: None
        self._playback: Playback | None = None
        self._number = 0
        self._now: MessageId | None = None
        self._is_playing = self._is_held = False
        self._awaited: MessageId | None = None
        self._held: dict[MessageId, float] = {}
        self._listened_to = ListenedTo(memory)
        self._speed = SPEEDS[0]
        self._ticks = QTimer(self, interval=REPAINTS_EVERY_MS)
        self._ticks.timeout.connect(self._tick)
        self._rest = QTimer(self, interval=RESTS_AFTER_MS, singleShot=True)
        self._rest.timeout.connect(self._let_go)
        self._heard.connect(self._on_heard, Qt.ConnectionType.QueuedConnection)
        self._read.connect(self._on_read, Qt.ConnectionType.QueuedConnection)
        self.waves.arrived.connect(self.changed)

    # what a painter asks

    def waveform(self, message: Bubble, /) -> Sequence[float] | None:
        wave = self.waves.of(message.id) if message.kind in RECORDINGS else None
        return wave.peaks if wave is not None else None

    def position(self, message: Bubble, /) -> float:
        return self._position(message.id)

    def is_playing(self, message: Bubble, /) -> bool:
        return self._is_playing and message.id == self._now

    def speed(self, message: Bubble, /) -> float:
        return self._speed if message.kind in RECORDINGS else SPEEDS[0]

    def duration_ms(self, message: Bubble, /) -> int | None:
        return self._duration(message.id) if message.kind in TIMED else None

    # what is wished by hand or key

    def play_or_hold(self, message: MessageId) -> None:
        if message != self._now or self._playback is None:
            self._begin(message)
        elif self._is_playing:
            self._playback.hold()
        elif self._is_held:
            self.begun.emit()
            self._playback.go_on()
        else:
            self._begin(message)

    def next_speed(self, message: MessageId) -> None:
        self._speed = SPEEDS[(SPEEDS.index(self._speed) + 1) % len(SPEEDS)]
        if self._playback is not None:
            self._playback.hurry(self._speed)
        self.changed.emit(message)

    def seek(self, message: MessageId, part: float) -> None:
        part = min(max(part, 0.0), 1.0)
        duration = self._duration(message)
        if message == self._now and self._playback is not None and duration is not None:
            self._playback.seek(int(part * duration))
        self._held[message] = part
        self.changed.emit(message)

    def step(self, message: MessageId, towards: int) -> None:
        """A few seconds back or on."""
        duration = self._duration(message)
        if duration:
            self.seek(message, self._position(message) + towards * STEP_MS / duration)

    def hold(self) -> None:
        """Something else is to be heard, or spoken, or nobody is there to listen."""
        self._awaited = None
        if self._playback is not None:
            self._playback.hold()  # it may have begun without having said so yet

    def has_listened_to(self, message: MessageId) -> bool:
        return message in self._listened_to

    def look_again(self, changes: Changes) -> None:
        """A recording that was waited for may have come."""
        self.waves.look_again(changes)
        awaited = self._awaited
        has_come = changes.everything or awaited in {message for _, message in changes.messages}
        if awaited is not None and has_come:
            self._begin(awaited)

    def leave_thread(self) -> None:
        """Another thread is looked at: where each was held is forgotten, and nothing sounds on."""
        self.hold()
        self._held.clear()
        self._ticks.stop()
        self._now, self._is_playing, self._is_held = None, False, False

    def put_away(self) -> None:
        """Nothing is heard any more."""
        self._awaited = None
        self.waves.put_away()
        self._let_go()

    # how it goes on

    def _begin(self, message: MessageId) -> None:
        self.hold()
        self._note_position()
        self._awaited = message
        read = self._shelf.picture(message, bytes)
        read.add_done_callback(partial(self._tell_read, message))

    def _tell_read(self, message: MessageId, read: Future[bytes | None]) -> None:
        """In the shelf's thread."""
        is_there = not read.cancelled() and read.exception() is None
        self._read.emit(message, read.result() if is_there else None)

    def _on_read(self, message: MessageId, content: bytes | None) -> None:
        if message != self._awaited:
            return
        if content is None:
            self._shelf.want(message)
            return
        self._awaited = None
        self.begun.emit()
        if self._playback is None:
            self._playback = self._rooms.playback(self._heard.emit)
        former, self._now = self._now, message
        self._is_playing = self._is_held = False
        at_ms = int(self._held.get(message, 0.0) * (self._duration(message) or 0))
        self._number = self._playback.play(content, at_ms, self._speed)
        if former is not None:
            self.changed.emit(former)

    def _on_heard(self, number: int, stage: str, why: str) -> None:
        if number != self._number or self._playback is None or self._now is None:
            return
        message = self._now
        self._note_position()
        self._is_playing = stage == Stage.PLAYING
        self._is_held = stage == Stage.HELD
        if self._is_playing:
            self._listened_to.note(message)
            self._ticks.start()
            self._rest.stop()
        else:
            self._ticks.stop()
            self._rest.start()
        self.changed.emit(message)
        if stage == Stage.OVER:
            self._go_on_after(message)
        elif stage == Stage.UNREADABLE:
            self.told.emit(_unplayable())
        elif why:
            self.told.emit(reasons.told(why))

    def _go_on_after(self, message: MessageId) -> None:
        self._held.pop(message, None)
        following = self.follower(message)
        if following is not None and following not in self._listened_to:
            self._begin(following)

    def _let_go(self) -> None:
        """Where each was held is remembered all the same."""
        self._note_position()
        self._ticks.stop()
        self._rest.stop()
        self._is_playing = self._is_held = False
        playback, self._playback, self._now = self._playback, None, None
        if playback is not None:
            playback.close()

    def _tick(self) -> None:
        if self._now is not None:
            self.changed.emit(self._now)

    def _note_position(self) -> None:
        if self._now is not None:
            self._held[self._now] = self._position(self._now)

    def _position(self, message: MessageId) -> float:
        duration = self._duration(message)
        is_now = message == self._now and (self._is_playing or self._is_held)
        if is_now and self._playback is not None and duration:
            return min(self._playback.position_ms / duration, 1.0)
        return self._held.get(message, 0.0)

    def _duration(self, message: MessageId) -> int | None:
        """As it was listened to; else as the file itself says while it is played."""
        wave = self.waves.of(message)
        if wave is not None and wave.duration_ms:
            return wave.duration_ms
        playback = self._playback if message == self._now else None
        facts: Facts | None = playback.facts if playback is not None else None
        return facts.duration_ms if facts is not None else None


def _unplayable() -> str:
    return translate(
        "Playing",
        "This recording cannot be played: it is damaged, or of a kind that WaDesk does not know."
        " Listen to it on the phone.",
    )
