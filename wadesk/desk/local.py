"""Local: what exists on this Desk only, and the small thread that writes it durably.

A commit here has reached the disk. It never waits for the Mirror: the two files have a
writer each, so what an agent wrote is safe while a sync is running.
"""

import asyncio
import contextlib
from collections.abc import Callable, Collection, Mapping
from concurrent.futures import Future
from contextlib import AbstractContextManager
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TypeVar

from wadesk.core import outbox
from wadesk.core.changes import Changes
from wadesk.core.draft import Draft
from wadesk.core.errors import Refused
from wadesk.core.outbox import OutboxItem
from wadesk.core.records import ClientKey, ConversationId, Instant, MessageId
from wadesk.desk import database
from wadesk.desk.writer import Writer
from wadesk.store import connection, draft_versions, drafts, identity, outgoing, pending_deeds
from wadesk.store.connection import ReadableDb, WritableDb
from wadesk.store.identity import Identity
from wadesk.store.outgoing import Written

KIND = "local"

T = TypeVar("T")


class Local:
    """Open while the profile is; ``listener`` hears whose outbox looks different now.

    ``let_go`` hears of files that nothing here names any more.
    """

    def __init__(
        self,
        path: Path,
        key: bytes,
        listener: Callable[[Changes], None] = lambda _: None,
        let_go: Callable[[Collection[str]], None] = lambda _: None,
    ) -> None:
        self._path = path
        self._key = key
        self._listener = listener
        self._let_go = let_go
        self._awaits_deeds, self._agreed = True, 0
        self._looks = database.Looks(path, key)
        self._writer = Writer(database.opened(path, key, KIND, durable=True), path.name)

    def look(self) -> AbstractContextManager[ReadableDb]:
        """One state of the file, on a connection that only reads."""
        return self._looks.look()

    def reader(self) -> ReadableDb:
        """A connection that only reads; whoever asked for it closes it."""
        return connection.open_readable(self._path, self._key)

    def borrow(self) -> ReadableDb:
        """The same, of those that are kept for looks; whoever has it gives it back."""
        return self._looks.borrow()

    def give_back(self, db: ReadableDb) -> None:
        self._looks.give_back(db)

    def change(
        self,
        work: Callable[[WritableDb], T],
        *conversations: ConversationId,
        about: frozenset[tuple[ConversationId, MessageId]] = frozenset(),
    ) -> Future[T]:
        """Do something whose promise is kept once it is on the disk.

        ``about``: messages that look different by it, though nothing of them is written here.
        """
        touched = Changes(outbox=frozenset(conversations), messages=about)
        return self._writer.do(work, lambda _: self._listener(touched))

    async def owed(self) -> list[OutboxItem]:
        return await asyncio.wrap_future(self._writer.do(outgoing.items))

    async def drafted(self) -> list[ConversationId]:
        """Where something is being written."""
        return await asyncio.wrap_future(self._writer.do(drafts.places))

    async def drafts(self) -> list[Draft]:
        return await asyncio.wrap_future(self._writer.do(drafts.every))

    async def drafts_told(self) -> dict[ConversationId, bytes]:
        """What the Hub was last told of each."""
        return await asyncio.wrap_future(self._writer.do(draft_versions.told))

    async def note_told(self, conversation: ConversationId, what: bytes | None) -> None:
        work = partial(draft_versions.note_told, conversation=conversation, what=what)
        await asyncio.wrap_future(self._writer.do(work))

    async def find(self, key: ClientKey) -> Written | None:
        return await asyncio.wrap_future(self._writer.do(lambda db: outgoing.find(db, key)))

    async def identity(self) -> Identity | None:
        return await asyncio.wrap_future(self._writer.do(identity.find))

    async def next_counter(self) -> int:
        return await asyncio.wrap_future(self._writer.do(identity.next_counter))

    async def leap(self, counter: int) -> None:
        await asyncio.wrap_future(self._writer.do(lambda db: identity.leap(db, counter)))

    async def count_attempt(self, item: OutboxItem) -> Written | None:
        """Count a try before it is made; None if the agent took the item back meanwhile.

        From the first one on it cannot be called back, and nobody is to be offered that.
        """

        def count(db: WritableDb) -> Written | None:
            found = outgoing.find(db, item.key)
            if found is None or found.item != item:
                return None
            tried = outbox.before_attempt(item)
            outgoing.save(db, tried)
            return replace(found, item=tried)

        if not item.can_be_called_back:
            return await asyncio.wrap_future(self._writer.do(count))
        return await asyncio.wrap_future(self.change(count, item.conversation))

    async def advance(
        self, before: OutboxItem, after: OutboxItem, refusal: str | None = None
    ) -> None:
        """Note how a try ended, unless the item became another thing while it was under way."""

        def advance(db: WritableDb) -> None:
            found = outgoing.find(db, before.key)
            if found is not None and found.item == before:
                outgoing.save(db, after, refusal)

        await asyncio.wrap_future(self.change(advance, before.conversation))

    async def rewrite(self, item: OutboxItem, command: str) -> bool:
        """Put another command in its place; not if the item became another thing meanwhile."""

        def rewrite(db: WritableDb) -> bool:
            found = outgoing.find(db, item.key)
            is_unchanged = found is not None and found.item == item
            if is_unchanged:
                outgoing.rewrite(db, item.key, command)
            return is_unchanged

        return await asyncio.wrap_future(self._writer.do(rewrite))

    async def note_heard(self, at: Instant) -> None:
        """For the next start; where the disk is full, an earlier time does no harm."""
        with contextlib.suppress(Refused):
            await asyncio.wrap_future(self._writer.do(lambda db: outgoing.note_heard(db, at)))

    async def hurry(self) -> None:
        await asyncio.wrap_future(self._writer.do(outgoing.hurry))

    async def settle(
        self,
        keys: Collection[ClientKey],
        moved: Mapping[ConversationId, ConversationId],
    ) -> None:
        """Let go of what has arrived, and follow conversations that became one."""
        if keys or moved:

            def settle(db: WritableDb) -> tuple[frozenset[ConversationId], set[str]]:
                candidates = outgoing.files_of(db, keys)
                touched = outgoing.settle(db, keys, moved)
                return touched, candidates - outgoing.files(db) if candidates else candidates

            await asyncio.wrap_future(self._writer.do(settle, self._settled))

    async def settle_deeds(self, upto: int, *, is_new: bool = False) -> None:
        """Let go of deeds that the feed has told of; ``is_new``: one more was agreed to.

        Pages come and commands are answered at the same time, so only who has seen no new
        consent on the way may say that nothing is awaited any more.
        """
        self._agreed += is_new
        self._awaits_deeds = self._awaits_deeds or is_new
        if not self._awaits_deeds:
            return
        agreed = self._agreed

        def settle(db: WritableDb) -> tuple[frozenset[ConversationId], bool]:
            return pending_deeds.settle(db, upto), pending_deeds.awaits(db)

        touched, awaits = await asyncio.wrap_future(self._writer.do(settle))
        if not awaits and agreed == self._agreed:
            self._awaits_deeds = False
        if touched:
            self._listener(Changes(outbox=touched))

    def _settled(self, outcome: tuple[frozenset[ConversationId], set[str]]) -> None:
        touched, files = outcome
        self._listener(Changes(outbox=touched))
        if files:
            self._let_go(files)

    async def doubt(self) -> None:
        """The Hub began another life: ask the agent about all that was tried in the former."""

        def doubt(db: WritableDb) -> frozenset[ConversationId]:
            doubted = set()
            for item in outgoing.items(db):
                after = outbox.after_new_lineage(item)
                if after != item:
                    outgoing.save(db, after)
                    doubted.add(item.conversation)
            draft_versions.tell_all_anew(db)
            return frozenset(doubted)

        work = self._writer.do(doubt, lambda touched: self._listener(Changes(outbox=touched)))
        await asyncio.wrap_future(work)

    def close(self) -> None:
        self._looks.close()
        self._writer.close()
