"""Hearing tests: what time it is at the Hub, whatever this machine's clock says."""

from hypothesis import given
from hypothesis import strategies as st

from tests.support.builders import NOON
from wadesk.core.records import Instant
from wadesk.desk.hearing import WRONG_BY_MS, Hearing
from wadesk.desk.line import Line, LineState


class Clocks:
    """This machine's clock, and one that nobody can set."""

    def __init__(self, wrong_by: int = 0) -> None:
        self.wall = Instant(NOON + wrong_by)
        self.ticks = Instant(5)
        self.hearing = Hearing(lambda: self.wall, lambda: self.ticks)

    def pass_by(self, span_ms: int) -> None:
        self.wall = Instant(self.wall + span_ms)
        self.ticks = Instant(self.ticks + span_ms)


spans = st.integers(0, 10_000_000)


@given(st.integers(-(10**9), 10**9), spans, st.integers(-(10**9), 10**9))
def test_the_hubs_time_goes_on_however_this_clock_is_wrong_or_set(
    wrong_by: int, span_ms: int, set_by: int
) -> None:
    clocks = Clocks(wrong_by)
    clocks.hearing.told(NOON)

    clocks.pass_by(span_ms)
    clocks.wall = Instant(clocks.wall + set_by)

    assert clocks.hearing.hub_now() == NOON + span_ms
    assert clocks.hearing.ahead_ms() == -(wrong_by + set_by)


@given(spans, spans)
def test_it_was_heard_when_something_last_came(until_then: int, since_then: int) -> None:
    clocks = Clocks()
    clocks.hearing.told(NOON)

    clocks.pass_by(until_then)
    clocks.hearing.heard()
    clocks.pass_by(since_then)

    assert clocks.hearing.heard_at() == NOON + until_then


def test_whoever_has_only_begun_knows_when_it_was_heard_the_last_time() -> None:
    hearing = Hearing(lambda: NOON, lambda: NOON, Instant(NOON - 60_000))

    assert hearing.heard_at() == NOON - 60_000
    assert Hearing(lambda: NOON, lambda: NOON).heard_at() is None


def test_what_comes_while_much_is_missing_does_not_count_as_having_heard() -> None:
    clocks = Clocks()
    line = Line(clocks.hearing)
    line.become(LineState.JOINING)
    clocks.hearing.told(NOON)
    clocks.hearing.heard()
    before = clocks.hearing.heard_at()

    clocks.pass_by(3_000)
    line.become(LineState.LIVE)

    assert before is None
    assert clocks.hearing.heard_at() == NOON + 3_000
    assert not clocks.hearing.is_catching_up


def test_a_clock_that_is_off_is_noticed() -> None:
    right, wrong = Clocks(WRONG_BY_MS), Clocks(-86_400_000)
    right.hearing.told(NOON)
    wrong.hearing.told(NOON)

    assert right.hearing.clock_is_off_by() == 0
    assert wrong.hearing.clock_is_off_by() == 86_400_000


def test_nothing_is_said_of_a_clock_before_the_hub_was_heard() -> None:
    assert Clocks(86_400_000).hearing.clock_is_off_by() == 0
