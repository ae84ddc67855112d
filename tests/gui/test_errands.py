"""Errands: whatever an agent decides reaches the Desk once, and a no is told in words."""

from collections.abc import Callable
from concurrent.futures import Future
from typing import Any

import pytest
from PySide6.QtCore import SignalInstance
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.support.builders import NOON, a_draft
from tests.support.fake_deeds import FakeDeeds
from tests.support.fake_replies import FakeReplies
from tests.support.panels import HERE, a_line
from wadesk.core.errors import WadeskError
from wadesk.core.records import AgentId, ClientKey, MessageId
from wadesk.ui.errands import Errands
from wadesk.ui.reasons import in_words
from wadesk.ui.thread_panel import ThreadPanel

KEY, NINE, BEN = ClientKey("key-1"), MessageId(9), AgentId(2)
Wish = Callable[[ThreadPanel], tuple[SignalInstance, tuple[Any, ...]]]


@pytest.fixture
def panel(qtbot: QtBot) -> ThreadPanel:
    made = ThreadPanel(QWidget(), FakeReplies(lambda: NOON), lambda: NOON)
    qtbot.addWidget(made)
    made.open(a_line())
    return made


@pytest.fixture
def desk(panel: ThreadPanel) -> FakeDeeds:
    desk = FakeDeeds()

    def tried(deed: Callable[[], None]) -> None:
        try:
            deed()
        except WadeskError as no:
            panel.say(in_words(no))

    def promised(
        ask: Callable[[], Future[Any]], kept: Callable[[], None], broken: Callable[[str], None]
    ) -> None:
        try:
            ask().result()
        except WadeskError as no:
            broken(in_words(no))
        else:
            kept()

    Errands(desk, panel, tried, promised)
    return desk


EVERY: dict[str, tuple[Wish, tuple[Any, ...]]] = {
    "retry": (lambda one: (one.deciding.retry_requested, (KEY, NINE)), (KEY, NINE)),
    "take_back": (lambda one: (one.deciding.take_back_requested, (KEY, NINE)), (KEY, NINE)),
    "undo": (lambda one: (one.deciding.undo_requested, (KEY,)), (KEY,)),
    "discard": (lambda one: (one.deciding.discard_requested, (KEY,)), (KEY,)),
    "refused_as_note": (lambda one: (one.deciding.note_requested, (KEY,)), (KEY,)),
    "cancel_scheduled": (lambda one: (one.deciding.cancel_requested, (3,)), (3,)),
    "discard_plan": (lambda one: (one.deciding.plan_discard_requested, (3, None)), (3,)),
    "send_plan": (lambda one: (one.deciding.plan_send_requested, (3, NINE)), (3, NINE)),
    "decide": (lambda one: (one.deciding.decided, (NINE, True)), (NINE, True)),
    "send_again": (lambda one: (one.deciding.send_again_requested, (NINE, NINE)), (NINE, NINE)),
    "keep_as_note": (lambda one: (one.note_requested, (a_draft("Hi"),)), (a_draft("Hi"),)),
}
PASSING: dict[str, tuple[Wish, tuple[Any, ...]]] = {
    "see": (lambda one: (one.deciding.read, (HERE, NINE)), (HERE, NINE)),
    "take": (lambda one: (one.deciding.take_requested, (HERE,)), (HERE,)),
    "ask": (lambda one: (one.deciding.ask_requested, (HERE,)), (HERE,)),
    "settle": (lambda one: (one.deciding.settle_requested, (HERE,)), (HERE,)),
    "answer_ask": (lambda one: (one.ask_answered, (HERE, BEN, True)), (HERE, BEN, True)),
    "look_at": (lambda one: (one.look_at_requested, (HERE, True)), (HERE, True)),
}


@pytest.mark.parametrize("name", [*EVERY, *PASSING])
def test_each_wish_reaches_the_desk_once(panel: ThreadPanel, desk: FakeDeeds, name: str) -> None:
    wish, told = (EVERY | PASSING)[name]
    signal, about = wish(panel)

    signal.emit(*about)

    assert [deed for deed in desk.done if deed[0] == name] == [(name, *told)]


@pytest.mark.parametrize("name", EVERY)
def test_what_cannot_be_done_is_told_in_words(
    panel: ThreadPanel, desk: FakeDeeds, name: str
) -> None:
    desk.refuse()
    signal, about = EVERY[name][0](panel)

    signal.emit(*about)

    assert panel.composer.note.text().startswith("The disk is full")


@pytest.mark.parametrize("name", ["undo", "take_back"])
def test_what_comes_back_stands_in_the_field(
    panel: ThreadPanel, desk: FakeDeeds, name: str
) -> None:
    signal, about = EVERY[name][0](panel)
    panel.open(a_line(a_draft().conversation))

    signal.emit(*about)

    assert desk.no is None
    assert panel.composer.text() == "Good morning"
