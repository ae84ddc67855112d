"""Blocks: the parts of a bubble with their measures, each able to draw itself."""

from typing import Protocol

from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from wadesk.core import markup
from wadesk.core.markup import Style
from wadesk.ui import icons
from wadesk.ui.colours import mixed
from wadesk.ui.delegates.faces import Faces, Look
from wadesk.ui.delegates.text_lines import TextLines, elided, is_emoji_only
from wadesk.ui.parts import Card, Choices, Note, Quote, Words
from wadesk.ui.text import direction
from wadesk.ui.theme import GAP, ICON, LARGE_ICON

BAR = 3
CARD_ICON = 36
CARD_ROUND = 6
CARD_LEAST = 200
CHOICE_PAD, CHOICE_GAP = 7, 5
HAIRLINE = 0.16  # of the ink in the ground
LINES_SHOWN = 12


class Block(Protocol):
    """``width`` is what it would like to have, ``height`` what it takes."""

    width: float
    height: float

    def draw(self, painter: QPainter, box: QRectF, look: Look) -> None: ...


class TextBlock:
    """What a person wrote."""

    def __init__(self, words: Words, faces: Faces, width: float) -> None:
        read = markup.read(words.text) if words.is_marked else markup.Marked(words.text)
        self.text = read.text
        self._is_quiet = words.is_quiet
        self._lines = TextLines(read.text, self._face(words, faces), width, read.spans)
        self.width, self.height = self._lines.width, self._lines.height
        self._hangs_right = direction(self.text) is Qt.LayoutDirection.RightToLeft

    def draw(self, painter: QPainter, box: QRectF, look: Look) -> None:
        ink = look.theme.quiet if self._is_quiet else look.theme.text
        self._lines.draw(painter, self._start(box), ink, look.theme.accent)

    def link_at(self, point: QPointF, box: QRectF) -> str | None:
        place = self._lines.place_at(point - self._start(box))
        if place is None:
            return None
        units = self.text.encode("utf-16-le", "surrogatepass")
        for span in self._lines.spans:
            if span.style is Style.LINK and span.start <= place < span.end:
                link = units[span.start * 2 : span.end * 2].decode("utf-16-le", "replace")
                return markup.address(link)
        return None

    def _start(self, box: QRectF) -> QPointF:
        """Arabic and Hebrew hang on the right edge of a bubble that something else made wide."""
        return QPointF(box.right() - self.width if self._hangs_right else box.left(), box.top())

    @staticmethod
    def _face(words: Words, faces: Faces) -> QFont:
        if words.is_quiet:
            return faces.small
        if words.is_bold:
            return faces.bold
        return faces.big if words.is_marked and is_emoji_only(words.text) else faces.body


class QuoteBlock:
    """A bar, a name and one line."""

    def __init__(self, quote: Quote, faces: Faces, width: float) -> None:
        self._quote, self._faces = quote, faces
        line = QFontMetricsF(faces.small)
        self._line = line.height()
        author = QFontMetricsF(faces.small_bold).horizontalAdvance(quote.author)
        icon = ICON + 4 if quote.icon else 0
        natural = max(author, line.horizontalAdvance(quote.text) + icon) + BAR + 2 * GAP
        self.width = min(width, natural + 2)
        self.height = self._line * (2 if quote.author else 1) + GAP

    def draw(self, painter: QPainter, box: QRectF, look: Look) -> None:
        bar = QRectF(box.left(), box.top(), BAR, box.height() - 4)
        painter.fillRect(bar, look.theme.accent)
        left, top = bar.right() + GAP, box.top()
        room = box.right() - left
        if self._quote.author:
            _line(painter, QRectF(left, top, room, self._line), self._quote.author,
                  self._faces.small_bold, look.theme.accent)  # fmt: skip
            top += self._line
        if self._quote.icon:
            icons.paint(painter, self._quote.icon, _whole(left, top), ICON, look.theme.quiet)
            left += ICON + 4
        rest = QRectF(left, top, box.right() - left, self._line)
        _line(painter, rest, self._quote.text, self._faces.small, look.theme.quiet)


