"""The shop's team: what the pages of the gallery show, as a Desk finds it."""

from pathlib import Path

from wadesk.core.records import Instant
from wadesk.demo import book, shop_team
from wadesk.demo.studio import a_desk
from wadesk.desk.administration import EVERYTHING, Administration

NOW = Instant(1_773_312_120_000)


def test_the_pages_find_a_team_with_something_remarkable(tmp_path: Path) -> None:
    with a_desk(tmp_path, book.shop(), "Ana", NOW) as desk:
        shop_team.gather(desk, NOW)
        found = Administration(desk)
        devices = {one.name: one for one in found.devices()}
        deeds = [one.deed for one in found.audit(EVERYTHING)]

        assert found.standing().is_administrator
        assert devices["Ana's ThinkPad"].is_here
        assert sum(one.state == "linked" for one in devices.values()) == 4
        assert devices["DESKTOP-7QK2"].odd
        assert devices["Front desk iMac"].id == shop_team.leaver(NOW).device
        assert len(found.members()) == 4
        assert deeds[0] == "alert"
