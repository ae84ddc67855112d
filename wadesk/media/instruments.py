"""Instruments: what a loudspeaker and a microphone are to whoever plays and records.

Each calls back on a thread of its own, which must never wait. That there is none is said in a
sentence, for it is nobody's fault and ends nothing else.
"""

from collections.abc import Callable
from typing import Protocol

NO_SPEAKER = (
    "Nothing can be heard: this computer has no loudspeaker that WaDesk can use. Plug one in,"
    " and play it again."
)
NO_MICROPHONE = (
    "Nothing can be recorded: this computer has no microphone that WaDesk may use. Plug one in,"
    " or allow it in the system's settings, and begin again."
)

Source = Callable[[int], bytes]
"""So many frames of sound, for both ears."""
Sink = Callable[[bytes], None]
"""Frames of sound, of one ear."""


class Speaker(Protocol):
    """``start`` raises `Unavailable` where there is none."""

    def start(self, source: Source, /) -> None: ...
    def stop(self) -> None: ...


class Microphone(Protocol):
    """``start`` raises `Unavailable` where there is none, or where it is forbidden."""

    def start(self, sink: Sink, /) -> None: ...
    def stop(self) -> None: ...
