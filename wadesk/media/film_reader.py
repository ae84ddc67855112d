"""Film reader: a film as pictures of the size they are shown in, upright, from any moment on.

A picture that would be shown too late is not even made. A moment that is no later than the one
before, or that lies far ahead of it, is taken for a slip of whoever wrote the file.
"""

import math
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

import av
from av.filter import Graph
from av.video.frame import VideoFrame
from av.video.stream import VideoStream

from wadesk.media import containers

PIXEL = 4
STEP_S = 1 / 25
GAP_MOST_S = 60.0
ASPECT_MOST = 4
TRIED_MOST = 120  # pictures, while a poster is looked for
TRIED_PIXELS_MOST = 250_000_000
DARK = 24
TURNS = {90: "transpose=cclock", 180: "hflip,vflip", 270: "transpose=clock"}


@dataclass(frozen=True, slots=True)
class Picture:
    """Rows of blue, green, red and alpha."""

    at_ms: int
    width: int
    height: int
    rows: bytes


class FilmReader:
    """``next_picture`` is nothing at the end."""

    def __init__(self, content: bytes, at_ms: int, box: tuple[int, int]) -> None:
        self._box = box
        self._at, self._former = max(at_ms, 0) / 1000, -1.0
        container = containers.opened(content)
        stream = containers.film_of(container)
        if stream is None:
            raise ValueError("nothing moves in it")
        self._aspect = aspect(stream)
        self._start = containers.begins_at(container)
        if self._at > 0:
            container.seek(int((self._start + self._at) * av.time_base), backward=True)
        self._pictures = containers.pictures(container, stream)

    def next_picture(self, not_before_ms: int) -> Picture | None:
        """The next one; where all the rest would be too late, the last."""
        least, found = max(self._at, not_before_ms / 1000), None
        for begin, frame in self._timed():
            found = begin, frame
            if begin >= least - STEP_S:
                break
        if found is None:
            return None
        begin, frame = found
        return shown(frame, self._box, self._aspect, int(begin * 1000))

    def _timed(self) -> Iterator[tuple[float, VideoFrame]]:
        for frame in self._pictures:
            begin = _moment(frame, self._start, self._former)
            self._former = begin
            yield begin, frame


def warm_up() -> None:
    """Load what it takes to turn and to scale a picture."""
    shown(_turned(VideoFrame(16, 16, "bgra"), TURNS[90]), (8, 8), Fraction(1), 0)


def poster(content: bytes, box: tuple[int, int]) -> tuple[Picture, tuple[int, int]]:
    """The first picture that is not dark, or else the lightest; and how large it is in whole."""
    container = containers.opened(content)
    stream = containers.film_of(container)
    if stream is None:
        raise ValueError("nothing moves in it")
    most = max(1, min(TRIED_MOST, TRIED_PIXELS_MOST // (stream.width * stream.height)))
    lightest, found = -1.0, None
    for number, frame in enumerate(containers.pictures(container, stream), 1):
        light = _light(frame)
        if light > lightest:
            lightest, found = light, frame
        if light >= DARK or number >= most:
            break
    if found is None:
        raise ValueError("there is no picture in it")
    whole = upright(found, aspect(stream))
    return shown(found, box, aspect(stream), 0), whole


def aspect(stream: VideoStream) -> Fraction:
    """How wide one of its points is; a strange one is taken for square."""
    told = stream.sample_aspect_ratio
    if not told or not Fraction(1, ASPECT_MOST) <= told <= ASPECT_MOST:
        return Fraction(1)
    return Fraction(told)


def upright(frame: VideoFrame, points: Fraction) -> tuple[int, int]:
    """Its width and height as somebody sees them."""
    wide, high = max(round(frame.width * points), 1), frame.height
    return (high, wide) if frame.rotation % 180 else (wide, high)


def shown(frame: VideoFrame, box: tuple[int, int], points: Fraction, at_ms: int) -> Picture:
    """Fitted into the box, never made larger."""
    wide, high = upright(frame, points)
    scale = min(box[0] / wide, box[1] / high, 1.0)
    width, height = max(math.floor(wide * scale), 1), max(math.floor(high * scale), 1)
    turn = TURNS.get(frame.rotation % 360)
    if turn is not None:
        across, down = (height, width) if frame.rotation % 180 else (width, height)
        small = frame.reformat(width=across, height=down, format="bgra", threads=1)
        made = _turned(small, turn)
    else:
        made = frame.reformat(width=width, height=height, format="bgra", threads=1)
    return Picture(at_ms, width, height, _rows(made))


def _turned(frame: VideoFrame, turn: str) -> VideoFrame:
    graph = Graph()
    graph.threads = 1
    source = graph.add_buffer(
        width=frame.width, height=frame.height, format=frame.format, time_base=Fraction(1, 1000)
    )
    steps = [graph.add(*part.split("=")) for part in turn.split(",")]
    graph.link_nodes(source, *steps, graph.add("buffersink")).configure()
    graph.push(frame)
    return graph.vpull()


def _rows(frame: VideoFrame) -> bytes:
    """Without what the decoder leaves between them."""
    plane = frame.planes[0]
    held, length = memoryview(plane), frame.width * PIXEL
    if plane.line_size == length:
        return bytes(held[: length * frame.height])
    starts = range(0, plane.line_size * frame.height, plane.line_size)
    return b"".join(held[start : start + length] for start in starts)


def _light(frame: VideoFrame) -> float:
    """How light it is on the whole, from 0 to 255."""
    small = frame.reformat(width=16, height=16, format="gray", threads=1)
    rows = bytes(small.planes[0])
    return sum(rows) / max(len(rows), 1)


def _moment(frame: VideoFrame, start: float, former: float) -> float:
    """When it is to be seen; ``former`` is below 0 before the first."""
    is_timed = frame.pts is not None and frame.time_base is not None
    told = max(frame.time - start, 0.0) if is_timed else former
    if former < 0:
        return max(told, 0.0)
    return told if former < told <= former + GAP_MOST_S else former + STEP_S
