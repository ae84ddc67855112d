"""Posts: signed webhook requests, made beforehand so that sending them costs next to nothing.

One inbound message to three statuses, as a number sees it that answers every message. The
three statuses of one message lie apart, as they do in life: otherwise one commit could
take them in as if they were one.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from tests.bench.seed import SENT, START, WORDS, phone, wamid
from tests.support.hub_server import ACCOUNT, NUMBER, signature

LAGS = {"sent": 0, "delivered": 300, "read": 1_500}  # in rounds of four posts


@dataclass(frozen=True, slots=True)
class Load:
    """``rounds`` of one message and three statuses; ``first`` keeps two loads apart."""

    rounds: int
    customers: int
    first: int = 0

    @property
    def posts(self) -> int:
        return 4 * self.rounds


def received_wamid(number: int) -> str:
    return wamid("posted", number)


def bodies(load: Load) -> Iterator[bytes]:
    for turn in range(load.rounds):
        number = load.first + turn
        yield _encoded(_message(number, phone(number * 7 % load.customers)))
        for status, lag in LAGS.items():
            sent = load.first + (turn - min(lag, load.rounds // 3)) % load.rounds
            yield _encoded(_status(status, sent, phone(sent % load.customers)))


def request(body: bytes) -> bytes:
    head = (
        "POST /webhooks/whatsapp HTTP/1.1\r\nHost: hub\r\nContent-Type: application/json\r\n"
        f"X-Hub-Signature-256: {signature(body)}\r\nContent-Length: {len(body)}\r\n\r\n"
    )
    return head.encode() + body


def _encoded(value: dict[str, Any]) -> bytes:
    metadata = {"display_phone_number": "4930555010", "phone_number_id": NUMBER}
    whole = {"messaging_product": "whatsapp", "metadata": metadata, **value}
    change = {"value": whole, "field": "messages"}
    entry = {"id": ACCOUNT, "changes": [change]}
    body = {"object": "whatsapp_business_account", "entry": [entry]}
    return json.dumps(body, separators=(",", ":")).encode()


def _message(number: int, who: str) -> dict[str, Any]:
    said = {
        "from": who,
        "id": received_wamid(number),
        "timestamp": str(START // 1000 + number // 100),
        "text": {"body": f"{WORDS[number % len(WORDS)]} {number}"},
        "type": "text",
    }
    card = {"profile": {"name": f"Customer {int(who[4:])}"}, "wa_id": who}
    return {"contacts": [card], "messages": [said]}


def _status(status: str, number: int, who: str) -> dict[str, Any]:
    report = {
        "id": wamid(SENT, number),
        "status": status,
        "timestamp": str(START // 1000 + number // 100),
        "recipient_id": who,
        "biz_opaque_callback_data": f"wd1:seeded-{number:010d}",
        "pricing": {"billable": True, "pricing_model": "PMP", "category": "service"},
    }
    return {"statuses": [report]}
