"""Far up in a thread: any message is reached at once, and nothing moves until one comes back."""

from collections.abc import Iterator

import pytest
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from tests.support.builders import NOON
from tests.support.thread_views import LONG, a_talk, model_of, moved_by, shown, tops
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
from wadesk.core.records import Instant, MessageId
from wadesk.core.thread import Position
from wadesk.ui.models.thread import FIRST_STRETCH, NEAR_STRETCH, ThreadModel

FEW = 2 * NEAR_STRETCH


@pytest.fixture
def model() -> Iterator[ThreadModel]:
    made = ThreadModel(LongThread(40_000), HERE, ME)
    tester = QAbstractItemModelTester(made, QAbstractItemModelTester.FailureReportingMode.Fatal)
    yield made
    del tester


@pytest.mark.parametrize("wanted", [0, 1, 500_000, LONG - 5_000, LONG - 1])
def test_any_of_a_million_is_shown_after_reading_few_places(qtbot: QtBot, wanted: int) -> None:
    source = LongThread(LONG)
    view = shown(qtbot, source)
    before = source.places_read
    is_found = view.show_message(MessageId(wanted))

    assert is_found
    assert wanted in {bubble.id for bubble in view.on_screen()}
    assert source.places_read - before <= FEW
    chosen = view.currentIndex().row()
    assert model_of(view).key(chosen) == wanted


def test_a_message_of_another_thread_is_not_found(qtbot: QtBot) -> None:
    view = shown(qtbot, a_talk())

    assert not view.show_message(MessageId(999))
    assert view.is_at_end()


def test_from_far_up_the_newest_is_one_press_away(qtbot: QtBot) -> None:
    view = shown(qtbot, LongThread(LONG))
    view.show_message(MessageId(70))

    assert not view.is_at_end()
    assert view._to_end.isVisible()
    view._to_end.click()
    assert view.is_at_end()
    assert view.on_screen()[-1].id == LONG - 1


def test_what_lies_between_is_learned_while_nothing_moves(qtbot: QtBot) -> None:
    view = shown(qtbot, LongThread(20_000))
    view.show_message(MessageId(9_000))
    before = tops(view)

    qtbot.waitUntil(lambda: model_of(view).is_current and model_of(view).is_whole)

    assert moved_by(before, tops(view)) == {0}
    assert view.count() == 20_000
    assert not view.is_at_end()


def test_places_below_are_learned_without_gaps_or_repetition(model: ThreadModel) -> None:
    model.find(Position(Instant(NOON + 100 * MINUTE), 100))
    while not model.is_current:
        model.reach_forward(7_000)
    while not model.is_whole:
        model.reach_back(9_000)

    assert [model.key(row) for row in range(model.rowCount())] == list(range(40_000))


def test_news_while_one_is_far_up_wait_below(model: ThreadModel) -> None:
    model.find(Position(Instant(NOON), 0))
    count = model.rowCount()
    model.follow(Changes(messages=frozenset({(HERE, MessageId(40_001))})))

    assert not model.is_current
    assert model.rowCount() == count


def test_what_i_send_from_far_up_is_shown(qtbot: QtBot) -> None:
    source = LongThread(LONG)
    view = shown(qtbot, source)
    view.show_message(MessageId(3))
    source.waiting = [a_pending()]
    model_of(view).follow(WRITTEN)

    assert view.is_at_end()
    assert view.in_sight()[-1].row == view.count() - 1
    assert model_of(view).key(view.count() - 1) == "k1"


def test_a_thread_that_starts_over_far_up_stays_there(qtbot: QtBot) -> None:
    view = shown(qtbot, LongThread(LONG))
    view.show_message(MessageId(500_000))
    before = {bubble.id for bubble in view.on_screen()}
    model_of(view).follow(Changes(everything=True))

    assert {bubble.id for bubble in view.on_screen()} & before
    assert not model_of(view).is_current


def test_a_day_begins_at_the_upper_edge(qtbot: QtBot) -> None:
    view = shown(qtbot, LongThread(LONG))
    view.go_to_moment(Instant(NOON + 400_000 * MINUTE + 1))

    assert view.in_sight()[0].top == 0
    assert view.on_screen()[0].id == 400_001


def test_a_moment_ahead_of_all_is_the_end(qtbot: QtBot) -> None:
    view = shown(qtbot, a_talk())
    view.go_to_moment(Instant(NOON + 10_000 * MINUTE))

    assert view.is_at_end()


def test_the_first_unread_has_a_line_and_can_be_gone_to(qtbot: QtBot) -> None:
    source = FakeThread(*(a_bubble(n) if n % 3 else our(n) for n in range(1, 400)))
    source.unread = source.said[MessageId(40)].position
    view = shown(qtbot, source)

    assert view.go_to_unread()
    first = view.row(view.in_sight()[0].row)
    assert first is not None
    assert first.starts_unread
    assert view.on_screen()[0].id == 40


def test_where_nothing_is_unread_there_is_no_line(qtbot: QtBot) -> None:
    view = shown(qtbot, a_talk())
    rows = [view.row(row) for row in range(view.count())]

    assert not view.go_to_unread()
    assert not any(row is not None and row.starts_unread for row in rows)


def test_the_line_stays_where_it_was_while_one_reads_on(qtbot: QtBot) -> None:
    source = a_talk()
    source.unread = source.said[MessageId(50)].position
    view = shown(qtbot, source)
    model_of(view).follow(source.say(a_bubble(61), our(62)))
    lines = [n for n in range(view.count()) if getattr(view.row(n), "starts_unread", False)]

    assert [model_of(view).key(row) for row in lines] == [50]


def test_the_first_stretch_is_all_that_opening_reads() -> None:
    source = LongThread(LONG)
    ThreadModel(source, HERE, ME)

    assert source.places_read == FIRST_STRETCH


def test_sought_words_are_marked_until_one_lets_go(qtbot: QtBot) -> None:
    view = shown(qtbot, FakeThread(*(a_bubble(n, text=f"coat {n}") for n in range(1, 90))))
    view.show_message(MessageId(5), "coat")

    assert view._marks(view.currentIndex()) == (None, "coat")
    assert view.let_go()
    assert view._marks(view.currentIndex()) == (None, "")
    assert not view.let_go()


def test_the_day_stands_above_while_one_scrolls(qtbot: QtBot) -> None:
    day = 24 * 60
    source = FakeThread(*(a_bubble(n, at=Instant(NOON + n * 60 * MINUTE)) for n in range(1, day)))
    view = shown(qtbot, source)
    qtbot.wait(0)
    view._day_stays.stop()
    resting = view.grab().toImage()
    view._day_stays.start()
    scrolling = view.grab().toImage()

    assert resting != scrolling
    assert resting.copy(0, 60, 500, 300) == scrolling.copy(0, 60, 500, 300)
