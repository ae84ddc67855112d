"""Settings: what one sandbox is told before it starts.

Limits that Meta enforces by traffic are off by default, so that a test is never slowed by accident.
"""

import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path


def wall_clock() -> int:
    """Give milliseconds since the epoch."""
    return time.time_ns() // 1_000_000


@dataclass(frozen=True, slots=True)
class SandboxSettings:
    record: Path
    webhook_url: str | None
    app_secret: str
    verify_token: str
    access_token: str
    phone_number_id: str = "106540352242922"
    waba_id: str = "102290129340398"
    display_phone_number: str = "15550783881"
    statuses: tuple[str, ...] = ("sent", "delivered", "read")
    status_delay_ms: int = 20
    clock: Callable[[], int] = wall_clock
    verified_name: str = "Sandbox Shop"
    deliveries_at_once: int = 4
    first_retry_ms: int = 50
    longest_retry_ms: int = 2_000
    service_window: bool = True
    pair_limit: bool = False
    throughput_per_second: int | None = None
    template_review_ms: int = 0
