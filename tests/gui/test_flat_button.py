"""Flat button tests: what is shown by a drawing is named as well, and the focus is seen on it."""

import pytest
from pytestqt.qtbot import QtBot

from wadesk.ui import theme
from wadesk.ui.flat_button import FlatButton
from wadesk.ui.glyph_button import GlyphButton
from wadesk.ui.icon_button import IconButton


@pytest.fixture(params=[IconButton, GlyphButton])
def button(request: pytest.FixtureRequest, qtbot: QtBot) -> FlatButton:
    made: FlatButton = request.param("search", "Search for something")
    qtbot.addWidget(made)
    made.show()
    return made


def test_it_is_named_where_one_points_and_for_screen_readers(button: FlatButton) -> None:
    assert button.toolTip() == button.accessibleName() == "Search for something"


def test_it_is_large_enough_to_be_met(button: FlatButton) -> None:
    assert button.width() == button.height() == button.sizeHint().width() == theme.TARGET


def test_switched_on_it_looks_otherwise(button: FlatButton) -> None:
    button.setCheckable(True)
    off = button.grab().toImage()
    button.setChecked(True)
    assert button.grab().toImage() != off


def test_the_focus_is_seen_on_it(qtbot: QtBot, button: FlatButton) -> None:
    button.activateWindow()
    button.setFocus()
    qtbot.waitUntil(button.hasFocus)
    focused = button.grab().toImage()
    button.clearFocus()
    assert button.grab().toImage() != focused
