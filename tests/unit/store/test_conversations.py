"""Conversations: the list in its order, page by page, with who waits since when."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.support.builders import NOON
from tests.support.mirrors import a_store
from tests.support.simulated_hub import table
from wadesk.core.batches import Batch, Gone
from wadesk.core.policy import WindowPolicy
from wadesk.core.records import ContactId, ConversationId, Seq
from wadesk.core.sync import Cursor
from wadesk.store import conversations, merge, people
from wadesk.store.connection import WritableDb

START = Cursor("5f0c", Seq(1))


@pytest.fixture
def mirror(tmp_path: Path) -> Iterator[WritableDb]:
    db = a_store(tmp_path / "mirror.db")
    merge.begin_lineage(db, START, epoch=0)
    yield db
    db.close()


def put(db: WritableDb, name: str, *rows: dict[str, Any], gone: tuple[Gone, ...] = ()) -> None:
    rows_with_seq = [{"seq": 2, **row} for row in rows]
    upto = Cursor(START.lineage, Seq(2))
    merge.apply_page(db, Batch(START, upto, 0, (table(name, rows_with_seq),), gone))


def a_line(number: int, **columns: Any) -> dict[str, Any]:
    return {"id": number, "number": "100", "status": "open", "last_at": NOON + number, **columns}


def listed(db: WritableDb, *args: Any, **rest: Any) -> list[int]:
    return [line.id for line in conversations.latest(db, *args, **rest)]


def test_open_conversations_come_newest_first(mirror: WritableDb) -> None:
    lines = [a_line(1, last_at=NOON + 9), a_line(2), a_line(3, status="resolved"), a_line(4)]
    put(mirror, "conversation", *lines)

    assert listed(mirror, 10) == [1, 4, 2]
    assert listed(mirror, 10, status="resolved") == [3]
    assert listed(mirror, 10, status=None) == [1, 4, 3, 2]


@pytest.mark.parametrize("status", ["open", None])
def test_pages_meet_without_gap_or_repetition(mirror: WritableDb, status: str | None) -> None:
    put(mirror, "conversation", *(a_line(n, last_at=NOON + n // 4) for n in range(1, 12)))
    found: list[int] = []
    before = conversations.TOP

    while page := conversations.latest(mirror, 3, status, before):
        found += [line.id for line in page]
        before = page[-1].position

    assert found == sorted(range(1, 12), key=lambda n: (n // 4, n), reverse=True)


def test_a_conversation_without_a_time_is_not_lost(mirror: WritableDb) -> None:
    put(mirror, "conversation", a_line(1), a_line(2, last_at=None))

    assert listed(mirror, 1) == [1]
    assert listed(mirror, 9, before=conversations.latest(mirror, 1)[0].position) == [2]


def test_a_line_says_who_it_is_and_until_when_free_text_may_go(mirror: WritableDb) -> None:
    put(mirror, "contact", {"id": 9, "name": None, "username": "zoe", "phone": "15550100"})
    put(mirror, "conversation", a_line(1, contact=9, last_inbound_at=NOON), a_line(2, circle="g"))

    line, group = conversations.by_ids(mirror, [ConversationId(1), ConversationId(2)])[::-1]
    policy = WindowPolicy()

    assert line.contact is not None
    assert line.contact.label == "@zoe"
    assert line.window_closes_at(policy) == NOON + policy.open_ms - policy.margin_ms
    assert (group.contact, group.window_closes_at(policy)) == (None, None)
    assert people.contacts(mirror, [ContactId(9)]) == {9: line.contact}


@pytest.mark.parametrize(
    ("answer", "since"),
    [(None, NOON + 11), (12, NOON + 14), (16, None)],
)
def test_a_customer_waits_since_the_first_message_after_the_newest_answer(
    mirror: WritableDb, answer: int | None, since: int | None
) -> None:
    kinds = {12: ("out", "text"), 13: ("in", "reaction"), 16: ("out", "text")}
    sides = [(n, *kinds.get(n, ("in", "text"))) for n in range(11, 17)]
    said = [
        {"id": n, "conversation": 1, "at": NOON + n, "direction": side, "kind": kind}
        for n, side, kind in sides
    ]
    put(mirror, "message", *said)
    put(mirror, "conversation", a_line(1, answer=answer))

    line = conversations.find(mirror, ConversationId(1))

    assert line is not None
    assert line.unanswered_since == since


def test_a_conversation_that_was_merged_is_followed_to_where_it_lives_now(
    mirror: WritableDb,
) -> None:
    put(mirror, "conversation", a_line(3))
    stones = [Gone("conversation", 1, Seq(2), "merged", 2), Gone("conversation", 2, Seq(2), "", 3)]
    put(mirror, "member", {"id": 7, "name": "Ana", "role": "standard", "state": "active"},
        gone=tuple(stones))  # fmt: skip

    moved = conversations.moved(mirror, [ConversationId(n) for n in (1, 2, 3, 4)])

    assert moved == {1: 3, 2: 3}
    assert people.members(mirror)[next(iter(people.members(mirror)))].name == "Ana"
