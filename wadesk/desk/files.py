"""Files: what customers sent, fetched when somebody looks and kept sealed from then on.

A wish comes from the screen and is no promise: the newest is granted first, those that have
waited too long are forgotten, and whoever still looks wishes again. A file that cannot be had
now is asked for again after a pause; one that the Hub no longer has is left alone until the
program starts anew. What is large, or of a kind that is not shown, comes when it is asked for
by a click, which may also ask once more for what was left alone.
Files lie in a vault of their own: all that is in it the Hub has too, so what was not looked
at for longest is let go of where room is short, and so is what a message left behind.
"""

import asyncio
import logging
import threading
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from wadesk.core.arrivals import UNASKED_MOST, Stage, Standing
from wadesk.core.changes import Changes
from wadesk.core.errors import Malformed, Reason, Refused, Unavailable
from wadesk.core.policy import MINUTE_MS
from wadesk.core.records import Instant, MessageId
from wadesk.desk.arrival import Arrival, CalledOff, NotUnasked, Wish
from wadesk.desk.hub_refusal import HubRefusal
from wadesk.desk.line import Line
from wadesk.desk.mirror import Mirror
from wadesk.desk.wake_up import WakeUp
from wadesk.store import arriving, fetched
from wadesk.store.connection import WritableDb
from wadesk.store.fetched import Fetched
from wadesk.store.vault import Stored, Vault

if TYPE_CHECKING:  # it brings the network, for which the list does not wait
    from wadesk.desk.hub_client import HubClient

KEPT_MOST = 500 * 1024 * 1024
KEPT_AFTER_TIDYING = KEPT_MOST - 4 * UNASKED_MOST
WISHES_MOST = 64
LANES = 3  # files under way at once, so that one on a slow line holds up no other
PAUSE_MS = 20_000
TIDIES_EVERY_MS = 10 * MINUTE_MS
READERS = 2  # so that a paper that takes long holds up no photo
OFFERED = Standing(Stage.OFFERED)

_log = logging.getLogger(__name__)

T = TypeVar("T")


