"""Opus writer: what a microphone hears, as a voice message that WhatsApp plays as one.

One ear, Opus in Ogg, a page five times a second: whatever is cut off behind a page is still a
whole message, and every page says how much has been said by its end.
"""

import io
from fractions import Fraction
from typing import Any

import av
from av.audio.fifo import AudioFifo
from av.audio.frame import AudioFrame

from wadesk.media.film_talk import RATE

BIT_RATE = 24_000
PAGE_US = "200000"
FRAME = RATE // 50
SAMPLE_BYTES = 2


class OpusWriter:
    """Each call answers with what the file grows by."""

    def __init__(self) -> None:
        self._file = _Growing()
        self._out = av.open(self._file, "w", format="ogg", options={"page_duration": PAGE_US})
        self._stream = self._out.add_stream("libopus", rate=RATE)
        told = self._stream.codec_context
        told.layout, told.bit_rate = "mono", BIT_RATE
        told.options = {"application": "voip", "frame_duration": "20"}
        self._waiting, self._written = AudioFifo(), 0

    def speak(self, heard: bytes) -> bytes:
        frame = AudioFrame(format="s16", layout="mono", samples=len(heard) // SAMPLE_BYTES)
        frame.planes[0].update(heard)
        frame.sample_rate, frame.time_base, frame.pts = RATE, Fraction(1, RATE), self._written
        self._written += frame.samples
        self._waiting.write(frame)
        while (piece := self._waiting.read(FRAME)) is not None:
            self._write(piece)
        return self._file.grown()

    def end(self) -> bytes:
        rest = self._waiting.read(0, partial=True)
        if rest is not None:
            self._write(rest)
        self._out.mux(self._stream.encode(None))
        self._out.close()
        return self._file.grown()

    def _write(self, piece: AudioFrame) -> None:
        self._out.mux(self._stream.encode(piece))


class _Growing(io.RawIOBase):
    """A file that nobody goes back in."""

    def __init__(self) -> None:
        super().__init__()
        self._new = bytearray()

    def writable(self) -> bool:
        return True

    def write(self, more: Any) -> int:
        piece = bytes(more)
        self._new += piece
        return len(piece)

    def grown(self) -> bytes:
        made = bytes(self._new)
        self._new.clear()
        return made
