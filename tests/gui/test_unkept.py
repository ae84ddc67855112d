"""Unkept tests: words in a card outlive the window, as a draft's do."""

from collections.abc import Iterator
from concurrent.futures import Future

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.support.customer_pages import FakeCustomers
from tests.support.fake_memory import FakeMemory
from wadesk.core.errors import Reason, Refused
from wadesk.core.quick_replies import QuickReply
from wadesk.ui import unkept
from wadesk.ui.composing_errands import _read
from wadesk.ui.quick_reply_card import QuickReplyCard
from wadesk.ui.settling import Settling
from wadesk.ui.start_card import StartPage
from wadesk.ui.start_errands import StartErrands
from wadesk.ui.unkept import Unkept

HELLO = QuickReply(7, "hello", "Good morning, {name}!")


class FullAtFirst(FakeMemory):
    is_full = True

    def remember(self, name: str, value: str, /) -> Future[None]:
        if self.is_full:
            raise Refused(Reason.DISK_FULL)
        return super().remember(name, value)


@pytest.fixture
def card(qtbot: QtBot) -> Iterator[QWidget]:
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    yield made
    made.hide()


def test_it_is_kept_within_a_second_however_fast_one_types(qtbot: QtBot, card: QWidget) -> None:
    held, typed = FakeMemory(), [""]
    one = Unkept(card, "card", lambda: typed, held, Settling(card).promised)
    for letter in "Dear Zoé":
        typed[0] += letter
        one.touch()
    at_once = dict(held.held)
    qtbot.waitUntil(lambda: held.remembered("card") == '["Dear Zoé"]', timeout=3_000)

    assert at_once == {}


def test_who_leaves_the_card_loses_not_even_that_second(card: QWidget) -> None:
    held, typed = FakeMemory(), ["Dear"]
    one = Unkept(card, "card", lambda: typed, held, Settling(card).promised)
    one.touch()
    card.hide()

    assert held.remembered("card") == '["Dear"]'


def test_where_the_disk_is_full_it_is_tried_again(
    qtbot: QtBot, card: QWidget, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(unkept, "TRY_AGAIN_MS", 20)
    held = FullAtFirst()
    one = Unkept(card, "card", lambda: ["Dear"], held, Settling(card).promised)
    one.touch()
    one.keep_now()
    held.is_full = False
    qtbot.waitUntil(lambda: held.remembered("card") == '["Dear"]', timeout=3_000)


def test_who_begins_a_conversation_finds_what_was_typed(qtbot: QtBot) -> None:
    desk = FakeCustomers()
    first = a_page(qtbot, desk)
    QTest.keyClicks(first.card.number, "+49 1511")
    QTest.keyClicks(first.card.name, "Dora")
    first.hide()
    again = a_page(qtbot, desk)
    found = list(again.card.typed)
    again.card.opened()
    again.hide()

    assert found == ["+49 1511", "Dora", ""]
    assert desk.remembered("start") == '["", "", ""]'


def a_page(qtbot: QtBot, desk: FakeCustomers) -> StartPage:
    """In a new window."""
    made = StartPage()
    qtbot.addWidget(made)
    made.show()
    StartErrands(desk, made, Settling(made).promised)
    return made


def a_card(qtbot: QtBot, replies: list[QuickReply]) -> QuickReplyCard:
    made = QuickReplyCard()
    qtbot.addWidget(made)
    made.offer(replies, "", may=True)
    return made


def test_a_quick_reply_that_was_being_written_anew_is_there_again(qtbot: QtBot) -> None:
    first = a_card(qtbot, [HELLO])
    first.words.setPlainText("Good evening!")
    first.fresh.click()
    QTest.keyClicks(first.shortcut, "bye")
    kept = dict(first.unkept)

    again = a_card(qtbot, [])
    again.take_back(kept)
    again.offer([HELLO], "", may=True)
    shown = again.words.text()
    again.fresh.click()

    assert kept == {7: ("hello", "Good evening!"), None: ("bye", "")}
    assert shown == "Good evening!"
    assert again.shortcut.text() == "bye"


def test_what_was_kept_for_all_is_not_unkept(qtbot: QtBot) -> None:
    card = a_card(qtbot, [HELLO])
    card.words.setPlainText("Good evening!")
    before = dict(card.unkept)
    card.keep.click()
    card.kept("hello")

    assert before == {7: ("hello", "Good evening!")}
    assert card.unkept == {}


@pytest.mark.parametrize(
    ("kept", "read"),
    [
        ("", {}),
        ('[[7, "a", "b"], [null, "c", "d"]]', {7: ("a", "b"), None: ("c", "d")}),
        ('[7, ["x", "a", "b"], [7, "a"], {"b": 1}]', {}),
    ],
)
def test_what_cannot_be_read_is_nothing(kept: str, read: dict[int | None, tuple[str, str]]) -> None:
    assert _read(kept) == read
