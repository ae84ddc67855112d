"""Thread view tests: what is told, chosen, copied, asked for and followed, by hand and by key."""

from PySide6.QtCore import QItemSelectionModel, QPoint, Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from tests.support.builders import NOON
from tests.support.thread_views import a_talk, model_of, moved_by, shown, tops
from tests.support.threads import (
    BRUNO,
    ME,
    MINUTE,
    WRITTEN,
    FakeThread,
    LongThread,
    a_bubble,
    a_note,
    a_pending,
    our,
)
from wadesk.core.changes import Changes
from wadesk.core.outbox import Owed
from wadesk.core.records import ConversationId, Instant
from wadesk.ui.models.thread import ThreadModel
from wadesk.ui.row_words import deed_words
from wadesk.ui.thread_view import ThreadView

Key = Qt.Key


def test_who_reads_further_up_is_not_disturbed_but_told(qtbot: QtBot) -> None:
    source = a_talk()
    view = shown(qtbot, source)
    view.scroll_by(-400)
    before = tops(view)
    model_of(view).follow(source.say(a_bubble(61), a_bubble(62)))
    model_of(view).follow(source.say(a_bubble(63)))

    assert moved_by(before, tops(view)) == {0}
    assert view._to_end.isVisible()
    assert view._to_end.text().startswith("3 new message")

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


def test_one_comes_back_to_what_one_looked_at_however_far_up(qtbot: QtBot) -> None:
    source = a_talk(400)
    left = shown(qtbot, source)
    at_the_end = left.topmost()
    for _ in range(6):
        left.scroll_by(-2_000)
    looked_at, name = left.topmost(), model_of(left).key(left.in_sight()[0].row)
    again = shown(qtbot, source)
    assert looked_at is not None
    again.return_to(looked_at)

    assert at_the_end is None
    assert model_of(again).key(again.in_sight()[0].row) == name
    assert again.in_sight()[0].top == 0


def test_a_thread_that_starts_over_is_shown_from_where_it_was(qtbot: QtBot) -> None:
    source = a_talk(150)
    view = shown(qtbot, source)
    view.scroll_by(-2_000)
    model = model_of(view)
    name = model.key(view.in_sight()[0].row)
    source.say(*(a_bubble(n, at=Instant(NOON - n * MINUTE)) for n in range(200, 230)))
    model.follow(Changes(everything=True))

    assert model.key(view.in_sight()[0].row) == name


def test_places_above_are_learned_while_nothing_else_is_to_be_done(qtbot: QtBot) -> None:
    view = shown(qtbot, LongThread(9_000))

    qtbot.waitUntil(lambda: model_of(view).is_whole)

    assert view.count() == 9_000
    assert view.is_at_end()


