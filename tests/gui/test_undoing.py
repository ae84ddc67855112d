"""Undoing tests: the newest thing that was done is what is taken back, of whatever kind it is."""

from collections.abc import Callable
from concurrent.futures import Future
from typing import Any

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.support.builders import NOON
from tests.support.customer_pages import ME, ZOE, kept
from tests.support.fake_inbox import a_line
from wadesk.core.deed import Deed, Done, Pin
from wadesk.core.inbox import ConversationLine, Member
from wadesk.core.label import Label
from wadesk.core.records import AgentId, ConversationId, Instant
from wadesk.ui.undo_bar import UndoBar
from wadesk.ui.undoing import Undoing

PINNED = Done(((ZOE, Pin(True)),), ((ZOE, Pin(False)),))


class Desk:
    """Remembers what it was to take back."""

    def __init__(self) -> None:
        self.undone: list[Done] = []

    @property
    def me(self) -> AgentId:
        return ME

    def hub_now(self) -> Instant:
        return NOON

    def line(self, conversation: ConversationId) -> ConversationLine | None:
        return a_line(conversation)

    def labels(self) -> list[Label]:
        return []

    def members(self) -> list[Member]:
        return []

    def undo_deeds(self, done: Done) -> Future[Done]:
        self.undone.append(done)
        return kept(Done())

    def refused_deeds(self) -> list[Any]:
        return []

    def let_go_of_refused(self, _: Any) -> Future[None]:
        return kept(None)


def at_once(
    ask: Callable[[], Future[Any]], then: Callable[[], None], _: Callable[[str], None]
) -> None:
    ask().add_done_callback(lambda _: then())


@pytest.fixture
def place(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(400, 300)
    made.show()
    return made


def test_a_change_of_another_kind_is_taken_back_by_whoever_made_it(place: QWidget) -> None:
    desk, undone = Desk(), list[str]()
    undoing = Undoing(desk, UndoBar(place), at_once, place)

    undoing.offer("They are shown as one person.", lambda: undone.append("apart"))
    undoing.bar.take_back()
    undoing.bar.take_back()

    assert (undone, desk.undone) == (["apart"], [])


def test_only_the_newest_thing_is_taken_back(place: QWidget) -> None:
    desk, undone = Desk(), list[str]()
    undoing = Undoing(desk, UndoBar(place), at_once, place)

    undoing.offer("They are shown as one person.", lambda: undone.append("apart"))
    undoing.do(lambda: kept(PINNED))
    undoing.bar.take_back()

    assert (undone, desk.undone) == ([], [PINNED])
    assert isinstance(PINNED.back[0][1], Deed)
