"""Hostile files tests: each ends in a picture or in one word, in time, and harms no other file."""

from collections.abc import Iterator, Mapping

import pytest

from tests.support import hostile_files
from tests.support.pages import pdf
from tests.support.photos import encoded
from wadesk.media.talk import Page, Picture, Pixels, Request, Trade, Unreadable, Why
from wadesk.media.worker import Worker

IMPATIENT_S = 2.0
PHOTO, PAPER = Picture(280, 240), Page(0, 280, 240)
SHOWN = None
OUTCOMES: Mapping[str, Why | None] = {
    "no bytes": Why.EMPTY,
    "a drawing with a program in it": Why.STRANGE,
    "papers that unpack to much": Why.STRANGE,
    "a head that promises too much": Why.TOO_LARGE,
    "few bytes, many dots": Why.TOO_LARGE,
    "words that unpack to much": SHOWN,
    "colours that unpack to much": SHOWN,
    "a photo cut short": Why.BROKEN,
    "a film without an end": SHOWN,
    "a photo without an end": Why.TOO_SLOW,
    "a film that is a script too": Why.BROKEN,
    "a photo that is a page too": SHOWN,
    "pages under pages": Why.BROKEN,
    "pages within themselves": Why.BROKEN,
    "a page that runs a program": SHOWN,
    "a page with a password": Why.LOCKED,
    "a page of no size": SHOWN,
    "a page beyond all numbers": SHOWN,
    "a head alone": Why.BROKEN,
}
GIVEN_UP = {Why.FATAL, Why.TOO_SLOW}


@pytest.fixture(scope="module")
def pictures() -> Iterator[Worker]:
    yield from a_worker(Trade.PICTURES)


@pytest.fixture(scope="module")
def papers() -> Iterator[Worker]:
    yield from a_worker(Trade.PAPERS)


@pytest.fixture(scope="module")
def impatient_with_pictures() -> Iterator[Worker]:
    yield from a_worker(Trade.PICTURES, IMPATIENT_S)


@pytest.fixture(scope="module")
def impatient_with_papers() -> Iterator[Worker]:
    yield from a_worker(Trade.PAPERS, IMPATIENT_S)


def a_worker(trade: Trade, patience_s: float | None = None) -> Iterator[Worker]:
    """As patient as a window, which a slow machine may need; or less, with what never ends."""
    made = Worker(trade, None, patience_s)
    yield made
    made.close()


def outcome(worker: Worker, request: Request, content: bytes) -> Why | None:
    told, _ = worker.ask(request, content)
    return told.why if isinstance(told, Unreadable) else SHOWN


@pytest.mark.parametrize("name", hostile_files.PICTURES)
def test_a_hostile_picture_ends_in_one_word(
    name: str, pictures: Worker, impatient_with_pictures: Worker
) -> None:
    content = hostile_files.PICTURES[name]()
    worker = impatient_with_pictures if OUTCOMES[name] is Why.TOO_SLOW else pictures

    assert outcome(worker, PHOTO, content) is OUTCOMES[name]
    assert isinstance(worker.ask(PHOTO, encoded(9, 9))[0], Pixels)


@pytest.mark.parametrize("name", sorted(hostile_files.PAPERS.keys() & OUTCOMES.keys()))
def test_a_hostile_paper_ends_in_one_word(name: str, papers: Worker) -> None:
    content = hostile_files.PAPERS[name]()

    assert outcome(papers, PAPER, content) is OUTCOMES[name]
    assert isinstance(papers.ask(PAPER, pdf())[0], Pixels)


def test_a_page_that_is_never_drawn_to_its_end_is_given_up(impatient_with_papers: Worker) -> None:
    """By the memory it would take, where the system bounds that; else by the window's patience."""
    content = hostile_files.PAPERS["a page without an end"]()

    assert outcome(impatient_with_papers, PAPER, content) in GIVEN_UP
    assert outcome(impatient_with_papers, PAPER, content) is Why.FATAL  # not tried again
    assert isinstance(impatient_with_papers.ask(PAPER, pdf())[0], Pixels)
