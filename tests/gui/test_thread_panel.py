"""Thread panel: a whole reply by keyboard, and words that survive whatever happens meanwhile."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from tests.support.builders import NOON
from tests.support.fake_replies import BILAL, ME, FakeReplies
from tests.support.panels import (
    HERE,
    THERE,
    Clock,
    a_line,
    a_refused_reply,
    choose,
    press,
    replies,
    type_words,
)
from wadesk.core.composer_state import StateKind
from wadesk.core.draft import Draft
from wadesk.core.errors import Reason
from wadesk.core.records import NO_ANSWER, Instant, MessageId
from wadesk.core.situation import Held
from wadesk.ui import theme
from wadesk.ui.notice import Deed
from wadesk.ui.offer import Offer
from wadesk.ui.thread_panel import ThreadPanel


def test_a_reply_is_written_and_sent_without_a_mouse(panel: ThreadPanel, desk: FakeReplies) -> None:
    desk.on_screen[HERE] = MessageId(7)

    type_words(panel, "Good morning")
    press(panel, Qt.Key.Key_Return)

    assert desk.wishes == [("claim", HERE), ("send", "Good morning")]
    assert replies(desk) == [("Good morning", 7)]
    assert panel.composer.text() == ""
    assert panel.state.kind is StateKind.QUEUED
    assert desk.drafts == {}


def test_the_field_is_cleared_only_when_the_reply_is_safe(
    panel: ThreadPanel, desk: FakeReplies
) -> None:
    desk.is_holding = True
    type_words(panel, "Good morning")
    press(panel, Qt.Key.Key_Return)
    press(panel, Qt.Key.Key_Return)
    type_words(panel, "!")
    meanwhile = panel.composer.text()

    draft = panel.drafting.current
    assert draft is not None
    desk.write_down(draft)
    type_words(panel, "And")

    assert meanwhile == "Good morning"
    assert [wish for wish in desk.wishes if wish[0] == "send"] == [("send", "Good morning")]
    assert panel.composer.text() == "And"


def test_a_reply_that_cannot_be_written_down_stays_in_the_field(
    panel: ThreadPanel, desk: FakeReplies
) -> None:
    desk.trouble = "The disk is full: make room and try again. Nothing was lost."
    type_words(panel, "Good morning")
    press(panel, Qt.Key.Key_Return)

    assert panel.composer.text() == "Good morning"
    assert panel.composer.note.text() == desk.trouble
    assert not panel.composer.writing.isReadOnly()


def test_each_conversation_keeps_its_text(panel: ThreadPanel, desk: FakeReplies) -> None:
    type_words(panel, "Good morning")
    panel.open(a_line(THERE, "Omar"))
    elsewhere = panel.composer.text()
    type_words(panel, "Salam")
    panel.open(a_line())

    assert elsewhere == ""
    assert panel.composer.text() == "Good morning"
    assert desk.drafts[THERE].text == "Salam"


def test_a_saved_draft_is_there_after_a_restart(
    qtbot: QtBot, panel: ThreadPanel, desk: FakeReplies
) -> None:
    type_words(panel, "Good morning")
    qtbot.waitUntil(lambda: HERE in desk.drafts)
    note = panel.composer.note.text()
    again = ThreadPanel(QWidget(), desk, desk.clock)
    qtbot.addWidget(again)

    again.open(a_line())

    assert note == "Draft saved on this computer"
    assert again.composer.text() == "Good morning"


def test_hiding_the_window_saves_at_once(panel: ThreadPanel, desk: FakeReplies) -> None:
    type_words(panel, "Good morning")

    panel.hide()

    assert desk.drafts[HERE].text == "Good morning"


def test_what_was_wrong_with_a_file_stands_while_the_draft_is_saved(
    qtbot: QtBot, panel: ThreadPanel, desk: FakeReplies
) -> None:
    type_words(panel, "Good")
    panel.parts.not_attached(HERE, Offer("/a/setup.exe"), "Send a link instead.")
    panel.drafting.keep_now()
    told = panel.composer.note.text()
    type_words(panel, " morning")
    panel.drafting.keep_now()

    assert desk.drafts[HERE].text == "Good morning"
    assert told == "setup.exe: Send a link instead."
    qtbot.waitUntil(lambda: panel.composer.note.text() == "Draft saved on this computer")


def test_what_is_read_leaves_a_low_window_to_what_is_decided(
    qtbot: QtBot, desk: FakeReplies
) -> None:
    view = QScrollArea()
    panel = ThreadPanel(view, desk, desk.clock)
    qtbot.addWidget(panel)
    panel.open(a_line())
    panel.composer.setMinimumHeight(500)
    panel.show()
    panel.resize(600, 500)

    qtbot.waitUntil(lambda: view.height() == theme.TARGET)


def test_that_a_draft_could_not_be_saved_is_over_when_it_is(panel: ThreadPanel) -> None:
    type_words(panel, "Good morning")
    draft = panel.drafting.current
    assert draft is not None
    panel.draft_not_kept(draft, "The disk is full.")
    panel.draft_kept(draft)

    assert panel.composer.note.text() == "Draft saved on this computer"


def test_a_draft_that_cannot_be_saved_says_so(panel: ThreadPanel, desk: FakeReplies) -> None:
    desk.trouble = "The disk is full: make room and try again. Nothing was lost."
    type_words(panel, "Good morning")
    panel.drafting.keep_now()

    assert panel.composer.note.text() == desk.trouble
    assert panel.composer.text() == "Good morning"


def test_while_a_colleague_replies_words_are_kept_and_not_sent(
    panel: ThreadPanel, desk: FakeReplies, clock: Clock
) -> None:
    desk.held[HERE] = Held(BILAL, Instant(NOON - 9_000), Instant(NOON + 11_000))
    panel.refresh()
    hint = panel.composer.writing.placeholderText()
    type_words(panel, "Good morning")
    press(panel, Qt.Key.Key_Return)
    held = panel.composer.send.isEnabled(), list(desk.outbox), desk.wishes

    clock.now = Instant(NOON + 11_000)
    panel.refresh()
    press(panel, Qt.Key.Key_Return)

    assert hint == "Bilal is replying; what you write is kept as a draft"
    assert held == (False, [], [("send", "Good morning")])
    assert replies(desk) == [("Good morning", NO_ANSWER)]


def test_a_lease_that_ends_is_noticed_without_any_news(
    qtbot: QtBot, panel: ThreadPanel, desk: FakeReplies, clock: Clock
) -> None:
    desk.held[HERE] = Held(BILAL, Instant(NOON - 9_000), Instant(NOON + 50))
    panel.refresh()
    held = panel.state.kind

    clock.now = Instant(NOON + 50)
    qtbot.waitUntil(lambda: panel.state.kind is StateKind.FREE)

    assert held is StateKind.HELD
    assert panel.banner.isHidden()


def test_an_answer_that_lands_while_one_types_stops_the_reply_and_changes_no_word(
    panel: ThreadPanel, desk: FakeReplies
) -> None:
    type_words(panel, "Good morning")
    desk.answer(HERE, "I have this one.", 9)
    press(panel, Qt.Key.Key_Return)

    assert panel.composer.text() == "Good morning"
    assert desk.outbox == {}
    assert panel.banner.accessibleName() == "Bilal has answered since you began."
    assert "above" in panel.composer.note.text()


def test_sending_anyway_carries_what_was_reviewed(panel: ThreadPanel, desk: FakeReplies) -> None:
    type_words(panel, "Good morning")
    desk.answer(HERE, "I have this one.", 9)

    choose(panel, Deed.SEND_ANYWAY)

    assert replies(desk) == [("Good morning", 9)]
    assert panel.composer.text() == ""


def test_an_answer_that_landed_after_the_review_stops_it_again(
    panel: ThreadPanel, desk: FakeReplies
) -> None:
    type_words(panel, "Good morning")
    desk.answer(HERE, "I have this one.", 9)
    said = desk.answers[HERE]
    said.append(type(said[0])(MessageId(11), "And this.", BILAL, NOON))

    choose(panel, Deed.SEND_ANYWAY)

    assert desk.outbox == {}
    assert panel.composer.text() == "Good morning"
    assert "And this." in panel.banner.accessibleDescription()
    assert "I have this one." not in panel.banner.accessibleDescription()


def test_who_has_read_the_answer_may_go_on_writing(panel: ThreadPanel, desk: FakeReplies) -> None:
    type_words(panel, "Good morning")
    desk.answer(HERE, "I have this one.", 9)

    choose(panel, Deed.GO_ON)
    type_words(panel, ", too")
    press(panel, Qt.Key.Key_Return)

    assert replies(desk) == [("Good morning, too", 9)]


def test_a_discarded_draft_can_be_put_back_with_its_conflict(
    panel: ThreadPanel, desk: FakeReplies
) -> None:
    type_words(panel, "Good morning")
    desk.answer(HERE, "I have this one.", 9)

    choose(panel, Deed.DISCARD)
    empty, saved = panel.composer.text(), dict(desk.drafts)
    choose(panel, Deed.PUT_BACK)

    assert (empty, saved) == ("", {})
    assert panel.composer.text() == "Good morning"
    assert panel.state.needs_review
    assert desk.drafts[HERE].text == "Good morning"


def test_a_refused_reply_is_sent_anyway_over_what_was_shown(
    panel: ThreadPanel, desk: FakeReplies
) -> None:
    a_refused_reply(desk, Reason.UNSEEN_ANSWER)
    desk.answer(HERE, "I have this one.", 9)

    choose(panel, Deed.SEND_ANYWAY)

    assert replies(desk) == [("Good morning", 9)]
    assert panel.state.kind is StateKind.QUEUED


def test_a_refused_reply_is_edited_and_joins_what_is_being_typed(
    panel: ThreadPanel, desk: FakeReplies
) -> None:
    desk.on_screen[HERE] = MessageId(9)
    a_refused_reply(desk, Reason.UNSEEN_ANSWER)
    desk.answer(HERE, "I have this one.", 9)
    type_words(panel, "And also")

    choose(panel, Deed.TAKE_BACK)

    assert panel.composer.text() == "Good morning\n\nAnd also"
    assert desk.outbox == {}
    assert panel.state.kind is StateKind.FREE


def test_a_discarded_reply_can_be_put_back_into_the_field(
    panel: ThreadPanel, desk: FakeReplies
) -> None:
    a_refused_reply(desk, Reason.WINDOW_CLOSED)
    type_words(panel, "And also")

    choose(panel, Deed.DISCARD)
    choose(panel, Deed.PUT_BACK)

    assert desk.outbox == {}
    assert panel.composer.text() == "Good morning\n\nAnd also"


def test_typing_on_ends_the_offer_to_put_back(panel: ThreadPanel, desk: FakeReplies) -> None:
    a_refused_reply(desk, Reason.WINDOW_CLOSED)
    choose(panel, Deed.DISCARD)

    type_words(panel, "B")

    assert panel.banner.isHidden()
    assert panel.composer.text() == "B"


def test_ones_own_lock_is_shown_as_ones_own(panel: ThreadPanel, desk: FakeReplies) -> None:
    desk.held[HERE] = Held(ME, NOON, Instant(NOON + 20_000))
    type_words(panel, "Good morning")
    panel.refresh()

    assert panel.banner.accessibleName() == "You are replying"
    assert panel.composer.send.isEnabled()


def test_the_time_left_is_told_and_its_end_forbids_nothing(
    panel: ThreadPanel, desk: FakeReplies
) -> None:
    before = panel.around.head.about.text()

    panel.update_line(a_line(last_inbound=NOON - 25 * 3_600_000))
    after = panel.around.head.about.text()
    type_words(panel, "Good morning")
    press(panel, Qt.Key.Key_Return)

    assert before == "\u2066+1 5550100\u2069 \u00b7 free text for another 23 h 59 min"
    assert after == "\u2066+1 5550100\u2069 \u00b7 24 hours have passed: only templates can be sent"
    assert replies(desk) == [("Good morning", NO_ANSWER)]


def test_what_is_to_be_decided_lies_one_step_before_the_field(
    panel: ThreadPanel, desk: FakeReplies
) -> None:
    type_words(panel, "Good morning")
    desk.answer(HERE, "I have this one.", 9)

    QTest.keyClick(panel.composer.writing, Qt.Key.Key_Backtab)
    before, proposed = panel.focusWidget(), panel.banner.buttons[Deed.SEND_ANYWAY]
    choose(panel, Deed.GO_ON)

    assert before is proposed
    assert panel.focusWidget() is panel.composer.writing


def test_the_draft_of_a_thread_that_joined_this_one_is_shown_with_what_is_being_typed(
    panel: ThreadPanel, desk: FakeReplies
) -> None:
    type_words(panel, "Dear Zoe")
    desk.drafts[HERE] = Draft(HERE, "Good morning", NO_ANSWER, Instant(NOON - 1), edition=1)

    panel.refresh()
    type_words(panel, "!")
    panel.drafting.keep_now()

    assert panel.composer.text() == "Good morning\n\nDear Zoe!"
    assert desk.drafts[HERE].text == "Good morning\n\nDear Zoe!"


def test_closing_the_thread_keeps_what_was_typed(panel: ThreadPanel, desk: FakeReplies) -> None:
    type_words(panel, "Good morning")

    panel.close_thread()
    panel.refresh()

    assert desk.drafts[HERE].text == "Good morning"
    assert desk.wishes[-1] == ("release", HERE)
    assert panel.composer.text() == ""
