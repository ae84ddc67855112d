"""Actions: everything an agent can do here, one function each; none of them waits for the Hub.

What an agent says is durable on this machine when the function returns. The engine carries
it; what became of it comes back the way everything comes, as rows.
A reply takes as its base the newest answer that was on the screen (``look`` notes it), so
that the Hub can refuse it where somebody has answered meanwhile. One that was a draft has a
base of its own, from its first keystroke; what a screen asks for while somebody types does
not wait for the disk, but promises.
"""

import secrets
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from dataclasses import replace

import msgspec

from wadesk.core import draft as drafting
from wadesk.core.draft import Draft
from wadesk.core.errors import Reason, Refused
from wadesk.core.outbox import Owed
from wadesk.core.records import ClientKey, ConversationId, MessageId, Wamid
from wadesk.desk import commands
from wadesk.desk.attachments import WITHOUT_CAPTION, Attachment
from wadesk.desk.commands import Attached
from wadesk.desk.open_desk import OpenDesk
from wadesk.store import conversations, drafts, outgoing
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
    return _write(desk, where, lambda base: SendText(where, base, fence, text=text, quoted=quoted))


def keep_draft(desk: OpenDesk, draft: Draft) -> Future[None]:
    """Write down what is being typed; an empty text ends the draft.

    It needs no conversation to be in sight: one that has gone may come back. Where the thread
    has become part of another, nothing that was being written there is overwritten.
    """
    where = _present(desk, draft.conversation)
    moved = replace(draft, conversation=where)
    write = drafts.keep if where == draft.conversation else drafts.add
    return desk.local.change(lambda db: write(db, moved), where)


def send_draft(desk: OpenDesk, draft: Draft, quoted: Wamid | None = None) -> Future[ClientKey]:
    """Turn a draft into a reply: one commit takes the one away and puts the other there."""
    flaw = drafting.flaw(draft.text)
    if flaw is not None:
        raise Refused(flaw)
    where, key = known(desk, draft.conversation), new_key()
    reply = SendText(where, draft.base, _fence(desk, where), text=draft.text, quoted=quoted)

    def send(db: WritableDb) -> ClientKey:
        outgoing.add(db, key, where, commands.written(reply), desk.clock())
        outgoing.note_seen(db, where, draft.base)
        drafts.let_go(db, draft)
        return key

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
    attached = Attached(stored.name, file.mime, file.filename)
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
        lambda base: SendTemplate(
            where, base, fence, name=name, language=language, components=components
        ),
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

    found = desk.local.change(let_go, *_place_of(desk, key)).result()
    attached = commands.attached_to(found.command)
    if attached is not None:
        desk.vault.remove(attached.stored)
    return found


def take_back(desk: OpenDesk, key: ClientKey, reviewed: MessageId) -> Draft:
    """Go on writing at what was refused; one commit makes the reply a draft again.

    ``reviewed`` is the newest answer that was put before the agent.
    """

    def undo(db: WritableDb) -> Draft:
        found = _find(db, key)
        words = commands.as_draft(found)
        if words is None or found.item.owed is not Owed.REFUSED:
            raise Refused(Reason.KEY_REUSED, "Only words that were refused can be taken back.")
        outgoing.remove(db, [key])
        drafts.add(db, drafting.reviewed(words, reviewed))
        return drafts.find(db, words.conversation) or words

    return desk.local.change(undo, *_place_of(desk, key)).result()


def retry(desk: OpenDesk, key: ClientKey, reviewed: MessageId | None = None) -> ClientKey:
    """Say it again, knowing what was said meanwhile: under a new key, over the answers shown.

    ``reviewed`` is the newest answer that was put before the agent, where a screen knows; one
    that has landed since is not passed over.
    """
    fresh = new_key()

    def again(db: WritableDb) -> ClientKey:
        found = _find(db, key)
        if found.item.owed not in UNDECIDED:
            raise Refused(Reason.KEY_REUSED, "This is on its way already; it needs no second try.")
        where = found.item.conversation
        shown = _newest_shown(db, found) if reviewed is None else reviewed
        base = max(shown, commands.base_of(found.command))
        outgoing.note_seen(db, where, base)
        outgoing.remove(db, [key])
        command = commands.with_base(found.command, base)
        outgoing.add(db, fresh, where, command, desk.clock())
        return fresh

    return desk.local.change(again, *_place_of(desk, key)).result()


def new_key() -> ClientKey:
    return ClientKey(secrets.token_hex(16))


def known(desk: OpenDesk, conversation: ConversationId) -> ConversationId:
    """The conversation as it is called now: one that became part of another is that one."""
    with desk.mirror.look() as db:
        present = conversations.moved(db, [conversation]).get(conversation, conversation)
        if conversations.find(db, present) is None:
            raise Refused(Reason.NO_SUCH_CONVERSATION)
    return present


def _present(desk: OpenDesk, conversation: ConversationId) -> ConversationId:
    with desk.mirror.look() as db:
        return conversations.moved(db, [conversation]).get(conversation, conversation)


def _place_of(desk: OpenDesk, key: ClientKey) -> list[ConversationId]:
    """Whose thread looks different when this is decided."""
    with desk.local.look() as db:
        found = outgoing.find(db, key)
    return [found.item.conversation] if found else []


def _newest_shown(db: WritableDb, refused: Written) -> MessageId:
    newest = commands.refusal_of(refused.refusal).newest
    return max(newest, outgoing.seen(db, refused.item.conversation))


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
