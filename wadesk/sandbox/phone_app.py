"""Phone app: the phone that shares its number with the Cloud API, and hands over its past once.

As Meta does it, the past comes in phases and chunks, and those in no order; each says how much
of the whole there is by then. Stricter than Meta, it also refuses a past asked for before the
address book.
"""

import json
import random
from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any

from wadesk.sandbox import deliveries, inbound, webhooks
from wadesk.sandbox.calls import Call
from wadesk.sandbox.graph_errors import BAD_VALUE, GraphError, webhook_error
from wadesk.sandbox.record import Db
from wadesk.sandbox.settings import SandboxSettings
from wadesk.sandbox.shapes import any_object, choice, fields, flag, listing, text, whole

BOOK, PAST = "smb_app_state_sync", "history"
ASKED_BEFORE, TOO_LATE, DECLINED = 2593107, 2593108, 2593109
DAY_MS = 24 * 3600 * 1000
PHASE_DAYS = (1, 90, 180)

_PHONE = fields(
    {},
    {
        "contacts": listing(
            fields({"phone_number": text(32)}, {"full_name": text(200), "first_name": text(200)}),
            least=0,
            most=10_000,
        ),
        "threads": listing(any_object, least=0, most=10_000),
        "chunk": whole(1, 10_000),  # messages in one
        "declined": flag,
        "linked_at": whole(0, 10**14),
    },
)
_ASKED = fields({"messaging_product": choice("whatsapp"), "sync_type": choice(BOOK, PAST)})


def put(db: Db, settings: SandboxSettings, wanted: Mapping[str, Any]) -> Mapping[str, Any]:
    """Let a phone share the number; ``threads`` as for a chunk of history."""
    _PHONE(dict(wanted), "")
    phone = {"linked_at": settings.clock(), "asked": []} | dict(wanted)
    deliveries.choose(db, "phone_app", json.dumps(phone))
    return {"is_on_biz_app": True}


def is_shared(db: Db) -> bool:
    return _phone(db) is not None


async def share(call: Call) -> object:
    """Hand over the address book, or the past."""
    _ASKED(dict(call.members), "")
    kind = str(call.members["sync_type"])
    seed = random.Random(call.settings.clock())  # noqa: S311 - an order, no secret
    act = partial(_share, settings=call.settings, kind=kind, dice=seed)
    return await call.sandbox.change(act)


def _share(db: Db, settings: SandboxSettings, kind: str, dice: random.Random) -> Mapping[str, Any]:
    phone = _phone(db)
    if phone is None:
        raise GraphError(BAD_VALUE, "This number is not shared with a phone app.")
    if kind in phone["asked"]:
        raise GraphError(ASKED_BEFORE, "This was asked for before.")
    if settings.clock() - phone["linked_at"] > DAY_MS:
        raise GraphError(TOO_LATE, "The day in which it can be asked for is over.")
    if kind == PAST and BOOK not in phone["asked"]:
        raise GraphError(BAD_VALUE, "The address book is asked for first.")
    phone["asked"].append(kind)
    deliveries.choose(db, "phone_app", json.dumps(phone))
    if kind == BOOK:
        _owe_book(db, settings, phone.get("contacts", ()))
    elif phone.get("declined"):
        _owe_refusal(db, settings)
    else:
        _owe_past(db, settings, phone, dice)
    return {"messaging_product": "whatsapp", "request_id": f"request-{kind}"}


def _phone(db: Db) -> dict[str, Any] | None:
    row = db.execute("SELECT value FROM settings WHERE name = 'phone_app'").fetchone()
    return None if row is None else dict(json.loads(row["value"]))


def _owe_book(db: Db, settings: SandboxSettings, contacts: Sequence[Mapping[str, Any]]) -> None:
    now = settings.clock()
    told = [
        {
            "type": "contact",
            "contact": dict(one),
            "action": "add",
            "metadata": {"timestamp": webhooks.seconds(now)},
        }
        for one in contacts
    ]
    if told:
        body = webhooks.envelope(settings, BOOK, {"state_sync": told})
        webhooks.owe_to_subscriber(db, body, now)


def _owe_refusal(db: Db, settings: SandboxSettings) -> None:
    """As in Meta's example, this one comes without its envelope."""
    error = webhook_error(DECLINED, "History sharing is turned off by the business")
    body = webhooks.metadata(settings) | {"history": [{"errors": [error]}]}
    webhooks.owe_to_subscriber(db, body, settings.clock())


def _owe_past(
    db: Db, settings: SandboxSettings, phone: Mapping[str, Any], dice: random.Random
) -> None:
    """Progress is told in the order in which chunks are made, and they are posted in another."""
    chunks = _chunks(settings.clock(), phone.get("threads", ()), phone.get("chunk", 100))
    bodies = [
        {
            "threads": threads,
            "phase": phase,
            "chunk_order": order,
            "progress": 100 * (place + 1) // len(chunks),
        }
        for place, (phase, order, threads) in enumerate(chunks)
    ]
    dice.shuffle(bodies)
    for body in bodies:
        inbound.history(db, settings, body)


def _chunks(
    now: int, threads: Sequence[Mapping[str, Any]], most: int
) -> list[tuple[int, int, list[dict[str, Any]]]]:
    """Phase, place in it, and threads with at most so many messages."""
    found: list[tuple[int, int, list[dict[str, Any]]]] = []
    for phase in range(len(PHASE_DAYS)):
        order = 0
        for thread in threads:
            old = [one for one in thread["messages"] if _phase(now, one["at"]) == phase]
            for start in range(0, len(old), most):
                order += 1
                part = {"customer": thread["customer"], "messages": old[start : start + most]}
                found.append((phase, order, [part]))
    return found


def _phase(now: int, at: int) -> int | None:
    """Nothing from before the last of the phases is shared."""
    days = (now - at) / DAY_MS
    return next((phase for phase, upto in enumerate(PHASE_DAYS) if days <= upto), None)
