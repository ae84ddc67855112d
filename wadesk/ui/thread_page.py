"""Thread page: the bubbles of one conversation on the screen, and where among them one is.

It stays with the newest bubble while that is in sight; when it is not, a button says how many
have come. What can be done by hand and by key is the view's, see ``thread_view``.
"""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QModelIndex, QRectF, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from wadesk.core.records import Instant, MessageId
from wadesk.core.thread import Bubble, Pending, Position
from wadesk.ui.chosen_words import ChosenWords, Range
from wadesk.ui.copied import ROWS_MOST, copied
from wadesk.ui.delegates.bubble import BubbleDelegate
from wadesk.ui.delegates.bubble_layout import DAY_HEIGHT
from wadesk.ui.index import Index
from wadesk.ui.models.thread import ThreadModel
from wadesk.ui.newest_button import NewestButton
from wadesk.ui.pictures import Pictures
from wadesk.ui.place import Place
from wadesk.ui.roles import Role
from wadesk.ui.sounds import Sounds
from wadesk.ui.tall_view import TallView
from wadesk.ui.text import translate
from wadesk.ui.theme import theme_of
from wadesk.ui.thread_row import ThreadRow

KNOWN_AROUND = 20_000  # rows whose places are known beyond the window before it gets there
STRETCH = 5_000
ALL = 1 << 40
DAY_STAYS_MS = 1_500  # after the last step of scrolling


