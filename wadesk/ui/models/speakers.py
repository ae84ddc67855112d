"""Speakers: who said what, by the name that an agent knows them by.

Our own side is always named, since several people and machines answer on one number. A
customer is named in groups and quotes; between two, the side tells.
"""

from typing import Protocol

from wadesk.core.records import AgentId, ContactId, Source
from wadesk.core.thread import Bubble, Pending, Reaction
from wadesk.ui.text import translate
from wadesk.ui.thread_row import DEED, NOTE

Said = Bubble | Pending


class Names(Protocol):
    """What members and contacts are called; None for whom nobody knows."""

    def member_name(self, member: AgentId, /) -> str | None: ...
    def contact_name(self, contact: ContactId, /) -> str | None: ...


class Speakers:
    def __init__(self, names: Names, me: AgentId, *, is_group: bool) -> None:
        self._names = names
        self._me = me
        self._is_group = is_group

    def name(self, said: Said) -> str:
        """As it stands above a bubble; empty where the side tells."""
        is_theirs = isinstance(said, Bubble) and not (said.is_ours or said.is_note)
        return "" if is_theirs and not self._is_group else self.full_name(said)

    def full_name(self, said: Said) -> str:
        member = said.planner if isinstance(said, Pending) else said.member
        if self.is_mine(said) or (member is None and isinstance(said, Pending)):
            return translate("Thread", "You")
        if member is not None:
            return self._names.member_name(member) or translate("Thread", "A colleague")
        if isinstance(said, Pending):
            return ""
        if said.is_ours:
            return _machine(said.source)
        return (said.contact and self._names.contact_name(said.contact)) or ""

    def about(self, said: Said) -> tuple[str, bool]:
        """Whom a deed was about, and whether that is who sits here."""
        whom = said.content.get("owner") if isinstance(said, Bubble) and said.kind == DEED else None
        if not isinstance(whom, int):
            return "", False
        name = self._names.member_name(AgentId(whom)) or translate("Thread", "A colleague")
        return name, whom == self._me

    def reactors(self, said: Said) -> tuple[str, ...]:
        """Who chose which emoji about it, the first one first."""
        reactions = said.reactions if isinstance(said, Bubble) else ()
        sentence = translate("Thread", "{who} {emoji}")
        return tuple(sentence.format(who=self._reactor(one), emoji=one.emoji) for one in reactions)

    def _reactor(self, reaction: Reaction) -> str:
        if reaction.contact is not None:
            name = self._names.contact_name(reaction.contact)
            return name or translate("Thread", "Customer")
        if reaction.member == self._me:
            return translate("Thread", "You")
        name = self._names.member_name(reaction.member) if reaction.member is not None else None
        return name or translate("Thread", "Phone app")

    def is_mine(self, said: Said) -> bool:
        """Whether it is this agent's own, to be changed or let go of."""
        if isinstance(said, Pending):
            return said.planner in (None, self._me)
        return said.member == self._me and (said.is_ours or said.is_note)

    def is_same(self, one: Said, other: Said) -> bool:
        """Whether the second goes on where the first stopped."""
        return not is_notice(one) and not is_notice(other) and self._who(one) == self._who(other)

    def _who(self, said: Said) -> tuple[str, int | None]:
        if isinstance(said, Pending):
            return NOTE if said.kind == NOTE else "out", said.planner or self._me
        if said.is_note:
            return NOTE, said.member
        if said.is_ours:
            return ("out", said.member) if said.member is not None else (said.source, None)
        return "in", said.contact


def is_notice(said: Said) -> bool:
    """Told by WhatsApp or by the Hub, and drawn in the middle."""
    return said.kind in ("system", DEED)


def _machine(source: str) -> str:
    match source:
        case Source.PHONE | Source.HISTORY:
            return translate("Thread", "Phone app")
        case Source.STANDBY:
            return translate("Thread", "Meta's assistant")
        case _:
            return translate("Thread", "Another system")
