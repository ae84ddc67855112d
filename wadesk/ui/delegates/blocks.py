"""Blocks: the parts of a bubble with their measures, each able to draw itself."""

from typing import Protocol

from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from wadesk.core import markup, paragraphs
from wadesk.core.markup import Style
from wadesk.core.paragraphs import Laid
from wadesk.core.sought import places
from wadesk.ui import icons
from wadesk.ui.colours import mixed
from wadesk.ui.delegates.faces import Faces, Look
from wadesk.ui.delegates.targets import NOTHING, Target
from wadesk.ui.delegates.text_lines import TextLines, Tones, elided, is_emoji_only
from wadesk.ui.parts import Card, Choices, Note, Quote, Words
from wadesk.ui.text import direction, translate
from wadesk.ui.theme import GAP, ICON, LARGE_ICON

BAR = 3
CARD_ICON = 36
CARD_ROUND = 6
CARD_LEAST = 200
CHOICE_PAD, CHOICE_GAP = 7, 5
HAIRLINE = 0.16  # of the ink in the ground
LINES_SHOWN, CHOICES_SHOWN = 12, 14
CHOSEN, SOUGHT = 0.3, 0.34  # of their colours in the ground behind the words


class Block(Protocol):
    """``width`` is what it would like to have, ``height`` what it takes."""

    width: float
    height: float

    def draw(self, painter: QPainter, box: QRectF, look: Look) -> None: ...


class TextBlock:
    """What a person wrote. ``first`` is its place among all the words of its bubble."""

    def __init__(self, words: Words, faces: Faces, width: float) -> None:
        plain = words.text.replace("\r\n", "\n")
        read = paragraphs.read(plain) if words.is_marked else Laid(plain)
        self.text, self.first = read.text, 0
        self._words = words
        face = self._face(words, faces)
        self.lines = TextLines(read.text, face, width, read.spans, read.paragraphs)
        self.width, self.height = self.lines.width, self.lines.height
        self._hangs_right = direction(self.text) is Qt.LayoutDirection.RightToLeft
        self._sought: tuple[str, list[tuple[int, int]]] = ("", [])

    def draw(self, painter: QPainter, box: QRectF, look: Look) -> None:
        is_faint = self._words.is_quiet or self._words.is_past
        ink = look.theme.quiet if is_faint else look.theme.text
        tones = Tones(
            ink,
            look.theme.accent,
            mixed(look.ground, look.theme.accent, CHOSEN),
            mixed(look.ground, look.theme.state("conflict").ink, SOUGHT),
        )
        self.lines.draw(
            painter, self._start(box), tones, self._chosen(look), self._marked(look.sought)
        )

    def target_at(self, point: QPointF, box: QRectF) -> Target:
        link = self.link_at(point, box)
        return Target(link=link, tip=link) if link else NOTHING

    def link_at(self, point: QPointF, box: QRectF) -> str | None:
        place = self.lines.place_at(point - self._start(box))
        if place is None:
            return None
        for span in self.lines.spans:
            if span.style is Style.LINK and span.start <= place < span.end:
                return markup.address(self.lines.part(span.start, span.end))
        return None

    def nearest(self, point: QPointF, box: QRectF) -> int:
        """The place among the bubble's words that is nearest to a point."""
        return self.first + self.lines.nearest(point - self._start(box))

    def _chosen(self, look: Look) -> tuple[int, int] | None:
        if look.chosen is None:
            return None
        return look.chosen[0] - self.first, look.chosen[1] - self.first

    def _marked(self, sought: str) -> list[tuple[int, int]]:
        if self._sought[0] != sought:
            self._sought = (sought, self.lines.units(places(self.text, sought)))
        return self._sought[1]

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

    def target_at(self, _point: QPointF, _box: QRectF) -> Target:
        return Target(is_quote=True)


