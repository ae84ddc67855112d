"""Real Desks: Desks of the Hub itself, and customers who write to it as WhatsApp's webhook does."""

import asyncio
import contextlib
import json
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx

from tests.support.desks import eventually, wall_clock
from tests.support.hub_server import NUMBER, HubServer, signature
from tests.support.keychains import MemoryKeychain
from wadesk.core.records import ConversationId
from wadesk.desk import linking, reading
from wadesk.desk.open_desk import OpenDesk, open_desk
from wadesk.desk.profile import Unlock

ZOE, WORK, TOM = "15550100", "15550101", "15550102"
CALLED = {ZOE: "Zoé", WORK: "Zoé at work", TOM: "Tom"}


def a_desk_of(hub: HubServer, agent: str, directory: Path) -> Unlock:
    unlock = Unlock(MemoryKeychain())
    asyncio.run(linking.link(hub.url, hub.code(agent), directory, unlock))
    return unlock


@contextlib.contextmanager
def desk_of(hub: HubServer, agent: str, directory: Path) -> Iterator[OpenDesk]:
    """Linked, and open without a line."""
    unlock = a_desk_of(hub, agent, directory)
    with open_desk(directory, unlock, wall_clock) as found:
        yield found


def customer_writes(hub: HubServer, text: str) -> None:
    writes(hub, ZOE, f"wamid.{text}", text={"body": text})


def writes(hub: HubServer, phone: str, wamid: str, **more: Any) -> None:
    """A customer's message, as WhatsApp's webhook brings it."""
    said = {"from": phone, "id": wamid, "timestamp": str(int(time.time())), "type": "text"}
    said |= more or {"text": {"body": "Hello"}}
    value = {
        "messaging_product": "whatsapp",
        "metadata": {"display_phone_number": "15550783881", "phone_number_id": NUMBER},
        "contacts": [{"profile": {"name": CALLED[phone]}, "wa_id": phone}],
        "messages": [said],
    }
    entry = [{"id": "1", "changes": [{"field": "messages", "value": value}]}]
    body = json.dumps({"object": "whatsapp_business_account", "entry": entry}).encode()
    headers = {"X-Hub-Signature-256": signature(body)}
    answer = httpx.post(hub.webhook_url, content=body, headers=headers, trust_env=False)
    assert answer.status_code == 200


def the_conversation(desk: OpenDesk) -> ConversationId | None:
    lines = reading.inbox(desk, 1, None)
    return lines[0].id if lines else None


async def conversation_of(desk: OpenDesk) -> ConversationId:
    """The conversation, once all of it is here: whoever writes before that is asked again."""
    await eventually(lambda: the_conversation(desk) is not None)
    await eventually(lambda: desk.hearing.heard_at() is not None)
    found = the_conversation(desk)
    assert found is not None
    return found
