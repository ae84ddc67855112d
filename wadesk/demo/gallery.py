"""Gallery: the pictures of the documentation, drawn by the program itself and never by hand.

The same letters, the same moment and the same past give the same bytes on one machine, so a
change of any picture is a change of the program. Nothing here needs a screen.
"""

import hashlib
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import product
from pathlib import Path

from PySide6.QtCore import (
    QCoreApplication,
    QDeadlineTimer,
    QEvent,
    QEventLoop,
    QLocale,
    QSize,
    Qt,
    qVersion,
)
from PySide6.QtGui import QCursor, QFont, QImage, QPainter
from PySide6.QtWidgets import QApplication, QWidget

from wadesk.core.errors import Unavailable
from wadesk.core.records import Instant
from wadesk.core.team import LinkOffer
from wadesk.demo import book, moods, shop_team, states_sheet
from wadesk.demo.book import Story
from wadesk.demo.moods import Mood, Moods
from wadesk.demo.studio import a_desk
from wadesk.demo.talk import Drawn, GalleryPart, Happening, Lacking
from wadesk.desk.office import Office
from wadesk.desk.open_desk import OpenDesk
from wadesk.desktop.own_lock import OwnLock
from wadesk.ui import fonts, languages, theme
from wadesk.ui.app_lock import AutoLock
from wadesk.ui.fonts import Size
from wadesk.ui.main_window import MainWindow
from wadesk.ui.notice import Deed
from wadesk.ui.pages import DEVICES, TEAM
from wadesk.ui.team_pages import AUDIT
from wadesk.ui.theme import Scheme
from wadesk.ui.workplace import Workplace

AGENT = "Ana"
NOW = Instant(1_773_312_120_000)  # Thursday 12 March 2026, 10:42 UTC
FAMILY, POINTS = "Noto Sans", 10
WIDE, BESIDE, TALL = QSize(1280, 870), QSize(1180, 560), QSize(1180, 2360)
LONG_NAME = "Dr. Maximiliane Freifrau von Schönburg-Hohenstein-Wallersleben"
LETTERS, LETTERS_SIZE = "letters.txt", QSize(400, 210)
LINK = f"wadesk://link?hub=https%3A%2F%2Fhub.example.com&code=K7QM4TXD&pin={'5f' * 32}"
OFFER = LinkOffer("K7QM-4TXD", LINK, 90_000, 4, 4, shop_team.leaver(NOW))
OFFER_LEFT_MS = 71_000
TEAM_PAGES = {"linked-devices": DEVICES, "team": TEAM, "audit": AUDIT}
A_MOMENT_MS, UNPACKS_WITHIN_MS = 20, 20_000
AWAY = (5_000, 5_000)  # where the mouse lies: over nothing
TURNS = 6  # of the event loop, until nothing lays itself out any more


def play(part: GalleryPart, tell: Callable[[Happening], None]) -> int:
    """Draw all the pictures of one scale."""
    app = _application()
    missing = fonts.missing_scripts()
    if missing and part.ratio == 1:
        tell(Lacking(tuple(script.name for script in missing), fonts.missing_packages()))
    pictures = _pictures(app) if part.ratio == 1 else _at_scale(part.ratio)
    for name, image in pictures:
        path = Path(part.directory) / f"{name}.png"
        if not image.save(str(path)):
            raise Unavailable(f"{path} cannot be written.")
        tell(Drawn(str(path)))
    if part.ratio == 1:
        (Path(part.directory) / LETTERS).write_text(letters() + "\n", encoding="utf-8")
    return 0


