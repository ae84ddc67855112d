"""Composer: keys do what a hand expects, and what is written stays until it is safe."""

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QAccessible, QFontMetrics, QKeySequence
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.support.builders import NOON
from wadesk.core.draft import TEXT_MOST
from wadesk.ui.composer import NEAR, Composer
from wadesk.ui.composer_face import NOTE_ROOM
from wadesk.ui.text import HOUR
from wadesk.ui.writing import LINES_MOST

# what a popup asks of the screen
WITHOUT_A_SCREEN = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
LINES = "\n".join("line" for _ in range(30))


def type_words(composer: Composer, words: str) -> None:
    QTest.keyClicks(composer.writing, words)


def press(
    composer: Composer,
    key: Qt.Key,
    modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
) -> None:
    QTest.keyClick(composer.writing, key, modifier)


def test_enter_asks_to_send_and_keeps_the_text(qtbot: QtBot, composer: Composer) -> None:
    type_words(composer, "Good morning")

    with qtbot.waitSignal(composer.send_requested) as asked:
        press(composer, Qt.Key.Key_Return)

    assert asked.args == ["Good morning"]
    assert composer.text() == "Good morning"


def test_shift_and_enter_begin_a_new_line(qtbot: QtBot, composer: Composer) -> None:
    type_words(composer, "Good")
    with qtbot.assertNotEmitted(composer.send_requested):
        press(composer, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    type_words(composer, "morning")

    assert composer.text() == "Good\nmorning"


def test_every_change_by_hand_is_told_and_none_by_the_program(composer: Composer) -> None:
    told: list[str] = []
    composer.edited.connect(told.append)

    composer.show_text("from the disk")
    type_words(composer, "!")
    press(composer, Qt.Key.Key_Backspace)

    assert told == ["from the disk!", "from the disk"]


def test_another_text_cannot_be_undone_into_the_former_one(composer: Composer) -> None:
    type_words(composer, "for Zoe")
    composer.show_text("for Omar")

    composer.writing.undo()

    assert composer.text() == "for Omar"


def test_within_one_text_undo_brings_back_what_was_deleted(
    qtbot: QtBot, composer: Composer
) -> None:
    type_words(composer, "Good morning")
    qtbot.keySequence(composer.writing, QKeySequence(QKeySequence.StandardKey.SelectAll))
    press(composer, Qt.Key.Key_Delete)

    qtbot.keySequence(composer.writing, QKeySequence(QKeySequence.StandardKey.Undo))

    assert composer.text() == "Good morning"


def test_what_stands_in_the_way_is_said_and_nothing_is_sent(
    qtbot: QtBot, composer: Composer
) -> None:
    type_words(composer, "Good morning")
    composer.show_obstacle("Bilal is replying.")

    with (
        qtbot.assertNotEmitted(composer.send_requested),
        qtbot.waitSignal(composer.blocked),
    ):
        press(composer, Qt.Key.Key_Return)

    assert not composer.send.isEnabled()
    assert composer.send.toolTip() == "Bilal is replying."
    assert composer.send.accessibleDescription() == "Bilal is replying."
    assert "Bilal is replying." in composer.writing.accessibleDescription()


def test_while_a_reply_is_made_safe_nothing_is_typed_or_sent_again(
    qtbot: QtBot, composer: Composer
) -> None:
    type_words(composer, "Good morning")
    composer.hold(is_held=True)

    with (
        qtbot.assertNotEmitted(composer.send_requested),
        qtbot.assertNotEmitted(composer.edited),
    ):
        type_words(composer, "!")
        press(composer, Qt.Key.Key_Return)
    composer.hold(is_held=False)
    type_words(composer, "!")

    assert composer.text() == "Good morning!"


def test_pasted_text_is_plain(composer: Composer) -> None:
    rich = QMimeData()
    rich.setHtml("<b>Good</b> <i>morning</i>")
    rich.setText("Good\u2029morning\0")
    picture = QMimeData()
    picture.setData("image/png", b"\x89PNG")

    composer.writing.insertFromMimeData(rich)

    assert composer.text() == "Good\nmorning"
    assert not composer.writing.textCursor().charFormat().font().bold()
    assert not composer.writing.canInsertFromMimeData(picture)


def test_it_grows_with_the_text_up_to_eight_lines(composer: Composer) -> None:
    line = QFontMetrics(composer.writing.font()).lineSpacing()
    empty = composer.writing.height()
    composer.show_text("one\ntwo\nthree")
    three = composer.writing.height()
    composer.show_text(LINES)
    most = composer.writing.height()
    composer.show_text("")

    assert empty == pytest.approx(line, abs=4)
    assert three == pytest.approx(3 * line, abs=8)
    assert most == pytest.approx(LINES_MOST * line, abs=4)
    assert composer.writing.height() == empty


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("x" * (TEXT_MOST - NEAR - 1), ""),
        ("x" * (TEXT_MOST - 3), "3 left"),
        ("🙂" * (TEXT_MOST // 2), "0 left"),
        ("🙂" * (TEXT_MOST // 2 + 1), "2 too many"),
    ],
)
def test_the_counter_counts_as_whatsapp_does(composer: Composer, text: str, words: str) -> None:
    composer.show_text(text)

    assert composer.counter.text() == words


def test_spaces_that_do_not_break_are_kept(composer: Composer) -> None:
    composer.writing.insertPlainText("Bonjour\u00a0!")

    assert composer.text() == "Bonjour\u00a0!"


def test_tab_leaves_the_field(composer: Composer) -> None:
    composer.show_text("Good morning")
    composer.show_obstacle("")

    press(composer, Qt.Key.Key_Tab)

    assert composer.text() == "Good morning"
    assert composer.focusWidget() is composer.send


def test_a_screen_reader_is_told_what_the_field_is_for(composer: Composer) -> None:
    composer.show_hint("Write a reply…")

    spoken = QAccessible.queryAccessibleInterface(composer.writing)

    assert spoken.role() == QAccessible.Role.EditableText
    assert spoken.text(QAccessible.Text.Name) == "Your reply"
    assert spoken.text(QAccessible.Text.Description) == "Write a reply…"


@WITHOUT_A_SCREEN
def test_alt_and_enter_offers_later_hours_and_the_chosen_one_is_asked_for(
    qtbot: QtBot, composer: Composer
) -> None:
    composer.later.hub_now = lambda: NOON
    type_words(composer, "Good morning")
    with qtbot.assertNotEmitted(composer.send_requested):
        press(composer, Qt.Key.Key_Return, Qt.KeyboardModifier.AltModifier)
    assert composer.later.menu is not None

    with qtbot.waitSignal(composer.later_requested) as asked:
        composer.later.menu.actions()[0].trigger()

    assert asked.args == [NOON + HOUR]
    assert composer.text() == "Good morning"


def test_what_stands_in_the_way_stands_in_the_way_of_later_too(
    qtbot: QtBot, composer: Composer
) -> None:
    composer.show_obstacle("Bilal is replying.")

    with qtbot.waitSignal(composer.blocked):
        press(composer, Qt.Key.Key_Return, Qt.KeyboardModifier.AltModifier)
    with qtbot.assertNotEmitted(composer.later_requested):
        composer.later.chosen.emit(NOON)

    assert not composer.later.isEnabled()


def test_undo_in_an_untouched_field_is_about_the_last_reply(
    qtbot: QtBot, composer: Composer
) -> None:
    with qtbot.waitSignal(composer.undo_requested):
        qtbot.keySequence(composer.writing, QKeySequence(QKeySequence.StandardKey.Undo))
    type_words(composer, "Go")
    with qtbot.assertNotEmitted(composer.undo_requested):
        qtbot.keySequence(composer.writing, QKeySequence(QKeySequence.StandardKey.Undo))


@pytest.mark.parametrize(
    ("pasted", "left"),
    [
        ("a\u0007b", "ab"),
        ("a\x1bb\x00", "ab"),
        ("one\r\ntwo\rthree", "one\ntwo\nthree"),
        ("half \ud83d of it", "half \ufffd of it"),
        ("tab\tstays", "tab\tstays"),
    ],
)
def test_what_nobody_could_read_is_left_out_of_a_paste_and_that_is_said(
    composer: Composer, pasted: str, left: str
) -> None:
    composer.writing.insertFromMimeData(Pasted(pasted))

    assert composer.text() == left
    assert bool(composer.note.text()) is (left not in {pasted, "one\ntwo\nthree"})


class Pasted(QMimeData):
    """A clipboard whose text may hold what no keyboard writes."""

    def __init__(self, words: str) -> None:
        super().__init__()
        self._words = words

    def text(self) -> str:
        return self._words

    def hasText(self) -> bool:  # noqa: N802 - as Qt calls it
        return True


def test_a_word_below_the_text_is_no_column_of_single_words(
    qtbot: QtBot, composer: Composer
) -> None:
    def stands_above() -> bool:
        return composer.note.geometry().bottom() < composer.send.geometry().top()

    type_words(composer, "Good morning")
    composer.show_note("The text is too long for WhatsApp: 4096 characters are the most.")
    beside = stands_above()
    composer.resize(340, 200)
    qtbot.waitUntil(stands_above)
    width = composer.note.width()
    composer.resize(620, 200)

    assert not beside
    assert width > NOTE_ROOM
    qtbot.waitUntil(lambda: not stands_above())


def test_the_arrow_up_in_an_empty_field_goes_to_read_and_quotes_nothing(
    qtbot: QtBot, composer: Composer
) -> None:
    with qtbot.waitSignal(composer.left_above):
        press(composer, Qt.Key.Key_Up)
    type_words(composer, "Good morning")
    with qtbot.assertNotEmitted(composer.left_above):
        press(composer, Qt.Key.Key_Up)

    assert composer.quote.quote is None
