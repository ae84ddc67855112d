"""Films: how fast a child makes the pictures of a film, and how soon a voice is heard.

Run it as ``python -m tests.bench.films [SECONDS]``. The floor is the same decoder in this
process, which scales nothing and sends nothing anywhere.
"""

import statistics
import sys
import threading
from collections.abc import Callable
from dataclasses import replace
from time import perf_counter

from tests.bench.tables import Table
from tests.bench.volley import percentile
from tests.support.dice import dice
from tests.support.tones import Film, filmed, recorded, tone
from wadesk.media import containers
from wadesk.media.devices import Loudspeaker
from wadesk.media.film_talk import Open, Poster, See, Seen, Watch, Waveform
from wadesk.media.playback import Playback
from wadesk.media.screening import Screening
from wadesk.media.talk import Request
from wadesk.media.trades import Trade
from wadesk.media.worker import Worker

SECONDS = 6
TIMES = 30
FPS = 30
BIT_RATE = 6_000_000  # more than WhatsApp carries for longer than 21 s
SIZES = ((1920, 1080), (1280, 720), (848, 480))
WHOLE = (1920, 1080)


def measured(seconds: int = SECONDS, times: int = TIMES) -> list[Table]:
    films = {size: _film(*size, seconds) for size in SIZES}
    heads = ("H.264", "MB", "floor fps", "child fps", "shown at 30 fps", "late p99 ms")
    shown = Table(
        "films", "Pictures of a film", heads, [_row(*one, seconds * FPS) for one in films.items()]
    )
    voice = recorded(tone(60.0, 220))
    asked = ("what", "KB", "p50 ms", "p99 ms")
    rows = [
        _asked("wave of a voice of one minute", Waveform(), voice, times),
        _asked("poster of a film in 1080p", Poster(280, 240, 2.0), films[WHOLE], times),
        _begun("from the press to the first sound, child at work", voice, times),
    ]
    return [shown, Table("sounds", "What is asked of sound and film", asked, rows)]


def _row(size: tuple[int, int], content: bytes, count: int) -> tuple[str, ...]:
    frames, late = _played(size, content)
    return (
        f"{size[0]} by {size[1]}",
        f"{len(content) / 1e6:.1f}",
        f"{_floor(content):.0f}",
        f"{_made(size, content):.0f}",
        f"{frames} of {count}",
        f"{late:.0f}",
    )


def _floor(content: bytes) -> float:
    container = containers.opened(content)
    stream = containers.film_of(container)
    assert stream is not None
    start = perf_counter()
    count = sum(1 for _ in containers.pictures(container, stream))
    return count / (perf_counter() - start)


def _made(size: tuple[int, int], content: bytes) -> float:
    """As fast as the child can, each picture through the pipe."""
    child = Worker(Trade.FILMS)
    child.ask(Open(), content)
    start, count = perf_counter(), 0
    told, _ = child.ask(Watch(0, *size), b"")
    while isinstance(told, Seen) and told.width:
        count += 1
        told, _ = child.ask(See(), b"")
    took = perf_counter() - start
    child.close()
    return count / took


def _played(size: tuple[int, int], content: bytes) -> tuple[int, float]:
    """As a window plays it: how many pictures were seen, and how late the latest hundredth were."""
    over, late = threading.Event(), []
    begun, is_seen = threading.Event(), threading.Event()

    def tell(_: int, stage: str, __: str) -> None:
        (begun if stage == "playing" else over).set()

    silence = Loudspeaker(is_silent=True)
    playback = Playback(Worker(Trade.FILMS), silence, silence, tell)
    screening = Screening(Worker(Trade.FILMS), content, is_seen.set)
    screening.watch(0, *size)
    is_seen.wait(20)
    playback.play(content, 0, 1.0)
    begun.wait(20)
    while not over.wait(0.012):
        now = playback.position_ms
        still = screening.taken(now)
        if still is not None:
            late.append(now - still.at_ms)
    playback.close()
    screening.close()
    return len(late), percentile([float(one) for one in late], 0.99)


def _asked(name: str, request: Request, content: bytes, times: int) -> tuple[str, ...]:
    child = Worker(Trade.FILMS)
    child.warm_up()
    took = [_timed(lambda: child.ask(request, content)) for _ in range(times)]
    child.close()
    return _told(name, content, took)


def _begun(name: str, content: bytes, times: int) -> tuple[str, ...]:
    begun = threading.Event()
    silence = Loudspeaker(is_silent=True)
    child = Worker(Trade.FILMS)
    child.warm_up()
    playback = Playback(child, silence, silence, lambda *_: begun.set())

    def play() -> None:
        begun.clear()
        playback.play(content, 30_000, 1.0)
        begun.wait(20)

    took = [_timed(play) for _ in range(times)]
    playback.close()
    return _told(name, content, took)


def _told(name: str, content: bytes, took: list[float]) -> tuple[str, ...]:
    middle = f"{statistics.median(took):.1f}"
    return name, f"{len(content) / 1024:,.0f}", middle, f"{percentile(took, 0.99):.1f}"


def _timed(deed: Callable[[], object]) -> float:
    start = perf_counter()
    deed()
    return (perf_counter() - start) * 1e3


def _film(width: int, height: int, seconds: int) -> bytes:
    """With a grain that moves, so that there is something to decode."""
    grain = dice(7).randbytes(width * height)
    film = Film(width, height, seconds * FPS, FPS, sound=tone(float(seconds)))
    film = replace(film, grain=grain, bit_rate=BIT_RATE)
    return filmed(film)


if __name__ == "__main__":
    for table in measured(*(int(word) for word in sys.argv[1:])):
        print(table, end="\n\n")
