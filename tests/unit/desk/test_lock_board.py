"""Lock board tests: who is answering, and for how long that is believed."""

from tests.support.builders import ANA, BEN, NOON
from wadesk.core.records import ConversationId, Instant
from wadesk.desk.lock_board import LONG_AGO, HeldLock, LockBoard
from wadesk.wire.hub_api import LockNews

HERE, THERE = ConversationId(5), ConversationId(6)


class Clock:
    def __init__(self) -> None:
        self.now = NOON

    def __call__(self) -> Instant:
        return self.now


def test_news_is_believed_until_its_lease_has_run_out() -> None:
    clock = Clock()
    board = LockBoard(clock)

    board.note(LockNews(HERE, ANA, 3, 20_000))
    clock.now = Instant(NOON + 19_999)
    before = board.held(HERE)
    clock.now = Instant(NOON + 20_000)

    assert before == HeldLock(ANA, 3, Instant(NOON + 20_000), NOON)
    assert board.held(HERE) is None


def test_a_lock_that_was_given_back_is_free() -> None:
    board = LockBoard(Clock())
    board.note(LockNews(HERE, ANA, 3, 20_000))

    touched = board.note(LockNews(HERE, None, 3, 0))

    assert board.held(HERE) is None
    assert touched == {HERE}


def test_the_whole_list_frees_what_it_does_not_name() -> None:
    board = LockBoard(Clock())
    board.note(LockNews(HERE, ANA, 3, 20_000))

    touched = board.replace([LockNews(THERE, BEN, 1, 20_000)])
    there = board.held(THERE)

    assert touched == {HERE, THERE}
    assert board.held(HERE) is None
    assert there is not None
    assert there.holder == BEN


def test_a_renewed_lock_is_held_since_its_first_claim() -> None:
    clock = Clock()
    board = LockBoard(clock)
    board.note(LockNews(HERE, ANA, 3, 20_000))

    clock.now = Instant(NOON + 4_000)
    board.note(LockNews(HERE, ANA, 3, 20_000))
    renewed = board.held(HERE)
    board.note(LockNews(HERE, BEN, 4, 20_000))
    taken = board.held(HERE)

    assert renewed == HeldLock(ANA, 3, Instant(NOON + 24_000), NOON)
    assert taken == HeldLock(BEN, 4, Instant(NOON + 24_000), Instant(NOON + 4_000))


def test_a_lock_found_on_joining_was_there_before() -> None:
    board = LockBoard(Clock())

    board.replace([LockNews(HERE, ANA, 3, 20_000)])
    found = board.held(HERE)
    board.replace([LockNews(HERE, ANA, 3, 20_000), LockNews(THERE, BEN, 1, 20_000)])

    assert found == HeldLock(ANA, 3, Instant(NOON + 20_000), LONG_AGO)
    assert board.held(HERE) == found


def test_a_lock_that_nobody_holds_is_no_lock() -> None:
    board = LockBoard(Clock())

    board.replace([LockNews(HERE, None, 3, 0)])

    assert board.held(HERE) is None
