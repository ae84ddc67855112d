"""Reply errands: files, notes, hours and other versions of a reply, carried to the Desk.

What the Desk promises comes back on its own thread; ``promised`` brings it to the screen's.
"""

from collections.abc import Callable, Sequence
from concurrent.futures import Future
from functools import partial
from pathlib import Path
from typing import Protocol, TypeVar

from PySide6.QtCore import QObject, QSize, QTimer
from PySide6.QtGui import QGuiApplication, QImage

from wadesk.core.draft import Draft, DraftFile
from wadesk.core.draft_versions import Covering, Version
from wadesk.core.errors import Reason, Refused
from wadesk.core.records import ClientKey, ConversationId, Instant, MessageId, Wamid
from wadesk.core.thread import Pending
from wadesk.ui import shrinking
from wadesk.ui.attachment_strip import PICTURE
from wadesk.ui.errands import ThreadAtHand
from wadesk.ui.message_parts import preview
from wadesk.ui.models.thread import ThreadModel
from wadesk.ui.offer import Offer
from wadesk.ui.parts import Quote
from wadesk.ui.reply_parts import Sources
from wadesk.ui.text import translate
from wadesk.ui.thumbnail import decoded

SEEN = frozenset({"image", "sticker"})
QUOTED_BOX = QSize(64, 36)
BOX = QSize(2 * PICTURE, 2 * PICTURE)  # what is shown is the middle of it

TRY_AGAIN_MS = 3_000  # a disk that was full

T = TypeVar("T")


class Deeds(Protocol):
    """As much of a Desk as is needed for them."""

    def hub_now(self) -> Instant: ...
    def attach(self, source: Path | bytes, filename: str = "") -> Future[DraftFile]: ...
    def attach_smaller(
        self, source: Path | bytes, filename: str, make: Callable[[bytes], bytes | None]
    ) -> Future[DraftFile]: ...
    def picture(self, message: MessageId, make: Callable[[bytes], T]) -> Future[T | None]: ...
    def picture_of(self, file: DraftFile, make: Callable[[bytes], T]) -> Future[T | None]: ...
    def send_draft(self, draft: Draft, later: Instant | None = None) -> Future[ClientKey]: ...
    def leave(self, conversation: ConversationId) -> None: ...
    def undo(self, key: ClientKey) -> Draft: ...
    def note_draft(self, conversation: ConversationId) -> str: ...
    def keep_note(self, conversation: ConversationId, text: str) -> Future[None]: ...
    def add_note(self, conversation: ConversationId, text: str) -> Future[ClientKey]: ...
    def cancel_scheduled(self, number: int) -> Future[ClientKey]: ...
    def versions(self, conversation: ConversationId) -> Sequence[Version]: ...
    def covering(self, conversation: ConversationId) -> Covering | None: ...
    def use_version(self, conversation: ConversationId, name: str) -> Future[Draft]: ...
    def drop_version(self, conversation: ConversationId, name: str) -> Future[None]: ...


