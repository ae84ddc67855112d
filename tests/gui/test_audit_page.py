"""Audit page: deeds as they were done, found by what one knows of them, by key alone."""

from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from pytestqt.qtbot import QtBot

from tests.support.builders import NOON
from tests.support.fake_administration import (
    DIGITS,
    STANDARD,
    FakeAdministration,
    an_entry,
)
from wadesk.core.changes import Changes
from wadesk.core.errors import Unavailable
from wadesk.core.team import AuditEntry, AuditFilter
from wadesk.ui.audit_page import AuditPage
from wadesk.ui.models.audit_list import PAGE, AuditList
from wadesk.ui.unseen_alerts import UnseenAlerts

Key = Qt.Key
NEWS = Changes(other=frozenset({"audit"}))


def an_alert(entry: int, about: str = "Front desk") -> AuditEntry:
    return an_entry(entry, "alert", "", about_name=about, content={"alert": "night_sign_in"})


@pytest.fixture
def desk() -> FakeAdministration:
    made = FakeAdministration()
    made.entries = [
        an_entry(1, "link", about_name="Front desk"),
        an_entry(2, "suspend", about_name="Bilal"),
        an_entry(3, "link", "Bilal", about_name="Bilal's Mac", device_name="Bilal's Mac"),
    ]
    return made


@pytest.fixture
def page(qtbot: QtBot, desk: FakeAdministration) -> AuditPage:
    return a_page(qtbot, desk)


def a_page(qtbot: QtBot, desk: FakeAdministration) -> AuditPage:
    made = AuditPage(desk, lambda: NOON, UnseenAlerts(desk, None))
    qtbot.addWidget(made)
    made.resize(760, 560)
    made.show()
    made.activateWindow()
    return made


def rows(page: AuditPage) -> list[str]:
    return [page.rows.index(row).data() for row in range(page.rows.rowCount())]


def test_the_model_keeps_qts_rules(desk: FakeAdministration) -> None:
    model = AuditList(desk.audit, lambda: NOON)
    tester = QAbstractItemModelTester(
        model, QAbstractItemModelTester.FailureReportingMode.Fatal, model
    )
    model.show_what_fits(AuditFilter())
    desk.entries += [an_entry(number) for number in range(4, 4 + 3 * PAGE)]
    model.look_again()
    while model.canFetchMore(model.index(-1)):
        model.fetchMore(model.index(-1))
    desk.entries.append(an_entry(9_000))
    model.look_again()

    assert model.rowCount() == 3 * PAGE + 4
    assert tester.model() is model


def test_the_newest_stands_first(page: AuditPage) -> None:
    assert rows(page) == [
        "Bilal linked Bilal's Mac",
        "Ana suspended Bilal",
        "Ana linked Front desk",
    ]


def test_a_long_log_is_read_as_far_as_one_goes(qtbot: QtBot, desk: FakeAdministration) -> None:
    desk.entries = [an_entry(number) for number in range(1, 2 * PAGE + 51)]
    page = a_page(qtbot, desk)
    first = page.rows.rowCount()
    for _ in range(3):
        QTest.keyClick(page.list, Key.Key_End)

    assert first == PAGE
    qtbot.waitUntil(lambda: page.rows.rowCount() == 2 * PAGE + 50)


def test_news_come_above_and_what_is_chosen_stays_chosen(
    page: AuditPage, desk: FakeAdministration
) -> None:
    QTest.keyClick(page.list, Key.Key_End)
    chosen = page.list.currentIndex().data()
    desk.entries.append(an_entry(4, "invite", about_name="Chloé"))
    page.absorb(NEWS)

    assert rows(page)[0] == "Ana invited Chloé"
    assert page.list.currentIndex().data() == chosen


def test_it_is_filtered_by_what_was_done(page: AuditPage) -> None:
    page.filter.kind.setFocus()
    QTest.keyClicks(page.filter.kind, "Mem")
    page.filter.kind.activated.emit(page.filter.kind.currentIndex())

    assert rows(page) == ["Ana suspended Bilal"]


def test_it_is_filtered_by_who_did_it(page: AuditPage) -> None:
    page.filter.person.choose(2)
    page.filter.person.activated.emit(page.filter.person.currentIndex())

    assert rows(page) == ["Bilal linked Bilal's Mac"]


def test_typed_words_find_names(qtbot: QtBot, page: AuditPage) -> None:
    QTest.keyClicks(page.filter.words, "front")
    qtbot.waitUntil(lambda: rows(page) == ["Ana linked Front desk"])


