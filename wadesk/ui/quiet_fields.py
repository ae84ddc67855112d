"""Quiet fields: words that are read like any others, and written on where they stand.

Nothing has to be opened or saved: what was changed is told when one pauses and when one
leaves, and Esc brings back what stood there before; Ctrl+Z then brings back what was typed.
"""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QEnterEvent,
    QFocusEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QSizePolicy, QWidget

from wadesk.ui import fonts, theme
from wadesk.ui.field import CORNER
from wadesk.ui.tooltip import tip

PAUSE_MS = 1_500  # after the last key; so that a crash costs a few words at most
LINES_LEAST, LINES_MOST = 2, 10
FRAME = 2  # what a field keeps free by itself
NAME_MOST, REMARK_MOST = 120, 4_000
_MIRRORED = Qt.LayoutDirection.RightToLeft


class QuietName(QLineEdit):
    """One line; its outline is there while somebody is at it."""

    changed = Signal()  # somebody paused
    left = Signal()  # somebody is done

    def __init__(self, name: str) -> None:
        super().__init__()
        self._before = ""
        self.known = ""  # what was shown before somebody wrote on it, or is kept by now
        self.setAccessibleName(name)
        self.setFrame(False)
        self.setFont(fonts.font(bold=True))
        self.setMaxLength(NAME_MOST)
        self.setMinimumHeight(theme.TARGET)
        self.setTextMargins(-FRAME, 0, -FRAME, 0)  # in line with the words around it
        self._pause = QTimer(self, interval=PAUSE_MS, singleShot=True)
        self._pause.timeout.connect(self.changed)
        self.textEdited.connect(self._pause.start)
        self.returnPressed.connect(self.clearFocus)
        self._lean()
        self._dress()

    @property
    def words(self) -> str:
        return " ".join(self.text().split())

    def show_words(self, words: str, *, of_another: bool = False) -> None:
        """As it is known elsewhere; what is being typed stays, unless it was about another."""
        if of_another:
            self._pause.stop()
            self._before = words
        is_shown = of_another or not self.hasFocus()
        if is_shown or words == self.words:
            self.known = words
        if is_shown and words != self.text():
            self.setText(words)
            self.setCursorPosition(0)
            is_long = self.fontMetrics().horizontalAdvance(words) > self.width() - theme.GAP
            self.setToolTip(tip(words) if is_long else "")

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._dress()
        elif event.type() == QEvent.Type.LayoutDirectionChange:
            self._lean()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._before = self.text()
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._pause.stop()
        self.update()
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.selectAll()
            self.insert(self._before)
            self.clearFocus()
        else:
            super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        outline(self, has_focus=self.hasFocus(), is_warm=self.underMouse())

    def _lean(self) -> None:
        """To where the pane's other lines begin, in whatever script a name is."""
        side, is_mirrored = Qt.AlignmentFlag, self.layoutDirection() is _MIRRORED
        self.setAlignment(side.AlignAbsolute | (side.AlignRight if is_mirrored else side.AlignLeft))

    def _dress(self) -> None:
        """On the ground of the pane, as any other words."""
        colours, role = self.palette(), self.palette().ColorRole.Base
        wanted = theme.theme_of(colours).panel
        if colours.color(role) != wanted:
            colours.setColor(role, wanted)
            self.setPalette(colours)


class QuietText(QPlainTextEdit):
    """As many lines as it holds, up to some."""

    changed = Signal()
    left = Signal()

    def __init__(self, name: str, invitation: str) -> None:
        super().__init__()
        self._before = ""
        self.known = ""  # as in a name
        self.setAccessibleName(name)
        self.setPlaceholderText(invitation)
        self.setFrameShape(self.Shape.NoFrame)
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(theme.GAP)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._pause = QTimer(self, interval=PAUSE_MS, singleShot=True)
        self._pause.timeout.connect(self.changed)
        self.textChanged.connect(self._on_changed)

    @property
    def words(self) -> str:
        return self.toPlainText().strip()[:REMARK_MOST]

    def show_words(self, words: str, *, of_another: bool = False) -> None:
        """As it is known elsewhere; what is being typed stays, unless it was about another."""
        is_shown = of_another or not self.hasFocus()
        if is_shown or words == self.words:
            self.known = words
        if is_shown and words != self.toPlainText():
            self.setPlainText(words)
        if of_another:
            self._pause.stop()
            self._before = words

    def sizeHint(self) -> QSize:
        line = self.fontMetrics().lineSpacing()
        lines = min(max(self._lines(), LINES_LEAST), LINES_MOST)
        margins = 2 * round(self.document().documentMargin())
        return QSize(100, lines * line + margins + 2)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.sizeHint().height())

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._before = self.toPlainText()
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._pause.stop()
        self.viewport().update()
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if event.key() == Qt.Key.Key_Escape:
            whole = self.textCursor()
            whole.select(whole.SelectionType.Document)
            whole.insertText(self._before)
            self.clearFocus()
        elif is_enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.clearFocus()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        outline(self.viewport(), has_focus=self.hasFocus(), is_warm=True)

    def _on_changed(self) -> None:
        self.updateGeometry()
        if self.hasFocus():
            self._pause.start()

    def _lines(self) -> int:
        """How many there are once they are broken at this width."""
        block, lines = self.document().begin(), 0
        while block.isValid():
            lines += max(1, block.layout().lineCount())
            block = block.next()
        return lines


def outline(field: QWidget, *, has_focus: bool, is_warm: bool) -> None:
    """Around a place to write; none where nobody is near."""
    if not has_focus and not is_warm:
        return
    now, width = theme.theme_of(field.palette()), 2.0 if has_focus else 1.0
    painter = QPainter(field)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(now.accent if has_focus else now.outline, width))
    inside = QRectF(field.rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2)
    painter.drawRoundedRect(inside, CORNER, CORNER)
