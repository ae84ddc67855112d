"""Send checks: what it costs to judge a reply, beside a bare insert of the very same rows.

Run it as ``python -m tests.bench.send_checks [SENDS]``. Each send is a transaction of its own;
none waits for the disk, which would hide what is measured. Both ways take turns, each over a
record of its own, and the bare way writes what the other has just written.
"""

import hashlib
import statistics
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from time import perf_counter
from typing import Any

from tests.bench.seed import START, Seed, SeededHub, seeded_hub
from tests.bench.tables import Table
from tests.support.hub_server import STORE_KEY
from wadesk.core.policy import MINUTE_MS, Policy
from wadesk.core.records import AgentId, DeviceId, Instant
from wadesk.core.rows import CONVERSATION
from wadesk.hub.commands import Court
from wadesk.hub.judgement import Asked
from wadesk.hub.writer import Transaction
from wadesk.store import connection, counter
from wadesk.store.connection import WritableDb
from wadesk.wire.hub_api import SendText

SENDS = 2_000
ROUNDS = 10
HEADS = ("", "µs/send", "p99 µs", "of bare")
WRITTEN = {
    "message": "insert into message values (?)",
    "reply_lock": "insert into reply_lock values (?)",
    "departure": "insert into departure values (?)",
    "command": "insert into command values (?)",
}
NOW = Instant(START + MINUTE_MS)

Rows = dict[str, tuple[Any, ...]]


@dataclass
class Side:
    """One of the two records, and how long each send took on it."""

    db: WritableDb
    took_us: list[float] = field(default_factory=list)

    @property
    def mean(self) -> float:
        return statistics.mean(self.took_us)

    @property
    def p99(self) -> float:
        return sorted(self.took_us)[int(len(self.took_us) * 0.99)]


def measured(sends: int = SENDS, rounds: int = ROUNDS) -> list[Table]:
    with tempfile.TemporaryDirectory() as folder:
        seed = Seed(agents=1, customers=sends, received=3 * sends)
        hubs = [seeded_hub(Path(folder) / name, seed) for name in ("judged", "bare")]
        judged, bare = (Side(_opened(hub)) for hub in hubs)
        asked = list(_requests(hubs[0]))
        court, portion = Court(Policy()), max(1, sends // rounds)
        for start in range(0, sends, portion):
            rows = [_judge(judged, court, one) for one in asked[start : start + portion]]
            for one in rows:
                _insert(bare, one)
        judged.db.close()
        bare.db.close()
    cells = [
        (name, f"{side.mean:.0f}", f"{side.p99:.0f}", f"{side.mean / bare.mean:.2f}")
        for name, side in (("bare rows", bare), ("judged", judged))
    ]
    return [Table("send-checks", "What the checks add to a send", HEADS, cells)]


def _opened(hub: SeededHub) -> WritableDb:
    return connection.open_writable(hub.settings.database, STORE_KEY, durable=False)


def _requests(hub: SeededHub) -> Iterator[Asked]:
    for number, line in enumerate(hub.conversations):
        text = f"It should arrive on Tuesday, between nine and noon. {number}"
        command = SendText(line, 0, text=text, heard_at=NOW)
        digest = hashlib.sha256(text.encode()).digest()
        yield Asked(AgentId(1), DeviceId(2), f"send-{number:028d}", digest, command)


def _judge(side: Side, court: Court, asked: Asked) -> Rows:
    """Judge one send, and give what was written for it."""
    start = perf_counter()
    with connection.transaction(side.db):
        counts = counter.read(side.db)
        (judged,) = court.judge(Transaction(side.db, NOW, counts), [asked])
        counter.write(side.db, counts)
    side.took_us.append((perf_counter() - start) * 1e6)
    if judged.answer is None or judged.answer.message is None:
        raise AssertionError(f"a send was refused: {judged.problem}")
    return _rows(side.db, asked, judged.answer.message)


def _rows(db: WritableDb, asked: Asked, message: int) -> Rows:
    """What one send wrote, by table; the conversation as it reads now."""
    assert isinstance(asked.command, SendText)
    line = asked.command.conversation
    wanted = {
        "message": ("select * from message where id = ?", message),
        "reply_lock": ("select * from reply_lock where conversation = ?", line),
        "departure": ("select * from departure where message = ?", message),
        "command": ("select * from command where key = ?", asked.key),
        "conversation": ("select * from conversation where id = ?", line),
    }
    return {table: db.execute(sql, (key,)).fetchone() for table, (sql, key) in wanted.items()}


def _insert(side: Side, rows: Rows) -> None:
    """The same rows without a question asked."""
    id_, *rest = rows["conversation"]
    start = perf_counter()
    with connection.transaction(side.db):
        counts = counter.read(side.db)
        for table in WRITTEN:
            side.db.execute(_into(table, rows[table]), rows[table])
        side.db.execute(_CHANGED, (*_changing(rest), id_))
        counts.seq, counts.last_id = counts.seq + 1, counts.last_id + 1
        counter.write(side.db, counts)
    side.took_us.append((perf_counter() - start) * 1e6)


def _into(table: str, row: Sequence[Any]) -> str:
    """With a mark for each column."""
    return WRITTEN[table].replace("?", ",".join("?" * len(row)))


_CHANGING = ("seq", "last_at", "last_message", "preview", "answer", "answered_by", "owner")
_CHANGED = (
    "update conversation set seq = ?, last_at = ?, last_message = ?, preview = ?, answer = ?,"
    " answered_by = ?, owner = ? where id = ?"
)


def _changing(rest: Sequence[Any]) -> tuple[Any, ...]:
    """Of a conversation's columns after its id, those that a send changes."""
    known = dict(zip(CONVERSATION.names[1:], rest, strict=True))
    return tuple(known[name] for name in _CHANGING)


if __name__ == "__main__":
    for table in measured(int(sys.argv[1]) if len(sys.argv) > 1 else SENDS):
        print(table, end="\n\n")
