"""Notice page tests: one thing in the way, and what can be done about it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from wadesk.core.passphrase import TOO_ORDERED
from wadesk.ui.notice_page import NoticePage

Key = Qt.Key


@pytest.fixture
def page(qtbot: QtBot) -> NoticePage:
    made = NoticePage()
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def answers(page: NoticePage) -> list[str]:
    heard: list[str] = []
    page.answered.connect(heard.append)
    return heard


def test_while_it_opens_there_is_nothing_to_press(page: NoticePage) -> None:
    assert page.words.text() == "Opening …"
    assert not page.deed.isVisible()
    assert not page.passphrase.isVisible()


def test_a_trouble_is_said_and_tried_again_by_one_key(page: NoticePage, answers: list[str]) -> None:
    page.show_trouble("The keyring is locked.")
    said = page.words.text()

    QTest.keyClick(page.deed, Key.Key_Space)

    assert said == "The keyring is locked."
    assert answers == [""]
    assert page.words.text() == "Opening …"


def test_a_passphrase_is_hidden_carried_and_not_kept(page: NoticePage, answers: list[str]) -> None:
    page.ask_passphrase()
    QTest.keyClicks(page.passphrase, "open sesame")
    shown = page.passphrase.displayText()

    QTest.keyClick(page.passphrase, Key.Key_Return)

    assert "sesame" not in shown
    assert answers == ["open sesame"]
    assert page.passphrase.text() == ""


def test_an_empty_passphrase_is_no_answer(page: NoticePage, answers: list[str]) -> None:
    page.ask_passphrase()

    QTest.keyClick(page.passphrase, Key.Key_Return)

    assert answers == []
    assert page.trouble.text() == "The passphrase is empty."


def test_a_new_one_is_typed_twice_the_same(page: NoticePage, answers: list[str]) -> None:
    page.choose_passphrase()
    QTest.keyClicks(page.passphrase, "open sesame")
    QTest.keyClick(page.passphrase, Key.Key_Return)
    QTest.keyClicks(page.again, "open sesam")
    QTest.keyClick(page.again, Key.Key_Return)
    before = list(answers), page.trouble.text()

    QTest.keyClicks(page.again, "e")
    QTest.keyClick(page.again, Key.Key_Return)

    assert before == ([], "The two are not the same.")
    assert answers == ["open sesame"]


def test_one_that_is_guessed_at_once_is_not_chosen_but_may_be_asked_for(
    page: NoticePage, answers: list[str]
) -> None:
    page.choose_passphrase()
    for field in (page.passphrase, page.again):
        QTest.keyClicks(field, "123456")
        QTest.keyClick(field, Key.Key_Return)
    before = list(answers), page.trouble.text()

    page.ask_passphrase()
    QTest.keyClicks(page.passphrase, "123456")
    QTest.keyClick(page.passphrase, Key.Key_Return)

    assert before == ([], TOO_ORDERED)
    assert answers == ["123456"]


def test_one_that_is_here_is_typed_once(page: NoticePage) -> None:
    page.choose_passphrase()
    page.ask_passphrase("This passphrase does not open the profile.")

    assert page.passphrase.isVisible()
    assert not page.again.isVisible()
    assert page.words.text() == "This passphrase does not open the profile."
