"""Road: a sandbox, a Hub and a Desk joined, so that what one says arrives at the others."""

import contextlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx

from tests.support import hub_server, sandbox_talk
from tests.support.hub_server import HubServer, running_hub
from tests.support.plain_desk import PlainDesk
from tests.support.sandbox_server import SandboxServer, running_sandbox
from wadesk.core.policy import Policy


@dataclass
class Road:
    sandbox: SandboxServer
    whatsapp: httpx.Client
    hub: HubServer
    desk: PlainDesk

    def customer_writes(self, who: str = sandbox_talk.ANA, words: str = "Where is it?") -> int:
        """Let a customer write; give the conversation as soon as the Hub has it."""
        sandbox_talk.put(self.whatsapp, "/sandbox/customers", {"wa_id": who, "name": who})
        said = {"type": "text", "text": {"body": words}}
        return int(self.arrived(sandbox_talk.writes(self.whatsapp, who, said))["conversation"])

    def arrived(self, wamid: str) -> dict[str, Any]:
        """The row of a message that the sandbox has sent on its way."""
        found: dict[str, Any] = self.desk.eventually(
            lambda: next((m for m in self.desk.rows("message") if m["wamid"] == wamid), None)
        )
        return found

    def faults(self, *kinds: str, **more: Any) -> None:
        sandbox_talk.faults(self.whatsapp, *kinds, **more)

    def carried(self, message: int, *carriages: str) -> dict[str, Any]:
        """A message, once it stands at one of these points of its road."""

        def look() -> dict[str, Any] | None:
            row = self.desk.message(message)
            return row if row["carriage"] in carriages else None

        found: dict[str, Any] = self.desk.eventually(look)
        return found

    def sent_texts(self) -> list[str]:
        """What the sandbox acted on, in order: its record counts what was sent twice."""
        return [send["body"]["text"]["body"] for send in sandbox_talk.recorded(self.whatsapp)]


@contextlib.contextmanager
def a_road(tmp_path: Path, policy: Policy | None = None, **sandbox: Any) -> Iterator[Road]:
    secrets = {
        "app_secret": hub_server.APP_SECRET,
        "verify_token": hub_server.VERIFY_TOKEN,
        "access_token": hub_server.ACCESS_TOKEN,
    }
    with (
        running_sandbox(tmp_path, **secrets, **sandbox) as server,
        running_hub(tmp_path, server.url, policy) as hub,
        server.client() as whatsapp,
    ):
        whatsapp.post("/sandbox/webhook-url", json={"url": hub.webhook_url}).raise_for_status()
        desk = PlainDesk(hub)
        try:
            yield Road(server, whatsapp, hub, desk)
        finally:
            desk.close()
