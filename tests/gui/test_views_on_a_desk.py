"""Views on a Desk: conversations come and go by what is decided, and hands stay where they are."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.support.desks import wall_clock
from tests.support.fake_hub import COLLEAGUE, ME, FakeHub
from tests.support.served_window import ServedWindow
from wadesk.core.inbox_filter import InboxFilter, SavedView, Whose
from wadesk.core.records import ConversationId
from wadesk.ui.inbox_panel import InboxPanel
from wadesk.ui.roles import Role
from wadesk.ui.workplace import Workplace

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
Key = Qt.Key


@pytest.fixture
def at(at: ServedWindow) -> ServedWindow:
    at.window.activateWindow()
    at.caught_up()
    return at


def inbox(at: ServedWindow) -> InboxPanel:
    return at.place.inbox


def listed(at: ServedWindow) -> list[int]:
    rows = inbox(at).view.model()
    return [rows.index(number, 0).data(Role.ID) for number in range(rows.rowCount())]


def tabs(at: ServedWindow) -> list[str]:
    return [tab.shown for tab in inbox(at).bar.tabs.tabs.values()]


def show(at: ServedWindow, whose: Whose) -> None:
    QTest.keyClick(inbox(at).bar.tabs.tabs[whose], Key.Key_Space)


def test_what_one_takes_goes_from_nobodys_to_ones_own(
    at: ServedWindow, zoe: ConversationId, yan: ConversationId
) -> None:
    at.until(lambda: tabs(at) == ["Mine", "Unassigned 2", "All"])
    show(at, Whose.UNASSIGNED)
    inbox(at).choose(zoe)

    at.place._office.assign([zoe], at.place._office.me).result()

    at.until(lambda: tabs(at) == ["Mine 1", "Unassigned 1", "All"])
    at.until(lambda: listed(at) == [yan])
    assert at.shown == zoe
    assert inbox(at).elsewhere.isVisible()
    show(at, Whose.MINE)
    assert listed(at) == [zoe]
    assert inbox(at).view.chosen == zoe
    assert not inbox(at).elsewhere.isVisible()


def test_what_a_colleague_takes_while_one_writes_leaves_the_list_and_no_word_is_lost(
    at: ServedWindow, hub: FakeHub, zoe: ConversationId, yan: ConversationId
) -> None:
    show(at, Whose.UNASSIGNED)
    at.place.inbox.choose(zoe)
    at.panel.composer.setFocus()
    at.write("Dear ")

    hub.put("conversation", zoe, owner=COLLEAGUE)
    at.until(lambda: listed(at) == [yan])
    at.write("Zoe")
    show(at, Whose.MINE)
    show(at, Whose.ALL)

    assert at.shown == zoe
    assert at.panel.composer.text() == "Dear Zoe"
    assert inbox(at).view.chosen == zoe


def test_several_are_pinned_by_one_key_and_stay_marked_at_the_top(
    at: ServedWindow, hub: FakeHub, zoe: ConversationId, yan: ConversationId
) -> None:
    last = ConversationId(hub.conversation("Xaver", "Good night"))
    at.caught_up()
    view = inbox(at).view
    view.setFocus()
    before = listed(at)
    assert before == [last, yan, zoe]
    inbox(at).choose(yan)
    QTest.keyClick(view, Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)

    QTest.keyClick(view, Key.Key_P)

    at.until(lambda: listed(at) == [yan, zoe, last])
    assert view.marked() == [yan, zoe]
    assert inbox(at).bulk.said.text() == "2 marked"


def test_a_view_is_kept_at_the_hub_and_comes_back_as_a_row(
    at: ServedWindow, hub: FakeHub, zoe: ConversationId
) -> None:
    hub.put("conversation", zoe, owner=ME)
    inbox(at).show_view(InboxFilter(Whose.MINE, is_unread=True))

    inbox(at).bar.naming.ask()
    QTest.keyClicks(inbox(at).bar.naming.field, "Mine and new")
    QTest.keyClick(inbox(at).bar.naming.field, Key.Key_Return)

    at.until(lambda: inbox(at).bar.tabs.more.shown == "Mine and new")
    (kept,) = hub.rows["saved_view"].values()
    assert kept["filter"] == {"whose": "mine", "is_unread": True}
    (known,) = inbox(at).bar.saved_views._views
    assert known == SavedView(kept["id"], "Mine and new", inbox(at).wanted)


def test_new_words_count_until_they_have_been_read_elsewhere_too(
    at: ServedWindow, hub: FakeHub, zoe: ConversationId
) -> None:
    inbox(at).show_view(InboxFilter(is_unread=True))
    at.until(lambda: zoe in listed(at))

    newest = hub.rows["conversation"][zoe]["last_message"]
    hub.put("reading", conversation=zoe, member=ME, upto=newest)

    at.until(lambda: zoe not in listed(at))


def test_what_looks_like_a_field_opens_the_search_of_everything(at: ServedWindow) -> None:
    assert at.window.search is not None
    palette = at.window.search.errands.palette

    QTest.mouseClick(inbox(at).bar.search, Qt.MouseButton.LeftButton)

    at.until(palette.isVisible)


def test_the_next_window_opens_with_the_view_that_was_shown_last(at: ServedWindow) -> None:
    show(at, Whose.MINE)
    office = at.place._office
    at.qtbot.waitUntil(lambda: bool(office.remembered("view")))
    again = Workplace(office, wall_clock)
    wanted = again.inbox.wanted
    again.put_away()

    assert wanted == InboxFilter(Whose.MINE)
