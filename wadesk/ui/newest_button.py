"""Newest button: the way back to the end of a thread, with how many have come there."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QWidget

from wadesk.ui import icons
from wadesk.ui.buttons import Button
from wadesk.ui.text import translate
from wadesk.ui.theme import ICON, PAD, theme_of


class NewestButton(Button):
    """In the corner of what it belongs to; it takes no focus, since End does the same."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__("", parent)
        self._around = parent
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.new = 0
        self._label: tuple[int, bool, int] | None = None

    def show_state(self, *, is_at_end: bool) -> None:
        label = (self.new, is_at_end, self.palette().cacheKey())
        if label == self._label:
            return
        self._label = label
        words = translate("Thread", "Newest")
        if self.new:
            words = self.tr("%n new message(s)", "", self.new)
        self.setText(words)
        self.setAccessibleName(words)
        self._dress()
        self.setVisible(not is_at_end)
        self.take_place()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._dress()

    def _dress(self) -> None:
        self.setIcon(icons.icon("down", theme_of(self.palette()).text, ICON))

    def take_place(self) -> None:
        size, room = self.sizeHint(), self._around.size()
        left, top = room.width() - size.width() - PAD, room.height() - size.height() - PAD
        self.setGeometry(left, top, size.width(), size.height())
