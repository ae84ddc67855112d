"""Window far: what the window child is asked to do far above a thread's end, and in the list."""

from functools import partial
from typing import NamedTuple

from tests.bench.window_place import Seen, Steps, Took, window, workplace
from tests.fixtures.tables import named
from wadesk.core.batches import Applied, Batch
from wadesk.core.changes import Changes
from wadesk.core.deed import Status
from wadesk.core.inbox_filter import InboxFilter, Order, Whose
from wadesk.core.records import ConversationId, MessageId
from wadesk.core.rows import MESSAGE
from wadesk.core.sync import Cursor
from wadesk.store import merge
from wadesk.store.connection import WritableDb
from wadesk.ui.search_errands import SearchErrands

FAR_PX = 3_000
JUMP = 7_919  # a prime, so that no two jumps meet
VIEWS = (
    InboxFilter(Whose.MINE),
    InboxFilter(),
    InboxFilter(Whose.UNASSIGNED, order=Order.WAITING),
    InboxFilter(is_unread=True),
    InboxFilter(status=Status.CLOSED),
)
TYPED = ("customer", "thank", "parcel", "ana", "merci", "送货", "where is my", "شكرا")


def append(_: Seen, times: int) -> Steps:
    """A customer writes in the open thread while its reader looks at something far above.

    The row is merged as from a Hub. What is told is the screen's part of it, and by how many
    pixels anything that was in sight has moved.
    """
    place, took, moved = workplace(), Took(), 0
    line = place.thread_panel.line
    assert line is not None
    place.view.go_to_end()
    yield 50
    place.view.scroll_by(-FAR_PX)
    yield 200
    for _turn in range(times):
        yield 40
        before = _in_sight()
        writer = place._office.desk.mirror._writer
        changes = writer.do(partial(_written, where=line.id)).result()
        with took:
            window().absorb(changes)
            place.view.viewport().repaint()
        yield 40
        moved = max(moved, _furthest(before))
    place.view.go_to_end()
    return {**took.all(), "moved": moved}


def _written(db: WritableDb, where: ConversationId) -> Changes:
    """One more message of the customer's, at the end."""
    now = merge.state(db)
    newest, at = db.execute("select max(id), max(at) from message").fetchone()
    assert now is not None
    row = {
        "id": newest + 1,
        "seq": now.cursor.seq + 1,
        "conversation": where,
        "at": at + 1000,
        "direction": "in",
        "source": "cloud",
        "kind": "text",
        "text": f"Is it {newest} already?",
    }
    upto = Cursor(now.cursor.lineage, row["seq"])
    batch = Batch(now.cursor, upto, now.epoch, (named(MESSAGE, [row]),))
    applied = merge.apply_page(db, batch)
    assert isinstance(applied, Applied)
    db.execute(
        "update conversation set last_at = :at, last_inbound_at = :at, last_message = :id,"
        " preview = :text where id = :conversation",
        row,
    )
    return Changes(conversations=frozenset({where}), messages=applied.changes.messages)


class _InSight(NamedTuple):
    """How high the thread's part of the window is, and where each of its rows begins."""

    height: int
    tops: dict[object, int]

    def above(self, height: int) -> dict[object, int]:
        return {key: top for key, top in self.tops.items() if top < height}


def _in_sight() -> _InSight:
    view = workplace().view
    tops = {view.key_of(view.model().index(one.row, 0)): one.top for one in view.in_sight()}
    return _InSight(view.viewport().height(), tops)


def _furthest(before: _InSight) -> int:
    """In the part that both have: what stands below the thread may have grown meanwhile."""
    now = _in_sight()
    both = min(before.height, now.height)
    former, tops = before.above(both), now.above(both)
    assert former.keys() == tops.keys(), "something has come into sight, or has left it"
    return max(abs(tops[key] - top) for key, top in former.items())


def views(_: Seen, times: int) -> Steps:
    """From one view of the list to another, until its rows are painted."""
    inbox, took = workplace().inbox, Took()
    for turn in range(times):
        yield 40
        with took:
            inbox.show_view(VIEWS[turn % len(VIEWS)])
            inbox.view.viewport().repaint()
    inbox.show_view(InboxFilter())
    return took.all()


def jump(_: Seen, times: int) -> Steps:
    """To a message anywhere in the open thread, as from a hit of the search."""
    place, took = workplace(), Took()
    line = place.thread_panel.line
    assert line is not None
    known = _some_of(line.id, times)
    for turn in range(times):
        place.view.go_to_end()
        yield 40
        with took:
            place.view.show_message(known[turn % len(known)], "parcel")
            place.view.viewport().repaint()
    place.view.go_to_end()
    return took.all()


def _some_of(conversation: ConversationId, count: int) -> list[MessageId]:
    """So many messages with words in them, all over the thread and in no order."""
    some = (
        "select id from message where conversation = :where and id >= :least"
        " and kind <> 'reaction' and coalesce(text, '') <> '' order by id limit 1"
    )
    with workplace()._office.desk.mirror.look() as db:
        first, last = db.execute(
            "select min(id), max(id) from message where conversation = ?", (conversation,)
        ).fetchone()
        wide = max(last - first, 1)
        least = [first + (turn + 1) * JUMP % count * wide // (count + 1) for turn in range(count)]
        found = [
            db.execute(some, {"where": conversation, "least": one}).fetchone() for one in least
        ]
    return [MessageId(row[0]) for row in found if row]


def hits(_: Seen, times: int) -> Steps:
    """From what is typed into the palette until what was found is painted in it."""
    search = window().search
    assert search is not None
    errands = search.errands
    palette = errands.palette
    took = Took()
    for turn in range(times):
        typed = TYPED[turn % len(TYPED)]
        palette.begin("")
        yield 60
        errands._found = None
        with took:
            palette.field.setText(typed)
            while not _is_answered(errands):
                yield 0
            palette.list.viewport().repaint()
    palette.close_up()
    return took.all()


def _is_answered(errands: SearchErrands) -> bool:
    return errands._found is not None
