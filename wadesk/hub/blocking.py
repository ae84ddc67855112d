"""Blocking: has WhatsApp block customers or let them in again, and writes down what it said.

What is wanted is in the record, so a Hub that was off finds it when it starts. To ask twice
does no harm: where an answer was lost on its way, the question is repeated, ever later.
"""

import asyncio
import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

import msgspec

from wadesk.core import blocking
from wadesk.core.errors import WadeskError
from wadesk.core.identity import Identifiers
from wadesk.core.records import Instant
from wadesk.hub.people import touch
from wadesk.hub.reader import Reader
from wadesk.hub.template_list import until_rung
from wadesk.hub.whatsapp import outgoing
from wadesk.hub.whatsapp.graph_answers import GraphRefusal
from wadesk.hub.writer import Transaction, Writer
from wadesk.store import blocking as wishes
from wadesk.store import record
from wadesk.store.blocking import BlockWish
from wadesk.store.connection import ReadableDb
from wadesk.store.record import Contact

AT_ONCE = 10
REST_S = 5.0
NO_ADDRESS = GraphRefusal(131026, "WhatsApp has given no address for this customer.")
TOO_LATE = GraphRefusal(131047, "WhatsApp could not be asked for a whole day.")

_encode = msgspec.json.encode
_decode = msgspec.json.Decoder(dict[str, Any]).decode
_log = logging.getLogger(__name__)


class BlockPort(Protocol):
    async def block(self, who: str, *, is_blocked: bool) -> GraphRefusal | None: ...


@dataclass(frozen=True, slots=True)
class Answered:
    """What WhatsApp said to a wish: why not, or that it is done."""

    wish: BlockWish
    refusal: GraphRefusal | None


class Blocker:
    def __init__(
        self, port: BlockPort, writer: Writer, reader: Reader, clock: Callable[[], Instant]
    ) -> None:
        self._port = port
        self._writer = writer
        self._reader = reader
        self._clock = clock
        self._bell = asyncio.Event()

    def wake(self) -> None:
        """Somebody is to be blocked or let in."""
        self._bell.set()

    async def run(self) -> None:
        while True:
            self._bell.clear()
            if await self._round() < AT_ONCE:
                await until_rung(self._bell, REST_S)

    async def _round(self) -> int:
        """Ask for what is due; how much that was. A full disk must not stop the Hub."""
        try:
            due = await self._reader.ask(wishes.due, self._clock(), AT_ONCE)
            for wish in due:
                await self._ask(wish)
        except WadeskError as trouble:
            _log.warning("who is to be blocked could not be looked at: %s", trouble)
            return 0
        return len(due)

    async def _ask(self, wish: BlockWish) -> None:
        """A refused token, too, says nothing about the customer: that is asked again."""
        who = await self._reader.ask(_address, wish.contact)
        try:
            refusal: GraphRefusal | None = NO_ADDRESS
            if who:
                refusal = await self._port.block(who, is_blocked=wish.is_blocked)
        except WadeskError as trouble:
            _log.info("WhatsApp could not be asked to block somebody: %s", trouble)
            await self._writer.do(_postpone, wish)
        else:
            await self._writer.do(settle, Answered(wish, refusal))


def settle(t: Transaction, answers: Sequence[Answered]) -> list[None]:
    """Write down what came of each wish; one that is wanted otherwise by now is asked anew."""
    for one in answers:
        if _is_wanted_still(t, one.wish):
            _settle_one(t, one)
    return [None] * len(answers)


def _settle_one(t: Transaction, answered: Answered) -> None:
    wish, refusal = answered.wish, answered.refusal
    wishes.forget(t.db, wish.contact)
    for contact in record.contacts(t.db, [wish.contact]):
        contact.blocked = blocking.settled(is_blocked=wish.is_blocked, is_done=refusal is None)
        _note_why(contact, refusal)
        touch(contact, t.next_seq())
        record.store(t.db, [contact])


def _note_why(contact: Contact, refusal: GraphRefusal | None) -> None:
    content = _decode(contact.content)
    content.pop(blocking.WHY, None)
    if refusal is not None:
        why = {"code": refusal.code, "title": refusal.title, "details": refusal.details}
        content[blocking.WHY] = why
    contact.content = _encode(content).decode()


def _postpone(t: Transaction, failed: Sequence[BlockWish]) -> list[None]:
    for wish in failed:
        if not _is_wanted_still(t, wish):
            continue
        if t.now - wish.since > blocking.GIVEN_UP_MS:
            _settle_one(t, Answered(wish, TOO_LATE))
        else:
            again = Instant(t.now + blocking.wait_ms(wish.attempts))
            wishes.postpone(t.db, wish.contact, again)
    return [None] * len(failed)


def _is_wanted_still(t: Transaction, wish: BlockWish) -> bool:
    found = wishes.find(t.db, wish.contact)
    return found is not None and (found.is_blocked, found.since) == (wish.is_blocked, wish.since)


def _address(db: ReadableDb, contact: int) -> str:
    """By what WhatsApp knows them; empty where it has given no address."""
    for found in record.contacts(db, [contact]):
        who = Identifiers(found.phone, found.user_id, found.parent_id)
        if any((who.phone, who.user_id, who.parent_id)):
            to = outgoing.to_person(who).fields
            return to.get("to") or to["recipient"]
    return ""
