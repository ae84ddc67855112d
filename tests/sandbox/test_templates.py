"""Templates: reviewed, listed in pages, and sent only with what they ask for."""

from pathlib import Path
from typing import Any

import httpx
import pytest

from tests.support.sandbox_server import SandboxServer, running_sandbox
from tests.support.sandbox_talk import (
    BRU,
    a_template,
    bru_writes,
    code_of,
    filled,
    put,
    recorded,
)
from tests.support.webhook_receiver import WebhookReceiver

BODY = {"type": "BODY", "text": "Hello {{1}}, it is {{2}}."}


def a_definition(
    name: str = "greeting", *components: dict[str, Any], **more: Any
) -> dict[str, Any]:
    return {
        "name": name,
        "language": "en",
        "category": "UTILITY",
        "components": list(components or (BODY,)),
        **more,
    }


@pytest.fixture
def path(sandbox: SandboxServer) -> str:
    return f"/v26.0/{sandbox.settings.waba_id}/message_templates"


def test_a_new_template_waits_for_its_review_and_says_when_it_is_approved(
    tmp_path: Path, receiver: WebhookReceiver
) -> None:
    clock = [1_000_000_000_000]
    with (
        running_sandbox(
            tmp_path, receiver.url, clock=lambda: clock[0], template_review_ms=60_000
        ) as sandbox,
        sandbox.client() as client,
    ):
        path = f"/v26.0/{sandbox.settings.waba_id}/message_templates"
        created = client.post(path, json=a_definition()).json()
        message = a_template("greeting", filled("body", "Ana", "noon"))
        too_early = client.post(sandbox.messages_url, json=message)
        clock[0] += 60_000
        receiver.wait_for(1)
        in_time = client.post(sandbox.messages_url, json=message)

    assert created["status"] == "PENDING"
    assert code_of(too_early) == 132001
    assert in_time.status_code == 200
    [news] = receiver.values()
    assert (news["event"], news["message_template_name"]) == ("APPROVED", "greeting")
    assert str(news["message_template_id"]) == created["id"]


def test_templates_are_listed_in_pages(path: str, client: httpx.Client) -> None:
    for number in range(5):
        client.post(path, json=a_definition(f"t{number}")).raise_for_status()

    seen: list[str] = []
    url: str | None = f"{path}?limit=3&fields=name,status"
    while url:
        page = client.get(url).json()
        seen += [template["name"] for template in page["data"]]
        url = page["paging"].get("next")

    assert sorted(seen) == ["hello_world", "order_ready", "t0", "t1", "t2", "t3", "t4"]


def test_a_page_before_another_can_be_asked_for(path: str, client: httpx.Client) -> None:
    first = client.get(path, params={"limit": 1}).json()
    second = client.get(path, params={"limit": 1, "after": first["paging"]["cursors"]["after"]})

    cursor = second.json()["paging"]["cursors"]["before"]
    back = client.get(path, params={"limit": 1, "before": cursor}).json()

    assert back["data"] == first["data"]


def test_a_cursor_that_is_none_is_refused(path: str, client: httpx.Client) -> None:
    answer = client.get(path, params={"after": "????"})

    assert code_of(answer) == 131059


def test_templates_can_be_asked_for_by_name_and_standing(path: str, client: httpx.Client) -> None:
    put(client, "/sandbox/templates", a_definition("held", status="PAUSED"))

    paused = client.get(path, params={"status": "PAUSED"}).json()["data"]
    named = client.get(path, params={"name": "hello_world", "fields": "language"}).json()["data"]

    assert [template["name"] for template in paused] == ["held"]
    assert [template["language"] for template in named] == ["en_US"]


def test_a_deleted_template_is_gone_in_every_language(path: str, client: httpx.Client) -> None:
    client.post(path, json=a_definition("bye"))
    client.post(path, json=a_definition("bye", language="fr"))

    deleted = client.delete(path, params={"name": "bye"})

    assert deleted.json() == {"success": True}
    assert client.get(path, params={"name": "bye"}).json()["data"] == []
    assert code_of(client.delete(path, params={"name": "bye"})) == 100


