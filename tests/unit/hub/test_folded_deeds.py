"""Folded deeds: two conversations become one, a member goes, and nothing that was kept is lost."""

from pathlib import Path
from typing import Any

import pytest

from tests.support.court import Bench
from tests.support.payloads import ADA_ID, a_card, a_message, webhook
from tests.support.team_bench import calm, does
from wadesk.core.policy import HOUR_MS
from wadesk.core.records import Instant
from wadesk.store import migrate
from wadesk.wire.inbox_api import KeepLabel, KeepView, MarkRead, Pin, SetLabels, SetStatus
from wadesk.wire.team_api import RemoveMember

INBOX = 4  # the step of the schema that brings it


@pytest.fixture
def two(bench: Bench) -> tuple[int, int]:
    """The threads of one person who is known by a number here and by an id there."""
    seconds = str(bench.hub.now // 1000)
    bench.hub.take_in(
        webhook(contacts=[a_card()], messages=[a_message(wamid="w.1", timestamp=seconds)]),
        webhook(
            contacts=[a_card(phone=None, user_id=ADA_ID)],
            messages=[a_message(wamid="w.2", phone=None, from_user_id=ADA_ID, timestamp=seconds)],
        ),
    )
    first, second = (row["id"] for row in bench.hub.rows("conversation"))
    return first, second


def fold(bench: Bench) -> dict[str, Any]:
    """It turns out that they are one, by a heart, which opens nothing."""
    said = a_message("reaction", "w.3", from_user_id=ADA_ID, timestamp="1", reaction={})
    bench.hub.take_in(webhook(contacts=[a_card(user_id=ADA_ID)], messages=[said]))
    return bench.hub.one("conversation")


def test_both_threads_labels_are_kept(bench: Bench, two: tuple[int, int]) -> None:
    made = []
    for where, name in zip(two, ("VIP", "Late"), strict=True):
        told = bench.ask(bench.ana, KeepLabel(name, 1)).answer
        made.append(told.made if told else None)
        bench.ask(bench.ana, SetLabels(where, add=[made[-1] or 0]))

    assert fold(bench)["labels"] == made


@pytest.mark.parametrize(
    ("one", "other", "after"),
    [
        ("closed", "closed", "closed"),
        ("closed", "open", "open"),
        ("snoozed", "closed", "snoozed"),
        ("snoozed", "open", "open"),
    ],
)
def test_it_is_as_awake_as_either_was(
    bench: Bench, two: tuple[int, int], one: str, other: str, after: str
) -> None:
    until = Instant(bench.hub.now + HOUR_MS)
    for where, status in zip(two, (one, other), strict=True):
        bench.ask(bench.ana, SetStatus(where, status, until if status == "snoozed" else None))

    row = fold(bench)

    assert (row["status"], row["snoozed_until"]) == (after, until if after == "snoozed" else None)


def test_who_waits_in_either_waits(bench: Bench, two: tuple[int, int]) -> None:
    first = bench.hub.rows("conversation")[0]["waiting_since"]
    bench.say(bench.ana, two[1])

    assert first is not None
    assert fold(bench)["waiting_since"] == first


def test_what_was_unread_in_either_stays_unread_and_pins_stay(
    bench: Bench, two: tuple[int, int]
) -> None:
    ids = [row["id"] for row in bench.hub.rows("message")]
    for where, upto in zip(two, ids, strict=True):
        bench.ask(bench.ana, MarkRead(where, upto))
    bench.ask(bench.ana, Pin(two[1], is_pinned=True))
    bench.ask(bench.ben, Pin(two[1], is_pinned=True))

    where = fold(bench)["id"]

    rows = {row["member"]: row for row in bench.hub.rows("reading")}
    assert {row["conversation"] for row in rows.values()} == {where}
    assert rows[bench.ana]["upto"] == min(ids)
    assert all(row["pinned_at"] for row in rows.values())


def test_who_is_removed_leaves_no_readings_and_no_views(bench: Bench) -> None:
    bench = calm(bench)
    line = bench.customer_writes()
    bench.ask(bench.ben, Pin(line, is_pinned=True))
    bench.ask(bench.ben, KeepView("Mine", {}))

    does(bench, RemoveMember(bench.ben))

    assert bench.hub.rows("reading") == bench.hub.rows("saved_view") == []


def test_an_older_hub_learns_once_who_waits(tmp_path: Path) -> None:
    """Its record is brought up to date with who has no answer yet, and Desks are told."""
    bench = Bench(tmp_path / "old.db")
    bench.customer_writes()
    at, seq = (bench.hub.one("conversation")[name] for name in ("waiting_since", "seq"))
    bench.hub.db.execute("update conversation set waiting_since = null")
    for statement in migrate._statements(migrate._steps("hub")[INBOX]):
        if statement.lstrip().startswith("update"):
            bench.hub.db.execute(statement)

    row = bench.hub.one("conversation")
    assert (row["waiting_since"], row["seq"]) == (at, seq + 1)
    bench.hub.close()
