"""Schedule: wakes at the hour of what waits for one, and has it judged: replies, and sleepers.

Nothing is remembered here: what waits is in the record, so a Hub that was off finds it when
it starts. Each is judged in a piece of work of its own, so that none stops another.
"""

import asyncio
import logging
from collections.abc import Callable
from dataclasses import dataclass

from wadesk.core.errors import WadeskError
from wadesk.core.records import Instant
from wadesk.hub.judgement import Judged
from wadesk.hub.reader import Reader
from wadesk.hub.writer import Work, Writer
from wadesk.store.connection import ReadableDb

AT_ONCE = 200
LONGEST_REST_S = 60.0  # the machine's clock may be set meanwhile, and the hour is the clock's
AGAIN_S = 1.0

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Calendar:
    """What waits with its hour, the soonest first, at most so many; and who judges it then."""

    upcoming: Callable[[ReadableDb, int], list[tuple[int, Instant]]]
    judge: Work[int, Judged]


class Schedule:
    def __init__(
        self, calendar: Calendar, writer: Writer, reader: Reader, clock: Callable[[], Instant]
    ) -> None:
        self._calendar = calendar
        self._writer = writer
        self._reader = reader
        self._clock = clock
        self._bell = asyncio.Event()
        self._broken: set[int] = set()  # left alone until the next start

    def wake(self) -> None:
        """Something was planned that may come before everything else."""
        self._bell.set()

    async def run(self, tell: Callable[[Judged], None]) -> None:
        """Judge what comes due, for as long as the Hub runs; ``tell`` hears what came of each."""
        while True:
            self._bell.clear()
            try:
                rest_s = await self._judge_due(tell)
            except WadeskError as trouble:
                _log.warning("what is due could not be judged yet: %s", trouble)
                rest_s = AGAIN_S
            await self._rest(rest_s)

    async def _judge_due(self, tell: Callable[[Judged], None]) -> float:
        """Judge all that is due, and say how long the next may rest."""
        waiting = await self._reader.ask(self._calendar.upcoming, AT_ONCE + len(self._broken))
        for row_id, at in waiting:
            if row_id in self._broken:
                continue
            if at > self._clock():
                return min(LONGEST_REST_S, (at - self._clock()) / 1000)
            await self._judge(row_id, tell)
        return 0.0 if len(waiting) > len(self._broken) else LONGEST_REST_S

    async def _judge(self, row_id: int, tell: Callable[[Judged], None]) -> None:
        try:
            judged = await self._writer.do(self._calendar.judge, row_id)
        except WadeskError:
            raise
        except Exception:  # noqa: BLE001 - one must not stop all the others
            _log.exception("what was planned as %s stays as it is until the next start", row_id)
            self._broken.add(row_id)
        else:
            tell(judged)

    async def _rest(self, rest_s: float) -> None:
        try:
            async with asyncio.timeout(max(0.0, rest_s)):
                await self._bell.wait()
        except TimeoutError:
            return