def test_a_name_and_language_are_taken_once(path: str, client: httpx.Client) -> None:
    client.post(path, json=a_definition())

    answer = client.post(path, json=a_definition())

    assert code_of(answer) == 100


@pytest.mark.parametrize(
    ("definition", "code"),
    [
        (a_definition("Loud Name"), 131009),
        (a_definition(category="SPAM"), 131009),
        (a_definition("x", {"type": "FOOTER", "text": "only"}), 100),
        (a_definition("x", BODY, BODY), 100),
        (a_definition(colour="red"), 100),
    ],
)
def test_a_definition_of_the_wrong_form_is_refused(
    path: str, client: httpx.Client, definition: dict[str, Any], code: int
) -> None:
    answer = client.post(path, json=definition)

    assert code_of(answer) == code


HEADER = {"type": "HEADER", "format": "IMAGE"}
LINK_BUTTON = {"type": "URL", "text": "Track", "url": "https://a.example/{{1}}"}
RICH = a_definition(
    "rich", HEADER, BODY, {"type": "BUTTONS", "buttons": [LINK_BUTTON]}, category="MARKETING"
)
PICTURE = {
    "type": "header",
    "parameters": [{"type": "image", "image": {"link": "https://a.example/i.png"}}],
}
TRACK = {"type": "button", "sub_type": "url", "index": "0"} | {
    "parameters": [{"type": "text", "text": "17"}]
}
NAMED_BODY = {"type": "BODY", "text": "Hello {{first_name}}."}
NAMED = a_definition("named", NAMED_BODY, parameter_format="NAMED")


def named(name: str) -> dict[str, Any]:
    parameter = {"type": "text", "text": "Ana", "parameter_name": name}
    return {"type": "body", "parameters": [parameter]}


@pytest.mark.parametrize(
    ("message", "code"),
    [
        (a_template("nowhere"), 132001),
        (a_template("greeting"), 132000),
        (a_template("greeting", filled("body", "one")), 132000),
        (a_template("greeting", filled("body", "1", "2", "3")), 132000),
        (a_template("greeting", filled("header", "x"), filled("body", "1", "2")), 132000),
        (a_template("greeting", filled("body", "1", "2"), filled("body", "1", "2")), 132012),
        (a_template("rich", filled("body", "1", "2"), TRACK), 132012),
        (a_template("rich", PICTURE, filled("body", "1", "2")), 131008),
        (a_template("greeting", filled("body", "1", "2"), TRACK), 132012),
        (a_template("named", named("last_name")), 132012),
        (a_template("held", filled("body", "1", "2")), 132015),
        (a_template("dead", filled("body", "1", "2")), 132016),
    ],
)
def test_a_template_that_is_not_filled_in_rightly_is_refused(
    sandbox: SandboxServer, client: httpx.Client, message: dict[str, Any], code: int
) -> None:
    standing = [a_definition("held", status="PAUSED"), a_definition("dead", status="DISABLED")]
    for definition in [a_definition(), RICH, NAMED, *standing]:
        put(client, "/sandbox/templates", definition)

    answer = client.post(sandbox.messages_url, json=message)

    assert code_of(answer) == code
    assert recorded(client) == []


@pytest.mark.parametrize(
    "message",
    [
        a_template("greeting", filled("body", "Ana", "noon")),
        a_template("rich", PICTURE, filled("body", "Ana", "noon"), TRACK),
        a_template("named", named("first_name")),
    ],
)
def test_a_template_that_is_filled_in_rightly_is_sent(
    sandbox: SandboxServer, client: httpx.Client, message: dict[str, Any]
) -> None:
    for definition in (a_definition(), RICH, NAMED):
        put(client, "/sandbox/templates", definition)

    answer = client.post(sandbox.messages_url, json=message)

    assert answer.status_code == 200, answer.text


def test_an_authentication_template_needs_a_phone_number(
    sandbox: SandboxServer, client: httpx.Client
) -> None:
    bru_writes(client)
    put(client, "/sandbox/templates", a_definition("code", category="AUTHENTICATION"))
    message = a_template("code", filled("body", "1", "2"), recipient=BRU)
    del message["to"]

    answer = client.post(sandbox.messages_url, json=message)

    assert code_of(answer) == 131062
