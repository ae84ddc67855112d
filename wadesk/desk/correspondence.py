"""Correspondence: everything that an agent writes at one open Desk, and all that comes of it.

Calls come from the window's thread and return at once; what takes a moment is promised.
"""

from collections.abc import Callable, Sequence
from concurrent.futures import Future
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from wadesk.core.draft import Draft, DraftFile
from wadesk.core.draft_versions import Covering, Shown, Version
from wadesk.core.errors import Reason, Refused
from wadesk.core.records import NO_ANSWER, ClientKey, ConversationId, Instant, MessageId
from wadesk.desk import (
    actions,
    asides,
    attachments,
    pending,
    plans,
    reading,
    revisions,
    signing,
    versions,
)
from wadesk.desk.actions import Manner
from wadesk.desk.commands import Heard
from wadesk.desk.open_desk import OpenDesk
from wadesk.desk.pending import OutboxLine
from wadesk.desk.recordings import About, Spoken

T = TypeVar("T")


@dataclass(frozen=True)  # without slots: Qt holds its methods weakly
class Correspondence:
    """``is_live`` tells whether the Hub is there, ``wake`` that something is to be posted."""

    desk: OpenDesk
    is_live: Callable[[], bool]
    wake: Callable[[], None]

    def keep_draft(self, draft: Draft) -> Future[None]:
        return self._woken(actions.keep_draft(self.desk, draft))

    def leave(self, conversation: ConversationId) -> None:
        """Nobody types here any more: the other Desks may have what stands here now."""
        self.desk.leaving.leave(conversation)

    def attach(self, source: Path | bytes, filename: str = "") -> Future[DraftFile]:
        """Seal a file for a draft, at once, if WhatsApp takes it; else the promise is refused."""
        vault = self.desk.vault

        def seal() -> DraftFile:
            if isinstance(source, bytes):
                return attachments.sealed_bytes(vault, source, filename)
            return attachments.sealed(vault, source)

        return self.desk.files.aside(seal)

    def begin_recording(
        self, conversation: ConversationId, base: MessageId, filename: str
    ) -> Future[Spoken]:
        """A voice is to be spoken there, over the newest answer that was on the screen."""
        about = About(conversation, base, self.desk.clock(), filename)
        return self.desk.files.aside(lambda: self.desk.recordings.begin(about))

    @staticmethod
    def add_to_recording(spoken: Spoken, piece: bytes) -> None:
        """It is safe when this returns; so never on the window's thread."""
        spoken.add(piece)

    def spoken_so_far(self, spoken: Spoken) -> Future[bytes]:
        return self.desk.files.aside(lambda: self.desk.recordings.so_far(spoken))

    def keep_recording(self, spoken: Spoken) -> Future[bool]:
        """It is a file of the draft then; the promise tells whether anything was said."""

        def keep() -> bool:
            where = signing.present(self.desk, ConversationId(spoken.about.conversation))
            return self.desk.recordings.keep(spoken, where)

        return self.desk.files.aside(keep)

    def drop_recording(self, spoken: Spoken) -> Future[None]:
        return self.desk.files.aside(lambda: self.desk.recordings.drop(spoken))

    def attach_smaller(
        self, source: Path | bytes, filename: str, make: Callable[[bytes], bytes | None]
    ) -> Future[DraftFile]:
        """The same of a picture that is too large, as what ``make`` makes of it."""
        vault = self.desk.vault
        return self.desk.files.aside(
            lambda: attachments.sealed_smaller(vault, source, filename, make)
        )

    def picture_of(self, file: DraftFile, make: Callable[[bytes], T]) -> Future[T | None]:
        """What ``make`` makes of an attached picture; nothing where it is no more here."""

        def made() -> T | None:
            try:
                return make(b"".join(self.desk.vault.open(file.stored)))
            except Refused:
                return None

        return self.desk.files.aside(made)

    def send_draft(
        self, draft: Draft, later: Instant | None = None, seen: MessageId = NO_ANSWER
    ) -> Future[ClientKey]:
        """Send it, or let it leave at an hour of the Hub's clock."""
        self._require_caught_up()
        self.desk.locks.settle(draft.conversation)
        return self._woken(actions.send_draft(self.desk, draft, self._manner(later, seen)))

    def undo(self, key: ClientKey) -> Draft:
        """Call back what has not left this Desk; it is a draft again."""
        return revisions.undo(self.desk, key)

    def outbox(self) -> Sequence[OutboxLine]:
        return pending.lines(self.desk)

    def move(self, key: ClientKey, before: ClientKey | None) -> None:
        revisions.move(self.desk, key, before)
        self.wake()

    def send_now(self, key: ClientKey) -> None:
        """Let it pass what waits for a decision before it."""
        revisions.send_now(self.desk, key)
        self.wake()

    def confirm(
        self, key: ClientKey, reviewed: MessageId | None = None, seen: MessageId = NO_ANSWER
    ) -> ClientKey:
        """Send what waited for one click: over the answers and the messages that were shown."""
        fresh = revisions.retry(self.desk, key, reviewed, self._heard(seen))
        self.wake()
        return fresh

    def retry(self, key: ClientKey, reviewed: MessageId | None = None) -> None:
        self.confirm(key, reviewed)

    def as_draft(self, key: ClientKey) -> Draft | None:
        return revisions.as_draft(self.desk, key)

    def take_back(self, key: ClientKey, reviewed: MessageId) -> Draft:
        return revisions.take_back(self.desk, key, reviewed)

    def discard(self, key: ClientKey) -> Draft | None:
        """Let go of what waits for a decision; what it was, where a draft can hold it."""
        draft = revisions.as_draft(self.desk, key)
        revisions.discard(self.desk, key)
        self.wake()
        return draft

    def cancel_scheduled(self, number: int) -> Future[ClientKey]:
        """Call off a plan; its words are a draft again as soon as the Hub has agreed."""
        asides.require_line(is_live=self.is_live())
        return self._woken(asides.cancel_scheduled(self.desk, number))

    def plan_as_draft(self, number: int) -> Draft | None:
        return plans.as_draft(self.desk, number)

    def discard_plan(self, number: int) -> Future[ClientKey]:
        """Call it off and let go of its words."""
        asides.require_line(is_live=self.is_live())
        return self._woken(plans.discard(self.desk, number))

    def send_plan(
        self, number: int, reviewed: MessageId, seen: MessageId = NO_ANSWER
    ) -> Future[ClientKey]:
        """Call it off and send it at once, over the answers that were shown."""
        asides.require_line(is_live=self.is_live())
        return self._woken(plans.send_now(self.desk, number, reviewed, self._heard(seen)))

    def add_note(self, conversation: ConversationId, text: str) -> Future[ClientKey]:
        return self._woken(asides.add_note(self.desk, conversation, text))

    def keep_as_note(self, draft: Draft) -> Future[ClientKey]:
        """The words of a draft are for the team; what was attached stays a draft."""
        return self._woken(asides.keep_as_note(self.desk, draft))

    def refused_as_note(self, key: ClientKey) -> Future[ClientKey]:
        return self._woken(asides.refused_as_note(self.desk, key))

    def decide(self, message: MessageId, *, arrived: bool) -> Future[ClientKey]:
        return self._woken(asides.decide(self.desk, message, arrived=arrived))

    def send_again(
        self, message: MessageId, base: MessageId, seen: MessageId = NO_ANSWER
    ) -> Future[ClientKey]:
        """Knowingly: say that it did not arrive, and then the same anew."""
        return self._woken(asides.send_again(self.desk, message, base, self._heard(seen)))

    def shown_draft(self, conversation: ConversationId) -> Shown:
        """What stands in the composer: a text of this Desk's, or the ghost of a newer one."""
        return versions.shown(self.desk, conversation)

    def versions(self, conversation: ConversationId) -> Sequence[Version]:
        """The agent's other texts for it, from other devices and those that gave way."""
        return versions.others(self.desk, conversation)

    def covering(self, conversation: ConversationId) -> Covering | None:
        """A text from another device that is newer than the one kept here."""
        return versions.covering(self.desk, conversation)

    def use_version(self, conversation: ConversationId, name: str) -> Future[Draft]:
        return self._woken(versions.use(self.desk, conversation, name))

    def drop_version(self, conversation: ConversationId, name: str) -> Future[None]:
        return versions.drop(self.desk, conversation, name)

    def _manner(self, later: Instant | None, seen: MessageId) -> Manner:
        undo_ms = reading.policy(self.desk).outbox.undo_ms
        return Manner(undo_ms, later, self._heard(seen))

    def _heard(self, seen: MessageId) -> Heard:
        return Heard(self.desk.hearing.heard_at(), seen)

    def _require_caught_up(self) -> None:
        """Offline it waits and is judged later; with a gap before one's eyes it is not written."""
        if self.desk.hearing.is_catching_up:
            raise Refused(Reason.BEHIND)

    def _woken(self, promise: "Future[Any]") -> "Future[Any]":
        promise.add_done_callback(lambda _: self.wake())
        return promise
