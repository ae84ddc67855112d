"""Sends: who may be written to, when, and what the answer says."""

from pathlib import Path
from typing import Any

import httpx
import pytest

from tests.support.sandbox_server import SandboxServer, running_sandbox
from tests.support.sandbox_talk import (
    ANA,
    BRU,
    a_template,
    a_text,
    ana_writes,
    bru_writes,
    code_of,
    filled,
    put,
    recorded,
)
from tests.support.webhook_receiver import WebhookReceiver, wait_until

HOUR_MS = 3_600_000


def test_an_accepted_send_is_answered_and_recorded_whole(
    sandbox: SandboxServer, client: httpx.Client
) -> None:
    ana_writes(client)
    message = a_text(biz_opaque_callback_data="key-1", context={"message_id": "wamid.unknown"})

    answer = client.post(sandbox.messages_url, json=message)

    assert answer.status_code == 200
    wamid = answer.json()["messages"][0]["id"]
    assert answer.json()["contacts"] == [{"input": "+" + ANA, "wa_id": ANA}]
    [send] = recorded(client)
    assert (send["wamid"], send["to"], send["opaque"]) == (wamid, "+" + ANA, "key-1")
    assert send["body"] == message


def test_sends_are_listed_from_where_one_stopped_reading(
    sandbox: SandboxServer, client: httpx.Client
) -> None:
    ana_writes(client)
    for key in ("a", "b", "c"):
        client.post(sandbox.messages_url, json=a_text(biz_opaque_callback_data=key))

    later = client.get("/sandbox/sends", params={"after": recorded(client)[0]["n"]}).json()

    assert [send["opaque"] for send in later] == ["b", "c"]


def test_a_send_to_a_user_id_names_no_phone_number(
    sandbox: SandboxServer, client: httpx.Client, receiver: WebhookReceiver
) -> None:
    bru_writes(client)
    message = a_text(recipient=BRU)
    del message["to"]

    answer = client.post(sandbox.messages_url, json=message)

    assert answer.json()["contacts"] == [{"input": BRU, "user_id": BRU}]
    receiver.wait_for(4)
    assert all("recipient_id" not in status for status in receiver.items("statuses"))
    assert {status["recipient_user_id"] for status in receiver.items("statuses")} == {BRU}


def test_of_two_addresses_the_phone_number_wins(
    sandbox: SandboxServer, client: httpx.Client
) -> None:
    ana_writes(client)

    answer = client.post(sandbox.messages_url, json=a_text(recipient=BRU))

    assert answer.json()["contacts"] == [{"input": "+" + ANA, "wa_id": ANA}]


@pytest.mark.parametrize(
    ("kept", "dialled"),
    [
        ("551187654321", "+55 11 98765-4321"),
        ("5215512345678", "+52 55 1234 5678"),
        ("5491123456789", "+54 11 2345 6789"),
    ],
)
def test_numbers_that_whatsapp_keeps_in_another_form_are_found(
    sandbox: SandboxServer, client: httpx.Client, kept: str, dialled: str
) -> None:
    put(client, "/sandbox/customers", {"wa_id": kept, "name": "Caio"})
    put(client, f"/sandbox/customers/{kept}/messages", {"type": "text", "text": {"body": "Oi"}})

    answer = client.post(sandbox.messages_url, json=a_text(dialled))

    assert answer.json()["contacts"] == [{"input": dialled, "wa_id": kept}]


def test_free_text_needs_a_customer_who_wrote_within_a_day(
    tmp_path: Path, receiver: WebhookReceiver
) -> None:
    clock = [1_000_000_000_000]
    with (
        running_sandbox(tmp_path, receiver.url, clock=lambda: clock[0]) as sandbox,
        sandbox.client() as client,
    ):
        never_wrote = client.post(sandbox.messages_url, json=a_text())
        ana_writes(client)
        clock[0] += 24 * HOUR_MS - 1
        just_in_time = client.post(sandbox.messages_url, json=a_text())
        clock[0] += 1
        too_late = client.post(sandbox.messages_url, json=a_text())
        template = a_template("order_ready", filled("body", "Ana", "17"))
        by_template = client.post(sandbox.messages_url, json=template)

    assert code_of(never_wrote) == 131047
    assert just_in_time.status_code == 200
    assert code_of(too_late) == 131047
    assert by_template.json()["messages"][0]["message_status"] == "accepted"


@pytest.mark.parametrize(
    ("message", "code"),
    [
        (a_text("+15550783881"), 131021),
        (a_text("not a number"), 131009),
        (a_text("+٤٩١٧٠١٢٣٤٥٦٧"), 131009),
        (a_text("group", recipient_type="group"), 131009),
        (a_text("Y2FwaV9ncm91cDox", recipient_type="group"), 131047),
        ({**a_text(), "to": None}, 100),
    ],
)
def test_an_address_that_leads_nowhere_is_refused(
    sandbox: SandboxServer, client: httpx.Client, message: dict[str, object], code: int
) -> None:
    answer = client.post(sandbox.messages_url, json=message)

    assert code_of(answer) == code
    assert recorded(client) == []


def test_a_number_that_is_not_on_whatsapp_cannot_be_reached(
    sandbox: SandboxServer, client: httpx.Client
) -> None:
    ana_writes(client, on_whatsapp=False)

    answer = client.post(sandbox.messages_url, json=a_text())

    assert code_of(answer) == 131026


