"""Pill: a small round-ended button that is chosen or not, with a number beside its words."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from wadesk.ui import icons, theme
from wadesk.ui.tooltip import tip

HEIGHT = 28
WIDEST = 220
INSIDE = 10
GLYPH = 12


class Pill(QAbstractButton):
    """``mark`` is the name of a drawing at the end: that it opens a menu, or goes away."""

    def __init__(
        self,
        words: str = "",
        mark: str = "",
        parent: QWidget | None = None,
        *,
        widest: int = WIDEST,
    ) -> None:
        super().__init__(parent)
        self._mark, self._count, self._widest = mark, "", widest
        self.setText(words)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFixedHeight(HEIGHT)

    def show_words(self, words: str, count: str = "") -> None:
        """For screen readers too; what has no room is told in full by the tooltip."""
        self._count = count
        self.setText(words)
        self.setAccessibleName(f"{words} {count}".strip())
        is_long = self._wide() > self._widest
        self.setToolTip(tip(words) if is_long else "")
        self.updateGeometry()
        self.update()

    @property
    def shown(self) -> str:
        return f"{self.text()} {self._count}".strip()

    def sizeHint(self) -> QSize:
        return QSize(min(self._wide(), self._widest), HEIGHT)

    def paintEvent(self, _: QPaintEvent) -> None:
        now = theme.theme_of(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        inside = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        is_warm = self.underMouse() or self.isDown()
        painter.setPen(Qt.PenStyle.NoPen if self.isChecked() else QPen(now.line))
        painter.setBrush(now.selected if self.isChecked() else now.hover if is_warm else now.window)
        painter.drawRoundedRect(inside, HEIGHT / 2, HEIGHT / 2)
        ink = now.accent if self.isChecked() else now.text
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(ink, 1, Qt.PenStyle.DotLine))
            painter.drawRoundedRect(inside.adjusted(2, 2, -2, -2), HEIGHT / 2 - 2, HEIGHT / 2 - 2)
        self._draw_words(painter, now)

    def _draw_words(self, painter: QPainter, now: theme.Theme) -> None:
        ink = now.accent if self.isChecked() else now.text
        room = self.rect().adjusted(INSIDE, 0, -INSIDE, 0)
        is_mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        if self._mark:
            taken = GLYPH + (theme.GAP // 2 if self.text() else 0)
            left = room.left() if is_mirrored else room.right() + 1 - GLYPH
            corner = self.rect().center()
            corner.setX(left)
            corner.setY((HEIGHT - GLYPH) // 2)
            icons.paint(painter, self._mark, corner, GLYPH, ink if self.isChecked() else now.quiet)
            room.adjust(taken if is_mirrored else 0, 0, 0 if is_mirrored else -taken, 0)
        painter.setPen(ink)
        shown = painter.fontMetrics().elidedText(
            self.shown, Qt.TextElideMode.ElideRight, room.width()
        )
        start = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(room, start, shown)

    def _wide(self) -> int:
        words = self.fontMetrics().horizontalAdvance(self.shown)
        mark = GLYPH + (theme.GAP // 2 if self.text() else 0) if self._mark else 0
        return words + mark + 2 * INSIDE + 1
