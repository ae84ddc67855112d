"""Composer: where an agent writes; Enter sends, Shift and Enter begin a new line.

It knows text and nothing of conversations: ``edited`` tells every change by hand, and
``send_requested`` is only said when nothing stands in the way. What is in it stays until it
is told otherwise: a reply is cleared when it is safe, not when it is asked for. What is
pasted becomes plain text.
"""

import math

from PySide6.QtCore import QEvent, QMimeData, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QTextCursor,
)
from PySide6.QtWidgets import QHBoxLayout, QTextEdit, QVBoxLayout, QWidget

from wadesk.core.draft import TEXT_MOST, units
from wadesk.ui import icons, scroll_bar, theme
from wadesk.ui.buttons import Button
from wadesk.ui.fonts import Size
from wadesk.ui.text import translate
from wadesk.ui.theme import Theme
from wadesk.ui.tinted_label import TintedLabel, quiet

LINES_MOST = 8
NEAR = 296
"""From so many units before the end on the counter is shown."""

_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_PARAGRAPH, _LINE = "\u2029", "\u2028"


class Composer(QWidget):
    send_requested = Signal(str)
    edited = Signal(str)
    blocked = Signal()  # Enter, while something stands in the way

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.writing = _Writing()
        self.send = Button(translate("Composer", "Send"), is_primary=True)
        self.counter = TintedLabel(quiet, Size.SMALL)
        self.note = TintedLabel(quiet, Size.SMALL)
        self._obstacle = ""
        self._state = "free"
        self._is_troubled = False
        self._is_set_by_program = False
        self._arrange()
        self.writing.textChanged.connect(self._on_text_changed)
        self.writing.enter_pressed.connect(self._ask_to_send)
        self.writing.focus_changed.connect(self.update)
        self.send.clicked.connect(self._ask_to_send)
        self.setFocusProxy(self.writing)
        self._count()

    def text(self) -> str:
        return self.writing.text()

    def show_text(self, text: str) -> None:
        """Another text altogether: the former one can no longer be reached by undo."""
        self._is_set_by_program = True
        self.writing.setPlainText(text)
        self._is_set_by_program = False
        self.writing.moveCursor(QTextCursor.MoveOperation.End)
        self.show_note("")
        self._count()

    def show_hint(self, words: str) -> None:
        """What to expect here, in the empty field and for a screen reader."""
        self.writing.setPlaceholderText(words)
        self._describe()

    def show_obstacle(self, words: str) -> None:
        """Why nothing can be sent just now; no words: it can."""
        self._obstacle = words
        self.send.setEnabled(not words and not self.writing.isReadOnly())
        self._dress()
        self.send.setToolTip(words)
        self.send.setAccessibleDescription(words)
        self._describe()

    def show_state(self, state: str) -> None:
        """The outline shows whose turn it is; the words are the banner's."""
        self._state = state
        self.update()

    def show_note(self, words: str, *, is_trouble: bool = False) -> None:
        """A quiet word below the text, such as that it is saved."""
        self._is_troubled = is_trouble
        self.note.setText(words)
        self.note.show_ink(_alarming if is_trouble else quiet)

    def hold(self, *, is_held: bool) -> None:
        """While a reply is being made safe nothing is typed into it."""
        self.writing.setReadOnly(is_held)
        self.show_obstacle(self._obstacle)

    def paintEvent(self, _: QPaintEvent) -> None:
        now = theme.theme_of(self.palette())
        has_focus = self.writing.hasFocus()
        quiet = now.accent if has_focus else now.outline
        ink = quiet if self._state in {"free", "sent"} else now.state(self._state).ink
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(now.field)
        width = 2.0 if has_focus else 1.0
        painter.setPen(QPen(ink, width))
        inside = QRectF(self.rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2)
        painter.drawRoundedRect(inside, theme.RADIUS, theme.RADIUS)

    def _arrange(self) -> None:
        self.send.setIconSize(QSize(theme.ICON, theme.ICON))
        self.writing.setAccessibleName(translate("Composer", "Your reply"))
        below = QHBoxLayout()
        below.setSpacing(theme.GAP)
        below.addWidget(self.note, 1)
        below.addWidget(self.counter)
        below.addWidget(self.send)
        inside = QVBoxLayout(self)
        inside.setContentsMargins(theme.PAD, theme.GAP, theme.GAP, theme.GAP)
        inside.setSpacing(theme.GAP // 2)
        inside.addWidget(self.writing)
        inside.addLayout(below)
        self._dress()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._dress()

    def _dress(self) -> None:
        now = theme.theme_of(self.palette())
        ink = now.on_accent if self.send.isEnabled() else now.quiet
        self.send.setIcon(icons.icon("send", ink, theme.ICON))

    def _on_text_changed(self) -> None:
        self._count()
        if not self._is_set_by_program:
            if self._is_troubled or not self.text():
                self.show_note("")
            self.edited.emit(self.text())

    def _count(self) -> None:
        left = TEXT_MOST - units(self.text())
        words = (
            translate("Composer", "{count} left")
            if left >= 0
            else translate("Composer", "{count} too many")
        )
        self.counter.setText(words.format(count=abs(left)) if left <= NEAR else "")
        self.counter.show_ink(_alarming if left < 0 else quiet)

    def _describe(self) -> None:
        hint = self.writing.placeholderText()
        self.writing.setAccessibleDescription(" ".join(filter(None, (hint, self._obstacle))))

    def _ask_to_send(self) -> None:
        if self.writing.isReadOnly():
            return
        if self._obstacle:
            self.blocked.emit()
        else:
            self.send_requested.emit(self.text())


class _Writing(QTextEdit):
    """Plain text that grows with what is written, up to eight lines.

    The editor is the one for rich text all the same: it alone gives every paragraph the
    direction and the side of its own script.
    """

    enter_pressed = Signal()
    focus_changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAcceptRichText(False)
        scroll_bar.make_slim(self)
        self.setFrameShape(QTextEdit.Shape.NoFrame)
        self.setTabChangesFocus(True)
        self.document().setDocumentMargin(0)
        self.viewport().setAutoFillBackground(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().documentLayout().documentSizeChanged.connect(self._grow)
        self._grow()

    def text(self) -> str:
        """What was written; half a character, which nothing could store, is shown as lost."""
        text = self.document().toRawText().replace(_PARAGRAPH, "\n").replace(_LINE, "\n")
        return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() not in _ENTER:
            super().keyPressEvent(event)
        elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.textCursor().insertBlock()
            self.ensureCursorVisible()
        else:
            self.enter_pressed.emit()

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return source.hasText()

    def insertFromMimeData(self, source: QMimeData) -> None:
        text = source.text().replace(_PARAGRAPH, "\n").replace(_LINE, "\n").replace("\0", "")
        if text and not self.isReadOnly():
            self.insertPlainText(text)
            self.ensureCursorVisible()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focus_changed.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.focus_changed.emit()

    def _grow(self) -> None:
        line = QFontMetrics(self.font()).lineSpacing()
        wanted, most = math.ceil(self.document().size().height()), LINES_MOST * line
        bar = Qt.ScrollBarPolicy.ScrollBarAsNeeded
        self.setVerticalScrollBarPolicy(
            bar if wanted > most else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        )
        self.setFixedHeight(min(max(wanted, line), most) + 2)
        self.ensureCursorVisible()


def _alarming(now: Theme) -> QColor:
    return now.state("failed").ink
