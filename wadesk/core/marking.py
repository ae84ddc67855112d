"""Marking: words made bold, italic, struck or monospaced, and plain again, by WhatsApp's marks.

What is chosen is widened to whole words, for a mark inside a word is only a star. A second time
takes the marks away again. Each line has marks of its own, since none reaches over a line's end.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from wadesk.core import markup
from wadesk.core.markup import Found, Span, Style

FENCE = "```"


@dataclass(frozen=True, slots=True)
class Chosen:
    """A text, and from where to where of it is chosen."""

    text: str
    start: int
    end: int


def marked(chosen: Chosen, style: Style) -> Chosen:
    """The chosen words in that style, or plain where they all had it; they stay chosen."""
    wide = _whole_words(chosen)
    if wide.start == wide.end:
        return _empty_pair(wide, style)
    lines = [wide] if style is Style.MONO else list(_lines(wide))
    clad = [_clad(one, style) for one in lines]
    change = _unmark if all(clad) else _mark
    for line, span in reversed(list(zip(lines, clad, strict=True))):
        if span is None or change is _unmark:
            wide = change(wide, line, style)
    return wide


def _mark(whole: Chosen, line: Chosen, style: Style) -> Chosen:
    mark = _mark_of(style, line.text[line.start : line.end])
    words = whole.text[line.start : line.end]
    text = whole.text[: line.start] + mark + words + mark + whole.text[line.end :]
    start = whole.start + len(mark) if line.start == whole.start else whole.start
    end = whole.end + (1 if line.end == whole.end else 2) * len(mark)
    return Chosen(text, start, end)


def _unmark(whole: Chosen, line: Chosen, style: Style) -> Chosen:
    span = _clad(line, style)
    if span is None:
        return whole
    width = _width(markup.look(line.text), span)
    opening, closing = span.start - width, span.end + width
    text = whole.text[:opening] + whole.text[span.start : span.end] + whole.text[closing:]
    return Chosen(
        text,
        _moved(whole.start, span, width),
        _moved(whole.end, span, width),
    )


def _moved(place: int, span: Span, width: int) -> int:
    """Where a place of the text is once the marks around a span are gone."""
    before = min(max(place - (span.start - width), 0), width)
    after = min(max(place - span.end, 0), width)
    return place - before - after


def _clad(line: Chosen, style: Style) -> Span | None:
    """The words of that style in which all that is chosen lies, marks or no marks."""
    found = markup.look(line.text)
    for span in found.spans:
        width = _width(found, span) if span.style is style else 0
        if width and span.start - width <= line.start and line.end <= span.end + width:
            return span
    return None


def _width(found: Found, span: Span) -> int:
    """How many signs stand on either side of it, that count as its marks."""
    is_fenced = span.style is Style.MONO and all(
        span.start - 1 - at in found.marks and span.end + at in found.marks
        for at in range(len(FENCE))
    )
    return len(FENCE) if is_fenced else 1


def _mark_of(style: Style, words: str) -> str:
    needs_fence = style is Style.MONO and ("\n" in words or "`" in words)
    return FENCE if needs_fence else style.value


def _empty_pair(at: Chosen, style: Style) -> Chosen:
    """Nothing is chosen: what is typed next stands between the marks."""
    text = at.text[: at.start] + 2 * style.value + at.text[at.start :]
    return Chosen(text, at.start + 1, at.start + 1)


def _lines(whole: Chosen) -> Iterator[Chosen]:
    """What is chosen of each line, without the space around it; empty lines have nothing."""
    start = whole.start
    for line in whole.text[whole.start : whole.end].split("\n"):
        words = line.strip()
        if words:
            first = start + line.index(words)
            yield Chosen(whole.text, first, first + len(words))
        start += len(line) + 1


def _whole_words(chosen: Chosen) -> Chosen:
    text, start, end = chosen.text, chosen.start, chosen.end
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    while start > 0 and text[start - 1].isalnum():
        start -= 1
    while end < len(text) and text[end].isalnum():
        end += 1
    return Chosen(text, start, end)
