"""People: who a payload is about, while a group of webhooks is taken in.

Two sightings are one contact when they share any identifier. When a payload joins two
contacts that were strangers until now, the younger is folded into the older with its
conversations, and tombstones say where it went.
"""

from collections.abc import Iterable

import msgspec

from wadesk.core import same_person
from wadesk.core.deed import Status
from wadesk.core.identity import Identifiers
from wadesk.core.same_person import Join, Separate
from wadesk.hub import parcels
from wadesk.hub.whatsapp.inbound import Person
from wadesk.hub.writer import Transaction
from wadesk.store import (
    blocking,
    device_drafts,
    labels,
    member_readings,
    other_selves,
    record,
    replies,
    scheduled,
    sights,
)
from wadesk.store.record import Contact, Conversation, Mark, Message, Tombstone

_decode = msgspec.json.Decoder(dict[str, object]).decode
_encode = msgspec.json.encode


_GAPS = (
    *("name", "phone", "user_id", "parent_id", "username", "marketing"),
    *("called", "remark", "blocked", "opt_in"),
)
"""What one of two that become one may know alone."""


_WAKING = (Status.OPEN, Status.SNOOZED)


class People:
    """The contacts and conversations that one group of webhooks touches."""

    def __init__(self, transaction: Transaction, named: Iterable[Identifiers]) -> None:
        self._t = transaction
        names = {name for who in named for name in who.names()}
        self._by_name = record.contacts_by_name(transaction.db, names)
        found = record.contacts(transaction.db, set(self._by_name.values()))
        self._contacts = {contact.id: contact for contact in found}
        self._new_names: dict[str, int] = {}
        self._moved: dict[int, Conversation] = {}
        self._folded: dict[int, int] = {}  # contact → the contact it was folded into
        self._conversations: dict[tuple[str, int | str], Conversation] = {}

    def load_conversations(self, circles: Iterable[str]) -> None:
        found = record.conversations_of(self._t.db, self._contacts, circles)
        for conversation in found:
            self._conversations[_place(conversation)] = conversation

    def contact(self, person: Person, seq: int) -> Contact:
        """The contact a payload describes, found, joined from two or new, and up to date."""
        names = person.who.names()
        known = sorted({self._by_name[name] for name in names if name in self._by_name})
        contact = self._contacts[known[0]] if known else self._new_contact(seq)
        for stranger in known[1:]:
            self._fold(self._contacts[stranger], contact, seq)
        for name in names:
            if self._by_name.get(name) != contact.id:
                self._by_name[name] = self._new_names[name] = contact.id
        _bring_up_to_date(contact, person, seq)
        return contact

    def conversation(self, number: str, contact: Contact, seq: int) -> Conversation:
        """The conversation with one customer on one number of ours.

        A new one may show the customer to members who never saw them: so they are news too.
        """
        place = (number, contact.id)
        known = self._conversations.get(place)
        if known is not None:
            return known
        touch(contact, seq)
        return self._begin(place, Conversation(self._t.new_id(), seq, number, contact=contact.id))

    def circle(self, number: str, circle: str, seq: int) -> Conversation:
        """The conversation of one group."""
        place = (number, circle)
        return self._conversations.get(place) or self._begin(
            place, Conversation(self._t.new_id(), seq, number, circle=circle)
        )

    def rename(self, former: Identifiers, person: Person, seq: int) -> Contact:
        """Let one person be known by what they were and by what they are now."""
        both = Person(former)
        contact = self.contact(both, seq)
        for name in person.who.names():
            other = self._by_name.get(name)
            if other is not None and other != contact.id:
                self._fold(self._contacts[other], contact, seq)
            self._by_name[name] = self._new_names[name] = contact.id
        _bring_up_to_date(contact, person, seq)
        return contact

    def follow(self, messages: Iterable[Message]) -> None:
        """Let messages that are still in memory go where their conversation went."""
        for message in messages:
            while message.conversation in self._moved:
                now_in = self._moved[message.conversation]
                message.conversation, message.contact = now_in.id, now_in.contact
            while message.contact in self._folded:
                message.contact = self._folded[message.contact]

    def moved_to(self, conversation: int) -> int:
        """The conversation that carries on, where this one was folded into another."""
        while conversation in self._moved:
            conversation = self._moved[conversation].id
        return conversation

    def flush(self) -> None:
        record.store(self._t.db, self._contacts.values())
        record.store(self._t.db, self._conversations.values())
        record.name_contact(self._t.db, self._new_names.items())
        self._new_names.clear()

    def _new_contact(self, seq: int) -> Contact:
        contact = Contact(self._t.new_id(), seq, mark=Mark.NEW)
        self._contacts[contact.id] = contact
        return contact

    def _begin(self, place: tuple[str, int | str], conversation: Conversation) -> Conversation:
        conversation.mark = Mark.NEW
        self._conversations[place] = conversation
        return conversation

    def _fold(self, gone: Contact, into: Contact, seq: int) -> None:
        """Make two contacts one. Rare, so it is done in the tables, at once."""
        self.flush()
        db = self._t.db
        for (number, contact_id), theirs in list(self._conversations.items()):
            if contact_id == gone.id:
                del self._conversations[number, gone.id]
                self._move(theirs, self.conversation(number, into, seq), seq)
        for name, owner in self._by_name.items():
            if owner == gone.id:
                self._by_name[name] = into.id
        record.rename_owner(db, gone.id, into.id)
        blocking.rehome(db, gone.id, into.id)
        self._relink(gone, into, seq)
        record.rewrite_author(db, gone.id, into.id, seq)
        self._folded[gone.id] = into.id
        del self._contacts[gone.id]
        record.bury(db, Tombstone("contact", gone.id, seq, "merged", into.id))
        _fill_gaps(into, gone, seq)

    def _relink(self, gone: Contact, into: Contact, seq: int) -> None:
        """Whoever was one person with either is so with the one that is left."""
        db = self._t.db
        links = other_selves.around(db, gone.id) | other_selves.around(db, into.id)
        together = same_person.after(links, Join(gone.id, into.id))
        left = same_person.after(together, Separate(gone.id))
        for one in other_selves.relink(db, links, left, seq):
            if one in self._contacts:
                self._contacts[one].same_as = left.get(one)
                touch(self._contacts[one], seq)

    def _move(self, theirs: Conversation, ours: Conversation, seq: int) -> None:
        """Let one conversation carry on for two, with all that was waiting in either."""
        t = self._t
        former_scope = ours.scope
        if holds_answers(ours) or holds_answers(theirs):
            ours.folded = t.new_id()
        _join(ours, theirs, seq)
        self._moved[theirs.id] = ours
        record.store(t.db, [ours])
        record.rehome(t.db, theirs.id, ours, seq)
        scheduled.rehome(t.db, theirs.id, ours.id, seq)
        device_drafts.rehome(t.db, theirs.id, ours.id, seq)
        member_readings.rehome(t.db, theirs.id, ours.id, seq)
        record.bury(t.db, Tombstone("conversation", theirs.id, seq, "merged", ours.id))
        replies.fold_lock(t.db, theirs.id, ours.id, t.now)
        to = parcels.recipient(ours.number, ours.contact)
        replies.redirect(t.db, parcels.recipient(theirs.number, theirs.contact), to)
        sights.folded(t.db, seq, (theirs.id, theirs.scope), (ours.id, former_scope, ours.scope))


