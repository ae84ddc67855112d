"""Address book: what the phone app and people themselves say about contacts.

The item's own words stay under Meta's name for the list, so that a later one replaces them.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from wadesk.core.identity import Identifiers
from wadesk.core.records import Instant
from wadesk.hub.whatsapp.inbound import Carded, Part, Person
from wadesk.hub.whatsapp.loose import instant, mapping
from wadesk.hub.whatsapp.people import NOBODY, described, identifiers
from wadesk.hub.whatsapp.reading import Reading

MARKETING = "marketing_messages"
_SYNC_COLUMNS = frozenset(("phone_number", "wa_id", "user_id", "parent_user_id"))


def synced(reading: Reading) -> Iterator[Part]:
    """``state_sync``: the phone app's address book; adding also means editing."""
    for item in reading.each("state_sync"):
        contact = mapping(item.get("contact"))
        who = identifiers(
            contact.get("phone_number") or contact.get("wa_id"),
            contact.get("user_id"),
            contact.get("parent_user_id"),
        )
        if who == NOBODY:
            reading.keep("state_sync", item)
            continue
        at = instant(mapping(item.get("metadata")).get("timestamp"))
        yield Carded(_entry(who, contact, item), at=at)


def _entry(who: Identifiers, contact: dict[str, Any], item: dict[str, Any]) -> Person:
    name, username = contact.get("full_name"), contact.get("username")
    held = {"full_name": name, "username": username}
    taken = _SYNC_COLUMNS | {key for key, value in held.items() if isinstance(value, str)}
    rest = {key: value for key, value in item.items() if key != "contact"}
    left = {key: value for key, value in contact.items() if key not in taken}
    if left:
        rest["contact"] = left
    return Person(
        who,
        name=name if isinstance(name, str) else None,
        username=username if isinstance(username, str) else None,
        content={"state_sync": rest},
    )


def preferred(reading: Reading) -> Iterator[Part]:
    """``user_preferences``: whether somebody wants marketing messages."""
    for item in reading.each("user_preferences"):
        person = reading.contacts.person(
            identifiers(item.get("wa_id"), item.get("user_id"), item.get("parent_user_id"))
        )
        if person is None:
            reading.keep("user_preferences", item)
            continue
        rest = {"user_preferences": _without_ids(item)}
        told = Person(person.who, person.name, person.username, {**person.content, **rest})
        yield Carded(told, _marketing(item), instant(item.get("timestamp")))


def _without_ids(item: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in item.items() if key not in _SYNC_COLUMNS}


def _marketing(item: dict[str, Any]) -> str | None:
    value = item.get("value")
    is_known = item.get("category") == MARKETING and value in ("stop", "resume")
    return value if is_known and isinstance(value, str) else None


def carded(reading: Reading) -> Iterator[Part]:
    """The contacts of a value that belong to no message in it."""
    for card in reading.contacts.unmet():
        person = described(card)
        if person.who == NOBODY:
            reading.keep("contacts", card)
        else:
            yield Carded(person)


def is_outdated(known: Mapping[str, Any], told: Mapping[str, Any]) -> bool:
    """Whether a later word of the same kind is known already; without a clock each is news."""
    return any(
        at is not None and latest is not None and at < latest
        for at, latest in ((_told_at(name, told), _told_at(name, known)) for name in told)
    )


def _told_at(name: str, content: Mapping[str, Any]) -> Instant | None:
    item = mapping(content.get(name))
    clock = mapping(item.get("metadata")) if name == "state_sync" else item
    return instant(clock.get("timestamp"))
