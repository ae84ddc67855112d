"""Reply lock: one holder at a time, fences that only rise, and no step a late hand can undo."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.builders import ANA, BEN, CEM, NOON, a_lock
from wadesk.core.errors import Reason, Refused
from wadesk.core.policy import LockPolicy
from wadesk.core.records import NO_ANSWER, AgentId, Instant, MessageId
from wadesk.core.reply_lock import (
    ReplyLock,
    admit,
    claim,
    hand_over,
    release,
    require_seen,
    take,
)

POLICY = LockPolicy()
FREE = ReplyLock()

steps = st.lists(
    st.tuples(
        st.sampled_from(
            [
                "claim",
                "claim as owner",
                "take",
                "hand over",
                "release",
                "admit",
                "admit without fence",
            ]
        ),
        st.sampled_from([ANA, BEN, CEM]),
        st.integers(0, 4),  # a fence, right or not
        st.integers(0, POLICY.lease_ms + 1),  # time that passes before the step
    ),
    max_size=40,
)


def tried(lock: ReplyLock, step: str, agent: AgentId, fence: int, now: Instant) -> ReplyLock:
    """The lock after one step; a refused step changes nothing."""
    steps: dict[str, Callable[[], ReplyLock]] = {
        "claim": lambda: claim(lock, agent, now, POLICY),
        "claim as owner": lambda: claim(lock, agent, now, POLICY, owner=agent),
        "take": lambda: take(lock, agent, now, POLICY),
        "hand over": lambda: hand_over(lock, agent, AgentId(agent % 3 + 1), now, POLICY),
        "release": lambda: release(lock, agent, fence),
        "admit": lambda: admit(lock, agent, fence, now, POLICY),
        "admit without fence": lambda: admit(lock, agent, None, now, POLICY),
    }
    try:
        return steps[step]()
    except Refused:
        return lock


def test_a_free_lock_goes_to_whoever_asks_first() -> None:
    lock = claim(FREE, ANA, NOON, POLICY)

    assert lock == ReplyLock(ANA, Instant(NOON + POLICY.lease_ms), fence=1, since=NOON)


def test_a_held_lock_is_refused_to_anybody_else() -> None:
    with pytest.raises(Refused) as refusal:
        claim(a_lock(ANA), BEN, NOON, POLICY)

    assert refusal.value.reason is Reason.LOCK_HELD


def test_a_renewal_prolongs_the_lease_and_keeps_the_fence() -> None:
    later = Instant(NOON + 5_000)
    lock = replace(a_lock(ANA, fence=3), since=NOON, taken_from=BEN)

    renewed = claim(lock, ANA, later, POLICY)

    assert renewed == replace(lock, until=Instant(later + POLICY.lease_ms))


def test_the_owner_comes_first_where_two_began_within_a_moment() -> None:
    bens = claim(FREE, BEN, NOON, POLICY)
    later = Instant(NOON + POLICY.collision_ms - 1)

    lock = claim(bens, ANA, later, POLICY, owner=ANA)

    assert (lock.holder, lock.fence, lock.since, lock.taken_from) == (ANA, 2, later, BEN)


def test_an_owner_who_comes_later_waits_like_anybody() -> None:
    bens = claim(FREE, BEN, NOON, POLICY)

    with pytest.raises(Refused) as refusal:
        claim(bens, ANA, Instant(NOON + POLICY.collision_ms), POLICY, owner=ANA)

    assert refusal.value.reason is Reason.LOCK_HELD


def test_what_was_taken_on_purpose_does_not_fall_back_to_the_owner_by_itself() -> None:
    bens = take(claim(FREE, ANA, NOON, POLICY), BEN, NOON, POLICY)

    with pytest.raises(Refused) as refusal:
        claim(bens, ANA, Instant(NOON + 1), POLICY, owner=ANA)

    assert refusal.value.reason is Reason.LOCK_HELD


def test_a_take_over_tells_from_whom_and_the_former_holder_sends_no_more() -> None:
    hers = claim(FREE, ANA, NOON, POLICY)
    later = Instant(NOON + 8_000)

    bens = take(hers, BEN, later, POLICY)

    assert bens == ReplyLock(BEN, Instant(later + POLICY.lease_ms), 2, later, taken_from=ANA)
    with pytest.raises(Refused) as refusal:
        admit(bens, ANA, hers.fence, later, POLICY)
    assert refusal.value.reason is Reason.NOT_HOLDER


def test_taking_what_is_free_or_ones_own_takes_it_from_nobody() -> None:
    free, own = take(FREE, ANA, NOON, POLICY), take(a_lock(ANA, fence=3), ANA, NOON, POLICY)

    assert (free.fence, free.taken_from) == (1, None)
    assert (own.fence, own.taken_from) == (3, None)


@pytest.mark.parametrize("until", [NOON + 1, NOON], ids=["held", "just run out"])
def test_a_holder_hands_over_to_a_colleague(until: int) -> None:
    lock = hand_over(a_lock(ANA, until=until, fence=3), ANA, BEN, NOON, POLICY)

    assert (lock.held_by(NOON), lock.fence, lock.taken_from) == (BEN, 4, ANA)


def test_handing_over_to_oneself_is_a_renewal() -> None:
    lock = hand_over(a_lock(ANA, until=NOON + 1, fence=3), ANA, ANA, NOON, POLICY)

    assert (lock.held_by(Instant(NOON + 1)), lock.fence, lock.taken_from) == (ANA, 3, None)


@pytest.mark.parametrize("lock", [FREE, a_lock(BEN)], ids=["free", "a colleague's"])
def test_nobody_hands_over_what_is_not_theirs(lock: ReplyLock) -> None:
    with pytest.raises(Refused) as refusal:
        hand_over(lock, ANA, CEM, NOON, POLICY)

    assert refusal.value.reason is Reason.NOT_HOLDER


def test_who_took_it_from_whom_is_forgotten_with_the_release() -> None:
    taken = take(a_lock(ANA), BEN, NOON, POLICY)

    assert release(taken, BEN, taken.fence) == ReplyLock(fence=taken.fence)


def test_a_lease_that_ran_out_is_free_for_anyone_and_gets_a_new_fence() -> None:
    lock = a_lock(ANA, until=NOON, fence=3)

    assert lock.held_by(Instant(NOON - 1)) == ANA
    assert lock.held_by(NOON) is None
    assert claim(lock, BEN, NOON, POLICY).fence == 4


def test_a_release_by_its_holder_frees_the_lock_and_keeps_the_count() -> None:
    freed = release(a_lock(ANA, fence=3), ANA, fence=3)

    assert freed.held_by(NOON) is None
    assert freed.fence == 3


def test_a_late_release_releases_nothing() -> None:
    renewed_since = a_lock(ANA, fence=4)

    assert release(renewed_since, ANA, fence=3) == renewed_since


def test_nobody_releases_for_another() -> None:
    lock = a_lock(ANA, fence=3)

    assert release(lock, BEN, fence=3) == lock


def test_a_send_by_the_holder_frees_the_lock_behind_it() -> None:
    after = admit(a_lock(ANA, fence=3), ANA, 3, NOON, POLICY)

    assert after.held_by(NOON) is None
    assert after.fence == 3


def test_an_expired_lease_that_nobody_took_still_sends() -> None:
    expired = a_lock(ANA, until=NOON - 60_000, fence=3)

    assert admit(expired, ANA, 3, NOON, POLICY).holder is None


def test_an_expired_lease_that_another_took_does_not_send() -> None:
    taken = claim(a_lock(ANA, until=NOON, fence=3), BEN, NOON, POLICY)

    with pytest.raises(Refused) as refusal:
        admit(taken, ANA, 3, NOON, POLICY)

    assert refusal.value.reason is Reason.NOT_HOLDER


def test_who_has_claimed_anew_still_sends_with_the_fence_they_have_heard_of() -> None:
    """The lease ran out, the next key claimed it again, and that answer is still under way."""
    anew = claim(a_lock(ANA, until=NOON, fence=3), ANA, NOON, POLICY)

    after = admit(anew, ANA, 3, NOON, POLICY)

    assert (after.held_by(NOON), after.fence) == (None, 4)


def test_a_fence_that_was_never_given_out_sends_nothing() -> None:
    with pytest.raises(Refused) as refusal:
        admit(a_lock(ANA, fence=3), ANA, 4, NOON, POLICY)

    assert refusal.value.reason is Reason.NOT_HOLDER


def test_a_fence_sends_once_only() -> None:
    after = admit(a_lock(ANA, fence=3), ANA, 3, NOON, POLICY)

    with pytest.raises(Refused) as refusal:
        admit(after, ANA, 3, NOON, POLICY)

    assert refusal.value.reason is Reason.NOT_HOLDER


def test_a_colleague_does_not_send_with_the_holders_fence() -> None:
    with pytest.raises(Refused) as refusal:
        admit(a_lock(ANA, fence=3), BEN, 3, NOON, POLICY)

    assert refusal.value.reason is Reason.NOT_HOLDER


def test_a_send_without_a_fence_claims_a_free_lock_and_frees_it_again() -> None:
    after = admit(a_lock(BEN, until=NOON, fence=3), ANA, None, NOON, POLICY)

    assert after.held_by(NOON) is None
    assert after.fence == 4


def test_a_send_without_a_fence_passes_through_ones_own_lock() -> None:
    after = admit(a_lock(ANA, fence=3), ANA, None, NOON, POLICY)

    assert after.held_by(NOON) is None
    assert after.fence == 3


def test_a_send_without_a_fence_waits_for_a_colleague() -> None:
    with pytest.raises(Refused) as refusal:
        admit(a_lock(BEN), ANA, None, NOON, POLICY)

    assert refusal.value.reason is Reason.LOCK_HELD


def test_an_unseen_answer_refuses_the_send() -> None:
    with pytest.raises(Refused) as refusal:
        require_seen(MessageId(7), newest_by_another=MessageId(8))

    assert refusal.value.reason is Reason.UNSEEN_ANSWER


@pytest.mark.parametrize("newest", [NO_ANSWER, MessageId(6), MessageId(7)])
def test_an_answer_that_was_on_the_screen_refuses_nothing(newest: MessageId) -> None:
    require_seen(MessageId(7), newest)

    with pytest.raises(Refused):
        require_seen(MessageId(newest - 1), newest)


@given(steps)
def test_two_agents_never_hold_one_lock(taken: list[tuple[str, AgentId, int, int]]) -> None:
    """Each believes what the Hub last told it; a belief lasts as long as its lease."""
    lock, now = FREE, NOON
    believes: dict[AgentId, tuple[int, Instant]] = {}  # agent: fence and end of the lease
    for step, agent, fence, passed in taken:
        now = Instant(now + passed)
        after = tried(lock, step, agent, fence, now)
        if lock.holder is not None and after.holder != lock.holder:
            believes.pop(lock.holder, None)  # freed, or told at once that it was taken
        if after.holder is not None:
            believes[after.holder] = (after.fence, after.until)
        lock = after

        holding = [who for who, (_, until) in believes.items() if now < until]
        assert len(holding) <= 1


@given(steps)
def test_the_fence_never_falls_and_rises_with_every_new_holder(
    taken: list[tuple[str, AgentId, int, int]],
) -> None:
    lock, now = FREE, NOON
    owner_of: dict[int, AgentId] = {}
    for step, agent, fence, passed in taken:
        now = Instant(now + passed)
        after = tried(lock, step, agent, fence, now)

        assert after.fence >= lock.fence
        if after.holder is not None:
            assert owner_of.setdefault(after.fence, after.holder) == after.holder
        lock = after
