"""Window seed: the folder of a linked Desk that has been at work for years, made in seconds.

Nine messages of ten lie in one thread, the longest that the window can be asked to show; the
others are spread over all customers. The search index counts as complete and is left empty,
so that nothing but the window is at work on it.
"""

import asyncio
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from tests.bench.seed import START, WORDS, SeededHub, phone, wamid
from tests.fixtures import desk_folder
from tests.fixtures.desk_folder import Past, SeededDesk
from tests.fixtures.tables import named, table
from tests.support.hub_server import NUMBER, STORE_KEY
from wadesk import server
from wadesk.core.batches import Table
from wadesk.core.records import AgentId, Seq
from wadesk.core.rows import CONTACT, CONVERSATION, MEMBER, MESSAGE
from wadesk.core.sync import Cursor
from wadesk.desk import linking, profile
from wadesk.hub import upkeep

ABOVE = 10_000_000  # ids begin above those of any Hub that is measured
LONGEST = ABOVE + 1  # the conversation with the long thread
ME, COLLEAGUE = AgentId(ABOVE + 1), AgentId(ABOVE + 2)
PAGE_ROWS = 20_000
CUSTOMERS_MOST = 10_000
PER_CUSTOMER = 20


def linked_desk(where: Path, hub: SeededHub, url: str) -> SeededDesk:
    """A new profile, let in by a Hub that serves; what that has is still to be fetched."""
    desk = SeededDesk(where / "profile", where / "keys", 0, 0)
    desk.keys.mkdir(parents=True)
    code = upkeep.linking_code(hub.settings, STORE_KEY, where.name, server.now())
    asyncio.run(linking.link(url, code, desk.folder, desk.unlock))
    return desk


def seeded_before(where: Path, messages: int, hub: SeededHub, url: str) -> SeededDesk:
    """A profile that has its messages already, and to which all that the Hub has is new."""
    linked = linked_desk(where, hub, url)
    desk = replace(linked, messages=messages, customers=_customers(messages))
    with profile.open_profile(desk.folder, desk.unlock, server.now()) as made:
        desk_folder.fill_mirror(made, _past(desk, hub.head.lineage))
    return desk


def seeded_desk(where: Path, messages: int) -> SeededDesk:
    """A profile that only its Hub lacks: nobody listens at its address."""
    desk = SeededDesk(where / "profile", where / "keys", messages, _customers(messages))
    desk_folder.make(desk, ME, _past(desk, "seeded"))
    return desk


def _customers(messages: int) -> int:
    return max(min(messages // PER_CUSTOMER, CUSTOMERS_MOST), 2)


def _past(desk: SeededDesk, lineage: str) -> Past:
    members = [[ME, 1, "Ana", "standard", "active"], [COLLEAGUE, 1, "Bilal", "standard", "active"]]

    def small() -> list[Table]:
        return [
            table(MEMBER, members),
            table(CONTACT, [_contact(number) for number in range(desk.customers)]),
            named(CONVERSATION, [_conversation(number, desk) for number in range(desk.customers)]),
        ]

    return Past(Cursor(lineage, Seq(0)), _pages(desk), small, is_indexed=False)


def _contact(number: int) -> list[object]:
    return [LONGEST + number, 1, f"Customer {number}", phone(number)]


def _conversation(number: int, desk: SeededDesk) -> dict[str, object]:
    last = _last_message(number, desk)
    return {
        "id": LONGEST + number,
        "seq": 1,
        "number": NUMBER,
        "contact": LONGEST + number,
        "status": "open",
        "last_at": START + last * 1000,
        "last_inbound_at": START + last * 1000,
        "last_message": ABOVE + last,
        "preview": _text(last),
        "answer": ABOVE + _last_answer(number, last, desk),
        "answered_by": ME,
    }


def place_of(message: int, customers: int) -> int:
    """Which customer's message it is: nine of ten are the first one's."""
    return 0 if message % 10 else message // 10 % customers


def _last_message(number: int, desk: SeededDesk) -> int:
    if number == 0:
        return desk.messages if desk.messages % 10 else desk.messages - 1
    tens = desk.messages // 10
    return (tens - (tens - number) % desk.customers) * 10


def _last_answer(place: int, last: int, desk: SeededDesk) -> int:
    step = 10 * desk.customers if place else 1
    near = range(last, max(last - 40 * step, 0), -step)
    mine = (one for one in near if place_of(one, desk.customers) == place and one % 3 == 0)
    return next(mine, 0)


def _text(message: int) -> str:
    return f"{WORDS[message % len(WORDS)]} {message}"


def _pages(desk: SeededDesk) -> Iterator[Table]:
    for first in range(1, desk.messages + 1, PAGE_ROWS):
        last = min(first + PAGE_ROWS, desk.messages + 1)
        yield named(MESSAGE, (_message(number, desk.customers) for number in range(first, last)))


def _message(number: int, customers: int) -> dict[str, object]:
    place, is_ours = place_of(number, customers), number % 3 == 0
    return {
        "id": ABOVE + number,
        "seq": 1,
        "conversation": LONGEST + place,
        "at": START + number * 1000,
        "direction": "out" if is_ours else "in",
        "source": "desk" if is_ours else "cloud",
        "kind": "text",
        "text": _text(number),
        "contact": LONGEST + place,
        "member": (ME, COLLEAGUE)[number % 2] if is_ours else None,
        "wamid": wamid("kept", number),
        "carriage": "accepted" if is_ours else None,
        "statuses": _READ if is_ours else None,
    }


_READ = {one: {"at": START} for one in ("sent", "delivered", "read")}
