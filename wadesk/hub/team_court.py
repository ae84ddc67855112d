"""Team court: who belongs to the team and what each may do, judged for an administrator.

Whether the asker may is asked before (``admission``). Each deed is written down with how it was
before and how it is now; a change of rights outside office hours is told to administrators.
"""

from collections.abc import Collection, Iterable
from dataclasses import replace

from wadesk.core.device_policy import End
from wadesk.core.errors import Reason, Refused
from wadesk.core.grant import Grant, require_sound, usual
from wadesk.core.oddities import Alert
from wadesk.core.policy import SecurityPolicy
from wadesk.core.records import Instant
from wadesk.core.rights import Hours
from wadesk.core.visibility import Sight
from wadesk.hub import deeds, local_time, membership, revocation
from wadesk.hub.judgement import Asked, Judged, LockMoved, problem
from wadesk.hub.revocation import Actor
from wadesk.hub.writer import Transaction
from wadesk.store import estate, factors, member_readings, members, record, replies, saved_views
from wadesk.store.audit import Deed
from wadesk.store.members import Member
from wadesk.wire import team_api
from wadesk.wire.hub_api import CommandAnswer
from wadesk.wire.team_api import (
    InviteMember,
    KeepPermission,
    RemoveMember,
    RenameMember,
    SetRights,
    SuspendMember,
)

MemberWish = InviteMember | RenameMember | SetRights | SuspendMember | RemoveMember

Leaving = SuspendMember | RemoveMember

ANOTHERS = "Nobody does this to themselves: ask another administrator."


class TeamCourt:
    def __init__(self, security: SecurityPolicy) -> None:
        self._office = Hours(security.office_from * 60, security.office_until * 60)
        self._wall = local_time.wall_clock(security.zone)

    def judge(self, t: Transaction, asked: Asked, command: MemberWish) -> Judged:
        held = _held(t, command.member) if isinstance(command, Leaving) else []
        try:
            about = self._done(t, asked, command)
        except Refused as refusal:
            return Judged(problem=problem(refusal))
        freed = tuple(one for one in held if not _is_held(t, one))
        return Judged(CommandAnswer(asked.key, made=about), freed=freed)

    def mind_the_hour(self, t: Transaction, asked: Asked, about: int, deed: Deed) -> None:
        """Rights that change while nobody is at work are remarkable."""
        if not self._office.cover(self._wall(t.now)):
            deeds.alert(t, asked, Alert.RIGHTS_OUT_OF_HOURS, about, deed)

    def _done(self, t: Transaction, asked: Asked, command: MemberWish) -> int:
        """Do it, and say whom it was about."""
        match command:
            case InviteMember():
                return self._invited(t, asked, command)
            case RenameMember():
                return _renamed(t, asked, command)
            case SetRights():
                return self._granted(t, asked, command)
            case SuspendMember():
                return self._suspended(t, asked, command)
            case RemoveMember():
                return self._removed(t, asked, command)

    def _invited(self, t: Transaction, asked: Asked, command: InviteMember) -> int:
        name = membership.require_free_name(t, command.name)
        require_sound(usual(command.role))
        member = membership.welcome(t, name, command.role)
        self._write_down(t, asked, Deed.INVITE, member, name=name, role=command.role)
        return member

    def _granted(self, t: Transaction, asked: Asked, command: SetRights) -> int:
        member = membership.found(t, command.member)
        grant = granted(command, command.permission)
        if grant != member.grant:
            membership.give(t, member, grant)
            told = {"before": as_told(member.grant), "after": as_told(grant)}
            self._write_down(t, asked, Deed.RIGHTS, member.id, **told)
        return member.id

    def _suspended(self, t: Transaction, asked: Asked, command: SuspendMember) -> int:
        member = _another(t, asked, command.member)
        after = members.SUSPENDED if command.suspended else members.ACTIVE
        if after != member.state:
            if command.suspended:
                membership.require_administrator_left(t, member.id, stays=False)
                estate.forget_doors(t.db, member.id)
            members.keep_state(t.db, member.id, t.next_seq(), after)
            deed = Deed.SUSPEND if command.suspended else Deed.RESUME
            self._write_down(t, asked, deed, member.id)
        return member.id

    def _removed(self, t: Transaction, asked: Asked, command: RemoveMember) -> int:
        """Their devices go, what they were at work on is somebody's, and their name stays."""
        member = _another(t, asked, command.member)
        membership.require_administrator_left(t, member.id, stays=False)
        heir = None if command.heir is None else _heir(t, member.id, command.heir)
        _hand_on(t, member.id, heir)
        estate.keep_words(t.db, member.id, asked.member, t.next_seq())
        by = Actor(asked.member, asked.device)
        gone = revocation.end_all_of(t, member.id, End.MEMBER_REMOVED, by, asked.member)
        estate.forget_doors(t.db, member.id)
        factors.drop(t.db, member.id)
        _forget_habits(t, member.id)
        members.keep_factor(t.db, member.id, t.next_seq(), is_set=False)
        members.keep_state(t.db, member.id, t.next_seq(), members.REMOVED)
        told = {"name": member.name, "heir": heir, "devices": len(gone)}
        self._write_down(t, asked, Deed.REMOVE_MEMBER, member.id, **told)
        return member.id

    def _write_down(
        self, t: Transaction, asked: Asked, deed: Deed, about: int, **content: object
    ) -> None:
        deeds.write_down(t, asked, deed, about, **content)
        self.mind_the_hour(t, asked, about, deed)


