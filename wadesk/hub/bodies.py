"""Bodies: what a request carries, read within bounds, and what is answered as JSON."""

import json
from typing import Any, TypeVar

import msgspec
from starlette.requests import Request
from starlette.responses import Response

from wadesk.core.errors import Malformed, Reason, Refused
from wadesk.wire import hub_api

BODY_MAX = 256 * 1024

Body = TypeVar("Body")


def problem_response(problem: hub_api.Problem) -> Response:
    return Response(msgspec.json.encode(problem), problem.status, media_type=hub_api.PROBLEM_JSON)


def json_response(body: Any, status: int = 200) -> Response:
    return Response(msgspec.json.encode(body), status, media_type="application/json")


async def body_of(request: Request) -> bytes:
    taken = b""
    async for chunk in request.stream():
        taken += chunk
        if len(taken) > BODY_MAX:
            raise Refused(Reason.TEXT_TOO_LONG, "That is more than any command needs.")
    return taken


async def read(request: Request, kind: type[Body]) -> Body:
    return decode(await body_of(request), kind)


def decode(raw: bytes, kind: type[Body]) -> Body:
    try:
        return msgspec.json.decode(raw, type=kind)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        if _holds_half_a_character(raw):
            raise Refused(Reason.TEXT_BROKEN) from error
        raise Malformed(str(error)) from error
    except RecursionError as error:
        raise Malformed("nothing is nested as deep as this") from error


def _holds_half_a_character(raw: bytes) -> bool:
    """JSON may carry lone surrogates, and our reader refuses them: they are damaged words."""
    try:
        told = json.loads(raw.decode("utf-8", "surrogatepass"))
    except (ValueError, RecursionError):
        return False
    whole = json.dumps(told, ensure_ascii=False)
    return any("\ud800" <= character <= "\udfff" for character in whole)


def number(request: Request, name: str, otherwise: int, most: int) -> int:
    """A whole number of the query, from 1 to the most that is served."""
    text = request.query_params.get(name)
    if text is None:
        return otherwise
    if not text.isascii() or not text.isdecimal():
        raise Malformed(f"{name} is a number from 0 to {most}")
    return max(1, min(int(text[:20]), most))


def bytes_of(text: str) -> bytes:
    """Hex to bytes; what is no hex is nothing, and nothing verifies."""
    try:
        return bytes.fromhex(text)
    except ValueError:
        return b""


def address_of(request: Request) -> str:
    """Where a request came from; behind a declared proxy, what the proxy says of it."""
    return request.client.host if request.client else ""
