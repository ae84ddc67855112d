"""Team pages: made when they are looked at, told of line and news, and joined to each other."""

import pytest
from PySide6.QtCore import QSettings
from pytestqt.qtbot import QtBot

from tests.support.builders import NOON
from tests.support.device_pages import FOUR, NEWCOMER, OFFER, Clock
from tests.support.fake_administration import FakeAdministration, an_entry
from wadesk.core.changes import Changes
from wadesk.core.team import Waiting
from wadesk.ui.pages import DEVICES, TEAM, Pages
from wadesk.ui.team_pages import AUDIT, TeamPages


class Opened:
    def __init__(self, qtbot: QtBot, places: QSettings | None = None) -> None:
        self.desk, self.clock, self.pages = FakeAdministration(), Clock(), Pages()
        self.desk.its_devices = list(FOUR)
        self.desk.answers |= {"applicants": Waiting(()), "link_code": OFFER}
        self.found = 0
        self.team = TeamPages(self.pages, self.find, self.clock, places)
        qtbot.addWidget(self.pages)
        self.pages.resize(1_200, 800)
        self.pages.show()
        self.pages.activateWindow()

    def find(self) -> FakeAdministration:
        self.found += 1
        return self.desk


@pytest.fixture
def opened(qtbot: QtBot) -> Opened:
    return Opened(qtbot)


def test_before_anybody_looks_the_desk_is_asked_for_nothing(opened: Opened) -> None:
    opened.team.show_connection(is_live=False)
    opened.team.absorb(Changes(other=frozenset({"device"})))

    assert opened.found == 0
    assert (opened.team.devices, opened.team.team, opened.team.audit) == (None, None, None)


def test_each_page_is_joined_to_the_others(opened: Opened) -> None:
    opened.pages.show_page(DEVICES)
    assert opened.team.devices is not None
    opened.team.devices.audit_wanted.emit()
    on_audit = opened.pages.current
    assert opened.team.audit is not None
    opened.team.audit.left.emit()

    assert on_audit == AUDIT
    assert opened.pages.current == DEVICES
    assert opened.pages.rail.buttons[DEVICES].isChecked()


def test_from_the_team_one_comes_to_a_code_for_a_colleague(qtbot: QtBot, opened: Opened) -> None:
    opened.team.show_connection(is_live=True)
    opened.pages.show_page(TEAM)
    assert opened.team.team is not None
    opened.team.team.link_wanted.emit(2)

    assert opened.pages.current == DEVICES
    qtbot.waitUntil(lambda: ("link_code", 2) in opened.desk.done)


def test_the_audit_log_is_left_to_where_one_came_from(opened: Opened) -> None:
    opened.pages.show_page(TEAM)
    assert opened.team.team is not None
    opened.team.team.audit_wanted.emit()
    assert opened.team.audit is not None
    opened.team.audit.left.emit()

    assert opened.pages.current == TEAM


def test_alerts_that_nobody_has_seen_are_counted_on_the_rail(opened: Opened) -> None:
    opened.desk.entries = [an_entry(3, "alert", content={"alert": "copied_profile"})]
    opened.team.show_connection(is_live=True)
    first = opened.pages.rail.buttons[TEAM].count
    opened.desk.entries.append(an_entry(4, "alert", content={"alert": "wrong_codes"}))
    opened.team.absorb(Changes(other=frozenset({"audit"})))

    assert (first, opened.pages.rail.buttons[TEAM].count) == (1, 2)


def test_who_asks_to_be_let_in_is_counted_on_the_rail(qtbot: QtBot, opened: Opened) -> None:
    opened.desk.answers["applicants"] = Waiting((NEWCOMER,))
    opened.team.show_connection(is_live=True)

    opened.pages.show_page(DEVICES)

    qtbot.waitUntil(lambda: opened.pages.rail.buttons[DEVICES].count == 1)


def test_without_a_line_the_pages_say_from_when_they_are(opened: Opened) -> None:
    opened.pages.show_page(DEVICES)
    page = opened.team.devices
    assert page is not None
    never = page.offline.text()
    opened.team.show_connection(is_live=True)
    live = page.offline.isVisible()
    opened.clock.go_on(60_000)
    opened.team.show_connection(is_live=False)
    once = page.offline.text()
    opened.clock.go_on(3_600_000)
    opened.team.show_connection(is_live=False)

    assert never.startswith("The Hub cannot be reached: what you see may have changed.")
    assert not live
    assert once.startswith("The Hub cannot be reached: what you see is from ")
    assert page.offline.text() == once


def test_news_reach_the_page_that_is_looked_at(opened: Opened) -> None:
    opened.pages.show_page(DEVICES)
    page = opened.team.devices
    assert page is not None
    opened.desk.its_devices = []
    opened.team.absorb(Changes(other=frozenset({"device"})))
    seen = page.rows.rowCount()
    opened.pages.show_page(TEAM)
    opened.desk.its_devices = list(FOUR)
    opened.team.absorb(Changes(other=frozenset({"device"})))
    unseen = page.rows.rowCount()
    opened.pages.show_page(DEVICES)

    assert (seen, unseen, page.rows.rowCount()) == (0, 0, 4)
    assert opened.clock() == NOON
