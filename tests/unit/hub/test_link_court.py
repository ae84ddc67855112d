"""Link court: who may let others in, and what stands in the way of it."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.gate import USUAL, Gate, Visitor
from wadesk.core.device_policy import End
from wadesk.core.errors import Reason, Refused
from wadesk.core.grant import Grant
from wadesk.core.policy import DevicePolicy, Policy
from wadesk.core.records import Instant
from wadesk.core.rights import Role
from wadesk.hub import revocation
from wadesk.hub.pause import Paused
from wadesk.store import factors, linking, members
from wadesk.store.factors import Factor
from wadesk.wire.linking_api import Linked, LinkWaiting

POLICY = DevicePolicy()
ABROAD = "102.89.1.2"
ROOMY = Policy(devices=replace(POLICY, max_linked=20))


@pytest.fixture
def gate(tmp_path: Path) -> Iterator[Gate]:
    made = Gate(tmp_path, ROOMY)
    yield made
    made.close()


@pytest.fixture
def ana(gate: Gate) -> Visitor:
    """The administrator's first Desk."""
    return gate.comes_in("Ana")


def waits_at(gate: Gate, host: Visitor, stranger: Visitor) -> int:
    assert isinstance(gate.asks(stranger, gate.offers(host).code), LinkWaiting)
    return gate.waiting(host).applicants[-1].applicant


def suspend(gate: Gate, member: int) -> None:
    members.keep_state(gate.hub.db, member, 99, members.SUSPENDED)


def proves(gate: Gate, desk: Visitor) -> None:
    factors.keep_proof(gate.hub.db, desk.device, Instant(gate.hub.now + 1))


def sent_away(gate: Gate, host: Visitor) -> None:
    gate.hub.do(
        lambda t, gone: [revocation.end_device(t, one, End.LOST, None) for one in gone], host.device
    )


def refusal(gate: Gate, host: Visitor, member: int | None = None) -> Reason:
    with pytest.raises(Refused) as refused:
        gate.offers(host, member)
    return refused.value.reason


def test_an_administrator_with_a_second_factor_shows_it_before_a_code(
    gate: Gate, ana: Visitor
) -> None:
    factors.keep(gate.hub.db, Factor(ana.member, b"secret", is_confirmed=True))

    assert refusal(gate, ana) is Reason.FACTOR_NEEDED
    proves(gate, ana)
    assert gate.offers(ana).code


def test_a_factor_that_was_shown_on_another_desk_was_not_shown_here(
    gate: Gate, ana: Visitor
) -> None:
    other = gate.comes_in("Ana")
    factors.keep(gate.hub.db, Factor(ana.member, b"secret", is_confirmed=True))
    proves(gate, other)

    assert refusal(gate, ana) is Reason.FACTOR_NEEDED


def test_in_a_large_team_an_administrator_needs_a_factor_to_let_anybody_in(
    gate: Gate, ana: Visitor
) -> None:
    for number in range(4):
        gate.member(f"Member {number}")

    assert refusal(gate, ana) is Reason.FACTOR_MISSING


@pytest.mark.usefixtures("ana")
def test_a_member_who_administers_nothing_needs_no_factor(gate: Gate) -> None:
    ben = gate.comes_in("Ben")
    factors.keep(gate.hub.db, Factor(ben.member, b"secret", is_confirmed=True))

    assert gate.offers(ben).code


@pytest.mark.usefixtures("ana")
def test_who_is_suspended_lets_nobody_in(gate: Gate) -> None:
    ben, stranger, late = gate.comes_in("Ben"), Visitor(), Visitor()
    waiting, code = waits_at(gate, ben, stranger), gate.offers(ben).code
    suspend(gate, ben.member)

    assert refusal(gate, ben) is Reason.MEMBER_SUSPENDED
    assert gate.asks(late, code).reason is Reason.LINK_CODE_EXPIRED
    with pytest.raises(Refused, match="suspended"):
        gate.waiting(ben)
    with pytest.raises(Refused, match="suspended"):
        gate.decides(ben, waiting, yes=False)


def test_nobody_is_let_in_for_a_member_who_is_suspended(gate: Gate, ana: Visitor) -> None:
    ben = gate.member("Ben")
    stranger = Visitor()
    gate.asks(stranger, gate.offers(ana, ben).code)
    (shown,) = gate.waiting(ana).applicants
    suspend(gate, ben)

    assert refusal(gate, ana, ben) is Reason.NO_SUCH_MEMBER
    with pytest.raises(Refused) as refused:
        gate.decides(ana, shown.applicant, yes=True)
    assert refused.value.reason is Reason.LINK_CODE_EXPIRED


