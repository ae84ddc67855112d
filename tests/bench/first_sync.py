"""First sync: how fast a new Mirror is filled, beside a bare loop over the same rows.

Run it as ``python -m tests.bench.first_sync [MESSAGES]``. Both fill the same encrypted schema
with all its indexes and the search index. The bare loop is given ready tuples and words;
merging is given the JSON text that comes from the network, and judges every row.
Rounds alternate, so that a busy machine slows both; the better round of each counts.
"""

import json
import random
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.support.dice import dice
from tests.support.mirrors import a_store
from wadesk.core.batches import Older, Table
from wadesk.core.records import MessageId, Seq
from wadesk.core.rows import MESSAGE, Kind
from wadesk.core.sync import Cursor
from wadesk.store import merge, search_index
from wadesk.store.connection import WritableDb, transaction
from wadesk.store.search_marks import Indexed, spelled

MESSAGES = 200_000
PAGE_ROWS = 5_000
CONVERSATIONS = 3_000
ROUNDS = 3
NOON = 1_790_000_000_000
HEAD = Cursor("bench", Seq(1))

Row = list[Any]


@dataclass(frozen=True, slots=True)
class Pace:
    name: str
    wall_s: float
    processor_s: float

    def per_second(self, messages: int) -> float:
        return messages / self.wall_s


def a_history(messages: int) -> list[Row]:
    """Messages as a busy team has them, newest first: a third are answers, an eighth Chinese."""
    chance = dice(2)
    vocabulary = [f"{chance.choice('bcdfglmnprst')}o{n:x}" for n in range(20_000)]
    return [a_message(number, chance, vocabulary) for number in range(messages, 0, -1)]


def a_message(number: int, chance: random.Random, vocabulary: Sequence[str]) -> Row:
    ours = number % 3 == 0
    text = " ".join(chance.choices(vocabulary, k=chance.randint(3, 14)))
    if number % 8 == 0:
        text = "".join(chr(chance.randint(0x4E00, 0x5FFF)) for _ in range(chance.randint(6, 30)))
    columns = {
        "id": number,
        "seq": number,
        "conversation": chance.randint(1, CONVERSATIONS),
        "at": NOON + number * 1000,
        "direction": "out" if ours else "in",
        "source": "desk" if ours else "cloud",
        "kind": "text",
        "text": text,
        "contact": 5,
        "member": 7 if ours else None,
        "wamid": f"wamid.HBgLMTU1NTAxMDAwMTVSAgAREhg{chance.randbytes(12).hex().upper()}AA==",
        "key": f"{number:08x}{chance.randbytes(8).hex()}" if ours else None,
        "carriage": "accepted" if ours else None,
        "content": {"from": "15550100", "context": {"forwarded": False}},
        "statuses": {"sent": {"at": NOON}, "read": {"at": NOON}} if ours else None,
    }
    return [columns.get(name) for name in MESSAGE.names]


def pages_of(history: list[Row]) -> list[list[Row]]:
    return [history[start : start + PAGE_ROWS] for start in range(0, len(history), PAGE_ROWS)]


def bare_loop(pages: list[list[Row]]) -> Callable[[WritableDb], None]:
    """The same rows with nothing to judge: ready tuples, ready words, one commit per page."""
    texts = {name for name, kind in MESSAGE.columns if kind is Kind.JSON}
    place = [MESSAGE.names.index(name) for name in Indexed._fields]
    ready = [[_ready(row, texts) for row in page] for page in pages]
    all_spelled = [
        [(row[0], spelled(Indexed._make(row[one] for one in place))) for row in reversed(page)]
        for page in pages
    ]
    marks = ",".join("?" * len(MESSAGE.names))
    sql = f"insert into message ({','.join(MESSAGE.names)}) values ({marks})"  # noqa: S608 - ours

    def fill(db: WritableDb) -> None:
        for rows, found in zip(ready, all_spelled, strict=True):
            with transaction(db):
                db.executemany(sql, rows)
                db.executemany("insert into search (rowid, words) values (?, ?)", found)

    return fill


def _ready(row: Row, texts: set[str]) -> tuple[Any, ...]:
    return tuple(
        json.dumps(value) if name in texts and value is not None else value
        for name, value in zip(MESSAGE.names, row, strict=True)
    )


def merging(pages: list[list[Row]]) -> Callable[[WritableDb], None]:
    """The road of a real first sync, with the index following page by page."""
    texts = [json.dumps(page, ensure_ascii=False, separators=(",", ":")) for page in pages]
    lasts = [MessageId(page[-1][0]) for page in pages]
    asked = [None, *lasts[:-1]]
    following = [*lasts[:-1], None]

    def fill(db: WritableDb) -> None:
        with transaction(db):
            merge.begin_lineage(db, HEAD, 0)
        for text, before, then in zip(texts, asked, following, strict=True):
            table = Table(MESSAGE.name, MESSAGE.names, text)
            with transaction(db):
                merge.apply_backfill(db, Older(HEAD.lineage, 0, before, then, (table,)))
            with transaction(db):
                search_index.index_some(db, PAGE_ROWS)

    return fill


def measured(name: str, fill: Callable[[WritableDb], None], messages: int) -> Pace:
    with tempfile.TemporaryDirectory() as folder:
        db = a_store(Path(folder) / "mirror.db")
        wall, processor = time.perf_counter(), time.process_time()
        fill(db)
        pace = Pace(name, time.perf_counter() - wall, time.process_time() - processor)
        require_whole(db, messages)
        db.close()
        return pace


def require_whole(db: WritableDb, messages: int) -> None:
    """A figure counts only if all is there and found."""
    for table in ("message", "search"):
        (found,) = db.execute(f"select count(*) from {table}").fetchone()  # noqa: S608 - ours
        if found != messages:
            raise AssertionError(f"{table} holds {found} of {messages}")


def main() -> None:
    messages = int(sys.argv[1]) if len(sys.argv) > 1 else MESSAGES
    pages = pages_of(a_history(messages))
    roads = {"bare loop": bare_loop(pages), "merge and index": merging(pages)}
    paces = [measured(name, fill, messages) for _ in range(ROUNDS) for name, fill in roads.items()]
    best = {
        name: min((pace for pace in paces if pace.name == name), key=lambda pace: pace.wall_s)
        for name in roads
    }
    bare, merged = best.values()
    print(f"{messages} messages into an encrypted Mirror, search index included\n")
    print(f"{'':18}{'messages/s':>12}{'wall s':>9}{'processor s':>13}{'of bare':>9}")
    for pace in (bare, merged):
        share = bare.wall_s / pace.wall_s
        print(
            f"{pace.name:18}{pace.per_second(messages):12,.0f}{pace.wall_s:9.2f}"
            f"{pace.processor_s:13.2f}{share:9.2f}"
        )


if __name__ == "__main__":
    main()
