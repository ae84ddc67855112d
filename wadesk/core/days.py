"""Days: a day as somebody types it, where the language's own way of writing dates did not help.

Numbers alone, with a dash, a full stop, a slash or a blank between: the year first, or day and
month in the order that is usual where one sits. Without a year it is the last such day.
"""

import re
from dataclasses import dataclass
from datetime import date

_NUMBERS = re.compile(r"\d+")
_SHAPE = re.compile(r"\d{1,4}([-./ ]\s*\d{1,4}){1,2}\.?")
LONGEST_DAY = 31
THIS_CENTURY = 2000
TWO_DIGITS = 100


@dataclass(frozen=True, slots=True)
class Usage:
    """How dates are written here."""

    is_month_first: bool = False


def read(typed: str, today: date, usage: Usage) -> date | None:
    """The day that is meant, at the latest today; None where it is none."""
    plain = typed.strip()
    if not _SHAPE.fullmatch(plain):
        return None
    numbers = [int(one) for one in _NUMBERS.findall(plain)]
    if len(numbers) == 2:  # noqa: PLR2004 - no year
        return _last(numbers, today, usage)
    if numbers[0] > LONGEST_DAY:
        return _day(*numbers)
    day, month = (numbers[1], numbers[0]) if usage.is_month_first else (numbers[0], numbers[1])
    year = numbers[2] + (THIS_CENTURY if numbers[2] < TWO_DIGITS else 0)
    return _day(year, month, day)


def _last(numbers: list[int], today: date, usage: Usage) -> date | None:
    day, month = reversed(numbers) if usage.is_month_first else numbers
    for year in range(today.year, today.year - 8, -1):  # a leap day comes round within eight
        found = _day(year, month, day)
        if found is not None and found <= today:
            return found
    return None


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except (ValueError, OverflowError):
        return None
