"""Search found: what a search has come to, and the piece of a text that shows why."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from wadesk.core.records import ConversationId, Instant, MessageId
from wadesk.core.search_query import SearchQuery
from wadesk.core.words import folded

AROUND = 28
"""So many characters stand before the first word that was looked for."""
SHOWN_MOST = 240


NEWEST = MessageId(2**63 - 1)


@dataclass(frozen=True, slots=True)
class Wish:
    """What is typed, how many messages are wanted, below which one, and where one is."""

    typed: str
    limit: int = 50
    before: MessageId = NEWEST
    here: ConversationId | None = None


@dataclass(frozen=True, slots=True)
class Hit:
    """One message that was found; names are empty where they are one's own or not known."""

    message: MessageId
    conversation: ConversationId
    place: str  # what the conversation is called
    author: str  # the colleague, or a group's customer, who wrote it
    at: Instant
    text: str
    kind: str
    direction: str
    is_mine: bool = False
    part_of: MessageId | None = None  # the message that it has changed, where it is shown

    @property
    def shown(self) -> MessageId:
        """Where in its thread it is to be seen."""
        return self.part_of or self.message


@dataclass(frozen=True, slots=True)
class PersonFound:
    """A customer by name, and the conversation with them."""

    conversation: ConversationId
    name: str
    detail: str = ""  # a number or a handle, where that is not the name already


@dataclass(frozen=True, slots=True)
class Found:
    """``has_more`` where older hits were left out; ``behind`` is what the index lacks, 0 to 1."""

    query: SearchQuery
    hits: tuple[Hit, ...] = ()
    people: tuple[PersonFound, ...] = ()
    labels: tuple[str, ...] = ()
    has_more: bool = False
    behind: float = 0.0
    unknown: tuple[str, ...] = ()  # names in filters that nobody and nothing here has


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A piece of a text on one line; ``marks`` are where the words stand in it, from and to."""

    text: str
    marks: tuple[tuple[int, int], ...] = ()


def excerpt(text: str, words: Sequence[str]) -> Excerpt:
    """The piece around the first of the words; from the beginning where none is in it.

    ``words`` may be beginnings. Accents and capitals make no difference, as in the index.
    """
    line = re.sub(r"\s+", " ", text).strip()
    marks = _marks(line, words)
    first = marks[0][0] if marks else 0
    start = _start(line, first) if first > AROUND else 0
    before = "…" if start else ""
    shown = before + line[start : start + SHOWN_MOST]
    moved = len(before) - start
    kept = [(begin + moved, min(end + moved, len(shown))) for begin, end in marks]
    return Excerpt(shown, tuple(one for one in kept if 0 <= one[0] < one[1]))


def words_of(query: SearchQuery) -> tuple[str, ...]:
    """What of a query is to be marked in what it has found."""
    return tuple(one.text for one in query.words if not one.is_not)


def _start(line: str, first: int) -> int:
    """Where a word begins, not far before the first one that was looked for."""
    near = line.find(" ", first - AROUND, first)
    return near + 1 if near >= 0 else first - AROUND // 2


def _marks(line: str, words: Iterable[str]) -> list[tuple[int, int]]:
    plain, places = _apart(line)
    found = [
        (places[begin], places[begin + len(word) - 1] + 1)
        for word in {folded(one) for one in words}
        for begin in _beginnings(plain, word)
    ]
    return list(_joined(sorted(found)))


def _apart(line: str) -> tuple[str, list[int]]:
    """The line folded letter by letter, and of each letter where it stood."""
    plain: list[str] = []
    places: list[int] = []
    for place, character in enumerate(line):
        letters = " " if character.isspace() else folded(character)
        plain.append(letters)
        places.extend([place] * len(letters))
    return "".join(plain), places


def _beginnings(plain: str, word: str) -> Iterator[int]:
    """Where a word begins so; what is written without spaces may begin anywhere."""
    place = plain.find(word) if word else -1
    while place >= 0:
        is_inside = word.isascii() and word[0].isalnum() and place > 0
        if not (is_inside and plain[place - 1].isalnum()):
            yield place
        place = plain.find(word, place + 1)


def _joined(marks: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    last: tuple[int, int] | None = None
    for begin, end in marks:
        if last is not None and begin <= last[1]:
            last = (last[0], max(last[1], end))
        else:
            if last is not None:
                yield last
            last = (begin, end)
    if last is not None:
        yield last
