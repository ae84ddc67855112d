"""Screens: everything that opens over or beside an inbox, brought about as its keys would do it.

Each is one picture in light and dark. Nothing here waits by the clock: what is made aside is
waited for until it is there.
"""

from collections.abc import Callable, Mapping
from concurrent.futures import Future
from dataclasses import dataclass, replace

from PySide6.QtCore import QItemSelectionModel, QSize
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QLineEdit, QToolButton

from wadesk.core.changes import Changes
from wadesk.core.errors import Reason, Refused
from wadesk.core.inbox_filter import InboxFilter
from wadesk.core.thread import Bubble
from wadesk.demo import book
from wadesk.demo.stand import Stand, settle, until
from wadesk.demo.still_rooms import StillRooms
from wadesk.ui.film_view import FilmView
from wadesk.ui.list_deeds import ListDeed
from wadesk.ui.offer import Offer
from wadesk.ui.picture_canvas import PictureCanvas
from wadesk.ui.reasons import in_words
from wadesk.ui.recorder_bar import Recorded

TOM, JONAS, GRACE, PRIYA = "Tom Okafor", "Jonas Weber", "Grace Miller", "Priya Nair"
CAMILLE, HENRIK, OMAR, NOAH = "Camille Dubois", "Henrik Sørensen", "عمر الفاروق", "Noah Kim"
WANG, AICHA = "王小梅", "Aïcha Benali"
FEW = 4  # rows that are there before anybody was asked
ROOMY = QSize(1400, 870)
VOICE_MS, VOICE_BYTES = 7_000, 21_000
LOUDNESS = (0.02, 0.3, 0.55, 0.2, 0.42, 0.7, 0.1, 0.25, 0.6, 0.35, 0.05, 0.48)


@dataclass(frozen=True, slots=True)
class Screen:
    """In whose conversation it is seen, and how it comes about."""

    customer: str
    bring: Callable[[Stand], None]
    size: QSize = ROOMY


def _nothing(_: Stand) -> None:
    """To be seen as soon as the conversation is open."""


# the list


def _filter(stand: Stand) -> None:
    _narrow(stand)
    stand.workplace.inbox.bar.filter.open_menu()


def _narrow(stand: Stand) -> None:
    inbox = stand.workplace.inbox
    returning = stand.label("Returning")
    inbox.show_view(replace(InboxFilter(), labels=frozenset({returning}), is_unread=True))


def _views(stand: Stand) -> None:
    stand.workplace.inbox.bar.tabs.more.click()


def _ordered_views(stand: Stand) -> None:
    stand.workplace.inbox.bar.saved_views.ask()


def _labels(stand: Stand) -> None:
    stand.workplace.inbox.bar.labels_wanted.emit()
    settle()


def _marked(stand: Stand) -> None:
    view = stand.workplace.inbox.view
    more = QItemSelectionModel.SelectionFlag.Select
    for row in (1, 2, 4):
        view.selectionModel().select(view.model().index(row, 0), more)


def _undo(stand: Stand) -> None:
    stand.workplace.tending.deeds.buttons.requested.emit(ListDeed.CLOSE)
    until(lambda: stand.workplace.tending.undoing.bar.offers_undo)
    stand.window.absorb(Changes(everything=True))


def _picker(deed: ListDeed) -> Callable[[Stand], None]:
    return lambda stand: stand.workplace.tending.deeds.buttons.requested.emit(deed)


# what is found


def _palette(typed: str) -> Callable[[Stand], None]:
    def bring(stand: Stand) -> None:
        errands = stand.search
        errands.begin()
        errands.palette.field.setText(typed)
        palette = errands.palette
        until(lambda: not typed or bool(palette.told.text()) or palette.rows.rowCount() > FEW)
        until(lambda: not typed or _has_come(palette.field))

    return bring


