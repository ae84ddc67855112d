"""Faults: what is to go wrong, how often, and for whom.

An answer fault decides how a request is answered, a delivery fault what becomes of the statuses.
The first fault that fits is used up; a fault without ``times`` lasts until it is cleared.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from wadesk.sandbox.graph_errors import GraphError
from wadesk.sandbox.record import Db
from wadesk.sandbox.shapes import choice, fields, keyed, listing, text, whole

BEFORE_ACTING = ("lost_before", "http_500", "http_503", "delay_before", "code")
AFTER_ACTING = ("lost_after", "half_answer", "http_500_after", "malformed_answer", "delay")
ANSWERS = (*BEFORE_ACTING, *AFTER_ACTING)
DELIVERIES = (
    "async_failed",
    "failed_without_opaque",
    "no_status",
    "duplicate_webhooks",
    "reversed_webhooks",
    "batch_webhooks",
)
OPERATIONS = (
    "*",
    "messages",
    "marketing_messages",
    "read",
    "media",
    "download",
    "message_templates",
    "phone",
    "waba",
    "phone_numbers",
    "whatsapp_business_profile",
    "subscribed_apps",
    "message_history",
    "smb_app_data",
    "block_users",
    "inbound",
)
_WITH_CODE = ("code", "async_failed", "failed_without_opaque")
_KIND = r"({})|({}):\d{{1,7}}".format(
    "|".join(kind for kind in (*ANSWERS, *DELIVERIES) if kind not in _WITH_CODE),
    "|".join(_WITH_CODE),
)
_FAULTS = fields(
    {
        "faults": listing(
            fields(
                {"on": choice(*OPERATIONS), "kind": text(64, pattern=_KIND)},
                {
                    "times": whole(1, 1_000_000),
                    "to": text(150),
                    "delay_ms": whole(0, 600_000),
                },
            ),
            least=0,
        )
    }
)


@dataclass(frozen=True, slots=True)
class Fault:
    kind: str
    code: int
    delay_ms: int


def put(db: Db, payload: object) -> None:
    """Replace all faults."""
    _FAULTS(payload, "")
    clear(db)
    wanted = keyed(payload, "")["faults"]
    for fault in wanted if isinstance(wanted, list) else []:
        db.execute(
            'INSERT INTO faults ("on", kind, remaining, "to", delay_ms) VALUES (?, ?, ?, ?, ?)',
            (
                fault["on"],
                fault["kind"],
                fault.get("times"),
                str(fault["to"]).removeprefix("+") if "to" in fault else None,
                fault.get("delay_ms", 0),
            ),
        )


def clear(db: Db) -> None:
    db.execute("DELETE FROM faults")


def listed(db: Db) -> list[dict[str, object]]:
    rows = db.execute('SELECT "on", kind, remaining, "to", delay_ms FROM faults ORDER BY n')
    return [dict(row) for row in rows]


def take(db: Db, on: str, addresses: Sequence[str], kinds: Sequence[str]) -> Fault | None:
    """Use up the first fault that fits."""
    rows = db.execute(
        "SELECT * FROM faults WHERE \"on\" IN (?, '*') AND remaining IS NOT 0 ORDER BY n", (on,)
    )
    for row in rows:
        kind, _, code = str(row["kind"]).partition(":")
        if kind in kinds and (row["to"] is None or row["to"] in addresses):
            db.execute("UPDATE faults SET remaining = remaining - 1 WHERE n = ?", (row["n"],))
            return Fault(kind, int(code or 0), int(row["delay_ms"]))
    return None


def addresses_of(members: Mapping[str, object]) -> list[str]:
    """List what a fault's ``to`` may name in a request."""
    named = [members.get("to"), members.get("recipient")]
    return [str(name).removeprefix("+") for name in named if name is not None]


def refusal(fault: Fault) -> GraphError | None:
    """Give the Graph error a fault stands for, if it stands for one."""
    if fault.kind == "code":
        return GraphError(fault.code, "The sandbox was told to refuse this.")
    if fault.kind == "http_503":
        return GraphError(131016, "The sandbox was told to be unavailable.", status=503)
    if fault.kind in ("http_500", "http_500_after"):
        return GraphError(131000, "The sandbox was told to break.", status=500)
    return None