class ThreadPage(TallView):
    """``shown_changed`` follows a paint of other bubbles: what is on the screen has been seen."""

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
        self.words = ChosenWords(self.layout_of)
        self._bubbles.marks = self._marks
        self._sought = ""
        self._painted: tuple[object, ...] = ()
        self._kept: Position | None = None
        self._is_leaving = False
        self._to_end = NewestButton(self.viewport())
        self._to_end.clicked.connect(self.go_to_end)
        self._idle = QTimer(self, interval=0, singleShot=True)
        self._idle.timeout.connect(self._learn_more)
        self._painting_is_over = QTimer(self, interval=0, singleShot=True)
        self._painting_is_over.timeout.connect(self.shown_changed)
        self._day_stays = QTimer(self, interval=DAY_STAYS_MS, singleShot=True)
        self._day_stays.timeout.connect(self.viewport().update)
        self.setAccessibleName(translate("Thread", "Messages"))
        self.viewport().setMouseTracking(True)
        self.moved.connect(self._on_moved)

    def show_thread(self, model: ThreadModel) -> None:
        """From its newest bubble; the view takes the model over."""
        self.show_nothing()
        model.setParent(self)
        self.setModel(model)
        model.modelAboutToBeReset.connect(self._keep_position)
        model.written.connect(self.go_to_end)
        self.go_to_end()

    def show_nothing(self) -> None:
        """Ask no thread anything any more."""
        former, chosen = self.model(), self.selectionModel()
        self.words.drop()
        self._sought, self._kept = "", None
        self.setModel(None)
        for one in (chosen, former):
            if one is not None:
                one.deleteLater()
        self._to_end.new = 0
        self.go_to_end()

    def shown_thread(self) -> ThreadModel | None:
        model = self.model()
        return model if isinstance(model, ThreadModel) else None

    def on_screen(self) -> list[Bubble]:
        """The messages of the record that an agent can see right now."""
        rows = (self.row(rung.row) for rung in self.in_sight())
        return [row.said for row in rows if row is not None and isinstance(row.said, Bubble)]

    # where one goes

    def show_message(self, message: MessageId, words: str = "") -> bool:
        """Bring a message of this thread into sight, with the words that led to it marked.

        False where the thread does not know it.
        """
        row = self._found(lambda model: model.row_of(message))
        self._sought = words if row is not None else ""
        if row is not None and words:
            self.show_whole(message)
        self._show_row(row)
        return row is not None

    def show_whole(self, message: MessageId) -> None:
        """All of a long message, which is shortened at first."""
        model = self.shown_thread()
        if model is not None:
            model.ask_whole(message)
            self.measure_again(message)

    def show_position(self, position: Position) -> None:
        """The bubble that stands there, in the middle of the window and chosen."""
        self._show_row(self._found(lambda model: model.find(position)))

    def go_to_moment(self, at: Instant) -> None:
        """The first bubble of this moment or later, at the upper edge."""
        self._begin_at(self._found(lambda model: model.row_from(at)))

    def go_to_unread(self) -> bool:
        """The first that came while one was away; False where there was none."""
        model = self.shown_thread()
        unread = model.unread if model is not None else None
        row = self._found(lambda model: model.find(unread)) if unread is not None else None
        self._begin_at(row)
        return row is not None

    def topmost(self) -> Position | None:
        """What is looked at; nothing where that is the end."""
        model, sight = self.shown_thread(), self.in_sight()
        if model is None or not sight or self.is_at_end():
            return None
        return model.position(sight[0].row)

    def return_to(self, position: Position) -> None:
        """Older bubbles become known on the way to it."""
        row = self._found(lambda model: model.find(position))
        if row is not None:
            self.go_to(Place(row, 0))

    def go_to_end(self) -> None:
        model = self.shown_thread()
        if model is not None and not model.is_current:
            model.start_at_end()
        super().go_to_end()

    def know_all(self) -> None:
        """Every place up to the first bubble of all."""
        model = self.shown_thread()
        while model is not None and not model.is_whole:
            model.reach_back(ALL)

    def has_end(self) -> bool:
        model = self.shown_thread()
        return model is None or model.is_current

    def _found(self, find: Callable[[ThreadModel], int | None]) -> int | None:
        """A row that one goes to; where the thread starts over for it, it need not stay."""
        model = self.shown_thread()
        self._is_leaving = True
        row = find(model) if model is not None else None
        self._is_leaving = False
        return row

    def _begin_at(self, row: int | None) -> None:
        """At the upper edge of the window."""
        if row is not None:
            self.setCurrentIndex(self.index(row))
            self.go_to(Place(row, 0))

    def _show_row(self, row: int | None) -> None:
        model = self.shown_thread()
        if model is not None and row is not None:
            self.setCurrentIndex(model.index(row))
            self.scrollTo(model.index(row), self.ScrollHint.PositionAtCenter)

    # what is chosen

    def copy(self) -> None:
        """Put what is chosen into the clipboard, in reading order: words, or whole bubbles."""
        if self.words:
            rows = self.words.rows()[-ROWS_MOST:]
            found = [(self.row(row), self.words.words(self.index(row))) for row in rows]
        else:
            chosen = sorted(index.row() for index in self.selectedIndexes()[-ROWS_MOST:])
            found = [(self.row(row), None) for row in chosen]
        words = copied([(row, part) for row, part in found if row is not None])
        if words:
            QGuiApplication.clipboard().setText(words)

    def let_go(self) -> bool:
        """Mark nothing any more; whether anything was."""
        had = self.words.drop() or bool(self._sought)
        self._sought = ""
        self.viewport().update()
        return had

    def index(self, row: int) -> QModelIndex:
        return self.model().index(row, 0)

    def row(self, row: int) -> ThreadRow | None:
        model = self.shown_thread()
        return model.row(row) if model is not None and 0 <= row < self.count() else None

    def _marks(self, index: Index) -> tuple[Range | None, str]:
        return self.words.in_row(index.row()), self._sought

    # what comes and goes

    def rowsInserted(self, parent: Index, start: int, end: int) -> None:
        was_at_end, model = self.is_at_end(), self.shown_thread()
        super().rowsInserted(parent, start, end)
        if end != self.count() - 1 or (model is not None and not model.is_current):
            return
        newest = self.row(end)
        if newest is not None and isinstance(newest.said, Pending):
            self.go_to_end()
        elif not was_at_end:
            self._to_end.new += end - start + 1
            self._to_end.show_state(is_at_end=False)

    def reset(self) -> None:
        """A thread that starts over is shown from where it was."""
        super().reset()
        model, kept = self.shown_thread(), self._kept
        self._kept = None
        if kept is not None and model is not None and model.rowCount():
            self.go_to(Place(model.row_at(kept), 0))

    def _keep_position(self) -> None:
        model, sight = self.shown_thread(), self.in_sight()
        if model is not None and sight and not self.is_at_end() and not self._is_leaving:
            self._kept = model.position(sight[0].row)
            model.keep_around(self._kept)

    def _on_moved(self) -> None:
        if self.is_at_end():
            self._to_end.new = 0
        self._to_end.show_state(is_at_end=self.is_at_end())
        self._day_stays.start()
        model = self.shown_thread()
        if model is not None and not (model.is_whole and model.is_current):
            self._idle.start()

    def _learn_more(self) -> None:
        """Know more of what lies beyond, a little at a time, while nothing else is to be done."""
        model, sight = self.shown_thread(), self.in_sight()
        if model is None or not sight:
            return
        is_far = not model.is_whole and sight[0].row <= KNOWN_AROUND
        is_deep = not model.is_current and self.count() - sight[-1].row <= KNOWN_AROUND
        if is_deep:
            model.reach_forward(STRETCH)
        if is_far:
            model.reach_back(STRETCH)
        if is_far or is_deep:
            self._idle.start()

    # Qt's news

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        self._paint_day()
        painted = tuple(self.index(rung.row).data(Role.ID) for rung in self.in_sight())
        if painted != self._painted:
            self._painted = painted
            self._painting_is_over.start()

    def _paint_day(self) -> None:
        """While one scrolls, the day of what is on the screen stands above it."""
        sight = self.in_sight()
        first = self.row(sight[0].row) if sight else None
        is_told = first is not None and first.starts_day and sight[0].top > -DAY_HEIGHT
        if first is None or is_told or not self._day_stays.isActive():
            return
        days = (one.top for one in sight[1:] if self._starts_day(one.row))
        top = min(0, next(days, DAY_HEIGHT) - DAY_HEIGHT)
        painter = QPainter(self.viewport())
        box = QRectF(0, top, self.viewport().width(), DAY_HEIGHT)
        self._bubbles.paint_day(painter, box, first.at, theme_of(self.palette()))

    def _starts_day(self, row: int) -> bool:
        found = self.row(row)
        return found is not None and found.starts_day

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._to_end.take_place()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.ApplicationFontChange):
            self._bubbles.forget()
            self.doItemsLayout()
        elif event.type() == QEvent.Type.PaletteChange:
            self._to_end.show_state(is_at_end=self.is_at_end())
