"""Intake: webhooks become rows.

A whole group of webhooks is taken in at once: what they name is loaded, changed in memory
and written back with a handful of statements. Every body is kept as it came. A body that
was seen before changes nothing; nor does a message or status that was seen in another
body, because messages are known by their wamid and reports only ever add to a map.
"""

import hashlib
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import msgspec

from wadesk.core.delivery import Carriage, merge
from wadesk.core.identity import Identifiers
from wadesk.core.records import Direction, Instant, Source
from wadesk.hub import phone_history, threads
from wadesk.hub.people import People, holds_answers, touch
from wadesk.hub.whatsapp.address_book import is_outdated
from wadesk.hub.whatsapp.inbound import (
    Carded,
    Part,
    Person,
    Remark,
    Renamed,
    Reported,
    Said,
    Shared,
)
from wadesk.hub.writer import Transaction
from wadesk.store import media, record
from wadesk.store.record import Contact, Conversation, Mark, Message

_encode = msgspec.json.encode
_decode = msgspec.json.Decoder(dict[str, dict[str, Any]]).decode

Reports = Mapping[str, Mapping[str, Any]]

WITH_A_FILE = frozenset({"image", "video", "audio", "document", "sticker"})

UNKNOWN_KIND = "unknown"
PLACEHOLDER_KIND = "media_placeholder"
DIGEST_BYTES = 16
MOMENT_BYTES = 5
_DATED = re.compile(rb'"timestamp":\s*"?(\d{10})\b')


@dataclass(frozen=True, slots=True)
class Delivery:
    """One signed POST: its bytes, when they came, and what they say."""

    body: bytes
    at: Instant
    parts: tuple[Part, ...]
    digest: bytes


def delivery(body: bytes, at: Instant, parts: tuple[Part, ...]) -> Delivery:
    return Delivery(body, at, parts, _digest(body))


def _digest(body: bytes) -> bytes:
    """The body's own time, then its hash.

    What comes together lies together in the index, so that a commit writes a few of its
    pages and not one for every body.
    """
    dated = _DATED.search(body)
    moment = int(dated[1]) if dated else 0
    whole = hashlib.blake2b(body, digest_size=DIGEST_BYTES).digest()
    return moment.to_bytes(MOMENT_BYTES, "big") + whole


def take_in(transaction: Transaction, deliveries: Sequence[Delivery]) -> list[bool]:
    """Take a group in; says of each whether it was new."""
    seen = record.known_digests(transaction.db, [one.digest for one in deliveries])
    is_new: list[bool] = []
    fresh: list[Delivery] = []
    for one in deliveries:
        is_new.append(one.digest not in seen)
        if is_new[-1]:
            seen.add(one.digest)
            fresh.append(one)
    record.keep_bodies(transaction.db, [(one.digest, one.at, one.body) for one in fresh])
    _Intake(transaction, fresh).run()
    return is_new


def keep_whole(transaction: Transaction, deliveries: Sequence[Delivery]) -> list[None]:
    """Keep bodies that cannot be taken in, and say in the record that they are there."""
    unread = [replace(one, parts=(_unread(one),)) for one in deliveries]
    take_in(transaction, unread)
    return [None] * len(deliveries)


def _unread(delivery: Delivery) -> Remark:
    return Remark("unread", delivery.at, {"digest": delivery.digest.hex()})


