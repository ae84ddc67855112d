"""Side pane: whether the third pane is there; by one's own wish, and where there is room for it.

The wish is remembered. A window that is too narrow hides the pane by itself, and shows it again
when it is wide enough.
"""

from PySide6.QtCore import QObject, QSettings, Signal
from PySide6.QtWidgets import QSplitter, QWidget

WANTED = "window/contact"
ROOM = 1_180
"""So wide the window must be for three panes in which one can read."""


class SidePane(QObject):
    shown = Signal(bool)

    def __init__(self, pane: QWidget, places: QSettings | None) -> None:
        super().__init__(pane)
        self._pane, self._places = pane, places
        kept = places.value(WANTED) if places else None
        self._is_wanted = str(kept) != "false"
        self._has_thread = self._is_wide = self._is_shown = False
        pane.hide()

    @property
    def is_wanted(self) -> bool:
        return self._is_wanted

    @property
    def has_room(self) -> bool:
        return self._is_wide

    def toggle(self) -> None:
        """By a key or a button; where there is no room, the wish waits for some."""
        self._is_wanted = not self._is_wanted
        if self._places is not None:
            self._places.setValue(WANTED, "true" if self._is_wanted else "false")
        self._settle()

    def want(self) -> None:
        if not self._is_wanted:
            self.toggle()

    def note_thread(self, *, has_thread: bool) -> None:
        self._has_thread = has_thread
        self._settle()

    def note_width(self, width: int) -> None:
        self._is_wide = width >= ROOM
        self._settle()

    def _settle(self) -> None:
        is_shown = self._is_wanted and self._has_thread and self._is_wide
        if is_shown != self._is_shown:
            self._is_shown = is_shown
            self._pane.setVisible(is_shown)
            if is_shown:
                self._give_room()
            self.shown.emit(is_shown)

    def _give_room(self) -> None:
        """What was remembered of the panes may be from a time when there was no third one."""
        splitter, least = self._pane.parentWidget(), self._pane.minimumWidth()
        if not isinstance(splitter, QSplitter):
            return
        sizes, own = splitter.sizes(), splitter.indexOf(self._pane)
        missing = least - sizes[own]
        if missing > 0:
            sizes[sizes.index(max(sizes))] -= missing
            sizes[own] = least
            splitter.setSizes(sizes)
