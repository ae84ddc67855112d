"""Sandbox server: a sandbox over a real socket, in a thread of the test's own process."""

import contextlib
import queue
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx
import uvicorn

from wadesk.sandbox.app import create_app
from wadesk.sandbox.serving import server_for
from wadesk.sandbox.settings import SandboxSettings

APP_SECRET = "sandbox-app-secret"
VERIFY_TOKEN = "sandbox-verify-token"
ACCESS_TOKEN = "sandbox-access-token"
STARTS_WITHIN_S = 30.0


def sandbox_settings(
    record: Path, webhook_url: str | None = None, **settings: Any
) -> SandboxSettings:
    """Build settings with the secrets tests share."""
    given = {
        "app_secret": APP_SECRET,
        "verify_token": VERIFY_TOKEN,
        "access_token": ACCESS_TOKEN,
        "webhook_url": webhook_url,
        **settings,
    }
    return SandboxSettings(record=record, **given)


@dataclass(frozen=True)
class SandboxServer:
    url: str
    record: Path
    settings: SandboxSettings
    server: uvicorn.Server
    thread: threading.Thread

    @property
    def messages_url(self) -> str:
        return f"{self.url}/v26.0/{self.settings.phone_number_id}/messages"

    def client(self) -> httpx.Client:
        """Give a client that brings the token and knows the address."""
        headers = {"Authorization": f"Bearer {self.settings.access_token}"}
        return httpx.Client(base_url=self.url, headers=headers, trust_env=False, timeout=10)

    def stop(self) -> None:
        """Stop serving; the record stays. Stopping twice does no harm."""
        self.server.should_exit = True
        self.thread.join()


@contextlib.contextmanager
def running_sandbox(
    tmp_path: Path, webhook_url: str | None = None, **settings: Any
) -> Iterator[SandboxServer]:
    """Run a sandbox for as long as the block lasts."""
    chosen = sandbox_settings(tmp_path / "sandbox.db", webhook_url, **settings)
    started: queue.SimpleQueue[str] = queue.SimpleQueue()
    server = server_for(create_app(chosen), "127.0.0.1", 0, started.put)
    thread = threading.Thread(target=server.run, name="sandbox")
    thread.start()
    try:
        url = started.get(timeout=STARTS_WITHIN_S)
        yield SandboxServer(url, chosen.record, chosen, server, thread)
    finally:
        server.should_exit = True
        thread.join()
