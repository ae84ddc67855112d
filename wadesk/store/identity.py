"""Identity: who a Desk is to its Hub, and with which keys one asks that is not let in yet."""

from dataclasses import dataclass, field

from wadesk.core.records import AgentId, DeviceId
from wadesk.store import crypto
from wadesk.store.connection import ReadableDb, WritableDb


@dataclass(frozen=True, slots=True)
class Identity:
    """Who this Desk is to its Hub."""

    url: str
    hub: str
    device: DeviceId
    member: AgentId
    member_name: str
    private_key: bytes = field(repr=False)
    hub_key: bytes | None = None  # what it has signed is an order
    certificate: str | None = None  # the only one that is believed; none: as this machine trusts
    door: bytes | None = field(default=None, repr=False)  # by which a shut profile asks


@dataclass(frozen=True, slots=True)
class LinkKeys:
    """What a Desk that is not let in yet asks with: the key it will sign with, and the door's."""

    private_key: bytes = field(repr=False)
    door: bytes = field(repr=False)


def save(db: WritableDb, identity: Identity) -> None:
    db.execute(
        "insert or replace into identity"
        " (one, url, hub, device, member, member_name, private_key, hub_key, certificate, door)"
        " values (1, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            identity.url,
            identity.hub,
            identity.device,
            identity.member,
            identity.member_name,
            identity.private_key,
            identity.hub_key,
            identity.certificate,
            identity.door,
        ),
    )
    forget_link_keys(db)


def find(db: ReadableDb) -> Identity | None:
    row = db.execute(
        "select url, hub, device, member, member_name, private_key, hub_key, certificate, door"
        " from identity"
    ).fetchone()
    return Identity(*row) if row else None


def link_keys(db: WritableDb) -> LinkKeys:
    """New ones, unless somebody was killed or gave up while these were asking."""
    row = db.execute("select private_key, door from linking").fetchone()
    if row:
        return LinkKeys(*row)
    made = LinkKeys(crypto.new_private_key(), crypto.new_private_key())
    sql = "insert into linking (one, private_key, door) values (1, ?, ?)"
    db.execute(sql, (made.private_key, made.door))
    return made


def forget_link_keys(db: WritableDb) -> None:
    db.execute("delete from linking")


def leap(db: WritableDb, counter: int) -> None:
    """A copy was cleared up: count on from what the Hub says, and never back."""
    db.execute("update identity set counter = max(counter, ?)", (counter,))


def next_counter(db: WritableDb) -> int:
    """The next number for a token request; to be used only after the commit."""
    row = db.execute("update identity set counter = counter + 1 returning counter").fetchone()
    if row is None:
        raise LookupError("this Desk is not linked")
    return int(row[0])
