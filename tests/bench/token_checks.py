"""Token checks: what it costs the Hub to know who is asking, and to give the next token.

Run it as ``python -m tests.bench.token_checks [TIMES]``. A check comes with every request, a
refresh with every Desk once in a quarter of an hour. A refresh is judged once without waiting
for the disk and once with it; the signature alone is what no Hub can do without.
"""

import asyncio
import statistics
import sys
import tempfile
from collections.abc import Awaitable, Callable
from pathlib import Path
from time import perf_counter

from tests.bench.tables import Table
from tests.bench.volley import percentile
from tests.support.gate import HOME, HUB, Gate, Visitor
from tests.support.hub_record import KEY
from wadesk.core.records import Instant
from wadesk.hub.accounts import Accounts
from wadesk.hub.reader import Reader
from wadesk.hub.writer import Writer
from wadesk.store import crypto
from wadesk.wire.linking_api import TokenRequest, token_message

TIMES = 2_000
HEADS = ("", "mean µs", "p50 µs", "p99 µs")
NONCE = "00" * 16

Timed = list[float]


def measured(times: int = TIMES) -> list[Table]:
    with tempfile.TemporaryDirectory() as folder:
        gate = Gate(Path(folder))
        desk = gate.comes_in("Ana")
        found = {"signature alone": _signatures(desk, times), "refresh, judged": []}
        for _ in range(times):
            found["refresh, judged"].append(_timed(lambda: gate.signs_in(desk)))
        now = gate.hub.now
        gate.close()
        found |= asyncio.run(_asked(Path(folder) / "hub.db", desk, now, times))
    cells = [(name, *_figures(took)) for name, took in found.items()]
    return [Table("token-checks", "Knowing who is asking", HEADS, cells)]


def _figures(took: Timed) -> tuple[str, ...]:
    told = (statistics.mean(took), percentile(took, 0.5), percentile(took, 0.99))
    return tuple(f"{one:,.1f}" for one in told)


def _timed(act: Callable[[], object]) -> float:
    start = perf_counter()
    act()
    return (perf_counter() - start) * 1e6


async def _timed_answer(asked: Awaitable[object]) -> float:
    start = perf_counter()
    await asked
    return (perf_counter() - start) * 1e6


def _signatures(desk: Visitor, times: int) -> Timed:
    message = token_message(HUB, desk.device, 1, NONCE)
    public, signed = crypto.public_key(desk.private), crypto.sign(desk.private, message)
    return [_timed(lambda: crypto.verify(public, message, signed)) for _ in range(times)]


async def _asked(path: Path, desk: Visitor, now: Instant, times: int) -> dict[str, Timed]:
    """Over the Hub's own writer and reader, as its routes ask them."""
    writer, reader = Writer(path, KEY, lambda: now, lambda _: None), Reader(path, KEY, "bulk")
    gate = Gate(path.parent)
    accounts = Accounts(writer, reader, lambda: now, gate.policy.devices, HUB, gate.watch)
    gate.close()
    try:
        refreshed = [
            await _timed_answer(accounts.token(_request(desk), HOME)) for _ in range(times)
        ]
        token = (await accounts.token(_request(desk), HOME)).token
        first, again = [], []
        for _ in range(times):
            accounts.forget(desk.device)
            first.append(await _timed_answer(accounts.owner(f"Bearer {token}")))
            again.append(await _timed_answer(accounts.owner(f"Bearer {token}")))
    finally:
        writer.close()
        reader.close()
    return {"refresh, on the disk": refreshed, "check, first": first, "check, again": again}


def _request(desk: Visitor) -> TokenRequest:
    desk.counter += 1
    message = token_message(HUB, desk.device, desk.counter, NONCE)
    return TokenRequest(desk.device, desk.counter, crypto.sign(desk.private, message).hex(), NONCE)


if __name__ == "__main__":
    for table in measured(int(sys.argv[1]) if len(sys.argv) > 1 else TIMES):
        print(table, end="\n\n")