def _has_come(field: QLineEdit) -> bool:
    """Qt lets the cross come slowly that empties a field."""
    return all(one.property("opacity") == 1 for one in field.findChildren(QToolButton))


def _hits(stand: Stand) -> None:
    _palette("parcel")(stand)
    stand.search.palette.kept.emit()
    settle()
    stand.search.step(1)
    stand.search.step(1)


# the thread


def _details(stand: Stand) -> None:
    stand.workplace.bubbles.show_details(_last(stand, lambda said: said.is_ours))


def _date(stand: Stand) -> None:
    stand.workplace.bubbles.ask_date()


def _menu(stand: Stand) -> None:
    stand.workplace.tending.deeds.buttons.open_menu()


def _unread(stand: Stand) -> None:
    stand.workplace.view.go_to_unread()


# what is looked at large


def _picture(stand: Stand) -> None:
    looking = stand.workplace.looking
    looking.open(_last(stand, lambda said: said.kind == "image").id)
    until(lambda: looking.viewer.canvas.image is not None)


def _paper(stand: Stand) -> None:
    looking = stand.workplace.looking
    looking.open(_last(stand, lambda said: said.kind == "document").id)
    until(lambda: _is_sharp(looking.viewer.canvas))


def _is_sharp(canvas: PictureCanvas) -> bool:
    """As many dots of the page are there as are seen."""
    if canvas.image is None:
        return False
    here, seen = canvas.image.deviceIndependentSize(), canvas.full * canvas.scale
    return abs(here.width() - seen.width()) <= 1


def _film(stand: Stand) -> None:
    looking = stand.workplace.looking
    film = FilmView(StillRooms(), lambda: _at_once(book.file("parcel.mp4")))
    looking.shows = lambda _: film
    looking.open(_last(stand, lambda said: said.kind == "video").id)
    until(lambda: "/" in film.time.text() and not film.canvas.image.isNull())


def _at_once(content: bytes) -> "Future[bytes | None]":
    promise: Future[bytes | None] = Future()
    promise.set_result(content)
    return promise


# what is written


def _recorder(stand: Stand) -> None:
    bar = stand.workplace.thread_panel.composer.recorder
    bar.begin()
    bar.show_state(Recorded.RECORDING)
    for level in 6 * LOUDNESS:
        bar.show_progress(VOICE_MS, VOICE_BYTES, level)
    stand.workplace.thread_panel.refresh()
    bar.take_focus()


def _emoji(stand: Stand) -> None:
    stand.workplace.thread_panel.composer.setFocus()
    stand.workplace.composing.aids.open_emoji()


def _quick(stand: Stand) -> None:
    _type(stand, "/")


def _replies(stand: Stand) -> None:
    stand.workplace.composing.open_replies()


def _answer(stand: Stand) -> None:
    """With files, a picture that is too large, and what all of it costs."""
    panel = stand.workplace.thread_panel
    _type(stand, "Of course, here are both of them:")
    for name in ("mugs.jpg", "invoice.pdf"):
        panel.composer.files_offered.emit([Offer(content=book.file(name), name=name)])
        until(lambda: not panel.parts.delay())
    where = panel.drafting.where
    if where is not None:
        too_large = in_words(Refused(Reason.MEDIA_TOO_LARGE))
        panel.parts.ask_to_shrink(where, Offer(name="all our glazes.jpg"), too_large)
    until(lambda: bool(panel.composer.cost.text()))


def _note(stand: Stand) -> None:
    composer = stand.workplace.thread_panel.composer
    composer.note_button.click()
    composer.noting.setFocus()
    composer.noting.insertPlainText("@B")


def _looks(stand: Stand) -> None:
    _type(stand, "We are *open* on Saturday")
    writing = stand.workplace.thread_panel.composer.writing
    cursor = writing.textCursor()
    cursor.movePosition(QTextCursor.MoveOperation.PreviousWord, QTextCursor.MoveMode.KeepAnchor)
    writing.setTextCursor(cursor)
    stand.workplace.composing.aids.open_menu()


