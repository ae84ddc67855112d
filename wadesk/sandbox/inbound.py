"""Inbound: what a customer's phone does, turned into the webhook Meta would post.

Each kind has a shape, so that a test cannot make up a message WhatsApp would never deliver;
what is truly outside any shape is posted raw.
"""

import base64
import binascii
from collections.abc import Callable, Mapping
from typing import Any, TypeAlias

from wadesk.sandbox import customers, faults, media, webhooks
from wadesk.sandbox.graph_errors import BAD_VALUE, GraphError, webhook_error
from wadesk.sandbox.message_shapes import CONTACT
from wadesk.sandbox.record import Db, Row
from wadesk.sandbox.settings import SandboxSettings
from wadesk.sandbox.shapes import (
    Shape,
    any_object,
    by_kind,
    choice,
    fields,
    flag,
    listing,
    number,
    text,
    whole,
)
from wadesk.sandbox.wamids import new_wamid

Json = dict[str, Any]
_UNSUPPORTED = 131051
_WAMID = text(512)
_LONG = text(65_536)


def _file(*more: str) -> Shape:
    required = {"bytes_base64": text(200_000_000), "mime_type": text(200)}
    return fields(required, dict.fromkeys(more, text(1024)) | {"filename": text(1024)})


_REPLY = fields({"id": text(256), "title": text(256)}, {"description": text(256)})
_ITEM = fields(
    {
        "product_retailer_id": text(100),
        "quantity": whole(1, 10**6),
        "item_price": number(0, 10**12),
        "currency": text(3, 3),
    }
)
_FLOW_REPLY = fields({"response_json": _LONG}, {"body": _LONG, "name": text(60)})
_PERMISSION = fields(
    {"response": choice("accept", "reject")},
    {
        "is_permanent": flag,
        "expiration_timestamp": whole(0, 10**12),
        "response_source": choice("user_action", "automatic"),
    },
)
_SYSTEM_KINDS: Mapping[str, Shape] = {
    "user_changed_number": fields({"type": text(), "wa_id": text(15, pattern=r"\d{7,15}")}),
    "user_changed_user_id": fields({"type": text(), "user_id": text(150)}),
    "customer_identity_changed": fields({"type": text(), "identity": any_object}),
}
_EDITED = fields(
    {"original_message_id": _WAMID, "message": fields({"type": text(20)}, {
        "text": fields({"body": _LONG}), "image": any_object, "video": any_object,
        "document": any_object, "context": any_object,
    })}
)  # fmt: skip
KINDS: Mapping[str, Shape] = {
    "text": fields({"body": _LONG}),
    "image": _file("caption"),
    "video": _file("caption"),
    "audio": fields({"bytes_base64": text(200_000_000), "mime_type": text(200)}, {"voice": flag}),
    "document": _file("caption"),
    "sticker": fields(
        {"bytes_base64": text(20_000_000), "mime_type": text(200)}, {"animated": flag}
    ),
    "location": fields(
        {"latitude": number(-90, 90), "longitude": number(-180, 180)},
        {"name": text(1000), "address": text(1000), "url": text(2048)},
    ),
    "contacts": listing(CONTACT, most=257),
    "reaction": fields({"message_id": _WAMID}, {"emoji": text(32, least=0)}),
    "interactive": by_kind(
        {
            "list_reply": fields({"type": text(), "list_reply": _REPLY}),
            "button_reply": fields({"type": text(), "button_reply": _REPLY}),
            "nfm_reply": fields({"type": text(), "nfm_reply": _FLOW_REPLY}),
            "call_permission_reply": fields({"type": text(), "call_permission_reply": _PERMISSION}),
        }
    ),
    "button": fields({"payload": text(256), "text": text(256)}),
    "order": fields(
        {"catalog_id": text(64), "product_items": listing(_ITEM)}, {"text": text(4096, least=0)}
    ),
    "system": by_kind(_SYSTEM_KINDS),
    "unsupported": fields({}, {"type": text(60)}),
    "unknown": fields({}),
    "edit": _EDITED,
    "revoke": fields({"original_message_id": _WAMID}),
}
_OPTIONAL_CONTENT = ("unsupported", "unknown")
_AROUND: Mapping[str, Shape] = {
    "type": choice(*KINDS),
    "context": fields(
        {},
        {
            "id": _WAMID,
            "from": text(30),
            "forwarded": flag,
            "frequently_forwarded": flag,
            "referred_product": any_object,
        },
    ),
    "referral": any_object,
    "group_id": text(128),
    "errors": listing(any_object),
    "code": whole(1, 10**7),
}


