"""Viewer tests: files are walked through by keys, and each wish reaches the Desk."""

from collections.abc import Callable
from concurrent.futures import Future
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt, QUrl
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.support.every_kind import of_kind
from tests.support.fake_files import FakeFiles
from tests.support.pages import pdf
from tests.support.photos import encoded
from wadesk.core.arrivals import Stage, Standing
from wadesk.core.changes import Changes
from wadesk.core.errors import Reason, Refused
from wadesk.core.records import MessageId
from wadesk.core.thread import Bubble
from wadesk.ui.viewer import Viewer
from wadesk.ui.viewer_errands import ViewerErrands

Key = Qt.Key
PAPER = {"id": "m", "filename": "Offer.pdf", "mime_type": "application/pdf", "caption": "Please"}


def photo(number: int) -> Bubble:
    return of_kind(number, "image", {"id": "m", "mime_type": "image/jpeg", "caption": "Look"})


def paper(number: int, **more: Any) -> Bubble:
    return of_kind(number, "document", {**PAPER, **more})


def promised(
    ask: Callable[[], Future[Any]], kept: Callable[[], None], broken: Callable[[str], None]
) -> None:
    promise = ask()
    error = promise.exception()
    kept() if error is None else broken(str(error))


class Looking:
    """The errands of a window on these files."""

    def __init__(self, qtbot: QtBot, files: FakeFiles) -> None:
        self.qtbot, self.files = qtbot, files
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.window.resize(600, 500)
        self.window.show()
        self.errands = ViewerErrands(files, self.window, promised, lambda _: "Zoé")
        self.opened: list[str] = []
        self.errands.outside.opens = lambda url: self.opened.append(url.path())

    @property
    def viewer(self) -> Viewer:
        return self.errands.viewer

    def open(self, number: int) -> None:
        self.errands.open(MessageId(number))

    def press(self, *keys: Qt.Key, ctrl: bool = False) -> None:
        held = Qt.KeyboardModifier.ControlModifier if ctrl else Qt.KeyboardModifier.NoModifier
        for key in keys:
            self.qtbot.keyClick(self.viewer, key, held)

    @property
    def caption(self) -> str:
        return self.viewer.face.caption.text()

    @property
    def note(self) -> str:
        return self.viewer.face.note.text()

    @property
    def width(self) -> float:
        image = self.viewer.canvas.image
        return image.width() if image is not None else 0


@pytest.fixture
def look(qtbot: QtBot) -> Callable[..., Looking]:
    def begin(*bubbles: Bubble, **here: bytes) -> Looking:
        files = {int(name.removeprefix("m")): content for name, content in here.items()}
        return Looking(qtbot, FakeFiles(bubbles, files))

    return begin


Begin = Callable[..., Looking]


def test_a_picture_is_shown_over_the_whole_window_with_who_and_when(look: Begin) -> None:
    looking = look(photo(1), m1=encoded(300, 200))

    looking.open(1)

    assert looking.viewer.isVisible()
    assert looking.viewer.size() == looking.window.size()
    assert looking.viewer.face.head.text() == "Zoé"
    assert looking.caption == "Look"
    assert looking.width == 300


def test_arrows_go_along_the_files_of_the_thread_and_stop_at_its_ends(look: Begin) -> None:
    looking = look(photo(1), photo(2), m1=encoded(30, 20), m2=encoded(50, 20))
    looking.open(2)

    looking.press(Key.Key_Right)
    assert looking.width == 50
    looking.press(Key.Key_Left, Key.Key_Left)
    assert looking.width == 30
    assert not looking.viewer.face.older.isEnabled()
    assert looking.viewer.face.newer.isEnabled()


def test_where_one_reads_from_the_right_the_arrows_are_turned_round(look: Begin) -> None:
    looking = look(photo(1), photo(2), m1=encoded(30, 20), m2=encoded(50, 20))
    looking.open(1)
    looking.viewer.setLayoutDirection(Qt.LayoutDirection.RightToLeft)

    looking.press(Key.Key_Left)

    assert looking.width == 50


def test_escape_goes_back_to_the_message_that_was_looked_at_last(look: Begin, qtbot: QtBot) -> None:
    looking = look(photo(1), photo(2), m1=encoded(30, 20), m2=encoded(50, 20))
    looking.open(1)
    looking.press(Key.Key_Right)

    with qtbot.waitSignal(looking.errands.came_back_to) as back:
        looking.press(Key.Key_Escape)

    assert back.args == [2]
    assert not looking.viewer.isVisible()


