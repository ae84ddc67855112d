"""Composing errands: quick replies of the team at one's fingers, and the bill beside Send."""

from collections.abc import Sequence
from concurrent.futures import Future
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.support.fake_memory import FakeMemory
from tests.support.fake_replies import FakeReplies
from tests.support.panels import HERE, Clock, a_line, a_panel, press, type_words
from wadesk.core.changes import Changes
from wadesk.core.charges import CHARGED_FROM, Account
from wadesk.core.draft import DraftFile
from wadesk.core.inbox import Member
from wadesk.core.policy import CustomerPolicy, Policy
from wadesk.core.quick_replies import QuickReply
from wadesk.core.records import AgentId, ConversationId, Instant, MessageId
from wadesk.ui.composing_errands import ComposingErrands
from wadesk.ui.settling import Ask
from wadesk.ui.thread_panel import ThreadPanel
from wadesk.ui.thread_view import ThreadView

T = TypeVar("T")
HELLO = QuickReply(1, "hello", "Hello {name}, how can we help?")
DEAR = CustomerPolicy(currency="EUR", service_prices="*=0.05")
USED_UP = Account("49151", used=1_000)


class FakeDesk(FakeMemory):
    def __init__(self) -> None:
        super().__init__()
        self.replies = [HELLO]
        self.may = True
        self.known, self.customer = USED_UP, DEAR
        self.kept: list[tuple[str, str, int | None]] = []
        self.asked: list[ConversationId] = []

    @property
    def me(self) -> AgentId:
        return AgentId(1)

    def members(self) -> Sequence[Member]:
        return []

    def may_curate(self) -> bool:
        return self.may

    def hub_now(self) -> Instant:
        return Instant(CHARGED_FROM + 1)

    def policy(self) -> Policy:
        return Policy(customer=self.customer)

    def account(self, conversation: ConversationId) -> Future[Account]:
        self.asked.append(conversation)
        return done(self.known)

    def quick_replies(self) -> Sequence[QuickReply]:
        return list(self.replies)

    def keep_quick_reply(
        self, shortcut: str, text: str, quick_reply: int | None = None
    ) -> Future[int]:
        self.kept.append((shortcut, text, quick_reply))
        self.replies.append(QuickReply(2, shortcut, text))
        return done(2)

    def drop_quick_reply(self, quick_reply: int) -> Future[None]:
        self.replies = [one for one in self.replies if one.id != quick_reply]
        return done(None)


def done(value: T) -> "Future[T]":
    promise: Future[T] = Future()
    promise.set_result(value)
    return promise


def promised(ask: Ask, kept: object, _broken: object) -> None:
    ask()
    assert callable(kept)
    kept()


@pytest.fixture
def desk() -> FakeDesk:
    return FakeDesk()


@pytest.fixture
def panel(qtbot: QtBot) -> ThreadPanel:
    made = a_panel(qtbot, FakeReplies(Clock()))
    made.activateWindow()
    return made


@pytest.fixture
def errands(qtbot: QtBot, desk: FakeDesk, panel: ThreadPanel) -> ComposingErrands:
    view = ThreadView(Clock())
    qtbot.addWidget(view)
    made = ComposingErrands(desk, panel, view, promised)
    panel.refresh()
    return made


def offered(errands: ComposingErrands) -> list[str]:
    found = errands.aids.completing.list
    return [one.title for one in found.choices.all] if found and not found.isHidden() else []


def test_a_reply_is_made_out_to_the_customer_of_this_conversation(
    qtbot: QtBot, errands: ComposingErrands, panel: ThreadPanel
) -> None:
    type_words(panel, "/hel")
    qtbot.waitUntil(lambda: offered(errands) == ["/hello"])
    press(panel, Qt.Key.Key_Return)

    assert panel.composer.text() == "Hello Zoé, how can we help?"
    assert panel.drafting.current is not None
    assert panel.drafting.current.text == "Hello Zoé, how can we help?"


