"""Natural times: "tomorrow 9:00", "vendredi 14h", "下周一" as an hour; the one door to dateparser.

The hour of the day is read here and the day by dateparser, which alone would take "9" for a
year. What has passed is none; an hour without a day is the next one. All is counted from the
Hub's time, as this machine's clock would show it.
"""

import re
from collections.abc import Mapping
from datetime import date, datetime, time, timedelta
from functools import cache
from typing import Any

from PySide6.QtCore import QDateTime, QLocale

from wadesk.core.records import Instant

LANGUAGES = ("en", "fr", "zh")
MORNING, AFTERNOON, EVENING = time(9, 0), time(15, 0), time(18, 0)
NOON = 12
LONGEST = 80  # letters
DAYS = frozenset({"day", "week"})
"""What dateparser says of words that name a day and no hour."""

_NAMED: Mapping[str, time] = {
    "morning": MORNING,
    "matin": MORNING,
    "上午": MORNING,
    "早上": MORNING,
    "noon": time(NOON),
    "midi": time(NOON),
    "中午": time(NOON),
    "this afternoon": AFTERNOON,
    "afternoon": AFTERNOON,
    "cet après-midi": AFTERNOON,
    "après-midi": AFTERNOON,
    "下午": AFTERNOON,
    "tonight": EVENING,
    "this evening": EVENING,
    "evening": EVENING,
    "ce soir": EVENING,
    "soir": EVENING,
    "今晚": EVENING,
    "晚上": EVENING,
}
_NAME = re.compile("|".join(sorted(map(re.escape, _NAMED), key=len, reverse=True)))
_UNITS = r"m|mins?|minutes?|h|hrs?|hours?|heures?|分钟?|个?小时"
_SPAN = re.compile(rf"(?:in |dans )?(?:\d+(?:[.,]\d+)?|an?|one|une?) ?(?:{_UNITS})(?:后|之后)?\Z")
_HOURS = (
    re.compile(r"(?<!\d)(?P<hour>\d{1,2}) ?[:h点時] ?(?P<minute>\d{2})分? ?(?P<half>[ap]m)?(?!\w)"),
    re.compile(r"(?<!\d)(?P<hour>\d{1,2}) ?(?P<half>[ap]m)(?!\w)"),
    re.compile(r"(?<!\d)(?P<hour>\d{1,2}) ?(?:h|点|時)(?!\w)"),
)
_BARE = re.compile(r"(?P<rest>\D*?) ?(?P<hour>\d{1,2})\Z")
_FILLERS = re.compile(r"\b(?:next|prochaine?|on|le|at|um)\b|(?<!\w)à(?!\w)|[,\uff0c]")
_IN_A_WEEK = re.compile(r"下(?:个)?(?:周|星期|礼拜)(?P<day>[一二三四五六日天])")
_CHINESE_DATE = re.compile(r"(?:(?P<year>\d{4})年)?(?P<month>\d{1,2})月(?P<day>\d{1,2})[日号]?")
_DOTTED = re.compile(r"(?P<day>\d{1,2})\.(?P<month>\d{1,2})\.(?P<year>\d{4})?\Z")


def hour_of(typed: str, now: Instant) -> Instant | None:
    """The hour that somebody means; None where nobody can tell, or it has passed."""
    words = " ".join(typed.casefold().split())
    if not 0 < len(words) <= LONGEST:
        return None
    shown = QDateTime.fromMSecsSinceEpoch(now).toString("yyyy-MM-ddTHH:mm:ss")
    base = datetime.fromisoformat(shown)
    try:
        found = _after_a_span(words, base) or _on_a_day(words, base)
    except (ValueError, OverflowError):  # the 31st of February, or the year 99999
        return None
    if found is None or found <= base:
        return None
    wall = QDateTime.fromString(found.strftime("%Y-%m-%dT%H:%M:00"), "yyyy-MM-ddTHH:mm:ss")
    return Instant(wall.toMSecsSinceEpoch())


def _after_a_span(words: str, base: datetime) -> datetime | None:
    return _read(words, base)[0] if _SPAN.match(words) else None