@pytest.mark.usefixtures("ana")
def test_who_waits_at_a_device_that_is_sent_away_or_frozen_waits_in_vain(gate: Gate) -> None:
    ben, cem = gate.comes_in("Ben"), gate.comes_in("Cem")
    first, second = Visitor(), Visitor()
    codes = [gate.offers(host).code for host in (ben, cem)]
    gate.asks(first, codes[0])
    gate.asks(second, codes[1])

    sent_away(gate, ben)
    gate.asks_for_token(cem, 1)  # as a copy does

    assert gate.asks(first, codes[0]).reason is Reason.LINK_CODE_EXPIRED
    assert gate.asks(second, codes[1]).reason is Reason.LINK_CODE_EXPIRED


@pytest.mark.usefixtures("ana")
def test_a_device_that_went_while_its_request_was_on_the_way_lets_nobody_in(gate: Gate) -> None:
    """Whoever asks slowly shows a token that was good when the request began."""
    ben, cem = gate.comes_in("Ben"), gate.comes_in("Cem")
    waiting = {host.device: waits_at(gate, host, Visitor()) for host in (ben, cem)}
    linked = len(linking.held(gate.hub.db))
    sent_away(gate, ben)
    gate.asks_for_token(cem, 1)  # as a copy does

    for host, why in ((ben, Reason.UNLINKED), (cem, Reason.DEVICE_FROZEN)):
        assert refusal(gate, host) is why
        with pytest.raises(Refused) as refused:
            gate.decides(host, waiting[host.device], yes=True)
        assert refused.value.reason is why
    assert len(linking.held(gate.hub.db)) == linked - 1


@pytest.mark.usefixtures("ana")
def test_a_code_that_is_good_no_more_lets_nobody_guess_on(gate: Gate) -> None:
    ben = gate.comes_in("Ben")
    old = gate.offers(ben).code
    gate.later(3 * POLICY.code_ttl_ms)

    answers = [gate.asks(Visitor(), code).reason for code in ("A", "B", old, "C", "D")]

    assert answers[2] is Reason.LINK_CODE_EXPIRED
    assert answers[-1] is Reason.LINK_PAUSED


def test_a_frozen_device_keeps_its_place(tmp_path: Path) -> None:
    gate = Gate(tmp_path, Policy(devices=replace(POLICY, max_linked=1, overflow="refuse")))
    ana = gate.comes_in("Ana")
    gate.asks_for_token(ana, 0)

    with pytest.raises(Refused, match="device_limit"):
        gate.operators_code("Ben")
    gate.close()


def test_a_full_house_uses_no_operators_code_up(tmp_path: Path) -> None:
    gate = Gate(tmp_path, Policy(devices=replace(POLICY, max_linked=1)))
    first, second = gate.operators_code("Ana"), gate.operators_code("Ben")
    ana, ben = Visitor(), Visitor()
    gate.asks(ana, first)

    refused = gate.asks(ben, second)
    gate.hub.do(
        lambda t, gone: [revocation.end_device(t, one, End.LOST, None) for one in gone], ana.device
    )

    assert refused.reason is Reason.DEVICE_LIMIT
    assert isinstance(gate.asks(ben, second), Linked)
    gate.close()


def test_the_pause_is_counted_down(gate: Gate, ana: Visitor) -> None:
    for _ in range(3):
        gate.asks(Visitor(), "wrong")
    gate.later(100_000)

    told = gate.asks(Visitor(), "wrong")

    assert isinstance(told, Paused)
    assert told.wait_ms == 200_000
    assert gate.waiting(ana).paused_ms == 200_000


def test_a_pause_of_a_clock_that_was_years_ahead_is_over_once_that_is_right(
    gate: Gate, ana: Visitor
) -> None:
    gate.later(1_000 * 24 * 3_600_000)
    for code in ("A", "B", "C"):
        gate.asks(Visitor(), code)
    gate.later(-1_000 * 24 * 3_600_000)

    assert gate.waiting(ana).paused_ms == 0
    assert gate.asks(Visitor(), "D").reason is Reason.LINK_CODE_WRONG


def test_a_proof_of_a_clock_that_was_years_ahead_is_none(gate: Gate, ana: Visitor) -> None:
    factors.keep(gate.hub.db, Factor(ana.member, b"secret", is_confirmed=True))
    ahead = gate.policy.security.factor_ttl_ms + 1
    factors.keep_proof(gate.hub.db, ana.device, Instant(gate.hub.now + ahead))

    assert refusal(gate, ana) is Reason.FACTOR_NEEDED


def test_old_codes_and_old_applicants_are_forgotten(gate: Gate, ana: Visitor) -> None:
    waits_at(gate, ana, Visitor())
    gate.offers(ana)
    gate.later(2 * 24 * 3_600_000)
    gate.offers(ana)

    counted = [
        gate.hub.db.execute(f"select count(*) from {table}").fetchone()[0]  # noqa: S608 - ours
        for table in ("link_code", "applicant")
    ]
    assert counted == [1, 0]


