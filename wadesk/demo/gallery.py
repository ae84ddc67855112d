"""Gallery: the pictures of the documentation, drawn by the program itself and never by hand.

The same letters, the same moment and the same past give the same bytes on one machine, so a
change of any picture is a change of the program. Nothing here needs a screen.
"""

import hashlib
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from itertools import product
from pathlib import Path

from PySide6.QtCore import (
    QLocale,
    QSize,
    Qt,
    qVersion,
)
from PySide6.QtGui import QCursor, QFont, QImage, QPainter
from PySide6.QtWidgets import QApplication

from wadesk.core.errors import Unavailable
from wadesk.core.inbox_filter import InboxFilter
from wadesk.demo import book, moods, screens, shop_inbox, shop_team, states_sheet
from wadesk.demo.book import Story
from wadesk.demo.moods import Mood, Moods
from wadesk.demo.stand import NOW, Stand, a_stand, drawn
from wadesk.demo.studio import a_desk
from wadesk.demo.talk import Drawn, GalleryPart, Happening, Lacking
from wadesk.desk.open_desk import OpenDesk
from wadesk.ui import fonts, languages, theme
from wadesk.ui.fonts import Size
from wadesk.ui.inbox_errands import VIEWS
from wadesk.ui.main_window import MainWindow
from wadesk.ui.pages import DEVICES, TEAM
from wadesk.ui.team_pages import AUDIT
from wadesk.ui.theme import Scheme

AGENT = "Ana"
FAMILY, POINTS = "Noto Sans", 10
WIDE, BESIDE, TALL = QSize(1280, 870), QSize(1180, 560), QSize(1180, 2360)
LONG_NAME = "Dr. Maximiliane Freifrau von Schönburg-Hohenstein-Wallersleben"
LETTERS, LETTERS_SIZE = "letters.txt", QSize(400, 210)
SHOWN_SCALED = frozenset({("inbox-light", 2.0)})
TEAM_PAGES = {"linked-devices": DEVICES, "team": TEAM, "audit": AUDIT}
AWAY = (5_000, 5_000)  # where the mouse lies: over nothing


def play(part: GalleryPart, tell: Callable[[Happening], None]) -> int:
    """Draw all the pictures of one scale; of other scales than one only a few are kept."""
    app, folder = _application(), Path(part.directory)
    missing = fonts.missing_scripts()
    if missing and part.ratio == 1:
        tell(Lacking(tuple(script.name for script in missing), fonts.missing_packages()))
    digests: list[str] = []
    for name, image in _pictures(app):
        digests.append(f"{_digest(image)}  {part.ratio:g}x  {name}")
        shown = _file_name(name, part)
        if shown is not None:
            path = folder / shown
            path.parent.mkdir(exist_ok=True)
            if not image.save(str(path)):
                raise Unavailable(f"{path} cannot be written.")
            tell(Drawn(str(path)))
    if part.ratio == 1:
        (folder / LETTERS).write_text(letters() + "\n", encoding="utf-8")
    else:
        listed = folder / f"digests-{part.ratio:g}x.txt"
        listed.write_text("\n".join(digests) + "\n", encoding="utf-8")
        tell(Drawn(str(listed)))
    return 0


def _file_name(name: str, part: GalleryPart) -> str | None:
    """Where a picture is kept; of the scaled ones the documentation has the digests."""
    if part.ratio == 1:
        return f"{name}.png"
    if part.keeps_all:
        return f"{part.ratio:g}x/{name}.png"
    return f"{name}-{part.ratio:g}x.png" if (name, part.ratio) in SHOWN_SCALED else None


def _digest(image: QImage) -> str:
    return hashlib.sha256(bytes(image.constBits())).hexdigest()


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
    yield from _screens(app)
    yield from _news(app)
    yield from _edges(app)


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
        with a_stand(desk, BESIDE, is_live=mood.is_live) as stand:
            stand.open(mood.customer)
            if mood.press is not None:
                stand.press(mood.press)
            for scheme in (Scheme.LIGHT, Scheme.DARK):
                theme.apply(app, scheme)
                panel = stand.draw(stand.workplace.thread_panel)
                yield f"lock-{name}" if scheme is Scheme.LIGHT else f"lock-{name}-dark", panel
        theme.apply(app, Scheme.LIGHT)


