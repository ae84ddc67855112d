"""Phone app: the sandbox hands over a number's past once, in chunks and in no order."""

from typing import Any

import httpx
import pytest

from tests.support.sandbox_server import SandboxServer
from tests.support.sandbox_talk import ANA, code_of, put
from tests.support.webhook_receiver import WebhookReceiver, wait_until

DAY_MS = 24 * 3600 * 1000


def shares(sandbox: SandboxServer, client: httpx.Client, **more: Any) -> None:
    put(client, "/sandbox/customers", {"wa_id": ANA, "name": "Ana"})
    now = sandbox.settings.clock()
    said = [
        {"text": f"day {days}", "at": now - days * DAY_MS, "from_business": days % 2 == 1}
        for days in (0, 40, 41, 42, 120, 200)
    ]
    phone = {
        "contacts": [{"phone_number": ANA, "full_name": "Ana of the shop"}],
        "threads": [{"customer": ANA, "messages": said}],
        "chunk": 2,
    }
    client.put("/sandbox/phone", json=phone | more).raise_for_status()


def asks(sandbox: SandboxServer, client: httpx.Client, kind: str) -> httpx.Response:
    path = f"/v26.0/{sandbox.settings.phone_number_id}/smb_app_data"
    return client.post(path, json={"messaging_product": "whatsapp", "sync_type": kind})


def test_a_shared_number_says_so(sandbox: SandboxServer, client: httpx.Client) -> None:
    shares(sandbox, client)

    path = f"/v26.0/{sandbox.settings.phone_number_id}"
    told = client.get(path, params={"fields": "is_on_biz_app"}).json()

    assert told["is_on_biz_app"] is True


def test_the_past_comes_in_chunks_of_which_one_says_that_it_was_the_last(
    sandbox: SandboxServer, client: httpx.Client, receiver: WebhookReceiver
) -> None:
    shares(sandbox, client)

    asks(sandbox, client, "smb_app_state_sync").raise_for_status()
    asks(sandbox, client, "history").raise_for_status()
    wait_until(lambda: len(receiver.items("history")) == 4)

    chunks = receiver.items("history")
    said = {m["text"]["body"] for one in chunks for t in one["threads"] for m in t["messages"]}
    assert said == {"day 0", "day 40", "day 41", "day 42", "day 120"}
    assert max(one["metadata"]["progress"] for one in chunks) == 100
    assert {one["metadata"]["phase"] for one in chunks} == {0, 1, 2}
    assert [entry["action"] for entry in receiver.items("state_sync")] == ["add"]


def test_each_can_be_asked_for_once_and_in_order(
    sandbox: SandboxServer, client: httpx.Client
) -> None:
    shares(sandbox, client)

    too_soon = asks(sandbox, client, "history")
    asks(sandbox, client, "smb_app_state_sync").raise_for_status()
    again = asks(sandbox, client, "smb_app_state_sync")

    assert code_of(too_soon) == 131009
    assert code_of(again) == 2593107


@pytest.mark.parametrize("kind", ["smb_app_state_sync", "history"])
def test_after_a_day_it_is_too_late(
    sandbox: SandboxServer, client: httpx.Client, kind: str
) -> None:
    shares(sandbox, client, linked_at=sandbox.settings.clock() - DAY_MS - 1)

    assert code_of(asks(sandbox, client, kind)) == 2593108


def test_a_number_that_no_phone_shares_has_no_past(
    sandbox: SandboxServer, client: httpx.Client
) -> None:
    assert code_of(asks(sandbox, client, "history")) == 131009
