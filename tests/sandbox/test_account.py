"""Account: the number, its profile, its block list and its history, as Graph tells them."""

import httpx

from tests.support.sandbox_server import SandboxServer
from tests.support.sandbox_talk import ANA, a_text, ana_writes, code_of, put
from tests.support.webhook_receiver import WebhookReceiver, wait_until


def test_a_number_gives_the_fields_it_is_asked_for(
    sandbox: SandboxServer, client: httpx.Client
) -> None:
    path = f"/v26.0/{sandbox.settings.phone_number_id}"

    usual = client.get(path).json()
    asked = client.get(path, params={"fields": "throughput,is_on_biz_app"}).json()

    assert usual["display_phone_number"] == "15550783881"
    assert asked == {
        "throughput": {"level": "STANDARD"},
        "is_on_biz_app": False,
        "id": sandbox.settings.phone_number_id,
    }


def test_an_account_lists_its_number(sandbox: SandboxServer, client: httpx.Client) -> None:
    waba = client.get(f"/v26.0/{sandbox.settings.waba_id}").json()
    numbers = client.get(f"/v26.0/{sandbox.settings.waba_id}/phone_numbers").json()["data"]

    assert waba["id"] == sandbox.settings.waba_id
    assert [number["id"] for number in numbers] == [sandbox.settings.phone_number_id]


def test_a_profile_keeps_what_it_is_told(sandbox: SandboxServer, client: httpx.Client) -> None:
    path = f"/v26.0/{sandbox.settings.phone_number_id}/whatsapp_business_profile"
    told = {"messaging_product": "whatsapp", "about": "Open till six"}

    changed = client.post(path, json=told)
    refused = client.post(path, json={**told, "about": "x" * 140})
    [profile] = client.get(path, params={"fields": "about,email"}).json()["data"]

    assert changed.json() == {"success": True}
    assert code_of(refused) == 100
    assert profile == {"messaging_product": "whatsapp", "about": "Open till six", "email": ""}


def test_a_blocked_customer_cannot_be_written_to_until_unblocked(
    sandbox: SandboxServer, client: httpx.Client
) -> None:
    ana_writes(client)
    path = f"/v26.0/{sandbox.settings.phone_number_id}/block_users"
    ana = {"messaging_product": "whatsapp", "block_users": [{"user": "+" + ANA}]}

    blocked = client.post(path, json=ana).json()
    listed = client.get(path).json()["data"]
    while_blocked = client.post(sandbox.messages_url, json=a_text())
    client.request("DELETE", path, json=ana).raise_for_status()
    afterwards = client.post(sandbox.messages_url, json=a_text())

    assert blocked["block_users"]["added_users"] == [{"input": "+" + ANA, "wa_id": ANA}]
    assert [entry["wa_id"] for entry in listed] == [ANA]
    assert code_of(while_blocked) == 130403
    assert afterwards.status_code == 200


def test_what_a_blocked_customer_writes_reaches_nobody(
    sandbox: SandboxServer, client: httpx.Client, receiver: WebhookReceiver
) -> None:
    ana_writes(client)
    path = f"/v26.0/{sandbox.settings.phone_number_id}/block_users"
    ana = {"messaging_product": "whatsapp", "block_users": [{"user": "+" + ANA}]}
    client.post(path, json=ana).raise_for_status()

    ana_writes(client)
    client.request("DELETE", path, json=ana).raise_for_status()
    ana_writes(client)

    receiver.wait_for(2)
    wait_until(lambda: client.get("/sandbox/owed").json() == {"owed": 0})
    assert len(receiver.bodies) == 2


def test_only_those_who_wrote_lately_can_be_blocked(
    sandbox: SandboxServer, client: httpx.Client
) -> None:
    ana_writes(client)
    put(client, "/sandbox/customers", {"wa_id": "4917012345678", "name": "Kai"})
    path = f"/v26.0/{sandbox.settings.phone_number_id}/block_users"
    users = [{"user": ANA}, {"user": "4917012345678"}]

    answer = client.post(path, json={"messaging_product": "whatsapp", "block_users": users})

    assert code_of(answer) == 139100
    lists = answer.json()["block_users"]
    assert [user["input"] for user in lists["added_users"]] == [ANA]
    assert [user["input"] for user in lists["failed_users"]] == ["4917012345678"]


def test_the_history_tells_which_webhooks_were_taken(
    sandbox: SandboxServer, client: httpx.Client, receiver: WebhookReceiver
) -> None:
    ana_writes(client)
    wamid = client.post(sandbox.messages_url, json=a_text()).json()["messages"][0]["id"]
    receiver.wait_for(4)
    wait_until(lambda: client.get("/sandbox/owed").json() == {"owed": 0})
    path = f"/v26.0/{sandbox.settings.phone_number_id}/message_history"

    [entry] = client.get(path, params={"message_id": wamid}).json()["data"]
    unknown = client.get(path, params={"message_id": "wamid.none"})

    told = [(e["delivery_status"], e["webhook_update_state"]) for e in entry["events"]["data"]]
    assert told == [(name, "DELIVERED") for name in ("SENT", "DELIVERED", "READ")]
    assert (unknown.status_code, code_of(unknown)) == (422, 100)
