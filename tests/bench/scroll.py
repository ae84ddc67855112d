"""Scroll: what a frame of the thread costs, short and long, beside the barest list there is.

Run it as ``python -m tests.bench.scroll [MESSAGES]``. The thread is read from an encrypted
Mirror through the window's own reader. The floor is a plain list of equally high rows of one
line each, from memory. A frame is the step and all that Qt does about it, off the screen.
"""

import os
import statistics
import sys
import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path
from time import perf_counter, process_time
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QAbstractListModel, Qt
from PySide6.QtWidgets import QAbstractItemView, QApplication, QListView

from tests.bench.tables import Table
from tests.support.builders import NOON
from tests.support.dice import dice
from tests.support.long_mirror import fill, two_files, writing
from tests.support.threads import HERE, ME, touched
from wadesk.core.records import Instant, MessageId
from wadesk.desk.thread_reader import ThreadReader
from wadesk.ui import fonts, theme
from wadesk.ui.index import NOWHERE, Index
from wadesk.ui.models.thread import ThreadModel
from wadesk.ui.place import Place
from wadesk.ui.theme import Scheme
from wadesk.ui.thread_view import ThreadView

WARM_UP, SHORT, LONG = 1_000, 2_000, 1_000_000
WIDTH, HEIGHT = 700, 800
STEP_PX = 60
FRAMES = 900
JUMPS, APPENDS = 60, 30
SIZES = (520, 900, 640, WIDTH)
PERCENT = 100
CHANCE = dice(4)


class Lines(QAbstractListModel):
    """The floor: one line a row, made up when it is asked for."""

    def __init__(self, count: int) -> None:
        super().__init__()
        self.count = count

    def rowCount(self, parent: Index = NOWHERE) -> int:  # noqa: N802 - Qt's name
        return 0 if parent.isValid() else self.count

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        return f"message number {index.row()}" if role == Qt.ItemDataRole.DisplayRole else None

    def append(self) -> None:
        self.beginInsertRows(NOWHERE, self.count, self.count)
        self.count += 1
        self.endInsertRows()


def measured(longest: int = LONG) -> list[Table]:
    app = QApplication.instance() or QApplication([])
    if isinstance(app, QApplication):
        app.setStyle("Fusion")
        fonts.apply(app, "Noto Sans")
        theme.apply(app, Scheme.LIGHT)
    _thread(WARM_UP)  # the letters of every script are drawn for the first time only once
    rows = []
    for count in (SHORT, longest):
        rows.append(_floor(count))
        rows.append(_thread(count))
    heads = (
        "milliseconds",
        "open",
        "frame p50",
        "p99",
        "p99 worked",
        "jump p50",
        "append p50",
        "resize p50",
        "append below p50",
        "any message p50",
    )
    title = f"A thread of {WIDTH} x {HEIGHT} pixels, {STEP_PX} pixels a frame"
    return [Table("scroll", title, heads, rows)]


def _thread(count: int) -> list[str]:
    with tempfile.TemporaryDirectory() as folder, two_files(Path(folder)) as files:
        with writing(Path(folder)) as db:
            fill(db, 1, count)
        reader = ThreadReader(files, HERE)
        view = ThreadView(lambda: Instant(NOON))
        view.resize(WIDTH, HEIGHT)
        model = ThreadModel(reader, HERE, ME)
        opened = _ms(lambda: _open(view, model))
        model.reach_back(1 << 40)
        view.go_to(Place(count // 2, 0))
        frames = _frames(partial(view.scroll_by, -STEP_PX))
        jumps = [_ms(lambda: view.go_to(Place(_anywhere(count), 0))) for _ in range(JUMPS)]
        view.go_to_end()
        appends = []
        for number in range(count + 1, count + 1 + APPENDS):
            with writing(Path(folder)) as db:
                fill(db, number, number)
            appends.append(_ms(partial(model.follow, touched(number))))
        sizes = [_ms(partial(view.resize, width, HEIGHT)) for width in SIZES]
        view.go_to(Place(count // 2, 0))
        below = _below(view, Path(folder), count + APPENDS)
        far = _far(view, reader, count)
        view.close()
        reader.close()
    name = f"thread, {count:,} bubbles"
    return _row(name, opened, (*frames, jumps, appends, sizes, below, far))


def _below(view: ThreadView, folder: Path, newest: int) -> list[float]:
    """Messages that come while one reads further up: nothing on the screen may move."""
    model, taken = view.shown_thread(), []
    assert model is not None
    before = view.in_sight()
    for number in range(newest + 1, newest + 1 + APPENDS):
        with writing(folder) as db:
            fill(db, number, number)
        taken.append(_ms(partial(model.follow, touched(number))))
    assert view.in_sight() == before, "what is on the screen has moved"
    return taken


def _far(view: ThreadView, reader: ThreadReader, count: int) -> list[float]:
    """Any message, from a thread that has just been opened."""
    taken = []
    for _ in range(JUMPS):
        view.show_thread(ThreadModel(reader, HERE, ME))
        wanted = MessageId(_anywhere(count) + 1)
        taken.append(_ms(partial(view.show_message, wanted)))
        assert wanted in {bubble.id for bubble in view.on_screen()}
    return taken


def _floor(count: int) -> list[str]:
    view, model = QListView(), Lines(count)
    view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.setUniformItemSizes(True)
    view.resize(WIDTH, HEIGHT)

    def begin() -> None:
        view.setModel(model)
        view.show()
        view.scrollToBottom()

    bar = view.verticalScrollBar()
    opened = _ms(begin)
    bar.setValue(bar.maximum() // 2)
    frames = _frames(lambda: bar.setValue(bar.value() - STEP_PX))
    jumps = [_ms(lambda: view.scrollTo(model.index(_anywhere(count), 0))) for _ in range(JUMPS)]
    appends = [_ms(model.append) for _ in range(APPENDS)]
    sizes = [_ms(partial(view.resize, width, HEIGHT)) for width in SIZES]
    bar.setValue(bar.maximum() // 2)
    below = [_ms(model.append) for _ in range(APPENDS)]
    far = [_ms(lambda: view.scrollTo(model.index(_anywhere(count), 0))) for _ in range(JUMPS)]
    view.close()
    name = f"plain list, {count:,} lines"
    return _row(name, opened, (*frames, jumps, appends, sizes, below, far))


def _open(view: ThreadView, model: ThreadModel) -> None:
    view.show_thread(model)
    view.show()


def _ms(step: Callable[[], object], clock: Callable[[], float] = perf_counter) -> float:
    begin = clock()
    step()
    QApplication.processEvents()
    return (clock() - begin) * 1_000


def _frames(step: Callable[[], object]) -> tuple[list[float], list[float]]:
    """By the wall's clock and by the processor's, which other programs do not disturb."""
    worked: list[float] = []
    seen = [_ms(lambda: worked.append(_ms(step, process_time))) for _ in range(FRAMES)]
    return seen, worked


def _anywhere(count: int) -> int:
    return CHANCE.randrange(count)


def _row(name: str, opened: float, series: tuple[list[float], ...]) -> list[str]:
    seen, worked, *rest = series
    highest = [statistics.quantiles(one, n=PERCENT)[-1] for one in (seen, worked)]
    figures = (opened, statistics.median(seen), *highest, *map(statistics.median, rest))
    return [name, *(f"{figure:.1f}" for figure in figures)]


if __name__ == "__main__":
    for table in measured(int(sys.argv[1]) if len(sys.argv) > 1 else LONG):
        print(table)
