"""Conversation list: the rows of one view of the inbox, in its order.

All places are known (three numbers each), the rows themselves are read a block at a time
where someone looks and kept while they are likely to be looked at again; so ten thousand
conversations scroll like ten. A commit names the ids it touched, and only these are asked
whether they belong to the view, and where: a row that did not move is told as changed, one
that did as moved, a new one as inserted, one that left as removed, and when a commit touches
very many the list starts over.
"""

from bisect import bisect_left
from collections import OrderedDict
from collections.abc import Callable, Collection, Mapping, Sequence
from typing import Any, Protocol

from PySide6.QtCore import QAbstractListModel, QObject, Qt

from wadesk.core.changes import Changes
from wadesk.core.inbox import InboxRow
from wadesk.core.inbox_filter import InboxFilter, Place
from wadesk.core.records import ConversationId, Instant
from wadesk.ui import inbox_text, text
from wadesk.ui.index import NOWHERE, Index
from wadesk.ui.roles import Role

BLOCK = 64  # rows read at once: more than any window shows
KEPT = 1024  # rows remembered
TOO_MANY = 200  # touched at once; from here on starting over is quicker
NAMES = frozenset({"label", "member"})
"""Rows whose names stand on any row of the list."""

EVERYTHING = InboxFilter()


class Inbox(Protocol):
    """What the list reads."""

    def places(self, wanted: InboxFilter) -> Sequence[Place]:
        """Of all that a view shows, the uppermost first."""

    def placed(
        self, rows: Sequence[InboxRow], wanted: InboxFilter
    ) -> Mapping[ConversationId, Place]:
        """Where these stand in a view; those that it does not show are left out."""

    def rows(self, ids: Collection[ConversationId]) -> Sequence[InboxRow]:
        """In any order; one that is not there (any more) is left out."""

    def named(self, beginning: str) -> Collection[ConversationId]:
        """Whose name begins so, in whatever case."""


