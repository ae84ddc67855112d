"""Delivery: running the engine from the command line until what was asked for has come about."""

import asyncio
import contextlib
from collections import deque
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from functools import partial

from wadesk.core.changes import Changes
from wadesk.core.delivery import Shown
from wadesk.core.errors import Unavailable, WadeskError
from wadesk.core.outbox import Owed
from wadesk.core.records import ClientKey, Instant
from wadesk.core.thread import Bubble
from wadesk.desk import commands, reading
from wadesk.desk.engine import running
from wadesk.desk.line import LineState, Standing
from wadesk.desk.open_desk import OpenDesk
from wadesk.desk.wake_up import WakeUp
from wadesk.store.outgoing import Written

ON_THE_WAY = frozenset({Shown.QUEUED, Shown.SENDING})


class News:
    """Wakes whoever waits, at every commit; it is the listener that a Desk is opened with."""

    def __init__(self, clock: Callable[[], Instant]) -> None:
        self._clock = clock
        self._wake_up = WakeUp(clock)
        self._heard: deque[Changes] | None = None

    def __call__(self, changes: Changes) -> None:
        if self._heard is not None:
            self._heard.append(changes)
        self._wake_up.wake()

    def listen(self) -> None:
        """Keep what is committed from now on for ``heard``."""
        self._heard = deque()

    async def heard(self) -> list[Changes]:
        """What was committed since the last time, once there is any."""
        while not self._heard:
            await self._wake_up.wait_until(None)
        return [self._heard.popleft() for _ in range(len(self._heard))]

    async def until(self, is_so: Callable[[], bool], deadline: Instant | None) -> bool:
        """Wait for news until it is so; false when the time is over first."""
        while not is_so():
            if deadline is not None and self._clock() >= deadline:
                return False
            await self._wake_up.wait_until(deadline)
        return True


async def deliver(desk: OpenDesk, news: News, write: Callable[[], ClientKey], wait_ms: int) -> None:
    """Ask the Hub, write one command, and try for a while to bring it through.

    Where the Hub has sent this Desk away it is written all the same, and handed in.
    """
    desk.leaving.last_words = partial(_written, write)
    deadline = Instant(desk.clock() + wait_ms)
    async with running(desk) as engine:
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(wait_ms / 1_000):
                await engine.line.was_tried.wait()
        key = write()
        engine.wake()
        await news.until(lambda: is_settled(desk, key), deadline)


def _written(write: Callable[[], ClientKey]) -> Future[None]:
    """What cannot be written is told by whoever asked for it, if there is still anything to ask."""
    with contextlib.suppress(WadeskError):
        write()
    done: Future[None] = Future()
    done.set_result(None)
    return done


async def catch_up(desk: OpenDesk, news: News, wait_ms: int) -> None:
    """Bring the Mirror to where the Hub is, all history included, and the outbox to the Hub."""
    async with running(desk) as engine:
        await engine.line.was_tried.wait()
        if engine.line.standing.state is not LineState.LIVE:
            raise Unavailable(engine.line.standing.why)
        await engine.backfill.is_whole.wait()
        await desk.mirror.index_all()
        await news.until(lambda: not is_due(desk), Instant(desk.clock() + wait_ms))


def is_due(desk: OpenDesk) -> bool:
    """Whether something is still to be brought to the Hub."""
    return any(written.item.owed is Owed.DUE for written in reading.outbox(desk))


async def follow(
    desk: OpenDesk,
    news: News,
    tell: Callable[[Sequence[Bubble]], None],
    tell_line: Callable[[Standing], None],
    begin: Callable[[], None],
) -> None:
    """Tell every message that comes or changes, once the Mirror is whole; never ends by itself.

    ``begin`` is called when from now on nothing is passed over.
    """
    async with running(desk) as engine:
        engine.line.told = tell_line
        await engine.backfill.is_whole.wait()
        news.listen()
        begin()
        while True:
            changes = await news.heard()
            touched = {message for one in changes for _, message in one.messages}
            if touched:
                tell(reading.bubbles(desk, touched))


def is_settled(desk: OpenDesk, key: ClientKey) -> bool:
    written, bubble = fate(desk, key)
    if bubble is not None:
        return bubble.shown not in ON_THE_WAY
    if written is None or written.item.owed in {Owed.REFUSED, Owed.DOUBTFUL}:
        return True
    return written.item.owed is Owed.ACCEPTED and commands.is_planned(written.command)


def fate(desk: OpenDesk, key: ClientKey) -> tuple[Written | None, Bubble | None]:
    """What is known of a command: its place in the outbox, or the message it became."""
    bubble = reading.message_with_key(desk, key)
    waiting = (written for written in reading.outbox(desk) if written.item.key == key)
    return next(waiting, None), bubble
