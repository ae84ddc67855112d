"""Payloads: webhook bodies of every kind that Meta sends, made of values of our own."""

import hashlib
import hmac
import json
from typing import Any

NUMBER = "700100200300400"
DISPLAY = "4930555010"
ACCOUNT = "800900100200300"
ADA_PHONE = "4915755501"
ADA_ID = "DE.5001002003004005"
ADA_PARENT = "DE.ENT.6001002003004005"
BEN_PHONE = "33655501020"
BEN_ID = "FR.7001002003004005"
CIRCLE = "circle-abc-1"
SECONDS = 1_767_225_600
AT = SECONDS * 1000
NOW = AT + 5_000

Json = dict[str, Any]


def encoded(whole: Any) -> bytes:
    return json.dumps(whole).encode("utf-8")


def signature(secret: bytes, body: bytes) -> str:
    return "sha256=" + hmac.new(secret, body, hashlib.sha256).hexdigest()


def envelope(*changes: Json, time: int | None = None) -> Json:
    entry: Json = {"id": ACCOUNT, "changes": list(changes)}
    if time is not None:
        entry["time"] = time
    return {"object": "whatsapp_business_account", "entry": [entry]}


def change(field: str = "messages", **lists: Any) -> Json:
    return {"field": field, "value": a_value(**lists)}


def a_value(**lists: Any) -> Json:
    metadata = {"display_phone_number": DISPLAY, "phone_number_id": NUMBER}
    return {"messaging_product": "whatsapp", "metadata": metadata, **lists}


def webhook(field: str = "messages", **lists: Any) -> bytes:
    return encoded(envelope(change(field, **lists)))


def a_card(phone: str | None = ADA_PHONE, name: str | None = "Ada Lovelace", **more: Any) -> Json:
    card: Json = {} if name is None else {"profile": {"name": name}}
    if phone is not None:
        card["wa_id"] = phone
    return card | more


def a_message(
    kind: str = "text", wamid: str = "wamid.in-1", phone: str | None = ADA_PHONE, **more: Any
) -> Json:
    message: Json = {"id": wamid, "timestamp": str(SECONDS), "type": kind}
    if phone is not None:
        message["from"] = phone
    if kind == "text" and "text" not in more:
        message["text"] = {"body": "Is the blue one still there?"}
    return message | more


def an_echo(wamid: str = "wamid.echo-1", to: str | None = ADA_PHONE, **more: Any) -> Json:
    echo: Json = {
        "id": wamid,
        "from": DISPLAY,
        "timestamp": str(SECONDS),
        "type": "text",
        "text": {"body": "Yes, it is."},
    }
    if to is not None:
        echo["to"] = to
    return echo | more


def a_call(wamid: str = "wacid.1", event: str = "terminate", **more: Any) -> Json:
    """Ada rings, and nobody takes it."""
    return {
        "id": wamid, "from": ADA_PHONE, "to": DISPLAY, "timestamp": str(SECONDS),
        "event": event, "direction": "USER_INITIATED", "status": "FAILED", **more,
    }  # fmt: skip


def a_status(name: str = "sent", wamid: str = "wamid.out-1", **more: Any) -> Json:
    status = {"id": wamid, "status": name, "timestamp": str(SECONDS), "recipient_id": ADA_PHONE}
    return status | more


def an_error(code: int = 131051, title: str = "Not supported") -> Json:
    return {"code": code, "title": title, "error_data": {"details": "Nothing to be done."}}


def a_media(mime: str = "image/jpeg", **more: Any) -> Json:
    return {"id": "9001", "mime_type": mime, "sha256": "c2hh", "url": "https://x.test/1", **more}


