"""Inbox reader: the list of conversations as the window reads it, a block of rows at a time.

It only reads: what the engine commits is there at the next look.
"""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from wadesk.core import inbox_filter, overlay
from wadesk.core.composer_state import ComposerState, StateKind
from wadesk.core.deed import Deed
from wadesk.core.inbox import ConversationLine, InboxRow, Member, Onlooker
from wadesk.core.inbox_filter import Counts, InboxFilter, Place, Vantage, Whose
from wadesk.core.label import Label
from wadesk.core.policy import WindowPolicy
from wadesk.core.records import AgentId, ConversationId, Instant, MessageId
from wadesk.core.thread import Bubble
from wadesk.desk import composing, contact_deeds, deeds
from wadesk.desk.open_desk import OpenDesk
from wadesk.store import (
    connection,
    conversations,
    drafts,
    inbox_places,
    labels,
    messages,
    outgoing,
    people,
    policies,
    readings,
)
from wadesk.store.readings import Reading

FREE = ComposerState(StateKind.FREE)
KEPT_KIB = 8 * 1024
"""Of the file in memory: the list is open all day, and what it looks at again lies close by."""
COUNTED = (
    InboxFilter(Whose.MINE),
    InboxFilter(Whose.UNASSIGNED),
    InboxFilter(Whose.MENTIONS, status=None),
)


@dataclass(frozen=True, slots=True)
class _Known:
    """What the rows of one reading have in common."""

    members: Mapping[AgentId, Member]
    labels: Mapping[int, Label]
    window: WindowPolicy
    last: Mapping[MessageId, Bubble]
    readings: Mapping[ConversationId, Reading]
    typed: Mapping[ConversationId, str]


