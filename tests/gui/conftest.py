"""Every test of the screen: the same letters, colours and language on every machine."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication

from wadesk.ui import fonts, languages, theme
from wadesk.ui.theme import Scheme


@pytest.fixture(scope="session")
def first_font(qapp: QApplication) -> QFont:
    """As it was before any test chose another size."""
    return QFont(qapp.font())


@pytest.fixture(autouse=True)
def dressed(qapp: QApplication, first_font: QFont) -> Iterator[None]:
    languages.load(qapp, "en")
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    qapp.setFont(first_font)
    fonts.apply(qapp, "Noto Sans")
    theme.apply(qapp, Scheme.LIGHT)
    yield
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
