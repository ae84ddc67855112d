"""Threads: conversations made up on the spot, of any length, that count how often they are read."""

from array import array
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from typing import Any

from tests.support.builders import NOON
from wadesk.core.changes import Changes
from wadesk.core.outbox import Owed
from wadesk.core.records import (
    AgentId,
    ClientKey,
    ContactId,
    ConversationId,
    Instant,
    MessageId,
    Wamid,
)
from wadesk.core.template_form import TemplateForm
from wadesk.core.thread import Bubble, Pending, Position, SecondLook, Stretch

HERE = ConversationId(1)
ME, BRUNO = AgentId(7), AgentId(8)
SHEENA = ContactId(9)
MINUTE = 60_000
WORDS = (
    "Yes",
    "Does it come in another colour?",
    "Thank you so much, that was quick!",
    "I ordered two weeks ago and nothing has arrived so far. Can you look where it is?",
    "一共多少钱。可以送到上海。",
    "متى يصل الطلب؟",
)


def a_bubble(number: int = 1, **columns: Any) -> Bubble:
    plain = Bubble(
        id=MessageId(number),
        conversation=HERE,
        at=Instant(NOON + number * MINUTE),
        direction="in",
        source="cloud",
        kind="text",
        text=WORDS[number % len(WORDS)],
        contact=SHEENA,
        member=None,
        wamid=Wamid(f"wamid.{number}"),
        key=None,
        target=None,
        carriage=None,
        content={},
        statuses={},
        problem=None,
    )
    return replace(plain, **columns)


def our(number: int, **columns: Any) -> Bubble:
    given: dict[str, Any] = {
        "direction": "out",
        "source": "desk",
        "member": ME,
        "key": ClientKey(f"key-{number}"),
        "carriage": "accepted",
    }
    return a_bubble(number, **{**given, **columns})


def a_note(number: int, **columns: Any) -> Bubble:
    """Said among colleagues."""
    given: dict[str, Any] = {
        "direction": "note",
        "source": "desk",
        "kind": "note",
        "member": BRUNO,
        "contact": None,
        "wamid": None,
    }
    return a_bubble(number, **{**given, **columns})


def a_pending(key: str = "k1", **columns: Any) -> Pending:
    plain = Pending(
        key=ClientKey(key),
        conversation=HERE,
        written_at=Instant(NOON + 9_000 * MINUTE),
        kind="text",
        text="On its way tomorrow.",
        owed=Owed.DUE,
    )
    return replace(plain, **columns)


def touched(*ids: int) -> Changes:
    return Changes(messages=frozenset((HERE, MessageId(one)) for one in ids))


WRITTEN = Changes(outbox=frozenset({HERE}))


def a_stretch(positions: Sequence[Position], *, is_first: bool) -> Stretch:
    times, ids = [one.at for one in positions], [MessageId(one.id) for one in positions]
    return Stretch(times, ids, is_first)


class FakeThread:
    """Some bubbles in memory; ``hidden`` are those that became part of another."""

    def __init__(self, *bubbles: Bubble) -> None:
        self.said = {bubble.id: bubble for bubble in bubbles}
        self.hidden: dict[MessageId, Position] = {}
        self.waiting: list[Pending] = []
        self.members = {ME: "Ana", BRUNO: "Bruno"}
        self.unread: Position | None = None
        self.forms: dict[tuple[str, str], TemplateForm] = {}
        self.rows_read = self.places_read = 0

    def say(self, *bubbles: Bubble) -> Changes:
        self.said.update((bubble.id, bubble) for bubble in bubbles)
        return touched(*(bubble.id for bubble in bubbles))

    def places(self, above: Position, limit: int, /) -> Stretch:
        found = sorted(one.position for one in self.said.values() if one.position < above)
        return a_stretch(found[-limit:], is_first=len(found) <= limit)

    def places_from(self, position: Position, limit: int, /) -> Stretch:
        found = sorted(one.position for one in self.said.values() if one.position >= position)
        times, ids = [one.at for one in found[:limit]], [MessageId(one.id) for one in found[:limit]]
        return Stretch(times, ids, is_first=False, is_last=len(found) <= limit)

    def first_unread(self, me: AgentId, /) -> Position | None:  # noqa: ARG002 - one reads here
        return self.unread

    def form(self, name: str, language: str, /) -> TemplateForm | None:
        return self.forms.get((name, language))

    def position(self, message: MessageId, /) -> Position | None:
        found = self.said.get(message)
        return found.position if found is not None else None

    def bubbles(self, ids: Collection[MessageId], /) -> Sequence[Bubble]:
        self.rows_read += len(ids)
        return [self.said[one] for one in ids if one in self.said]

    def look_again(self, ids: Collection[MessageId], /) -> SecondLook:
        found = [self.said[one] for one in ids if one in self.said]
        found.sort(key=lambda bubble: bubble.position)
        hidden = frozenset(at for one, at in self.hidden.items() if one in ids)
        gone = frozenset(ids) - self.said.keys() - self.hidden.keys()
        return SecondLook(found, hidden, gone)

    def quoted(self, wamids: Collection[Wamid], /) -> Mapping[Wamid, Bubble]:
        return {one.wamid: one for one in self.said.values() if one.wamid and one.wamid in wamids}

    def pending(self) -> Sequence[Pending]:
        return list(self.waiting)

    def member_name(self, member: AgentId, /) -> str | None:
        return self.members.get(member)

    def contact_name(self, contact: ContactId, /) -> str | None:
        return "Sheena Nelson" if contact == SHEENA else None


class LongThread(FakeThread):
    """``count`` bubbles that exist only while they are read."""

    def __init__(self, count: int) -> None:
        super().__init__()
        self.times = array("q", range(NOON, NOON + count * MINUTE, MINUTE))

    def places(self, above: Position, limit: int, /) -> Stretch:
        end = min(max(above.at - NOON, 0) // MINUTE, len(self.times))
        first = max(0, end - limit)
        return self._stretch(first, end)

    def places_from(self, position: Position, limit: int, /) -> Stretch:
        first = max(-(-(position.at - NOON) // MINUTE), 0)
        if first < len(self.times) and Position(Instant(self.times[first]), first) < position:
            first += 1
        return self._stretch(first, min(first + limit, len(self.times)))

    def _stretch(self, first: int, end: int) -> Stretch:
        self.places_read += end - first
        times = [Instant(at) for at in self.times[first:end]]
        ids = [MessageId(number) for number in range(first, end)]
        return Stretch(times, ids, is_first=first == 0, is_last=end == len(self.times))

    def position(self, message: MessageId, /) -> Position | None:
        is_here = 0 <= message < len(self.times)
        return Position(Instant(self.times[message]), message) if is_here else None

    def bubbles(self, ids: Collection[MessageId], /) -> Sequence[Bubble]:
        self.rows_read += len(ids)
        return [a_bubble(one) if one % 3 else our(one) for one in ids]
