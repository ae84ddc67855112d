"""Thread model: one row for every bubble of a conversation, however many there are.

The places of all bubbles are known, the newest stretch first and older ones as ``reach_back``
is called; records are read by the block around the row that is asked for, and forgotten
again. So memory and work depend on what is looked at, not on how much was ever said.
Below the bubbles stands what was written here and is still on its way.
"""

from collections.abc import Collection, Sequence
from itertools import groupby
from typing import Any, Protocol

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from wadesk.core.changes import Changes
from wadesk.core.records import AgentId, ConversationId, Instant, MessageId, Wamid
from wadesk.core.thread import END, Bubble, Pending, Position, SecondLook, Stretch
from wadesk.ui import text
from wadesk.ui.models.pending_steps import Turn, steps
from wadesk.ui.models.speakers import Names, Speakers
from wadesk.ui.models.thread_places import ThreadPlaces
from wadesk.ui.models.thread_records import Records, ThreadRecords
from wadesk.ui.roles import Role
from wadesk.ui.spoken import spoken
from wadesk.ui.thread_row import ThreadRow, quoted_wamid

FIRST_STRETCH, FAR_STRETCH = 200, 50_000
BLOCK_ABOVE, BLOCK_BELOW = 40, 24  # records read around a row that is asked for
ROWS_KEPT = 2_000
FEW = 5_000  # beyond so many touched messages it is cheaper to start over
PLANS = "scheduled"
NAMED = frozenset({"member", "contact"})
TALKS_ON_MS = 5 * 60 * 1000

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()


class Thread(Records, Names, Protocol):
    """What the model reads of one conversation."""

    def places(self, above: Position, limit: int, /) -> Stretch: ...
    def position(self, message: MessageId, /) -> Position | None: ...
    def look_again(self, ids: Collection[MessageId], /) -> SecondLook: ...
    def pending(self) -> Sequence[Pending]: ...


