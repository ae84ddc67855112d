"""Actions: everything an agent can do here, one function each; none of them waits for the Hub.

What an agent says is durable on this machine when the function returns. The engine carries
it; what became of it comes back the way everything comes, as rows.
A reply takes as its base the newest answer that was on the screen (``look`` notes it), so
that the Hub can refuse it where somebody has answered meanwhile. One that was a draft has a
base of its own, from its first keystroke; what a screen asks for while somebody types does
not wait for the disk, but promises.
"""

from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import Future
from dataclasses import dataclass, replace
from typing import Any, TypeVar

import msgspec

from wadesk.core import draft as drafting
from wadesk.core import outbox, parcelling
from wadesk.core.draft import Draft, DraftFile
from wadesk.core.errors import Reason, Refused
from wadesk.core.media_limits import kind_for
from wadesk.core.parcelling import Piece
from wadesk.core.records import NO_ANSWER, ClientKey, ConversationId, Instant, MessageId, Wamid
from wadesk.desk import commands
from wadesk.desk.attachments import WITHOUT_CAPTION, Attachment
from wadesk.desk.commands import Attached, Heard
from wadesk.desk.open_desk import OpenDesk
from wadesk.desk.revisions import discard, retry, take_back
from wadesk.desk.signing import hearing, known, new_key, present, unspent, with_noted
from wadesk.store import drafts, outgoing
from wadesk.store.connection import WritableDb
from wadesk.store.outgoing import Entry
from wadesk.wire.hub_api import ClaimLock, ReleaseLock, Send, SendMedia, SendTemplate, SendText

__all__ = [
    "Form",
    "Manner",
    "claim",
    "discard",
    "keep_draft",
    "known",
    "look",
    "new_key",
    "release",
    "reply",
    "retry",
    "send_draft",
    "send_form",
    "send_media",
    "send_template",
    "take_back",
]


@dataclass(frozen=True, slots=True)
class Manner:
    """How a reply is to leave: so long it can be called back; at its hour; after what was heard."""

    undo_ms: int = 0
    later: Instant | None = None
    heard: Heard | None = None


@dataclass(frozen=True, slots=True)
class Form:
    """A template to be sent; ``base`` is the newest answer that was on the screen, if known."""

    name: str
    language: str
    components: Sequence[Mapping[str, Any]] = ()
    base: MessageId = NO_ANSWER
    file: DraftFile | None = None  # at its head


AT_ONCE = Manner()

T = TypeVar("T", bound=Send)


def reply(
    desk: OpenDesk,
    conversation: ConversationId,
    text: str,
    quoted: Wamid | None = None,
    manner: Manner = AT_ONCE,
) -> ClientKey:
    flaw = drafting.flaw(text)
    if flaw is not None:
        raise Refused(flaw)
    where = known(desk, conversation)
    fence = _fence(desk, where)
    return _write(
        desk, lambda base: SendText(where, base, fence, text=text, quoted=quoted), where, manner
    ).result()


def keep_draft(desk: OpenDesk, draft: Draft) -> Future[None]:
    """Write down what is being typed; an empty text ends the draft.

    It needs no conversation to be in sight: one that has gone may come back. Where the thread
    has become part of another, nothing that was being written there is overwritten.
    """
    where = present(desk, draft.conversation)
    moved = replace(draft, conversation=where, edited_at=desk.clock())
    write = drafts.keep if where == draft.conversation else drafts.add
    return desk.local.change(lambda db: write(db, moved), where)


def send_draft(desk: OpenDesk, draft: Draft, manner: Manner = AT_ONCE) -> Future[ClientKey]:
    """Turn a draft into its messages: one commit takes the one away and puts the others there.

    The key is that of the first; by it all of them are called back together.
    """
    flaw = parcelling.draft_flaw(draft)
    if flaw is not None:
        raise Refused(flaw)
    where, first, now = known(desk, draft.conversation), new_key(), desk.clock()
    fence = _fence(desk, where)
    pieces = parcelling.pieces(draft)
    keys = [first, *(new_key() for _ in pieces[1:])]
    held = Instant(0) if manner.later else outbox.held(now, manner.undo_ms)
    heard = hearing(desk, manner.heard)

    def send(db: WritableDb) -> ClientKey:
        told = with_noted(db, where, heard)
        for key, piece in zip(keys, pieces, strict=True):
            said = _command(piece, where, draft.base, unspent(db, where, fence))
            command = _echoing(said, told, manner.later)
            file = commands.as_attached(piece.file) if piece.file else None
            text = commands.written(command, file)
            outgoing.enter(db, Entry(key, where, text, now, held, first))
        outgoing.note_seen(db, where, draft.base)
        drafts.let_go(db, draft)
        return first

    return desk.local.change(send, where)