class InboxReader:
    """Whoever made it closes it. ``is_live`` says whether the Hub is there.

    What this agent has just decided is seen at once: rows whose deeds are still on their way
    are shown, placed and counted as they will be.
    """

    def __init__(self, desk: OpenDesk, is_live: Callable[[], bool]) -> None:
        self._desk = desk
        self._is_live = is_live
        self._mirror = desk.mirror.reader(KEPT_KIB)
        self._local = desk.local.reader()

    def close(self) -> None:
        self._mirror.close()
        self._local.close()

    def places(self, wanted: InboxFilter) -> Sequence[Place]:
        """Every conversation that a view shows, the uppermost first."""
        apart = deeds.pending(self._desk).keys()
        with connection.snapshot(self._mirror):
            seen = self._vantage()
            among = self._those_that_can_be_meant(wanted)
            found = inbox_places.places(self._mirror, wanted, seen, among, apart)
        if wanted.is_of_this_desk:
            near = {place.id for place in found}.union(apart)
            return sorted(self.placed(self.rows(near), wanted).values())
        here = self.placed(self._bare_rows(apart), wanted).values() if apart else ()
        return sorted([*found, *here]) if here else found

    def placed(
        self, rows: Sequence[InboxRow], wanted: InboxFilter
    ) -> Mapping[ConversationId, Place]:
        """Where these rows stand in a view; those that it does not show are left out."""
        seen = self._vantage()
        fitting = [row for row in rows if inbox_filter.belongs(row, wanted, seen)]
        return {row.line.id: inbox_filter.place_of(row, wanted.order, seen) for row in fitting}

    def counts(self) -> Counts:
        """How many open conversations are mine and nobody's, and how many notes name me."""
        pending = deeds.pending(self._desk)
        apart = pending.keys()
        with connection.snapshot(self._mirror):
            seen = self._vantage()
            found = [inbox_places.count(self._mirror, wanted, seen, apart) for wanted in COUNTED]
        for row in self._bare_rows(apart) if apart else ():
            fits = (inbox_filter.belongs(row, wanted, seen) for wanted in COUNTED)
            found = [count + is_in for count, is_in in zip(found, fits, strict=True)]
        mine, unassigned, mentions = found
        return Counts(mine, unassigned, mentions, sum(map(len, pending.values())))

    def rows(self, ids: Collection[ConversationId]) -> Sequence[InboxRow]:
        pending = deeds.pending(self._desk, ids)
        with connection.snapshot(self._mirror):
            here = conversations.by_ids(self._mirror, ids)
            lines = contact_deeds.as_they_will_be(self._desk, self._mirror, here)
            known = self._known(lines)
        states = composing.states(self._desk, [line.id for line in lines], is_live=self._is_live())
        found = [self._row(line, states[line.id], known) for line in lines]
        put_on = known.labels
        return [self._as_it_will_be(row, pending.get(row.line.id, ()), put_on) for row in found]

    def _bare_rows(self, ids: Collection[ConversationId]) -> Sequence[InboxRow]:
        """As much of them as decides where they stand, whoever replies."""
        pending = deeds.pending(self._desk, ids)
        with connection.snapshot(self._mirror):
            lines = conversations.by_ids(self._mirror, ids)
            read = readings.of(self._mirror, ids)
            found = [
                InboxRow(line, FREE, **_as_read(read.get(line.id, Reading()))) for line in lines
            ]
            return [self._as_it_will_be(row, pending.get(row.line.id, ()), {}) for row in found]

    def named(self, beginning: str) -> Collection[ConversationId]:
        with connection.snapshot(self._mirror):
            return conversations.named(self._mirror, beginning)

    def _known(self, lines: Sequence[ConversationLine]) -> _Known:
        ids = [line.id for line in lines]
        shown = [line.last_message for line in lines if line.last_message is not None]
        with connection.snapshot(self._local):
            typed = {one.conversation: one.text for one in drafts.of(self._local, ids)}
        return _Known(
            people.members(self._mirror),
            {one.id: one for one in labels.every(self._mirror)},
            policies.known(self._mirror).window,
            {one.id: one for one in messages.by_ids(self._mirror, shown)},
            readings.of(self._mirror, ids),
            typed,
        )

    def _row(self, line: ConversationLine, state: ComposerState, known: _Known) -> InboxRow:
        me, last = self._desk.identity.member, _found(known.last, line)
        author = last.member if last else None
        return InboxRow(
            line,
            state,
            who=_colleague(state.who, me, known.members),
            last=last,
            author=_colleague(author, me, known.members),
            is_mine=author == me,
            draft=known.typed.get(line.id, ""),
            onlookers=self._onlookers(line.id, known.members),
            onlookers_until=self._desk.passing.presence.ends_at(line.id),
            closes_at=self._closes_at(line, known.window),
            labels=overlay.in_order(line.labels, known.labels),
            **_as_read(known.readings.get(line.id, Reading())),
        )

    def _as_it_will_be(
        self, row: InboxRow, done: Sequence[Deed], known: Mapping[int, Label]
    ) -> InboxRow:
        """``known``: the labels that it may have."""
        if not done:
            return row
        will = overlay.shown_after(row, done, known)
        if will.read_upto == row.read_upto:
            return will
        return replace(
            will, unread=readings.unread_above(self._mirror, row.line.id, will.read_upto)
        )

    def _vantage(self) -> Vantage:
        policy = policies.known(self._mirror).window
        return Vantage.at(self._desk.identity.member, self._desk.hearing.hub_now(), policy)

    def _those_that_can_be_meant(self, wanted: InboxFilter) -> set[ConversationId] | None:
        """The few of which only this Desk, or the moment, tells; None: all."""
        if not wanted.is_of_this_desk:
            return None
        with connection.snapshot(self._local):
            here = set(drafts.places(self._local))
            if wanted.state is not None:
                here.update(one.item.conversation for one in outgoing.written(self._local))
        if wanted.state is None:
            return here
        on_their_way = inbox_places.of_what_has_not_arrived(self._mirror)
        return here.union(self._desk.locks.places(), on_their_way)

    def _closes_at(self, line: ConversationLine, policy: WindowPolicy) -> Instant | None:
        """The Hub's clock judges it; here it is counted on ours."""
        at_hub = line.window_closes_at(policy)
        return None if at_hub is None else Instant(at_hub - self._desk.hearing.ahead_ms())

    def _onlookers(
        self, conversation: ConversationId, members: Mapping[AgentId, Member]
    ) -> tuple[Onlooker, ...]:
        looking = self._desk.passing.presence.viewing(conversation)
        known = (one for one in looking if one.member in members)
        return tuple(Onlooker(members[one.member].name, one.writing) for one in known)


def _as_read(read: Reading) -> dict[str, Any]:
    """What a row says of it."""
    return {
        "unread": read.unread,
        "is_pinned": read.is_pinned,
        "is_mentioned": read.is_mentioned,
        "mentioned": read.mentioned,
        "read_upto": read.upto,
    }


def _found(last: Mapping[MessageId, Bubble], line: ConversationLine) -> Bubble | None:
    return last.get(line.last_message) if line.last_message is not None else None


def _colleague(member: AgentId | None, me: AgentId, members: Mapping[AgentId, Member]) -> str:
    """A colleague's name; empty where it would be one's own, or is not known."""
    if member is None or member == me or member not in members:
        return ""
    return members[member].name
