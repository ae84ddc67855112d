"""Slider: a groove that fills up and a knob, seen in light and dark alike; a click goes there."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSlider, QStyle, QStyleOptionSlider

from wadesk.ui import theme

GROOVE, KNOB, RING = 4.0, 14.0, 2.0


class Slider(QSlider):
    def __init__(self) -> None:
        super().__init__(Qt.Orientation.Horizontal)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), theme.TARGET)

    def minimumSizeHint(self) -> QSize:
        return QSize(2 * theme.TARGET, theme.TARGET)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Beside the knob one means the place that one points at, and not a page further on."""
        at = event.position()
        if event.button() is Qt.MouseButton.LeftButton and not self._knob().contains(at):
            self.setSliderPosition(self._value_at(round(at.x())))
        super().mousePressEvent(event)

    def paintEvent(self, _: QPaintEvent) -> None:
        now = theme.theme_of(self.palette())
        ink = now.accent if self.isEnabled() else now.outline
        knob = QRectF(0, 0, KNOB, KNOB)
        knob.moveCenter(self._knob().center())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(now.outline)
        painter.drawRoundedRect(self._groove(), GROOVE / 2, GROOVE / 2)
        painter.setBrush(ink)
        painter.drawRoundedRect(self._passed(knob), GROOVE / 2, GROOVE / 2)
        painter.setPen(QPen(now.text if self.hasFocus() else now.window, RING))
        painter.drawEllipse(knob)

    def _groove(self) -> QRectF:
        aside = KNOB / 2
        return QRectF(aside, (self.height() - GROOVE) / 2, self.width() - 2 * aside, GROOVE)

    def _passed(self, knob: QRectF) -> QRectF:
        """From where the least is, which is on the right where one reads from there."""
        groove = self._groove()
        if self._is_mirrored():
            groove.setLeft(knob.center().x())
        else:
            groove.setRight(knob.center().x())
        return groove

    def _knob(self) -> QRectF:
        """Where the mouse finds it."""
        option = QStyleOptionSlider()
        self.initStyleOption(option)
        part = QStyle.SubControl.SC_SliderHandle
        found = self.style().subControlRect(QStyle.ComplexControl.CC_Slider, option, part, self)
        return QRectF(found)

    def _value_at(self, x: int) -> int:
        width = round(self._knob().width())
        return QStyle.sliderValueFromPosition(
            self.minimum(), self.maximum(), x - width // 2, self.width() - width,
            self._is_mirrored(),
        )  # fmt: skip

    def _is_mirrored(self) -> bool:
        return self.layoutDirection() is Qt.LayoutDirection.RightToLeft