def test_what_one_wrote_becomes_a_reply_for_all(
    qtbot: QtBot, errands: ComposingErrands, panel: ThreadPanel, desk: FakeDesk
) -> None:
    type_words(panel, "It leaves today.")
    errands.open_replies()
    assert panel.composer.isHidden()
    QTest.keyClicks(errands.card.shortcut, "today")
    errands.card.keep.click()
    errands.absorb(Changes(other=frozenset({"quick_reply"})))
    QTest.keyClick(errands.card.shortcut, Qt.Key.Key_Escape)

    assert desk.kept == [("today", "It leaves today.", None)]
    assert panel.composer.text() == "It leaves today."
    assert panel.composer.isVisible()
    qtbot.waitUntil(panel.composer.writing.hasFocus)
    panel.composer.show_text("")
    type_words(panel, "/tod")
    qtbot.waitUntil(lambda: offered(errands) == ["/today"])


def test_restricted_members_use_them_and_change_none(
    errands: ComposingErrands, desk: FakeDesk
) -> None:
    desk.may = False
    errands.open_replies()

    assert errands.card.words.isReadOnly()


def test_what_the_answer_costs_stands_beside_send(
    errands: ComposingErrands, panel: ThreadPanel, desk: FakeDesk
) -> None:
    assert panel.composer.cost.isHidden()
    type_words(panel, "Good morning")

    assert desk.asked == [HERE]
    assert panel.composer.cost.text() == "about €0.05"
    assert "An estimate" in panel.composer.cost.toolTip()
    assert errands.card.isHidden()


@pytest.mark.usefixtures("errands")
def test_each_file_is_a_charge_and_the_words_ride_with_the_first(panel: ThreadPanel) -> None:
    type_words(panel, "See these")
    for name in ("a", "b", "c"):
        panel.drafting.attach(HERE, DraftFile(name, f"{name}.jpg", "image/jpeg", 2_000))
    panel.refresh()

    assert panel.composer.cost.text() == "3 messages · about €0.15"
    assert panel.composer.send.accessibleName() == "Send 3 messages · about €0.15"
    panel.drafting.order(())
    panel.composer.show_text("")
    panel.drafting.write("")
    panel.refresh()
    assert panel.composer.cost.isHidden()


def test_of_another_conversation_and_after_an_answer_it_is_counted_anew(
    errands: ComposingErrands, panel: ThreadPanel, desk: FakeDesk
) -> None:
    there = ConversationId(2)
    panel.open(a_line(there))
    errands.absorb(Changes(messages=frozenset({(there, MessageId(9))})))
    errands.absorb(Changes(messages=frozenset({(HERE, MessageId(10))})))

    assert desk.asked == [HERE, there, there]


def test_in_a_note_nothing_costs(errands: ComposingErrands, panel: ThreadPanel) -> None:
    type_words(panel, "Good morning")
    panel.composer.turn(to_note=True)
    errands.tell_cost()

    assert panel.composer.cost.isHidden()
    panel.composer.turn(to_note=False)
    assert panel.composer.cost.isVisible()


def test_each_deed_is_in_the_list_of_commands_while_a_thread_is_open(
    errands: ComposingErrands, panel: ThreadPanel
) -> None:
    words = [one.words for one in errands.commands() if one.is_offered()]
    assert words == [
        "Put an emoji in",
        "Attach files",
        "Write a note for the team",
        "Send a template",
        "Quick replies",
        "Send later",
    ]

    panel.close_thread()

    assert not any(one.is_offered() for one in errands.commands())


def test_other_prices_are_told_at_once(
    errands: ComposingErrands, panel: ThreadPanel, desk: FakeDesk
) -> None:
    type_words(panel, "Good morning")
    desk.customer = CustomerPolicy(currency="GBP", service_prices="*=0.05")

    errands.absorb(Changes(other=frozenset({"policy"})))

    assert panel.composer.cost.text() == "about £0.05"
