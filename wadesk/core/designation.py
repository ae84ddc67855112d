"""Designation: which scopes a conversation can be given, and who sees what lies in one."""

from collections.abc import Iterable, Sequence

from wadesk.core.rights import Role
from wadesk.core.team import Member, Permission
from wadesk.core.visibility import OPEN_TO_ALL, Sight

ACTIVE = "active"
BETWEEN_SCOPES = ","
"""Where several are typed; so there is none in a scope's name."""


def scopes_in_use(
    members: Sequence[Member], permissions: Sequence[Permission], lying: Iterable[str]
) -> tuple[str, ...]:
    """Those that somebody was given or that some conversation lies in, as a reader looks for them.

    A member who was removed sees nothing, and what they were given helps nobody to choose.
    """
    given = [one.scopes for one in members if one.state != "removed"]
    found = set(lying).union(*(one or () for one in (*given, *(one.scopes for one in permissions))))
    return tuple(sorted(found - {OPEN_TO_ALL}, key=lambda scope: (scope.casefold(), scope)))


def seen_by(scope: str, members: Sequence[Member]) -> tuple[Member, ...]:
    """Who sees it beside the administrators, who see everything."""
    return tuple(
        one
        for one in members
        if one.state == ACTIVE and one.role != Role.ADMINISTRATOR and _sight(one).covers(scope)
    )


def _sight(member: Member) -> Sight:
    """Who is restricted sees what is designated and nothing else."""
    is_restricted = member.role == Role.RESTRICTED
    if member.scopes is None and not is_restricted:
        return Sight()
    return Sight(member.scopes or frozenset(), sees_open=not is_restricted)