def check(wanted: Mapping[str, Any]) -> str:
    kind = wanted.get("type", "text")
    choice(*KINDS)(kind, "type")
    content = {} if kind in _OPTIONAL_CONTENT else {kind: KINDS[kind]}
    fields(content, {**_AROUND, kind: KINDS[kind]})(dict(wanted), "")
    return str(kind)


def write(
    db: Db, settings: SandboxSettings, who: str, wanted: Mapping[str, Any], origin: str
) -> Json:
    """Let a customer write; the webhook is owed when this has been committed."""
    kind = check(wanted)
    customer = _known(db, who)
    now = settings.clock()
    name = str(customer["wa_id"] or customer["user_id"])
    wamid = new_wamid(name, inbound=True)
    message = webhooks.sender(customer) | {
        "id": wamid,
        "timestamp": webhooks.seconds(now),
        "type": kind,
    }
    context = _Phone(db, settings, customer, origin)
    message |= _CONTENT.get(kind, _as_given)(context, kind, wanted) | _around(settings, wanted)
    value: Json = {"messages": [message]}
    if kind == "system":
        _change_identity(db, customer, wanted["system"])
    else:
        value = {"contacts": [webhooks.contact(customer)], **value}
        customers.wrote(db, customer["id"], now, wanted.get("group_id"))
    db.execute("INSERT INTO inbound VALUES (?, ?, ?)", (wamid, customer["id"], now))
    body = webhooks.envelope(settings, "messages", value)
    twice = faults.take(db, "inbound", [name], ["duplicate_webhooks"])
    if customer["blocked"]:  # their own phone shows it as sent
        return {"id": wamid}
    for _ in range(2 if twice else 1):
        webhooks.owe_to_subscriber(db, body, now)
    return {"id": wamid}


def _known(db: Db, who: str) -> Row:
    customer = customers.find(db, who)
    if customer is None:
        raise GraphError(BAD_VALUE, f"There is no customer {who}.", status=404)
    return customer


class _Phone:
    """What a builder of content may need to know."""

    def __init__(self, db: Db, settings: SandboxSettings, customer: Row, origin: str) -> None:
        self.db = db
        self.settings = settings
        self.customer = customer
        self.origin = origin


_Builder: TypeAlias = Callable[[_Phone, str, Mapping[str, Any]], Json]


def _as_given(_phone: _Phone, kind: str, wanted: Mapping[str, Any]) -> Json:
    return {kind: wanted[kind]}


def _file_content(phone: _Phone, kind: str, wanted: Mapping[str, Any]) -> Json:
    given = dict(wanted[kind])
    try:
        content = base64.b64decode(given.pop("bytes_base64"), validate=True)
    except binascii.Error as error:
        raise GraphError(BAD_VALUE, f"Param {kind}.bytes_base64 is not base64.") from error
    now = phone.settings.clock()
    file = media.File(content, given["mime_type"], given.get("filename"))
    row = media.keep(phone.db, file, now + media.RECEIVED_FOR_MS)
    url = media.signed_url(phone.settings, phone.origin, row["id"], now)
    return {kind: given | media.in_webhook(row, url)}


def _system_content(phone: _Phone, _kind: str, wanted: Mapping[str, Any]) -> Json:
    """Put the old and the new identity into words, as the phones show them."""
    customer, system = phone.customer, dict(wanted["system"])
    if system["type"] == "customer_identity_changed":
        return {"system": {"body": f"{customer['name']} may have changed phones"} | system}
    column = "wa_id" if system["type"] == "user_changed_number" else "user_id"
    system["body"] = f"User {customer['name']} changed from {customer[column]} to {system[column]}"
    if column == "user_id":
        system["previous_user_id"] = customer["user_id"]
    elif customer["user_id"]:
        system["user_id"] = customer["user_id"]
    return {"system": system}


def _unreadable_content(_phone: _Phone, kind: str, wanted: Mapping[str, Any]) -> Json:
    code = wanted.get("code", _UNSUPPORTED)
    errors = [webhook_error(code, "This message cannot be delivered through the API.")]
    return {"errors": errors} | ({kind: wanted[kind]} if wanted.get(kind) else {})


