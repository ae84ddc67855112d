"""Faults: each goes wrong in its own way, as often as it was told to, and for whom."""

from pathlib import Path

import httpx
import pytest

from tests.support.sandbox_server import SandboxServer, running_sandbox
from tests.support.sandbox_talk import (
    ANA,
    a_text,
    ana_writes,
    code_of,
    faults,
    put,
    recorded,
    writes,
)
from tests.support.webhook_receiver import ARRIVES_WITHIN_S, WebhookReceiver, wait_until


def all_delivered(client: httpx.Client) -> None:
    wait_until(lambda: client.get("/sandbox/owed").json() == {"owed": 0})


@pytest.mark.parametrize(
    ("kind", "acted"), [("lost_before", 0), ("lost_after", 1), ("half_answer", 1)]
)
def test_a_connection_that_breaks_tells_nothing_of_what_was_done(
    sandbox: SandboxServer, client: httpx.Client, kind: str, acted: int
) -> None:
    ana_writes(client)
    faults(client, kind)

    with pytest.raises(httpx.RemoteProtocolError):
        client.post(sandbox.messages_url, json=a_text())

    assert len(recorded(client)) == acted
    assert client.post(sandbox.messages_url, json=a_text()).status_code == 200


@pytest.mark.parametrize(
    ("kind", "status", "acted"),
    [
        ("http_500", 500, 0),
        ("http_500_after", 500, 1),
        ("http_503", 503, 0),
        ("code:131056", 400, 0),
        ("code:190", 401, 0),
        ("malformed_answer", 200, 1),
        ("delay", 200, 1),
        ("delay_before", 200, 1),
    ],
)
def test_an_answer_fault_answers_so_and_has_acted_or_not(
    sandbox: SandboxServer, client: httpx.Client, kind: str, *, status: int, acted: int
) -> None:
    ana_writes(client)
    faults(client, kind, delay_ms=1)

    answer = client.post(sandbox.messages_url, json=a_text())

    assert answer.status_code == status
    assert len(recorded(client)) == acted


def test_a_malformed_answer_is_not_json(sandbox: SandboxServer, client: httpx.Client) -> None:
    ana_writes(client)
    faults(client, "malformed_answer")

    answer = client.post(sandbox.messages_url, json=a_text())

    assert answer.headers["content-type"].startswith("text/html")


def test_a_status_may_overtake_a_delayed_answer(
    sandbox: SandboxServer, client: httpx.Client, receiver: WebhookReceiver
) -> None:
    ana_writes(client)
    faults(client, "delay", delay_ms=60_000)

    with pytest.raises(httpx.ReadTimeout):
        client.post(
            sandbox.messages_url,
            json=a_text(biz_opaque_callback_data="k"),
            timeout=httpx.Timeout(ARRIVES_WITHIN_S, read=0.3),
        )

    receiver.wait_for(4)
    assert {status["biz_opaque_callback_data"] for status in receiver.items("statuses")} == {"k"}


def test_a_fault_is_used_up_and_its_rest_is_shown(
    sandbox: SandboxServer, client: httpx.Client
) -> None:
    ana_writes(client)
    faults(client, "code:130429", times=2)

    codes = [client.post(sandbox.messages_url, json=a_text()).status_code for _ in range(3)]

    assert codes == [400, 400, 200]
    [left] = client.get("/sandbox/faults").json()["faults"]
    assert left["remaining"] == 0


def test_a_fault_for_one_person_leaves_the_others_alone(
    sandbox: SandboxServer, client: httpx.Client
) -> None:
    ana_writes(client)
    put(client, "/sandbox/customers", {"wa_id": "4917012345678", "name": "Kai"})
    writes(client, "4917012345678", {"type": "text", "text": {"body": "Moin"}})
    faults(client, "code:131026", to=ANA)

    to_kai = client.post(sandbox.messages_url, json=a_text("+4917012345678"))
    to_ana = client.post(sandbox.messages_url, json=a_text("+" + ANA))

    assert to_kai.status_code == 200
    assert code_of(to_ana) == 131026


