"""Contact deeds: what an agent changes about customers, durable at once and seen at once.

They take the road of all deeds. What takes one back is worked out as it is done, from what the
screen shows: with what is still on its way to the Hub.
"""

from collections.abc import Sequence
from concurrent.futures import Future
from dataclasses import dataclass, field, replace
from typing import cast

from wadesk.core import contact_deed, same_person
from wadesk.core.contact_deed import (
    Block,
    Changed,
    ContactDeed,
    Edit,
    RefusedChange,
    SameAs,
    Steps,
)
from wadesk.core.errors import Reason, Refused
from wadesk.core.inbox import Contact, ConversationLine
from wadesk.core.records import ContactId, ConversationId
from wadesk.core.same_person import Join, Separate, Wish
from wadesk.desk import commands, reacting
from wadesk.desk.open_desk import OpenDesk
from wadesk.desk.signing import new_key, present
from wadesk.store import (
    contact_facts,
    conversations,
    note_drafts,
    other_selves,
    outgoing,
    pending_deeds,
    people,
)
from wadesk.store.connection import ReadableDb, WritableDb
from wadesk.store.outgoing import Entry
from wadesk.wire import inbox_api
from wadesk.wire.inbox_api import BlockContact, EditContact, JoinContacts, SendReaction

AboutPeople = EditContact | JoinContacts | BlockContact
ABOUT_PEOPLE = commands.kinds_of(EditContact, JoinContacts, BlockContact)


@dataclass(frozen=True, slots=True)
class OnTheWay:
    """What is to come about customers, in the order of doing."""

    deeds: dict[ContactId, list[ContactDeed]] = field(default_factory=dict)
    wishes: list[Wish] = field(default_factory=list)

    def about(self, contact: Contact) -> Contact:
        return contact_deed.all_after(contact, self.deeds.get(contact.id, ()))

    def links(self, known: same_person.Links) -> dict[int, int]:
        links = dict(known)
        for wish in self.wishes:
            links = same_person.after(links, wish)
        return links


def edit(desk: OpenDesk, conversation: ConversationId, wanted: Edit) -> Future[Changed]:
    """Written on what the writer saw, or else on what the screen shows of them."""
    where = present(desk, conversation)
    if wanted.was is None:
        with desk.mirror.look() as db:
            seen = on_the_way(desk, db).about(_customer(db, where))
        wanted = replace(wanted, was=(seen.called or "", seen.remark or ""))
    return _changed(desk, where, contact_deed.tidy(wanted))


def block(desk: OpenDesk, conversation: ConversationId, *, is_blocked: bool) -> Future[Changed]:
    return _changed(desk, conversation, Block(is_blocked))


def join(desk: OpenDesk, conversation: ConversationId, shown_as: ConversationId) -> Future[Changed]:
    """Both customers are one person, shown by the second one's name."""
    where, head = present(desk, conversation), present(desk, shown_as)
    with desk.mirror.look() as db:
        contact, other = _customer(db, where).id, _customer(db, head).id
        if contact == other:
            raise Refused(Reason.SAME_CONTACT)
        links = on_the_way(desk, db).links(
            other_selves.around(db, contact) | other_selves.around(db, other)
        )
        back = _steps(db, same_person.inverse(links, Join(contact, other)))
    return _written(desk, ((where, SameAs(head)),), back)


def separate(desk: OpenDesk, conversation: ConversationId) -> Future[Changed]:
    """Let this customer be nobody's other self, after all."""
    where = present(desk, conversation)
    with desk.mirror.look() as db:
        contact = _customer(db, where).id
        links = on_the_way(desk, db).links(other_selves.around(db, contact))
        back = _steps(db, same_person.inverse(links, Separate(contact)))
    return _written(desk, ((where, SameAs(None)),), back)


def take_back(desk: OpenDesk, changed: Changed) -> Future[Changed]:
    return _written(desk, changed.back, ())


