"""Workshop tests: who is busy is helped, who has nothing to do goes, who is closed answers none."""

import threading
from collections.abc import Iterator

import pytest

from tests.support.photos import encoded
from wadesk.core.errors import Unavailable
from wadesk.media.talk import Made, Opening, Picture, Pixels, Request, Trade, Unreadable, Why
from wadesk.media.worker import Poison, Worker
from wadesk.media.workshop import Workshop

LIMIT_S = 20.0


class Hand(Worker):
    """A worker that answers when it is let, and never has a child."""

    def __init__(self, trade: Trade, poison: Poison) -> None:
        super().__init__(trade, poison)
        self.may_answer = threading.Event()
        self.asked = threading.Event()
        self.has_gone = threading.Event()

    def ask(self, request: Request, content: bytes) -> Made:  # noqa: ARG002 - it looks at none
        with self._one_at_a_time:
            self.asked.set()
            assert self.may_answer.wait(LIMIT_S)
            return Unreadable(Why.EMPTY), b""

    def close(self) -> None:
        self.has_gone.set()
        self.may_answer.set()


class Hands:
    def __init__(self) -> None:
        self.hired: list[Hand] = []

    def __call__(self, trade: Trade, poison: Poison) -> Hand:
        self.hired.append(Hand(trade, poison))
        return self.hired[-1]


@pytest.fixture
def hands() -> Hands:
    return Hands()


@pytest.fixture
def workshop(hands: Hands) -> Iterator[Workshop]:
    made = Workshop(hands, idle_s=0.01)
    yield made
    made.close()


def asked_aside(workshop: Workshop, request: Request) -> threading.Thread:
    thread = threading.Thread(target=workshop.ask, args=(request, b"a file"))
    thread.start()
    return thread


def test_while_one_is_busy_another_helps(workshop: Workshop, hands: Hands) -> None:
    first = asked_aside(workshop, Picture(1, 1))
    while not hands.hired:
        first.join(0.001)
    assert hands.hired[0].asked.wait(LIMIT_S)

    second = asked_aside(workshop, Picture(1, 1))

    assert hands.hired[1].asked.wait(LIMIT_S)
    for hand in hands.hired:
        hand.may_answer.set()
    first.join(LIMIT_S)
    second.join(LIMIT_S)


def test_who_has_nothing_to_do_goes_but_one_for_pictures_stays(
    workshop: Workshop, hands: Hands
) -> None:
    asked_aside(workshop, Opening(1)).join(0.01)
    asked_aside(workshop, Picture(1, 1)).join(0.01)
    for hand in hands.hired:
        hand.may_answer.set()

    papers = [hand for hand in hands.hired if hand._trade is Trade.PAPERS]
    pictures = [hand for hand in hands.hired if hand._trade is Trade.PICTURES]

    assert all(hand.has_gone.wait(LIMIT_S) for hand in (*papers, pictures[1]))
    assert not pictures[0].has_gone.is_set()


def test_who_is_closed_answers_nobody(workshop: Workshop) -> None:
    workshop.close()

    with pytest.raises(Unavailable):
        workshop.ask(Picture(1, 1), b"a file")


def test_a_real_one_unpacks_a_picture() -> None:
    workshop = Workshop()
    workshop.warm_up()
    told, _ = workshop.ask(Picture(10, 10), encoded(10, 10))
    workshop.close()

    assert told == Pixels(10, 10, 10, 10, 10)
