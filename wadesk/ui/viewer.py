"""Viewer: a picture, a page or a text of the thread, large, over the whole window.

Arrows go to the one before and after, Page keys through the pages of a paper; wheel, + and -
come nearer and go back, 0 fits, R turns, Ctrl C copies, Ctrl S saves, Ctrl O opens it with
another program, Enter fetches what is offered, Esc closes. It shows what it is given and says
what is wished.
"""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QEvent, QObject, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from wadesk.ui import theme
from wadesk.ui.picture_canvas import STEP
from wadesk.ui.text import translate
from wadesk.ui.thumbnail import Seen
from wadesk.ui.viewer_face import Shown, ViewerFace

PAN = 60
_Key, _Keys = Qt.Key, QKeySequence.StandardKey


class Viewer(QWidget):
    """``stepped`` says which way to go among the files, ``paged`` which page is wished."""

    closed = Signal(bool)  # whether one goes back to where one came from
    stepped = Signal(int)
    paged = Signal(int)
    detail_wanted = Signal(float)
    save_wanted = Signal()
    outside_wanted = Signal()
    fetch_wanted = Signal()
    call_off_wanted = Signal()

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self._over = over
        self.shown: Shown | None = None
        self.page, self.pages = 0, 1
        self.face = ViewerFace()
        self.canvas = self.face.canvas
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.face)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(translate("Viewer", "Picture of the conversation"))
        self._connect()
        over.installEventFilter(self)
        self.hide()

    def show_file(self, shown: Shown) -> None:
        """Another file; what it looks like is still to come."""
        self.shown = shown
        self.page, self.pages = 0, 1
        self.face.show_file(shown)
        self.setGeometry(self._over.rect())
        self.show()
        self.raise_()
        self.setFocus(Qt.FocusReason.PopupFocusReason)
        self._announce(f"{shown.head}. {shown.caption}")

    def show_seen(self, seen: Seen) -> None:
        """What it looks like, or how it begins."""
        if seen.image is not None:
            self.pages = seen.pages
            may_grow = seen.pages > 1 or (self.shown is not None and self.shown.is_paper)
            self.canvas.show_picture(seen.image, QSizeF(seen.full), may_grow=may_grow)
            self.face.show_canvas(self.page, self.pages)
        elif seen.words:
            self.face.show_words(seen.words, is_all=seen.is_all)

    def show_detail(self, seen: Seen) -> None:
        if seen.image is not None:
            self.canvas.show_detail(seen.image)

    def say(self, words: str) -> None:
        """In the place of the picture."""
        self.face.say(words)
        self._announce(words)

    def offer_fetching(self, size: int) -> None:
        self.face.offer_fetching(size)

    def show_progress(self, done: int, whole: int) -> None:
        self.face.show_progress(done, whole)

    def close_viewer(self, *, goes_back: bool = True) -> None:
        if self.shown is None:
            return
        self.shown = None
        self.hide()
        self.face.let_guest_go()
        self.canvas.clear()
        self.closed.emit(goes_back)

    def event(self, event: QEvent) -> bool:
        """Its own keys are its own while it is open, whatever they mean in the window."""
        is_asked = event.type() == QEvent.Type.ShortcutOverride
        if is_asked and isinstance(event, QKeyEvent) and self._deed(event) is not None:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        deed = self._deed(event)
        if deed is not None:
            deed()
        event.accept()  # nothing beneath it is meant

    def eventFilter(self, _: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self.setGeometry(self._over.rect())
        return False

    def paintEvent(self, _: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), theme.theme_of(self.palette()).panel)

    def copy(self) -> None:
        image = self.canvas.image
        if image is not None:
            QGuiApplication.clipboard().setImage(image)
            self._announce(translate("Viewer", "Copied"))

    def _deed(self, event: QKeyEvent) -> Callable[[], object] | None:
        named: Mapping[QKeySequence.StandardKey, Callable[[], object]] = {
            _Keys.Copy: self.copy,
            _Keys.Save: self.save_wanted.emit,
            _Keys.Open: self.outside_wanted.emit,
        }
        found = next((deed for key, deed in named.items() if event.matches(key)), None)
        return found or self._plain(_Key(event.key()))

    def _plain(self, key: Qt.Key) -> Callable[[], object] | None:
        canvas, onward = self.canvas, self._onward()
        deeds: Mapping[Qt.Key, Callable[[], object]] = {
            _Key.Key_Escape: self.close_viewer,
            _Key.Key_Return: self._fetch,
            _Key.Key_Enter: self._fetch,
            _Key.Key_Right: lambda: self._step(onward),
            _Key.Key_Left: lambda: self._step(-onward),
            _Key.Key_PageDown: lambda: self._turn_page(1),
            _Key.Key_PageUp: lambda: self._turn_page(-1),
            _Key.Key_Plus: lambda: canvas.come_nearer(STEP),
            _Key.Key_Equal: lambda: canvas.come_nearer(STEP),
            _Key.Key_Minus: lambda: canvas.come_nearer(1 / STEP),
            _Key.Key_0: canvas.fit,
            _Key.Key_R: canvas.turn,
            _Key.Key_Down: lambda: canvas.move_by(0, PAN),
            _Key.Key_Up: lambda: canvas.move_by(0, -PAN),
        }
        return deeds.get(key)

    def _fetch(self) -> None:
        if self.face.fetch.isVisible():
            self.fetch_wanted.emit()

    def _on_focus_changed(self, _: QWidget | None, now: QWidget | None) -> None:
        """Something else of the window has the keys: it is not hidden by this."""
        if now is None or self.shown is None or now.window() is not self.window():
            return
        if now is not self and not self.isAncestorOf(now):
            self.close_viewer(goes_back=False)

    def _onward(self) -> int:
        return -1 if self.layoutDirection() is Qt.LayoutDirection.RightToLeft else 1

    def _step(self, by: int) -> None:
        shown = self.shown
        if shown is not None and (shown.has_newer if by > 0 else shown.has_older):
            self.stepped.emit(by)

    def _turn_page(self, by: int) -> None:
        if 0 <= self.page + by < self.pages:
            self.page += by
            self.face.show_page(self.page, self.pages)
            self.paged.emit(self.page)

    def _connect(self) -> None:
        face, canvas = self.face, self.canvas
        face.leave.clicked.connect(self.close_viewer)
        face.older.clicked.connect(lambda: self._step(-1))
        face.newer.clicked.connect(lambda: self._step(1))
        face.nearer.clicked.connect(lambda: canvas.come_nearer(STEP))
        face.farther.clicked.connect(lambda: canvas.come_nearer(1 / STEP))
        face.turn.clicked.connect(canvas.turn)
        face.copy.clicked.connect(self.copy)
        face.save.clicked.connect(self.save_wanted)
        face.outside.clicked.connect(self.outside_wanted)
        face.fetch.clicked.connect(self.fetch_wanted)
        face.call_off.clicked.connect(self.call_off_wanted)
        face.page_before.clicked.connect(lambda: self._turn_page(-1))
        face.page_after.clicked.connect(lambda: self._turn_page(1))
        canvas.detail_wanted.connect(self.detail_wanted)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus_changed)

    def _announce(self, words: str) -> None:
        if words:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))
