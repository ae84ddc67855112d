"""Pruning: idle devices are flagged, told and unlinked, every few minutes, in one transaction.

What is decided is decided on what the record says at that very moment, so that whoever was
heard after a dry run, or a moment ago, stays.
"""

import asyncio
import logging
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass

from wadesk.core import pruning
from wadesk.core.device_policy import End
from wadesk.core.errors import Unavailable, WadeskError
from wadesk.core.policy import DevicePolicy
from wadesk.core.pruning import Due, Step
from wadesk.core.records import Instant
from wadesk.hub import deeds, revocation
from wadesk.hub.writer import Transaction, Writer
from wadesk.store import idleness
from wadesk.store.audit import Deed
from wadesk.store.connection import ReadableDb

EVERY_S = 600.0

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Round:
    """One look at everybody; ``here``: the devices that have an open line just now."""

    policy: DevicePolicy
    here: frozenset[int] = frozenset()
    is_hubs_own: bool = True  # the serving Hub looks, which hears everybody while it is there


class Pruning:
    """The Hub's chore."""

    def __init__(
        self,
        writer: Writer,
        here: Callable[[], Collection[int]],
        policy: DevicePolicy,
    ) -> None:
        self._writer = writer
        self._here = here
        self._policy = policy

    async def run(self) -> None:
        while True:
            try:
                await self._writer.do(prune, Round(self._policy, frozenset(self._here())))
            except Unavailable as busy:  # the next round is soon enough
                _log.info("idle devices could not be looked after: %s", busy)
            except WadeskError as trouble:
                _log.warning("idle devices could not be looked after: %s", trouble)
            await asyncio.sleep(EVERY_S)


def prune(t: Transaction, rounds: Sequence[Round]) -> list[list[Due]]:
    """Do what is due, and say what it was."""
    return [_prune_once(t, one) for one in rounds]


def due_now(db: ReadableDb, policy: DevicePolicy, now: Instant) -> list[Due]:
    """What a round would do, without doing it."""
    life = pruning.at_work(idleness.life(db), now, policy)
    return pruning.due(idleness.tenants(db), life, policy)


def _prune_once(t: Transaction, asked: Round) -> list[Due]:
    life = pruning.at_work(idleness.life(t.db), t.now, asked.policy)
    if life.resumed_at == t.now:
        idleness.bring_down(t.db, t.now)
    if asked.is_hubs_own:
        idleness.write_life(t.db, life)
        idleness.hear(t.db, asked.here, t.now)
    _take_back(t)
    found = pruning.due(idleness.tenants(t.db), life, asked.policy)
    for one in found:
        _take_step(t, one, asked.policy)
    return found


def _take_back(t: Transaction) -> None:
    for device in idleness.back_again(t.db):
        idleness.write_idle(t.db, device, t.next_seq(), None)


def _take_step(t: Transaction, one: Due, policy: DevicePolicy) -> None:
    match one.step:
        case Step.FLAG:
            idleness.flag(t.db, one.device, t.now)
            _say(t, one, {"is": "flagged"})
        case Step.NOTICE:
            idleness.notice(t.db, one.device, t.now)
            ends_at = max(one.since + policy.idle_unlink_ms, t.now)
            _say(t, one, {"is": "noticed", "ends_at": ends_at})
        case Step.UNLINK:
            revocation.end_device(t, one.device, End.PRUNED, None)


def _say(t: Transaction, one: Due, content: dict[str, object]) -> None:
    """Show it on the review page, and write it down."""
    idleness.write_idle(t.db, one.device, t.next_seq(), one.since)
    deeds.write_down(t, None, Deed.FLAG, one.device, **content, since=one.since)
