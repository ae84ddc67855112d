"""Fixtures of the sandbox's tests: a sandbox, a client of it, a receiver of its webhooks."""

from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from tests.support.sandbox_server import SandboxServer, running_sandbox
from tests.support.webhook_receiver import WebhookReceiver, webhook_receiver


@pytest.fixture
def receiver() -> Iterator[WebhookReceiver]:
    with webhook_receiver() as running:
        yield running


@pytest.fixture
def sandbox(tmp_path: Path, receiver: WebhookReceiver) -> Iterator[SandboxServer]:
    with running_sandbox(tmp_path, receiver.url, status_delay_ms=5) as running:
        yield running


@pytest.fixture
def client(sandbox: SandboxServer) -> Iterator[httpx.Client]:
    with sandbox.client() as opened:
        yield opened
