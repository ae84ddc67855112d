"""Window tasks: what the window child is asked to do, a step at a time, as a person would."""

import json
import sys
from collections.abc import Callable
from pathlib import Path
from time import perf_counter, process_time

from PySide6.QtCore import QEvent, QItemSelectionModel, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QListView

from tests.bench import window_far
from tests.bench.window_place import Seen, Steps, Took, window, workplace
from wadesk.core.changes import Changes
from wadesk.core.records import ConversationId
from wadesk.ui.models.thread import ThreadModel
from wadesk.ui.roles import Role

FRAME_MS = 1000 / 60
STEP_PX = 60
BURST = 500
LETTERS = "where is my parcel? "


class Tasks(QObject):
    """Performs one task after the other, in the window's own thread."""

    def __init__(self, seen: Seen) -> None:
        super().__init__()
        self._seen = seen
        self._steps: Steps | None = None
        self._timer = QTimer(self, singleShot=True, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._go_on)

    def perform(self, line: str) -> None:
        wish, *words = line.split()
        if wish == "close":
            window().close()
        else:
            self._steps = TASKS[wish](self._seen, *map(int, words))
            self._go_on()

    def _go_on(self) -> None:
        assert self._steps is not None
        try:
            wait_ms = next(self._steps)
        except StopIteration as end:
            print(json.dumps(end.value), flush=True)
        else:
            self._timer.start(max(int(wait_ms), 0))


def news(seen: Seen) -> Steps:
    yield 0
    return {"list": seen.in_list, "thread": seen.in_thread}


def states(seen: Seen, conversation: int) -> Steps:
    """In which states a row of the list was painted, each with the moment it changed to it."""
    yield 0
    return seen.states.get(conversation, [])


def worked(_: Seen) -> Steps:
    """Seconds of a processor that this process has used, in all its threads."""
    yield 0
    return process_time()


def here(_: Seen) -> Steps:
    """How many messages there are by now."""
    yield 0
    return _here()


def settle(_: Seen, messages: int) -> Steps:
    """Wait until so many messages are here."""
    while _here() < messages:
        yield 100
    return _here()


def _here() -> int:
    with workplace()._office.desk.mirror.look() as db:
        (count,) = db.execute("select count(*) from message").fetchone()
    return int(count)


def choose(_: Seen, row: int) -> Steps:
    """Open the conversation at this row, and answer once its thread is painted.

    The list is left at its top, where whoever writes next will be seen.
    """
    place = workplace()
    before = perf_counter()
    _choose(row)
    place.inbox.view.scrollToTop()
    while not place.view.on_screen():
        yield 5
    return perf_counter() - before


def choose_longest(seen: Seen) -> Steps:
    """The conversation with most messages."""
    with workplace()._office.desk.mirror.look() as db:
        (found,) = db.execute(
            "select conversation from message group by conversation order by count(*) desc limit 1"
        ).fetchone()
    row = workplace()._rows.row_of(ConversationId(found))
    return (yield from choose(seen, row if row is not None else 0))


def row_of(_: Seen, conversation: int) -> Steps:
    """Where a conversation stands in the list just now."""
    yield 0
    return workplace()._rows.row_of(ConversationId(conversation))


def _choose(row: int) -> None:
    inbox = workplace().inbox.view
    flags = QItemSelectionModel.SelectionFlag.ClearAndSelect
    inbox.selectionModel().setCurrentIndex(inbox.model().index(row, 0), flags)


def switch(_: Seen, times: int) -> Steps:
    """From one conversation to another, until its bubbles are painted."""
    view, took = workplace().view, Took()
    rows = workplace().inbox.view.model().rowCount()
    for turn in range(times):
        yield 40
        with took:
            _choose(turn % min(rows, 50))
            view.viewport().repaint()
    return took.all()


def scroll(_: Seen, frames: int) -> Steps:
    """Sixty frames a second, upwards through what has never been on the screen.

    From the beginning of a short thread it goes on at its end.
    """
    view = workplace().view

    def step() -> None:
        before = view.in_sight()
        view.scroll_by(-STEP_PX)
        if view.in_sight() == before:
            view.go_to_end()

    return (yield from _scrolled(frames, step, view))


