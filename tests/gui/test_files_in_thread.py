"""Files in a thread tests: from a bubble to the viewer, to the disk, outside, and back."""

from collections.abc import Callable
from concurrent.futures import Future
from pathlib import Path
from typing import Any, TypeVar

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.support.every_kind import of_kind
from tests.support.fake_files import FakeFiles
from tests.support.photos import encoded
from tests.support.thread_views import shown
from tests.support.threads import FakeThread, a_bubble
from wadesk.core.arrivals import Stage, Standing
from wadesk.core.records import MessageId
from wadesk.ui.files_in_thread import FilesInThread
from wadesk.ui.pictures import Coming, PicturesOnDisk
from wadesk.ui.viewer_errands import ViewerErrands

T = TypeVar("T")
PHOTO, FILM = MessageId(1), MessageId(3)


class NoShelf:
    """Nothing is here, and nobody is asked."""

    def picture(self, _message: MessageId, _make: Callable[[bytes], T], /) -> Future[T | None]:
        return Future()

    def want(self, _message: MessageId, /) -> None:
        """It is not to be had."""


def promised(
    ask: Callable[[], Future[Any]], kept: Callable[[], None], broken: Callable[[str], None]
) -> None:
    error = ask().exception()
    kept() if error is None else broken(str(error))


class Thread:
    """A photo, some words and a film, in a view with all that is done with them."""

    def __init__(self, qtbot: QtBot) -> None:
        told = {"id": "m", "mime_type": "image/png"}
        bubbles = [of_kind(1, "image", told), a_bubble(2), of_kind(3, "video", {"id": "m"})]
        self.view = shown(qtbot, FakeThread(*bubbles))
        self.files = FakeFiles(bubbles, {1: encoded(30, 20)})
        self.looking = ViewerErrands(self.files, self.view, promised, lambda _: "Zoé")
        self.pictures = PicturesOnDisk(NoShelf())
        self.slice = FilesInThread(self.looking, self.view, self.pictures)

    def choose(self, row: int) -> None:
        model = self.view.shown_thread()
        assert model is not None
        self.view.setCurrentIndex(model.index(row))

    def offered(self) -> list[str]:
        return [one.words for one in self.slice.commands() if one.is_offered()]


@pytest.fixture
def thread(qtbot: QtBot) -> Thread:
    return Thread(qtbot)


def test_enter_on_a_photo_looks_at_it_and_escape_comes_back(thread: Thread, qtbot: QtBot) -> None:
    thread.choose(0)

    qtbot.keyClick(thread.view, Qt.Key.Key_Return)
    assert thread.looking.viewer.isVisible()
    qtbot.keyClick(thread.looking.viewer, Qt.Key.Key_Escape)

    assert not thread.looking.viewer.isVisible()
    assert thread.view.currentIndex().row() == 0


def test_who_went_on_in_the_viewer_comes_back_to_the_bubble_of_the_last(
    thread: Thread, qtbot: QtBot
) -> None:
    thread.looking.open(PHOTO)

    qtbot.keyClick(thread.looking.viewer, Qt.Key.Key_Right)
    qtbot.keyClick(thread.looking.viewer, Qt.Key.Key_Right)
    qtbot.keyClick(thread.looking.viewer, Qt.Key.Key_Escape)

    assert thread.view.currentIndex().row() == 2


def test_commands_are_offered_for_what_has_a_file(thread: Thread) -> None:
    thread.choose(1)
    assert thread.offered() == []

    thread.choose(0)
    assert len(thread.offered()) == 3


def test_a_command_does_it_with_the_chosen_file(thread: Thread) -> None:
    opened: list[str] = []
    thread.looking.outside.opens = lambda url: opened.append(url.fileName())
    thread.choose(0)

    thread.slice.commands()[2].deed()

    assert len(opened) == 1
    assert opened[0].endswith(".png")


def test_the_menu_saves_without_a_look(thread: Thread, tmp_path: Path) -> None:
    thread.view.save_requested.emit(PHOTO)

    assert thread.looking.outside.dialog is not None
    thread.looking.outside.dialog.fileSelected.emit(str(tmp_path / "mine.png"))
    assert thread.files.saved == [tmp_path / "mine.png"]
    assert not thread.looking.viewer.isVisible()


@pytest.mark.parametrize(
    ("standing", "said"),
    [
        (Standing(Stage.WAITING), None),
        (Standing(Stage.COMING, 1, 4), Coming("25%", 0.25)),
        (Standing(Stage.COMING, 1, 0), Coming("0%", 0.0)),
        (Standing(Stage.OFFERED, 0, 34_000_000), Coming("34.0 MB", is_offered=True)),
        (Standing(Stage.LOST), Coming("Cannot be had any more")),
    ],
)
def test_a_bubble_says_how_far_its_file_is(
    thread: Thread, standing: Standing, said: Coming | None
) -> None:
    thread.files.standings[FILM] = standing

    assert thread.pictures.coming(of_kind(3, "video", {"id": "m"})) == said


def test_whoever_was_put_away_hears_of_nothing(thread: Thread) -> None:
    thread.looking.open(PHOTO)

    thread.slice.put_away()
    thread.files.told(PHOTO)

    assert thread.files.told.__name__ == "_nobody"
