"""Link routes: how a new Desk gets in, who lets it in, and how a linked one gets its next token.

Who has no token yet shows a code or a signature instead.
"""

from collections.abc import Callable
from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import Response

from wadesk.core.errors import Malformed, Reason, Refused
from wadesk.core.records import Instant
from wadesk.hub.accounts import Accounts
from wadesk.hub.bodies import address_of, bytes_of, json_response, read
from wadesk.hub.link_court import LinkCourt, Wish
from wadesk.hub.reader import Reader
from wadesk.hub.revocation import Actor
from wadesk.hub.writer import Writer
from wadesk.store import crypto, members
from wadesk.wire import linking_api
from wadesk.wire.linking_api import LinkCodeRequest, LinkDecision, LinkRequest, LinkWaiting

WAITING = 202


@dataclass(frozen=True, slots=True)
class LinkRoutes:
    """Answers Desks that are not in yet, those that let them in, and who needs a token."""

    accounts: Accounts
    court: LinkCourt
    writer: Writer
    reader: Reader
    clock: Callable[[], Instant]

    async def link(self, request: Request) -> Response:
        wish = _signed(await read(request, LinkRequest), address_of(request))
        answer = await self.writer.do(self.court.admit, wish)
        if isinstance(answer, Refused):
            raise answer
        return json_response(answer, WAITING if isinstance(answer, LinkWaiting) else 200)

    async def token(self, request: Request) -> Response:
        asked = await read(request, linking_api.TokenRequest)
        return json_response(await self.accounts.token(asked, address_of(request)))

    async def codes(self, request: Request) -> Response:
        actor = await self._actor(request)
        asked = await read(request, LinkCodeRequest)
        return json_response(await self.writer.do(self.court.offer, (actor, asked)))

    async def applicants(self, request: Request) -> Response:
        actor = await self._actor(request)
        waiting = await self.reader.ask(self.court.waiting, actor, self.clock())
        return json_response(waiting)

    async def decisions(self, request: Request) -> Response:
        actor = await self._actor(request)
        decision = await read(request, LinkDecision)
        await self.writer.do(self.court.decide, (actor, decision))
        return Response(status_code=204)

    async def _actor(self, request: Request) -> Actor:
        device = await self.accounts.owner(request.headers.get("authorization"))
        await self.reader.ask(members.required_sight, device.member)
        return Actor(device.member, device.device)


def _signed(request: LinkRequest, address: str) -> Wish:
    """Only who holds the key may have it linked; whoever does not is told of the code."""
    public_key, door = bytes_of(request.public_key), bytes_of(request.door)
    signature = bytes_of(request.signature)
    if not crypto.verify(public_key, linking_api.link_message(request.code), signature):
        raise Refused(Reason.LINK_CODE_WRONG)
    if request.door and len(door) != crypto.KEY_BYTES:
        raise Malformed("door: the 32 bytes of a public key, as hex")
    return Wish(request, public_key, door or None, address)
