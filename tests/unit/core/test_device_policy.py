"""Device policy: four Desks, three wrong codes, and no number twice."""

import contextlib
from collections import Counter
from collections.abc import Mapping
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.builders import NOON
from wadesk.core.device_policy import (
    COUNTS_KEPT,
    LATE_MOST,
    LEAP,
    Count,
    Decider,
    Held,
    LinkAttempts,
    Overflow,
    Scope,
    after_wrong_code,
    believable,
    judge_count,
    remember_count,
    require_not_paused,
    require_sense,
    room,
)
from wadesk.core.errors import Reason, Refused
from wadesk.core.policy import DevicePolicy
from wadesk.core.records import Instant

POLICY = DevicePolicy()
BOSS = Decider(1, 99, is_administrator=True)
ANYBODY = Decider(1, 99)


def wrong_codes(times: int, attempts: LinkAttempts | None = None) -> LinkAttempts:
    attempts = attempts or LinkAttempts()
    for _ in range(times):
        attempts = after_wrong_code(attempts, NOON, POLICY)
    return attempts


def desks(count: int, member: int = 1) -> list[Held]:
    return [Held(number, member, Instant(NOON + number)) for number in range(1, count + 1)]


def test_there_is_room_for_four_and_for_a_fifth_only_if_one_goes() -> None:
    free, full = room(desks(3), 1, POLICY, BOSS), room(desks(4), 1, POLICY, BOSS)

    assert (free.is_free, free.require()) == (True, None)
    assert (full.is_free, full.is_full, full.victim) == (False, False, desks(1)[0])


def test_only_the_device_that_was_seen_goes() -> None:
    full = room(desks(4), 1, POLICY, BOSS)

    for told in (None, 2, 99):
        with pytest.raises(Refused, match="Look again"):
            full.require(told)
    assert full.require(1) == desks(1)[0]


def test_the_device_that_confirms_goes_only_where_no_other_can() -> None:
    alone = replace(POLICY, max_linked=1)

    for first in (replace(BOSS, device=1), replace(ANYBODY, device=1)):
        assert room(desks(4), 1, POLICY, first).victim == desks(2)[1]
        assert room(desks(1), 1, alone, first).victim == desks(1)[0]


BEN, CEM = 2, 3
THEIRS = [*desks(1), Held(6, BEN, Instant(NOON + 6)), *(Held(n, CEM, NOON) for n in (4, 5))]
"""Who fills the number: the first member once, Ben once, and Cem twice, before all others."""


@pytest.mark.parametrize(
    ("decider", "goes"),
    [
        (Decider(BEN, 6, is_administrator=True), 4),
        (Decider(CEM, 5), 4),
        (Decider(CEM, 4), 5),
        (Decider(BEN, 6), 6),  # who moves to another computer leaves this one
        (Decider(9, 8), None),
        (None, None),  # the operator decides about nobody's devices
    ],
)
def test_only_an_administrator_makes_the_device_of_a_colleague_go(
    decider: Decider | None, goes: int | None
) -> None:
    full = room(THEIRS, BEN, POLICY, decider)

    assert (full.victim and full.victim.device, full.is_full) == (goes, goes is None)


@pytest.mark.parametrize(
    "policy",
    [
        replace(POLICY, overflow="refuse"),
        replace(POLICY, max_linked=3),  # lowered below what is linked
        replace(POLICY, max_linked=0),
    ],
)
def test_where_nobody_may_go_nobody_is_let_in(policy: DevicePolicy) -> None:
    full = room(desks(4), 1, policy, BOSS)

    assert (full.is_full, full.victim) == (True, None)
    with pytest.raises(Refused) as refusal:
        full.require(1)
    assert refusal.value.reason is Reason.DEVICE_LIMIT


def test_each_member_is_counted_apart_where_the_policy_says_so() -> None:
    each = replace(POLICY, scope="member")
    held = [*desks(4, member=1), Held(9, 2, NOON)]

    assert room(held, 2, each).linked == 1
    assert room(held, 1, each, BOSS).victim == desks(1)[0]
    assert room(held, 3, each).is_free
    assert not room(held, 3, POLICY).is_free


@pytest.mark.parametrize(
    "odd",
    [replace(POLICY, scope="membr"), replace(POLICY, overflow="evict"), replace(POLICY, scope="")],
)
def test_a_misspelt_policy_is_refused_with_what_could_be_meant(odd: DevicePolicy) -> None:
    require_sense(POLICY)
    require_sense(replace(POLICY, scope="member", overflow="refuse"))

    with pytest.raises(Refused, match='" or "'):
        require_sense(odd)


@given(
    limit=st.integers(0, 5),
    scope=st.sampled_from(Scope),
    overflow=st.sampled_from(Overflow),
    comers=st.lists(st.tuples(st.integers(1, 3), st.booleans(), st.booleans()), max_size=60),
)
def test_however_many_come_the_limit_is_never_passed(
    limit: int, scope: Scope, overflow: Overflow, comers: list[tuple[int, bool, bool]]
) -> None:
    """Whoever confirms confirms what is shown; whoever does not is refused."""
    policy = replace(POLICY, max_linked=limit, scope=scope, overflow=overflow)
    held: list[Held] = []
    for number, (member, confirms, is_administrator) in enumerate(comers):
        found = room(held, member, policy, Decider(member, number - 1, is_administrator))
        shown = found.victim.device if found.victim and confirms else None
        with contextlib.suppress(Refused):
            victim = found.require(shown)
            assert victim is None or is_administrator or victim.member == member
            held = [one for one in held if one != victim]
            held.append(Held(number, member, Instant(NOON + number)))
        counted = Counter(one.member for one in held)
        most = max(counted.values(), default=0) if scope is Scope.MEMBER else len(held)
        assert most <= limit


