"""Inbox filter: which conversations a view of the list shows, and in which order.

A filter is a value: it is kept as JSON with a saved view, turned into SQL for a whole list
(``store.inbox_places``), and asked about one row when a commit has touched it. What a newer
Desk wrote and this one does not know is passed over.
"""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from enum import StrEnum
from typing import Any, NamedTuple, TypeVar

from wadesk.core.composer_state import StateKind
from wadesk.core.deed import Status
from wadesk.core.inbox import InboxRow
from wadesk.core.policy import WindowPolicy
from wadesk.core.records import AgentId, ConversationId, Instant

Word = TypeVar("Word", bound=StrEnum)

LOOKED_FOR = frozenset(StateKind) - {StateKind.FREE, StateKind.SENT}
"""The states that a view can ask for: those in which there is something to do or to wait for."""

FAR = 2**53
"""Later than every moment: what has no moment to be sorted by comes after all that has."""


class Whose(StrEnum):
    MINE = "mine"
    UNASSIGNED = "unassigned"
    ALL = "all"
    MENTIONS = "mentions"  # where a note names me that I have not read


class Order(StrEnum):
    NEWEST = "newest"
    WAITING = "waiting"  # who has waited longest first
    WINDOW = "window"  # whose free text ends next first


@dataclass(frozen=True, slots=True)
class InboxFilter:
    whose: Whose = Whose.ALL
    status: Status | None = Status.OPEN  # None: any
    labels: frozenset[int] = frozenset()  # all of these
    owner: AgentId | None = None  # None: whoever it is
    state: StateKind | None = None  # one of ``LOOKED_FOR``
    is_unread: bool = False
    has_draft: bool = False
    waits_ms: int | None = None  # for so long at least
    window_ms: int | None = None  # still open, and for less than this
    order: Order = Order.NEWEST

    @property
    def is_of_this_desk(self) -> bool:
        """Whether it asks for what no shared row tells: locks, drafts, what waits here."""
        return self.state is not None or self.has_draft

    @property
    def follows_the_clock(self) -> bool:
        """Whether time alone lets conversations come, go or change their places."""
        is_bounded = self.waits_ms is not None or self.window_ms is not None
        return is_bounded or self.order is Order.WINDOW


@dataclass(frozen=True, slots=True)
class SavedView:
    """A filter under a name that its member gave it; ``place`` is among the member's views."""

    id: int
    name: str
    wanted: InboxFilter
    place: int = 0


@dataclass(frozen=True, slots=True)
class Counts:
    """What stands beside the views that everybody has."""

    mine: int = 0
    unassigned: int = 0
    mentions: int = 0
    on_their_way: int = 0  # what was decided here and the Hub has not told yet


@dataclass(frozen=True, slots=True)
class Vantage:
    """Who looks at the list, and when by the Hub's clock."""

    me: AgentId
    now: Instant
    over: Instant
    """Who wrote last at this moment or before it is out of reach for free text."""

    @classmethod
    def at(cls, me: AgentId, now: Instant, policy: WindowPolicy) -> "Vantage":
        return cls(me, now, Instant(now - policy.open_ms + policy.margin_ms))


class Place(NamedTuple):
    """Where a conversation stands; the least of them is uppermost."""

    rank: int  # 0: pinned
    key: int
    below: int  # of two with one key, that with the higher id comes first

    @property
    def id(self) -> ConversationId:
        return ConversationId(-self.below)


def place_of(row: InboxRow, order: Order, seen: Vantage) -> Place:
    return Place(0 if row.is_pinned else 1, _key(row, order, seen), -row.line.id)


def belongs(row: InboxRow, wanted: InboxFilter, seen: Vantage) -> bool:
    line = row.line
    return (
        wanted.status in {None, line.status}
        and _is_whose(row, wanted.whose, seen)
        and wanted.labels <= frozenset(line.labels)
        and wanted.owner in {None, line.owner}
        and wanted.state in {None, row.state.kind}
        and (row.unread > 0 or not wanted.is_unread)
        and (bool(row.draft) or not wanted.has_draft)
        and _is_in_time(row, wanted, seen)
    )


def written(wanted: InboxFilter) -> dict[str, Any]:
    """As JSON, without what is as usual."""
    usual = InboxFilter()
    found = {one.name: getattr(wanted, one.name) for one in fields(wanted)}
    changed = {name: value for name, value in found.items() if value != getattr(usual, name)}
    if "labels" in changed:
        changed["labels"] = sorted(wanted.labels)
    return changed


def read(content: Mapping[str, Any]) -> InboxFilter:
    """Whatever cannot be read is as usual."""
    usual = InboxFilter()
    status = content.get("status", usual.status)
    state = _word(StateKind, content.get("state"))
    return InboxFilter(
        whose=_word(Whose, content.get("whose")) or usual.whose,
        status=None if status is None else _word(Status, status) or usual.status,
        labels=_numbers(content.get("labels")),
        owner=_owner(content.get("owner")),
        state=state if state in LOOKED_FOR else None,
        is_unread=content.get("is_unread") is True,
        has_draft=content.get("has_draft") is True,
        waits_ms=_number(content.get("waits_ms")),
        window_ms=_number(content.get("window_ms")),
        order=_word(Order, content.get("order")) or usual.order,
    )


def _key(row: InboxRow, order: Order, seen: Vantage) -> int:
    line, later = row.line, FAR - row.line.last_at
    match order:
        case Order.NEWEST:
            return -line.last_at
        case Order.WAITING:
            return later if line.waiting_since is None else line.waiting_since
        case Order.WINDOW:
            last = line.last_inbound_at
            return last if last is not None and last > seen.over else later


def _is_whose(row: InboxRow, whose: Whose, seen: Vantage) -> bool:
    match whose:
        case Whose.MINE:
            return row.line.owner == seen.me
        case Whose.UNASSIGNED:
            return row.line.owner is None
        case Whose.MENTIONS:
            return row.is_mentioned
        case Whose.ALL:
            return True


def _is_in_time(row: InboxRow, wanted: InboxFilter, seen: Vantage) -> bool:
    since, last = row.line.waiting_since, row.line.last_inbound_at
    if wanted.waits_ms is not None and (since is None or since > seen.now - wanted.waits_ms):
        return False
    if wanted.window_ms is None:
        return True
    return last is not None and seen.over < last < seen.over + wanted.window_ms


def _word(words: type[Word], found: object) -> Word | None:
    return words(found) if isinstance(found, str) and found in set(words) else None


def _number(found: object) -> int | None:
    is_number = isinstance(found, int) and not isinstance(found, bool)
    return found if is_number and isinstance(found, int) and 0 <= found < FAR else None


def _numbers(found: object) -> frozenset[int]:
    listed = found if isinstance(found, list) else []
    return frozenset(one for one in map(_number, listed) if one is not None)


def _owner(found: object) -> AgentId | None:
    number = _number(found)
    return None if number is None else AgentId(number)
