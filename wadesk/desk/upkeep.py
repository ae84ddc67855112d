"""Upkeep: what a Desk does without hurry; telling how far it is, asking the time, tidying up."""

import asyncio
import logging
from collections.abc import Callable

from wadesk.core.errors import Malformed, Reason, Refused, Unavailable
from wadesk.core.policy import MINUTE_MS
from wadesk.core.records import Instant
from wadesk.desk import session
from wadesk.desk.hub_client import HubClient
from wadesk.desk.line import Line
from wadesk.desk.open_desk import OpenDesk
from wadesk.desk.wake_up import WakeUp

EVERY_MS = MINUTE_MS  # the Hub wants no more than one acknowledgement a minute

_log = logging.getLogger(__name__)


class Upkeep:
    def __init__(self, hub: HubClient, desk: OpenDesk, line: Line) -> None:
        self._hub = hub
        self._desk = desk
        self._mirror = desk.mirror
        self._local = desk.local
        self._hearing = desk.passing.hearing
        self._soundness = desk.soundness
        self._line = line
        self._acknowledged = ""

    async def run(self, clock: Callable[[], Instant], pause: WakeUp) -> None:
        while True:
            await self._line.is_live.wait()
            await self._acknowledge()
            await self._ask_the_time()
            await self._tidy()
            await self._look_whether_sound(clock())
            await pause.wait_until(Instant(clock() + EVERY_MS))

    async def _acknowledge(self) -> None:
        state = await self._mirror.state()
        if state is None or str(state.cursor) == self._acknowledged:
            return
        try:
            await self._hub.ack(str(state.cursor))
            self._acknowledged = str(state.cursor)
        except (Unavailable, Malformed) as error:  # the next one says the same and more
            _log.info("not acknowledged: %s", error)

    async def _ask_the_time(self) -> None:
        """A machine that has slept counts on from too early; what it last heard is kept."""
        try:
            await session.ask(self._hub, self._desk)
            heard_at = self._hearing.heard_at()
            if heard_at is not None:
                await self._local.note_heard(heard_at)
        except (Unavailable, Malformed) as error:
            _log.info("not asked what time it is: %s", error)

    async def _tidy(self) -> None:
        try:
            await asyncio.to_thread(self._mirror.checkpoint)
        except (Unavailable, Refused) as error:  # the log grows until a commit makes room
            _log.info("not tidied: %s", error)

    async def _look_whether_sound(self, now: Instant) -> None:
        """Damage ends the engine, with its sentence; a full disk is told by whoever writes."""
        try:
            if self._soundness.is_due(now):
                await asyncio.to_thread(self._soundness.check, now)
        except Refused as refusal:
            if refusal.reason is not Reason.DISK_FULL:
                raise
            _log.info("not looked at: %s", refusal)
