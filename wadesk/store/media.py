"""Media: which attachments the Hub holds, where in the vault they lie, and which it still wants."""

import re
import secrets
from collections.abc import Iterable
from dataclasses import dataclass

from wadesk.core.records import Instant
from wadesk.store.connection import ReadableDb, WritableDb

ID_BYTES = 16

_OURS = re.compile(r"[0-9a-f]{32}")


@dataclass(frozen=True, slots=True)
class StoredMedia:
    """``id`` is Meta's for what came in, and ours for what a Desk handed in."""

    id: str
    stored: str  # its name in the vault
    sha256: str
    size: int
    mime: str
    uploaded: str | None = None  # Meta's id, where WhatsApp has it from us
    uploaded_at: int | None = None


def new_id() -> str:
    """For what a Desk hands in."""
    return secrets.token_hex(ID_BYTES)


def is_ours(media_id: str) -> bool:
    """Whether a Desk handed it in; Meta's ids are short, and are all figures."""
    return _OURS.fullmatch(media_id) is not None


def by_id(db: ReadableDb, media_id: str) -> StoredMedia | None:
    sql = "select id, stored, sha256, size, mime, uploaded, uploaded_at from media where id = ?"
    row = db.execute(sql, (media_id,)).fetchone()
    return StoredMedia(*row) if row else None


def add(db: WritableDb, media: StoredMedia, now: Instant) -> None:
    """Note an attachment; the same id a second time changes nothing."""
    db.execute(
        "insert into media(id, stored, sha256, size, mime, at) values (?, ?, ?, ?, ?, ?)"
        " on conflict(id) do nothing",
        (media.id, media.stored, media.sha256, media.size, media.mime, now),
    )


def note_upload(db: WritableDb, media_id: str, uploaded: str, now: Instant) -> None:
    sql = "update media set uploaded = ?, uploaded_at = ? where id = ?"
    db.execute(sql, (uploaded, now, media_id))


@dataclass(frozen=True, slots=True)
class Wanted:
    """A message whose file is still to be fetched."""

    message: int
    attempts: int
    since: int


def want(db: WritableDb, messages: Iterable[int], now: Instant) -> None:
    db.executemany(
        "insert or ignore into media_wanted(message, since) values (?, ?)",
        [(message, now) for message in messages],
    )


def wanted(db: ReadableDb, now: Instant, limit: int) -> list[Wanted]:
    """What may be fetched now, the longest waiting first."""
    sql = (
        "select message, attempts, since from media_wanted where not_before <= ?"
        " order by not_before, message limit ?"
    )
    return [Wanted(*row) for row in db.execute(sql, (now, limit))]


def want_later(db: WritableDb, message: int, not_before: Instant) -> None:
    sql = "update media_wanted set attempts = attempts + 1, not_before = ? where message = ?"
    db.execute(sql, (not_before, message))


def unwant(db: WritableDb, message: int) -> None:
    db.execute("delete from media_wanted where message = ?", (message,))
