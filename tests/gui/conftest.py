"""Every test of the screen: the same letters, colours and language on every machine."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.support.fake_hub import FakeHub
from tests.support.fake_hub_server import Served, serving
from tests.support.fake_replies import FakeReplies
from tests.support.house import House
from tests.support.panels import Clock, a_panel
from tests.support.served_window import ServedWindow, served_window
from wadesk.core.records import ConversationId
from wadesk.ui import fonts, languages, theme
from wadesk.ui.application import Application
from wadesk.ui.composer import Composer
from wadesk.ui.theme import Scheme
from wadesk.ui.thread_panel import ThreadPanel


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


@pytest.fixture
def hub() -> FakeHub:
    return FakeHub()


@pytest.fixture
def served(hub: FakeHub) -> Iterator[Served]:
    with serving(hub) as found:
        yield found


@pytest.fixture
def where(hub: FakeHub) -> ConversationId:
    return ConversationId(hub.conversation("Zoé", "Is it blue?"))


@pytest.fixture
def zoe(hub: FakeHub) -> ConversationId:
    return ConversationId(hub.conversation("Zoe", "Hello"))


@pytest.fixture
def yan(hub: FakeHub) -> ConversationId:
    return ConversationId(hub.conversation("Yan", "Good evening"))


@pytest.fixture
def at(
    qtbot: QtBot, hub: FakeHub, zoe: ConversationId, yan: ConversationId, tmp_path: Path
) -> Iterator[ServedWindow]:
    """A whole window at a Desk, where two customers have written."""
    del zoe, yan  # they are there before the Desk is
    with served_window(qtbot, hub, tmp_path) as window:
        yield window


@pytest.fixture
def house(qapp: Application, tmp_path: Path) -> House:
    return House(qapp, tmp_path)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def desk(clock: Clock) -> FakeReplies:
    return FakeReplies(clock)


@pytest.fixture
def panel(qtbot: QtBot, desk: FakeReplies) -> ThreadPanel:
    return a_panel(qtbot, desk)


@pytest.fixture
def composer(qtbot: QtBot) -> Composer:
    """With the keyboard in its field."""
    made = Composer()
    qtbot.addWidget(made)
    made.resize(500, 200)
    made.show()
    made.setFocus()
    return made
