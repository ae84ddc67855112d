from datetime import UTC, datetime

import pytest

from wadesk.core.errors import Refused
from wadesk.core.records import Instant
from wadesk.core.rights import Moment
from wadesk.hub import local_time

SUNDAY_NIGHT = datetime(2026, 11, 22, 23, 30, tzinfo=UTC)


def instant(at: datetime) -> Instant:
    return Instant(int(at.timestamp() * 1000))


@pytest.mark.parametrize(
    ("zone", "moment", "day"),
    [
        ("UTC", Moment(6, 23 * 60 + 30), "2026-11-22"),
        ("Europe/Paris", Moment(0, 30), "2026-11-23"),
        ("America/New_York", Moment(6, 18 * 60 + 30), "2026-11-22"),
        ("Asia/Kolkata", Moment(0, 5 * 60), "2026-11-23"),
    ],
)
def test_the_wall_of_the_zone_decides_the_day_and_the_minute(
    zone: str, moment: Moment, day: str
) -> None:
    at = instant(SUNDAY_NIGHT)

    assert local_time.wall_clock(zone)(at) == moment
    assert local_time.day(at, local_time.zone(zone)) == day


def test_an_hour_that_comes_twice_in_autumn_is_the_same_hour_twice() -> None:
    first, second = (instant(datetime(2026, 10, 25, hour, 30, tzinfo=UTC)) for hour in (0, 1))
    told = local_time.wall_clock("Europe/Paris")

    assert told(first) == told(second) == Moment(6, 2 * 60 + 30)


@pytest.mark.parametrize(
    "name", ["Europe/Pariss", "", "../etc/passwd", "/absolute", "Europe", "\0"]
)
def test_a_zone_that_there_is_not_is_refused_with_a_way_out(name: str) -> None:
    with pytest.raises(Refused, match="write it like"):
        local_time.zone(name)
