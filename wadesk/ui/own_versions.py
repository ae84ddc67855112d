"""Own versions: an agent's texts from other devices, shown without touching what stands here.

Where nothing was written here, the newest text from elsewhere stands in the field as a ghost:
the first keystroke makes it this Desk's own, over the base it was begun with. Once something
has been written, also if it was sent, the others are offered above the field and never in it:
nobody shall send with a second Enter what they have not looked at.
"""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal

from wadesk.core.draft import Draft
from wadesk.core.draft_versions import Version
from wadesk.core.records import ConversationId, Instant
from wadesk.ui.composer import Composer
from wadesk.ui.drafting import Drafting
from wadesk.ui.version_bar import VersionBar

Source = Callable[[ConversationId], Sequence[Version]]


class OwnVersions(QObject):
    """All carry conversation and name; what was ``touched`` stands in the field already."""

    touched = Signal(object, str)
    use_requested = Signal(object, str)
    drop_requested = Signal(object, str)

    def __init__(self, composer: Composer, drafting: Drafting) -> None:
        super().__init__(composer)
        self.bar = VersionBar()
        self._composer, self._drafting = composer, drafting
        self._source: Source = lambda _: ()
        self._now: Callable[[], Instant] = lambda: Instant(0)
        self._ghost: Version | None = None
        self._is_in_use = False  # something was written here since this was opened
        self._taken: set[str] = set()  # asked for, and perhaps offered until the Desk has done it
        self.bar.used.connect(self._on_used)
        self.bar.dropped.connect(self._on_dropped)

    def draw_from(self, source: Source, now: Callable[[], Instant]) -> None:
        self._source, self._now = source, now

    @property
    def ghost(self) -> Draft | None:
        """The text in the field, as long as it is not this Desk's own."""
        return self._ghost.draft if self._ghost is not None else None

    def open(self) -> None:
        """Another conversation: what stood in the field of the former one is no matter."""
        self._ghost, self._is_in_use = None, False
        self._taken.clear()
        self.refresh()

    def refresh(self) -> None:
        where = self._drafting.where
        found = [] if where is None else list(self._source(where))
        found = [one for one in found if one.name not in self._taken]
        self._is_in_use = self._is_in_use or self._drafting.current is not None
        self._show_ghost(found[0] if found and not self._is_in_use else None)
        rest = [one for one in found if one is not self._ghost]
        if self._ghost is not None:
            self.bar.show_version(self._ghost, self._now(), len(rest), is_ghost=True)
        else:
            self.bar.show_version(rest[0] if rest else None, self._now(), max(len(rest) - 1, 0))

    def touch(self) -> bool:
        """Somebody goes on at the ghost: from now on it is a draft of this Desk."""
        ghost, where = self._ghost, self._drafting.where
        if ghost is None or where is None or self._drafting.current is not None:
            return False
        self._ghost = None
        self._taken.add(ghost.name)
        self._drafting.adopt(ghost.draft)
        self.touched.emit(where, ghost.name)
        return True

    def used(self, draft: Draft) -> None:
        """The Desk has made it its own; the words on the screen are newer, if there are any."""
        if self._drafting.where == draft.conversation and self._drafting.current is None:
            self._drafting.adopt(draft)
            self._composer.show_text(draft.text)
        else:
            self._drafting.note_edition(draft)

    def replaced(self, draft: Draft) -> None:
        """Its author wants this text instead; what stood here has given way and is kept."""
        self._drafting.adopt(draft)
        if self._drafting.where == draft.conversation:
            self._composer.show_text(draft.text)
            self._composer.setFocus()

    def refused(self, name: str) -> None:
        """It is not there any more, or not yet."""
        self._taken.discard(name)

    def _show_ghost(self, version: Version | None) -> None:
        former = self._ghost
        stands = former is not None and self._composer.text() == former.draft.text
        is_same = former is not None and version is not None and former.draft == version.draft
        self._ghost = version
        if is_same or not (stands or not self._composer.text()):
            return
        if version is not None or stands:
            self._composer.show_text(version.draft.text if version is not None else "")

    def _on_used(self, name: str) -> None:
        if self._drafting.where is not None and not self._drafting.is_sending:
            self._drafting.keep_now()  # so that it gives way as it reads now
            self._composer.hold(is_held=True)  # and no word falls in between
            self.use_requested.emit(self._drafting.where, name)

    def _on_dropped(self, name: str) -> None:
        where = self._drafting.where
        if where is None:
            return
        self._taken.add(name)
        self.refresh()
        self.drop_requested.emit(where, name)
