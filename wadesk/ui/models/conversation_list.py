"""Conversation list: the rows of the inbox, newest first.

All places are known (a time and an id each), the rows themselves are read a block at a time
where someone looks and kept while they are likely to be looked at again; so ten thousand
conversations scroll like ten. A commit names the ids it touched: a row that did not move is
told as changed, one that did as moved, a new one as inserted, one out of sight as removed,
and when a commit touches very many the list starts over.
"""

from bisect import bisect_left
from collections import OrderedDict
from collections.abc import Callable, Collection, Sequence
from typing import Any, Protocol

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from wadesk.core.changes import Changes
from wadesk.core.inbox import InboxRow
from wadesk.core.records import ConversationId, Instant
from wadesk.core.thread import Position
from wadesk.ui import inbox_text, text
from wadesk.ui.roles import Role

BLOCK = 64  # rows read at once: more than any window shows
KEPT = 1024  # rows remembered
TOO_MANY = 200  # touched at once; from here on starting over is quicker

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()


class Inbox(Protocol):
    """What the list reads; only conversations that belong in it."""

    def places(self) -> Sequence[Position]:
        """All of them, newest first."""

    def rows(self, ids: Collection[ConversationId]) -> Sequence[InboxRow]:
        """In any order; one that is not there (any more) is left out."""

    def named(self, beginning: str) -> Collection[ConversationId]:
        """Whose name begins so, in whatever case."""


class ConversationList(QAbstractListModel):
    def __init__(
        self, inbox: Inbox, clock: Callable[[], Instant], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._inbox = inbox
        self._clock = clock
        self._places: list[Position] = []
        self._place_of: dict[ConversationId, Position] = {}
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
        return None if place is None else bisect_left(self._places, _key(place), key=_key)

    def place_named(self, beginning: str, after: int) -> int | None:
        """The next row whose name begins so, the search going round."""
        found = {self.row_of(one) for one in self._inbox.named(beginning)}
        rows = sorted(row for row in found if row is not None)
        return next((row for row in rows if row >= after), rows[0] if rows else None)

    # what happened

    def absorb(self, changes: Changes) -> None:
        touched = changes.conversations | changes.outbox
        said = {where for where, _ in changes.messages} - touched
        if changes.everything or len(changes.conversations) > TOO_MANY:
            self.start_over()
            return
        if touched:
            self._follow(touched)
        self.look_again(said)

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
        self.look_again(over)

    def _follow(self, touched: Collection[ConversationId]) -> None:
        present = {row.line.id: row for row in self._inbox.rows(touched)}
        for conversation in touched:
            row = present.get(conversation)
            if row is None:
                self._remove(conversation)
            else:
                self._put(row)

    def _put(self, row: InboxRow) -> None:
        new = row.line.position
        known = self.row_of(row.line.id)
        if known is None:
            self._insert(row)
            return
        self._remember(row)
        if new != self._places[known]:
            known = self._move(known, new)
        self.dataChanged.emit(self.index(known), self.index(known))

    def _insert(self, row: InboxRow) -> None:
        place = row.line.position
        at = bisect_left(self._places, _key(place), key=_key)
        self.beginInsertRows(NOWHERE, at, at)
        self._places.insert(at, place)
        self._place_of[row.line.id] = place
        self._remember(row)
        self.endInsertRows()

    def _move(self, known: int, new: Position) -> int:
        """Return the row where it is now; Qt names a goal as it is before the taking out."""
        goal = bisect_left(self._places, _key(new), key=_key)
        is_moving = goal not in {known, known + 1}
        if is_moving:
            self.beginMoveRows(NOWHERE, known, known, NOWHERE, goal)
        del self._places[known]
        at = goal if goal <= known else goal - 1
        self._places.insert(at, new)
        self._place_of[ConversationId(new.id)] = new
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
        self._places = sorted(self._inbox.places(), reverse=True)
        self._place_of = {ConversationId(place.id): place for place in self._places}

    def _row(self, row: int) -> InboxRow | None:
        conversation = ConversationId(self._places[row].id)
        if conversation not in self._rows:
            self._read_block(row)
        elif len(self._rows) > KEPT - BLOCK:
            self._rows.move_to_end(conversation)
        return self._rows.get(conversation)

    def _read_block(self, row: int) -> None:
        """With as many rows above as below, for nobody knows which way the scrolling goes."""
        start = max(row - BLOCK // 2, 0)
        near = (ConversationId(place.id) for place in self._places[start : start + BLOCK])
        for found in self._inbox.rows([one for one in near if one not in self._rows]):
            self._remember(found)

    def _remember(self, row: InboxRow) -> None:
        self._rows[row.line.id] = row
        self._rows.move_to_end(row.line.id)
        while len(self._rows) > KEPT:
            self._rows.popitem(last=False)


def _key(place: Position) -> tuple[int, int]:
    return -place.at, -place.id


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
