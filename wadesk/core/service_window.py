"""Service window: the 24 hours after a customer's message in which free text is allowed.

Counted from the payload's own clock and judged by the Hub's. A margin is taken off the
end, because Meta times the webhook, not the customer's thumb. WhatsApp has the last word:
its 131047 is believed even while the arithmetic says open.
"""

from wadesk.core.errors import Reason, Refused
from wadesk.core.policy import WindowPolicy
from wadesk.core.records import Instant


def closes_at(last_inbound: Instant | None, policy: WindowPolicy) -> Instant | None:
    """The first instant at which free text is refused, or None where nobody wrote yet."""
    if last_inbound is None:
        return None
    return Instant(last_inbound + policy.open_ms - policy.margin_ms)


def require_open(last_inbound: Instant | None, now: Instant, policy: WindowPolicy) -> None:
    closing = closes_at(last_inbound, policy)
    if closing is None or now >= closing:
        raise Refused(Reason.WINDOW_CLOSED)
