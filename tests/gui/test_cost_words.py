"""Cost words: said only where they tell something, and as a guess, for WhatsApp has the bill."""

from decimal import Decimal

import pytest

from wadesk.core.charges import Account, Cost, Free
from wadesk.core.policy import CustomerPolicy
from wadesk.ui import cost_words

pytestmark = pytest.mark.usefixtures("qapp")  # words are translated by it

EACH = Decimal("0.0456")
POLICY = CustomerPolicy(currency="EUR", free_service_messages=1_000)


@pytest.mark.parametrize(
    ("told", "words"),
    [
        (Cost(1, 0, None, Free.ALLOWANCE), ""),
        (Cost(1, 1, None), ""),
        (Cost(3, 3, None), "3 messages"),
        (Cost(3, 3, EACH), "3 messages · about €0.14"),
        (Cost(1, 1, EACH), "about €0.0456"),
        (Cost(3, 0, EACH, Free.ALLOWANCE), "3 messages"),
        (Cost(3, 0, EACH, Free.ENTRY), "3 messages · free"),
        (Cost(1, 1, Decimal("0.050")), "about €0.05"),
        (Cost(1, 1, Decimal("0.00012")), "about €0.0001"),
        (Cost(3, 1, EACH, Free.ALLOWANCE), "3 messages · about €0.0456"),
    ],
)
def test_a_quiet_word_where_there_is_something_to_say(told: Cost, words: str) -> None:
    assert cost_words.brief(told, "EUR") == words


def test_another_currency_stands_by_its_letters() -> None:
    assert cost_words.money(Decimal("0.5"), "CHF") == "CHF\u00a00.50"


def test_all_of_it_is_told_to_who_asks() -> None:
    told = cost_words.why(Cost(3, 2, EACH, Free.ALLOWANCE), Account("49", used=999), POLICY)

    assert told.split("\n") == [
        "This answer is 3 messages, and WhatsApp charges each that arrives.",
        "About 999 of this number's 1,000 free ones this month are used.",
        "In this customer's country each is about €0.0456.",
        "An estimate: WhatsApp's bill decides. Reactions are free.",
    ]


@pytest.mark.parametrize(
    ("free", "words"),
    [(Free.ENTRY, "came from an advertisement"), (Free.NOT_YET, "until October 2026")],
)
def test_why_it_is_free_is_said(free: Free, words: str) -> None:
    assert words in cost_words.why(Cost(2, 0, EACH, free), Account(), POLICY)
