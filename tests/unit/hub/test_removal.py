"""Who is suspended or removed, and what they leave behind, without a server between."""

from collections.abc import Sequence

import pytest

from tests.support.court import Bench, reason
from tests.support.payloads import ADA_PHONE, BEN_PHONE
from tests.support.team_bench import a_device, calm, content, deeds, does, member, writes
from wadesk.core.errors import Reason, Refused
from wadesk.core.policy import HOUR_MS
from wadesk.hub import membership
from wadesk.hub.writer import Transaction
from wadesk.wire.hub_api import Command, KeepDraft, SetOwner
from wadesk.wire.team_api import (
    Designate,
    RemoveMember,
    RenameMember,
    SetRights,
    SuspendMember,
)


@pytest.fixture
def bench(bench: Bench) -> Bench:
    return calm(bench)


@pytest.mark.parametrize("wish", [SuspendMember(1, suspended=True), RemoveMember(1)])
def test_nobody_suspends_or_removes_themselves(
    bench: Bench, wish: SuspendMember | RemoveMember
) -> None:
    does(bench, SetRights(bench.ben, "administrator"))
    wish.member = bench.ana

    assert reason(bench.ask(bench.ana, wish)) == Reason.NO_RIGHT


def test_nothing_works_for_who_is_suspended_until_it_is_taken_back(bench: Bench) -> None:
    line = bench.customer_writes()
    bench.claim(bench.ben, line)
    does(bench, SuspendMember(bench.ben, suspended=True))

    refusals = [bench.claim(bench.ben, line), bench.say(bench.ben, line, key="k")]
    others = bench.claim(bench.ana, line)
    does(bench, SuspendMember(bench.ben, suspended=False))
    bench.release(bench.ana, line, (others.answer and others.answer.fence) or 0)
    again = bench.say(bench.ben, line, key="k")

    assert {reason(one) for one in refusals} == {Reason.MEMBER_SUSPENDED}
    assert {one.problem.status for one in refusals if one.problem} == {403}
    assert others.problem is None, "what a suspended member held is free"
    assert again.problem is None, "a reply that waited is not refused for good"
    assert [deed for deed, _ in deeds(bench)] == ["suspend", "resume"]


@pytest.mark.parametrize("leaving", [SuspendMember(0, suspended=True), RemoveMember(0)])
def test_everybody_hears_that_what_they_held_is_free(
    bench: Bench, leaving: SuspendMember | RemoveMember
) -> None:
    theirs, others = writes(bench, ADA_PHONE), writes(bench, BEN_PHONE)
    bench.claim(bench.ben, theirs)
    bench.claim(bench.ana, others)
    leaving.member = bench.ben

    judged = bench.ask(bench.ana, leaving)

    ((moved, lock),) = [(one.conversation, one.lock) for one in judged.freed]
    assert (moved, lock.held_by(bench.hub.now), lock.fence) == (theirs, None, 1)


def test_what_a_removed_member_was_at_work_on_is_the_heirs(bench: Bench) -> None:
    cem = bench.hub.add_member("Cem")
    mine, hidden = writes(bench, ADA_PHONE), writes(bench, BEN_PHONE)
    does(bench, SetOwner(mine, bench.ben))
    does(bench, SetOwner(hidden, bench.ben))
    does(bench, Designate(hidden, "legal"))
    does(bench, SetRights(cem, "standard", scopes=["sales"]))
    hour = bench.hub.now + HOUR_MS
    bench.say(bench.ben, mine, text="Tomorrow", later=hour)
    bench.say(bench.ben, hidden, text="Never", later=hour)

    does(bench, RemoveMember(bench.ben, heir=cem))

    owners = {row["id"]: row["owner"] for row in bench.hub.rows("conversation")}
    plans = {row["conversation"]: row for row in bench.hub.rows("scheduled")}
    assert owners == {mine: cem, hidden: None}
    assert (plans[mine]["member"], plans[mine]["state"]) == (cem, "waiting")
    assert plans[hidden]["state"] == "cancelled"


def test_without_an_heir_it_is_nobodys_and_nothing_leaves_later(bench: Bench) -> None:
    line = bench.customer_writes()
    does(bench, SetOwner(line, bench.ben))
    bench.say(bench.ben, line, later=bench.hub.now + HOUR_MS)

    does(bench, RemoveMember(bench.ben))

    assert bench.hub.one("conversation")["owner"] is None
    assert bench.hub.one("scheduled")["state"] == "cancelled"


def test_a_removed_members_words_are_kept_for_who_removed_them(bench: Bench) -> None:
    line = bench.customer_writes()
    desk = a_device(bench, bench.ben, b"1" * 32)
    bench.ask(bench.ben, KeepDraft(line, "I had thought", 0, 0, 0), device=desk)

    does(bench, RemoveMember(bench.ben))

    row = bench.hub.one("draft")
    assert (row["member"], row["author"], row["text"]) == (
        bench.ana,
        bench.ben,
        "I had thought",
    )


def test_a_removed_members_devices_are_out_and_their_name_stays(bench: Bench) -> None:
    first, second = (a_device(bench, bench.ben, one * 32) for one in (b"1", b"2"))
    hers = a_device(bench, bench.ana, b"3" * 32)

    does(bench, RemoveMember(bench.ben))

    states = {row["id"]: (row["state"], row["ended_why"]) for row in bench.hub.rows("device")}
    out = ("unlinked", "member_removed")
    assert states == {first: out, second: out, hers: ("linked", None)}
    assert (member(bench, bench.ben)["name"], member(bench, bench.ben)["state"]) == (
        "Ben",
        "removed",
    )
    assert content(bench) == {"name": "Ben", "heir": None, "devices": 2}


@pytest.mark.parametrize("heir", ["the leaving one", "a suspended one", "nobody known"])
def test_an_heir_is_somebody_who_is_at_work(bench: Bench, heir: str) -> None:
    cem = bench.hub.add_member("Cem")
    does(bench, SuspendMember(cem, suspended=True))
    wanted = {"the leaving one": bench.ben, "a suspended one": cem, "nobody known": 999}[heir]

    told_of = bench.ask(bench.ana, RemoveMember(bench.ben, heir=wanted))

    assert reason(told_of) == Reason.NO_SUCH_MEMBER
    assert member(bench, bench.ben)["state"] == "active"


def test_who_is_gone_is_nobody_to_decide_about(bench: Bench) -> None:
    does(bench, RemoveMember(bench.ben))
    wishes: list[Command] = [
        SetRights(bench.ben, "standard"),
        RenameMember(bench.ben, "Benjamin"),
        SuspendMember(bench.ben, suspended=True),
        RemoveMember(bench.ben),
    ]

    assert {reason(bench.ask(bench.ana, one)) for one in wishes} == {Reason.NO_SUCH_MEMBER}


def test_a_code_of_the_operators_lets_nobody_in_who_is_suspended(bench: Bench) -> None:
    does(bench, SuspendMember(bench.ben, suspended=True))

    def work(t: Transaction, names: Sequence[str]) -> list[int]:
        return [membership.enrol(t, one) for one in names]

    with pytest.raises(Refused, match="Ben is suspended"):
        bench.hub.do(work, "Ben")
