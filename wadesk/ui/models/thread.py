"""Thread model: one row for every bubble of a conversation, however many there are.

The places of bubbles are known from the newest upwards, older ones as ``reach_back`` is called;
records are read by the block around the row that is asked for, and forgotten again. So memory
and work depend on what is looked at, not on how much was ever said.
Below the bubbles stands what was written here and is still on its way.

Who goes to a bubble far away does not wait until all between are known: the model starts over
around it, and what lies below is learned by ``reach_forward``. Until it ``is_current`` again,
what is new is not among the rows.
"""

from collections.abc import Collection, Sequence
from itertools import groupby
from typing import Any, Protocol

from PySide6.QtCore import QAbstractListModel, Qt, Signal

from wadesk.core.changes import Changes
from wadesk.core.records import AgentId, ConversationId, Instant, MessageId, Wamid
from wadesk.core.template_form import TemplateForm
from wadesk.core.thread import END, Bubble, Pending, Position, SecondLook, Stretch
from wadesk.ui.index import NOWHERE, Index
from wadesk.ui.models.pending_steps import Turn, steps
from wadesk.ui.models.speakers import Names, Speakers
from wadesk.ui.models.thread_albums import PICTURES_MOST
from wadesk.ui.models.thread_places import ThreadPlaces
from wadesk.ui.models.thread_records import Records, ThreadRecords
from wadesk.ui.models.thread_rows import ThreadRows
from wadesk.ui.roles import Role
from wadesk.ui.spoken import spoken
from wadesk.ui.thread_row import ThreadRow

FIRST_STRETCH, NEAR_STRETCH = 200, 800
BLOCK_ABOVE, BLOCK_BELOW = 40, 24  # records read around a row that is asked for
FEW = 5_000  # beyond so many touched messages it is cheaper to start over
PLANS = "scheduled"
NAMED = frozenset({"member", "contact"})


class Thread(Records, Names, Protocol):
    """What the model reads of one conversation."""

    def places(self, above: Position, limit: int, /) -> Stretch: ...
    def places_from(self, position: Position, limit: int, /) -> Stretch: ...
    def position(self, message: MessageId, /) -> Position | None: ...
    def first_unread(self, me: AgentId, /) -> Position | None: ...
    def form(self, name: str, language: str, /) -> TemplateForm | None: ...
    def look_again(self, ids: Collection[MessageId], /) -> SecondLook: ...
    def pending(self) -> Sequence[Pending]: ...


