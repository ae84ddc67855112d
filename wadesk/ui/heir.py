"""Heir: who has the keyboard once what had it goes away.

Qt gives it to whatever comes next in the order of Tab, which may be in quite another pane.
"""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QWidget

Found = Callable[[], QWidget | None]


class Heir(QObject):
    """Of one part of a window; it lasts as long as that part does.

    The part must be hidden by itself: what is hidden with all around it inherits nothing.
    """

    def __init__(self, part: QWidget, heir: QWidget | Found) -> None:
        super().__init__(part)
        self._part = part
        self._heir: Found = (lambda: heir) if isinstance(heir, QWidget) else heir
        part.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Hide and self._part.isHidden() and has_keyboard(self._part):
            heir = self._heir()
            if heir is not None and heir.isVisible():
                heir.setFocus(Qt.FocusReason.OtherFocusReason)
        return super().eventFilter(watched, event)


def has_keyboard(part: QWidget) -> bool:
    """Or had it, while its window was the one in front."""
    focused: QWidget | None = part.window().focusWidget()
    return focused is not None and (focused is part or part.isAncestorOf(focused))