def floor(_: Seen, frames: int) -> Steps:
    """The same with a plain list over the same rows, which are of one height."""
    model = workplace().view.shown_thread()
    assert isinstance(model, ThreadModel)
    plain = QListView()
    plain.setUniformItemSizes(True)
    plain.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    plain.resize(workplace().view.size())
    plain.setModel(model)
    plain.show()
    plain.scrollToBottom()
    yield 200
    bar = plain.verticalScrollBar()
    answer = yield from _scrolled(frames, lambda: bar.setValue(bar.value() - STEP_PX), plain)
    plain.setModel(None)
    plain.close()
    plain.deleteLater()
    return answer


def _scrolled(frames: int, step: Callable[[], None], view: QAbstractItemView) -> Steps:
    took, whole = Took(), []
    due = perf_counter()
    for _ in range(frames):
        due = max(due + FRAME_MS / 1000, perf_counter() - FRAME_MS / 1000)
        yield (due - perf_counter()) * 1000 + 0.5
        with took:
            step()
            view.viewport().repaint()
        whole.append(perf_counter() - min(due, took.began))
    return {**took.all(), "whole": whole}


def write(_: Seen, letters: int) -> Steps:
    """Type, and wait for each letter to be painted; the draft is saved as ever."""
    writing = workplace().thread_panel.composer.writing
    writing.setFocus()
    took = Took()
    for number in range(letters):
        yield 60
        letter = LETTERS[number % len(LETTERS)]
        with took:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                key = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter)
                QApplication.sendEvent(writing, key)
            writing.viewport().repaint()
    writing.setPlainText("")
    return took.all()


def press(_: Seen) -> Steps:
    """One letter into the field, which begins a reply; answers when the key went down."""
    yield 0
    return _struck(LETTERS[0], Qt.Key.Key_W)


def clear(_: Seen) -> Steps:
    """Take that letter out again, which ends the reply."""
    yield 0
    return _struck("", Qt.Key.Key_Backspace)


def _struck(letter: str, key: Qt.Key) -> float:
    writing = workplace().thread_panel.composer.writing
    writing.setFocus()
    before = perf_counter()
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, letter)
        QApplication.sendEvent(writing, event)
    return before


def memory(_: Seen) -> Steps:
    """In MB, as the system counts: what is resident, and of it what is this process's own."""
    yield 0
    assert "wadesk.server" not in sys.modules, "a Hub is loaded, which no window has"
    found = {}
    for line in Path("/proc/self/smaps_rollup").read_text(encoding="ascii").splitlines()[1:]:
        name, value = line.split()[:2]
        found[name.rstrip(":")] = int(value) / 1024
    return {"resident": found["Rss"], "own": found["Private_Dirty"] + found["Private_Clean"]}


def absorb(_: Seen, times: int) -> Steps:
    """What each commit and each paint asks of the files, on the screen's own thread."""
    place = workplace()
    line = place.thread_panel.line
    assert line is not None
    deeds: dict[str, Callable[[], object]] = {
        "note what is shown": lambda: place._replies.note_what_is_shown(line.id),
        "refresh the panel": place.thread_panel.refresh,
        "look at the line again": lambda: place._look_again(line.id),
        "start the list over": place._rows.start_over,
        f"absorb {BURST} conversations": lambda: place.absorb(burst),
    }
    rows = range(min(place._rows.rowCount(), BURST))
    ids = [ConversationId(place._rows.index(row).data(Role.ID)) for row in rows]
    burst = Changes(conversations=frozenset(ids))
    all_took = {name: Took() for name in deeds}
    for _turn in range(times):
        yield 5
        for name, deed in deeds.items():
            with all_took[name]:
                deed()
    return {name: took.all() for name, took in all_took.items()}


TASKS: dict[str, Callable[..., Steps]] = {
    one.__name__: one
    for one in (
        news, worked, here, settle, row_of, choose, choose_longest,
        switch, scroll, floor, write, press, clear, states, memory, absorb,
        window_far.append, window_far.views, window_far.jump, window_far.hits,
    )
}  # fmt: skip
