"""Team tests: who and what is linked, given and done, as a Desk's copy has it."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.support.mirrors import a_store
from wadesk.core.records import Instant
from wadesk.core.rights import Hours, Role
from wadesk.core.rows import BY_NAME
from wadesk.core.team import AuditFilter
from wadesk.store import team
from wadesk.store.connection import WritableDb

ANA, BEN, SET, DESK, LAPTOP, TALK = 1, 2, 3, 10, 11, 50


@pytest.fixture
def mirror(tmp_path: Path) -> Iterator[WritableDb]:
    db = a_store(tmp_path / "mirror.db")
    put(db, "member", ANA, name="Ana", role="administrator", state="active", factor=1)
    put(
        db,
        "member",
        BEN,
        name="Bén",
        role="restricted",
        state="suspended",
        rights='["broadcast"]',
        hours='{"start": 480, "end": 1200, "days": [0, 1]}',
        scopes='["sales"]',
        permission="Shop",
    )
    put(db, "permission", SET, name="Shop", role="standard", rights="[]")
    put(db, "device", DESK, member=ANA, name="Front desk", linked_at=5, state="linked")
    put(
        db,
        "device",
        LAPTOP,
        member=BEN,
        name="Laptop",
        system="Windows 11",
        version="1.0",
        linked_at=7,
        state="wiped",
        linked_by=ANA,
        network="203.0.0.0/16",
        place="Porto",
        country="PT",
        last_seen=9,
        odd='["old_system"]',
        ended_at=20,
        ended_why="lost",
        wiped_ms=300,
    )
    for number, (deed, about) in enumerate(
        [("link", LAPTOP), ("rights", BEN), ("alert", LAPTOP), ("unlink", LAPTOP)], start=100
    ):
        put(
            db,
            "audit",
            number,
            at=number * 10,
            member=ANA if deed != "alert" else None,
            device=DESK if deed != "alert" else None,
            deed=deed,
            about=about,
            content=json.dumps({"why": deed}),
        )
    yield db
    db.close()


def put(db: WritableDb, table: str, number: int, /, **columns: Any) -> None:
    assert columns.keys() <= set(BY_NAME[table].names)
    row = {"id": number, "seq": number, **columns}
    places = ",".join("?" * len(row))
    sql = f"insert into {table} ({','.join(row)}) values ({places})"  # noqa: S608 - our own words
    db.execute(sql, tuple(row.values()))


def test_devices_are_told_with_the_names_of_those_whose_they_are(mirror: WritableDb) -> None:
    here, there = team.devices(mirror, DESK)

    assert (here.name, here.member_name, here.is_here, here.linked_by_name) == (
        "Front desk",
        "Ana",
        True,
        "",
    )
    assert (there.member_name, there.linked_by_name, there.place, there.odd) == (
        "Bén",
        "Ana",
        "Porto",
        ("old_system",),
    )
    assert (there.state, there.ended_why, there.wiped_ms, there.is_here) == (
        "wiped",
        "lost",
        300,
        False,
    )


def test_what_was_given_by_hand_is_told_apart_from_the_roles_own(mirror: WritableDb) -> None:
    ana, ben = team.members(mirror, ANA)

    assert (ana.rights, ana.hours, ana.scopes, ana.has_factor, ana.is_me) == (
        None,
        None,
        None,
        True,
        True,
    )
    assert ben.rights == frozenset({"broadcast"})
    assert ben.hours == Hours(480, 1200, frozenset({0, 1}))
    assert (ben.scopes, ben.permission, ben.state) == (frozenset({"sales"}), "Shop", "suspended")


def test_a_standing_is_that_of_the_row_and_nobody_has_none(mirror: WritableDb) -> None:
    assert team.standing(mirror, ANA).is_administrator
    assert team.standing(mirror, BEN).state == "suspended"
    assert team.standing(mirror, 99).rights == frozenset()


def test_a_set_of_rights_may_give_none_at_all(mirror: WritableDb) -> None:
    (shop,) = team.permissions(mirror)

    assert (shop.name, shop.role, shop.rights) == ("Shop", Role.STANDARD, frozenset())


def test_the_log_is_read_backwards_a_page_at_a_time(mirror: WritableDb) -> None:
    first = team.audit(mirror, AuditFilter(), None, 3)
    second = team.audit(mirror, AuditFilter(), first[-1].id, 3)

    assert [entry.id for entry in first] == [103, 102, 101]
    assert [entry.id for entry in second] == [100]
    assert (first[0].member_name, first[0].device_name, first[0].about_name) == (
        "Ana",
        "Front desk",
        "Laptop",
    )
    assert first[0].content == {"why": "unlink"}
    assert first[1].member_name == ""


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        (AuditFilter(deeds=frozenset({"link", "alert"})), [102, 100]),
        (AuditFilter(member=ANA), [103, 101, 100]),
        (AuditFilter(member=BEN), [101]),
        (AuditFilter(since=Instant(1_010), until=Instant(1_030)), [102, 101]),
        (AuditFilter(words="bÉn"), [101]),
        (AuditFilter(words="laptop ana"), [103, 100]),
        (AuditFilter(words="nobody"), []),
    ],
)
def test_the_log_is_found_by_deed_person_time_and_words(
    mirror: WritableDb, wanted: AuditFilter, found: list[int]
) -> None:
    assert [entry.id for entry in team.audit(mirror, wanted, None, 10)] == found


def test_a_page_is_filled_with_what_fits(mirror: WritableDb) -> None:
    assert [entry.id for entry in team.audit(mirror, AuditFilter(words="ana"), None, 2)] == [
        103,
        101,
    ]


def test_alerts_are_those_that_came_since(mirror: WritableDb) -> None:
    assert [entry.id for entry in team.alerts(mirror, 0)] == [102]
    assert team.alerts(mirror, 102) == []


def test_the_number_is_known_once_somebody_has_written(mirror: WritableDb) -> None:
    before = team.number(mirror)
    put(mirror, "conversation", TALK, number="106540352242922")

    assert (before, team.number(mirror)) == ("", "106540352242922")


def test_scopes_are_those_that_something_lies_in(mirror: WritableDb) -> None:
    for number, scope in enumerate(["sales", "", None, "sales", "legal"], start=TALK):
        put(mirror, "conversation", number, scope=scope)

    assert team.scopes(mirror) == {"sales", "legal"}
