"""What administrators decide about colleagues, without a server between."""

import json

import pytest

from tests.support.court import Bench, reason
from tests.support.hub_record import told
from tests.support.payloads import ADA_PHONE, BEN_PHONE
from tests.support.team_bench import calm, content, deeds, does, member, refused, writes
from wadesk.core.errors import Reason
from wadesk.core.grant import usual
from wadesk.core.policy import HOUR_MS
from wadesk.core.records import Instant
from wadesk.core.rights import Right, Role
from wadesk.hub import sights
from wadesk.hub.sights import Rescope
from wadesk.store import members
from wadesk.wire.hub_api import ClaimLock, Command, SendText
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


@pytest.fixture
def bench(bench: Bench) -> Bench:
    return calm(bench)


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
