"""People strip: who else has this conversation before them, and which of them is writing.

Looking is not writing: an eye and a pencil tell them apart, and words where there is room.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QStyle, QWidget

from wadesk.ui import fonts, icons, text, theme
from wadesk.ui.fonts import Size
from wadesk.ui.text import translate
from wadesk.ui.theme import Theme
from wadesk.ui.tooltip import tip

FACE = 22
GLYPH = 14
BESIDE = 4
MOST = 3
"""So many people are shown; of more it is said how many."""


@dataclass(frozen=True, slots=True)
class Person:
    id: int
    name: str
    is_writing: bool

    @property
    def glyph(self) -> str:
        return "writing" if self.is_writing else "viewing"

    @property
    def words(self) -> str:
        said = (
            translate("People", "{who} is writing")
            if self.is_writing
            else translate("People", "{who} is looking")
        )
        return said.format(who=self.name)

    def ink(self, now: Theme) -> QColor:
        return now.state("held").ink if self.is_writing else now.quiet


class PeopleStrip(QLabel):
    """To a screen reader a label, whose words name everybody."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._people: tuple[Person, ...] = ()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(fonts.font(Size.SMALL))
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self.setVisible(False)

    def show_people(self, people: Sequence[Person]) -> None:
        """Who writes comes first."""
        sorted_people = tuple(sorted(people, key=lambda one: (not one.is_writing, one.name)))
        if sorted_people == self._people:
            return
        self._people = sorted_people
        self.setText(", ".join(person.words for person in self._people))
        self.setAccessibleName(self.text())
        self.setToolTip(tip(self.text()))
        self.setVisible(bool(self._people))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._wide(with_words=True), FACE)

    def minimumSizeHint(self) -> QSize:
        return QSize(self._wide(with_words=False), FACE)

    def paintEvent(self, _: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        with_words = self._wide(with_words=True) <= self.width()
        left = self.width() - self._wide(with_words=with_words)
        for person in self._people[:MOST]:
            self._paint_person(painter, person, left, with_words=with_words)
            left += self._width_of(person, with_words=with_words) + theme.GAP
        if self._more():
            painter.setPen(theme.theme_of(self.palette()).quiet)
            place = QRect(left, 0, self.width() - left, self.height())
            painter.drawText(self._mirrored(place), Qt.AlignmentFlag.AlignCenter, self._more())

    def _paint_person(
        self, painter: QPainter, person: Person, left: int, *, with_words: bool
    ) -> None:
        now = theme.theme_of(self.palette())
        top = (self.height() - FACE) // 2
        face = self._mirrored(QRect(left, top, FACE, FACE))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(now.avatar(person.id))
        painter.drawEllipse(QRectF(face))
        painter.setPen(now.on_avatar)
        painter.drawText(face, Qt.AlignmentFlag.AlignCenter, text.initials(person.name)[:1])
        left += FACE + BESIDE
        glyph = self._mirrored(QRect(left, top + (FACE - GLYPH) // 2, GLYPH, GLYPH))
        icons.paint(painter, person.glyph, glyph.topLeft(), GLYPH, person.ink(now))
        if with_words:
            wide = self.fontMetrics().horizontalAdvance(person.words) + 1
            place = QRect(left + GLYPH + BESIDE, 0, wide, self.height())
            painter.setPen(person.ink(now))
            painter.drawText(self._mirrored(place), Qt.AlignmentFlag.AlignCenter, person.words)

    def _wide(self, *, with_words: bool) -> int:
        widths = [self._width_of(one, with_words=with_words) for one in self._people[:MOST]]
        if self._more():
            widths.append(self.fontMetrics().horizontalAdvance(self._more()) + 1)
        return sum(widths) + theme.GAP * max(len(widths) - 1, 0)

    def _width_of(self, person: Person, *, with_words: bool) -> int:
        words = BESIDE + self.fontMetrics().horizontalAdvance(person.words) + 1
        return FACE + BESIDE + GLYPH + (words if with_words else 0)

    def _more(self) -> str:
        return f"+{len(self._people) - MOST}" if len(self._people) > MOST else ""

    def _mirrored(self, place: QRect) -> QRect:
        return QStyle.visualRect(self.layoutDirection(), self.rect(), place)
