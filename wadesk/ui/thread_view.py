"""Thread view: what can be done with the bubbles of a conversation by hand, key and menu.

Up, Down, Page, Home and End walk; Enter opens, Space plays, Ctrl C copies, R quotes, + reacts,
Ctrl . tells all about one, Ctrl G goes to a day, Delete lets go of what was not sent. Words are
marked with the mouse, or with Shift and the arrows to the sides; Esc lets go of them.
Intents leave as signals: the view changes nothing itself.
"""

from collections.abc import Callable, Iterator
from functools import partial

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPointF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QGuiApplication,
    QHelpEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
)
from PySide6.QtWidgets import QToolTip, QWidget

from wadesk.core.records import Instant
from wadesk.core.thread import Bubble, Pending
from wadesk.ui.delegates.targets import NOTHING, Target
from wadesk.ui.pictures import Pictures
from wadesk.ui.row_words import deed_words
from wadesk.ui.sounds import Sounds
from wadesk.ui.text import translate
from wadesk.ui.thread_menu import Offer, found_in, menu_of
from wadesk.ui.thread_page import ThreadPage
from wadesk.ui.thread_row import BubbleDeed, ThreadRow
from wadesk.ui.tooltip import tip

BRIEF = 60  # letters of a link in a menu
HEARD, HASTENED = frozenset({"audio", "video"}), frozenset({"audio"})
SEEN = frozenset({"image", "video", "document"})

Index = QModelIndex | QPersistentModelIndex
Key = Qt.Key
Control, Shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


