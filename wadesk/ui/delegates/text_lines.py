"""Text lines: words laid out once and drawn many times, in the direction they are written.

Every line that somebody ended is laid out by itself, so that each has the direction of its own
first word, whatever stands above it. Places are counted in UTF-16 units, as Qt does it.
Layouts keep no colours, so that a change of theme lays nothing out anew.
"""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QTextLayout,
    QTextLine,
    QTextOption,
)

from wadesk.core.markup import Span
from wadesk.core.paragraphs import Form, Paragraph
from wadesk.ui.delegates import text_looks
from wadesk.ui.text import is_right_to_left

FEW_EMOJI = 5
FIRST_SIGN, FIRST_EMOJI = 0x2300, 0x1F000
REPEATED_BAR, REPEATED_INDENT = 3, 11
_JOINED = re.compile(
    "\u200d.|[\ufe0f\u20e3\U0001f3fb-\U0001f3ff]|[\U0001f1e6-\U0001f1ff](?=[\U0001f1e6-\U0001f1ff])"
)
"""What makes one sign of several: a family, a skin, a flag."""

Range = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Tones:
    """The colours of one drawing; what none is given for is not told apart."""

    ink: QColor
    link: QColor | None = None
    chosen: QColor | None = None
    sought: QColor | None = None


@dataclass(slots=True)
class Row:
    """What somebody wrote without ending the line."""

    start: int  # its first unit in the whole text
    text: str
    layout: QTextLayout
    spans: list[Span]  # counted from its own start
    form: Form | None
    is_right_to_left: bool
    top: float = 0.0
    height: float = 0.0
    natural: float = 0.0
    hang: float = 0.0  # by how much its further lines stand in

    @property
    def indent(self) -> float:
        return REPEATED_INDENT if self.form is Form.REPEATED else 0.0


class TextLines:
    """``width`` and ``height`` are what the words really take."""

    def __init__(
        self,
        text: str,
        font: QFont,
        width: float,
        spans: Sequence[Span] = (),
        paragraphs: Sequence[Paragraph] = (),
    ) -> None:
        self.text = text.replace("\r\n", "\n")
        self.spans = text_looks.in_utf16(text, spans)
        self.length = text_looks.units(self.text)
        self._rows = list(_rows(self.text, font, self.spans, text_looks.in_utf16(text, paragraphs)))
        self._starts = [row.start for row in self._rows]
        self.height = self._wrap(width)
        natural = max(row.natural + row.indent for row in self._rows)
        self.width = min(width, float(int(natural) + 2))
        if self.width < width and any(row.is_right_to_left for row in self._rows):
            # Lines from right to left hang on the right edge: of the words, not of the column.
            self.height = self._wrap(self.width)

    def draw(
        self,
        painter: QPainter,
        where: QPointF,
        tones: Tones,
        chosen: Range | None = None,
        sought: Sequence[Range] = (),
    ) -> None:
        for row in self._rows:
            looks = text_looks.links(row.spans, tones.link) if tones.link is not None else []
            for tone, ranges in ((tones.sought, sought), (tones.chosen, [chosen])):
                if tone is not None:
                    looks += _grounds(row, ranges, tone)
            painter.setPen(tones.ink)
            row.layout.draw(painter, where + QPointF(0, row.top), looks)
            if row.form is Form.REPEATED:
                left = self.width - REPEATED_BAR if row.is_right_to_left else 0.0
                bar = QRectF(
                    where.x() + left, where.y() + row.top + 1, REPEATED_BAR, row.height - 2
                )
                painter.fillRect(bar, QBrush(tones.ink))

    def place_at(self, point: QPointF) -> int | None:
        """Which unit of the text is under a point of the block, if any is."""
        for row in self._rows:
            for line in _lines(row):
                if line.naturalTextRect().translated(0, row.top).contains(point):
                    on_character = QTextLine.CursorPosition.CursorOnCharacter
                    return row.start + int(line.xToCursor(point.x(), on_character))
        return None

    def nearest(self, point: QPointF) -> int:
        """Between which units a point is, or would be if the words went on so far."""
        row = next((one for one in self._rows if point.y() < one.top + one.height), None)
        if row is None:
            return self.length
        lines = list(_lines(row))
        below = (one for one in lines if point.y() - row.top < one.y() + one.height())
        line = next(below, lines[-1])
        return row.start + int(line.xToCursor(point.x()))

    def step(self, place: int, by: int) -> int:
        """The next place at which a sign that one sees begins, to either side."""
        row = self._row_of(place)
        local = place - row.start
        found = row.layout.nextCursorPosition(local) if by > 0 else (
            row.layout.previousCursorPosition(local)
        )  # fmt: skip
        if found != local:
            return row.start + found
        return min(max(place + by, 0), self.length)

    def word(self, place: int) -> Range:
        """The word around a place, or the one sign that stands there."""
        start = place
        while start > 0 and self._is_letter(start - 1):
            start -= 1
        end = place
        while end < self.length and self._is_letter(end):
            end += 1
        return (start, end) if start < end else (place, self.step(place, 1))

    def _is_letter(self, place: int) -> bool:
        unit = self.part(place, place + 1)
        return unit.isalnum() or unicodedata.category(unit) in {"Mn", "Mc"} or unit in "'_"

    def x_of(self, place: int) -> float:
        """Where a place is to the eye; for who must know in which order signs are drawn."""
        row = self._row_of(place)
        line = row.layout.lineForTextPosition(place - row.start)
        found: Any = line.cursorToX(place - row.start)  # Qt's types promise less than comes back
        return float(found[0] if isinstance(found, tuple) else found)

    def part(self, start: int, end: int) -> str:
        """The words between two places."""
        units = self.text.encode("utf-16-le", "surrogatepass")
        return units[start * 2 : end * 2].decode("utf-16-le", "surrogatepass")

    def units(self, ranges: Sequence[Range]) -> list[Range]:
        """Characters, counted as Qt counts."""
        return [
            (text_looks.units(self.text[:start]), text_looks.units(self.text[:end]))
            for start, end in ranges
        ]

    def _row_of(self, place: int) -> Row:
        return self._rows[max(bisect_right(self._starts, place) - 1, 0)]

    def _wrap(self, width: float) -> float:
        top = 0.0
        for row in self._rows:
            row.top = top
            _lay(row, width)
            top += row.height
        return top


