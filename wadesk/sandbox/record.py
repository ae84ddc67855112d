"""Record: the sandbox's one file, which says after any crash what was acted on and what is owed.

One thread holds the connection and commits whatever waits together (group commit).
A piece of work is a plain function of the connection; it counts once its transaction is durable,
and only then does its caller go on.
"""

import asyncio
import contextlib
import queue
import sqlite3
import threading
from collections.abc import Callable
from concurrent.futures import Future
from pathlib import Path
from typing import Any, TypeAlias, TypeVar

Db: TypeAlias = sqlite3.Connection
Row: TypeAlias = sqlite3.Row
T = TypeVar("T")

MOST_PER_COMMIT = 256

_SCHEMA = """
CREATE TABLE IF NOT EXISTS settings (name TEXT PRIMARY KEY, value TEXT) STRICT;
CREATE TABLE IF NOT EXISTS customers (
    id INTEGER PRIMARY KEY, wa_id TEXT UNIQUE, user_id TEXT UNIQUE, name TEXT NOT NULL,
    username TEXT, country TEXT, on_whatsapp INTEGER NOT NULL DEFAULT 1,
    blocked INTEGER NOT NULL DEFAULT 0, wrote_at INTEGER, pair_busy_until INTEGER
) STRICT;
CREATE TABLE IF NOT EXISTS groups_heard (group_id TEXT PRIMARY KEY, wrote_at INTEGER) STRICT;
CREATE TABLE IF NOT EXISTS sends (
    n INTEGER PRIMARY KEY AUTOINCREMENT, at INTEGER NOT NULL, wamid TEXT NOT NULL UNIQUE,
    "to" TEXT, recipient TEXT, opaque TEXT, type TEXT NOT NULL, body TEXT NOT NULL
) STRICT;
CREATE INDEX IF NOT EXISTS sends_at ON sends (at);
CREATE TABLE IF NOT EXISTS inbound (
    wamid TEXT PRIMARY KEY, customer INTEGER NOT NULL, at INTEGER NOT NULL
) STRICT;
CREATE TABLE IF NOT EXISTS receipts (
    n INTEGER PRIMARY KEY AUTOINCREMENT, at INTEGER NOT NULL, wamid TEXT NOT NULL,
    kind TEXT NOT NULL
) STRICT;
CREATE TABLE IF NOT EXISTS webhooks (
    n INTEGER PRIMARY KEY AUTOINCREMENT, due_at INTEGER NOT NULL, body BLOB NOT NULL,
    attempts INTEGER NOT NULL DEFAULT 0, acknowledged_at INTEGER
) STRICT;
CREATE INDEX IF NOT EXISTS webhooks_owed ON webhooks (n) WHERE acknowledged_at IS NULL;
CREATE TABLE IF NOT EXISTS events (
    n INTEGER PRIMARY KEY AUTOINCREMENT, wamid TEXT NOT NULL, status TEXT NOT NULL,
    at INTEGER NOT NULL, webhook INTEGER
) STRICT;
CREATE INDEX IF NOT EXISTS events_of ON events (wamid);
CREATE TABLE IF NOT EXISTS media (
    id INTEGER PRIMARY KEY, mime_type TEXT NOT NULL, filename TEXT, sha256 BLOB NOT NULL,
    bytes BLOB NOT NULL, expires_at INTEGER NOT NULL
) STRICT;
CREATE TABLE IF NOT EXISTS templates (
    id INTEGER PRIMARY KEY, name TEXT NOT NULL, language TEXT NOT NULL, category TEXT NOT NULL,
    status TEXT NOT NULL, decided_at INTEGER NOT NULL, parameter_format TEXT NOT NULL,
    components TEXT NOT NULL, UNIQUE (name, language)
) STRICT;
CREATE TABLE IF NOT EXISTS faults (
    n INTEGER PRIMARY KEY AUTOINCREMENT, "on" TEXT NOT NULL, kind TEXT NOT NULL,
    remaining INTEGER, "to" TEXT, delay_ms INTEGER NOT NULL DEFAULT 0
) STRICT;
"""


class _Work:
    """One piece of work and the place where its result is awaited."""

    def __init__(self, act: Callable[[Db], Any]) -> None:
        self.act = act
        self.done: Future[Any] = Future()
        self.result: Any = None
        self.failure: Exception | None = None

    def run(self, db: Db) -> None:
        db.execute("SAVEPOINT work")
        try:
            self.result = self.act(db)
        except Exception as failure:  # noqa: BLE001 - handed on to whoever asked
            self.failure = failure
            db.execute("ROLLBACK TO work")
        db.execute("RELEASE work")

    def finish(self, failure: Exception | None) -> None:
        if not self.done.set_running_or_notify_cancel():
            return
        failure = failure or self.failure
        if failure is not None:
            self.done.set_exception(failure)
        else:
            self.done.set_result(self.result)


class Record:
    """The door to the file: hand in work, await what it gives."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._waiting: queue.SimpleQueue[_Work | None] = queue.SimpleQueue()
        self._thread = threading.Thread(target=self._serve, name="sandbox-record", daemon=True)

    def open(self) -> None:
        # Prepared here, so that a file that cannot be used is refused at once.
        _prepare(self._path)
        self._thread.start()

    def close(self) -> None:
        self._waiting.put(None)
        self._thread.join()

    async def run(self, act: Callable[[Db], T]) -> T:
        work = _Work(act)
        self._waiting.put(work)
        result: T = await asyncio.wrap_future(work.done)
        return result

    def _serve(self) -> None:
        db = _connect(self._path)
        while batch := self._gather():
            _commit(db, batch)
        db.close()

    def _gather(self) -> list[_Work]:
        """Wait for work and take along all that has queued up; nothing means: stop."""
        batch: list[_Work] = []
        while len(batch) < MOST_PER_COMMIT:
            try:
                work = self._waiting.get(block=not batch)
            except queue.Empty:
                break
            if work is None:
                if batch:
                    self._waiting.put(None)
                break
            batch.append(work)
        return batch


def _commit(db: Db, batch: list[_Work]) -> None:
    failure: Exception | None = None
    try:
        db.execute("BEGIN")
        for work in batch:
            work.run(db)
        db.execute("COMMIT")
    except sqlite3.Error as error:
        failure = error
        if db.in_transaction:
            db.execute("ROLLBACK")
    for work in batch:
        work.finish(failure)


def problem_with(path: Path) -> str | None:
    """Say why a file cannot be used, if it cannot."""
    try:
        _prepare(path)
    except sqlite3.Error as error:
        return str(error)
    return None


def _prepare(path: Path) -> None:
    with contextlib.closing(sqlite3.connect(path)) as db:
        db.executescript(_SCHEMA)


def _connect(path: Path) -> Db:
    db = sqlite3.connect(path, isolation_level=None)
    db.row_factory = sqlite3.Row
    for pragma in ("journal_mode=WAL", "synchronous=FULL", "fullfsync=ON", "busy_timeout=5000"):
        db.execute(f"PRAGMA {pragma}")
    return db
