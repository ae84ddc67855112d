"""Silent: a peer that takes every connection and never says a word."""

import contextlib
import socket
from collections.abc import Iterator


@contextlib.contextmanager
def silent(port: int = 0) -> Iterator[str]:
    """Its address; the system itself accepts, and nobody reads."""
    with socket.create_server(("127.0.0.1", port), backlog=64) as server:
        yield f"http://127.0.0.1:{server.getsockname()[1]}"
