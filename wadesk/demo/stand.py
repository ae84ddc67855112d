"""Stand: a window on a Desk whose clock stands still, and pictures of it or of a part of it."""

from collections.abc import Callable, Iterator
from concurrent.futures import Future
from contextlib import contextmanager
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QDeadlineTimer, QEvent, QEventLoop, QSize
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication, QWidget

from wadesk.core.records import Instant
from wadesk.core.team import LinkOffer
from wadesk.demo import shop_team
from wadesk.demo.moods import Moods
from wadesk.desk.office import Office
from wadesk.desk.open_desk import OpenDesk
from wadesk.desktop.own_lock import OwnLock
from wadesk.store import labels
from wadesk.ui.app_lock import AutoLock
from wadesk.ui.main_window import MainWindow
from wadesk.ui.notice import Deed
from wadesk.ui.search_errands import SearchErrands
from wadesk.ui.workplace import Workplace

NOW = Instant(1_773_312_120_000)  # Thursday 12 March 2026, 10:42 UTC
LINK = f"wadesk://link?hub=https%3A%2F%2Fhub.example.com&code=K7QM4TXD&pin={'5f' * 32}"
OFFER = LinkOffer("K7QM-4TXD", LINK, 90_000, 4, 4, shop_team.leaver(NOW))
OFFER_LEFT_MS = 71_000
A_MOMENT_MS, COMES_WITHIN_MS = 20, 20_000
TURNS = 6  # of the event loop, until nothing lays itself out any more


@dataclass(frozen=True, slots=True)
class Stand:
    """A window on a Desk that stands still."""

    window: MainWindow
    workplace: Workplace
    moods: Moods

    def open(self, name: str) -> None:
        self.workplace.inbox.choose(self.moods.find(name).id)

    def press(self, deed: Deed) -> None:
        settle()
        self.workplace.thread_panel.banner.buttons[deed].click()

    def show_page(self, page: str) -> None:
        if self.window.pages is not None:
            self.window.pages.show_page(page)
        settle()

    @property
    def search(self) -> SearchErrands:
        if self.window.search is None:
            raise LookupError("this window serves no Desk")
        return self.window.search.errands

    def label(self, name: str) -> int:
        """Its number in the shop."""
        with self.moods.desk.mirror.look() as db:
            return next(one.id for one in labels.every(db) if one.name == name)

    def choose_member(self, member: int) -> None:
        pages = self.window.team_pages
        if pages is not None and pages.team is not None:
            pages.team.choose(member)

    def show_code(self) -> None:
        """As if the Hub had just made it."""
        pages = self.window.team_pages
        if pages is not None and pages.devices is not None:
            card = pages.devices.link
            card.show_offer(OFFER, "")
            card.code.show_left(OFFER_LEFT_MS, OFFER.shown_ms)

    def draw(self, widget: QWidget) -> QImage:
        """With every picture that is here, however long it takes to be unpacked."""
        place = self.workplace
        until(lambda: not (place.pictures.is_busy or place.sounds.playing.waves.is_busy))
        return drawn(widget)

    def draw_all(self) -> QImage:
        """The whole window, and the menus and pickers that are open over it."""
        image = self.draw(self.window)
        painter = QPainter(image)
        for over in QApplication.topLevelWidgets():
            if over is not self.window and over.isVisible():
                painter.drawPixmap(self.window.mapFromGlobal(over.pos()), over.grab())
        painter.end()
        return image


class _FreshOffice(Office):
    """Of one window nothing is remembered in the next, so that their order changes none."""

    def remembered(self, _: str) -> str:
        return ""

    def remember(self, _: str, __: str) -> Future[None]:
        nothing: Future[None] = Future()
        nothing.set_result(None)
        return nothing


@contextmanager
def a_stand(desk: OpenDesk, size: QSize, *, is_live: bool = True) -> Iterator[Stand]:
    window = MainWindow(lambda: NOW)
    window.resize(size)
    workplace = window.serve(_FreshOffice(desk, lambda: is_live, lambda: None))
    workplace.tending.reading.put_away()  # a picture is looked at by nobody, and reads nothing
    window.offer_lock(OwnLock(desk.profile, lambda: None), AutoLock(None))
    window.show_connection("live" if is_live else "offline", "")
    window.show()
    settle()
    try:
        yield Stand(window, workplace, Moods(desk))
    finally:
        window.put_away()
        until(lambda: workplace.is_all_saved)  # the next window reads it
        window.close()
        window.deleteLater()
        settle()


def drawn(widget: QWidget) -> QImage:
    settle()
    return widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)


def until(is_so: Callable[[], bool]) -> None:
    """Go on as long as that takes which is made aside, within a bound."""
    settle()
    wait = QDeadlineTimer(COMES_WITHIN_MS)
    while not is_so() and not wait.hasExpired():
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, A_MOMENT_MS)
        settle()


def settle() -> None:
    """Let everything be laid out that waits for its turn."""
    for _ in range(TURNS):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QCoreApplication.processEvents()
