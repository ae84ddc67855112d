"""Inbox views: what changing the view, a commit and a frame cost, in a short list and a long one.

Run it as ``python -m tests.bench.inbox_views [CONVERSATIONS]``. The list is read from an encrypted
Mirror. The floor is a plain list of as many lines of text. Work is counted by the processor's
clock, which other programs do not disturb.
"""

import json
import os
import statistics
import sys
import tempfile
from collections.abc import Callable, Collection, Mapping, Sequence
from functools import partial
from pathlib import Path
from time import process_time

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QAbstractItemView, QApplication, QListView

from tests.bench.scroll import Lines
from tests.bench.tables import Table
from tests.support.builders import NOON
from tests.support.dice import dice
from tests.support.fake_inbox import FREE
from tests.support.mirrors import a_store
from wadesk.core import inbox_filter
from wadesk.core.changes import Changes
from wadesk.core.deed import Status
from wadesk.core.inbox import ConversationLine, InboxRow
from wadesk.core.inbox_filter import InboxFilter, Order, Place, Vantage, Whose
from wadesk.core.label import Label
from wadesk.core.overlay import in_order
from wadesk.core.policy import WindowPolicy
from wadesk.core.records import AgentId, ConversationId, Instant, MessageId
from wadesk.store import connection, conversations, inbox_places, labels, messages, readings
from wadesk.store.connection import WritableDb
from wadesk.ui import fonts, theme
from wadesk.ui.delegates.conversation_row import ConversationRowDelegate
from wadesk.ui.inbox_view import InboxView
from wadesk.ui.models.conversation_list import ConversationList
from wadesk.ui.theme import Scheme

SHORT, LONG = 100, 10_000
SAID = 12  # messages of a conversation
FRAMES, TURNS, NEWS = 300, 20, 60
STEP_PX = 60
ROUNDS = 3  # of events: what is laid out later is painted after that
WIDTH, HEIGHT = 330, 800
PERCENT = 100
ME = AgentId(1)
VIEWS = {
    "all": InboxFilter(),
    "mine": InboxFilter(Whose.MINE),
    "unassigned, longest waiting": InboxFilter(Whose.UNASSIGNED, order=Order.WAITING),
    "with a label": InboxFilter(labels=frozenset({1})),
    "unread": InboxFilter(is_unread=True),
    "closed": InboxFilter(status=Status.CLOSED),
}
FILL = """
with recursive numbers(n) as (select 1 union all select n + 1 from numbers where n < :count)
insert into conversation (id, seq, number, contact, status, last_at, last_inbound_at,
    last_message, preview, answer, owner, labels, waiting_since)
select n, 1, '100', n, iif(n % 10, 'open', 'closed'), :noon - n * 1000, :noon - n * 1000,
    n * 100 + :said, 'Does it come in another colour?', n * 100 + :said - n % 3,
    iif(n % 3, n % 5, null), iif(n % 4, null, '[1,2,3]'), iif(n % 3, :noon - n * 500, null)
from numbers
"""
FILL_MESSAGES = """
with recursive numbers(n) as (select 1 union all select n + 1 from numbers where n < :said)
insert into message (id, seq, conversation, at, direction, source, kind, text, content)
select line.id * 100 + n, 1, line.id, line.last_at - (:said - n) * 60000,
    iif(n > :said - 3, 'in', 'out'), 'cloud', 'text', 'Does it come in another colour? 🎉', '{}'
from conversation as line join numbers
"""


class Shelf:
    """The Mirror alone: as much of the window's reader as a shared record can answer."""

    def __init__(self, db: WritableDb) -> None:
        self._db = db
        self._seen = Vantage.at(ME, NOON, WindowPolicy())

    def places(self, wanted: InboxFilter) -> Sequence[Place]:
        return inbox_places.places(self._db, wanted, self._seen)

    def placed(
        self, rows: Sequence[InboxRow], wanted: InboxFilter
    ) -> Mapping[ConversationId, Place]:
        fitting = [row for row in rows if inbox_filter.belongs(row, wanted, self._seen)]
        seen = self._seen
        return {row.line.id: inbox_filter.place_of(row, wanted.order, seen) for row in fitting}

    def rows(self, ids: Collection[ConversationId]) -> Sequence[InboxRow]:
        lines = conversations.by_ids(self._db, ids)
        last = {one.id: one for one in messages.by_ids(self._db, _last_of(lines))}
        read, known = readings.of(self._db, ids), {one.id: one for one in labels.every(self._db)}
        return [
            InboxRow(
                line,
                FREE,
                last=last.get(line.last_message) if line.last_message else None,
                labels=in_order(line.labels, known),
                unread=read[line.id].unread,
            )
            for line in lines
        ]

    def named(self, beginning: str) -> Collection[ConversationId]:
        return conversations.named(self._db, beginning)