class _Intake:
    """One group on its way into the tables."""

    def __init__(self, transaction: Transaction, deliveries: Sequence[Delivery]) -> None:
        self._t = transaction
        self._deliveries = deliveries
        parts = [part for one in deliveries for part in one.parts]
        self._people = People(transaction, _everybody(parts))
        self._people.load_conversations({c for part in parts if (c := _circle(part))})
        wamids = {part.wamid for part in parts if isinstance(part, Said | Reported)}
        keys = {part.key for part in parts if isinstance(part, Reported) and part.key}
        self._messages = record.messages_named(transaction.db, wamids, keys)
        self._by_wamid = {one.wamid: one for one in self._messages if one.wamid}
        self._by_key = {one.key: one for one in self._messages if one.key}
        self._notices: list[tuple[int, int, str, int, str]] = []
        self._settled: list[int] = []
        self._wanted: list[int] = []
        self._to_look_at: dict[int, int] = {}  # conversation → seq of what happened in it

    def run(self) -> None:
        for one in self._deliveries:
            if one.parts:
                seq = self._t.next_seq()
                for part in one.parts:
                    self._take(part, seq, one.at)
        self._people.flush()
        self._people.follow(self._messages)
        record.store(self._t.db, self._messages)
        record.keep_notices(self._t.db, self._notices)
        record.settle(self._t.db, self._settled)
        media.want(self._t.db, self._wanted, self._t.now)
        self._look_again()

    def _take(self, part: Part, seq: int, at: Instant) -> None:
        match part:
            case Said():
                self._said(part, seq)
            case Reported():
                self._reported(part, seq)
            case Carded():
                self._carded(part, seq)
            case Shared():
                phone_history.hear(self._t, part, seq)
            case Renamed():
                self._people.rename(part.former, part.person, seq)
            case Remark():
                content = _encode(part.content).decode()
                self._notices.append((self._t.new_id(), seq, part.field, part.at or at, content))

    def _carded(self, carded: Carded, seq: int) -> None:
        """Take over what the address book or the person said, unless a later word is known."""
        contact = self._people.contact(Person(carded.person.who), seq)
        if is_outdated(_decode(contact.content), carded.person.content):
            return
        self._people.contact(carded.person, seq)
        if carded.marketing and carded.marketing != contact.marketing:
            contact.marketing = carded.marketing
            touch(contact, seq)

    def _said(self, said: Said, seq: int) -> None:
        contact, conversation = self._place(said.number, said.person, said.circle, seq)
        known = self._by_wamid.get(said.wamid)
        if known is None:
            known = self._add(_message(self._t.new_id(), seq, said), contact, conversation)
        elif _says_more(known, said):
            _fill(known, said, seq)
            self._home(known, contact, conversation)
            self._mark_for_look(known, seq)
        else:
            self._report(known, said.statuses, seq)
            return
        if carries_file(said.kind, said.content):
            self._wanted.append(known.id)
        if conversation:
            threads.note(conversation, known, seq, self._t.now)

    def _reported(self, reported: Reported, seq: int) -> None:
        message = self._reported_message(reported, seq)
        if message is not None and message.conversation is not None:
            contact, conversation = self._known_person(reported.person, seq), None
        else:
            contact, conversation = self._place(
                reported.number, reported.person, reported.circle, seq
            )
        if message is None:
            stub = _stub(self._t.new_id(), seq, reported, is_key_free=self._is_free(reported.key))
            message = self._add(stub, contact, conversation)
            if conversation:
                threads.note(conversation, message, seq, self._t.now)
        elif _is_stub(message):
            self._learn_of_stub(message, reported, seq)
            if message.conversation is None and conversation:
                self._home(message, contact, conversation)
                threads.note(conversation, message, seq, self._t.now)
        self._report(message, {reported.status: reported.report}, seq)
        self._settle(message, reported)

    def _learn_of_stub(self, stub: Message, reported: Reported, seq: int) -> None:
        """A message known by its reports has whatever key they name, and their earliest time."""
        if stub.key is None and reported.key and self._is_free(reported.key):
            stub.key, stub.seq = reported.key, seq
            stub.mark = max(stub.mark, Mark.CHANGED)
            self._by_key[reported.key] = stub
        if reported.at < stub.at:
            stub.at, stub.seq = reported.at, seq
            stub.mark = max(stub.mark, Mark.CHANGED)
            self._mark_for_look(stub, seq)

    def _settle(self, message: Message, reported: Reported) -> None:
        """A report proves that a message left, whatever became of the answer to its post."""
        if message.carriage in {Carriage.QUEUED, Carriage.SENDING, Carriage.UNCERTAIN}:
            message.carriage = Carriage.ACCEPTED
            self._settled.append(message.id)
            if message.waiting is not None:
                message.waiting, message.mark = None, max(message.mark, Mark.CHANGED)
        if message.wamid is None:
            message.wamid = reported.wamid
            self._by_wamid[reported.wamid] = message
            message.mark = max(message.mark, Mark.CHANGED)

    def _reported_message(self, reported: Reported, seq: int) -> Message | None:
        """The message a report is about; one that has another wamid already is not it."""
        ours = self._by_key.get(reported.key) if reported.key else None
        named = self._by_wamid.get(reported.wamid)
        if ours is None or ours.wamid not in {None, reported.wamid}:
            return named
        if named is not None and named is not ours:
            self._mark_for_look(named, seq)
            self._messages.remove(named)
            threads.absorb(self._t, ours, named, seq)
        return ours

    def _is_free(self, key: str | None) -> bool:
        """Whether no message has this key yet: a second wamid under one key is another message."""
        return key not in self._by_key

    def _home(
        self, message: Message, contact: Contact | None, conversation: Conversation | None
    ) -> None:
        """Give a message its place, once somebody says whose it is."""
        if message.conversation is None and conversation:
            message.conversation = conversation.id
            message.contact = contact.id if contact else None
            message.mark = max(message.mark, Mark.CHANGED)
            if message.direction == Direction.OUT and holds_answers(conversation):
                conversation.folded = self._t.new_id()  # it is older than what bases were begun on

    def _mark_for_look(self, message: Message, seq: int) -> None:
        if message.conversation is not None:
            self._to_look_at[message.conversation] = seq

    def _look_again(self) -> None:
        moved = self._people.moved_to
        threads.look_again(self._t, {moved(one): seq for one, seq in self._to_look_at.items()})

    def _report(self, message: Message, reports: Reports, seq: int) -> None:
        if not reports:
            return
        known = _decode(message.statuses)
        merged = merge(known, reports)
        if merged != known:
            message.statuses = _encode(merged).decode()
            message.seq = seq
            message.mark = max(message.mark, Mark.PROGRESS)

    def _known_person(self, person: Person | None, seq: int) -> Contact | None:
        return self._people.contact(person, seq) if person else None

    def _place(
        self, number: str, person: Person | None, circle: str | None, seq: int
    ) -> tuple[Contact | None, Conversation | None]:
        contact = self._known_person(person, seq)
        if circle:
            return contact, self._people.circle(number, circle, seq)
        if contact:
            return contact, self._people.conversation(number, contact, seq)
        return None, None

    def _add(
        self, message: Message, contact: Contact | None, conversation: Conversation | None
    ) -> Message:
        message.contact = contact.id if contact else None
        message.conversation = conversation.id if conversation else None
        self._messages.append(message)
        if message.wamid:
            self._by_wamid[message.wamid] = message
        if message.key:
            self._by_key[message.key] = message
        return message


