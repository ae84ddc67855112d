"""What administrators decide about colleagues, without a server between."""

import json
from collections.abc import Sequence
from typing import Any

import pytest

from tests.support.court import Bench, reason
from tests.support.hub_record import told
from tests.support.payloads import ADA_PHONE, BEN_PHONE, a_card, a_message, webhook
from wadesk.core.errors import Reason, Refused
from wadesk.core.grant import usual
from wadesk.core.policy import HOUR_MS, Policy, SecurityPolicy
from wadesk.core.records import Instant
from wadesk.core.rights import Right, Role
from wadesk.hub import membership, sights
from wadesk.hub.judgement import Judged
from wadesk.hub.sights import Rescope
from wadesk.hub.writer import Transaction
from wadesk.store import devices, members
from wadesk.store.devices import NewDevice
from wadesk.wire.hub_api import ClaimLock, Command, KeepDraft, SendText, SetOwner
from wadesk.wire.team_api import (
    DeleteConversation,
    Designate,
    DropPermission,
    ExportAudit,
    Hours,
    InviteMember,
    KeepPermission,
    RemoveMember,
    RenameMember,
    SetRights,
    SuspendMember,
)

ALL_DAY = SecurityPolicy(office_from=0, office_until=24)


@pytest.fixture
def bench(bench: Bench) -> Bench:
    """Ana is the administrator here, and it is always office hours."""
    calm = Bench(bench.path.with_name("calm.db"), Policy(security=ALL_DAY))
    members.keep_grant(calm.hub.db, calm.ana, 1, usual(Role.ADMINISTRATOR))
    return calm


def does(bench: Bench, command: Command) -> int | None:
    judged = bench.ask(bench.ana, command)
    assert judged.answer is not None, judged.problem
    return judged.answer.made


def refused(judged: Judged) -> tuple[str, str]:
    assert judged.problem is not None, judged.answer
    return judged.problem.reason, judged.problem.detail


def member(bench: Bench, wanted: int) -> dict[str, Any]:
    return next(row for row in bench.hub.rows("member") if row["id"] == wanted)


def deeds(bench: Bench) -> list[tuple[str, int | None]]:
    return [(row["deed"], row["about"]) for row in bench.hub.rows("audit")]


def content(bench: Bench) -> dict[str, Any]:
    found: dict[str, Any] = bench.hub.rows("audit")[-1]["content"]
    return found


def a_device(bench: Bench, of: int, key: bytes) -> int:
    def work(t: Transaction, _: Sequence[None]) -> list[int]:
        device = t.new_id()
        new = NewDevice(of, key, "laptop", "Plan 9", "1")
        devices.add_device(t.db, device, t.next_seq(), new, t.now)
        return [device]

    return bench.hub.do(work, None)[0]


