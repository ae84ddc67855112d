"""Audit log: entries that are older than the policy keeps them go, from every Desk too."""

import asyncio
import logging
from collections.abc import Sequence

from wadesk.core.errors import Unavailable, WadeskError
from wadesk.core.policy import DAY_MS, HOUR_MS, SecurityPolicy
from wadesk.core.records import Instant
from wadesk.hub.writer import Transaction, Writer
from wadesk.store import audit

AT_ONCE = 500  # entries in one unit of work: every Desk takes their ends in one page
REST_S = HOUR_MS / 1000

_log = logging.getLogger(__name__)


class AuditLog:
    """The Hub's chore: a look each hour, whenever the Hub was started."""

    def __init__(self, writer: Writer, policy: SecurityPolicy) -> None:
        self._writer = writer
        self._kept_ms = policy.audit_days * DAY_MS

    async def run(self) -> None:
        while True:
            try:
                while await self._writer.do(forget, self._kept_ms) == AT_ONCE:
                    pass
            except Unavailable as busy:  # the next round is soon enough
                _log.info("old entries of the log stay for now: %s", busy)
            except WadeskError as trouble:
                _log.warning("old entries of the log stay for now: %s", trouble)
            await asyncio.sleep(REST_S)


def forget(t: Transaction, kept: Sequence[int]) -> list[int]:
    """Let go of what is older than so many milliseconds; says of how many entries."""
    return [_forget(t, kept_ms) for kept_ms in kept]


def _forget(t: Transaction, kept_ms: int) -> int:
    old = audit.older_than(t.db, Instant(t.now - kept_ms), AT_ONCE)
    if old:
        audit.bury(t.db, old, t.next_seq())
    return len(old)
