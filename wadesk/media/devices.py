"""Devices: the loudspeaker and the microphone of this computer.

Both call back on a thread of their own, which never waits: what it is given and what it gives
is in memory. Opening one takes a moment, so whoever does that is nobody who draws.
A device may not be there, or go away: that is said in a sentence, and nothing else ends.
"""

import ctypes
import sys
from collections.abc import Generator
from typing import Any

import miniaudio

from wadesk.core.errors import Unavailable
from wadesk.media.film_talk import RATE
from wadesk.media.instruments import NO_MICROPHONE, NO_SPEAKER, Sink, Source

PERIOD_MS = 40

_REAL = tuple(
    one
    for one in miniaudio.get_enabled_backends()
    if one not in {miniaudio.Backend.NULL, miniaudio.Backend.CUSTOM}
)
_NULL = (miniaudio.Backend.NULL,)


def _keep_quiet() -> None:
    """ALSA tells the terminal of every device that it looks for in vain."""
    if sys.platform != "linux":
        return
    try:
        ctypes.CDLL("libasound.so.2").snd_lib_error_set_handler(_SAY_NOTHING)
    except (OSError, AttributeError):  # it is not here, so it says nothing
        return


_TOLD = ctypes.CFUNCTYPE(
    None, ctypes.c_char_p, ctypes.c_int, ctypes.c_char_p, ctypes.c_int, ctypes.c_char_p
)
_SAY_NOTHING = _TOLD(lambda *_: None)
_keep_quiet()


class _Device:
    """``is_silent``: one that nobody hears and that hears nobody, at the same pace."""

    def __init__(self, *, is_silent: bool = False) -> None:
        self._backends = _NULL if is_silent else _REAL
        self._device: miniaudio.PlaybackDevice | miniaudio.CaptureDevice | None = None

    def stop(self) -> None:
        device, self._device = self._device, None
        if device is not None:
            device.close()

    def _begin(
        self,
        kind: type[miniaudio.PlaybackDevice | miniaudio.CaptureDevice],
        channels: int,
        turns: Generator[Any, Any, None],
        trouble: str,
    ) -> None:
        """One at a time; ``trouble`` says that there is none to be had."""
        self.stop()
        try:
            self._device = kind(
                nchannels=channels,
                sample_rate=RATE,
                buffersize_msec=PERIOD_MS,
                backends=list(self._backends),
                app_name="WaDesk",
            )
            self._device.start(turns)
        except miniaudio.MiniaudioError as error:
            self.stop()
            raise Unavailable(trouble) from error


class Loudspeaker(_Device):
    def start(self, source: Source, /) -> None:
        self._begin(miniaudio.PlaybackDevice, 2, _drawing(source), NO_SPEAKER)


class RoomMicrophone(_Device):
    """The one that the system names first."""

    def start(self, sink: Sink, /) -> None:
        self._begin(miniaudio.CaptureDevice, 1, _catching(sink), NO_MICROPHONE)


def _drawing(source: Source) -> Generator[bytes, int, None]:
    """As the library wants it: begun, and told each time how much is needed."""

    def draw() -> Generator[bytes, int, None]:
        wanted = yield b""
        while True:
            wanted = yield source(wanted)

    begun = draw()
    next(begun)
    return begun


def _catching(sink: Sink) -> Generator[None, bytes, None]:
    def catch() -> Generator[None, bytes, None]:
        while True:
            heard = yield
            sink(bytes(heard))

    begun = catch()
    next(begun)
    return begun
