"""Deeds: what somebody did, written down for administrators; and what they are told at once."""

from typing import Any, Protocol

import msgspec

from wadesk.core.oddities import Alert
from wadesk.hub.writer import Transaction
from wadesk.store import audit
from wadesk.store.audit import Deed

_encode = msgspec.json.encode


class Doer(Protocol):
    """A member, and the device on which they did something."""

    @property
    def member(self) -> int | None: ...
    @property
    def device(self) -> int | None: ...


def write_down(
    t: Transaction, by: Doer | None, deed: Deed, about: int | None, **content: Any
) -> int:
    """One deed, of the Hub itself where nobody did it; ``content`` is what an entry adds to it."""
    where = content.pop("conversation", None)
    told = _encode(content, order="sorted").decode()
    member, device = (None, None) if by is None else (by.member, by.device)
    entry = audit.Entry(t.now, member, device, deed, where, about, told)
    entry_id = t.new_id()
    audit.append(t.db, entry_id, t.next_seq(), entry)
    return entry_id


def alert(t: Transaction, by: Doer, what: Alert, about: int | None, deed: Deed) -> None:
    """Something that every administrator is to look at."""
    write_down(t, by, Deed.ALERT, about, alert=what, change=deed)
