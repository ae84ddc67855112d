"""Webhooks: the door that Meta knocks on.

401 for a wrong or missing signature, 413 for more than 3 MB, 503 when it cannot be written
down now, and 200 for everything that is signed, after its commit has reached the disk.
"""

import hmac
import logging
from collections.abc import Callable
from dataclasses import dataclass

from starlette.requests import ClientDisconnect, Request
from starlette.responses import PlainTextResponse, Response

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

    async def receive(self, request: Request) -> Response:
        try:
            body = await _body(request)
        except ClientDisconnect:
            return Response(status_code=AGAIN_LATER)
        if body is None:
            return Response(status_code=TOO_LARGE)
        signature = request.headers.get(webhook.SIGNATURE_HEADER)
        if not webhook.signed_by(self.app_secret(), body, signature):
            return Response(status_code=NO_SIGNATURE)
        now = self.clock()
        parts = webhook.read(body, now)
        try:
            await self._write_down(intake.delivery(body, now, parts))
        except (Unavailable, Refused):
            return Response(status_code=AGAIN_LATER)
        for part in parts:
            if isinstance(part, Remark):
                self.heard(part.field)
        return Response(status_code=OK)

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


async def _body(request: Request) -> bytes | None:
    """The whole body, or None as soon as it is larger than Meta ever sends."""
    announced = request.headers.get("content-length", "0")
    if announced.isdecimal() and int(announced) > LARGEST_BYTES:
        return None
    chunks: list[bytes] = []
    taken = 0
    async for chunk in request.stream():
        taken += len(chunk)
        if taken > LARGEST_BYTES:
            return None
        chunks.append(chunk)
    return b"".join(chunks)