def carries_file(kind: str, content: Mapping[str, Any]) -> bool:
    """Whether a message names a file of Meta's."""
    shown = content.get(kind) if kind in WITH_A_FILE else None
    return isinstance(shown, dict) and bool(shown.get("id"))


def _everybody(parts: Sequence[Part]) -> list[Identifiers]:
    people = [
        part.person.who for part in parts if not isinstance(part, Remark | Shared) and part.person
    ]
    return people + [part.former for part in parts if isinstance(part, Renamed)]


def _circle(part: Part) -> str | None:
    return part.circle if isinstance(part, Said | Reported) else None


def _message(message_id: int, seq: int, said: Said) -> Message:
    return Message(
        message_id,
        seq,
        conversation=None,
        at=said.at,
        direction=said.direction,
        source=said.source,
        kind=said.kind,
        text=said.text,
        wamid=said.wamid,
        target=said.target,
        content=_encode(said.content).decode(),
        statuses=_encode(said.statuses).decode(),
        mark=Mark.NEW,
    )


def _stub(message_id: int, seq: int, reported: Reported, *, is_key_free: bool) -> Message:
    """A message that we know by its reports alone: another system sent it, or a former life."""
    return Message(
        message_id,
        seq,
        conversation=None,
        at=reported.at,
        direction=Direction.OUT,
        source=Source.ELSEWHERE,
        kind=UNKNOWN_KIND,
        wamid=reported.wamid,
        key=reported.key if is_key_free else None,
        mark=Mark.NEW,
    )


def _is_stub(message: Message) -> bool:
    return message.source == Source.ELSEWHERE and message.kind == UNKNOWN_KIND


def _says_more(known: Message, said: Said) -> bool:
    """Whether a second telling fills what the first left open, in whatever order they came."""
    return _worth(said.source, said.kind) > _worth(known.source, known.kind)


def _worth(source: str, kind: str) -> int:
    if source == Source.ELSEWHERE and kind == UNKNOWN_KIND:
        return 0
    if kind == PLACEHOLDER_KIND:
        return 1
    return 2 if source == Source.HISTORY else 3


def _fill(known: Message, said: Said, seq: int) -> None:
    known.seq, known.at, known.kind, known.text = seq, said.at, said.kind, said.text
    known.source, known.direction = said.source, said.direction
    known.content = _encode(said.content).decode()
    known.target = said.target
    known.statuses = _encode(merge(_decode(known.statuses), said.statuses)).decode()
    known.mark = max(known.mark, Mark.CHANGED)
