"""Collector: fetches what customers send before Meta forgets it.

Meta keeps an incoming file for seven days and gives its address for five minutes, so the
record would have holes if a file were fetched only when somebody looks. What is wanted is
written down together with its message; a fetch that fails is tried again, ever later.
"""

import asyncio
import logging
from collections.abc import Callable, Sequence

from wadesk.core.errors import Malformed, Refused, Unavailable, WadeskError
from wadesk.core.policy import HOUR_MS, MINUTE_MS
from wadesk.core.records import Instant
from wadesk.hub.attachments import Attachments
from wadesk.hub.reader import Reader
from wadesk.hub.writer import Transaction, Writer
from wadesk.store import media
from wadesk.store.media import Wanted

LOOK_EVERY_S = 1.0
AT_ONCE = 4
FIRST_WAIT_MS = 5_000
LONGEST_WAIT_MS = 6 * HOUR_MS
KEPT_BY_META_MS = 7 * 24 * HOUR_MS + 30 * MINUTE_MS

_log = logging.getLogger(__name__)


class Collector:
    def __init__(
        self,
        attachments: Attachments,
        writer: Writer,
        reader: Reader,
        clock: Callable[[], Instant],
    ) -> None:
        self._attachments = attachments
        self._writer = writer
        self._reader = reader
        self._clock = clock

    async def run(self) -> None:
        while True:
            if await self._round() < AT_ONCE:
                await asyncio.sleep(LOOK_EVERY_S)

    async def _round(self) -> int:
        """Fetch what is due; how much that was. A full disk must not stop the Hub."""
        fetched = 0
        try:
            due = await self._reader.ask(media.wanted, self._clock(), AT_ONCE)
            async with asyncio.TaskGroup() as fetching:
                for one in due:
                    fetching.create_task(self._fetch(one))
            fetched = len(due)
        except* (WadeskError, OSError) as troubles:
            _log.warning("files could not be kept: %s", troubles.exceptions[0])
        return fetched

    async def _fetch(self, wanted: Wanted) -> None:
        try:
            await self._attachments.fetch(wanted.message)
        except Unavailable as trouble:
            _log.info("the file of message %s waits: %s", wanted.message, trouble)
            await self._writer.do(self._postpone, wanted)
        except (Refused, Malformed) as end:
            _log.info("the file of message %s is not to be had: %s", wanted.message, end)
            await self._writer.do(_have_done, wanted)
        else:
            await self._writer.do(_have_done, wanted)

    def _postpone(self, t: Transaction, failed: Sequence[Wanted]) -> list[None]:
        """Wait twice as long each time, until Meta has surely forgotten the file."""
        for one in failed:
            if t.now - one.since > KEPT_BY_META_MS:
                media.unwant(t.db, one.message)
            else:
                wait_ms = min(FIRST_WAIT_MS << min(one.attempts, 16), LONGEST_WAIT_MS)
                media.want_later(t.db, one.message, Instant(t.now + wait_ms))
        return [None] * len(failed)


def _have_done(t: Transaction, ended: Sequence[Wanted]) -> list[None]:
    for one in ended:
        media.unwant(t.db, one.message)
    return [None] * len(ended)
