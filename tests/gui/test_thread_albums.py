"""Thread albums: several pictures in a row share one frame; what is special stands alone."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QPointF, Qt
from pytestqt.qtbot import QtBot

from tests.support.builders import NOON
from tests.support.every_kind import of_kind
from tests.support.thread_views import model_of, shown
from tests.support.threads import BRUNO, HERE, ME, SHEENA, FakeThread, a_bubble
from wadesk.core.records import Instant, MessageId
from wadesk.core.thread import Bubble, Reaction
from wadesk.ui.delegates.album_block import AlbumBlock
from wadesk.ui.delegates.faces import faces
from wadesk.ui.models.thread import ThreadModel
from wadesk.ui.models.thread_albums import PICTURES_MOST

SECOND = 1_000


def a_photo(number: int, **columns: Any) -> Bubble:
    columns.setdefault("at", Instant(NOON + number * SECOND))
    return of_kind(number, columns.pop("kind", "image"), {}, columns.pop("text", ""), **columns)


def albums(*bubbles: Bubble) -> list[list[int]]:
    """The ids that share a frame, in the order of the rows."""
    model = ThreadModel(FakeThread(*bubbles), HERE, ME)
    found: list[list[int]] = []
    for number in range(model.rowCount()):
        row = model.row(number)
        assert row is not None
        if row.album and row.album_place == 0:
            found.append([one.id for one in row.album])
        if row.album:
            assert row.album[row.album_place].id == model.key(number)
    return found


def test_pictures_sent_at_once_are_an_album() -> None:
    assert albums(a_photo(1), a_photo(2), a_photo(3, kind="video")) == [[1, 2, 3]]


def test_one_alone_is_none() -> None:
    assert albums(a_photo(1), a_bubble(2)) == []


@pytest.mark.parametrize(
    "second",
    [
        a_photo(2, at=Instant(NOON + 62 * SECOND)),
        a_photo(2, direction="out", source="desk", member=ME, carriage="accepted"),
        a_photo(2, revoked_at=Instant(NOON)),
        a_photo(2, edited_at=Instant(NOON)),
        a_photo(2, content={"context": {"id": "wamid.9"}}),
        of_kind(2, "sticker", {}, at=Instant(NOON + 2 * SECOND)),
    ],
    ids=["later", "ours", "deleted", "changed", "an answer", "a sticker"],
)
def test_whatever_is_another_matter_stands_alone(second: Bubble) -> None:
    assert albums(a_photo(1), second) == []


def test_one_that_failed_stands_alone_with_its_reason() -> None:
    ours: dict[str, Any] = {"direction": "out", "source": "desk", "member": ME}
    failed = a_photo(2, carriage="rejected", problem={"code": 131053}, **ours)
    rest = [a_photo(n, carriage="accepted", **ours) for n in (1, 3, 4)]

    assert albums(*rest, failed) == [[3, 4]]


def test_an_album_has_one_caption() -> None:
    assert albums(a_photo(1, text="one"), a_photo(2), a_photo(3, text="three"), a_photo(4)) == [
        [1, 2],
        [3, 4],
    ]


def test_many_are_several_albums_whichever_row_is_asked_first() -> None:
    photos = [a_photo(n) for n in range(1, 3 * PICTURES_MOST)]
    upwards = ThreadModel(FakeThread(*photos), HERE, ME)
    rows = [upwards.row(n) for n in reversed(range(upwards.rowCount()))]

    assert [len(one) for one in albums(*photos)] == [30, 30, 29]
    assert {len(row.album) for row in rows if row is not None} == {30, 29}


def test_the_line_of_what_is_unread_parts_an_album() -> None:
    source = FakeThread(*(a_photo(n) for n in range(1, 5)))
    source.unread = source.said[MessageId(3)].position
    model = ThreadModel(source, HERE, ME)

    assert [len(row.album) for row in map(model.row, range(4)) if row is not None] == [2, 2, 2, 2]
    third = model.row(2)
    assert third is not None
    assert (third.album_place, third.starts_unread) == (0, True)


def test_a_picture_that_comes_later_joins_the_frame(qtbot: QtBot) -> None:
    source = FakeThread(a_photo(1), a_photo(2))
    view = shown(qtbot, source)
    model_of(view).follow(source.say(a_photo(3)))
    first = model_of(view).row(0)

    assert first is not None
    assert [one.id for one in first.album] == [1, 2, 3]
    assert view.in_sight()[-1].bottom == view.floor()


def test_one_that_is_deleted_leaves_the_frame(qtbot: QtBot) -> None:
    source = FakeThread(a_photo(1), a_photo(2), a_photo(3))
    view = shown(qtbot, source)
    model_of(view).follow(source.say(a_photo(2, revoked_at=Instant(NOON))))
    rows = [model_of(view).row(number) for number in range(3)]

    assert [row.album for row in rows if row is not None] == [(), (), ()]


@given(st.integers(2, 30), st.integers(120, 700))
def test_the_slices_of_an_album_make_one_whole(count: int, width: int) -> None:
    members = [a_photo(n) for n in range(count)]
    slices = [AlbumBlock(members, place, faces(), width) for place in range(count)]
    whole = slices[0]._frames[-1].bottom()

    assert sum(one.height for one in slices) == round(whole)
    assert all(one.height >= 16 for one in slices), "no row of a list is lower"
    assert len({one.width for one in slices}) == 1
    assert all(frame.right() <= slices[0].width + 1 for frame in slices[0]._frames)


@pytest.mark.parametrize("count", [2, 3, 5, 12])
def test_a_press_on_a_tile_opens_that_picture(qtbot: QtBot, count: int) -> None:
    view = shown(qtbot, FakeThread(*(a_photo(n) for n in range(1, count + 1))), size=(600, 900))
    opened: list[object] = []
    view.media_activated.connect(opened.append)
    for row in range(count):
        layout = view.layout_of(view.index(row))
        assert layout is not None
        assert layout.album is not None
        assert isinstance(layout.album.block, AlbumBlock)
        corner = view.visualRect(view.index(row)).topLeft()
        tile = layout.album.block.tile(layout.album.box.topLeft() + QPointF(corner))
        at = QPoint(round(tile.center().x()), round(tile.center().y()))
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at)

    assert opened == list(range(1, count + 1))


def test_a_reaction_stays_on_its_picture(qtbot: QtBot) -> None:
    thumbs = (Reaction("👍", Instant(1), SHEENA, None),)
    plain = shown(qtbot, FakeThread(a_photo(1), a_photo(2))).grab().toImage()
    liked = shown(qtbot, FakeThread(a_photo(1), a_photo(2, reactions=thumbs))).grab().toImage()

    assert liked.size() == plain.size()
    assert liked != plain


def test_who_walks_through_an_album_goes_from_picture_to_picture(qtbot: QtBot) -> None:
    view = shown(qtbot, FakeThread(a_photo(1), a_photo(2), a_photo(3)))
    view.setCurrentIndex(view.index(0))
    with qtbot.waitSignal(view.media_activated) as first:
        qtbot.keyClick(view, Qt.Key.Key_Return)
    qtbot.keyClick(view, Qt.Key.Key_Down)
    with qtbot.waitSignal(view.media_activated) as second:
        qtbot.keyClick(view, Qt.Key.Key_Return)

    assert (first.args, second.args) == ([1], [2])


def test_a_colleagues_album_is_named_once(qtbot: QtBot) -> None:
    ours: dict[str, Any] = {"direction": "out", "source": "desk", "carriage": "accepted"}
    source = FakeThread(*(a_photo(n, member=BRUNO, **ours) for n in (1, 2)))
    view = shown(qtbot, source)
    layouts = [view.layout_of(view.index(row)) for row in range(2)]

    assert [len(one.placed) for one in layouts if one is not None] == [2, 2]  # name, and foot
