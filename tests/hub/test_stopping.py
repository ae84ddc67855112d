"""Stopping: a Hub ends in good order whatever those who are connected to it do, or do not."""

import contextlib
import socket
import ssl
import urllib.parse
from pathlib import Path

from tests.support.hub_server import STORE_KEY, a_hub, running_hub
from wadesk.hub import certificate


def test_a_hub_does_not_wait_for_a_desk_that_never_says_goodbye(tmp_path: Path) -> None:
    settings = a_hub(tmp_path / "hub")
    certificate.make(settings, STORE_KEY)

    with running_hub(settings) as hub:
        silent = connected(hub.url)

    with silent:
        assert is_cut(silent)  # nothing was left open that somebody would have to wait for


def connected(url: str) -> socket.socket:
    """A line over TLS on which something was asked; from then on nobody reads what it says."""
    where = urllib.parse.urlsplit(url)
    trusting = ssl.create_default_context()
    trusting.check_hostname, trusting.verify_mode = False, ssl.CERT_NONE
    raw = socket.create_connection((where.hostname, where.port), timeout=20)
    line = trusting.wrap_socket(raw, suppress_ragged_eofs=False)
    line.sendall(b"GET /livez HTTP/1.1\r\nHost: hub\r\n\r\n")
    assert b"200" in line.recv(64)
    return socket.socket(fileno=line.detach())


def is_cut(line: socket.socket) -> bool:
    """To its end, whichever end that is; a line that stays open runs into its own time limit."""
    line.settimeout(20)
    with contextlib.suppress(ConnectionResetError):
        while line.recv(4096):
            continue
    return True