def _rows(
    text: str, font: QFont, spans: Sequence[Span], paragraphs: Sequence[Paragraph]
) -> Iterator[Row]:
    forms = {one.start: one.form for one in paragraphs}
    start = 0
    for words in text.split("\n"):
        length = text_looks.units(words)
        inside = [_within(span, start, start + length) for span in spans]
        own = [span for span in inside if span.start < span.end]
        layout = QTextLayout(words, font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        is_mirrored = is_right_to_left(words)
        towards = Qt.LayoutDirection
        option.setTextDirection(towards.RightToLeft if is_mirrored else towards.LeftToRight)
        side = Qt.AlignmentFlag.AlignRight if is_mirrored else Qt.AlignmentFlag.AlignLeft
        option.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute)
        layout.setTextOption(option)
        layout.setCacheEnabled(True)
        layout.setFormats([text_looks.of_span(span) for span in own])
        row = Row(start, words, layout, own, forms.get(start), is_mirrored)
        row.hang = _hang(row, font)
        yield row
        start += length + 1


def _hang(row: Row, font: QFont) -> float:
    """The further lines of a point stand below its words, and not below its dot."""
    if row.form not in (Form.POINT, Form.NUMBERED):
        return 0.0
    mark = row.text[: row.text.index(" ") + 1]
    return QFontMetricsF(font).horizontalAdvance(mark)


def _lay(row: Row, width: float) -> None:
    height = natural = 0.0
    row.layout.beginLayout()
    while True:
        line = row.layout.createLine()
        if not line.isValid():
            break
        indent = row.indent or (row.hang if line.lineNumber() else 0.0)
        line.setLineWidth(max(width - indent, 1.0))
        line.setPosition(QPointF(0.0 if row.is_right_to_left else indent, height))
        height += line.height()
        natural = max(natural, line.naturalTextWidth() + indent - row.indent)
    row.layout.endLayout()
    row.height, row.natural = height, natural


def _lines(row: Row) -> Iterator[QTextLine]:
    return map(row.layout.lineAt, range(row.layout.lineCount()))


def _grounds(
    row: Row, ranges: Sequence[Range | None], tone: QColor
) -> list[QTextLayout.FormatRange]:
    length = text_looks.units(row.text)
    found = []
    for one in ranges:
        if one is None:
            continue
        start, end = max(one[0] - row.start, 0), min(one[1] - row.start, length)
        if start < end:
            found.append(text_looks.ground(start, end, tone))
    return found


def elided(text: str, font: QFont, width: float) -> str:
    """One line that fits; the dots stand where the writing ends, on whichever side that is."""
    return QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, width)


def is_emoji_only(text: str) -> bool:
    """A few emoji and nothing else: such a message is drawn large."""
    bare = "".join(text.split())
    alone = _JOINED.sub("", bare)
    return 0 < len(alone) <= FEW_EMOJI and all(map(_is_emoji, alone))


def _is_emoji(character: str) -> bool:
    code = ord(character)
    return code >= FIRST_EMOJI or (unicodedata.category(character) == "So" and code >= FIRST_SIGN)


def _within(span: Span, start: int, end: int) -> Span:
    return Span(max(span.start, start) - start, min(span.end, end) - start, span.style)
