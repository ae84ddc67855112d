"""Lines: the open connections of one serving Hub, so that it need not wait for any of them.

Over TLS a connection ends when both sides have said so, and a Desk that was killed, or went out
of reach, says nothing more. Whoever stops a Hub cuts what is left instead of waiting for it.
"""

import asyncio

from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol


class Lines:
    def __init__(self) -> None:
        self._open: set[asyncio.Transport] = set()

    def protocol(self) -> type[HttpToolsProtocol]:
        """The web server's own, which tells us of every connection that it takes."""
        opened = self._open

        class Line(HttpToolsProtocol):
            def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]  # it serves no other
                opened.add(transport)
                super().connection_made(transport)

            def connection_lost(self, exc: Exception | None) -> None:
                super().connection_lost(exc)
                opened.discard(self.transport)
                self.transport.abort()  # what carries TLS may be open still

        return Line

    def cut(self) -> None:
        for line in tuple(self._open):
            line.abort()