class CardBlock:
    """An icon on a disc, a title, and what more is known."""

    def __init__(self, card: Card, faces: Faces, width: float) -> None:
        self._icon = card.icon
        self._indent = CARD_ICON + GAP
        room = max(width - self._indent, 1.0)
        self._title = TextLines(card.title, faces.bold, room)
        details = [line for line in (card.detail, *card.lines[:LINES_SHOWN]) if line]
        self._details = [TextLines(line, faces.small, room) for line in details]
        natural = max(one.width for one in (self._title, *self._details))
        self.width = min(width, max(natural + self._indent, CARD_LEAST))
        words = self._title.height + sum(one.height for one in self._details)
        self.height = max(words, CARD_ICON) + 4
        self._top = max(0.0, (CARD_ICON - words) / 2)

    def draw(self, painter: QPainter, box: QRectF, look: Look) -> None:
        disc = QRectF(box.left(), box.top(), CARD_ICON, CARD_ICON)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.theme.accent)
        painter.drawEllipse(disc)
        inset = (CARD_ICON - LARGE_ICON) // 2
        where = _whole(disc.left() + inset, disc.top() + inset)
        icons.paint(painter, self._icon, where, LARGE_ICON, look.theme.on_accent)
        where_words = QPointF(box.left() + self._indent, box.top() + self._top)
        self._title.draw(painter, where_words, look.theme.text)
        for line in (self._title, *self._details):
            if line is not self._title:
                line.draw(painter, where_words, look.theme.quiet)
            where_words += QPointF(0, line.height)


class NoteBlock:
    """About the message, in quiet slanting words beside an icon."""

    def __init__(self, note: Note, faces: Faces, width: float, state: str = "") -> None:
        self._icon, self._state = note.icon, state
        face = faces.small if state else faces.small_italic
        self._lines = TextLines(note.text, face, max(width - ICON - 6, 1.0))
        self.width = self._lines.width + ICON + 6
        self.height = max(self._lines.height, float(ICON))

    def draw(self, painter: QPainter, box: QRectF, look: Look) -> None:
        ink = look.theme.state(self._state).ink if self._state else look.theme.quiet
        icons.paint(painter, self._icon, _whole(box.left(), box.top()), ICON, ink)
        self._lines.draw(painter, box.topLeft() + QPointF(ICON + 6, 0), ink)


class ChoicesBlock:
    """What was offered to press, one below the other."""

    def __init__(self, choices: Choices, faces: Faces, width: float) -> None:
        self._labels, self._faces = choices.labels[:LINES_SHOWN], faces
        metrics = QFontMetricsF(faces.bold)
        self._each = metrics.height() + 2 * CHOICE_PAD
        natural = max(metrics.horizontalAdvance(label) for label in self._labels)
        self.width = min(width, natural + 4 * GAP)
        self.height = CHOICE_GAP + self._each * len(self._labels)

    def draw(self, painter: QPainter, box: QRectF, look: Look) -> None:
        hairline = QPen(mixed(look.ground, look.theme.text, HAIRLINE), 1)
        for number, label in enumerate(self._labels):
            top = box.top() + CHOICE_GAP + number * self._each
            one = QRectF(box.left(), top, box.width(), self._each)
            painter.setPen(hairline)
            painter.drawLine(one.topLeft(), one.topRight())
            painter.setFont(self._faces.bold)
            painter.setPen(look.theme.accent)
            shown = elided(label, self._faces.bold, one.width())
            painter.drawText(one, Qt.AlignmentFlag.AlignCenter, shown)


def _line(painter: QPainter, box: QRectF, words: str, face: QFont, ink: QColor) -> None:
    painter.setFont(face)
    painter.setPen(ink)
    start = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
    painter.drawText(box, start, elided(words, face, box.width()))


def _whole(x: float, y: float) -> QPoint:
    return QPoint(round(x), round(y))