class CardBlock:
    """An icon on a disc, a title, and what more is known."""

    def __init__(self, card: Card, faces: Faces, width: float) -> None:
        self._card = card
        self._indent = CARD_ICON + GAP
        room = max(width - self._indent, 1.0)
        self._title = TextLines(card.title, faces.bold, room)
        shown = [line for line in (card.detail, *card.lines[:LINES_SHOWN]) if line]
        self._details = [(line, TextLines(line, faces.small, room)) for line in shown]
        natural = max(one.width for one in (self._title, *(one for _, one in self._details)))
        self.width = min(width, max(natural + self._indent, CARD_LEAST))
        words = self._title.height + sum(one.height for _, one in self._details)
        self.height = max(words, CARD_ICON) + 4
        self._top = max(0.0, (CARD_ICON - words) / 2)

    def draw(self, painter: QPainter, box: QRectF, look: Look) -> None:
        disc = QRectF(box.left(), box.top(), CARD_ICON, CARD_ICON)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.theme.accent)
        painter.drawEllipse(disc)
        inset = (CARD_ICON - LARGE_ICON) // 2
        where = _whole(disc.left() + inset, disc.top() + inset)
        icons.paint(painter, self._card.icon, where, LARGE_ICON, look.theme.on_accent)
        words = self._words(box)
        self._title.draw(painter, words, Tones(look.theme.text))
        words += QPointF(0, self._title.height)
        for line, laid in self._details:
            is_pressed = line in self._card.copied or line == self._card.link
            laid.draw(painter, words, Tones(look.theme.accent if is_pressed else look.theme.quiet))
            words += QPointF(0, laid.height)

    def target_at(self, point: QPointF, box: QRectF) -> Target:
        top = self._words(box).y() + self._title.height
        for line, laid in self._details:
            is_here = top <= point.y() < top + laid.height
            if is_here and line in self._card.copied and point.x() > box.left() + self._indent:
                return Target(copied=line, tip=translate("Thread", "Copy"))
            top += laid.height
        return Target(link=self._card.link, tip=self._card.link) if self._card.link else NOTHING

    def _words(self, box: QRectF) -> QPointF:
        return QPointF(box.left() + self._indent, box.top() + self._top)


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
        self._lines.draw(painter, box.topLeft() + QPointF(ICON + 6, 0), Tones(ink))


class ChoicesBlock:
    """What was offered to press, one below the other, with what stands below each."""

    def __init__(self, choices: Choices, faces: Faces, width: float) -> None:
        self._labels, self._faces = choices.labels[:CHOICES_SHOWN], faces
        self._details = choices.details[:CHOICES_SHOWN]
        metrics, small = QFontMetricsF(faces.bold), QFontMetricsF(faces.small)
        self._label, self._detail = metrics.height(), small.height()
        natural = max(metrics.horizontalAdvance(label) for label in self._labels)
        below = max((small.horizontalAdvance(one) for one in self._details), default=0.0)
        self.width = min(width, max(natural, below) + 4 * GAP)
        self.height = CHOICE_GAP + sum(map(self._high, range(len(self._labels))))

    def draw(self, painter: QPainter, box: QRectF, look: Look) -> None:
        hairline = QPen(mixed(look.ground, look.theme.text, HAIRLINE), 1)
        top = box.top() + CHOICE_GAP
        for number, label in enumerate(self._labels):
            one = QRectF(box.left(), top, box.width(), self._high(number))
            painter.setPen(hairline)
            painter.drawLine(one.topLeft(), one.topRight())
            inner = one.adjusted(0, CHOICE_PAD, 0, -CHOICE_PAD)
            self._write(painter, inner, label, self._faces.bold, look.theme.accent)
            if self._below(number):
                rest = inner.adjusted(0, self._label, 0, 0)
                self._write(painter, rest, self._below(number), self._faces.small, look.theme.quiet)
            top += one.height()

    def _high(self, number: int) -> float:
        return self._label + 2 * CHOICE_PAD + (self._detail if self._below(number) else 0.0)

    def _below(self, number: int) -> str:
        return self._details[number] if number < len(self._details) else ""

    @staticmethod
    def _write(painter: QPainter, box: QRectF, words: str, face: QFont, ink: QColor) -> None:
        painter.setFont(face)
        painter.setPen(ink)
        above = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
        painter.drawText(box, above, elided(words, face, box.width()))


def _line(painter: QPainter, box: QRectF, words: str, face: QFont, ink: QColor) -> None:
    painter.setFont(face)
    painter.setPen(ink)
    start = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
    painter.drawText(box, start, elided(words, face, box.width()))


def _whole(x: float, y: float) -> QPoint:
    return QPoint(round(x), round(y))