class ThreadView(ThreadPage):
    bubble_activated = Signal(object)  # the id of a message, or the key of one on its way
    link_activated = Signal(str)
    retry_requested = Signal(str)
    discard_requested = Signal(str)
    undo_requested = Signal(str)
    cancel_requested = Signal(object)  # what was to leave at its hour, by its id
    template_requested = Signal()  # free text has ended
    quote_requested = Signal(object)  # Bubble
    media_activated = Signal(object)  # MessageId: a picture, a video, a document is to be opened
    save_requested = Signal(object)  # MessageId: its file is to be kept somewhere else
    outside_requested = Signal(object)  # MessageId: another program is to open its file
    play_requested = Signal(object)  # MessageId: play a recording, or hold it
    speed_requested = Signal(object)  # MessageId: play it at the next speed
    step_requested = Signal(object, int)  # MessageId: a little back, or on
    seek_requested = Signal(object, float)  # MessageId, and where from 0 to 1
    details_requested = Signal(object)  # Bubble
    react_requested = Signal(object)  # Bubble
    told = Signal(str)  # something was done, and in words what
    date_requested = Signal()  # go to a day that is still to be named

    def __init__(
        self,
        clock: Callable[[], Instant],
        pictures: Pictures | None = None,
        sounds: Sounds | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(clock, pictures, sounds, parent)
        self._is_marking = False
        self.activated.connect(self._on_activated)

    # keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif not self._is_taken(event):
            if event.key() == Key.Key_Home:
                self.know_all()
            super().keyPressEvent(event)

    def _is_taken(self, event: QKeyEvent) -> bool:
        index, pressed = self.currentIndex(), event.keyCombination()
        deeds: dict[tuple[Key, Qt.KeyboardModifier], Callable[[], bool]] = {
            (Key.Key_Escape, Qt.KeyboardModifier.NoModifier): self.let_go,
            (Key.Key_Delete, Qt.KeyboardModifier.NoModifier): lambda: self._discard(index),
            (Key.Key_R, Qt.KeyboardModifier.NoModifier): lambda: self._quote(index),
            (Key.Key_Space, Qt.KeyboardModifier.NoModifier): lambda: self._play(index),
            (Key.Key_Plus, Qt.KeyboardModifier.NoModifier): lambda: self._react(index),
            (Key.Key_Period, Control): lambda: self._tell_details(index),
            (Key.Key_G, Control): self._ask_date,
            (Key.Key_Left, Qt.KeyboardModifier.NoModifier): lambda: self._step(index, -1),
            (Key.Key_Right, Qt.KeyboardModifier.NoModifier): lambda: self._step(index, 1),
            (Key.Key_X, Qt.KeyboardModifier.NoModifier): lambda: self._hasten(index),
            (Key.Key_Left, Shift): lambda: self._mark(index, -1),
            (Key.Key_Right, Shift): lambda: self._mark(index, 1),
        }
        modifiers = pressed.keyboardModifiers()
        if event.key() == Key.Key_Plus:
            modifiers = Qt.KeyboardModifier.NoModifier  # on many keyboards it needs Shift
        deed = deeds.get((Key(event.key()), modifiers & ~Qt.KeyboardModifier.KeypadModifier))
        return deed is not None and deed()

    def _mark(self, index: QModelIndex, towards: int) -> bool:
        """One sign more or less, to the side that the arrow points to."""
        row = self.row(index.row()) if index.isValid() else None
        if row is None:
            return False
        is_mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        self.words.step(index, -towards if is_mirrored else towards)
        self.viewport().update()
        return True

    def _discard(self, index: Index) -> bool:
        self._ask(BubbleDeed.DISCARD, index)
        return True

    def _play(self, index: Index) -> bool:
        said = self._said(index)
        if said is not None and said.kind in HEARD:
            self.play_requested.emit(said.id)
        return said is not None

    def _step(self, index: Index, towards: int) -> bool:
        """A little back or on in a recording: its wave runs as a clock does, in every script."""
        said = self._said(index)
        if said is None or said.kind not in HASTENED:
            return False
        self.step_requested.emit(said.id, towards)
        return True

    def _hasten(self, index: Index) -> bool:
        said = self._said(index)
        if said is None or said.kind not in HASTENED:
            return False
        self.speed_requested.emit(said.id)
        return True

    def _react(self, index: Index) -> bool:
        row = self.row(index.row()) if index.isValid() else None
        if row is not None and row.can_be_reacted_to:
            self.react_requested.emit(row.said)
            return True
        return False

    def _tell_details(self, index: Index) -> bool:
        said = self._said(index)
        if said is not None:
            self.details_requested.emit(said)
        return said is not None

    def _ask_date(self) -> bool:
        self.date_requested.emit()
        return True

    # the mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Words are marked where the press falls on some, whole bubbles where it falls beside."""
        if event.button() is Qt.MouseButton.LeftButton:
            self.words.drop()
        super().mousePressEvent(event)
        index = self.indexAt(event.position().toPoint())
        is_plain = event.button() is Qt.MouseButton.LeftButton and not event.modifiers()
        layout = self.layout_of(index) if is_plain and index.isValid() else None
        inside = self._inside(index, event.position())
        self._is_marking = layout is not None and layout.is_on_words(inside)
        if layout is not None and self._is_marking:
            self.words.begin(index, layout.place_at(inside))
        self.viewport().update()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """On a word it marks that word, beside all words it opens the bubble."""
        index = self.indexAt(event.position().toPoint())
        layout = self.layout_of(index) if index.isValid() else None
        inside = self._inside(index, event.position())
        if layout is None or not layout.is_on_words(inside):
            super().mouseDoubleClickEvent(event)
            return
        start, end = layout.word(layout.place_at(inside))
        self.words.begin(index, start)
        self.words.extend(index, end)
        self.viewport().update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._is_marking and event.buttons() & Qt.MouseButton.LeftButton:
            self._mark_up_to(event.position())
            return
        super().mouseMoveEvent(event)
        index, found = self._under(event.position())
        layout = self.layout_of(index) if index.isValid() else None
        if found != NOTHING:
            self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)
        elif layout is not None and layout.is_on_words(self._inside(index, event.position())):
            self.viewport().setCursor(Qt.CursorShape.IBeamCursor)
        else:
            self.viewport().unsetCursor()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        self._is_marking = False
        if event.button() != Qt.MouseButton.LeftButton or event.modifiers() or self.words:
            return
        index, found = self._under(event.position())
        self._follow(index, found)

    def _mark_up_to(self, where: QPointF) -> None:
        """Beyond the window's edge it scrolls on."""
        point, window = where.toPoint(), self.viewport().rect()
        if point.y() < window.top() or point.y() > window.bottom():
            self.scroll_by(point.y() - min(max(point.y(), window.top()), window.bottom()))
        point.setY(min(max(point.y(), window.top()), window.bottom()))
        index = self.indexAt(point)
        layout = self.layout_of(index) if index.isValid() else None
        if layout is not None:
            self.words.extend(index, layout.place_at(self._inside(index, point.toPointF())))
        self.viewport().update()

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            _, found = self._under(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), tip(found.tip), self.viewport())
            return True
        return super().viewportEvent(event)

    # the menu

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        index = self.currentIndex()
        row = self.row(index.row()) if index.isValid() else None
        if row is not None:
            menu_of(self.offers(row, index), self).popup(event.globalPos())

    def offers(self, row: ThreadRow, index: QModelIndex) -> list[Offer | None]:
        """What can be done with one bubble."""
        said = row.said
        found: list[Offer | None] = []
        if isinstance(said, Bubble) and said.kind in SEEN:
            opening = partial(self.media_activated.emit, said.id)
            found.append(Offer(translate("Thread", "Open"), opening, "Return"))
        found.extend(self._sound_offers(said))
        found.extend(self._file_offers(said))
        found.append(Offer(translate("Thread", "Copy"), self.copy, "Ctrl+C"))
        if row.can_be_quoted:
            found.append(Offer(translate("Thread", "Quote"), partial(self._quote, index), "R"))
        if row.can_be_reacted_to:
            found.append(Offer(translate("Thread", "React…"), partial(self._react, index), "+"))
        found.extend(
            Offer(deed_words(deed, row), partial(self._ask, deed, index)) for deed in row.deeds
        )
        found.extend(self._found_offers(row))
        if isinstance(said, Bubble):
            found.append(None)
            if said.former:
                words = translate("Thread", "What it said before")
                found.append(Offer(words, partial(self._show_former, said)))
            telling = partial(self.details_requested.emit, said)
            found.append(Offer(translate("Thread", "Details"), telling, "Ctrl+."))
        return found

    def _sound_offers(self, said: object) -> list[Offer]:
        """What one can do about what is heard."""
        if not isinstance(said, Bubble) or said.kind not in HEARD:
            return []
        playing = partial(self.play_requested.emit, said.id)
        found = [Offer(translate("Thread", "Play or hold"), playing, "Space")]
        if said.kind in HASTENED:
            hastening = partial(self.speed_requested.emit, said.id)
            found.append(Offer(translate("Thread", "Play faster or slower"), hastening, "X"))
        return found

    def _file_offers(self, said: Bubble | Pending) -> Iterator[Offer]:
        if isinstance(said, Bubble) and said.kind in SEEN | HEARD:
            saving = partial(self.save_requested.emit, said.id)
            yield Offer(translate("Thread", "Save…"), saving)
            opening = partial(self.outside_requested.emit, said.id)
            yield Offer(translate("Thread", "Open with another program"), opening)

    def _found_offers(self, row: ThreadRow) -> Iterator[Offer]:
        """What a press on a place of the bubble does, for who uses keys alone."""
        links, copies = found_in(row)
        for link in links:
            words = translate("Thread", "Open {link}").format(link=_brief(link))
            yield Offer(words, partial(self.link_activated.emit, link))
        for one in copies:
            words = translate("Thread", "Copy {words}").format(words=_brief(one))
            yield Offer(words, partial(self._take, one))

    def _take(self, words: str) -> None:
        QGuiApplication.clipboard().setText(words)
        self.told.emit(translate("Thread", "Copied: {words}").format(words=words))

    # what is meant

    def _on_activated(self, index: QModelIndex) -> None:
        """Enter: on what waits for a decision, what is offered first; on a bubble, open it."""
        row = self.row(index.row())
        if row is not None and row.deeds:
            self._ask(row.deeds[0], index)
            return
        said = self._said(index)
        if said is not None and said.kind in SEEN:
            self.media_activated.emit(said.id)
        self.bubble_activated.emit(self.key_of(index))

    def _follow(self, index: QModelIndex, found: Target) -> None:
        """Do what a press on this means."""
        match found:
            case Target(deed=BubbleDeed() as deed):
                self._ask(deed, index)
            case Target(link=str(link)):
                self.link_activated.emit(link)
            case Target(is_quote=True):
                self._go_to_quoted(index)
            case Target(copied=str(words)):
                self._take(words)
            case Target(is_reaction=True):
                self._react(index)
            case _:
                self._follow_media(index, found)

    def _follow_media(self, index: QModelIndex, found: Target) -> None:
        said = self._said(index)
        if found.opened is not None:
            self.media_activated.emit(found.opened)
        elif found.played is not None:
            self.play_requested.emit(found.played)
        elif found.hastened is not None:
            self.speed_requested.emit(found.hastened)
        elif found.sought is not None and said is not None:
            self.seek_requested.emit(said.id, found.sought)
        elif found.is_former and said is not None:
            self._show_former(said)
        elif found.is_more and said is not None:
            self.show_whole(said.id)

    def _show_former(self, said: Bubble) -> None:
        model = self.shown_thread()
        if model is not None:
            model.ask_former(said.id)
            self.measure_again(said.id)

    def _ask(self, deed: BubbleDeed, index: Index) -> None:
        row = self.row(index.row()) if index.isValid() else None
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

    def _quote(self, index: Index) -> bool:
        row = self.row(index.row()) if index.isValid() else None
        if row is not None and row.can_be_quoted:
            self.quote_requested.emit(row.said)
        return True

    def _go_to_quoted(self, index: Index) -> None:
        """Show what a bubble answers, wherever that stands."""
        row = self.row(index.row())
        if row is not None and row.quoted is not None:
            self.show_position(row.quoted.position)

    def _said(self, index: Index) -> Bubble | None:
        row = self.row(index.row()) if index.isValid() else None
        return row.said if row is not None and isinstance(row.said, Bubble) else None

    def _inside(self, index: Index, where: QPointF) -> QPointF:
        return where - QPointF(self.visualRect(index).topLeft())

    def _under(self, where: QPointF) -> tuple[QModelIndex, Target]:
        """The row under the pointer, and what of it can be pressed there."""
        index = self.indexAt(where.toPoint())
        layout = self.layout_of(index) if index.isValid() else None
        if layout is None:
            return index, NOTHING
        return index, layout.target_at(self._inside(index, where))


def _brief(words: str) -> str:
    return words if len(words) <= BRIEF else words[:BRIEF] + "…"
