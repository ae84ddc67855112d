"""Attachments: files that customers sent and that agents hand in, sealed on the Hub's disk.

What a customer sends is fetched from WhatsApp soon after it came, or when somebody asks for
it before that, and kept from then on. What an agent hands in goes to WhatsApp when its
message leaves, and again once Meta's copy has grown old.
"""

import asyncio
from collections.abc import AsyncIterator, Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, Protocol

import msgspec

from wadesk.core.arrivals import digest
from wadesk.core.errors import Malformed, Reason, Refused
from wadesk.core.records import Instant
from wadesk.hub.reader import Reader
from wadesk.hub.whatsapp.graph_answers import MediaAddress
from wadesk.hub.writer import Transaction, Writer
from wadesk.store import feed, media, members, record
from wadesk.store.connection import ReadableDb
from wadesk.store.media import StoredMedia
from wadesk.store.record import Message
from wadesk.store.vault import Vault

UPLOAD_GOOD_MS = 29 * 24 * 60 * 60 * 1000  # Meta keeps an upload for thirty days
LARGEST_BYTES = 100 * 1024 * 1024


class MediaPort(Protocol):
    """What is needed of the Graph API for files."""

    async def media_url(self, media: str) -> MediaAddress: ...
    def download(self, url: str) -> AsyncIterator[bytes]: ...
    async def upload(
        self, chunks: AsyncIterator[bytes], size: int, mime: str, filename: str
    ) -> str: ...


@dataclass(frozen=True, slots=True)
class Opened:
    """A file ready to be read."""

    mime: str
    size: int
    sha256: str
    read: Callable[[int], AsyncIterator[bytes]]  # from a byte on


@dataclass(frozen=True, slots=True)
class Attachments:
    """The Hub's files: where they lie, where they are noted, and where they come from."""

    _vault: Vault
    _writer: Writer
    _reader: Reader
    _port: MediaPort
    _clock: Callable[[], Instant]

    async def take_in(self, chunks: AsyncIterator[bytes], mime: str) -> StoredMedia:
        """Keep a file that an agent hands in."""
        held = await self._store(media.new_id(), chunks, mime)
        if not held.size:
            self._vault.remove(held.stored)
            raise Refused(Reason.FILE_EMPTY)
        return await self._writer.do(_add, held)

    async def of_message(self, member: int, message_id: int) -> Opened:
        """The file of a message, fetched from WhatsApp if it is not here yet."""
        message = await self._reader.ask(_visible_message, member, message_id)
        held = await self._fetched(message)
        return Opened(held.mime, held.size, held.sha256, partial(self._read, held))

    async def fetch(self, message_id: int) -> None:
        """See to it that the file of a message lies here."""
        message = await self._reader.ask(record.message, message_id)
        if message is not None:
            await self._fetched(message)

    async def uploaded(self, media_id: str) -> str:
        """Meta's id for a file of ours; handed over now if it was not, or too long ago."""
        held = await self._reader.ask(media.by_id, media_id)
        if held is None:
            raise Refused(Reason.NO_SUCH_MEDIA)
        now = self._clock()
        if held.uploaded and (held.uploaded_at or 0) + UPLOAD_GOOD_MS > now:
            return held.uploaded
        uploaded = await self._port.upload(self._read(held), held.size, held.mime, held.id)
        await self._writer.do(_note_uploads, (held.id, uploaded))
        return uploaded

    async def _fetched(self, message: Message) -> StoredMedia:
        shown = _shown(message)
        media_id = str(shown.get("id") or "")
        held = await self._reader.ask(media.by_id, media_id)
        if held is not None:
            return held
        address = await self._port.media_url(media_id)
        held = await self._store(media_id, self._port.download(address.url), address.mime)
        announced = digest(shown.get("sha256")) or address.sha256
        if announced is not None and announced.hex() != held.sha256:
            self._vault.remove(held.stored)
            raise Malformed(f"the file of message {message.id} is not what WhatsApp announced")
        noted = await self._writer.do(_add, held)
        if noted.stored != held.stored:  # somebody else fetched it at the same time
            self._vault.remove(held.stored)
        return noted

    async def _store(self, media_id: str, chunks: AsyncIterator[bytes], mime: str) -> StoredMedia:
        loop = asyncio.get_running_loop()
        kept = await asyncio.to_thread(self._vault.put, _pulled(_bounded(chunks), loop))
        return StoredMedia(media_id, kept.name, kept.sha256_hex, kept.size, mime)

    async def _read(self, held: StoredMedia, start: int = 0) -> AsyncIterator[bytes]:
        pieces = self._vault.open(held.stored, start)
        while (piece := await asyncio.to_thread(next, pieces, None)) is not None:
            yield piece


def _pulled(chunks: AsyncIterator[bytes], loop: asyncio.AbstractEventLoop) -> Iterator[bytes]:
    """An asynchronous source, read from a thread."""
    while True:
        piece = asyncio.run_coroutine_threadsafe(_next(chunks), loop).result()
        if piece is None:
            return
        yield piece


async def _next(chunks: AsyncIterator[bytes]) -> bytes | None:
    return await anext(chunks, None)


async def _bounded(chunks: AsyncIterator[bytes]) -> AsyncIterator[bytes]:
    taken = 0
    async for chunk in chunks:
        taken += len(chunk)
        if taken > LARGEST_BYTES:
            raise Refused(Reason.MEDIA_TOO_LARGE, "WhatsApp carries files of up to 100 MB.")
        yield chunk


def _visible_message(db: ReadableDb, member: int, message_id: int) -> Message:
    """A message this member may see; any other does not exist for them."""
    sight = members.required_sight(db, member)
    message = record.message(db, message_id)
    if message is None or not feed.shows(db, sight, message.conversation):
        raise Refused(Reason.NO_SUCH_MEDIA)
    return message


def _shown(message: Message) -> dict[str, Any]:
    """The object in a message that names its file."""
    shown = msgspec.json.decode(message.content).get(message.kind)
    if not isinstance(shown, dict) or not shown.get("id"):
        raise Refused(Reason.NO_SUCH_MEDIA)
    return shown


def _add(t: Transaction, held: Sequence[StoredMedia]) -> list[StoredMedia]:
    for one in held:
        media.add(t.db, one, t.now)
    return [media.by_id(t.db, one.id) or one for one in held]


def _note_uploads(t: Transaction, uploads: Sequence[tuple[str, str]]) -> list[None]:
    for media_id, uploaded in uploads:
        media.note_upload(t.db, media_id, uploaded, t.now)
    return [None] * len(uploads)