def writes(bench: Bench, phone: str) -> int:
    said = a_message(wamid=f"wamid.{phone}", phone=phone, timestamp=str(bench.hub.now // 1000))
    bench.hub.take_in(webhook(contacts=[a_card(phone=phone)], messages=[said]))
    return int(bench.hub.rows("conversation")[-1]["id"])


@pytest.mark.parametrize("role", Role)
def test_who_is_invited_is_a_member_with_the_rights_of_the_role(bench: Bench, role: Role) -> None:
    made = does(bench, InviteMember("  Zoé   Laurent ", role))

    row = member(bench, made or 0)
    assert (row["name"], row["role"], row["state"]) == ("Zoé Laurent", role, "active")
    assert deeds(bench) == [("invite", made)]
    assert content(bench) == {"name": "Zoé Laurent", "role": role}


@pytest.mark.parametrize("name", ["Ben", "ben", " BEN "])
def test_no_two_members_are_called_alike(bench: Bench, name: str) -> None:
    wishes: list[Command] = [InviteMember(name, "standard"), RenameMember(bench.ana, name)]

    assert {reason(bench.ask(bench.ana, one)) for one in wishes} == {Reason.NAME_TAKEN}
    assert deeds(bench) == []


def test_a_name_may_be_written_otherwise_and_a_removed_members_is_free(bench: Bench) -> None:
    does(bench, RenameMember(bench.ben, "BEN"))
    does(bench, RemoveMember(bench.ben))

    again = does(bench, InviteMember("Ben", "standard"))

    assert again != bench.ben
    assert member(bench, bench.ben)["name"] == "BEN"


def test_a_role_that_nobody_knows_is_refused_in_one_sentence(bench: Bench) -> None:
    told_of = [
        refused(bench.ask(bench.ana, InviteMember("Zoé", "owner"))),
        refused(bench.ask(bench.ana, SetRights(bench.ben, "owner"))),
        refused(bench.ask(bench.ana, SetRights(bench.ben, "standard", rights=["fly"]))),
        refused(bench.ask(bench.ana, SetRights(bench.ben, "standard", hours=Hours(9, 9, [1])))),
        refused(bench.ask(bench.ana, KeepPermission("Night", "owner"))),
        refused(bench.ask(bench.ana, KeepPermission("  ", "standard"))),
        refused(bench.ask(bench.ana, InviteMember("   ", "standard"))),
    ]

    assert {one for one, _ in told_of} == {Reason.BAD_SETTING}
    assert all(sentence.endswith(".") for _, sentence in told_of)
    assert deeds(bench) == []


def test_rights_are_a_row_and_the_log_knows_before_and_after(bench: Bench) -> None:
    hours = Hours(540, 1080, [0, 1, 2])
    does(bench, SetRights(bench.ben, "standard", [Right.EXPORT], hours, ["sales"], "Days"))

    row, log = member(bench, bench.ben), content(bench)
    assert json.loads(row["rights"]) == ["export"]
    assert json.loads(row["hours"]) == {"start": 540, "end": 1080, "days": [0, 1, 2]}
    assert (json.loads(row["scopes"]), row["permission"]) == (["sales"], "Days")
    assert (log["before"]["rights"], log["after"]["rights"]) == (None, ["export"])
    assert deeds(bench) == [("rights", bench.ben)]


def test_the_same_rights_once_more_are_no_deed(bench: Bench) -> None:
    does(bench, SetRights(bench.ben, "standard"))

    assert deeds(bench) == []


def test_a_limit_of_scopes_takes_away_what_lies_outside_at_once(bench: Bench) -> None:
    line = writes(bench, ADA_PHONE)
    bench.hub.do(sights.rescope, Rescope(line, "sales"))
    since = bench.hub.changes().to

    does(bench, SetRights(bench.ben, "standard", scopes=["support"]))

    page = bench.hub.changes(bench.ben, since)
    assert [one["lost"] for one in json.loads(page.sights)] == [[line]]
    assert told(bench.hub.changes(bench.ben), "conversation") == []


def test_who_is_restricted_sees_designated_conversations_and_no_others(bench: Bench) -> None:
    open_one, designated = writes(bench, ADA_PHONE), writes(bench, BEN_PHONE)
    does(bench, Designate(designated, "sales"))
    does(bench, SetRights(bench.ben, "restricted", scopes=["sales"]))

    seen = [row["id"] for row in told(bench.hub.changes(bench.ben), "conversation")]

    assert seen == [designated]
    assert reason(bench.ask(bench.ben, ClaimLock(open_one))) == Reason.NO_SUCH_CONVERSATION
    assert bench.ask(bench.ben, ClaimLock(designated)).problem is None


@pytest.mark.parametrize(
    ("before", "after", "begins_anew"),
    [
        ("standard", "administrator", True),
        ("administrator", "standard", True),
        ("restricted", "standard", True),
        ("standard", "restricted", False),
        ("standard", "standard", False),
    ],
)
def test_desks_begin_anew_where_no_other_road_tells_what_changed(
    bench: Bench, before: str, after: str, begins_anew: bool
) -> None:
    scopes: dict[str, list[str]] = {"restricted": []}
    does(bench, SetRights(bench.ben, before, scopes=scopes.get(before)))
    known = members.reborn(bench.hub.db, bench.ben)
    does(bench, SetRights(bench.ben, after, scopes=scopes.get(after)))

    assert (members.reborn(bench.hub.db, bench.ben) > known) is begins_anew


@pytest.mark.parametrize("others", ["none", "suspended"])
def test_somebody_stays_an_administrator(bench: Bench, others: str) -> None:
    if others == "suspended":
        does(bench, SetRights(bench.ben, "administrator"))
        does(bench, SuspendMember(bench.ben, suspended=True))

    told_of = bench.ask(bench.ana, SetRights(bench.ana, "standard"))

    assert reason(told_of) == Reason.LAST_ADMINISTRATOR
    assert member(bench, bench.ana)["role"] == Role.ADMINISTRATOR


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


def test_a_set_of_rights_is_kept_changed_and_dropped(bench: Bench) -> None:
    made = does(bench, KeepPermission(" Night  shift ", "standard", [Right.EXPORT]))
    again = does(bench, KeepPermission("Night shift", "restricted", scopes=["night"]))
    row = bench.hub.one("permission")
    does(bench, DropPermission(made or 0))

    assert made == again == row["id"]
    assert (row["name"], row["role"], row["rights"]) == ("Night shift", "restricted", None)
    assert bench.hub.rows("permission") == []
    assert ("permission", made) in bench.hub.tombstones()
    assert deeds(bench) == [("permission", made)] * 3
    assert reason(bench.ask(bench.ana, DropPermission(made or 0))) == Reason.NO_SUCH_PERMISSION


def test_a_conversation_is_designated_and_both_sides_hear_of_it(bench: Bench) -> None:
    line = bench.customer_writes()
    does(bench, SetRights(bench.ben, "standard", scopes=[]))
    since = bench.hub.changes().to

    does(bench, Designate(line, " after  sales "))

    assert bench.hub.one("conversation")["scope"] == "after sales"
    (news,) = json.loads(bench.hub.changes(bench.ben, since).sights)
    assert news["lost"] == [line]
    assert content(bench) == {"before": "", "scope": "after sales"}


def test_a_deleted_conversation_is_gone_and_that_is_known(bench: Bench) -> None:
    line = bench.customer_writes()

    does(bench, DeleteConversation(line))

    assert bench.hub.rows("conversation") == bench.hub.rows("message") == []
    assert deeds(bench) == [("delete", line)]
    assert reason(bench.ask(bench.ana, DeleteConversation(line))) == Reason.NO_SUCH_CONVERSATION


def test_taking_the_log_out_is_in_the_log(bench: Bench) -> None:
    made = does(bench, ExportAudit(412))

    assert bench.hub.rows("audit")[-1]["id"] == made
    assert (deeds(bench), content(bench)) == ([("export", None)], {"entries": 412})


def test_rights_that_change_while_nobody_is_at_work_are_told(bench: Bench) -> None:
    strict = Bench(bench.path.with_name("strict.db"))  # from 8 to 20 by the clock of UTC
    members.keep_grant(strict.hub.db, strict.ana, 1, usual(Role.ADMINISTRATOR))
    strict.hub.now = Instant(strict.hub.now // (24 * HOUR_MS) * 24 * HOUR_MS + 3 * HOUR_MS)
    does(strict, SetRights(strict.ben, "standard", [Right.EXPORT]))
    strict.later(6 * HOUR_MS)
    does(strict, SetRights(strict.ben, "standard"))

    assert [deed for deed, _ in deeds(strict)] == ["rights", "alert", "rights"]
    assert strict.hub.rows("audit")[1]["content"] == {
        "alert": "rights_out_of_hours",
        "change": "rights",
    }


def test_a_code_of_the_operators_lets_nobody_in_who_is_suspended(bench: Bench) -> None:
    does(bench, SuspendMember(bench.ben, suspended=True))

    def work(t: Transaction, names: Sequence[str]) -> list[int]:
        return [membership.enrol(t, one) for one in names]

    with pytest.raises(Refused, match="Ben is suspended"):
        bench.hub.do(work, "Ben")


def test_what_one_said_before_is_told_again_without_what_left_ones_sight(bench: Bench) -> None:
    line = bench.customer_writes()
    bench.say(bench.ana, line, text="I am on it")
    wish = SendText(line, 0, text="Me too", heard_at=bench.hub.now)
    first = bench.ask(bench.ben, wish, key="k")
    does(bench, Designate(line, "sales"))
    does(bench, SetRights(bench.ben, "restricted", scopes=[]))

    again = bench.ask(bench.ben, wish, key="k")

    assert first.problem is not None
    assert bytes(first.problem.newer) != b"[]"
    assert again.problem is not None
    assert (again.problem.reason, bytes(again.problem.newer)) == (Reason.UNSEEN_ANSWER, b"[]")
