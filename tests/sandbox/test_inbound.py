"""Inbound: everything a customer's phone may do reaches the Hub in Meta's form."""

import base64
import hashlib
from typing import Any

import httpx
import pytest

from tests.support.sandbox_server import SandboxServer
from tests.support.sandbox_talk import ANA, BRU, a_text, ana_writes, bru_writes, put, writes
from tests.support.webhook_receiver import WebhookReceiver

PICTURE = b"\x89PNG\r\n\x1a\n--not really--\r\n"
FILE = {"bytes_base64": base64.b64encode(PICTURE).decode(), "mime_type": "image/png"}
ITEM = {"product_retailer_id": "a", "quantity": 2, "item_price": 3.5, "currency": "EUR"}
CHOSEN = {"id": "1", "title": "Yes"}
EDITED = {"type": "text", "text": {"body": "I meant Tuesday"}}
KINDS: list[dict[str, Any]] = [
    {"type": "text", "text": {"body": "Hi"}},
    {"type": "image", "image": {**FILE, "caption": "Look"}},
    {"type": "video", "video": FILE},
    {"type": "audio", "audio": {**FILE, "voice": True}},
    {"type": "document", "document": {**FILE, "filename": "bill.png"}},
    {"type": "sticker", "sticker": {**FILE, "animated": True}},
    {"type": "location", "location": {"latitude": 1.5, "longitude": 2, "name": "Here"}},
    {"type": "contacts", "contacts": [{"name": {"formatted_name": "Cy"}}]},
    {"type": "reaction", "reaction": {"message_id": "wamid.x", "emoji": "👍"}},
    {"type": "reaction", "reaction": {"message_id": "wamid.x"}},
    {"type": "interactive", "interactive": {"type": "list_reply", "list_reply": CHOSEN}},
    {"type": "interactive", "interactive": {"type": "button_reply", "button_reply": CHOSEN}},
    {
        "type": "interactive",
        "interactive": {"type": "nfm_reply", "nfm_reply": {"response_json": "{}"}},
    },
    {
        "type": "interactive",
        "interactive": {
            "type": "call_permission_reply",
            "call_permission_reply": {"response": "accept"},
        },
    },
    {"type": "button", "button": {"payload": "stop", "text": "Stop"}},
    {"type": "order", "order": {"catalog_id": "1", "product_items": [ITEM]}},
    {"type": "unsupported", "unsupported": {"type": "poll"}},
    {"type": "unknown"},
    {"type": "edit", "edit": {"original_message_id": "wamid.x", "message": EDITED}},
    {"type": "revoke", "revoke": {"original_message_id": "wamid.x"}},
]


@pytest.mark.parametrize("message", KINDS)
def test_every_kind_arrives_under_its_own_type(
    client: httpx.Client, receiver: WebhookReceiver, message: dict[str, Any]
) -> None:
    put(client, "/sandbox/customers", {"wa_id": ANA, "name": "Ana"})

    wamid = writes(client, ANA, message)
    receiver.wait_for(1)

    [value] = receiver.values()
    [arrived] = value["messages"]
    kind = message["type"]
    assert (arrived["id"], arrived["from"], arrived["type"]) == (wamid, ANA, kind)
    assert value["contacts"] == [{"profile": {"name": "Ana"}, "wa_id": ANA}]
    assert kind in arrived or arrived["errors"][0]["code"] == 131051
    assert "bytes_base64" not in arrived.get(kind, {})


def test_a_customer_without_a_number_is_named_by_the_user_id(
    client: httpx.Client, receiver: WebhookReceiver
) -> None:
    bru_writes(client)
    receiver.wait_for(1)

    [value] = receiver.values()
    profile = {"name": "Bru", "username": "bru.b"}
    assert value["contacts"] == [{"profile": profile, "user_id": BRU}]
    assert value["messages"][0]["from_user_id"] == BRU
    assert "from" not in value["messages"][0]


def test_two_records_that_are_one_person_become_one(client: httpx.Client) -> None:
    put(client, "/sandbox/customers", {"wa_id": ANA, "name": "Ana"})
    put(client, "/sandbox/customers", {"user_id": BRU, "name": "A. N."})

    merged = put(client, "/sandbox/customers", {"wa_id": ANA, "user_id": BRU, "name": "Ana N"})

    assert client.get("/sandbox/customers").json() == [merged]
    assert (merged["wa_id"], merged["user_id"]) == (ANA, BRU)


def test_a_file_of_a_customer_can_be_fetched_as_meta_has_it(
    sandbox: SandboxServer, client: httpx.Client, receiver: WebhookReceiver
) -> None:
    put(client, "/sandbox/customers", {"wa_id": ANA, "name": "Ana"})
    writes(client, ANA, {"type": "image", "image": FILE})
    receiver.wait_for(1)
    image = receiver.items("messages")[0]["image"]

    described = client.get(f"/v26.0/{image['id']}").json()

    digest = hashlib.sha256(PICTURE)
    assert image["sha256"] == base64.b64encode(digest.digest()).decode()
    assert described["sha256"] == digest.hexdigest()
    assert client.get(image["url"]).content == PICTURE
    assert client.get(described["url"]).content == PICTURE
    assert image["url"].startswith(sandbox.url)


