"""News line: how much the customer has written while one wrote; pressing it goes there.

It is news and no conflict: nothing is held back by it.
"""

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from wadesk.ui import icons, theme
from wadesk.ui.buttons import Button


class NewsLine(QWidget):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._count = 0
        self.button = Button()
        self.button.setIconSize(QSize(theme.ICON, theme.ICON))
        self.button.setAutoDefault(True)
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.addStretch(1)
        across.addWidget(self.button)
        across.addStretch(1)
        self._dress()
        self.setVisible(False)

    def show_count(self, count: int) -> None:
        if count == self._count:
            return
        self._count = count
        self.button.setText(self.tr("%n new message(s) while you wrote", "", count))
        self.button.setToolTip(self.tr("Show them. They hold nothing back."))
        self.button.updateGeometry()
        self.setVisible(count > 0)
        if count > 0:
            told = QAccessibleAnnouncementEvent(self, self.button.text())
            QAccessible.updateAccessibility(told)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._dress()

    def _dress(self) -> None:
        ink = theme.theme_of(self.palette()).accent
        self.button.setIcon(icons.icon("down", ink, theme.ICON))
