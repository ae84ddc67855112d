"""Shop inbox: what a shop has beside its conversations: templates, views, and news of its number.

Rows as the Hub's feed brings them, put into a Desk's copy for the pictures of its screens.
"""

import json
from collections.abc import Iterator, Mapping

from wadesk.core.changes import Changes
from wadesk.core.our_number import BILL
from wadesk.core.phone_history import HistoryState
from wadesk.core.policy import HOUR_MS
from wadesk.core.records import Instant
from wadesk.demo.rows import Row, put
from wadesk.desk.open_desk import OpenDesk
from wadesk.store.connection import WritableDb

NUMBER = "10600000000001"
FIRST_TEMPLATE, FIRST_VIEW, NEWS = 9_001_000, 9_002_000, 9_003_000

SHOWN, WAMID = (
    "Then it was our packing.",
    "wamid.HBgMNDQ3NzAwOTAwNjA0FQIAERgSMkE5QzRGN0QxRTZCMDU4MwA=",
)
READY = {
    "components": [
        {"type": "HEADER", "format": "TEXT", "text": "Your order {{1}}",
         "example": {"header_text": ["4127"]}},
        {"type": "BODY", "text": "Hello {{1}}, it is packed and leaves on {{2}}.",
         "example": {"body_text": [["Zoé", "Friday"]]}},
        {"type": "FOOTER", "text": "The tea and pottery shop"},
        {"type": "BUTTONS", "buttons": [{"type": "QUICK_REPLY", "text": "Thank you"}]},
    ]
}  # fmt: skip


def gather(desk: OpenDesk) -> None:
    """What is always there."""

    def change(db: WritableDb) -> Changes:
        _name(db)
        for row in _templates():
            put(db, "template", row)
        labels = {str(name): int(one) for one, name in db.execute("select id, name from label")}
        for row in _views(int(desk.identity.member), labels):
            put(db, "saved_view", row)
        return Changes(everything=True)

    desk.mirror.note(change).result()


def _name(db: WritableDb) -> None:
    """WhatsApp's names of messages are new each time; one that is shown is always the same."""
    said = "select wamid from message where text like ? and direction = 'out'"
    (former,) = db.execute(said, (f"{SHOWN}%",)).fetchone()
    db.execute("update message set wamid = ? where wamid = ?", (WAMID, former))
    db.execute("update message set target = ? where target = ?", (WAMID, former))


def shut_number(desk: OpenDesk, now: Instant) -> None:
    """Nothing leaves until somebody has paid; and the phone app's past is still coming."""
    ours = {
        "id": NEWS, "number": NUMBER, "display": "+44 20 7946 0018", "name": "Tea and pottery",
        "shut_why": BILL, "shut_since": now - HOUR_MS,
    }  # fmt: skip
    past = {
        "id": NEWS + 1, "number": NUMBER, "state": HistoryState.COMING, "progress": 42,
        "asked_at": now - HOUR_MS, "heard_at": now,
    }  # fmt: skip

    def change(db: WritableDb) -> Changes:
        put(db, "our_number", ours)
        put(db, "phone_history", past)
        return Changes(everything=True)

    desk.mirror.note(change).result()


def _templates() -> Iterator[Row]:
    told: tuple[tuple[str, str, str, Mapping[str, object]], ...] = (
        ("order_ready", "en", "UTILITY", READY),
        ("order_ready", "fr", "UTILITY", _words("Bonjour {{1}}, votre commande est prête.")),
        ("workshop_reminder", "en", "UTILITY", _words("See you on {{1}} at the potter's wheel!")),
        ("spring_glazes", "en", "MARKETING", _words("The spring glazes are out of the kiln.")),
    )
    for number, (name, language, category, content) in enumerate(told, start=FIRST_TEMPLATE):
        yield {
            "id": number, "account": "1", "template": str(number), "name": name,
            "language": language, "status": "APPROVED", "category": category,
            "content": json.dumps(content),
        }  # fmt: skip


def _views(member: int, labels: Mapping[str, int]) -> Iterator[Row]:
    told: tuple[tuple[str, Mapping[str, object]], ...] = (
        ("Regulars who wait", {"labels": [labels["Returning"]], "waits_ms": HOUR_MS}),
        ("Belgium", {"labels": [labels["Belgium"]]}),
    )
    for place, (name, wanted) in enumerate(told):
        yield {
            "id": FIRST_VIEW + place, "member": member, "name": name, "place": place,
            "filter": json.dumps(wanted),
        }  # fmt: skip


def _words(text: str) -> Mapping[str, object]:
    example = {"body_text": [["Zoé"]]} if "{{" in text else {}
    return {"components": [{"type": "BODY", "text": text, "example": example}]}
