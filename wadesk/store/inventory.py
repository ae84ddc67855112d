"""Inventory: the devices that are in, or not wiped yet, as an operator lists them."""

from dataclasses import dataclass

from wadesk.core.records import Instant
from wadesk.store.connection import ReadableDb


@dataclass(frozen=True, slots=True)
class Item:
    device: int
    name: str
    member_name: str
    state: str  # linked · frozen · unlinked · wiped
    system: str
    version: str
    where: str  # place and network, as far as they are known
    last_seen: Instant


def items(db: ReadableDb) -> list[Item]:
    """Those that are in first, the earliest linked of them at the top."""
    sql = (
        "select d.id, coalesce(d.name, ''), coalesce(m.name, ''), d.state,"
        " coalesce(d.system, ''), coalesce(d.version, ''),"
        " trim(coalesce(d.place, '') || ' ' || coalesce(d.network, '')),"
        " max(coalesce(k.last_seen, 0), coalesce(d.last_seen, 0), coalesce(d.linked_at, 0))"
        " from device d left join device_key k on k.device = d.id"
        " left join member m on m.id = d.member"
        " where d.state <> 'wiped' order by d.ended_at is not null, d.id"
    )
    return [Item(*row) for row in db.execute(sql).fetchall()]
