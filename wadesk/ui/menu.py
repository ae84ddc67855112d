"""Menu: what opens under a button or the mouse, in the theme's own colours.

What can be on or off has a box that is seen on every ground: filled where it is on.
"""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from wadesk.ui import theme

_STYLE = """
QMenu {{ background: {ground}; border: 1px solid {line}; padding: 4px; }}
QMenu::item {{ color: {ink}; padding: 5px 26px; border-radius: 6px; }}
QMenu::item:selected {{ background: {chosen}; }}
QMenu::item:disabled {{ color: {quiet}; }}
QMenu::separator {{ height: 1px; background: {line}; margin: 4px 8px; }}
QMenu::indicator {{ width: 10px; height: 10px; margin: 0 7px; border-radius: 3px;
    border: 1px solid {outline}; }}
QMenu::indicator:checked {{ background: {accent}; border-color: {accent}; }}
"""


class Menu(QMenu):
    """What opens from it looks the same."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._dress()

    def event(self, event: QEvent) -> bool:
        if event.type() in {QEvent.Type.ApplicationPaletteChange, QEvent.Type.PaletteChange}:
            self._dress()
        return super().event(event)

    def _dress(self) -> None:
        """By the application's theme: a sheet gives the menu a palette of its own."""
        now = theme.theme_of(QApplication.palette())
        wanted = _STYLE.format(
            ground=now.field.name(),
            line=now.line.name(),
            ink=now.text.name(),
            chosen=now.selected.name(),
            quiet=now.quiet.name(),
            outline=now.outline.name(),
            accent=now.accent.name(),
        )
        if wanted != self.styleSheet():
            self.setStyleSheet(wanted)
