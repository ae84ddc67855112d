"""Uniform list tests: a row's place is a product, for Qt's own callers too."""

import pytest
from PySide6.QtCore import QModelIndex, QPoint, QPointF, QSize, QStringListModel, Qt
from PySide6.QtGui import QPainter, QWheelEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)
from pytestqt.qtbot import QtBot

from wadesk.ui.uniform_list import UniformList

ROWS, HEIGHT, WINDOW = 1000, 40, 200
Hint = QAbstractItemView.ScrollHint


class Painted(QStyledItemDelegate):
    """Notes which rows were painted, and in what state."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: dict[int, QStyle.StateFlag] = {}
        self.height = HEIGHT

    def sizeHint(self, _option: object, _index: object) -> QSize:  # noqa: N802 - Qt's name
        return QSize(0, self.height)

    def paint(self, _painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:  # type: ignore[override]  # the stubs allow a persistent one, which Qt never gives
        self.rows[index.row()] = option.state


@pytest.fixture
def delegate() -> Painted:
    return Painted()


@pytest.fixture
def view(qtbot: QtBot, delegate: Painted) -> UniformList:
    made = UniformList()
    qtbot.addWidget(made)
    made.setItemDelegate(delegate)
    made.setModel(QStringListModel([str(row) for row in range(ROWS)], made))
    made.resize(300, WINDOW)
    made.show()
    made.grab()
    return made


def test_the_scroll_bar_knows_of_all_rows(view: UniformList) -> None:
    assert view.verticalScrollBar().maximum() == ROWS * HEIGHT - view.viewport().height()


def test_only_rows_in_sight_are_painted(view: UniformList, delegate: Painted) -> None:
    view.verticalScrollBar().setValue(10 * HEIGHT + 1)
    delegate.rows.clear()

    view.grab()

    assert sorted(delegate.rows) == list(range(10, 10 + WINDOW // HEIGHT + 1))


@pytest.mark.parametrize(
    ("hint", "top"),
    [
        (Hint.EnsureVisible, WINDOW - HEIGHT),
        (Hint.PositionAtTop, 0),
        (Hint.PositionAtBottom, WINDOW - HEIGHT),
    ],
)
def test_a_row_is_brought_into_sight(view: UniformList, hint: Hint, top: int) -> None:
    goal = view.model().index(500, 0)

    view.scrollTo(goal, hint)

    assert view.visualRect(goal).top() == top


def test_a_row_in_sight_moves_nothing(view: UniformList) -> None:
    view.verticalScrollBar().setValue(95)

    view.scrollTo(view.model().index(4, 0))

    assert view.verticalOffset() == 95


def test_a_place_below_the_last_row_is_no_row(view: UniformList) -> None:
    view.model().removeRows(2, ROWS - 2)

    assert view.indexAt(QPoint(5, HEIGHT + 1)).row() == 1
    assert not view.indexAt(QPoint(5, 2 * HEIGHT + 1)).isValid()
    assert not view.indexAt(QPoint(5, -5)).isValid()


def test_an_empty_list_can_be_walked_through(qtbot: QtBot) -> None:
    empty = UniformList()
    qtbot.addWidget(empty)
    empty.setModel(QStringListModel(empty))
    empty.show()

    for key in (Qt.Key.Key_Down, Qt.Key.Key_End, Qt.Key.Key_PageUp):
        qtbot.keyClick(empty, key)

    assert not empty.currentIndex().isValid()


def test_the_row_under_the_mouse_is_told_to_its_painter(
    qtbot: QtBot, view: UniformList, delegate: Painted
) -> None:
    pointed = QStyle.StateFlag.State_MouseOver

    qtbot.mouseMove(view.viewport(), QPoint(20, 3 * HEIGHT + 5))
    qtbot.waitUntil(lambda: bool(delegate.rows.get(3, QStyle.StateFlag.State_None) & pointed))

    assert not delegate.rows[2] & pointed


def test_a_wheel_moves_by_pixels(view: UniformList) -> None:
    wheel = QWheelEvent(
        QPointF(20, 20),
        QPointF(20, 20),
        QPoint(0, -33),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.ScrollUpdate,
        False,
    )

    view.wheelEvent(wheel)

    assert view.verticalOffset() > 0


def test_larger_letters_make_higher_rows(view: UniformList, delegate: Painted) -> None:
    delegate.height = 2 * HEIGHT
    letters = view.font()
    letters.setPointSizeF(30)

    view.setFont(letters)
    view.grab()

    assert view.visualRect(view.model().index(1, 0)).top() == 2 * HEIGHT
