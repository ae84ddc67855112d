"""Label tests: one name is one label however it is written, and typing finds what is meant."""

from hypothesis import given
from hypothesis import strategies as st

from wadesk.core.label import (
    COLOURS,
    NAME_MOST,
    Label,
    called,
    folded,
    found,
    is_new,
    next_colour,
    tidy,
)

VIP = Label(1, "VIP", 3)
BROKEN = Label(2, "Broken in transit", 0)
TRANSFER = Label(3, "Bank transfer", 1)
ALL = [VIP, BROKEN, TRANSFER]


def test_a_name_is_the_same_in_whatever_letters() -> None:
    assert called(ALL, "  vip ") == VIP
    assert called(ALL, "\uff36\uff29\uff30") == VIP
    assert called(ALL, "VIPs") is None


def test_what_begins_so_comes_first_then_words_within_then_the_rest() -> None:
    assert found(ALL, "tran") == [TRANSFER, BROKEN]
    assert found(ALL, "b") == [TRANSFER, BROKEN]
    assert found(ALL, "oken") == [BROKEN]
    assert found(ALL, "") == [TRANSFER, BROKEN, VIP]


def test_only_a_name_that_none_has_can_be_made() -> None:
    assert is_new(ALL, "Refund")
    assert not is_new(ALL, "vip")
    assert not is_new(ALL, "   ")
    assert not is_new(ALL, "x" * (NAME_MOST + 1))


def test_a_new_label_takes_the_colour_that_is_used_least() -> None:
    assert next_colour(ALL) == 2
    assert next_colour([Label(n, str(n), n) for n in range(COLOURS)]) == 0


@given(st.text())
def test_tidying_a_name_twice_changes_nothing_more(name: str) -> None:
    assert tidy(tidy(name)) == tidy(name)
    assert folded(tidy(name)) == folded(name)
