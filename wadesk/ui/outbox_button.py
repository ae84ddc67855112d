"""Outbox button: how much waits on this computer, at the head of the list."""

from PySide6.QtCore import QEvent, QSize
from PySide6.QtWidgets import QWidget

from wadesk.ui import icons, theme
from wadesk.ui.buttons import Button
from wadesk.ui.text import translate

KEY = "Ctrl+O"


class OutboxButton(Button):
    """Not there where nothing waits."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setIconSize(QSize(theme.ICON, theme.ICON))
        self.show_count(0)

    def sizeHint(self) -> QSize:
        """No wider than it must be: the head of the list is narrow."""
        words = self.fontMetrics().horizontalAdvance(self.text())
        return QSize(words + theme.ICON + theme.GAP + 2 * theme.PAD, theme.TARGET)

    def show_count(self, count: int) -> None:
        self.setText(str(count) if count else "")
        self.setVisible(count > 0)
        self._dress()
        told = translate("Outbox", "Waiting on this computer: {count} (Ctrl+O)")
        self.setAccessibleName(told.format(count=count))
        self.setToolTip(told.format(count=count))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._dress()

    def _dress(self) -> None:
        ink = theme.theme_of(self.palette()).state("queued").ink
        self.setIcon(icons.icon("queued", ink, theme.ICON))
