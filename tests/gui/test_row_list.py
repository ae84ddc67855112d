"""Row list tests: a row is its record, says what its list tells of it, and ends where it ends."""

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from wadesk.ui.models.row_list import RowList
from wadesk.ui.roles import Role


class Names(RowList[str]):
    def told(self, number: int, role: int) -> str | None:
        return f"{number}: {self.all[number]}" if role == Qt.ItemDataRole.DisplayRole else None


@pytest.fixture
def names() -> Names:
    made = Names()
    made.show(["Ana", "Ben"])
    return made


def test_it_is_a_list_as_views_want_one(names: Names) -> None:
    tester = QAbstractItemModelTester(names, QAbstractItemModelTester.FailureReportingMode.Fatal)
    names.show(["Zoe"])
    assert tester.model() is names


def test_a_row_is_its_record_and_says_what_its_list_tells_of_it(names: Names) -> None:
    second = names.index(1)

    assert second.data(Role.RECORD) == "Ben"
    assert second.data() == "1: Ben"
    assert second.data(Qt.ItemDataRole.ToolTipRole) is None


def test_there_is_nothing_before_the_first_after_the_last_or_below_a_row(names: Names) -> None:
    assert [names.row(number) for number in (-1, 0, 1, 2)] == [None, "Ana", "Ben", None]
    assert names.data(QModelIndex()) is None
    assert names.rowCount(names.index(0)) == 0


def test_what_is_shown_next_stands_in_place_of_all_that_was(qtbot: QtBot, names: Names) -> None:
    with qtbot.waitSignal(names.modelReset):
        names.show(("Zoe",))

    assert names.all == ["Zoe"]
