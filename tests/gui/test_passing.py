"""Passing tests: Esc leaves it, any other key is none of its business, and who asked is told."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from wadesk.ui.field import Field
from wadesk.ui.passing import Passing, PassingCard


@pytest.fixture(params=[Passing, PassingCard])
def passing(request: pytest.FixtureRequest, qtbot: QtBot) -> Passing:
    made: Passing = request.param()
    down = made.inside if isinstance(made, PassingCard) else QVBoxLayout(made)
    down.addWidget(Field("Name"))
    qtbot.addWidget(made)
    made.show()
    return made


def field_of(passing: Passing) -> QWidget:
    field: Field | None = passing.findChild(Field)
    assert field is not None
    return field


def test_esc_in_a_field_of_it_leaves_it_and_whoever_asked_is_told(
    qtbot: QtBot, passing: Passing
) -> None:
    with qtbot.waitSignal(passing.left):
        qtbot.keyClick(field_of(passing), Qt.Key.Key_Escape)

    assert passing.isHidden()


def test_whoever_is_told_finds_it_gone(qtbot: QtBot, passing: Passing) -> None:
    """So that the keyboard given back to somebody is not taken away again."""
    found: list[bool] = []
    passing.left.connect(lambda: found.append(passing.isHidden()))

    qtbot.keyClick(field_of(passing), Qt.Key.Key_Escape)

    assert found == [True]


def test_other_keys_leave_it_there(qtbot: QtBot, passing: Passing) -> None:
    with qtbot.assertNotEmitted(passing.left):
        qtbot.keyClick(field_of(passing), Qt.Key.Key_F7)

    assert not passing.isHidden()
