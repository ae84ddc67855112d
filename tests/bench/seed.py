"""Seed: a Hub's folder with agents, customers and messages in it, made in one go.

Everything gets there by the Hub's own statements, so that a measured Hub cannot tell a
seeded record from one that has grown.
"""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.support.hub_server import NUMBER, STORE_KEY, a_hub
from wadesk.core.delivery import Carriage
from wadesk.core.identity import Identifiers
from wadesk.core.records import Direction, Instant, Source
from wadesk.core.sync import Cursor
from wadesk.hub.settings import HubSettings
from wadesk.hub.writer import Transaction
from wadesk.store import connection, counter, devices, members, record
from wadesk.store.devices import NewDevice, NewToken
from wadesk.store.record import Contact, Conversation, Mark, Message

START = Instant(1_795_000_000_000)
TOKEN_TTL_MS = 10**12
SENT = "sent"
WORDS = (
    "Guten Tag, ist mein Paket schon unterwegs?",
    "It should arrive on Tuesday, between nine and noon.",
    "Merci beaucoup, à bientôt 🙏",
    "请问今天可以送货吗",
    "Order 40213: two mugs, blue; the invoice goes to the office in the second yard.",
)


@dataclass(frozen=True, slots=True)
class Seed:
    """How much of each: one Desk per agent; messages are spread evenly over the customers."""

    agents: int = 4
    customers: int = 0
    sent: int = 0  # messages of ours, accepted and waiting for their statuses
    received: int = 0


@dataclass(frozen=True, slots=True)
class SeededHub:
    settings: HubSettings
    tokens: tuple[str, ...]  # one per agent
    conversations: tuple[int, ...]
    head: Cursor

    @property
    def directory(self) -> Path:
        return self.settings.directory


def seeded_hub(directory: Path, seed: Seed) -> SeededHub:
    settings = a_hub(directory)
    db = connection.open_writable(settings.database, STORE_KEY, durable=False)
    try:
        with connection.transaction(db):
            counts = counter.read(db)
            transaction = Transaction(db, START, counts)
            tokens = tuple(_agent(transaction, number) for number in range(seed.agents))
            places = list(_customers(transaction, seed))
            record.store(db, _messages(transaction, seed, places))
            record.store(db, places)
            counter.write(db, counts)
            head = counts.head
    finally:
        db.close()
    return SeededHub(settings, tokens, tuple(place.id for place in places), head)


def phone(customer: int) -> str:
    return f"4915{customer:08d}"


def wamid(kind: str, number: int) -> str:
    """As Meta makes them: long, in no order, and the same for the same number."""
    drawn = hashlib.blake2b(f"{kind} {number}".encode(), digest_size=10).hexdigest().upper()
    return f"wamid.HBgNNDkxNTc1NTUwMTAyFQIAERgS{drawn}AA=="


def _agent(t: Transaction, number: int) -> str:
    """A member with one linked Desk; its token outlives every measurement."""
    token = hashlib.sha256(f"token {number}".encode()).digest()
    member, device = t.new_id(), t.new_id()
    new = NewDevice(member, f"key {number}".encode(), "Desk", "Linux", "0")
    members.add_member(t.db, member, t.next_seq(), f"Agent {number}")
    devices.add_device(t.db, device, t.next_seq(), new, t.now)
    until = Instant(t.now + TOKEN_TTL_MS)
    new_token = NewToken(1, hashlib.sha256(token).digest(), until, {1: ""})
    devices.issue_token(t.db, device, new_token, t.now)
    return token.hex()


def _customers(t: Transaction, seed: Seed) -> Iterator[Conversation]:
    people: list[Contact] = []
    for number in range(seed.customers):
        name, who = f"Customer {number}", phone(number)
        contact = Contact(t.new_id(), t.next_seq(), name, who, mark=Mark.NEW)
        people.append(contact)
        place = Conversation(t.new_id(), contact.seq, NUMBER, contact.id, mark=Mark.NEW)
        place.last_at, place.last_inbound_at, place.preview = START, START, WORDS[0]
        yield place
    record.store(t.db, people)
    named = [(name, one.id) for one in people for name in Identifiers(one.phone).names()]
    record.name_contact(t.db, named)


def _messages(t: Transaction, seed: Seed, places: list[Conversation]) -> Iterator[Message]:
    for number in range(seed.sent + seed.received):
        place = places[number % len(places)]
        is_ours = number < seed.sent
        message = Message(
            t.new_id(),
            t.next_seq(),
            place.id,
            START + number,
            Direction.OUT if is_ours else Direction.IN,
            Source.DESK if is_ours else Source.CLOUD,
            "text",
            f"{WORDS[number % len(WORDS)]} {number}",
            contact=place.contact,
            wamid=wamid(SENT if is_ours else "received", number),
            mark=Mark.NEW,
        )
        if is_ours:
            message.key, message.carriage = f"seeded-{number:010d}", Carriage.ACCEPTED
        place.seq, place.last_at, place.last_message = message.seq, message.at, message.id
        place.preview = message.text
        yield message