def measured(count: int = LONG) -> list[Table]:
    app = QApplication.instance() or QApplication([])
    if isinstance(app, QApplication):
        app.setStyle("Fusion")
        fonts.apply(app, "Noto Sans")
        theme.apply(app, Scheme.LIGHT)
    _listed(SHORT)  # letters are drawn for the first time only once
    rows = [cells for number in (SHORT, count) for cells in (_floor(number), _listed(number))]
    heads = ("milliseconds of work", "frame p50", "frame p99", "a commit", *VIEWS)
    title = f"A list of {WIDTH} x {HEIGHT} pixels, {STEP_PX} pixels a frame"
    return [Table("inbox-views", title, heads, rows)]


def _listed(count: int) -> list[str]:
    with tempfile.TemporaryDirectory() as folder:
        db = _filled(Path(folder) / "mirror.db", count)
        rows = ConversationList(Shelf(db), lambda: NOON)
        view = InboxView()
        view.setItemDelegate(ConversationRowDelegate(lambda: NOON, view))
        view.resize(WIDTH, HEIGHT)
        view.show_rows(rows)
        view.show()
        frames = _frames(view)
        view.scrollToTop()
        chance, commits = dice(3), []
        for turn in range(NEWS):
            where = ConversationId(chance.randrange(count) + 1)
            _news(db, where, Instant(NOON + turn))
            touched = Changes(conversations=frozenset({where}))
            commits.append(_work(partial(rows.absorb, touched)))
        turns = {name: _turns(rows, wanted) for name, wanted in VIEWS.items()}
        view.close()
        db.close()
    figures = [*_spread(frames), statistics.median(commits), *turns.values()]
    return [f"list, {count:,} conversations", *(f"{figure:.2f}" for figure in figures)]


def _floor(count: int) -> list[str]:
    view, model = QListView(), Lines(count)
    view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.setUniformItemSizes(True)
    view.resize(WIDTH, HEIGHT)
    view.setModel(model)
    view.show()
    figures = _spread(_frames(view))
    view.close()
    cells = [f"{figure:.2f}" for figure in figures]
    return [f"plain list, {count:,} lines", *cells, *("" for _ in range(len(VIEWS) + 1))]


def _frames(view: QListView) -> list[float]:
    bar = view.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    return [_work(lambda: bar.setValue(bar.value() + STEP_PX)) for _ in range(FRAMES)]


def _turns(rows: ConversationList, wanted: InboxFilter) -> float:
    """From another view to this one, with the first rows on the screen."""
    found = []
    for _ in range(TURNS):
        rows.show(InboxFilter(status=Status.SNOOZED))
        QApplication.processEvents()
        found.append(_work(lambda: rows.show(wanted)))
    return statistics.median(found)


def _news(db: WritableDb, where: ConversationId, at: Instant) -> None:
    db.execute("update conversation set last_at = ? where id = ?", (at, where))


def _filled(path: Path, count: int) -> WritableDb:
    db = a_store(path)
    with connection.transaction(db):
        bounds = {"count": count, "noon": NOON, "said": SAID}
        db.execute(FILL, bounds)
        db.execute(FILL_MESSAGES, bounds)
        db.execute(
            "insert into reading (id, seq, conversation, member, upto) select id, 1, id, :me,"
            " last_message - (id % 4 = 0) from conversation",
            {"me": ME},
        )
        for one in (Label(1, "VIP"), Label(2, "Returning", 3), Label(3, "Late", 5)):
            labels.keep(db, one, 1)
        names = json.dumps(["Zoé Laurent", "林怡君", "ليلى حداد", "Tom Okafor"])
        db.execute(
            "insert into contact (id, seq, name) select id, 1,"
            " json_extract(:names, '$[' || (id % 4) || ']') from conversation",
            {"names": names},
        )
    return db


def _last_of(lines: Sequence[ConversationLine]) -> list[MessageId]:
    return [line.last_message for line in lines if line.last_message is not None]


def _work(step: Callable[[], object]) -> float:
    begin = process_time()
    step()
    for _ in range(ROUNDS):
        QApplication.processEvents()
    return (process_time() - begin) * 1_000


def _spread(series: list[float]) -> tuple[float, float]:
    return statistics.median(series), statistics.quantiles(series, n=PERCENT)[-1]


if __name__ == "__main__":
    for table in measured(int(sys.argv[1]) if len(sys.argv) > 1 else LONG):
        print(table)
