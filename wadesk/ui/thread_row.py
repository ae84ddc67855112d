"""Thread row: one bubble with what stands around it, as a painter or a screen reader needs it."""

from dataclasses import dataclass

from wadesk.core.delivery import Carriage, Shown
from wadesk.core.errors import Reason
from wadesk.core.outbox import Owed
from wadesk.core.records import Instant, Source, Wamid
from wadesk.core.thread import Bubble, Pending

STANDING = {
    Owed.DUE: "queued",
    Owed.ACCEPTED: "sending",
    Owed.REFUSED: "failed",
    Owed.DOUBTFUL: "uncertain",
}
OVERTAKEN = frozenset({Reason.UNSEEN_ANSWER, Reason.LOCK_HELD, Reason.NOT_HOLDER})
"""Refusals that say a colleague was first: a conflict, and nothing is broken."""


UNDECIDED = frozenset({"failed", "uncertain"})


@dataclass(frozen=True, slots=True)
class ThreadRow:
    """``said`` is a message of the record, or one that is still on its way there."""

    said: Bubble | Pending
    author: str = ""  # empty where the side already tells
    quoted: Bubble | None = None
    quoted_author: str = ""
    starts_day: bool = False
    follows: bool = False  # the same person went on writing

    @property
    def at(self) -> Instant:
        return self.said.at if isinstance(self.said, Bubble) else self.said.written_at

    @property
    def is_ours(self) -> bool:
        return isinstance(self.said, Pending) or self.said.is_ours

    @property
    def standing(self) -> str:
        """The name of its state, for words, icon and colour; empty for what others wrote."""
        if isinstance(self.said, Pending):
            overtaken = self.said.owed is Owed.REFUSED and self.said.reason in OVERTAKEN
            return "conflict" if overtaken else STANDING[self.said.owed]
        shown = self.said.shown
        if shown is Shown.SENDING and self.said.source != Source.DESK:
            return Shown.SENT.value  # we know of it because it was sent, from elsewhere
        return shown.value if shown else ""

    @property
    def word(self) -> str:
        """The state by which it is told: what was refused was not even sent."""
        was_refused = isinstance(self.said, Pending) or self.said.carriage == Carriage.REJECTED
        return "refused" if was_refused and self.standing == "failed" else self.standing

    @property
    def is_undecided(self) -> bool:
        """Whether its author may try again or let go of it here.

        A conflict is decided above the composer, where the colleague's answer can be read.
        """
        return isinstance(self.said, Pending) and self.standing in UNDECIDED


def quoted_wamid(said: Bubble | Pending) -> Wamid | None:
    """What this answers, by WhatsApp's name for it."""
    if isinstance(said, Pending):
        return said.quoted
    context = said.content.get("context")
    found = (context.get("id") or context.get("message_id")) if isinstance(context, dict) else None
    return Wamid(found) if isinstance(found, str) and found else None
