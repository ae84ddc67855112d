"""Guards: what keeps two answers apart, each of which can be taken away to see what happens.

Sound guards are the Hub's own rules, called as the Hub calls them.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace

from tests.model.world import FOLD, NOW, POLICY, Seat, World
from wadesk.core.errors import Reason, Refused
from wadesk.core.records import AgentId, MessageId
from wadesk.core.reply_lock import (
    ReplyLock,
    admit,
    claim,
    fold,
    hand_over,
    release,
    require_seen,
    take,
)


def real_admit(lock: ReplyLock, agent: AgentId, fence: int | None) -> ReplyLock:
    return admit(lock, agent, fence, NOW, POLICY)


def real_claim(lock: ReplyLock, agent: AgentId, owner: AgentId | None) -> ReplyLock:
    return claim(lock, agent, NOW, POLICY, owner)


def real_take(lock: ReplyLock, agent: AgentId) -> ReplyLock:
    return take(lock, agent, NOW, POLICY)


def real_hand_over(lock: ReplyLock, giver: AgentId, to: AgentId) -> ReplyLock:
    return hand_over(lock, giver, to, NOW, POLICY)


def real_fold(ours: ReplyLock, theirs: ReplyLock) -> ReplyLock:
    return fold(ours, theirs, NOW)


def newest_shown(world: World, seat: Seat, upto: int) -> int:
    """The base as a Desk notes it: the newest answer on the screen, or the fold."""
    has_folded = bool(world.folded) and upto >= world.folded
    for place in range(upto, 0, -1):
        entry = world.log[place - 1]
        if entry.author == FOLD or has_folded or entry.thread == seat.thread:
            return place
    return 0


def newest_by_another(world: World, seat: Seat) -> int:
    """As the Hub asks its record: the newest answer that this agent did not give, or the fold."""
    thread = world.place_of(seat.thread)
    for place in range(len(world.log), 0, -1):
        entry = world.log[place - 1]
        if entry.author != seat.agent and world.place_of(entry.thread) == thread:
            return place
    return 0


@dataclass(frozen=True)
class Guards:
    """The rules at the Hub's door, and the habits of a Desk; each replaceable."""

    admit: Callable[[ReplyLock, AgentId, int | None], ReplyLock] = real_admit
    claim: Callable[[ReplyLock, AgentId, AgentId | None], ReplyLock] = real_claim
    take: Callable[[ReplyLock, AgentId], ReplyLock] = real_take
    hand_over: Callable[[ReplyLock, AgentId, AgentId], ReplyLock] = real_hand_over
    release: Callable[[ReplyLock, AgentId, int], ReplyLock] = release
    fold: Callable[[ReplyLock, ReplyLock], ReplyLock] = real_fold
    newest_by_another: Callable[[World, Seat], int] = newest_by_another
    checks_base: bool = True
    base_follows_the_mirror: bool = False
    base_reviewed: Callable[[World, Seat, int], int] = newest_shown
    remembers_keys: bool = True
    is_one_transaction: bool = True

    def has_seen(self, world: World, seat: Seat) -> bool:
        if not self.checks_base:
            return True
        try:
            newest = self.newest_by_another(world, seat)
            require_seen(MessageId(seat.base), MessageId(newest))
        except Refused:
            return False
        return True


SOUND = Guards()


def _nobody_asks(lock: ReplyLock, _agent: AgentId, _fence: int | None) -> ReplyLock:
    return lock


def _by_number_alone(lock: ReplyLock, agent: AgentId, fence: int | None) -> ReplyLock:
    """The mistake of comparing fences and not asking whose the lock is."""
    if fence is not None and fence == lock.fence:
        return ReplyLock(fence=lock.fence)
    return real_admit(lock, agent, fence)


def _first_come(lock: ReplyLock, agent: AgentId, fence: int | None) -> ReplyLock:
    """The mistake of letting everybody in who once held a fence, however old."""
    return real_admit(lock, agent, None) if fence is None else lock


def _without_number(lock: ReplyLock, agent: AgentId, _fence: int) -> ReplyLock:
    return release(lock, agent, lock.fence)


def _for_ever(lock: ReplyLock, agent: AgentId, fence: int | None) -> ReplyLock:
    """The mistake of a lock that only its holder can end."""
    if lock.holder not in (None, agent):
        raise Refused(Reason.LOCK_HELD)
    return real_admit(lock, agent, fence)


