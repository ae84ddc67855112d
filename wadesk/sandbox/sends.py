"""Sends: decides whether a message is taken, writes it down, and owes its statuses.

All of it is one transaction: a message the record does not hold was never accepted,
and one it holds will have its statuses, whatever becomes of the HTTP answer.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from wadesk.sandbox import customers, faults, limits, media, templates, webhooks
from wadesk.sandbox.graph_errors import BAD_VALUE, GraphError
from wadesk.sandbox.record import Db, Row
from wadesk.sandbox.settings import SandboxSettings
from wadesk.sandbox.wamids import new_wamid

KNOWN_FOR_MS = 30 * 24 * 60 * 60 * 1000
MEDIA_KINDS = ("image", "video", "audio", "document", "sticker")


@dataclass(frozen=True, slots=True)
class Send:
    """A message of the right form, on its way in."""

    kind: str
    members: Mapping[str, Any]
    operation: str = "messages"

    @property
    def group_id(self) -> str | None:
        return self.members["to"] if self.members.get("recipient_type") == "group" else None

    @property
    def by_phone(self) -> bool:
        return "to" in self.members

    @property
    def address(self) -> str:
        """Where it goes: ``to`` wins over ``recipient``."""
        return str(self.members["to"] if self.by_phone else self.members["recipient"])


def accept(db: Db, settings: SandboxSettings, send: Send) -> dict[str, object]:
    """Take a message or refuse it; give Meta's answer."""
    now = settings.clock()
    customer = _addressee(db, settings, send, now)
    category = _check_content(db, send, now)
    if settings.throughput_per_second is not None:
        limits.require_throughput(db, settings.throughput_per_second, now)
    if settings.pair_limit and customer is not None:
        limits.require_pair(db, customer, now)
    counterpart = _recipient_id(send, customer)
    wamid = new_wamid(counterpart, inbound=False)
    _write_down(db, send, wamid, now)
    _owe_statuses(db, settings, _Accepted(send, customer, wamid, category, now))
    return {
        "messaging_product": "whatsapp",
        "contacts": [_input_and_id(send, counterpart)],
        "messages": [_named_message(send, wamid)],
    }


@dataclass(frozen=True, slots=True)
class _Accepted:
    send: Send
    customer: Row | None
    wamid: str
    category: str
    at: int


def _addressee(db: Db, settings: SandboxSettings, send: Send, now: int) -> Row | None:
    if send.group_id is not None:
        _check_group(db, settings, send, now)
        return None
    customer = _person(db, settings, send)
    if customer is not None:
        _check_reachable(customer)
    wrote_at = None if customer is None else customer["wrote_at"]
    _check_window(settings, send, wrote_at, now)
    return customer


def _check_group(db: Db, settings: SandboxSettings, send: Send, now: int) -> None:
    if not customers.GROUP_ID.fullmatch(send.address):
        raise GraphError(BAD_VALUE, "Param to is not a group id.")
    _check_window(settings, send, customers.group_wrote_at(db, send.address), now)


def _person(db: Db, settings: SandboxSettings, send: Send) -> Row | None:
    if not send.by_phone:
        if not customers.USER_ID.fullmatch(send.address):
            raise GraphError(BAD_VALUE, "Param recipient is not a business-scoped user id.")
        customer = customers.find(db, send.address)
        if customer is None:
            raise GraphError(131026, "This user id is not known to the business portfolio.")
        return customer
    digits = customers.digits_of(send.address)
    if digits == settings.display_phone_number:
        raise GraphError(131021, "The recipient is the sender.")
    return customers.find(db, digits)


def _check_reachable(customer: Row) -> None:
    if not customer["on_whatsapp"]:
        raise GraphError(131026, "The recipient cannot be reached on WhatsApp.")
    if customer["blocked"]:
        raise GraphError(130403, "The business has blocked this user.")


def _check_window(settings: SandboxSettings, send: Send, wrote_at: int | None, now: int) -> None:
    if send.kind == "template" or not settings.service_window:
        return
    if not customers.window_is_open(wrote_at, now):
        raise GraphError(
            131047, "More than 24 hours have passed since the customer last wrote: use a template."
        )


def _check_content(db: Db, send: Send, now: int) -> str:
    """Check what form alone cannot show; give the category the message is billed in."""
    content = send.members[send.kind]
    if send.kind in MEDIA_KINDS:
        media.check_carried(db, send.kind, content, now)
    if send.kind == "interactive":
        header = content.get("header", {})
        if header.get("type") in MEDIA_KINDS:
            media.check_carried(db, header["type"], header[header["type"]], now)
    if send.kind != "template":
        return "service"
    template = templates.require_sendable(db, content, now)
    templates.check_parameters(template, content.get("components", []))
    if not send.by_phone and template["category"] == "AUTHENTICATION":
        raise GraphError(131062, "An authentication template needs a phone number.")
    if send.operation == "marketing_messages" and template["category"] != "MARKETING":
        raise GraphError(131055, "Only marketing templates can be sent here.")
    return str(template["category"]).lower()


def _recipient_id(send: Send, customer: Row | None) -> str:
    if send.group_id is not None or not send.by_phone:
        return send.address
    if customer is not None and customer["wa_id"]:
        return str(customer["wa_id"])
    return customers.digits_of(send.address)


def _input_and_id(send: Send, counterpart: str) -> dict[str, str]:
    return {"input": send.address, "wa_id" if send.by_phone else "user_id": counterpart}


def _named_message(send: Send, wamid: str) -> dict[str, str]:
    named = {"id": wamid}
    if send.group_id is not None:
        named["group_id"] = send.group_id
    if send.kind == "template":
        named["message_status"] = "accepted"
    return named


