"""Two conversations become one, and so do their locks: no number means two holdings."""

from hypothesis import given
from hypothesis import strategies as st

from tests.support.builders import ANA, BEN, CEM, NOON, a_lock
from wadesk.core.records import Instant
from wadesk.core.reply_lock import ReplyLock, fold, release

locks = st.builds(
    ReplyLock,
    st.sampled_from([None, ANA, BEN, CEM]),
    st.sampled_from([Instant(0), Instant(NOON + 1)]),
    st.integers(0, 3),
)


def test_whoever_may_answer_in_either_goes_on() -> None:
    for ours, theirs in [(a_lock(ANA), ReplyLock()), (ReplyLock(fence=4), a_lock(ANA))]:
        assert fold(ours, theirs, NOON).held_by(NOON) == ANA


def test_of_two_holders_the_one_who_was_here_stays() -> None:
    assert fold(a_lock(ANA), a_lock(BEN), NOON).held_by(NOON) == ANA


def test_a_lock_that_nobody_ever_asked_for_changes_nothing() -> None:
    ours = a_lock(ANA, fence=3)

    assert fold(ours, ReplyLock(), NOON) == ours


def test_a_late_release_from_the_other_thread_frees_nothing() -> None:
    """Found by the explorer: each lock had counted for itself, and both had come to one."""
    left_behind, present = a_lock(ANA, until=NOON, fence=1), a_lock(ANA, fence=1)

    folded = fold(left_behind, present, NOON)

    assert release(folded, ANA, fence=1) == folded
    assert folded.held_by(NOON) == ANA


@given(locks, locks)
def test_no_fence_goes_back_and_no_number_means_two_holdings(
    ours: ReplyLock, theirs: ReplyLock
) -> None:
    folded = fold(ours, theirs, NOON)

    assert folded.fence >= max(ours.fence, theirs.fence)
    is_ours = folded.holder == ours.holder and folded.until == ours.until
    goes = theirs if is_ours else ours
    assert not goes.fence or folded.fence > goes.fence
