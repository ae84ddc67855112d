"""Webhook: what Meta posts, checked against its signature and turned into parts.

Reading never raises and loses nothing. Every entry, change and list has any number of
items; what has no meaning here becomes a remark that keeps it whole, and a body without
its envelope is read as far as it makes sense.
"""

import base64
import hmac
from collections.abc import Iterator
from typing import Any

from wadesk.core.errors import Malformed
from wadesk.core.records import Instant, Source
from wadesk.hub.whatsapp.address_book import carded, preferred, synced
from wadesk.hub.whatsapp.calls import called
from wadesk.hub.whatsapp.history import remembered
from wadesk.hub.whatsapp.inbound import Part, Remark
from wadesk.hub.whatsapp.loose import decode, instant, listing, mapping, name, text
from wadesk.hub.whatsapp.messages import echoed, is_message, received
from wadesk.hub.whatsapp.people import Contacts
from wadesk.hub.whatsapp.reading import Reading
from wadesk.hub.whatsapp.statuses import reported

SIGNATURE_HEADER = "X-Hub-Signature-256"
UNREAD = "unread"

_SCHEME = "sha256="
_OBJECT = "whatsapp_business_account"
_SOURCES = {
    "messages": Source.CLOUD,
    "smb_message_echoes": Source.PHONE,
    "history": Source.HISTORY,
    "standby": Source.STANDBY,
    "smb_app_state_sync": Source.PHONE,
    "user_preferences": Source.CLOUD,
    "calls": Source.CLOUD,
}
"""The fields that are about people and their messages; all others are remarks."""
_READERS = {
    "messages": received,
    "message_echoes": echoed,
    "statuses": reported,
    "history": remembered,
    "state_sync": synced,
    "user_preferences": preferred,
}
_CALLS = "calls"
_FIELD_OF = {
    "messages": "messages",
    "statuses": "messages",
    "message_echoes": "smb_message_echoes",
    "history": "history",
    "state_sync": "smb_app_state_sync",
    "user_preferences": "user_preferences",
    "standby": "standby",
    "calls": "calls",
}
"""Where a value does not say to which field it belongs, its lists do."""
_UNDERSTOOD = frozenset((*_READERS, "contacts", "metadata", "messaging_product"))
_METADATA = frozenset(("display_phone_number", "phone_number_id"))
_ENTRY = frozenset(("id", "time", "changes", "field"))
_CHANGE = frozenset(("field", "value"))


def signed_by(secret: bytes, body: bytes, header: str | None) -> bool:
    """Whether the header is the body's signature; takes the same time for every wrong one."""
    if header is None or not header.startswith(_SCHEME):
        return False
    expected = hmac.digest(secret, body, "sha256").hex()
    given = header.removeprefix(_SCHEME).encode("utf-8", "replace")
    return hmac.compare_digest(expected.encode("ascii"), given)


def read(body: bytes, now: Instant) -> tuple[Part, ...]:
    """Everything the body says; ``now`` stands in where a message has no usable time."""
    try:
        whole = decode(body)
    except Malformed:
        return (Remark(UNREAD, None, _raw(body)),)
    if not isinstance(whole, dict):
        return (Remark(UNREAD, None, whole),)
    if "entry" in whole:
        return tuple(_envelope(whole, now))
    return tuple(_fragment(whole, now))


def _raw(body: bytes) -> dict[str, str]:
    try:
        readable = body.decode("utf-8")
    except UnicodeDecodeError:
        readable = "\0"
    if "\0" in readable:  # no text that the store can hold
        return {"raw": base64.b64encode(body).decode("ascii"), "encoding": "base64"}
    return {"raw": readable}


def _envelope(whole: dict[str, Any], now: Instant) -> Iterator[Part]:
    rest = {key: value for key, value in whole.items() if key not in ("object", "entry")}
    if whole.get("object", _OBJECT) != _OBJECT:
        rest["object"] = whole["object"]
    entries = whole["entry"]
    odd = [] if entries is None or isinstance(entries, list) else entries
    for entry in listing(entries):
        if isinstance(entry, dict):
            yield from _entry(entry, now)
        else:
            odd.append(entry)
    if odd or odd == "":
        rest["entry"] = odd
    if rest:
        yield Remark(UNREAD, None, rest)


