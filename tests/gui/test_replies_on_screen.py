"""Replies on screen tests: only what was before the reader's eyes counts as read."""

from dataclasses import replace

import pytest

from tests.support.builders import NOON
from tests.support.fake_inbox import a_line
from tests.support.fake_replies import BILAL, ME, FakeReplies
from tests.support.threads import HERE, a_bubble, our
from wadesk.core.inbox import ConversationLine
from wadesk.core.records import NO_ANSWER, AgentId, ConversationId, Instant, MessageId
from wadesk.core.thread import Bubble
from wadesk.ui.replies_on_screen import RepliesOnScreen


class FakeDesk(FakeReplies):
    """As much of a Desk as is asked here; ``newest`` is the newest answer of the record."""

    me = ME
    newest = NO_ANSWER

    def line(self, conversation: ConversationId) -> ConversationLine | None:
        return replace(a_line(conversation), answer=self.newest)

    def member_name(self, agent: AgentId) -> str:
        return {BILAL: "Bilal"}.get(agent, "")


@pytest.fixture
def desk() -> FakeDesk:
    return FakeDesk(lambda: Instant(NOON))


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
    desk.newest = MessageId(2)

    assert read(desk, [a_bubble(5), a_bubble(6)]) == 2


def test_an_answer_below_the_screen_was_not_read(desk: FakeDesk) -> None:
    desk.newest = MessageId(9)

    assert read(desk, [a_bubble(5), a_bubble(6)]) == NO_ANSWER


def test_what_is_shown_of_another_conversation_counts_for_nothing(desk: FakeDesk) -> None:
    assert read(desk, [our(3, conversation=ConversationId(77))]) == NO_ANSWER


@pytest.mark.parametrize(
    ("agent", "name"), [(None, "The phone"), (ME, ""), (BILAL, "Bilal")], ids=str
)
def test_whom_it_is_about_is_named(desk: FakeDesk, agent: AgentId | None, name: str) -> None:
    assert RepliesOnScreen(desk, list).name(agent) == name
