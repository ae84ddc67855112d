"""Markup: WhatsApp's marks for bold, italic, struck and monospaced words, and the links among them.

A mark counts where WhatsApp counts it: it clings to a word inside, and to none outside, and
its pair stands on the same line. Any other star or underscore is what it looks like. Nothing
but such marks is ever taken out of what a person wrote.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

MARKS = "*_~"
_CODE = re.compile(r"```(?=\S|\s+\S)(.+?)```|`([^`\n]+)`", re.DOTALL)
_LINK = re.compile(r"\b(?:https?://|www\.)[^\s<>\"\u0000-\u001f]+", re.IGNORECASE)
_AFTER_A_LINK = ".,;:!?'*_~)]}\u3002\uff0c\u3001\uff01\uff1f\u201d\u00bb"
_PAIRS = {")": "(", "]": "[", "}": "{"}


class Style(Enum):
    BOLD = "*"
    ITALIC = "_"
    STRUCK = "~"
    MONO = "`"
    LINK = "link"


@dataclass(frozen=True, slots=True)
class Span:
    """Characters of the readable text, from ``start`` to just before ``end``."""

    start: int
    end: int
    style: Style


@dataclass(frozen=True, slots=True)
class Marked:
    """The text as it is read, and how some of it looks."""

    text: str
    spans: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Found:
    """What the marks in a text mean, as it was written: spans and marks by their own places."""

    spans: tuple[Span, ...] = ()
    marks: frozenset[int] = frozenset()


def read(text: str) -> Marked:
    """Take the marks out and say what they meant."""
    found = look(text)
    return _without(text, found.marks, found.spans) if found.spans else Marked(text)


def look(text: str) -> Found:
    """Leave the marks where they are and say what they mean."""
    if not any(mark in text for mark in (*MARKS, "`", "://", "www.", "WWW.")):
        return Found()
    shut = [*_code(text), *_links(text)]
    spans = [span for span, _ in shut]
    marks = [place for span, places in shut for place in places]
    closed = [range(span.start, span.end) for span, _ in shut] + [
        range(place, place + 1) for place in marks
    ]
    for opening, closing in _pairs(text, closed):
        spans.append(Span(opening + 1, closing, Style(text[opening])))
        marks += [opening, closing]
    return Found(tuple(spans), frozenset(marks))


def address(link: str) -> str:
    """Where a link leads."""
    return link if "://" in link else f"https://{link}"


def _code(text: str) -> Iterator[tuple[Span, list[int]]]:
    for found in _CODE.finditer(text):
        group = 1 if found[1] is not None else 2
        start, end = found.span(group)
        marks = [*range(found.start(), start), *range(end, found.end())]
        yield Span(start, end, Style.MONO), marks


def _links(text: str) -> Iterator[tuple[Span, list[int]]]:
    code = [found.span() for found in _CODE.finditer(text)]
    for found in _LINK.finditer(text):
        if any(start <= found.start() < end for start, end in code):
            continue
        link = _trimmed(found[0])
        yield Span(found.start(), found.start() + len(link), Style.LINK), []


def _trimmed(link: str) -> str:
    """A full stop after a link is the sentence's; a bracket is the link's if it opened there."""
    while link[-1] in _AFTER_A_LINK:
        opening = _PAIRS.get(link[-1])
        if opening is not None and link.count(opening) >= link.count(link[-1]):
            break
        link = link[:-1]
    return link


def _pairs(text: str, closed: list[range]) -> Iterator[tuple[int, int]]:
    passed_over = {place for places in closed for place in places}
    waiting: list[int] = []
    for place, mark in enumerate(text):
        if mark == "\n":
            waiting.clear()
        if mark not in MARKS or place in passed_over:
            continue
        opened = next((one for one in reversed(waiting) if text[one] == mark), None)
        if opened is not None and place > opened + 1 and _closes(text, place):
            del waiting[waiting.index(opened) :]
            yield opened, place
        elif _opens(text, place):
            waiting.append(place)


def _opens(text: str, place: int) -> bool:
    before, after = text[place - 1 : place], text[place + 1 : place + 2]
    return not before.isalnum() and before != text[place] and _clings(after, text[place])


def _closes(text: str, place: int) -> bool:
    before, after = text[place - 1 : place], text[place + 1 : place + 2]
    return not after.isalnum() and after != text[place] and _clings(before, text[place])


def _clings(inside: str, mark: str) -> bool:
    return inside != "" and not inside.isspace() and inside != mark


def _without(text: str, marks: frozenset[int], spans: tuple[Span, ...]) -> Marked:
    left: list[int] = [0]  # how many characters remain before each place
    for place in range(len(text)):
        left.append(left[-1] + (place not in marks))
    words = "".join(character for place, character in enumerate(text) if place not in marks)
    moved = [Span(left[span.start], left[span.end], span.style) for span in spans]
    return Marked(
        words, tuple(sorted(moved, key=lambda span: (span.start, -span.end, span.style.name)))
    )
