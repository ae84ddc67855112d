"""Sandbox talk: the few things nearly every test says to a sandbox."""

from typing import Any

import httpx

ANA = "16505551234"
BRU = "US.4815162342"


def a_text(to: str = "+" + ANA, **more: Any) -> dict[str, Any]:
    return {
        "messaging_product": "whatsapp",
        "to": to,
        "type": "text",
        "text": {"body": "Your parcel is here."},
        **more,
    }


def a_template(name: str, *components: dict[str, Any], **more: Any) -> dict[str, Any]:
    template: dict[str, Any] = {"name": name, "language": {"code": "en"}}
    if components:
        template["components"] = list(components)
    return {
        "messaging_product": "whatsapp",
        "to": "+" + ANA,
        "type": "template",
        "template": template,
        **more,
    }


def filled(where: str, *texts: str) -> dict[str, Any]:
    return {"type": where, "parameters": [{"type": "text", "text": text} for text in texts]}


def ana_writes(client: httpx.Client, **more: Any) -> str:
    """Let a customer known by her number write, so that her window is open."""
    put(client, "/sandbox/customers", {"wa_id": ANA, "name": "Ana", **more})
    return writes(client, ANA, {"type": "text", "text": {"body": "Where is it?"}})


def bru_writes(client: httpx.Client) -> str:
    """Let a customer known by a user id only write."""
    put(client, "/sandbox/customers", {"user_id": BRU, "name": "Bru", "username": "bru.b"})
    return writes(client, BRU, {"type": "text", "text": {"body": "Hello?"}})


def writes(client: httpx.Client, who: str, message: dict[str, Any]) -> str:
    return str(put(client, f"/sandbox/customers/{who}/messages", message)["id"])


def put(client: httpx.Client, path: str, members: dict[str, Any]) -> Any:
    answer = client.post(path, json=members)
    assert answer.status_code == 200, answer.text
    return answer.json()


def faults(client: httpx.Client, *kinds: str, **more: Any) -> None:
    wanted = [{"on": "messages", "kind": kind, "times": 1, **more} for kind in kinds]
    client.put("/sandbox/faults", json={"faults": wanted}).raise_for_status()


def code_of(answer: httpx.Response) -> int:
    return int(answer.json()["error"]["code"])


def recorded(client: httpx.Client) -> list[dict[str, Any]]:
    sends: list[dict[str, Any]] = client.get("/sandbox/sends").json()
    return sends
