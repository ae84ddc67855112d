"""Thread: the bubbles of one conversation, with what was later said about them.

A reaction, an edit or a revocation arrives as a message of its own that names its target.
It is folded into that bubble, by the one who had the right to: only the side that wrote a
message edits or revokes it, and a person has one reaction at a time.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, NamedTuple

from wadesk.core.delivery import DECIDED_BY, Carriage, Shown, shown
from wadesk.core.outbox import Owed
from wadesk.core.records import (
    NO_ANSWER,
    AgentId,
    ClientKey,
    ContactId,
    ConversationId,
    Direction,
    Instant,
    MessageId,
    Source,
    Wamid,
)

REACTION, EDIT, REVOCATION = "reaction", "edit", "revoke"
FOLDED = (REACTION, EDIT, REVOCATION)
"""Kinds that are shown on the bubble they are about."""


class Position(NamedTuple):
    """A place in a thread or in the list: by time, and among equals by id."""

    at: Instant
    id: int


END = Position(Instant(2**62), 2**62)
"""Below everything that was ever said."""


@dataclass(frozen=True, slots=True)
class Reaction:
    emoji: str
    at: Instant
    contact: ContactId | None  # None: our side's
    member: AgentId | None


@dataclass(frozen=True, slots=True)
class Wording:
    """What a message said before its author changed it, and when that was."""

    text: str
    changed_at: Instant


@dataclass(frozen=True, slots=True)
class Bubble:
    """One message as an agent sees it; ``content`` is Meta's object, whatever it holds."""

    id: MessageId
    conversation: ConversationId
    at: Instant
    direction: str
    source: str
    kind: str
    text: str
    contact: ContactId | None
    member: AgentId | None
    wamid: Wamid | None
    key: ClientKey | None
    target: Wamid | None
    carriage: str | None
    content: Mapping[str, Any]
    statuses: Mapping[str, Mapping[str, Any]]
    problem: Mapping[str, Any] | None
    reactions: tuple[Reaction, ...] = ()
    edited_at: Instant | None = None
    revoked_at: Instant | None = None
    former: tuple[Wording, ...] = ()  # the oldest first

    @property
    def position(self) -> Position:
        return Position(self.at, self.id)

    @property
    def is_ours(self) -> bool:
        return self.direction == Direction.OUT

    @property
    def is_note(self) -> bool:
        """Said among colleagues: no customer ever sees it."""
        return self.direction == Direction.NOTE

    @property
    def shown(self) -> Shown | None:
        """How far it has come; None for what others wrote."""
        if not self.is_ours:
            return None
        has_left = self.source != Source.DESK or DECIDED_BY in (self.problem or {})
        carriage = Carriage(self.carriage or Carriage.ACCEPTED)
        return shown(carriage, self.statuses, has_left=has_left)


@dataclass(frozen=True, slots=True)
class Pending:
    """One message that was written here and has not come back as a row yet."""

    key: ClientKey
    conversation: ConversationId
    written_at: Instant
    kind: str
    text: str
    owed: Owed
    filename: str = ""
    quoted: Wamid | None = None
    reason: str = ""  # why the Hub refused it, as a code; empty where it did not
    detail: str = ""
    can_be_called_back: bool = False  # nobody else can have it yet
    held_until: Instant = Instant(0)  # so long it stays here on purpose, by this Desk's clock
    planned: int | None = None  # the Hub's row of what is to leave at its hour
    leaves_at: Instant | None = None  # by the Hub's clock
    planner: AgentId | None = None  # who planned it
    waits_behind: bool = False  # one before it waits for its author's decision
    has_news: bool = False  # the customer has written what its author has not had before them


@dataclass(frozen=True, slots=True)
class Stretch:
    """Places of neighbouring bubbles, oldest first; ``is_first`` where none lie above.

    Times and ids apart, since a million of them shall cost no million objects.
    """

    times: Sequence[Instant]
    ids: Sequence[MessageId]
    is_first: bool
    is_last: bool = True  # none lie below; told where one asked downwards

    @property
    def top(self) -> Position:
        """The oldest one's."""
        return Position(self.times[0], self.ids[0])


@dataclass(frozen=True, slots=True)
class SecondLook:
    """What a change left to be shown anew, what is now part of another bubble, what is gone."""

    bubbles: Sequence[Bubble]
    hidden: frozenset[Position] = frozenset()
    gone: frozenset[MessageId] = frozenset()


def fold(bubble: Bubble, amendments: Iterable[Bubble]) -> Bubble:
    """Bring a bubble up to date with all that names it, in whatever order that is given."""
    reactions: dict[ContactId | None, Reaction] = {}
    for said in sorted(amendments, key=lambda said: said.position):
        if said.kind == REACTION and said.shown is Shown.FAILED:
            continue  # the customer does not see it either
        if said.kind == REACTION:
            who = None if said.is_ours else said.contact
            reactions[who] = Reaction(said.text, said.at, who, said.member)
        elif said.direction == bubble.direction:
            bubble = _amended(bubble, said)
    return replace(bubble, reactions=tuple(one for one in reactions.values() if one.emoji))


def newest_answer(bubbles: Iterable[Bubble]) -> MessageId:
    """The newest answer among these: what a draft takes as its base while they are shown."""
    answers = (
        bubble.id
        for bubble in bubbles
        if bubble.is_ours and bubble.source != Source.HISTORY and bubble.kind not in FOLDED
    )
    return max(answers, default=NO_ANSWER)


def newest_heard(bubbles: Sequence[Bubble], last: MessageId | None) -> MessageId:
    """Up to where the customer's messages have been read by whoever has these before them.

    Where the newest message of all is among them, nothing of the customer's lies below.
    """
    ids = {bubble.id for bubble in bubbles}
    if last in ids:
        return max(ids)
    heard = (one.id for one in bubbles if one.direction == Direction.IN)
    return max(heard, default=NO_ANSWER)


def _amended(bubble: Bubble, said: Bubble) -> Bubble:
    match said.kind:
        case "edit":
            former = (*bubble.former, Wording(bubble.text, said.at))
            return replace(bubble, text=said.text, edited_at=said.at, former=former)
        case "revoke":
            return replace(bubble, revoked_at=said.at)
        case _:
            return bubble
