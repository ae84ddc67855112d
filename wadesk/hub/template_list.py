"""Template list: the templates of the business account, kept in step with Meta's.

Read whole at the start, when a webhook says that one of them changed, and every hour;
what Meta no longer lists is gone here too. A list that could not be read is asked for again
in a moment, and then ever later, so that a Hub that was started first has it soon.
"""

import asyncio
import contextlib
import logging
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import repeat
from typing import Any, Protocol

import msgspec

from wadesk.core.errors import WadeskError
from wadesk.hub.writer import Transaction, Writer
from wadesk.store import templates
from wadesk.store.record import Tombstone, bury
from wadesk.store.templates import Template

EVERY_S = 3_600.0
SOONEST_S = 1.0
LATEST_S = 60.0
FIELDS = ("message_template_", "template_category_update")

_COLUMNS = frozenset({"id", "name", "language", "status", "category"})

_log = logging.getLogger(__name__)


class TemplatePort(Protocol):
    async def templates(self) -> list[dict[str, Any]]: ...


async def until_rung(bell: asyncio.Event, seconds: float) -> None:
    """Rest until the bell rings or the time is over."""
    with contextlib.suppress(TimeoutError):
        async with asyncio.timeout(seconds):
            await bell.wait()


class TemplateList:
    def __init__(
        self,
        writer: Writer,
        port: TemplatePort,
        account: str,
        rest: Callable[[asyncio.Event, float], Awaitable[None]] = until_rung,
    ) -> None:
        self._writer = writer
        self._port = port
        self._account = account
        self._rest = rest
        self._bell = asyncio.Event()
        self._failures = 0

    def heard(self, field: str) -> None:
        """A webhook of this field arrived."""
        if field.startswith(FIELDS):
            self._bell.set()

    async def run(self) -> None:
        while True:
            self._bell.clear()
            await self._rest(self._bell, await self._refresh())

    async def _refresh(self) -> float:
        """Read the list once; how long to wait before the next time."""
        try:
            listed = await self._port.templates()
            await self._writer.do(_keep, _Listing(self._account, listed))
        except WadeskError as trouble:
            _log.info("the templates could not be read: %s", trouble)
            self._failures += 1
            return _again_in_s(self._failures)
        self._failures = 0
        return EVERY_S


def _again_in_s(failures: int) -> float:
    """Twice as long after each failure in a row, up to a ceiling."""
    return float(min(SOONEST_S * 2 ** min(failures - 1, 16), LATEST_S))


@dataclass(frozen=True, slots=True)
class _Listing:
    account: str
    templates: Sequence[Mapping[str, Any]]


def _keep(t: Transaction, listings: Sequence[_Listing]) -> list[None]:
    for listing in listings:
        _keep_one(t, listing)
    return [None] * len(listings)


def _keep_one(t: Transaction, listing: _Listing) -> None:
    """Write what differs and bury what is gone; an unchanged list takes no seq."""
    known = {one.key: one for one in templates.of_account(t.db, listing.account)}
    listed = {one.key: one for one in map(_template, repeat(listing.account), listing.templates)}
    changed = [
        replace(one, id=known[key].id if key in known else t.new_id())
        for key, one in listed.items()
        if key not in known or replace(one, id=known[key].id) != known[key]
    ]
    gone = [one for key, one in known.items() if key not in listed]
    if changed or gone:
        seq = t.next_seq()
        templates.store(t.db, changed, seq)
        for one in gone:
            bury(t.db, Tombstone("template", one.id, seq, "deleted"))


def _template(account: str, raw: Mapping[str, Any]) -> Template:
    content = {name: value for name, value in raw.items() if name not in _COLUMNS}
    return Template(
        id=0,
        account=account,
        template=str(raw.get("id", "")),
        name=str(raw.get("name", "")),
        language=str(raw.get("language", "")),
        status=str(raw.get("status", "")),
        category=str(raw.get("category", "")),
        content=msgspec.json.encode(content, order="sorted").decode(),
    )
