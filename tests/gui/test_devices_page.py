"""Devices page: who is linked, and what may be done about it, by the keyboard alone."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from tests.support.builders import NOON
from tests.support.device_pages import BILALS, FOUR, HERE, IDLE, LEAVING, STOPPED, Seated
from tests.support.fake_administration import DAY, DIGITS, STANDARD, a_device, an_entry
from wadesk.core.changes import Changes
from wadesk.core.errors import Reason, Refused, Unavailable
from wadesk.core.policy import DevicePolicy, Policy
from wadesk.core.records import Instant
from wadesk.ui.device_deeds import DeviceDeed
from wadesk.ui.models.device_table import Column, DeviceTable

Key = Qt.Key


@pytest.fixture
def seated(qtbot: QtBot) -> Seated:
    return Seated(qtbot)


def names(rows: DeviceTable) -> list[str]:
    found = [rows.desk(row) for row in range(rows.rowCount())]
    return [desk.name for desk in found if desk is not None]


def test_the_model_keeps_qts_rules() -> None:
    rows = DeviceTable(lambda: NOON)
    tester = QAbstractItemModelTester(
        rows, QAbstractItemModelTester.FailureReportingMode.Fatal, rows
    )
    moved = replace(BILALS, member_name="Zoé")
    for desks in (FOUR, (IDLE, HERE), (HERE, moved, IDLE, LEAVING), (), FOUR):
        rows.show_desks(desks, DevicePolicy(), can_rename=True)

    assert rows.rowCount() == 4
    assert tester.model() is rows


def test_this_device_is_first_and_those_on_their_way_out_last(qtbot: QtBot) -> None:
    gone = replace(LEAVING, id=9, state="wiped")
    seated = Seated(qtbot, (LEAVING, STOPPED, gone, BILALS, HERE, IDLE))

    assert names(seated.page.rows) == [
        "Ana's ThinkPad", "Bilal's MacBook", "Front desk", "DESKTOP-7QK2", "Warehouse",
    ]  # fmt: skip


def test_news_leave_the_choice_where_it_is(seated: Seated) -> None:
    seated.page.list.choose(IDLE.id)

    seated.desk.its_devices = [a_device(8, "Aurora", member_name="Abel"), *FOUR[1:]]
    seated.page.absorb(Changes(other=frozenset({"device"})))

    assert seated.page.list.current == IDLE
    assert names(seated.page.rows)[0] == "Aurora"


def test_rows_of_other_kinds_are_nothing_to_it(seated: Seated) -> None:
    seated.desk.its_devices = []

    seated.page.absorb(Changes(other=frozenset({"draft"})))
    before = seated.page.rows.rowCount()
    seated.page.absorb(Changes(everything=True))

    assert (before, seated.page.rows.rowCount()) == (4, 0)


def test_how_many_places_are_taken_is_said(seated: Seated) -> None:
    said = seated.page.bar.words.text()
    seated.desk.its_devices = [*FOUR, LEAVING]
    seated.page.refresh()

    assert said == "4 of 4 linked"
    assert seated.page.bar.words.text() == said


def test_where_each_member_has_places_only_mine_are_counted(seated: Seated) -> None:
    seated.desk.its_policy = Policy(devices=DevicePolicy(max_linked=2, scope="member"))
    seated.page.refresh()

    assert seated.page.bar.words.text() == "1 of 2 linked"


def test_whoever_is_no_administrator_sees_their_own_and_no_log(qtbot: QtBot) -> None:
    seated = Seated(qtbot, (HERE,))
    seated.desk.its_standing = STANDARD
    seated.page.refresh()

    assert seated.page.title.text() == "Your linked devices"
    assert seated.page.bar.words.text() == "1 linked"
    assert not seated.page.recent.isVisible()
    assert not seated.page.all.isVisible()
    assert seated.offered() == {DeviceDeed.RENAME, DeviceDeed.UNLINK}


def test_f2_renames_in_place_and_the_hub_is_asked(seated: Seated) -> None:
    seated.press(Key.Key_Down, Key.Key_F2)
    seated.write("  Bilal's   desk ")
    seated.press(Key.Key_Return)

    assert seated.deeds() == [("rename_device", 2, "Bilal's desk")]
    assert names(seated.page.rows)[1] == "Bilal's MacBook"  # until the Hub's row has come


@pytest.mark.parametrize("words", ["", "   ", "Bilal's MacBook"])
def test_a_name_that_says_nothing_new_is_not_asked_for(seated: Seated, words: str) -> None:
    seated.press(Key.Key_Down, Key.Key_F2)
    seated.write(words or "\b")
    seated.press(Key.Key_Return)

    assert seated.deeds() == []


def test_asking_to_rename_twice_is_asking_once(seated: Seated) -> None:
    seated.press(Key.Key_Down, Key.Key_F2)
    seated.page.list.rename()  # its button
    seated.write("Bilal's desk")
    seated.press(Key.Key_Return)

    assert seated.deeds() == [("rename_device", 2, "Bilal's desk")]


def test_escape_leaves_the_name_as_it_was(seated: Seated) -> None:
    seated.press(Key.Key_F2)
    seated.write("No")
    seated.press(Key.Key_Escape)

    assert seated.deeds() == []
    assert seated.page.list.hasFocus()


@pytest.mark.parametrize(
    ("row", "offered"),
    [
        (0, {DeviceDeed.RENAME, DeviceDeed.UNLINK}),
        (1, {DeviceDeed.RENAME, DeviceDeed.LOST, DeviceDeed.UNLINK}),
        (3, set(DeviceDeed)),
    ],
)
def test_only_what_can_be_done_is_offered(
    seated: Seated, row: int, offered: set[DeviceDeed]
) -> None:
    seated.press(*[Key.Key_Down] * row)

    assert seated.offered() == offered


def test_of_one_on_its_way_out_nothing_is_asked(qtbot: QtBot) -> None:
    seated = Seated(qtbot, (HERE, LEAVING))
    seated.press(Key.Key_Down)

    assert seated.offered() == set()


def test_delete_asks_once_and_says_what_it_means(seated: Seated) -> None:
    seated.press(Key.Key_Down, Key.Key_Delete)
    asked = seated.deeds(), seated.page.deeds.words.text()
    seated.press(Key.Key_Tab, Key.Key_Space)

    assert asked[0] == []
    assert "What Bilal wrote there and did not send is handed in first" in asked[1]
    assert seated.deeds() == [("unlink_device", 2, False)]
    assert "Bilal's MacBook is unlinked" in seated.page.note.text()
    assert seated.page.list.hasFocus()


@pytest.mark.parametrize("key", [Key.Key_Escape, Key.Key_Space])
def test_a_question_can_be_taken_back(seated: Seated, key: Qt.Key) -> None:
    seated.press(Key.Key_Down, Key.Key_Delete, key)

    assert seated.deeds() == []
    assert not seated.page.deeds.is_asking
    assert seated.page.list.hasFocus()


def test_another_choice_takes_the_question_back_and_news_do_not(seated: Seated) -> None:
    seated.press(Key.Key_Down, Key.Key_Delete)
    seated.page.refresh()
    kept = seated.page.deeds.is_asking
    seated.page.list.choose(IDLE.id)

    assert kept
    assert not seated.page.deeds.is_asking


def test_a_question_about_one_that_has_gone_is_gone_too(seated: Seated) -> None:
    seated.press(Key.Key_Down, Key.Key_Delete)
    seated.desk.its_devices = [HERE]
    seated.page.refresh()

    assert not seated.page.deeds.is_asking


def test_a_lost_one_is_told_apart_from_one_that_is_unlinked(seated: Seated) -> None:
    seated.press(Key.Key_Down)
    seated.page.deeds.buttons[DeviceDeed.LOST].setFocus()
    seated.press(Key.Key_Space)
    said = seated.page.deeds.words.text()
    seated.press(Key.Key_Tab, Key.Key_Space)

    assert "nothing that was written on it is handed in" in said
    assert seated.deeds() == [("unlink_device", 2, True)]


def test_one_that_was_stopped_may_go_on(seated: Seated) -> None:
    seated.press(Key.Key_Down, Key.Key_Down, Key.Key_Down)
    seated.page.deeds.buttons[DeviceDeed.THAW].setFocus()
    seated.press(Key.Key_Space)
    said = seated.page.deeds.words.text()
    seated.press(Key.Key_Tab, Key.Key_Space)

    assert "seen in two places" in said
    assert seated.deeds() == [("thaw_device", 4)]


def test_all_others_go_at_once_after_one_question(seated: Seated) -> None:
    seated.page.all.begin.setFocus()
    seated.press(Key.Key_Space)
    asked, alone = seated.page.all.words.text(), seated.page.deeds.isVisible()
    seated.press(Key.Key_Tab, Key.Key_Space)

    assert asked.startswith("Unlink 3 other device")
    assert not alone
    assert seated.deeds() == [("unlink_all", None)]
    assert "All other devices are unlinked" in seated.page.note.text()


def test_escape_leaves_all_others_linked(seated: Seated) -> None:
    seated.page.all.begin.setFocus()
    seated.press(Key.Key_Space, Key.Key_Escape)

    assert seated.deeds() == []
    assert seated.page.all.begin.isVisible()


def test_where_the_hub_says_no_the_reason_is_shown(seated: Seated) -> None:
    seated.desk.no = Refused(Reason.NO_SUCH_DEVICE)
    seated.press(Key.Key_Down, Key.Key_Delete, Key.Key_Tab, Key.Key_Space)

    assert seated.page.note.text() == "This device is not linked any more."


def test_a_second_factor_is_asked_in_place_and_the_deed_goes_on(seated: Seated) -> None:
    seated.desk.wants_factor = True
    seated.press(Key.Key_Down, Key.Key_Delete, Key.Key_Tab, Key.Key_Space)
    asked = seated.page.question.isVisible()
    seated.write(DIGITS)
    seated.press(Key.Key_Return)
    seated.settled()

    assert asked
    assert seated.deeds()[-1] == ("unlink_device", 2, False)
    assert "is unlinked" in seated.page.note.text()


def test_without_the_hub_nothing_can_be_changed_and_it_is_said(seated: Seated) -> None:
    seated.page.show_connection(is_live=False, since=Instant(NOON - 60_000))
    seated.press(Key.Key_Down, Key.Key_Delete, Key.Key_F2)
    said = seated.page.offline.text()
    offline = seated.offered(), seated.page.link.show_code.isEnabled()
    seated.page.show_connection(is_live=True, since=NOON)

    assert said.startswith("The Hub cannot be reached: what you see is from ")
    assert offline == (set(), False)
    assert seated.deeds() == []
    assert not seated.page.offline.isVisible()
    assert seated.page.link.show_code.isEnabled()
    assert seated.offered()


def test_a_line_that_breaks_meanwhile_is_said(seated: Seated) -> None:
    seated.desk.no = Unavailable("The Hub did not answer.")
    seated.press(Key.Key_Down, Key.Key_Delete, Key.Key_Tab, Key.Key_Space)

    assert seated.page.note.text() == "The Hub did not answer."


def test_what_happened_last_is_told_and_the_whole_log_is_one_press_away(seated: Seated) -> None:
    seated.desk.entries = [
        an_entry(7, "link", about_name="Bilal's MacBook"),
        an_entry(8, "take_over", about_name="Bilal"),
        an_entry(9, "unlink", about_name="Old one", content={"why": "pruned"}),
    ]
    heard: list[str] = []
    seated.page.audit_wanted.connect(lambda: heard.append("audit"))
    seated.page.refresh()
    seated.page.recent.more.setFocus()
    seated.press(Key.Key_Space)

    said = [row.first.text() for row in seated.page.recent.rows if row.isVisible()]
    assert len(said) == 2
    assert said[0].endswith("Old one was unlinked: not used for too long")
    assert heard == ["audit"]


def test_before_anything_has_happened_it_says_so(seated: Seated) -> None:
    assert seated.page.recent.about.text() == "Nothing has happened yet."


def test_a_screen_reader_is_told_each_row_from_its_first_cell(seated: Seated) -> None:
    rows = seated.page.rows
    spoken = rows.data(rows.index(2, Column.DEVICE), Qt.ItemDataRole.AccessibleTextRole)
    state = rows.data(rows.index(2, Column.STATE), Qt.ItemDataRole.AccessibleTextRole)
    table = QAccessible.queryAccessibleInterface(seated.page.list)

    assert spoken.startswith("Front desk. Bilal. Linked ")
    assert "Inactive 76 h · unlinks in 3 d 20 h" in spoken
    assert state == "State: Inactive 76 h · unlinks in 3 d 20 h"
    assert table.text(QAccessible.Text.Name) == "Linked devices"
    assert table.role() is QAccessible.Role.Table


def test_every_button_says_which_device_it_is_about(seated: Seated) -> None:
    seated.press(Key.Key_Down)

    for button in seated.page.deeds.buttons.values():
        assert button.accessibleDescription() == "Bilal's MacBook"


@pytest.mark.parametrize(
    ("width", "hidden"),
    [(1_200, set()), (800, {Column.PROGRAM}), (640, {Column.PROGRAM, Column.SEEN})],
)
def test_in_a_narrow_window_what_matters_least_goes_first(
    seated: Seated, width: int, hidden: set[Column]
) -> None:
    seated.page.resize(width, 700)
    shown = seated.page.list

    assert {column for column in Column if shown.isColumnHidden(column)} == hidden
    assert shown.columnWidth(Column.STATE) > shown.columnWidth(Column.OWNER)
    assert sum(map(shown.columnWidth, Column)) == shown.viewport().width()


def test_many_devices_scroll_and_few_take_no_more_room_than_they_need(qtbot: QtBot) -> None:
    few = Seated(qtbot, FOUR[:1]).page.list.height()
    many = Seated(qtbot, [a_device(number, f"Desk {number}") for number in range(40)]).page.list

    assert few < many.height() < 800
    assert many.verticalScrollBar().maximum() > 0


def test_the_table_is_walked_by_arrows_and_left_by_tab(seated: Seated) -> None:
    seated.press(Key.Key_Down, Key.Key_Down)
    chosen = seated.page.list.current
    seated.press(Key.Key_Tab)

    assert chosen == IDLE
    assert not seated.page.list.hasFocus()
    flags = QItemSelectionModel.SelectionFlag
    assert flags.Rows  # a whole row at once
    assert len(seated.page.list.selectionModel().selectedRows()) == 1


def test_before_any_row_has_come_it_says_so(qtbot: QtBot) -> None:
    seated = Seated(qtbot, ())
    before = seated.page.empty.isVisible(), seated.page.list.isVisible()
    seated.desk.its_devices = [HERE]
    seated.page.absorb(Changes(other=frozenset({"device"})))

    assert before == (True, False)
    assert (seated.page.empty.isVisible(), seated.page.list.isVisible()) == (False, True)


def test_one_that_never_came_online_again_is_shown_no_more_after_a_while(qtbot: QtBot) -> None:
    long_ago = replace(LEAVING, id=9, ended_at=Instant(NOON - 31 * DAY))
    seated = Seated(qtbot, (HERE, LEAVING, long_ago))

    assert names(seated.page.rows) == ["Ana's ThinkPad", "Warehouse"]


def test_metas_id_of_the_number_is_not_taken_for_the_number(seated: Seated) -> None:
    named = seated.page.number.text()
    seated.desk.label = "106540352242922"
    seated.page.refresh()

    assert named == "+1 555 078 3881 · Lucky Shrub"
    assert seated.page.number.text() == "Number 106540352242922 (Meta's id)"
