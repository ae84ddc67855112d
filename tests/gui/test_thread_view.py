"""Thread view tests: what is on the screen stays, and a million rows cost what a hundred do."""

from PySide6.QtCore import QItemSelectionModel, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QGuiApplication, QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.support.builders import NOON
from tests.support.threads import (
    HERE,
    ME,
    MINUTE,
    WRITTEN,
    FakeThread,
    LongThread,
    a_bubble,
    a_pending,
    our,
)
from wadesk.core.changes import Changes
from wadesk.core.outbox import Owed
from wadesk.core.records import ConversationId, Instant, MessageId
from wadesk.core.thread import Reaction
from wadesk.ui.models.thread import ThreadModel
from wadesk.ui.place import Place
from wadesk.ui.thread_view import ThreadView

LONG = 1_000_000
Key = Qt.Key


def shown(qtbot: QtBot, source: FakeThread, size: tuple[int, int] = (600, 500)) -> ThreadView:
    view = ThreadView(lambda: Instant(NOON))
    qtbot.addWidget(view)
    view.resize(*size)
    view.show_thread(ThreadModel(source, HERE, ME))
    view.show()
    qtbot.waitExposed(view)
    return view


def model_of(view: ThreadView) -> ThreadModel:
    model = view.shown_thread()
    assert model is not None
    return model


def all_known(view: ThreadView) -> None:
    model_of(view).reach_back(1 << 40)
    view.in_sight()


def tops(view: ThreadView) -> dict[object, int]:
    model = model_of(view)
    return {model.key(rung.row): rung.top for rung in view.in_sight()}


def moved_by(before: dict[object, int], after: dict[object, int]) -> set[int]:
    """How far each bubble that is in sight before and after has gone."""
    return {after[key] - before[key] for key in before.keys() & after.keys()}


def wheel(view: ThreadView, pixels: int) -> None:
    where = QPointF(50, 50)
    event = QWheelEvent(
        where,
        view.viewport().mapToGlobal(where),
        QPoint(0, pixels),
        QPoint(0, pixels * 2),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view.viewport(), event)


def a_talk(count: int = 60) -> FakeThread:
    return FakeThread(*(a_bubble(n) if n % 3 else our(n) for n in range(1, count + 1)))


def test_a_thread_opens_at_its_newest_bubble(qtbot: QtBot) -> None:
    view = shown(qtbot, a_talk())

    assert view.in_sight()[-1].row == view.count() - 1
    assert view.in_sight()[-1].bottom == view.viewport().height()


def test_a_short_thread_stands_on_the_floor(qtbot: QtBot) -> None:
    view = shown(qtbot, a_talk(2))

    assert view.in_sight()[0].top > 0
    assert view.in_sight()[-1].bottom == view.viewport().height()
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


def test_who_reads_further_up_is_not_disturbed_but_told(qtbot: QtBot) -> None:
    source = a_talk()
    view = shown(qtbot, source)
    view.scroll_by(-400)
    before = tops(view)
    model_of(view).follow(source.say(a_bubble(61), a_bubble(62)))
    model_of(view).follow(source.say(a_bubble(63)))

    assert moved_by(before, tops(view)) == {0}
    assert view._to_end.isVisible()
    assert view._to_end.text() == "3 new messages"

    view._to_end.click()

    assert view.is_at_end()
    assert not view._to_end.isVisible()


def test_what_i_send_is_shown_wherever_i_was(qtbot: QtBot) -> None:
    source = a_talk()
    view = shown(qtbot, source)
    view.scroll_by(-900)
    source.waiting = [a_pending()]
    model_of(view).follow(WRITTEN)

    assert view.is_at_end()
    assert view.in_sight()[-1].row == 60


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


def test_a_thread_that_starts_over_is_shown_from_where_it_was(qtbot: QtBot) -> None:
    source = a_talk(150)
    view = shown(qtbot, source)
    view.scroll_by(-2_000)
    model = model_of(view)
    name = model.key(view.in_sight()[0].row)
    source.say(*(a_bubble(n, at=Instant(NOON - n * MINUTE)) for n in range(200, 230)))
    model.follow(Changes(everything=True))

    assert model.key(view.in_sight()[0].row) == name


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

    assert view.in_sight()[-1].bottom == view.viewport().height()


def test_places_above_are_learned_while_nothing_else_is_to_be_done(qtbot: QtBot) -> None:
    view = shown(qtbot, LongThread(9_000))

    qtbot.waitUntil(lambda: model_of(view).is_whole)

    assert view.count() == 9_000
    assert view.is_at_end()


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


