"""Name book: members, customers and labels by name, compared as people compare names."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from wadesk.core.words import folded, in_a_line
from wadesk.store.connection import ReadableDb


class Named(NamedTuple):
    """One who or which has a name; ``spellings`` are all of theirs, folded."""

    id: int
    name: str
    spellings: tuple[str, ...]
    conversation: int | None = None  # the one with this customer
    detail: str = ""  # a number or a handle, where that is not the name


@dataclass(frozen=True, slots=True)
class NameBook:
    """As it stood at one moment; whoever hears of a change reads another one."""

    members: tuple[Named, ...] = field(default=())
    customers: tuple[Named, ...] = field(default=())
    labels: tuple[Named, ...] = field(default=())


MEMBERS = "select json_group_array(json_array(id, name)) from member"
LABELS = "select json_group_array(json_array(id, name)) from (select * from label order by name)"
CUSTOMERS = (
    "select json_group_array(json_array(contact.id, contact.called, contact.name, contact.username,"
    " contact.phone, contact.user_id, place.id)) from conversation as place"
    " join contact on contact.id = place.contact"
)


def read(db: ReadableDb) -> NameBook:
    members = [Named(one, name or "", (_fold(name),)) for one, name in _rows(db, MEMBERS)]
    labels = [Named(one, name or "", (_fold(name),)) for one, name in _rows(db, LABELS)]
    return NameBook(tuple(members), tuple(_customers(db)), tuple(labels))


def _customers(db: ReadableDb) -> Iterator[Named]:
    for number, called, name, username, phone, user_id, place in _rows(db, CUSTOMERS):
        handle = f"@{username}" if username else None
        every = (called, name, username, phone, user_id)
        spellings = tuple(_fold(one) for one in every if one)
        dialled = f"+{phone}" if phone else None
        label = in_a_line(called or name or handle or dialled or user_id or "")
        detail = next((one for one in (dialled, handle) if one and one != label), "")
        yield Named(number, label, spellings, place, detail)


def called(all_of_them: tuple[Named, ...], wanted: str) -> list[Named]:
    """Those one of whose names, or a word of it, begins so; a whole name goes before others.

    What is written without spaces may begin anywhere.
    """
    asked = _fold(wanted.removeprefix("@").removeprefix("+"))
    if not asked:
        return []
    inside = f" {asked}"
    is_unspaced = not asked.isascii()
    found = [
        one
        for one in all_of_them
        if any(
            said.startswith(asked) or inside in said or (is_unspaced and asked in said)
            for said in one.spellings
        )
    ]
    whole = [one for one in found if asked in one.spellings]
    return [*whole, *(one for one in found if asked not in one.spellings)]


def _fold(name: str | None) -> str:
    return folded(name or "")


def _rows(db: ReadableDb, sql: str) -> Iterator[list[Any]]:
    yield from json.loads(db.execute(sql).fetchone()[0])