def _place(conversation: Conversation) -> tuple[str, int | str]:
    return conversation.number, conversation.contact or conversation.circle or 0


def _bring_up_to_date(contact: Contact, person: Person, seq: int) -> None:
    """Take over what the payload says anew; what it leaves out stays as it was."""
    who = person.who
    news = {
        "name": person.name,
        "phone": who.phone,
        "user_id": who.user_id,
        "parent_id": who.parent_id,
        "username": person.username,
    }
    changed = {
        field: value for field, value in news.items() if value and value != getattr(contact, field)
    }
    if person.content:
        content = _decode(contact.content)
        if not person.content.items() <= content.items():
            changed["content"] = _encode({**content, **person.content}).decode()
    if changed:
        for field, value in changed.items():
            setattr(contact, field, value)
        touch(contact, seq)


def _fill_gaps(contact: Contact, gone: Contact, seq: int) -> None:
    if contact.remark and gone.remark and gone.remark not in contact.remark:
        contact.remark = f"{contact.remark}\n{gone.remark}"
    for field in _GAPS:
        if getattr(contact, field) is None:
            setattr(contact, field, getattr(gone, field))
    contact.content = _encode({**_decode(gone.content), **_decode(contact.content)}).decode()
    touch(contact, seq)


def _join(ours: Conversation, theirs: Conversation, seq: int) -> None:
    """One conversation from two: the newest of either in every respect."""
    if theirs.last_at > ours.last_at:
        ours.last_at, ours.preview = theirs.last_at, theirs.preview
        ours.last_message = theirs.last_message
    if theirs.answer > ours.answer:
        ours.answer, ours.answered_by = theirs.answer, theirs.answered_by
    ours.owner = ours.owner if ours.owner is not None else theirs.owner
    inbound = (ours.last_inbound_at, theirs.last_inbound_at)
    ours.last_inbound_at = max((at for at in inbound if at is not None), default=None)
    ours.scope = ours.scope or theirs.scope
    ours.labels = labels.written(labels.of(ours) | labels.of(theirs))
    waiting = (ours.waiting_since, theirs.waiting_since)
    ours.waiting_since = min((at for at in waiting if at is not None), default=None)
    _join_status(ours, theirs)
    touch(ours, seq)


def _join_status(ours: Conversation, theirs: Conversation) -> None:
    """Open if either is; asleep if either is, until the sooner hour; else done with."""
    both = {ours.status: ours, theirs.status: theirs}
    awake = next((one for status in _WAKING if (one := both.get(status))), ours)
    hours = (ours.snoozed_until, theirs.snoozed_until)
    ours.status, until = awake.status, min((at for at in hours if at), default=None)
    ours.snoozed_until = until if ours.status == Status.SNOOZED else None


def holds_answers(conversation: Conversation) -> bool:
    """Whether a draft may have been begun over an answer here, so that a base means something."""
    return bool(conversation.answer or conversation.folded)


def touch(row: Contact | Conversation, seq: int) -> None:
    """Note that a row changed in this unit of work."""
    row.seq = seq
    row.mark = max(row.mark, Mark.CHANGED)