def on_the_way(desk: OpenDesk, mirror: ReadableDb) -> OnTheWay:
    """What the Hub has not told yet, by whose customer it is about."""
    with desk.local.look() as local:
        waiting = pending_deeds.pending(local, kinds=ABOUT_PEOPLE)
    found = OnTheWay()
    said = [(where, commands.command_of(text)) for where, text in waiting]
    about = [(where, one) for where, one in said if isinstance(one, AboutPeople)]
    places = [where for where, _ in about]
    places += [
        ConversationId(o.same_as) for _, o in about if isinstance(o, JoinContacts) and o.same_as
    ]
    lines = {line.id: line for line in conversations.by_ids(mirror, places)} if about else {}
    for where, one in about:
        _note(found, lines, where, one)
    return found


def as_they_will_be(
    desk: OpenDesk, mirror: ReadableDb, lines: Sequence[ConversationLine]
) -> Sequence[ConversationLine]:
    """With what is on its way to the Hub about their customers, so that it is seen at once."""
    way = on_the_way(desk, mirror)
    if not (way.deeds or way.wishes):
        return lines
    return [_as_it_will_be(mirror, line, way) for line in lines]


def shown(mirror: ReadableDb, contact: Contact, way: OnTheWay) -> Contact:
    """With the name of the other self that stands for them, as it will be."""
    known = dict(other_selves.around(mirror, contact.id))
    for wish in way.wishes:
        known |= other_selves.around(mirror, wish.contact)
        if isinstance(wish, Join):
            known |= other_selves.around(mirror, wish.same_as)
    leads_to = way.links(known).get(contact.id)
    found = people.contacts(mirror, [ContactId(leads_to)] if leads_to is not None else [])
    heads = [way.about(one) for one in found.values()]
    name = heads[0].called or heads[0].name if heads else None
    return replace(way.about(contact), same_as=leads_to, known_as=name)


def refused(desk: OpenDesk) -> Sequence[RefusedChange]:
    """What the Hub did not agree to, until somebody has read it."""
    found = []
    with desk.local.look() as db:
        waiting = [outgoing.find(db, key) for key in pending_deeds.refused(db)]
    for one in waiting:
        command = commands.command_of(one.command) if one else None
        if one is not None and isinstance(command, AboutPeople | SendReaction):
            why, kind = commands.refusal_of(one.refusal), str(command.__struct_config__.tag)
            words = _own_words(desk, one.item.conversation, command)
            place = one.item.key, one.item.conversation
            found.append(RefusedChange(*place, kind, why.reason, words))
    return found


def let_go(desk: OpenDesk, read: Sequence[RefusedChange]) -> Future[None]:
    """Somebody has read that these were refused; what was written in them is being noted now."""
    keys = [one.key for one in read]
    with desk.local.look() as db:
        found = [outgoing.find(db, key) for key in keys]
    said = [(one.item.conversation, commands.command_of(one.command)) for one in found if one]
    targets = [(where, one.target) for where, one in said if isinstance(one, SendReaction)]

    def write(db: WritableDb) -> None:
        pending_deeds.let_go(db, keys)
        for one in read:
            if one.words:
                note_drafts.add(db, one.conversation, one.words)

    return desk.local.change(
        write,
        *(one.conversation for one in read),
        about=reacting.bubbles_of(desk, targets),
    )


def _own_words(desk: OpenDesk, where: ConversationId, command: AboutPeople | SendReaction) -> str:
    if not isinstance(command, EditContact):
        return ""
    with desk.mirror.look() as db:
        line = conversations.find(db, where)
    known = line.contact if line is not None else None
    return contact_deed.only_there(Edit(command.called, command.remark), known)


def _as_it_will_be(mirror: ReadableDb, line: ConversationLine, way: OnTheWay) -> ConversationLine:
    if line.contact is None:
        return line
    is_touched = bool(way.wishes) or line.contact.id in way.deeds
    return replace(line, contact=shown(mirror, line.contact, way)) if is_touched else line


def _changed(desk: OpenDesk, conversation: ConversationId, deed: ContactDeed) -> Future[Changed]:
    where = present(desk, conversation)
    with desk.mirror.look() as db:
        was = on_the_way(desk, db).about(_customer(db, where))
    back = contact_deed.inverse(was, deed)
    if back is None:
        return _nothing_changed()
    return _written(desk, ((where, deed),), ((where, back),))


