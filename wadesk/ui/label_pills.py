"""Label pills: a conversation's labels as small pills in their colours, one after another."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy

from wadesk.core.label import Label
from wadesk.ui import fonts, theme
from wadesk.ui.flow_row import FlowRow
from wadesk.ui.fonts import Size
from wadesk.ui.tooltip import tip

INSET = 8
AIR = 3
WIDEST = 200


class LabelPill(QLabel):
    def __init__(self) -> None:
        super().__init__()
        self._colour = 0
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(fonts.font(Size.SMALL))
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def show_label(self, label: Label) -> None:
        self._colour = label.colour
        self.setText(label.name)
        self.setAccessibleName(label.name)
        is_long = self.fontMetrics().horizontalAdvance(label.name) + 2 * INSET > WIDEST
        self.setToolTip(tip(label.name) if is_long else "")
        self.update()

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        width = metrics.horizontalAdvance(self.text()) + 2 * INSET + 1
        return QSize(min(width, WIDEST), metrics.height() + 2 * AIR)

    def minimumSizeHint(self) -> QSize:
        return QSize(2 * INSET, self.sizeHint().height())

    def paintEvent(self, _: QPaintEvent) -> None:
        tint = theme.theme_of(self.palette()).label(self._colour)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(tint.ink)
        painter.setBrush(tint.fill)
        inside = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(inside, inside.height() / 2, inside.height() / 2)
        room = self.rect().adjusted(INSET, 0, -INSET, 0)
        words = self.fontMetrics().elidedText(
            self.text(), Qt.TextElideMode.ElideRight, room.width()
        )
        painter.drawText(room, Qt.AlignmentFlag.AlignCenter, words)


class LabelPills(FlowRow):
    """As many as there are; those of the conversation before are used again."""

    def __init__(self) -> None:
        super().__init__(is_leading=True)
        self.pills: list[LabelPill] = []

    def show_labels(self, labels: Sequence[Label]) -> None:
        for pill in self.pills[len(labels) :]:
            pill.hide()
        for at, label in enumerate(labels):
            if at == len(self.pills):
                self.pills.append(LabelPill())
                self.add(self.pills[at])
            self.pills[at].show_label(label)
            self.pills[at].show()
        self.updateGeometry()
