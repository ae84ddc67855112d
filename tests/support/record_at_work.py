"""Record at work: a Hub's writer and reader over a record, on a loop of their own till the end."""

import asyncio
from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import Any

from tests.support import waiting
from tests.support.hub_record import KEY, HubRecord
from wadesk.core.sync import Cursor
from wadesk.hub.reader import Reader
from wadesk.hub.writer import Writer

WITHIN_S, LOOKS_EVERY_S = 30, 0.002


class Hands:
    """The one that writes and the one that reads; ``on_commit`` is for whoever must hear of it."""

    def __init__(self, path: Path, record: HubRecord) -> None:
        self.on_commit: Callable[[Cursor], None] = lambda _: None
        self.writer = Writer(path, KEY, lambda: record.now, self._tell)
        self.reader = Reader(path, KEY, "test")

    def _tell(self, head: Cursor) -> None:
        self.on_commit(head)

    def close(self) -> None:
        self.writer.close()
        self.reader.close()


def at_work(
    path: Path, record: HubRecord, body: Callable[[Hands], Coroutine[Any, Any, None]]
) -> None:
    """Run ``body`` over the record, which ends with it."""

    async def run() -> None:
        hands = Hands(path, record)
        try:
            await body(hands)
        finally:
            hands.close()

    try:
        asyncio.run(run())
    finally:
        record.close()


async def until(is_so: Callable[[], bool]) -> None:
    """Look again and again: it happens in the writer's thread."""
    await waiting.until(is_so, LOOKS_EVERY_S, WITHIN_S)
