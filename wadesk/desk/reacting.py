"""Reacting: one emoji of ours on a customer's message, shown at once and carried as all deeds are.

Until the Hub's row has come, the bubble is shown as it will be; what the Hub refused is shown
no more as soon as somebody has read that.
"""

from collections.abc import Iterable, Sequence
from concurrent.futures import Future
from dataclasses import replace

from wadesk.core.records import ClientKey, ConversationId, MessageId, Wamid
from wadesk.core.thread import Bubble, Reaction
from wadesk.desk import commands
from wadesk.desk.open_desk import OpenDesk
from wadesk.desk.signing import new_key, present
from wadesk.store import messages, outgoing, pending_deeds
from wadesk.store.connection import ReadableDb, WritableDb
from wadesk.store.outgoing import Entry
from wadesk.wire.inbox_api import SendReaction


def react(
    desk: OpenDesk, conversation: ConversationId, target: Wamid, emoji: str
) -> Future[ClientKey]:
    """An empty emoji takes it back."""
    where, key, now = present(desk, conversation), new_key(), desk.clock()
    command = SendReaction(where, target, emoji)

    def write(db: WritableDb) -> ClientKey:
        outgoing.enter(db, Entry(key, where, commands.written(command), now))
        return key

    return desk.local.change(write, where, about=bubbles_of(desk, [(where, target)]))


def bubbles_of(
    desk: OpenDesk, targets: Iterable[tuple[ConversationId, str]]
) -> frozenset[tuple[ConversationId, MessageId]]:
    """The messages that look different by these."""
    wanted = list(targets)
    with desk.mirror.look() as db:
        found = messages.by_wamids(db, [Wamid(wamid) for _, wamid in wanted])
    return frozenset((where, found[Wamid(one)].id) for where, one in wanted if one in found)


def with_own(
    local: ReadableDb, conversation: ConversationId, bubbles: Sequence[Bubble]
) -> Sequence[Bubble]:
    """These with our reactions that are on their way; the newest on each counts."""
    pending = pending_deeds.pending(local, [conversation], commands.kinds_of(SendReaction))
    waiting = [commands.command_of(text) for _, text in pending]
    own = {one.target: one.emoji for one in waiting if isinstance(one, SendReaction)}
    return [_reacted(one, own[one.wamid]) if one.wamid in own else one for one in bubbles]


def _reacted(bubble: Bubble, emoji: str) -> Bubble:
    others = tuple(one for one in bubble.reactions if one.contact is not None)
    own = (Reaction(emoji, bubble.at, None, None),) if emoji else ()
    return replace(bubble, reactions=(*others, *own))
