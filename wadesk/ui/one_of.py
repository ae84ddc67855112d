"""One of: a field that opens a short list, of which one is chosen."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QComboBox

from wadesk.ui import icons, theme
from wadesk.ui.field import CORNER

Choices = Sequence[tuple[Any, str]]


class OneOf(QComboBox):
    """Each choice is a value and the words for it; ``chosen`` tells the value, once by hand."""

    chosen = Signal(object)

    def __init__(self, name: str, choices: Choices = ()) -> None:
        super().__init__()
        self._values: list[Any] = []
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setMinimumHeight(theme.TARGET)
        self.setSizeAdjustPolicy(self.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(14)
        self.offer(choices)
        self.activated.connect(lambda _: self.chosen.emit(self.value))

    @property
    def value(self) -> Any:
        at = self.currentIndex()
        return self._values[at] if 0 <= at < len(self._values) else None

    def offer(self, choices: Choices) -> None:
        """What was chosen stays so, where it is still offered."""
        former = self.value
        self._values = [value for value, _ in choices]
        self.clear()
        self.addItems([words for _, words in choices])
        self.choose(former)

    def choose(self, value: object) -> None:
        """Where it is not offered, the first is."""
        self.setCurrentIndex(self._values.index(value) if value in self._values else 0)

    def paintEvent(self, _: QPaintEvent) -> None:
        now, has_focus = theme.theme_of(self.palette()), self.hasFocus()
        width = 2.0 if has_focus else 1.0
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(now.accent if has_focus else now.outline, width))
        painter.setBrush(now.field if self.isEnabled() else now.hover)
        inside = QRectF(self.rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2)
        painter.drawRoundedRect(inside, CORNER, CORNER)
        ink = now.text if self.isEnabled() else now.quiet
        painter.setPen(ink)
        is_mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        left = theme.GAP if is_mirrored else self.width() - theme.GAP - theme.ICON
        icons.paint(
            painter, "down", QPoint(left, (self.height() - theme.ICON) // 2), theme.ICON, now.quiet
        )
        room = self.rect().adjusted(theme.GAP + 2, 0, -theme.GAP - 2, 0)
        arrow = theme.ICON + theme.GAP
        room.adjust(arrow if is_mirrored else 0, 0, 0 if is_mirrored else -arrow, 0)
        words = painter.fontMetrics().elidedText(
            self.currentText(), Qt.TextElideMode.ElideRight, room.width()
        )
        start = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(room, start, words)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Who scrolls the page chooses nothing on the way."""
        event.ignore()
