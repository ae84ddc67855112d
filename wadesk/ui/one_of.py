"""One of: a field that opens a short list, of which one is chosen."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox

from wadesk.ui import theme

Choices = Sequence[tuple[Any, str]]


class OneOf(QComboBox):
    """Each choice is a value and the words for it; ``chosen`` tells the value, once by hand."""

    chosen = Signal(object)

    def __init__(self, name: str, choices: Choices = ()) -> None:
        super().__init__()
        self._values: list[Any] = []
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setMinimumHeight(theme.TARGET)
        self.setSizeAdjustPolicy(self.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        self.offer(choices)
        self.activated.connect(lambda _: self.chosen.emit(self.value))

    @property
    def value(self) -> Any:
        at = self.currentIndex()
        return self._values[at] if 0 <= at < len(self._values) else None

    def offer(self, choices: Choices) -> None:
        """What was chosen stays so, where it is still offered."""
        former = self.value
        self._values = [value for value, _ in choices]
        self.clear()
        self.addItems([words for _, words in choices])
        self.choose(former)

    def choose(self, value: object) -> None:
        """Where it is not offered, the first is."""
        self.setCurrentIndex(self._values.index(value) if value in self._values else 0)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Who scrolls the page chooses nothing on the way."""
        event.ignore()
