import pytest

from wadesk.core import courtesy
from wadesk.core.courtesy import TYPING_MS, Receipts
from wadesk.core.policy import CustomerPolicy
from wadesk.core.records import Instant

NOW = Instant(1_700_000_000_000)


@pytest.mark.parametrize(
    ("receipts", "with_answer", "with_look", "typing"),
    [
        (Receipts.NEVER, False, False, False),
        (Receipts.ANSWER, True, False, True),
        (Receipts.SCREEN, True, True, True),
        ("a word of a newer version", False, False, True),
    ],
)
def test_the_policy_says_what_a_customer_sees(
    receipts: str, with_answer: bool, with_look: bool, typing: bool
) -> None:
    policy = CustomerPolicy(receipts=receipts)

    assert courtesy.ticks_with_answer(policy) is with_answer
    assert courtesy.ticks_with_look(policy) is with_look
    assert courtesy.shows_typing(policy) is typing


def test_who_wants_no_sign_of_writing_has_none() -> None:
    assert not courtesy.shows_typing(CustomerPolicy(typing=False))


@pytest.mark.parametrize(
    ("ago", "is_due"),
    [(None, True), (0, False), (TYPING_MS - 1, False), (TYPING_MS, True), (-1, True)],
)
def test_writing_is_shown_anew_before_the_sign_goes_away(ago: int | None, is_due: bool) -> None:
    last = None if ago is None else Instant(NOW - ago)

    assert courtesy.is_typing_due(last, NOW) is is_due


def test_what_is_a_month_old_is_marked_no_more() -> None:
    assert courtesy.can_be_marked(Instant(NOW - courtesy.OLDEST_MS + 1), NOW)
    assert not courtesy.can_be_marked(Instant(NOW - courtesy.OLDEST_MS), NOW)
