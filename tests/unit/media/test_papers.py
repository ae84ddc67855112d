"""Papers tests: pages are drawn in their shape, and what is not there is said not to be."""

from collections.abc import Iterator

import pytest

from tests.support.pages import pdf, with_chinese, with_words
from wadesk.media import papers
from wadesk.media.talk import (
    PIXEL,
    Made,
    Opening,
    Page,
    Pixels,
    Request,
    Trade,
    Unreadable,
    Why,
    Words,
)
from wadesk.media.worker import Worker

FIRST = Page(0, 100, 100)


@pytest.fixture(scope="module")
def worker() -> Iterator[Worker]:
    made = Worker(Trade.PAPERS)
    yield made
    made.close()


def asked(worker: Worker, content: bytes, request: Request = FIRST) -> Made:
    return worker.ask(request, content)


def test_a_page_fits_into_its_box(worker: Worker) -> None:
    told, made = asked(worker, pdf(3))

    assert told == Pixels(100, 50, 100, 200, 100, pages=3)
    assert {made[at] for at in range(0, len(made), PIXEL)} == {255}  # paper is white


def ink(made: bytes) -> int:
    return sum(made[at] < 128 for at in range(0, len(made), PIXEL))


def test_words_are_drawn(worker: Worker) -> None:
    assert ink(asked(worker, with_words("Offer"))[1]) > 100


def test_letters_that_a_paper_does_not_bring_along_are_the_systems(worker: Worker) -> None:
    paper = with_chinese("你好")
    if not ink(papers.answer(FIRST, paper)[1]):
        pytest.skip("this system has no Chinese letters")

    assert ink(asked(worker, paper)[1]) > 50


def test_a_fine_screen_gets_more_pixels(worker: Worker) -> None:
    told, _ = asked(worker, pdf(), Page(0, 100, 100, 2.0))

    assert told == Pixels(200, 100, 100, 200, 100)


def test_a_page_that_is_not_there_is_said_not_to_be(worker: Worker) -> None:
    assert asked(worker, pdf(2), Page(2, 9, 9))[0] == Unreadable(Why.NO_SUCH_PAGE)
    assert asked(worker, pdf(2), Page(-1, 9, 9))[0] == Unreadable(Why.NO_SUCH_PAGE)


def test_what_is_no_pdf_is_none(worker: Worker) -> None:
    assert asked(worker, b"words")[0] == Unreadable(Why.STRANGE)
    assert asked(worker, b"%PDF-1.4 and no more")[0] == Unreadable(Why.BROKEN)


def test_a_page_as_long_as_a_street_is_small_enough(worker: Worker) -> None:
    told, made = asked(worker, pdf(box="0 0 1 14400"), Page(0, 16_000, 16_000, 4.0))

    assert isinstance(told, Pixels)
    assert len(made) == told.width * told.height * PIXEL


def test_a_text_says_how_it_begins(worker: Worker) -> None:
    assert asked(worker, "héllo".encode(), Opening(3)) == (Words(is_all=False), "hél".encode())
    assert asked(worker, b"\0", Opening(3))[0] == Unreadable(Why.STRANGE)
