"""Local time: the Hub's instants as the clock on a wall in the operator's zone shows them.

Hours of work, nights and days are meant on that clock. It alone decides them: never a
Desk's, whose owner can set it.
"""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from wadesk.core.errors import Reason, Refused
from wadesk.core.records import Instant
from wadesk.core.rights import Moment

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def zone(name: str) -> ZoneInfo:
    """The zone of this name; an operator who misspelt it is told at the start."""
    try:
        return ZoneInfo(name)
    except (LookupError, ValueError, OSError) as error:
        raise Refused(
            Reason.BAD_SETTING,
            f'[security] zone = "{name}" is no time zone: write it like "Europe/Paris" or "UTC".',
        ) from error


def moment(at: Instant, where: ZoneInfo) -> Moment:
    local = _local(at, where)
    return Moment(local.weekday(), local.hour * 60 + local.minute)


def day(at: Instant, where: ZoneInfo) -> str:
    """The date on that wall, to tell one day's deeds from another's."""
    return _local(at, where).date().isoformat()


def wall_clock(name: str) -> Callable[[Instant], Moment]:
    """From instants to moments in the zone of this name."""
    where = zone(name)
    return lambda at: moment(at, where)


def _local(at: Instant, where: ZoneInfo) -> datetime:
    return (_EPOCH + timedelta(milliseconds=at)).astimezone(where)
