"""Limits: how fast Meta lets a number speak, to everyone and to one person."""

from wadesk.sandbox.graph_errors import GraphError
from wadesk.sandbox.record import Db, Row

PAIR_INTERVAL_MS = 6_000
PAIR_BURST = 45


def require_throughput(db: Db, per_second: int, now: int) -> None:
    sent = db.execute("SELECT count(*) FROM sends WHERE at > ?", (now - 1000,)).fetchone()[0]
    if sent >= per_second:
        raise GraphError(130429, f"More than {per_second} messages in one second.")


def require_pair(db: Db, customer: Row, now: int) -> None:
    """Let one message per 6 s through to one person, and a burst that borrows from later."""
    busy_until = max(customer["pair_busy_until"] or 0, now)
    if busy_until - now >= PAIR_BURST * PAIR_INTERVAL_MS:
        raise GraphError(131056, "Too many messages to this person in a short time.")
    db.execute(
        "UPDATE customers SET pair_busy_until = ? WHERE id = ?",
        (busy_until + PAIR_INTERVAL_MS, customer["id"]),
    )
