"""Handshakes: TLS lines that are given up in the middle of their beginning, closed all the same.

httpcore closes a line whose handshake fails, but not one whose asker is told to stop; its socket
would stay open until somebody collects the garbage, and the Hub would wait for it.
"""

import ssl
from collections.abc import Iterable
from typing import Any

import httpcore
import httpx


class _Line(httpcore.AsyncNetworkStream):
    def __init__(self, line: httpcore.AsyncNetworkStream) -> None:
        self._line = line

    async def read(self, max_bytes: int, timeout: float | None = None) -> bytes:  # noqa: ASYNC109 - httpcore's
        return await self._line.read(max_bytes, timeout)

    async def write(self, buffer: bytes, timeout: float | None = None) -> None:  # noqa: ASYNC109 - httpcore's
        await self._line.write(buffer, timeout)

    async def aclose(self) -> None:
        await self._line.aclose()

    async def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,  # noqa: ASYNC109 - httpcore's
    ) -> httpcore.AsyncNetworkStream:
        try:
            return await self._line.start_tls(ssl_context, server_hostname, timeout)
        except BaseException:
            await self._line.aclose()
            raise

    def get_extra_info(self, info: str) -> Any:
        return self._line.get_extra_info(info)


class _Lines(httpcore.AsyncNetworkBackend):
    def __init__(self) -> None:
        self._lines = httpcore.AnyIOBackend()

    async def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,  # noqa: ASYNC109 - httpcore's
        local_address: str | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.AsyncNetworkStream:
        line = await self._lines.connect_tcp(host, port, timeout, local_address, socket_options)
        return _Line(line)

    async def sleep(self, seconds: float) -> None:
        await self._lines.sleep(seconds)


def transport(trust: ssl.SSLContext | bool, limits: httpx.Limits) -> httpx.AsyncHTTPTransport:
    """As httpx makes it, but for the lines."""
    made = httpx.AsyncHTTPTransport(verify=trust, trust_env=False, limits=limits)
    made._pool._network_backend = _Lines()  # noqa: SLF001 - httpx is pinned, and passes none on
    return made
