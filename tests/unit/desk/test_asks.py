"""Asks tests: a question reaches whom it is for, and is over after a while."""

from tests.support.builders import BEN, NOON
from wadesk.core.records import ConversationId, Instant
from wadesk.desk.asks import PATIENCE_MS, Asks
from wadesk.desk.spans import Clocks
from wadesk.wire.hub_api import Ask, AskAnswered

HERE = ConversationId(5)


class Clock:
    def __init__(self) -> None:
        self.now = NOON

    def __call__(self) -> Instant:
        return self.now


def test_a_colleagues_question_stands_until_it_is_answered_or_over() -> None:
    clock = Clock()
    asks = Asks(Clocks(clock))

    assert asks.note(Ask(HERE, BEN)) == {HERE}
    assert (asks.asking(HERE), asks.ends_at(HERE)) == (BEN, NOON + PATIENCE_MS)

    clock.now = Instant(NOON + PATIENCE_MS)
    assert (asks.asking(HERE), asks.ends_at(HERE)) == (None, None)

    asks.note(Ask(HERE, BEN))
    asks.settle(HERE)
    assert asks.asking(HERE) is None


def test_my_question_waits_for_its_answer() -> None:
    asks = Asks(Clocks(Clock()))
    asks.ask(HERE)

    waiting, nothing_yet = asks.is_waiting(HERE), asks.answer(HERE)
    asks.note_answer(AskAnswered(HERE, BEN, yes=False))

    assert (waiting, nothing_yet) == (True, None)
    assert (asks.is_waiting(HERE), asks.answer(HERE)) == (False, False)


def test_asking_again_forgets_the_former_answer() -> None:
    asks = Asks(Clocks(Clock()))
    asks.note_answer(AskAnswered(HERE, BEN, yes=False))

    asks.ask(HERE)

    assert asks.answer(HERE) is None


def test_a_question_that_could_not_be_asked_is_none() -> None:
    asks = Asks(Clocks(Clock()))
    asks.ask(HERE)

    asks.take_back(HERE)

    assert not asks.is_waiting(HERE)
