"""Reply parts: what goes with the words of a reply, and the notes written in its place.

Files, a quote, an hour to leave at: the composer shows them, the draft keeps them, and this
brings the two together. What must be read, written down or carried out leaves as an intent;
whoever carries it out says what became of it. Nothing leaves while a file is still being read.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import PurePath

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage, QShortcut
from PySide6.QtWidgets import QFileDialog, QWidget

from wadesk.core.draft import FILES_MOST, DraftFile
from wadesk.core.errors import Reason
from wadesk.core.records import ConversationId, Instant, Wamid
from wadesk.core.thread import Bubble
from wadesk.ui.composer import Composer
from wadesk.ui.drafting import Drafting
from wadesk.ui.noting import Noting
from wadesk.ui.offer import Offer
from wadesk.ui.parts import Quote
from wadesk.ui.text import translate

ATTACH_KEY, NOTE_KEY, TEMPLATE_KEY = "Ctrl+Shift+A", "Ctrl+J", "Ctrl+T"


@dataclass(frozen=True, slots=True)
class Sources:
    """Where it is read what was quoted, what was noted, and what time it is at the Hub."""

    quote_of: Callable[[Wamid], Quote | None]
    note_of: Callable[[ConversationId], str]
    hub_now: Callable[[], Instant]


NOWHERE = Sources(lambda _: None, lambda _: "", lambda: Instant(0))


class ReplyParts(QObject):
    """Ids and records travel as objects: Qt's own whole numbers are too small for them."""

    attach_requested = Signal(object, object)  # ConversationId, Offer
    smaller_requested = Signal(object, object)  # ConversationId, Offer: a picture, made to fit
    picture_wanted = Signal(object)  # DraftFile
    quoted_picture_wanted = Signal(str)  # Wamid
    send_later_requested = Signal(object, object)  # Draft, Instant
    undo_requested = Signal(object)  # ConversationId: what was sent there last
    note_keep_requested = Signal(object, str)
    note_requested = Signal(object, str)
    template_requested = Signal(object)  # ConversationId
    changed = Signal()  # what is to be sent is another than before

    def __init__(self, composer: Composer, drafting: Drafting) -> None:
        super().__init__(composer)
        self._composer, self._drafting = composer, drafting
        self._sources = NOWHERE
        self._reading: dict[ConversationId, list[Offer]] = {}
        self._undecided: dict[ConversationId, list[tuple[str, Offer]]] = {}  # too large
        self._refused: list[str] = []
        self._quoted: Wamid | None = None
        self._asked_for: set[str] = set()
        self.noting = Noting(self._saved_note, self)
        self.dialog: QFileDialog | None = None
        self._connect()

    def draw_from(self, sources: Sources) -> None:
        self._sources = sources
        self._composer.later.hub_now = sources.hub_now

    def open(self, conversation: ConversationId) -> None:
        """Another conversation: its files, its quote, and what was being noted there."""
        self._composer.turn(to_note=False)
        self._composer.shrink.forget()
        for words, offer in self._undecided.get(conversation, ()):
            self._ask_about(conversation, words, offer)
        self._composer.show_note_text(self.noting.open(conversation))
        self._composer.hold_note(is_held=self.noting.is_adding)
        self.refresh()

    def close(self) -> None:
        self.noting.leave()
        self._composer.shrink.forget()
        self._composer.turn(to_note=False)
        self._composer.show_note_text("")
        self.refresh()

    def keep_now(self) -> None:
        self.noting.keep_now()

    def refresh(self, closes_at: Instant | None = None) -> None:
        """Show what belongs to the draft that is written here now."""
        draft, wamid = self._drafting.current, self._drafting.quoted
        files = draft.files if draft is not None else ()
        self._composer.files.show_files(files, [_name(one) for one in self._waiting()])
        self._composer.files.setVisible(bool(self._composer.files.chips) and not self._is_note)
        self._composer.quote.show_quote(self._quote(wamid))
        self._want_quoted_picture(wamid)
        self._composer.quote.setVisible(wamid is not None and not self._is_note)
        self._composer.later.closes_at = closes_at
        self._want_pictures(files)

    def obstacle(self, reason: Reason | None) -> Reason | None:
        """A reply of files alone is no empty one."""
        draft = self._drafting.current
        has_files = draft is not None and bool(draft.files)
        return None if reason is Reason.TEXT_EMPTY and has_files else reason

    def delay(self) -> str:
        """Why it must wait a moment, whatever else is well.

        What was to go along is not left behind because somebody was quick: they decide.
        """
        if self._composer.recorder.is_recording:
            return translate(
                "ReplyParts", "You are recording: attach it or discard it, then you can send."
            )
        if self._waiting():
            return translate("ReplyParts", "A file is still being read: in a moment you can send.")
        return _undecided() if self._composer.shrink.is_asking else ""

    def attached(self, conversation: ConversationId, offer: Offer, file: DraftFile) -> None:
        self._done(conversation, offer)
        self._drafting.attach(conversation, file)
        self._show_change(conversation)

    def not_attached(self, conversation: ConversationId, offer: Offer, why: str) -> None:
        self._done(conversation, offer)
        self._show_change(conversation)
        if conversation == self._drafting.where:
            self._refused.append(f"{_name(offer)}: {why}")
            self._composer.show_note("\n".join(self._refused), is_trouble=True)

    def ask_to_shrink(self, conversation: ConversationId, offer: Offer, why: str) -> None:
        """A picture is too large, and can be made smaller; it waits where it was offered."""
        self._done(conversation, offer)
        self._show_change(conversation)
        words = f"{_name(offer)}: {why}"
        self._undecided.setdefault(conversation, []).append((words, offer))
        if conversation == self._drafting.where:
            self._ask_about(conversation, words, offer)

    def _ask_about(self, conversation: ConversationId, words: str, offer: Offer) -> None:
        def decided(is_wanted: bool) -> None:
            self._undecided[conversation].remove((words, offer))
            if is_wanted:
                self._make_smaller(conversation, offer)

        self._composer.shrink.ask(words, decided)

    def _make_smaller(self, conversation: ConversationId, offer: Offer) -> None:
        self._reading.setdefault(conversation, []).append(offer)
        self.smaller_requested.emit(conversation, offer)
        self._show_change(conversation)

    def show_picture(self, file: DraftFile, picture: QImage) -> None:
        self._composer.files.show_picture(file.stored, picture)

    def show_quoted_picture(self, wamid: Wamid, picture: QImage) -> None:
        if wamid == self._quoted:
            self._composer.quote.show_picture(picture)

    def quote(self, said: Bubble) -> None:
        """The reply answers this; the next key is a word of it."""
        if said.wamid is None or said.conversation != self._drafting.where:
            return
        self._composer.turn(to_note=False)
        self._drafting.quote(said.wamid)
        self.refresh()
        self._composer.setFocus()

    def take_up_note(self, conversation: ConversationId, words: str) -> None:
        """What was written elsewhere and not taken is being noted now."""
        text = self.noting.take_up(conversation, words)
        if text is not None:
            self._composer.show_note_text(text)

    def note_added(self, conversation: ConversationId) -> None:
        self.noting.added(conversation)
        if conversation == self.noting.where:
            self._composer.hold_note(is_held=False)
            self._composer.show_note_text("")
            self._composer.turn(to_note=False)
            self._composer.show_note(translate("ReplyParts", "Noted for the team"))

    def note_not_added(self, conversation: ConversationId, why: str) -> None:
        self.noting.not_added(conversation)
        if conversation == self.noting.where:
            self._composer.hold_note(is_held=False)
            self._composer.show_note(why, is_trouble=True)

    def note_kept(self, conversation: ConversationId) -> None:
        if conversation == self.noting.where and self._is_note and self._composer.note_text():
            self._composer.show_saved(translate("ReplyParts", "Saved on this computer"))

    def choose_files(self) -> None:
        """The system's own dialog, which holds up nothing else."""
        dialog = QFileDialog(
            self._composer.window(), translate("ReplyParts", "Attach files to the reply")
        )
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(self._on_files_chosen)
        self.dialog = dialog
        dialog.open()

    @property
    def _is_note(self) -> bool:
        return self._composer.is_note

    def _connect(self) -> None:
        composer = self._composer
        composer.files_offered.connect(self._on_files_offered)
        composer.files_wanted.connect(self.choose_files)
        composer.files.removed.connect(self._on_removed)
        composer.files.ordered.connect(self._on_ordered)
        composer.shrink.changed.connect(self._on_decided)
        composer.blocked.connect(self._on_blocked)
        composer.quote_dropped.connect(self._on_quote_dropped)
        composer.later_requested.connect(self._on_later_requested)
        composer.undo_requested.connect(self._on_undo_requested)
        composer.note_edited.connect(self.noting.write)
        composer.note_requested.connect(self._on_note_requested)
        composer.note_turned.connect(lambda _: self.refresh())
        self.noting.keep_requested.connect(self.note_keep_requested)

    def add_keys(self, place: QWidget) -> None:
        """Wherever in this part of the window the focus is."""
        QShortcut(ATTACH_KEY, place).activated.connect(self._composer.attach.click)
        QShortcut(NOTE_KEY, place).activated.connect(self._on_note_key)
        QShortcut(TEMPLATE_KEY, place).activated.connect(self._on_template_key)

    def _on_note_key(self) -> None:
        self._composer.note_button.click()
        self._composer.setFocus()

    def _on_template_key(self) -> None:
        if self._drafting.where is not None:
            self.template_requested.emit(self._drafting.where)

    def _on_files_chosen(self, paths: Sequence[str]) -> None:
        self._on_files_offered(tuple(Offer(path) for path in paths))

    def _on_files_offered(self, offers: Sequence[Offer]) -> None:
        where, draft = self._drafting.where, self._drafting.current
        if where is None:
            return
        self._refused = []
        count = len(draft.files if draft else ()) + len(self._waiting())
        taken = offers[: max(FILES_MOST - count, 0)]
        for offer in taken:
            self._reading.setdefault(where, []).append(offer)
            self.attach_requested.emit(where, offer)
        self._show_change(where)
        if len(taken) < len(offers):
            words = translate("ReplyParts", "{count} files are the most in one reply.")
            self._refused.append(words.format(count=FILES_MOST))
            self._composer.show_note("\n".join(self._refused), is_trouble=True)

    def _on_blocked(self) -> None:
        """Whoever would send comes to what is still to be decided."""
        if self._composer.shrink.is_asking:
            self._composer.shrink.take_focus()

    def _on_decided(self) -> None:
        if not self._composer.shrink.is_asking and self._composer.note.text() == _undecided():
            self._composer.show_note("")
        self.changed.emit()

    def _on_removed(self, file: DraftFile) -> None:
        draft = self._drafting.current
        self._on_ordered(tuple(one for one in draft.files if one != file) if draft else ())

    def _on_ordered(self, files: Sequence[DraftFile]) -> None:
        self._drafting.order(files)
        self.refresh()
        self.changed.emit()

    def _on_quote_dropped(self) -> None:
        self._drafting.quote(None)
        self.refresh()

    def _on_later_requested(self, at: Instant) -> None:
        draft = self._drafting.hand_over()
        if draft is not None:
            self._composer.hold(is_held=True)
            self.send_later_requested.emit(draft, at)

    def _on_undo_requested(self) -> None:
        if self._drafting.where is not None:
            self.undo_requested.emit(self._drafting.where)

    def _on_note_requested(self, _text: str) -> None:
        text = self.noting.hand_over()
        if text is not None and self.noting.where is not None:
            self._composer.hold_note(is_held=True)
            self.note_requested.emit(self.noting.where, text)

    def _saved_note(self, conversation: ConversationId) -> str:
        return self._sources.note_of(conversation)

    def _quote(self, wamid: Wamid | None) -> Quote | None:
        if wamid is None:
            return None
        missing = Quote("", translate("ReplyParts", "A message that is not here"), "unknown")
        return self._sources.quote_of(wamid) or missing

    def _want_quoted_picture(self, wamid: Wamid | None) -> None:
        if wamid != self._quoted:
            self._quoted = wamid
            self._composer.quote.show_picture(None)
            if wamid is not None:
                self.quoted_picture_wanted.emit(wamid)

    def _waiting(self) -> Sequence[Offer]:
        where = self._drafting.where
        return self._reading.get(where, ()) if where is not None else ()

    def _done(self, conversation: ConversationId, offer: Offer) -> None:
        waiting = self._reading.get(conversation, [])
        if offer in waiting:
            waiting.remove(offer)

    def _show_change(self, conversation: ConversationId) -> None:
        if conversation == self._drafting.where:
            self.refresh()
            self.changed.emit()

    def _want_pictures(self, files: Sequence[DraftFile]) -> None:
        for file in files:
            is_picture = file.mime.startswith("image/")
            if is_picture and file.stored not in self._asked_for:
                self._asked_for.add(file.stored)
                self.picture_wanted.emit(file)


def _undecided() -> str:
    return translate(
        "ReplyParts", "A picture is too large: make it smaller or leave it out, then you can send."
    )


def _name(offer: Offer) -> str:
    return offer.name or PurePath(offer.path).name
