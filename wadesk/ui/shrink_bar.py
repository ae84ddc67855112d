"""Shrink bar: a picture is too large for WhatsApp, and may go smaller or not at all."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from wadesk.ui import theme
from wadesk.ui.buttons import Button
from wadesk.ui.fonts import Size
from wadesk.ui.text import translate
from wadesk.ui.tinted_label import WrappedLabel, calling

Decided = Callable[[bool], None]


class ShrinkBar(QWidget):
    """One picture after the other; ``left`` once none is asked about any more."""

    left = Signal()
    changed = Signal()  # whether something is asked about

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = WrappedLabel(calling, Size.SMALL)
        self.fit = Button(translate("Shrink", "Make it smaller"))
        self.drop = Button(translate("Shrink", "Leave it out"))
        self._asked: list[tuple[str, Decided]] = []
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(theme.GAP)
        across.addWidget(self.words, 1)
        across.addWidget(self.drop)
        across.addWidget(self.fit)
        self.fit.clicked.connect(lambda: self._decide(is_wanted=True))
        self.drop.clicked.connect(lambda: self._decide(is_wanted=False))
        self.hide()

    def ask(self, words: str, decided: Decided) -> None:
        """``decided`` is told whether it is to go smaller; not where nobody has decided."""
        self._asked.append((words, decided))
        self._show()

    @property
    def is_asking(self) -> bool:
        return bool(self._asked)

    def take_focus(self) -> None:
        """To what loses nothing."""
        self.fit.setFocus(Qt.FocusReason.OtherFocusReason)

    def forget(self) -> None:
        """Somebody writes elsewhere now."""
        if self._asked:
            self._asked.clear()
            self._show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._decide(is_wanted=False)
        else:
            super().keyPressEvent(event)

    def _decide(self, *, is_wanted: bool) -> None:
        if not self._asked:
            return
        _, decided = self._asked.pop(0)
        had_focus = self.fit.hasFocus() or self.drop.hasFocus()
        self._show()
        decided(is_wanted)
        if had_focus and not self._asked:
            self.left.emit()

    def _show(self) -> None:
        words = self._asked[0][0] if self._asked else ""
        self.words.setText(words)
        for button in (self.fit, self.drop):
            button.setAccessibleDescription(words)
        self.setVisible(bool(words))
        self.changed.emit()
