"""Factor routes: how a member sets up a second factor, shows it, and takes it away."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import Response

from wadesk.core.errors import Refused
from wadesk.hub.accounts import Accounts
from wadesk.hub.bodies import json_response, read
from wadesk.hub.second_factor import Answer, SecondFactor, Shown
from wadesk.hub.writer import Transaction, Writer
from wadesk.wire.linking_api import FactorProof

Deals = Callable[[Transaction, Sequence[Shown]], list[Answer]]


@dataclass(frozen=True, slots=True)
class FactorRoutes:
    accounts: Accounts
    writer: Writer
    factor: SecondFactor

    async def begin(self, request: Request) -> Response:
        device = await self.accounts.owner(request.headers.get("authorization"))
        return await self._dealt(self.factor.begin, Shown(device.member, device.device))

    async def confirm(self, request: Request) -> Response:
        return await self._dealt(self.factor.confirm, await self._shown(request))

    async def prove(self, request: Request) -> Response:
        return await self._dealt(self.factor.prove, await self._shown(request))

    async def drop(self, request: Request) -> Response:
        return await self._dealt(self.factor.drop, await self._shown(request))

    async def _shown(self, request: Request) -> Shown:
        device = await self.accounts.owner(request.headers.get("authorization"))
        proof = await read(request, FactorProof)
        return Shown(device.member, device.device, proof.digits)

    async def _dealt(self, deal: Deals, shown: Shown) -> Response:
        answer = await self.writer.do(deal, shown)
        if isinstance(answer, Refused):
            raise answer
        return Response(status_code=204) if answer is None else json_response(answer)