def granted(command: SetRights | KeepPermission, permission: str | None = None) -> Grant:
    """What a command wants to give, if it makes sense."""
    grant = Grant(
        command.role,
        _set(command.rights),
        _hours(command.hours),
        _set(command.scopes),
        permission,
    )
    require_sound(grant)
    return grant


def as_told(grant: Grant) -> dict[str, object]:
    """A grant as the log tells it."""
    rights, hours, scopes = grant.rights, grant.hours, grant.scopes
    return {
        "role": grant.role,
        "rights": None if rights is None else sorted(rights),
        "hours": None if hours is None else [hours.start, hours.end, sorted(hours.days)],
        "scopes": None if scopes is None else sorted(scopes),
        "permission": grant.permission,
    }


def _renamed(t: Transaction, asked: Asked, command: RenameMember) -> int:
    member = membership.found(t, command.member)
    name = membership.require_free_name(t, command.name, of=member.id)
    if name != member.name:
        members.rename(t.db, member.id, t.next_seq(), name)
        deeds.write_down(t, asked, Deed.RENAME_MEMBER, member.id, before=member.name, after=name)
    return member.id


def _held(t: Transaction, member: int) -> list[LockMoved]:
    """The locks of a member, as everybody will be told of them once they are free."""
    held = {
        where: replace(lock, holder=None, until=Instant(0))
        for where, lock in replies.held_locks(t.db, t.now)
        if lock.holder == member
    }
    scopes = record.scopes(t.db, held)
    return [LockMoved(where, scopes[where], held[where]) for where in scopes]


def _is_held(t: Transaction, moved: LockMoved) -> bool:
    return replies.lock(t.db, moved.conversation).held_by(t.now) is not None


def _forget_habits(t: Transaction, member: int) -> None:
    """What a member had read and how they looked at the inbox is nobody else's."""
    seq = t.next_seq()
    member_readings.end_of(t.db, member, seq, "member_removed")
    for view in saved_views.of_member(t.db, member):
        saved_views.drop(t.db, view.id, seq, "member_removed")


def _another(t: Transaction, asked: Asked, member: int) -> Member:
    found = membership.found(t, member)
    if found.id == asked.member:
        raise Refused(Reason.NO_RIGHT, ANOTHERS)
    return found


def _heir(t: Transaction, leaving: int, heir: int) -> int:
    found = membership.found(t, heir)
    if found.id == leaving or found.state != members.ACTIVE:
        raise Refused(Reason.NO_SUCH_MEMBER)
    return heir


def _hand_on(t: Transaction, leaving: int, heir: int | None) -> None:
    """An heir takes over what they see; the rest is nobody's."""
    owned, planned = estate.owned(t.db, leaving), estate.planned(t.db, leaving)
    sight = None if heir is None else members.sight(t.db, heir)
    seq = t.next_seq()
    theirs = _seen(owned, sight)
    estate.hand_over(t.db, theirs, heir, seq)
    estate.hand_over(t.db, owned.keys() - theirs, None, seq)
    theirs = _seen(planned, sight)
    if heir is not None:
        estate.take_on(t.db, theirs, heir, seq)
    estate.call_off(t.db, planned.keys() - theirs, seq)


def _seen(scopes: dict[int, str], sight: Sight | None) -> set[int]:
    if sight is None:
        return set()
    return {one for one, scope in scopes.items() if sight.covers(scope)}


def _set(words: Iterable[str] | None) -> frozenset[str] | None:
    return None if words is None else frozenset(words)


def _hours(told: team_api.Hours | None) -> Hours | None:
    return None if told is None else Hours(told.start, told.end, _days(told.days))


def _days(days: Collection[int]) -> frozenset[int]:
    return frozenset(days)
