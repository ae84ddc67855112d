"""Inbox reader: the list of conversations as the window reads it, a block of rows at a time.

It only reads: what the engine commits is there at the next look.
"""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace

from wadesk.core.composer_state import ComposerState
from wadesk.core.inbox import ConversationLine, InboxRow, Member, Onlooker
from wadesk.core.policy import WindowPolicy
from wadesk.core.records import AgentId, ConversationId, Instant, MessageId
from wadesk.core.thread import Bubble, Position
from wadesk.desk import composing
from wadesk.desk.open_desk import OpenDesk
from wadesk.store import connection, conversations, drafts, messages, people, policies

OPEN = "open"


class InboxReader:
    """Whoever made it closes it. ``is_live`` says whether the Hub is there."""

    def __init__(self, desk: OpenDesk, is_live: Callable[[], bool]) -> None:
        self._desk = desk
        self._is_live = is_live
        self._mirror = desk.mirror.reader()
        self._local = desk.local.reader()

    def close(self) -> None:
        self._mirror.close()
        self._local.close()

    def places(self) -> Sequence[Position]:
        """Every open conversation, newest first."""
        with connection.snapshot(self._mirror):
            return conversations.places(self._mirror)

    def rows(self, ids: Collection[ConversationId]) -> Sequence[InboxRow]:
        with connection.snapshot(self._mirror):
            found = conversations.by_ids(self._mirror, ids)
            lines = [line for line in found if line.status == OPEN]
            shown = [line.last_message for line in lines if line.last_message is not None]
            last = {one.id: one for one in messages.by_ids(self._mirror, shown)}
            members = people.members(self._mirror)
            window = policies.known(self._mirror).window
        with connection.snapshot(self._local):
            typed = {one.conversation: one.text for one in drafts.of(self._local, ids)}
        states = composing.states(self._desk, [line.id for line in lines], is_live=self._is_live())
        return [
            replace(
                self._row(line, states[line.id], _found(last, line), members),
                draft=typed.get(line.id, ""),
                closes_at=self._closes_at(line, window),
            )
            for line in lines
        ]

    def named(self, beginning: str) -> Collection[ConversationId]:
        with connection.snapshot(self._mirror):
            return conversations.named(self._mirror, beginning)

    def _row(
        self,
        line: ConversationLine,
        state: ComposerState,
        last: Bubble | None,
        members: Mapping[AgentId, Member],
    ) -> InboxRow:
        me = self._desk.identity.member
        author = last.member if last else None
        return InboxRow(
            line,
            state,
            who=_colleague(state.who, me, members),
            last=last,
            author=_colleague(author, me, members),
            is_mine=author == me,
            onlookers=self._onlookers(line.id, members),
            onlookers_until=self._desk.passing.presence.ends_at(line.id),
        )

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


def _found(last: Mapping[MessageId, Bubble], line: ConversationLine) -> Bubble | None:
    return last.get(line.last_message) if line.last_message is not None else None


def _colleague(member: AgentId | None, me: AgentId, members: Mapping[AgentId, Member]) -> str:
    """A colleague's name; empty where it would be one's own, or is not known."""
    if member is None or member == me or member not in members:
        return ""
    return members[member].name
