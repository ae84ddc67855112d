"""Deeds: what somebody did, written down for administrators; and what they are told at once."""

from typing import Any

import msgspec

from wadesk.core.oddities import Alert
from wadesk.hub.judgement import Asked
from wadesk.hub.writer import Transaction
from wadesk.store import audit
from wadesk.store.audit import Deed

_encode = msgspec.json.encode


def write_down(t: Transaction, asked: Asked, deed: Deed, about: int | None, **content: Any) -> int:
    """One deed of a member; ``content`` is what was so before, and what is so now."""
    where = content.pop("conversation", None)
    told = _encode(content, order="sorted").decode()
    entry = audit.Entry(t.now, asked.member, asked.device, deed, where, about, told)
    entry_id = t.new_id()
    audit.append(t.db, entry_id, t.next_seq(), entry)
    return entry_id


def alert(t: Transaction, asked: Asked, what: Alert, about: int | None, deed: Deed) -> None:
    """Something that every administrator is to look at."""
    write_down(t, asked, Deed.ALERT, about, alert=what, change=deed)