def test_what_is_chosen_is_copied_in_reading_order(qtbot: QtBot) -> None:
    view = shown(qtbot, FakeThread(a_bubble(1, text="*one*"), our(2, text="two")))
    qtbot.keyClick(view, Key.Key_End)
    qtbot.keyClick(view, Key.Key_Up, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(view, Key.Key_C, Qt.KeyboardModifier.ControlModifier)

    assert QGuiApplication.clipboard().text() == "*one*\ntwo"


def test_enter_opens_a_bubble(qtbot: QtBot) -> None:
    view = shown(qtbot, a_talk())
    qtbot.keyClick(view, Key.Key_End)

    with qtbot.waitSignal(view.bubble_activated) as heard:
        qtbot.keyClick(view, Key.Key_Return)

    assert heard.args == [60]


def test_keys_decide_about_what_was_refused(qtbot: QtBot) -> None:
    source = a_talk()
    source.waiting = [a_pending("k", owed=Owed.REFUSED, reason="window_closed")]
    view = shown(qtbot, source)
    qtbot.keyClick(view, Key.Key_End)

    with qtbot.waitSignal(view.retry_requested) as retried:
        qtbot.keyClick(view, Key.Key_Return)
    with qtbot.waitSignal(view.discard_requested) as discarded:
        qtbot.keyClick(view, Key.Key_Delete)

    assert (retried.args, discarded.args) == (["k"], ["k"])


def test_nothing_that_is_on_its_way_can_be_let_go_of_by_a_key(qtbot: QtBot) -> None:
    source = a_talk()
    source.waiting = [a_pending("k")]
    view = shown(qtbot, source)
    qtbot.keyClick(view, Key.Key_End)

    with qtbot.assertNotEmitted(view.discard_requested):
        qtbot.keyClick(view, Key.Key_Delete)


def test_a_link_is_followed_by_a_click_on_it_alone(qtbot: QtBot) -> None:
    view = shown(qtbot, FakeThread(a_bubble(1, text="https://shop.example/coats and more words")))
    layout = view._bubbles.layout(view.model().index(0, 0), view.viewport().width())
    assert layout is not None
    words = (
        layout.placed[0].box.topLeft().toPoint()
        + view.visualRect(view.model().index(0, 0)).topLeft()
    )

    with qtbot.waitSignal(view.link_activated) as heard:
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=words + QPoint(20, 8))
    with qtbot.assertNotEmitted(view.link_activated):
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=words + QPoint(20, 24))

    assert heard.args == ["https://shop.example/coats"]


def test_a_click_on_a_quote_leads_to_what_it_is_about(qtbot: QtBot) -> None:
    source = a_talk(300)
    source.say(a_bubble(301, content={"context": {"id": "wamid.4"}}))
    view = shown(qtbot, source)
    index = view.model().index(view.count() - 1, 0)
    layout = view._bubbles.layout(index, view.viewport().width())
    assert layout is not None
    quote = layout.placed[0].box.center().toPoint() + view.visualRect(index).topLeft()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=quote)

    assert view.currentIndex().row() == 3
    assert any(rung.row == 3 for rung in view.in_sight())


def test_nothing_is_asked_of_a_thread_that_is_shown_no_more(qtbot: QtBot) -> None:
    source = a_talk()
    view = shown(qtbot, source)
    view.show_nothing()
    source.rows_read = 0
    view.viewport().repaint()
    qtbot.keyClick(view, Key.Key_End)
    view.copy()

    assert view.count() == 0
    assert view.on_screen() == []
    assert source.rows_read == 0


def test_what_has_been_on_the_screen_is_told_once(qtbot: QtBot) -> None:
    view = shown(qtbot, a_talk())
    qtbot.waitUntil(lambda: bool(view._painted))
    with qtbot.waitSignal(view.shown_changed):
        view.scroll_by(-500)

    names = [bubble.id for bubble in view.on_screen()]
    assert names == [model_of(view).key(rung.row) for rung in view.in_sight()]


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


def test_another_thread_begins_at_its_own_end(qtbot: QtBot) -> None:
    view = shown(qtbot, a_talk())
    view.scroll_by(-500)
    view.selectionModel().select(view.model().index(3, 0), QItemSelectionModel.SelectionFlag.Select)
    view.show_thread(ThreadModel(a_talk(12), ConversationId(2), ME))

    assert view.count() == 12
    assert view.is_at_end()
    assert view.selectedIndexes() == []
