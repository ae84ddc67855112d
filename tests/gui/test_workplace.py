"""Workplace tests: list and thread beside each other, on a real Desk; no word is ever lost."""

from collections.abc import Callable
from concurrent.futures import Future

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from tests.support.fake_hub import COLLEAGUE, FakeHub
from tests.support.served_window import ServedWindow
from wadesk.core.composer_state import StateKind
from wadesk.core.draft import Draft
from wadesk.core.records import ConversationId
from wadesk.ui.delegates.bubble import BubbleDelegate
from wadesk.ui.notice import Deed
from wadesk.wire.hub_api import LockNews

Key = Qt.Key


def test_each_conversation_keeps_its_own_words_however_quickly_one_goes_about(
    at: ServedWindow, zoe: ConversationId, yan: ConversationId
) -> None:
    for number in range(6):
        for where in (zoe, yan):
            at.open(where)
            at.write(str(number))
    at.open(zoe)
    first = at.panel.composer.text()
    at.open(yan)

    assert (first, at.panel.composer.text()) == ("012345", "012345")
    at.until(lambda: at.drafts() == {zoe: "012345", yan: "012345"})


def test_one_comes_back_to_ones_words_before_the_disk_has_answered(
    at: ServedWindow, zoe: ConversationId, yan: ConversationId, monkeypatch: pytest.MonkeyPatch
) -> None:
    waiting: list[Future[None]] = []

    def slow_disk(_office: object, _draft: Draft) -> Future[None]:
        waiting.append(Future())
        return waiting[-1]

    at.open(zoe)
    monkeypatch.setattr(type(at.place._office), "keep_draft", slow_disk)
    at.write("Dear Zoe")
    at.open(yan)
    at.open(zoe)
    text = at.panel.composer.text()
    for promise in waiting:
        promise.set_result(None)

    assert text == "Dear Zoe"


def test_a_conversation_that_joins_another_takes_words_and_hands_along(
    at: ServedWindow, hub: FakeHub, zoe: ConversationId, yan: ConversationId
) -> None:
    at.open(zoe)
    at.write("Dear Zoe")

    hub.remove("conversation", zoe, into=yan)
    at.until(lambda: at.shown == yan)

    assert at.panel.composer.text() == "Dear Zoe"
    assert at.place.inbox.view.chosen == yan
    assert at.window.focusWidget() is at.panel.composer.writing


def test_a_conversation_out_of_sight_is_closed_and_its_words_stay_on_the_disk(
    at: ServedWindow, hub: FakeHub, zoe: ConversationId
) -> None:
    at.open(zoe)
    at.write("Dear Zoe")

    hub.remove("conversation", zoe)
    at.until(lambda: at.shown is None)

    at.until(lambda: at.drafts() == {zoe: "Dear Zoe"})
    assert at.window.windowTitle() == "WaDesk"


def test_a_conversation_that_a_colleague_closes_stays_under_the_hands_of_who_writes(
    at: ServedWindow, hub: FakeHub, zoe: ConversationId
) -> None:
    at.open(zoe)
    at.write("Dear Zoe")

    hub.put("conversation", zoe, status="closed")
    at.until(lambda: at.place.inbox.view.model().rowCount() == 1)
    at.write(", still here")

    assert at.shown == zoe
    assert at.panel.composer.text() == "Dear Zoe, still here"


def test_what_was_discarded_can_be_put_back(at: ServedWindow, zoe: ConversationId) -> None:
    at.open(zoe)
    at.hub.locks[zoe] = (COLLEAGUE, 1)
    at.write("Dear Zoe")
    at.press(Key.Key_Return)
    at.until_state(StateKind.CONFLICT)
    QTest.keyClick(at.panel.banner.buttons[Deed.DISCARD], Key.Key_Space)
    at.until(lambda: Deed.PUT_BACK in at.panel.banner.buttons)

    QTest.keyClick(at.panel.banner.buttons[Deed.PUT_BACK], Key.Key_Space)

    assert at.panel.composer.text() == "Dear Zoe"
    assert at.said() == []


def test_a_refused_reply_is_tried_again_by_its_button(
    at: ServedWindow, zoe: ConversationId
) -> None:
    at.open(zoe)
    at.hub.locks[zoe] = (COLLEAGUE, 1)
    at.write("Dear Zoe")
    at.press(Key.Key_Return)
    at.until_state(StateKind.CONFLICT)
    del at.hub.locks[zoe]

    QTest.keyClick(at.panel.banner.buttons[Deed.RETRY], Key.Key_Space)
    at.until(lambda: at.said() == ["Dear Zoe"])

    at.until(lambda: not at.panel.banner.buttons)


