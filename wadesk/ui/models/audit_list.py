"""Audit list: the deeds that fit a filter, newest first, read a page at a time."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any

from PySide6.QtCore import Qt

from wadesk.core.records import Instant
from wadesk.core.team import AuditEntry, AuditFilter
from wadesk.ui import audit_words, text
from wadesk.ui.index import NOWHERE, Index
from wadesk.ui.models.row_list import RowList
from wadesk.ui.roles import Role
from wadesk.ui.text import translate
from wadesk.ui.tooltip import tip

PAGE = 100
EVERYTHING = AuditFilter()

Read = Callable[[AuditFilter, int | None, int], Sequence[AuditEntry]]


class AuditList(RowList[AuditEntry]):
    """Deeds are never changed, so only what is newer than the newest here can have come."""

    def __init__(self, read: Read, clock: Callable[[], Instant]) -> None:
        super().__init__()
        self._read, self._clock = read, clock
        self._wanted = EVERYTHING
        self._is_whole = self._is_changing = False

    @property
    def wanted(self) -> AuditFilter:
        return self._wanted

    def show_what_fits(self, wanted: AuditFilter) -> None:
        with self._changing():
            self._wanted = wanted
            self.show(self._read(wanted, None, PAGE))
        self._is_whole = len(self.all) < PAGE

    def look_again(self) -> None:
        """What has come since stands above; after a long absence it begins anew."""
        newest = self.all[0].id if self.all else 0
        page = self._read(self._wanted, None, PAGE)
        news = [one for one in page if one.id > newest]
        if len(news) == PAGE or (page and not self.all):
            self.show_what_fits(self._wanted)
        elif news:
            self._insert(0, news)

    def canFetchMore(self, parent: Index) -> bool:
        has_more = not self._is_whole and not self._is_changing
        return has_more and not parent.isValid() and bool(self.all)

    def fetchMore(self, parent: Index) -> None:
        if not self.canFetchMore(parent):
            return
        older = self._read(self._wanted, self.all[-1].id, PAGE)
        if older:
            self._insert(len(self.all), older)
        self._is_whole = len(older) < PAGE

    def told(self, number: int, role: int) -> Any:
        return _SAYS[role](self, self.all[number]) if role in _SAYS else None

    def when_and_where(self, entry: AuditEntry) -> str:
        """By the clock of this computer, and on which device where that is known."""
        when = text.moment(entry.at)
        if not entry.device_name or audit_words.is_alert(entry):
            return when
        on = translate("Audit", "{moment}, on {device}")
        return on.format(moment=when, device=entry.device_name)

    def _insert(self, at: int, entries: Sequence[AuditEntry]) -> None:
        with self._changing():
            self.beginInsertRows(NOWHERE, at, at + len(entries) - 1)
            self.all[at:at] = entries
            self.endInsertRows()

    @contextmanager
    def _changing(self) -> Iterator[None]:
        """Whoever hears of a change may not ask for more in the middle of it."""
        self._is_changing = True
        yield
        self._is_changing = False

    def spoken(self, entry: AuditEntry) -> str:
        return f"{_marked(entry)}. {self.when_and_where(entry)}"

    def in_full(self, entry: AuditEntry) -> str:
        return f"{audit_words.sentence(entry)}\n{self.when_and_where(entry)}"


def _marked(entry: AuditEntry) -> str:
    said = audit_words.sentence(entry)
    if not audit_words.is_alert(entry):
        return said
    return translate("Audit", "Alert: {words}").format(words=said)


_SAYS: Mapping[int, Callable[[AuditList, AuditEntry], Any]] = {
    Role.ID: lambda _, entry: entry.id,
    Qt.ItemDataRole.DisplayRole: lambda _, entry: audit_words.sentence(entry),
    Qt.ItemDataRole.ToolTipRole: lambda told, entry: tip(told.in_full(entry)),
    Qt.ItemDataRole.AccessibleTextRole: AuditList.spoken,
}
