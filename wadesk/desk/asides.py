"""Asides: what an agent writes that goes to no customer; notes, decisions, and calling off a plan.

They take the same road as replies and are as durable, but wait for no reply and hold back
none. What is to follow upon the Hub's consent (the same words again, or their return as a
draft) is written down with the wish itself, so that no crash comes between.
"""

from concurrent.futures import Future
from dataclasses import replace

from wadesk.core import mentions
from wadesk.core.draft import Draft
from wadesk.core.errors import Reason, Refused, Unavailable
from wadesk.core.records import ClientKey, ConversationId, MessageId, Wamid
from wadesk.core.sendable_text import NOTE_MOST, flaw
from wadesk.core.thread import Bubble
from wadesk.desk import commands, reading
from wadesk.desk.commands import Heard, Then
from wadesk.desk.open_desk import OpenDesk
from wadesk.desk.signing import hearing, known, new_key, present
from wadesk.store import drafts, note_drafts, outgoing, planned
from wadesk.store.connection import WritableDb
from wadesk.store.outgoing import Entry
from wadesk.wire.hub_api import (
    AddNote,
    CancelScheduled,
    Command,
    DecideMessage,
    Send,
    SendMedia,
    SendTemplate,
    SendText,
)

TOO_LONG = f"A note holds {NOTE_MOST} characters at most: write two."


def add_note(desk: OpenDesk, conversation: ConversationId, text: str) -> Future[ClientKey]:
    """Tell the team something in a conversation; it needs no lock, and no customer sees it."""
    where, command = _note(desk, conversation, text)
    key, now = new_key(), desk.clock()

    def enter(db: WritableDb) -> ClientKey:
        outgoing.enter(db, Entry(key, where, commands.written(command), now))
        note_drafts.let_go(db, where, text)
        return key

    return desk.local.change(enter, where)


def keep_note(desk: OpenDesk, conversation: ConversationId, text: str) -> Future[None]:
    """Write down what is being noted; it is nobody's message yet."""
    where = present(desk, conversation)
    return desk.local.change(lambda db: note_drafts.keep(db, where, text), where)


def note_draft(desk: OpenDesk, conversation: ConversationId) -> str:
    with desk.local.look() as db:
        return note_drafts.find(db, present(desk, conversation))


def keep_as_note(desk: OpenDesk, draft: Draft) -> Future[ClientKey]:
    """Turn a draft's words into a note: one commit takes the one away and puts the other there.

    What was attached stays in the draft, for a note carries no files.
    """
    where, command = _note(desk, draft.conversation, draft.text)
    key, now = new_key(), desk.clock()

    def keep(db: WritableDb) -> ClientKey:
        outgoing.enter(db, Entry(key, where, commands.written(command), now))
        drafts.keep(db, replace(draft, conversation=where, text="", quoted=None))
        return key

    return desk.local.change(keep, where)


def refused_as_note(desk: OpenDesk, key: ClientKey) -> Future[ClientKey]:
    """Turn the words of a refused reply into a note; its files come back as a draft."""
    fresh, now = new_key(), desk.clock()
    with desk.local.look() as db:
        found = outgoing.find(db, key)
        words = commands.as_draft(found) if found else None
    if found is None or words is None:
        raise Refused(Reason.UNKNOWN_COMMAND, "There are no words here to keep as a note.")
    where, command = _note(desk, found.item.conversation, words.text)

    def keep(db: WritableDb) -> ClientKey:
        if outgoing.remove(db, [key]) != 1:
            raise Refused(Reason.KEY_REUSED, "This has been decided already.")
        outgoing.enter(db, Entry(fresh, where, commands.written(command), now))
        if words.files:
            drafts.add(db, replace(words, conversation=where, text="", quoted=None))
        return fresh

    return desk.local.change(keep, where)


def decide(desk: OpenDesk, message: MessageId, *, arrived: bool) -> Future[ClientKey]:
    """Say what became of a message whose fate WhatsApp did not tell."""
    bubble = _message(desk, message)
    command = DecideMessage(bubble.conversation, message, arrived)
    return _enter(desk, bubble.conversation, command)