_CONTENT: Mapping[str, _Builder] = {
    **dict.fromkeys(("image", "video", "audio", "document", "sticker"), _file_content),
    "system": _system_content,
    "unsupported": _unreadable_content,
    "unknown": _unreadable_content,
}


def _around(settings: SandboxSettings, wanted: Mapping[str, Any]) -> Json:
    around = {key: wanted[key] for key in ("referral", "group_id", "errors") if key in wanted}
    if "context" in wanted:
        context = dict(wanted["context"])
        if "id" in context:
            context.setdefault("from", settings.display_phone_number)
        around["context"] = context
    return around


def _change_identity(db: Db, customer: Row, system: Mapping[str, Any]) -> None:
    for column in ("wa_id", "user_id"):
        if column in system:
            if (other := customers.find(db, system[column])) and other["id"] != customer["id"]:
                raise GraphError(BAD_VALUE, f"Another customer has {system[column]}.")
            db.execute(
                f"UPDATE customers SET {column} = ? WHERE id = ?",  # noqa: S608 - the column is ours
                (system[column], customer["id"]),
            )


_ECHO = fields({"to": text(150), "text": text(4096)})
_HISTORY = fields(
    {
        "threads": listing(
            fields(
                {"customer": text(150), "messages": listing(any_object, most=10_000)},
            ),
            most=10_000,
        )
    },
    {"phase": whole(0, 2), "chunk_order": whole(1, 10**6), "progress": whole(0, 100)},
)


def echo(db: Db, settings: SandboxSettings, wanted: Mapping[str, Any]) -> Json:
    """Answer from the phone app: the business hears its own words."""
    _ECHO(dict(wanted), "")
    customer, now = _known(db, wanted["to"]), settings.clock()
    wamid = new_wamid(str(customer["wa_id"] or customer["user_id"]), inbound=False)
    message = {"from": settings.display_phone_number, **webhooks.addressee(customer)} | {
        "id": wamid,
        "timestamp": webhooks.seconds(now),
        "type": "text",
        "text": {"body": wanted["text"]},
    }
    body = webhooks.envelope(settings, "smb_message_echoes", {"message_echoes": [message]})
    webhooks.owe_to_subscriber(db, body, now)
    return {"id": wamid}


def history(db: Db, settings: SandboxSettings, wanted: Mapping[str, Any]) -> Json:
    """Share a chunk of the past; messages are given as ``{from_business, at, text, status}``."""
    _HISTORY(dict(wanted), "")
    threads = [_thread(db, settings, thread) for thread in wanted["threads"]]
    chunk = {
        "metadata": {
            "phase": wanted.get("phase", 0),
            "chunk_order": wanted.get("chunk_order", 1),
            "progress": wanted.get("progress", 100),
        },
        "threads": threads,
    }
    body = webhooks.envelope(settings, "history", {"history": [chunk]})
    webhooks.owe_to_subscriber(db, body, settings.clock())
    return {"ids": [message["id"] for thread in threads for message in thread["messages"]]}


_PAST = fields(
    {"text": _LONG, "at": whole(0, 10**14)},
    {
        "from_business": flag,
        "status": choice("DELIVERED", "ERROR", "PENDING", "PLAYED", "READ", "SENT"),
    },
)


def _thread(db: Db, settings: SandboxSettings, wanted: Mapping[str, Any]) -> Json:
    customer = _known(db, wanted["customer"])
    known = {key: customer[key] for key in ("wa_id", "user_id", "username") if customer[key]}
    thread: Json = {"id": customer["wa_id"]} if customer["wa_id"] else {}
    messages = [_past(settings, customer, message) for message in wanted["messages"]]
    return thread | {"context": known, "messages": messages}


def _past(settings: SandboxSettings, customer: Row, wanted: Mapping[str, Any]) -> Json:
    _PAST(wanted, "threads[].messages[]")
    ours = wanted.get("from_business", False)
    name = str(customer["wa_id"] or customer["user_id"])
    ends = (
        {"from": settings.display_phone_number} | webhooks.addressee(customer)
        if ours
        else webhooks.sender(customer)
    )
    return ends | {
        "id": new_wamid(name, inbound=not ours),
        "timestamp": webhooks.seconds(wanted["at"]),
        "type": "text",
        "text": {"body": wanted["text"]},
        "history_context": {"status": wanted.get("status", "READ")},
    }