def test_the_cross_closes_it_too(look: Begin, qtbot: QtBot) -> None:
    looking = look(photo(1), m1=encoded(30, 20))
    looking.open(1)

    qtbot.mouseClick(looking.viewer.face.leave, Qt.MouseButton.LeftButton)

    assert not looking.viewer.isVisible()


def test_plus_comes_nearer_minus_goes_back_and_0_fits(look: Begin) -> None:
    looking = look(photo(1), m1=encoded(2_000, 1_000))
    looking.open(1)
    fits = looking.viewer.canvas.scale

    looking.press(Key.Key_Plus, Key.Key_Plus)
    assert looking.viewer.canvas.scale > fits * 1.5
    looking.press(Key.Key_Minus)
    assert looking.viewer.canvas.scale == pytest.approx(fits * 1.25)
    looking.press(Key.Key_0)
    assert looking.viewer.canvas.scale == fits


def test_whoever_comes_nearer_gets_the_dots_that_can_be_seen_then(
    look: Begin, qtbot: QtBot
) -> None:
    looking = look(photo(1), m1=encoded(2_000, 1_000))
    looking.open(1)
    before = looking.width

    looking.press(*[Key.Key_Plus] * 12)
    qtbot.waitUntil(lambda: looking.width == 2_000)

    assert before < 1_000


def test_the_pages_of_a_paper_are_turned_and_counted(look: Begin) -> None:
    looking = look(paper(1), m1=pdf(3))
    looking.open(1)
    assert looking.viewer.face.pages.text() == "Page 1 of 3"

    looking.press(Key.Key_PageDown, Key.Key_PageDown, Key.Key_PageDown)
    assert looking.viewer.face.pages.text() == "Page 3 of 3"
    looking.press(Key.Key_PageUp)
    assert looking.viewer.face.pages.text() == "Page 2 of 3"


def test_a_text_is_read_as_it_begins(look: Begin) -> None:
    looking = look(paper(1, filename="a.txt", mime_type="text/plain"), m1="Grüße\n您好".encode())

    looking.open(1)

    assert looking.viewer.face.words.toPlainText() == "Grüße\n您好"


@pytest.mark.parametrize(
    ("content", "words"),
    [(b"\0\1", "not shown here"), (b"%PDF-1.7", "damaged"), (b"", "empty")],
)
def test_of_what_cannot_be_shown_it_is_said_why(look: Begin, content: bytes, words: str) -> None:
    looking = look(paper(1), m1=content)

    looking.open(1)

    assert words in looking.note
    assert not looking.viewer.face.copy.isEnabled()


def test_what_is_not_here_is_wished_for_and_shown_when_it_comes(look: Begin, qtbot: QtBot) -> None:
    looking = look(photo(1))
    looking.open(1)
    assert looking.files.asked == [("want", 1)]

    looking.files.here[1] = encoded(300, 200)
    looking.files.told(MessageId(1))

    qtbot.waitUntil(lambda: looking.width == 300)


