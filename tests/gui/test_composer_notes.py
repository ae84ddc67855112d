"""Notes in the composer: nothing written for the team can ever leave as a reply."""

from collections.abc import Sequence

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.support.builders import NOON
from wadesk.core.draft import NOTE_MOST
from wadesk.ui.composer import Composer

Key = Qt.Key


def test_the_note_has_words_of_its_own_and_the_reply_stays(composer: Composer) -> None:
    QTest.keyClicks(composer.writing, "Good morning")
    composer.note_button.click()
    QTest.keyClicks(composer.noting, "She is angry")

    assert (composer.text(), composer.note_text()) == ("Good morning", "She is angry")
    composer.note_button.click()
    assert composer.writing.isVisible()
    assert (composer.text(), composer.note_text()) == ("Good morning", "She is angry")


def test_enter_and_the_button_keep_the_note_and_send_nothing(
    qtbot: QtBot, composer: Composer
) -> None:
    kept: list[str] = []
    composer.note_requested.connect(kept.append)
    QTest.keyClicks(composer.writing, "Good morning")
    composer.turn(to_note=True)
    QTest.keyClicks(composer.noting, "She is angry")

    with qtbot.assertNotEmitted(composer.send_requested):
        QTest.keyClick(composer.noting, Key.Key_Return)
        composer.keep.click()
        composer.send.click()  # not there, and deaf
        QTest.keyClick(composer.noting, Key.Key_Return, Qt.KeyboardModifier.AltModifier)
        composer.later.chosen.emit(NOON)

    assert kept == ["She is angry", "She is angry"]
    assert not composer.send.isVisible()
    assert not composer.later.isVisible()


def test_a_button_held_down_while_the_side_is_turned_does_nothing(
    qtbot: QtBot, composer: Composer
) -> None:
    QTest.keyClicks(composer.writing, "Good morning")
    composer.show_note_text("She is angry")
    with (
        qtbot.assertNotEmitted(composer.send_requested),
        qtbot.assertNotEmitted(composer.note_requested),
    ):
        QTest.mousePress(composer.send, Qt.MouseButton.LeftButton)
        composer.turn(to_note=True)
        QTest.mouseRelease(composer.send, Qt.MouseButton.LeftButton)


def test_while_a_reply_is_made_safe_the_side_is_not_turned(composer: Composer) -> None:
    QTest.keyClicks(composer.writing, "Good morning")
    composer.hold(is_held=True)

    composer.turn(to_note=True)
    composer.note_button.click()

    assert not composer.is_note


def test_a_reply_that_is_sent_takes_no_word_of_the_note(composer: Composer) -> None:
    QTest.keyClicks(composer.writing, "Good morning")
    composer.turn(to_note=True)
    QTest.keyClicks(composer.noting, "She is angry")

    composer.show_text("")

    assert (composer.text(), composer.note_text()) == ("", "She is angry")


def test_a_note_of_nothing_cannot_be_kept(qtbot: QtBot, composer: Composer) -> None:
    composer.turn(to_note=True)
    QTest.keyClicks(composer.noting, "  ")

    with qtbot.assertNotEmitted(composer.note_requested):
        QTest.keyClick(composer.noting, Key.Key_Return)

    assert not composer.keep.isEnabled()


def test_the_note_is_longer_than_a_message_may_be(composer: Composer) -> None:
    composer.turn(to_note=True)
    composer.show_note_text("x" * (NOTE_MOST - 3))

    assert composer.counter.text() == "3 left"


def test_esc_goes_back_to_the_reply(composer: Composer) -> None:
    composer.turn(to_note=True)
    QTest.keyClicks(composer.noting, "x")

    QTest.keyClick(composer.noting, Key.Key_Escape)

    assert not composer.is_note
    assert composer.writing.hasFocus()
    assert composer.note_text() == "x"


def test_a_screen_reader_is_told_who_sees_it(composer: Composer) -> None:
    assert composer.noting.accessibleName() == "Your note"
    assert "only your team" in composer.noting.accessibleDescription()


DEEDS = st.lists(
    st.sampled_from(["type", "enter", "send", "keep", "turn", "hold", "let", "sent"]), max_size=30
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(deeds=DEEDS)
def test_whatever_is_done_in_whatever_order_no_word_changes_its_side(
    composer: Composer, deeds: Sequence[str]
) -> None:
    composer.hold(is_held=False)
    composer.turn(to_note=False)
    composer.show_text("")
    composer.show_note_text("")
    sent: list[str] = []
    kept: list[str] = []
    composer.send_requested.connect(sent.append)
    composer.note_requested.connect(kept.append)

    for deed in deeds:
        _do(composer, deed)

    composer.send_requested.disconnect(sent.append)
    composer.note_requested.disconnect(kept.append)
    assert all(set(words) <= {"r"} for words in sent)
    assert all(set(words) <= {"n"} for words in kept)


def _do(composer: Composer, deed: str) -> None:
    field = composer.noting if composer.is_note else composer.writing
    match deed:
        case "type":
            QTest.keyClicks(field, "n" if composer.is_note else "r")
        case "enter":
            QTest.keyClick(field, Key.Key_Return)
        case "send":
            composer.send.click()
        case "keep":
            composer.keep.click()
        case "turn":
            composer.note_button.click()
        case "hold" | "let":
            composer.hold(is_held=deed == "hold")
        case _:
            composer.show_text("")
