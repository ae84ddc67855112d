"""Reactions: one emoji of ours on a customer's message; it answers nobody and needs no lock.

A reaction travels as a message does, in its turn and once, and is shown on the bubble that it
is about. No draft has to be looked at again because of it.
"""

import json

from wadesk.core import blocking, sendable_text
from wadesk.core.delivery import Carriage
from wadesk.core.errors import Reason, Refused
from wadesk.core.policy import DAY_MS, WindowPolicy
from wadesk.core.records import ClientKey, Direction, Instant, Source, Wamid
from wadesk.core.service_window import require_open
from wadesk.core.thread import FOLDED, REACTION
from wadesk.hub import contact_court, parcels
from wadesk.hub.judgement import Asked, Judged, nowhere, problem, seen_conversation
from wadesk.hub.whatsapp import outgoing
from wadesk.hub.writer import Transaction
from wadesk.store import record, replies
from wadesk.store.record import Conversation, Mark, Message
from wadesk.wire.hub_api import CommandAnswer
from wadesk.wire.inbox_api import SendReaction

OLDEST_MS = 30 * DAY_MS


class ReactionCourt:
    def __init__(self, policy: WindowPolicy) -> None:
        self._policy = policy

    def judge(self, t: Transaction, asked: Asked, command: SendReaction) -> Judged:
        conversation = seen_conversation(t, asked.member, command.conversation)
        if conversation is None:
            return nowhere()
        try:
            body = self._packed(t, asked, conversation, command)
        except Refused as refusal:
            return Judged(problem=problem(refusal))
        message = _written(t, asked, conversation, command)
        recipient = parcels.recipient(conversation.number, conversation.contact)
        replies.enqueue(t.db, message.id, recipient, body, t.now)
        return Judged(CommandAnswer(asked.key, message=message.id), sent=True)

    def _packed(
        self, t: Transaction, asked: Asked, conversation: Conversation, command: SendReaction
    ) -> str:
        customer = contact_court.customer_of(t, conversation)
        if blocking.is_shut(customer.blocked):
            raise Refused(Reason.CONTACT_BLOCKED)
        _check_emoji(command.emoji)
        _check_target(t, conversation, command.target)
        heard = conversation.last_inbound_at
        require_open(None if heard is None else Instant(heard), t.now, self._policy)
        to = parcels.address(conversation, customer)
        key, target = ClientKey(asked.key), Wamid(command.target)
        return json.dumps(outgoing.reaction_body(to, target, command.emoji, key))


def _check_emoji(emoji: str) -> None:
    """Which signs are emoji WhatsApp knows best; words surely are none."""
    if sendable_text.is_broken(emoji):
        raise Refused(Reason.TEXT_BROKEN)
    if any(sign.isalpha() or sign.isspace() or sign < " " for sign in emoji):
        raise Refused(Reason.REACTION)


def _check_target(t: Transaction, conversation: Conversation, wamid: str) -> None:
    found = record.messages_named(t.db, wamids=[wamid])
    if not found or found[0].conversation != conversation.id:
        raise Refused(Reason.NO_SUCH_MESSAGE)
    about = found[0]
    is_theirs = about.direction == Direction.IN and about.kind not in FOLDED
    if not is_theirs or t.now - about.at > OLDEST_MS:
        raise Refused(Reason.REACTION)


def _written(
    t: Transaction, asked: Asked, conversation: Conversation, command: SendReaction
) -> Message:
    message = Message(
        t.new_id(),
        t.next_seq(),
        conversation.id,
        t.now,
        Direction.OUT,
        Source.DESK,
        REACTION,
        command.emoji,
        contact=conversation.contact,
        member=asked.member,
        key=asked.key,
        target=command.target,
        carriage=Carriage.QUEUED,
        mark=Mark.NEW,
    )
    record.store(t.db, [message])
    return message
