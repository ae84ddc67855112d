"""Template list: the templates of the business account, kept in step with Meta's.

Read whole at the start, when a webhook says that one of them changed, and every hour;
what Meta no longer lists is gone here too.
"""

import asyncio
import logging
from collections.abc import Mapping, Sequence
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
AFTER_TROUBLE_S = 60.0
FIELDS = ("message_template_", "template_category_update")

_COLUMNS = frozenset({"id", "name", "language", "status", "category"})

_log = logging.getLogger(__name__)


class TemplatePort(Protocol):
    async def templates(self) -> list[dict[str, Any]]: ...


class TemplateList:
    def __init__(self, writer: Writer, port: TemplatePort, account: str) -> None:
        self._writer = writer
        self._port = port
        self._account = account
        self._bell = asyncio.Event()

    def heard(self, field: str) -> None:
        """A webhook of this field arrived."""
        if field.startswith(FIELDS):
            self._bell.set()

    async def run(self) -> None:
        while True:
            self._bell.clear()
            wait_s = await self._refresh()
            try:
                async with asyncio.timeout(wait_s):
                    await self._bell.wait()
            except TimeoutError:
                continue

    async def _refresh(self) -> float:
        """Read the list once; how long to wait before the next time."""
        try:
            listed = await self._port.templates()
            await self._writer.do(_keep, _Listing(self._account, listed))
        except WadeskError as trouble:
            _log.info("the templates could not be read: %s", trouble)
            return AFTER_TROUBLE_S
        return EVERY_S


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
