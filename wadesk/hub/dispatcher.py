"""Dispatcher: carries accepted messages to WhatsApp and writes down what became of them.

Each attempt is on disk before its first byte leaves. Whatever stood at ``sending`` when
the Hub stopped is uncertain when it starts again: it may have gone out, so it is never
repeated. What may leave when is decided by ``core.dispatch``; this module only does it.
"""

import asyncio
import json
import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from wadesk.core import dispatch, pacing, waits
from wadesk.core.dispatch import Accepted, Outcome, Rejected, Waiting
from wadesk.core.errors import Malformed, Reason, Refused, Unavailable, WadeskError
from wadesk.core.policy import PacingPolicy
from wadesk.core.records import Instant
from wadesk.core.waits import Wait, WaitsFor
from wadesk.hub import parcels, waiting
from wadesk.hub.number_watch import NumberWatch
from wadesk.hub.reader import Reader
from wadesk.hub.settlement import Settled, doubt_interrupted, settle
from wadesk.hub.whatsapp.cloud_api import GraphPort
from wadesk.hub.writer import Transaction, Writer
from wadesk.store import replies

LOOKAHEAD = 2_000  # messages looked at in one plan
IN_FLIGHT = 60
SETTLE_AGAIN_S = 1.0
PAIRS_KEPT = 10_000
WAITS_KEPT = 10_000

TOO_LATE = (
    "It could not leave for too long, so it was not sent: look whether it still fits, then send it."
)

_log = logging.getLogger(__name__)


