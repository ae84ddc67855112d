"""Hub devices: which Desks a Hub lets in, and which of them have been idle for too long."""

import argparse
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from wadesk import server
from wadesk.cli.columns import one_line, padded
from wadesk.core.policy import DAY_MS, HOUR_MS, MINUTE_MS
from wadesk.core.pruning import Due, Step
from wadesk.core.records import Instant
from wadesk.hub import upkeep
from wadesk.hub.settings import HubSettings
from wadesk.store import connection, inventory
from wadesk.store.inventory import Item

Add = Callable[..., argparse.ArgumentParser]
Open = Callable[[Path], tuple[HubSettings, bytes]]

CELLS = (24, 16, 9, 22, 9, 22)
HEADS = ("DEVICE", "OF", "STATE", "SYSTEM", "WADESK", "PLACE", "LAST SEEN")
SPANS = ((DAY_MS, "d"), (HOUR_MS, "h"), (MINUTE_MS, "min"))

WOULD = {
    Step.FLAG: "would be flagged as inactive",
    Step.NOTICE: "would be told that it is about to go",
    Step.UNLINK: "would be unlinked and wiped",
}
DONE = {
    Step.FLAG: "is flagged as inactive now",
    Step.NOTICE: "is told that it is about to go",
    Step.UNLINK: "is unlinked, and wiped at its next contact",
}


def add_commands(add: Add, opened: Open) -> None:
    """``add`` makes a command that is given the Hub's folder; ``opened`` gives its key."""
    add("devices", lambda args: _devices(*opened(args.directory)), "list the linked devices")
    about = "unlink devices that have been idle for too long"
    prune = add("prune", lambda args: _prune(*opened(args.directory), dry=args.dry_run), about)
    prune.add_argument("--dry-run", action="store_true", help="say who would go, and do nothing")


def table(items: Sequence[Item], now: Instant) -> Iterator[str]:
    """One row for each device, under the names of the columns."""
    yield _row(HEADS)
    for item in items:
        yield _row(
            (
                item.name,
                item.member_name,
                item.state,
                item.system,
                item.version,
                item.where or "unknown",
                f"{span(now - item.last_seen)} ago",
            )
        )


def reasons(
    found: Sequence[Due], items: Sequence[Item], now: Instant, *, done: bool
) -> Iterator[str]:
    """Why each of these goes, or is told that it will."""
    known = {item.device: item for item in items}
    words = DONE if done else WOULD
    for one in found:
        item = known[one.device]
        whose = f"{one_line(item.name)} of {one_line(item.member_name)}"
        yield f"{whose}: idle for {span(now - one.since)}; {words[one.step]}."


def span(ms: int) -> str:
    """How long, in the largest unit that there is a whole one of."""
    for unit, name in SPANS:
        if ms >= unit:
            return f"{ms // unit} {name}"
    return "less than a minute"


def _row(cells: Sequence[str]) -> str:
    *short, last = cells
    wide = (padded(one_line(cell), width) for cell, width in zip(short, CELLS, strict=True))
    return "  ".join((*wide, one_line(last)))


def _devices(here: HubSettings, key: bytes) -> int:
    for line in table(_items(here, key), server.now()):
        print(line)
    return 0


def _prune(here: HubSettings, key: bytes, *, dry: bool) -> int:
    now, items = server.now(), _items(here, key)
    found = (upkeep.due_devices if dry else upkeep.prune_devices)(here, key, now)
    for line in reasons(found, items, now, done=not dry):
        print(line)
    if not found:
        print("Nobody has been idle for too long.")
    return 0


def _items(here: HubSettings, key: bytes) -> list[Item]:
    db = connection.open_readable(here.database, key)
    try:
        return inventory.items(db)
    finally:
        db.close()
