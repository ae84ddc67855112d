"""Inbox: what a customer is called, and until when free text may go to them."""

from dataclasses import replace

import pytest

from tests.support.builders import NOON
from tests.support.fake_inbox import a_bubble, a_contact
from wadesk.core.blocking import Blocking
from wadesk.core.inbox import Contact, ConversationLine
from wadesk.core.policy import WindowPolicy
from wadesk.core.records import ContactId, ConversationId, Instant, MessageId

LINE = ConversationLine(
    id=ConversationId(1),
    number="100",
    contact=None,
    circle=None,
    scope=None,
    status="open",
    last_inbound_at=None,
    last_at=NOON,
    preview="",
)


@pytest.mark.parametrize(
    ("name", "username", "phone", "user_id", "label"),
    [
        ("Zoe", "zoe", "15550100", "BR.9", "Zoe"),
        (None, "zoe", "15550100", "BR.9", "@zoe"),
        (None, None, "15550100", "BR.9", "+15550100"),
        (None, None, None, "BR.9", "BR.9"),
        ("\u3164\u200b", "zoe", None, None, "@zoe"),  # nobody sees such a name
        ("Zoe\u202egnp.exe", None, None, None, "Zoegnp.exe"),
        ("Zoe\r\nfrom\u2028WhatsApp", None, None, None, "Zoe from WhatsApp"),
        ("", None, None, None, "#9"),  # Meta may leave out everything
    ],
)
def test_a_customer_is_called_by_the_best_that_is_known(
    name: str | None, username: str | None, phone: str | None, user_id: str | None, label: str
) -> None:
    contact = Contact(ContactId(9), name, phone, user_id, username, marketing=None)

    assert contact.label == label


def test_a_window_closes_as_the_rule_says_and_not_at_all_where_nobody_wrote() -> None:
    policy = WindowPolicy(open_ms=1000, margin_ms=100)
    written = replace(LINE, last_inbound_at=Instant(NOON))

    assert LINE.window_closes_at(policy) is None
    assert written.window_closes_at(policy) == NOON + 900


def test_a_line_stands_by_its_time_and_then_its_id() -> None:
    assert LINE.position == (NOON, 1)
    assert LINE.position < replace(LINE, id=ConversationId(2)).position


@pytest.mark.parametrize(
    ("answer", "folded", "shown", "base"),
    [
        (0, 0, [], 0),
        (3, 0, [2, 3], 3),
        (3, 0, [5, 6], 3),  # passed on the way down
        (9, 0, [2, 3], 3),  # came late, and lies below
        (3, 20, [2, 3], 20),
        (9, 20, [2, 3], 3),
        (3, 20, [], 0),
    ],
)
def test_only_what_was_read_is_the_base_of_what_is_written(
    answer: int, folded: int, shown: list[int], base: int
) -> None:
    line = replace(LINE, answer=MessageId(answer), folded=MessageId(folded))
    bubbles = [a_bubble(number=one, direction="out", source="desk") for one in shown if one < 4]
    bubbles += [a_bubble(number=one) for one in shown if one >= 4]

    assert line.base_of_reader(bubbles) == base


def test_nothing_counts_as_read_above_where_something_may_still_lack() -> None:
    line = replace(LINE, answer=MessageId(9), whole_upto=MessageId(4))
    bubbles = [a_bubble(number=one, direction="out", source="desk") for one in (3, 9)]

    assert line.base_of_reader(bubbles) == 4
    assert line.base_of_reader(bubbles, MessageId(7)) == 7
    assert replace(line, whole_upto=None).base_of_reader(bubbles) == 9


def test_a_line_is_shut_while_its_customer_is_blocked_or_about_to_be() -> None:
    def is_shut(state: str | None) -> bool:
        return replace(LINE, contact=replace(a_contact("Zoe"), blocked=state)).is_shut

    shut = {state for state in (None, *Blocking) if is_shut(state)}

    assert shut == {Blocking.ASKED, Blocking.BLOCKED}
    assert not LINE.is_shut
