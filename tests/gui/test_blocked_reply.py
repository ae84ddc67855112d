"""Blocked reply: who is blocked gets no reply, and the place to write says so before one writes."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from tests.support.fake_replies import FakeReplies
from tests.support.panels import HERE, a_line, choose, press, type_words, wished
from wadesk.core.blocking import Blocking
from wadesk.core.inbox import ConversationLine
from wadesk.core.records import Instant
from wadesk.ui.notice import Deed
from wadesk.ui.thread_panel import ThreadPanel


def blocked(state: str | None = Blocking.BLOCKED) -> ConversationLine:
    line = a_line()
    assert line.contact is not None
    return replace(line, contact=replace(line.contact, blocked=state))


def hint(panel: ThreadPanel) -> str:
    return panel.composer.writing.placeholderText()


@pytest.mark.parametrize("state", [Blocking.ASKED, Blocking.BLOCKED])
def test_the_empty_field_and_the_banner_say_that_they_are_blocked(
    panel: ThreadPanel, state: Blocking
) -> None:
    panel.update_line(blocked(state))

    assert hint(panel).startswith("They are blocked")
    assert panel.banner.accessibleName() == "Blocked"
    assert list(panel.banner.buttons) == [Deed.UNBLOCK]


@pytest.mark.parametrize("state", [None, Blocking.REFUSED, Blocking.FREEING])
def test_who_is_not_blocked_is_written_to_as_ever(
    panel: ThreadPanel, state: Blocking | None
) -> None:
    panel.update_line(blocked())
    panel.update_line(blocked(state))

    assert hint(panel) == "Write a reply…"
    assert panel.banner.isHidden()


def test_nothing_is_sent_and_the_words_stay(panel: ThreadPanel, desk: FakeReplies) -> None:
    panel.update_line(blocked())
    type_words(panel, "But wait")
    press(panel, Qt.Key.Key_Return)

    assert wished(desk, "send") == []
    assert panel.composer.text() == "But wait"
    assert "unblock them first" in panel.composer.note.text()
    assert not panel.composer.send.isEnabled()


def test_one_press_lets_them_in_again(panel: ThreadPanel, desk: FakeReplies) -> None:
    panel.update_line(blocked())
    choose(panel, Deed.UNBLOCK)

    assert wished(desk, "unblock") == [HERE]
    assert panel.composer.writing.hasFocus()


def test_who_may_not_unblock_is_told_who_may(panel: ThreadPanel, desk: FakeReplies) -> None:
    desk.is_curator = False
    panel.update_line(blocked())

    assert panel.banner.buttons == {}
    assert "Ask a colleague" in panel.banner.accessibleDescription()


def test_a_reply_that_can_still_be_called_back_is_told_first(
    panel: ThreadPanel, desk: FakeReplies
) -> None:
    desk.hold_back(Instant(desk.clock() + 5_000))
    type_words(panel, "Good morning")
    press(panel, Qt.Key.Key_Return)
    panel.update_line(blocked())

    assert Deed.UNDO in panel.banner.buttons


def test_a_note_for_the_team_can_be_written_all_the_same(panel: ThreadPanel) -> None:
    noted: list[str] = []
    panel.parts.note_requested.connect(lambda _, words: noted.append(words))
    panel.update_line(blocked())
    panel.composer.turn(to_note=True)
    panel.composer.noting.setPlainText("They were rude")
    panel.composer.keep.click()

    assert noted == ["They were rude"]


def test_no_template_is_offered_that_would_not_leave(panel: ThreadPanel) -> None:
    panel.update_line(blocked())
    panel.offer_templates([])
    refused = panel.templates.isVisible(), panel.composer.note.text()
    panel.update_line(blocked(None))
    panel.offer_templates([])

    assert not refused[0]
    assert "unblock them first" in refused[1]
    assert panel.templates.isVisible()