class ThreadModel(QAbstractListModel):
    def __init__(
        self,
        thread: Thread,
        conversation: ConversationId,
        me: AgentId,
        *,
        is_group: bool = False,
    ) -> None:
        super().__init__()
        self.conversation = conversation
        self._thread = thread
        self._places = ThreadPlaces()
        self._is_whole = False
        self._newest_id = 0
        self._pending: list[Pending] = []
        self._rows: dict[int, ThreadRow | None] = {}  # as long as nothing changes
        self._records = ThreadRecords(thread)
        self._speakers = Speakers(thread, me, is_group=is_group)
        self._begin()

    # what views ask

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._places) + len(self._pending)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or not 0 <= index.row() < self.rowCount():
            return None
        match role:
            case Role.RECORD:
                return self.row(index.row())
            case Role.ID:
                return self.key(index.row())
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
                row = self.row(index.row())
                return spoken(row) if row else ""
            case _:
                return None

    @property
    def is_whole(self) -> bool:
        """Whether the first bubble of all is among the rows."""
        return self._is_whole

    def key(self, row: int) -> int | str:
        """What names a row for as long as it exists."""
        count = len(self._places)
        return self._places[row].id if row < count else self._pending[row - count].key

    def position(self, row: int) -> Position:
        count = len(self._places)
        if row < count:
            return self._places[row]
        return Position(self._pending[row - count].written_at, END.id)

    def row_at(self, position: Position) -> int:
        """The row of this place, or of the one that came to stand there."""
        return min(self._places.row_for(position), max(self.rowCount() - 1, 0))

    def find(self, position: Position) -> int | None:
        """The row of a bubble; older ones become known on the way to it."""
        while not self._is_whole and len(self._places) and position < self._places[0]:
            self.reach_back(FAR_STRETCH)
        return self._places.row_of(position)

    def row_of(self, message: MessageId) -> int | None:
        """The row of a message, wherever in the thread it stands; None where it is not here."""
        position = self._thread.position(message)
        return self.find(position) if position is not None else None

    def row(self, row: int) -> ThreadRow | None:
        """The record of a row; None where it has just gone and the change is still to come."""
        if row not in self._rows:
            if len(self._rows) >= ROWS_KEPT:
                self._rows.clear()
            self._rows[row] = self._made(row)
        return self._rows[row]

    def quoted(self, wamid: Wamid) -> tuple[Bubble, str] | None:
        """A message that is to be quoted, and who said it."""
        found = self._records.quoted(wamid)
        return (found, self._speakers.full_name(found)) if found is not None else None

    def _made(self, row: int) -> ThreadRow | None:
        said = self._said(row)
        if said is None:
            return None
        wamid = quoted_wamid(said)
        quoted = self._records.quoted(wamid) if wamid else None
        starts_day = row == 0 or not text.is_same_day(
            self.position(row - 1).at, self.position(row).at
        )
        return ThreadRow(
            said,
            author=self._speakers.name(said),
            quoted=quoted,
            quoted_author=self._speakers.full_name(quoted) if quoted else "",
            starts_day=starts_day,
            follows=not starts_day and self._follows(row, said),
            is_mine=self._speakers.is_mine(said),
        )

    # what changes

    def reach_back(self, limit: int) -> int:
        """Learn the places of so many older bubbles; how many rows that made."""
        if self._is_whole:
            return 0
        first = self._places[0] if len(self._places) else END
        stretch = self._thread.places(first, limit)
        self._is_whole = stretch.is_first
        self._insert(0, stretch.times, stretch.ids)
        return len(stretch.ids)

    def follow(self, changes: Changes) -> None:
        """Show what a commit touched, and nothing else anew."""
        touched = changes.messages_in(self.conversation)
        if changes.everything or len(touched) > FEW:
            self.start_over()
            return
        if changes.other & NAMED:
            self._name_anew()
        if touched:
            self._look_again(touched)
        if touched or self.conversation in changes.outbox or PLANS in changes.other:
            self._look_at_pending()

    def _name_anew(self) -> None:
        """Somebody has another name from now on."""
        self._rows.clear()
        if self.rowCount():
            self.dataChanged.emit(self.index(0), self.index(self.rowCount() - 1))

    def start_over(self) -> None:
        self.beginResetModel()
        self._places.clear()
        self._records.clear()
        self._begin()
        self.endResetModel()

    def _begin(self) -> None:
        self._rows.clear()
        stretch = self._thread.places(END, FIRST_STRETCH)
        self._places.put(0, stretch.times, stretch.ids)
        self._is_whole = stretch.is_first
        self._newest_id = max(stretch.ids, default=0)
        self._pending = list(self._thread.pending())

    def _look_again(self, touched: frozenset[MessageId]) -> None:
        look = self._thread.look_again(touched)
        self._records.forget_missing_quotes()
        self._remove([self._places.row_of(one) for one in look.hidden])
        self._remove(list(self._walk(look.gone)))
        strangers = [one for one in look.bubbles if self._places.row_of(one.position) is None]
        self._remove(list(self._walk(frozenset(one.id for one in strangers))))
        for bubble in look.bubbles:
            self._records.keep(bubble)
        known = {one.id for one in look.bubbles} - {one.id for one in strangers}
        self._mark_changed([one for one in look.bubbles if one.id in known])
        self._insert_each(self._in_reach(strangers))

    def _walk(self, ids: frozenset[MessageId]) -> list[int]:
        """Rows of these ids under whatever time; ids never seen are not looked for."""
        old = frozenset(one for one in ids if one <= self._newest_id)
        return self._places.rows_of(old) if old else []

    def _in_reach(self, bubbles: Sequence[Bubble]) -> list[Position]:
        """Those that belong among the known places; ``reach_back`` will find the others."""
        found = [bubble.position for bubble in bubbles]
        if self._is_whole or not len(self._places):
            return found
        return [position for position in found if position > self._places[0]]

    def _insert_each(self, positions: Sequence[Position]) -> None:
        for _, together in groupby(positions, self._places.row_for):
            run = list(together)
            times, ids = [one.at for one in run], [MessageId(one.id) for one in run]
            self._insert(self._places.row_for(run[0]), times, ids)

    def _insert(self, row: int, times: Sequence[Instant], ids: Sequence[MessageId]) -> None:
        if not ids:
            return
        self._newest_id = max(self._newest_id, max(ids))  # noqa: PLW3301 - a star would copy them
        self.beginInsertRows(NOWHERE, row, row + len(ids) - 1)
        self._places.put(row, times, ids)
        self._rows.clear()
        self.endInsertRows()
        self._neighbour_changed(row + len(ids))

    def _remove(self, rows: Sequence[int | None]) -> None:
        for row in sorted((row for row in rows if row is not None), reverse=True):
            self.beginRemoveRows(NOWHERE, row, row)
            self._records.drop(MessageId(self._places[row].id))
            self._places.take(row, row)
            self._rows.clear()
            self.endRemoveRows()
            self._neighbour_changed(row)

    def _mark_changed(self, bubbles: Sequence[Bubble]) -> None:
        self._rows.clear()
        for bubble in bubbles:
            row = self._places.row_of(bubble.position)
            if row is not None:
                self.dataChanged.emit(self.index(row), self.index(row))

    def _neighbour_changed(self, row: int) -> None:
        """Who stands below may begin a day now, or no longer."""
        if row < self.rowCount():
            self.dataChanged.emit(self.index(row), self.index(row))

    def _look_at_pending(self) -> None:
        first = len(self._places)
        for step in steps(self._pending, self._thread.pending()):
            row = first + step.at
            if step.turn is Turn.REMOVED:
                self.beginRemoveRows(NOWHERE, row, row)
                del self._pending[step.at]
                self._rows.clear()
                self.endRemoveRows()
            elif step.turn is Turn.INSERTED:
                self.beginInsertRows(NOWHERE, row, row)
                self._pending.insert(step.at, step.pending)
                self._rows.clear()
                self.endInsertRows()
            else:
                self._pending[step.at] = step.pending
                self._rows.clear()
                self.dataChanged.emit(self.index(row), self.index(row))

    # what is read

    def _said(self, row: int) -> Bubble | Pending | None:
        count = len(self._places)
        if row >= count:
            return self._pending[row - count]
        wanted = MessageId(self._places[row].id)
        if not self._records.has(wanted):
            self._records.read(self._places.ids(row - BLOCK_ABOVE, row + BLOCK_BELOW))
        return self._records.find(wanted)

    def _follows(self, row: int, said: Bubble | Pending) -> bool:
        gap = self.position(row).at - self.position(row - 1).at
        before = self._said(row - 1) if gap < TALKS_ON_MS else None
        return before is not None and self._speakers.is_same(before, said)
