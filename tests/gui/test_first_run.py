"""First run tests: what must be typed, when it may be asked, and what is said."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from wadesk.ui.first_run import FirstRun

Key = Qt.Key


@pytest.fixture
def page(qtbot: QtBot) -> FirstRun:
    made = FirstRun()
    qtbot.addWidget(made)
    made.show()
    return made


def asked(page: FirstRun) -> list[tuple[str, str]]:
    heard: list[tuple[str, str]] = []
    page.link_requested.connect(lambda url, code: heard.append((url, code)))
    return heard


def fill(page: FirstRun, address: str = "https://hub.example.com", code: str = "abcd-2345") -> None:
    QTest.keyClicks(page.address, address)
    QTest.keyClicks(page.code, code)


@pytest.mark.parametrize(("address", "code"), [("", "abcd-2345"), ("https://h", "abcd-23")])
def test_it_asks_only_with_an_address_and_a_whole_code(
    page: FirstRun, address: str, code: str
) -> None:
    heard = asked(page)

    fill(page, address, code)
    QTest.keyClick(page.code, Key.Key_Return)

    assert not page.link.isEnabled()
    assert heard == []


def test_it_carries_what_was_typed_without_the_spaces_around(page: FirstRun) -> None:
    heard = asked(page)

    fill(page, " https://hub.example.com ", " abcd-2345 ")
    QTest.keyClick(page.code, Key.Key_Return)

    assert heard == [("https://hub.example.com", "abcd-2345")]


def test_while_the_hub_is_asked_nothing_can_be_done_but_to_give_up(page: FirstRun) -> None:
    heard, given_up = asked(page), []
    page.given_up.connect(lambda: given_up.append("given up"))
    fill(page)

    page.wait()
    QTest.keyClick(page.link, Key.Key_Space)
    QTest.keyClick(page, Key.Key_Escape)

    assert not page.code.isEnabled()
    assert page.trouble.text() == "Asking the Hub …"
    assert heard == []
    assert given_up == ["given up", "given up"]


def test_a_refusal_is_said_and_gone_with_the_next_letter(page: FirstRun) -> None:
    fill(page)
    page.wait()

    page.refuse("This code is not known to the Hub.")
    said = page.trouble.isVisible(), page.trouble.text(), page.code.selectedText()
    QTest.keyClicks(page.code, "W")

    assert said == (True, "This code is not known to the Hub.", "abcd-2345")
    assert page.code.text() == "W"
    assert not page.trouble.isVisible()


def test_esc_does_nothing_while_nobody_is_asked(page: FirstRun) -> None:
    given_up: list[str] = []
    page.given_up.connect(lambda: given_up.append("given up"))

    QTest.keyClick(page, Key.Key_Escape)

    assert given_up == []


@pytest.mark.parametrize(
    ("in_keyring", "words"), [(True, "in your system's keyring"), (False, "your passphrase")]
)
def test_it_says_truly_where_the_key_will_be(
    page: FirstRun, words: str, *, in_keyring: bool
) -> None:
    page.promise_a_key(in_keyring=in_keyring)

    assert words in page.promise.text()


def test_tab_goes_from_address_over_code_to_the_buttons(page: FirstRun) -> None:
    fill(page)
    page.address.setFocus()
    been = []
    for _ in range(3):
        QTest.keyClick(page.focusWidget(), Key.Key_Tab)
        been.append(page.focusWidget())

    assert been == [page.code, page.link, page.look_around]
