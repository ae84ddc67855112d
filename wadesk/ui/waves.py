"""Waves: how loud the recordings of a thread are along their way, here while they are looked at.

A painter asks and gets what there is at once. What is not known yet is listened to by a child
process, asked from the Desk's own thread for files, one recording at a time and the newest
wish first. What is kept is small and bounded, and lies in memory only.
"""

from collections import OrderedDict
from collections.abc import Sequence
from concurrent.futures import Future
from dataclasses import dataclass
from functools import partial
from typing import Protocol

from PySide6.QtCore import QObject, Signal

from wadesk.core.changes import Changes
from wadesk.core.errors import Unavailable
from wadesk.core.records import MessageId
from wadesk.media.film_talk import Loudness, Waveform
from wadesk.media.talk import Made, Request
from wadesk.ui.glances import Glances, Shelf

KEPT_MOST = 2_000
LOUDEST = 255


class Ear(Protocol):
    """Whoever can listen to a file; it takes a moment."""

    def ask(self, request: Request, content: bytes, /) -> Made: ...


@dataclass(frozen=True, slots=True)
class Wave:
    """Empty peaks: nobody could listen to all of it."""

    peaks: Sequence[float]
    duration_ms: int | None


NOTHING = Wave((), None)


class Waves(QObject):
    """``arrived`` names a message whose wave can be painted now."""

    arrived = Signal(object)

    def __init__(self, shelf: Shelf, ear: Ear) -> None:
        super().__init__()
        self._shelf, self._ear = shelf, ear
        self._known: OrderedDict[MessageId, Wave] = OrderedDict()
        self._glances: Glances[Wave] = Glances(shelf, at_once=1)
        self._glances.made.connect(self._on_listened)

    @property
    def is_busy(self) -> bool:
        return self._glances.is_busy

    def of(self, message: MessageId) -> Wave | None:
        """None while it is not known; then it is asked for."""
        found = self._known.get(message)
        if found is not None:
            self._known.move_to_end(message)
        else:
            self._glances.ask(message, partial(self._listen, message))
        return found

    def look_again(self, changes: Changes) -> None:
        """What was missing may have come with these."""
        self._glances.look_again(changes)

    def put_away(self) -> None:
        self._glances.put_away()

    def _listen(self, message: MessageId) -> Future[Wave | None]:
        return self._shelf.picture(message, partial(_listened, self._ear))

    def _on_listened(self, message: MessageId, wave: Wave) -> None:
        self._known[message] = wave
        if len(self._known) > KEPT_MOST:
            self._known.popitem(last=False)
        self.arrived.emit(message)


def _listened(ear: Ear, content: bytes) -> Wave:
    try:
        told, peaks = ear.ask(Waveform(), content)
    except Unavailable:
        return NOTHING
    if not isinstance(told, Loudness):
        return NOTHING
    return Wave(tuple(one / LOUDEST for one in peaks), told.duration_ms)
