"""Webhooks: the door that Meta knocks on.

401 for a wrong or missing signature, 413 for more than 3 MB, 503 when it cannot be written
down now, and 200 for everything that is signed, after its commit has reached the disk.
"""

import hmac
import logging
from collections.abc import Callable
from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.types import Receive, Scope, Send

from wadesk.core.errors import Refused, Unavailable, WadeskError
from wadesk.core.records import Instant
from wadesk.hub import intake
from wadesk.hub.whatsapp import webhook
from wadesk.hub.whatsapp.inbound import Remark
from wadesk.hub.writer import Writer

LARGEST_BYTES = 3 * 1024 * 1024

OK = 200
NO_SIGNATURE = 401
FORBIDDEN = 403
TOO_LARGE = 413
AGAIN_LATER = 503

_SIGNATURE = webhook.SIGNATURE_HEADER.lower().encode()
_EMPTY = [(b"content-length", b"0")]

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Webhooks:
    """Checks, reads and hands in what Meta posts; ``heard`` learns of each remark's field."""

    writer: Writer
    clock: Callable[[], Instant]
    app_secret: Callable[[], bytes]
    verify_token: Callable[[], str]
    heard: Callable[[str], None]

    async def verify(self, request: Request) -> Response:
        """Meta asks whether this address is ours, once when it is entered there."""
        asked = request.query_params
        token = asked.get("hub.verify_token", "").encode()
        if asked.get("hub.mode") != "subscribe" or not hmac.compare_digest(
            token, self.verify_token().encode()
        ):
            return Response(status_code=FORBIDDEN)
        return PlainTextResponse(asked.get("hub.challenge", ""))

    async def receive(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Take one POST in. This is plain ASGI: most of what the Hub is asked passes here."""
        status = await self._status(scope, receive)
        await send({"type": "http.response.start", "status": status, "headers": _EMPTY})
        await send({"type": "http.response.body"})

    async def _status(self, scope: Scope, receive: Receive) -> int:
        headers = dict(scope["headers"])
        body = await _body(headers.get(b"content-length", b""), receive)
        if not isinstance(body, bytes):
            return body
        signature = headers.get(_SIGNATURE, b"").decode("latin-1")
        if not webhook.signed_by(self.app_secret(), body, signature):
            return NO_SIGNATURE
        now = self.clock()
        parts = webhook.read(body, now)
        try:
            await self._write_down(intake.delivery(body, now, parts))
        except (Unavailable, Refused):
            return AGAIN_LATER
        for part in parts:
            if isinstance(part, Remark):
                self.heard(part.field)
        return OK

    async def _write_down(self, delivery: intake.Delivery) -> None:
        """Take it in; where that fails by a mistake of ours, keep the body whole at least.

        Refused again and again, Meta would drop it for good after some days.
        """
        try:
            await self.writer.do(intake.take_in, delivery)
        except WadeskError:
            raise
        except Exception:  # noqa: BLE001 - whatever it was, what Meta signed must not be lost
            _log.exception("a webhook could not be taken in; its body is kept as it came")
            await self.writer.do(intake.keep_whole, delivery)


async def _body(announced: bytes, receive: Receive) -> bytes | int:
    """The whole body, or the answer as soon as it is larger than Meta ever sends or breaks off."""
    if announced.isdigit() and int(announced[:20]) > LARGEST_BYTES:
        return TOO_LARGE
    taken = bytearray()
    while True:
        message = await receive()
        if message["type"] == "http.disconnect":
            return AGAIN_LATER
        taken += message.get("body", b"")
        if len(taken) > LARGEST_BYTES:
            return TOO_LARGE
        if not message.get("more_body", False):
            return bytes(taken)