def _on_a_day(words: str, base: datetime) -> datetime | None:
    hour, rest = _hour_in(words)
    day = _day_of(rest, base) if rest else None
    if hour is None and (bare := _BARE.match(words)):
        return _at_a_bare_hour(bare, base) or (_at(day, MORNING) if day else None)
    if _bare_day(rest):
        return _at(day, hour or MORNING) if day else None
    return None if hour is None else _next(hour, base)


def _at_a_bare_hour(bare: "re.Match[str]", base: datetime) -> datetime | None:
    """For "9" and "tomorrow 9", but not for "3 december" nor "dec 24"."""
    rest = _bare_day(bare["rest"])
    day = _day_of(rest, base) if rest else None
    if rest and day is None:
        return None
    hour = time(int(bare["hour"]))
    return _at(day, hour) if day else _next(hour, base)


def _hour_in(words: str) -> tuple[time | None, str]:
    """The hour of the day that is named, and what is said beside it."""
    part = _NAME.search(words)
    beside = words[: part.start()] + " " + words[part.end() :] if part else words
    for shape in _HOURS:
        found = shape.search(beside)
        if found:
            rest = beside[: found.start()] + " " + beside[found.end() :]
            return _clock(found.groupdict(), part[0] if part else ""), rest.strip()
    if part and (alone := _bare_day(beside)).isdecimal():
        return _clock({"hour": alone}, part[0]), ""
    return (_NAMED[part[0]] if part else None), beside.strip()


def _clock(found: Mapping[str, str | None], part: str) -> time:
    hour, minute = int(found["hour"] or 0), int(found.get("minute") or 0)
    is_late = found.get("half") == "pm" or (part != "" and _NAMED[part] > time(NOON))
    if hour <= NOON and (found.get("half") or is_late):
        hour = hour % NOON + (NOON if is_late else 0)
    return time(hour, minute)


def _bare_day(words: str) -> str:
    return " ".join(_FILLERS.sub(" ", words).split())


def _day_of(words: str, base: datetime) -> date | None:
    for shape in (_CHINESE_DATE, _DOTTED):
        if numbers := shape.fullmatch(words):
            return _dated(numbers.groupdict(), base)
    if weekday := _IN_A_WEEK.fullmatch(words):
        monday = base.date() + timedelta(days=7 - base.weekday())
        return monday + timedelta(days="一二三四五六日".find(weekday["day"]) % 7)
    for said in (words, _bare_day(words)):
        found, period = _read(said, base) if said else (None, "")
        if found is not None and period in DAYS:
            return found.date()
    return None


def _dated(numbers: Mapping[str, str | None], base: datetime) -> date:
    """In this year, or in the next where that is over."""
    month, day = int(numbers["month"] or 0), int(numbers["day"] or 0)
    if numbers["year"]:
        return date(int(numbers["year"]), month, day)
    here = date(base.year, month, day)
    return here if here >= base.date() else here.replace(year=base.year + 1)


def _at(day: date, hour: time) -> datetime:
    return datetime.combine(day, hour)


def _next(hour: time, base: datetime) -> datetime:
    today = _at(base.date(), hour)
    return today if today > base else today + timedelta(days=1)


def _read(words: str, base: datetime) -> tuple[datetime | None, str]:
    """What dateparser makes of it, and whether that is a day or an hour."""
    from dateparser.date import DateDataParser  # noqa: PLC0415 - a quarter of a second, once

    reader = DateDataParser(languages=list(LANGUAGES), settings=_settings(base))
    found = reader.get_date_data(words)
    return found.date_obj, found.period


def _settings(base: datetime) -> dict[str, Any]:
    return {
        "PREFER_DATES_FROM": "future",
        "RELATIVE_BASE": base,
        "RETURN_TIME_AS_PERIOD": True,
        "DATE_ORDER": _order(QLocale().name()),
    }


@cache
def _order(locale: str) -> str:
    """Whether the day or the month comes first, as this place writes dates."""
    shown = QLocale(locale).dateFormat(QLocale.FormatType.ShortFormat).casefold()
    marks = sorted("dmy", key=shown.find)
    return "".join(marks).upper()
