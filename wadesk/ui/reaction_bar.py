"""Reaction bar: six emoji to react with at a touch, and a way to all the others.

Arrows walk along it, the digits take one at once, Esc none. The one that was given before is
marked: to choose it again takes it back.
"""

import itertools
from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from wadesk.ui import theme
from wadesk.ui.card import paint_ground
from wadesk.ui.emoji_habits import QUICK
from wadesk.ui.glyph_button import GlyphButton
from wadesk.ui.icon_button import IconButton
from wadesk.ui.text import translate

SIDE = 40

_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class ReactionBar(QFrame):
    """``chosen`` carries an emoji, or nothing where the one that was given is taken back."""

    chosen = Signal(str)
    more_wanted = Signal()

    def __init__(self, names: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAccessibleName(translate("Reaction", "React to the message"))
        self.buttons = [
            GlyphButton(glyph, name, self, side=SIDE)
            for glyph, name in zip(QUICK, names, strict=True)
        ]
        self.more = IconButton("more", translate("Reaction", "More emoji"), self, side=SIDE)
        across = QHBoxLayout(self)
        across.setContentsMargins(theme.GAP // 2, theme.GAP // 2, theme.GAP // 2, theme.GAP // 2)
        across.setSpacing(0)
        for button in self._all():
            across.addWidget(button)
        for before, after in itertools.pairwise(self._all()):
            self.setTabOrder(before, after)
        for button in self.buttons:
            button.setCheckable(True)
            button.clicked.connect(lambda _=False, button=button: self._choose(button))
        self.more.clicked.connect(self._want_more)
        self._given = ""

    def open_beside(self, place: QRect, given: str) -> None:
        """Above that place of the screen; ``given`` is the reaction that stands there already."""
        self._given = given
        for button in self.buttons:
            button.setChecked(button.glyph == given)
        self.adjustSize()
        room = self.screen().availableGeometry()
        left = min(max(place.left(), room.left()), room.right() - self.width())
        top = max(place.top() - self.height() - theme.GAP // 2, room.top())
        self.move(QPoint(left, top))
        self.show()
        first = next((one for one in self.buttons if one.isChecked()), self.buttons[0])
        first.setFocus(Qt.FocusReason.PopupFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        digit = int(event.text()) if event.text().isdecimal() else 0
        if key in _STEPS:
            self._walk(_STEPS[key])
        elif 0 < digit <= len(self.buttons):
            self._choose(self.buttons[digit - 1])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._press_focused()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _: QPaintEvent) -> None:
        paint_ground(self, theme.theme_of(self.palette()).panel)

    def _all(self) -> list[QWidget]:
        return [*self.buttons, self.more]

    def _walk(self, step: int) -> None:
        """Left and right as they look, where one reads from the right too."""
        everything = self._all()
        here = next((at for at, one in enumerate(everything) if one.hasFocus()), 0)
        is_mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        at = (here + (-step if is_mirrored else step)) % len(everything)
        everything[at].setFocus(Qt.FocusReason.TabFocusReason)

    def _press_focused(self) -> None:
        if self.more.hasFocus():
            self._want_more()
            return
        for button in self.buttons:
            if button.hasFocus():
                self._choose(button)

    def _choose(self, button: GlyphButton) -> None:
        self.hide()
        self.chosen.emit("" if button.glyph == self._given else button.glyph)

    def _want_more(self) -> None:
        self.hide()
        self.more_wanted.emit()
