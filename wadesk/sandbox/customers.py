"""Customers: the people on the other side, known by a phone number, by a user id, or by both.

Two records that turn out to be one person are merged.
The service window is counted from a customer's last message to the business.
"""

import re
import secrets
from collections.abc import Iterator, Mapping

from wadesk.sandbox.graph_errors import BAD_VALUE, GraphError
from wadesk.sandbox.record import Db, Row

WINDOW_MS = 24 * 60 * 60 * 1000
USER_ID = re.compile(r"[A-Z]{2}\.(ENT\.)?[A-Za-z0-9]{1,128}")
GROUP_ID = re.compile(r"[A-Za-z0-9_+/=.\-]{16,128}")
_SEPARATORS = re.compile(r"[\s().\-]")
# A number as it is dialled and as WhatsApp keeps it: Brazil, Mexico, Argentina.
_VARIANTS = (
    (re.compile(r"55([0-9]{2})9([0-9]{8})"), r"55\1\2"),
    (re.compile(r"55([0-9]{2})([6-9][0-9]{7})"), r"55\g<1>9\2"),
    (re.compile(r"521([0-9]{10})"), r"52\1"),
    (re.compile(r"52([0-9]{10})"), r"521\1"),
    (re.compile(r"549([0-9]{10})"), r"54\1"),
    (re.compile(r"54([0-9]{10})"), r"549\1"),
)
_COLUMNS = ("wa_id", "user_id", "name", "username", "country", "on_whatsapp")


def digits_of(number: str) -> str:
    """Bring a phone number to the form of a ``wa_id``, or refuse it."""
    digits = _SEPARATORS.sub("", number).removeprefix("+")
    if not re.fullmatch(r"[1-9][0-9]{6,14}", digits):
        raise GraphError(BAD_VALUE, f"Param to is not a phone number: {number}")
    return digits


def find(db: Db, address: str) -> Row | None:
    """Find whom an address means: a user id, or a number in any of its forms."""
    if USER_ID.fullmatch(address):
        return _one(db, "user_id", address)
    for digits in _forms(address.removeprefix("+")):
        if (row := _one(db, "wa_id", digits)) is not None:
            return row
    return None


def _forms(digits: str) -> Iterator[str]:
    yield digits
    for pattern, other in _VARIANTS:
        if pattern.fullmatch(digits):
            yield pattern.sub(other, digits)


def _one(db: Db, column: str, value: str) -> Row | None:
    row: Row | None = db.execute(
        f"SELECT * FROM customers WHERE {column} = ?",  # noqa: S608 - the column is ours
        (value,),
    ).fetchone()
    return row


def put(db: Db, wanted: Mapping[str, object]) -> Row:
    """Create or update a customer; two that share an identifier become one."""
    known = {key: wanted[key] for key in _COLUMNS if wanted.get(key) is not None}
    if "wa_id" not in known and "user_id" not in known:
        known["user_id"] = f"{known.get('country', 'US')}.{secrets.randbelow(10**20):020d}"
    rows = [row for key in ("wa_id", "user_id") if (row := _identified(db, known, key))]
    number = int(rows[0]["id"]) if rows else _insert(db)
    for other in {int(row["id"]) for row in rows} - {number}:
        _merge(db, other, number)
    for column, value in known.items():
        db.execute(
            f"UPDATE customers SET {column} = ? WHERE id = ?",  # noqa: S608 - the column is ours
            (value, number),
        )
    return by_number(db, number)


def _identified(db: Db, known: Mapping[str, object], key: str) -> Row | None:
    return _one(db, key, str(known[key])) if key in known else None


def _insert(db: Db) -> int:
    number = db.execute("INSERT INTO customers (name) VALUES ('Customer')").lastrowid
    return int(number or 0)


def _merge(db: Db, other: int, into: int) -> None:
    gone = by_number(db, other)
    db.execute("UPDATE inbound SET customer = ? WHERE customer = ?", (into, other))
    db.execute("DELETE FROM customers WHERE id = ?", (other,))
    db.execute(
        "UPDATE customers SET wa_id = coalesce(wa_id, ?1), user_id = coalesce(user_id, ?2),"
        " wrote_at = nullif(max(coalesce(wrote_at, 0), coalesce(?3, 0)), 0) WHERE id = ?4",
        (gone["wa_id"], gone["user_id"], gone["wrote_at"], into),
    )


def by_number(db: Db, number: int) -> Row:
    row: Row = db.execute("SELECT * FROM customers WHERE id = ?", (number,)).fetchone()
    return row


def everyone(db: Db) -> list[dict[str, object]]:
    return [dict(row) for row in db.execute("SELECT * FROM customers ORDER BY id")]


def wrote(db: Db, number: int, now: int, group_id: str | None = None) -> None:
    db.execute("UPDATE customers SET wrote_at = ? WHERE id = ?", (now, number))
    if group_id is not None:
        db.execute(
            "INSERT INTO groups_heard VALUES (?1, ?2)"
            " ON CONFLICT (group_id) DO UPDATE SET wrote_at = ?2",
            (group_id, now),
        )


def window_is_open(wrote_at: int | None, now: int) -> bool:
    return wrote_at is not None and now - wrote_at < WINDOW_MS


def group_wrote_at(db: Db, group_id: str) -> int | None:
    row = db.execute("SELECT wrote_at FROM groups_heard WHERE group_id = ?", (group_id,)).fetchone()
    return None if row is None else int(row["wrote_at"])
