"""Stepping list tests: up to the last row or round, and what is asked for at the end."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QStringListModel
from pytestqt.qtbot import QtBot

from wadesk.ui.index import Index
from wadesk.ui.stepping_list import SteppingList

NAMES = ("Ana", "Ben", "Zoe")


class Names(QStringListModel):
    """It notes how often more was asked for."""

    def __init__(self, names: tuple[str, ...] = NAMES) -> None:
        super().__init__(list(names))
        self.asked = 0

    def fetchMore(self, _parent: Index) -> None:  # noqa: N802 - Qt's name
        self.asked += 1


@pytest.fixture
def stepped(qtbot: QtBot) -> SteppingList:
    made = SteppingList()
    qtbot.addWidget(made)
    made.setModel(Names())
    return made


def test_from_before_the_first_it_is_the_first(stepped: SteppingList) -> None:
    assert stepped.step(1)
    assert stepped.currentIndex().row() == 0


def test_a_step_past_an_end_stays_at_it(stepped: SteppingList) -> None:
    assert stepped.step(100)
    assert stepped.currentIndex().row() == 2
    assert stepped.step(-100)
    assert stepped.currentIndex().row() == 0


def test_more_is_asked_for_at_the_last_one_only(stepped: SteppingList) -> None:
    names = Names()
    stepped.setModel(names)
    asked = [(stepped.step(1), names.asked)[1] for _ in NAMES]
    assert asked == [0, 0, 1]


@given(steps=st.lists(st.integers(-5, 5)))
def test_round_it_comes_back_by_the_same_steps(steps: list[int]) -> None:
    stepped, names = SteppingList(), Names()
    stepped.setModel(names)
    stepped.setCurrentIndex(names.index(1))
    for by in (*steps, *(-by for by in steps)):
        assert stepped.step_round(by)
    assert stepped.currentIndex().row() == 1


def test_in_a_list_of_none_nothing_is_chosen(stepped: SteppingList) -> None:
    stepped.setModel(Names(()))

    assert not stepped.step(1)
    assert not stepped.step_round(1)
    assert not stepped.currentIndex().isValid()
