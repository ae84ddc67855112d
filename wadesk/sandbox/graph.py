"""Graph: the routes of the Graph API, each with the words Meta answers in."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any, TypeAlias

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from wadesk.sandbox import account, media, message_history, multipart, phone_app, sends
from wadesk.sandbox.calls import (
    Answer,
    Call,
    answered,
    json_members,
    refused,
    require_token,
    require_version,
    sandbox_of,
)
from wadesk.sandbox.graph_errors import BAD_VALUE, INVALID, GraphError
from wadesk.sandbox.media_shapes import plain_type
from wadesk.sandbox.message_shapes import MARKETING_SEND, READ, SEND, check_send
from wadesk.sandbox.record import Db
from wadesk.sandbox.shapes import choice
from wadesk.sandbox.template_routes import create_template, delete_template, list_templates

SUCCESS: Mapping[str, object] = {"success": True}


async def send_message(call: Call) -> object:
    if "status" in call.members:
        return await mark_read(call)
    marketing = call.operation == "marketing_messages"
    kind = check_send(call.members, MARKETING_SEND if marketing else SEND)
    send = sends.Send(kind, call.members, call.operation)
    return await call.sandbox.change(partial(sends.accept, settings=call.settings, send=send))


async def mark_read(call: Call) -> object:
    READ(call.members, "")
    await call.sandbox.record.run(
        partial(_mark_read, members=call.members, now=call.settings.clock())
    )
    return SUCCESS


def _mark_read(db: Db, members: Mapping[str, Any], now: int) -> None:
    wamid, since = members["message_id"], now - sends.KNOWN_FOR_MS
    known = "SELECT 1 FROM inbound WHERE wamid = ? AND at > ?"
    if db.execute(known, (wamid, since)).fetchone() is None:
        raise GraphError(BAD_VALUE, "Param message_id is not a customer's message of this month.")
    kinds = ("read", "typing") if "typing_indicator" in members else ("read",)
    for kind in kinds:
        db.execute("INSERT INTO receipts (at, wamid, kind) VALUES (?, ?, ?)", (now, wamid, kind))


async def upload_media(call: Call) -> object:
    parts = multipart.parts(call.request.headers.get("content-type", ""), await call.request.body())
    unknown = parts.keys() - {"messaging_product", "file", "type"}
    if unknown:
        raise GraphError(INVALID, f'Unexpected key "{min(unknown)}" on param "body".')
    choice("whatsapp")(multipart.said(parts, "messaging_product"), "messaging_product")
    part = multipart.wanted(parts, "file")
    mime_type = multipart.said(parts, "type") if "type" in parts else part.content_type
    if part.content_type and plain_type(part.content_type) != plain_type(mime_type):
        raise GraphError(BAD_VALUE, "Param type is not the type of the file.")
    file = media.File(part.content, mime_type, part.filename)
    media.check_upload(file)
    expires_at = call.settings.clock() + media.UPLOADED_FOR_MS
    row = await call.sandbox.record.run(partial(media.keep, file=file, expires_at=expires_at))
    return {"id": str(row["id"])}


async def get_media(call: Call) -> object:
    now = call.settings.clock()
    owner = call.asked("phone_number_id")
    row = await call.sandbox.record.run(partial(media.find, media_id=call.node, now=now))
    if row is None or owner not in (None, call.settings.phone_number_id):
        raise no_such_object(call.node)
    return media.described(row, media.signed_url(call.settings, call.origin, row["id"], now))


async def delete_media(call: Call) -> object:
    now = call.settings.clock()
    if await call.sandbox.record.run(partial(media.find, media_id=call.node, now=now)) is None:
        raise no_such_object(call.node)
    await call.sandbox.record.run(partial(media.forget, media_id=call.node))
    return SUCCESS


def no_such_object(node: str) -> GraphError:
    return GraphError(
        INVALID, f"Object with ID '{node}' does not exist or cannot be loaded with this token."
    )


_NODES: Mapping[tuple[str, str], Answer] = {
    ("GET", "phone"): account.get_phone,
    ("GET", "waba"): account.get_waba,
    ("GET", "media"): get_media,
    ("DELETE", "media"): delete_media,
}
_EDGES: Mapping[tuple[str, str, str], Answer] = {
    ("POST", "phone", "messages"): send_message,
    ("POST", "phone", "marketing_messages"): send_message,
    ("POST", "phone", "media"): upload_media,
    ("GET", "phone", "message_history"): message_history.list_history,
    ("POST", "phone", "smb_app_data"): phone_app.share,
    ("GET", "phone", "whatsapp_business_profile"): account.get_profile,
    ("POST", "phone", "whatsapp_business_profile"): account.change_profile,
    ("GET", "phone", "block_users"): account.list_blocked,
    ("POST", "phone", "block_users"): account.block,
    ("DELETE", "phone", "block_users"): account.block,
    ("GET", "waba", "message_templates"): list_templates,
    ("POST", "waba", "message_templates"): create_template,
    ("DELETE", "waba", "message_templates"): delete_template,
    ("GET", "waba", "phone_numbers"): account.list_phones,
    ("GET", "waba", "subscribed_apps"): account.list_subscriptions,
    ("POST", "waba", "subscribed_apps"): account.subscribe,
    ("DELETE", "waba", "subscribed_apps"): account.unsubscribe,
}
# These carry no JSON: a file, or nothing at all.
_WITHOUT_JSON = ("media", "subscribed_apps")
_Router: TypeAlias = Callable[[str], tuple[Answer | None, str]]


async def node(request: Request) -> Response:
    """Answer for an object: the number, the account, or a file."""
    return await _graph(request, lambda owner: (_NODES.get((request.method, owner)), owner))


async def edge(request: Request) -> Response:
    """Answer for something that belongs to the number or the account."""
    name = request.path_params["edge"]
    return await _graph(request, lambda owner: (_EDGES.get((request.method, owner, name)), name))


async def _graph(request: Request, route: _Router) -> Response:
    try:
        require_version(request)
        require_token(request)
        act, operation = route(_owner(request))
        if act is None:
            raise _unknown_path(request)
        members = await _members(request, operation)
        operation = "read" if operation == "messages" and "status" in members else operation
        return await answered(Call(sandbox_of(request), request, operation, members), act)
    except GraphError as error:
        return refused(error)


async def _members(request: Request, operation: str) -> Mapping[str, Any]:
    if operation == "subscribed_apps" and request.headers.get("content-length", "0") != "0":
        return await json_members(request)
    if request.method == "GET" or operation in _WITHOUT_JSON:
        return {}
    if request.method == "DELETE" and operation != "block_users":
        return {}
    return await json_members(request)


def _owner(request: Request) -> str:
    settings = sandbox_of(request).settings
    kinds = {settings.phone_number_id: "phone", settings.waba_id: "waba"}
    return kinds.get(request.path_params["node"], "media")


def _unknown_path(request: Request) -> GraphError:
    name = request.path_params["node"]
    if _owner(request) == "media":
        return no_such_object(name)
    known = any(edge == request.path_params.get("edge") for _, _, edge in _EDGES)
    if known:
        return GraphError(INVALID, f"Unsupported {request.method.lower()} request.")
    return GraphError(2500, f"Unknown path components: {request.url.path}")


async def lookaside(request: Request) -> Response:
    """Serve the bytes of a file, to those who bring a token, a name and a fresh URL."""
    try:
        require_token(request)
    except GraphError as error:
        return refused(error)
    sandbox = sandbox_of(request)
    return await answered(Call(sandbox, request, "download", {}), _download)


async def _download(call: Call) -> object:
    if not call.request.headers.get("user-agent"):
        return Response("A User-Agent is required.", status_code=403)
    query, now = dict(call.request.query_params), call.settings.clock()
    if not media.url_is_good(call.settings, query, now):
        return Response(status_code=404)
    row = await call.sandbox.record.run(partial(media.find, media_id=query["mid"], now=now))
    if row is None:
        return Response(status_code=404)
    return Response(row["bytes"], media_type=row["mime_type"])


async def unknown(request: Request) -> Response:
    return refused(GraphError(2500, f"Unknown path components: {request.url.path}"))


_ANY_METHOD = ["GET", "POST", "PUT", "DELETE"]
ROUTES = [
    Route(media.LOOKASIDE, lookaside, methods=["GET"]),
    Route("/{version}/{node}", node, methods=_ANY_METHOD),
    Route("/{version}/{node}/{edge}", edge, methods=_ANY_METHOD),
    Route("/{rest:path}", unknown, methods=_ANY_METHOD),
]