CONTENTS: dict[str, tuple[Json, str]] = {
    "text": ({"text": {"body": "Hello there"}}, "Hello there"),
    "image": ({"image": a_media(caption="The garden")}, "The garden"),
    "video": ({"video": a_media("video/mp4", caption="It moves")}, "It moves"),
    "audio": ({"audio": a_media("audio/ogg; codecs=opus", voice=True)}, ""),
    "document": ({"document": a_media("application/pdf", filename="bill.pdf")}, "bill.pdf"),
    "sticker": ({"sticker": a_media("image/webp", animated=True)}, ""),
    "location": (
        {"location": {"latitude": 52.5, "longitude": 13.4, "name": "Depot", "address": "Kai 4"}},
        "Depot\nKai 4",
    ),
    "contacts": (
        {"contacts": [{"name": {"formatted_name": "Cy Twombly"}, "phones": [{"phone": "+49 1"}]}]},
        "Cy Twombly +49 1",
    ),
    "reaction": ({"reaction": {"message_id": "wamid.out-9", "emoji": "🌻"}}, "🌻"),
    "button": ({"button": {"payload": "YES", "text": "Yes please"}}, "Yes please"),
    "order": (
        {
            "order": {
                "catalog_id": "55",
                "text": "By Friday",
                "product_items": [
                    {
                        "product_retailer_id": "mug",
                        "quantity": 2,
                        "item_price": 7.5,
                        "currency": "EUR",
                    }
                ],
            }
        },
        "By Friday\n2 \N{MULTIPLICATION SIGN} mug 7.5 EUR",
    ),
    "unsupported": ({"errors": [an_error()], "unsupported": {"type": "poll"}}, ""),
    "edit": (
        {
            "edit": {
                "original_message_id": "wamid.in-0",
                "message": {"type": "text", "text": {"body": "I meant Tuesday"}},
            }
        },
        "I meant Tuesday",
    ),
    "revoke": ({"revoke": {"original_message_id": "wamid.in-0"}}, ""),
    "request_welcome": ({}, ""),
    "hologram": ({"hologram": {"title": "Look", "depth": [{"caption": "deep"}]}}, "Look\ndeep"),
}
"""For each kind of message its content, and the words that can be read in it."""

INTERACTIVE: dict[str, tuple[Json, str]] = {
    "list_reply": (
        {"list_reply": {"id": "r1", "title": "Express", "description": "Tomorrow"}},
        "Express\nTomorrow",
    ),
    "button_reply": ({"button_reply": {"id": "b1", "title": "Cancel it"}}, "Cancel it"),
    "nfm_reply": (
        {
            "nfm_reply": {
                "body": "Sent",
                "name": "flow",
                "response_json": '{"flow_token":"x","size":"L","count":3}',
            }
        },
        "Sent\nsize: L\ncount: 3",
    ),
    "call_permission_reply": ({"call_permission_reply": {"response": "accept"}}, "accept"),
}

ACCOUNT_FIELDS: dict[str, Json] = {
    "account_update": {"event": "ACCOUNT_OFFBOARDED"},
    "account_alerts": {"alert_info": {"alert_severity": "CRITICAL", "alert_type": "LIMIT"}},
    "account_review_update": {"decision": "REJECTED"},
    "business_capability_update": {"max_daily_conversations_per_business": 2_000},
    "phone_number_quality_update": {"event": "THROUGHPUT_UPGRADE"},
    "phone_number_name_update": {"decision": "DEFERRED", "requested_verified_name": "Kai 4"},
    "message_template_status_update": {"event": "PAUSED", "message_template_id": 12},
    "message_template_quality_update": {"new_quality_score": "RED", "message_template_id": 12},
    "message_template_components_update": {"message_template_id": 12},
    "template_category_update": {"new_category": "MARKETING", "message_template_id": 12},
    "business_username_updates": {"username": "kai4", "status": "reserved"},
    "security": {"event": "PIN_CHANGED", "requester": "77"},
    "messaging_handovers": {"type": "control_passed"},
    "calls": {"calls": [{"id": "wacid.1", "from": ADA_PHONE, "event": "connect"}]},
    "group_lifecycle_update": {"groups": [{"group_id": CIRCLE, "type": "group_create"}]},
    "group_participants_update": {"groups": [{"type": "group_participants_add"}]},
    "group_settings_update": {"groups": [{"type": "group_settings_update"}]},
    "group_status_update": {"groups": [{"type": "group_suspend"}]},
    "flows": {"event": "ENDPOINT_AVAILABILITY"},
    "payment_configuration_update": {"configuration_name": "main"},
    "partner_solutions": {"event": "SOLUTION_CREATED"},
    "automatic_events": {"automatic_events": [{"event_name": "LeadSubmitted"}]},
    "user_id_update": {"user_id_update": [{"user_id": ADA_ID}]},
    "something_of_next_year": {"anything": [1, {"deep": None}]},
}
"""Fields that are not about messages, each with a value as it might come."""