def test_a_desk_that_waits_and_comes_in_by_the_operators_code_is_one_desk(
    gate: Gate, ana: Visitor
) -> None:
    stranger = Visitor()
    waiting = waits_at(gate, ana, stranger)
    gate.asks(stranger, gate.operators_code("Ben"))

    gate.decides(ana, waiting, yes=True)

    assert len(linking.held(gate.hub.db)) == 2


def test_the_only_device_there_is_goes_for_another_where_that_is_confirmed(tmp_path: Path) -> None:
    gate = Gate(tmp_path, Policy(devices=replace(POLICY, max_linked=1)))
    ana = gate.comes_in("Ana")
    stranger = Visitor()
    waiting = waits_at(gate, ana, stranger)
    gate.decides(ana, waiting, yes=True, evict=ana.device)

    assert [one.member for one in linking.held(gate.hub.db)] == [ana.member]
    assert gate.row(ana)["ended_why"] == "evicted"
    gate.close()


def test_who_is_no_administrator_any_more_sends_no_colleague_away(tmp_path: Path) -> None:
    """What was shown to them before is worth nothing when they decide."""
    gate = Gate(tmp_path, Policy(devices=replace(POLICY, max_linked=2)))
    ana, ben = gate.comes_in("Ana"), gate.comes_in("Ben")
    waiting = waits_at(gate, ana, Visitor())
    (shown,) = gate.waiting(ana).applicants
    members.keep_grant(gate.hub.db, ana.member, 99, Grant(Role.STANDARD))

    with pytest.raises(Refused) as refused:
        gate.decides(ana, waiting, yes=True, evict=ben.device)

    assert shown.victim
    assert shown.victim.device == ben.device
    assert refused.value.reason is Reason.DEVICE_LIMIT
    assert {one.member for one in linking.held(gate.hub.db)} == {ana.member, ben.member}
    gate.close()


def test_who_administers_nothing_comes_back_on_the_same_machine_to_a_full_house(
    tmp_path: Path,
) -> None:
    gate = Gate(tmp_path, Policy(devices=replace(POLICY, max_linked=3)))
    gate.comes_in("Ana")
    ben, told = gate.comes_in("Ben"), {**USUAL, "machine": "one and the same"}
    former, again = Visitor(told=told), Visitor(told=told)
    gate.asks(former, gate.operators_code("Ben"))
    waiting = waits_at(gate, ben, again)
    (shown,) = gate.waiting(ben).applicants
    gate.decides(ben, waiting, yes=True)

    assert (shown.replaces, shown.victim, shown.limit_reached) == (former.device, None, False)
    assert gate.row(former)["ended_why"] == "replaced"
    gate.close()


def test_the_code_and_the_machine_say_nothing_that_the_hub_cannot_read(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    gate = Gate(
        tmp_path_factory.mktemp("gate"), Policy(devices=replace(POLICY, failures_max=10**9))
    )
    words = st.text(st.characters(exclude_categories=["Cs"]), max_size=300)

    @given(
        code=words, told=st.fixed_dictionaries(dict.fromkeys(("name", "machine", "system"), words))
    )
    def whatever_is_said_is_a_wrong_code(code: str, told: dict[str, str]) -> None:
        assert gate.asks(Visitor(told=told), code).reason is Reason.LINK_CODE_WRONG

    whatever_is_said_is_a_wrong_code()
    gate.close()


def test_an_administrator_links_for_a_colleague_and_the_row_says_who_did(
    gate: Gate, ana: Visitor
) -> None:
    ben, stranger = gate.member("Ben", Role.STANDARD), Visitor()
    code = gate.offers(ana, ben).code
    gate.asks(stranger, code)
    gate.decides(ana, gate.waiting(ana).applicants[0].applicant, yes=True)
    gate.asks(stranger, code)

    row = gate.row(stranger)
    assert (row["member"], row["linked_by"]) == (ben, ana.member)


def test_who_was_turned_away_by_whom_and_from_where_is_written_down(
    gate: Gate, ana: Visitor
) -> None:
    stranger = Visitor(address=ABROAD)
    applicant = waits_at(gate, ana, stranger)

    gate.decides(ana, applicant, yes=False)
    gate.decides(ana, applicant, yes=False)

    (denial,) = [row for row in gate.hub.rows("audit") if row["deed"] == "deny"]
    assert (denial["member"], denial["device"]) == (ana.member, ana.device)
    assert denial["about"] == ana.member
    assert denial["content"] == {
        "computer": "laptop",
        "system": "Windows 11 24H2",
        "network": "102.89.0.0/16",
        "place": "",
    }


def test_who_is_let_in_was_not_turned_away(gate: Gate, ana: Visitor) -> None:
    gate.decides(ana, waits_at(gate, ana, Visitor()), yes=True)

    assert "deny" not in {row["deed"] for row in gate.hub.rows("audit")}
