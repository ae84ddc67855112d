"""Rail: the pages of the window at its edge, each a drawing with a name and a key of its own."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from wadesk.ui import fonts, theme
from wadesk.ui.fonts import Size
from wadesk.ui.icon_button import IconButton
from wadesk.ui.text import translate

WIDTH, SIDE = 52, 36
DOT_LEAST, DOT_AIR = 16, 4  # the round mark with a count
MANY = 99
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class RailButton(IconButton):
    """``count`` is what waits there to be seen; nothing is shown where nothing does."""

    def __init__(self, icon: str, name: str) -> None:
        super().__init__(icon, name, side=SIDE)
        self.name, self.count = name, 0
        self.setCheckable(True)
        self.setAutoExclusive(True)

    def show_count(self, count: int) -> None:
        self.count = count
        told = translate("Rail", "{name}: {count} new").format(name=self.name, count=count)
        self.setAccessibleName(told if count else self.name)
        self.setToolTip(self.accessibleName())
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.count:
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            _paint_dot(painter, self._dot(), _count(self.count), theme.theme_of(self.palette()))

    def _ink(self, now: theme.Theme) -> QColor:
        return now.accent if self.isChecked() else super()._ink(now)

    def _dot(self) -> QRectF:
        """In the upper corner that is last in the reading."""
        self.ensurePolished()
        words = fonts.font(Size.SMALL, bold=True)
        room = self.fontMetrics().horizontalAdvance(_count(self.count)) + 2 * DOT_AIR
        size = QSize(max(room, DOT_LEAST), max(DOT_LEAST, words.pointSize()))
        is_mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        left = 0 if is_mirrored else self.width() - size.width()
        return QRectF(QPointF(left, 0), size)


class Rail(QWidget):
    """``chosen`` names the page; up and down walk along it."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.buttons: dict[str, RailButton] = {}
        self._down = QVBoxLayout(self)
        self._down.setContentsMargins(0, theme.GAP, 0, theme.GAP)
        self._down.setSpacing(theme.GAP)
        self._down.addStretch(1)
        self._above = 0
        self.setFixedWidth(WIDTH)
        self.setAccessibleName(translate("Rail", "Pages"))

    def add(self, page: str, icon: str, name: str, *, is_below: bool = False) -> RailButton:
        """Among the pages above, or below, where one looks seldom."""
        button = RailButton(icon, name)
        self.buttons[page] = button
        at = self._down.count() if is_below else self._above
        self._down.insertWidget(at, button, 0, Qt.AlignmentFlag.AlignHCenter)
        if not is_below:
            self._above += 1
        button.clicked.connect(lambda: self.chosen.emit(page))
        button.installEventFilter(self)
        return button

    @property
    def checked(self) -> RailButton | None:
        return next((button for button in self.buttons.values() if button.isChecked()), None)

    def show_chosen(self, page: str) -> None:
        self.buttons[page].setChecked(True)

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = _STEPS.get(Qt.Key(event.key()))
            if step is not None and isinstance(watched, RailButton):
                self._walk(watched, step)
                return True
        return False

    def paintEvent(self, _: QPaintEvent) -> None:
        now = theme.theme_of(self.palette())
        painter = QPainter(self)
        painter.fillRect(self.rect(), now.panel)
        is_mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        edge = 0 if is_mirrored else self.width() - theme.LINE
        painter.fillRect(edge, 0, theme.LINE, self.height(), now.line)

    def _walk(self, here: RailButton, step: int) -> None:
        order = self._in_order()
        at = order.index(here) + step
        if 0 <= at < len(order):
            order[at].setFocus(Qt.FocusReason.TabFocusReason)

    def _in_order(self) -> Sequence[RailButton]:
        visible = [button for button in self.buttons.values() if button.isVisible()]
        return sorted(visible, key=lambda button: button.y())


def _paint_dot(painter: QPainter, place: QRectF, words: str, now: theme.Theme) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(now.accent)
    painter.drawRoundedRect(place, place.height() / 2, place.height() / 2)
    painter.setPen(now.on_accent)
    painter.setFont(fonts.font(Size.SMALL, bold=True))
    painter.drawText(place, Qt.AlignmentFlag.AlignCenter, words)


def _count(count: int) -> str:
    return str(count) if count <= MANY else f"{MANY}+"
