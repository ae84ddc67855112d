"""Pictures tests: what is painted is asked for, once, and nobody waits for it."""

import pytest
from PySide6.QtCore import QSizeF
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from tests.support.every_kind import of_kind
from tests.support.fake_shelf import ClosedShelf, FakeShelf
from tests.support.pages import pdf
from tests.support.photos import encoded
from tests.support.thread_views import model_of, moved_by, tops
from tests.support.threads import HERE, ME, FakeThread, a_bubble, touched
from tests.support.tones import Film, filmed
from wadesk.core.changes import Changes
from wadesk.core.records import Instant, MessageId
from wadesk.core.thread import Bubble
from wadesk.media.talk import Why
from wadesk.ui import pictures
from wadesk.ui.delegates.bubble import BubbleDelegate
from wadesk.ui.models.thread import ThreadModel
from wadesk.ui.pictures import Coming, NoPictures, Paper, PicturesOnDisk
from wadesk.ui.thread_view import ThreadView

PHOTO = encoded(600, 300)


class OnePicture:
    def shape(self, _message: Bubble, /) -> QSizeF | None:
        return QSizeF(280, 140)

    def thumbnail(self, _message: Bubble, /) -> QImage | None:
        return None

    def coming(self, _message: Bubble, /) -> Coming | None:
        return None

    def paper(self, _message: Bubble, /) -> Paper | None:
        return Paper(3, 120_000)


def photo(number: int = 1, kind: str = "image") -> Bubble:
    return of_kind(number, kind, {"id": "m"})


def painted(qtbot: QtBot, found: PicturesOnDisk, shelf: FakeShelf, message: Bubble) -> None:
    """Ask as a painter does, and let the shelf answer."""
    found.thumbnail(message)
    shelf.read()
    qtbot.waitUntil(lambda: not found.is_busy)


def test_a_picture_that_is_here_is_painted_the_next_time(qtbot: QtBot) -> None:
    shelf = FakeShelf(m1=PHOTO)
    found = PicturesOnDisk(shelf)

    at_once = found.thumbnail(photo())
    with qtbot.waitSignal(found.arrived) as told:
        shelf.read()

    assert at_once is None
    assert told.args == [1]
    assert found.thumbnail(photo()) is not None
    assert found.shape(photo()) == QSizeF(280, 140)


def test_painting_the_same_again_and_again_asks_once(qtbot: QtBot) -> None:
    shelf = FakeShelf(m1=PHOTO)
    found = PicturesOnDisk(shelf)
    for _ in range(3):
        found.thumbnail(photo())
    painted(qtbot, found, shelf, photo())
    found.thumbnail(photo())

    assert shelf.asked == [1]
    assert shelf.wanted == []


def test_what_is_not_here_is_wished_for_whenever_it_is_painted(qtbot: QtBot) -> None:
    shelf = FakeShelf()
    found = PicturesOnDisk(shelf)
    painted(qtbot, found, shelf, photo())
    found.thumbnail(photo())

    assert shelf.asked == [1]
    assert shelf.wanted == [1, 1]


@pytest.mark.parametrize("news", [touched(1), Changes(everything=True)])
def test_what_came_is_looked_for_again(qtbot: QtBot, news: Changes) -> None:
    shelf = FakeShelf()
    found = PicturesOnDisk(shelf)
    painted(qtbot, found, shelf, photo())
    shelf.files[MessageId(1)] = PHOTO

    found.look_again(news)
    painted(qtbot, found, shelf, photo())

    assert found.thumbnail(photo()) is not None


def test_what_is_no_picture_is_never_asked_for_again(qtbot: QtBot) -> None:
    shelf = FakeShelf(m1=b"<svg/>")
    found = PicturesOnDisk(shelf)
    painted(qtbot, found, shelf, photo())
    found.thumbnail(photo())

    assert found.thumbnail(photo()) is None
    assert (shelf.asked, shelf.wanted) == ([1], [])


def test_a_paper_is_shown_by_its_first_page(qtbot: QtBot) -> None:
    shelf = FakeShelf(m1=pdf(3))
    found = PicturesOnDisk(shelf)

    paper = of_kind(1, "document", {"id": "m", "mime_type": "application/pdf"})

    painted(qtbot, found, shelf, paper)

    page = found.thumbnail(paper)
    assert page is not None
    assert page.pixelColor(1, 1) == QColor("white")


def test_of_what_is_not_shown_it_is_told_why(qtbot: QtBot) -> None:
    shelf = FakeShelf(m1=b"words", m2=PHOTO)
    found = PicturesOnDisk(shelf)

    painted(qtbot, found, shelf, photo())

    assert found.why(photo().id) is Why.STRANGE
    assert found.coming(photo()) == Coming("Not shown here")
    assert found.why(photo(2).id) is None
    assert found.coming(photo(2)) is None


