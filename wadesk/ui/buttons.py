"""Buttons: one shape for all, drawn from the theme so that light and dark agree.

Enter presses the one that has the keyboard, as Space does; Enter held down since it was typed
somewhere else presses nothing, for it may have brought the keyboard here.
A primary button is the one thing a place asks for; there is at most one of them at once.
"""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen, QShortcutEvent
from PySide6.QtWidgets import QPushButton, QWidget

from wadesk.ui import theme

CORNER = 8
FOCUS_WIDTH = 2
ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
PRESSED = 112  # per cent: as much darker while it is held down


class Button(QPushButton):
    def __init__(
        self, words: str = "", parent: QWidget | None = None, *, is_primary: bool = False
    ) -> None:
        super().__init__(words, parent)
        self._is_primary = is_primary
        self.setMinimumHeight(theme.TARGET)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def event(self, event: QEvent) -> bool:
        """Its letter presses it at once: the next key is meant for what comes of it."""
        if isinstance(event, QShortcutEvent) and not event.isAmbiguous():
            self.click()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() not in ENTER:
            super().keyPressEvent(event)
        elif not event.isAutoRepeat():
            self.click()

    def sizeHint(self) -> QSize:
        words = self.fontMetrics().size(Qt.TextFlag.TextShowMnemonic.value, self.text())
        icon = 0 if self.icon().isNull() else self.iconSize().width() + theme.GAP
        return QSize(words.width() + icon + 2 * theme.PAD + theme.GAP, theme.TARGET)

    def paintEvent(self, _: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground, ink, outline = self._colours(theme.theme_of(self.palette()))
        painter.setBrush(ground)
        painter.setPen(outline)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), CORNER, CORNER)
        if self.hasFocus():
            self._draw_focus(painter, ink)
        self._draw_words(painter, ink)

    def _colours(self, now: theme.Theme) -> tuple[QColor, QColor, QColor]:
        """Ground, words and outline."""
        if not self.isEnabled():
            return now.hover, now.quiet, now.line
        if self._is_primary:
            ground = now.accent.darker(PRESSED) if self.isDown() else now.accent
            return ground, now.on_accent, ground
        ground = now.hover if self.isDown() or self.underMouse() else now.field
        return ground, now.text, now.outline

    def _draw_focus(self, painter: QPainter, ink: QColor) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(ink, 1, Qt.PenStyle.DotLine))
        inside = QRectF(self.rect()).adjusted(3.5, 3.5, -3.5, -3.5)
        painter.drawRoundedRect(inside, CORNER - FOCUS_WIDTH, CORNER - FOCUS_WIDTH)

    def _draw_words(self, painter: QPainter, ink: QColor) -> None:
        inside = self.rect().adjusted(theme.PAD, 0, -theme.PAD, 0)
        if not self.icon().isNull():
            size = self.iconSize()
            place = inside.adjusted(0, 0, size.width() - inside.width(), 0)
            self.icon().paint(painter, place)
            inside.adjust(size.width() + theme.GAP, 0, 0, 0)
        painter.setPen(ink)
        shown = painter.fontMetrics().elidedText(
            self.text(),
            Qt.TextElideMode.ElideRight,
            max(inside.width(), 0) + 1,
            Qt.TextFlag.TextShowMnemonic.value,
        )
        flags = Qt.AlignmentFlag.AlignCenter.value | Qt.TextFlag.TextShowMnemonic.value
        painter.drawText(inside, flags, shown)
