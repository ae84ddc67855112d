"""Presence: everybody once, never oneself, and writing at one device is writing."""

from hypothesis import given
from hypothesis import strategies as st

from tests.support.builders import ANA, BEN, CEM
from wadesk.core.presence import Viewing, colleagues

lookers = st.lists(st.builds(Viewing, st.sampled_from([ANA, BEN, CEM]), st.booleans()))


@given(lookers)
def test_everybody_is_named_once_and_nobody_is_shown_to_themselves(looking: list[Viewing]) -> None:
    named = [one.member for one in colleagues(looking, ANA)]

    assert sorted(named) == sorted({one.member for one in looking} - {ANA})


@given(lookers)
def test_who_writes_at_one_device_is_writing(looking: list[Viewing]) -> None:
    for one in colleagues(looking, ANA):
        assert one.writing == (Viewing(one.member, writing=True) in looking)


@given(lookers)
def test_the_order_of_the_news_does_not_matter(looking: list[Viewing]) -> None:
    assert colleagues(looking, ANA) == colleagues(reversed(looking), ANA)


def test_those_who_write_come_first() -> None:
    looking = [Viewing(BEN, writing=False), Viewing(CEM, writing=True)]

    assert [one.member for one in colleagues(looking, ANA)] == [CEM, BEN]
