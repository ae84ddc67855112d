"""Composer aids: replies by a slash, emoji by a colon, marks by a key; all else as ever."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from wadesk.core.quick_replies import QuickReply
from wadesk.ui.caret_list import CaretList
from wadesk.ui.composer import Composer
from wadesk.ui.composer_aids import Around, ComposerAids
from wadesk.ui.emoji_habits import EmojiHabits
from wadesk.ui.spelling import Spelling

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
Key = Qt.Key
HELLO = QuickReply(1, "hello", "Hello {name}, how can we help?")
HOURS = QuickReply(2, "hours", "We are open from nine to six.")


class Desk:
    def __init__(self, qtbot: QtBot, composer: Composer) -> None:
        self.qtbot, self.composer = qtbot, composer
        self.aids = ComposerAids(composer, EmojiHabits(), Spelling(dict))
        self.replies = [HELLO, HOURS]
        self.aids.draw_from(Around(lambda: self.replies, lambda: "Zoé", lambda: ""))
        self.aids.add_keys(composer)
        composer.activateWindow()
        composer.writing.setFocus()

    def type_words(self, words: str) -> None:
        """By key, but for what no key has."""
        ascii_from = next((at for at, one in enumerate(words) if one.isascii()), len(words))
        self.composer.writing.insertPlainText(words[:ascii_from])
        QTest.keyClicks(self.composer.writing, words[ascii_from:])

    def press(
        self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        QTest.keyClick(self.composer.writing, key, modifier)

    @property
    def shown(self) -> CaretList | None:
        made = self.aids.completing.list
        return made if made is not None and not made.isHidden() else None

    @property
    def titles(self) -> list[str]:
        return [one.title for one in self.shown.choices.all] if self.shown else []

    def until_offered(self) -> None:
        self.qtbot.waitUntil(lambda: self.shown is not None)

    def until_gone(self) -> None:
        self.qtbot.waitUntil(lambda: self.shown is None)


@pytest.fixture
def desk(qtbot: QtBot, composer: Composer) -> Desk:
    return Desk(qtbot, composer)


def test_a_slash_offers_the_teams_replies_and_a_way_to_more(desk: Desk) -> None:
    desk.type_words("/")
    desk.until_offered()

    assert desk.titles == ["/hello", "/hours", "Make and change quick replies…"]


def test_enter_puts_the_reply_made_out_to_the_customer_and_sends_nothing(
    qtbot: QtBot, desk: Desk
) -> None:
    desk.type_words("/hel")
    desk.until_offered()

    with qtbot.assertNotEmitted(desk.composer.send_requested):
        desk.press(Key.Key_Return)

    assert desk.composer.text() == "Hello Zoé, how can we help?"
    assert desk.shown is None


def test_one_undo_brings_back_what_was_typed(desk: Desk) -> None:
    desk.type_words("/hel")
    desk.until_offered()
    desk.press(Key.Key_Return)

    desk.composer.writing.undo()

    assert desk.composer.text() == "/hel"


def test_arrows_choose_and_escape_leaves_it_to_the_writer(qtbot: QtBot, desk: Desk) -> None:
    desk.type_words("/")
    desk.until_offered()
    desk.press(Key.Key_Down)
    desk.press(Key.Key_Tab)
    assert desk.composer.text() == HOURS.text

    desk.composer.show_text("")
    desk.type_words("/h")
    desk.until_offered()
    desk.press(Key.Key_Escape)
    desk.type_words("o")
    desk.aids.completing.look()
    assert desk.shown is None
    with qtbot.waitSignal(desk.composer.send_requested):
        desk.press(Key.Key_Return)
    assert desk.composer.text() == "/ho"


def test_after_another_word_is_begun_it_is_offered_again(desk: Desk) -> None:
    desk.type_words("/h")
    desk.until_offered()
    desk.press(Key.Key_Escape)
    desk.press(Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)

    desk.type_words("/h")

    desk.until_offered()


def test_the_last_row_leads_to_the_card(qtbot: QtBot, desk: Desk) -> None:
    desk.replies = []
    desk.type_words("/")
    desk.until_offered()

    with qtbot.waitSignal(desk.aids.replies_wanted):
        desk.press(Key.Key_Return)

    assert desk.composer.text() == ""


def test_a_colon_and_a_name_offer_emoji_and_put_one(desk: Desk) -> None:
    desk.type_words("🙂🙂 Thanks :teap")
    desk.until_offered()
    assert desk.titles == ["🫖  teapot"]

    desk.press(Key.Key_Return)

    assert desk.composer.text() == "🙂🙂 Thanks 🫖"
    assert list(desk.aids.emoji.habits.recent) == ["🫖"]


def test_in_a_note_there_are_emoji_and_no_replies_for_customers(qtbot: QtBot, desk: Desk) -> None:
    desk.composer.turn(to_note=True)
    field = desk.composer.noting
    field.setFocus()
    QTest.keyClicks(field, "/hel")
    desk.aids.completing_note.look()
    note_list = desk.aids.completing_note.list
    assert note_list is None or note_list.isHidden()

    QTest.keyClicks(field, " :teap")
    qtbot.waitUntil(lambda: desk.aids.completing_note.is_open)
    QTest.keyClick(field, Key.Key_Return)

    assert desk.composer.note_text() == "/hel 🫖"


def test_it_goes_when_the_field_is_left(desk: Desk) -> None:
    desk.type_words("/h")
    desk.until_offered()

    desk.composer.send.setFocus()

    assert desk.shown is None


def test_ctrl_e_picks_an_emoji_into_the_text(qtbot: QtBot, desk: Desk) -> None:
    desk.type_words("Tea? ")
    QTest.keySequence(desk.composer.writing, "Ctrl+E")
    picker = desk.aids.emoji.picker
    assert picker is not None
    QTest.keyClicks(picker.search, "teapot")
    QTest.keyClick(picker.search, Key.Key_Return)

    qtbot.waitUntil(lambda: desk.composer.text() == "Tea? 🫖")


@pytest.mark.parametrize(
    ("key", "words"),
    [
        ("Ctrl+B", "say *this* now"),
        ("Ctrl+I", "say _this_ now"),
        ("Ctrl+Shift+X", "say ~this~ now"),
        ("Ctrl+Shift+M", "say `this` now"),
    ],
)
def test_a_key_puts_marks_around_chosen_words_and_takes_them_away(
    desk: Desk, key: str, words: str
) -> None:
    desk.composer.show_text("say this now")
    cursor = desk.composer.writing.textCursor()
    cursor.setPosition(4)
    cursor.setPosition(8, cursor.MoveMode.KeepAnchor)
    desk.composer.writing.setTextCursor(cursor)

    QTest.keySequence(desk.composer.writing, key)
    assert desk.composer.text() == words

    QTest.keySequence(desk.composer.writing, key)
    assert desk.composer.text() == "say this now"
    desk.composer.writing.undo()
    assert desk.composer.text() == words


def test_marks_are_put_behind_emoji_in_the_right_place(desk: Desk) -> None:
    desk.type_words("🙂🙂 this")

    QTest.keySequence(desk.composer.writing, "Ctrl+B")

    assert desk.composer.text() == "🙂🙂 *this*"


def test_while_a_reply_is_made_safe_nothing_is_marked(desk: Desk) -> None:
    desk.type_words("this")
    desk.composer.hold(is_held=True)

    QTest.keySequence(desk.composer.writing, "Ctrl+B")

    assert desk.composer.text() == "this"


def test_the_menu_has_every_deed_with_its_key(qtbot: QtBot, desk: Desk) -> None:
    desk.composer.more.click()
    menu = desk.aids.menu
    assert menu is not None
    told = [(one.text(), one.shortcut().toString()) for one in menu.actions() if one.text()]

    assert told == [
        ("Bold", "Ctrl+B"),
        ("Italic", "Ctrl+I"),
        ("Struck through", "Ctrl+Shift+X"),
        ("Monospaced", "Ctrl+Shift+M"),
        ("Quick replies (/)…", ""),
        ("Send a template…", "Ctrl+T"),
    ]
    with qtbot.waitSignal(desk.aids.templates_wanted):
        menu.actions()[-1].trigger()
    menu.close()
