"""Policy: every threshold of the Hub's settings document, typed, with its default.

Rules receive the section they need; no rule keeps a number of its own.
"""

from collections.abc import Mapping
from dataclasses import dataclass

SECOND_MS = 1_000
MINUTE_MS = 60 * SECOND_MS
HOUR_MS = 60 * MINUTE_MS
DAY_MS = 24 * HOUR_MS


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
    scope: str = "number"  # whose devices are counted together: all of the number · each member's
    overflow: str = "evict_oldest"  # at the limit: evict_oldest, once confirmed · refuse
    code_ttl_ms: int = 90 * SECOND_MS  # shown for so long, and good for as long again
    failures_max: int = 3
    failures_pause_ms: int = 5 * MINUTE_MS
    confirm_ms: int = 10 * MINUTE_MS  # so long a new Desk waits to be let in
    token_ttl_ms: int = 15 * MINUTE_MS
    idle_flag_ms: int = 72 * HOUR_MS  # inactive: everybody who reviews sees it
    idle_notice_ms: int = 24 * HOUR_MS  # so long before its end a device's owner is told
    idle_unlink_ms: int = 7 * DAY_MS  # then it is unlinked and wiped; 0: never
    prune_most: int = 5  # devices that are unlinked for it at once; the others a little later
    hub_pause_ms: int = HOUR_MS  # after a longer one of the Hub's own nobody counts as idle
    lease_ms: int = 14 * DAY_MS  # so long a Desk opens without having heard the Hub; 0: always
    oldest_systems: str = "Windows 10, macOS 13"  # what is older, or unknown, is odd


DEVICE_PRESETS: Mapping[str, DevicePolicy] = {
    "wadesk": DevicePolicy(),
    "strict": DevicePolicy(max_linked=3, idle_unlink_ms=72 * HOUR_MS),
    "whatsapp": DevicePolicy(
        idle_flag_ms=14 * DAY_MS, idle_notice_ms=7 * DAY_MS, idle_unlink_ms=30 * DAY_MS
    ),
}
"""What an operator may begin with; single words of the settings document change single things."""


@dataclass(frozen=True, slots=True)
class SecurityPolicy:
    """What makes a sign-in or a change of rights remarkable, and when a second factor is asked."""

    zone: str = "UTC"  # whose clock the hours below are on, by its name in the tz database
    office_from: int = 8  # changes of rights before this hour …
    office_until: int = 20  # … or from this one on are told to all administrators
    night_from: int = 3  # sign-ins between these hours are, too
    night_until: int = 5
    address_most: int = 3  # different devices that may sign in from one address …
    address_span_ms: int = HOUR_MS  # … within so long
    country_span_ms: int = 2 * HOUR_MS  # one member in several countries within so long is odd
    background_ms: int = 4 * HOUR_MS  # a Desk at work for so long with nobody looking is odd
    factor_from_members: int = 5  # a team of so many needs administrators with a second factor
    factor_ttl_ms: int = 10 * MINUTE_MS  # so long its proof is good on the same device
    factor_failures_max: int = 5
    factor_pause_ms: int = 5 * MINUTE_MS
    audit_days: int = 90


@dataclass(frozen=True, slots=True)
class CustomerPolicy:
    """What customers are shown of what happens here, and what answers cost."""

    receipts: str = "answer"  # when a customer sees blue ticks: never · answer · screen
    typing: bool = True  # whether a customer sees that somebody is writing
    free_service_messages: int = 1_000  # a month and number, before each answer is charged
    currency: str = ""  # of the prices below; empty: only the number of charges is told
    service_prices: str = ""  # of one answer, by calling code, * for all others: "49=0.0456 *=0.03"


@dataclass(frozen=True, slots=True)
class InboxPolicy:
    """How much of what all share there may be."""

    labels_most: int = 300
    labels_a_conversation: int = 20
    mentions_most: int = 2  # in one note; more are not heeded
    quick_replies_most: int = 500
    views_most: int = 50  # of one member


@dataclass(frozen=True, slots=True)
class Policy:
    """The whole document."""

    lock: LockPolicy = LockPolicy()
    window: WindowPolicy = WindowPolicy()
    pacing: PacingPolicy = PacingPolicy()
    outbox: OutboxPolicy = OutboxPolicy()
    devices: DevicePolicy = DevicePolicy()
    security: SecurityPolicy = SecurityPolicy()
    customer: CustomerPolicy = CustomerPolicy()
    inbox: InboxPolicy = InboxPolicy()
