"""Writer: the one thread that changes the record, with many changes in one commit.

Work that arrives while a commit is on its way to the disk waits and then leaves together,
so the disk sets the size of a group and nobody waits for a timer. Whoever handed in a
piece of work learns its result only after the commit that holds it has reached the disk.
One piece that fails never takes its neighbours with it: the group is undone and its
pieces are done again one by one.
"""

import asyncio
import logging
import queue
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from pathlib import Path
from typing import Any, TypeVar

from wadesk.core.errors import Unavailable, WadeskError
from wadesk.core.records import Instant
from wadesk.core.sync import Cursor
from wadesk.store import connection, counter
from wadesk.store.connection import WritableDb

GROUP_MAX = 512
QUEUE_MAX = 8_192
CHECKPOINT_PAGES = 8_000  # 32 MiB of log between two checkpoints

_log = logging.getLogger(__name__)


@dataclass(slots=True)
class Transaction:
    """What a piece of work may use: the database, the time, and the counts."""

    db: WritableDb
    now: Instant
    counter: counter.Counter
    ended: list[int] = field(default_factory=list)  # the devices that it sends away

    def next_seq(self) -> int:
        self.counter.seq += 1
        return self.counter.seq

    def new_id(self) -> int:
        self.counter.last_id += 1
        return self.counter.last_id


Item = TypeVar("Item")
Result = TypeVar("Result")
Work = Callable[[Transaction, Sequence[Item]], Sequence[Result]]
"""Does several items of one kind in one transaction and returns a result for each."""


@dataclass(slots=True)
class _Piece:
    work: Work[Any, Any]
    item: Any
    promise: asyncio.Future[Any]
    result: Any = field(default=None)


class Writer:
    """Owns the only writing connection.

    On the loop, ``on_commit`` hears the new head, and ``on_end`` of each device sent away.
    """

    def __init__(
        self,
        path: Path,
        key: bytes,
        clock: Callable[[], Instant],
        on_commit: Callable[[Cursor], None],
        on_end: Callable[[int], None] = lambda _: None,
    ) -> None:
        self._clock = clock
        self._on_commit = on_commit
        self._on_end = on_end
        self._name = path.name
        self._db = connection.open_writable(path, key, durable=True)
        self._db.execute(f"pragma wal_autocheckpoint = {CHECKPOINT_PAGES}")
        self._db.execute("pragma cache_size = -65536")
        self._queue: queue.SimpleQueue[_Piece | None] = queue.SimpleQueue()
        self._is_closed = False
        self._loop = asyncio.get_running_loop()
        self._thread = threading.Thread(target=self._run, name="writer")
        self._thread.start()

    async def do(self, work: Work[Item, Result], item: Item) -> Result:
        """Have one item done, and return when it is durable."""
        if self._is_closed:
            raise Unavailable("The Hub is stopping.")
        if self._queue.qsize() >= QUEUE_MAX:
            raise Unavailable("The Hub has more to write down than it can; try again shortly.")
        promise: asyncio.Future[Result] = self._loop.create_future()
        self._queue.put(_Piece(work, item, promise))
        return await promise

    def close(self) -> None:
        """Finish what was handed in, then let go of the file."""
        self._is_closed = True
        self._queue.put(None)
        self._thread.join()
        self._db.close()

    def _run(self) -> None:
        while (first := self._queue.get()) is not None:
            pieces = [first]
            last = self._drain(pieces)
            self._commit_group(pieces)
            if last:
                return

    def _drain(self, pieces: list[_Piece]) -> bool:
        """Take along what is waiting; true when the end was among it."""
        while len(pieces) < GROUP_MAX:
            try:
                piece = self._queue.get_nowait()
            except queue.Empty:
                return False
            if piece is None:
                return True
            pieces.append(piece)
        return False

    def _commit_group(self, pieces: list[_Piece]) -> None:
        try:
            head, ended = self._commit(pieces)
        except Exception as error:  # noqa: BLE001 - whatever it is, its neighbours must not suffer
            if len(pieces) > 1:
                for piece in pieces:
                    self._commit_group([piece])
                return
            self._fail(pieces[0], error)
        else:
            self._loop.call_soon_threadsafe(self._tell, pieces, head, ended)

    def _commit(self, pieces: list[_Piece]) -> tuple[Cursor, list[int]]:
        with connection.transaction(self._db):
            counts = counter.read(self._db)
            transaction = Transaction(self._db, self._clock(), counts)
            for work, same in groupby(pieces, key=lambda piece: piece.work):
                alike = list(same)
                results = work(transaction, [piece.item for piece in alike])
                for piece, result in zip(alike, results, strict=True):
                    piece.result = result
            counter.write(self._db, counts)
        return counts.head, transaction.ended

    def _fail(self, piece: _Piece, error: Exception) -> None:
        is_trouble = isinstance(error, connection.DatabaseError)
        if is_trouble and not isinstance(error, connection.Mistake):
            error = connection.meaning(error, self._name)
        if not isinstance(error, WadeskError):
            _log.error("a piece of work failed", exc_info=error)
        self._loop.call_soon_threadsafe(_refuse, piece.promise, error)

    def _tell(self, pieces: list[_Piece], head: Cursor, ended: Sequence[int]) -> None:
        for device in ended:  # before anybody learns that it is out
            self._on_end(device)
        for piece in pieces:
            if not piece.promise.done():
                piece.promise.set_result(piece.result)
        self._on_commit(head)


def _refuse(promise: asyncio.Future[Any], error: Exception) -> None:
    if not promise.done():
        promise.set_exception(error)
