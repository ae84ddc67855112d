"""Search marks: what a message is, as words of the index that nobody can say.

Who wrote it, where, on which day and what is attached stand beside its words, so that words
and filters are one question, and the index skips from one answer to the next. Each mark
begins with a character of its own, from those that no text keeps.
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


class Mark(StrEnum):
    PLACE = "\ue000"  # the conversation
    MEMBER = "\ue001"
    SIDE = "\ue002"  # in · out · note
    THING = "\ue003"
    PERSON = "\ue004"  # the customer who wrote it
    DAY = "\ue005"
    MONTH = "\ue006"
    YEAR = "\ue007"


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
    return f"{words(text)} {' '.join(_marks(message, text))}"


def _marks(message: Indexed, text: str) -> Iterator[str]:
    yield f"{Mark.PLACE}{message.conversation}"
    yield f"{Mark.SIDE}{message.direction}"
    if message.member is not None:
        yield f"{Mark.MEMBER}{message.member}"
    if message.contact is not None and message.direction == "in":
        yield f"{Mark.PERSON}{message.contact}"
    if message.kind in THINGS:
        yield f"{Mark.THING}{THINGS[message.kind]}"
    if "://" in text or "www." in text:
        yield f"{Mark.THING}link"
    yield _on((message.at or 0) // DAY_MS)


@lru_cache
def _on(number: int) -> str:
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
