"""Account: the number, the business account, its profile, its subscriptions and its block list."""

import json
from collections.abc import Mapping
from functools import partial
from typing import Any

from starlette.responses import JSONResponse

from wadesk.sandbox import customers, deliveries, paging, phone_app
from wadesk.sandbox.calls import Call
from wadesk.sandbox.graph_errors import INVALID, GraphError, error_body
from wadesk.sandbox.record import Db
from wadesk.sandbox.settings import SandboxSettings
from wadesk.sandbox.shapes import choice, fields, listing, text

_VERTICALS = (
    "UNDEFINED",
    "OTHER",
    "AUTO",
    "BEAUTY",
    "APPAREL",
    "EDU",
    "ENTERTAIN",
    "EVENT_PLAN",
    "FINANCE",
    "GROCERY",
    "GOVT",
    "HOTEL",
    "HEALTH",
    "NONPROFIT",
    "PROF_SERVICES",
    "RETAIL",
    "TRAVEL",
    "RESTAURANT",
    "NOT_A_BIZ",
    "ALCOHOL",
    "ONLINE_GAMBLING",
    "PHYSICAL_GAMBLING",
    "OTC_DRUGS",
    "MATRIMONY_SERVICE",
)
_PROFILE = fields(
    {"messaging_product": choice("whatsapp")},
    {
        "about": text(139),
        "address": text(256, least=0),
        "description": text(512, least=0),
        "email": text(128, least=0),
        "websites": listing(text(256, pattern=r"https?://\S+"), least=0, most=2),
        "vertical": choice(*_VERTICALS),
        "profile_picture_handle": text(2048),
    },
)
_PROFILE_FIELDS = ("about", "address", "description", "email", "websites", "vertical")
_BLOCK = fields(
    {
        "messaging_product": choice("whatsapp"),
        "block_users": listing(fields({"user": text(150)}), most=1000),
    }
)
_SUBSCRIBE = fields(
    {}, {"override_callback_uri": text(200, pattern=r"https?://\S+"), "verify_token": text(200)}
)
_PHONE_FIELDS = ("verified_name", "display_phone_number", "quality_rating", "id")
_APP = {"whatsapp_business_api_data": {"id": "1", "name": "WaDesk", "link": "https://example.com/"}}


def _phone(settings: SandboxSettings) -> dict[str, object]:
    return {
        "id": settings.phone_number_id,
        "verified_name": settings.verified_name,
        "display_phone_number": settings.display_phone_number,
        "quality_rating": "GREEN",
        "code_verification_status": "VERIFIED",
        "name_status": "APPROVED",
        "status": "CONNECTED",
        "account_mode": "LIVE",
        "platform_type": "CLOUD_API",
        "throughput": {"level": "STANDARD"},
        "whatsapp_business_manager_messaging_limit": "TIER_2K",
        "health_status": _health("PHONE_NUMBER", settings.phone_number_id),
    }


def _health(kind: str, number: str) -> dict[str, object]:
    entity = {"entity_type": kind, "id": number, "can_send_message": "AVAILABLE"}
    return {"can_send_message": "AVAILABLE", "entities": [entity]}


async def get_phone(call: Call) -> object:
    is_shared = await call.sandbox.record.run(phone_app.is_shared)
    phone = _phone(call.settings) | {"is_on_biz_app": is_shared}
    return paging.only(call, phone, _PHONE_FIELDS)


async def list_phones(call: Call) -> object:
    return paging.page(call, [(1, await get_phone(call))])


async def get_waba(call: Call) -> object:
    waba = {
        "id": call.settings.waba_id,
        "name": call.settings.verified_name,
        "timezone_id": "1",
        "currency": "USD",
        "message_template_namespace": "sandbox",
        "account_review_status": "APPROVED",
        "health_status": _health("WABA", call.settings.waba_id),
    }
    return paging.only(call, waba, ("id", "name", "timezone_id", "message_template_namespace"))


