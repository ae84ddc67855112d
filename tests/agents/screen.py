"""Screen: what one device shows of the inbox, merged from the feed as a Desk merges it.

Fifty streams say the same things in the same bytes, so a process reads each page once and
each of its devices takes from it what is new to itself.
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

import msgspec

from wadesk.wire.hub_api import LockNews, Viewers

NOT_ANSWERS = frozenset({"edit", "revoke", "reaction"})


class _Table(msgspec.Struct):
    columns: list[str]
    values: list[list[Any]]


class _Page(msgspec.Struct):
    to: str
    more: bool = False
    rows: dict[str, _Table] = {}


@dataclass(frozen=True, slots=True)
class News:
    """What one page says, as far as an agent minds it."""

    to: str
    more: bool
    answers: tuple[tuple[int, int], ...]  # message, conversation
    questions: tuple[tuple[int, int], ...]
    conversations: tuple[dict[str, Any], ...]


@lru_cache(maxsize=256)
def news_in(page: bytes) -> News:
    told = msgspec.json.decode(page, type=_Page)
    messages = list(_objects(told.rows.get("message"), ("id", "conversation", "direction", "kind")))
    answers = tuple(
        (one["id"], one["conversation"])
        for one in messages
        if one["direction"] == "out" and one["kind"] not in NOT_ANSWERS
    )
    questions = tuple(
        (one["id"], one["conversation"]) for one in messages if one["direction"] == "in"
    )
    wanted = ("id", "owner", "folded", "last_inbound_at")
    conversations = tuple(_objects(told.rows.get("conversation"), wanted))
    return News(told.to, told.more, answers, questions, conversations)


def _objects(table: _Table | None, names: tuple[str, ...]) -> Iterable[dict[str, Any]]:
    """Rows by the names that are wanted; one that the Hub does not know yet is null."""
    if table is None:
        return
    places = [table.columns.index(name) if name in table.columns else None for name in names]
    for row in table.values:
        cells = (None if place is None else row[place] for place in places)
        yield dict(zip(names, cells, strict=True))


@dataclass(slots=True)
class Held:
    """Somebody's lock, as far as this device has heard."""

    holder: int
    fence: int
    until: float  # by the machine's clock, in milliseconds


@dataclass(slots=True)
class Viewed:
    """Who looks at a conversation; unless it is said again, they have gone by then."""

    members: frozenset[int]
    until: float


@dataclass(slots=True)
class Screen:
    """The inbox on one device. ``in_step`` while nothing is known to be missing."""

    cursor: str = ""
    in_step: bool = False
    newest: dict[int, int] = field(default_factory=dict)  # conversation → newest answer shown
    asked: dict[int, int] = field(default_factory=dict)  # conversation → newest question shown
    places: dict[int, dict[str, Any]] = field(default_factory=dict)
    locks: dict[int, Held] = field(default_factory=dict)
    viewed: dict[int, Viewed] = field(default_factory=dict)
    _shown: bytearray = field(default_factory=bytearray)  # by message: one where it is shown

    def show(self, rows: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
        """Put answers on the screen; gives those that were not there."""
        fresh = [(message, place) for message, place in rows if not self._is_shown(message)]
        for message, place in fresh:
            missing = message + 1 - len(self._shown)
            self._shown.extend(bytes(max(0, missing)))
            self._shown[message] = 1
            self.newest[place] = max(message, self.newest.get(place, 0))
        return fresh

    def shows(self, messages: Iterable[int]) -> bool:
        return all(self._is_shown(message) for message in messages)

    def _is_shown(self, message: int) -> bool:
        return message < len(self._shown) and self._shown[message] == 1

    def take_places(self, news: News) -> None:
        """Conversations and what customers asked; answers are shown by ``show``."""
        for message, place in news.questions:
            self.asked[place] = max(message, self.asked.get(place, 0))
        for one in news.conversations:
            self.places[one["id"]] = one

    def base(self, conversation: int) -> int:
        folded = self.places.get(conversation, {}).get("folded")
        return max(self.newest.get(conversation, 0), folded or 0)

    def owner(self, conversation: int) -> int | None:
        found: int | None = self.places.get(conversation, {}).get("owner")
        return found

    def hear_lock(self, news: LockNews, now_ms: float) -> None:
        known = self.locks.get(news.conversation)
        if known is not None and known.fence > news.fence:
            return
        if news.holder is None:
            self.locks.pop(news.conversation, None)
        else:
            until = now_ms + news.ttl_ms
            self.locks[news.conversation] = Held(news.holder, news.fence, until)

    def hear_viewers(self, news: Viewers, now_ms: float) -> None:
        members = frozenset(viewer.member for viewer in news.viewers)
        self.viewed[news.conversation] = Viewed(members, now_ms + news.ttl_ms)

    def viewers(self, conversation: int, now_ms: float) -> frozenset[int]:
        seen = self.viewed.get(conversation)
        return seen.members if seen is not None and seen.until > now_ms else frozenset()

    def fence(self, conversation: int, member: int, now_ms: float) -> int | None:
        """What a send of this member's carries, where the lock is known to be theirs."""
        held = self.locks.get(conversation)
        is_theirs = held is not None and held.holder == member and held.until > now_ms
        return held.fence if held is not None and is_theirs else None

    def holder(self, conversation: int, now_ms: float) -> int | None:
        held = self.locks.get(conversation)
        return held.holder if held is not None and held.until > now_ms else None


def cursor_start(head: str) -> str:
    """The very beginning of the life in which this cursor is."""
    return f"{head.rpartition('.')[0]}.0"


def ids_of(problem: bytes) -> list[int]:
    """The answers that a refusal names."""
    told = json.loads(problem).get("newer") or []
    return [int(one["id"]) for one in told]
