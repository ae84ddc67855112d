"""Screening: the picture of the moment is there, what is late is left out, and it can be left."""

from collections.abc import Iterator

import pytest

from tests.support.instruments import ChildHere, until
from tests.support.tones import Film, filmed
from wadesk.media.screening import KEPT_MOST, Screening


class House:
    def __init__(self, content: bytes) -> None:
        self.child = ChildHere()
        self.count = 0
        self.screening = Screening(self.child, content, self._on_picture)

    def _on_picture(self) -> None:
        self.count += 1

    def seen(self, at_ms: int) -> int:
        """When the picture that one sees then was to be seen."""
        found = None
        until(lambda: bool(self.screening._stills) or self.screening.is_over)
        found = self.screening.taken(at_ms)
        return -1 if found is None else found.at_ms


@pytest.fixture
def house() -> Iterator[House]:
    made = House(filmed(Film()))
    yield made
    made.screening.close()


def test_the_first_picture_is_seen_at_once(house: House) -> None:
    house.screening.watch(0, 64, 64)

    assert house.seen(0) == 0


def test_no_more_than_a_few_are_made_ahead(house: House) -> None:
    house.screening.watch(0, 64, 64)
    until(lambda: house.count == KEPT_MOST)

    assert len(house.screening._stills) == KEPT_MOST
    assert house.seen(40) == 40
    until(lambda: house.count == KEPT_MOST + 2)


def test_a_picture_is_not_shown_before_its_time_nor_twice(house: House) -> None:
    house.screening.watch(0, 64, 64)
    assert house.seen(0) == 0

    assert house.seen(30) == -1
    assert house.seen(40) == 40


def test_whoever_comes_late_sees_the_present(house: House) -> None:
    house.screening.watch(0, 64, 64)
    house.seen(0)
    until(lambda: len(house.screening._stills) == KEPT_MOST)

    house.seen(1_500)
    until(lambda: bool(house.screening._stills))

    assert 1_400 <= house.seen(1_500) <= 1_500
    assert house.count < 20, "what nobody would see was not made"


def test_elsewhere_nothing_of_before_is_seen(house: House) -> None:
    house.screening.watch(0, 64, 64)
    house.seen(0)
    house.screening.watch(1_000, 32, 32)
    until(lambda: any(one.at_ms >= 960 for one in house.screening._stills))

    still = house.screening.taken(1_000)

    assert still is not None
    assert (still.at_ms >= 960, still.width) == (True, 32)


def test_it_is_over_after_its_last_picture(house: House) -> None:
    house.screening.watch(1_900, 64, 64)
    at_ms = 1_900
    while not house.screening.is_over:
        house.seen(at_ms)
        at_ms += 40

    assert at_ms <= 2_100


def test_what_is_no_film_has_no_picture() -> None:
    house = House(b"words")
    house.screening.watch(0, 64, 64)
    house.screening.close()

    assert house.screening.taken(0) is None
    assert house.child.is_closed
