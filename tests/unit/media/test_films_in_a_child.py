"""Films in a child: shut in, it still hears, sees and writes voices down, and begins no thread."""

import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.tones import Film, filmed, recorded, tone
from wadesk.media.film_talk import (
    EndRecord,
    Facts,
    Hear,
    Heard,
    Listen,
    Loudness,
    Open,
    Poster,
    Record,
    See,
    Seen,
    Speak,
    Watch,
    Waveform,
    Written,
)
from wadesk.media.talk import Pixels, Unreadable
from wadesk.media.trades import Trade
from wadesk.media.worker import Worker

IN_TIME_S = 15


@pytest.fixture(scope="module")
def child() -> Iterator[Worker]:
    made = Worker(Trade.FILMS)
    yield made
    made.close()


def test_it_plays_a_film_with_its_sound(child: Worker) -> None:
    told, _ = child.ask(Open(), filmed(Film(sound=tone(2.0))))
    sound, _ = child.ask(Listen(0, 1.5), b"")
    more, _ = child.ask(Hear(), b"")
    picture, _ = child.ask(Watch(1_000, 64, 64), b"")
    following, _ = child.ask(See(), b"")

    assert isinstance(told, Facts)
    assert isinstance(sound, Heard)
    assert isinstance(more, Heard)
    assert isinstance(picture, Seen)
    assert isinstance(following, Seen)


def test_it_writes_a_voice_down_and_hears_it(child: Worker) -> None:
    child.ask(Record(), b"")
    told, first = child.ask(Speak(), tone(2.0))
    assert isinstance(told, Written)
    _, rest = child.ask(EndRecord(), b"")

    heard, peaks = child.ask(Waveform(), first + rest)

    assert isinstance(heard, Loudness)
    assert heard.duration_ms == pytest.approx(2_000, abs=20)
    assert peaks


def test_it_makes_posters(child: Worker) -> None:
    assert isinstance(child.ask(Poster(32, 32), filmed(Film()))[0], Pixels)


def test_what_is_asked_without_a_file_accuses_none(child: Worker) -> None:
    child.ask(Open(), recorded(tone(0.5)))
    child.close()

    assert child.ask(Hear(), b"")[0] in (Heard(is_last=True), Unreadable)
    assert isinstance(child.ask(Waveform(), recorded(tone(0.5)))[0], Loudness)


def test_it_begins_no_thread(child: Worker) -> None:
    """Where nobody may begin one, as an ordinary user's child, it works all the same."""
    child.ask(Open(), filmed(Film(640, 480, sound=tone(2.0))))
    child.ask(Watch(0, 640, 480), b"")
    child.ask(Listen(0, 2.0), b"")
    tasks = Path(f"/proc/{child.pid}/task")
    if not tasks.exists():
        pytest.skip("this system does not say how many threads a process has")

    assert len(list(tasks.iterdir())) == 1


@pytest.mark.parametrize(
    "content",
    [
        filmed(Film(sound=tone(1.0)))[:2_000],
        recorded(tone(3.0), "m4a")[:-900],
        filmed(Film(pictures=200))[::-1],
        b"\0\0\0\x18ftypisom" + b"\xff" * 1_000_000,
        b"OggS" * 100_000,
        b"\x1a\x45\xdf\xa3" + b"\x80" * 500_000,
    ],
)
def test_whatever_comes_it_ends_in_time(child: Worker, content: bytes) -> None:
    begun = time.monotonic()
    for request in (Open(), Waveform(), Poster(50, 50)):
        child.ask(request, content)
    for again in (Listen(0), Watch(0, 50, 50)):
        child.ask(again, b"")

    assert time.monotonic() - begun < IN_TIME_S
    assert isinstance(child.ask(Waveform(), recorded(tone(0.2)))[0], Loudness)
