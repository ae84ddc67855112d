"""Thumbnails: what it costs that a child unpacks what strangers sent, and not the window.

Run it as ``python -m tests.bench.thumbnails [TIMES]``. The same decoder makes the same copy in
this process and in the child; the difference is the way there and back, with the bytes.
"""

import statistics
import sys
from time import perf_counter

from PySide6.QtCore import QBuffer, QByteArray, Qt
from PySide6.QtGui import QImage, QImageWriter

from tests.bench.tables import Table
from tests.bench.volley import percentile
from tests.support.dice import dice
from tests.support.pages import pdf
from wadesk.media import papers, pictures
from wadesk.media.talk import Answering, Page, Picture, Request, Trade
from wadesk.media.worker import Worker

_SMOOTH = Qt.TransformationMode.SmoothTransformation
TIMES = 100
STARTS = 10
BOX = (280, 240, 2.0)
HEADS = ("", "KB", "here p50 ms", "child p50 ms", "child p99 ms")


def measured(times: int = TIMES) -> list[Table]:
    rows = [
        _row("photo, 1600 by 1200, JPEG", _photo(1600, 1200, b"jpeg"), times),
        _row("photo, 4000 by 3000, JPEG", _photo(4000, 3000, b"jpeg"), times),
        _row("picture, 1600 by 1200, PNG", _photo(1600, 1200, b"png"), times),
        _row("page of a PDF", pdf(3), times, Page(0, *BOX)),
        ("a child from nothing to ready", "", "", *_starts()),
    ]
    return [Table("thumbnails", "A small copy, made here and by a child", HEADS, rows)]


def _row(name: str, content: bytes, times: int, request: Request | None = None) -> tuple[str, ...]:
    asked = request or Picture(*BOX)
    here: Answering = papers.answer if isinstance(asked, Page) else pictures.answer
    child = Worker(asked.trade)
    child.warm_up()
    own = [_timed(here, asked, content) for _ in range(times)]
    other = [_timed(child.ask, asked, content) for _ in range(times)]
    child.close()
    size = f"{len(content) / 1024:,.0f}"
    return (name, size, _ms(own, 0.5), _ms(other, 0.5), _ms(other, 0.99))


def _starts() -> tuple[str, str]:
    took = []
    for _ in range(STARTS):
        child, start = Worker(Trade.PICTURES), perf_counter()
        child.warm_up()
        took.append((perf_counter() - start) * 1e3)
        child.close()
    return f"{statistics.median(took):,.0f}", f"{max(took):,.0f}"


def _timed(ask: Answering, request: Request, content: bytes) -> float:
    start = perf_counter()
    ask(request, content)
    return (perf_counter() - start) * 1e3


def _ms(took: list[float], share: float) -> str:
    return f"{percentile(took, share):,.2f}"


def _photo(width: int, height: int, kind: bytes) -> bytes:
    """With as much in it as a camera sees: a coarse grain, made smooth."""
    grain = dice(7).randbytes(width // 8 * (height // 8) * 4)
    coarse = QImage(grain, width // 8, height // 8, width // 8 * 4, QImage.Format.Format_RGB32)
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, QByteArray(kind))
    writer.setQuality(85)
    writer.write(coarse.scaled(width, height, mode=_SMOOTH))
    return bytes(buffer.data().data())


if __name__ == "__main__":
    for table in measured(*(int(word) for word in sys.argv[1:])):
        print(table)
