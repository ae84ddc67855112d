"""Tones and films: recordings made on the spot, whose pitch, length and pictures are known."""

import io
import math
from array import array
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise
from typing import cast

import av
from av.audio.frame import AudioFrame
from av.audio.resampler import AudioResampler
from av.audio.stream import AudioStream
from av.video.frame import VideoFrame
from av.video.stream import VideoStream

RATE = 48_000
LOUD = 12_000


@dataclass(frozen=True)
class Kind:
    """One way in which phones write sound."""

    container: str
    codec: str
    rate: int
    mime: str
    layout: str = "mono"
    bit_rate: int = 32_000


KINDS = {
    "opus": Kind("ogg", "libopus", RATE, "audio/ogg; codecs=opus"),
    "opus of two ears": Kind("ogg", "libopus", RATE, "audio/ogg; codecs=opus", "stereo"),
    "m4a": Kind("ipod", "aac", 44_100, "audio/mp4"),
    "aac": Kind("adts", "aac", 44_100, "audio/aac"),
    "mp3": Kind("mp3", "libmp3lame", 44_100, "audio/mpeg"),
    "mp3 of two ears": Kind("mp3", "libmp3lame", 44_100, "audio/mpeg", "stereo"),
    "amr": Kind("amr", "libopencore_amrnb", 8_000, "audio/amr", bit_rate=12_200),
}


def tone(seconds: float, hertz: float = 440, loud: int = LOUD) -> bytes:
    """Plain sound of one ear."""
    step = 2 * math.pi * hertz / RATE
    made = (int(loud * math.sin(step * number)) for number in range(int(seconds * RATE)))
    return array("h", made).tobytes()


def recorded(sound: bytes, kind: str = "opus") -> bytes:
    """The sound as a file."""
    told, file = KINDS[kind], io.BytesIO()
    with av.open(file, "w", format=told.container) as out:
        stream = cast("AudioStream", out.add_stream(told.codec, rate=told.rate))
        stream.layout, stream.bit_rate = told.layout, told.bit_rate
        context = stream.codec_context
        shaped = AudioResampler(
            format=context.format,
            layout=told.layout,
            rate=told.rate,
            frame_size=context.frame_size,
        )
        for frame in (*shaped.resample(frame_of(sound)), *shaped.resample(None)):
            out.mux(stream.encode(frame))
        out.mux(stream.encode(None))
    return file.getvalue()


def frame_of(sound: bytes) -> AudioFrame:
    frame = AudioFrame(format="s16", layout="mono", samples=len(sound) // 2)
    frame.planes[0].update(sound)
    frame.sample_rate, frame.time_base, frame.pts = RATE, Fraction(1, RATE), 0
    return frame


@dataclass(frozen=True)
class Film:
    """What a film is to be like; its pictures are grey, and lighter from one to the next."""

    width: int = 64
    height: int = 48
    pictures: int = 50
    fps: int = 25
    dark: int = 0
    """So many black ones come first."""
    sound: bytes = b""
    bit_rate: int = 0
    grain: bytes = b""
    """As many bytes as a picture has points: it moves from one to the next."""
    container: str = "mp4"
    codec: str = "libx264"


def filmed(film: Film) -> bytes:
    file = io.BytesIO()
    with av.open(file, "w", format=film.container) as out:
        seen = cast("VideoStream", out.add_stream(film.codec, rate=film.fps))
        seen.width, seen.height, seen.pix_fmt = film.width, film.height, "yuv420p"
        if film.bit_rate:
            seen.bit_rate = film.bit_rate
        heard = None
        if film.sound:
            codec = "aac" if film.container == "mp4" else "libopus"
            heard = cast("AudioStream", out.add_stream(codec, rate=RATE))
            heard.layout = "mono"
        for picture in _pictures(film):
            out.mux(seen.encode(picture))
        out.mux(seen.encode(None))
        if heard is not None:
            context = heard.codec_context
            shaped = AudioResampler(
                format=context.format, layout="mono", rate=RATE, frame_size=context.frame_size
            )
            for frame in (*shaped.resample(frame_of(film.sound)), *shaped.resample(None)):
                out.mux(heard.encode(frame))
            out.mux(heard.encode(None))
    return file.getvalue()


def hertz(sound: bytes, channels: int = 2) -> float:
    """The pitch of plain sound, counted by how often it crosses silence upwards."""
    heard = array("h", sound)[::channels]
    ups = sum(one < 0 <= other for one, other in pairwise(heard))
    return ups * RATE / max(len(heard), 1)


def _pictures(film: Film) -> Iterator[VideoFrame]:
    for number in range(film.pictures):
        light = 16 if number < film.dark else 60 + number * 2 % 160
        picture = VideoFrame(film.width, film.height, "yuv420p")
        for plane, value in zip(picture.planes, (light, 128, 128), strict=True):
            plane.update(bytes((value,)) * (plane.line_size * plane.height))
        if film.grain:
            whole, shift = film.grain, number * 7 % 200 * film.width
            plane, size = picture.planes[0], film.width * film.height
            moved = (whole[shift:] + whole[:shift])[:size]
            rows = (moved[at : at + film.width] for at in range(0, size, film.width))
            plane.update(b"".join(row.ljust(plane.line_size, b"\0") for row in rows))
        picture.pts, picture.time_base = number, Fraction(1, film.fps)
        yield picture
