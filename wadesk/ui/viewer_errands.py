"""Viewer errands: what is looked at large is brought, and what is wished about it done.

A file that is not here is wished for, with its progress; one that comes by a click is offered.
Whoever knows better how a kind of file is shown, as a film, gives a widget for it (`shows`).
"""

from collections.abc import Callable
from concurrent.futures import Future
from functools import partial
from typing import Protocol, TypeVar

from PySide6.QtCore import QObject, QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import QSplitter, QWidget

from wadesk.core import outside
from wadesk.core.arrivals import Stage, Standing
from wadesk.core.changes import Changes
from wadesk.core.records import MessageId
from wadesk.core.thread import Bubble
from wadesk.ui import file_facts, media_words, text
from wadesk.ui.errands import Promised
from wadesk.ui.outside_errands import Outside, OutsideErrands
from wadesk.ui.reasons import in_words
from wadesk.ui.text import translate
from wadesk.ui.thumbnail import Seen, looked_at
from wadesk.ui.viewer import Viewer
from wadesk.ui.viewer_face import Shown

LOOKS_EVERY_MS = 200
SIDE_MOST = 16_000
T = TypeVar("T")


class Files(Outside, Protocol):
    """As much of a Desk as is needed for them."""

    def on_moved(self, told: Callable[[MessageId], None]) -> None: ...
    def bubble(self, message: MessageId) -> Bubble | None: ...
    def beside(self, bubble: Bubble, *, newer: bool) -> Bubble | None: ...
    def standing(self, message: MessageId) -> Standing: ...
    def want(self, message: MessageId) -> None: ...
    def fetch(self, message: MessageId) -> None: ...
    def call_off(self, message: MessageId) -> None: ...
    def made(self, message: MessageId, make: Callable[[bytes], T]) -> Future[T | None]: ...


