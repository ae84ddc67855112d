"""Deed buttons: what can be done about the open conversation, at the end of its head.

Where the head is narrow they go into the menu behind the last of them, which holds all of
them with their keys.
"""

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QWidget

from wadesk.ui import list_deeds, theme
from wadesk.ui.icon_button import IconButton
from wadesk.ui.list_deeds import ICONS, ListDeed
from wadesk.ui.menu import Menu
from wadesk.ui.text import translate

SHOWN = (ListDeed.LABEL, ListDeed.ASSIGN, ListDeed.SNOOZE, ListDeed.CLOSE)
SIDE = 32
ROOMY = 640  # pixels of the head from which on there is room for all of them


class DeedButtons(QWidget):
    requested = Signal(object)  # ListDeed

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.buttons = {
            deed: IconButton(ICONS[deed], list_deeds.named(deed), side=SIDE) for deed in SHOWN
        }
        self.more = IconButton("more", translate("Deeds", "More"), side=SIDE)
        self.menu: QMenu | None = None
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(theme.GAP // 2)
        for deed, button in self.buttons.items():
            button.clicked.connect(lambda _=False, deed=deed: self.requested.emit(deed))
            across.addWidget(button)
        across.addWidget(self.more)
        self.more.clicked.connect(self.open_menu)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def fit(self, head: int) -> None:
        """``head``: how wide the head is."""
        for button in self.buttons.values():
            button.setVisible(head >= ROOMY)

    def anchor(self, deed: ListDeed) -> QWidget:
        """Below what a picker is to open."""
        button = self.buttons.get(deed)
        return button if button is not None and button.isVisible() else self.more

    def open_menu(self) -> None:
        menu = Menu(self.more)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for deed in ListDeed:
            words = list_deeds.words(deed)
            action = menu.addAction(f"{words}\t{list_deeds.key(deed)}")
            action.triggered.connect(lambda _=False, deed=deed: self.requested.emit(deed))
        self.menu = menu
        menu.setActiveAction(menu.actions()[0])
        size: QSize = menu.sizeHint()
        is_mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        left = 0 if is_mirrored else self.more.width() - size.width()
        menu.popup(self.more.mapToGlobal(QPoint(left, self.more.height())))
