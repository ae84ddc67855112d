from pathlib import Path

from tests.support.feed_bench import Hub, at, limited, told, with_hub
from tests.support.hub_record import HubRecord
from wadesk.core.records import Instant
from wadesk.hub.attention import Attention
from wadesk.hub.feed import Listener
from wadesk.wire.hub_api import Looking

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


def test_the_feed_says_when_a_line_is_open_and_when_somebody_looks(tmp_path: Path) -> None:
    async def body(hub: Hub, record: HubRecord) -> None:
        clock, member = Clock(), limited(record)
        attention = hub.feed.attention = Attention(clock)
        async with hub.stream(member, at(hub.feed), device=DESK) as events:
            await told(events, "sync")
            clock.now = Instant(5_000)
            before = attention.missing_ms(DESK)
            await hub.feed.look(Listener(member, DESK), Looking(None))
            clock.now = Instant(6_000)
            after = attention.missing_ms(DESK)

        assert (before, after, attention.missing_ms(DESK)) == (4_000, 1_000, 0)

    with_hub(tmp_path / "hub.db", body)