class ViewerErrands(QObject):
    """``came_back_to`` names the message that was looked at last, once the viewer has closed."""

    came_back_to = Signal(object)
    said = Signal(str)
    moved = Signal(object)  # a message whose file has another standing
    _moved = Signal(object)

    def __init__(
        self,
        files: Files,
        parent: QWidget,
        promised: Promised,
        who: Callable[[Bubble], str],
    ) -> None:
        super().__init__(parent)
        self._files, self._promised, self._who = files, promised, who
        self._bubble: Bubble | None = None
        self._viewer: Viewer | None = None
        self.shows: Callable[[Bubble], QWidget | None] = lambda _: None
        self.outside = OutsideErrands(files, promised, self._tell)
        self._looks = QTimer(self, interval=LOOKS_EVERY_MS)
        self._looks.timeout.connect(self._look)
        self._moved.connect(self._on_moved, Qt.ConnectionType.QueuedConnection)
        files.on_moved(self._moved.emit)

    @property
    def viewer(self) -> Viewer:
        """Made when something is first looked at, over the whole window."""
        if self._viewer is None:
            self._viewer = self._made(_whole_window(self.parent()))
        return self._viewer

    def absorb(self, changes: Changes) -> None:
        """What is looked at may have come, or be gone from sight."""
        shown = self._bubble
        if shown is None:
            return
        touched = {message for _, message in changes.messages}
        if not changes.everything and shown.id not in touched:
            return
        if self._files.bubble(shown.id) is None:
            self.viewer.close_viewer()
        elif self._looks.isActive():
            self._look()

    def put_away(self) -> None:
        """Hear of nothing any more; what is still looked at goes with its window."""
        self._files.on_moved(_nobody)
        self._looks.stop()
        self._bubble = None

    def open(self, message: MessageId) -> None:
        self.do(message, self._show)

    def save(self, message: MessageId) -> None:
        self.do(message, self._ask_where)

    def open_outside(self, message: MessageId) -> None:
        self.do(message, self.outside.open)

    def do(self, message: MessageId, deed: Callable[[Bubble], None]) -> None:
        bubble = self._files.bubble(message)
        if bubble is not None and file_facts.has_file(bubble):
            deed(bubble)

    def standing(self, message: MessageId) -> Standing:
        return self._files.standing(message)

    def _made(self, over: QWidget) -> Viewer:
        made = Viewer(over)
        made.closed.connect(lambda goes_back: self._on_closed(goes_back=goes_back))
        made.stepped.connect(self._step)
        made.paged.connect(self._ask_page)
        made.detail_wanted.connect(self._ask_detail)
        made.save_wanted.connect(lambda: self._with_shown(self._ask_where))
        made.outside_wanted.connect(lambda: self._with_shown(self.outside.open))
        made.fetch_wanted.connect(lambda: self._with_shown(self._fetch))
        made.call_off_wanted.connect(lambda: self._with_shown(self._call_off))
        return made

    def _with_shown(self, deed: Callable[[Bubble], None]) -> None:
        if self._bubble is not None:
            deed(self._bubble)

    def _show(self, bubble: Bubble) -> None:
        self._bubble = bubble
        shown = Shown(
            self._who(bubble),
            text.moment(bubble.at),
            file_facts.caption_of(bubble),
            has_older=self._files.beside(bubble, newer=False) is not None,
            has_newer=self._files.beside(bubble, newer=True) is not None,
            is_paper=bubble.kind == "document",
            may_be_opened=outside.is_opened(file_facts.name_of(bubble)),
        )
        self.viewer.show_file(shown)
        self._look()

    def _look(self) -> None:
        """As far as its file is."""
        if self._bubble is None:
            return
        message, viewer = self._bubble.id, self.viewer
        standing = self._files.standing(message)
        is_to_come = standing.stage in {Stage.COMING, Stage.WAITING}
        self._looks.start() if is_to_come else self._looks.stop()
        match standing.stage:
            case Stage.HERE:
                self._show_itself(self._bubble)
            case Stage.COMING:
                viewer.show_progress(standing.done, standing.whole)
            case Stage.OFFERED:
                viewer.offer_fetching(standing.whole)
            case Stage.LOST:
                viewer.say(in_words(standing.why or ValueError()))
            case Stage.WAITING:
                self._files.want(message)

    def _show_itself(self, bubble: Bubble) -> None:
        if self.viewer.face.has_guest:
            return  # it goes on by itself, whatever else is told of its file
        guest = self.shows(bubble)
        if guest is not None:
            self.viewer.face.show_widget(guest)
        else:
            self._ask_page(0)

    def _ask_page(self, page: int) -> None:
        room = self.viewer.canvas.size()
        self._ask(QSize(max(room.width(), 1), max(room.height(), 1)), page, self.viewer.show_seen)

    def _ask_detail(self, scale: float) -> None:
        """As many dots as are seen, where there are more than are here."""
        viewer, image = self.viewer, self.viewer.canvas.image
        if self._bubble is None or image is None:
            return
        size = viewer.canvas.full * scale
        here = image.deviceIndependentSize().width()
        is_larger = size.width() > here + 1
        can_be = self._bubble.kind == "document" or here < viewer.canvas.full.width()
        if is_larger and can_be:
            box = size.toSize().boundedTo(QSize(SIDE_MOST, SIDE_MOST))
            self._ask(box, viewer.page, viewer.show_detail)

    def _ask(self, box: QSize, page: int, then: Callable[[Seen], None]) -> None:
        bubble = self._bubble
        if bubble is None:
            return
        ratio = self.viewer.devicePixelRatioF()
        make = partial(looked_at, box=box, ratio=ratio, page=page)
        promise = self._files.made(bubble.id, make)

        def show() -> None:
            if self._bubble == bubble and page == self.viewer.page:
                self._arrived(promise.result(), then)

        self._promised(lambda: promise, show, self.viewer.say)

    def _arrived(self, seen: Seen | None, then: Callable[[Seen], None]) -> None:
        if seen is None:
            self._look_later()  # it has gone from this machine meanwhile
        elif seen.why is not None:
            self.viewer.say(media_words.because(seen.why))
        else:
            then(seen)

    def _step(self, by: int) -> None:
        if self._bubble is None:
            return
        found = self._files.beside(self._bubble, newer=by > 0)
        if found is not None:
            self._show(found)

    def _fetch(self, bubble: Bubble) -> None:
        self._files.fetch(bubble.id)
        self._look_later()

    def _look_later(self) -> None:
        self.viewer.say(translate("Viewer", "It is on its way…"))
        self._looks.start()

    def _call_off(self, bubble: Bubble) -> None:
        self._files.call_off(bubble.id)

    def _ask_where(self, bubble: Bubble) -> None:
        is_shown = self._bubble is not None
        self.outside.ask_where(bubble, self.viewer if is_shown else _whole_window(self.parent()))

    def _tell(self, words: str) -> None:
        """Where one looks: on the viewer while it is open."""
        if self._bubble is not None:
            self.viewer.face.tell(words)
        else:
            self.said.emit(words)

    def _on_moved(self, message: MessageId) -> None:
        if self._bubble is not None and message == self._bubble.id:
            self._look()
        self.moved.emit(message)

    def _on_closed(self, *, goes_back: bool) -> None:
        shown, self._bubble = self._bubble, None
        self._looks.stop()
        if shown is not None and goes_back:
            self.came_back_to.emit(shown.id)


def _nobody(_message: MessageId) -> None:
    """Whoever looked has gone."""


def _whole_window(parent: QObject | None) -> QWidget:
    """A splitter would make a pane of what is laid over it."""
    own = parent if isinstance(parent, QWidget) else QWidget()
    whole = own.window()
    return own if isinstance(whole, QSplitter) else whole
