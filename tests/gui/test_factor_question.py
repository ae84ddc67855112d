"""Factor question: asked in place, and what was refused goes on by itself once it is answered."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from tests.support.fake_administration import DIGITS, FakeAdministration
from wadesk.core.errors import Reason, Refused, Unavailable
from wadesk.ui.factor_question import FactorQuestion
from wadesk.ui.promises import Promises

Key = Qt.Key


class Asked:
    """A page that asks for one thing."""

    def __init__(self, qtbot: QtBot) -> None:
        self.desk = FakeAdministration()
        self.page, self.question = QWidget(), FactorQuestion()
        QVBoxLayout(self.page).addWidget(self.question)
        qtbot.addWidget(self.page)
        self.page.show()
        self.promises = Promises(self.page, self.question, self.desk.prove_factor)
        self.kept: list[object] = []
        self.broken: list[str] = []

    def suspend(self, member: int = 2) -> None:
        self.promises.ask(
            lambda: self.desk.suspend_member(member, suspended=True),
            lambda _: self.kept.append(member),
            self.broken.append,
        )

    def types(self, digits: str) -> None:
        self.question.digits.clear()
        QTest.keyClicks(self.question.digits, digits)
        QTest.keyClick(self.question.digits, Key.Key_Return)


@pytest.fixture
def asked(qtbot: QtBot) -> Asked:
    return Asked(qtbot)


def test_what_needs_no_factor_is_simply_done(qtbot: QtBot, asked: Asked) -> None:
    asked.suspend()
    qtbot.waitUntil(lambda: bool(asked.kept))

    assert not asked.question.isVisible()
    assert asked.desk.names() == ["suspend_member"]


def test_after_good_digits_the_same_is_asked_once_more(qtbot: QtBot, asked: Asked) -> None:
    asked.desk.wants_factor = True
    asked.suspend()
    qtbot.waitUntil(asked.question.isVisible)
    asked.types(DIGITS)
    qtbot.waitUntil(lambda: bool(asked.kept))

    assert asked.desk.names() == ["suspend_member", "prove_factor", "suspend_member"]
    assert not asked.question.isVisible()
    assert asked.question.digits.text() == ""


def test_wrong_digits_are_told_and_typed_again(qtbot: QtBot, asked: Asked) -> None:
    asked.desk.wants_factor = True
    asked.suspend()
    qtbot.waitUntil(asked.question.isVisible)
    asked.types("000000")
    qtbot.waitUntil(asked.question.trouble.isVisible)
    said = asked.question.trouble.text()
    asked.types(DIGITS)
    qtbot.waitUntil(lambda: bool(asked.kept))

    assert said == "These digits are not right: look again, they change every 30 seconds."
    assert asked.broken == []


def test_esc_lets_it_be_and_nothing_is_asked_again(qtbot: QtBot, asked: Asked) -> None:
    asked.desk.wants_factor = True
    asked.suspend()
    qtbot.waitUntil(asked.question.isVisible)
    QTest.keyClick(asked.question.digits, Key.Key_Escape)

    assert not asked.question.isVisible()
    assert asked.broken == [""]
    assert asked.desk.names() == ["suspend_member"]


def test_a_second_wish_takes_the_place_of_the_first(qtbot: QtBot, asked: Asked) -> None:
    asked.desk.wants_factor = True
    asked.suspend(2)
    qtbot.waitUntil(asked.question.isVisible)
    asked.suspend(3)
    qtbot.waitUntil(lambda: bool(asked.broken))
    asked.types(DIGITS)
    qtbot.waitUntil(lambda: bool(asked.kept))

    assert asked.kept == [3]


def test_whoever_has_none_is_led_to_set_it_up(qtbot: QtBot, asked: Asked) -> None:
    asked.desk.no = Refused(Reason.FACTOR_MISSING)
    asked.suspend()
    qtbot.waitUntil(asked.question.set_up.isVisible)

    with qtbot.waitSignal(asked.question.set_up_wanted):
        QTest.keyClick(asked.question.set_up, Key.Key_Space)

    assert not asked.question.digits.isVisible()
    assert asked.broken == [""]


def test_too_few_digits_are_no_answer(qtbot: QtBot, asked: Asked) -> None:
    asked.question.ask()
    with qtbot.assertNotEmitted(asked.question.digits_given):
        asked.types("12345")

    assert not asked.question.go_on.isEnabled()


def test_every_other_no_is_told_in_words(qtbot: QtBot, asked: Asked) -> None:
    asked.desk.no = Unavailable("The Hub cannot be reached.")
    asked.suspend()
    qtbot.waitUntil(lambda: bool(asked.broken))

    assert asked.broken == ["The Hub cannot be reached."]


def test_an_answer_that_comes_after_the_page_is_gone_harms_nobody(
    qtbot: QtBot, asked: Asked
) -> None:
    asked.desk.holds_back = True
    asked.suspend()
    asked.page.close()
    qtbot.wait(0)
    asked.desk.keep_promises()
    qtbot.waitUntil(lambda: bool(asked.kept))

    assert asked.kept == [2]


def test_what_is_answered_after_the_page_has_gone_disturbs_nobody(
    qapp: QApplication, caplog: pytest.LogCaptureFixture
) -> None:
    page, question, desk = QWidget(), FactorQuestion(), FakeAdministration()
    promises, heard = Promises(page, question, desk.prove_factor), list[str]()
    desk.holds_back = True
    promises.ask(lambda: desk.thaw_device(1), lambda _: heard.append("kept"), heard.append)
    delete(page)
    desk.keep_promises()
    qapp.processEvents()

    assert heard == []
    assert caplog.messages == []
