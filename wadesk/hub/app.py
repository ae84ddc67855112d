"""App: the Hub's routes, its errors in words, and how it feels.

A refusal becomes a problem document with its reason; a cursor that the feed cannot go on
from is 410 and says where the feed stands; what cannot be done just now is 503.
"""

from dataclasses import dataclass
from typing import cast

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response
from starlette.routing import Route
from starlette.types import ASGIApp, Receive, Scope, Send

from wadesk.core.errors import Malformed, Reason, Refused, Unavailable
from wadesk.hub.bodies import problem_response
from wadesk.hub.desks import Desks
from wadesk.hub.factor_routes import FactorRoutes
from wadesk.hub.feed import CursorLost
from wadesk.hub.health import Health
from wadesk.hub.leaving_routes import LeavingRoutes
from wadesk.hub.link_routes import LinkRoutes
from wadesk.hub.pause import Paused
from wadesk.hub.revocation import Departed
from wadesk.hub.webhooks import Webhooks
from wadesk.wire import hub_api, linking_api
from wadesk.wire.hub_api import Problem

STATUS = {
    Reason.ACCESS_EXPIRED: 401,
    Reason.DEVICE_UNKNOWN: 401,
    Reason.COUNTER_REUSED: 403,
    Reason.DEVICE_FROZEN: 403,
    Reason.LINK_DENIED: 403,
    Reason.MEMBER_SUSPENDED: 403,
    Reason.NO_RIGHT: 403,
    Reason.FACTOR_NEEDED: 403,
    Reason.FACTOR_MISSING: 403,
    Reason.FACTOR_WRONG: 403,
    Reason.NO_SUCH_MEDIA: 404,
    Reason.TEXT_TOO_LONG: 413,
    Reason.MEDIA_TOO_LARGE: 413,
    Reason.CLIENT_TOO_OLD: 426,
    Reason.LINK_PAUSED: 429,
    Reason.DISK_FULL: 503,
}
CONFLICT = 409


@dataclass(frozen=True, slots=True)
class Behind:
    """Who answers behind the routes."""

    desks: Desks
    links: LinkRoutes
    leaving: LeavingRoutes
    factors: FactorRoutes
    webhooks: Webhooks
    health: Health


def create(behind: Behind) -> ASGIApp:
    """The whole app; who is behind it is the composition root's business."""
    routes = _routes(behind)
    webhooks = behind.webhooks

    async def app(scope: Scope, receive: Receive, send: Send) -> None:
        is_post = scope["type"] == "http" and scope["method"] == "POST"
        if is_post and scope["path"] == hub_api.WEBHOOK:
            await webhooks.receive(scope, receive, send)
        else:
            await routes(scope, receive, send)

    return app


def _routes(behind: Behind) -> Starlette:
    desks, links = behind.desks, behind.links
    return Starlette(
        routes=[
            Route(hub_api.WEBHOOK, behind.webhooks.verify, methods=["GET"]),
            Route(hub_api.FEED, desks.stream, methods=["GET"]),
            Route(hub_api.CHANGES, desks.changes, methods=["GET"]),
            Route(hub_api.COMMANDS, desks.command, methods=["POST"]),
            Route(hub_api.PRESENCE, desks.presence, methods=["POST"]),
            Route(hub_api.SESSION, desks.session, methods=["GET"]),
            Route(hub_api.BACKFILL, desks.backfill, methods=["GET"]),
            Route(hub_api.ACK, desks.ack, methods=["POST"]),
            Route(hub_api.MEDIA, desks.upload, methods=["POST"]),
            Route(f"{hub_api.MEDIA}/{{message:int}}", desks.download, methods=["GET"]),
            Route(linking_api.TOKEN, links.token, methods=["POST"]),
            Route(linking_api.LINK, links.link, methods=["POST"]),
            Route(linking_api.LINK_CODES, links.codes, methods=["POST"]),
            Route(linking_api.LINK_APPLICANTS, links.applicants, methods=["GET"]),
            Route(linking_api.LINK_DECISIONS, links.decisions, methods=["POST"]),
            Route(linking_api.LEASE, behind.leaving.lease, methods=["POST"]),
            Route(linking_api.HAND_IN, behind.leaving.hand_in, methods=["POST"]),
            Route(linking_api.WIPED, behind.leaving.wiped, methods=["POST"]),
            Route(linking_api.FACTOR, behind.factors.begin, methods=["POST"]),
            Route(linking_api.FACTOR, behind.factors.confirm, methods=["PUT"]),
            Route(linking_api.FACTOR, behind.factors.drop, methods=["DELETE"]),
            Route(linking_api.FACTOR_PROOF, behind.factors.prove, methods=["POST"]),
            Route(hub_api.LIVE, behind.health.live, methods=["GET"]),
            Route(hub_api.READY, behind.health.ready, methods=["GET"]),
        ],
        exception_handlers={
            Paused: _paused,
            Departed: _departed,
            Refused: _refused,
            CursorLost: _cursor_lost,
            Malformed: _malformed,
            Unavailable: _unavailable,
            ClientDisconnect: _gone,
            HTTPException: _no_way,
        },
    )


async def _refused(_: Request, error: Exception) -> Response:
    refusal = cast("Refused", error)
    status = STATUS.get(refusal.reason, CONFLICT)
    return problem_response(
        Problem("The Hub refused this.", status, refusal.reason, refusal.detail)
    )


async def _paused(_: Request, error: Exception) -> Response:
    pause = cast("Paused", error)
    told = Problem("Wait for a while.", 429, pause.reason, wait_ms=pause.wait_ms)
    return problem_response(told)


async def _departed(_: Request, error: Exception) -> Response:
    order = cast("Departed", error).order
    told = Problem("This device is out.", 403, Reason.UNLINKED, order=order)
    return problem_response(told)


async def _cursor_lost(_: Request, error: Exception) -> Response:
    lost = cast("CursorLost", error)
    return problem_response(
        Problem("Start again from the head.", 410, lost.why, head=str(lost.head))
    )


async def _malformed(_: Request, error: Exception) -> Response:
    return problem_response(Problem("This was not understood.", 422, "malformed", str(error)))


async def _unavailable(_: Request, error: Exception) -> Response:
    return problem_response(Problem("Not just now.", 503, "unavailable", str(error)))


async def _no_way(_: Request, error: Exception) -> Response:
    """Another route, or another method, than there is."""
    wrong = cast("HTTPException", error)
    told = problem_response(Problem(wrong.detail, wrong.status_code, "no_such_route"))
    told.headers.update(wrong.headers or {})
    return told


async def _gone(_: Request, __: Exception) -> Response:
    return Response(status_code=499)  # nobody is there to read it
