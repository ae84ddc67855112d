"""Contact court: what the team knows of a customer, who is the same person, who is let in.

Whoever may not see a conversation learns nothing of its customer and changes nothing of them;
only who is one person with whom they see moves along, unseen, when that one is joined or parted.
"""

from dataclasses import replace
from typing import Any

import msgspec

from wadesk.core import blocking, contact_deed, sendable_text
from wadesk.core.contact_deed import REMARK_MOST, Edit
from wadesk.core.errors import Reason, Refused
from wadesk.core.identity import Identifiers
from wadesk.core.same_person import Join, Separate, Wish, after
from wadesk.hub import deeds
from wadesk.hub.judgement import Asked, Judged, done, nowhere, problem, seen_conversation
from wadesk.hub.people import People, touch
from wadesk.hub.whatsapp.inbound import Person
from wadesk.hub.writer import Transaction
from wadesk.store import blocking as block_wishes
from wadesk.store import members, other_selves, record
from wadesk.store.audit import Deed
from wadesk.store.record import Contact, Conversation, Mark
from wadesk.wire.inbox_api import (
    BlockContact,
    ContactCommand,
    EditContact,
    JoinContacts,
    OpenConversation,
)

_encode = msgspec.json.encode
_decode = msgspec.json.Decoder(dict[str, Any]).decode


class ContactCourt:
    """``number`` is the one of ours on which a conversation is begun."""

    def __init__(self, number: str) -> None:
        self._number = number

    def judge(self, t: Transaction, asked: Asked, command: ContactCommand) -> Judged:
        try:
            return self._decided(t, asked, command)
        except Refused as refusal:
            return Judged(problem=problem(refusal))

    def _decided(self, t: Transaction, asked: Asked, command: ContactCommand) -> Judged:
        if isinstance(command, OpenConversation):
            return _opened(t, asked, command, self._number)
        conversation = seen_conversation(t, asked.member, command.conversation)
        if conversation is None:
            return nowhere()
        match command:
            case EditContact():
                return _edited(t, asked, conversation, command)
            case JoinContacts():
                return _joined(t, asked, conversation, command.same_as)
            case BlockContact():
                return _blocked(t, asked, conversation, is_blocked=command.is_blocked)


def _edited(
    t: Transaction, asked: Asked, conversation: Conversation, command: EditContact
) -> Judged:
    contact = customer_of(t, conversation)
    if sendable_text.is_broken(command.called) or sendable_text.is_broken(command.remark):
        raise Refused(Reason.TEXT_BROKEN)
    called, remark = contact_deed.together(contact.called, contact.remark, _as_deed(command))
    if len(remark or "") > REMARK_MOST:
        raise Refused(Reason.TEXT_TOO_LONG)
    if (called, remark) != (contact.called, contact.remark):
        contact.called, contact.remark = called, remark
        _write(t, contact)
    return done(t, asked)


def _as_deed(command: EditContact) -> Edit:
    called, remark = command.was_called, command.was_remark
    was = None if called is None or remark is None else (called, remark)
    return Edit(command.called, command.remark, was)


def _joined(
    t: Transaction, asked: Asked, conversation: Conversation, with_whom: int | None
) -> Judged:
    """Every link that changes is written down as one deed, and each is news of that contact."""
    contact = customer_of(t, conversation)
    links = other_selves.around(t.db, contact.id)
    wish: Wish = Separate(contact.id)
    if with_whom is not None:
        other = seen_conversation(t, asked.member, with_whom)
        if other is None:
            return nowhere()
        wish = Join(contact.id, customer_of(t, other).id)
        if wish.same_as == contact.id:
            raise Refused(Reason.SAME_CONTACT)
        links |= other_selves.around(t.db, wish.same_as)
    anew = after(links, wish)
    if anew != links:
        other_selves.relink(t.db, links, anew, t.next_seq())
        about = anew.get(contact.id)
        deed = Deed.JOIN if with_whom is not None else Deed.SEPARATE
        deeds.write_down(t, asked, deed, about, conversation=conversation.id)
    return done(t, asked)


def _blocked(
    t: Transaction, asked: Asked, conversation: Conversation, *, is_blocked: bool
) -> Judged:
    """Note what is wanted; WhatsApp is asked afterwards, and its answer comes as a row."""
    contact = customer_of(t, conversation)
    state = blocking.wished(contact.blocked, is_blocked=is_blocked)
    if state != contact.blocked:
        contact.blocked = state
        _forget_refusal(contact)
        _write(t, contact)
        deed = Deed.BLOCK if is_blocked else Deed.UNBLOCK
        deeds.write_down(t, asked, deed, contact.id, conversation=conversation.id)
    if blocking.is_undecided(state):
        block_wishes.want(t.db, contact.id, t.now, is_blocked=is_blocked)
    else:
        block_wishes.forget(t.db, contact.id)
    return replace(done(t, asked), blocking=blocking.is_undecided(state))


def _opened(t: Transaction, asked: Asked, command: OpenConversation, number: str) -> Judged:
    """The conversation with a number, by whatever way to write it, or their former number."""
    if sendable_text.is_broken(command.called + command.opt_in):
        raise Refused(Reason.TEXT_BROKEN)
    who = Identifiers(command.phone)
    known = record.contacts(t.db, record.contacts_by_name(t.db, who.names()).values())
    written = Identifiers(known[0].phone or command.phone) if known else who
    people = People(t, [who, written])
    people.load_conversations([])
    seq = t.next_seq()
    contact = people.contact(Person(written), seq)
    conversation = people.conversation(number, contact, seq)
    if not members.sight(t.db, asked.member).covers(conversation.scope):
        raise Refused(Reason.CONTACT_ELSEWHERE)
    is_new = conversation.mark is Mark.NEW
    if is_new:
        conversation.last_at = t.now  # where it stands in the list until something is said
    _note_agreement(t, asked, contact, command)
    people.flush()
    if is_new:
        deeds.write_down(t, asked, Deed.START, contact.id, conversation=conversation.id)
    return done(t, asked, conversation.id)


def _note_agreement(
    t: Transaction, asked: Asked, contact: Contact, command: OpenConversation
) -> None:
    """A name is for who has none; how they agreed is kept as it was said last."""
    called, how = _line(command.called), _line(command.opt_in)
    before = contact.called, contact.opt_in
    if called and not (contact.called or contact.name):
        contact.called = called
    if how:
        told = {"at": t.now, "how": how, "member": asked.member}
        contact.opt_in = _encode(told).decode()
    if (contact.called, contact.opt_in) != before:
        touch(contact, t.counter.seq)


def customer_of(t: Transaction, conversation: Conversation) -> Contact:
    found = record.contacts(t.db, [conversation.contact] if conversation.contact else [])
    if not found:
        raise Refused(Reason.NO_CUSTOMER)
    return found[0]


def _forget_refusal(contact: Contact) -> None:
    """Why WhatsApp once refused to block them says nothing of the next time."""
    content = _decode(contact.content)
    if content.pop(blocking.WHY, None) is not None:
        contact.content = _encode(content).decode()


def _write(t: Transaction, contact: Contact) -> None:
    touch(contact, t.next_seq())
    record.store(t.db, [contact])


def _line(words: str) -> str | None:
    return " ".join(words.split()) or None
