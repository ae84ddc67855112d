"""Glances tests: a few at once, the newest wish first, and none that was scrolled past long ago."""

from collections.abc import Callable
from concurrent.futures import Future

import pytest
from pytestqt.qtbot import QtBot

from tests.support.fake_shelf import ClosedShelf, FakeShelf
from wadesk.core.changes import Changes
from wadesk.core.records import ConversationId, MessageId
from wadesk.ui.glances import WAITING_MOST, Glances

ONE = MessageId(1)


@pytest.fixture
def shelf() -> FakeShelf:
    return FakeShelf()


@pytest.fixture
def glances(shelf: FakeShelf) -> Glances[int]:
    return Glances(shelf, at_once=2)


def length_of(shelf: FakeShelf, message: MessageId) -> Callable[[], Future[int | None]]:
    return lambda: shelf.picture(message, len)


def ask(glances: Glances[int], shelf: FakeShelf, *numbers: int) -> None:
    for number in numbers:
        glances.ask(MessageId(number), length_of(shelf, MessageId(number)))


def read_to_the_end(qtbot: QtBot, glances: Glances[int], shelf: FakeShelf) -> None:
    while glances.is_busy:
        shelf.read_all()
        qtbot.wait(1)


def test_what_was_made_is_told_in_the_window(
    qtbot: QtBot, glances: Glances[int], shelf: FakeShelf
) -> None:
    shelf.files[ONE] = b"three"
    ask(glances, shelf, 1)
    with qtbot.waitSignal(glances.made) as told:
        shelf.read()

    assert told.args == [ONE, 5]
    assert not glances.is_busy


def test_two_are_under_way_at_once_and_the_newest_wish_comes_next(
    qtbot: QtBot, glances: Glances[int], shelf: FakeShelf
) -> None:
    ask(glances, shelf, 1, 2, 3, 4, 3)
    first = list(shelf.asked)
    read_to_the_end(qtbot, glances, shelf)

    assert first == [1, 2]
    assert shelf.asked == [1, 2, 3, 4]


def test_those_scrolled_past_long_ago_are_not_read(
    qtbot: QtBot, glances: Glances[int], shelf: FakeShelf
) -> None:
    ask(glances, shelf, *range(1, 101))
    read_to_the_end(qtbot, glances, shelf)

    assert len(shelf.asked) == 2 + WAITING_MOST
    assert min(shelf.asked[2:]) == 101 - WAITING_MOST


def test_what_is_missing_is_wished_for_until_it_may_have_come(
    qtbot: QtBot, glances: Glances[int], shelf: FakeShelf
) -> None:
    ask(glances, shelf, 1)
    read_to_the_end(qtbot, glances, shelf)
    ask(glances, shelf, 1)
    assert (shelf.asked, shelf.wanted) == ([1], [1, 1])

    glances.look_again(Changes(messages=frozenset({(ConversationId(1), ONE)})))
    ask(glances, shelf, 1)

    assert (shelf.asked, shelf.wanted) == ([1, 1], [1, 1])


def test_after_the_end_nothing_is_asked_for_or_told(
    qtbot: QtBot, glances: Glances[int], shelf: FakeShelf
) -> None:
    shelf.files[ONE] = b"three"
    ask(glances, shelf, 1, 2, 3)
    glances.put_away()
    with qtbot.assertNotEmitted(glances.made):
        read_to_the_end(qtbot, glances, shelf)

    assert shelf.asked == [1, 2]
    assert shelf.wanted == []


def test_a_shelf_that_is_closed_is_no_trouble(qtbot: QtBot) -> None:
    shelf = ClosedShelf()
    glances: Glances[int] = Glances(shelf, at_once=1)
    ask(glances, shelf, 1)

    qtbot.waitUntil(lambda: shelf.wanted == [1])
    assert not glances.is_busy
