"""Thread panel: a whole reply by keyboard, and words that survive whatever happens meanwhile."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.support.builders import NOON
from tests.support.fake_replies import BILAL, ME, FakeReplies
from wadesk.core.composer_state import StateKind
from wadesk.core.delivery import Shown
from wadesk.core.draft import Draft
from wadesk.core.errors import Reason
from wadesk.core.inbox import Contact, ConversationLine
from wadesk.core.outbox import Owed
from wadesk.core.records import NO_ANSWER, ContactId, ConversationId, Instant, MessageId
from wadesk.core.situation import Held, Newest
from wadesk.ui.drafting import TYPING_MS
from wadesk.ui.notice import Deed
from wadesk.ui.thread_panel import ThreadPanel

HERE, THERE = ConversationId(2**40), ConversationId(2)


class Clock:
    def __init__(self) -> None:
        self.now = NOON

    def __call__(self) -> Instant:
        return self.now


def a_line(
    conversation: ConversationId = HERE, name: str = "Zoé", last_inbound: int = NOON
) -> ConversationLine:
    person = Contact(ContactId(3), name, "15550100", None, None, None)
    inbound = Instant(last_inbound)
    return ConversationLine(conversation, "100", person, None, None, "open", inbound, NOON, "Hello")


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def desk(clock: Clock) -> FakeReplies:
    return FakeReplies(clock)


@pytest.fixture
def panel(qtbot: QtBot, desk: FakeReplies) -> ThreadPanel:
    made = ThreadPanel(QWidget(), desk, desk.clock)
    qtbot.addWidget(made)
    desk.serve(made)
    made.resize(600, 500)
    made.show()
    made.open(a_line())
    made.composer.setFocus()
    return made


def type_words(panel: ThreadPanel, words: str) -> None:
    QTest.keyClicks(panel.composer.writing, words)


def press(panel: ThreadPanel, key: Qt.Key) -> None:
    QTest.keyClick(panel.composer.writing, key)


def choose(panel: ThreadPanel, deed: Deed) -> None:
    QTest.keyClick(panel.banner.buttons[deed], Qt.Key.Key_Space)


def replies(desk: FakeReplies) -> list[tuple[str, MessageId]]:
    return [(words.text, words.base) for words, _, _ in desk.outbox.values()]


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


def a_refused_reply(desk: FakeReplies, reason: Reason) -> None:
    draft = Draft(HERE, "Good morning", MessageId(3), Instant(NOON - 60_000))
    desk.write_down(draft, Owed.REFUSED, reason)


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


def held_by(desk: FakeReplies, panel: ThreadPanel) -> None:
    desk.held[HERE] = Held(BILAL, Instant(NOON - 9_000), Instant(NOON + 11_000))
    panel.refresh()


def wished(desk: FakeReplies, kind: str) -> list[object]:
    return [about for name, about in desk.wishes if name == kind]


def test_whoever_waits_for_a_colleague_can_ask_and_sees_the_seconds(
    qtbot: QtBot, panel: ThreadPanel, desk: FakeReplies, clock: Clock
) -> None:
    held_by(desk, panel)

    choose(panel, Deed.ASK)
    asked = panel.banner.accessibleDescription()
    clock.now = Instant(NOON + 5_000)
    qtbot.waitUntil(lambda: "15 s" in panel.banner.accessibleDescription(), timeout=3_000)
    desk.granted = False
    panel.refresh()

    assert wished(desk, "ask") == [HERE]
    assert "Asked: Bilal has 20 s to let you answer." in asked
    assert "Bilal would like to finish first." in panel.banner.accessibleDescription()
    assert panel.focusWidget() is panel.composer.writing


def test_taking_over_needs_a_second_key_and_can_be_thought_over(
    panel: ThreadPanel, desk: FakeReplies
) -> None:
    desk.may = True
    held_by(desk, panel)

    choose(panel, Deed.TAKE_OVER)
    asked, has_focus = list(wished(desk, "take")), panel.focusWidget()
    proposed = panel.banner.buttons[Deed.REALLY_TAKE]
    choose(panel, Deed.NOT_NOW)
    thought_over = list(panel.banner.buttons)
    choose(panel, Deed.TAKE_OVER)
    QTest.keyClick(panel.banner.buttons[Deed.REALLY_TAKE], Qt.Key.Key_Return)

    assert (asked, has_focus) == ([], proposed)
    assert thought_over == [Deed.ASK, Deed.TAKE_OVER]
    assert wished(desk, "take") == [HERE]


def test_a_take_over_is_told_to_the_holder_and_keeps_every_word(
    panel: ThreadPanel, desk: FakeReplies
) -> None:
    type_words(panel, "Good morning")
    desk.taken_by[HERE] = BILAL
    held_by(desk, panel)
    press(panel, Qt.Key.Key_Return)
    told, kept = panel.banner.accessibleName(), panel.composer.text()

    choose(panel, Deed.GO_ON)
    type_words(panel, ", Zoe")

    assert told == "Bilal has taken over this conversation."
    assert "You, not sent: Good morning" not in panel.banner.accessibleDescription()
    assert (kept, desk.outbox) == ("Good morning", {})
    assert panel.state.kind is StateKind.HELD
    assert wished(desk, "settle") == [HERE]
    assert panel.composer.text() == "Good morning, Zoe"


def test_words_that_came_too_late_are_kept_as_a_note(panel: ThreadPanel, desk: FakeReplies) -> None:
    type_words(panel, "Good morning")
    desk.answer(HERE, "I have this one.", 9)

    choose(panel, Deed.KEEP_AS_NOTE)

    assert wished(desk, "note") == ["Good morning"]
    assert (panel.composer.text(), desk.outbox, desk.drafts) == ("", {}, {})
    assert panel.composer.note.text() == "Kept as a note for your team"


def test_one_key_goes_to_the_decision_and_another_back_to_the_words(
    panel: ThreadPanel, desk: FakeReplies
) -> None:
    type_words(panel, "Good morning")
    desk.answer(HERE, "I have this one.", 9)

    press(panel, Qt.Key.Key_F7)
    there = panel.focusWidget()
    QTest.keyClick(there, Qt.Key.Key_Escape)
    back = panel.focusWidget()
    press(panel, Qt.Key.Key_F7)
    QTest.keyClick(panel.focusWidget(), Qt.Key.Key_Left)
    QTest.keyClick(panel.focusWidget(), Qt.Key.Key_Return)

    assert there is not back
    assert back is panel.composer.writing
    assert panel.banner.isHidden()
    assert panel.drafting.current is not None
    assert panel.drafting.current.base == 9
    assert desk.outbox == {}


def test_what_is_being_compared_follows_what_is_typed(
    panel: ThreadPanel, desk: FakeReplies
) -> None:
    type_words(panel, "Good")
    desk.answer(HERE, "I have this one.", 9)
    type_words(panel, " morning")

    assert "You, not sent: Good morning" in panel.banner.accessibleDescription()


def test_a_reply_can_be_called_back_for_some_seconds(
    panel: ThreadPanel, desk: FakeReplies, clock: Clock
) -> None:
    type_words(panel, "Good morning")
    press(panel, Qt.Key.Key_Return)
    desk.hold_back(Instant(NOON + 5_000))
    panel.refresh()
    first = panel.banner.accessibleName()
    clock.now = Instant(NOON + 1_000)
    panel.refresh()
    then = panel.banner.accessibleName()

    choose(panel, Deed.UNDO)

    assert (first, then) == ("Sending in 5 s", "Sending in 4 s")
    assert panel.composer.text() == "Good morning"
    assert desk.outbox == {}


def test_what_has_waited_is_sent_by_one_click_over_what_was_read(
    panel: ThreadPanel, desk: FakeReplies
) -> None:
    a_refused_reply(desk, Reason.STALE)
    shown = panel.banner.accessibleDescription()

    choose(panel, Deed.SEND_NOW)

    assert "This has waited" in shown
    assert panel.state.kind is StateKind.QUEUED
    assert replies(desk) == [("Good morning", 3)]


@pytest.mark.parametrize(
    ("deed", "kind", "about"),
    [(Deed.ARRIVED, "decide", (9, True)), (Deed.SEND_AGAIN, "again", 9), (Deed.LEAVE, "", None)],
)
def test_a_person_settles_what_nobody_knows(
    panel: ThreadPanel, desk: FakeReplies, deed: Deed, kind: str, about: object
) -> None:
    long_ago = Instant(NOON - 3_600_000)
    desk.newest = Newest(Shown.UNCERTAIN, MessageId(9), long_ago)
    panel.refresh()

    choose(panel, deed)

    assert wished(desk, kind) == ([about] if kind else [])
    assert (panel.banner.buttons == {}) == (deed is Deed.LEAVE)


def test_a_closed_window_leads_to_templates_and_keeps_the_words(
    panel: ThreadPanel, desk: FakeReplies
) -> None:
    a_refused_reply(desk, Reason.WINDOW_CLOSED)

    choose(panel, Deed.USE_TEMPLATE)

    assert wished(desk, "template") == [HERE]
    assert replies(desk) == [("Good morning", 3)]


def test_a_desk_that_is_behind_sends_nothing_and_says_why(
    panel: ThreadPanel, desk: FakeReplies
) -> None:
    desk.is_caught_up = False
    type_words(panel, "Good morning")
    panel.refresh()
    press(panel, Qt.Key.Key_Return)

    assert panel.banner.accessibleName() == "Catching up with the Hub…"
    assert panel.composer.note.text() == (
        "Still catching up with the Hub: in a moment this can be sent."
    )
    assert desk.outbox == {}


def test_what_is_looked_at_and_whether_one_writes_is_told(
    panel: ThreadPanel, desk: FakeReplies, clock: Clock
) -> None:
    type_words(panel, "G")
    clock.now = Instant(NOON + TYPING_MS)
    panel.refresh()
    panel.close_thread()

    assert desk.looks == [(HERE, False), (HERE, True), (HERE, False), (None, False)]