def send_media(
    desk: OpenDesk,
    conversation: ConversationId,
    file: Attachment,
    caption: str = "",
    quoted: Wamid | None = None,
) -> ClientKey:
    if caption and file.kind in WITHOUT_CAPTION:
        raise Refused(
            Reason.MEDIA_KIND,
            f"WhatsApp shows no words with {file.mime}: send {file.filename} and the text apart.",
        )
    where = known(desk, conversation)
    fence = _fence(desk, where)
    stored = desk.vault.put([file.content])
    attached = Attached(stored.name, file.mime, file.filename, stored.size)
    command = SendMedia(
        where,
        base=0,
        fence=fence,
        kind=file.kind,
        media="",
        caption=caption,
        filename=file.filename,
        quoted=quoted,
    )
    return _write(
        desk, lambda base: msgspec.structs.replace(command, base=base), where, attached=attached
    ).result()


def send_template(
    desk: OpenDesk,
    conversation: ConversationId,
    name: str,
    language: str,
    values: Sequence[str] = (),
) -> ClientKey:
    given = [{"type": "text", "text": value} for value in values]
    components = [{"type": "body", "parameters": given}] if given else []
    return send_form(desk, conversation, Form(name, language, components)).result()


def send_form(
    desk: OpenDesk, conversation: ConversationId, form: Form, manner: Manner = AT_ONCE
) -> Future[ClientKey]:
    """Send an approved template with its blanks filled in."""
    where = known(desk, conversation)
    command = SendTemplate(
        where,
        form.base,
        _fence(desk, where),
        name=form.name,
        language=form.language,
        components=list(form.components),
        kind=kind_for(form.file.mime) if form.file is not None else "",
        filename=form.file.filename if form.file is not None else "",
    )
    return _write(
        desk,
        lambda base: msgspec.structs.replace(command, base=max(base, command.base)),
        where,
        manner,
        commands.as_attached(form.file) if form.file is not None else None,
    )


def claim(desk: OpenDesk, conversation: ConversationId) -> None:
    desk.wishes.add(ClaimLock(conversation))


def release(desk: OpenDesk, conversation: ConversationId) -> None:
    fence = _fence(desk, conversation)
    if fence is not None:
        desk.wishes.add(ReleaseLock(conversation, fence))


def look(
    desk: OpenDesk,
    conversation: ConversationId,
    newest_answer: MessageId,
    newest_inbound: MessageId = NO_ANSWER,
) -> None:
    """Note what is on the screen: the newest answer, and the newest of what the customer wrote.

    An older one unsees nothing.
    """

    def note(db: WritableDb) -> None:
        outgoing.note_seen(db, conversation, newest_answer)
        outgoing.note_inbound(db, conversation, newest_inbound)

    desk.local.change(note, conversation).result()


def _command(
    piece: Piece, where: ConversationId, base: MessageId, fence: int | None
) -> SendText | SendMedia:
    if piece.file is None:
        return SendText(where, base, fence, text=piece.text, quoted=piece.quoted)
    return SendMedia(
        where,
        base,
        fence,
        kind=kind_for(piece.file.mime),
        media="",
        caption=piece.text,
        filename=piece.file.filename,
        quoted=piece.quoted,
    )


def _write(
    desk: OpenDesk,
    command: Callable[[MessageId], Send],
    conversation: ConversationId,
    manner: Manner = AT_ONCE,
    attached: Attached | None = None,
) -> Future[ClientKey]:
    key, now = new_key(), desk.clock()
    held = Instant(0) if manner.later else outbox.held(now, manner.undo_ms)
    heard = hearing(desk, manner.heard)

    def add(db: WritableDb) -> ClientKey:
        told = with_noted(db, conversation, heard)
        said = _echoing(command(outgoing.seen(db, conversation)), told, manner.later)
        said = msgspec.structs.replace(said, fence=unspent(db, conversation, said.fence))
        text = commands.written(said, attached)
        outgoing.enter(db, Entry(key, conversation, text, now, held))
        return key

    return desk.local.change(add, conversation)


def _echoing(command: T, heard: Heard, later: Instant | None) -> T:
    return msgspec.structs.replace(command, seen=heard.seen, heard_at=heard.heard_at, later=later)


def _fence(desk: OpenDesk, conversation: ConversationId) -> int | None:
    lock = desk.locks.held(conversation)
    return lock.fence if lock is not None and lock.holder == desk.identity.member else None
