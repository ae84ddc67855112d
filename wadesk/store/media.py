"""Media: which attachments the Hub holds, under which name they lie in the vault."""

from dataclasses import dataclass

from wadesk.core.records import Instant
from wadesk.store.connection import ReadableDb, WritableDb


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
