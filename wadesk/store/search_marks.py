"""Search marks: what a message is, as words of the index that nobody can say.

Who wrote it, where, on which day and what is attached stand beside its words, so that words
and filters are one question, and the index skips from one answer to the next. All marks
begin with the same two characters, which no text keeps: so the index, which also keeps the
beginnings of words, has only two beginnings more for them.
"""

from collections.abc import Collection, Iterator
from datetime import date, timedelta
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

from wadesk.core.words import words

DAY_MS = 86_400_000
BEGINNING = date(1970, 1, 1)
MONTHS = 12


BEGIN = "\ue000\ue000"


class Mark(StrEnum):
    PLACE = f"{BEGIN}c"  # the conversation
    MEMBER = f"{BEGIN}m"
    SIDE = f"{BEGIN}s"  # in · out · note
    THING = f"{BEGIN}t"
    PERSON = f"{BEGIN}p"  # the customer who wrote it
    DAY = f"{BEGIN}d"
    MONTH = f"{BEGIN}n"
    YEAR = f"{BEGIN}y"


_PLACE, _MEMBER, _SIDE, _THING, _PERSON = (
    str(one) for one in (Mark.PLACE, Mark.MEMBER, Mark.SIDE, Mark.THING, Mark.PERSON)
)
SIDES = ("in", "out", "note")
THINGS = {
    "image": "photo",
    "video": "video",
    "audio": "voice",
    "document": "file",
    "sticker": "sticker",
    "location": "location",
    "contacts": "contact",
    "order": "order",
}
SILENT = frozenset({"reaction", "revoke", "deed"})
"""Kinds that are shown on another message or between them, and are no answer to a search."""


class Indexed(NamedTuple):
    """What of a message the index is made of."""

    id: int
    text: str | None
    kind: str | None
    direction: str | None
    conversation: int | None
    member: int | None
    contact: int | None
    at: int | None


def spelled(message: Indexed) -> str | None:
    """The message as the index keeps it; None where nobody shall find it."""
    if message.kind in SILENT:
        return None
    text = message.text or ""
    marks = f"{_PLACE}{message.conversation} {_SIDE}{message.direction} {_on(message.at or 0)}"
    if message.member is not None:
        marks += f" {_MEMBER}{message.member}"
    elif message.contact is not None and message.direction == "in":
        marks += f" {_PERSON}{message.contact}"
    if message.kind in THINGS:
        marks += f" {_THING}{THINGS[message.kind]}"
    if "://" in text or "www." in text:
        marks += f" {_THING}link"
    return f"{words(text)} {marks}"


def _on(at: int) -> str:
    return _of_day(at // DAY_MS)


@lru_cache(maxsize=4_096)
def _of_day(number: int) -> str:
    day = _bounded(number)
    return f"{_year(day.year)} {_month(day)} {_day(day)}"


def _bounded(number: int) -> date:
    """Whatever a payload's clock says, it is a day."""
    return BEGINNING + timedelta(days=min(max(number, 0), 2_932_896))


def day_of(at: int) -> date:
    return _bounded(at // DAY_MS)


def days(first: date, last: date) -> Iterator[str]:
    """Marks for every day from the first to the last: whole years and months where they fit."""
    day = first
    while day <= last:
        if (day.month, day.day) == (1, 1) and date(day.year, 12, 31) <= last:
            yield _year(day.year)
            day = date(day.year + 1, 1, 1)
        elif day.day == 1 and _next_month(day) - timedelta(days=1) <= last:
            yield _month(day)
            day = _next_month(day)
        else:
            yield _day(day)
            day += timedelta(days=1)


def any_of(marks: Collection[str]) -> str:
    """A part of a question to the index: one of these at least."""
    every = " OR ".join(f'"{mark}"' for mark in marks)
    return f"({every})"


EVERYTHING = any_of([f"{Mark.SIDE}{side}" for side in SIDES])


def _next_month(day: date) -> date:
    return date(day.year + day.month // MONTHS, day.month % MONTHS + 1, 1)


def _year(year: int) -> str:
    return f"{Mark.YEAR}{year}"


def _month(day: date) -> str:
    return f"{Mark.MONTH}{day.year * MONTHS + day.month}"


def _day(day: date) -> str:
    return f"{Mark.DAY}{day.toordinal()}"