def test_what_is_large_comes_by_a_click_with_its_progress_and_can_be_stopped(
    look: Begin, qtbot: QtBot
) -> None:
    looking = look(photo(1))
    face, size = looking.viewer.face, 30 * 1024 * 1024
    looking.files.standings[1] = Standing(Stage.OFFERED, 0, size)
    looking.open(1)
    assert "31.5 MB" in face.fetch.text()

    qtbot.mouseClick(face.fetch, Qt.MouseButton.LeftButton)
    looking.files.standings[1] = Standing(Stage.COMING, size // 2, size)
    qtbot.waitUntil(face.progress.isVisible)
    assert face.progress.value() == face.progress.maximum() // 2

    qtbot.mouseClick(face.call_off, Qt.MouseButton.LeftButton)
    assert looking.files.asked == [("fetch", 1), ("call off", 1)]


def test_of_what_cannot_be_had_it_is_said_why(look: Begin) -> None:
    looking = look(photo(1))
    looking.files.standings[1] = Standing(Stage.LOST, why=Refused(Reason.NO_SUCH_MEDIA, "Gone."))

    looking.open(1)

    assert looking.note == "Gone."


def test_a_picture_is_copied(look: Begin) -> None:
    looking = look(photo(1), m1=encoded(30, 20))
    looking.open(1)

    looking.press(Key.Key_C, ctrl=True)

    assert QGuiApplication.clipboard().image().width() == 30


def test_it_is_opened_with_another_program_under_its_own_name(look: Begin) -> None:
    looking = look(paper(1), m1=pdf())
    looking.open(1)

    looking.press(Key.Key_O, ctrl=True)

    assert looking.files.outside == [("Offer.pdf", "application/pdf")]
    assert looking.opened == [QUrl.fromLocalFile("Offer.pdf").path()]


def test_a_program_is_not_offered_to_be_opened(look: Begin) -> None:
    looking = look(paper(1, filename="Offer.pdf.exe"), m1=b"MZ")
    looking.files.refusal = Refused(Reason.MEDIA_KIND, "Never.")
    looking.open(1)
    assert not looking.viewer.face.outside.isEnabled()

    looking.press(Key.Key_O, ctrl=True)

    assert looking.opened == []
    assert looking.viewer.face.told.text() == "Never."


def test_it_is_saved_where_it_is_wanted(look: Begin, tmp_path: Path) -> None:
    looking = look(paper(1), m1=pdf())
    looking.open(1)
    looking.press(Key.Key_S, ctrl=True)

    assert looking.errands.outside.dialog is not None
    assert looking.errands.outside.dialog.selectedFiles()[0].endswith("Offer.pdf")
    looking.errands.outside.dialog.fileSelected.emit(str(tmp_path / "mine.pdf"))

    assert looking.files.saved == [tmp_path / "mine.pdf"]
    assert looking.viewer.face.told.text() == "Saved as mine.pdf."


def test_it_closes_when_its_message_leaves_sight(look: Begin) -> None:
    looking = look(photo(1), m1=encoded(30, 20))
    looking.open(1)
    looking.files.bubbles.clear()

    looking.errands.absorb(Changes(everything=True))

    assert not looking.viewer.isVisible()


def test_no_key_reaches_what_is_beneath_it(look: Begin) -> None:
    looking = look(photo(1), m1=encoded(30, 20))
    looking.open(1)

    looking.press(Key.Key_E, Key.Key_Delete, Key.Key_Return)

    assert looking.viewer.isVisible()


def test_its_keys_are_its_own_whatever_they_mean_in_the_window(look: Begin, qtbot: QtBot) -> None:
    looking = look(paper(1), m1=pdf())
    heard: list[str] = []
    shortcut = QShortcut(QKeySequence("Ctrl+O"), looking.window)
    shortcut.activated.connect(lambda: heard.append("window"))
    looking.open(1)
    looking.window.activateWindow()

    qtbot.keyClick(looking.viewer, Key.Key_O, Qt.KeyboardModifier.ControlModifier)

    assert heard == []
    assert looking.opened != []


def test_it_hides_nothing_that_takes_the_keys_and_does_not_take_them_back(
    look: Begin, qtbot: QtBot
) -> None:
    looking = look(photo(1), m1=encoded(30, 20))
    field, back = QLineEdit(looking.window), list[object]()
    field.show()
    looking.errands.came_back_to.connect(back.append)
    looking.open(1)
    qtbot.waitUntil(looking.viewer.hasFocus)

    field.setFocus()
    qtbot.waitUntil(lambda: not looking.viewer.isVisible())

    assert field.hasFocus()
    assert back == []


def test_enter_fetches_what_is_offered_and_arrows_still_step(look: Begin) -> None:
    looking = look(photo(1), photo(2), m2=encoded(50, 20))
    looking.files.standings[1] = Standing(Stage.OFFERED, 0, 9)
    looking.open(1)

    looking.press(Key.Key_Return)
    assert looking.files.asked == [("fetch", 1)]
    looking.press(Key.Key_Right)
    assert looking.width == 50


def test_it_follows_the_windows_size(look: Begin) -> None:
    looking = look(photo(1), m1=encoded(30, 20))
    looking.open(1)

    looking.window.resize(800, 700)

    assert looking.viewer.size() == looking.window.size()


def test_a_film_shows_itself_where_somebody_knows_how(look: Begin) -> None:
    looking = look(of_kind(1, "video", {"id": "m"}), m1=b"a film")
    guest = QWidget()
    looking.errands.shows = lambda _: guest

    looking.open(1)

    assert guest.isVisible()
    looking.press(Key.Key_Escape)
    assert not guest.isVisible()


def test_the_mouse_drags_what_is_larger_than_the_view(look: Begin, qtbot: QtBot) -> None:
    looking = look(photo(1), m1=encoded(2_000, 1_000))
    looking.open(1)
    looking.press(*[Key.Key_Plus] * 9)
    canvas = looking.viewer.canvas

    assert canvas.is_larger_than_view()
    qtbot.mousePress(canvas, Qt.MouseButton.LeftButton, pos=QPoint(100, 50))
    qtbot.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=QPoint(100, 50))
    assert looking.viewer.isVisible()
