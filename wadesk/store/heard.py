"""Heard: the newest message of a customer's, by the name that WhatsApp gave it."""

from dataclasses import dataclass

from wadesk.core.records import Instant, Wamid
from wadesk.store.connection import ReadableDb

TOP = 2**62

NEWEST = (
    "select id, wamid, at from message where conversation = :conversation and id <= :upto"
    " and direction = 'in' and source <> 'history' and wamid is not null"
    " and kind not in ('edit', 'revoke', 'reaction', 'system', 'call') order by id desc limit 1"
)


@dataclass(frozen=True, slots=True)
class Heard:
    """One message of a customer's."""

    message: int
    wamid: Wamid
    at: Instant


def newest(db: ReadableDb, conversation: int, upto: int = TOP) -> Heard | None:
    """The newest one in a conversation between two, no newer than ``upto``."""
    found = db.execute(NEWEST, {"conversation": conversation, "upto": upto}).fetchone()
    return Heard(found[0], Wamid(found[1]), Instant(found[2])) if found else None
