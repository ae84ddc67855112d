"""The monkey, for a little while: no fault, no lost word, nothing that grows and grows."""

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QMenu, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from tests.monkey.hands import Hands
from tests.monkey.run import run
from tests.support.dice import dice
from wadesk.ui.application import Application

SECONDS = 15.0
MORE_WIDGETS = 40  # in places that had some in the first half


@pytest.mark.usefixtures("qtbot")
@pytest.mark.parametrize("seed", [6])
def test_whatever_somebody_does_nothing_breaks_and_no_word_is_lost(
    qapp: Application, tmp_path: Path, seed: int
) -> None:
    came = run(qapp, tmp_path, SECONDS, seed)

    assert came.faults == [], " ".join(came.last[-30:])
    assert came.lost == [], came.traces
    assert came.words > 20
    assert came.more_widgets < MORE_WIDGETS


@pytest.mark.qt_log_ignore("does not support", extend=True)
def test_a_menu_that_waits_for_somebody_does_not_hold_it_up(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    place: Any = QWidget()
    qtbot.addWidget(place)
    button = QToolButton(place)
    button.setText("June")
    button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
    button.setMenu(QMenu(button))
    button.menu().addAction("July")
    place.show()
    hands = Hands(place, dice(1))
    monkeypatch.setattr("tests.monkey.hands._DEEDS", ((Hands.click_a_button, 1),))

    hands.act()

    assert hands.done == ["click_a_button", "pressed June"]