def _from_the_beginning(lock: ReplyLock, agent: AgentId, fence: int) -> ReplyLock:
    after = release(lock, agent, fence)
    return after if after.holder else ReplyLock()


def _by_any_hand(lock: ReplyLock, _agent: AgentId, _fence: int) -> ReplyLock:
    return ReplyLock(fence=lock.fence)


def _same_number(lock: ReplyLock, agent: AgentId) -> ReplyLock:
    return replace(real_take(lock, agent), fence=lock.fence)


def _same_number_again(lock: ReplyLock, agent: AgentId, owner: AgentId | None) -> ReplyLock:
    """The mistake of renewing a lease that has run out as if it had not."""
    after = real_claim(lock, agent, owner)
    return replace(after, fence=lock.fence) if lock.holder == agent else after


def _whoever_says_yes(lock: ReplyLock, _giver: AgentId, to: AgentId) -> ReplyLock:
    return real_take(lock, to)


def _owner_at_any_time(lock: ReplyLock, agent: AgentId, owner: AgentId | None) -> ReplyLock:
    return real_take(lock, agent) if agent == owner else real_claim(lock, agent, owner)


def _theirs_forgotten(ours: ReplyLock, _theirs: ReplyLock) -> ReplyLock:
    return ours


def _newest_of_all(world: World, seat: Seat) -> int:
    """The mistake of looking only at who gave the last answer."""
    newest = newest_shown(world, seat, len(world.log))
    return newest if newest and world.log[newest - 1].author != seat.agent else 0


def _agents_only(world: World, seat: Seat) -> int:
    """The mistake of not counting what came past the Hub."""
    places = range(len(world.log), 0, -1)
    thread = world.place_of(seat.thread)
    return next((at for at in places if _is_colleagues(world, at, seat, thread)), 0)


def _is_colleagues(world: World, at: int, seat: Seat, thread: int) -> bool:
    entry = world.log[at - 1]
    is_by_a_colleague = entry.author not in (seat.agent, 0)
    return is_by_a_colleague and world.place_of(entry.thread) == thread


def _folds_aside(world: World, seat: Seat) -> int:
    """The mistake of taking a fold for nothing: answers come to lie below a base."""
    found = newest_by_another(world, seat)
    while found and world.log[found - 1].author == FOLD:
        found = newest_by_another(world._replace(log=world.log[: found - 1]), seat)
    return found


def _anyway(world: World, _seat: Seat, _upto: int) -> int:
    """The mistake of letting "send anyway" pass over whatever is there by then."""
    return len(world.log) + 99


@dataclass(frozen=True, slots=True)
class Variant:
    """The rules with one guard missing; ``name`` says which, as a page would."""

    name: str
    guards: Guards


VARIANTS = (
    Variant("no guard at all", Guards(admit=_nobody_asks, checks_base=False)),
    Variant("the lock is not asked", Guards(admit=_nobody_asks)),
    Variant("the base is not asked", Guards(checks_base=False)),
    Variant("who once held a fence may always send", Guards(admit=_first_come)),
    Variant("the fence is compared, and not whose it is", Guards(admit=_by_number_alone)),
    Variant("a release names no fence", Guards(release=_without_number)),
    Variant("anybody's release frees the lock", Guards(release=_by_any_hand)),
    Variant("a lock that was freed counts anew", Guards(release=_from_the_beginning)),
    Variant("a lease does not run out", Guards(admit=_for_ever)),
    Variant("a take-over keeps the fence", Guards(take=_same_number)),
    Variant("a lease that ran out is renewed under its fence", Guards(claim=_same_number_again)),
    Variant("whoever says yes hands the lock over", Guards(hand_over=_whoever_says_yes)),
    Variant("the owner comes first at any time", Guards(claim=_owner_at_any_time)),
    Variant("the base follows the mirror", Guards(base_follows_the_mirror=True)),
    Variant("only the last answer is asked after", Guards(newest_by_another=_newest_of_all)),
    Variant("answers from the phone do not count", Guards(newest_by_another=_agents_only)),
    Variant("a fold counts for nothing", Guards(newest_by_another=_folds_aside)),
    Variant("a fold forgets the other lock", Guards(fold=_theirs_forgotten)),
    Variant("“send anyway” passes over whatever is there", Guards(base_reviewed=_anyway)),
    Variant("the Hub forgets what it answered to a key", Guards(remembers_keys=False)),
    Variant("the Hub looks first and writes later", Guards(is_one_transaction=False)),
)
