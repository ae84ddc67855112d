"""Templates: the prepared messages of the account, their review, and what a send must fill in."""

import json
import re
import secrets
from collections.abc import Mapping, Sequence
from typing import Any

from wadesk.sandbox.graph_errors import INVALID, MISSING, GraphError
from wadesk.sandbox.record import Db, Row
from wadesk.sandbox.shapes import any_object, by_kind, choice, fields, keyed, listing, text, whole

COUNT_MISMATCH = 132000
UNKNOWN = 132001
FORMAT_MISMATCH = 132012
_UNSENDABLE = {"PAUSED": 132015, "DISABLED": 132016}
_PLACEHOLDER = re.compile(r"\{\{\s*(\w+)\s*\}\}")
_MEDIA_FORMATS = ("IMAGE", "VIDEO", "DOCUMENT", "LOCATION", "PRODUCT")

STATUSES = ("APPROVED", "PENDING", "REJECTED", "PAUSED", "DISABLED", "IN_APPEAL", "LIMIT_EXCEEDED")
_EXAMPLE = {"example": any_object}
_BUTTON = by_kind(
    {
        "QUICK_REPLY": fields({"type": text(), "text": text(25)}),
        "URL": fields(
            {"type": text(), "text": text(25), "url": text(2000)},
            {"example": listing(text(2000))},
        ),
        "PHONE_NUMBER": fields({"type": text(), "text": text(25), "phone_number": text(20)}),
        "COPY_CODE": fields({"type": text()}, {"example": text(20), "text": text(25)}),
        "OTP": fields({"type": text(), "otp_type": text(20)}, {"text": text(25)}),
        "FLOW": fields(
            {"type": text(), "text": text(25)},
            dict.fromkeys(("flow_id", "flow_name", "flow_action", "navigate_screen"), text(200)),
        ),
        "CATALOG": fields({"type": text(), "text": text(25)}),
        "REQUEST_CONTACT_INFO": fields({"type": text()}, {"text": text(25)}),
    }
)
_COMPONENT = by_kind(
    {
        "HEADER": fields(
            {"type": text(), "format": choice("TEXT", *_MEDIA_FORMATS)},
            {"text": text(60), **_EXAMPLE},
        ),
        "BODY": fields({"type": text(), "text": text(1024)}, _EXAMPLE),
        "FOOTER": fields({"type": text(), "text": text(60)}),
        "BUTTONS": fields({"type": text(), "buttons": listing(_BUTTON, most=10)}),
    }
)
_REQUIRED = {
    "name": text(512, pattern=r"[a-z0-9_]+"),
    "language": text(10, pattern=r"[a-z]{2,3}([_-][A-Za-z]{2,4})?"),
    "category": choice("UTILITY", "MARKETING", "AUTHENTICATION"),
    "components": listing(_COMPONENT, most=10),
}
_OPTIONAL = {
    "parameter_format": choice("NAMED", "POSITIONAL", "named", "positional"),
    "allow_category_change": choice("true", "false"),
    "message_send_ttl_seconds": whole(30, 2_592_000),
}
CREATE = fields(_REQUIRED, _OPTIONAL)
DICTATE = fields(_REQUIRED, {**_OPTIONAL, "status": choice(*STATUSES)})

SEED = (
    {
        "name": "hello_world",
        "language": "en_US",
        "category": "UTILITY",
        "components": [
            {"type": "HEADER", "format": "TEXT", "text": "Hello"},
            {"type": "BODY", "text": "Welcome, and thank you for writing to us."},
        ],
    },
    {
        "name": "order_ready",
        "language": "en",
        "category": "UTILITY",
        "components": [
            {"type": "BODY", "text": "Hello {{1}}, your order {{2}} is ready to be fetched."},
            {"type": "BUTTONS", "buttons": [{"type": "QUICK_REPLY", "text": "On my way"}]},
        ],
    },
)


def create(db: Db, wanted: Mapping[str, Any], decided_at: int) -> Row:
    """Hand in a template; it is approved once its review is over."""
    if _find(db, wanted["name"], wanted["language"]) is not None:
        raise GraphError(INVALID, "There is already a template of this name and language.")
    return _insert(db, wanted, "APPROVED", decided_at)


def dictate(db: Db, wanted: Mapping[str, Any], now: int) -> Row:
    """Put a template there as it is told, whatever was there before."""
    known = _find(db, wanted["name"], wanted["language"])
    if known is not None:
        db.execute("DELETE FROM templates WHERE id = ?", (known["id"],))
    return _insert(db, wanted, wanted.get("status", "APPROVED"), now)


def _insert(db: Db, wanted: Mapping[str, Any], status: str, decided_at: int) -> Row:
    number = secrets.randbelow(9 * 10**14) + 10**14
    db.execute(
        "INSERT INTO templates VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (
            number,
            wanted["name"],
            wanted["language"],
            wanted["category"],
            status,
            decided_at,
            str(wanted.get("parameter_format", "POSITIONAL")).upper(),
            json.dumps(wanted["components"]),
        ),
    )
    row: Row = db.execute("SELECT * FROM templates WHERE id = ?", (number,)).fetchone()
    return row


