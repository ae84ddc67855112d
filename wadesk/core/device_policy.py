"""Device policy: who may link another Desk, and for how long its papers are good.

The limit is WaDesk's own; the Cloud API has none. It is asked twice, when a code is made
and inside the transaction that links, so that fifty simultaneous links cannot pass it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum, StrEnum

from wadesk.core.errors import Reason, Refused
from wadesk.core.policy import DevicePolicy
from wadesk.core.records import Instant

COUNTS_KEPT = 8  # numbers that are remembered with their nonces
LATE_MOST = 8  # how far behind the newest a number that was passed over is still merely late
LEAP = 1_000_000  # so far a device counts ahead once it may go on after a copy was noticed
LEAP_MOST = 1_000 * LEAP  # no device was ever as far ahead; it would use up all numbers


class End(StrEnum):
    """Why a device is out; only what was lost is wiped unheard."""

    UNLINKED = "unlinked"
    LOST = "lost"
    PRUNED = "pruned"
    EVICTED = "evicted"
    REPLACED = "replaced"
    MEMBER_REMOVED = "member_removed"

    @property
    def hands_in(self) -> bool:
        """Whether what was written there and not sent is heard first."""
        return self is not End.LOST


class Scope(StrEnum):
    """Whose devices are counted together."""

    NUMBER = "number"
    MEMBER = "member"


class Overflow(StrEnum):
    """What happens when there is no room."""

    EVICT_OLDEST = "evict_oldest"  # once the person who links has seen which
    REFUSE = "refuse"


@dataclass(frozen=True, slots=True)
class Held:
    """A device that takes up a place, frozen or not."""

    device: int
    member: int
    linked_at: Instant


@dataclass(frozen=True, slots=True)
class Decider:
    """Who would say yes to one more device, and on which device they sit."""

    member: int
    device: int
    is_administrator: bool = False

    def may_send_away(self, one: Held) -> bool:
        return self.is_administrator or one.member == self.member


@dataclass(frozen=True, slots=True)
class Room:
    """How many of how many places are taken, and who would have to go for one more."""

    linked: int
    limit: int
    victim: Held | None = None

    @property
    def is_free(self) -> bool:
        return self.linked < self.limit

    @property
    def is_full(self) -> bool:
        """Nobody may be let in, whatever a person confirms."""
        return not self.is_free and self.victim is None

    def require(self, evict: int | None = None) -> Held | None:
        """Who goes for one more device: nobody, or exactly the one that a person has seen."""
        if self.is_free:
            return None
        if self.is_full:
            raise Refused(Reason.DEVICE_LIMIT)
        if self.victim is None or evict != self.victim.device:
            raise Refused(Reason.DEVICE_LIMIT, "Look again at who would have to go for this one.")
        return self.victim


class Count(Enum):
    """What the number of a request for a token says."""

    FRESH = "fresh"
    DOUBLED = "doubled"  # the network brought it twice, or late: refused, and no harm in it
    COPIED = "copied"  # two hold the same profile


@dataclass(frozen=True, slots=True)
class LinkAttempts:
    """Wrong codes in a row, and until when no further one is looked at."""

    failures: int = 0
    paused_until: Instant = Instant(0)


def require_sense(policy: DevicePolicy) -> None:
    """Words that an operator may choose among; what is misspelt would count other devices."""
    choices = ("scope", policy.scope, Scope), ("overflow", policy.overflow, Overflow)
    for name, word, known in choices:
        if word not in frozenset(known):
            either = '" or "'.join(known)
            raise Refused(
                Reason.BAD_SETTING,
                f'[devices] {name} = "{word}" is not understood: write "{either}".',
            )


def room(
    held: Sequence[Held], member: int, policy: DevicePolicy, decider: Decider | None = None
) -> Room:
    """Whether one more device of this member has room beside those that are held.

    Only an administrator makes a colleague's device go, and the one on which somebody decides
    goes only where no other can. Where nobody decides, nobody goes.
    """
    together = [one for one in held if policy.scope == Scope.NUMBER or one.member == member]
    linked, limit = len(together), policy.max_linked
    if linked != limit or limit == 0 or policy.overflow != Overflow.EVICT_OLDEST:
        return Room(linked, limit)  # where more than one would have to go, nobody is let in
    return Room(linked, limit, _who_goes(together, decider))


def _who_goes(together: Sequence[Held], decider: Decider | None) -> Held | None:
    """The one linked longest ago of those that the decider may send away."""
    if decider is None:
        return None
    may_go = [one for one in together if decider.may_send_away(one)]
    others = [one for one in may_go if one.device != decider.device]
    return min(others or may_go, key=lambda one: (one.linked_at, one.device), default=None)


def believable(attempts: LinkAttempts, now: Instant, policy: DevicePolicy) -> LinkAttempts:
    """A pause that ends later than any that begins now was begun on a clock that was wrong."""
    if attempts.paused_until - now > policy.failures_pause_ms:
        return LinkAttempts(attempts.failures)
    return attempts


def require_not_paused(attempts: LinkAttempts, now: Instant) -> None:
    if now < attempts.paused_until:
        raise Refused(Reason.LINK_PAUSED)


def after_wrong_code(attempts: LinkAttempts, now: Instant, policy: DevicePolicy) -> LinkAttempts:
    """Count a wrong code; the last one allowed starts the pause and the count anew."""
    failures = attempts.failures + 1
    if failures < policy.failures_max:
        return LinkAttempts(failures, attempts.paused_until)
    return LinkAttempts(0, Instant(now + policy.failures_pause_ms))


def judge_count(used: Mapping[int, str], last: int, presented: int, nonce: str) -> Count:
    """What a well-signed number means after the last ones, each told with its nonce.

    A profile that was copied, or restored from an old backup, sooner or later gives a number
    that was given before. A number that was passed over may still come, late: whoever asked
    with it gave up waiting and asked again.
    """
    if presented > last:
        return Count.FRESH if presented - last <= LEAP_MOST else Count.DOUBLED
    if presented in used:
        return Count.DOUBLED if used[presented] == nonce else Count.COPIED
    is_late = presented > max(0, last - LATE_MOST)  # so near, whatever was given is in ``used``
    return Count.DOUBLED if is_late else Count.COPIED


def remember_count(used: Mapping[int, str], count: int, nonce: str) -> Mapping[int, str]:
    """The last numbers that were given, with their nonces."""
    newest = sorted((*used.items(), (count, nonce)))[-COUNTS_KEPT:]
    return dict(newest)