def _write_down(db: Db, send: Send, wamid: str, now: int) -> None:
    members = send.members
    db.execute(
        'INSERT INTO sends (at, wamid, "to", recipient, opaque, type, body)'
        " VALUES (?, ?, ?, ?, ?, ?, ?)",
        (
            now,
            wamid,
            members.get("to"),
            members.get("recipient"),
            members.get("biz_opaque_callback_data"),
            send.kind,
            json.dumps(members, ensure_ascii=False),
        ),
    )


def _owe_statuses(db: Db, settings: SandboxSettings, accepted: _Accepted) -> None:
    addresses = faults.addresses_of(accepted.send.members)
    fault = faults.take(db, accepted.send.operation, addresses, faults.DELIVERIES)
    if fault is None and not _target_is_there(db, accepted):
        fault = faults.Fault("async_failed", BAD_VALUE, 0)
    kind = "" if fault is None else fault.kind
    if kind == "no_status":
        return
    if fault is not None and kind in ("async_failed", "failed_without_opaque"):
        body = _failed_body(settings, accepted, fault)
        _owe_body(db, accepted, ["failed"], body, accepted.at + settings.status_delay_ms)
        return
    names = ("sent",) if accepted.send.kind == "reaction" else settings.statuses
    steps = range(1, len(names) + 1)
    dues = [accepted.at + settings.status_delay_ms * step for step in steps]
    bodies = [_body(settings, accepted, name, due) for name, due in zip(names, dues, strict=True)]
    if kind == "batch_webhooks" and bodies:
        _owe_body(db, accepted, names, webhooks.batched(bodies), dues[0])
        return
    if kind == "reversed_webhooks":
        dues.reverse()
    for name, body, due in zip(names, bodies, dues, strict=True):
        for _ in range(2 if kind == "duplicate_webhooks" else 1):
            _owe_body(db, accepted, [name], body, due)


def _target_is_there(db: Db, accepted: _Accepted) -> bool:
    """Whether a reaction names a message of this chat's last month; Meta tells it afterwards."""
    send, customer = accepted.send, accepted.customer
    if send.kind != "reaction":
        return True
    wamid, since = send.members["reaction"]["message_id"], accepted.at - KNOWN_FOR_MS
    known = (wamid, customer["id"] if customer is not None else None, since)
    theirs = "SELECT 1 FROM inbound WHERE wamid = ? AND customer = ? AND at > ?"
    if db.execute(theirs, known).fetchone() is not None:
        return True
    ours = (
        "SELECT 1 FROM sends WHERE wamid = ? AND at > ? AND type <> 'reaction'"
        ' AND ? IN ("to", recipient)'
    )
    return db.execute(ours, (wamid, since, send.address)).fetchone() is not None


def _owe_body(
    db: Db, accepted: _Accepted, names: Sequence[str], body: webhooks.Json, due: int
) -> None:
    number = webhooks.owe_to_subscriber(db, body, due)
    for name in names:
        db.execute(
            "INSERT INTO events (wamid, status, at, webhook) VALUES (?, ?, ?, ?)",
            (accepted.wamid, name, due, number),
        )


def _body(settings: SandboxSettings, accepted: _Accepted, name: str, at_ms: int) -> webhooks.Json:
    addressed = _addressed(accepted, with_user_id=True)
    if name in _priced(settings.statuses):
        addressed["pricing"] = webhooks.pricing(accepted.category)
    value: webhooks.Json = {"statuses": [webhooks.status(accepted.wamid, name, at_ms, addressed)]}
    customer = accepted.customer
    if customer is not None and customer["user_id"]:
        value["contacts"] = [webhooks.contact(customer, with_username=name != "sent")]
    return webhooks.envelope(settings, "messages", value)


def _priced(names: Sequence[str]) -> set[str]:
    """Prices come with ``sent`` and with the first sign of arrival."""
    arrivals = [name for name in names if name in ("delivered", "read")]
    return {"sent", *arrivals[:1]}


def _failed_body(
    settings: SandboxSettings, accepted: _Accepted, fault: faults.Fault
) -> webhooks.Json:
    """A failure names no contact, and the user id only where the send was addressed to it."""
    addressed = _addressed(accepted, with_user_id=not accepted.send.by_phone)
    if fault.kind == "failed_without_opaque":
        addressed.pop("biz_opaque_callback_data", None)
    addressed["errors"] = webhooks.failure(fault.code)
    at_ms = accepted.at + settings.status_delay_ms
    failed = webhooks.status(accepted.wamid, "failed", at_ms, addressed)
    return webhooks.envelope(settings, "messages", {"statuses": [failed]})


def _addressed(accepted: _Accepted, *, with_user_id: bool) -> webhooks.Json:
    send, customer = accepted.send, accepted.customer
    addressed: webhooks.Json = {}
    if send.group_id is not None:
        addressed |= {"recipient_id": send.group_id, "recipient_type": "group"}
    elif customer is None or customer["wa_id"]:
        addressed["recipient_id"] = _phone(send, customer)
    if with_user_id and customer is not None and customer["user_id"]:
        addressed["recipient_user_id"] = customer["user_id"]
    if "biz_opaque_callback_data" in send.members:
        addressed["biz_opaque_callback_data"] = send.members["biz_opaque_callback_data"]
    return addressed


def _phone(send: Send, customer: Row | None) -> str:
    if customer is not None:
        return str(customer["wa_id"])
    return customers.digits_of(send.address)


def since(db: Db, after: int) -> list[dict[str, object]]:
    """List what was acted on, oldest first."""
    rows = db.execute("SELECT * FROM sends WHERE n > ? ORDER BY n", (after,))
    return [dict(row) | {"body": json.loads(row["body"])} for row in rows]
