"""Grant: all that one member is given at once, and whether it makes sense."""

from dataclasses import dataclass

from wadesk.core.errors import Reason, Refused
from wadesk.core.rights import MINUTES_A_DAY, Hours, Right, Role

WEEK = frozenset(range(7))


@dataclass(frozen=True, slots=True)
class Grant:
    """Rights of None are the role's own, of hours any, of scopes every conversation."""

    role: str
    rights: frozenset[str] | None = None
    hours: Hours | None = None
    scopes: frozenset[str] | None = None
    permission: str | None = None  # the set of rights that this comes from

    @property
    def is_administrator(self) -> bool:
        return self.role == Role.ADMINISTRATOR


def usual(role: str) -> Grant:
    """What somebody of this role begins with; a restricted one sees what is designated later."""
    is_restricted = role == Role.RESTRICTED
    return Grant(role, scopes=frozenset() if is_restricted else None)


def require_sound(grant: Grant) -> None:
    """Refuse what nobody can mean, with a sentence that says what to change."""
    if grant.role not in frozenset(Role):
        raise _unsound(f"There is no role {grant.role!r}: it is one of {_named(Role)}.")
    if unknown := sorted((grant.rights or frozenset()) - frozenset(Right)):
        raise _unsound(f"There is no right {unknown[0]!r}: it is one of {_named(Right)}.")
    _require_sound_hours(grant.hours)
    if grant.is_administrator and grant.scopes is not None:
        raise _unsound("An administrator sees every conversation: leave the scopes open.")
    if grant.role == Role.RESTRICTED and grant.scopes is None:
        raise _unsound("Say which scopes a restricted member sees; none is an answer, too.")
    if grant.scopes is not None and not all(scope.strip() for scope in grant.scopes):
        raise _unsound("A scope needs a name.")


def _require_sound_hours(hours: Hours | None) -> None:
    if hours is None:
        return
    if not 0 <= hours.start < MINUTES_A_DAY or not 0 <= hours.end <= MINUTES_A_DAY:
        raise _unsound("Hours are minutes of one day: from 0 to 1440.")
    if hours.start == hours.end:
        raise _unsound("Hours that end when they begin are none: choose another end.")
    if not hours.days or not hours.days <= WEEK:
        raise _unsound("Hours need days: from 0, a Monday, to 6, a Sunday.")


def _named(words: type[Role] | type[Right]) -> str:
    return ", ".join(word.value for word in words)


def _unsound(sentence: str) -> Refused:
    return Refused(Reason.BAD_SETTING, sentence)
