"""Customers on a Hub: named, joined, blocked and written to first, by keys, in a real window."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.support.house import is_live
from tests.support.played import Play, workplace
from tests.support.real_house import RealHouse, real_house
from wadesk.core.records import ConversationId
from wadesk.ui.application import Application
from wadesk.ui.contact_panel import ContactPanel
from wadesk.ui.main_window import MainWindow
from wadesk.ui.notice import Deed

Key, Modifier = Qt.Key, Qt.KeyboardModifier
WIDE = 1_400
TOGETHER = Modifier.ControlModifier | Modifier.ShiftModifier


@pytest.fixture
def house(qapp: Application, tmp_path: Path) -> Iterator[RealHouse]:
    with real_house(qapp, tmp_path) as made:
        yield made


def panel(window: MainWindow) -> ContactPanel:
    return workplace(window).customers.panel


def title(window: MainWindow) -> str:
    return workplace(window).thread_panel.around.head.name.text()


def opens_the_first(window: MainWindow) -> Play:
    window.resize(WIDE, 900)
    yield lambda: is_live(window)
    yield lambda: workplace(window).inbox.view.model().rowCount()
    QTest.keyClick(workplace(window).inbox.view, Key.Key_Home)
    QTest.keyClick(workplace(window).inbox.view, Key.Key_Return)
    yield lambda: panel(window).isVisible() and panel(window).page is not None


def types_the_name(window: MainWindow, name: str) -> None:
    field = panel(window).face.name
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, name)
    QTest.keyClick(field, Key.Key_Return)


def test_a_name_is_given_in_place_and_taken_back_by_a_key(house: RealHouse) -> None:
    seen: list[str] = []

    def play(window: MainWindow) -> Play:
        yield from opens_the_first(window)
        seen.append(title(window))
        types_the_name(window, "The lady with the teapot")
        yield lambda: title(window) == "The lady with the teapot"
        bar = workplace(window).tending.undoing.bar
        yield bar.isVisible
        bar.take_back()
        yield lambda: title(window) == seen[0]

    house.play(play)

    assert seen


def test_ctrl_i_shows_and_hides_the_customer(house: RealHouse) -> None:
    seen: list[bool] = []

    def play(window: MainWindow) -> Play:
        yield from opens_the_first(window)
        place = workplace(window)
        place.thread_panel.composer.setFocus()
        QTest.keyClick(place, Key.Key_I, Modifier.ControlModifier)
        yield lambda: not panel(window).isVisible()
        seen.append(place.customers.button.isChecked())
        QTest.keyClick(place, Key.Key_I, Modifier.ControlModifier)
        yield panel(window).isVisible
        seen.append(panel(window).face.name.hasFocus())
        window.resize(900, 800)
        yield lambda: not panel(window).isVisible()
        place.customers.button.click()
        seen.append(place.customers.button.isChecked())
        yield lambda: "wider" in place.thread_panel.composer.note.text()
        window.resize(WIDE, 900)
        yield panel(window).isVisible

    house.play(play)

    assert seen == [False, True, False]


def test_somebody_who_never_wrote_is_written_to_with_a_template(house: RealHouse) -> None:
    seen: list[str] = []

    def play(window: MainWindow) -> Play:
        yield from opens_the_first(window)
        place = workplace(window)
        QTest.keyClick(place, Key.Key_N, TOGETHER)
        card = place.customers.page.card
        yield card.isVisible
        QTest.keyClicks(card.number, "+49 1511 9876543")
        QTest.keyClicks(card.name, "Dora")
        QTest.keyClicks(card.agreed, "on the phone")
        QTest.keyClick(card.agreed, Key.Key_Return)
        yield lambda: title(window) == "Dora"
        yield place.thread_panel.templates.isVisible
        yield panel(window).face.about.text
        seen.append(panel(window).face.about.text())
        seen.append(panel(window).face.more_about.text())

    house.play(play)

    assert seen[0].startswith("Has not written yet")
    assert "on the phone" in seen[1]


def test_leaving_the_card_goes_back_to_what_was_read(house: RealHouse) -> None:
    def play(window: MainWindow) -> Play:
        yield from opens_the_first(window)
        place = workplace(window)
        QTest.keyClick(place, Key.Key_N, TOGETHER)
        yield place.customers.page.isVisible
        assert not panel(window).isVisible(), "it tells of somebody else"
        QTest.keyClick(place.customers.page.card.number, Key.Key_Escape)
        yield place.thread_panel.isVisible
        yield panel(window).isVisible

    house.play(play)


def test_where_somebody_is_blocked_it_is_said_and_undone_where_one_writes(house: RealHouse) -> None:
    seen: list[str] = []

    def play(window: MainWindow) -> Play:
        yield from opens_the_first(window)
        thread = workplace(window).thread_panel
        workplace(window).customers.ask_to_block()
        QTest.keyClick(panel(window).block_card.block, Key.Key_Space)
        yield lambda: Deed.UNBLOCK in thread.banner.buttons
        seen.append(thread.composer.writing.placeholderText())
        QTest.keyClicks(thread.composer.writing, "But")
        QTest.keyClick(thread.composer.writing, Key.Key_Return)
        seen.append(thread.composer.note.text())
        QTest.keyClick(thread.banner.buttons[Deed.UNBLOCK], Key.Key_Space)
        yield lambda: Deed.UNBLOCK not in thread.banner.buttons
        yield thread.composer.send.isEnabled
        seen.append(thread.composer.text())

    house.play(play)

    assert seen[0].startswith("They are blocked")
    assert "unblock them first" in seen[1]
    assert seen[2] == "But"


def test_who_tells_two_apart_again_has_the_keyboard_beside_it(house: RealHouse) -> None:
    seen: list[bool] = []

    def play(window: MainWindow) -> Play:
        yield from opens_the_first(window)
        place, rows = workplace(window), workplace(window).inbox.view.model()
        here = place.thread_panel.line
        assert here is not None
        begun = place._office.open_conversation("4915119876543", "Dora", "on the phone")
        yield lambda: rows.rowCount() > 1 and begun.done()
        place._office.join_contacts(ConversationId(begun.result()), here.id)
        threads = panel(window).threads
        yield lambda: bool(threads.rows) and threads.rows[0].part.isVisible()
        threads.rows[0].part.setFocus()
        QTest.keyClick(threads.rows[0].part, Key.Key_Space)
        yield lambda: not threads.rows[0].isVisible()
        seen.append(window.focusWidget() is panel(window).join)

    house.play(play)

    assert seen == [True]
