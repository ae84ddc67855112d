"""Palette rows: what the search offers, each kind of thing as a row of one and the same shape."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QT_TRANSLATE_NOOP
from PySide6.QtGui import QKeySequence

from wadesk.core.records import ConversationId, Direction, Instant
from wadesk.core.search_found import Excerpt, Found, Hit, PersonFound, excerpt, words_of
from wadesk.core.search_query import About
from wadesk.ui import search_words, text
from wadesk.ui.command_list import Command
from wadesk.ui.text import translate

COMMANDS_MOST = 6
ISOLATE, END_ISOLATE = "\u2068", "\u2069"
"""Around words that may run the other way than the name before them."""


class Section(Enum):
    """In the order in which they stand; each value is its heading."""

    OFFERS = QT_TRANSLATE_NOOP("Search", "Filters")
    PEOPLE = QT_TRANSLATE_NOOP("Search", "People")
    OPENED = QT_TRANSLATE_NOOP("Search", "Opened lately")
    SEARCHED = QT_TRANSLATE_NOOP("Search", "Searched lately")
    LABELS = QT_TRANSLATE_NOOP("Search", "Labels")
    COMMANDS = QT_TRANSLATE_NOOP("Search", "Commands")
    MESSAGES = QT_TRANSLATE_NOOP("Search", "Messages")

    @property
    def heading(self) -> str:
        return translate("Search", str(self.value))


@dataclass(frozen=True, slots=True)
class Opened:
    """A conversation that was on the screen lately."""

    conversation: ConversationId
    name: str


@dataclass(frozen=True, slots=True)
class Offer:
    """What the text becomes where this is taken."""

    typed: str


@dataclass(frozen=True, slots=True)
class PaletteRow:
    """``about`` is what is opened or done: a hit, a person, a command, or what is to be typed."""

    section: Section
    title: Excerpt
    about: Hit | PersonFound | Opened | Command | Offer
    line: Excerpt = Excerpt("")
    end: str = ""
    icon: str = ""

    @property
    def spoken(self) -> str:
        parts = (self.title.text, self.line.text, self.end)
        return ", ".join(part for part in parts if part)


def of_people(found: Found) -> list[PaletteRow]:
    words = words_of(found.query)
    return [
        PaletteRow(
            Section.PEOPLE, excerpt(one.name, words), one, Excerpt(one.detail), icon="contacts"
        )
        for one in found.people
    ]


def of_labels(found: Found) -> list[PaletteRow]:
    words = words_of(found.query)
    return [
        PaletteRow(
            Section.LABELS,
            excerpt(name, words),
            Offer(f"{About.LABEL}:{_typed(name)} "),
            Excerpt(translate("Search", "Messages of all conversations with this label")),
            icon="label",
        )
        for name in found.labels
    ]


def of_messages(found: Found, now: Instant) -> list[PaletteRow]:
    words = words_of(found.query)
    return [_of_hit(one, words, now) for one in found.hits]


def of_commands(commands: Iterable[Command], typed: str) -> list[PaletteRow]:
    return [
        PaletteRow(
            Section.COMMANDS, excerpt(one.words, [typed]), one, end=_key(one.key), icon="menu"
        )
        for one in commands
    ]


def of_opened(opened: Iterable[Opened]) -> list[PaletteRow]:
    return [PaletteRow(Section.OPENED, Excerpt(one.name), one, icon="inbox") for one in opened]


def of_searched(searched: Iterable[str]) -> list[PaletteRow]:
    return [
        PaletteRow(Section.SEARCHED, Excerpt(one), Offer(f"{one} "), icon="search")
        for one in searched
    ]


def of_filters() -> list[PaletteRow]:
    return [
        PaletteRow(Section.OFFERS, Excerpt(f"{one}:"), Offer(f"{one}:"), _line(one), icon="filter")
        for one in search_words.FILTERS
    ]


def of_values(values: Sequence[tuple[str, str]]) -> list[PaletteRow]:
    """Each value as it is called, and the whole text with it in its place."""
    return [
        PaletteRow(Section.OFFERS, Excerpt(name), Offer(typed), icon="filter")
        for name, typed in values
    ]


def _of_hit(hit: Hit, words: Sequence[str], now: Instant) -> PaletteRow:
    said = excerpt(hit.text, words) if hit.text else Excerpt(text.kind(hit.kind))
    author = _author(hit)
    if author:
        before = f"{author}: {ISOLATE}"
        moved = len(before)
        marks = tuple((begin + moved, end + moved) for begin, end in said.marks)
        said = Excerpt(f"{before}{said.text}{END_ISOLATE}", marks)
    when = text.list_time(hit.at, now)
    icon = "note" if hit.direction == Direction.NOTE else hit.kind
    return PaletteRow(Section.MESSAGES, Excerpt(hit.place), hit, said, when, icon)


def _author(hit: Hit) -> str:
    return translate("Thread", "You") if hit.is_mine else hit.author


def _line(one: About) -> Excerpt:
    return Excerpt(search_words.about(one))


def _typed(name: str) -> str:
    return f'"{name}"' if " " in name else name


def _key(key: str) -> str:
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
