"""Actions: everything an agent can do here, one function each; none of them waits for the Hub.

What an agent says is durable on this machine when the function returns. The engine carries
it; what became of it comes back the way everything comes, as rows.
A reply takes as its base the newest answer that was on the screen (``look`` notes it), so
that the Hub can refuse it where somebody has answered meanwhile.
"""

import secrets
from collections.abc import Callable, Sequence

import msgspec

from wadesk.core.errors import Reason, Refused
from wadesk.core.outbox import Owed
from wadesk.core.records import ClientKey, ConversationId, MessageId, Wamid
from wadesk.desk import commands
from wadesk.desk.attachments import WITHOUT_CAPTION, Attachment
from wadesk.desk.commands import Attached
from wadesk.desk.open_desk import OpenDesk
from wadesk.store import conversations, outgoing
from wadesk.store.connection import WritableDb
from wadesk.store.outgoing import Written
from wadesk.wire.hub_api import ClaimLock, ReleaseLock, Send, SendMedia, SendTemplate, SendText

UNDECIDED = frozenset({Owed.REFUSED, Owed.DOUBTFUL})


def reply(
    desk: OpenDesk, conversation: ConversationId, text: str, quoted: Wamid | None = None
) -> ClientKey:
    if not text.strip():
        raise Refused(Reason.TEXT_EMPTY)
    where = known(desk, conversation)
    fence = _fence(desk, where)
    return _write(desk, where, lambda base: SendText(where, text, base, fence=fence, quoted=quoted))


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
    attached = Attached(stored.name, file.mime, file.filename)
    command = SendMedia(
        where,
        file.kind,
        media="",
        base=0,
        fence=fence,
        caption=caption,
        filename=file.filename,
        quoted=quoted,
    )
    return _write(desk, where, lambda base: msgspec.structs.replace(command, base=base), attached)


def send_template(
    desk: OpenDesk,
    conversation: ConversationId,
    name: str,
    language: str,
    values: Sequence[str] = (),
) -> ClientKey:
    where = known(desk, conversation)
    fence = _fence(desk, where)
    given = [{"type": "text", "text": value} for value in values]
    components = [{"type": "body", "parameters": given}] if given else []
    return _write(
        desk,
        where,
        lambda base: SendTemplate(where, name, language, base, components, fence),
    )


def claim(desk: OpenDesk, conversation: ConversationId) -> None:
    desk.wishes.add(ClaimLock(conversation))


def release(desk: OpenDesk, conversation: ConversationId) -> None:
    fence = _fence(desk, conversation)
    if fence is not None:
        desk.wishes.add(ReleaseLock(conversation, fence))


def look(desk: OpenDesk, conversation: ConversationId, newest_answer: MessageId) -> None:
    """Note the newest answer that is on the screen; an older one unsees nothing."""
    desk.local.change(
        lambda db: outgoing.note_seen(db, conversation, newest_answer), conversation
    ).result()


def discard(desk: OpenDesk, key: ClientKey) -> Written:
    """Let go of something written; whether it was tried before is told by what comes back."""

    def let_go(db: WritableDb) -> Written:
        found = _find(db, key)
        if found.item.owed is Owed.ACCEPTED:
            raise Refused(Reason.KEY_REUSED, "The Hub has this already; it cannot be taken back.")
        outgoing.remove(db, [key])
        return found

    found = desk.local.change(let_go).result()
    attached = commands.attached_to(found.command)
    if attached is not None:
        desk.vault.remove(attached.stored)
    return found


def retry(desk: OpenDesk, key: ClientKey) -> ClientKey:
    """Say it again, knowing what was said meanwhile: under a new key, over the answers shown."""
    fresh = new_key()

    def again(db: WritableDb) -> ClientKey:
        found = _find(db, key)
        if found.item.owed not in UNDECIDED:
            raise Refused(Reason.KEY_REUSED, "This is on its way already; it needs no second try.")
        newest = commands.refusal_of(found.refusal).newest
        where = found.item.conversation
        base = max(newest, outgoing.seen(db, where))
        outgoing.note_seen(db, where, base)
        outgoing.remove(db, [key])
        command = commands.with_base(found.command, base)
        outgoing.add(db, fresh, where, command, desk.clock())
        return fresh

    return desk.local.change(again).result()


def new_key() -> ClientKey:
    return ClientKey(secrets.token_hex(16))


def known(desk: OpenDesk, conversation: ConversationId) -> ConversationId:
    """The conversation as it is called now: one that became part of another is that one."""
    with desk.mirror.look() as db:
        present = conversations.moved(db, [conversation]).get(conversation, conversation)
        if conversations.find(db, present) is None:
            raise Refused(Reason.NO_SUCH_CONVERSATION)
    return present


def _write(
    desk: OpenDesk,
    conversation: ConversationId,
    command: Callable[[MessageId], Send],
    attached: Attached | None = None,
) -> ClientKey:
    key = new_key()

    def add(db: WritableDb) -> None:
        base = outgoing.seen(db, conversation)
        text = commands.written(command(base), attached)
        outgoing.add(db, key, conversation, text, desk.clock())

    desk.local.change(add, conversation).result()
    return key


def _fence(desk: OpenDesk, conversation: ConversationId) -> int | None:
    lock = desk.locks.held(conversation)
    return lock.fence if lock is not None and lock.holder == desk.identity.member else None


def _find(db: WritableDb, key: ClientKey) -> Written:
    found = outgoing.find(db, key)
    if found is None:
        raise Refused(Reason.UNKNOWN_COMMAND, f"There is nothing in the outbox under {key}.")
    return found
