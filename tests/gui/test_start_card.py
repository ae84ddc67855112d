"""Start card tests: a number as people write it, how they agreed, and it opens."""

from collections.abc import Callable
from concurrent.futures import Future
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.support.customer_pages import TOM, FakeCustomers, a_page
from wadesk.core.changes import Changes
from wadesk.core.errors import Reason, Refused, Unavailable, WadeskError
from wadesk.core.records import ConversationId
from wadesk.ui.reasons import in_words
from wadesk.ui.start_card import StartPage
from wadesk.ui.start_errands import StartErrands

Key = Qt.Key
NEW = ConversationId(77)
OURS = "+49 30 555010"


def at_once(
    ask: Callable[[], Future[Any]], kept: Callable[[], None], broken: Callable[[str], None]
) -> None:
    """What is promised is told as soon as it is known."""

    def tell(promise: Future[Any]) -> None:
        error = promise.exception()
        if error is None:
            kept()
        else:
            broken(in_words(error))

    ask().add_done_callback(tell)


class Scene:
    def __init__(self, qtbot: QtBot) -> None:
        self.desk, self.page = FakeCustomers(), StartPage()
        qtbot.addWidget(self.page)
        self.page.resize(700, 500)
        self.page.show()
        self.errands = StartErrands(self.desk, self.page, at_once)
        self.opened: list[int] = []
        self.left: list[bool] = []
        self.errands.opened.connect(self.opened.append)
        self.errands.left.connect(lambda: self.left.append(True))
        self.errands.ask()
        self.card = self.page.card

    def fill(self, number: str, name: str = "", agreed: str = "in the shop") -> None:
        QTest.keyClicks(self.card.number, number)
        QTest.keyClicks(self.card.name, name)
        QTest.keyClicks(self.card.agreed, agreed)

    def send(self) -> None:
        QTest.keyClick(self.card.agreed, Key.Key_Return)

    def answer(self, conversation: int) -> None:
        assert self.desk.begun is not None
        self.desk.begun.set_result(conversation)

    def refuse(self, why: WadeskError) -> None:
        assert self.desk.begun is not None
        self.desk.begun.set_exception(why)


@pytest.fixture
def scene(qtbot: QtBot) -> Scene:
    return Scene(qtbot)


@pytest.mark.parametrize(
    ("typed", "digits"),
    [
        ("0151 12345678", "4915112345678"),
        ("+33 6 55 50 10 20", "33655501020"),
        ("0033 6 55501020", "33655501020"),
        ("+55 (11) 96123-4567", "5511961234567"),
        ("+1 650-555-1234", "16505551234"),
    ],
)
def test_a_number_is_read_as_people_write_it(scene: Scene, typed: str, digits: str) -> None:
    scene.fill(typed, "Dora")

    scene.send()

    assert scene.desk.asked == [("open", digits, "Dora", "in the shop")]


@pytest.mark.parametrize("typed", ["", "0", "Zoe", "+49", "+49 1511 23456789012345"])
def test_what_is_no_number_opens_nothing(scene: Scene, typed: str) -> None:
    scene.fill(typed)

    scene.send()

    assert scene.desk.asked == []
    assert not scene.card.begin.isEnabled()


def test_nobody_is_written_to_who_has_not_agreed(scene: Scene) -> None:
    scene.fill("0151 12345678", agreed="  ")

    scene.send()

    assert scene.desk.asked == []


def test_enter_goes_to_what_is_missing_still(scene: Scene) -> None:
    card = scene.card
    QTest.keyClicks(card.name, "Tom")

    QTest.keyClick(card.name, Key.Key_Return)
    assert scene.page.window().focusWidget() is card.number

    QTest.keyClicks(card.number, "+44 7700 900604")
    QTest.keyClick(card.number, Key.Key_Return)
    assert scene.page.window().focusWidget() is card.agreed


def test_the_number_is_shown_as_it_was_understood(scene: Scene) -> None:
    scene.fill("0151 12345678", agreed="")

    assert "+49 1511 2345678" in scene.card.words.text()


def test_it_opens_as_soon_as_its_row_has_come(scene: Scene) -> None:
    scene.fill("0151 12345678")
    scene.send()
    scene.answer(NEW)
    before = list(scene.opened)

    scene.desk.pages[NEW] = a_page(NEW)
    scene.errands.absorb(Changes(conversations=frozenset({NEW})))

    assert before == []
    assert scene.opened == [NEW]
    assert scene.card.number.text() == ""


def test_who_has_written_already_is_opened_at_once(scene: Scene) -> None:
    scene.fill("0151 12345678")
    scene.send()

    scene.answer(TOM)

    assert scene.opened == [TOM]


@pytest.mark.parametrize(
    "why", [Unavailable("The Hub is not there."), Refused(Reason.CONTACT_ELSEWHERE)]
)
def test_a_no_is_told_and_what_was_typed_stays(scene: Scene, why: WadeskError) -> None:
    scene.fill("0151 12345678", "Dora")
    scene.send()

    scene.refuse(why)

    assert scene.card.words.text() == in_words(why)
    assert scene.card.name.text() == "Dora"
    assert scene.card.begin.isEnabled()


def test_while_the_hub_is_asked_it_is_not_asked_twice(scene: Scene) -> None:
    scene.fill("0151 12345678")
    scene.send()

    scene.send()
    scene.card.begin.click()

    assert len(scene.desk.asked) == 1


def test_esc_leaves_and_an_answer_that_comes_later_opens_nothing(scene: Scene) -> None:
    scene.fill("0151 12345678")
    scene.send()

    QTest.keyClick(scene.card, Key.Key_Escape)
    scene.errands.absorb(Changes(everything=True))

    assert scene.left == [True]
    assert scene.opened == []
