"""Thread intents: what may be wanted of a bubble, and the signals by which it leaves.

Whoever shows the bubbles changes nothing itself; hand, key and menu all end here.
"""

from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtGui import QGuiApplication

from wadesk.core.thread import Bubble, Pending
from wadesk.ui.delegates.targets import Target
from wadesk.ui.index import Index
from wadesk.ui.row_words import deed_words
from wadesk.ui.text import translate
from wadesk.ui.thread_menu import Offer, found_in
from wadesk.ui.thread_page import ThreadPage
from wadesk.ui.thread_row import BubbleDeed, ThreadRow

BRIEF = 60  # letters of a link in a menu
HEARD, HASTENED = frozenset({"audio", "video"}), frozenset({"audio"})
SEEN = frozenset({"image", "video", "document"})


class ThreadIntents(ThreadPage):
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


def _brief(words: str) -> str:
    return words if len(words) <= BRIEF else words[:BRIEF] + "…"