@pytest.mark.parametrize("kind", ["location", "audio", "text"])
def test_only_what_can_be_drawn_is_asked_for(kind: str) -> None:
    shelf = FakeShelf(m1=PHOTO)
    PicturesOnDisk(shelf).thumbnail(photo(kind=kind))

    assert shelf.asked == []


def test_a_sticker_takes_less_room_than_a_photo(qtbot: QtBot) -> None:
    shelf = FakeShelf(m1=encoded(512, 512))
    found = PicturesOnDisk(shelf)
    painted(qtbot, found, shelf, photo(kind="sticker"))

    assert found.shape(photo()) == QSizeF(132, 132)


def test_few_are_read_at_once_and_the_last_painted_first(qtbot: QtBot) -> None:
    shelf = FakeShelf()
    found = PicturesOnDisk(shelf)
    for number in range(1, 6):
        found.thumbnail(photo(number))
    first = list(shelf.asked)
    shelf.read()
    qtbot.waitUntil(lambda: len(shelf.asked) > len(first))

    assert first == [1, 2]
    assert shelf.asked[2:] == [5]


def test_copies_take_a_bounded_room_and_the_longest_unseen_goes(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pictures, "COPIES_BYTES", 2 * 280 * 140 * 4)
    shelf = FakeShelf(m1=PHOTO, m2=PHOTO, m3=PHOTO)
    found = PicturesOnDisk(shelf)
    for number in (1, 2, 1, 3):
        if found.thumbnail(photo(number)) is None:
            painted(qtbot, found, shelf, photo(number))

    assert list(found._copies) == [1, 3]
    assert found.shape(photo(2)) == QSizeF(280, 140)


def test_after_the_end_nothing_is_asked_for_or_told(qtbot: QtBot) -> None:
    shelf = FakeShelf(m1=PHOTO, m2=PHOTO, m3=PHOTO)
    found = PicturesOnDisk(shelf)
    for number in (1, 2, 3):
        found.thumbnail(photo(number))
    found.put_away()
    with qtbot.assertNotEmitted(found.arrived):
        while found.is_busy:
            shelf.read_all()
            qtbot.wait(1)

    assert shelf.asked == [1, 2]


def test_a_shelf_that_is_closed_is_no_trouble(qtbot: QtBot) -> None:
    shelf = ClosedShelf()
    found = PicturesOnDisk(shelf)
    found.thumbnail(photo())

    qtbot.waitUntil(lambda: shelf.wanted == [1])
    assert not found.is_busy


def test_a_bubble_takes_the_shape_of_its_picture() -> None:
    model = ThreadModel(FakeThread(photo()), HERE, ME)
    heights = [
        BubbleDelegate(lambda: Instant(0), found).height(model.index(0), 600)
        for found in (NoPictures(), OnePicture())
    ]

    assert heights[1] - heights[0] == 140 - 132


def a_view(qtbot: QtBot, found: PicturesOnDisk, *bubbles: Bubble) -> ThreadView:
    view = ThreadView(lambda: Instant(0), found)
    qtbot.addWidget(view)
    view.resize(600, 400)
    view.show_thread(ThreadModel(FakeThread(*bubbles), HERE, ME))
    found.arrived.connect(view.measure_again)
    view.show()
    qtbot.waitExposed(view)
    return view


def test_a_picture_that_comes_moves_nothing_below_it_while_the_end_is_in_sight(
    qtbot: QtBot,
) -> None:
    shelf = FakeShelf(m29=encoded(300, 700))
    found = PicturesOnDisk(shelf)
    talk = [a_bubble(number) for number in range(1, 31)]
    talk[28] = photo(29)
    view = a_view(qtbot, found, *talk)
    qtbot.waitUntil(lambda: shelf.asked == [29])
    before = tops(view)
    shelf.read()
    qtbot.waitUntil(lambda: tops(view) != before)

    assert tops(view)[30] == before[30]
    assert tops(view)[29] < before[29]
    assert view.is_at_end()


def test_a_picture_at_the_upper_edge_grows_out_of_sight(qtbot: QtBot) -> None:
    shelf = FakeShelf(m10=encoded(300, 700))
    found = PicturesOnDisk(shelf)
    talk = [a_bubble(number) for number in range(1, 60)]
    talk[9] = photo(10)
    view = a_view(qtbot, found, *talk)
    view.scrollTo(model_of(view).index(9), view.ScrollHint.PositionAtTop)
    view.scroll_by(20)
    view.grab()
    before = tops(view)
    shelf.read()
    qtbot.waitUntil(lambda: tops(view) != before)
    after = tops(view)

    assert moved_by(
        {key: top for key, top in before.items() if key != 10},
        {key: top for key, top in after.items() if key != 10},
    ) == {0}


def test_of_a_film_there_is_a_picture(qtbot: QtBot) -> None:
    shelf = FakeShelf(m1=filmed(Film(320, 180, dark=5)))
    found = PicturesOnDisk(shelf)

    painted(qtbot, found, shelf, photo(kind="video"))

    assert found.shape(photo(kind="video")) == QSizeF(280, 157)
