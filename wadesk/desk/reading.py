"""Reading: what an agent sees, gathered from Mirror and local store in one look each."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from wadesk.core.errors import Reason, Refused
from wadesk.core.inbox import Contact, ConversationLine, Member
from wadesk.core.policy import Policy, WindowPolicy
from wadesk.core.records import (
    NO_ANSWER,
    AgentId,
    ClientKey,
    ContactId,
    ConversationId,
    Direction,
    MessageId,
    Wamid,
)
from wadesk.core.thread import Bubble
from wadesk.desk.open_desk import OpenDesk
from wadesk.store import conversations, messages, outgoing, people, policies
from wadesk.store.outgoing import Written


@dataclass(frozen=True, slots=True)
class ThreadPage:
    """The newest bubbles of a conversation, and below them what is still on its way."""

    line: ConversationLine
    bubbles: Sequence[Bubble]
    outbox: Sequence[Written]
    members: Mapping[AgentId, Member]
    contacts: Mapping[ContactId, Contact]
    window: WindowPolicy = WindowPolicy()

    @property
    def answer_on_screen(self) -> MessageId:
        """The base of what is written below this page."""
        return self.line.base_of_reader(self.bubbles)

    @property
    def heard_on_screen(self) -> MessageId:
        """The newest of the customer's messages on this page."""
        heard = (bubble.id for bubble in self.bubbles if bubble.direction == Direction.IN)
        return max(heard, default=NO_ANSWER)


def thread(desk: OpenDesk, conversation: ConversationId, limit: int) -> ThreadPage:
    with desk.mirror.look() as db:
        present = conversations.moved(db, [conversation]).get(conversation, conversation)
        line = conversations.find(db, present)
        if line is None:
            raise Refused(Reason.NO_SUCH_CONVERSATION)
        bubbles = messages.latest(db, present, limit)
        spoken = {bubble.contact for bubble in bubbles if bubble.contact is not None}
        reacted = {one.contact for bubble in bubbles for one in bubble.reactions if one.contact}
        contacts = people.contacts(db, spoken | reacted)
        members = people.members(db)
        window = policies.known(db).window
    with desk.local.look() as db:
        waiting = outgoing.written_in(db, present)
    return ThreadPage(line, bubbles, not_arrived(bubbles, waiting), members, contacts, window)


def inbox(desk: OpenDesk, limit: int, status: str | None) -> list[ConversationLine]:
    with desk.mirror.look() as db:
        return conversations.latest(db, limit, status)


def outbox(desk: OpenDesk) -> list[Written]:
    with desk.local.look() as db:
        return outgoing.written(db)


def names(desk: OpenDesk, wanted: Sequence[ConversationId]) -> dict[ConversationId, str]:
    """What to call these conversations."""
    with desk.mirror.look() as db:
        found = conversations.by_ids(db, wanted)
    return {line.id: label(line) for line in found}


def label(line: ConversationLine) -> str:
    if line.contact is not None:
        return line.contact.label
    return f"group {line.circle}" if line.circle else f"#{line.id}"


def members(desk: OpenDesk) -> dict[AgentId, Member]:
    with desk.mirror.look() as db:
        return people.members(db)


def policy(desk: OpenDesk) -> Policy:
    """The thresholds that the Hub judges by, as far as they are known here."""
    with desk.mirror.look() as db:
        return policies.known(db)


def bubbles(desk: OpenDesk, wanted: Collection[MessageId]) -> list[Bubble]:
    with desk.mirror.look() as db:
        return messages.by_ids(db, wanted)


def message_with_key(desk: OpenDesk, key: ClientKey) -> Bubble | None:
    with desk.mirror.look() as db:
        return messages.by_key(db, key)


def wamid_of(desk: OpenDesk, quoted: str) -> Wamid:
    """A message is named by WhatsApp's name for it or by the number that a page shows."""
    if not quoted.isdecimal():
        return Wamid(quoted)
    with desk.mirror.look() as db:
        named = messages.by_ids(db, [MessageId(int(quoted))])
    if not named or named[0].wamid is None:
        raise Refused(Reason.UNKNOWN_COMMAND, f"There is no message {quoted} here to quote.")
    return named[0].wamid


def not_arrived(bubbles: Sequence[Bubble], waiting: Sequence[Written]) -> list[Written]:
    """An outbox row gives way to the message that carries its key."""
    arrived = {bubble.key for bubble in bubbles}
    return [written for written in waiting if written.item.key not in arrived]