def test_two_wrong_codes_pause_nothing() -> None:
    attempts = wrong_codes(2)

    require_not_paused(attempts, NOON)
    assert attempts.failures == 2


def test_the_third_wrong_code_begins_a_pause_of_five_minutes() -> None:
    attempts = wrong_codes(3)

    with pytest.raises(Refused) as refusal:
        require_not_paused(attempts, Instant(NOON + 5 * 60_000 - 1))
    assert refusal.value.reason is Reason.LINK_PAUSED
    require_not_paused(attempts, Instant(NOON + 5 * 60_000))


def test_after_the_pause_the_count_begins_anew() -> None:
    attempts = wrong_codes(3)

    assert attempts.failures == 0
    assert wrong_codes(2, attempts).failures == 2


def test_a_wrong_code_never_shortens_a_pause() -> None:
    attempts = wrong_codes(3)

    assert wrong_codes(1, attempts).paused_until == attempts.paused_until


def test_a_pause_that_is_longer_than_any_began_on_a_clock_that_was_wrong() -> None:
    attempts = wrong_codes(3)
    early = Instant(NOON - 1)

    assert believable(attempts, NOON, POLICY) == attempts
    assert believable(wrong_codes(2, attempts), early, POLICY) == LinkAttempts(2)


def test_a_policy_of_one_try_pauses_at_once() -> None:
    attempts = after_wrong_code(LinkAttempts(), NOON, replace(POLICY, failures_max=1))

    assert attempts.paused_until > NOON


USED = {number: str(number) for number in (1, 2, 3, 4, 5, 7, 8, 9)}


@pytest.mark.parametrize(
    ("presented", "nonce", "count"),
    [
        (10, "x", Count.FRESH),
        (900, "x", Count.FRESH),  # a number may leap
        (2**62, "x", Count.DOUBLED),  # but not so far that none is left
        (9, "9", Count.DOUBLED),  # the network brought it twice
        (5, "5", Count.DOUBLED),  # and may be slow about it
        (6, "6", Count.DOUBLED),  # passed over: whoever asked with it asked again meanwhile
        (9, "x", Count.COPIED),
        (2, "x", Count.COPIED),  # from an old backup
        (0, "", Count.COPIED),  # no device begins with it
    ],
)
def test_a_number_says_whether_a_profile_was_copied(
    presented: int, nonce: str, count: Count
) -> None:
    assert judge_count(USED, 9, presented, nonce) is count


@given(st.integers(1, 30), st.integers(1, 30))
def test_of_two_copies_of_a_profile_one_is_noticed_however_they_take_turns(
    first: int, second: int
) -> None:
    """Both count on from 0; one of them asks so often, then the other does."""
    used: dict[int, str] = {}
    for number in range(1, first + 1):
        assert judge_count(used, number - 1, number, f"one {number}") is Count.FRESH
        used = dict(remember_count(used, number, f"one {number}"))
    told = [judge_count(used, first, number, f"two {number}") for number in range(1, second + 1)]

    assert told[0] is Count.COPIED


def test_what_was_asked_longer_ago_than_is_remembered_comes_from_a_copy() -> None:
    used = {number: str(number) for number in range(93, 101)}

    assert judge_count(used, 100, 92, "92") is Count.COPIED


@given(st.lists(st.tuples(st.integers(0, LATE_MOST - 1), st.integers(0, 2)), max_size=40))
def test_whatever_the_network_delays_doubles_or_loses_one_device_is_never_stopped(
    fates: list[tuple[int, int]],
) -> None:
    """Each request comes so many requests late, and once, twice or never."""
    arriving = sorted(
        (number + late, number)
        for number, (late, times) in enumerate(fates, start=1)
        for _ in range(times)
    )
    used: Mapping[int, str] = {}
    last = 0
    for _, number in arriving:
        count = judge_count(used, last, number, f"nonce {number}")
        assert count is not Count.COPIED
        if count is Count.FRESH:
            used, last = remember_count(used, number, f"nonce {number}"), number


def test_the_copy_of_a_device_that_went_on_after_a_leap_is_noticed_at_once() -> None:
    """Whoever was thawed counts on from far ahead; a repetition of its own asking is none."""
    used = remember_count({10: "asked to go on"}, 10 + LEAP, "asked to go on")
    last = 10 + LEAP

    assert judge_count(used, last, 10, "asked to go on") is Count.DOUBLED
    assert judge_count(used, last, 11, "the copy") is Count.COPIED
    assert judge_count(used, last, last + 1, "on it goes") is Count.FRESH


def test_only_the_last_numbers_are_remembered() -> None:
    used = {number: str(number) for number in range(1, COUNTS_KEPT + 1)}

    assert remember_count(used, 99, "x").keys() == {*range(2, COUNTS_KEPT + 1), 99}
