"""Films: the trade of a child that unpacks sound and moving pictures, and writes voices down.

It remembers the file that was opened last, and where in it whoever listens or watches is. What
is asked about a file that is not open is a fault of the one who asks.
"""

from collections.abc import Callable, Mapping
from typing import Any

import av

from wadesk.media import containers, film_reader, film_talk, loudness
from wadesk.media.film_reader import FilmReader
from wadesk.media.opus_writer import OpusWriter
from wadesk.media.sound_reader import SoundReader
from wadesk.media.talk import Answering, Made, Pixels

Request = Any


class Films:
    """One child serves one window: one file is open, one voice is written down."""

    def __init__(self) -> None:
        self._content = b""
        self._sound: SoundReader | None = None
        self._film: FilmReader | None = None
        self._voice: OpusWriter | None = None
        self._answers: Mapping[type, Callable[[Any, bytes], Made]] = {
            film_talk.Waveform: _waveform,
            film_talk.Poster: _poster,
            film_talk.Open: self._open,
            film_talk.Listen: self._listen,
            film_talk.Hear: self._hear,
            film_talk.Watch: self._watch,
            film_talk.See: self._see,
            film_talk.Record: self._record,
            film_talk.Speak: self._speak,
            film_talk.EndRecord: self._end_record,
        }

    def made(self, request: Request, content: bytes) -> Made:
        return self._answers[type(request)](request, content)

    def _open(self, _: Request, content: bytes) -> Made:
        self._content, self._sound, self._film = content, None, None
        container = containers.opened(content)
        film, sound = containers.film_of(container), containers.sound_of(container)
        if film is None and sound is None:
            raise ValueError("nothing can be played of it")
        facts = film_talk.Facts(containers.duration_ms(container), sound is not None)
        if film is not None:
            wide, high = film.width, film.height
            scale = min(film_talk.SIDE_MOST / max(wide, high), 1.0)
            facts = film_talk.Facts(
                facts.duration_ms, facts.has_sound, int(wide * scale), int(high * scale)
            )
        return facts, b""

    def _listen(self, request: film_talk.Listen, _: bytes) -> Made:
        speed = min(max(request.speed, film_talk.SPEEDS[0]), film_talk.SPEEDS[-1])
        self._sound = SoundReader(self._content, request.at_ms, speed)
        return self._hear(request, b"")

    def _hear(self, _: Request, __: bytes) -> Made:
        piece = self._sound.piece() if self._sound is not None else b""
        return film_talk.Heard(is_last=not piece), piece

    def _watch(self, request: film_talk.Watch, _: bytes) -> Made:
        box = _box(request.width, request.height)
        self._film = FilmReader(self._content, request.at_ms, box)
        return self._see(film_talk.See(request.at_ms), b"")

    def _see(self, request: film_talk.See, _: bytes) -> Made:
        picture = None if self._film is None else self._film.next_picture(request.not_before_ms)
        if picture is None:
            return film_talk.Seen(0), b""
        return film_talk.Seen(picture.at_ms, picture.width, picture.height), picture.rows

    def _record(self, _: Request, __: bytes) -> Made:
        self._voice = OpusWriter()
        return film_talk.Written(), b""

    def _speak(self, _: Request, heard: bytes) -> Made:
        if self._voice is None:
            raise ValueError("nothing is being written down")
        return film_talk.Written(), self._voice.speak(heard)

    def _end_record(self, _: Request, __: bytes) -> Made:
        if self._voice is None:
            raise ValueError("nothing is being written down")
        voice, self._voice = self._voice, None
        return film_talk.Written(), voice.end()


def learned() -> Answering:
    """A voice is written and read once, so that all that this takes is loaded."""
    av.logging.set_level(av.logging.PANIC)
    films = Films()
    films.made(film_talk.Record(), b"")
    second = bytes(film_talk.RATE * 2)
    written = films.made(film_talk.Speak(), second)[1] + films.made(film_talk.EndRecord(), b"")[1]
    _waveform(film_talk.Waveform(), written)
    films.made(film_talk.Open(), written)
    films.made(film_talk.Listen(0, speed=film_talk.SPEEDS[1]), b"")
    film_reader.warm_up()
    return Films().made


def _waveform(request: film_talk.Waveform, content: bytes) -> Made:
    length, steps = loudness.loudness(content, min(max(request.steps, 1), film_talk.STEPS))
    return film_talk.Loudness(length), steps


def _poster(request: film_talk.Poster, content: bytes) -> Made:
    ratio = min(max(request.ratio, 1.0), 4.0)
    box = _box(int(request.width * ratio), int(request.height * ratio))
    picture, (width, height) = film_reader.poster(content, box)
    shown_width = picture.width / ratio
    made = Pixels(picture.width, picture.height, shown_width, width, height)
    return made, picture.rows


def _box(width: int, height: int) -> tuple[int, int]:
    most = film_talk.SIDE_MOST
    return min(max(width, 1), most), min(max(height, 1), most)
