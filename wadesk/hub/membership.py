"""Membership: who belongs to the team, and what each member is given.

Whoever becomes an administrator, stops being one, or comes to see everything begins anew at
their Desks: what they see of the team and of what nobody understands has no other road.
"""

from wadesk.core.errors import Reason, Refused
from wadesk.core.grant import Grant, usual
from wadesk.core.rights import Role
from wadesk.hub.writer import Transaction
from wadesk.store import members, sights
from wadesk.store.members import Member


def enrol(t: Transaction, name: str, role: Role | None = None) -> int:
    """The member of this name, who becomes one; the first of a Hub is its administrator.

    A role that is named is given to who is a member already, too.
    """
    member = members.named(t.db, name)
    if member is None:
        first = Role.STANDARD if members.count(t.db) else Role.ADMINISTRATOR
        return welcome(t, name, role or first)
    known = found(t, member)
    if known.state == members.SUSPENDED:
        raise Refused(Reason.MEMBER_SUSPENDED, f"{name} is suspended: end that first.")
    if role is not None and role != known.grant.role:
        give(t, known, usual(role))
    return member


def welcome(t: Transaction, name: str, role: str) -> int:
    """Somebody new, with what their role begins with."""
    member = t.new_id()
    members.add_member(t.db, member, t.next_seq(), name, Role(role))
    return member


def give(t: Transaction, member: Member, grant: Grant) -> None:
    """Let a member have this and nothing else from now on; their Desks are told what it means."""
    require_administrator_left(t, member.id, stays=grant.is_administrator)
    seq = t.next_seq()
    before = members.sight(t.db, member.id)
    after = members.of_role(
        grant.scopes,
        before.epoch,
        rules=grant.is_administrator,
        is_restricted=grant.role == Role.RESTRICTED,
    )
    sights.change_sight(t.db, member.id, (before, after), seq)
    members.keep_grant(t.db, member.id, seq, grant)
    comes_to_see_all = before.scopes is not None and after.scopes is None
    if before.is_administrator != after.is_administrator or comes_to_see_all:
        members.let_begin_anew(t.db, member.id, seq)


def found(t: Transaction, member: int) -> Member:
    """A member who was not removed."""
    known = members.find(t.db, member)
    if known is None or known.state == members.REMOVED:
        raise Refused(Reason.NO_SUCH_MEMBER)
    return known


def require_administrator_left(t: Transaction, member: int, *, stays: bool) -> None:
    """A team that nobody administers could never be put right from a Desk again."""
    ruling = members.administrators(members.here(t.db))
    if not stays and ruling == {member}:
        raise Refused(Reason.LAST_ADMINISTRATOR)


def require_free_name(t: Transaction, name: str, of: int | None = None) -> str:
    """A name that can be told from all others, without the blanks around it."""
    plain = " ".join(name.split())
    if not plain:
        raise Refused(Reason.BAD_SETTING, "A member needs a name: write one.")
    if any(_alike(one.name, plain) for one in members.here(t.db) if one.id != of):
        raise Refused(Reason.NAME_TAKEN)
    return plain


def _alike(one: str, other: str) -> bool:
    return one.casefold() == other.casefold()