class ReplyErrands(QObject):
    def __init__(self, desk: Deeds, at: ThreadAtHand) -> None:
        super().__init__(at.panel)
        self._desk, self._panel, self._view, self._replies = desk, at.panel, at.view, at.replies
        self._tried, self._promised = at.tried, at.promised
        self._parts, self._versions = at.panel.parts, at.panel.versions
        self._parts.draw_from(Sources(self._quote_of, desk.note_draft, desk.hub_now))
        self._versions.draw_from(desk.versions, desk.covering, desk.hub_now)
        self._unsaved_notes: dict[ConversationId, str] = {}
        self._try_again = QTimer(self, interval=TRY_AGAIN_MS, singleShot=True)
        self._try_again.timeout.connect(self._keep_again)
        self._connect()

    @property
    def is_all_saved(self) -> bool:
        return not self._unsaved_notes

    def _keep_again(self) -> None:
        """There may be room on the disk by now."""
        for where, text in tuple(self._unsaved_notes.items()):
            self._on_keep_note(where, text)

    def _connect(self) -> None:
        parts, view = self._parts, self._view
        self._panel.drafting.left.connect(self._desk.leave)
        parts.attach_requested.connect(self._on_attach)
        parts.smaller_requested.connect(self._on_smaller)
        parts.picture_wanted.connect(self._on_picture_wanted)
        parts.quoted_picture_wanted.connect(self._on_quoted_picture)
        parts.send_later_requested.connect(self._on_send_later)
        parts.undo_requested.connect(self._on_undo_last)
        parts.note_keep_requested.connect(self._on_keep_note)
        parts.note_requested.connect(self._on_note)
        view.quote_requested.connect(parts.quote)
        view.undo_requested.connect(lambda key: self._undo(ClientKey(key)))
        view.cancel_requested.connect(self._on_cancel)
        self._versions.touched.connect(self._on_touched)
        self._versions.use_requested.connect(self._on_use_version)
        self._versions.drop_requested.connect(self._on_drop_version)

    def _on_attach(self, where: ConversationId, offer: Offer) -> None:
        source = Path(offer.path) if offer.path else offer.content
        promise: list[Future[DraftFile]] = []

        def attach() -> Future[DraftFile]:
            promise.append(self._desk.attach(source, offer.name))
            return promise[0]

        def broken(why: str) -> None:
            no = promise[0].exception() if promise else None
            is_too_large = isinstance(no, Refused) and no.reason is Reason.MEDIA_TOO_LARGE
            can_shrink = is_too_large and shrinking.is_picture(offer.name or offer.path)
            (self._parts.ask_to_shrink if can_shrink else self._parts.not_attached)(
                where, offer, why
            )

        self._promised(
            attach, lambda: self._parts.attached(where, offer, promise[0].result()), broken
        )

    def _on_smaller(self, where: ConversationId, offer: Offer) -> None:
        source = Path(offer.path) if offer.path else offer.content
        promise: list[Future[DraftFile]] = []

        def attach() -> Future[DraftFile]:
            promise.append(self._desk.attach_smaller(source, offer.name, shrinking.shrunk))
            return promise[0]

        self._promised(
            attach,
            lambda: self._parts.attached(where, offer, promise[0].result()),
            partial(self._parts.not_attached, where, offer),
        )

    def _on_picture_wanted(self, file: DraftFile) -> None:
        make = partial(decoded, box=BOX, ratio=QGuiApplication.primaryScreen().devicePixelRatio())
        promise = self._desk.picture_of(file, make)

        def show() -> None:
            picture = promise.result()
            if isinstance(picture, QImage):
                self._parts.show_picture(file, picture)

        self._promised(lambda: promise, show, lambda _: None)

    def _on_quoted_picture(self, wamid: Wamid) -> None:
        model = self._view.shown_thread()
        found = model.quoted(wamid) if model is not None else None
        if found is None or found[0].kind not in SEEN:
            return
        make = partial(decoded, box=QUOTED_BOX)
        promise = self._desk.picture(found[0].id, make)

        def show() -> None:
            picture = promise.result()
            if isinstance(picture, QImage):
                self._parts.show_quoted_picture(wamid, picture)

        self._promised(lambda: promise, show, lambda _: None)

    def _on_send_later(self, draft: Draft, at: Instant) -> None:
        where = draft.conversation
        self._promised(
            lambda: self._desk.send_draft(draft, at),
            lambda: self._panel.sent(where),
            lambda why: self._panel.not_sent(where, why),
        )

    def _on_undo_last(self, where: ConversationId) -> None:
        """The newest that can still be called back; where there is none, nothing happens."""
        model = self._view.shown_thread()
        last = _last_to_call_back(model) if model is not None else None
        if model is not None and model.conversation == where and last is not None:
            self._undo(last)

    def _undo(self, key: ClientKey) -> None:
        self._panel.drafting.keep_now()  # what comes back joins what is saved
        self._tried(lambda: self._panel.taken_back(self._desk.undo(key)))

    def _on_keep_note(self, where: ConversationId, text: str) -> None:
        self._promised(
            lambda: self._desk.keep_note(where, text),
            lambda: self._on_note_kept(where),
            lambda why: self._on_note_not_kept(where, text, why),
        )

    def _on_note_kept(self, where: ConversationId) -> None:
        self._unsaved_notes.pop(where, None)
        self._parts.note_kept(where)

    def _on_note_not_kept(self, where: ConversationId, text: str, why: str) -> None:
        self._unsaved_notes[where] = text
        self._try_again.start()
        self._panel.composer.show_unsaved(why)

    def _on_note(self, where: ConversationId, text: str) -> None:
        self._promised(
            lambda: self._desk.add_note(where, text),
            lambda: self._parts.note_added(where),
            partial(self._parts.note_not_added, where),
        )

    def _on_cancel(self, number: int) -> None:
        self._promised(lambda: self._desk.cancel_scheduled(number), lambda: None, self._panel.say)

    def _on_touched(self, where: ConversationId, name: str) -> None:
        self._use_version(where, name, self._versions.used)

    def _on_use_version(self, where: ConversationId, name: str) -> None:
        self._use_version(where, name, self._versions.replaced)

    def _use_version(self, where: ConversationId, name: str, then: Callable[[Draft], None]) -> None:
        promise: list[Future[Draft]] = []

        def use() -> Future[Draft]:
            promise.append(self._desk.use_version(where, name))
            return promise[0]

        def done() -> None:
            then(promise[0].result())
            self._panel.refresh()

        def broken(why: str) -> None:
            self._versions.refused(where, name)
            self._panel.refresh()
            self._panel.say(why)

        self._promised(use, done, broken)

    def _on_drop_version(self, where: ConversationId, name: str) -> None:
        self._promised(
            lambda: self._desk.drop_version(where, name), self._panel.refresh, self._panel.say
        )

    def _quote_of(self, wamid: Wamid) -> Quote | None:
        model = self._view.shown_thread()
        found = model.quoted(wamid) if model is not None else None
        if found is None:
            return None
        said, author = found
        icon, words = preview(said)
        return Quote(author or translate("Thread", "Customer"), words, icon)


def _last_to_call_back(model: ThreadModel) -> ClientKey | None:
    for row in reversed(range(model.rowCount())):
        found = model.row(row)
        if found is None or not isinstance(found.said, Pending):
            return None
        if found.said.can_be_called_back:
            return found.said.key
    return None