def letters() -> str:
    """Names how this machine draws words: only where it is the same can pictures be the same."""
    image = QImage(LETTERS_SIZE, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    words = " ".join(("Quick fox", *(script.sample for script in fonts.SCRIPTS)))
    for line, (size, bold) in enumerate(product(Size, (False, True)), start=1):
        painter.setFont(fonts.font(size, bold=bold))
        painter.drawText(0, line * LETTERS_SIZE.height() // 7, words)
    painter.end()
    return f"Qt {qVersion()} {hashlib.sha256(bytes(image.constBits())).hexdigest()}"


def _application() -> QApplication:
    """One that looks the same wherever it runs; its surroundings are its parent's business."""
    app = QApplication(["wadesk"])
    app.setStyle("Fusion")
    app.setCursorFlashTime(0)
    QCursor.setPos(*AWAY)
    app.setFont(QFont(FAMILY, POINTS))
    fonts.apply(app, FAMILY)
    languages.load(app, "en")
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
    theme.apply(app, Scheme.LIGHT)
    return app


@dataclass(frozen=True, slots=True)
class Stand:
    """A window on a Desk that stands still."""

    window: MainWindow
    workplace: Workplace
    moods: Moods

    def open(self, name: str) -> None:
        self.workplace.inbox.choose(self.moods.find(name).id)

    def press(self, deed: Deed) -> None:
        _settle()
        self.workplace.thread_panel.banner.buttons[deed].click()

    def show_page(self, page: str) -> None:
        if self.window.pages is not None:
            self.window.pages.show_page(page)
        _settle()

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
        _settle()
        wait = QDeadlineTimer(UNPACKS_WITHIN_MS)
        while self.workplace.pictures.is_busy and not wait.hasExpired():
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, A_MOMENT_MS)
            _settle()
        return _drawn(widget)


@contextmanager
def _stand(desk: OpenDesk, size: QSize, *, is_live: bool = True) -> Iterator[Stand]:
    window = MainWindow(lambda: NOW)
    window.resize(size)
    workplace = window.serve(Office(desk, lambda: is_live, lambda: None))
    window.offer_lock(OwnLock(desk.profile, lambda: None), AutoLock(None))
    window.show_connection("live" if is_live else "offline", "")
    window.show()
    _settle()
    try:
        yield Stand(window, workplace, Moods(desk))
    finally:
        window.put_away()
        window.close()
        window.deleteLater()
        _settle()


def _pictures(app: QApplication) -> Iterator[tuple[str, QImage]]:
    with _told(book.shop()) as desk:
        _liven(Moods(desk))
        yield from _inboxes(app, desk)
        yield "script-arabic", _thread(desk, "ليلى حداد")
        yield "script-chinese", _thread(desk, "李建国")
        yield "long-name", _thread(desk, LONG_NAME)
    for name, mood in moods.EVERY.items():
        yield from _mood(app, name, mood)
    yield from states_sheet.sheets()
    yield from _kinds(app)
    yield from _team(app)
    yield from _edges()


@contextmanager
def _told(stories: Sequence[Story]) -> Iterator[OpenDesk]:
    with (
        tempfile.TemporaryDirectory(prefix="wadesk-pictures-") as folder,
        a_desk(Path(folder), stories, AGENT, NOW) as desk,
    ):
        yield desk


def _liven(found: Moods) -> None:
    """A little of everything at once, as on a busy morning."""
    for name in ("mine", "held", "conflict", "queued", "writing"):
        moods.EVERY[name].bring(found)


def _mood(app: QApplication, name: str, mood: Mood) -> Iterator[tuple[str, QImage]]:
    """The same moment in both schemes."""
    with _told(book.shop()) as desk:
        mood.bring(Moods(desk))
        with _stand(desk, BESIDE, is_live=mood.is_live) as stand:
            stand.open(mood.customer)
            if mood.press is not None:
                stand.press(mood.press)
            for scheme in (Scheme.LIGHT, Scheme.DARK):
                theme.apply(app, scheme)
                panel = stand.draw(stand.workplace.thread_panel)
                yield f"lock-{name}" if scheme is Scheme.LIGHT else f"lock-{name}-dark", panel
        theme.apply(app, Scheme.LIGHT)


def _at_scale(ratio: int) -> Iterator[tuple[str, QImage]]:
    with _told(book.shop()) as desk:
        _liven(Moods(desk))
        with _stand(desk, WIDE) as stand:
            stand.open("Tom Okafor")
            yield f"inbox-light-{ratio}x", stand.draw(stand.window)


def _inboxes(app: QApplication, desk: OpenDesk) -> Iterator[tuple[str, QImage]]:
    with _stand(desk, WIDE) as stand:
        stand.open("Tom Okafor")
        yield "inbox-light", stand.draw(stand.window)
        theme.apply(app, Scheme.DARK)
        yield "inbox-dark", stand.draw(stand.window)
        theme.apply(app, Scheme.LIGHT)
    with _stand(desk, WIDE, is_live=False) as stand:
        stand.open("Jonas Weber")
        yield "offline", stand.draw(stand.window)


def _thread(desk: OpenDesk, customer: str, size: QSize = BESIDE) -> QImage:
    with _stand(desk, size) as stand:
        stand.open(customer)
        return stand.draw(stand.workplace.thread_panel)


def _kinds(app: QApplication) -> Iterator[tuple[str, QImage]]:
    with _told(book.kinds()) as desk:
        yield "kinds-light", _thread(desk, "Sam Taylor", TALL)
        theme.apply(app, Scheme.DARK)
        yield "kinds-dark", _thread(desk, "Sam Taylor", TALL)
        theme.apply(app, Scheme.LIGHT)


def _team(app: QApplication) -> Iterator[tuple[str, QImage]]:
    """The pages about devices and people, as an administrator has them."""
    with _told(book.shop()) as desk:
        shop_team.gather(desk, NOW)
        with _stand(desk, WIDE) as stand:
            for name, page in TEAM_PAGES.items():
                stand.show_page(page)
                stand.show_code()
                stand.choose_member(shop_team.CHLOE)
                for scheme in (Scheme.LIGHT, Scheme.DARK):
                    theme.apply(app, scheme)
                    yield f"{name}-{scheme}", stand.draw(stand.window)
        theme.apply(app, Scheme.LIGHT)


def _edges() -> Iterator[tuple[str, QImage]]:
    """Before there is anything to show."""
    with _told(()) as desk, _stand(desk, WIDE) as stand:
        yield "empty", stand.draw(stand.window)
    window = MainWindow(lambda: NOW)
    window.resize(WIDE)
    window.ask_to_link(has_keyring=True)
    window.show()
    yield "first-run", _drawn(window)
    window.close()
    window.deleteLater()


def _drawn(widget: QWidget) -> QImage:
    _settle()
    return widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)


def _settle() -> None:
    """Let everything be laid out that waits for its turn."""
    for _ in range(TURNS):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QCoreApplication.processEvents()
