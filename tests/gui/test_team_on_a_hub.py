"""Team on a Hub: what an administrator does in the window is so at the Hub, and told in words."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.support.house import is_live
from tests.support.played import Play
from tests.support.real_house import RealHouse, real_house
from wadesk.core.rights import Right
from wadesk.ui.application import Application
from wadesk.ui.audit_page import AuditPage
from wadesk.ui.main_window import MainWindow
from wadesk.ui.pages import TEAM
from wadesk.ui.team_page import TeamPage

Key = Qt.Key


@pytest.fixture
def house(qapp: Application, tmp_path: Path) -> Iterator[RealHouse]:
    with real_house(qapp, tmp_path) as made:
        yield made


def team_of(window: MainWindow) -> TeamPage:
    assert window.pages is not None
    assert window.team_pages is not None
    window.pages.show_page(TEAM)
    assert window.team_pages.team is not None
    return window.team_pages.team


def audit_of(window: MainWindow) -> AuditPage:
    assert window.team_pages is not None
    QTest.keyClick(team_of(window).audit, Key.Key_Space)
    assert window.team_pages.audit is not None
    return window.team_pages.audit


def names(page: TeamPage) -> list[str]:
    return [str(page.rows.index(row).data()) for row in range(page.rows.rowCount())]


def deeds(page: AuditPage) -> list[str]:
    return [str(page.rows.index(row).data()) for row in range(page.rows.rowCount())]


def test_a_standard_member_becomes_an_administrator_and_runs_the_team(house: RealHouse) -> None:
    me = house.member
    offered: list[bool] = []
    told: list[str] = []

    def play(window: MainWindow) -> Play:
        yield lambda: is_live(window)
        page = team_of(window)
        offered.append(page.invite.isVisible())
        house.order({"t": "set_rights", "member": me, "role": "administrator"})
        yield page.invite.isVisible
        QTest.keyClick(page.invite, Key.Key_Space)
        QTest.keyClicks(page.invitation.name, "Dana")
        QTest.keyClick(page.invitation.name, Key.Key_Return)
        yield lambda: "Dana" in names(team_of(window)) and page.card.title.text() == "Dana"
        QTest.keyClick(page.card.form.switches[Right.EXPORT].box, Key.Key_Space)
        QTest.keyClick(page.card.save, Key.Key_Space)
        yield lambda: page.note.text().startswith("Saved.")
        yield lambda: page.card.member is not None and page.card.member.rights is not None
        yield lambda: len(deeds(audit_of(window))) >= 5
        told.extend(deeds(audit_of(window)))

    house.play(play)

    assert offered == [False]
    assert "Bilal invited Dana" in told
    assert "Bilal changed what Dana may do" in told
    assert "Ana made Bilal an administrator" in told
    assert any(one.endswith("was linked with a code from the Hub") for one in told)
