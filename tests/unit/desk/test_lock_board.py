"""Lock board tests: who is answering, and for how long that is believed."""

from tests.support.builders import ANA, BEN, CEM, NOON
from wadesk.core.records import ConversationId, Instant
from wadesk.desk.lock_board import HeldLock, LockBoard
from wadesk.desk.spans import Clocks
from wadesk.wire.hub_api import LockNews

HERE, THERE = ConversationId(5), ConversationId(6)


class Clock:
    def __init__(self) -> None:
        self.now = NOON

    def __call__(self) -> Instant:
        return self.now


def test_news_is_believed_until_its_lease_has_run_out() -> None:
    clock = Clock()
    board = LockBoard(Clocks(clock))

    board.note(LockNews(HERE, ANA, 3, 20_000))
    clock.now = Instant(NOON + 19_999)
    before = board.held(HERE)
    clock.now = Instant(NOON + 20_000)

    assert before == HeldLock(ANA, 3, Instant(NOON + 20_000), NOON)
    assert board.held(HERE) is None


def test_a_lock_that_was_given_back_is_free() -> None:
    board = LockBoard(Clocks(Clock()))
    board.note(LockNews(HERE, ANA, 3, 20_000))

    touched = board.note(LockNews(HERE, None, 3, 0))

    assert board.held(HERE) is None
    assert touched == {HERE}


def test_late_news_of_a_former_holding_changes_nothing() -> None:
    board = LockBoard(Clocks(Clock()))
    board.note(LockNews(HERE, BEN, 4, 20_000))

    touched = board.note(LockNews(HERE, ANA, 3, 20_000)) | board.note(LockNews(HERE, None, 3, 0))
    lock = board.held(HERE)

    assert touched == frozenset()
    assert lock is not None
    assert lock.holder == BEN


def test_the_whole_list_frees_what_it_does_not_name() -> None:
    board = LockBoard(Clocks(Clock()))
    board.note(LockNews(HERE, ANA, 3, 20_000))

    touched = board.replace([LockNews(THERE, BEN, 1, 20_000)])
    there = board.held(THERE)

    assert touched == {HERE, THERE}
    assert board.held(HERE) is None
    assert there is not None
    assert there.holder == BEN


def test_a_renewed_lock_is_held_since_its_first_claim() -> None:
    clock = Clock()
    board = LockBoard(Clocks(clock))
    board.note(LockNews(HERE, ANA, 3, 20_000))

    clock.now = Instant(NOON + 4_000)
    board.note(LockNews(HERE, ANA, 3, 20_000))
    renewed = board.held(HERE)
    board.note(LockNews(HERE, BEN, 4, 20_000))
    taken = board.held(HERE)

    assert renewed == HeldLock(ANA, 3, Instant(NOON + 24_000), NOON)
    assert taken == HeldLock(BEN, 4, Instant(NOON + 24_000), Instant(NOON + 4_000))


def test_a_lock_found_on_joining_is_held_for_as_long_as_the_hub_says() -> None:
    board = LockBoard(Clocks(Clock()))

    board.replace([LockNews(HERE, ANA, 3, 20_000, held_ms=7_000)])
    found = board.held(HERE)
    board.replace([LockNews(HERE, ANA, 3, 20_000, 7_000), LockNews(THERE, BEN, 1, 20_000)])

    assert found == HeldLock(ANA, 3, Instant(NOON + 20_000), Instant(NOON - 7_000))
    assert board.held(HERE) == found


def test_a_lock_that_nobody_holds_is_no_lock() -> None:
    board = LockBoard(Clocks(Clock()))

    board.replace([LockNews(HERE, None, 3, 0)])

    assert board.held(HERE) is None


def taken_over(clock: Clock) -> LockBoard:
    board = LockBoard(Clocks(clock))
    board.note(LockNews(HERE, ANA, 3, 20_000))
    board.note(LockNews(HERE, BEN, 4, 20_000, taken_from=ANA))
    return board


def test_who_took_it_from_me_is_told_until_their_holding_ends() -> None:
    clock = Clock()
    board = taken_over(clock)

    mine, theirs = board.taken_by(HERE, ANA), board.taken_by(HERE, CEM)
    clock.now = Instant(NOON + 20_000)

    assert (mine, theirs) == (BEN, None)
    assert board.taken_by(HERE, ANA) is None


def test_once_it_is_settled_their_typing_on_does_not_tell_it_again() -> None:
    board = taken_over(Clock())

    board.settle(HERE)
    board.note(LockNews(HERE, BEN, 4, 20_000, taken_from=ANA))

    assert board.taken_by(HERE, ANA) is None


def test_the_next_take_over_is_news_again() -> None:
    board = taken_over(Clock())
    board.settle(HERE)

    board.note(LockNews(HERE, ANA, 5, 20_000))
    board.note(LockNews(HERE, CEM, 6, 20_000, taken_from=ANA))

    assert board.taken_by(HERE, ANA) == CEM


def test_what_i_gave_away_was_not_taken_from_me() -> None:
    board = LockBoard(Clocks(Clock()))
    board.note(LockNews(HERE, ANA, 3, 20_000))

    board.give_away(HERE)
    board.note(LockNews(HERE, BEN, 4, 20_000, taken_from=ANA))

    assert board.taken_by(HERE, ANA) is None


def test_a_take_over_while_the_line_was_away_is_told_when_it_is_back() -> None:
    board = LockBoard(Clocks(Clock()))
    board.note(LockNews(HERE, ANA, 3, 20_000))

    board.replace([LockNews(HERE, BEN, 4, 20_000, 9_000, ANA)])

    assert board.taken_by(HERE, ANA) == BEN
