"""Text looks: how marked, linked, sought and chosen words are told to Qt's layouts."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

from PySide6.QtGui import QColor, QFont, QTextCharFormat, QTextLayout

from wadesk.core.markup import Span, Style
from wadesk.core.paragraphs import Paragraph
from wadesk.ui.fonts import monospace

Look = QTextLayout.FormatRange
Ranged = TypeVar("Ranged", Span, Paragraph)


def of_span(span: Span) -> Look:
    return _look(span.start, span.end, _LOOKS[span.style]())


def links(spans: Iterable[Span], colour: QColor) -> list[Look]:
    found = []
    for span in spans:
        if span.style is Style.LINK:
            look = _link()
            look.setForeground(colour)
            found.append(_look(span.start, span.end, look))
    return found


def ground(start: int, end: int, colour: QColor) -> Look:
    """Colour behind the words."""
    look = QTextCharFormat()
    look.setBackground(colour)
    return _look(start, end, look)


def in_utf16(text: str, found: Sequence[Ranged]) -> list[Ranged]:
    """Qt counts UTF-16 units."""
    if text.isascii() or not found:
        return list(found)
    return [replace(s, start=units(text[: s.start]), end=units(text[: s.end])) for s in found]


def units(text: str) -> int:
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def _look(start: int, end: int, how: QTextCharFormat) -> Look:
    found = Look()
    found.start, found.length = start, end - start
    found.format = how
    return found


def _bold() -> QTextCharFormat:
    made = QTextCharFormat()
    made.setFontWeight(QFont.Weight.Bold)
    return made


def _italic() -> QTextCharFormat:
    made = QTextCharFormat()
    made.setFontItalic(True)
    return made


def _struck() -> QTextCharFormat:
    made = QTextCharFormat()
    made.setFontStrikeOut(True)
    return made


def _mono() -> QTextCharFormat:
    made = QTextCharFormat()
    made.setFontFamilies(monospace().families())
    made.setFontFixedPitch(True)
    return made


def _link() -> QTextCharFormat:
    made = QTextCharFormat()
    made.setFontUnderline(True)
    return made


_LOOKS: Mapping[Style, Callable[[], QTextCharFormat]] = {
    Style.BOLD: _bold,
    Style.ITALIC: _italic,
    Style.STRUCK: _struck,
    Style.MONO: _mono,
    Style.LINK: _link,
}
