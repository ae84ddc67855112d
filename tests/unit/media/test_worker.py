"""Worker tests: a child unpacks files; what goes wrong with one file stays with that file."""

import sys
import threading
from collections.abc import Iterator

import pytest

from tests.support.photos import encoded
from wadesk.core.errors import Unavailable
from wadesk.media.talk import PIXEL, Picture, Pixels, Trade, Unreadable, Why
from wadesk.media.worker import Poison, Worker

ASKED = Picture(100, 80)
LIMIT_S, IMPATIENT_S = 20.0, 1.0


@pytest.fixture
def worker() -> Iterator[Worker]:
    made = Worker(Trade.PICTURES)
    yield made
    made.close()


def rogue_command(habit: str) -> tuple[str, ...]:
    return (sys.executable, "-m", "tests.support.rogue_child", habit)


def rogue(habit: str, poison: Poison | None = None) -> Worker:
    patience_s = IMPATIENT_S if habit == "hangs" else None  # a slow machine is no hanging child
    return Worker(Trade.PICTURES, poison, patience_s, rogue_command(habit))


def test_a_picture_comes_back_as_its_pixels(worker: Worker) -> None:
    told, made = worker.ask(ASKED, encoded(600, 300))

    assert told == Pixels(100, 50, 100, 600, 300)
    assert len(made) == 100 * 50 * PIXEL
    assert made[:PIXEL] == bytes((128, 128, 0, 255))  # teal


def test_one_child_unpacks_many(worker: Worker) -> None:
    worker.warm_up()
    child = worker.pid

    for _ in range(3):
        worker.ask(ASKED, encoded(10, 10))

    assert worker.pid == child


def test_what_is_no_picture_is_said_to_be_none(worker: Worker) -> None:
    assert worker.ask(ASKED, b"words") == (Unreadable(Why.STRANGE), b"")
    assert worker.ask(ASKED, b"") == (Unreadable(Why.EMPTY), b"")


@pytest.mark.parametrize(
    ("habit", "why"),
    [
        ("dies", Why.FATAL),
        ("lies", Why.FATAL),
        ("babbles", Why.FATAL),
        ("hangs", Why.TOO_SLOW),
    ],
)
def test_a_child_that_goes_wrong_costs_one_file(habit: str, why: Why) -> None:
    worker = rogue(habit)

    assert worker.ask(ASKED, b"a file") == (Unreadable(why), b"")
    assert worker.pid is None


def test_a_file_that_a_child_died_of_is_given_to_no_other(worker: Worker) -> None:
    poison = Poison()
    rogue("dies", poison).ask(ASKED, b"a file")
    never_begun = rogue("never begins", poison)

    assert never_begun.ask(ASKED, b"a file") == (Unreadable(Why.FATAL), b"")
    assert isinstance(worker.ask(ASKED, encoded(10, 10))[0], Pixels)


def test_after_its_end_another_begins(worker: Worker) -> None:
    worker.warm_up()
    worker.close()

    assert isinstance(worker.ask(ASKED, encoded(10, 10))[0], Pixels)


def test_where_no_child_can_begin_it_is_said_and_no_file_is_blamed(
    caplog: pytest.LogCaptureFixture,
) -> None:
    poison = Poison()

    with pytest.raises(Unavailable):
        rogue("never begins", poison).ask(ASKED, b"a file")

    assert not poison.has(b"a file")
    assert "no child can unpack pictures" in caplog.text


def test_a_child_that_is_closed_while_it_begins_has_done_nothing_wrong(
    caplog: pytest.LogCaptureFixture,
) -> None:
    worker = Worker(Trade.PICTURES, command=rogue_command("is slow to begin"))
    told: list[Unavailable] = []

    def begin() -> None:
        try:
            worker.warm_up()
        except Unavailable as refused:
            told.append(refused)

    beginning = threading.Thread(target=begin)
    beginning.start()
    while worker.pid is None:
        beginning.join(0.001)
    worker.close()
    beginning.join(LIMIT_S)

    assert len(told) == 1
    assert not caplog.records