def send_again(
    desk: OpenDesk, message: MessageId, base: MessageId, heard: Heard | None = None
) -> Future[ClientKey]:
    """Say that a message did not arrive, and once the Hub agrees, say the same anew.

    Where WhatsApp's report has come after all, the Hub does not agree and nothing is sent.
    """
    bubble = _message(desk, message)
    told = hearing(desk, heard)
    again = Then(new_key(), _said_again(bubble, base, told))
    command = DecideMessage(bubble.conversation, message, arrived=False)
    return _enter(desk, bubble.conversation, command, again)


def cancel_scheduled(desk: OpenDesk, number: int) -> Future[ClientKey]:
    """Call off what is to leave later; its words come back as a draft once the Hub agrees."""
    with desk.mirror.look() as db:
        found = planned.find(db, number)
    if found is None:
        raise Refused(Reason.NO_SUCH_MESSAGE)
    command = CancelScheduled(found.conversation, number)
    plan = commands.command_of(found.command)
    is_mine = found.member == desk.identity.member
    words = Then(found.key, plan) if is_mine and isinstance(plan, Send) else None
    return _enter(desk, found.conversation, command, words)


def require_line(*, is_live: bool) -> None:
    """For what the Hub alone can decide, and must not decide later unasked."""
    if not is_live:
        raise Unavailable(
            "The Hub is not there, and only it can call this off: try again once it is back."
        )


def _note(
    desk: OpenDesk, conversation: ConversationId, text: str
) -> tuple[ConversationId, AddNote]:
    wrong = flaw(text, NOTE_MOST)
    if wrong is Reason.TEXT_TOO_LONG:
        raise Refused(wrong, TOO_LONG)
    if wrong is not None:
        raise Refused(wrong)
    where = known(desk, conversation)
    return where, AddNote(where, text, _named(desk, text))


def _named(desk: OpenDesk, text: str) -> list[int]:
    """The colleagues whom a note names; the Hub tells those of them who see the conversation."""
    me, most = desk.identity.member, reading.policy(desk).inbox.mentions_most
    found = reading.members(desk).values()
    others = {one.id: one.name for one in found if one.state == "active" and one.id != me}
    return list(mentions.named(text, others, most))


def _enter(
    desk: OpenDesk, where: ConversationId, command: Command, then: Then | None = None
) -> Future[ClientKey]:
    key, now = new_key(), desk.clock()
    text = commands.written(command, then=then)

    def enter(db: WritableDb) -> ClientKey:
        outgoing.enter(db, Entry(key, where, text, now))
        return key

    return desk.local.change(enter, where)


def _message(desk: OpenDesk, message: MessageId) -> Bubble:
    found = reading.bubbles(desk, [message])
    if not found:
        raise Refused(Reason.NO_SUCH_MESSAGE)
    return found[0]


def _said_again(bubble: Bubble, base: MessageId, heard: Heard) -> Send:
    """The words of a message as a new reply; its file is still at the Hub, under its own name."""
    quoted = _quoted(bubble)
    own = bubble.content.get(bubble.kind)
    inner = own if isinstance(own, dict) else {}
    if bubble.kind == "template":
        return _template_again(bubble, base, heard)
    if bubble.kind == "text":
        return SendText(
            bubble.conversation,
            base,
            seen=heard.seen,
            heard_at=heard.heard_at,
            text=bubble.text,
            quoted=quoted,
        )
    if not inner.get("id"):
        raise Refused(Reason.UNKNOWN_COMMAND, "This cannot be sent again: write it anew.")
    return SendMedia(
        bubble.conversation,
        base,
        seen=heard.seen,
        heard_at=heard.heard_at,
        kind=bubble.kind,
        media=str(inner["id"]),
        caption=str(inner.get("caption", "")),
        filename=str(inner.get("filename", "")),
        quoted=quoted,
    )


def _template_again(bubble: Bubble, base: MessageId, heard: Heard) -> Send:
    own = dict(bubble.content.get("template", {}))
    language = own.get("language", {})
    return SendTemplate(
        bubble.conversation,
        base,
        seen=heard.seen,
        heard_at=heard.heard_at,
        name=str(own.get("name", "")),
        language=str(language.get("code", "") if isinstance(language, dict) else language),
        components=list(own.get("components", [])),
    )


def _quoted(bubble: Bubble) -> Wamid | None:
    context = bubble.content.get("context")
    found = context.get("message_id") if isinstance(context, dict) else None
    return Wamid(found) if found else None