class ThreadModel(QAbstractListModel):
    """``written``: there is something of one's own below what is known."""

    written = Signal()

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
        self._is_whole = self._is_current = False
        self._newest_id = 0
        self._pending: list[Pending] = []
        self._away: frozenset[str] = frozenset()  # what was on its way when one went far up
        self._wished: Position | None = None
        self._records = ThreadRecords(thread)
        self._speakers = Speakers(thread, me, is_group=is_group)
        self._rows = ThreadRows(self, self._records, self._speakers, thread.form)
        self._rows.unread = thread.first_unread(me)
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

    @property
    def is_current(self) -> bool:
        """Whether the newest bubble of all is among the rows."""
        return self._is_current

    @property
    def unread(self) -> Position | None:
        """The first bubble that came while one was away; as it was when the thread was opened."""
        return self._rows.unread

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
        """The row of a bubble, which becomes known where it was not."""
        if not self._is_known(position):
            self.reach_back(NEAR_STRETCH)
        if not self._is_known(position):
            self._start_around(position)
        return self._places.row_of(position)

    def row_known(self, message: MessageId) -> int | None:
        """The row of a message that is among the rows already."""
        position = self._thread.position(message)
        return self._places.row_of(position) if position is not None else None

    def row_from(self, at: Instant) -> int | None:
        """The first bubble of this moment or later; the newest where there is none."""
        found = self._thread.places_from(Position(at, 0), 1)
        if not found.ids:
            return self.rowCount() - 1 if self.rowCount() else None
        return self.find(found.top)

    def _is_known(self, position: Position) -> bool:
        """Whether it would be among the rows, if there is such a bubble."""
        if not len(self._places):
            return True
        is_below = position >= self._places[0] or self._is_whole
        return is_below and (self._is_current or position <= self._places[len(self._places) - 1])

    def row_of(self, message: MessageId) -> int | None:
        """The row of a message, wherever in the thread it stands; None where it is not here."""
        position = self._thread.position(message)
        return self.find(position) if position is not None else None

    def row(self, row: int) -> ThreadRow | None:
        """The record of a row; None where it has just gone and the change is still to come."""
        return self._rows.row(row)

    def ask_former(self, message: MessageId) -> None:
        """Show what a changed message said before, or no longer."""
        self._rows.ask_former(message)

    def ask_whole(self, message: MessageId) -> None:
        """Show all of a long message from now on."""
        self._rows.ask_whole(message)

    def quoted(self, wamid: Wamid) -> tuple[Bubble, str] | None:
        """A message that is to be quoted, and who said it."""
        found = self._records.quoted(wamid)
        return (found, self._speakers.full_name(found)) if found is not None else None

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

    def reach_forward(self, limit: int) -> None:
        """Learn the places of so many newer bubbles, where one has gone far up."""
        if self._is_current:
            return
        last = self._places[len(self._places) - 1]
        stretch = self._thread.places_from(Position(last.at, last.id + 1), limit)
        self._insert(len(self._places), stretch.times, stretch.ids)
        if stretch.is_last:
            self._is_current = True
            self._look_at_pending()

    def keep_around(self, position: Position | None) -> None:
        """Where to be when it starts over; to be told while it is about to."""
        self._wished = position

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
        self._rows.forget()
        if self.rowCount():
            self.dataChanged.emit(self.index(0), self.index(self.rowCount() - 1))

    def start_over(self) -> None:
        self.beginResetModel()
        self._places.clear()
        self._records.clear()
        self._begin(self._wished)
        self._wished = None
        self.endResetModel()

    def start_at_end(self) -> None:
        """From the newest bubble, wherever one was."""
        self.beginResetModel()
        self._places.clear()
        self._wished = None
        self._begin()
        self.endResetModel()

    def _start_around(self, position: Position) -> None:
        self.beginResetModel()
        self._places.clear()
        self._wished = None
        self._begin(position)
        self.endResetModel()

    def _begin(self, around: Position | None = None) -> None:
        self._rows.forget()
        stretch = self._thread.places(END, FIRST_STRETCH)
        self._newest_id = max((self._newest_id, *stretch.ids))
        self._is_current = True
        if around is not None and not stretch.is_first and around < stretch.top:
            stretch = self._thread.places(around, FIRST_STRETCH)
            below = self._thread.places_from(around, FIRST_STRETCH)
            self._places.put(0, below.times, below.ids)
            self._is_current = below.is_last
        self._places.put(0, stretch.times, stretch.ids)
        self._is_whole = stretch.is_first
        pending = self._thread.pending()
        self._away = frozenset(one.key for one in pending)
        self._pending = list(pending) if self._is_current else []

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
        return [bubble.position for bubble in bubbles if self._is_known(bubble.position)]

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
        self._rows.forget()
        self.endInsertRows()
        self._neighbour_changed(row + len(ids))

    def _remove(self, rows: Sequence[int | None]) -> None:
        for row in sorted((row for row in rows if row is not None), reverse=True):
            self.beginRemoveRows(NOWHERE, row, row)
            self._records.drop(MessageId(self._places[row].id))
            self._places.take(row, row)
            self._rows.forget()
            self.endRemoveRows()
            self._neighbour_changed(row)

    def _mark_changed(self, bubbles: Sequence[Bubble]) -> None:
        self._rows.forget()
        for bubble in bubbles:
            row = self._places.row_of(bubble.position)
            if row is not None:
                self._tell_changed(row, row)
                self._album_changed(row)

    def _neighbour_changed(self, row: int) -> None:
        """Who stands below may begin a day now, or no longer."""
        if row < self.rowCount():
            self._tell_changed(row, row)
        self._album_changed(row)

    def _album_changed(self, row: int) -> None:
        """An album takes all its pictures along."""
        known = self.row(row) if 0 <= row < self.rowCount() else None
        above = self.row(row - 1) if 0 < row <= self.rowCount() else None
        if (known is not None and known.album) or (above is not None and above.album):
            self._tell_changed(row - PICTURES_MOST, row + PICTURES_MOST)

    def _tell_changed(self, first: int, last: int) -> None:
        first, last = max(first, 0), min(last, self.rowCount() - 1)
        self.dataChanged.emit(self.index(first), self.index(last))

    def _look_at_pending(self) -> None:
        if not self._is_current:
            if {one.key for one in self._thread.pending()} - self._away:
                self.written.emit()
            return
        first = len(self._places)
        for step in steps(self._pending, self._thread.pending()):
            row = first + step.at
            if step.turn is Turn.REMOVED:
                self.beginRemoveRows(NOWHERE, row, row)
                del self._pending[step.at]
                self._rows.forget()
                self.endRemoveRows()
            elif step.turn is Turn.INSERTED:
                self.beginInsertRows(NOWHERE, row, row)
                self._pending.insert(step.at, step.pending)
                self._rows.forget()
                self.endInsertRows()
            else:
                self._pending[step.at] = step.pending
                self._rows.forget()
                self.dataChanged.emit(self.index(row), self.index(row))

    # what is read

    def said(self, row: int) -> Bubble | Pending | None:
        """What stands in a row, without what stands around it."""
        count = len(self._places)
        if row >= count:
            return self._pending[row - count]
        wanted = MessageId(self._places[row].id)
        if not self._records.has(wanted):
            self._records.read(self._places.ids(row - BLOCK_ABOVE, row + BLOCK_BELOW))
        return self._records.find(wanted)
