"""Tall view tests: what is on the screen stays, and a million rows cost what a hundred do."""

import itertools

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from tests.support.thread_views import (
    LONG,
    a_talk,
    all_known,
    model_of,
    moved_by,
    shown,
    tops,
    wheel,
)
from tests.support.threads import (
    HERE,
    FakeThread,
    LongThread,
    a_bubble,
    our,
)
from wadesk.core.changes import Changes
from wadesk.core.records import Instant, MessageId
from wadesk.core.thread import Reaction
from wadesk.ui.place import Place

Key = Qt.Key


def test_a_thread_opens_at_its_newest_bubble(qtbot: QtBot) -> None:
    view = shown(qtbot, a_talk())

    assert view.in_sight()[-1].row == view.count() - 1
    assert view.in_sight()[-1].bottom == view.floor()


def test_a_short_thread_stands_on_the_floor(qtbot: QtBot) -> None:
    view = shown(qtbot, a_talk(2))

    assert view.in_sight()[0].top > 0
    assert view.in_sight()[-1].bottom == view.floor()
    assert view.verticalScrollBar().maximum() == 0


def test_an_empty_thread_is_shown_as_such(qtbot: QtBot) -> None:
    view = shown(qtbot, FakeThread())
    qtbot.keyClick(view, Key.Key_Up)

    assert view.in_sight() == []
    assert not view.currentIndex().isValid()


def test_every_wheel_step_moves_every_bubble_by_the_same_pixels(qtbot: QtBot) -> None:
    view = shown(qtbot, LongThread(LONG))
    all_known(view)
    view.go_to(Place(LONG // 2, 0))
    steps = [*[60] * 40, *[-60] * 80, 7, -13]
    gone = []
    for step in steps:
        before = tops(view)
        wheel(view, step)
        gone.append((step, moved_by(before, tops(view))))

    assert all(found == {step} for step, found in gone)


def test_a_step_measures_what_comes_into_sight_and_not_what_there_is(qtbot: QtBot) -> None:
    costs = {}
    for count in (2_000, LONG):
        source = LongThread(count)
        view = shown(qtbot, source)
        all_known(view)
        view.go_to(Place(1_000, 0))
        measured, read = view._bubbles.measured, source.rows_read
        for _ in range(100):
            view.scroll_by(-60)
        costs[count] = (view._bubbles.measured - measured, source.rows_read - read)

    assert costs[2_000] == costs[LONG]
    assert costs[LONG][0] < 150
    assert costs[LONG][1] < 400


def test_a_jump_anywhere_costs_a_screenful(qtbot: QtBot) -> None:
    source = LongThread(LONG)
    view = shown(qtbot, source)
    all_known(view)
    measured, read = view._bubbles.measured, source.rows_read
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum() // 3)
    view.in_sight()

    assert abs(view.in_sight()[0].row - LONG // 3) < 50
    assert view._bubbles.measured - measured < 40
    assert source.rows_read - read <= 64


def test_a_new_bubble_measures_itself_alone(qtbot: QtBot) -> None:
    source = a_talk(300)
    view = shown(qtbot, source)
    all_known(view)
    measured = view._bubbles.measured
    model_of(view).follow(source.say(a_bubble(301)))
    view.in_sight()

    assert view.is_at_end()
    assert view.in_sight()[-1].row == 300
    assert view._bubbles.measured - measured == 1


def test_older_bubbles_come_in_above_without_a_move(qtbot: QtBot) -> None:
    source = LongThread(5_000)
    view = shown(qtbot, source)
    view.scroll_by(-2_000)
    before = tops(view)
    model_of(view).reach_back(1_000)

    assert moved_by(before, tops(view)) == {0}


def test_what_grows_above_or_below_leaves_the_first_bubble_where_it_is(qtbot: QtBot) -> None:
    source = a_talk()
    view = shown(qtbot, source)
    view.scroll_by(-600)
    first = view.in_sight()[0]
    name = model_of(view).key(first.row)
    thumbs = Reaction("👍", Instant(1), None, None)
    grown = [our(n, reactions=(thumbs,)) for n in (3, 9, 60)]
    model_of(view).follow(source.say(*grown))

    assert tops(view)[name] == first.top


def test_rows_that_leave_above_take_nothing_with_them(qtbot: QtBot) -> None:
    source = a_talk()
    view = shown(qtbot, source)
    view.scroll_by(-300)
    before = tops(view)
    del source.said[MessageId(2)]
    model_of(view).follow(Changes(messages=frozenset({(HERE, MessageId(2))})))

    assert moved_by(before, tops(view)) == {0}


def test_a_new_width_keeps_the_newest_bubble_in_sight(qtbot: QtBot) -> None:
    view = shown(qtbot, a_talk())
    view.resize(380, 500)

    assert view.in_sight()[-1].bottom == view.floor()


def test_the_keys_walk_through_the_thread(qtbot: QtBot) -> None:
    view = shown(qtbot, LongThread(3_000))
    all_known(view)
    walked = []
    for key in (
        Key.Key_End,
        Key.Key_Up,
        Key.Key_PageUp,
        Key.Key_Home,
        Key.Key_Down,
        Key.Key_PageDown,
    ):
        qtbot.keyClick(view, key)
        walked.append(view.currentIndex().row())
        assert any(rung.row == walked[-1] for rung in view.in_sight())

    end, up, page_up, home, down, page_down = walked
    assert (end, up, home, down) == (2_999, 2_998, 0, 1)
    assert page_up < up - 2
    assert page_down > down + 2


def test_a_choice_made_with_shift_is_one_stretch(qtbot: QtBot) -> None:
    view = shown(qtbot, a_talk())
    qtbot.keyClick(view, Key.Key_End)
    for _ in range(20):
        qtbot.keyClick(view, Key.Key_Up, Qt.KeyboardModifier.ShiftModifier)

    rows = sorted(index.row() for index in view.selectedIndexes())
    assert rows == list(range(39, 60))


def test_a_screen_reader_finds_a_list_of_messages(qtbot: QtBot) -> None:
    view = shown(qtbot, a_talk())
    found = QAccessible.queryAccessibleInterface(view)
    last = found.child(59)

    assert found.role() is QAccessible.Role.List
    assert found.childCount() == 60
    assert found.text(QAccessible.Text.Name) == "Messages"
    assert last.role() is QAccessible.Role.ListItem
    assert last.text(QAccessible.Text.Name).startswith("You: ")
    assert view.viewport().rect().contains(view.viewport().mapFromGlobal(last.rect().center()))


def test_a_bubble_higher_than_the_window_is_read_to_its_end_by_key(qtbot: QtBot) -> None:
    source = a_talk(5)
    source.say(a_bubble(6, text="A long story.\n" * 120), a_bubble(7))
    view = shown(qtbot, source)
    view.show_whole(MessageId(6))  # it is shortened until somebody wants to read it
    view.setCurrentIndex(view.model().index(5, 0))
    view.go_to(Place(5, 0))
    seen = [view.in_sight()[0].top]
    while view.currentIndex().row() == 5:
        qtbot.keyClick(view, Key.Key_PageDown)
        seen.append(view.in_sight()[0].top)
    steps = [one - other for one, other in itertools.pairwise(seen[:-1])]

    assert len(steps) > 2
    assert all(0 < step <= view.viewport().height() for step in steps)
    assert view.currentIndex().row() == 6
