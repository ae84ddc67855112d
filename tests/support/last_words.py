"""Last words: what a device that is out says to the Hub, signed as its own, or by somebody else."""

from typing import Any

import httpx

from tests.support.plain_desk import PlainDesk
from wadesk.store import crypto
from wadesk.wire.linking_api import HandedDraft, hand_in_message, wiped_message

Json = dict[str, Any]


def words(conversation: int, text: str, **more: Any) -> HandedDraft:
    return HandedDraft(conversation, text, more.pop("base", 0), 60_000, 1_000, **more)


def order_of(desk: PlainDesk) -> Json:
    answer = desk.http.get("/v1/session")
    assert answer.status_code == 403, answer.text
    order: Json = answer.json()["order"]
    return order


def hand_in(desk: PlainDesk, order: Json, *drafts: HandedDraft, **changed: Any) -> httpx.Response:
    hub, device, nonce = order["hub"], order["device"], order["nonce"]
    message = hand_in_message(hub, device, nonce, list(drafts))
    body = {
        "device": device,
        "nonce": nonce,
        "drafts": [_plain(one) for one in drafts],
        "signature": crypto.sign(desk.private, message).hex(),
    }
    return desk.http.post("/v1/hand-in", json=body | changed)


def say_wiped(desk: PlainDesk, order: Json, **changed: Any) -> httpx.Response:
    hub, device, nonce = order["hub"], order["device"], order["nonce"]
    signature = crypto.sign(desk.private, wiped_message(hub, device, nonce)).hex()
    body = {"device": device, "nonce": nonce, "signature": signature}
    return desk.http.post("/v1/wiped", json=body | changed)


def _plain(draft: HandedDraft) -> Json:
    return {name: getattr(draft, name) for name in draft.__struct_fields__}
