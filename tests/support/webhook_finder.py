"""Webhook finder: what a webhook body holds, told apart without any code of the Hub.

A finding names what must be known after the body was taken, and can look for itself among
the parts that the Hub reads, or among the rows that the Hub's feed carries.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, is_dataclass
from enum import Enum
from typing import Any

PERSONAL = (
    "messages",
    "smb_message_echoes",
    "smb_app_state_sync",
    "history",
    "standby",
    "user_preferences",
)
NAMES = ("wa_id", "user_id", "parent_user_id", "phone_number", "input")
OURS = ("messaging_product", "metadata")
HISTORY_STATUS = {"ERROR": "failed"}
NO_STATUS = ("PENDING",)

Json = dict[str, Any]


@dataclass(frozen=True)
class Finding:
    """One fact: in which kind of record it must be, and what that record must hold."""

    what: str  # message · status · contact · notice
    where: str
    wamid: str = ""
    status: str = ""
    number: str = ""
    direction: str = ""
    names: tuple[str, ...] = ()
    facts: tuple[str, ...] = ()
    label: str = ""


@dataclass(frozen=True)
class Record:
    """A part or a row, made comparable: its kind and all that it says, flat."""

    what: str
    wamid: str
    statuses: frozenset[str]
    number: str
    direction: str
    said: frozenset[str]


def findings(whole: Any) -> Iterator[Finding]:
    """Everything that must not be lost of a body, or of a fragment of one."""
    for where, name, value in _changes(whole):
        if name in PERSONAL and isinstance(value, dict):
            yield from _personal(where, name, value)
        elif name == "calls" and isinstance(value, dict):
            yield from _calls(where, value)
        else:
            yield Finding("notice", where, label=name, facts=tuple(leaves(value)))


def _changes(whole: Any) -> Iterator[tuple[str, str, Any]]:
    if not isinstance(whole, dict) or "entry" not in whole:
        yield "", "", whole
        return
    for place, entry in enumerate(whole["entry"]):
        for index, change in enumerate(entry["changes"]):
            value = change.get("value")
            name = change.get("field") or entry.get("field") or value.get("field", "")
            yield f"entry[{place}].changes[{index}]", name, value


def _personal(where: str, name: str, value: Json) -> Iterator[Finding]:
    number = str(value.get("metadata", {}).get("phone_number_id", ""))
    lists = {**value, **value.get("standby", {})}
    ours = str(value.get("metadata", {}).get("display_phone_number", ""))
    for message in lists.get("messages", []):
        yield _message(
            where, message, number, _direction(message, ours if name == "history" else "")
        )
    for echo in lists.get("message_echoes", []):
        yield _message(where, echo, number, "out")
    for status in lists.get("statuses", []):
        yield _status(where, status, number)
    for card in lists.get("contacts", []):
        profile = card.get("profile", {})
        facts = (*_names(card), *leaves(profile))
        yield Finding("contact", where, names=_names(card), facts=facts)
    for item in (*lists.get("state_sync", []), *lists.get("user_preferences", [])):
        about = item.get("contact", item)
        yield Finding("contact", where, names=_names(about), facts=tuple(leaves(item)))
    for chunk in lists.get("history", []):
        yield from _chunk(where, chunk, number, ours)
    if "errors" in lists:
        yield Finding("notice", where, label=name, facts=tuple(leaves(lists["errors"])))


def _calls(where: str, value: Json) -> Iterator[Finding]:
    """One that is over is a message; all else about calls is kept as it is."""
    number = str(value.get("metadata", {}).get("phone_number_id", ""))
    for call in value.get("calls", []):
        if call.get("event") == "terminate":
            side = "out" if call.get("direction") == "BUSINESS_INITIATED" else "in"
            yield _message(where, call, number, side)
        else:
            yield Finding("notice", where, label="calls", facts=tuple(leaves(call)))
    for status in value.get("statuses", []):
        yield Finding("notice", where, label="calls", facts=tuple(leaves(status)))


def _direction(message: Json, ours: str) -> str:
    return "out" if ours and message.get("from") == ours else "in"


def _chunk(where: str, chunk: Json, number: str, ours: str) -> Iterator[Finding]:
    rest = {key: value for key, value in chunk.items() if key != "threads"}
    yield Finding("notice", where, label="history", facts=tuple(leaves(rest)))
    for thread in chunk.get("threads", []):
        for message in thread["messages"]:
            yield _message(where, message, number, _direction(message, ours))
        who = _names({"wa_id": thread.get("id"), **thread.get("context", {})})
        yield Finding("contact", where, names=who, facts=who)


def _names(about: Json) -> tuple[str, ...]:
    return tuple(str(about[name]) for name in NAMES if about.get(name))


def _message(where: str, message: Json, number: str, direction: str) -> Finding:
    rest = {key: value for key, value in message.items() if key not in ("id", "history_context")}
    told = message.get("history_context", {}).get("status", "")
    status = "" if told in NO_STATUS else HISTORY_STATUS.get(told, told.lower())
    return Finding(
        "message",
        where,
        wamid=message["id"],
        status=status,
        number=number,
        direction=direction,
        facts=tuple(leaves(rest)),
    )


def _status(where: str, status: Json, number: str) -> Finding:
    rest = {key: value for key, value in status.items() if key not in ("id", "status")}
    participants = ("recipient_participant_id", "participant_recipient_id")
    who = next((status[key] for key in participants if key in status), None)
    name = f"{status['status']}@{who}" if who else status["status"]
    return Finding(
        "status", where, wamid=status["id"], status=name, number=number, facts=tuple(leaves(rest))
    )


def leaves(value: Any, key: str = "") -> Iterator[str]:
    """Every value that is not a container, as text; times as the Hub keeps them."""
    if isinstance(value, dict):
        for name, item in value.items():
            if name not in OURS or isinstance(item, dict):
                yield from leaves(item, name)
    elif isinstance(value, list):
        for item in value:
            yield from leaves(item, key)
    elif key == "timestamp" and str(value).isdigit():
        yield str(int(value) * 1000)
    else:
        yield spelled(value)


def spelled(value: Any) -> str:
    return json.dumps(value) if not isinstance(value, str) else value


def missing(finding: Finding, records: Sequence[Record]) -> list[str]:
    """What no record of the right kind says; empty where the finding was found."""
    fit = [record for record in records if _fits(finding, record)]
    if not fit:
        return [f"no {finding.what} {finding.wamid} {finding.label} {finding.names}"]
    said = frozenset().union(*(record.said for record in fit))
    times = {fact for fact in finding.facts if fact.endswith("000") and fact[:-3] in said}
    return [fact for fact in finding.facts if fact not in said and fact not in times]


def _fits(finding: Finding, record: Record) -> bool:
    if finding.what != record.what and (finding.what, record.what) != ("status", "message"):
        return False
    if finding.what == "contact":
        return bool(set(finding.names) & record.said)
    if finding.what == "notice":
        return finding.label in ("", *record.said)
    statuses = {finding.status} if finding.status else set()
    return (
        (record.wamid, record.number) == (finding.wamid, finding.number)
        and statuses <= record.statuses
        and finding.direction in ("", record.direction)
    )


def records_of_parts(parts: Sequence[Any]) -> list[Record]:
    """Parts as ``hub.whatsapp.inbound`` has them, known here by their class names alone."""
    records = []
    for part in parts:
        if type(part).__name__ in _SAID_ELSEWHERE:
            continue
        what = _WHAT[type(part).__name__]
        said = frozenset(_flat(part))
        statuses = getattr(part, "statuses", None) or {getattr(part, "status", "")}
        direction = str(getattr(part, "direction", ""))
        wamid, number = getattr(part, "wamid", ""), getattr(part, "number", "")
        records.append(Record(what, wamid, frozenset(statuses), number, direction, said))
        records += [Record("contact", "", frozenset(), "", "", said)] * (what != "contact")
    return records


_SAID_ELSEWHERE = {"Shared"}
"""A figure out of what is kept whole as a notice beside it."""

_WHAT = {
    "Said": "message",
    "Reported": "status",
    "Renamed": "contact",
    "Carded": "contact",
    "Remark": "notice",
}


def records_of_rows(tables: Mapping[str, Sequence[Json]]) -> list[Record]:
    """Rows as the feed carries them: name of the table, then objects by column."""
    tables = {
        name: [{column: _json(value) for column, value in row.items()} for row in rows]
        for name, rows in tables.items()
    }
    numbers = {row["id"]: row.get("number", "") for row in tables.get("conversation", ())}
    contacts = {row["id"]: row for row in tables.get("contact", ())}
    records = []
    for row in tables.get("message", ()):
        # A message's facts include its person's: Meta says both in one breath.
        said = frozenset((*_flat(row), *_flat(contacts.get(row.get("contact"), {}))))
        statuses = frozenset(row.get("statuses") or ())
        number = numbers.get(row.get("conversation"), "")
        wamid, direction = row.get("wamid") or "", row.get("direction") or ""
        records.append(Record("message", wamid, statuses, number, direction, said))
    others = [(what, row) for what in ("contact", "notice") for row in tables.get(what, ())]
    return records + [
        Record(what, "", frozenset(), "", "", frozenset(_flat(row))) for what, row in others
    ]


def _json(value: Any) -> Any:
    """A JSON column may come as text."""
    if isinstance(value, str) and value[:1] in ("{", "["):
        try:
            return json.loads(value)
        except ValueError:
            return value
    return value


def _flat(value: Any) -> Iterator[str]:
    if is_dataclass(value) and not isinstance(value, type):
        for column in fields(value):
            yield from _flat(getattr(value, column.name))
    elif isinstance(value, Mapping):
        for item in value.values():
            yield from _flat(item)
    elif isinstance(value, list | tuple):
        for item in value:
            yield from _flat(item)
    elif isinstance(value, Enum):
        yield str(value.value)
    else:
        yield spelled(value)
