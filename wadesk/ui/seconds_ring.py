"""Seconds ring: how long something is still good, as a ring that empties and the seconds in it."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from wadesk.ui import fonts, theme
from wadesk.ui.fonts import Size
from wadesk.ui.text import SECOND, translate

SIDE, BROAD = 44, 4
WHOLE, TOP = 360 * 16, 90 * 16  # as Qt measures angles


class SecondsRing(QWidget):
    """The last seconds are told apart by colour, and always by the figure."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._left, self._whole = 0, 1
        self.setFixedSize(SIDE, SIDE)

    @property
    def seconds(self) -> int:
        """Begun ones counted whole."""
        return -(-self._left // SECOND)

    def show_left(self, left_ms: int, whole_ms: int) -> None:
        self._left, self._whole = max(left_ms, 0), max(whole_ms, 1)
        words = translate("Link", "valid for {seconds} s").format(seconds=self.seconds)
        self.setAccessibleName(words)
        self.setToolTip(words)
        self.update()

    def paintEvent(self, _: QPaintEvent) -> None:
        now = theme.theme_of(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        place = QRectF(self.rect()).adjusted(BROAD, BROAD, -BROAD, -BROAD)
        ink = now.state("conflict").ink if self.seconds <= 10 else now.accent  # noqa: PLR2004 - the last ten
        painter.setPen(QPen(now.line, BROAD))
        painter.drawEllipse(place)
        share = min(self._left / self._whole, 1.0)
        pen = QPen(ink, BROAD)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.drawArc(place, TOP, -round(WHOLE * share))
        painter.setPen(now.text)
        painter.setFont(fonts.font(Size.SMALL, bold=True))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, str(self.seconds))
