"""Sandbox requests: every request Meta shows in its own examples, the sandbox takes.

The examples lie outside the project: ``WADESK_CORPUS`` names their folder.
Their placeholders are filled in by rule; nothing else about them is changed.
"""

import json
import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from tests.support.sandbox_server import SandboxServer, running_sandbox
from tests.support.sandbox_talk import ANA, ana_writes, put

CORPUS = Path(os.environ.get("WADESK_CORPUS", "no-corpus-was-named"))
SENDS = sorted(
    [
        *CORPUS.glob("official/messages__*.json"),
        *CORPUS.glob("official/messages_request__*.json"),
        *CORPUS.glob("official_extra/marketing*request*.json"),
    ]
)
FILES = {"audio": "audio/ogg", "image": "image/jpeg", "sticker": "image/webp"} | {
    "video": "video/mp4",
    "document": "application/pdf",
}
BLOCKS = sorted(CORPUS.glob("official_extra/block_users*request*"))
REASON = "WADESK_CORPUS names no folder with Meta's examples"
needs_corpus = pytest.mark.skipif(not SENDS, reason=REASON)


@pytest.fixture(scope="module")
def sandbox(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SandboxServer]:
    with running_sandbox(tmp_path_factory.mktemp("corpus")) as running:
        yield running


@pytest.fixture(scope="module")
def client(sandbox: SandboxServer) -> Iterator[httpx.Client]:
    with sandbox.client() as opened:
        ana_writes(opened)
        yield opened


@pytest.fixture(scope="module")
def media_ids(sandbox: SandboxServer, client: httpx.Client) -> dict[str, str]:
    path = f"/v26.0/{sandbox.settings.phone_number_id}/media"
    form = {"messaging_product": "whatsapp"}
    return {
        kind: client.post(path, data=form, files={"file": ("f", b"bytes", mime_type)}).json()["id"]
        for kind, mime_type in FILES.items()
    }


@needs_corpus
@pytest.mark.parametrize("path", SENDS, ids=lambda path: path.stem)
def test_a_send_of_metas_examples_is_taken(
    sandbox: SandboxServer, client: httpx.Client, media_ids: dict[str, str], path: Path
) -> None:
    example = json.loads(path.read_text(encoding="utf-8"))
    message = filled_in(example["request"], media_ids)
    if message.get("status") == "read":
        message["message_id"] = ana_writes(client)
    if "template" in message:
        put(client, "/sandbox/templates", a_template_for(message["template"], path))
    edge = "marketing_messages" if path.parent.name == "official_extra" else "messages"

    url = sandbox.messages_url.replace("/messages", f"/{edge}")
    answer = client.post(url, json=message)

    assert answer.status_code == 200, answer.text


@needs_corpus
@pytest.mark.parametrize("path", BLOCKS, ids=lambda path: path.stem)
def test_a_block_of_metas_examples_is_taken(
    sandbox: SandboxServer, client: httpx.Client, path: Path
) -> None:
    ana_writes(client)
    members = json.loads(path.read_text(encoding="utf-8"))["request"]
    method = "DELETE" if "delete" in path.stem else "POST"

    url = f"/v26.0/{sandbox.settings.phone_number_id}/block_users"
    answer = client.request(method, url, json=members)
    client.request("DELETE", url, json=members)

    assert answer.status_code == 200, answer.text


def filled_in(request: dict[str, Any], media_ids: dict[str, str]) -> dict[str, Any]:
    """Put a value of the right form where an example only says what belongs there."""

    def fill(value: Any, key: str, within: str) -> Any:
        if isinstance(value, dict):
            return {name: fill(member, name, key) for name, member in value.items()}
        if isinstance(value, list):
            return [fill(member, key, within) for member in value]
        return placed(value, key, within)

    def placed(value: Any, key: str, within: str) -> Any:
        if key == "to":
            return "+" + ANA
        if key == "id" and within in media_ids:
            return media_ids[within]
        if key == "link" and not re.match(r"https?://", value):
            return "https://shop.example/file"
        return PLACEHOLDERS.get(value, value) if isinstance(value, str) else value

    filled: dict[str, Any] = fill(request, "", "")
    return filled


PLACEHOLDERS = {
    "<TEMPLATE_NAME>": "a_template",
    "template-name": "a_template",
    "language-and-locale-code": "en_US",
    "<HEADER_TYPE>": "text",
}


def a_template_for(sent: dict[str, Any], path: Path) -> dict[str, Any]:
    """Define the template an example takes for granted."""
    parts = {part["type"]: part for part in sent.get("components", [])}
    asked = range(1, 1 + len(parts.get("body", {}).get("parameters", [])))
    components: list[dict[str, Any]] = [
        {"type": "BODY", "text": "Hello " + " ".join(f"{{{{{number}}}}}" for number in asked)}
    ]
    if "header" in parts:
        kind = parts["header"]["parameters"][0]["type"].upper()
        components.append({"type": "HEADER", "format": kind})
    buttons = [part for part in sent.get("components", []) if part["type"] == "button"]
    if buttons:
        components.append({"type": "BUTTONS", "buttons": [a_button(part) for part in buttons]})
    return {
        "name": sent["name"],
        "language": sent["language"]["code"],
        "category": "MARKETING" if path.parent.name == "official_extra" else "UTILITY",
        "components": components,
    }


def a_button(part: dict[str, Any]) -> dict[str, str]:
    return {"type": part["sub_type"].upper(), "text": "Go"}
