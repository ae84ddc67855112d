"""Shop team: who works in the demo's shop, on which computers, and what was lately done about them.

Rows as the Hub's feed brings them, put into a Desk's copy for the pictures of its pages.
"""

import json
from collections.abc import Iterator, Mapping

from wadesk.core.changes import Changes
from wadesk.core.oddities import Alert, Oddity
from wadesk.core.policy import DAY_MS, HOUR_MS, MINUTE_MS
from wadesk.core.records import Instant
from wadesk.core.rights import Right, Role
from wadesk.core.team import Leaver
from wadesk.demo.rows import Row, put
from wadesk.desk.open_desk import OpenDesk
from wadesk.store.audit import Deed
from wadesk.store.connection import WritableDb

CHLOE, DAVID = 9_000_001, 9_000_002
IMAC, BROKEN, MACBOOK = 9_000_003, 9_000_004, 9_000_005
WAREHOUSE, RECEPTION = 9_000_006, 9_000_007
FIRST_DEED = 9_000_100
SHIFT = {"start": 9 * 60, "end": 18 * 60, "days": [0, 1, 2, 3, 4]}


def gather(desk: OpenDesk, now: Instant) -> None:
    """As if the Hub had said so."""

    def change(db: WritableDb) -> Changes:
        ana = int(desk.identity.member)
        (bilal,) = db.execute("select id from member where name = 'Bilal'").fetchone()
        db.execute("update member set role = ?, factor = 1 where id = ?", (Role.ADMINISTRATOR, ana))
        people = {"ana": ana, "bilal": int(bilal)}
        for table, rows in (
            ("member", _members()),
            ("device", _devices(int(desk.identity.device), people, now)),
            ("audit", _deeds(people, now)),
        ):
            for row in rows:
                put(db, table, row)
        return Changes(everything=True)

    desk.mirror.note(change).result()


def leaver(now: Instant) -> Leaver:
    """Who would have to go for one more."""
    return Leaver(IMAC, "Front desk iMac", "Bilal", Instant(now - 120 * DAY_MS))


def _members() -> Iterator[Row]:
    rights = json.dumps([Right.VIEW_CATALOGUE, Right.BROADCAST])
    yield {
        "id": CHLOE, "name": "Chloé Petit", "role": Role.RESTRICTED, "state": "active",
        "hours": json.dumps(SHIFT), "scopes": json.dumps(["returns"]),
    }  # fmt: skip
    yield {
        "id": DAVID, "name": "David Okoye", "role": Role.STANDARD, "state": "suspended",
        "rights": rights,
    }  # fmt: skip


def _devices(here: int, people: Mapping[str, int], now: Instant) -> Iterator[Row]:
    ana, bilal = people["ana"], people["bilal"]
    idle = now - 76 * HOUR_MS
    places = {"network": "82.64.0.0/16", "place": "Lyon", "country": "FR"}
    usual = {"state": "linked", "version": "0.1.0", "odd": "[]", **places}
    yield usual | {
        "id": here, "member": ana, "name": "Ana's ThinkPad", "system": "Windows 11 24H2",
        "linked_at": now - 90 * DAY_MS, "last_seen": now - MINUTE_MS,
    }  # fmt: skip
    yield usual | {
        "id": MACBOOK, "member": bilal, "name": "Bilal's MacBook Air", "system": "macOS 15.7",
        "linked_at": now - 41 * DAY_MS, "linked_by": ana, "last_seen": now - 2 * MINUTE_MS,
    }  # fmt: skip
    yield usual | {
        "id": IMAC, "member": bilal, "name": "Front desk iMac", "system": "macOS 13.2",
        "version": "0.0.9", "linked_at": now - 120 * DAY_MS, "linked_by": ana, "last_seen": idle,
        "idle_since": idle,
    }  # fmt: skip
    odd = [Oddity.UNKNOWN_PLACE, Oddity.UNUSUAL_HOUR, Oddity.OLD_SYSTEM]
    yield usual | {
        "id": BROKEN, "member": CHLOE, "name": "DESKTOP-7QK2", "system": "Windows 8.1",
        "network": "102.89.0.0/16", "place": "", "country": "NG", "odd": json.dumps(odd),
        "linked_at": now - 6 * HOUR_MS - 31 * MINUTE_MS, "linked_by": CHLOE,
        "last_seen": now - 41 * MINUTE_MS,
    }  # fmt: skip
    for number, name in ((WAREHOUSE, "Warehouse PC"), (RECEPTION, "Reception")):
        yield usual | {
            "id": number, "member": bilal, "name": name, "system": "Windows 10",
            "linked_at": now - 200 * DAY_MS, "state": "wiped", "ended_at": now - DAY_MS,
        }  # fmt: skip


def _deeds(people: Mapping[str, int], now: Instant) -> Iterator[Row]:
    """The oldest first."""
    ana = people["ana"]
    morning = now - 6 * HOUR_MS - 31 * MINUTE_MS
    told: tuple[tuple[int, Deed, int | None, int, Row], ...] = (
        (now - 5 * DAY_MS, Deed.INVITE, ana, CHLOE, {}),
        (now - 5 * DAY_MS, Deed.UNLINK, None, RECEPTION, {"why": "pruned"}),
        (now - 3 * DAY_MS, Deed.SUSPEND, ana, DAVID, {}),
        (now - DAY_MS, Deed.UNLINK, ana, WAREHOUSE, {"why": "unlinked"}),
        (now - DAY_MS, Deed.WIPED, None, WAREHOUSE, {"ms": 412}),
        (morning, Deed.LINK, CHLOE, BROKEN, {}),
        (morning, Deed.ALERT, None, BROKEN, {"alert": Alert.NIGHT_SIGN_IN}),
    )
    for number, (at, deed, who, about, content) in enumerate(told, start=FIRST_DEED):
        yield {
            "id": number, "at": at, "member": who, "deed": deed, "about": about,
            "content": json.dumps(content),
        }  # fmt: skip