def _entry(entry: dict[str, Any], now: Instant) -> Iterator[Part]:
    rest = {key: value for key, value in entry.items() if key not in _ENTRY}
    changes = entry.get("changes")
    odd = [] if changes is None or isinstance(changes, list) else changes
    for change in listing(changes):
        if isinstance(change, dict) and "value" in change:
            yield from _change(change, entry, now)
        else:
            odd.append(change)
    if odd or odd == "":
        rest["changes"] = odd
    if rest:
        yield Remark(UNREAD, instant(entry.get("time")), rest)


def _change(change: dict[str, Any], entry: dict[str, Any], now: Instant) -> Iterator[Part]:
    value = change["value"]
    field = text(change.get("field")) or text(entry.get("field")) or _guess(value)
    at = instant(entry.get("time"))
    if isinstance(value, dict) and field in _SOURCES:
        yield from _value(_reading(field, value, now, at))
    else:
        yield Remark(field, at, value)
    if change.keys() - _CHANGE:
        rest = {key: item for key, item in change.items() if key not in _CHANGE}
        yield Remark(field, at, {"changes": [rest]})


def _guess(value: Any) -> str:
    value = mapping(value)
    named = text(value.get("field"))
    return named or next((field for key, field in _FIELD_OF.items() if key in value), UNREAD)


def _fragment(whole: dict[str, Any], now: Instant) -> Iterator[Part]:
    """A body without its envelope: an entry, a change, a value, or a single message."""
    field = _guess(whole)
    if isinstance(whole.get("changes"), list):
        yield from _entry(whole, now)
    elif "field" in whole and "value" in whole:
        yield from _change(whole, {}, now)
    elif field in _SOURCES:
        yield from _value(_reading(field, whole, now, None))
    elif is_message(whole) and "timestamp" in whole and text(whole.get("type")):
        yield from _value(_reading("messages", {"messages": [whole]}, now, None))
    else:
        yield Remark(field, None, whole)


def _reading(field: str, value: dict[str, Any], now: Instant, at: Instant | None) -> Reading:
    if "standby" in value and field == "standby":
        value = _raised(value)
    metadata = mapping(value.get("metadata"))
    cards = value.get("contacts")
    return Reading(
        field=field,
        value=value,
        number=name(metadata.get("phone_number_id")) or "",
        display=name(metadata.get("display_phone_number")) or "",
        source=_SOURCES[field],
        contacts=Contacts([card for card in listing(cards) if isinstance(card, dict)]),
        now=now,
        at=at,
    )


def _raised(value: dict[str, Any]) -> dict[str, Any]:
    """Standby wraps its lists once more; lift them where nothing else stands in their place."""
    inner = value["standby"]
    if not isinstance(inner, dict) or inner.keys() & (value.keys() - {"standby"} - _SAME_TWICE):
        return value
    return {key: item for key, item in value.items() if key != "standby"} | inner


_SAME_TWICE = frozenset(("metadata", "messaging_product"))


def _value(reading: Reading) -> Iterator[Part]:
    value = reading.value
    is_of_calls = reading.field == _CALLS
    for key, reader in _READERS.items():
        if key in value and not (is_of_calls and reader is reported):
            yield from reader(reading)
    if is_of_calls:
        yield from called(reading)
    yield from carded(reading)
    _keep_rest(reading)
    yield from reading.remark()


def _keep_rest(reading: Reading) -> None:
    """What no reader has looked at."""
    value = reading.value
    understood = _UNDERSTOOD | {_CALLS} if reading.field == _CALLS else _UNDERSTOOD
    if not value.keys() <= understood:
        reading.rest |= {key: item for key, item in value.items() if key not in understood}
    metadata = value.get("metadata")
    if metadata is not None and not (isinstance(metadata, dict) and metadata.keys() <= _METADATA):
        reading.rest["metadata"] = metadata
    cards = value.get("contacts")
    if cards is None:
        return
    odd = [card for card in listing(cards) if not isinstance(card, dict)]
    if not isinstance(cards, list):
        reading.rest["contacts"] = cards
    elif odd:
        reading.rest["contacts"] = [*reading.rest.get("contacts", []), *odd]
