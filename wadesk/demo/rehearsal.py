"""Rehearsal: the days before a demo begins, gone through in a moment.

Customers write in the sandbox's record and agents answer in the Hub's, each by the code that
does it at any other time and under a clock that is moved by hand; what the two have to say to
each other is carried over on the spot. So a shop has a past before it has a network, and the
same past each time.
"""

import dataclasses
import heapq
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path

from wadesk.core.dispatch import Accepted, Lost, Outcome, Waiting
from wadesk.core.policy import Policy
from wadesk.core.records import AgentId, Instant, Wamid
from wadesk.demo import book, habits, messages
from wadesk.demo.book import AGENTS, CUSTOMER, PHONE_APP, Said, Spoken, Story
from wadesk.demo.customer import Customer
from wadesk.demo.habits import NO_DESK, Habits
from wadesk.hub import intake, membership
from wadesk.hub.commands import Court
from wadesk.hub.judgement import Asked
from wadesk.hub.settlement import Settled, settle
from wadesk.hub.whatsapp import webhook
from wadesk.hub.writer import Transaction
from wadesk.sandbox import customers, faults, inbound, sends, webhooks
from wadesk.sandbox.record import Db
from wadesk.sandbox.settings import SandboxSettings
from wadesk.store import connection, counter, record, replies
from wadesk.wire.hub_api import SendText

NOT_DELIVERED = 131026
STATUSES: Mapping[str, Sequence[str]] = {"sent": ("sent",), "delivered": ("sent", "delivered")}
ORIGIN = "http://127.0.0.1"
READ_AFTER_MS = 4_000
MANY = 1_000


@dataclass(frozen=True, slots=True)
class HubFile:
    path: Path
    key: bytes


def rehearse(
    sandbox: Db, told: SandboxSettings, hub: HubFile, stories: Iterable[Story], now: Instant
) -> None:
    """Let everything in these stories happen that lies before ``now``."""
    db = connection.open_writable(hub.path, hub.key, durable=False)
    try:
        with connection.transaction(db):
            counts = counter.read(db)
            _Rehearsal(sandbox, told, Transaction(db, now, counts)).play(stories, now)
            counter.write(db, counts)
    finally:
        db.close()


@dataclass
class _Rehearsal:
    sandbox: Db
    told: SandboxSettings
    hub: Transaction
    court: Court = field(default_factory=lambda: Court(Policy()))
    members: dict[str, AgentId] = field(default_factory=dict)
    own: dict[Customer, str] = field(default_factory=dict)  # wamids of what each said last
    answers: dict[Customer, str] = field(default_factory=dict)  # and of what they were told
    keys: "count[int]" = field(default_factory=count)
    habits: Habits = field(init=False)

    def __post_init__(self) -> None:
        self.habits = Habits(self.court, self.members)

    def play(self, stories: Iterable[Story], now: Instant) -> None:
        for agent in AGENTS.values():
            self.members[agent] = AgentId(membership.enrol(self.hub, agent))
        for shortcut, text in book.quick_replies().items():
            self.habits.learn(self.hub, self.members[AGENTS["A"]], shortcut, text)
        for at, _, customer, spoken in _in_order(stories, now):
            self._at(at)
            if customer not in self.own:
                customers.put(self.sandbox, customer.introduction)
            self._happen(customer, spoken)
            self._carry_over(now)
        self._at(now)

    def _at(self, moment: Instant) -> None:
        self.hub.now = moment
        self.told = dataclasses.replace(self.told, clock=lambda: moment)

    def _happen(self, customer: Customer, spoken: Spoken) -> None:
        match spoken.who:
            case who if who == CUSTOMER:
                self._write(customer, spoken.said)
            case who if who == PHONE_APP:
                words = {"to": customer.address, "text": spoken.said.words}
                inbound.echo(self.sandbox, self.told, words)
            case agent if spoken.said.kind in habits.KINDS:
                where, member = self._conversation(customer), self.members[AGENTS[agent]]
                self.habits.follow(self.hub, member, where, spoken.said)
            case agent:
                self._answer(customer, self.members[AGENTS[agent]], spoken.said)

    def _write(self, customer: Customer, said: Said) -> None:
        known = self.answers if said.kind in messages.ABOUT_OURS else self.own
        wish = messages.wish(said, known.get(customer, ""))
        address = customer.address
        wamid = inbound.write(self.sandbox, self.told, address, wish, ORIGIN)["id"]
        if said.kind not in messages.ABOUT_OWN | {"reaction"}:
            self.own[customer] = wamid

    def _answer(self, customer: Customer, member: AgentId, said: Said) -> None:
        """By the same judgement as any other answer, and out by the same queue."""
        where = self._conversation(customer)
        found = record.conversation(self.hub.db, where)
        base = found.answer if found else 0
        command = SendText(where, base, text=said.words, heard_at=self.hub.now)
        key = f"{next(self.keys):032x}"
        (judged,) = self.court.judge(self.hub, [Asked(member, NO_DESK, key, key.encode(), command)])
        if judged.problem is not None:
            raise ValueError(f"the Hub refused what the book says: {said.words}")
        self._order_mishap(customer, said.kind)
        for waiting in replies.departures(self.hub.db, self.hub.now, MANY):
            self._send(customer, waiting, said.kind)

    def _conversation(self, customer: Customer) -> int:
        (message,) = record.messages_named(self.hub.db, wamids=[self.own[customer]])
        if message.conversation is None:
            raise LookupError(f"{customer.name} has no conversation yet")
        return message.conversation

    def _order_mishap(self, customer: Customer, kind: str) -> None:
        if kind == "undeliverable":
            fault = {"on": "messages", "kind": f"async_failed:{NOT_DELIVERED}"}
            faults.put(self.sandbox, {"faults": [fault | {"to": customer.address}]})

    def _send(self, customer: Customer, waiting: Waiting, kind: str) -> None:
        packed = replies.body_of(self.hub.db, waiting.message)
        if packed is None or not replies.depart(self.hub.db, waiting, self.hub.now):
            return
        outcome: Outcome = Lost("the line broke")
        if kind != "lost":
            outcome = Accepted(self._accepted(json.loads(packed), kind))
            self.answers[customer] = outcome.wamid
        settle(self.hub, [Settled(waiting, outcome, None)])

    def _accepted(self, body: dict[str, object], kind: str) -> Wamid:
        statuses = tuple(STATUSES.get(kind, self.told.statuses))
        told = dataclasses.replace(self.told, statuses=statuses, status_delay_ms=READ_AFTER_MS)
        answer = sends.accept(self.sandbox, told, sends.Send("text", body))
        named = answer["messages"]
        return Wamid(named[0]["id"]) if isinstance(named, list) else Wamid("")

    def _carry_over(self, now: Instant) -> None:
        """Hand the Hub what the sandbox owes it, each body at its own moment."""
        for due_at, body in webhooks.hand_over(self.sandbox):
            self.hub.now = Instant(min(due_at, now))
            parts = webhook.read(body, self.hub.now)
            intake.take_in(self.hub, [intake.delivery(body, self.hub.now, parts)])


def _in_order(
    stories: Iterable[Story], now: Instant
) -> Iterable[tuple[Instant, int, Customer, Spoken]]:
    """All that was said, in the order of time; each story in its own order."""
    places = count()
    told = [
        [(one.at(now), next(places), story.customer, one) for one in story.past]
        for story in stories
    ]
    return heapq.merge(*told, key=lambda event: event[:2])
