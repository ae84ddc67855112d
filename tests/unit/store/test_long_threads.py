"""Long threads tests: a row of the list costs no more where thousands were said than hundreds.

What is counted are the steps that SQLite takes, which no busy machine changes.
"""

import json
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from tests.support.builders import NOON
from tests.support.mirrors import a_store
from tests.support.steps import AT_ONCE, steps
from wadesk.core.inbox_filter import InboxFilter
from wadesk.store import conversations, inbox_places, readings
from wadesk.store.connection import WritableDb

HUNDREDS, THOUSANDS = 300, 6_000
MORE = 1.1
"""A deeper tree of an index costs a step more here and there."""

QUESTIONS = {
    "the rows of the list": readings.OF,
    "one that was read elsewhere": readings.ABOVE,
    "the view of what is unread": inbox_places.places_sql(InboxFilter(is_unread=True)),
    "since when they wait": conversations.BY_ID,
}
FILL = """
with recursive numbers(n) as (select 1 union all select n + 1 from numbers where n < :many)
insert into message (id, seq, conversation, at, direction, source, kind, text)
select 1000 + n, 1, 1, :noon + n, :direction, :source, 'text', 'Is it here?' from numbers
"""


@pytest.fixture
def mirrors(tmp_path: Path) -> Iterator[Iterator[WritableDb]]:
    opened: list[WritableDb] = []

    def one_after_the_other() -> Iterator[WritableDb]:
        for number in count():
            opened.append(a_store(tmp_path / f"{number}.db"))
            yield opened[-1]

    yield one_after_the_other()
    for db in opened:
        db.close()


PASTS: dict[str, dict[str, Any]] = {
    "the phone knew it": {"source": "history"},
    "nobody has answered": {},
    "colleagues wrote it": {"direction": "out", "upto": 1},
    "all of it is read": {"upto": 10_000_000},
    "read up to a number of another thread": {"upto": 50},
}


@pytest.mark.parametrize("question", QUESTIONS.values(), ids=QUESTIONS)
@pytest.mark.parametrize("past", PASTS.values(), ids=PASTS)
def test_a_long_thread_costs_its_row_no_more_than_a_short_one(
    mirrors: Iterator[WritableDb], question: str, past: dict[str, Any]
) -> None:
    short, long = next(mirrors), next(mirrors)
    fill(short, HUNDREDS, **past)
    fill(long, THOUSANDS, **past)

    assert cost(long, question) <= MORE * cost(short, question) + AT_ONCE


def test_a_question_that_looks_at_all_of_a_thread_would_be_noticed(
    mirrors: Iterator[WritableDb],
) -> None:
    short, long = next(mirrors), next(mirrors)
    fill(short, HUNDREDS)
    fill(long, THOUSANDS)
    walk = "select count(*) from message where kind = 'text'"

    assert cost(long, walk) > 10 * MORE * cost(short, walk)


def fill(
    db: WritableDb, many: int, direction: str = "in", source: str = "cloud", upto: int | None = None
) -> None:
    bounds = {"many": many, "noon": NOON, "direction": direction, "source": source}
    db.execute(FILL, bounds)
    db.execute(
        "insert into conversation (id, seq, number, status, last_at, last_message)"
        " values (1, 1, '100', 'open', :at, :last)",
        {"at": NOON + many, "last": 1000 + many},
    )
    if upto is not None:
        db.execute(
            "insert into reading (id, seq, conversation, member, upto) values (1, 1, 1, 1, ?)",
            (upto,),
        )


def cost(db: WritableDb, sql: str) -> int:
    bounds = {"ids": json.dumps([1]), "conversation": 1, "upto": 50, "limit": 1, "status": "open"}
    return steps(db, sql, bounds)
