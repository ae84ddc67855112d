"""Calls: one request to the Graph side on its way from the socket to its answer.

A call is let in (version, token), may run into a fault, acts, and may run into a fault again.
"""

import asyncio
import contextlib
import hmac
import json
import re
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any, TypeAlias, TypeVar

from starlette.requests import ClientDisconnect, Request
from starlette.responses import HTMLResponse, JSONResponse, Response
from starlette.types import Receive, Scope, Send

from wadesk.sandbox import faults
from wadesk.sandbox.deliveries import Deliveries
from wadesk.sandbox.faults import Fault
from wadesk.sandbox.graph_errors import INVALID, GraphError, error_body
from wadesk.sandbox.record import Db, Record
from wadesk.sandbox.settings import SandboxSettings

T = TypeVar("T")
VERSIONS = range(22, 27)
# The name under which the server hands its "close this connection" to the application.
CLOSE = "wadesk.sandbox.close"


@dataclass(frozen=True, slots=True)
class Sandbox:
    """What every route needs: the settings, the record, and the posting side."""

    settings: SandboxSettings
    record: Record
    deliveries: Deliveries

    async def change(self, act: Callable[[Db], T]) -> T:
        """Do something that may owe a webhook."""
        result = await self.record.run(act)
        self.deliveries.wake()
        return result


@dataclass(frozen=True, slots=True)
class Call:
    sandbox: Sandbox
    request: Request
    operation: str
    members: Mapping[str, Any]

    @property
    def settings(self) -> SandboxSettings:
        return self.sandbox.settings

    @property
    def node(self) -> str:
        return str(self.request.path_params["node"])

    @property
    def origin(self) -> str:
        return str(self.request.base_url)

    def asked(self, name: str) -> str | None:
        return self.request.query_params.get(name)


Answer: TypeAlias = Callable[[Call], Awaitable[object]]


def sandbox_of(request: Request) -> Sandbox:
    sandbox: Sandbox = request.app.state.sandbox
    return sandbox


def require_version(request: Request) -> None:
    version = re.fullmatch(r"v(\d{1,3})\.0", request.path_params["version"])
    if version is None or int(version[1]) not in VERSIONS:
        raise GraphError(2635, "This sandbox speaks v22.0 to v26.0.")


def require_token(request: Request) -> None:
    scheme, _, token = request.headers.get("authorization", "").partition(" ")
    if not token:
        raise GraphError(200, "An access token is required.", status=401)
    expected = sandbox_of(request).settings.access_token
    if scheme.lower() != "bearer" or not hmac.compare_digest(token.encode(), expected.encode()):
        raise GraphError(190, "The access token is not valid.")


async def json_members(request: Request) -> Mapping[str, Any]:
    """Read a JSON object, as an object and declared as one."""
    if request.headers.get("content-type", "").partition(";")[0].strip() != "application/json":
        raise GraphError(INVALID, "The body must be application/json.")
    try:
        members = json.loads(await request.body())
    except (ValueError, RecursionError) as error:
        raise GraphError(INVALID, "The body is not JSON.") from error
    if not isinstance(members, dict):
        raise GraphError(INVALID, "The body must be a JSON object.")
    return members


async def answered(call: Call, act: Answer) -> Response:
    """Act on a call, unless and except as a fault has it."""
    fault = await call.sandbox.record.run(
        partial(
            faults.take,
            on=call.operation,
            addresses=faults.addresses_of(call.members),
            kinds=faults.ANSWERS,
        )
    )
    if fault is None:
        return _response(await act(call))
    if fault.kind in faults.AFTER_ACTING:
        response = _response(await act(call))
        await asyncio.sleep(fault.delay_ms / 1000)
        return _spoilt(fault, response)
    await asyncio.sleep(fault.delay_ms / 1000)
    if fault.kind == "delay_before":
        return _response(await act(call))
    refusal = faults.refusal(fault)
    return Lost() if refusal is None else refused(refusal)


def _spoilt(fault: Fault, response: Response) -> Response:
    match fault.kind:
        case "lost_after":
            return Lost()
        case "half_answer":
            return Half(response)
        case "malformed_answer":
            return HTMLResponse("<!doctype html><title>Sorry</title><p>Something went wrong.")
        case _:
            refusal = faults.refusal(fault)
            return response if refusal is None else refused(refusal)


def _response(result: object) -> Response:
    return result if isinstance(result, Response) else JSONResponse(result)


def refused(error: GraphError) -> Response:
    return JSONResponse(error_body(error), status_code=error.status)


class Lost(Response):
    """No answer at all: the connection closes."""

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:  # noqa: ARG002 - nothing is sent, which is the point
        await _close(scope, receive)


class Half(Response):
    """An answer that promises its whole length and stops in the middle."""

    def __init__(self, whole: Response) -> None:
        super().__init__(whole.body, whole.status_code, media_type="application/json")

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        await send(
            {
                "type": "http.response.start",
                "status": self.status_code,
                "headers": self.raw_headers,
            }
        )
        half = bytes(self.body)[: len(self.body) // 2]
        await send({"type": "http.response.body", "body": half, "more_body": True})
        await _close(scope, receive)


async def _close(scope: Scope, receive: Receive) -> None:
    extension = scope.get("extensions", {}).get(CLOSE)
    if extension is None:
        raise ConnectionAbortedError("The sandbox was told to close this connection.")
    extension["close"]()
    with contextlib.suppress(ClientDisconnect):
        while (await receive())["type"] != "http.disconnect":
            pass
