"""Contact reader: what is known of a thread's customer, with what is on its way to the Hub."""

from collections.abc import Collection, Sequence
from dataclasses import replace

from wadesk.core import blocking, same_person
from wadesk.core.contact_page import ContactPage, Known, Note, OptIn, OtherThread
from wadesk.core.inbox import Contact
from wadesk.core.label import Label
from wadesk.core.records import AgentId, ContactId, ConversationId, Instant
from wadesk.core.thread import END, Bubble, Position
from wadesk.desk import contact_deeds, deeds
from wadesk.desk.contact_deeds import OnTheWay
from wadesk.desk.open_desk import OpenDesk
from wadesk.store import (
    contact_facts,
    conversations,
    labels,
    messages,
    name_book,
    other_selves,
    people,
)
from wadesk.store.connection import ReadableDb

MEDIA_SHOWN = 9
NOTES_SHOWN = 3
OFFERED_MOST = 12


def page(desk: OpenDesk, conversation: ConversationId) -> ContactPage | None:
    """All that stands beside a thread; nothing where it is out of sight."""
    standing = deeds.conditions_of(desk, [conversation]).get(conversation)
    with desk.mirror.look() as db:
        line = conversations.find(db, conversation)
        if line is None:
            return None
        media = _media(db, [conversation], END, MEDIA_SHOWN + 1)
        bare = ContactPage(
            conversation,
            None,
            circle=line.circle or "",
            first_wrote=contact_facts.first_wrote(db, conversation),
            messages=contact_facts.messages(db, conversation),
            labels=_labels(db, standing.labels if standing else line.labels),
            media=media[:MEDIA_SHOWN],
            has_more_media=len(media) > MEDIA_SHOWN,
            notes=_notes(db, conversation),
        )
        if line.contact is None:
            return bare
        return _with_person(db, bare, line.contact, contact_deeds.on_the_way(desk, db))


def shared_media(
    desk: OpenDesk, conversation: ConversationId, below: Position, limit: int
) -> Sequence[Bubble]:
    """Pictures, films and documents of this person's threads, newest first, below a place."""
    with desk.mirror.look() as db:
        line = conversations.find(db, conversation)
        if line is None:
            return []
        where = {conversation, *_threads_of(db, line.contact)}
        return _media(db, where, below, limit)


def like(desk: OpenDesk, conversation: ConversationId, typed: str) -> Sequence[Known]:
    """Customers who may be meant by what somebody types, but not whoever this is already."""
    with desk.mirror.look() as db:
        line = conversations.find(db, conversation)
        way = contact_deeds.on_the_way(desk, db)
        own = set[int]()
        if line is not None and line.contact is not None:
            links = way.links(other_selves.around(db, line.contact.id))
            own = set(same_person.group(links, line.contact.id))
        named = name_book.called(name_book.read(db).customers, typed)
        meant = {one.id: one for one in named if one.id not in own and one.conversation}
        chosen = list(meant.values())[:OFFERED_MOST]
        found = people.contacts(db, [ContactId(one.id) for one in chosen])
        return [
            Known(one.id, ConversationId(place), one.label, _hint(one))
            for one, place in (
                (found[ContactId(sought.id)], sought.conversation or 0)
                for sought in chosen
                if ContactId(sought.id) in found
            )
        ]


def _hint(contact: Contact) -> str:
    hint = contact.number or (f"@{contact.username}" if contact.username else "")
    return "" if hint == contact.label else hint


def _with_person(db: ReadableDb, bare: ContactPage, known: Contact, way: OnTheWay) -> ContactPage:
    links = way.links(other_selves.around(db, known.id) | _around_wished(db, known, way))
    group = [ContactId(one) for one in same_person.group(links, known.id)]
    selves = {one: way.about(self) for one, self in people.contacts(db, group).items()}
    shown = contact_deeds.shown(db, known, way)
    content, opt_in = contact_facts.more(db, known.id)
    why = content.get(blocking.WHY)
    told = why if isinstance(why, dict) else {}
    threads = _other_threads(db, bare.conversation, known.id, selves)
    media = list(bare.media)
    has_more = bare.has_more_media
    if threads:
        where = {bare.conversation, *(one.conversation for one in threads)}
        found = _media(db, where, END, MEDIA_SHOWN + 1)
        media, has_more = found[:MEDIA_SHOWN], len(found) > MEDIA_SHOWN
    return replace(
        bare,
        contact=shown,
        threads=threads,
        media=media,
        has_more_media=has_more,
        opt_in=_opt_in(db, opt_in),
        unblockable=str(told.get("details") or told.get("title") or ""),
        unblockable_code=int(told.get("code") or 0),
        links=links,
    )


def _around_wished(db: ReadableDb, known: Contact, way: OnTheWay) -> dict[int, int]:
    """The groups of whom somebody wants to join with this one."""
    links: dict[int, int] = {}
    for wish in way.wishes:
        if isinstance(wish, same_person.Join) and known.id in {wish.contact, wish.same_as}:
            links |= other_selves.around(db, wish.contact) | other_selves.around(db, wish.same_as)
    return links


def _other_threads(
    db: ReadableDb, here: ConversationId, me: ContactId, selves: dict[ContactId, Contact]
) -> tuple[OtherThread, ...]:
    found = contact_facts.threads(db, selves)
    return tuple(
        OtherThread(where, replace(selves[who], known_as=None), at, is_link=who != me)
        for where, who, at in found
        if where != here and who in selves
    )


def _threads_of(db: ReadableDb, contact: Contact | None) -> list[ConversationId]:
    if contact is None:
        return []
    group = same_person.group(other_selves.around(db, contact.id), contact.id)
    found = contact_facts.threads(db, [ContactId(one) for one in group])
    return [where for where, _, _ in found]


def _media(
    db: ReadableDb, where: Collection[ConversationId], below: Position, limit: int
) -> list[Bubble]:
    ids = contact_facts.media(db, where, below, limit)
    found = {one.id: one for one in messages.by_ids(db, ids)}
    return [found[one] for one in ids if one in found]


def _notes(db: ReadableDb, conversation: ConversationId) -> tuple[Note, ...]:
    ids = contact_facts.notes(db, conversation, NOTES_SHOWN)
    found = {one.id: one for one in messages.by_ids(db, ids)}
    members = people.members(db) if ids else {}
    return tuple(
        Note(found[one], members[author].name if (author := found[one].member) in members else "")
        for one in ids
        if one in found
    )


def _labels(db: ReadableDb, ids: Collection[int]) -> tuple[Label, ...]:
    found = labels.by_ids(db, ids).values()
    return tuple(sorted(found, key=lambda one: (one.name.casefold(), one.id)))


def _opt_in(db: ReadableDb, told: dict[str, object]) -> OptIn | None:
    at, how, member = told.get("at"), told.get("how"), told.get("member")
    if not isinstance(at, int) or not isinstance(how, str):
        return None
    known = people.members(db).get(AgentId(member)) if isinstance(member, int) else None
    return OptIn(Instant(at), how, known.name if known else "")
