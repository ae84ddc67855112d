"""Lock board tests: who is answering, and for how long that is believed."""

from tests.support.builders import ANA, BEN, NOON
from wadesk.core.records import ConversationId, Instant
from wadesk.desk.lock_board import HeldLock, LockBoard
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

    assert before == HeldLock(ANA, 3, Instant(NOON + 20_000))
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
