"""Hub key: the key by which Desks know this Hub; made once, and kept in the record alone."""

from wadesk.store import crypto
from wadesk.store.connection import ReadableDb, WritableDb


def kept(db: WritableDb) -> bytes:
    """The private key; whoever asks first makes it."""
    row = _row(db)
    if row is None:
        row = crypto.new_private_key()
        db.execute("insert into hub_key(one, private_key) values (1, ?)", (row,))
    return row


def public(db: ReadableDb) -> bytes:
    """What a Desk pins when it is linked; nothing where no key was made yet."""
    row = _row(db)
    return b"" if row is None else crypto.public_key(row)


def _row(db: ReadableDb) -> bytes | None:
    row = db.execute("select private_key from hub_key").fetchone()
    return bytes(row[0]) if row else None