def _template(stand: Stand) -> None:
    panel = stand.workplace.thread_panel
    panel.parts.template_requested.emit(panel.drafting.where)
    field = next(iter(panel.templates.fields.values()))
    field.setText("4127")


def _later(stand: Stand) -> None:
    _type(stand, "Good morning! Your cups are ready.")
    stand.workplace.thread_panel.composer.later.open_menu()


def _type(stand: Stand, words: str) -> None:
    composer = stand.workplace.thread_panel.composer
    composer.setFocus()
    composer.writing.insertPlainText(words)
    settle()


# the customer


def _begin(stand: Stand) -> None:
    stand.workplace.customers.ask()
    card = stand.workplace.customers.page.card
    card.number.setText("+49 1511 2345699")
    card.name.setText("Frau Blumenthal")


def _same(stand: Stand) -> None:
    panel = stand.workplace.customers.panel
    panel.join.click()
    panel.sameness.field.setText("Zo")
    panel.sameness.sought.emit("Zo")
    panel.sameness.field.returnPressed.emit()


def _block(stand: Stand) -> None:
    stand.workplace.customers.panel.block.click()


def _blocked(stand: Stand) -> None:
    stand.workplace.customers.panel.block_wanted.emit(True)
    until(lambda: stand.workplace.tending.undoing.bar.offers_undo)
    stand.window.absorb(Changes(everything=True))


def _last(stand: Stand, is_it: Callable[[Bubble], bool]) -> Bubble:
    """The newest message of the open thread that is so."""
    settle()
    model = stand.workplace.view.shown_thread()
    rows = (model.row(number) for number in range(model.rowCount() - 1, -1, -1)) if model else ()
    said = (row.said for row in rows if row is not None)
    return next(one for one in said if isinstance(one, Bubble) and is_it(one))


EVERY: Mapping[str, Screen] = {
    "customer": Screen(TOM, _nothing),
    "filter": Screen(TOM, _filter),
    "views": Screen(TOM, _views),
    "views-ordered": Screen(TOM, _ordered_views),
    "labels": Screen(TOM, _labels),
    "marked": Screen(TOM, _marked),
    "label": Screen(CAMILLE, _picker(ListDeed.LABEL)),
    "assign": Screen(CAMILLE, _picker(ListDeed.ASSIGN)),
    "snooze": Screen(CAMILLE, _picker(ListDeed.SNOOZE)),
    "deeds": Screen(TOM, _menu),
    "palette": Screen(TOM, _palette("")),
    "palette-hits": Screen(TOM, _palette("parcel")),
    "palette-filter": Screen(TOM, _palette("from:")),
    "hits": Screen(CAMILLE, _hits),
    "deeds-told": Screen(JONAS, _nothing),
    "unread": Screen(WANG, _unread),
    "album": Screen(GRACE, _nothing),
    "details": Screen(TOM, _details),
    "date": Screen(TOM, _date),
    "viewer-picture": Screen(TOM, _picture),
    "viewer-paper": Screen(OMAR, _paper),
    "viewer-film": Screen(NOAH, _film),
    "recorder": Screen(WANG, _recorder),
    "emoji": Screen(CAMILLE, _emoji),
    "quick-replies-kept": Screen(CAMILLE, _replies),
    "quick-replies": Screen(NOAH, _quick),
    "looks": Screen(AICHA, _looks),
    "answer": Screen(GRACE, _answer),
    "note": Screen(PRIYA, _note),
    "template": Screen(HENRIK, _template),
    "later": Screen(WANG, _later),
    "begin": Screen(TOM, _begin),
    "same-person": Screen(TOM, _same),
    "block": Screen(TOM, _block),
    "undo": Screen(CAMILLE, _undo),
    "blocked": Screen(OMAR, _blocked),
}
"""By names of their own, in an order in which none spoils the next."""
