"""Search query: what a person types into a search field, taken apart and put together again.

``words "a phrase" from:ana label:vip before:2026-10-01 has:photo is:unread -not``. Nothing is
ever refused: what is no filter is looked for as a word, as it was typed. The names of filters
are known in English, French and Chinese at once, whatever language the screen speaks.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import TypeVar

from wadesk.core.words import folded

T = TypeVar("T", bound=str)


class About(StrEnum):
    """What a filter asks about; its value is written so, in whatever language it was typed."""

    FROM = "from"
    LABEL = "label"
    BEFORE = "before"
    AFTER = "after"
    ON = "on"
    IN = "in"
    HAS = "has"
    IS = "is"


DATES = (About.BEFORE, About.AFTER, About.ON)
ME, CUSTOMER, HERE = "me", "customer", "this"
"""Whom ``from`` may name without a name; ``in:this`` is the conversation on the screen."""

NAMES: Mapping[About, tuple[str, ...]] = {
    About.FROM: ("from", "de", "来自"),
    About.LABEL: ("label", "etiquette", "标签"),
    About.BEFORE: ("before", "avant", "早于"),
    About.AFTER: ("after", "apres", "晚于"),
    About.ON: ("on", "le", "日期"),
    About.IN: ("in", "dans", "对话"),
    About.HAS: ("has", "avec", "包含"),
    About.IS: ("is", "est", "状态"),
}
PEOPLE: Mapping[str, tuple[str, ...]] = {
    ME: ("me", "moi", "我"),
    CUSTOMER: ("customer", "client", "客户"),
}
PLACES: Mapping[str, tuple[str, ...]] = {HERE: ("this", "ici", "此处")}
THINGS: Mapping[str, tuple[str, ...]] = {
    "file": ("file", "fichier", "文件"),
    "photo": ("photo", "photos", "照片", "图片"),
    "video": ("video", "videos", "视频"),
    "voice": ("voice", "vocal", "语音"),
    "link": ("link", "lien", "链接"),
    "sticker": ("sticker", "autocollant", "贴图", "贴纸"),
    "location": ("location", "position", "lieu", "位置"),
    "contact": ("contact", "contacts", "联系人", "名片"),
    "order": ("order", "commande", "订单"),
}
STATES: Mapping[str, tuple[str, ...]] = {
    "note": ("note", "notes", "备注"),
    "unread": ("unread", "non-lu", "未读"),
    "open": ("open", "ouverte", "进行中"),
    "snoozed": ("snoozed", "reportee", "已推迟"),
    "closed": ("closed", "fermee", "已关闭"),
    "mine": ("mine", "a-moi", "我的"),
    "unassigned": ("unassigned", "libre", "未分配"),
}
DAYS: Mapping[str, tuple[str, ...]] = {
    "today": ("today", "aujourd'hui", "今天"),
    "yesterday": ("yesterday", "hier", "昨天"),
}
BACK = {"today": 0, "yesterday": 1}


@dataclass(frozen=True, slots=True)
class Word:
    """A word, or several that stand together where somebody put them in quotes."""

    text: str
    is_phrase: bool = False
    is_not: bool = False
    is_open: bool = False  # the second quote has not been typed yet


@dataclass(frozen=True, slots=True)
class Filter:
    about: About
    value: str
    is_not: bool = False


@dataclass(frozen=True, slots=True)
class SearchQuery:
    words: tuple[Word, ...] = ()
    filters: tuple[Filter, ...] = ()

    @property
    def is_empty(self) -> bool:
        return not self.words and not self.filters

    @property
    def is_plain(self) -> bool:
        """Only words, as somebody types a name: people and commands may be meant too."""
        return not self.filters


_QUOTE = '"“”„«»＂'  # noqa: RUF001 - people type them
_TOKEN = re.compile(
    rf"""(?P<no>[-－]?)
    (?: (?P<name>[^\s:：{_QUOTE}]+) [:：] )?
    (?: [{_QUOTE}] (?P<phrase>[^{_QUOTE}]*) (?P<end>[{_QUOTE}]|\Z) | (?P<word>\S*) )""",  # noqa: RUF001 - as above
    re.VERBOSE,
)


def parse(typed: str, today: date) -> SearchQuery:
    words: list[Word] = []
    filters: list[Filter] = []
    for token in _tokens(typed):
        found = _filter(token, today) if token["name"] else None
        if found is not None:
            filters.extend([found] if found.value else [])
        elif word := _word(token):
            words.append(word)
    return SearchQuery(tuple(words), tuple(filters))


def written(query: SearchQuery) -> str:
    """The query as it would be typed; who types that is understood the same."""
    filters = [f"{_sign(one.is_not)}{one.about}:{_value_typed(one.value)}" for one in query.filters]
    words = [f"{_sign(one.is_not)}{_typed(one)}" for one in query.words]
    return " ".join([*filters, *words])  # what is still open comes last


def span(value: str) -> tuple[date, date]:
    """A day, a month or a year as ``parse`` leaves it: its first day, and the first after it."""
    parts = [int(one) for one in value.split("-")]
    year, month, day = [*parts, 1, 1][:3]
    first = date(year, month, day)
    if len(parts) == 3:  # noqa: PLR2004 - year, month and day
        return first, first + timedelta(days=1)
    if len(parts) == 1:
        return first, date(year + 1, 1, 1)
    return first, date(year + month // 12, month % 12 + 1, 1)


@dataclass(frozen=True, slots=True)
class Completing:
    """The filter that is being typed: where it begins, what of its value is there."""

    start: int
    name: str  # of the filter, in the language in which it was typed
    about: About
    typed: str


def completing(typed: str) -> Completing | None:
    """Which filter the text ends with, for whoever offers what it may become."""
    token = None
    for token in _tokens(typed):  # noqa: B007 - the last one
        pass
    if token is None or not token["name"] or token.end() != len(typed):
        return None
    about = _known(token["name"], NAMES)
    return None if about is None else Completing(token.start(), token["name"], about, _said(token))


def completed(typed: str, filled: Completing, value: str) -> str:
    """The text with that filter's value chosen, ready for the next word."""
    sign = "-" if typed[filled.start : filled.start + 1] in {"-", "－"} else ""  # noqa: RUF001 - wide
    return f"{typed[: filled.start]}{sign}{filled.name}:{_value_typed(value)} "


