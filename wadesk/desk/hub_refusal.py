"""Hub refusal: the Hub's own no, with what it said beside its reason.

It stands apart from the client, so that who only reads what a Hub once said loads no network.
"""

from wadesk.core.errors import Reason, Refused
from wadesk.wire.hub_api import Problem

ABOUT_THIS_DEVICE = frozenset(
    {
        Reason.ACCESS_EXPIRED,
        Reason.DEVICE_UNKNOWN,
        Reason.DEVICE_FROZEN,
        Reason.COUNTER_REUSED,
        Reason.UNLINKED,
        Reason.MEMBER_SUSPENDED,
        Reason.CLIENT_TOO_OLD,
    }
)
UNAUTHORISED, TOO_OLD = 401, 426


class HubRefusal(Refused):
    """``newer`` are the answers, as JSON, that the author had not seen."""

    def __init__(self, reason: Reason, detail: str, problem: Problem) -> None:
        super().__init__(reason, detail)
        self.status = problem.status
        self.holder = problem.holder
        self.newer = bytes(problem.newer)
        self.order = problem.order
        self.wait_ms = problem.wait_ms

    @property
    def concerns_this_device(self) -> bool:
        """No fault of what was asked: the engine stops and says so."""
        return self.status in {UNAUTHORISED, TOO_OLD} or self.reason in ABOUT_THIS_DEVICE
