"""Signing: what goes with all that an agent writes; its key, its place, what had been heard."""

import secrets

from wadesk.core.errors import Reason, Refused
from wadesk.core.records import ClientKey, ConversationId, MessageId
from wadesk.desk import commands
from wadesk.desk.commands import Heard
from wadesk.desk.open_desk import OpenDesk
from wadesk.store import conversations, outgoing
from wadesk.store.connection import ReadableDb
from wadesk.store.outgoing import Written


def new_key() -> ClientKey:
    return ClientKey(secrets.token_hex(16))


def known(desk: OpenDesk, conversation: ConversationId) -> ConversationId:
    """The conversation as it is called now: one that became part of another is that one."""
    with desk.mirror.look() as db:
        where = conversations.moved(db, [conversation]).get(conversation, conversation)
        if conversations.find(db, where) is None:
            raise Refused(Reason.NO_SUCH_CONVERSATION)
    return where


def present(desk: OpenDesk, conversation: ConversationId) -> ConversationId:
    """The same, though it be out of sight."""
    with desk.mirror.look() as db:
        return conversations.moved(db, [conversation]).get(conversation, conversation)


def hearing(desk: OpenDesk, heard: Heard | None) -> Heard:
    """What the author has before them at this moment, unless a screen knows better."""
    return heard or Heard(desk.hearing.heard_at())


def with_noted(db: ReadableDb, conversation: ConversationId, heard: Heard) -> Heard:
    """And what was on the screen of this Desk before."""
    return Heard(heard.heard_at, max(heard.seen, outgoing.inbound(db, conversation)))


def unspent(db: ReadableDb, conversation: ConversationId, fence: int | None) -> int | None:
    """A fence lets one send through: what is written behind that one claims for itself."""
    waiting = outgoing.written_in(db, conversation)
    return None if fence in {commands.fence_of(one.command) for one in waiting} else fence


def entered(db: ReadableDb, key: ClientKey) -> Written:
    """What was written under this key and is still here."""
    found = outgoing.find(db, key)
    if found is None:
        raise Refused(Reason.UNKNOWN_COMMAND, f"There is nothing in the outbox under {key}.")
    return found


def require_here(desk: OpenDesk, key: ClientKey) -> None:
    """Refuse at once what names nothing."""
    with desk.local.look() as db:
        entered(db, key)


def base_on_screen(desk: OpenDesk, conversation: ConversationId) -> MessageId:
    """The newest answer that was on a screen of this Desk."""
    with desk.local.look() as db:
        return outgoing.seen(db, conversation)


def place_of(desk: OpenDesk, key: ClientKey) -> list[ConversationId]:
    """Whose thread looks different when this is decided."""
    with desk.local.look() as db:
        found = outgoing.find(db, key)
    return [found.item.conversation] if found else []
