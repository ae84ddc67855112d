"""Book: who has written to the demo's shop, what was answered, and what comes next.

The words stand in ``resources/demo``, where a person of any language can mend them; here they
become values. Moments are told from a present that the reader of the book chooses, so that
the past of a demo is always just over, and that of a picture always the same.
"""

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any

from wadesk.core.records import Instant
from wadesk.demo.customer import Customer

FOLDER = Path(__file__).resolve().parents[2] / "resources" / "demo"
MINUTE_MS = 60_000
CUSTOMER, PHONE_APP = "<", "P"
WAITS, ANSWER = "~", ">"
AGENTS = {"A": "Ana", "B": "Bilal"}

_PAST = re.compile(
    r"(?:(?P<days>\d+)d (?P<clock>\d\d:\d\d)|(?P<minutes>\d+)m) (?P<who>\S) (?P<said>.*)"
)
_MARKED = re.compile(r"\[(?P<kind>[a-z]+)(?: (?P<files>[^\]]+))?\] ?(?P<words>.*)")


@dataclass(frozen=True, slots=True)
class Said:
    """Words and what they are: a ``kind`` of message, or of an answer that met with a mishap."""

    words: str
    kind: str = "text"
    files: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class Spoken:
    """Something that was said at a moment; ``who`` is one letter of the book."""

    days: int
    clock: str
    minutes: int
    who: str
    said: Said

    def at(self, now: Instant) -> Instant:
        if not self.clock:
            return Instant(now - self.minutes * MINUTE_MS)
        hour, minute = map(int, self.clock.split(":"))
        day = datetime.fromtimestamp(now / 1000, tz=UTC).astimezone() - timedelta(days=self.days)
        moment = day.replace(hour=hour, minute=minute, second=0, microsecond=0)
        return Instant(int(moment.timestamp()) * 1000)


@dataclass(frozen=True, slots=True)
class Beat:
    """What a customer says while somebody looks, and the colleague's answer if there is one."""

    said: Said
    waits: bool  # until an answer has come
    answer: str = ""


@dataclass(frozen=True, slots=True)
class Story:
    customer: Customer
    past: Sequence[Spoken]
    coming: Sequence[Beat]
    answer: str = ""  # to the last words of the past


def shop() -> Sequence[Story]:
    """Everybody who writes to the shop."""
    return _stories("shop.toml")


def kinds() -> Sequence[Story]:
    """One conversation with every kind of message."""
    return _stories("kinds.toml")


def answer_to(words: str) -> str:
    """What the colleague says to this; nothing where the book leaves it to whoever looks on."""
    return _answers().get(words, "")


def file(name: str) -> bytes:
    return (FOLDER / name).read_bytes()


def quick_replies() -> Mapping[str, str]:
    """What the shop's agents have at hand, by what is typed after the slash."""
    return dict(_told("shop.toml")["quick"])


@cache
def _answers() -> Mapping[str, str]:
    answers = {beat.said.words: beat.answer for story in shop() for beat in story.coming}
    return answers | {story.past[-1].said.words: story.answer for story in shop()}


@cache
def _stories(name: str) -> Sequence[Story]:
    return tuple(map(_story, _told(name)["customer"]))


@cache
def _told(name: str) -> Mapping[str, Any]:
    return tomllib.loads((FOLDER / name).read_text(encoding="utf-8"))


def _story(told: Mapping[str, Any]) -> Story:
    known = {key: told[key] for key in ("phone", "username", "user_id") if key in told}
    customer = Customer(told.get("name", ""), **known)
    coming: list[str] = told.get("next", "").splitlines()
    answer = coming.pop(0)[2:] if coming and coming[0].startswith(ANSWER) else ""
    return Story(
        customer, tuple(map(_spoken, told["past"].splitlines())), tuple(_beats(coming)), answer
    )


def _spoken(line: str) -> Spoken:
    found = _PAST.fullmatch(line)
    if found is None:
        raise ValueError(f"the book cannot be read here: {line}")
    days, minutes = int(found["days"] or 0), int(found["minutes"] or 0)
    return Spoken(days, found["clock"] or "", minutes, found["who"], _said(found["said"]))


def _beats(lines: Sequence[str]) -> Iterator[Beat]:
    for line, following in pairwise([*lines, ""]):
        if not line.startswith(ANSWER):
            answer = following[2:] if following.startswith(ANSWER) else ""
            yield Beat(_said(line[2:]), waits=line.startswith(WAITS), answer=answer)


def _said(words: str) -> Said:
    found = _MARKED.fullmatch(words)
    if found is None:
        return Said(words)
    return Said(found["words"], found["kind"], tuple((found["files"] or "").split()))
