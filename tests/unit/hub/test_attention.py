from wadesk.core.records import Instant
from wadesk.hub.attention import Attention

DESK, OTHER = 1, 2


class Clock:
    now = Instant(1_000)

    def __call__(self) -> Instant:
        return self.now


def test_time_without_a_look_is_counted_from_the_line_on_and_anew_from_each_look() -> None:
    clock = Clock()
    attention = Attention(clock)
    attention.begin(DESK)
    clock.now = Instant(5_000)
    attention.begin(DESK)  # a second line
    before = attention.missing_ms(DESK)
    attention.look(DESK)
    clock.now = Instant(5_700)

    assert (before, attention.missing_ms(DESK)) == (4_000, 700)


def test_of_a_desk_without_a_line_nothing_is_known() -> None:
    clock = Clock()
    attention = Attention(clock)
    attention.begin(DESK)
    attention.look(OTHER)
    clock.now = Instant(9_000)
    attention.end(DESK)

    assert (attention.missing_ms(DESK), attention.missing_ms(OTHER)) == (0, 0)


def test_a_clock_that_was_set_back_counts_nothing() -> None:
    clock = Clock()
    attention = Attention(clock)
    attention.begin(DESK)
    clock.now = Instant(0)

    assert attention.missing_ms(DESK) == 0
