"""Menu tests: it looks as the rest of the window does, by day and by night."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from wadesk.ui import theme
from wadesk.ui.menu import Menu
from wadesk.ui.theme import DARK, LIGHT, Scheme


@pytest.fixture
def menu(qtbot: QtBot) -> Iterator[Menu]:
    around = QWidget()
    qtbot.addWidget(around)
    made = Menu(around)
    for words in ("Unread", "With a draft"):
        made.addAction(words).setCheckable(True)
    made.addMenu("Label").addAction("VIP")
    yield made
    dress(Scheme.LIGHT)


def qapp() -> QApplication:
    found = QApplication.instance()
    assert isinstance(found, QApplication)
    return found


def dress(scheme: Scheme) -> None:
    theme.apply(qapp(), scheme)
    qapp().processEvents()  # it is told by an event


def inks(menu: QWidget) -> set[str]:
    image: QImage = menu.grab().toImage()
    across, down = range(image.width()), range(image.height())
    return {image.pixelColor(x, y).name() for x in across for y in down}


@pytest.mark.parametrize(("scheme", "now"), [(Scheme.LIGHT, LIGHT), (Scheme.DARK, DARK)])
def test_a_box_that_is_off_is_seen_on_every_ground(
    menu: Menu, scheme: Scheme, now: theme.Theme
) -> None:
    dress(scheme)

    found = inks(menu)

    assert {now.field.name(), now.outline.name()} <= found
    assert now.accent.name() not in found


def test_a_box_that_is_on_is_filled(menu: Menu) -> None:
    menu.actions()[0].setChecked(True)

    assert LIGHT.accent.name() in inks(menu)


def test_it_follows_the_theme(menu: Menu) -> None:
    before = inks(menu)

    dress(Scheme.DARK)

    assert LIGHT.field.name() in before
    assert DARK.field.name() in inks(menu)
    assert LIGHT.field.name() not in inks(menu)


def test_what_opens_from_it_looks_the_same(menu: Menu) -> None:
    under = menu.actions()[2].menu()

    assert isinstance(under, QWidget)
    assert LIGHT.field.name() in inks(under)
