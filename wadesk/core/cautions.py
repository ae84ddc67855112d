"""Cautions: what an administrator may want to think over before giving rights, and about a team.

None of them forbids anything: whoever gives more than is needed does so knowingly.
"""

from collections.abc import Iterable
from enum import StrEnum

from wadesk.core.grant import Grant
from wadesk.core.rights import USUAL, Right, Role
from wadesk.core.team import Member

ACTIVE = "active"
TWO = 2  # administrators: one may be ill, or lock themselves out


class Caution(StrEnum):
    """About one member."""

    DELETES_AND_BROADCASTS = "deletes_and_broadcasts"
    MORE_THAN_NEEDED = "more_than_needed"
    SEES_NOTHING = "sees_nothing"


class Advice(StrEnum):
    """About the team."""

    SECOND_ADMINISTRATOR = "second_administrator"
    FACTOR_FOR_ME = "factor_for_me"
    FACTOR_FOR_OTHERS = "factor_for_others"


def given(grant: Grant) -> frozenset[str]:
    """What it comes to, the role's own included."""
    own = USUAL.get(grant.role, frozenset())
    return own if grant.is_administrator or grant.rights is None else grant.rights


def of_grant(grant: Grant) -> tuple[Caution, ...]:
    if grant.is_administrator:
        return ()
    found = []
    switches = given(grant)
    if {Right.DELETE_CONVERSATIONS, Right.BROADCAST} <= switches:
        found.append(Caution.DELETES_AND_BROADCASTS)
    if switches - USUAL.get(grant.role, frozenset()):
        found.append(Caution.MORE_THAN_NEEDED)
    if grant.role == Role.RESTRICTED and not grant.scopes:
        found.append(Caution.SEES_NOTHING)
    return tuple(found)


def of_team(members: Iterable[Member]) -> tuple[Advice, ...]:
    """The most pressing first; nothing for who is no administrator."""
    ruling = [one for one in members if one.role == Role.ADMINISTRATOR and one.state == ACTIVE]
    if not any(one.is_me for one in ruling):
        return ()
    found = []
    if len(ruling) < TWO:
        found.append(Advice.SECOND_ADMINISTRATOR)
    if any(one.is_me and not one.has_factor for one in ruling):
        found.append(Advice.FACTOR_FOR_ME)
    if any(not one.is_me and not one.has_factor for one in ruling):
        found.append(Advice.FACTOR_FOR_OTHERS)
    return tuple(found)
