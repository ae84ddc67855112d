"""Hostile server: a peer on a real socket that breaks its answers as networks and peers do.

It counts the requests that it has read to their end: those it would have acted on.
"""

import asyncio
import socket
import struct
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field

GOOD = b'{"messages":[{"id":"wamid.served"}]}'


@dataclass
class Hostile:
    url: str = ""
    acted: list[bytes] = field(default_factory=list)
    connections: int = 0
    open: set[asyncio.StreamWriter] = field(default_factory=set)
    hung_up: asyncio.Event = field(default_factory=asyncio.Event)
    released: asyncio.Event = field(default_factory=asyncio.Event)


Behaviour = Callable[[Hostile, asyncio.StreamReader, asyncio.StreamWriter], Awaitable[None]]


@asynccontextmanager
async def hostile(behaviour: Behaviour) -> AsyncIterator[Hostile]:
    """Serve the behaviour, once for each connection."""
    peer = Hostile()

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        peer.connections += 1
        peer.open.add(writer)
        with suppress(asyncio.IncompleteReadError, ConnectionError):
            await behaviour(peer, reader, writer)
        writer.close()
        with suppress(ConnectionError):
            await writer.wait_closed()
        peer.open.discard(writer)
        peer.hung_up.set()

    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    peer.url = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
    try:
        yield peer
    finally:
        peer.released.set()
        server.close()
        while peer.open:
            for writer in tuple(peer.open):
                writer.close()
            await asyncio.sleep(0)


async def take(peer: Hostile, reader: asyncio.StreamReader) -> bytes:
    """Read one whole request and note that it was acted on."""
    head = await reader.readuntil(b"\r\n\r\n")
    lengths = [
        int(line.partition(b":")[2])
        for line in head.split(b"\r\n")
        if line.lower().startswith(b"content-length")
    ]
    body = await reader.readexactly(lengths[0] if lengths else 0)
    peer.acted.append(body)
    return body


async def answer(
    writer: asyncio.StreamWriter, body: bytes = GOOD, status: str = "200 OK", more: str = ""
) -> None:
    head = f"HTTP/1.1 {status}\r\nContent-Length: {len(body)}\r\n{more}\r\n"
    writer.write(head.encode("ascii") + body)
    await writer.drain()


async def closes_at_once(
    peer: Hostile, reader: asyncio.StreamReader, writer: asyncio.StreamWriter
) -> None:
    del peer, reader
    writer.close()


async def resets_at_once(
    peer: Hostile, reader: asyncio.StreamReader, writer: asyncio.StreamWriter
) -> None:
    del peer, reader
    connection = writer.get_extra_info("socket")
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    writer.transport.abort()


async def acts_then_closes(
    peer: Hostile, reader: asyncio.StreamReader, writer: asyncio.StreamWriter
) -> None:
    await take(peer, reader)
    writer.close()


async def acts_then_is_silent(
    peer: Hostile, reader: asyncio.StreamReader, writer: asyncio.StreamWriter
) -> None:
    del writer
    await take(peer, reader)
    await peer.released.wait()


async def answers_half(
    peer: Hostile, reader: asyncio.StreamReader, writer: asyncio.StreamWriter
) -> None:
    await take(peer, reader)
    writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n" + GOOD[:20])
    await writer.drain()


async def answers_nonsense(
    peer: Hostile, reader: asyncio.StreamReader, writer: asyncio.StreamWriter
) -> None:
    await take(peer, reader)
    writer.write(b"\x16\x03\x01 this is not HTTP\r\n\r\n")
    await writer.drain()


async def answers_then_closes_later(
    peer: Hostile, reader: asyncio.StreamReader, writer: asyncio.StreamWriter
) -> None:
    """A peer whose idle time is over: it closes between two requests."""
    await take(peer, reader)
    await answer(writer)


async def closes_as_the_second_arrives(
    peer: Hostile, reader: asyncio.StreamReader, writer: asyncio.StreamWriter
) -> None:
    await take(peer, reader)
    await answer(writer)
    await reader.readexactly(1)
    writer.close()


async def redirects(
    peer: Hostile, reader: asyncio.StreamReader, writer: asyncio.StreamWriter
) -> None:
    await take(peer, reader)
    await answer(writer, b"", "307 Temporary Redirect", f"Location: {peer.url}/elsewhere\r\n")
    with suppress(asyncio.IncompleteReadError):
        await take(peer, reader)


async def keeps_answering(
    peer: Hostile, reader: asyncio.StreamReader, writer: asyncio.StreamWriter
) -> None:
    while True:
        await take(peer, reader)
        await answer(writer)
