"""Sight on a Hub: a restricted member's Desk gains and loses what is designated in a window."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.support.house import is_live
from tests.support.played import Play, workplace
from tests.support.real_house import RealHouse, real_house
from tests.support.two_devices import Desktop, linked, there_is
from wadesk.desk import reading
from wadesk.ui.application import Application
from wadesk.ui.main_window import MainWindow
from wadesk.ui.sight_card import SightCard

Key = Qt.Key


@pytest.fixture
def house(qapp: Application, tmp_path: Path) -> Iterator[RealHouse]:
    with real_house(qapp, tmp_path) as made:
        made.order({"t": "set_rights", "member": made.member, "role": "administrator"})
        yield made


@pytest.fixture
def chloe(house: RealHouse, tmp_path: Path) -> Iterator[Desktop]:
    """Restricted to what is for shipping, which is nothing yet."""
    place = linked(house.hub, "Chloé", tmp_path / "Chloé")
    with place.open() as desk:
        member = desk.identity.member
    restricted = {"role": "restricted", "scopes": ["shipping"]}
    house.order({"t": "set_rights", "member": member, **restricted})
    with there_is(place) as made:
        yield made


def sees(desktop: Desktop) -> int:
    return len(reading.inbox(desktop.desk, 9, None))


def for_whom(window: MainWindow) -> str:
    return workplace(window).thread_panel.around.head.sight.text()


def card_of(window: MainWindow) -> SightCard:
    """By the button beside the customer's name."""
    QTest.keyClick(workplace(window).thread_panel.around.head.sight, Key.Key_Space)
    card = workplace(window).sight.card
    assert card is not None
    return card


def chooses(window: MainWindow, scope: str) -> None:
    card = card_of(window)
    QTest.keyClick(card.scope, Key.Key_Home)
    while card.scope.currentText() not in {scope, card.scope.itemText(card.scope.count() - 1)}:
        QTest.keyClick(card.scope, Key.Key_Down)
    QTest.keyClick(card.save, Key.Key_Space)


def is_so(window: MainWindow, words: str) -> bool:
    """The Hub has agreed, and the row that says so has come."""
    card = workplace(window).sight.card
    return for_whom(window) == words and (card is None or card.isHidden())


def opens_the_first(window: MainWindow) -> Play:
    yield lambda: is_live(window)
    yield lambda: workplace(window).inbox.view.model().rowCount()
    QTest.keyClick(workplace(window).inbox.view, Key.Key_Home)
    QTest.keyClick(workplace(window).inbox.view, Key.Key_Return)
    yield lambda: is_so(window, "For: everybody")


def test_a_restricted_members_desk_gains_and_loses_a_conversation(
    house: RealHouse, chloe: Desktop
) -> None:
    seen = [sees(chloe)]

    def play(window: MainWindow) -> Play:
        yield from opens_the_first(window)
        chooses(window, "shipping")
        yield lambda: sees(chloe) == 1
        yield lambda: is_so(window, "For: shipping")
        seen.append(sees(chloe))
        chooses(window, "everybody")
        yield lambda: sees(chloe) == 0
        yield lambda: is_so(window, "For: everybody")

    house.play(play)

    assert seen == [0, 1]
    assert sees(chloe) == 0


def test_a_deleted_conversation_is_gone_from_every_desk_and_from_the_screen(
    house: RealHouse, chloe: Desktop
) -> None:
    def play(window: MainWindow) -> Play:
        yield from opens_the_first(window)
        chooses(window, "shipping")
        yield lambda: sees(chloe) == 1
        yield lambda: is_so(window, "For: shipping")
        card = card_of(window)
        QTest.keyClick(card.delete, Key.Key_Space)
        QTest.keyClick(card.confirm, Key.Key_Space)
        yield lambda: sees(chloe) == 0
        yield lambda: not workplace(window).thread_panel.isVisible()
        yield lambda: workplace(window).inbox.view.model().rowCount() == 0

    house.play(play)

    assert sees(chloe) == 0
