"""Spans tests: what was heard is believed for its time and no longer, whatever is set or sleeps."""

from hypothesis import given
from hypothesis import strategies as st

from tests.support.builders import NOON
from wadesk.core.records import Instant
from wadesk.desk.spans import Clocks

LASTS_MS = 20_000


class Machine:
    def __init__(self) -> None:
        self.shown, self.ticks = NOON, Instant(7)
        self.clocks = Clocks(lambda: self.shown, lambda: self.ticks)

    def pass_by(self, shown_ms: int, ticks_ms: int) -> None:
        self.shown = Instant(self.shown + shown_ms)
        self.ticks = Instant(self.ticks + ticks_ms)


@given(st.integers(0, 40_000))
def test_a_span_ends_when_its_time_is_over(passed: int) -> None:
    machine = Machine()
    span = machine.clocks.span(LASTS_MS)

    machine.pass_by(passed, passed)

    assert machine.clocks.end(span) == (NOON + LASTS_MS if passed < LASTS_MS else None)


@given(st.integers(0, 40_000), st.integers(2_000, 10**9))
def test_a_clock_that_is_set_back_keeps_no_ghost(passed: int, back: int) -> None:
    machine = Machine()
    span = machine.clocks.span(LASTS_MS)

    machine.pass_by(passed - back, passed)
    end = machine.clocks.end(span)

    assert (end is None) == (passed >= LASTS_MS)
    assert end is None or end - machine.shown == LASTS_MS - passed


@given(st.integers(LASTS_MS, 10**9))
def test_what_was_heard_before_a_sleep_is_over_after_it(slept: int) -> None:
    machine = Machine()
    span = machine.clocks.span(LASTS_MS)

    machine.pass_by(slept, 0)

    assert machine.clocks.end(span) is None


@given(st.integers(-(10**9), 10**9), st.integers(0, 10**9))
def test_an_end_that_is_told_lies_ahead(set_by: int, passed: int) -> None:
    machine = Machine()
    span = machine.clocks.span(LASTS_MS)

    machine.pass_by(set_by, passed)
    end = machine.clocks.end(span)

    assert end is None or machine.shown < end <= machine.shown + LASTS_MS + 1_000
