"""Thread view: the bubbles of one conversation, and what can be done with them by hand or key.

Up, Down, Page, Home and End walk; Enter opens, Ctrl C copies, R quotes, Delete lets go of what
was not sent. It stays with the newest bubble while that is in sight; when it is not, a button
says how many have come. Intents leave as signals: the view changes nothing itself.
"""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import (
    QAction,
    QContextMenuEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from wadesk.core.records import Instant, MessageId
from wadesk.core.thread import Bubble, Pending, Position
from wadesk.ui import icons
from wadesk.ui.delegates.bubble import BubbleDelegate
from wadesk.ui.delegates.targets import NOTHING, Target
from wadesk.ui.models.thread import ThreadModel
from wadesk.ui.pictures import Pictures
from wadesk.ui.place import Place
from wadesk.ui.roles import Role
from wadesk.ui.row_words import deed_words
from wadesk.ui.sounds import Sounds
from wadesk.ui.spoken import plain
from wadesk.ui.tall_view import TallView
from wadesk.ui.text import translate
from wadesk.ui.theme import ICON, PAD, theme_of
from wadesk.ui.thread_row import BubbleDeed, ThreadRow

KNOWN_ABOVE = 20_000  # rows whose places are known above the window before it gets there
STRETCH = 5_000
ALL = 1 << 40

Index = QModelIndex | QPersistentModelIndex
Key = Qt.Key


class ThreadView(TallView):
    """``shown_changed`` follows a paint of other bubbles: what is on the screen has been seen."""

    bubble_activated = Signal(object)  # the id of a message, or the key of one on its way
    link_activated = Signal(str)
    retry_requested = Signal(str)
    discard_requested = Signal(str)
    undo_requested = Signal(str)
    cancel_requested = Signal(object)  # what was to leave at its hour, by its id
    template_requested = Signal()  # free text has ended
    quote_requested = Signal(object)  # Bubble
    media_activated = Signal(object)  # MessageId: a picture, a video, a document is to be opened
    play_requested = Signal(object)  # MessageId: play a recording, or hold it
    speed_requested = Signal(object)  # MessageId: play it at the next speed
    seek_requested = Signal(object, float)  # MessageId, and where from 0 to 1
    details_requested = Signal(object)  # Bubble
    react_requested = Signal(object)  # Bubble
    shown_changed = Signal()

    def __init__(
        self,
        clock: Callable[[], Instant],
        pictures: Pictures | None = None,
        sounds: Sounds | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(BubbleDelegate(clock, pictures, sounds), parent)
        self.itemDelegate().setParent(self)
        self._new = 0
        self._label: tuple[int, bool, int] | None = None
        self._painted: tuple[object, ...] = ()
        self._kept: Position | None = None
        self._sought = ""
        self._to_end = QPushButton(self.viewport())
        self._to_end.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # End does the same
        self._to_end.clicked.connect(self.go_to_end)
        self._idle = QTimer(self, interval=0, singleShot=True)
        self._idle.timeout.connect(self._reach_back)
        self._painting_is_over = QTimer(self, interval=0, singleShot=True)
        self._painting_is_over.timeout.connect(self.shown_changed)
        self.setAccessibleName(translate("Thread", "Messages"))
        self.viewport().setMouseTracking(True)
        self.moved.connect(self._on_moved)
        self.activated.connect(self._on_activated)

    def show_thread(self, model: ThreadModel) -> None:
        """From its newest bubble; the view takes the model over."""
        self.show_nothing()
        model.setParent(self)
        self.setModel(model)
        model.modelAboutToBeReset.connect(self._keep_position)
        self.go_to_end()

    def show_message(self, message: MessageId, words: str = "") -> bool:
        """Bring a message of this thread into sight, with the words that led to it marked.

        False where the thread does not know it.
        """
        self._sought = words
        model = self.shown_thread()
        row = model.row_of(message) if model is not None else None
        if model is None or row is None:
            return False
        self.setCurrentIndex(model.index(row))
        self.scrollTo(model.index(row), self.ScrollHint.PositionAtCenter)
        return True

    def topmost(self) -> Position | None:
        """What is looked at; nothing where that is the end."""
        model, sight = self.shown_thread(), self.in_sight()
        if model is None or not sight or self.is_at_end():
            return None
        return model.position(sight[0].row)

    def return_to(self, position: Position) -> None:
        """Older bubbles become known on the way to it."""
        model = self.shown_thread()
        row = model.find(position) if model is not None else None
        if row is not None:
            self.go_to(Place(row, 0))

    def show_nothing(self) -> None:
        """Ask no thread anything any more."""
        former, chosen = self.model(), self.selectionModel()
        self.setModel(None)
        for one in (chosen, former):
            if one is not None:
                one.deleteLater()
        self._new = 0
        self.go_to_end()

    def shown_thread(self) -> ThreadModel | None:
        model = self.model()
        return model if isinstance(model, ThreadModel) else None

    def on_screen(self) -> list[Bubble]:
        """The messages of the record that an agent can see right now."""
        rows = (self._row(rung.row) for rung in self.in_sight())
        return [row.said for row in rows if row is not None and isinstance(row.said, Bubble)]

    def copy(self) -> None:
        """Put the chosen bubbles into the clipboard, in reading order."""
        rows = sorted(index.row() for index in self.selectedIndexes())
        found = (self._row(row) for row in rows)
        words = "\n".join(plain(row) for row in found if row is not None)
        if words:
            QGuiApplication.clipboard().setText(words)

    # what comes and goes

    def rowsInserted(self, parent: Index, start: int, end: int) -> None:
        was_at_end = self.is_at_end()
        super().rowsInserted(parent, start, end)
        if end != self.count() - 1:
            return
        newest = self._row(end)
        if newest is not None and isinstance(newest.said, Pending):
            self.go_to_end()
        elif not was_at_end:
            self._new += end - start + 1
            self._label_button()

    def reset(self) -> None:
        """A thread that starts over is shown from where it was."""
        super().reset()
        model = self.shown_thread()
        if self._kept is not None and model is not None and model.rowCount():
            self.go_to(Place(model.row_at(self._kept), 0))
        self._kept = None

    def _keep_position(self) -> None:
        model, sight = self.shown_thread(), self.in_sight()
        if model is not None and sight and not self.is_at_end():
            self._kept = model.position(sight[0].row)

    def _on_moved(self) -> None:
        if self.is_at_end():
            self._new = 0
        self._label_button()
        model = self.shown_thread()
        if model is not None and not model.is_whole:
            self._idle.start()

    def _reach_back(self) -> None:
        """Know more of what lies above, a little at a time, while nothing else is to be done."""
        model, sight = self.shown_thread(), self.in_sight()
        if model is None or model.is_whole or (sight and sight[0].row > KNOWN_ABOVE):
            return
        model.reach_back(STRETCH)
        self._idle.start()

    def _label_button(self) -> None:
        label = (self._new, self.is_at_end(), self.palette().cacheKey())
        if label == self._label:
            return
        self._label = label
        newest = translate("Thread", "Newest")
        words = self.tr("%n new message(s)", "", self._new) if self._new else newest
        self._to_end.setText(words)
        self._to_end.setAccessibleName(words)
        ink = theme_of(self.palette()).text
        self._to_end.setIcon(icons.icon("down", ink, ICON))
        self._to_end.setVisible(not self.is_at_end())
        self._place_button()

    def _place_button(self) -> None:
        size, room = self._to_end.sizeHint(), self.viewport().size()
        left, top = room.width() - size.width() - PAD, room.height() - size.height() - PAD
        self._to_end.setGeometry(left, top, size.width(), size.height())

    # Qt's news

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painted = tuple(self.model().index(rung.row, 0).data(Role.ID) for rung in self.in_sight())
        if painted != self._painted:
            self._painted = painted
            self._painting_is_over.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_button()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.ApplicationFontChange):
            self._bubbles.forget()
            self.doItemsLayout()
        elif event.type() == QEvent.Type.PaletteChange:
            self._label_button()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.key() == Key.Key_Delete:
            self._ask(BubbleDeed.DISCARD, self.currentIndex())
        elif event.key() == Key.Key_R and not event.modifiers():
            self._quote(self.currentIndex())
        else:
            if event.key() == Key.Key_Home:
                self._know_all()
            super().keyPressEvent(event)

    def _know_all(self) -> None:
        model = self.shown_thread()
        while model is not None and not model.is_whole:
            model.reach_back(ALL)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if event.button() != Qt.MouseButton.LeftButton or event.modifiers():
            return
        index, found = self._under(event.position())
        match found:
            case Target(deed=BubbleDeed() as deed):
                self._ask(deed, index)
            case Target(link=str(link)):
                self.link_activated.emit(link)
            case Target(is_quote=True):
                self._go_to_quoted(index)
            case _:
                pass  # pressed beside everything

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        _, found = self._under(event.position())
        if found != NOTHING:
            self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)
        else:
            self.viewport().unsetCursor()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        index = self.currentIndex()
        row = self._row(index.row()) if index.isValid() else None
        if row is None:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._offer(menu, translate("Thread", "Copy"), self.copy)
        if row.can_be_quoted:
            self._offer(menu, translate("Thread", "Quote (R)"), lambda: self._quote(index))
        for deed in row.deeds:
            self._offer(menu, deed_words(deed, row), partial(self._ask, deed, index))
        menu.popup(event.globalPos())

    @staticmethod
    def _offer(menu: QMenu, words: str, deed: Callable[[], None]) -> None:
        action: QAction = menu.addAction(words)
        action.triggered.connect(deed)

    # what is meant

    def _on_activated(self, index: QModelIndex) -> None:
        """Enter: on what waits for a decision, what is offered first; on a bubble, open it."""
        row = self._row(index.row())
        if row is not None and row.deeds:
            self._ask(row.deeds[0], index)
        else:
            self.bubble_activated.emit(index.data(Role.ID))

    def _ask(self, deed: BubbleDeed, index: Index) -> None:
        row = self._row(index.row()) if index.isValid() else None
        if row is None or deed not in row.deeds or not isinstance(row.said, Pending):
            return
        if row.said.planned is not None:
            self.cancel_requested.emit(row.said.planned)
            return
        if deed is BubbleDeed.TEMPLATE:
            self.template_requested.emit()
            return
        signals = {
            BubbleDeed.RETRY: self.retry_requested,
            BubbleDeed.UNDO: self.undo_requested,
            BubbleDeed.DISCARD: self.discard_requested,
        }
        signals[deed].emit(row.said.key)

    def _quote(self, index: Index) -> None:
        row = self._row(index.row()) if index.isValid() else None
        if row is not None and row.can_be_quoted:
            self.quote_requested.emit(row.said)

    def _go_to_quoted(self, index: Index) -> None:
        """Show what a bubble answers, wherever that stands."""
        model, row = self.shown_thread(), self._row(index.row())
        if model is None or row is None or row.quoted is None:
            return
        found = model.find(row.quoted.position)
        if found is not None:
            self.setCurrentIndex(model.index(found))
            self.scrollTo(model.index(found), self.ScrollHint.PositionAtCenter)

    def _under(self, where: QPointF) -> tuple[QModelIndex, Target]:
        """The row under the pointer, and what of it can be pressed there."""
        index = self.indexAt(where.toPoint())
        layout = self._bubbles.layout(index, self.viewport().width()) if index.isValid() else None
        if layout is None:
            return index, NOTHING
        return index, layout.target_at(where - QPointF(self.visualRect(index).topLeft()))

    def _row(self, row: int) -> ThreadRow | None:
        model = self.shown_thread()
        return model.row(row) if model is not None and 0 <= row < self.count() else None
