"""Replies on screen tests: only what was before the reader's eyes counts as read."""

from dataclasses import replace

import pytest

from tests.support.builders import NOON
from tests.support.fake_inbox import a_line
from tests.support.fake_replies import BILAL, ME, FakeReplies
from tests.support.threads import HERE, a_bubble, our
from wadesk.core.composer_state import Cause
from wadesk.core.errors import Reason
from wadesk.core.inbox import ConversationLine
from wadesk.core.policy import Policy
from wadesk.core.records import NO_ANSWER, AgentId, ConversationId, Instant, MessageId
from wadesk.core.thread import Bubble
from wadesk.ui.replies_on_screen import RepliesOnScreen


class FakeDesk(FakeReplies):
    """As much of a Desk as is asked here; ``newest_answer`` is that of the record."""

    me = ME
    newest_answer = NO_ANSWER
    folded = NO_ANSWER
    last: MessageId | None = None

    def __init__(self) -> None:
        super().__init__(lambda: Instant(NOON))
        self.seen: list[MessageId] = []

    def line(self, conversation: ConversationId) -> ConversationLine | None:
        known = a_line(conversation)
        return replace(known, answer=self.newest_answer, folded=self.folded, last_message=self.last)

    def see(self, _conversation: ConversationId, newest: MessageId) -> None:
        self.seen.append(newest)

    def policy(self) -> Policy:
        return Policy(window=self.window)

    def may_curate(self) -> bool:
        return self.is_curator

    def member_name(self, agent: AgentId) -> str:
        return {BILAL: "Bilal"}.get(agent, "")


@pytest.fixture
def desk() -> FakeDesk:
    return FakeDesk()


def read(desk: FakeDesk, *looks: list[Bubble]) -> MessageId:
    """What counts as read after these have been on the screen, one after the other."""
    shown: list[Bubble] = []
    replies = RepliesOnScreen(desk, lambda: shown)
    for look in looks:
        shown[:] = look
        replies.note_what_is_shown(HERE)
    return replies.answer_on_screen(HERE)


def test_before_anything_is_shown_nothing_was_read(desk: FakeDesk) -> None:
    assert read(desk) == NO_ANSWER


def test_the_newest_answer_on_the_screen_was_read(desk: FakeDesk) -> None:
    assert read(desk, [a_bubble(1), our(2), our(3), a_bubble(4)]) == 3


def test_a_customers_message_is_no_answer(desk: FakeDesk) -> None:
    assert read(desk, [a_bubble(1), a_bubble(2)]) == NO_ANSWER


def test_what_was_read_is_not_unread_by_scrolling_away(desk: FakeDesk) -> None:
    assert read(desk, [our(9)], [our(2)]) == 9


def test_an_answer_above_the_screen_was_passed_on_the_way_down(desk: FakeDesk) -> None:
    desk.newest_answer = MessageId(2)

    assert read(desk, [a_bubble(5), a_bubble(6)]) == 2


def test_an_answer_below_the_screen_was_not_read(desk: FakeDesk) -> None:
    desk.newest_answer = MessageId(9)

    assert read(desk, [a_bubble(5), a_bubble(6)]) == NO_ANSWER


def test_what_is_shown_of_another_conversation_counts_for_nothing(desk: FakeDesk) -> None:
    assert read(desk, [our(3, conversation=ConversationId(77))]) == NO_ANSWER


def test_only_ones_own_words_on_the_screen_are_written_again(desk: FakeDesk) -> None:
    shown = [our(3, member=ME, text="Good morning"), our(4, member=BILAL, text="Hello")]
    replies = RepliesOnScreen(desk, lambda: shown)

    said = [replies.said(MessageId(number)) for number in (3, 4, 5)]
    assert said == ["Good morning", "", ""]


@pytest.mark.parametrize(
    ("agent", "name"), [(None, "The phone"), (ME, ""), (BILAL, "Bilal")], ids=str
)
def test_whom_it_is_about_is_named(desk: FakeDesk, agent: AgentId | None, name: str) -> None:
    assert RepliesOnScreen(desk, list).name(agent) == name


def test_what_came_in_with_another_thread_is_known_to_who_has_read_the_newest_answer(
    desk: FakeDesk,
) -> None:
    desk.newest_answer, desk.folded = MessageId(3), MessageId(20)

    assert read(desk, [our(2)]) == 2
    assert read(desk, [our(3), a_bubble(4)]) == 20


def test_the_customers_newest_message_on_the_screen_is_noted_once(desk: FakeDesk) -> None:
    read(desk, [a_bubble(5), a_bubble(6)], [a_bubble(5), a_bubble(6)], [a_bubble(5)])

    assert desk.seen == [6]


def test_at_the_end_of_the_thread_all_that_the_customer_wrote_has_been_seen(
    desk: FakeDesk,
) -> None:
    desk.last = MessageId(9)

    read(desk, [our(8), our(9)])

    assert desk.seen == [9]


@pytest.mark.parametrize("reason", ["", Reason.NO_RIGHT, Cause.OFFLINE])
def test_why_a_wish_about_the_lock_came_to_nothing_is_said_in_words(
    desk: FakeDesk, reason: str
) -> None:
    desk.lock_words = reason

    words = RepliesOnScreen(desk, list).lock_trouble(HERE)

    assert bool(words) == bool(reason)
    assert not reason or " " in words
