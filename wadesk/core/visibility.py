"""Visibility: which conversations a member may see.

A conversation lies in at most one scope (an inbox, a team); a member sees all of them or
the named ones. The Hub filters by this when it serves a row, never the Desk when it
shows one. Each change of sight raises the member's epoch, so that a page asked for
before the change is recognised when it arrives after it.
"""

from collections.abc import Set as AbstractSet
from dataclasses import dataclass

OPEN_TO_ALL = ""


@dataclass(frozen=True, slots=True)
class Sight:
    """What one member sees: ``scopes`` of None means every conversation.

    What is about the team itself, its devices and deeds, is for administrators. Who is
    restricted to designated conversations does not see those that are open to all the others.
    """

    scopes: frozenset[str] | None = None
    epoch: int = 0
    is_administrator: bool = False
    sees_open: bool = True

    def covers(self, scope: str) -> bool:
        return self.scopes is None or scope in self.seen

    @property
    def seen(self) -> frozenset[str]:
        """The scopes of a limited sight, the open one among them."""
        open_to_it = {OPEN_TO_ALL} if self.sees_open else frozenset[str]()
        return ((self.scopes or frozenset()) - {OPEN_TO_ALL}) | open_to_it


def change(
    before: Sight, after: Sight, scopes_in_use: AbstractSet[str]
) -> tuple[frozenset[str], frozenset[str]]:
    """The scopes gained and lost between two sights."""
    seen_before = {scope for scope in scopes_in_use if before.covers(scope)}
    seen_after = {scope for scope in scopes_in_use if after.covers(scope)}
    return frozenset(seen_after - seen_before), frozenset(seen_before - seen_after)