class ConversationList(QAbstractListModel):
    def __init__(
        self,
        inbox: Inbox,
        clock: Callable[[], Instant],
        parent: QObject | None = None,
        view: InboxFilter = EVERYTHING,
    ) -> None:
        super().__init__(parent)
        self._inbox = inbox
        self._clock = clock
        self._view = view
        self._places: list[Place] = []
        self._place_of: dict[ConversationId, Place] = {}
        self._rows: OrderedDict[ConversationId, InboxRow] = OrderedDict()
        self._read_places()

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._places)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        if role == Role.ID:
            return self._places[index.row()].id
        if role not in _ANSWERS:
            return None
        row = self._row(index.row())
        return None if row is None else _ANSWERS[role](row, self._clock())

    def row_of(self, conversation: ConversationId) -> int | None:
        place = self._place_of.get(conversation)
        return None if place is None else bisect_left(self._places, place)

    def ids_between(self, first: int, last: int) -> list[ConversationId]:
        """Without reading a row."""
        return [place.id for place in self._places[first : last + 1]]

    def place_named(self, beginning: str, after: int) -> int | None:
        """The next row whose name begins so, the search going round."""
        found = {self.row_of(one) for one in self._inbox.named(beginning)}
        rows = sorted(row for row in found if row is not None)
        return next((row for row in rows if row >= after), rows[0] if rows else None)

    @property
    def view(self) -> InboxFilter:
        return self._view

    def show(self, wanted: InboxFilter) -> None:
        """Another view of the same inbox."""
        if wanted != self._view:
            self._view = wanted
            self.start_over()

    # what happened

    def absorb(self, changes: Changes) -> None:
        touched = changes.conversations | changes.outbox
        said = {where for where, _ in changes.messages} - touched
        if changes.everything or len(changes.conversations) > TOO_MANY:
            self.start_over()
            return
        if touched:
            self._follow(touched)
        if changes.other & NAMES:
            self.look_at_all_again()
        self._look_again_or_follow(said)

    def start_over(self) -> None:
        self.beginResetModel()
        self._rows.clear()
        self._read_places()
        self.endResetModel()

    def look_again(self, conversations: Collection[ConversationId]) -> None:
        """Forget what was read of these: their state or their times may be others by now."""
        for conversation in conversations:
            row = self.row_of(conversation)
            if row is not None and self._rows.pop(conversation, None) is not None:
                self.dataChanged.emit(self.index(row), self.index(row))

    def look_at_all_again(self) -> None:
        """Something that holds for every row, such as whether the Hub is there, is another."""
        if self._view.is_of_this_desk:
            self.start_over()
        else:
            self.look_again(tuple(self._rows))

    def next_change(self) -> Instant | None:
        """When a row on the screen is first not true any more, if nothing happens before."""
        now = self._clock()
        ends = [row.look_again_at for row in self._rows.values()]
        return min((end for end in ends if end is not None and end > now), default=None)

    def look_at_the_clock(self) -> None:
        """Read again what a lease or an onlooker's time that has run out makes untrue."""
        now = self._clock()
        over = [
            conversation
            for conversation, row in self._rows.items()
            if row.look_again_at is not None and row.look_again_at <= now
        ]
        self._look_again_or_follow(over)

    def follow_the_clock(self) -> None:
        """Where time alone brings and takes away, look who is here by now."""
        if not self._view.follows_the_clock:
            return
        places = {place.id: place for place in self._inbox.places(self._view)}
        moved = dict(places.items() ^ self._place_of.items())
        if len(moved) > TOO_MANY:
            self.start_over()
        elif moved:
            self._follow(moved)

    def _look_again_or_follow(self, conversations: Collection[ConversationId]) -> None:
        """In most views who replies decides nothing about who is shown."""
        if not self._view.is_of_this_desk:
            self.look_again(conversations)
        elif conversations:
            self._follow(conversations)

    def _follow(self, touched: Collection[ConversationId]) -> None:
        present = {row.line.id: row for row in self._inbox.rows(touched)}
        placed = self._inbox.placed(tuple(present.values()), self._view)
        for conversation in touched:
            if conversation in placed:
                self._put(present[conversation], placed[conversation])
            else:
                self._remove(conversation)

    def _put(self, row: InboxRow, new: Place) -> None:
        known = self.row_of(row.line.id)
        if known is None:
            self._insert(row, new)
            return
        self._remember(row)
        if new != self._places[known]:
            known = self._move(known, new)
        self.dataChanged.emit(self.index(known), self.index(known))

    def _insert(self, row: InboxRow, place: Place) -> None:
        at = bisect_left(self._places, place)
        self.beginInsertRows(NOWHERE, at, at)
        self._places.insert(at, place)
        self._place_of[row.line.id] = place
        self._remember(row)
        self.endInsertRows()

    def _move(self, known: int, new: Place) -> int:
        """Return the row where it is now; Qt names a goal as it is before the taking out."""
        goal = bisect_left(self._places, new)
        is_moving = goal not in {known, known + 1}
        if is_moving:
            self.beginMoveRows(NOWHERE, known, known, NOWHERE, goal)
        del self._places[known]
        at = goal if goal <= known else goal - 1
        self._places.insert(at, new)
        self._place_of[new.id] = new
        if is_moving:
            self.endMoveRows()
        return at

    def _remove(self, conversation: ConversationId) -> None:
        row = self.row_of(conversation)
        if row is None:
            return
        self.beginRemoveRows(NOWHERE, row, row)
        del self._places[row]
        del self._place_of[conversation]
        self._rows.pop(conversation, None)
        self.endRemoveRows()

    # what is read

    def _read_places(self) -> None:
        self._places = list(self._inbox.places(self._view))
        self._place_of = {place.id: place for place in self._places}

    def _row(self, row: int) -> InboxRow | None:
        conversation = self._places[row].id
        if conversation not in self._rows:
            self._read_block(row)
        elif len(self._rows) > KEPT - BLOCK:
            self._rows.move_to_end(conversation)
        return self._rows.get(conversation)

    def _read_block(self, row: int) -> None:
        """With as many rows above as below, for nobody knows which way the scrolling goes."""
        start = max(row - BLOCK // 2, 0)
        near = self.ids_between(start, start + BLOCK - 1)
        for found in self._inbox.rows([one for one in near if one not in self._rows]):
            self._remember(found)

    def _remember(self, row: InboxRow) -> None:
        self._rows[row.line.id] = row
        self._rows.move_to_end(row.line.id)
        while len(self._rows) > KEPT:
            self._rows.popitem(last=False)


def _record(row: InboxRow, _now: Instant) -> InboxRow:
    return row


def _title(row: InboxRow, _now: Instant) -> str:
    return text.title(row.line)


def _moment(row: InboxRow, _now: Instant) -> str:
    return text.moment(row.line.last_at)


_ANSWERS: dict[int, Callable[[InboxRow, Instant], Any]] = {
    Role.RECORD: _record,
    Qt.ItemDataRole.DisplayRole: _title,
    Qt.ItemDataRole.ToolTipRole: _moment,
    Qt.ItemDataRole.AccessibleTextRole: inbox_text.spoken,
}