def _tokens(typed: str) -> Iterator[re.Match[str]]:
    place = 0
    while place < len(typed):
        if typed[place].isspace():
            place += 1
            continue
        token = _TOKEN.match(typed, place)
        if token is None or token.end() == place:  # a stray mark that begins nothing
            place += 1
            continue
        yield token
        place = token.end()


def _word(token: re.Match[str]) -> Word | None:
    is_phrase = token["phrase"] is not None
    text = _said(token)
    if token["name"]:
        text = f"{token['name']}:{text}"
    if not text.strip():
        return None
    return Word(text, is_phrase, bool(token["no"]), is_open=is_phrase and not token["end"])


def _said(token: re.Match[str]) -> str:
    return str(token["word"] if token["phrase"] is None else token["phrase"])


def _filter(token: re.Match[str], today: date) -> Filter | None:
    """None where it is no filter; without a value where that is still to come."""
    name = _known(token["name"], NAMES)
    if name is None:
        return None
    typed = _said(token).strip()
    value = _value(name, typed, today) if typed else ""
    return None if value is None else Filter(name, value, bool(token["no"]))


def _value(about: About, typed: str, today: date) -> str | None:
    if about in DATES:
        return _day(typed, today)
    if about is About.HAS:
        return _known(typed, THINGS)
    if about is About.IS:
        return _known(typed, STATES)
    if about is About.FROM:
        return _known(typed, PEOPLE) or typed
    if about is About.IN:
        return _known(typed, PLACES) or typed
    return typed


def _known(typed: str, names: Mapping[T, tuple[str, ...]]) -> T | None:
    wanted = folded(typed).replace("\u2019", "'")  # as books print it, and as keyboards type it
    return next((one for one, spellings in names.items() if wanted in spellings), None)


_WHOLE = re.compile(r"(?P<y>\d{4})(?:[-/.年](?P<m>\d{1,2})(?:[-/.月](?P<d>\d{1,2})日?|月)?|年)?")
_TURNED = re.compile(r"(?P<d>\d{1,2})\.(?P<m>\d{1,2})\.(?P<y>\d{4})")


def _day(typed: str, today: date) -> str | None:
    """``2026-10-01``, or only the year and month, as far as there is such a day."""
    if word := _known(typed, DAYS):
        return _back(today, BACK[word])
    found = _WHOLE.fullmatch(typed) or _TURNED.fullmatch(typed)
    if found is None:
        return None
    numbers = [int(found[name]) for name in "ymd" if found[name]]
    value = "-".join(
        f"{one:04d}" if not place else f"{one:02d}" for place, one in enumerate(numbers)
    )
    try:
        span(value)
    except (ValueError, OverflowError):
        return None
    return value


def _back(today: date, days: int) -> str:
    return (today - timedelta(days=days)).isoformat()


def _sign(is_not: bool) -> str:
    return "-" if is_not else ""


def _typed(word: Word) -> str:
    if not word.is_phrase:
        return word.text
    return f'"{word.text}' if word.is_open else f'"{word.text}"'


def _value_typed(value: str) -> str:
    return f'"{value}"' if re.search(r"\s", value) else value
