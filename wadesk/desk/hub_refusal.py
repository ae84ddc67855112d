"""Hub refusal: the Hub's own no, with what it said beside its reason.

It stands apart from the client, so that who only reads what a Hub once said loads no network.
"""

from wadesk.core.errors import Reason, Refused
from wadesk.wire.hub_api import Problem


class HubRefusal(Refused):
    """``newer`` are the answers, as JSON, that the author had not seen."""

    def __init__(self, reason: Reason, detail: str, problem: Problem) -> None:
        super().__init__(reason, detail)
        self.status = problem.status
        self.holder = problem.holder
        self.newer = bytes(problem.newer)
