"""Plain Desk: a linked Desk reduced to its papers and one HTTP client, to ask a Hub anything."""

import itertools
import secrets
import time
from collections.abc import Callable
from typing import Any

import httpx

from tests.support.hub_server import HubServer, signature
from wadesk.store import crypto
from wadesk.wire.linking_api import link_message, token_message

WAITS_S = 30.0


def a_client(hub: HubServer) -> httpx.Client:
    return httpx.Client(base_url=hub.url, trust_env=False, timeout=WAITS_S)


def posted(hub: HubServer, body: bytes) -> int:
    """Post a signed webhook; give the status."""
    headers = {"X-Hub-Signature-256": signature(body)}
    with a_client(hub) as http:
        return http.post("/webhooks/whatsapp", content=body, headers=headers).status_code


def link_wish(code: str, private: bytes, **more: str) -> dict[str, str]:
    return {
        "code": code,
        "public_key": crypto.public_key(private).hex(),
        "signature": crypto.sign(private, link_message(code)).hex(),
        "name": "laptop",
        "system": "Linux 6.12",
        "version": "1",
        **more,
    }


class PlainDesk:
    """Links at once; everything that it asks is signed with a token of its own."""

    def __init__(self, hub: HubServer, agent: str = "Ana") -> None:
        private = crypto.new_private_key()
        with a_client(hub) as http:
            answer = http.post("/v1/link", json=link_wish(hub.code(agent), private))
        assert answer.status_code == 200, answer.text
        self._take_up(hub, private, answer.json())
        self.renew()

    @classmethod
    def with_papers(
        cls, hub: HubServer, private: bytes, linked: dict[str, Any], counter: int = 0
    ) -> "PlainDesk":
        """One that was linked in some other way, or a copy of one; it has no token yet."""
        made = cls.__new__(cls)
        made._take_up(hub, private, linked)
        made.counter = counter
        return made

    def _take_up(self, hub: HubServer, private: bytes, linked: dict[str, Any]) -> None:
        self.http = a_client(hub)
        self.private, self.linked = private, linked
        self.member: int = linked["member"]
        self._keys = (f"{linked['device']}-{secrets.token_hex(4)}-{n}" for n in itertools.count())
        self.counter = 0

    def token_wish(self, counter: int, nonce: str | None = None) -> dict[str, Any]:
        device, nonce = self.linked["device"], nonce or secrets.token_hex(16)
        message = token_message(self.linked["hub"], device, counter, nonce)
        signed = crypto.sign(self.private, message).hex()
        return {"device": device, "counter": counter, "nonce": nonce, "signature": signed}

    def token(self, counter: int, nonce: str | None = None, **more: Any) -> httpx.Response:
        return self.http.post("/v1/token", json=self.token_wish(counter, nonce) | more)

    def renew(self) -> None:
        self.counter += 1
        given = self.token(self.counter).json()
        self.http.headers["Authorization"] = f"Bearer {given['token']}"

    def session(self) -> dict[str, Any]:
        return self._good(self.http.get("/v1/session"))

    def start(self) -> str:
        lineage = self.session()["head"].split(".")[1]
        return f"w1.{lineage}.0"

    def rows(self, name: str) -> list[dict[str, Any]]:
        """All rows of one type that this Desk may see, oldest change first."""
        page: dict[str, Any] = {"to": self.start(), "more": True}
        found: list[dict[str, Any]] = []
        while page["more"]:
            page = self._good(self.http.get("/v1/changes", params={"since": page["to"]}))
            table = page["rows"].get(name, {"columns": [], "values": []})
            found += [dict(zip(table["columns"], row, strict=True)) for row in table["values"]]
        return found

    def ask(self, command: dict[str, Any], key: str | None = None) -> httpx.Response:
        wish = {"key": key or next(self._keys), "command": command}
        return self.http.post("/v1/commands", json=wish)

    def say(self, line: int, text: str, base: int = 0) -> int:
        """Send an answer that the Hub accepts; give its message's id."""
        wish = {"t": "send_text", "conversation": line, "text": text, "base": base}
        just_now = {"heard_at": self.session()["time"]}
        return int(self._good(self.ask({**wish, **just_now}))["message"])

    def message(self, message_id: int) -> dict[str, Any]:
        return next(row for row in self.rows("message") if row["id"] == message_id)

    def eventually(self, is_so: Callable[[], Any]) -> Any:
        """Look again and again, for a bounded time, until there is something."""
        end = time.monotonic() + WAITS_S
        while not (found := is_so()):
            assert time.monotonic() < end, "it never came to be so"
            time.sleep(0.01)
        return found

    def close(self) -> None:
        self.http.close()

    def _good(self, answer: httpx.Response) -> dict[str, Any]:
        assert answer.status_code == 200, answer.text
        found: dict[str, Any] = answer.json()
        return found