def _command(where: ConversationId, deed: ContactDeed | SameAs) -> AboutPeople:
    match deed:
        case SameAs(thread):
            return JoinContacts(where, thread)
        case Edit(called, remark, was):
            return EditContact(where, called, remark, *(was or (None, None)))
        case Block(is_blocked):
            return BlockContact(where, is_blocked)


def _written(desk: OpenDesk, steps: Steps, back: Steps) -> Future[Changed]:
    """All of it in one commit; of one's own changes to a name the last is enough."""
    now = desk.clock()

    def write(db: WritableDb) -> Changed:
        for where, deed in steps:
            command = _command(where, _in_one(db, where, deed))
            outgoing.enter(db, Entry(new_key(), where, commands.written(command), now))
        return Changed(back)

    return desk.local.change(write, *dict.fromkeys(where for where, _ in steps))


def _in_one(
    db: WritableDb, where: ConversationId, deed: ContactDeed | SameAs
) -> ContactDeed | SameAs:
    """With those before it that it leaves nothing of, unless the Hub may know of them."""
    if isinstance(deed, Block):
        pending_deeds.give_way(db, where, _tag(BlockContact))
    if isinstance(deed, Edit):
        for key, text in pending_deeds.untried(db, where, _tag(EditContact)):
            older = _as_deed(cast("EditContact", commands.command_of(text)))
            if deed.was not in {older.was, (older.called, older.remark)}:
                break
            pending_deeds.let_go(db, [key])
            deed = replace(deed, was=older.was)
    return deed


def _tag(kind: type[AboutPeople]) -> str:
    return str(kind.__struct_config__.tag)


def _steps(db: ReadableDb, wishes: Sequence[Wish]) -> Steps:
    """The same, said of conversations, as the Hub is asked; a stranger's is left out."""
    people = {one.contact for one in wishes} | {o.same_as for o in wishes if isinstance(o, Join)}
    threads = contact_facts.threads(db, [ContactId(one) for one in people])
    place = {contact: where for where, contact, _ in reversed(threads)}
    steps: list[tuple[ConversationId, ContactDeed | SameAs]] = []
    for wish in wishes:
        where = place.get(ContactId(wish.contact))
        head = place.get(ContactId(wish.same_as)) if isinstance(wish, Join) else None
        if where is not None and (head is not None or isinstance(wish, Separate)):
            steps.append((where, SameAs(head)))
    return tuple(steps)


def _note(
    found: OnTheWay,
    lines: dict[ConversationId, ConversationLine],
    where: ConversationId,
    command: AboutPeople,
) -> None:
    line = lines.get(where)
    if line is None or line.contact is None:
        return
    contact = line.contact.id
    match command:
        case EditContact():
            found.deeds.setdefault(contact, []).append(_as_deed(command))
        case BlockContact(is_blocked=is_blocked):
            found.deeds.setdefault(contact, []).append(Block(is_blocked))
        case inbox_api.JoinContacts(same_as=None):
            found.wishes.append(Separate(contact))
        case inbox_api.JoinContacts(same_as=head):
            other = lines.get(ConversationId(head or 0))
            if other is not None and other.contact is not None:
                found.wishes.append(Join(contact, other.contact.id))


def _as_deed(command: EditContact) -> Edit:
    called, remark = command.was_called, command.was_remark
    was = None if called is None or remark is None else (called, remark)
    return Edit(command.called, command.remark, was)


def _customer(db: ReadableDb, where: ConversationId) -> Contact:
    line = conversations.find(db, where)
    if line is None:
        raise Refused(Reason.NO_SUCH_CONVERSATION)
    if line.contact is None:
        raise Refused(Reason.NO_CUSTOMER)
    return line.contact


def _nothing_changed() -> Future[Changed]:
    nothing: Future[Changed] = Future()
    nothing.set_result(Changed())
    return nothing
