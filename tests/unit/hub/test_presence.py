"""Who looks at what: told while it lasts, gone when nothing more is heard, never a right."""

from hypothesis import given
from hypothesis import strategies as st

from tests.support.builders import ANA, BEN, NOON
from wadesk.core.policy import LockPolicy
from wadesk.core.records import Instant
from wadesk.hub.presence import Presence, Seat
from wadesk.wire.hub_api import Viewer, Viewers

POLICY = LockPolicy()
HERE, THERE = 5, 6
HER_DESK, HER_PHONE, HIS_DESK = 11, 12, 21


def after(ms: int) -> Instant:
    return Instant(NOON + ms)


def seat(device: int = HER_DESK, where: int = HERE, at: int = 0, *, writing: bool = False) -> Seat:
    return Seat(BEN if device == HIS_DESK else ANA, device, where, writing, after(at))


def looking(*seats: Seat) -> Presence:
    board = Presence(POLICY)
    for one in seats:
        board.tell(board.look(one), one.at)
    return board


def names(viewers: Viewers) -> list[tuple[int, bool]]:
    return [(one.device, one.writing) for one in viewers.viewers]


def test_who_looks_is_told_with_the_time_after_which_they_have_gone() -> None:
    board = Presence(POLICY)

    told = board.tell(board.look(seat(writing=True)), NOON)

    assert told == [Viewers(HERE, [Viewer(ANA, HER_DESK, writing=True)], POLICY.viewing_ms)]


def test_each_device_counts_for_itself() -> None:
    board = looking(seat(HIS_DESK), seat(HER_DESK), seat(HER_PHONE, writing=True))

    (told,) = board.whole(NOON)

    assert names(told) == [(HER_DESK, False), (HER_PHONE, True), (HIS_DESK, False)]


def test_who_turns_to_another_conversation_is_news_in_both() -> None:
    board = looking(seat())

    assert board.look(seat(where=THERE)) == {HERE, THERE}


def test_who_says_it_again_is_told_again() -> None:
    board = looking(seat())

    (told,) = board.tell(board.look(seat(at=10_000)), after(10_000))

    assert told.ttl_ms == POLICY.viewing_ms


def test_who_leaves_is_gone_at_once() -> None:
    board = looking(seat(), seat(HIS_DESK))

    (told,) = board.tell(board.leave(HER_DESK), NOON)

    assert names(told) == [(HIS_DESK, False)]
    assert board.leave(HER_DESK) == set()


def test_the_last_to_leave_leaves_an_empty_list() -> None:
    board = looking(seat())

    (told,) = board.tell(board.leave(HER_DESK), NOON)

    assert told.viewers == []
    assert board.whole(NOON) == []


def test_who_is_heard_no_more_has_gone_and_that_is_news_once() -> None:
    board = looking(seat(), seat(HIS_DESK, at=5_000))
    end = after(POLICY.viewing_ms)

    changed = board.changed(end)
    (told,) = board.tell(changed, end)

    assert board.changed(Instant(end - 1)) == set()
    assert (changed, names(told)) == ({HERE}, [(HIS_DESK, False)])
    assert board.changed(end) == set()


def test_writing_is_believed_no_longer_than_a_lease() -> None:
    board = looking(seat(writing=True))
    end = after(POLICY.lease_ms)

    (told,) = board.tell(board.changed(end), end)

    assert board.whole(Instant(end - 1)) == [
        Viewers(
            HERE, [Viewer(ANA, HER_DESK, writing=True)], POLICY.viewing_ms - POLICY.lease_ms + 1
        )
    ]
    assert names(told) == [(HER_DESK, False)]


steps = st.lists(
    st.tuples(
        st.sampled_from(["look", "leave", "wait"]),
        st.sampled_from([HER_DESK, HER_PHONE, HIS_DESK]),
        st.sampled_from([HERE, THERE]),
        st.booleans(),
        st.integers(0, POLICY.viewing_ms + 1),
    ),
    max_size=30,
)


@given(steps)
def test_what_was_told_one_by_one_is_the_whole(
    taken: list[tuple[str, int, int, bool, int]],
) -> None:
    """Whoever heard every piece of news believes what somebody is told who comes just now."""
    board, now = Presence(POLICY), NOON
    believed: dict[int, list[Viewer]] = {}
    for step, device, where, writing, passed in taken:
        if step == "wait":
            now = Instant(now + passed)
        changed = board.changed(now)
        if step == "look":
            changed |= board.look(seat(device, where, now - NOON, writing=writing))
        elif step == "leave":
            changed |= board.leave(device)
        believed |= {one.conversation: one.viewers for one in board.tell(changed, now)}

        whole = {one.conversation: one.viewers for one in board.whole(now)}
        assert {where: who for where, who in believed.items() if who} == whole
        assert all(one.ttl_ms > 0 for one in board.whole(now))
