"""Tending on a Desk: by keys and buttons, seen at once, taken back by Ctrl+Z, said when refused."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.support.fake_hub import COLLEAGUE, ME
from tests.support.served_window import ServedWindow
from wadesk.core.deed import Status
from wadesk.core.errors import Reason
from wadesk.core.records import ConversationId
from wadesk.ui.list_deeds import ListDeed

Key = Qt.Key
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def at(at: ServedWindow) -> ServedWindow:
    at.window.activateWindow()
    return at


def in_thread(at: ServedWindow, where: ConversationId) -> None:
    at.open(where)
    at.place.view.setFocus()


def press(at: ServedWindow, key: Qt.Key) -> None:
    QTest.keyClick(at.place.view, key)


def status(at: ServedWindow, where: ConversationId) -> str:
    return str(at.hub.rows["conversation"][where]["status"])


def bar(at: ServedWindow) -> str:
    found = at.place.tending.undoing.bar
    return "" if found.isHidden() else found.said.text()


def is_told(at: ServedWindow, words: str) -> None:
    at.until(lambda: words in bar(at))


def type_into(at: ServedWindow, words: str) -> None:
    picker = at.place.tending.deeds.picker
    assert picker is not None
    QTest.keyClicks(picker.field, words)


def take(at: ServedWindow) -> None:
    picker = at.place.tending.deeds.picker
    assert picker is not None
    QTest.keyClick(picker, Key.Key_Return)


def test_e_closes_and_ctrl_z_opens_again(at: ServedWindow, zoe: ConversationId) -> None:
    in_thread(at, zoe)

    press(at, Key.Key_E)
    is_told(at, "Closed: Zoe")
    at.until(lambda: status(at, zoe) == "closed")

    QTest.keyClick(at.place.view, Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    at.until(lambda: status(at, zoe) == "open")
    is_told(at, "Taken back: Zoe")
    assert not at.place.tending.undoing.bar.offers_undo


def test_ctrl_z_belongs_to_the_words_first(at: ServedWindow, zoe: ConversationId) -> None:
    in_thread(at, zoe)
    press(at, Key.Key_P)
    is_told(at, "Pinned: Zoe")
    at.panel.composer.setFocus()
    at.write("x")

    at.press_with_ctrl(Key.Key_Z)
    assert at.panel.composer.text() == ""
    assert at.place.tending.undoing.bar.offers_undo

    at.press_with_ctrl(Key.Key_Z)
    is_told(at, "Taken back: Zoe")


def test_what_is_typed_in_a_field_does_nothing_to_a_conversation(
    at: ServedWindow, zoe: ConversationId
) -> None:
    at.open(zoe)

    at.write("easlup")

    assert at.panel.composer.text() == "easlup"
    assert bar(at) == ""


def test_several_are_closed_and_taken_back_as_one(
    at: ServedWindow, zoe: ConversationId, yan: ConversationId
) -> None:
    at.caught_up()
    at.place.inbox.view.setFocus()
    at.place.inbox.view.selectAll()

    QTest.keyClick(at.place.inbox.view, Key.Key_E)
    is_told(at, "2 conversation")
    at.until(lambda: status(at, zoe) == status(at, yan) == "closed")

    at.place.tending.undoing.bar.undo.click()
    at.until(lambda: status(at, zoe) == status(at, yan) == "open")


def test_an_hour_is_typed_as_one_says_it(at: ServedWindow, zoe: ConversationId) -> None:
    in_thread(at, zoe)

    press(at, Key.Key_S)
    type_into(at, "in 2 hours")
    take(at)

    is_told(at, "Snoozed until")
    at.until(lambda: status(at, zoe) == Status.SNOOZED)
    until = at.hub.rows["conversation"][zoe]["snoozed_until"]
    assert abs(until - at.place._office.hub_now() - 2 * 3_600_000) < 90_000


def test_a_label_is_called_otherwise_where_labels_are_put(
    at: ServedWindow, zoe: ConversationId
) -> None:
    vip, office = at.hub.put("label", None, name="VIP", colour=3), at.place._office
    at.hub.put("conversation", zoe, labels=[vip])
    in_thread(at, zoe)
    at.until(lambda: office.labelled(vip) == 1)
    assert not office.may_drop_labels(), "that is for administrators"

    press(at, Key.Key_L)
    picker = at.place.tending.deeds.picker
    assert picker is not None
    QTest.keyClick(picker, Key.Key_Up)
    take(at)
    card = at.place.inbox.bar.labels
    at.until(card.isVisible)
    assert at.window.focusWidget() is card.rows[0].name
    card.rows[0].name.selectAll()
    QTest.keyClicks(card.rows[0].name, "Guests")
    QTest.keyClick(card.rows[0].name, Key.Key_Return)
    at.until(lambda: [one["name"] for one in at.hub.rows["label"].values()] == ["Guests"])


def test_a_label_is_made_in_its_place_and_taken_away_again(
    at: ServedWindow, zoe: ConversationId
) -> None:
    in_thread(at, zoe)

    press(at, Key.Key_L)
    type_into(at, "VIP")
    take(at)
    is_told(at, "Labelled VIP: Zoe")
    at.until(lambda: bool(at.hub.rows["conversation"][zoe].get("labels")))

    take(at)
    is_told(at, "No longer labelled VIP: Zoe")
    at.until(lambda: not at.hub.rows["conversation"][zoe].get("labels"))


def test_it_is_given_to_a_colleague_by_the_first_letters(
    at: ServedWindow, zoe: ConversationId
) -> None:
    in_thread(at, zoe)

    press(at, Key.Key_A)
    type_into(at, "be")
    take(at)

    is_told(at, "Assigned to Ben: Zoe")
    at.until(lambda: at.hub.rows["conversation"][zoe].get("owner") == COLLEAGUE)


def test_the_head_has_buttons_and_a_menu_with_all_keys(
    at: ServedWindow, zoe: ConversationId
) -> None:
    in_thread(at, zoe)
    buttons = at.place.tending.deeds.buttons

    buttons.buttons[ListDeed.CLOSE].click()
    is_told(at, "Closed: Zoe")

    buttons.open_menu()
    assert buttons.menu is not None
    keys = [action.text().partition("\t")[2] for action in buttons.menu.actions()]
    assert keys == ["E", "S", "L", "A", "U", "P"]
    buttons.menu.close()

    buttons.fit(300)
    assert not buttons.buttons[ListDeed.CLOSE].isVisible()
    assert buttons.anchor(ListDeed.SNOOZE) is buttons.more


def test_a_refusal_is_said_in_words_and_goes_when_it_was_read(
    at: ServedWindow, zoe: ConversationId
) -> None:
    at.hub.faults.refuse = Reason.NO_RIGHT
    in_thread(at, zoe)

    press(at, Key.Key_E)

    is_told(at, "Not done after all")
    assert "Zoe" in bar(at)
    assert not at.place.tending.undoing.bar.offers_undo
    at.place.tending.undoing.bar.away.click()
    at.until(lambda: at.place._office.refused_deeds() == [])
    assert status(at, zoe) == "open"


def test_what_was_before_the_eyes_is_read_and_what_was_marked_unread_stays_so(
    at: ServedWindow, zoe: ConversationId
) -> None:
    in_thread(at, zoe)
    newest = max(at.hub.rows["message"])

    def upto() -> int:
        found = [row for row in at.hub.rows["reading"].values() if row["conversation"] == zoe]
        return int(found[0]["upto"]) if found else 0

    def look() -> bool:
        at.place.tending.reading.look()
        return upto() > 0

    at.until(look)
    own = upto()
    assert own <= newest

    press(at, Key.Key_U)
    is_told(at, "Marked as unread: Zoe")
    at.until(lambda: upto() == own - 1)
    at.place.tending.reading.look()
    press(at, Key.Key_U)
    is_told(at, "Marked as read: Zoe")
    at.until(lambda: upto() == own)


def test_a_note_names_a_colleague_by_the_first_letters(
    at: ServedWindow, zoe: ConversationId
) -> None:
    at.open(zoe)
    composer = at.panel.composer
    composer.turn(to_note=True)
    QTest.keyClicks(composer.noting, "Look @be")
    aids = at.place.composing.aids
    at.until(lambda: aids.completing_note.is_open)

    QTest.keyClick(composer.noting, Key.Key_Return)
    assert composer.note_text() == "Look @Ben "

    composer.keep.click()
    at.until(lambda: any(post["t"] == "add_note" for post in at.hub.posts))
    assert at.hub.posts[-1]["mentions"] == [COLLEAGUE]


def test_colleagues_are_offered_by_name_oneself_first(
    at: ServedWindow, zoe: ConversationId
) -> None:
    in_thread(at, zoe)
    at.hub.put("conversation", zoe, owner=ME)
    at.until(lambda: at.place._office.owner(zoe) == ME)

    press(at, Key.Key_A)

    picker = at.place.tending.deeds.picker
    assert picker is not None
    assert [one.words for one in picker.entries.all] == ["Ana (you)", "Ben", "Nobody"]
    assert [one.icon for one in picker.entries.all] == ["done", "", ""]
    QTest.keyClick(picker, Key.Key_Escape)
    assert at.place.tending.deeds.picker is None
