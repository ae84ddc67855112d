"""Farewells: what the Hub keeps in mind of a device is let go of, and its locks' end is told.

A device that this Hub sends away is forgotten before anybody learns that it is out; one that
another process sent away, as soon as the feed hears of it.
"""

import logging
from collections.abc import Callable
from dataclasses import dataclass

from wadesk.core.errors import WadeskError
from wadesk.core.records import Instant
from wadesk.core.reply_lock import ReplyLock
from wadesk.hub.feed import Feed
from wadesk.hub.news_board import announcement
from wadesk.hub.reader import Reader
from wadesk.store import counter, devices, record, replies
from wadesk.store.connection import ReadableDb

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Left:
    """Who has gone since the last look, and the locks that they left behind, by scope."""

    upto: int
    devices: list[int]
    locks: list[tuple[str, int, ReplyLock]]


class Farewells:
    def __init__(self, feed: Feed, reader: Reader, clock: Callable[[], Instant]) -> None:
        self._feed = feed
        self._reader = reader
        self._clock = clock
        self._since: int = feed.head.seq
        self.letting_go: list[Callable[[int], None]] = [feed.leave]

    def hear(self, device: int) -> None:
        """A device is out from now on; runs on the event loop."""
        for let_go in self.letting_go:
            let_go(device)

    async def run(self) -> None:
        """Look again whenever there is news, whoever made it."""
        while True:
            news = self._feed.news  # taken before looking
            try:
                self._tell(await self._reader.ask(_left, self._since))
            except WadeskError as trouble:
                _log.warning("who has gone could not be read: %s", trouble)
            await news.wait()

    def _tell(self, left: Left) -> None:
        self._since = left.upto
        for device in left.devices:
            self.hear(device)
        for scope, conversation, lock in left.locks:
            self._feed.board.post(scope, announcement(conversation, lock, self._clock()))
        if left.locks:
            self._feed.wake()


def _left(db: ReadableDb, since: int) -> Left:
    gone = devices.ended_since(db, since)
    locks = [lock for device in gone for lock in replies.locks_left_by(db, device)]
    scopes = record.scopes(db, [conversation for conversation, _ in locks])
    told = [(scopes[where], where, lock) for where, lock in locks if where in scopes]
    return Left(counter.read(db).seq, gone, told)
