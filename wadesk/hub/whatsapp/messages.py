"""Messages: what customers write, what the phone app sends, and people who change their names.

A message needs an id and one more field that says something; the rest may be missing.
"""

import re
from collections.abc import Iterator
from typing import Any

from wadesk.core.identity import Identifiers
from wadesk.core.records import Direction, Source, Wamid
from wadesk.hub.whatsapp import words
from wadesk.hub.whatsapp.inbound import Part, Person, Renamed, Said
from wadesk.hub.whatsapp.loose import instant, mapping, name, text
from wadesk.hub.whatsapp.people import NOBODY, identifiers, joined
from wadesk.hub.whatsapp.reading import Reading
from wadesk.hub.whatsapp.statuses import in_history, is_told_by_status

UNKNOWN = "unknown"
_TELLING = ("type", "from", "from_user_id", "to", "to_user_id")
_COLUMNS = frozenset(("id", "timestamp", "type"))
_ID = r"(\+?[0-9]+|[A-Z]{2}\.[A-Za-z0-9.]+)"
_CHANGED = re.compile(rf"changed from {_ID} to {_ID}\.?\s*$")
"""All that older payloads tell; at the end only, since a person may choose any words as a name."""
_ABOUT = ("reaction", "edit", "revoke", "pin")


def is_message(value: dict[str, Any]) -> bool:
    wamid = value.get("id")
    return isinstance(wamid, str) and wamid != "" and any(key in value for key in _TELLING)


def received(reading: Reading) -> Iterator[Part]:
    """``messages``: from customers; in the history field also late media of both sides."""
    for message in reading.each("messages"):
        if not is_message(message):
            reading.keep("messages", message)
        elif message.get("type") == "system":
            yield from _system(message, reading)
        elif reading.source is Source.HISTORY and is_ours(message, reading):
            yield said(message, reading, _addressee(message, reading), Direction.OUT)
        else:
            yield said(message, reading, _author(message, reading), Direction.IN)


def echoed(reading: Reading) -> Iterator[Part]:
    """``message_echoes``: sent from the phone app or by whoever else speaks for the number."""
    for message in reading.each("message_echoes"):
        if is_message(message):
            yield said(message, reading, _addressee(message, reading), Direction.OUT)
        else:
            reading.keep("message_echoes", message)


def said(
    message: dict[str, Any], reading: Reading, person: Person | None, direction: Direction
) -> Said:
    kind = text(message.get("type")) or UNKNOWN
    told_at = instant(message.get("timestamp"))
    at = reading.now if told_at is None else told_at
    status = in_history(message["history_context"]) if "history_context" in message else None
    return Said(
        number=reading.number,
        person=person,
        circle=name(message.get("group_id")),
        wamid=Wamid(message["id"]),
        at=at,
        direction=direction,
        source=reading.source,
        kind=kind,
        text=words.of(kind, message),
        content=_content(message, kind, is_dated=told_at is not None),
        target=_target(message, kind),
        statuses={} if status is None else {status: {"at": at}},
    )


def _content(message: dict[str, Any], kind: str, *, is_dated: bool) -> dict[str, Any]:
    """Meta's object less what the columns hold."""
    content = {key: value for key, value in message.items() if key not in _COLUMNS}
    if not is_dated and "timestamp" in message:
        content["timestamp"] = message["timestamp"]
    if message.get("type", kind) != kind:
        content["type"] = message["type"]
    if "history_context" in content and is_told_by_status(content["history_context"]):
        del content["history_context"]
    body = content.get("text")
    if kind == "text" and isinstance(body, dict) and len(body) == 1 and text(body.get("body")):
        del content["text"]
    return content


def _target(message: dict[str, Any], kind: str) -> Wamid | None:
    if kind not in _ABOUT:
        return None
    about = mapping(message.get(kind))
    wamid = text(about.get("original_message_id")) or text(about.get("message_id"))
    return Wamid(wamid) if wamid else None


def is_ours(message: dict[str, Any], reading: Reading) -> bool:
    """Whether the business number wrote it; only a message of ours says to whom it went."""
    if "to" in message or "to_user_id" in message:
        return True
    author = name(message.get("from")) or ""
    if author == reading.display:
        return author != ""
    digits = _digits(author)
    return digits != "" and digits == _digits(reading.display)


def _digits(number: str) -> str:
    return "".join(character for character in number if character.isdigit())


def author_ids(message: dict[str, Any]) -> Identifiers:
    return identifiers(
        message.get("from"), message.get("from_user_id"), message.get("from_parent_user_id")
    )


def addressee_ids(message: dict[str, Any]) -> Identifiers:
    return identifiers(
        message.get("to"), message.get("to_user_id"), message.get("to_parent_user_id")
    )


def _author(message: dict[str, Any], reading: Reading) -> Person | None:
    who = author_ids(message)
    return reading.contacts.person(reading.contacts.only() if who == NOBODY else who)


def _addressee(message: dict[str, Any], reading: Reading) -> Person | None:
    return reading.contacts.person(addressee_ids(message))


def _system(message: dict[str, Any], reading: Reading) -> Iterator[Part]:
    """Somebody has a new number, a new id or a new phone: said in the thread, and known."""
    system = mapping(message.get("system"))
    former, later = _former_and_later(message, system)
    yield said(message, reading, reading.contacts.person(joined(former, later)), Direction.IN)
    if former != NOBODY:
        content = {"identity": message["identity"]} if message.get("identity") else {}
        yield Renamed(former, Person(former if later == NOBODY else later, content=content))


def _former_and_later(
    message: dict[str, Any], system: dict[str, Any]
) -> tuple[Identifiers, Identifiers]:
    later = identifiers(
        system.get("wa_id") or system.get("new_wa_id"),
        system.get("user_id"),
        system.get("parent_user_id"),
    )
    told = author_ids(message)
    former = Identifiers(
        told.phone,
        name(system.get("previous_user_id")) or _unless(told.user_id, later.user_id),
        name(system.get("previous_parent_user_id")) or _unless(told.parent_id, later.parent_id),
    )
    changed = _CHANGED.search(text(system.get("body")))
    if changed is not None:
        former = joined(former, _unlike(identifiers(changed[1]), later))
        later = joined(later, _unlike(identifiers(changed[2]), former))
    return former, later


def _unless(value: str | None, same: str | None) -> str | None:
    return None if value == same else value


def _unlike(who: Identifiers, other: Identifiers) -> Identifiers:
    return NOBODY if set(who.names()) & set(other.names()) else who
