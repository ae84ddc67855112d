"""Quote strip: what the reply answers stands above it, and goes by key or click."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from wadesk.ui.composer import Composer
from wadesk.ui.parts import Quote


@pytest.fixture
def composer(composer: Composer) -> Composer:
    composer.quote.show_quote(Quote("Zoé", "Is it blue?"))
    return composer


def test_it_says_aloud_what_is_answered(composer: Composer) -> None:
    assert composer.quote.isVisible()
    assert composer.quote.accessibleName() == "You answer Zoé: Is it blue?"


def test_it_goes_by_its_cross_and_by_esc(qtbot: QtBot, composer: Composer) -> None:
    with qtbot.waitSignal(composer.quote_dropped):
        QTest.mouseClick(composer.quote.close_button, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(composer.quote_dropped):
        QTest.keyClick(composer.writing, Qt.Key.Key_Escape)


def test_where_nothing_is_quoted_esc_is_somebody_elses(qtbot: QtBot, composer: Composer) -> None:
    composer.quote.show_quote(None)

    with qtbot.assertNotEmitted(composer.quote_dropped):
        QTest.keyClick(composer.writing, Qt.Key.Key_Escape)

    assert not composer.quote.isVisible()


def test_a_note_quotes_nothing(composer: Composer) -> None:
    composer.turn(to_note=True)
    assert not composer.quote.isVisible()
    composer.turn(to_note=False)
    assert composer.quote.isVisible()


def test_the_picture_of_what_is_quoted_stands_beside_its_words(composer: Composer) -> None:
    seen = QImage(64, 36, QImage.Format.Format_RGB32)
    seen.fill(Qt.GlobalColor.blue)
    composer.quote.show_picture(seen)
    assert composer.quote.has_picture

    composer.quote.show_quote(None)

    assert not composer.quote.has_picture
