"""Link routes: how a new Desk gets in, and how a linked one gets its next token.

Who has no token yet shows a code or a signature instead.
"""

from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import Response

from wadesk.hub.accounts import Accounts
from wadesk.hub.bodies import json_response, read
from wadesk.wire import linking_api


@dataclass(frozen=True, slots=True)
class LinkRoutes:
    """Answers Desks that are not in yet, and those whose token runs out."""

    accounts: Accounts

    async def link(self, request: Request) -> Response:
        return json_response(await self.accounts.link(await read(request, linking_api.LinkRequest)))

    async def token(self, request: Request) -> Response:
        asked = await read(request, linking_api.TokenRequest)
        return json_response(await self.accounts.token(asked))
