"""Hub talk: an outside client that speaks plain HTTP with a Hub, as any program could.

It links a device of its own and reads the feed; nothing of the Desk's code is used.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

import httpx

from tests.support.hub_server import HubServer, signature
from wadesk.store import crypto

LINK_CONTEXT = b"wadesk-link-v1\0"
TOKEN_CONTEXT = b"wadesk-token-v2\0"
PAGE = 500

Json = dict[str, Any]


@dataclass
class Outsider:
    client: httpx.Client
    hub: HubServer
    tables: dict[str, dict[int, Json]] = field(default_factory=dict)

    def post_webhook(self, body: bytes) -> int:
        """Post as Meta does; gives the status of the answer."""
        headers = {"X-Hub-Signature-256": signature(body), "Content-Type": "application/json"}
        return self.client.post(self.hub.webhook_url, content=body, headers=headers).status_code

    def head(self) -> str:
        """The cursor after which nothing has happened yet."""
        head: str = self._get("/v1/session")["head"]
        return head

    def rows(self, since: str = "") -> dict[str, list[Json]]:
        """The rows of the feed after a cursor, by name of table and column; all without one."""
        self.tables.clear()
        since, more = since or self.head().rpartition(".")[0] + ".0", True
        while more:
            page = self._get("/v1/changes", since=since, limit=PAGE)
            since, more = page["to"], page.get("more", False)
            self._merge(page)
        return {name: list(rows.values()) for name, rows in self.tables.items()}

    def _merge(self, page: Json) -> None:
        for name, table in page.get("rows", {}).items():
            for values in table["values"]:
                row = dict(zip(table["columns"], values, strict=True))
                self.tables.setdefault(name, {})[row["id"]] = row
        for gone in page.get("gone", []):
            self.tables.get(gone["t"], {}).pop(gone["id"], None)

    def _get(self, path: str, **asked: Any) -> Json:
        answer = self.client.get(path, params=asked)
        assert answer.status_code == 200, answer.text
        found: Json = answer.json()
        return found


@contextmanager
def outsider(hub: HubServer, agent: str = "Olga Outsider") -> Iterator[Outsider]:
    """Link as a new device and stay for the length of the block."""
    code, private = hub.code(agent), crypto.new_private_key()
    with httpx.Client(base_url=hub.url, trust_env=False, timeout=20) as client:
        linked = _posted(
            client,
            "/v1/link",
            code=code,
            public_key=crypto.public_key(private).hex(),
            signature=crypto.sign(private, LINK_CONTEXT + code.encode()).hex(),
            name="outside",
            system="none",
            version="0",
        )
        said = f"{linked['hub']}\0{linked['device']}\0{1}\0".encode()
        proof = crypto.sign(private, TOKEN_CONTEXT + said).hex()
        token = _posted(client, "/v1/token", device=linked["device"], counter=1, signature=proof)
        client.headers["Authorization"] = f"Bearer {token['token']}"
        yield Outsider(client, hub)


def _posted(client: httpx.Client, path: str, **body: Any) -> Json:
    answer = client.post(path, json=body)
    assert answer.status_code == 200, answer.text
    found: Json = answer.json()
    return found
