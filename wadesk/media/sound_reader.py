"""Sound reader: a recording as pieces of plain sound, from any moment on and at any speed.

A speed changes how long it takes and not how high it sounds. Where a file cannot be entered in
its middle it is read from its beginning, and what lies before the moment is thrown away. A
sound that begins later than its pictures is preceded by silence.
"""

from collections.abc import Iterable, Iterator
from fractions import Fraction
from itertools import chain

import av
from av.audio.frame import AudioFrame
from av.audio.stream import AudioStream
from av.container.input import InputContainer
from av.filter import Graph

from wadesk.media import containers
from wadesk.media.film_talk import PIECE_MS, RATE, SAMPLE_BYTES

PIECE_BYTES = RATE * PIECE_MS // 1000 * SAMPLE_BYTES
LATE_S = 0.05  # so much later than asked for counts as elsewhere
SHAPE = f"sample_fmts=s16:sample_rates={RATE}:channel_layouts=stereo"
SILENCE_MOST_S = 600.0


Timed = tuple[float, AudioFrame]
"""A frame and when it begins, in seconds."""


class SoundReader:
    """Each ``piece`` is the next one; an empty one is the end."""

    def __init__(self, content: bytes, at_ms: int, speed: float) -> None:
        self._content, self._speed = content, speed
        self._at = max(at_ms, 0) / 1000
        self._pieces = self._sound()
        self._rest = bytearray()

    def piece(self) -> bytes:
        while len(self._rest) < PIECE_BYTES:
            more = next(self._pieces, None)
            if more is None:
                break
            self._rest += more
        made = bytes(self._rest[:PIECE_BYTES])
        del self._rest[:PIECE_BYTES]
        return made

    def _sound(self) -> Iterator[bytes]:
        heard = self._entered()
        first = next(heard, None)
        if first is None:
            return
        begin, _ = first
        yield from silence(begin - self._at, self._speed)
        yield from stretched((frame for _, frame in chain((first,), heard)), self._speed)

    def _entered(self) -> Iterator[Timed]:
        """The frames from the moment on; from the beginning where one cannot enter there."""
        container, stream = self._opened()
        if self._at > 0 and containers.can_be_entered(container):
            heard = self._from(container, stream, is_sought=True)
            first = next(heard, None)
            if first is not None and first[0] <= self._at + LATE_S:
                return chain((first,), heard)
        return self._from(*self._opened(), is_sought=False)

    def _from(
        self, container: InputContainer, stream: AudioStream, *, is_sought: bool
    ) -> Iterator[Timed]:
        start = containers.begins_at(container)
        if is_sought:
            try:
                container.seek(int((start + self._at) * av.time_base), backward=True)
            except av.error.FFmpegError:
                return
        ended = 0.0
        for frame in containers.sounds(container, stream):
            begin = ended if frame.time is None else frame.time - start
            ended = begin + frame.samples / frame.sample_rate
            if ended > self._at:
                yield begin, frame

    def _opened(self) -> tuple[InputContainer, AudioStream]:
        container = containers.opened(self._content)
        stream = containers.sound_of(container)
        if stream is None:
            raise ValueError("nothing can be heard of it")
        return container, stream


def stretched(frames: Iterable[AudioFrame], speed: float) -> Iterator[bytes]:
    """All of it as sound is here; what changes its shape in the middle is led in anew."""
    shape, road = None, None
    for frame in frames:
        its_own = (frame.format.name, frame.sample_rate, frame.layout.name)
        if its_own != shape:
            if road is not None:
                yield from _through(road, None)
            shape, road = its_own, _road(frame, speed)
        frame.pts = None
        if road is not None:
            yield from _through(road, frame)
    if road is not None:
        yield from _through(road, None)


def silence(seconds: float, speed: float = 1.0) -> Iterator[bytes]:
    if not LATE_S < seconds <= SILENCE_MOST_S:
        return
    left = int(seconds / speed * RATE) * SAMPLE_BYTES
    while left > 0:
        yield bytes(min(left, PIECE_BYTES))
        left -= PIECE_BYTES


def _road(frame: AudioFrame, speed: float) -> Graph:
    """Through what a frame like this becomes sound as it is here."""
    road, rate = Graph(), frame.sample_rate
    road.threads = 1
    source = road.add_abuffer(
        sample_rate=rate, format=frame.format, layout=frame.layout, time_base=Fraction(1, rate)
    )
    steps = [road.add("aformat", SHAPE), road.add("abuffersink")]
    if speed != 1.0:
        steps.insert(0, road.add("atempo", str(speed)))
    road.link_nodes(source, *steps).configure()
    return road


def _through(road: Graph, frame: AudioFrame | None) -> Iterator[bytes]:
    """What comes out now; without a frame, all the rest."""
    road.push(frame)
    while True:
        try:
            made = road.pull()
        except (av.error.BlockingIOError, av.error.EOFError):
            return
        if isinstance(made, AudioFrame):
            yield bytes(made.planes[0])[: made.samples * SAMPLE_BYTES]
