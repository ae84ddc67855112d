"""Alerts: what all administrators are told at once, as entries of the audit log.

One for each cause, device and day: a device that comes back every hour of a night is told once.
"""

from dataclasses import dataclass, field
from typing import Any
from zoneinfo import ZoneInfo

import msgspec

from wadesk.core.oddities import Alert
from wadesk.core.policy import HOUR_MS
from wadesk.core.records import Instant
from wadesk.hub import deeds, local_time
from wadesk.hub.writer import Transaction
from wadesk.store import audit
from wadesk.store.audit import Deed

LONGEST_DAY_MS = 26 * HOUR_MS  # one of them ends summer time


@dataclass(frozen=True, slots=True)
class Cause:
    """What happened to which member's device; neither, where nobody knows who it was."""

    alert: Alert
    member: int | None = None
    device: int | None = None
    network: str = ""
    more: dict[str, Any] = field(default_factory=dict)

    @property
    def content(self) -> dict[str, Any]:
        return {"alert": self.alert, "network": self.network, **self.more}

    def is_told_by(self, content: str) -> bool:
        told = msgspec.json.decode(content)
        is_there = self.device is not None or told.get("network") == self.network
        return bool(is_there and told.get("alert") == self.alert)


def tell(t: Transaction, cause: Cause, zone: ZoneInfo) -> None:
    """Write the alert down, unless it was today already."""
    today = local_time.day(t.now, zone)
    told = audit.alerts_about(t.db, cause.device, Instant(t.now - LONGEST_DAY_MS))
    for at, content in told:
        if local_time.day(at, zone) == today and cause.is_told_by(content):
            return
    deeds.write_down(t, cause, Deed.ALERT, cause.device, **cause.content)
