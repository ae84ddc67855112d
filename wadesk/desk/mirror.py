"""Mirror: this device's encrypted copy of the inbox, and the one thread that writes it.

What a commit touched is told to one listener, in the writer's thread, after the commit.
Whoever reads has a connection of their own. The search index trails behind and is brought
up to date when nothing else is to be written.
"""

import asyncio
from collections.abc import Callable, Collection, Iterator
from concurrent.futures import Future
from contextlib import AbstractContextManager
from functools import partial
from pathlib import Path
from typing import TypeVar

import msgspec

from wadesk.core.batches import (
    Applied,
    Batch,
    Gone,
    MirrorState,
    Older,
    Sighting,
    Table,
    Unfit,
)
from wadesk.core.changes import Changes
from wadesk.core.errors import Malformed
from wadesk.core.outbox import OutboxItem
from wadesk.core.records import ClientKey, ConversationId, MessageId, Seq
from wadesk.core.sync import Cursor, parse_cursor
from wadesk.desk import database
from wadesk.desk.writer import Writer
from wadesk.store import connection, conversations, merge, messages, planned, search_index
from wadesk.store.connection import ReadableDb, WritableDb
from wadesk.wire import hub_api
from wadesk.wire.hub_api import Backfill, Page

INDEXED_AT_LEISURE = 500  # a step is short, so that a commit that comes meanwhile hardly waits
INDEXED_AT_ONCE = 10_000
CHECKPOINT_BYTES = 4 * 1024 * 1024
LOG_PAGES_MAX = 8_000  # 32 MiB: beyond that a commit makes room itself
KIND = "mirror"

T = TypeVar("T")


class Mirror:
    """Open while the profile is; ``listener`` hears what each commit touched."""

    def __init__(
        self, path: Path, key: bytes, listener: Callable[[Changes], None] = lambda _: None
    ) -> None:
        self._path = path
        self._key = key
        self._listener = listener
        self._looks = database.Looks(path, key)
        db = database.opened(path, key, KIND, durable=False)
        db.execute(f"pragma wal_autocheckpoint = {LOG_PAGES_MAX}")
        self._writer = Writer(db, path.name, _index_a_little)
        self.on_left: Callable[[], None] = lambda: None  # messages have left, in the same thread

    def look(self) -> AbstractContextManager[ReadableDb]:
        """One state of the file, on a connection that only reads."""
        return self._looks.look()

    def reader(self, kept_kib: int = connection.KEPT_KIB) -> ReadableDb:
        """A connection that only reads; whoever asked for it closes it."""
        return connection.open_readable(self._path, self._key, kept_kib)

    def borrow(self) -> ReadableDb:
        """The same, of those that are kept for looks; whoever has it gives it back."""
        return self._looks.borrow()

    def give_back(self, db: ReadableDb) -> None:
        self._looks.give_back(db)

    async def state(self) -> MirrorState | None:
        return await asyncio.wrap_future(self._writer.do(merge.state))

    async def arrived(
        self, items: Collection[OutboxItem], drafted: Collection[ConversationId] = ()
    ) -> Applied:
        """Which of these are messages here, and which of their conversations became others."""

        def look(db: ReadableDb) -> Applied:
            keys = messages.keys_present(db, [item.key for item in items])
            places = {*drafted, *(item.conversation for item in items)}
            moved = conversations.moved(db, places)
            return Applied(keys=keys, moved=moved)

        return await asyncio.wrap_future(self._writer.do(look))

    async def called_off(self, keys: Collection[ClientKey]) -> frozenset[ClientKey]:
        """Those of these that were planned and are so no more."""
        work = self._writer.do(lambda db: planned.keys_called_off(db, keys))
        return await asyncio.wrap_future(work)

    async def begin(self, head: Cursor, epoch: int) -> Applied:
        work = partial(merge.begin_lineage, head=head, epoch=epoch)
        return await asyncio.wrap_future(self._writer.do(work, self._tell))

    async def apply(self, page: Page) -> Applied | Unfit:
        return await asyncio.wrap_future(self._merged(merge.apply_page, batch_of(page)))

    async def apply_small(self, page: Page) -> Applied | Unfit:
        return await asyncio.wrap_future(self._merged(merge.apply_small, batch_of(page)))

    def add_older(self, older: Older) -> Future[Applied | Unfit]:
        """Hand in older messages; the next page may be fetched while they are written."""
        return self._merged(merge.apply_backfill, older)

    def note(self, work: Callable[[WritableDb], Changes]) -> Future[Changes]:
        """Write what is no row of the Hub's; the listener hears what ``work`` has touched."""
        return self._writer.do(work, self._listener)

    async def index_all(self) -> None:
        """Bring the search index up to date now, for whoever will soon be gone."""
        while await asyncio.wrap_future(self._writer.do(_index_much)):
            pass

    def checkpoint(self) -> None:
        """Move the log into the file, on a connection of its own so that no commit waits."""
        if self._log_bytes() >= CHECKPOINT_BYTES:
            db = connection.open_writable(self._path, self._key, durable=False)
            try:
                db.execute("pragma wal_checkpoint(passive)")
            finally:
                db.close()

    def _log_bytes(self) -> int:
        log = self._path.with_name(f"{self._path.name}-wal")
        return log.stat().st_size if log.exists() else 0

    def tell(self, changes: Changes) -> None:
        """Pass on news that is not stored by the same road as what is."""
        self._listener(changes)

    def close(self) -> None:
        self._looks.close()
        self._writer.close()

    def _merged(
        self, work: Callable[[WritableDb, T], Applied | Unfit], batch: T
    ) -> Future[Applied | Unfit]:
        return self._writer.do(lambda db: work(db, batch), self._tell)

    def _tell(self, applied: Applied | Unfit) -> None:
        if isinstance(applied, Applied):
            self._listener(applied.changes)
            if applied.has_lost:
                self.on_left()


def _index_a_little(db: WritableDb) -> bool:
    return search_index.index_some(db, INDEXED_AT_LEISURE) > 0


def _index_much(db: WritableDb) -> bool:
    return search_index.index_some(db, INDEXED_AT_ONCE) > 0


def batch_of(page: Page) -> Batch:
    return Batch(
        since=parse_cursor(page.from_),
        upto=parse_cursor(page.to),
        epoch=page.epoch,
        more=page.more,
        tables=tuple(_tables(page.rows)),
        gone=tuple(Gone(one.t, one.id, Seq(one.seq), one.why, one.into) for one in page.gone),
        sights=tuple(
            Sighting(
                one.epoch,
                tuple(map(ConversationId, one.gained)),
                tuple(map(ConversationId, one.lost)),
            )
            for one in page.sights
        ),
    )


def older_of(
    page: Backfill, before: MessageId | None, conversation: ConversationId | None
) -> Older:
    return Older(
        lineage=page.lineage,
        epoch=page.epoch,
        before=before,
        next=None if page.next is None else MessageId(page.next),
        tables=tuple(_tables(page.rows)),
        conversation=conversation,
    )


def _tables(rows: dict[str, msgspec.Raw]) -> Iterator[Table]:
    for name, raw in rows.items():
        try:
            table = msgspec.json.decode(raw, type=hub_api.Table)
            yield Table(name, tuple(table.columns), bytes(table.values).decode())
        except (msgspec.DecodeError, UnicodeDecodeError) as error:
            raise Malformed(f"the Hub's {name} rows have another shape: {error}") from error