def test_what_is_chosen_is_copied_in_reading_order(qtbot: QtBot) -> None:
    view = shown(qtbot, FakeThread(a_bubble(1, text="*one*"), our(2, text="two")))
    qtbot.keyClick(view, Key.Key_End)
    qtbot.keyClick(view, Key.Key_Up, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(view, Key.Key_C, Qt.KeyboardModifier.ControlModifier)

    assert QGuiApplication.clipboard().text() == "[14:14] Sheena Nelson: *one*\n[14:15] You: two"


def test_one_bubble_alone_is_copied_as_its_words(qtbot: QtBot) -> None:
    view = shown(qtbot, FakeThread(a_bubble(1, text="*one*"), our(2, text="two")))
    qtbot.keyClick(view, Key.Key_End)
    qtbot.keyClick(view, Key.Key_C, Qt.KeyboardModifier.ControlModifier)

    assert QGuiApplication.clipboard().text() == "two"


def test_enter_opens_a_bubble(qtbot: QtBot) -> None:
    view = shown(qtbot, a_talk())
    qtbot.keyClick(view, Key.Key_End)

    with qtbot.waitSignal(view.bubble_activated) as heard:
        qtbot.keyClick(view, Key.Key_Return)

    assert heard.args == [60]


def test_keys_decide_about_what_was_refused(qtbot: QtBot) -> None:
    source = a_talk()
    source.waiting = [a_pending("k", owed=Owed.REFUSED, reason="no_right")]
    view = shown(qtbot, source)
    qtbot.keyClick(view, Key.Key_End)

    with qtbot.waitSignal(view.retry_requested) as retried:
        qtbot.keyClick(view, Key.Key_Return)
    with qtbot.waitSignal(view.discard_requested) as discarded:
        qtbot.keyClick(view, Key.Key_Delete)

    assert (retried.args, discarded.args) == (["k"], ["k"])


def test_what_came_too_late_for_free_text_leads_to_templates_and_is_not_tried_again(
    qtbot: QtBot,
) -> None:
    source = a_talk()
    source.waiting = [a_pending("k", owed=Owed.REFUSED, reason="window_closed")]
    view = shown(qtbot, source)
    qtbot.keyClick(view, Key.Key_End)

    with (
        qtbot.waitSignal(view.template_requested),
        qtbot.assertNotEmitted(view.retry_requested),
        qtbot.assertNotEmitted(view.discard_requested),
    ):
        qtbot.keyClick(view, Key.Key_Return)
    with qtbot.waitSignal(view.discard_requested) as discarded:
        qtbot.keyClick(view, Key.Key_Delete)

    assert discarded.args == ["k"]
    assert offered(view) == ["Use a template", "Discard"]


def offered(view: ThreadView) -> list[str]:
    """Below the last bubble."""
    row = model_of(view).row(view.count() - 1)
    assert row is not None
    return [deed_words(deed, row) for deed in row.deeds]


def test_nothing_that_is_on_its_way_can_be_let_go_of_by_a_key(qtbot: QtBot) -> None:
    source = a_talk()
    source.waiting = [a_pending("k")]
    view = shown(qtbot, source)
    qtbot.keyClick(view, Key.Key_End)

    with qtbot.assertNotEmitted(view.discard_requested):
        qtbot.keyClick(view, Key.Key_Delete)


def test_what_can_still_be_called_back_is_by_enter(qtbot: QtBot) -> None:
    source = a_talk()
    source.waiting = [a_pending("k", can_be_called_back=True, held_until=Instant(NOON))]
    view = shown(qtbot, source)
    qtbot.keyClick(view, Key.Key_End)

    with qtbot.waitSignal(view.undo_requested) as undone:
        qtbot.keyClick(view, Key.Key_Return)

    assert undone.args == ["k"]


def test_what_leaves_at_its_hour_is_called_off_by_who_planned_it(qtbot: QtBot) -> None:
    source = a_talk()
    source.waiting = [a_pending("k", planned=3, leaves_at=Instant(NOON), planner=ME)]
    view = shown(qtbot, source)
    qtbot.keyClick(view, Key.Key_End)

    with qtbot.waitSignal(view.cancel_requested) as called_off:
        qtbot.keyClick(view, Key.Key_Return)

    assert called_off.args == [3]
    assert offered(view) == ["Change"]


def test_what_a_colleague_planned_is_theirs(qtbot: QtBot) -> None:
    source = a_talk()
    source.waiting = [a_pending("k", planned=3, leaves_at=Instant(NOON), planner=BRUNO)]
    view = shown(qtbot, source)
    qtbot.keyClick(view, Key.Key_End)

    with qtbot.assertNotEmitted(view.cancel_requested):
        qtbot.keyClick(view, Key.Key_Return)
        qtbot.keyClick(view, Key.Key_Delete)


def test_r_quotes_a_bubble_that_whatsapp_knows(qtbot: QtBot) -> None:
    said = a_bubble(1, text="Is it blue?")
    view = shown(qtbot, FakeThread(said, a_note(2)))
    qtbot.keyClick(view, Key.Key_End)

    with qtbot.assertNotEmitted(view.quote_requested):
        qtbot.keyClick(view, Key.Key_R)
    qtbot.keyClick(view, Key.Key_Up)
    with qtbot.waitSignal(view.quote_requested) as quoted:
        qtbot.keyClick(view, Key.Key_R)

    assert quoted.args == [said]


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


def test_another_thread_begins_at_its_own_end(qtbot: QtBot) -> None:
    view = shown(qtbot, a_talk())
    view.scroll_by(-500)
    view.selectionModel().select(view.model().index(3, 0), QItemSelectionModel.SelectionFlag.Select)
    view.show_thread(ThreadModel(a_talk(12), ConversationId(2), ME))

    assert view.count() == 12
    assert view.is_at_end()
    assert view.selectedIndexes() == []
