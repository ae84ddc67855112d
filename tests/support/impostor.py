"""Impostor: stands between Desks and their Hub with a certificate of its own, and reads along."""

import contextlib
import selectors
import socket
import ssl
import threading
from collections.abc import Iterator
from pathlib import Path

from wadesk.store import crypto

PASSPHRASE = "the impostor's own"
WAIT_S = 10.0


class Impostor:
    """``heard`` is all that a Desk has said to it inside TLS, which it passes on to the Hub."""

    def __init__(self, folder: Path, hub_port: int) -> None:
        made = crypto.new_certificate("WaDesk Hub", PASSPHRASE.encode())
        shown, key = folder / "impostor.pem", folder / "impostor.key"
        shown.write_bytes(made.shown)
        key.write_bytes(made.key)
        self.certificate = made.shown.decode()
        self.heard = bytearray()
        self._tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        self._tls.load_cert_chain(shown, key, PASSPHRASE)
        self._hub_port = hub_port
        self._listening = socket.create_server(("127.0.0.1", 0))
        self.url = f"https://127.0.0.1:{self._listening.getsockname()[1]}"
        self._threads = [threading.Thread(target=self._listen, daemon=True)]

    @contextlib.contextmanager
    def listening(self) -> Iterator["Impostor"]:
        self._threads[0].start()
        try:
            yield self
        finally:
            self._listening.shutdown(socket.SHUT_RDWR)
            self._listening.close()
            for thread in self._threads:
                thread.join(WAIT_S)

    def _listen(self) -> None:
        with contextlib.suppress(OSError):  # it was told to stop
            while True:
                bare, _ = self._listening.accept()
                thread = threading.Thread(target=self._serve, args=(bare,), daemon=True)
                self._threads.append(thread)
                thread.start()

    def _serve(self, bare: socket.socket) -> None:
        """Carry what either side says to the other, until one of them has ended."""
        with (
            contextlib.suppress(OSError, ssl.SSLError),
            self._tls.wrap_socket(bare, server_side=True) as desk,
            self._to_the_hub() as hub,
        ):
            other = {desk: hub, hub: desk}
            while speaking := _speaking(desk, hub):
                for one in speaking:
                    said = _heard(one)
                    if said == b"":
                        return
                    self.heard += said or b"" if one is desk else b""
                    other[one].sendall(said or b"")

    def _to_the_hub(self) -> ssl.SSLSocket:
        trusting = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        trusting.check_hostname = False
        trusting.verify_mode = ssl.CERT_NONE  # it does not care whom it cheats
        bare = socket.create_connection(("127.0.0.1", self._hub_port), WAIT_S)
        return trusting.wrap_socket(bare)


def _speaking(*lines: ssl.SSLSocket) -> list[ssl.SSLSocket]:
    """Who has said something; nobody, where all have been silent for long."""
    waiting = [line for line in lines if line.pending()]
    if waiting:
        return waiting
    with selectors.DefaultSelector() as selector:
        for line in lines:
            selector.register(line, selectors.EVENT_READ, line)
        return [key.data for key, _ in selector.select(WAIT_S)]


def _heard(line: ssl.SSLSocket) -> bytes | None:
    """What was said; None where TLS spoke with itself."""
    line.setblocking(False)
    try:
        return line.recv(65_536)
    except ssl.SSLWantReadError:
        return None
    finally:
        line.settimeout(WAIT_S)
