"""Deciding: what an agent chooses where a colleague or the Hub stands in the way, by keys."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.support.builders import NOON, a_draft
from tests.support.fake_replies import BILAL, ME, FakeReplies
from tests.support.panels import (
    HERE,
    Clock,
    a_refused_reply,
    choose,
    held_by,
    press,
    replies,
    type_words,
    wished,
)
from wadesk.core.composer_state import StateKind
from wadesk.core.delivery import Shown
from wadesk.core.draft import DraftFile
from wadesk.core.errors import Reason
from wadesk.core.records import Instant, MessageId
from wadesk.core.situation import Newest, Planned
from wadesk.ui.drafting import TYPING_MS
from wadesk.ui.notice import Deed
from wadesk.ui.thread_panel import ThreadPanel

PLAN = a_draft("Tomorrow then", HERE)
FILE = DraftFile("stored", "map.pdf", "application/pdf", 9)


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


def test_what_was_attached_stays_when_the_words_become_a_note(
    panel: ThreadPanel, desk: FakeReplies
) -> None:
    type_words(panel, "Good morning")
    panel.drafting.attach(HERE, FILE)
    desk.answer(HERE, "I have this one.", 9)
    compared = panel.banner.accessibleDescription()

    choose(panel, Deed.KEEP_AS_NOTE)

    assert "You, not sent: Good morning\nmap.pdf" in compared
    assert panel.composer.text() == ""
    assert panel.drafting.current is not None
    assert panel.drafting.current.files == (FILE,)


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


def test_what_did_not_arrive_is_written_again_by_one_click(
    panel: ThreadPanel, desk: FakeReplies
) -> None:
    desk.newest = Newest(Shown.FAILED, MessageId(9), problem="This number cannot be reached.")
    desk.failed_words = "Good morning"
    panel.refresh()
    told = panel.banner.accessibleDescription()

    choose(panel, Deed.WRITE_AGAIN)

    assert told == "Not delivered This number cannot be reached."
    assert panel.composer.text() == "Good morning"
    assert desk.outbox == {}


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


def test_nobody_looks_at_a_window_that_is_put_away(panel: ThreadPanel, desk: FakeReplies) -> None:
    panel.showMinimized()
    panel.refresh()
    minimised = desk.looks[-1]
    panel.showNormal()
    panel.hide()
    hidden = desk.looks[-1]
    panel.show()

    assert minimised == hidden == (None, False)
    assert desk.looks[-1] == (HERE, False)


@pytest.mark.parametrize(
    ("reason", "deed", "wish"),
    [
        (Reason.CUSTOMER_WROTE, Deed.SEND_NOW, ("send_plan", (7, 9))),
        (Reason.UNSEEN_ANSWER, Deed.SEND_ANYWAY, ("send_plan", (7, 9))),
        (Reason.OPTED_OUT, Deed.SEND_NOW, ("send_plan", (7, 0))),
        (Reason.CUSTOMER_WROTE, Deed.TAKE_BACK, ("cancel", 7)),
        (Reason.CUSTOMER_WROTE, Deed.DISCARD, ("discard_plan", (7, PLAN))),
    ],
)
def test_what_could_not_leave_at_its_hour_shows_its_words_and_what_may_become_of_them(
    panel: ThreadPanel, desk: FakeReplies, reason: Reason, deed: Deed, wish: tuple[str, object]
) -> None:
    desk.plan = PLAN
    desk.planned = [Planned(7, ME, NOON, reason, BILAL)]
    desk.answer(HERE, "I have this one.", 9)
    panel.refresh()
    words = panel.banner.accessibleDescription()
    choose(panel, deed)

    assert "You, not sent: Tomorrow then" in words
    assert wish in desk.wishes


def test_a_plan_whose_window_has_closed_leads_to_templates(
    panel: ThreadPanel, desk: FakeReplies
) -> None:
    desk.plan = PLAN
    desk.planned = [Planned(7, ME, NOON, Reason.WINDOW_CLOSED)]
    panel.refresh()

    assert list(panel.banner.buttons) == [Deed.DISCARD, Deed.TAKE_BACK, Deed.USE_TEMPLATE]


def test_a_planned_template_is_not_taken_back_into_the_field(
    panel: ThreadPanel, desk: FakeReplies
) -> None:
    desk.planned = [Planned(7, ME, NOON, Reason.OPTED_OUT)]
    panel.refresh()

    assert list(panel.banner.buttons) == [Deed.DISCARD, Deed.SEND_NOW]