def test_a_fault_without_a_count_lasts_until_it_is_cleared(
    sandbox: SandboxServer, client: httpx.Client
) -> None:
    ana_writes(client)
    wanted = {"faults": [{"on": "*", "kind": "http_503"}]}
    client.put("/sandbox/faults", json=wanted).raise_for_status()

    before = [client.post(sandbox.messages_url, json=a_text()).status_code for _ in range(3)]
    client.delete("/sandbox/faults")
    after = client.post(sandbox.messages_url, json=a_text())

    assert before == [503, 503, 503]
    assert after.status_code == 200


@pytest.mark.parametrize(
    "fault",
    [
        {"on": "messages", "kind": "gremlins"},
        {"on": "mesages", "kind": "lost_after"},
        {"on": "messages", "kind": "code:many"},
        {"on": "messages", "kind": "code"},
        {"on": "messages", "kind": "lost_after", "times": 0},
    ],
)
def test_a_fault_that_could_never_happen_is_refused(
    client: httpx.Client, fault: dict[str, object]
) -> None:
    answer = client.put("/sandbox/faults", json={"faults": [fault]})

    assert answer.status_code == 400


def test_a_send_may_fail_after_it_was_accepted(
    sandbox: SandboxServer, client: httpx.Client, receiver: WebhookReceiver
) -> None:
    ana_writes(client, user_id="US.7")
    faults(client, "async_failed:131026")

    answer = client.post(sandbox.messages_url, json=a_text(biz_opaque_callback_data="k"))
    receiver.wait_for(2)

    assert answer.status_code == 200
    [value] = [value for value in receiver.values() if "statuses" in value]
    [failed] = value["statuses"]
    assert "contacts" not in value
    assert failed["status"] == "failed"
    assert failed["errors"][0]["code"] == 131026
    assert failed["biz_opaque_callback_data"] == "k"
    assert "recipient_user_id" not in failed


def test_a_failure_may_come_without_our_own_name_for_the_send(
    sandbox: SandboxServer, client: httpx.Client, receiver: WebhookReceiver
) -> None:
    ana_writes(client)
    faults(client, "failed_without_opaque:131053")

    client.post(sandbox.messages_url, json=a_text(biz_opaque_callback_data="k"))
    receiver.wait_for(2)

    [failed] = receiver.items("statuses")
    assert "biz_opaque_callback_data" not in failed


def test_statuses_may_stay_away(
    sandbox: SandboxServer, client: httpx.Client, receiver: WebhookReceiver
) -> None:
    ana_writes(client)
    faults(client, "no_status")

    client.post(sandbox.messages_url, json=a_text())
    all_delivered(client)

    assert receiver.statuses() == []


def test_statuses_may_come_twice(
    sandbox: SandboxServer, client: httpx.Client, receiver: WebhookReceiver
) -> None:
    ana_writes(client)
    faults(client, "duplicate_webhooks")

    client.post(sandbox.messages_url, json=a_text())
    all_delivered(client)

    assert sorted(receiver.statuses()) == sorted(["sent", "delivered", "read"] * 2)


def test_statuses_may_come_in_reverse(tmp_path: Path, receiver: WebhookReceiver) -> None:
    with (
        running_sandbox(tmp_path, receiver.url, deliveries_at_once=1) as sandbox,
        sandbox.client() as client,
    ):
        ana_writes(client)
        faults(client, "reversed_webhooks")

        client.post(sandbox.messages_url, json=a_text())
        all_delivered(client)

    assert receiver.statuses() == ["read", "delivered", "sent"]


def test_statuses_may_come_in_one_body(
    sandbox: SandboxServer, client: httpx.Client, receiver: WebhookReceiver
) -> None:
    ana_writes(client)
    faults(client, "batch_webhooks")

    client.post(sandbox.messages_url, json=a_text())
    receiver.wait_for(2)

    [value] = [value for value in receiver.values() if "statuses" in value]
    assert [status["status"] for status in value["statuses"]] == ["sent", "delivered", "read"]


def test_what_a_customer_wrote_may_come_twice(
    client: httpx.Client, receiver: WebhookReceiver
) -> None:
    wanted = {"faults": [{"on": "inbound", "kind": "duplicate_webhooks", "times": 1}]}
    client.put("/sandbox/faults", json=wanted).raise_for_status()

    wamid = ana_writes(client)
    receiver.wait_for(2)

    assert [message["id"] for message in receiver.items("messages")] == [wamid, wamid]
