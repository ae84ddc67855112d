"""Deliveries: signed, repeated until they are taken, and still owed after a restart."""

import hashlib
import hmac
from pathlib import Path

import httpx

from tests.support.sandbox_server import APP_SECRET, SandboxServer, running_sandbox
from tests.support.sandbox_talk import ANA, a_text, ana_writes, put, writes
from tests.support.webhook_receiver import WebhookReceiver, wait_until, webhook_receiver


def owed(client: httpx.Client) -> int:
    return int(client.get("/sandbox/owed").json()["owed"])


def test_a_webhook_is_signed_over_the_bytes_that_travel(
    client: httpx.Client, receiver: WebhookReceiver
) -> None:
    put(client, "/sandbox/customers", {"wa_id": ANA, "name": "Zoë"})

    writes(client, ANA, {"type": "text", "text": {"body": "a/b — ü"}})
    receiver.wait_for(1)

    [body], [signature] = receiver.bodies, receiver.signatures
    assert b"a\\/b \\u2014 \\u00fc" in body
    expected = hmac.new(APP_SECRET.encode(), body, hashlib.sha256).hexdigest()
    assert signature == f"sha256={expected}"


def test_statuses_follow_a_send_with_our_own_name_for_it(
    sandbox: SandboxServer, client: httpx.Client, receiver: WebhookReceiver
) -> None:
    ana_writes(client, user_id="US.7", username="ana.n")

    client.post(sandbox.messages_url, json=a_text(biz_opaque_callback_data="key-1"))
    receiver.wait_for(4)

    values = {v["statuses"][0]["status"]: v for v in receiver.values() if "statuses" in v}
    assert set(values) == {"sent", "delivered", "read"}
    for value in values.values():
        assert value["statuses"][0]["biz_opaque_callback_data"] == "key-1"
        assert value["statuses"][0]["recipient_id"] == ANA
        assert value["statuses"][0]["recipient_user_id"] == "US.7"
    assert "username" not in values["sent"]["contacts"][0]["profile"]
    assert values["read"]["contacts"][0]["profile"]["username"] == "ana.n"
    assert values["sent"]["statuses"][0]["pricing"]["category"] == "service"
    assert "pricing" not in values["read"]["statuses"][0]


def test_a_reaction_is_only_ever_sent(
    sandbox: SandboxServer, client: httpx.Client, receiver: WebhookReceiver
) -> None:
    wamid = ana_writes(client)
    reaction = a_text(type="reaction", reaction={"message_id": wamid, "emoji": "👍"})
    del reaction["text"]

    client.post(sandbox.messages_url, json=reaction)
    wait_until(lambda: owed(client) == 0)

    assert receiver.statuses() == ["sent"]


def test_a_webhook_is_repeated_until_it_is_answered_with_200(tmp_path: Path) -> None:
    with (
        webhook_receiver(answers=[503, 401, 202]) as receiver,
        running_sandbox(tmp_path, receiver.url, first_retry_ms=5) as sandbox,
        sandbox.client() as client,
    ):
        wamid = ana_writes(client)
        receiver.wait_for(1)

        assert receiver.refused == 3
        assert [message["id"] for message in receiver.items("messages")] == [wamid]


def test_what_is_owed_when_the_sandbox_stops_is_delivered_when_it_runs_again(
    tmp_path: Path, receiver: WebhookReceiver
) -> None:
    with running_sandbox(tmp_path) as sandbox, sandbox.client() as client:
        wamid = ana_writes(client)
        waiting = owed(client)

    with running_sandbox(tmp_path, receiver.url):
        receiver.wait_for(1)

    assert waiting == 1
    assert [message["id"] for message in receiver.items("messages")] == [wamid]


def test_paused_webhooks_wait(client: httpx.Client, receiver: WebhookReceiver) -> None:
    put(client, "/sandbox/pause", {"webhooks": True})

    for _ in range(5):
        ana_writes(client)
    paused = (owed(client), len(receiver.bodies))
    put(client, "/sandbox/pause", {"webhooks": False})
    receiver.wait_for(5)

    assert paused == (5, 0)


def test_the_address_may_change_while_it_runs(client: httpx.Client) -> None:
    with webhook_receiver() as other:
        put(client, "/sandbox/webhook-url", {"url": other.url})

        ana_writes(client)
        other.wait_for(1)

        assert other.items("messages")


def test_a_body_of_any_form_is_delivered_as_it_is(
    client: httpx.Client, receiver: WebhookReceiver
) -> None:
    raw = b'{"object": "something new",  "entry": 7}'

    client.post("/sandbox/webhooks", content=raw)
    receiver.wait_for(1)

    assert receiver.bodies == [raw]


def test_an_app_that_is_not_subscribed_hears_nothing(
    sandbox: SandboxServer, client: httpx.Client, receiver: WebhookReceiver
) -> None:
    path = f"/v26.0/{sandbox.settings.waba_id}/subscribed_apps"

    client.delete(path).raise_for_status()
    none = client.get(path).json()["data"]
    ana_writes(client)
    client.post(path).raise_for_status()
    later = ana_writes(client)
    receiver.wait_for(1)

    assert none == []
    assert len(client.get(path).json()["data"]) == 1
    assert [message["id"] for message in receiver.items("messages")] == [later]


def test_a_callback_must_know_the_verify_token(client: httpx.Client) -> None:
    proven = client.post("/sandbox/verification").json()
    with webhook_receiver(verify_token="another") as stranger:
        put(client, "/sandbox/webhook-url", {"url": stranger.url})
        unproven = client.post("/sandbox/verification").json()

    assert proven == {"verified": True}
    assert unproven == {"verified": False}


def test_another_callback_is_taken_only_when_it_proves_itself(
    sandbox: SandboxServer, client: httpx.Client
) -> None:
    path = f"/v26.0/{sandbox.settings.waba_id}/subscribed_apps"
    token = sandbox.settings.verify_token
    with webhook_receiver() as other, webhook_receiver(verify_token="another") as stranger:
        wanted = {"override_callback_uri": stranger.url, "verify_token": token}
        refused = client.post(path, json=wanted)
        taken = client.post(path, json={**wanted, "override_callback_uri": other.url})
        ana_writes(client)
        other.wait_for(1)

    assert refused.status_code == 400
    assert taken.json() == {"success": True}
    assert stranger.bodies == []