def test_what_became_of_a_reply_is_in_the_title_without_another_key(
    at: ServedWindow, hub: FakeHub, zoe: ConversationId
) -> None:
    at.open(zoe)
    message = hub.colleague_answers(zoe, "I have this one.")
    at.until(lambda: at.window.windowTitle() == "Zoe: Being sent - WaDesk")

    hub.report(message, delivered=2)

    at.until(lambda: at.window.windowTitle() == "Zoe: Sent by Ben - WaDesk")


def test_a_lease_that_runs_out_leaves_the_title_without_any_news(
    at: ServedWindow, zoe: ConversationId
) -> None:
    at.open(zoe)
    at.desk.locks.note(LockNews(zoe, COLLEAGUE, fence=1, ttl_ms=500))
    at.panel.refresh()
    held = at.window.windowTitle()

    at.until(lambda: at.window.windowTitle() == "Zoe: Nobody is replying - WaDesk")

    assert held == "Zoe: Ben is replying - WaDesk"


def test_a_change_of_the_line_leaves_the_list_where_it_is(
    at: ServedWindow, yan: ConversationId
) -> None:
    at.open(yan)
    resets: list[str] = []
    at.place.inbox.view.model().modelReset.connect(lambda: resets.append("reset"))

    at.window.show_connection("offline", "Nobody answers.")

    assert resets == []
    assert at.place.inbox.view.chosen == yan


def three_steps(at: ServedWindow, step: Callable[[], None]) -> list[QWidget]:
    """From the list, and where one is after each."""
    at.place.inbox.view.setFocus()
    been = []
    for _ in range(3):
        step()
        been.append(at.window.focusWidget())
    return been


def test_f6_goes_round_the_panes_and_esc_back_to_the_list(
    at: ServedWindow, zoe: ConversationId
) -> None:
    at.open(zoe)
    been = three_steps(at, at.place.focus_next_pane)

    contact = at.place.customers.panel.face.name
    assert been == [at.place.view, at.panel.composer.writing, contact]
    at.place.focus_next_pane()
    assert at.window.focusWidget() is at.place.inbox.view
    at.panel.composer.setFocus()
    at.press(Key.Key_Escape)
    assert at.window.focusWidget() is at.place.inbox.view
    assert at.shown == zoe


def test_the_bubbles_are_painted_before_it_is_read_who_wrote_them(
    at: ServedWindow, zoe: ConversationId, yan: ConversationId, monkeypatch: pytest.MonkeyPatch
) -> None:
    pane, known = at.place.customers.panel, []

    def is_told(where: ConversationId) -> bool:
        return pane.page is not None and pane.page.conversation == where

    def note(*painted: object) -> None:
        known.append(pane.page)
        paint(*painted)

    at.open(zoe)
    at.until(lambda: is_told(zoe))
    paint: Callable[..., None] = BubbleDelegate.paint
    monkeypatch.setattr(BubbleDelegate, "paint", note)
    at.open(yan)
    at.until(lambda: is_told(yan) and bool(known))

    assert known[0] is None


def test_f6_goes_nowhere_where_there_is_nowhere_to_go(at: ServedWindow) -> None:
    instead = QWidget()
    at.place.listed.addWidget(instead)
    at.place.listed.setCurrentWidget(instead)
    instead.hide()

    at.place.focus_next_pane()

    assert at.place.inbox.isHidden()


def test_tab_goes_from_the_list_over_the_thread_to_the_reply(
    at: ServedWindow, zoe: ConversationId
) -> None:
    at.open(zoe)
    been = three_steps(at, lambda: at.press(Key.Key_Tab))

    template = at.panel.banner.buttons[Deed.USE_TEMPLATE]  # she has not written for long
    assert been == [at.place.view, template, at.panel.composer.writing]


def test_what_is_put_away_touches_its_files_no_more(at: ServedWindow, zoe: ConversationId) -> None:
    at.open(zoe)
    at.write("Dear Zoe")
    place = at.place

    at.window.put_away()
    at.window.show_connection("live", "")

    assert not place.isVisible()
    at.until(lambda: at.drafts() == {zoe: "Dear Zoe"})
