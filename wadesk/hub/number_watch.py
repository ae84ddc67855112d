"""Number watch: what Meta says of our number, and whether it lets anything of ours through.

The dispatcher tells what became of each send; the number itself is asked about at the start
and every hour. Both end in one row that every Desk shows.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any, Protocol

from wadesk.core import our_number
from wadesk.core.dispatch import Accepted, Outcome
from wadesk.core.errors import Refused, WadeskError
from wadesk.core.our_number import OPEN, Door, OurNumber
from wadesk.core.records import Instant
from wadesk.hub.writer import Transaction, Writer
from wadesk.store import our_number as numbers

EVERY_S = 3_600.0
AGAIN_S = 60.0

_log = logging.getLogger(__name__)


class NumberPort(Protocol):
    async def number(self) -> dict[str, Any]: ...


class NumberWatch:
    def __init__(
        self,
        writer: Writer,
        port: NumberPort,
        number: str,
        clock: Callable[[], Instant],
        rest: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self._writer, self._port, self._number = writer, port, number
        self._clock, self._rest = clock, rest
        self.door: Door = OPEN
        self._told: Door | None = None  # a Hub before this one may have told anything

    async def heed(self, outcome: Outcome) -> None:
        """What became of a send; whether anything may leave is told when it is news."""
        door = our_number.after(self.door, outcome, self._clock())
        if door != self.door or isinstance(outcome, Accepted):
            await self._turn(door)

    async def run(self) -> None:
        """Ask about the number; what it may not even be asked about is told as well."""
        while True:
            await self._rest(await self._look())

    async def _look(self) -> float:
        try:
            told = await self._port.number()
            await self._write(_described(told))
        except Refused as refusal:
            _log.info("WhatsApp says nothing of our number: %s", refusal)
            await self._turn(our_number.shut(self.door, our_number.TOKEN, self._clock()))
            return AGAIN_S
        except WadeskError as trouble:
            _log.info("our number could not be asked about: %s", trouble)
            return AGAIN_S
        return EVERY_S

    async def _turn(self, door: Door) -> None:
        told, self.door = self._told, door
        if told is None or (door.why, door.since) != (told.why, told.since):
            try:
                await self._write({"shut_why": door.why, "shut_since": door.since})
                self._told = door
            except WadeskError as trouble:
                _log.warning("how our number stands could not be written down: %s", trouble)

    async def _write(self, facts: Mapping[str, Any]) -> None:
        await self._writer.do(_keep, (self._number, facts))


def _described(told: Mapping[str, Any]) -> dict[str, str]:
    fields = {
        "display": "display_phone_number",
        "name": "verified_name",
        "quality": "quality_rating",
    }
    found = {ours: told.get(theirs) for ours, theirs in fields.items()}
    return {ours: value for ours, value in found.items() if isinstance(value, str)}


def _keep(t: Transaction, told: Sequence[tuple[str, Mapping[str, Any]]]) -> list[None]:
    for number, facts in told:
        found = numbers.find(t.db, number)
        row, known = found or (None, OurNumber(number))
        now = replace(known, **facts)
        if row is None or now != known:
            numbers.keep(t.db, t.new_id() if row is None else row, t.next_seq(), now)
    return [None] * len(told)
