"""Control: the routes a test or a demonstration steers the sandbox by. Loopback only."""

import ipaddress
from collections.abc import Awaitable, Callable
from functools import partial
from typing import TypeAlias

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from wadesk.sandbox import (
    customers,
    deliveries,
    faults,
    inbound,
    phone_app,
    sends,
    templates,
    webhooks,
)
from wadesk.sandbox.calls import json_members, sandbox_of
from wadesk.sandbox.graph_errors import GraphError
from wadesk.sandbox.record import Db
from wadesk.sandbox.settings import SandboxSettings
from wadesk.sandbox.shapes import fields, flag, text
from wadesk.sandbox.template_routes import owe_status_update

_CUSTOMER = fields(
    {},
    {
        "wa_id": text(15, pattern=r"[1-9]\d{6,14}"),
        "user_id": text(150, pattern=customers.USER_ID.pattern),
        "name": text(256, least=0),  # empty: whoever hides it shows a username alone
        "username": text(35, pattern=r"[a-z0-9._]{3,35}"),
        "country": text(2, 2, pattern=r"[A-Z]{2}"),
        "on_whatsapp": flag,
    },
)
_URL = fields({"url": text(2048, pattern=r"https?://\S+")})
_PAUSE = fields({"webhooks": flag})

Act: TypeAlias = Callable[[Request], Awaitable[object]]


def _route(path: str, method: str, act: Act) -> Route:
    async def endpoint(request: Request) -> Response:
        try:
            _require_loopback(request)
            return JSONResponse(await act(request))
        except GraphError as error:
            return JSONResponse({"error": error.details}, status_code=error.status)

    return Route("/sandbox" + path, endpoint, methods=[method])


def _require_loopback(request: Request) -> None:
    host = request.client.host if request.client else ""
    if not host or not ipaddress.ip_address(host).is_loopback:
        raise GraphError(10, "The control routes are for this machine only.", status=403)


async def put_customer(request: Request) -> object:
    members = await json_members(request)
    _CUSTOMER(dict(members), "")
    return dict(await sandbox_of(request).record.run(partial(customers.put, wanted=members)))


async def list_customers(request: Request) -> object:
    return await sandbox_of(request).record.run(customers.everyone)


async def write(request: Request) -> object:
    members, sandbox = await json_members(request), sandbox_of(request)
    return await sandbox.change(
        partial(
            inbound.write,
            settings=sandbox.settings,
            who=request.path_params["id"],
            wanted=members,
            origin=str(request.base_url),
        )
    )


async def echo(request: Request) -> object:
    members, sandbox = await json_members(request), sandbox_of(request)
    return await sandbox.change(partial(inbound.echo, settings=sandbox.settings, wanted=members))


async def history(request: Request) -> object:
    members, sandbox = await json_members(request), sandbox_of(request)
    return await sandbox.change(partial(inbound.history, settings=sandbox.settings, wanted=members))


async def put_phone(request: Request) -> object:
    members, sandbox = await json_members(request), sandbox_of(request)
    return await sandbox.change(partial(phone_app.put, settings=sandbox.settings, wanted=members))


async def post_webhook(request: Request) -> object:
    """Owe a body exactly as it was given, whatever it is."""
    sandbox, body = sandbox_of(request), await request.body()
    number = await sandbox.change(partial(webhooks.owe, body=body, due_at=sandbox.settings.clock()))
    return {"n": number}


async def put_faults(request: Request) -> object:
    members, sandbox = await json_members(request), sandbox_of(request)
    await sandbox.record.run(partial(faults.put, payload=members))
    return await list_faults(request)


async def list_faults(request: Request) -> object:
    return {"faults": await sandbox_of(request).record.run(faults.listed)}


async def clear_faults(request: Request) -> object:
    await sandbox_of(request).record.run(faults.clear)
    return await list_faults(request)


async def list_sends(request: Request) -> object:
    after = request.query_params.get("after", "0")
    text(18, pattern=r"\d+")(after, "after")
    return await sandbox_of(request).record.run(partial(sends.since, after=int(after)))


async def count_owed(request: Request) -> object:
    return {"owed": await sandbox_of(request).record.run(deliveries.owed)}


async def list_receipts(request: Request) -> object:
    return await sandbox_of(request).record.run(_receipts)


def _receipts(db: Db) -> list[dict[str, object]]:
    return [dict(row) for row in db.execute("SELECT * FROM receipts ORDER BY n")]


async def set_webhook_url(request: Request) -> object:
    members = await json_members(request)
    _URL(dict(members), "")
    act = partial(deliveries.choose, name="webhook_url", value=members["url"])
    await sandbox_of(request).change(act)
    return {"url": members["url"]}


async def pause(request: Request) -> object:
    members = await json_members(request)
    _PAUSE(dict(members), "")
    act = partial(deliveries.choose, name="paused", value="yes" if members["webhooks"] else "no")
    await sandbox_of(request).change(act)
    return {"paused": members["webhooks"]}


async def verify(request: Request) -> object:
    """Ask the callback to prove itself, as saving it in Meta's dashboard would."""
    sandbox = sandbox_of(request)
    url = await sandbox.record.run(deliveries.address)
    return {"verified": url is not None and await sandbox.deliveries.verify(url)}


async def put_template(request: Request) -> object:
    members, sandbox = await json_members(request), sandbox_of(request)
    wanted = templates.check_definition(dict(members), dictated=True)
    return await sandbox.change(
        partial(_put_template, settings=sandbox.settings, wanted=dict(wanted))
    )


def _put_template(
    db: Db, settings: SandboxSettings, wanted: dict[str, object]
) -> dict[str, object]:
    row = templates.dictate(db, wanted, settings.clock())
    owe_status_update(db, settings, row)
    return templates.described(row, settings.clock())


ROUTES = [
    _route("/customers", "POST", put_customer),
    _route("/customers", "GET", list_customers),
    _route("/customers/{id}/messages", "POST", write),
    _route("/echoes", "POST", echo),
    _route("/history", "POST", history),
    _route("/phone", "PUT", put_phone),
    _route("/webhooks", "POST", post_webhook),
    _route("/faults", "PUT", put_faults),
    _route("/faults", "GET", list_faults),
    _route("/faults", "DELETE", clear_faults),
    _route("/sends", "GET", list_sends),
    _route("/owed", "GET", count_owed),
    _route("/receipts", "GET", list_receipts),
    _route("/webhook-url", "POST", set_webhook_url),
    _route("/pause", "POST", pause),
    _route("/verification", "POST", verify),
    _route("/templates", "POST", put_template),
]
