"""Sign-ins: which devices came back from where, for as long as anything is read from it."""

from wadesk.core.records import Instant
from wadesk.core.sign_ins import SignIn
from wadesk.store.connection import ReadableDb, WritableDb


def add(db: WritableDb, one: SignIn) -> None:
    db.execute(
        "insert into sign_in(device, member, at, address, country) values (?, ?, ?, ?, ?)",
        (one.device, one.member, one.at, one.address, one.country),
    )


def recent(db: ReadableDb, this: SignIn, since: int) -> list[SignIn]:
    """Those after an instant that came from the same address or are of the same member."""
    sql = "select device, member, at, address, country from sign_in where {} = ? and at > ?"
    found = [
        row
        for name, what in (("address", this.address), ("member", this.member))
        for row in db.execute(sql.format(name), (what, since)).fetchall()
    ]
    return [SignIn(*row) for row in dict.fromkeys(found)]


def forget(db: WritableDb, before: Instant) -> None:
    db.execute("delete from sign_in where at < ?", (before,))