def _read_profile(db: Db) -> dict[str, Any]:
    row = db.execute("SELECT value FROM settings WHERE name = 'profile'").fetchone()
    profile: dict[str, Any] = {} if row is None else json.loads(row["value"])
    return profile


async def get_profile(call: Call) -> object:
    kept = await call.sandbox.record.run(_read_profile)
    profile = dict.fromkeys(_PROFILE_FIELDS, "") | {"websites": [], "vertical": "UNDEFINED"} | kept
    return {"data": [{"messaging_product": "whatsapp", **paging.only(call, profile, ())}]}


async def change_profile(call: Call) -> object:
    _PROFILE(dict(call.members), "")
    await call.sandbox.record.run(partial(_write_profile, members=call.members))
    return {"success": True}


def _write_profile(db: Db, members: Mapping[str, Any]) -> None:
    changed = {key: members[key] for key in _PROFILE_FIELDS if key in members}
    deliveries.choose(db, "profile", json.dumps(_read_profile(db) | changed))


async def list_subscriptions(call: Call) -> object:
    subscribed = await call.sandbox.record.run(_subscribed)
    return {"data": [_APP] if subscribed else []}


def _subscribed(db: Db) -> bool:
    row = db.execute("SELECT value FROM settings WHERE name = 'subscribed'").fetchone()
    return row is None or row["value"] == "yes"


async def subscribe(call: Call) -> object:
    """Subscribe the app; another callback must prove itself before it is taken."""
    _SUBSCRIBE(dict(call.members), "")
    url = call.members.get("override_callback_uri")
    if url is not None:
        if call.members.get("verify_token") != call.settings.verify_token:
            raise GraphError(INVALID, "Param verify_token does not match.")
        if not await call.sandbox.deliveries.verify(url):
            raise GraphError(INVALID, "The callback URL could not be verified.")
        await call.sandbox.record.run(
            partial(deliveries.choose, name="webhook_url", value=str(url))
        )
    await call.sandbox.change(partial(deliveries.choose, name="subscribed", value="yes"))
    return {"success": True}


async def unsubscribe(call: Call) -> object:
    await call.sandbox.record.run(partial(deliveries.choose, name="subscribed", value="no"))
    return {"success": True}


async def list_blocked(call: Call) -> object:
    rows = await call.sandbox.record.run(customers.everyone)
    blocked = [
        (int(str(row["id"])), {"messaging_product": "whatsapp", **_identity(row)})
        for row in rows
        if row["blocked"]
    ]
    return paging.page(call, blocked)


def _identity(row: Mapping[str, object]) -> dict[str, object]:
    return {key: row[key] for key in ("wa_id", "user_id") if row[key]}


async def block(call: Call) -> object:
    """Block or unblock; those who cannot be are listed beside those who were."""
    _BLOCK(dict(call.members), "")
    users = [str(user["user"]) for user in call.members["block_users"]]
    blocking = call.request.method == "POST"
    now = call.settings.clock()
    done, failed = await call.sandbox.record.run(
        partial(_block, users=users, blocking=blocking, now=now)
    )
    lists: dict[str, object] = {"added_users" if blocking else "removed_users": done}
    answer: dict[str, object] = {"messaging_product": "whatsapp", "block_users": lists}
    if not failed:
        return answer
    lists["failed_users"] = failed
    partly = GraphError(139100, "Some of the users could not be blocked or unblocked.")
    return JSONResponse(answer | error_body(partly), status_code=partly.status)


def _block(
    db: Db, users: list[str], now: int, *, blocking: bool
) -> tuple[list[dict[str, object]], list[dict[str, object]]]:
    done: list[dict[str, object]] = []
    failed: list[dict[str, object]] = []
    for user in users:
        row = customers.find(db, user)
        if row is None or (blocking and not customers.window_is_open(row["wrote_at"], now)):
            errors = [{"message": "Re-engagement required", "code": 131047}]
            failed.append({"input": user, "errors": errors})
            continue
        db.execute("UPDATE customers SET blocked = ? WHERE id = ?", (int(blocking), row["id"]))
        done.append({"input": user, **_identity(dict(row))})
    return done, failed
