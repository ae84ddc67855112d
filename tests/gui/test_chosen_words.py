"""Chosen words: marked from bubble to bubble with mouse and keys, and copied with who and when."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.support.thread_views import a_talk, model_of, shown
from tests.support.threads import FakeThread, a_bubble, a_note, our
from wadesk.ui.delegates.blocks import TextBlock
from wadesk.ui.thread_view import ThreadView

Key = Qt.Key
Left = Qt.MouseButton.LeftButton
Shift, Control = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def view(qtbot: QtBot) -> Iterator[ThreadView]:
    """No button of the mouse stays pressed: the tests after these have the same one."""
    said = (
        a_bubble(1, text="Do you have it in navy?"),
        our(2, text="Yes, we do."),
        a_bubble(3, text="👨‍👩‍👧 مرحبا"),
    )
    made = shown(qtbot, FakeThread(*said))
    yield made
    for button in (Left, Qt.MouseButton.RightButton):
        QTest.mouseRelease(made.viewport(), button)


def point(view: ThreadView, row: int, place: int) -> QPoint:
    """Where a place among the words of a row is on the screen."""
    index = view.index(row)
    layout = view.layout_of(index)
    assert layout is not None
    placed = next(one for one in layout.placed if isinstance(one.block, TextBlock))
    assert isinstance(placed.block, TextBlock)
    x = placed.block.lines.x_of(place)
    corner = placed.block._start(placed.box) + QPointF(x, placed.block.height / 2)
    return view.visualRect(index).topLeft() + corner.toPoint()


def drag(view: ThreadView, start: QPoint, end: QPoint) -> None:
    QTest.mousePress(view.viewport(), Left, Qt.KeyboardModifier.NoModifier, start)
    QTest.mouseMove(view.viewport(), (start + end) / 2)
    QTest.mouseMove(view.viewport(), end)


def copied(view: ThreadView) -> str:
    view.copy()
    return QGuiApplication.clipboard().text()


def test_words_within_a_bubble_are_copied_alone(view: ThreadView) -> None:
    drag(view, point(view, 0, 18), point(view, 0, 22))

    assert copied(view) == "navy"


def test_words_across_bubbles_are_copied_with_who_and_when(view: ThreadView) -> None:
    drag(view, point(view, 0, 18), point(view, 2, 8))

    assert copied(view).splitlines() == [
        "[14:14] Sheena Nelson: navy?",
        "[14:15] You: Yes, we do.",
        "[14:16] Sheena Nelson: 👨‍👩‍👧",
    ]


def test_it_may_be_drawn_upwards(view: ThreadView) -> None:
    drag(view, point(view, 1, 3), point(view, 0, 18))

    assert copied(view) == "[14:14] Sheena Nelson: navy?\n[14:15] You: Yes"


def test_shift_and_an_arrow_take_one_sign_more(qtbot: QtBot, view: ThreadView) -> None:
    view.setCurrentIndex(view.index(2))
    qtbot.keyClick(view, Key.Key_Right, Shift)

    assert copied(view) == "👨‍👩‍👧"

    qtbot.keyClick(view, Key.Key_Right, Shift)
    qtbot.keyClick(view, Key.Key_Right, Shift)

    assert copied(view) == "👨‍👩‍👧 م"


def test_shift_and_up_takes_whole_bubbles(qtbot: QtBot, view: ThreadView) -> None:
    view.setCurrentIndex(view.index(1))
    qtbot.keyClick(view, Key.Key_Up, Shift)
    qtbot.keyClick(view, Key.Key_C, Control)

    assert QGuiApplication.clipboard().text() == (
        "[14:14] Sheena Nelson: Do you have it in navy?\n[14:15] You: Yes, we do."
    )


def test_esc_lets_go_and_so_does_the_next_press(qtbot: QtBot, view: ThreadView) -> None:
    drag(view, point(view, 0, 0), point(view, 0, 4))
    assert view.words
    qtbot.keyClick(view, Key.Key_Escape)
    assert not view.words

    drag(view, point(view, 0, 0), point(view, 0, 4))
    qtbot.mouseClick(view.viewport(), Left, pos=QPoint(300, 2))
    assert not view.words


def test_a_choice_stays_with_its_words_whatever_comes_above(qtbot: QtBot) -> None:
    source = a_talk()
    view = shown(qtbot, source)
    row = view.in_sight()[-1].row
    drag(view, point(view, row, 0), point(view, row, 3))
    before = copied(view)
    model_of(view).follow(source.say(a_bubble(500, at=source.said[next(iter(source.said))].at)))

    assert copied(view) == before


def test_a_thread_that_starts_over_has_nothing_chosen(view: ThreadView) -> None:
    drag(view, point(view, 0, 0), point(view, 0, 4))
    model_of(view).start_over()

    assert not view.words


def test_a_press_on_a_link_opens_it_and_marking_it_does_not(qtbot: QtBot) -> None:
    view = shown(qtbot, FakeThread(a_bubble(1, text="see https://shop.example/a now")))
    with qtbot.waitSignal(view.link_activated) as heard:
        qtbot.mouseClick(view.viewport(), Left, pos=point(view, 0, 10))
    with qtbot.assertNotEmitted(view.link_activated):
        drag(view, point(view, 0, 6), point(view, 0, 20))
        QTest.mouseRelease(view.viewport(), Left, pos=point(view, 0, 20))

    assert heard.args == ["https://shop.example/a"]
    assert view.words


def test_what_was_done_is_copied_as_a_sentence(qtbot: QtBot) -> None:
    view = shown(qtbot, FakeThread(a_bubble(1), a_note(2, kind="deed", content={"deed": "close"})))
    view.selectAll()

    assert copied(view).splitlines()[1] == "[14:15] Bruno closed this conversation."


def test_several_days_are_told_apart(qtbot: QtBot) -> None:
    day = 24 * 60
    view = shown(qtbot, FakeThread(a_bubble(1), a_bubble(day + 1)))
    view.selectAll()

    assert [line.split("]")[0] for line in copied(view).splitlines()] == [
        "[Mon 21/09/2026 14:14", "[Tue 22/09/2026 14:14",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("row", "place", "word"), [(0, 19, "navy"), (0, 4, "you"), (2, 10, "مرحبا")]
)
def test_a_double_press_marks_a_word(view: ThreadView, row: int, place: int, word: str) -> None:
    QTest.mouseDClick(view.viewport(), Left, pos=point(view, row, place))

    assert copied(view) == word


def test_the_other_button_keeps_what_is_marked(view: ThreadView) -> None:
    drag(view, point(view, 0, 18), point(view, 0, 22))
    QTest.mouseRelease(view.viewport(), Left, pos=point(view, 0, 22))
    QTest.mousePress(view.viewport(), Qt.MouseButton.RightButton, pos=point(view, 0, 20))

    assert copied(view) == "navy"
