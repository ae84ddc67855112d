"""A second factor at the Hub, from its first digits to the last recovery code."""

import base64
from collections.abc import Sequence
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

from tests.support.court import Bench, reason
from wadesk.core.device_policy import End
from wadesk.core.errors import Reason, Refused
from wadesk.core.factor import STEP_MS
from wadesk.core.grant import usual
from wadesk.core.policy import MINUTE_MS, Policy, SecurityPolicy
from wadesk.core.rights import Role
from wadesk.hub import revocation, second_factor
from wadesk.hub.pause import Paused
from wadesk.hub.second_factor import Answer, SecondFactor, Shown, digits
from wadesk.hub.writer import Transaction
from wadesk.store import devices, factors, members
from wadesk.store.devices import NewDevice
from wadesk.wire.linking_api import FactorBegun, FactorProven, FactorSet
from wadesk.wire.team_api import InviteMember

POLICY = SecurityPolicy(office_from=0, office_until=24, factor_from_members=4)


class Desk:
    """An administrator at a Desk, with an app that makes digits."""

    def __init__(self, path: Path) -> None:
        self.bench = Bench(path, Policy(security=POLICY))
        self.factor = SecondFactor(POLICY)
        self.member = self.bench.ana
        members.keep_grant(self.bench.hub.db, self.member, 1, usual(Role.ADMINISTRATOR))
        self.device = self.linked(b"1" * 32)
        self.secret = b""

    def linked(self, key: bytes) -> int:
        def work(t: Transaction, _: Sequence[None]) -> list[int]:
            device = t.new_id()
            new = NewDevice(self.member, key, "laptop", "Plan 9", "1")
            devices.add_device(t.db, device, t.next_seq(), new, t.now)
            return [device]

        return self.bench.hub.do(work, None)[0]

    def does(self, what: str, told: str = "", device: int | None = None) -> Answer:
        shown = Shown(self.member, device or self.device, told)
        deal = getattr(self.factor, what)
        answer: Answer = self.bench.hub.do(deal, shown)[0]
        return answer

    def begins(self) -> FactorBegun:
        begun = self.does("begin")
        assert isinstance(begun, FactorBegun)
        self.secret = base64.b32decode(begun.secret)
        return begun

    def sets_up(self) -> list[str]:
        self.begins()
        made = self.does("confirm", self.shown())
        assert isinstance(made, FactorSet)
        self.bench.later(2 * STEP_MS)  # so that the next digits are others
        return made.recovery

    def shown(self, steps_off: int = 0) -> str:
        return digits(self.secret, self.bench.hub.now // STEP_MS + steps_off)

    def invites(self, name: str = "Zoé") -> Any:
        return self.bench.ask(self.member, InviteMember(name, "standard"), device=self.device)

    @property
    def log(self) -> list[Any]:
        rows = self.bench.hub.rows("audit")
        return [row["content"]["is"] for row in rows if row["deed"] == "factor"]

    @property
    def alerts(self) -> list[tuple[str, int, int]]:
        rows = [row for row in self.bench.hub.rows("audit") if row["deed"] == "alert"]
        return [(row["content"]["alert"], row["member"], row["about"]) for row in rows]

    def guesses(self, times: int, device: int | None = None) -> None:
        for _ in range(times):
            assert why(self.does("prove", "000000", device)) == Reason.FACTOR_WRONG


@pytest.fixture
def desk(bench: Bench) -> Desk:
    return Desk(bench.path.with_name("factor.db"))


def why(answer: Answer) -> str:
    assert isinstance(answer, Refused), answer
    return answer.reason


def test_the_app_is_told_whose_secret_it_is(desk: Desk) -> None:
    begun = desk.begins()
    told = urlsplit(begun.uri)

    assert (told.scheme, told.netloc) == ("otpauth", "totp")
    assert told.path == "/WaDesk:Ana"
    assert parse_qs(told.query)["secret"] == [begun.secret]
    assert len(desk.secret) == 20


def test_a_device_that_went_while_its_request_was_on_the_way_sets_up_nothing(desk: Desk) -> None:
    desk.begins()
    shown = desk.shown()
    desk.bench.hub.do(
        lambda t, gone: [revocation.end_device(t, one, End.LOST, None) for one in gone], desk.device
    )

    assert [why(desk.does(what, shown)) for what in ("begin", "confirm", "prove", "drop")] == [
        Reason.UNLINKED
    ] * 4
    known = factors.find(desk.bench.hub.db, desk.member)
    assert known is not None
    assert not known.is_confirmed


def test_the_digits_are_those_of_the_standard() -> None:
    """RFC 6238, appendix B: 59 s after the epoch, the last six of 94287082."""
    assert digits(b"12345678901234567890", 59_000 // STEP_MS) == "287082"


def test_it_counts_from_the_first_good_digits_on(desk: Desk) -> None:
    desk.begins()
    before = factors.find(desk.bench.hub.db, desk.member)
    codes = desk.sets_up()

    row = next(one for one in desk.bench.hub.rows("member") if one["id"] == desk.member)
    assert before is not None
    assert not before.is_confirmed
    assert row["factor"] == 1
    assert len(set(codes)) == 10
    assert desk.log == ["set"]


def test_beginning_anew_before_it_counts_makes_another_secret(desk: Desk) -> None:
    first, second = desk.begins(), desk.begins()

    assert first.secret != second.secret
    assert isinstance(desk.does("confirm", desk.shown()), FactorSet)


def test_what_is_set_up_is_not_begun_again_nor_confirmed_twice(desk: Desk) -> None:
    desk.sets_up()

    assert why(desk.does("begin")) == Reason.ALREADY_SETTLED
    assert why(desk.does("confirm", desk.shown())) == Reason.ALREADY_SETTLED


@pytest.mark.parametrize("off", [-1, 0, 1])
def test_digits_of_a_clock_that_is_a_little_off_are_good(desk: Desk, off: int) -> None:
    desk.sets_up()
    desk.bench.later(STEP_MS)

    assert isinstance(desk.does("prove", desk.shown(off)), FactorProven)


@pytest.mark.parametrize("off", [-2, 2, 100])
def test_digits_of_a_clock_that_is_far_off_are_not(desk: Desk, off: int) -> None:
    desk.sets_up()
    desk.bench.later(STEP_MS)

    assert why(desk.does("prove", desk.shown(off))) == Reason.FACTOR_WRONG


def test_the_same_digits_are_good_once(desk: Desk) -> None:
    desk.sets_up()
    seen = desk.shown()

    first, again = desk.does("prove", seen), desk.does("prove", seen)

    assert isinstance(first, FactorProven)
    assert why(again) == Reason.FACTOR_WRONG


def test_older_digits_are_not_good_after_newer_ones(desk: Desk) -> None:
    desk.sets_up()
    older, newer = desk.shown(0), desk.shown(1)

    assert isinstance(desk.does("prove", newer), FactorProven)
    assert why(desk.does("prove", older)) == Reason.FACTOR_WRONG


def test_after_five_wrong_ones_not_even_good_ones_are_looked_at_for_five_minutes(
    desk: Desk,
) -> None:
    desk.sets_up()
    tries = [why(desk.does("prove", "000000")) for _ in range(5)]

    paused = desk.does("prove", desk.shown())
    desk.bench.later(5 * MINUTE_MS - 1)
    still = desk.does("drop", desk.shown())
    desk.bench.later(1)

    assert tries == [Reason.FACTOR_WRONG] * 5
    assert isinstance(paused, Paused)
    assert (paused.reason, paused.wait_ms) == (Reason.FACTOR_PAUSED, 5 * MINUTE_MS)
    assert isinstance(still, Paused)
    assert still.wait_ms == 1
    assert isinstance(desk.does("prove", desk.shown()), FactorProven)


def test_administrators_are_told_of_whoever_guesses_until_nothing_is_looked_at(
    desk: Desk,
) -> None:
    desk.sets_up()
    desk.guesses(4)
    before = desk.alerts

    desk.guesses(1)

    assert before == []
    assert desk.alerts == [("wrong_digits", desk.member, desk.device)]


def test_of_guesses_they_are_told_once_a_day_for_each_device(desk: Desk) -> None:
    desk.sets_up()
    other = desk.linked(b"2" * 32)
    for device in (desk.device, desk.device, other):
        desk.guesses(5, device)
        desk.bench.later(5 * MINUTE_MS)

    assert [about for _, _, about in desk.alerts] == [desk.device, other]


def test_who_mistypes_while_setting_up_frightens_nobody(desk: Desk) -> None:
    desk.begins()
    for _ in range(5):
        assert why(desk.does("confirm", "000000")) == Reason.FACTOR_WRONG

    assert desk.alerts == []


def test_good_digits_forget_the_wrong_ones_before_them(desk: Desk) -> None:
    desk.sets_up()
    for _ in range(3):
        for _ in range(4):
            assert why(desk.does("prove", "000000")) == Reason.FACTOR_WRONG
        assert isinstance(desk.does("prove", desk.shown()), FactorProven)
        desk.bench.later(STEP_MS)


@pytest.mark.parametrize("typed", ["as shown", "without dashes", "in small letters"])
def test_a_recovery_code_lets_in_once_however_it_is_typed(desk: Desk, typed: str) -> None:
    code = desk.sets_up()[3]
    told = {"without dashes": code.replace("-", ""), "in small letters": code.lower()}

    first = desk.does("prove", told.get(typed, code))
    again = desk.does("prove", code)

    assert isinstance(first, FactorProven)
    assert first.recovery_left == 9
    assert why(again) == Reason.FACTOR_WRONG
    assert desk.log == ["set", "recovered"]


def test_no_recovery_code_lies_readable_in_the_record(desk: Desk) -> None:
    codes = desk.sets_up()
    (kept,) = desk.bench.hub.db.execute("select recovery from factor").fetchone()

    assert not any(code in kept or code.replace("-", "") in kept for code in codes)


def test_nothing_is_no_recovery_code(desk: Desk) -> None:
    desk.sets_up()

    assert {why(desk.does("prove", told)) for told in ("", " ", "-", "ABCD")} == {
        Reason.FACTOR_WRONG
    }


def test_a_proof_lasts_for_its_time_and_on_its_device_alone(desk: Desk) -> None:
    other = desk.linked(b"2" * 32)
    desk.sets_up()
    desk.bench.later(POLICY.factor_ttl_ms)
    without = desk.invites("Zoé")
    desk.does("prove", desk.shown())
    elsewhere = desk.bench.ask(desk.member, InviteMember("Zoé", "standard"), device=other)
    within = desk.invites("Zoé")
    desk.bench.later(POLICY.factor_ttl_ms)
    later = desk.invites("Yann")

    assert [reason(one) for one in (without, elsewhere, later)] == [Reason.FACTOR_NEEDED] * 3
    assert within.problem is None


def test_a_command_that_needed_digits_is_done_under_its_key_once_they_were_shown(
    desk: Desk,
) -> None:
    desk.sets_up()
    desk.bench.later(POLICY.factor_ttl_ms)
    wish = InviteMember("Zoé", "standard")
    first = desk.bench.ask(desk.member, wish, "k", desk.device)
    desk.does("prove", desk.shown())

    again = desk.bench.ask(desk.member, wish, "k", desk.device)

    assert reason(first) == Reason.FACTOR_NEEDED
    assert again.problem is None


def test_a_large_team_needs_a_second_factor_and_a_small_one_is_not_asked(desk: Desk) -> None:
    small = [desk.invites(name) for name in ("Zoé", "Yann")]  # with Ana and Ben these are four

    large = desk.invites("Xavier")

    assert [one.problem for one in small] == [None, None]
    assert reason(large) == Reason.FACTOR_MISSING


def test_it_is_taken_away_by_who_can_show_it_and_no_proof_is_left(desk: Desk) -> None:
    desk.sets_up()
    wrong = desk.does("drop", "000000")
    gone = desk.does("drop", desk.shown())

    assert why(wrong) == Reason.FACTOR_WRONG
    assert gone is None
    assert factors.find(desk.bench.hub.db, desk.member) is None
    assert factors.proven_until(desk.bench.hub.db, desk.device) == 0
    assert desk.bench.hub.rows("member")[0]["factor"] is None
    assert desk.log == ["set", "removed"]


@pytest.mark.parametrize("what", ["prove", "drop", "confirm"])
def test_who_has_none_can_show_none(desk: Desk, what: str) -> None:
    assert why(desk.does(what, "123456")) == Reason.FACTOR_MISSING


@pytest.mark.parametrize("what", ["prove", "drop"])
def test_one_that_does_not_count_yet_proves_nothing(desk: Desk, what: str) -> None:
    desk.begins()

    assert why(desk.does(what, desk.shown())) == Reason.FACTOR_MISSING


@pytest.mark.parametrize("what", ["begin", "prove", "drop", "confirm"])
def test_who_is_suspended_is_asked_for_nothing(desk: Desk, what: str) -> None:
    desk.sets_up()
    members.keep_state(desk.bench.hub.db, desk.member, 1, members.SUSPENDED)

    assert why(desk.does(what, desk.shown())) == Reason.MEMBER_SUSPENDED


def operated(desk: Desk, name: str) -> None:
    def work(t: Transaction, names: Sequence[str]) -> list[None]:
        for one in names:
            second_factor.take_away(t, one)
        return [None] * len(names)

    desk.bench.hub.do(work, name)


def test_the_operator_takes_it_away_and_that_is_written_down(desk: Desk) -> None:
    desk.sets_up()

    operated(desk, "Ana")

    log = [row for row in desk.bench.hub.rows("audit") if row["deed"] == "factor"][-1]
    assert factors.find(desk.bench.hub.db, desk.member) is None
    assert (log["member"], log["about"], log["content"]) == (None, desk.member, {"is": "removed"})
    assert isinstance(desk.does("begin"), FactorBegun)


@pytest.mark.parametrize("name", ["Nobody", "Ben"])
def test_the_operator_is_told_where_there_is_none(desk: Desk, name: str) -> None:
    with pytest.raises(Refused, match=name):
        operated(desk, name)
