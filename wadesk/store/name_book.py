"""Name book: members, customers and labels by name, compared as people compare names."""

import json
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
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


class Names:
    """Everybody of one kind; somebody types, and there may be ten thousand of them.

    So all spellings stand one below the other in one text, which is looked through at once.
    """

    def __init__(self, everybody: Iterable[Named] = ()) -> None:
        self.everybody = tuple(everybody)
        parts, length = [], 0
        self._begins: list[int] = []
        for one in self.everybody:
            self._begins.append(length)
            lines = "".join([f"{_ENDS} {_in_one(said)}" for said in one.spellings])
            parts.append(lines)
            length += len(lines)
        self._text = "".join(parts) + _ENDS

    def with_a_word_like(self, asked: str) -> Iterator[Named]:
        """What is written without spaces may begin anywhere."""
        return self._that_hold(f" {_in_one(asked)}" if asked.isascii() else _in_one(asked))

    def called_just(self, asked: str) -> Iterator[Named]:
        return self._that_hold(f"{_ENDS} {_in_one(asked)}{_ENDS}")

    def _that_hold(self, piece: str) -> Iterator[Named]:
        at = self._text.find(piece)
        while at >= 0:
            number = bisect_right(self._begins, at)
            yield self.everybody[number - 1]
            at = self._text.find(piece, self._begins[number]) if number < len(self._begins) else -1


@dataclass(frozen=True, slots=True)
class NameBook:
    """As it stood at one moment; whoever hears of a change reads another one."""

    members: Names
    customers: Names
    labels: Names


MEMBERS = "select json_group_array(json_array(id, name)) from member"
LABELS = "select json_group_array(json_array(id, name)) from (select * from label order by name)"
CUSTOMERS = (
    "select json_group_array(json_array(contact.id, contact.called, contact.name, contact.username,"
    " contact.phone, contact.user_id, place.id)) from conversation as place"
    " join contact on contact.id = place.contact"
)

_ENDS = "\n"


def read(db: ReadableDb) -> NameBook:
    members = [Named(one, name or "", (_fold(name),)) for one, name in _rows(db, MEMBERS)]
    labels = [Named(one, name or "", (_fold(name),)) for one, name in _rows(db, LABELS)]
    return NameBook(Names(members), Names(_customers(db)), Names(labels))


def _customers(db: ReadableDb) -> Iterator[Named]:
    for number, called, name, username, phone, user_id, place in _rows(db, CUSTOMERS):
        handle = f"@{username}" if username else None
        every = (called, name, username, phone, user_id)
        spellings = tuple([_fold(one) for one in every if one])
        dialled = f"+{phone}" if phone else None
        label = in_a_line(called or name or handle or dialled or user_id or "")
        detail = next((one for one in (dialled, handle) if one and one != label), "")
        yield Named(number, label, spellings, place, detail)


def called(all_of_them: Names, wanted: str, most: int | None = None) -> list[Named]:
    """Those one of whose names, or a word of it, begins so; a whole name goes before others."""
    asked = _asked(wanted)
    if not asked:
        return []
    whole = list(islice(all_of_them.called_just(asked), most))
    others = (one for one in all_of_them.with_a_word_like(asked) if asked not in one.spellings)
    return [*whole, *islice(others, None if most is None else most - len(whole))]


def is_called_just(one: Named, wanted: str) -> bool:
    return _asked(wanted) in one.spellings


def _asked(wanted: str) -> str:
    return _fold(wanted.removeprefix("@").removeprefix("+"))


def _fold(name: str | None) -> str:
    return folded(name or "")


def _in_one(said: str) -> str:
    """On a line of its own, whatever somebody has called themselves."""
    return said.replace(_ENDS, "\0") if _ENDS in said else said


def _rows(db: ReadableDb, sql: str) -> Iterator[list[Any]]:
    yield from json.loads(db.execute(sql).fetchone()[0])
