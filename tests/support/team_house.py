"""Team house: a running Hub with one member of every standing, each at a Desk, and fresh things."""

import contextlib
import itertools
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, TypeVar

from tests.support import payloads
from tests.support.hub_server import STORE_KEY, HubServer, running_hub
from tests.support.payloads import a_card, a_message, webhook
from tests.support.plain_desk import PlainDesk, posted
from wadesk.core.policy import HOUR_MS, Policy
from wadesk.core.records import Instant
from wadesk.hub import upkeep
from wadesk.hub.writer import Transaction
from wadesk.store import scheduled
from wadesk.store.scheduled import Scheduled

NOW = Instant(payloads.NOW)
WALL_DAY_MS = 24 * HOUR_MS
SCOPES = {"open": "", "sales": "sales", "legal": "legal"}
SPARES = 2

Json = dict[str, Any]
Result = TypeVar("Result")

_WALL_MINUTE = NOW % WALL_DAY_MS // 60_000
LATER_TODAY = {
    "start": (_WALL_MINUTE + 60) % 1440,
    "end": (_WALL_MINUTE + 120) % 1440,
    "days": list(range(7)),
}
"""Hours that do not cover the moment in which the house stands still."""

RIGHTS: dict[str, Json] = {
    "admin": {"role": "administrator"},
    "standard": {"role": "standard"},
    "trusted": {
        "role": "standard",
        "rights": ["delete_conversations", "export"],
        "scopes": ["sales"],
    },
    "limited": {"role": "standard", "scopes": ["sales"]},
    "restricted": {"role": "restricted", "scopes": ["sales"]},
    "late": {"role": "standard", "hours": LATER_TODAY},
    "suspended": {"role": "standard"},
    "removed": {"role": "standard"},
}

ROOMY = Policy()
ROOMY = replace(
    ROOMY,
    devices=replace(ROOMY.devices, max_linked=10_000),
    security=replace(ROOMY.security, factor_from_members=10_000, office_from=0, office_until=24),
)


@dataclass(frozen=True)
class Somebody:
    """A colleague nobody minds losing: their member and their one device."""

    name: str
    member: int
    device: int


class TeamHouse:
    def __init__(self, hub: HubServer, stack: contextlib.ExitStack) -> None:
        self.hub = hub
        self._numbers = itertools.count(1)
        self._stack = stack
        self.boss = self.desk("Boss")
        self.colleague = self.desk("Colleague")
        self.desks = {name: self.desk(name) for name in RIGHTS}
        self.spares = {
            name: [self.desk(name).linked["device"] for _ in range(SPARES)] for name in RIGHTS
        }
        for name, rights in RIGHTS.items():
            self.order({"t": "set_rights", "member": self.desks[name].member, **rights})
        suspended, removed = self.desks["suspended"].member, self.desks["removed"].member
        self.order({"t": "suspend_member", "member": suspended, "suspended": True})
        self.order({"t": "remove_member", "member": removed})

    def desk(self, name: str) -> PlainDesk:
        made = PlainDesk(self.hub, name)
        self._stack.callback(made.close)
        return made

    def order(self, command: Json) -> Json:
        """What the Hub's first administrator does, and nobody refuses."""
        answer = self.boss.ask(command)
        assert answer.status_code == 200, answer.text
        found: Json = answer.json()
        return found

    def somebody(self) -> Somebody:
        name = f"Somebody {next(self._numbers)}"
        desk = self.desk(name)
        return Somebody(name, desk.member, desk.linked["device"])

    def a_number(self) -> str:
        """Nobody has written from it before."""
        return f"49157{next(self._numbers):07d}"

    def line(self, place: str, owner: int | None = None) -> int:
        """A new customer's conversation in one of the scopes."""
        phone = self.a_number()
        said = a_message(wamid=f"wamid.{phone}", phone=phone, timestamp=str(NOW // 1000))
        assert posted(self.hub, webhook(contacts=[a_card(phone=phone)], messages=[said])) == 200
        line = int(self.on_record(_newest_line))
        if SCOPES[place]:
            self.order({"t": "designate", "conversation": line, "scope": SCOPES[place]})
        if owner is not None:
            self.on_record(lambda t: _own(t, line, owner))
        return line

    def plan(self, line: int, member: int) -> int:
        """A reply that waits for its hour, by this member's hand."""

        def work(t: Transaction) -> int:
            row_id, seq = t.new_id(), t.next_seq()
            key, hour = f"plan-{row_id}", Instant(t.now + HOUR_MS)
            scheduled.add(t.db, Scheduled(row_id, seq, line, member, key, hour, "{}"))
            return row_id

        return self.on_record(work)

    def on_record(self, work: Callable[[Transaction], Result]) -> Result:
        """What no route does, done beside the serving Hub."""
        return upkeep._once(self.hub.settings.database, STORE_KEY, NOW, work)


@contextlib.contextmanager
def team_house(path: Path) -> Iterator[TeamHouse]:
    with (
        running_hub(path, policy=ROOMY, clock=lambda: NOW) as hub,
        contextlib.ExitStack() as stack,
    ):
        yield TeamHouse(hub, stack)


def _newest_line(t: Transaction) -> int:
    (line,) = t.db.execute("select max(id) from conversation").fetchone()
    return int(line)


def _own(t: Transaction, line: int, owner: int) -> None:
    t.db.execute(
        "update conversation set owner = ?, seq = ? where id = ?", (owner, t.next_seq(), line)
    )