def delete(db: Db, name: str, template_id: str | None) -> None:
    """Delete one by its id, or every language of a name."""
    gone = db.execute(
        "DELETE FROM templates WHERE name = ?1 AND (?2 IS NULL OR id = ?2)",
        (name, None if template_id is None else int(template_id)),
    )
    if gone.rowcount == 0:
        raise GraphError(INVALID, f"There is no template called {name}.")


def everyone(db: Db) -> list[Row]:
    return db.execute("SELECT * FROM templates ORDER BY id").fetchall()


def _find(db: Db, name: str, language: str) -> Row | None:
    row: Row | None = db.execute(
        "SELECT * FROM templates WHERE name = ? AND language = ?", (name, language)
    ).fetchone()
    return row


def standing(row: Row, now: int) -> str:
    return "PENDING" if now < row["decided_at"] else str(row["status"])


def described(row: Row, now: int) -> dict[str, object]:
    return {
        "name": row["name"],
        "parameter_format": row["parameter_format"],
        "components": json.loads(row["components"]),
        "language": row["language"],
        "status": standing(row, now),
        "category": row["category"],
        "quality_score": {"score": "UNKNOWN"},
        "rejected_reason": "INVALID_FORMAT" if row["status"] == "REJECTED" else "NONE",
        "id": str(row["id"]),
    }


def status_update(row: Row, event: str) -> dict[str, object]:
    """Build the value of a ``message_template_status_update``."""
    return {
        "event": event,
        "message_template_id": row["id"],
        "message_template_name": row["name"],
        "message_template_language": row["language"],
        "reason": "INVALID_FORMAT" if event == "REJECTED" else "NONE",
        "message_template_category": row["category"],
    }


def require_sendable(db: Db, content: Mapping[str, Any], now: int) -> Row:
    name, language = content["name"], content["language"]["code"]
    row = _find(db, name, language)
    if row is None:
        raise GraphError(UNKNOWN, f"Template {name} does not exist in {language}.")
    status = standing(row, now)
    if status != "APPROVED":
        raise GraphError(_UNSENDABLE.get(status, UNKNOWN), f"Template {name} is {status}.")
    return row


def check_parameters(row: Row, given: Sequence[Mapping[str, Any]]) -> None:
    """Refuse a send that fills in more, less or other than the template asks for."""
    wanted = {part["type"]: part for part in json.loads(row["components"])}
    parts = {part["type"]: part for part in given if part["type"] in ("header", "body")}
    if len(parts) < sum(part["type"] in ("header", "body") for part in given):
        raise GraphError(FORMAT_MISMATCH, "A component is given twice.")
    named = row["parameter_format"] == "NAMED"
    _check_header(wanted.get("HEADER", {}), parts.get("header", {}), named=named)
    _check_text("body", wanted.get("BODY", {}), parts.get("body", {}), named=named)
    buttons = [part for part in given if part["type"] == "button"]
    _check_buttons(wanted.get("BUTTONS", {}).get("buttons", []), buttons)


def _check_header(wanted: Mapping[str, Any], given: Mapping[str, Any], *, named: bool) -> None:
    media_format = wanted.get("format", "TEXT")
    if media_format == "TEXT":
        _check_text("header", wanted, given, named=named)
        return
    kinds = [parameter["type"].upper() for parameter in given.get("parameters", [])]
    if kinds != [media_format]:
        raise GraphError(FORMAT_MISMATCH, f"header: one parameter of type {media_format} expected.")


def _check_text(
    where: str, wanted: Mapping[str, Any], given: Mapping[str, Any], *, named: bool
) -> None:
    asked = list(dict.fromkeys(_PLACEHOLDER.findall(wanted.get("text", ""))))
    parameters = given.get("parameters", [])
    if len(asked) != len(parameters):
        raise GraphError(
            COUNT_MISMATCH,
            f"{where}: number of localizable_params ({len(parameters)}) does not match the"
            f" expected number of params ({len(asked)})",
        )
    if any(parameter["type"].upper() in _MEDIA_FORMATS for parameter in parameters):
        raise GraphError(FORMAT_MISMATCH, f"{where}: only text can be filled in.")
    if named and {parameter.get("parameter_name") for parameter in parameters} != set(asked):
        raise GraphError(FORMAT_MISMATCH, f"{where}: the parameter names do not match.")


def _check_buttons(wanted: Sequence[Mapping[str, Any]], given: Sequence[Mapping[str, Any]]) -> None:
    filled = set()
    for button in given:
        index = int(button["index"])
        if index >= len(wanted) or wanted[index]["type"] != _template_type(button["sub_type"]):
            raise GraphError(FORMAT_MISMATCH, f"button: there is no such button at index {index}.")
        filled.add(index)
    for index, button in enumerate(wanted):
        if _PLACEHOLDER.search(button.get("url", "")) and index not in filled:
            raise GraphError(MISSING, f"button: index {index} needs a parameter.")


def _template_type(sub_type: str) -> str:
    return {"mpm": "MPM"}.get(sub_type, sub_type.upper())


def check_definition(wanted: object, *, dictated: bool = False) -> Mapping[str, Any]:
    (DICTATE if dictated else CREATE)(wanted, "")
    members = keyed(wanted, "")
    kinds = [part["type"] for part in members["components"] if isinstance(part, dict)]  # type: ignore[attr-defined]  # the shape has made sure of a list
    if kinds.count("BODY") != 1 or len(set(kinds)) < len(kinds):
        raise GraphError(INVALID, "A template needs one BODY and each component at most once.")
    return members
