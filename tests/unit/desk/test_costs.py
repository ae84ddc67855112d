"""Costs: what decides about the bill is read from the copy, by an index, and from nothing else."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.support.mirrors import a_store
from wadesk.core.charges import Account, Entry, month_began
from wadesk.core.policy import HOUR_MS
from wadesk.core.records import ConversationId, Instant
from wadesk.desk import costs
from wadesk.store import charges
from wadesk.store.connection import WritableDb

NOW = Instant(1_794_000_000_000)
ZOE, OMAR, OTHERS = ConversationId(1), ConversationId(2), ConversationId(3)
AD = {"referral": {"source_type": "ad", "headline": "Teapots"}}


class Copy:
    def __init__(self, db: WritableDb) -> None:
        self.db, self._seq = db, 100
        db.execute("insert into contact(id, seq, phone) values (7, 1, '4915112345678')")
        for where, number in ((ZOE, "100"), (OMAR, "100"), (OTHERS, "200")):
            db.execute(
                "insert into conversation(id, seq, number, contact, status, last_at)"
                " values (?, ?, ?, 7, 'open', ?)",
                (where, where, number, NOW),
            )

    def said(self, where: ConversationId, hours: float, **rest: Any) -> None:
        self._seq += 1
        row = {
            "id": self._seq,
            "seq": self._seq,
            "conversation": where,
            "at": int(NOW + hours * HOUR_MS),
            "direction": "out",
            "source": "desk",
            "kind": "text",
            "content": "{}",
            **rest,
        }
        names = ", ".join(row)
        places = ", ".join(f":{name}" for name in row)
        self.db.execute(f"insert into message({names}) values ({places})", row)  # noqa: S608 - ours

    def heard(self, where: ConversationId, hours: float, content: object = None) -> None:
        told = json.dumps(content or {})
        self.said(where, hours, direction="in", source="cloud", content=told)

    def account(self, where: ConversationId = ZOE) -> Account:
        return costs.read(self.db, where, NOW)


@pytest.fixture
def copy(tmp_path: Path) -> Iterator[Copy]:
    db = a_store(tmp_path / "mirror.db")
    yield Copy(db)
    db.close()


def test_answers_of_the_number_are_counted_since_the_month_began(copy: Copy) -> None:
    for hours in (-1, -2):
        copy.said(ZOE, hours)
    copy.said(OMAR, -3)
    copy.said(OTHERS, -1)
    copy.said(ZOE, -24 * 8)  # last month

    assert copy.account().used == 3
    assert copy.account(OTHERS).used == 1


@pytest.mark.parametrize(
    "rest",
    [
        {"direction": "in", "source": "cloud"},
        {"direction": "note"},
        {"source": "phone"},
        {"source": "history"},
        {"kind": "template"},
        {"kind": "reaction"},
    ],
)
def test_what_is_not_charged_as_an_answer_is_not_counted(copy: Copy, rest: dict[str, str]) -> None:
    copy.said(ZOE, -1, **rest)

    assert copy.account().used == 0


def test_it_is_counted_no_further_than_the_free_ones_reach(copy: Copy) -> None:
    for _ in range(5):
        copy.said(ZOE, -1)

    assert charges.used(copy.db, "100", month_began(NOW), 3) == 3


def test_whose_number_it_is_tells_the_price(copy: Copy) -> None:
    assert copy.account().phone == "4915112345678"
    assert copy.account(ConversationId(99)) == Account()


def test_an_advertisement_and_the_first_answer_to_it_are_found(copy: Copy) -> None:
    copy.heard(ZOE, -30, AD)
    copy.heard(ZOE, -29)
    assert copy.account().entry == Entry(Instant(NOW - 30 * HOUR_MS))

    copy.said(ZOE, -28, kind="reaction")
    copy.said(ZOE, -10)
    copy.said(ZOE, -5)

    found = Entry(Instant(NOW - 30 * HOUR_MS), Instant(NOW - 10 * HOUR_MS))
    assert copy.account().entry == found


@pytest.mark.parametrize(
    ("hours", "content"),
    [(-97, AD), (-1, {"referral": {"source_type": "post"}}), (-1, ["referral"]), (-1, {})],
)
def test_what_is_too_old_or_no_advertisement_is_none(
    copy: Copy, hours: float, content: object
) -> None:
    copy.heard(ZOE, hours, content)

    assert copy.account().entry is None


@pytest.mark.parametrize(
    ("sql", "index"),
    [
        (charges.USED, "message_by_time (conversation=? AND at>?)"),
        (charges.HEARD, "message_by_time (conversation=? AND at>?)"),
        (charges.ANSWERED, "message_by_time (conversation=? AND at>?)"),
    ],
)
def test_nothing_is_walked_through_for_it(copy: Copy, sql: str, index: str) -> None:
    values = dict.fromkeys(re.findall(r":(\w+)", sql), 1)
    steps = [str(step[3]) for step in copy.db.execute(f"explain query plan {sql}", values)]

    assert any(index in step for step in steps)
    assert not [step for step in steps if re.search(r"SCAN (?!\(subquery)|TEMP B-TREE", step)]
