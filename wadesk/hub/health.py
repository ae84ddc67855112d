"""Health: whether the Hub lives, and whether it can do its work.

Readiness asks what only this machine can answer: does a commit reach the disk, is there
room. It never depends on Meta: a Hub that cannot send still takes in, and must go on.
"""

import asyncio
import shutil
from collections.abc import Sequence
from pathlib import Path

import msgspec
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from wadesk.core.errors import WadeskError
from wadesk.hub.writer import Transaction, Writer

COMMIT_WITHIN_S = 2.0
LEAST_FREE_BYTES = 64 * 1024 * 1024


class Health:
    def __init__(self, writer: Writer, directory: Path) -> None:
        self._writer = writer
        self._directory = directory

    async def live(self, _: Request) -> Response:
        return PlainTextResponse("alive")

    async def ready(self, _: Request) -> Response:
        """200 or 503, and in words what is amiss."""
        amiss = [trouble for trouble in (await self._commit(), self._room()) if trouble]
        body = msgspec.json.encode({"ready": not amiss, "amiss": amiss})
        return Response(body, 503 if amiss else 200, media_type="application/json")

    async def _commit(self) -> str | None:
        try:
            async with asyncio.timeout(COMMIT_WITHIN_S):
                await self._writer.do(_nothing, None)
        except TimeoutError:
            return f"a commit took longer than {COMMIT_WITHIN_S:.0f} seconds"
        except WadeskError as trouble:
            return str(trouble)
        return None

    def _room(self) -> str | None:
        free = shutil.disk_usage(self._directory).free
        return None if free >= LEAST_FREE_BYTES else f"only {free >> 20} MB are free on the disk"


def _nothing(transaction: Transaction, items: Sequence[None]) -> list[None]:
    transaction.db.execute("update counter set floor = floor")  # a real write, not a look
    return list(items)
