"""Paragraphs: WhatsApp's lists and quoted lines, over the marks within their words.

A line that begins with a dash or a star and a blank is a point of a list, one that begins
with a number and a full stop a numbered one, and one that begins with a closing angle bracket
repeats somebody else's words. What is monospaced stays as it was written, but for the breaks
of the line right beside its marks.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import Enum
from typing import TypeVar

from wadesk.core import markup
from wadesk.core.markup import Marked, Span, Style

BULLET = "\N{BULLET}"
_POINT = re.compile(r"[-*](?= +\S)")
_NUMBERED = re.compile(r"\d{1,3}\.(?= +\S)")
_REPEATED = re.compile(r">(?: ++|(?=\S))(?=.*\S)")


class Form(Enum):
    POINT = "point"
    NUMBERED = "numbered"
    REPEATED = "repeated"


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Characters of the readable text, from ``start`` to just before ``end``, as one form."""

    start: int
    end: int
    form: Form


@dataclass(frozen=True, slots=True)
class Laid:
    """The text as it is read, how some of its words look, and how some of its lines do."""

    text: str
    spans: tuple[Span, ...] = ()
    paragraphs: tuple[Paragraph, ...] = ()


One = TypeVar("One", Span, Paragraph)


def read(text: str) -> Laid:
    """Marks taken out, points dotted, repeated lines told apart."""
    marked = markup.read(text)
    found = list(_paragraphs(marked))
    gone = [place for one in found for place in _mark_of(one, marked.text)]
    gone = sorted({*gone, *_breaks(marked)})
    if not found and not gone:
        return Laid(marked.text, marked.spans)
    unread = frozenset(gone)
    dotted = {one.start for one in found if one.form is Form.POINT}
    shown = "".join(
        BULLET if place in dotted else character
        for place, character in enumerate(marked.text)
        if place not in unread
    )
    spans = tuple(_moved(span, gone) for span in marked.spans)
    return Laid(shown, spans, tuple(_moved(one, gone) for one in found))


def _paragraphs(marked: Marked) -> Iterator[Paragraph]:
    code = [span for span in marked.spans if span.style is Style.MONO]
    start = 0
    for line in marked.text.split("\n"):
        form = _form(line)
        is_code = any(span.start <= start < span.end for span in code)
        if form is not None and not is_code:
            yield Paragraph(start, start + len(line), form)
        start += len(line) + 1


def _form(line: str) -> Form | None:
    if _POINT.match(line):
        return Form.POINT
    if _NUMBERED.match(line):
        return Form.NUMBERED
    return Form.REPEATED if _REPEATED.match(line) else None


def _mark_of(paragraph: Paragraph, text: str) -> range:
    """Only the bracket of a repeated line is not read."""
    found = _REPEATED.match(text[paragraph.start : paragraph.end])
    if paragraph.form is not Form.REPEATED or found is None:
        return range(0)
    return range(paragraph.start, paragraph.start + found.end())


def _breaks(marked: Marked) -> Iterator[int]:
    """Who sets a whole piece of code begins and ends its lines within the marks."""
    for span in marked.spans:
        if span.style is Style.MONO and span.end - span.start > 1:
            for place in (span.start, span.end - 1):
                if marked.text[place] == "\n":
                    yield place


def _moved(one: One, gone: list[int]) -> One:
    start, end = one.start, one.end
    return replace(one, start=start - bisect_left(gone, start), end=end - bisect_left(gone, end))
