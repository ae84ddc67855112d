"""Text lines: words laid out once and drawn many times, in the direction they are written.

Layouts keep no colours, so that a change of theme lays nothing out anew.
"""

import re
import unicodedata
from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QTextCharFormat,
    QTextLayout,
    QTextLine,
    QTextOption,
)

from wadesk.core.markup import Span, Style
from wadesk.ui.fonts import monospace

NEW_LINE = "\u2028"
FEW_EMOJI = 5
FIRST_SIGN, FIRST_EMOJI = 0x2300, 0x1F000
_JOINED = re.compile(
    "\u200d.|[\ufe0f\u20e3\U0001f3fb-\U0001f3ff]|[\U0001f1e6-\U0001f1ff](?=[\U0001f1e6-\U0001f1ff])"
)
"""What makes one sign of several: a family, a skin, a flag."""


class TextLines:
    """``width`` and ``height`` are what the words really take."""

    def __init__(self, text: str, font: QFont, width: float, spans: Sequence[Span] = ()) -> None:
        shown = text.replace("\r\n", "\n").replace("\n", NEW_LINE)
        self.spans = _in_utf16(text, spans)
        self._layout = QTextLayout(shown, font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._layout.setTextOption(option)
        self._layout.setCacheEnabled(True)
        self._layout.setFormats([_format(span) for span in self.spans])
        self.height, natural = self._wrap(width)
        self.width = min(width, float(int(natural) + 2))
        if self.width < width and not text.isascii():
            # Lines from right to left hang on the right edge: of the words, not of the column.
            self.height, _ = self._wrap(self.width)

    def draw(
        self, painter: QPainter, where: QPointF, ink: QColor, link: QColor | None = None
    ) -> None:
        painter.setPen(ink)
        self._layout.draw(painter, where, self._links(link) if link is not None else [])

    def place_at(self, point: QPointF) -> int | None:
        """Which UTF-16 unit of the text is under a point of the block, if any is."""
        for number in range(self._layout.lineCount()):
            line = self._layout.lineAt(number)
            if line.naturalTextRect().contains(point):
                on_character = QTextLine.CursorPosition.CursorOnCharacter
                return line.xToCursor(point.x(), on_character)
        return None

    def _links(self, colour: QColor) -> list[QTextLayout.FormatRange]:
        found = [_format(span) for span in self.spans if span.style is Style.LINK]
        for one in found:
            look = QTextCharFormat(one.format)
            look.setForeground(colour)
            one.format = look
        return found

    def _wrap(self, width: float) -> tuple[float, float]:
        height = natural = 0.0
        self._layout.beginLayout()
        while True:
            line = self._layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(width)
            line.setPosition(QPointF(0, height))
            height += line.height()
            natural = max(natural, line.naturalTextWidth())
        self._layout.endLayout()
        return height, natural


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


def _format(span: Span) -> QTextLayout.FormatRange:
    found = QTextLayout.FormatRange()
    found.start, found.length = span.start, span.end - span.start
    found.format = _LOOKS[span.style]()
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


def _in_utf16(text: str, spans: Sequence[Span]) -> list[Span]:
    """Qt counts UTF-16 units."""
    if text.isascii() or not spans:
        return list(spans)
    return [Span(_units(text[: s.start]), _units(text[: s.end]), s.style) for s in spans]


def _units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
