"""Sight errands: who may see a conversation is chosen, and one is deleted, by key alone."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.support.builders import NOON
from tests.support.fake_administration import (
    ADMINISTRATOR,
    CHLOE,
    DIGITS,
    STANDARD,
    FakeAdministration,
)
from tests.support.fake_inbox import a_contact, a_line
from tests.support.fake_replies import FakeReplies
from wadesk.core.changes import Changes
from wadesk.core.errors import Reason, Refused
from wadesk.core.reason_words import of_reason
from wadesk.core.rights import Right, Role, Standing
from wadesk.ui.buttons import Button
from wadesk.ui.sight_card import SightCard
from wadesk.ui.sight_errands import SightErrands
from wadesk.ui.thread_panel import ThreadPanel

Key = Qt.Key
LINE = a_line(contact=a_contact("Zoé"), last_inbound_at=NOON)
OTHER = a_line(2, contact=a_contact("Yan", 2), last_inbound_at=NOON)
NEWS = Changes(other=frozenset({"member"}))
MAY_DELETE = Standing(Role.STANDARD, switches=frozenset({Right.DELETE_CONVERSATIONS}))


class Sat:
    """Somebody before a thread, at a Desk that notes what it is told."""

    def __init__(self, qtbot: QtBot, desk: FakeAdministration) -> None:
        self.qtbot, self.desk = qtbot, desk
        replies = FakeReplies(lambda: NOON)
        self.panel = ThreadPanel(QWidget(), replies, replies.clock)
        self.errands = SightErrands(self.panel, lambda: desk)
        qtbot.addWidget(self.panel)
        replies.serve(self.panel)
        self.panel.resize(800, 700)
        self.panel.show()
        self.panel.activateWindow()
        self.panel.open(LINE)

    @property
    def head(self) -> Button:
        return self.panel.around.head.sight

    @property
    def card(self) -> SightCard:
        assert self.errands.card is not None
        return self.errands.card

    def opens(self) -> SightCard:
        QTest.keyClick(self.head, Key.Key_Space)
        return self.card

    def chooses(self, words: str) -> None:
        field = self.card.scope
        field.setFocus()
        QTest.keyClick(field, Key.Key_Home)
        while field.currentText() != words:
            before = field.currentIndex()
            QTest.keyClick(field, Key.Key_Down)
            assert field.currentIndex() != before, f"{words} is not offered"

    def press(self, button: Button) -> None:
        QTest.keyClick(button, Key.Key_Space)

    def waits_for(self, words: str) -> None:
        self.qtbot.waitUntil(lambda: self.card.note.text() == words)

    def is_told(self, words: str) -> None:
        self.qtbot.waitUntil(lambda: self.panel.composer.note.text() == words)


@pytest.fixture
def desk() -> FakeAdministration:
    made = FakeAdministration()
    made.lying_in = {"shipping"}
    return made


@pytest.fixture
def ana(qtbot: QtBot, desk: FakeAdministration) -> Sat:
    return Sat(qtbot, desk)


def test_an_administrator_reads_for_whom_a_conversation_is(ana: Sat) -> None:
    before = ana.head.text()
    ana.panel.update_line(replace(LINE, scope="shipping"))

    assert (before, ana.head.text()) == ("For: everybody", "For: shipping")
    assert ana.head.accessibleName() == "For: shipping"
    assert ana.head.accessibleDescription() == "Choose who sees this conversation, or delete it."


@pytest.mark.parametrize("standing", [STANDARD, Standing(Role.RESTRICTED), Standing("", "removed")])
def test_who_may_do_neither_is_offered_nothing(
    qtbot: QtBot, desk: FakeAdministration, standing: Standing
) -> None:
    desk.its_standing = standing

    assert Sat(qtbot, desk).head.isHidden()


def test_a_long_scope_leaves_room_for_the_name_and_is_read_out_whole(ana: Sat) -> None:
    scope = "R&D of " + "very " * 30
    ana.panel.update_line(replace(LINE, scope=scope))

    assert ana.head.text().startswith("For: R&&D of")
    assert ana.head.text().endswith("…")
    assert ana.head.accessibleName() == ana.head.toolTip() == f"For: {scope}"


def test_a_scope_in_use_is_chosen_and_it_is_told_who_will_see_it(ana: Sat) -> None:
    card = ana.opens()
    offered = [card.scope.itemText(at) for at in range(card.scope.count())]
    open_words, can_save = card.words.text(), card.save.isEnabled()
    ana.chooses("returns")
    told = card.words.text()
    ana.press(card.save)

    assert offered == ["everybody", "returns", "shipping", "a new scope …"]
    assert open_words == "Everybody on the team sees it, except restricted members."
    assert not can_save, "it is for everybody already"
    assert told == "Administrators see it, and: Bilal, Chloé."
    assert ana.desk.done == [("designate", LINE.id, "returns")]
    ana.is_told("This conversation is for returns from now on.")
    assert card.isHidden()
    assert ana.head.hasFocus()


def test_a_new_scope_is_typed(ana: Sat) -> None:
    ana.desk.its_members = [CHLOE]
    card = ana.opens()
    ana.chooses("a new scope …")
    QTest.keyClick(card.scope, Key.Key_Return)
    card.name.setFocus()
    QTest.keyClicks(card.name, " night ")
    told = card.words.text()
    QTest.keyClicks(card.name, "  shift")
    QTest.keyClick(card.name, Key.Key_Return)

    alone = "Only administrators see it, until you give somebody “night” on the Team page."
    assert told == alone
    assert ana.desk.done == [("designate", LINE.id, "night shift")]


@pytest.mark.parametrize("typed", ["", "   ", "one, two"])
def test_a_scope_that_nobody_could_be_given_is_not_saved(ana: Sat, typed: str) -> None:
    card = ana.opens()
    ana.chooses("a new scope …")
    QTest.keyClicks(card.name, typed)
    QTest.keyClick(card.name, Key.Key_Return)

    assert not card.save.isEnabled()
    assert ana.desk.done == []


def test_what_was_designated_is_opened_to_everybody_again(ana: Sat) -> None:
    ana.panel.update_line(replace(LINE, scope="shipping"))
    ana.opens()
    ana.chooses("everybody")
    ana.press(ana.card.save)

    assert ana.desk.done == [("designate", LINE.id, "")]


def test_deleting_says_what_it_means_and_begins_with_not_doing_it(ana: Sat) -> None:
    card = ana.opens()
    ana.press(card.delete)

    assert card.title.text() == "Delete this conversation?"
    assert "nothing brings them back" in card.words.text()
    assert card.confirm.accessibleDescription() == card.words.text()
    assert card.keep.hasFocus()
    assert not card.scope.isVisible()
    assert ana.desk.done == []

    ana.press(card.keep)
    assert card.scope.isVisible()
    assert card.delete.hasFocus()


def test_it_is_deleted_at_the_second_press(ana: Sat) -> None:
    card = ana.opens()
    ana.press(card.delete)
    ana.press(card.confirm)

    assert ana.desk.done == [("delete_conversation", LINE.id)]
    ana.is_told("This conversation is deleted.")


def test_who_may_only_delete_is_offered_no_more(qtbot: QtBot, desk: FakeAdministration) -> None:
    desk.its_standing = MAY_DELETE
    ben = Sat(qtbot, desk)
    card = ben.opens()

    assert ben.head.text() == "Delete …"
    assert not card.scope.isVisible()
    assert not card.save.isVisible()
    assert card.delete.isVisible()


def test_escape_takes_back_one_step_at_a_time(ana: Sat) -> None:
    card = ana.opens()
    ana.press(card.delete)
    QTest.keyClick(card.keep, Key.Key_Escape)
    is_choosing = card.scope.isVisible()
    QTest.keyClick(card.delete, Key.Key_Escape)

    assert is_choosing
    assert card.isHidden()
    assert ana.head.hasFocus()


def test_the_same_button_shuts_what_it_opened(ana: Sat) -> None:
    ana.opens()
    ana.opens()

    assert ana.card.isHidden()


def test_a_refusal_is_said_in_words_and_it_can_be_tried_again(ana: Sat) -> None:
    card = ana.opens()
    ana.chooses("returns")
    ana.desk.no = Refused(Reason.OUT_OF_HOURS)
    ana.press(card.save)
    ana.waits_for(of_reason(Reason.OUT_OF_HOURS))

    assert card.save.isEnabled()
    assert card.scope.currentText() == "returns"


def test_nothing_is_asked_twice_at_once(ana: Sat) -> None:
    ana.desk.holds_back = True
    card = ana.opens()
    ana.chooses("returns")
    ana.press(card.save)
    ana.press(card.save)

    assert card.note.text() == "Asking the Hub …"
    assert ana.desk.names() == ["designate"]
    ana.desk.keep_promises()
    ana.qtbot.waitUntil(card.isHidden)


def test_digits_are_asked_for_where_the_hub_wants_them(ana: Sat) -> None:
    card = ana.opens()
    ana.chooses("returns")
    ana.desk.wants_factor = True
    ana.press(card.save)
    ana.qtbot.waitUntil(card.question.isVisible)
    QTest.keyClicks(card.question.digits, DIGITS)
    QTest.keyClick(card.question.digits, Key.Key_Return)
    ana.qtbot.waitUntil(card.isHidden)

    assert ana.desk.names() == ["designate", "prove_factor", "designate"]


def test_another_conversation_is_not_what_was_asked_about(ana: Sat) -> None:
    ana.desk.holds_back = True
    card = ana.opens()
    ana.press(card.delete)
    ana.press(card.confirm)
    ana.panel.open(OTHER)
    is_away = card.isHidden()
    ana.opens()
    ana.desk.keep_promises()
    ana.qtbot.wait(50)

    assert is_away
    assert card.isVisible(), "it is about the other one by now"
    assert card.delete.isEnabled()
    assert ana.panel.composer.note.text() == ""


def test_news_of_the_conversation_takes_no_choice_away(ana: Sat) -> None:
    card = ana.opens()
    ana.chooses("returns")
    ana.panel.update_line(replace(LINE, preview="Hello?"))

    assert card.scope.currentText() == "returns"


def test_who_is_no_administrator_any_more_is_offered_nothing(ana: Sat) -> None:
    card = ana.opens()
    ana.desk.its_standing = STANDARD
    ana.errands.absorb(NEWS)
    is_gone = ana.head.isHidden() and card.isHidden()
    ana.desk.its_standing = ADMINISTRATOR
    ana.errands.absorb(NEWS)

    assert is_gone
    assert ana.head.isVisible()


def test_the_keyboard_goes_from_the_head_through_the_card(ana: Sat) -> None:
    card = ana.opens()
    ana.chooses("returns")
    seen: list[QWidget] = []
    for _ in range(4):
        seen.append(ana.panel.window().focusWidget())
        QTest.keyClick(seen[-1], Key.Key_Tab)

    assert seen == [card.scope, card.delete, card.not_now, card.save]
