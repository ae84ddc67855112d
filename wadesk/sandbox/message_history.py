"""Message history: what Meta tells about the statuses of a message, and whether we were told."""

from functools import partial

from wadesk.sandbox import paging
from wadesk.sandbox.calls import Call
from wadesk.sandbox.graph_errors import INVALID, GraphError
from wadesk.sandbox.record import Db


async def list_history(call: Call) -> object:
    wamid, now = call.asked("message_id"), call.settings.clock()
    items = await call.sandbox.record.run(partial(_items, wamid=wamid, now=now))
    if wamid is not None and not items:
        raise GraphError(INVALID, "This message_id is not in the message history.", status=422)
    chosen = [
        (number, paging.only(call, node, ("id", "message_id", "events"))) for number, node in items
    ]
    return paging.page(call, chosen)


def _items(db: Db, wamid: str | None, now: int) -> list[tuple[int, dict[str, object]]]:
    rows = db.execute(
        "SELECT n, wamid FROM sends WHERE ?1 IS NULL OR wamid = ?1 ORDER BY n", (wamid,)
    )
    return [
        (
            int(row["n"]),
            {
                "id": str(row["n"]),
                "message_id": row["wamid"],
                "events": {"data": _events(db, row["wamid"], now)},
            },
        )
        for row in rows.fetchall()
    ]


def _events(db: Db, wamid: str, now: int) -> list[dict[str, object]]:
    rows = db.execute(
        "SELECT e.n, e.status, e.at, w.attempts, w.acknowledged_at FROM events e"
        " LEFT JOIN webhooks w ON w.n = e.webhook WHERE e.wamid = ? AND e.at <= ? ORDER BY e.n",
        (wamid, now),
    )
    return [
        {
            "id": str(row["n"]),
            "delivery_status": str(row["status"]).upper(),
            "timestamp": int(row["at"]) // 1000,
            "webhook_update_state": _told(row["attempts"], row["acknowledged_at"]),
        }
        for row in rows
    ]


def _told(attempts: int | None, acknowledged_at: int | None) -> str:
    if acknowledged_at is not None:
        return "DELIVERED"
    return "RETRYING" if attempts else "PENDING"