def test_a_user_id_of_another_portfolio_cannot_be_reached(
    sandbox: SandboxServer, client: httpx.Client
) -> None:
    message = a_text(recipient="US.99")
    del message["to"]

    answer = client.post(sandbox.messages_url, json=message)

    assert code_of(answer) == 131026


def test_a_group_may_be_answered_once_somebody_wrote_in_it(
    sandbox: SandboxServer, client: httpx.Client
) -> None:
    group = "Y2FwaV9ncm91cDoxODA1NTU1"
    ana_writes(client)
    said = {"type": "text", "text": {"body": "All?"}, "group_id": group}
    put(client, f"/sandbox/customers/{ANA}/messages", said)

    answer = client.post(sandbox.messages_url, json=a_text(group, recipient_type="group"))

    assert answer.json()["messages"][0]["group_id"] == group


def test_a_burst_to_one_person_ends_with_the_pair_limit(
    tmp_path: Path, receiver: WebhookReceiver
) -> None:
    clock = [1_000_000_000_000]
    with (
        running_sandbox(tmp_path, receiver.url, pair_limit=True, clock=lambda: clock[0]) as sandbox,
        sandbox.client() as client,
    ):
        ana_writes(client)
        burst = [client.post(sandbox.messages_url, json=a_text()) for _ in range(46)]
        clock[0] += 6_000
        later = client.post(sandbox.messages_url, json=a_text())

    assert [answer.status_code for answer in burst[:45]] == [200] * 45
    assert code_of(burst[45]) == 131056
    assert later.status_code == 200


def test_more_in_a_second_than_the_number_may_send_is_refused(
    tmp_path: Path, receiver: WebhookReceiver
) -> None:
    clock = [1_000_000_000_000]
    with (
        running_sandbox(
            tmp_path, receiver.url, throughput_per_second=2, clock=lambda: clock[0]
        ) as sandbox,
        sandbox.client() as client,
    ):
        ana_writes(client)
        answers = [client.post(sandbox.messages_url, json=a_text()) for _ in range(3)]
        clock[0] += 1_000
        later = client.post(sandbox.messages_url, json=a_text())

    assert [answer.status_code for answer in answers[:2]] == [200, 200]
    assert code_of(answers[2]) == 130429
    assert later.status_code == 200


def test_what_a_customer_wrote_can_be_marked_as_read_and_nothing_else_can(
    sandbox: SandboxServer, client: httpx.Client
) -> None:
    wamid = ana_writes(client)
    mark = {"messaging_product": "whatsapp", "status": "read", "message_id": wamid}

    typing = {**mark, "typing_indicator": {"type": "text"}}
    known = client.post(sandbox.messages_url, json=typing)
    unknown = client.post(sandbox.messages_url, json={**mark, "message_id": "wamid.none"})

    assert known.json() == {"success": True}
    assert code_of(unknown) == 131009
    receipts = client.get("/sandbox/receipts").json()
    assert [(receipt["wamid"], receipt["kind"]) for receipt in receipts] == [
        (wamid, "read"),
        (wamid, "typing"),
    ]


def test_marketing_messages_take_marketing_templates_only(
    sandbox: SandboxServer, client: httpx.Client
) -> None:
    components = [{"type": "BODY", "text": "Half price today."}]
    wanted = {"name": "sale", "language": "en", "category": "MARKETING", "components": components}
    put(client, "/sandbox/templates", wanted)
    url = sandbox.messages_url.replace("/messages", "/marketing_messages")

    taken = client.post(url, json=a_template("sale", product_policy="STRICT"))
    service = client.post(url, json=a_template("order_ready", filled("body", "Ana", "1")))
    text = client.post(url, json=a_text())

    assert taken.status_code == 200
    assert code_of(service) == 131055
    assert code_of(text) == 100


def a_reaction(wamid: str, **more: Any) -> dict[str, Any]:
    said = a_text(**more)
    del said["text"]
    return {**said, "type": "reaction", "reaction": {"message_id": wamid, "emoji": "👍"}}


def statuses_of(client: httpx.Client, sandbox: SandboxServer, wamid: str) -> list[str]:
    path = f"/v26.0/{sandbox.settings.phone_number_id}/message_history"
    wait_until(lambda: client.get("/sandbox/owed").json() == {"owed": 0})
    [entry] = client.get(path, params={"message_id": wamid}).json()["data"]
    return [event["delivery_status"] for event in entry["events"]["data"]]


def test_a_reaction_is_sent_and_never_delivered(
    sandbox: SandboxServer, client: httpx.Client, receiver: WebhookReceiver
) -> None:
    said = ana_writes(client)

    answer = client.post(sandbox.messages_url, json=a_reaction(said)).json()

    receiver.wait_for(2)
    assert statuses_of(client, sandbox, answer["messages"][0]["id"]) == ["SENT"]


def test_a_reaction_to_what_is_not_in_the_chat_fails_afterwards(
    sandbox: SandboxServer, client: httpx.Client, receiver: WebhookReceiver
) -> None:
    bru_said = bru_writes(client)
    ana_writes(client)

    answer = client.post(sandbox.messages_url, json=a_reaction(bru_said))

    receiver.wait_for(3)
    assert answer.status_code == 200
    wamid = answer.json()["messages"][0]["id"]
    assert statuses_of(client, sandbox, wamid) == ["FAILED"]
