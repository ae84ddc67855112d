"""Graph: who is let in, and how a wrong turning is answered."""

from collections.abc import Iterator

import httpx
import pytest

from tests.support.sandbox_server import SandboxServer, running_sandbox
from tests.support.sandbox_talk import a_text, ana_writes, code_of, recorded


@pytest.fixture(scope="module")
def sandbox(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SandboxServer]:
    """One for all of these: none of them leaves anything behind."""
    with running_sandbox(tmp_path_factory.mktemp("graph")) as running:
        yield running


@pytest.mark.parametrize(
    ("authorization", "code"),
    [(None, 200), ("Bearer wrong", 190), ("Basic sandbox-access-token", 190)],
)
def test_a_call_without_the_token_is_turned_away(
    sandbox: SandboxServer, client: httpx.Client, authorization: str | None, code: int
) -> None:
    ana_writes(client)
    headers = {} if authorization is None else {"Authorization": authorization}

    answer = httpx.post(sandbox.messages_url, json=a_text(), headers=headers, trust_env=False)

    assert answer.status_code == 401
    assert code_of(answer) == code
    assert recorded(client) == []


@pytest.mark.parametrize("version", ["v21.0", "v27.0", "v26", "26.0", "v26.1"])
def test_a_version_that_is_not_served_is_an_error(
    sandbox: SandboxServer, client: httpx.Client, version: str
) -> None:
    answer = client.post(sandbox.messages_url.replace("v26.0", version), json=a_text())

    assert code_of(answer) == 2635


@pytest.mark.parametrize("version", ["v22.0", "v25.0", "v26.0"])
def test_a_version_that_is_served_is_served(
    sandbox: SandboxServer, client: httpx.Client, version: str
) -> None:
    answer = client.get(f"/{version}/{sandbox.settings.phone_number_id}")

    assert answer.status_code == 200


def test_an_error_says_what_meta_says(sandbox: SandboxServer, client: httpx.Client) -> None:
    answer = client.post(sandbox.messages_url, json={**a_text(), "colour": "red"})

    error = answer.json()["error"]
    assert answer.status_code == 400
    assert error["type"] == "OAuthException"
    assert error["error_data"]["messaging_product"] == "whatsapp"
    assert "colour" in error["error_data"]["details"]
    assert error["fbtrace_id"]


@pytest.mark.parametrize(
    ("content", "content_type"),
    [
        (b"{", "application/json"),
        (b"[]", "application/json"),
        (b"[" * 100_000, "application/json"),
        (b"\xff", "application/json"),
        (b"{}", "text/plain"),
    ],
)
def test_a_body_that_is_no_json_object_is_refused(
    sandbox: SandboxServer, client: httpx.Client, content: bytes, content_type: str
) -> None:
    headers = {"Content-Type": content_type}

    answer = client.post(sandbox.messages_url, content=content, headers=headers)

    assert code_of(answer) == 100


@pytest.mark.parametrize(
    ("method", "path", "code"),
    [
        ("GET", "/v26.0/999", 100),
        ("POST", "/v26.0/999/messages", 100),
        ("GET", "/v26.0/106540352242922/messages", 100),
        ("GET", "/v26.0/106540352242922/poems", 2500),
        ("GET", "/v26.0", 2500),
        ("GET", "/v26.0/106540352242922?fields=shoe_size", 100),
    ],
)
def test_a_wrong_turning_is_answered_in_graphs_words(
    client: httpx.Client, method: str, path: str, code: int
) -> None:
    answer = client.request(method, path, json={})

    assert code_of(answer) == code
