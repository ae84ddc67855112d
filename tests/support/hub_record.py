"""Hub record: a Hub's record without its server, for tests of the work that is done on it."""

import json
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, TypeVar

from tests.support import payloads
from wadesk.core.records import Instant
from wadesk.core.rows import BY_NAME, ROW_TYPES
from wadesk.core.visibility import Sight
from wadesk.hub import intake
from wadesk.hub.whatsapp import webhook
from wadesk.hub.writer import Transaction
from wadesk.store import connection, counter, feed, members, migrate
from wadesk.store.connection import WritableDb

KEY = bytes(range(32))
LINEAGE = "11aa"

Item = TypeVar("Item")
Result = TypeVar("Result")


class HubRecord:
    """One connection that does each piece of work in a transaction of its own."""

    def __init__(self, path: Path) -> None:
        if not path.exists():
            connection.create(path, KEY, _prepare)
        self.db = connection.open_writable(path, KEY, durable=False)
        self.now = Instant(payloads.NOW)

    def do(
        self, work: Callable[[Transaction, Sequence[Item]], Sequence[Result]], *items: Item
    ) -> Sequence[Result]:
        with connection.transaction(self.db):
            counts = counter.read(self.db)
            results = work(Transaction(self.db, self.now, counts), items)
            counter.write(self.db, counts)
        return results

    def take_in(self, *bodies: bytes) -> Sequence[bool]:
        """Take in a group of webhooks as the Hub reads them."""
        read = [intake.delivery(one, self.now, webhook.read(one, self.now)) for one in bodies]
        return self.do(intake.take_in, *read)

    def add_member(self, name: str) -> int:
        def work(t: Transaction, names: Sequence[str]) -> list[int]:
            added = []
            for one in names:
                added.append(t.new_id())
                members.add_member(t.db, added[-1], t.next_seq(), one)
            return added

        return self.do(work, name)[0]

    def rows(self, name: str) -> list[dict[str, Any]]:
        """All rows of one type, by id, with their JSON columns read."""
        table = BY_NAME[name]
        columns = ",".join(table.names)
        found = self.db.execute(f"select {columns} from {name} order by id")  # noqa: S608 - ours
        return [_read(dict(zip(table.names, row, strict=True))) for row in found]

    def one(self, name: str) -> dict[str, Any]:
        (row,) = self.rows(name)
        return row

    def changes(self, member: int = 0, since: int = 0, limit: int = 10_000) -> feed.Slice:
        """What a member is told after ``since``; 0 sees everything."""
        sight = members.sight(self.db, member) if member else Sight()
        question = feed.Question(member, sight, since, limit, ROW_TYPES)
        return feed.changes(self.db, question, counter.read(self.db).seq)

    def tombstones(self) -> dict[tuple[str, int], int | None]:
        rows = self.db.execute("select t, id, into_id from tombstone")
        return {(t, row_id): into for t, row_id, into in rows}

    def close(self) -> None:
        self.db.close()


def told(page: feed.Slice, name: str) -> list[dict[str, Any]]:
    """A page's rows of one type."""
    if name not in page.tables:
        return []
    table = json.loads(page.tables[name])
    return [dict(zip(table["columns"], row, strict=True)) for row in table["values"]]


def _prepare(db: WritableDb) -> None:
    migrate.prepare(db, "hub")
    counter.begin(db, "a-hub", LINEAGE)


def _read(row: dict[str, Any]) -> dict[str, Any]:
    for name in ("content", "statuses", "problem", "waiting", "files", "labels", "filter"):
        if row.get(name) is not None:
            row[name] = json.loads(row[name])
    return row