def history_chunk(*threads: Json, progress: int = 40) -> Json:
    metadata = {"phase": 1, "chunk_order": 2, "progress": progress}
    return {"metadata": metadata, "threads": list(threads)}


def a_thread(*messages: Json, phone: str = ADA_PHONE, **more: Any) -> Json:
    return {"id": phone, "messages": list(messages), **more}


def remembered(status: str, wamid: str, author: str = DISPLAY, **more: Any) -> Json:
    return a_message("text", wamid, author, history_context={"status": status}) | more


def a_sync(action: str = "add", **contact: Any) -> Json:
    return {
        "type": "contact",
        "action": action,
        "contact": {"phone_number": ADA_PHONE, **contact},
        "metadata": {"timestamp": str(SECONDS)},
    }


def a_preference(value: str = "stop", **more: Any) -> Json:
    return {
        "wa_id": ADA_PHONE,
        "category": "marketing_messages",
        "value": value,
        "detail": "told so",
        "timestamp": SECONDS,
        **more,
    }


def a_number_change(**system: Any) -> Json:
    told = {"type": "user_changed_number", "body": "Ada has a new number", **system}
    return a_message("system", "wamid.sys-1", system=told)


def bodies() -> dict[str, Json]:
    """One body of every kind and field."""
    found = {
        f"message {kind}": change(messages=[a_message(kind, **content)], contacts=[a_card()])
        for kind, (content, _) in CONTENTS.items()
    }
    found |= {
        f"interactive {kind}": change(
            messages=[a_message("interactive", interactive={"type": kind, **reply})]
        )
        for kind, (reply, _) in INTERACTIVE.items()
    }
    found |= {
        f"field {name}": {"field": name, "value": value} for name, value in ACCOUNT_FIELDS.items()
    }
    group = {"recipient_type": "group", "recipient_participant_id": BEN_PHONE}
    thread = a_thread(
        remembered("READ", "wamid.h1"),
        remembered("PENDING", "wamid.h2"),
        remembered("ERROR", "wamid.h3"),
        remembered("READ", "wamid.h4", ADA_PHONE),
        context={"wa_id": ADA_PHONE, "user_id": ADA_ID, "username": "ada"},
    )
    found |= {
        "statuses": change(
            statuses=[a_status(name) for name in ("sent", "delivered", "read", "played")]
        ),
        "failed": change(statuses=[a_status("failed", errors=[an_error()])]),
        "group status": change(statuses=[a_status("read", **group)]),
        "errors": change(errors=[an_error(130429)]),
        "echo": change("smb_message_echoes", message_echoes=[an_echo()]),
        "history": change("history", history=[history_chunk(thread)]),
        "late media": change("history", messages=[a_message("image")]),
        "no history": change("history", history=[{"errors": [an_error(2593109)]}]),
        "sync": change(
            "smb_app_state_sync",
            state_sync=[a_sync(full_name="A"), a_sync("remove", phone_number=BEN_PHONE)],
        ),
        "preference": change("user_preferences", user_preferences=[a_preference()]),
        "standby": change("standby", standby={"messages": [a_message()]}),
        "system": change(messages=[a_number_change(wa_id="49111", user_id="DE.1")]),
        "crowd": change(
            contacts=[a_card(), a_card(BEN_PHONE, "Ben")],
            messages=[a_message(phone=BEN_PHONE), a_message(wamid="wamid.in-2")],
            statuses=[a_status(), a_status("read", "wamid.out-2")],
            errors=[an_error()],
        ),
    }
    return {name: envelope(change, time=SECONDS) for name, change in found.items()}


def of_its_own(whole: Json, number: int) -> Json:
    """The same body about other people and messages, so that it meets nothing known."""
    spelled = json.dumps(whole)
    for name in (ADA_PHONE, BEN_PHONE, ADA_ID, ADA_PARENT, BEN_ID, CIRCLE):
        spelled = spelled.replace(name, f"{name}{number:03}")
    renamed: Json = json.loads(spelled.replace("wamid.", f"wamid.{number:03}."))
    return renamed
