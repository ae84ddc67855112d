"""Fake inbox: conversations in memory, for what shows a list of them; it counts what is read."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any

from tests.support.builders import NOON
from wadesk.core.composer_state import ComposerState, StateKind
from wadesk.core.inbox import Contact, ConversationLine, InboxRow
from wadesk.core.inbox_filter import InboxFilter, Place, Vantage, belongs, place_of
from wadesk.core.policy import WindowPolicy
from wadesk.core.records import AgentId, ContactId, ConversationId, Instant, MessageId
from wadesk.core.thread import Bubble

ME = AgentId(1)
FREE = ComposerState(StateKind.FREE)


def a_contact(name: str | None = "Zoe", number: int = 1, **rest: str | None) -> Contact:
    return Contact(
        ContactId(number),
        name,
        rest.get("phone"),
        rest.get("user_id"),
        rest.get("username"),
        rest.get("marketing"),
    )


def a_line(number: int = 1, at: int = NOON, **rest: Any) -> ConversationLine:
    return ConversationLine(
        id=ConversationId(number),
        number="100",
        contact=rest.get("contact", a_contact(rest.get("name", f"Person {number}"), number)),
        circle=rest.get("circle"),
        scope=None,
        status=rest.get("status", "open"),
        last_inbound_at=rest.get("last_inbound_at"),
        last_at=Instant(at),
        preview=rest.get("preview", ""),
        unanswered_since=rest.get("unanswered_since"),
        answered_by=rest.get("answered_by"),
        owner=rest.get("owner"),
        snoozed_until=rest.get("snoozed_until"),
        waiting_since=rest.get("waiting_since"),
        labels=tuple(one.id for one in rest.get("labels", ())),
    )


def a_row(number: int = 1, at: int = NOON, **rest: Any) -> InboxRow:
    line = rest.get("line") or a_line(number, at, **rest)
    return InboxRow(
        line,
        rest.get("state", FREE),
        rest.get("who", ""),
        rest.get("last"),
        rest.get("author", ""),
        rest.get("is_mine", False),
        rest.get("draft", ""),
        rest.get("onlookers", ()),
        rest.get("onlookers_until"),
        line.window_closes_at(WindowPolicy()),
        rest.get("labels", ()),
        rest.get("unread", 0),
        rest.get("is_pinned", False),
        rest.get("is_mentioned", False),
    )


def a_bubble(text: str = "words", kind: str = "text", **rest: Any) -> Bubble:
    return Bubble(
        id=MessageId(rest.get("number", 1)),
        conversation=ConversationId(1),
        at=Instant(rest.get("at", NOON)),
        direction=rest.get("direction", "in"),
        source=rest.get("source", "cloud"),
        kind=kind,
        text=text,
        contact=None,
        member=None,
        wamid=None,
        key=None,
        target=None,
        carriage=rest.get("carriage"),
        content=rest.get("content", {}),
        statuses=rest.get("statuses", {}),
        problem=None,
        revoked_at=rest.get("revoked_at"),
    )


class FakeInbox:
    def __init__(self, rows: Iterable[InboxRow] = ()) -> None:
        self.present = {row.line.id: row for row in rows}
        self.reads: list[list[ConversationId]] = []
        self.now = Instant(NOON)

    def put(self, row: InboxRow) -> ConversationId:
        self.present[row.line.id] = row
        return row.line.id

    def places(self, wanted: InboxFilter) -> Sequence[Place]:
        return sorted(self.placed(tuple(self.present.values()), wanted).values())

    def placed(
        self, rows: Sequence[InboxRow], wanted: InboxFilter
    ) -> Mapping[ConversationId, Place]:
        seen = Vantage.at(ME, self.now, WindowPolicy())
        fitting = [row for row in rows if belongs(row, wanted, seen)]
        return {row.line.id: place_of(row, wanted.order, seen) for row in fitting}

    def rows(self, ids: Collection[ConversationId]) -> Sequence[InboxRow]:
        self.reads.append(list(ids))
        return [self.present[one] for one in ids if one in self.present]

    def named(self, beginning: str) -> Collection[ConversationId]:
        start = beginning.casefold()
        labels = {key: row.line.contact for key, row in self.present.items()}
        return [
            key for key, who in labels.items() if who and who.label.casefold().startswith(start)
        ]
