"""Webhook receiver: stands where the Hub's webhook route would be, and keeps what arrives."""

import json
import sys
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit

from tests.support.sandbox_server import VERIFY_TOKEN

ARRIVES_WITHIN_S = 30.0


@dataclass
class WebhookReceiver:
    """Answers with the statuses it is given, one each, and with 200 from then on."""

    url: str
    verify_token: str
    answers: list[int] = field(default_factory=list)
    bodies: list[bytes] = field(default_factory=list)
    signatures: list[str] = field(default_factory=list)
    refused: int = 0

    def values(self) -> list[dict[str, Any]]:
        """Give the value of every change of every entry that has arrived."""
        entries = [entry for body in list(self.bodies) for entry in json.loads(body)["entry"]]
        return [change["value"] for entry in entries for change in entry["changes"]]

    def items(self, name: str) -> list[dict[str, Any]]:
        return [item for value in self.values() for item in value.get(name, [])]

    def statuses(self) -> list[str]:
        return [status["status"] for status in self.items("statuses")]

    def wait_for(self, count: int) -> None:
        wait_until(lambda: len(self.bodies) >= count)

    def take(self, body: bytes, signature: str) -> int:
        status = self.answers.pop(0) if self.answers else 200
        if status == 200:
            self.bodies.append(body)
            self.signatures.append(signature)
        else:
            self.refused += 1
        return status


def wait_until(is_so: Callable[[], bool]) -> None:
    """Look again until something is so; fail when it never is."""
    deadline = time.monotonic() + ARRIVES_WITHIN_S
    while not is_so():
        if time.monotonic() > deadline:
            raise AssertionError("It did not come about in time.")
        time.sleep(0.005)


@contextmanager
def webhook_receiver(
    answers: Sequence[int] = (), verify_token: str = VERIFY_TOKEN
) -> Iterator[WebhookReceiver]:
    server = _Server(("127.0.0.1", 0), _Visit)
    url = f"http://127.0.0.1:{server.server_port}/webhooks/whatsapp"
    server.receiver = WebhookReceiver(url, verify_token, list(answers))
    thread = threading.Thread(target=server.serve_forever, args=(0.01,), name="webhook-receiver")
    thread.start()
    try:
        yield server.receiver
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    receiver: WebhookReceiver

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A sender may be killed in the middle: only then may a connection break."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


class _Visit(BaseHTTPRequestHandler):
    server: _Server

    def do_GET(self) -> None:
        asked = {key: values[0] for key, values in parse_qs(urlsplit(self.path).query).items()}
        known = asked.get("hub.verify_token") == self.server.receiver.verify_token
        self._answer(200 if known else 403, asked.get("hub.challenge", "").encode())

    def do_POST(self) -> None:
        length = int(self.headers["Content-Length"])
        body = self.rfile.read(length)
        if len(body) < length:  # the sender was killed in the middle
            raise ConnectionResetError
        self._answer(self.server.receiver.take(body, self.headers["X-Hub-Signature-256"]), b"")

    def _answer(self, status: int, body: bytes) -> None:
        self.send_response(status)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_arguments: object) -> None:
        """Say nothing: the test reads what arrived, not a log."""
