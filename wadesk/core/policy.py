"""Policy: every threshold of the Hub's settings document, typed, with its default.

Rules receive the section they need; no rule keeps a number of its own.
"""

from dataclasses import dataclass

SECOND_MS = 1_000
MINUTE_MS = 60 * SECOND_MS
HOUR_MS = 60 * MINUTE_MS


@dataclass(frozen=True, slots=True)
class LockPolicy:
    """How long the right to answer lasts."""

    lease_ms: int = 20 * SECOND_MS  # renewed by typing
    collision_ms: int = 5 * SECOND_MS  # two intents closer than this are a conflict
    viewing_ms: int = 30 * SECOND_MS  # so long after its last word a Desk counts as looking
    takers: str = "administrator"  # the roles that may take a lock over, with spaces between
    owner_by_first_answer: bool = True  # who answers first is the conversation's owner


@dataclass(frozen=True, slots=True)
class WindowPolicy:
    """Meta's 24 hours, less a margin for the difference between its clock and the payload's."""

    open_ms: int = 24 * HOUR_MS
    margin_ms: int = MINUTE_MS


@dataclass(frozen=True, slots=True)
class PacingPolicy:
    """How fast messages may leave for WhatsApp."""

    pair_interval_ms: int = 6 * SECOND_MS  # Meta: one message to one person every six seconds …
    pair_burst: int = 10  # … and 45 on credit; ten is all that an agent ever notices
    number_per_second: int = 80  # 20 on a number that the phone app shares
    uncertain_hold_ms: int = MINUTE_MS  # how long a lost answer holds back what follows it
    late_ms: int = 15 * MINUTE_MS  # what could not leave for so long is its author's again


@dataclass(frozen=True, slots=True)
class OutboxPolicy:
    """What may happen to words between the click and the customer."""

    undo_ms: int = 5 * SECOND_MS  # so long a reply can be called back
    live_ms: int = MINUTE_MS  # a reply that waited no longer is as good as just written
    fresh_ms: int = 15 * MINUTE_MS  # one that waited longer asks its author first
    unknown_ms: int = 10 * MINUTE_MS  # after so long a lost answer is not expected any more
    draft_every_ms: int = 15 * SECOND_MS  # how often a draft follows to the other devices


@dataclass(frozen=True, slots=True)
class DevicePolicy:
    """WaDesk's own limit: the Cloud API has none."""

    max_linked: int = 4
    code_ttl_ms: int = 90 * SECOND_MS
    failures_max: int = 3
    failures_pause_ms: int = 5 * MINUTE_MS
    token_ttl_ms: int = 15 * MINUTE_MS


@dataclass(frozen=True, slots=True)
class Policy:
    """The whole document."""

    lock: LockPolicy = LockPolicy()
    window: WindowPolicy = WindowPolicy()
    pacing: PacingPolicy = PacingPolicy()
    outbox: OutboxPolicy = OutboxPolicy()
    devices: DevicePolicy = DevicePolicy()
