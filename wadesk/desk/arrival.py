"""Arrival: one file of a message brought from the Hub, going on where the line broke.

Pieces are sealed and noted as they come, so that not even a crash begins the file anew. When
all are here the whole is put together and its hash compared with what WhatsApp and the Hub
said of it: what is another file than that is thrown away, before anybody has seen it.
"""

import asyncio
import contextlib
import json
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING

from wadesk.core import arrivals
from wadesk.core.arrivals import Piece, in_a_row, reach
from wadesk.core.changes import Changes
from wadesk.core.errors import Malformed, Reason, Refused, Unavailable
from wadesk.core.records import MessageId
from wadesk.desk.download import Download
from wadesk.desk.mirror import Mirror
from wadesk.store import arriving
from wadesk.store.connection import ReadableDb, WritableDb
from wadesk.store.vault import Stored, Vault

if TYPE_CHECKING:  # it brings the network, for which the list does not wait
    from wadesk.desk.hub_client import HubClient

NOT_WHAT_WAS_SENT = (
    "What came is not the file that was sent, so it was thrown away: ask for it once more."
)

Noting = Callable[[MessageId, Stored, str], Awaitable[None]]


class NotUnasked(Exception):
    """The file is large or of a kind that is not shown: it comes by a click."""

    def __init__(self, whole: int) -> None:
        super().__init__(f"{whole} bytes come by a click only")
        self.whole = whole


class CalledOff(Exception):
    """Somebody does not want it any more."""


@dataclass(frozen=True, slots=True)
class Wish:
    """``goes_on`` is asked with each piece and told how far it is; no ends it."""

    message: MessageId
    is_asked: bool
    goes_on: Callable[[int, int], bool]


@dataclass(frozen=True, slots=True)
class Arrival:
    """Everything that files on their way need of a Desk; one at a time for each message."""

    _mirror: Mirror
    _vault: Vault
    _in_order: asyncio.Lock  # what has no note yet must not be tidied away

    async def bring(self, hub: "HubClient", wish: Wish, note: Noting) -> None:
        """Have the whole file, sealed, and its type noted."""
        pieces = self._here(wish.message)
        mark = pieces[0].mark if pieces else ""
        async with hub.download(wish.message, reach(pieces), mark) as coming:
            if pieces and coming.start != reach(pieces):
                await self.forget(wish.message)
                pieces = []
            _require_bearable(coming, wish)
            rest = await self._take(coming, wish, reach(pieces))
            mime, mark = coming.mime, coming.mark
        async with self._in_order:
            await note(wish.message, await self._joined(wish.message, mark, rest), mime)

    async def forget(self, message: MessageId) -> None:
        """Let go of what has come of it."""
        pieces = self._noted(message)
        await asyncio.wrap_future(self._mirror.note(lambda db: _dropped(db, message)))
        await asyncio.to_thread(self._vault.remove_all, [piece.name for piece in pieces])

    async def _take(self, coming: Download, wish: Wish, done: int) -> bytes:
        """Piece by piece; give the last, which needs no keeping unless the line breaks."""
        waiting = bytearray()
        try:
            async for some in coming.pieces:
                waiting += some
                _require_to_go_on(wish, done + len(waiting), coming.whole)
                if len(waiting) >= arrivals.PIECE:
                    await self._keep(wish.message, done, coming.mark, waiting)
                    done, waiting = done + len(waiting), bytearray()
            _require_whole(coming, done + len(waiting))
        except BaseException:
            if waiting:
                await self._keep(wish.message, done, coming.mark, waiting)
            raise
        return bytes(waiting)

    async def _keep(self, message: MessageId, start: int, mark: str, content: bytearray) -> None:
        async with self._in_order:
            stored = await asyncio.to_thread(self._vault.put, [bytes(content)])
            piece = Piece(start, stored.size, stored.name, mark)
            await asyncio.wrap_future(self._mirror.note(lambda db: _added(db, message, piece)))

    async def _joined(self, message: MessageId, mark: str, rest: bytes) -> Stored:
        pieces = self._here(message)
        contents = chain(_contents(self._vault, pieces), (rest,))
        try:
            stored = await asyncio.to_thread(self._vault.put, contents)
        except (Refused, Malformed) as error:
            if isinstance(error, Refused) and error.reason is Reason.DISK_FULL:
                raise
            await self.forget(message)  # a piece is no longer sound: all of it once more
            raise Unavailable("A piece of a file was lost on this computer.") from error
        if pieces:
            await self.forget(message)
        if not self._is_what_was_sent(message, stored, mark):
            await asyncio.to_thread(self._vault.remove_all, [stored.name])
            raise Refused(Reason.NO_SUCH_MEDIA, NOT_WHAT_WAS_SENT)
        return stored

    def _is_what_was_sent(self, message: MessageId, stored: Stored, mark: str) -> bool:
        with self._mirror.look() as db:
            announced = _announced(db, message)
        told = arrivals.digest(mark.strip('"'))
        return all(said is None or said.hex() == stored.sha256_hex for said in (announced, told))

    def _here(self, message: MessageId) -> list[Piece]:
        noted = self._noted(message)
        lying = set(self._vault.names()) if noted else set()
        return in_a_row(piece for piece in noted if piece.name in lying)

    def _noted(self, message: MessageId) -> list[Piece]:
        with self._mirror.look() as db:
            return arriving.pieces(db, message)


def _require_bearable(coming: Download, wish: Wish) -> None:
    if coming.whole > arrivals.ASKED_MOST:
        raise Refused(Reason.MEDIA_TOO_LARGE)
    if not wish.is_asked and not arrivals.comes_unasked(coming.mime, coming.whole):
        raise NotUnasked(coming.whole)


def _require_to_go_on(wish: Wish, have: int, whole: int) -> None:
    if have > arrivals.ASKED_MOST:
        raise Refused(Reason.MEDIA_TOO_LARGE)
    if not wish.is_asked and have > arrivals.UNASKED_MOST:
        raise NotUnasked(whole)
    if not wish.goes_on(have, whole):
        raise CalledOff


def _require_whole(coming: Download, have: int) -> None:
    if coming.whole and have != coming.whole:
        raise Unavailable("The connection to the Hub broke off.")


def _contents(vault: Vault, pieces: list[Piece]) -> Iterator[bytes]:
    for piece in pieces:
        yield from vault.open(piece.name)


def _announced(db: ReadableDb, message: MessageId) -> bytes | None:
    """What WhatsApp said of the file when the message came."""
    row = db.execute("select kind, content from message where id = ?", (message,)).fetchone()
    with contextlib.suppress(ValueError, AttributeError, TypeError):
        return arrivals.digest((json.loads(row[1]).get(row[0]) or {}).get("sha256"))
    return None


def _added(db: WritableDb, message: MessageId, piece: Piece) -> Changes:
    arriving.add(db, message, piece)
    return Changes()


def _dropped(db: WritableDb, message: MessageId) -> Changes:
    arriving.drop(db, message)
    return Changes()
