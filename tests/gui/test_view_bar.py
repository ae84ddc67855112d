"""View bar tests: which conversations the list shows, chosen by hand and key, and kept."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from tests.support.fake_inbox import ME
from wadesk.core.composer_state import StateKind
from wadesk.core.deed import Status
from wadesk.core.inbox_filter import Counts, InboxFilter, Order, SavedView, Whose
from wadesk.core.label import Label
from wadesk.core.records import AgentId
from wadesk.ui import filter_words
from wadesk.ui.filter_words import Names
from wadesk.ui.text import HOUR
from wadesk.ui.view_bar import ViewBar

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

BEN = AgentId(2)
VIP, LATE = Label(1, "VIP & friends"), Label(2, "Late", 3)
NAMES = Names({one.id: one for one in (VIP, LATE)}, {ME: "Ana", BEN: "Ben"})
WAITING = SavedView(7, "Who waits", InboxFilter(waits_ms=HOUR, order=Order.WAITING))
UNREAD = SavedView(8, "New", InboxFilter(Whose.MINE, is_unread=True), 1)
Key = Qt.Key


@pytest.fixture
def bar(qtbot: QtBot) -> Iterator[ViewBar]:
    made = ViewBar()
    qtbot.addWidget(made)
    made.resize(330, 400)
    made.know(NAMES)
    made.offer([WAITING, UNREAD])
    made.show()
    yield made
    for menu in (made.tabs.menu, made.filter.menu, made.sort.menu):
        if menu is not None:
            menu.close()


def chosen(bar: ViewBar) -> list[InboxFilter]:
    """What is chosen is shown at once, as the panel does."""
    found: list[InboxFilter] = []
    bar.view_chosen.connect(found.append)
    bar.view_chosen.connect(bar.show_view)
    return found


def action(menu: QMenu | None, words: str) -> QAction:
    """An entry, wherever in the menu it is."""
    assert menu is not None
    for one in menu.actions():
        if one.text().split("\t")[0] == words:
            return one
        under = one.menu()
        if isinstance(under, QMenu) and (deeper := _found(under, words)):
            return deeper
    raise LookupError(words)


def _found(menu: QMenu, words: str) -> QAction | None:
    return next((one for one in menu.actions() if one.text() == words), None)


def test_tabs_say_how_many_there_are(bar: ViewBar) -> None:
    bar.show_counts(Counts(mine=7, unassigned=12, mentions=2))

    assert [tab.shown for tab in bar.tabs.tabs.values()] == ["Mine 7", "Unassigned 12", "All"]
    assert [tab.isChecked() for tab in bar.tabs.tabs.values()] == [False, False, True]
    assert bar.tabs.more.shown == "@2"


def test_a_tab_shows_its_view_and_keeps_what_narrows_it(bar: ViewBar) -> None:
    found = chosen(bar)
    bar.show_view(InboxFilter(labels=frozenset({1}), order=Order.WAITING))

    QTest.mouseClick(bar.tabs.tabs[Whose.MINE], Qt.MouseButton.LeftButton)

    assert found == [InboxFilter(Whose.MINE, labels=frozenset({1}), order=Order.WAITING)]
    assert bar.tabs.tabs[Whose.MINE].isChecked()


def test_a_tab_leaves_a_saved_view_as_a_whole(bar: ViewBar) -> None:
    found = chosen(bar)
    bar.show_view(WAITING.wanted)
    assert bar.tabs.more.shown == "Who waits"

    QTest.mouseClick(bar.tabs.tabs[Whose.ALL], Qt.MouseButton.LeftButton)

    assert found == [InboxFilter()]


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("Mentions", InboxFilter(Whose.MENTIONS, status=None)),
        ("Snoozed", InboxFilter(status=Status.SNOOZED)),
        ("Closed", InboxFilter(status=Status.CLOSED)),
        ("Who waits", WAITING.wanted),
        ("New", UNREAD.wanted),
    ],
)
def test_all_other_views_are_behind_three_dots(
    bar: ViewBar, words: str, wanted: InboxFilter
) -> None:
    found = chosen(bar)

    QTest.keyClick(bar.tabs.more, Key.Key_Space)
    action(bar.tabs.menu, words).trigger()

    assert found == [wanted]
    assert bar.tabs.more.isChecked()
    assert bar.tabs.more.shown == words
    assert bar.tabs.more.accessibleName() == f"More views: {words}"


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("Unread", InboxFilter(is_unread=True)),
        ("With a draft", InboxFilter(has_draft=True)),
        ("VIP && friends", InboxFilter(labels=frozenset({1}))),
        ("Ben", InboxFilter(owner=BEN)),
        ("Not delivered", InboxFilter(state=StateKind.FAILED)),
        ("A colleague is replying", InboxFilter(state=StateKind.HELD)),
        ("Waiting for 1 h or longer", InboxFilter(waits_ms=HOUR)),
        ("Window ends within 4 h", InboxFilter(window_ms=4 * HOUR)),
    ],
)
def test_what_narrows_a_view_is_switched_on_and_off_again(
    bar: ViewBar, words: str, wanted: InboxFilter
) -> None:
    found = chosen(bar)

    for _ in range(2):
        QTest.keyClick(bar.filter, Key.Key_Space)
        action(bar.filter.menu, words).trigger()

    assert found == [wanted, InboxFilter()]
    assert not bar.filter.isChecked()


def test_all_filters_are_taken_away_at_once_and_the_order_stays(bar: ViewBar) -> None:
    found = chosen(bar)
    bar.show_view(InboxFilter(Whose.MINE, is_unread=True, owner=BEN, order=Order.WAITING))
    assert bar.filter.isChecked()

    QTest.keyClick(bar.filter, Key.Key_Space)
    action(bar.filter.menu, "Take all filters away").trigger()

    assert found == [InboxFilter(Whose.MINE, order=Order.WAITING)]


@pytest.mark.parametrize(
    ("words", "order"),
    [("Longest waiting first", Order.WAITING), ("Window ends first", Order.WINDOW)],
)
def test_a_view_is_sorted_as_one_wants(bar: ViewBar, words: str, order: Order) -> None:
    found = chosen(bar)

    QTest.keyClick(bar.sort, Key.Key_Space)
    assert action(bar.sort.menu, "Newest first").isChecked()
    action(bar.sort.menu, words).trigger()

    assert found == [InboxFilter(order=order)]


def test_chips_name_what_narrows_the_view_and_take_it_away_one_after_the_other(
    bar: ViewBar,
) -> None:
    found = chosen(bar)
    bar.show_view(InboxFilter(labels=frozenset({1, 99}), owner=BEN, waits_ms=HOUR))
    words = [chip.text() for chip in bar.chips.chips]
    bar.chips.chips[0].setFocus()

    for _ in range(4):
        QTest.keyClick(bar.chips.chips[0], Key.Key_Space)

    assert words == ["VIP & friends", "A label that is gone", "Ben", "Waiting for 1 h or longer"]
    assert found[0] == InboxFilter(labels=frozenset({99}), owner=BEN, waits_ms=HOUR)
    assert found[-1] == InboxFilter()
    assert not bar.chips.isVisible()


def test_a_view_is_kept_under_a_name_after_all_others(bar: ViewBar) -> None:
    kept: list[SavedView] = []
    bar.view_kept.connect(kept.append)
    bar.show_view(InboxFilter(is_unread=True))

    QTest.keyClick(bar.tabs.more, Key.Key_Space)
    action(bar.tabs.menu, "Save this view…").trigger()
    QTest.keyClicks(bar.naming.field, "  All that is new ")
    QTest.keyClick(bar.naming.field, Key.Key_Return)

    assert kept == [SavedView(0, "All that is new", InboxFilter(is_unread=True), 2)]
    assert not bar.naming.isVisible()


def test_what_is_kept_already_needs_no_second_name(bar: ViewBar) -> None:
    bar.show_view(UNREAD.wanted)

    QTest.keyClick(bar.tabs.more, Key.Key_Space)

    assert not action(bar.tabs.menu, "Save this view…").isEnabled()


def test_saved_views_are_renamed_sorted_and_removed(bar: ViewBar) -> None:
    kept: list[SavedView] = []
    dropped: list[int] = []
    bar.view_kept.connect(kept.append)
    bar.view_dropped.connect(dropped.append)
    QTest.keyClick(bar.tabs.more, Key.Key_Space)
    action(bar.tabs.menu, "Rename, sort or remove saved views…").trigger()
    first, second = bar.saved_views.rows

    first.name.selectAll()
    QTest.keyClicks(first.name, "Long waits")
    QTest.keyClick(first.name, Key.Key_Return)
    QTest.keyClick(second.up, Key.Key_Space)
    QTest.keyClick(second.drop, Key.Key_Space)

    assert kept[0] == SavedView(7, "Long waits", WAITING.wanted)
    assert {(one.id, one.place) for one in kept[1:]} == {(8, 0), (7, 1)}
    assert dropped == [8]
    assert not first.up.isEnabled()


def test_the_card_of_saved_views_goes_with_the_last_of_them_or_by_esc(bar: ViewBar) -> None:
    bar.saved_views.ask()
    QTest.keyClick(bar.saved_views.rows[0].name, Key.Key_Escape)
    by_key = bar.saved_views.isVisible()
    bar.saved_views.ask()

    bar.offer([])

    assert (by_key, bar.saved_views.isVisible()) == (False, False)


def test_what_stands_in_the_way_of_keeping_a_view_is_said_until_another_is_shown(
    bar: ViewBar,
) -> None:
    bar.say("You keep as many views already as there can be: drop some first.")
    said = bar._trouble.isVisible()

    bar.show_view(InboxFilter(Whose.MINE))

    assert (said, bar._trouble.isVisible()) == (True, False)


def test_searching_is_one_press_away(qtbot: QtBot, bar: ViewBar) -> None:
    with qtbot.waitSignal(bar.search_wanted):
        QTest.keyClick(bar.search, Key.Key_Space)

    assert bar.search.accessibleName() == "Search (Ctrl+K)"


@pytest.mark.parametrize(
    ("wanted", "title"),
    [
        (InboxFilter(Whose.MINE), "Nothing is waiting for you"),
        (InboxFilter(Whose.UNASSIGNED), "Everybody is taken care of"),
        (filter_words.MENTIONS, "Nobody is asking for you"),
        (filter_words.SNOOZED, "Nothing is snoozed"),
        (filter_words.CLOSED, "Nothing is closed"),
        (InboxFilter(order=Order.WAITING), "Nothing is open"),
        (InboxFilter(Whose.MINE, has_draft=True, order=Order.WAITING), "Nothing matches"),
    ],
)
def test_an_empty_view_says_why_and_what_to_do(wanted: InboxFilter, title: str) -> None:
    said, what_to_do = filter_words.nothing_here(wanted, NAMES)

    assert said == title
    assert what_to_do.endswith(".")


def test_every_state_that_can_be_asked_for_has_words() -> None:
    assert all(filter_words.state(kind) for kind in StateKind)
