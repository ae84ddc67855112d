"""Place: whatever is asked, rows move by exactly that, and never beyond either end."""

import itertools
from dataclasses import dataclass, field

from hypothesis import given
from hypothesis import strategies as st

from wadesk.ui import place as places
from wadesk.ui.place import LOWEST, Place

WINDOW = 100


@dataclass
class Stack:
    """Rows of given heights that count how often they are measured."""

    heights: list[int]
    asked: list[int] = field(default_factory=list)

    def count(self) -> int:
        return len(self.heights)

    def row_height(self, row: int) -> int:
        self.asked.append(row)
        return self.heights[row]


STACKS = st.lists(st.integers(LOWEST, 160), min_size=1, max_size=40).map(Stack)
STEPS = st.integers(-400, 400)


def depth(stack: Stack, place: Place) -> int:
    """How far below the upper end of everything the window stands."""
    return sum(stack.heights[: place.row]) - place.top


@given(STACKS, st.integers(0, 39), st.integers(-200, 200), STEPS)
def test_a_step_moves_by_its_pixels_or_to_an_end(
    stack: Stack, row: int, top: int, step: int
) -> None:
    before = places.settled(stack, Place(row, top), WINDOW)
    after = places.settled(stack, Place(before.row, before.top - step), WINDOW)

    whole = sum(stack.heights)
    lowest = whole - WINDOW
    wanted = depth(stack, before) + step
    assert depth(stack, after) == (min(max(wanted, 0), lowest) if lowest >= 0 else lowest)


@given(STACKS, st.integers(0, 39), st.integers(-200, 200))
def test_a_settled_place_is_named_by_the_first_row_in_sight(
    stack: Stack, row: int, top: int
) -> None:
    found = places.settled(stack, Place(row, top), WINDOW)

    seen = list(places.rungs(stack, found, WINDOW))
    assert seen[0].row == found.row
    assert seen[0].bottom > 0
    assert places.settled(stack, found, WINDOW) == found
    assert all(one.bottom == other.top for one, other in itertools.pairwise(seen))


@given(STACKS)
def test_the_end_stands_on_the_floor(stack: Stack) -> None:
    found = places.end(stack, WINDOW)

    assert list(places.rungs(stack, found, WINDOW))[-1].row == stack.count() - 1
    assert sum(stack.heights[found.row :]) + found.top == WINDOW
    assert places.is_end(stack, found, WINDOW)


def test_few_rows_stand_on_the_floor_and_nothing_moves_them() -> None:
    stack = Stack([20, 30])

    assert places.settled(stack, Place(0, 0), WINDOW) == Place(0, 50)
    assert places.settled(stack, Place(1, 99), WINDOW) == Place(0, 50)


def test_nothing_at_all_has_a_place_too() -> None:
    assert places.settled(Stack([]), Place(3, -7), WINDOW) == Place(0, 0)
    assert places.value(Stack([]), Place(0, 0)) == 0
    assert places.is_end(Stack([]), Place(0, 0), WINDOW)


@given(STACKS, st.integers(0, 39), st.integers(-200, 200))
def test_the_handle_leads_back_to_where_it_came_from(stack: Stack, row: int, top: int) -> None:
    there = places.settled(stack, Place(row, top), WINDOW)

    again = places.place_of(stack, places.value(stack, there))

    if there.top <= 0:
        slack = stack.heights[there.row] // places.FINEST + 1
        assert abs(depth(stack, again) - depth(stack, there)) <= slack


def test_a_step_measures_what_it_passes_and_not_what_there_is() -> None:
    stack = Stack([40] * 1_000_000)
    place = places.settled(stack, Place(500_000, 0), WINDOW)
    stack.asked.clear()

    place = places.settled(stack, Place(place.row, place.top - 60), WINDOW)
    list(places.rungs(stack, place, WINDOW))

    assert place == Place(500_001, -20)
    assert len(stack.asked) < 12


def test_the_handle_of_very_many_rows_stays_in_its_numbers() -> None:
    count = 100_000_000

    assert count * places.units(count) < 2**31
    assert places.units(0) == places.units(1_000_000) == places.FINEST


def test_a_row_is_asked_for_its_height_once_however_often_that_is_needed() -> None:
    class Counted:
        def __init__(self) -> None:
            self.asked: list[int] = []

        def count(self) -> int:
            return 3

        def row_height(self, row: int) -> int:
            self.asked.append(row)
            return 20

    rows = Counted()
    measured = places.Measured(rows)

    found = [places.end(measured, 100), places.end(measured, 100)]

    assert found == [Place(0, 40)] * 2
    assert rows.asked == [2, 1, 0]
