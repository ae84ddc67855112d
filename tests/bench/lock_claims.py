"""Lock claims: from a claim's POST until its answer, with fifty agents who are all typing.

Run it as ``python -m tests.bench.lock_claims [CLAIMS]``. Every claim is a durable commit of its
own unless others come at the same moment. Claims are due at random times, whatever became
of those before.
"""

import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import msgspec

from tests.bench.child import a_child
from tests.bench.seed import Seed, SeededHub, seeded_hub
from tests.bench.tables import Table
from tests.bench.volley import open_loop
from wadesk.server import runner
from wadesk.wire import hub_api
from wadesk.wire.hub_api import ClaimLock, CommandRequest

AGENTS = 50
CLAIMS = 2_000
PER_SECOND = 100  # each renews every half second, far more often than a Desk does
HEADS = ("", "claims/s", "p50 ms", "p99 ms", "Hub µs/claim")


def measured(claims: int = CLAIMS) -> list[Table]:
    with tempfile.TemporaryDirectory() as folder:
        hub = seeded_hub(Path(folder) / "hub", Seed(AGENTS, AGENTS))
        with a_child("hub_child", str(hub.directory)) as child, runner() as own:
            own.run(open_loop(child.port, list(_requests(hub, AGENTS)), AGENTS, PER_SECOND))
            before = child.cpu_s()
            asked = list(_requests(hub, claims))
            outcome = own.run(open_loop(child.port, asked, AGENTS, PER_SECOND))
            hub_s = child.cpu_s() - before
    if outcome.refused:
        raise AssertionError(f"{outcome.refused} claims were refused")
    cells = (
        f"{AGENTS} agents",
        f"{outcome.per_second:,.0f}",
        f"{outcome.ms(0.5):.1f}",
        f"{outcome.ms(0.99):.1f}",
        f"{hub_s / claims * 1e6:.0f}",
    )
    return [Table("lock-claims", "Claiming a lock, there and back", HEADS, [cells])]


def _requests(hub: SeededHub, claims: int) -> Iterator[bytes]:
    """Each agent claims a conversation of its own, again and again."""
    for number in range(claims):
        agent = number * 7 % AGENTS
        claim = CommandRequest(f"claim-{number}", ClaimLock(hub.conversations[agent]))
        body = msgspec.json.encode(claim)
        head = (
            f"POST {hub_api.COMMANDS} HTTP/1.1\r\nHost: hub\r\nContent-Length: {len(body)}\r\n"
            f"Authorization: Bearer {hub.tokens[agent]}\r\n\r\n"
        )
        yield head.encode() + body


if __name__ == "__main__":
    for table in measured(int(sys.argv[1]) if len(sys.argv) > 1 else CLAIMS):
        print(table, end="\n\n")
