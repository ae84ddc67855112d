"""Quick reply card: made from one's own words, written anew and dropped, by key alone."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from pytestqt.qtbot import QtBot

from wadesk.core.quick_replies import QuickReply
from wadesk.ui.caret_list import Choice, Choices
from wadesk.ui.quick_reply_card import QuickReplyCard

HELLO = QuickReply(1, "hello", "Hello {name}!")
HOURS = QuickReply(2, "hours", "Nine to six.")
Key = Qt.Key


@pytest.fixture
def card(qtbot: QtBot) -> QuickReplyCard:
    made = QuickReplyCard()
    qtbot.addWidget(made)
    made.resize(640, 320)
    made.offer([HOURS, HELLO], "It leaves today.", may=True)
    made.activateWindow()
    return made


def titles(card: QuickReplyCard) -> list[str]:
    return [one.title for one in card.rows.all]


def test_the_model_keeps_qts_rules() -> None:
    model = Choices()
    tester = QAbstractItemModelTester(
        model, QAbstractItemModelTester.FailureReportingMode.Fatal, model
    )
    model.show([Choice("a", "b", 1), Choice("c", "d", 2)])
    model.show([])

    assert model.rowCount() == 0
    assert tester.model() is model


def test_what_stands_in_the_composer_can_become_one(qtbot: QtBot, card: QuickReplyCard) -> None:
    assert card.words.text() == "It leaves today."
    assert not card.keep.isEnabled()
    QTest.keyClicks(card.shortcut, "/Today")
    QTest.keyClick(card.shortcut, Key.Key_Return)

    with qtbot.waitSignal(card.keep_requested) as kept:
        QTest.keyClick(card.words, Key.Key_Return)

    assert kept.args == [None, "today", "It leaves today."]
    assert not card.keep.isEnabled()
    card.kept("today")
    assert card.note.text() == "Kept: /today brings it."


def test_one_is_chosen_and_written_anew(qtbot: QtBot, card: QuickReplyCard) -> None:
    assert titles(card) == ["/hello", "/hours"]
    card.list.setFocus()
    QTest.keyClick(card.list, Key.Key_Down)
    QTest.keyClick(card.list, Key.Key_Down)
    assert (card.shortcut.text(), card.words.text()) == ("hours", "Nine to six.")
    card.words.setPlainText("Nine to seven.")

    with qtbot.waitSignal(card.keep_requested) as kept:
        card.keep.click()

    assert kept.args == [2, "hours", "Nine to seven."]


def test_one_is_dropped(qtbot: QtBot, card: QuickReplyCard) -> None:
    assert not card.drop.isEnabled()
    card.list.setCurrentIndex(card.rows.index(0))

    with qtbot.waitSignal(card.drop_requested) as dropped:
        card.drop.click()
    card.dropped()
    card.take_up([HOURS])

    assert dropped.args == [1]
    assert titles(card) == ["/hours"]
    assert card.shortcut.text() == ""


def test_a_shortcut_of_two_words_is_refused_at_once(qtbot: QtBot, card: QuickReplyCard) -> None:
    card.shortcut.setText("two words")

    with qtbot.assertNotEmitted(card.keep_requested):
        card.keep.click()

    assert "one word" in card.note.text()


def test_the_hubs_no_leaves_everything_as_it_was_typed(card: QuickReplyCard) -> None:
    card.shortcut.setText("hours")
    card.keep.click()
    card.refuse("There is a quick reply of this name already: choose another word.")

    assert card.shortcut.text() == "hours"
    assert "already" in card.note.text()
    assert card.keep.isEnabled()


def test_news_disturb_nothing_that_is_being_typed(card: QuickReplyCard) -> None:
    card.shortcut.setText("tod")
    card.take_up([HELLO])

    assert card.shortcut.text() == "tod"
    assert card.words.text() == "It leaves today."
    assert titles(card) == ["/hello"]


def test_what_was_typed_and_not_kept_is_there_again(card: QuickReplyCard) -> None:
    card.offer([HOURS, HELLO], "", may=True)
    QTest.keyClicks(card.words, " See you!")
    QTest.keyClick(card.words, Key.Key_Escape)

    card.offer([HOURS, HELLO], "", may=True)

    assert (card.shortcut.text(), card.words.text()) == ("hello", " See you!Hello {name}!")


def test_another_reply_takes_no_words_away(card: QuickReplyCard) -> None:
    QTest.keyClicks(card.words, "Today: ")
    card.list.setCurrentIndex(card.rows.index(1))
    other = card.words.text()
    card.fresh.click()

    assert (other, card.words.text()) == ("Nine to six.", "Today: It leaves today.")


def test_other_words_of_the_composer_come_after_those_that_wait(card: QuickReplyCard) -> None:
    QTest.keyClicks(card.words, "One. ")
    card.offer([HOURS, HELLO], "Two.", may=True)
    offered = card.words.text()
    QTest.keyClicks(card.words, "And ")
    card.offer([], "", may=True)

    assert (offered, card.words.text()) == ("Two.", "One. It leaves today.\n\nAnd Two.")


def test_what_was_kept_waits_for_nobody(card: QuickReplyCard) -> None:
    QTest.keyClicks(card.shortcut, "today")
    card.keep.click()
    card.kept("today")

    card.fresh.click()

    assert (card.shortcut.text(), card.words.text()) == ("", "")


def test_who_may_not_change_them_is_told_and_can_still_read(card: QuickReplyCard) -> None:
    card.offer([HOURS], "", may=False)

    assert card.words.text() == "Nine to six."
    assert card.words.isReadOnly()
    assert not card.keep.isEnabled()
    assert not card.drop.isEnabled()
    assert "administrators" in card.note.text()


def test_escape_goes_back_to_the_text(qtbot: QtBot, card: QuickReplyCard) -> None:
    with qtbot.waitSignal(card.left):
        QTest.keyClick(card.shortcut, Key.Key_Escape)
