"""Webhooks: the bodies Meta would post, built, written down as Meta writes JSON, and signed."""

import hashlib
import hmac
import json
from collections.abc import Mapping, Sequence
from typing import Any

from wadesk.sandbox.graph_errors import webhook_error
from wadesk.sandbox.record import Db, Row
from wadesk.sandbox.settings import SandboxSettings

Json = dict[str, Any]


def serialise(body: object) -> bytes:
    """Escape what is not ASCII and every slash, as Meta does: a signature covers bytes."""
    return json.dumps(body, separators=(",", ":")).replace("/", "\\/").encode("ascii")


def signature(secret: str, body: bytes) -> str:
    return "sha256=" + hmac.new(secret.encode(), body, hashlib.sha256).hexdigest()


def seconds(at_ms: int) -> str:
    return str(at_ms // 1000)


def envelope(settings: SandboxSettings, field: str, value: Mapping[str, object]) -> Json:
    """Wrap the value of a phone number's field."""
    return _entry(settings, {"value": metadata(settings) | dict(value), "field": field})


def account_envelope(
    settings: SandboxSettings, field: str, value: Mapping[str, object], at_ms: int
) -> Json:
    """Wrap the value of an account's field: it has a time and no metadata."""
    body = _entry(settings, {"value": dict(value), "field": field})
    body["entry"][0]["time"] = at_ms // 1000
    return body


def _entry(settings: SandboxSettings, change: Json) -> Json:
    return {
        "object": "whatsapp_business_account",
        "entry": [{"id": settings.waba_id, "changes": [change]}],
    }


def metadata(settings: SandboxSettings) -> Json:
    return {
        "messaging_product": "whatsapp",
        "metadata": {
            "display_phone_number": settings.display_phone_number,
            "phone_number_id": settings.phone_number_id,
        },
    }


def contact(customer: Row, *, with_username: bool = True) -> Json:
    """Describe a customer; what is not known is left out, never empty."""
    profile = {"name": customer["name"]} if customer["name"] else {}
    if with_username and customer["username"]:
        profile["username"] = customer["username"]
    return {"profile": profile} | _present(customer, wa_id="wa_id", user_id="user_id")


def sender(customer: Row) -> Json:
    return _present(customer, wa_id="from", user_id="from_user_id")


def addressee(customer: Row) -> Json:
    return _present(customer, wa_id="to", user_id="to_user_id")


def _present(customer: Row, **names: str) -> Json:
    return {name: customer[column] for column, name in names.items() if customer[column]}


def status(wamid: str, name: str, at_ms: int, addressed: Mapping[str, object]) -> Json:
    return {"id": wamid, "status": name, "timestamp": seconds(at_ms), **addressed}


def failure(code: int) -> list[dict[str, object]]:
    return [webhook_error(code, f"The sandbox was told to fail this message with {code}.")]


def pricing(category: str) -> Json:
    return {"billable": True, "pricing_model": "PMP", "type": "regular", "category": category}


def owe(db: Db, body: bytes, due_at: int) -> int:
    """Write down that a body must be delivered; the commit makes it a promise."""
    number = db.execute(
        "INSERT INTO webhooks (due_at, body) VALUES (?, ?)", (due_at, body)
    ).lastrowid
    return int(number or 0)


def owe_to_subscriber(db: Db, body: object, due_at: int) -> int | None:
    """Owe a body unless the app is not subscribed: then Meta keeps nothing for later."""
    row = db.execute("SELECT value FROM settings WHERE name = 'subscribed'").fetchone()
    if row is not None and row["value"] == "no":
        return None
    return owe(db, serialise(body), due_at)


def hand_over(db: Db) -> list[tuple[int, bytes]]:
    """Give all that is owed, with the time at which it is due, and owe it no longer."""
    where = "WHERE acknowledged_at IS NULL"
    wanted = f"SELECT due_at, body FROM webhooks {where} ORDER BY due_at, n"  # noqa: S608 - ours
    rows = db.execute(wanted).fetchall()
    db.execute(f"UPDATE webhooks SET acknowledged_at = due_at, body = x'' {where}")  # noqa: S608 - ours
    return [(int(row["due_at"]), bytes(row["body"])) for row in rows]


def batched(bodies: Sequence[Json]) -> Json:
    """Put several bodies into one: the changes side by side in one entry, statuses together."""
    merged = json.loads(json.dumps(bodies[0]))
    value = merged["entry"][0]["changes"][0]["value"]
    for body in bodies[1:]:
        for key, items in body["entry"][0]["changes"][0]["value"].items():
            if isinstance(items, list):
                value.setdefault(key, []).extend(_new(items, value.get(key, [])))
    return dict(merged)


def _new(items: list[object], known: list[object]) -> list[object]:
    return [item for item in items if item not in known]
