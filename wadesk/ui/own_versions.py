"""Own versions: an agent's texts from other devices, shown without touching what stands here.

Where nothing was written here, the newest text from elsewhere stands in the field as a ghost:
the first keystroke makes it this Desk's own, over the base it was begun with. Who opens a
conversation and went on writing elsewhere finds the newer text there, too; the older one stays
on this Desk's disk, and is offered above. Once something has been written, also if it was
sent, the others are offered above the field and never in it: nobody shall send with a second
Enter what they have not looked at.
"""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal

from wadesk.core.draft import Draft
from wadesk.core.draft_versions import HERE, Covering, Version
from wadesk.core.records import ConversationId, Instant
from wadesk.ui.composer import Composer
from wadesk.ui.drafting import Drafting
from wadesk.ui.heir import Heir
from wadesk.ui.text import translate
from wadesk.ui.version_bar import VersionBar

Source = Callable[[ConversationId], Sequence[Version]]
Covered = Callable[[ConversationId], Covering | None]


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
        self._covered: Covered = lambda _: None
        self._now: Callable[[], Instant] = lambda: Instant(0)
        self._ghost: Version | None = None
        self._is_in_use = False  # something was written here since this was opened
        self._is_back = False  # what is written here stands in the field again by itself
        self._sends_then = False  # Enter came a moment before the Desk had the text
        self._taken: set[str] = set()  # asked for, and perhaps offered until the Desk has done it
        Heir(self.bar, composer)
        self.bar.used.connect(self._on_used)
        self.bar.dropped.connect(self._on_dropped)

    def draw_from(self, source: Source, covered: Covered, now: Callable[[], Instant]) -> None:
        self._source, self._covered, self._now = source, covered, now

    @property
    def ghost(self) -> Draft | None:
        """The text in the field, as long as it is not this Desk's own."""
        return self._ghost.draft if self._ghost is not None else None

    def open(self) -> None:
        """Another conversation: what stood in the field of the former one is no matter."""
        self._ghost = None
        self._is_in_use = self._is_back = self._sends_then = False
        self._taken.clear()
        if self._covering() is not None and self._drafting.set_aside():
            self._composer.show_text("")
        self.refresh()

    def refresh(self) -> None:
        where = self._drafting.where
        found = [] if where is None else list(self._source(where))
        found = [one for one in found if one.name not in self._taken]
        covering = self._covering() if self._drafting.aside is not None else None
        if covering is None and self._drafting.aside is not None:
            self._bring_back()
        self._is_in_use = self._is_in_use or self._drafting.current is not None
        ghost = covering.newer if covering is not None else next(iter(found), None)
        self._show_ghost(None if self._is_in_use else ghost)
        rest = [one for one in found if self._ghost is None or one.name != self._ghost.name]
        if covering is not None:
            self.bar.show_covered(covering, self._now(), len(rest))
        elif self._ghost is not None:
            self.bar.show_version(self._ghost, self._now(), len(rest), is_ghost=True)
        else:
            self.bar.show_version(rest[0] if rest else None, self._now(), max(len(rest) - 1, 0))

    def touch(self) -> bool:
        """Somebody goes on at the ghost: from now on it is a draft of this Desk."""
        ghost, where = self._ghost, self._drafting.where
        self._is_back = self._sends_then = False
        if ghost is None or where is None or self._drafting.current is not None:
            return False
        self._ghost = None
        self._taken.add(ghost.name)
        self._drafting.go_on_with(ghost.draft)
        self.touched.emit(where, ghost.name)
        return True

    def once_more(self) -> str:
        """What to say to who would send what came into the field by itself; else nothing."""
        is_back = self._is_back
        if self.touch():
            return translate("Versions", "Begun on your other device: Enter sends it now.")
        if is_back:
            return translate("Versions", "This is what you wrote here before: Enter sends it now.")
        self._sends_then = self._drafting.is_taking
        return ""

    def used(self, draft: Draft) -> None:
        """The Desk has made it its own; the words on the screen are newer, if there are any."""
        if self._drafting.where == draft.conversation and self._drafting.current is None:
            self._drafting.adopt(draft)
            self._composer.show_text(draft.text)
        else:
            self._drafting.note_edition(draft)
            self._send_if_wished()

    def replaced(self, draft: Draft) -> None:
        """Its author wants this text instead; what stood here has given way and is kept."""
        self._drafting.adopt(draft)
        if self._drafting.where == draft.conversation:
            self._composer.show_text(draft.text)
            self._composer.setFocus()

    def refused(self, where: ConversationId, name: str) -> None:
        """It is not there any more, or not yet."""
        self._taken.discard(name)
        self._drafting.not_taken(where)

    def _send_if_wished(self) -> None:
        if self._sends_then and not self._drafting.is_taking:
            self._sends_then = False
            self._composer.send.click()

    def _covering(self) -> Covering | None:
        where = self._drafting.where
        found = self._covered(where) if where is not None else None
        return found if found is not None and found.newer.name not in self._taken else None

    def _bring_back(self) -> None:
        """The newer one was sent, or is gone: what is saved here stands in the field again."""
        self._ghost, self._is_back = None, True
        self._composer.show_text(self._drafting.bring_back())

    def _show_ghost(self, version: Version | None) -> None:
        former = self._ghost
        stands = former is not None and self._composer.text() == former.draft.text
        is_same = former is not None and version is not None and former.draft == version.draft
        self._ghost = version
        if is_same or not (stands or not self._composer.text()):
            return
        own = self._drafting.current
        if version is not None:
            self._composer.show_text(version.draft.text)
        elif stands:
            self._composer.show_text(own.text if own is not None else "")

    def _on_used(self, name: str) -> None:
        if name == HERE:
            self._ghost = None
            self._composer.show_text(self._drafting.prefer_aside())
            self._composer.setFocus()
            self.refresh()
        elif self._drafting.where is not None and not self._drafting.is_sending:
            self._drafting.keep_now()  # so that it gives way as it reads now
            self._composer.hold(is_held=True)  # and no word falls in between
            self.use_requested.emit(self._drafting.where, name)

    def _on_dropped(self, name: str) -> None:
        where = self._drafting.where
        if where is None:
            return
        if name == HERE:
            self._drafting.let_go_of_aside()
            self.refresh()
            return
        self._taken.add(name)
        self.refresh()
        self.drop_requested.emit(where, name)
