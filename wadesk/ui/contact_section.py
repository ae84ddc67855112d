"""Contact section: a small heading, and below it what belongs under it."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from wadesk.ui import theme
from wadesk.ui.fonts import Size
from wadesk.ui.tinted_label import TintedLabel, quiet


class ContactSection(QWidget):
    """To a screen reader a group of that name."""

    def __init__(self, heading: str, *parts: QWidget) -> None:
        super().__init__()
        self.heading = TintedLabel(quiet, Size.SMALL, bold=True)
        self.heading.setText(heading)
        self.setAccessibleName(heading)
        self.inside = QVBoxLayout(self)
        self.inside.setContentsMargins(0, 0, 0, 0)
        self.inside.setSpacing(theme.GAP // 2)
        self.inside.addWidget(self.heading)
        for part in parts:
            self.inside.addWidget(part)