class Uploads(Protocol):
    """Sees to it that WhatsApp has a file of ours."""

    async def uploaded(self, media: str) -> str: ...


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the dispatcher works with."""

    writer: Writer
    reader: Reader
    graph: GraphPort
    uploads: Uploads
    clock: Callable[[], Instant]
    door: NumberWatch
    left: Callable[[int], None] = lambda _: None  # hears of each message that WhatsApp has taken


class Dispatcher:
    def __init__(self, around: Surroundings, policy: PacingPolicy) -> None:
        self._around = around
        self._policy = policy
        self._bell = asyncio.Event()
        self._under_way: set[int] = set()
        self._told: dict[int, Wait] = {}  # why each waits, as it was last written down
        self._pair_empty_at: dict[str, float] = {}
        self._number_empty_at = 0.0
        self._closing = False

    def wake(self) -> None:
        """There may be something to send."""
        self._bell.set()

    def stop(self) -> None:
        """Begin nothing more; ``run`` ends when what is under way has been settled."""
        self._closing = True
        self.wake()

    async def begin(self) -> None:
        """Once, before anything is sent: what was cut off on its way may have left."""
        await self._around.writer.do(doubt_interrupted, None)

    async def run(self) -> None:
        """Send until told to stop; what is cut off on its way is uncertain at the next start."""
        async with asyncio.TaskGroup() as sending:
            while not self._closing:
                self._bell.clear()
                wake_at = await self._send_due(sending)
                await self._rest(wake_at)

    async def _send_due(self, sending: asyncio.TaskGroup) -> Instant | None:
        now = self._around.clock()
        doubted_since = Instant(now - self._policy.uncertain_hold_ms)
        items = await self._around.reader.ask(replies.departures, doubted_since, LOOKAHEAD)
        door = self._around.door.door
        if door.is_shut and door.shut_until > now:
            self._tell(sending, waits.shut_in(items, door.shut_until), now)
            return door.shut_until
        departure = dispatch.plan(items, now, self._policy)
        paced: list[Wait] = []
        for item in departure.send[: 1 if door.is_shut else None]:
            if item.message in self._under_way:
                continue
            if len(self._under_way) >= IN_FLIGHT:
                break
            wait = self._paced(item, now)
            if wait is not None:
                paced.append(wait)
                continue
            self._under_way.add(item.message)
            sending.create_task(self._send(item))
        self._tell(sending, [*waits.held(items, now, self._policy), *self._in_turn(paced)], now)
        wake_at = [wait.until for wait in paced]
        wake_at += [departure.wake_at] if departure.wake_at is not None else []
        return min(wake_at, default=None)

    async def _rest(self, wake_at: Instant | None) -> None:
        wait_s = None if wake_at is None else max(0, wake_at - self._around.clock()) / 1000
        try:
            async with asyncio.timeout(wait_s):
                await self._bell.wait()
        except TimeoutError:
            return

    def _paced(self, item: Waiting, now: Instant) -> Wait | None:
        """Spend one message's worth of both limits, or say until when there is none to spend."""
        pair, number = dispatch.pair_rate(self._policy), dispatch.number_rate(self._policy)
        pair_empty_at = self._pair_empty_at.get(item.recipient, 0.0)
        pair_at = pacing.earliest(pair_empty_at, now, pair)
        number_at = pacing.earliest(self._number_empty_at, now, number)
        if max(pair_at, number_at) > now:
            reason = WaitsFor.PAIR if pair_at >= number_at else WaitsFor.NUMBER
            return Wait(item.message, reason, max(pair_at, number_at))
        self._forget_idle_pairs(now)
        self._pair_empty_at[item.recipient] = pacing.spend(pair_empty_at, now, pair)
        self._number_empty_at = pacing.spend(self._number_empty_at, now, number)
        return None

    def _in_turn(self, paced: Sequence[Wait]) -> list[Wait]:
        """Behind the number's limit each waits for those before it, too."""
        step_ms = dispatch.number_rate(self._policy).interval_ms
        for_the_number = [wait for wait in paced if wait.reason is WaitsFor.NUMBER]
        return [wait for wait in paced if wait.reason is not WaitsFor.NUMBER] + [
            waits.delayed(wait, place * step_ms) for place, wait in enumerate(for_the_number)
        ]

    def _tell(self, sending: asyncio.TaskGroup, found: Sequence[Wait], now: Instant) -> None:
        """Have it written down why these wait, once for each wait."""
        news = [
            wait
            for wait in found
            if waits.is_worth_telling(wait, now)
            and waits.is_news(wait, self._told.get(wait.message))
        ]
        if len(self._told) > WAITS_KEPT:  # some of them ended otherwise; telling twice is harmless
            self._told.clear()
        if news:
            self._told.update({wait.message: wait for wait in news})
            sending.create_task(self._note(news))

    async def _note(self, news: Sequence[Wait]) -> None:
        """What cannot be written now is told at the next wait: nothing hangs on it."""
        try:
            await self._around.writer.do(waiting.note_all, (news, self._policy))
        except WadeskError as trouble:
            _log.warning("why a message waits could not be written down: %s", trouble)

    def _forget_idle_pairs(self, now: Instant) -> None:
        """An empty bucket is no different from none."""
        if len(self._pair_empty_at) > PAIRS_KEPT:
            busy = {who: at for who, at in self._pair_empty_at.items() if at > now}
            self._pair_empty_at = busy

    async def _send(self, item: Waiting) -> None:
        """One message's whole way: file handed over, attempt written down, posted, settled."""
        try:
            outcome = await self._attempt(item)
            if outcome is not None:
                await self._settle(item, outcome)
        finally:
            self._told.pop(item.message, None)
            self._under_way.discard(item.message)
            self.wake()

    async def _attempt(self, item: Waiting) -> Outcome | None:
        """Post once. Before the post, trouble means "not sent"; after it, only ``send`` judges."""
        if dispatch.is_too_late(item, self._around.clock(), self._policy):
            return Rejected(0, Reason.TOO_LATE, TOO_LATE)
        try:
            body = await self._body(item)
            if body is None or not await self._around.writer.do(_depart, item):
                return None  # settled meanwhile, by a status or by a person
        except Unavailable as trouble:
            return dispatch.NotSent(str(trouble))
        except Refused as refusal:
            return Rejected(0, refusal.reason, refusal.detail)
        except Malformed as damage:
            return Rejected(0, "damaged", str(damage))
        return await self._around.graph.send(body)

    async def _body(self, item: Waiting) -> dict[str, Any] | None:
        packed = await self._around.reader.ask(replies.body_of, item.message)
        if packed is None:
            return None
        body: dict[str, Any] = json.loads(packed)
        media = parcels.media_of(body)
        return body if media is None else parcels.addressed(body, await self._upload(media))

    async def _upload(self, media: str) -> str:
        return await self._around.uploads.uploaded(media)

    async def _settle(self, item: Waiting, outcome: Outcome) -> None:
        """Write the outcome down, however long the disk takes to have room for it."""
        if not isinstance(outcome, Accepted):
            _log.info("message %s: %s", item.message, _in_log(outcome))
        await self._around.door.heed(outcome)
        settled = Settled(item, outcome, dispatch.retry_after_ms(outcome, item.attempts))
        while True:
            try:
                await self._around.writer.do(settle, settled)
            except (Unavailable, Refused) as trouble:
                _log.warning("an outcome could not be written down yet: %s", trouble)
                await asyncio.sleep(SETTLE_AGAIN_S)
            except Exception:  # noqa: BLE001 - one message must not stop all the others
                _log.exception("message %s stays as it is until the next start", item.message)
                return
            else:
                if isinstance(outcome, Accepted):
                    self._around.left(item.message)
                return


def _in_log(outcome: Outcome) -> str:
    """What may stand in a log: Meta's own words can name people."""
    code = f" {outcome.code}" if isinstance(outcome, Rejected) else ""
    return f"{type(outcome).__name__}{code}"


def _depart(t: Transaction, items: Sequence[Waiting]) -> list[bool]:
    """Write down that these leave; false for one that was settled while it waited."""
    leaving = [replies.depart(t.db, item, t.now) for item in items]
    waiting.clear(t, [item.message for item in items])
    return leaving