class Files:
    """Asked from any thread; fetched by the engine, read by a thread of its own."""

    def __init__(
        self, mirror: Mirror, vault: Vault, clock: Callable[[], Instant], news: WakeUp
    ) -> None:
        self._mirror = mirror
        self._vault = vault
        self._clock = clock
        self._news = news
        self._mutex = threading.Lock()
        self._wishes: dict[MessageId, None] = {}  # the newest last
        self._under_way: set[MessageId] = set()
        self._asked: set[MessageId] = set()  # by a click
        self._called_off: set[MessageId] = set()
        self._not_before: dict[MessageId, Instant] = {}
        self._left_alone: dict[MessageId, Standing] = {}
        self._coming: dict[MessageId, Standing] = {}
        self._come_in: set[MessageId] = set()  # here, though the screen may not know it yet
        self._in_order = asyncio.Lock()  # a file that has no note yet must not be tidied away
        self._new = 0  # bytes since the last tidying
        self._tidies_at = Instant(0)
        self._arrival = Arrival(mirror, vault, self._in_order)
        self._reading = ThreadPoolExecutor(READERS, "files")
        self.on_moved: Callable[[MessageId], None] = _nobody

    def made(self, message: MessageId, make: Callable[[bytes], T]) -> Future[T | None]:
        """What ``make`` makes of a file, in the reader's thread; nothing where it is not here."""

        def read() -> T | None:
            content = self.content(message)
            return None if content is None else make(content)

        return self.aside(read)

    def aside(self, work: Callable[[], T]) -> Future[T]:
        """Do what takes a moment in the reader's thread, for whoever must not wait."""
        try:
            return self._reading.submit(work)
        except RuntimeError as closed:
            promise: Future[T] = Future()
            promise.set_exception(Unavailable(f"the files are closed: {closed}"))
            return promise

    def content(self, message: MessageId) -> bytes | None:
        """The file of a message, whole; nothing where it is not here, or no longer sound."""
        with self._mirror.look() as db:
            found = fetched.find(db, message)
        if found is not None:
            try:
                return b"".join(self._vault.open(found.name))
            except (Refused, Malformed) as error:
                _log.info("a file must be fetched again: %s", error)
                self._mirror.note(lambda db: _without(db, [found.name]))
        self._come_in.discard(message)
        return None

    def want(self, message: MessageId) -> None:
        """Somebody looks at a message whose file is not here."""
        with self._mutex:
            if self._is_pointless(message):
                return
            is_new = message not in self._wishes
            self._wishes.pop(message, None)
            self._wishes[message] = None
            if len(self._wishes) > WISHES_MOST:
                del self._wishes[next(iter(self._wishes))]
        if is_new:
            self._news.wake()

    def fetch(self, message: MessageId) -> None:
        """Somebody asks for it by a click: now, and however large."""
        with self._mutex:
            self._asked.add(message)
            self._called_off.discard(message)
            self._left_alone.pop(message, None)
            self._not_before.pop(message, None)
        self.want(message)

    def call_off(self, message: MessageId) -> None:
        """Nobody wants it any more; what has come of it is kept for another time."""
        with self._mutex:
            self._asked.discard(message)
            self._wishes.pop(message, None)
            if message in self._under_way:
                self._called_off.add(message)

    def standing(self, message: MessageId) -> Standing:
        """How far its file is, for whoever shows the message."""
        known = self._coming.get(message) or self._left_alone.get(message)
        if known is not None:
            return known
        with self._mirror.look() as db:
            found = fetched.find(db, message)
        if found is None:
            return Standing(Stage.WAITING)
        return Standing(Stage.HERE, found.size, found.size)

    async def run(self, hub: "HubClient", line: Line) -> None:
        """Grant wishes while the Hub is there."""
        await asyncio.to_thread(self._vault.sweep)
        await self._tidy_in_time()  # also what left before somebody ended the program
        async with asyncio.TaskGroup() as tasks:
            for _ in range(LANES):
                tasks.create_task(self._grant(hub, line))

    async def keep(self, message: MessageId, content: bytes, mime: str) -> None:
        """Put a file where it is found from now on, and say so."""
        async with self._in_order:
            await self._note(message, await asyncio.to_thread(self._vault.put, [content]), mime)

    async def _note(self, message: MessageId, stored: Stored, mime: str) -> None:
        one = Fetched(message, stored.name, mime, stored.size)
        await asyncio.wrap_future(self._mirror.note(lambda db: _noted(db, one)))
        self._come_in.add(message)
        self._new += stored.size

    async def tidy(self, limit: int = KEPT_AFTER_TIDYING) -> None:
        """Let go of what nobody can see any more, and of what there is no room for."""
        async with self._in_order:
            await asyncio.wrap_future(self._mirror.note(_without_strangers))
            gone = await asyncio.to_thread(self._lightened, limit)
            if gone:
                await asyncio.wrap_future(self._mirror.note(lambda db: _without(db, gone)))

    def tidy_soon(self) -> None:
        """Messages have left: their files go now, for what may be seen no more is not kept."""
        self._tidies_at = Instant(0)
        self._news.wake()

    def close(self) -> None:
        self._reading.shutdown(cancel_futures=True)

    async def _grant(self, hub: "HubClient", line: Line) -> None:
        while True:
            await line.is_live.wait()
            await self._tidy_in_time()
            message = self._next()
            if message is None:
                await self._news.wait_until(self._tidies_at)
                continue
            try:
                await self._fetch(hub, message)
            finally:
                self._under_way.discard(message)

    def _next(self) -> MessageId | None:
        with self._mutex:
            if not self._wishes:
                return None
            message, _ = self._wishes.popitem()
            self._under_way.add(message)
            return message

    async def _fetch(self, hub: "HubClient", message: MessageId) -> None:
        wish = Wish(message, message in self._asked, partial(self._goes_on, message))
        try:
            await self._arrival.bring(hub, wish, self._note)
            self._asked.discard(message)
        except NotUnasked as offer:
            self._leave_alone(message, Standing(Stage.OFFERED, 0, offer.whole))
        except CalledOff:
            self._leave_alone(message, self._offered_again(message))
        except HubRefusal as refusal:
            if refusal.concerns_this_device:
                raise
            self._give_up(message, refusal)
        except Refused as error:
            if error.reason is Reason.DISK_FULL:
                self._rest(message, error)
            else:
                self._give_up(message, error)
        except (Unavailable, Malformed, OSError) as error:
            self._rest(message, error)
        finally:
            self._coming.pop(message, None)
            self.on_moved(message)

    def _goes_on(self, message: MessageId, done: int, whole: int) -> bool:
        self._coming[message] = Standing(Stage.COMING, done, whole)
        return message not in self._called_off

    def _offered_again(self, message: MessageId) -> Standing:
        self._called_off.discard(message)
        known = self._coming.get(message)
        return Standing(Stage.OFFERED, known.done, known.whole) if known else OFFERED

    def _leave_alone(self, message: MessageId, standing: Standing) -> None:
        self._left_alone[message] = standing

    def _give_up(self, message: MessageId, why: Exception) -> None:
        _log.info("the file of message %s cannot be shown: %s", message, why)
        self._asked.discard(message)
        self._leave_alone(message, Standing(Stage.LOST, why=why))

    def _rest(self, message: MessageId, why: Exception) -> None:
        _log.info("the file of message %s is not here yet: %s", message, why)
        with self._mutex:
            self._not_before[message] = Instant(self._clock() + PAUSE_MS)

    def _is_pointless(self, message: MessageId) -> bool:
        is_known = any(
            message in known for known in (self._left_alone, self._under_way, self._come_in)
        )
        return is_known or self._rests(message)

    def _rests(self, message: MessageId) -> bool:
        if self._clock() < self._not_before.get(message, 0):
            return True
        self._not_before.pop(message, None)
        return False

    async def _tidy_in_time(self) -> None:
        if self._clock() < self._tidies_at and self._new < KEPT_MOST - KEPT_AFTER_TIDYING:
            return
        self._tidies_at, self._new = Instant(self._clock() + TIDIES_EVERY_MS), 0
        try:
            await self.tidy()
        except (Unavailable, Refused, OSError) as error:
            _log.info("the files are not tidied: %s", error)

    def _lightened(self, limit: int) -> list[str]:
        """Remove what no message names, then what was not looked at for longest."""
        with self._mirror.look() as db:
            noted = fetched.names(db) | arriving.names(db)
        for name in self._vault.names():
            if name not in noted:
                self._vault.remove(name)
        self._vault.evict(limit)
        return sorted(noted.difference(self._vault.names()))


def _nobody(_message: MessageId) -> None:
    """Where there is no screen nobody is told."""


def _noted(db: WritableDb, one: Fetched) -> Changes:
    conversation = fetched.add(db, one)
    if conversation is None:
        return Changes()
    return Changes(messages=frozenset({(conversation, one.message)}))


def _without_strangers(db: WritableDb) -> Changes:
    fetched.drop_strangers(db)
    arriving.drop_strangers(db)
    return Changes()


def _without(db: WritableDb, gone: list[str]) -> Changes:
    fetched.drop(db, gone)
    return Changes()
