"""Thread menu: what can be done with one bubble, with the key that does the same."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget


@dataclass(frozen=True, slots=True)
class Offer:
    """``key`` is only told here: whoever takes keys does it."""

    words: str
    deed: Callable[[], object]
    key: str = ""


def menu_of(offers: list[Offer | None], parent: QWidget) -> QMenu:
    """None draws a line between what stands before and after it."""
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    for offer in offers:
        if offer is None:
            menu.addSeparator()
            continue
        action: QAction = menu.addAction(offer.words.replace("&", "&&"))
        if offer.key:
            action.setShortcut(QKeySequence(offer.key))
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            action.setShortcutVisibleInContextMenu(True)
        action.triggered.connect(offer.deed)
    return menu
