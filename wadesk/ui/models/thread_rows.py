"""Thread rows: what stands around each bubble, put together once and kept until news come."""

from collections.abc import Callable
from typing import Protocol

from wadesk.core.records import MessageId
from wadesk.core.template_form import TemplateForm
from wadesk.core.thread import Bubble, Pending, Position
from wadesk.ui import template_parts, text
from wadesk.ui.models.speakers import Speakers
from wadesk.ui.models.thread_albums import ThreadAlbums
from wadesk.ui.models.thread_records import ThreadRecords
from wadesk.ui.thread_row import ThreadRow, quoted_wamid

ROWS_KEPT = 2_000
TALKS_ON_MS = 5 * 60 * 1000

Said = Bubble | Pending


class Places(Protocol):
    """What stands where, as the model counts it."""

    def rowCount(self) -> int: ...
    def said(self, row: int, /) -> Said | None: ...
    def position(self, row: int, /) -> Position: ...


class ThreadRows:
    def __init__(
        self,
        places: Places,
        records: ThreadRecords,
        speakers: Speakers,
        form: Callable[[str, str], TemplateForm | None],
    ) -> None:
        self._places, self._records, self._speakers = places, records, speakers
        self._form = form
        self._forms: dict[tuple[str, str], TemplateForm | None] = {}
        self._made: dict[int, ThreadRow | None] = {}  # as long as nothing changes
        self._albums = ThreadAlbums(places.said, self._is_cut, speakers)
        self._asked: set[MessageId] = set()
        self._whole: set[MessageId] = set()
        self.unread: Position | None = None  # from here on it came while one was away

    def row(self, row: int) -> ThreadRow | None:
        """None where it has just gone and the change is still to come."""
        if row not in self._made:
            if len(self._made) >= ROWS_KEPT:
                self._made.clear()
            self._made[row] = self._put_together(row)
        return self._made[row]

    def forget(self) -> None:
        self._made.clear()

    def ask_former(self, message: MessageId) -> None:
        """Show what it said before, or no longer."""
        self._asked ^= {message}
        self._made.clear()

    def ask_whole(self, message: MessageId) -> None:
        """Show all of a long message."""
        self._whole.add(message)
        self._made.clear()

    def _put_together(self, row: int) -> ThreadRow | None:
        said = self._places.said(row)
        if said is None:
            return None
        wamid = quoted_wamid(said)
        quoted = self._records.quoted(wamid) if wamid else None
        starts_day = self._starts_day(row)
        starts_unread = self.unread is not None and self._places.position(row) == self.unread
        is_apart = starts_day or starts_unread
        about, is_about_me = self._speakers.about(said)
        album, place = self._albums.of(row, self._places.rowCount())
        return ThreadRow(
            said,
            author=self._speakers.name(said),
            who=self._speakers.full_name(said),
            quoted=quoted,
            quoted_author=self._speakers.full_name(quoted) if quoted else "",
            starts_day=starts_day,
            follows=not is_apart and self._follows(row, said),
            is_mine=self._speakers.is_mine(said),
            about=about,
            is_about_me=is_about_me,
            form=self._form_of(said),
            reactors=self._speakers.reactors(said),
            album=album,
            album_place=place,
            starts_unread=starts_unread,
            is_whole=isinstance(said, Bubble) and said.id in self._whole,
            shows_former=isinstance(said, Bubble) and said.id in self._asked,
        )

    def _starts_day(self, row: int) -> bool:
        position = self._places.position
        return row == 0 or not text.is_same_day(position(row - 1).at, position(row).at)

    def _is_cut(self, row: int) -> bool:
        """Whether a line is drawn above this row."""
        return self.unread is not None and self._places.position(row) == self.unread

    def _follows(self, row: int, said: Said) -> bool:
        gap = self._places.position(row).at - self._places.position(row - 1).at
        before = self._places.said(row - 1) if gap < TALKS_ON_MS else None
        return before is not None and self._speakers.is_same(before, said)

    def _form_of(self, said: Said) -> TemplateForm | None:
        called = template_parts.called(said) if isinstance(said, Bubble) else None
        if called is None:
            return None
        if called not in self._forms:
            self._forms[called] = self._form(*called)
        return self._forms[called]