def test_time_is_counted_back_from_now(page: AuditPage) -> None:
    page.filter.span.setCurrentIndex(1)

    assert page.filter.wanted().since == NOON - 24 * 3_600_000


def test_where_nothing_fits_it_says_so(page: AuditPage) -> None:
    page.filter.show_kind("exports")

    assert page.empty.isVisible()
    assert not page.list.isVisible()
    page.filter.clear()
    assert page.list.isVisible()


def test_unseen_alerts_are_counted_until_the_page_was_left(
    qtbot: QtBot, desk: FakeAdministration
) -> None:
    desk.entries += [an_alert(10), an_alert(11)]
    page = a_page(qtbot, desk)
    said = page.unseen.text()
    QTest.keyClick(page.show_alerts, Key.Key_Space)
    shown = rows(page)
    page.hide()
    page.show()

    assert said == "2 alerts since you last looked here."
    assert shown == ["Front desk signed in at night"] * 2
    assert not page.unseen.isVisible()


def test_what_was_seen_is_remembered_and_says_nothing_of_the_number(
    desk: FakeAdministration, tmp_path: Path
) -> None:
    places = QSettings(str(tmp_path / "places.ini"), QSettings.Format.IniFormat)
    desk.entries = [an_alert(10)]
    first = UnseenAlerts(desk, places)
    first.look_again()
    first.note_seen()
    places.sync()
    second = UnseenAlerts(desk, places)
    second.look_again()
    seen = second.count
    desk.entries.append(an_alert(12))
    second.look_again()

    assert (seen, second.count) == (0, 1)
    assert "555" not in (tmp_path / "places.ini").read_text()


def test_damaged_memory_counts_all_of_them(desk: FakeAdministration, tmp_path: Path) -> None:
    places = QSettings(str(tmp_path / "places.ini"), QSettings.Format.IniFormat)
    desk.entries = [an_alert(10)]
    alerts = UnseenAlerts(desk, places)
    alerts.note_seen()
    for key in places.allKeys():
        places.setValue(key, "nonsense")
    again = UnseenAlerts(desk, places)
    again.look_again()

    assert again.count == 1


def test_who_is_no_administrator_has_no_alerts(desk: FakeAdministration) -> None:
    desk.entries = [an_alert(10)]
    desk.its_standing = STANDARD
    alerts = UnseenAlerts(desk, None)
    alerts.look_again()

    assert alerts.count == 0


def test_what_is_shown_is_exported_after_one_more_proof(
    qtbot: QtBot, page: AuditPage, desk: FakeAdministration
) -> None:
    desk.wants_factor = True
    desk.answers["export_audit"] = 1
    page.filter.show_kind("members")
    QTest.keyClick(page.export, Key.Key_Space)
    assert page.dialog is not None
    page.dialog.fileSelected.emit("audit.csv")
    page.dialog.close()
    qtbot.waitUntil(page.question.isVisible)
    QTest.keyClicks(page.question.digits, DIGITS)
    QTest.keyClick(page.question.digits, Key.Key_Return)
    qtbot.waitUntil(lambda: page.note.text() == "1 entries are in audit.csv.")

    assert desk.names() == ["export_audit", "prove_factor", "export_audit"]
    assert desk.done[0][1].deeds == page.filter.wanted().deeds
    assert page.export.isEnabled()


def test_an_export_that_did_not_work_says_why(
    qtbot: QtBot, page: AuditPage, desk: FakeAdministration
) -> None:
    desk.no = Unavailable("The Hub cannot be reached.")
    page.write_to("audit.csv")
    qtbot.waitUntil(lambda: page.note.text() == "The Hub cannot be reached.")

    assert page.export.isEnabled()


def test_who_may_not_export_is_not_offered_it(qtbot: QtBot, desk: FakeAdministration) -> None:
    desk.its_standing = STANDARD

    assert not a_page(qtbot, desk).export.isVisible()


def test_a_screen_reader_hears_what_when_and_that_it_is_an_alert(
    qtbot: QtBot, desk: FakeAdministration
) -> None:
    desk.entries = [an_alert(10), desk.entries[2]]
    page = a_page(qtbot, desk)
    spoken = [page.rows.index(row).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(2)]

    assert spoken[0].startswith("Alert: Front desk signed in at night. ")
    assert spoken[1].endswith(", on Bilal's Mac")
    assert page.list.accessibleName() == "Deeds, newest first"


def test_esc_goes_back(qtbot: QtBot, page: AuditPage) -> None:
    with qtbot.waitSignal(page.left):
        QTest.keyClick(page.list, Key.Key_Escape)
