import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from wadesk.core.errors import Reason, Refused
from wadesk.core.policy import LockPolicy
from wadesk.core.rights import (
    MINUTES_A_DAY,
    NEEDS,
    Hours,
    Moment,
    Need,
    Right,
    Role,
    Standing,
    may_take,
    require,
)


@pytest.mark.parametrize(
    ("role", "is_owner", "may"),
    [
        (Role.STANDARD, False, False),
        (Role.STANDARD, True, True),
        (Role.ADMINISTRATOR, False, True),
        ("", False, False),
    ],
)
def test_who_may_take_a_conversation_over(role: str, is_owner: bool, may: bool) -> None:
    assert may_take(role, LockPolicy(), is_owner=is_owner) is may


def test_the_policy_names_the_roles_that_may() -> None:
    everybody = LockPolicy(takers="standard administrator")
    nobody = LockPolicy(takers="")

    assert may_take(Role.STANDARD, everybody, is_owner=False)
    assert not may_take(Role.ADMINISTRATOR, nobody, is_owner=False)


NOON = Moment(weekday=2, minute=12 * 60)
OFFICE = Hours(9 * 60, 18 * 60, frozenset(range(5)))
NIGHT = Hours(22 * 60, 6 * 60, frozenset({4}))  # from Friday evening to Saturday morning


def why_not(command: str, standing: Standing, moment: Moment = NOON, *, own: bool = False) -> str:
    try:
        require(command, standing, moment, is_own=own)
    except Refused as refusal:
        return refusal.reason
    return "allowed"


def test_a_command_that_nobody_knows_is_nobodys_right() -> None:
    assert why_not("erase_all", Standing(Role.ADMINISTRATOR)) == Reason.NO_RIGHT


@pytest.mark.parametrize("state", ["suspended", "removed", ""])
@pytest.mark.parametrize("command", sorted(NEEDS))
def test_nothing_is_allowed_to_who_is_not_active(command: str, state: str) -> None:
    standing = Standing(Role.ADMINISTRATOR, state)

    assert why_not(command, standing, own=True) == Reason.MEMBER_SUSPENDED


@pytest.mark.parametrize("command", sorted(NEEDS))
def test_an_administrator_may_do_everything_at_any_hour_given(command: str) -> None:
    assert why_not(command, Standing(Role.ADMINISTRATOR)) == "allowed"


@pytest.mark.parametrize(
    ("need", "outside"),
    [
        (Need.MEMBERSHIP, "allowed"),
        (Need.ANSWERING, Reason.OUT_OF_HOURS),
        (Need.OWN_DEVICE, "allowed"),
        (Need.DESIGNATING, Reason.OUT_OF_HOURS),
    ],
)
def test_hours_bind_work_but_neither_reading_nor_the_report_of_a_loss(
    need: Need, outside: str
) -> None:
    standing = Standing(Role.STANDARD, hours=OFFICE)
    commands = [command for command, its_need in NEEDS.items() if its_need is need]
    sunday = Moment(6, 12 * 60)

    assert {why_not(one, standing, own=True) for one in commands} == {"allowed"}
    assert {why_not(one, standing, sunday, own=True) for one in commands} == {outside}


@pytest.mark.parametrize(
    ("moment", "covered"),
    [
        (Moment(4, 21 * 60 + 59), False),
        (Moment(4, 22 * 60), True),
        (Moment(5, 0), True),
        (Moment(5, 6 * 60 - 1), True),
        (Moment(5, 6 * 60), False),
        (Moment(5, 23 * 60), False),
        (Moment(4, 60), False),
    ],
)
def test_a_night_shift_belongs_to_the_day_on_which_it_began(moment: Moment, covered: bool) -> None:
    assert NIGHT.cover(moment) is covered


@given(
    start=st.integers(0, MINUTES_A_DAY - 1),
    end=st.integers(0, MINUTES_A_DAY - 1),
    weekday=st.integers(0, 6),
    minute=st.integers(0, MINUTES_A_DAY - 1),
)
def test_hours_and_the_hours_between_them_make_a_day(
    start: int, end: int, weekday: int, minute: int
) -> None:
    assume(start != end)
    moment = Moment(weekday, minute)

    assert Hours(start, end).cover(moment) is not Hours(end, start).cover(moment)


@pytest.mark.parametrize("right", Right)
def test_switches_take_the_place_of_the_roles_own(right: Right) -> None:
    one = Standing(Role.STANDARD, switches=frozenset({right}))

    assert one.rights == {right}
    assert Standing(Role.STANDARD, switches=frozenset()).rights == frozenset()
    assert right in Standing(Role.ADMINISTRATOR, switches=frozenset()).rights
