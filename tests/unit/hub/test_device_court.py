"""Device court tests: who renames, sends away and lets go on, and what is written down of it."""

import pytest

from tests.support.court import Bench, reason
from tests.support.linked import a_device
from wadesk.core.device_policy import End
from wadesk.core.errors import Reason
from wadesk.core.grant import usual
from wadesk.core.rights import Role
from wadesk.hub.judgement import Judged
from wadesk.store import devices, members
from wadesk.wire.hub_api import Command
from wadesk.wire.team_api import RenameDevice, ThawDevice, UnlinkAll, UnlinkDevice

HERE = 4_711


@pytest.fixture
def boss(bench: Bench) -> int:
    """A third one, who administers."""
    cem = bench.hub.add_member("Cem")
    members.keep_grant(bench.hub.db, cem, 1, usual(Role.ADMINISTRATOR))
    return cem


def name_of(bench: Bench, device: int) -> str:
    return next(str(row["name"]) for row in bench.hub.rows("device") if row["id"] == device)


def deeds(bench: Bench) -> list[tuple[str, int | None, int | None, object]]:
    rows = bench.hub.rows("audit")
    return [(row["deed"], row["member"], row["about"], row["content"]) for row in rows]


def ends(bench: Bench) -> dict[int, str | None]:
    return {row["id"]: row["ended_why"] for row in bench.hub.rows("device")}


def is_done(judged: Judged) -> bool:
    return judged.answer is not None


def test_a_member_gives_their_own_device_a_name(bench: Bench) -> None:
    desk = a_device(bench, bench.ana, "laptop")

    told = bench.ask(bench.ana, RenameDevice(desk.device, "  Ana's \n laptop "), device=HERE)

    assert is_done(told)
    assert name_of(bench, desk.device) == "Ana's laptop"
    assert deeds(bench) == [
        ("rename_device", bench.ana, desk.device, {"before": "laptop", "after": "Ana's laptop"})
    ]


def test_the_same_name_again_is_no_deed_and_no_name_is_none(bench: Bench) -> None:
    desk = a_device(bench, bench.ana, "laptop")

    same = bench.ask(bench.ana, RenameDevice(desk.device, "laptop"))
    none = bench.ask(bench.ana, RenameDevice(desk.device, " \t "))

    assert is_done(same)
    assert reason(none) == Reason.TEXT_EMPTY
    assert deeds(bench) == []


def test_a_colleagues_device_is_an_administrators_business(bench: Bench, boss: int) -> None:
    desk = a_device(bench, bench.ana)

    told = [
        bench.ask(bench.ben, RenameDevice(desk.device, "Mine")),
        bench.ask(bench.ben, UnlinkDevice(desk.device)),
        bench.ask(bench.ben, UnlinkDevice(desk.device, lost=True)),
    ]
    by_boss = bench.ask(boss, RenameDevice(desk.device, "Front desk"))

    assert [reason(one) for one in told] == [Reason.NO_RIGHT] * 3
    assert is_done(by_boss)
    assert devices.of_member(bench.hub.db, bench.ana) == [desk.device]


@pytest.mark.parametrize(("lost", "why"), [(False, End.UNLINKED), (True, End.LOST)])
def test_a_member_sends_their_own_device_away(bench: Bench, lost: bool, why: End) -> None:
    desk = a_device(bench, bench.ana)

    told = bench.ask(bench.ana, UnlinkDevice(desk.device, lost), device=HERE)
    again = bench.ask(bench.ana, UnlinkDevice(desk.device, lost), device=HERE)

    assert (is_done(told), is_done(again)) == (True, True)
    assert ends(bench) == {desk.device: why}
    assert deeds(bench) == [("unlink", bench.ana, desk.device, {"why": why})]


def test_a_device_that_there_is_not_is_not_sent_away_nor_named(bench: Bench, boss: int) -> None:
    commands: list[Command] = [UnlinkDevice(9), RenameDevice(9, "Nine"), ThawDevice(9)]

    told = [bench.ask(boss, command) for command in commands]

    assert [reason(one) for one in told] == [Reason.NO_SUCH_DEVICE] * 3


def test_what_is_out_already_is_not_named_any_more(bench: Bench, boss: int) -> None:
    desk = a_device(bench, bench.ana)
    bench.ask(boss, UnlinkDevice(desk.device))

    told = bench.ask(boss, RenameDevice(desk.device, "Late"))

    assert reason(told) == Reason.NO_SUCH_DEVICE


def test_all_go_but_the_one_that_asks(bench: Bench, boss: int) -> None:
    mine, other = a_device(bench, boss), a_device(bench, boss)
    anas, bens = a_device(bench, bench.ana), a_device(bench, bench.ben)

    told = bench.ask(boss, UnlinkAll(), device=mine.device)

    assert is_done(told)
    assert devices.all_in(bench.hub.db) == [mine.device]
    assert {about for _, _, about, _ in deeds(bench)} == {
        other.device,
        anas.device,
        bens.device,
    }


def test_all_of_one_member_go_and_nobody_elses(bench: Bench, boss: int) -> None:
    mine, bens = a_device(bench, boss), a_device(bench, bench.ben)
    for _ in range(2):
        a_device(bench, bench.ana)

    bench.ask(boss, UnlinkAll(bench.ana), device=mine.device)

    assert devices.all_in(bench.hub.db) == [mine.device, bens.device]


def test_only_administrators_send_all_away_or_let_go_on(bench: Bench) -> None:
    desk = a_device(bench, bench.ana)

    told = [
        bench.ask(bench.ana, UnlinkAll(bench.ana)),
        bench.ask(bench.ana, ThawDevice(desk.device)),
    ]

    assert [reason(one) for one in told] == [Reason.NO_RIGHT] * 2


def test_a_frozen_device_may_go_on_once_somebody_has_looked(bench: Bench, boss: int) -> None:
    desk = a_device(bench, bench.ana)
    early = bench.ask(boss, ThawDevice(desk.device))
    devices.freeze(bench.hub.db, desk.device, 1, bench.hub.now)

    told = bench.ask(boss, ThawDevice(desk.device), device=HERE)

    papers = devices.papers(bench.hub.db, desk.device)
    assert reason(early) == Reason.ALREADY_SETTLED
    assert is_done(told)
    assert papers is not None
    assert papers.is_thawed
    assert deeds(bench) == [("thaw", boss, desk.device, {})]


def test_a_frozen_device_gives_no_command_until_somebody_has_looked(bench: Bench) -> None:
    desk = a_device(bench, bench.ana)
    wish = RenameDevice(desk.device, "mine")
    devices.freeze(bench.hub.db, desk.device, 1, bench.hub.now)
    told = bench.ask(bench.ana, wish, key="once", device=desk.device)
    devices.let_go_on(bench.hub.db, desk.device, 2)

    assert reason(told) == Reason.DEVICE_FROZEN
    assert is_done(bench.ask(bench.ana, wish, key="once", device=desk.device))


def test_a_device_that_is_out_gives_no_command_any_more(bench: Bench) -> None:
    desk, other = a_device(bench, bench.ana), a_device(bench, bench.ana)
    bench.ask(bench.ana, UnlinkDevice(desk.device), device=other.device)

    told = bench.ask(bench.ana, RenameDevice(other.device, "Mine"), device=desk.device)

    assert reason(told) == Reason.UNLINKED
    assert told.problem is not None
    assert told.problem.order is not None
    assert (told.problem.status, told.problem.order.device) == (403, desk.device)