def test_a_reply_from_an_advertisement_keeps_where_it_came_from(
    client: httpx.Client, receiver: WebhookReceiver
) -> None:
    put(client, "/sandbox/customers", {"wa_id": ANA, "name": "Ana"})
    referral = {"source_type": "ad", "source_id": "1", "headline": "Succulents"}
    message = {"type": "text", "text": {"body": "Hi"}, "referral": referral}

    writes(client, ANA, {**message, "context": {"id": "wamid.x"}})
    receiver.wait_for(1)

    [arrived] = receiver.items("messages")
    assert arrived["referral"] == referral
    assert arrived["context"] == {"id": "wamid.x", "from": "15550783881"}


def test_a_customer_who_changes_the_number_is_told_without_a_contact(
    sandbox: SandboxServer, client: httpx.Client, receiver: WebhookReceiver
) -> None:
    ana_writes(client, user_id="US.7")
    system = {"type": "user_changed_number", "wa_id": "12195555358"}

    writes(client, ANA, {"type": "system", "system": system})
    receiver.wait_for(2)

    [value] = [v for v in receiver.values() if v["messages"][0]["type"] == "system"]
    assert "contacts" not in value
    assert value["messages"][0]["system"] == {
        **system,
        "user_id": "US.7",
        "body": f"User Ana changed from {ANA} to 12195555358",
    }
    answer = client.post(sandbox.messages_url, json=a_text("+12195555358"))
    assert answer.status_code == 200


def test_a_new_user_id_says_which_it_was_before(
    client: httpx.Client, receiver: WebhookReceiver
) -> None:
    bru_writes(client)
    system = {"type": "user_changed_user_id", "user_id": "US.23"}

    writes(client, BRU, {"type": "system", "system": system})
    receiver.wait_for(2)

    told = [message["system"] for message in receiver.items("messages") if "system" in message]
    assert told[0]["previous_user_id"] == BRU
    assert client.get("/sandbox/customers").json()[0]["user_id"] == "US.23"


def test_nobody_can_take_the_number_of_another(client: httpx.Client) -> None:
    ana_writes(client)
    bru_writes(client)
    system = {"type": "user_changed_number", "wa_id": ANA}

    message = {"type": "system", "system": system}
    answer = client.post(f"/sandbox/customers/{BRU}/messages", json=message)

    assert answer.status_code == 400


@pytest.mark.parametrize(
    ("who", "message", "status"),
    [
        ("4917012345678", KINDS[0], 404),
        (ANA, {"type": "telepathy"}, 400),
        (ANA, {"type": "text"}, 400),
        (ANA, {"type": "text", "text": {"body": "x", "bold": True}}, 400),
        (ANA, {"type": "image", "image": {"bytes_base64": "?", "mime_type": "image/png"}}, 400),
    ],
)
def test_what_no_phone_could_send_is_refused(
    client: httpx.Client, who: str, message: dict[str, Any], status: int
) -> None:
    put(client, "/sandbox/customers", {"wa_id": ANA, "name": "Ana"})

    answer = client.post(f"/sandbox/customers/{who}/messages", json=message)

    assert answer.status_code == status
    assert client.get("/sandbox/owed").json() == {"owed": 0}


def test_an_answer_from_the_phone_app_is_echoed(
    client: httpx.Client, receiver: WebhookReceiver
) -> None:
    put(client, "/sandbox/customers", {"wa_id": ANA, "user_id": "US.7", "name": "Ana"})

    wamid = put(client, "/sandbox/echoes", {"to": ANA, "text": "From my pocket"})["id"]
    receiver.wait_for(1)

    [echo] = receiver.items("message_echoes")
    assert (echo["id"], echo["to"], echo["to_user_id"]) == (wamid, ANA, "US.7")
    assert echo["from"] == "15550783881"
    assert echo["text"] == {"body": "From my pocket"}


def test_the_past_is_shared_in_chunks(client: httpx.Client, receiver: WebhookReceiver) -> None:
    put(client, "/sandbox/customers", {"wa_id": ANA, "name": "Ana"})
    messages = [
        {"text": "Open today?", "at": 1_700_000_000_000},
        {"text": "Until six.", "at": 1_700_000_060_000, "from_business": True, "status": "READ"},
    ]
    threads = [{"customer": ANA, "messages": messages}]

    ids = put(client, "/sandbox/history", {"threads": threads, "phase": 1, "progress": 40})["ids"]
    receiver.wait_for(1)

    [chunk] = receiver.items("history")
    assert chunk["metadata"] == {"phase": 1, "chunk_order": 1, "progress": 40}
    [theirs, ours] = chunk["threads"][0]["messages"]
    assert [theirs["id"], ours["id"]] == ids
    assert (theirs["from"], ours["from"], ours["to"]) == (ANA, "15550783881", ANA)
    assert ours["timestamp"] == "1700000060"
    assert ours["history_context"] == {"status": "READ"}
