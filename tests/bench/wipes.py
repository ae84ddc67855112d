"""Wipes: how long it takes from "unlink" on one Desk until the other one's copy is gone.

Run it as ``python -m tests.bench.wipes [TIMES]``. Each time a Desk is linked, catches up, and has
a draft and a note in the making; then another Desk of the same member unlinks it. Measured is
until its words are handed in, its key and its files are gone, and the Hub has been told so.
"""

import asyncio
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from statistics import quantiles
from time import perf_counter

from tests.bench.tables import Table
from tests.support.hub_server import HubServer
from tests.support.two_devices import (
    Place,
    Seat,
    a_hub_with_a_customer,
    linked,
    seated,
    why_it_ends,
)
from wadesk.core.draft import Draft
from wadesk.core.policy import DevicePolicy, Policy
from wadesk.core.records import NO_ANSWER
from wadesk.desk import actions, asides, orders
from wadesk.desk.engine import running
from wadesk.desk.orders import Dismissed

TIMES = 60
PLENTY = Policy(devices=DevicePolicy(max_linked=1_000, code_ttl_ms=3_600_000))
HEADS = ("", "times", "p50 ms", "p99 ms", "longest ms")


def measured(times: int = TIMES) -> list[Table]:
    with (
        tempfile.TemporaryDirectory() as folder,
        a_hub_with_a_customer(Path(folder), PLENTY) as hub,
    ):
        here = linked(hub, "Ana", Path(folder) / "here")
        took = asyncio.run(_all(here, [_place(hub, folder, at) for at in range(times)]))
    return [
        Table(
            "wipes",
            "From “unlink” until the copy is gone and the Hub knows it",
            HEADS,
            [_row("an open Desk, its words handed in first", took)],
        )
    ]


def _place(hub: HubServer, folder: str, at: int) -> Place:
    return linked(hub, "Ana", Path(folder) / f"desk {at}")


async def _all(here: Place, places: Sequence[Place]) -> list[float]:
    with here.open() as desk:
        async with running(desk) as engine:
            seat = await seated(desk, engine)
            return [await _one(seat, place) for place in places]


async def _one(seat: Seat, place: Place) -> float:
    begun = 0.0

    async def scene(other: Seat) -> None:
        nonlocal begun
        draft = Draft(other.where, "Half of an answer", NO_ANSWER, other.desk.clock())
        await asyncio.wrap_future(actions.keep_draft(other.desk, draft))
        await asyncio.wrap_future(asides.keep_note(other.desk, other.where, "Called twice"))
        begun = perf_counter()
        seat.administration.unlink_device(other.desk.identity.device)

    with place.open() as desk:
        why = await why_it_ends(desk, scene)
    if not isinstance(why, Dismissed) or not why.is_handed_in:
        raise AssertionError(f"it ended otherwise: {why}")
    if not await asyncio.to_thread(orders.carry_out, place.folder, why, place.unlock.keychain):
        raise AssertionError("the Hub was not told")
    return (perf_counter() - begun) * 1_000


def _row(name: str, took: Sequence[float]) -> Sequence[str]:
    parts = quantiles(took, n=100, method="inclusive")
    return (name, f"{len(took)}", f"{parts[49]:.0f}", f"{parts[98]:.0f}", f"{max(took):.0f}")


if __name__ == "__main__":
    for table in measured(int(sys.argv[1]) if sys.argv[1:] else TIMES):
        print(table, end="\n\n")
