"""Empty thread: beside the list, while no conversation is chosen."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from wadesk.ui import theme


class EmptyThread(QWidget):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        words = QLabel(QCoreApplication.translate("EmptyThread", "Choose a conversation"))
        words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        words.setForegroundRole(words.foregroundRole().PlaceholderText)
        QVBoxLayout(self).addWidget(words)

    def paintEvent(self, _: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), theme.theme_of(self.palette()).window)
