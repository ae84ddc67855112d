"""Papers: what a Desk is told about itself when it asks where it stands."""

from dataclasses import dataclass

from wadesk.store import factors, hub_key, members
from wadesk.store.connection import ReadableDb


@dataclass(frozen=True, slots=True)
class Papers:
    """Read in one look: the epoch of its sight, the Hub's key, and how long a proof lasts."""

    epoch: int
    hub_key: str
    proven_until: int


def of(db: ReadableDb, member: int, device: int) -> Papers:
    """Refused where nothing works for the member."""
    sight = members.required_sight(db, member)
    proven_until = factors.proven_until(db, device)
    return Papers(sight.epoch, hub_key.public(db).hex(), proven_until)
