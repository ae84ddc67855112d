"""Undo bar: what was just done, at the foot of the list, with the button that takes it back.

It stays for some seconds, longer while somebody points at it or has the keyboard there. What
the Hub refused is said here as well, and stays until it is put away.
"""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QEnterEvent,
    QKeyEvent,
    QPaintEvent,
)
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from wadesk.ui import theme
from wadesk.ui.buttons import Button
from wadesk.ui.card import paint_ground
from wadesk.ui.heir import Heir
from wadesk.ui.icon_button import IconButton
from wadesk.ui.text import translate
from wadesk.ui.theme import GAP, PAD
from wadesk.ui.tinted_label import WrappedLabel, plain

LASTS_MS = 8_000
KEY = "Ctrl+Z"
SIDE = 28


class UndoBar(QFrame):
    """It lies over the foot of ``around``, so that nothing moves when it comes and goes."""

    undo_wanted = Signal()
    gone = Signal()  # nothing can be taken back by it any more
    read = Signal()  # a refusal was put away by whoever read it

    def __init__(self, around: QWidget) -> None:
        super().__init__(around)
        self.said = WrappedLabel(plain)
        self.undo = Button(translate("Undo", "Undo"))
        self.undo.setToolTip(translate("Undo", "Undo (Ctrl+Z)"))
        self.away = IconButton("close", translate("Undo", "Put this away"), side=SIDE)
        self._is_refusal = self._can_undo = False
        self._timer = QTimer(self, singleShot=True, interval=LASTS_MS)
        self._timer.timeout.connect(self._leave)
        across = QHBoxLayout(self)
        across.setContentsMargins(PAD, GAP, GAP, GAP)
        across.setSpacing(GAP)
        across.addWidget(self.said, 1)
        across.addWidget(self.undo)
        across.addWidget(self.away)
        self.undo.clicked.connect(self._undo)
        self.away.clicked.connect(self._put_away)
        around.installEventFilter(self)
        Heir(self, around.focusProxy)
        self.hide()

    @property
    def offers_undo(self) -> bool:
        return not self.isHidden() and self._can_undo

    def offer(self, words: str) -> None:
        """It was done, and can be taken back for a while."""
        self._show(words, is_refusal=False)
        self._timer.start()

    def tell(self, words: str) -> None:
        """Something that needs no taking back."""
        self._show(words, is_refusal=False)
        self._can_undo = False
        self.undo.hide()
        self._timer.start()

    def refuse(self, words: str) -> None:
        """It was not done after all."""
        self._show(words, is_refusal=True)
        self._timer.stop()

    def put_away(self) -> None:
        """Without a word to anybody."""
        self._timer.stop()
        self.hide()

    def take_back(self) -> None:
        """By the key, wherever the focus is."""
        if self.offers_undo:
            self._undo()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in {QEvent.Type.Resize, QEvent.Type.LayoutRequest}:
            self._place()
        return super().eventFilter(watched, event)

    def enterEvent(self, event: QEnterEvent) -> None:
        self._timer.stop()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        if not self._is_refusal:
            self._timer.start()
        super().leaveEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._put_away()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _: QPaintEvent) -> None:
        paint_ground(self, theme.theme_of(self.palette()).notice)

    def _show(self, words: str, *, is_refusal: bool) -> None:
        self._is_refusal, self._can_undo = is_refusal, not is_refusal
        self.said.setText(words)
        self.undo.setVisible(not is_refusal)
        self.setAccessibleName(words)
        self.show()
        self.raise_()
        self._place()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    def _place(self) -> None:
        around = self.parentWidget()
        if around is None or self.isHidden():
            return
        width = max(around.width() - 2 * GAP, 1)
        lines = self.layout()
        height = lines.totalHeightForWidth(width) if lines is not None else self.height()
        height = max(height, self.sizeHint().height() if height < 0 else height)
        self.setGeometry(GAP, around.height() - height - GAP, width, height)

    def _undo(self) -> None:
        self._timer.stop()
        self.hide()
        self.undo_wanted.emit()

    def _leave(self) -> None:
        if self.undo.hasFocus() or self.away.hasFocus():
            self._timer.start()
            return
        self.hide()
        self.gone.emit()

    def _put_away(self) -> None:
        self._timer.stop()
        self.hide()
        (self.read if self._is_refusal else self.gone).emit()