def _inboxes(app: QApplication, desk: OpenDesk) -> Iterator[tuple[str, QImage]]:
    with a_stand(desk, WIDE) as stand:
        stand.open("Tom Okafor")
        yield "inbox-light", stand.draw(stand.window)
        theme.apply(app, Scheme.DARK)
        yield "inbox-dark", stand.draw(stand.window)
        theme.apply(app, Scheme.LIGHT)
    with a_stand(desk, WIDE, is_live=False) as stand:
        stand.open("Jonas Weber")
        yield "offline", stand.draw(stand.window)


def _thread(desk: OpenDesk, customer: str, size: QSize = BESIDE) -> QImage:
    with a_stand(desk, size) as stand:
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
        with a_stand(desk, WIDE) as stand:
            for name, page in TEAM_PAGES.items():
                stand.show_page(page)
                stand.show_code()
                stand.choose_member(shop_team.CHLOE)
                for scheme in (Scheme.LIGHT, Scheme.DARK):
                    theme.apply(app, scheme)
                    yield f"{name}-{scheme}", stand.draw(stand.window)
        theme.apply(app, Scheme.LIGHT)


def _screens(app: QApplication) -> Iterator[tuple[str, QImage]]:
    """All that opens over or beside the inbox; each in a window of its own."""
    with _told(book.shop()) as desk:
        shop_inbox.gather(desk)
        _liven(Moods(desk))
        for name, screen in screens.EVERY.items():
            with a_stand(desk, screen.size) as stand:
                stand.open(screen.customer)
                screen.bring(stand)
                for scheme in (Scheme.LIGHT, Scheme.DARK):
                    theme.apply(app, scheme)
                    yield f"screen-{name}-{scheme}", stand.draw_all()
            theme.apply(app, Scheme.LIGHT)


def _news(app: QApplication) -> Iterator[tuple[str, QImage]]:
    """What concerns everything here, above everything."""
    with _told(book.shop()) as desk:
        shop_inbox.shut_number(desk, NOW)
        with a_stand(desk, WIDE) as stand:
            stand.open("Camille Dubois")
            for scheme in (Scheme.LIGHT, Scheme.DARK):
                theme.apply(app, scheme)
                yield f"screen-number-shut-{scheme}", stand.draw_all()
        theme.apply(app, Scheme.LIGHT)


def _views(stand: Stand) -> QImage:
    """What each view says where it has nothing to show, side by side."""
    panel = stand.workplace.inbox
    images = []
    for wanted in (*VIEWS, InboxFilter(is_unread=True)):
        panel.show_view(wanted)
        images.append(stand.draw(panel))
    first = images[0]
    sheet = QImage(first.width() * len(images), first.height(), first.format())
    sheet.setDevicePixelRatio(first.devicePixelRatio())
    painter = QPainter(sheet)
    for number, image in enumerate(images):
        painter.drawImage(number * round(first.deviceIndependentSize().width()), 0, image)
    painter.end()
    return sheet


def _edges(app: QApplication) -> Iterator[tuple[str, QImage]]:
    """Before there is anything to show."""
    with _told(()) as desk, a_stand(desk, WIDE) as stand:
        yield "empty", stand.draw(stand.window)
        for scheme in (Scheme.LIGHT, Scheme.DARK):
            theme.apply(app, scheme)
            yield f"screen-views-empty-{scheme}", _views(stand)
        theme.apply(app, Scheme.LIGHT)
    window = MainWindow(lambda: NOW)
    window.resize(WIDE)
    window.ask_to_link(has_keyring=True)
    window.show()
    yield "first-run", drawn(window)
    window.close()
    window.deleteLater()
