"""Media: files of the business and of its customers, and the URLs that open them for a while.

An uploaded file lives 30 days, one that came with a webhook 7; a URL lives 5 minutes.
"""

import base64
import hashlib
import hmac
import re
import secrets
from dataclasses import dataclass

from wadesk.sandbox.graph_errors import INVALID, MISSING, GraphError
from wadesk.sandbox.media_shapes import STILL_STICKER, largest_upload, may_carry, plain_type
from wadesk.sandbox.record import Db, Row
from wadesk.sandbox.settings import SandboxSettings

DAY_MS = 24 * 60 * 60 * 1000
UPLOADED_FOR_MS = 30 * DAY_MS
RECEIVED_FOR_MS = 7 * DAY_MS
URL_FOR_MS = 5 * 60 * 1000
LOOKASIDE = "/lookaside/whatsapp_business/attachments/"
REJECTED = 131053


@dataclass(frozen=True, slots=True)
class File:
    content: bytes
    mime_type: str
    filename: str | None = None


def check_upload(file: File) -> None:
    most = largest_upload(plain_type(file.mime_type))
    if most is None:
        raise GraphError(INVALID, f"Param file must not be of type {file.mime_type}.")
    if not file.content:
        raise GraphError(MISSING, "Param file is empty.")
    if plain_type(file.mime_type) == "image/webp" and b"ANIM" not in file.content[:64]:
        most = STILL_STICKER
    if len(file.content) > most:
        raise GraphError(INVALID, f"Param file must have at most {most} bytes.")


def keep(db: Db, file: File, expires_at: int) -> Row:
    number = secrets.randbelow(9 * 10**15) + 10**15
    db.execute(
        "INSERT INTO media VALUES (?, ?, ?, ?, ?, ?)",
        (
            number,
            file.mime_type,
            file.filename,
            hashlib.sha256(file.content).digest(),
            file.content,
            expires_at,
        ),
    )
    row: Row = db.execute("SELECT * FROM media WHERE id = ?", (number,)).fetchone()
    return row


def find(db: Db, media_id: str, now: int) -> Row | None:
    if not re.fullmatch(r"[0-9]{1,18}", media_id):
        return None
    row: Row | None = db.execute(
        "SELECT * FROM media WHERE id = ? AND expires_at > ?", (int(media_id), now)
    ).fetchone()
    return row


def forget(db: Db, media_id: str) -> None:
    db.execute("DELETE FROM media WHERE id = ?", (int(media_id),))


def check_carried(db: Db, kind: str, reference: dict[str, object], now: int) -> None:
    """Refuse a file that is gone or is not of the kind it is sent as."""
    if "id" not in reference:
        return
    row = find(db, str(reference["id"]), now)
    if row is None:
        raise GraphError(INVALID, f"Media with id {reference['id']} does not exist or has expired.")
    if not may_carry(kind, row["mime_type"]):
        raise GraphError(REJECTED, f"A file of type {row['mime_type']} cannot be sent as {kind}.")
    if reference.get("voice") and plain_type(row["mime_type"]) != "audio/ogg":
        raise GraphError(REJECTED, "A voice message must be an OGG file with the OPUS codec.")


def described(row: Row, url: str) -> dict[str, object]:
    """Describe a file as ``GET /{media-id}`` does: the digest in hex."""
    return {
        "messaging_product": "whatsapp",
        "url": url,
        "mime_type": row["mime_type"],
        "sha256": row["sha256"].hex(),
        "file_size": len(row["bytes"]),
        "id": str(row["id"]),
    }


def in_webhook(row: Row, url: str) -> dict[str, object]:
    """Describe a file as webhooks do: the digest in base64."""
    return {
        "mime_type": row["mime_type"],
        "sha256": base64.b64encode(row["sha256"]).decode(),
        "id": str(row["id"]),
        "url": url,
    }


def signed_url(settings: SandboxSettings, origin: str, media_id: int, now: int) -> str:
    expires_at = now + URL_FOR_MS
    proof = _proof(settings, str(media_id), str(expires_at))
    return f"{origin.rstrip('/')}{LOOKASIDE}?mid={media_id}&ext={expires_at}&hash={proof}"


def url_is_good(settings: SandboxSettings, query: dict[str, str], now: int) -> bool:
    media_id, expires_at = query.get("mid", ""), query.get("ext", "")
    expected = _proof(settings, media_id, expires_at)
    if not hmac.compare_digest(expected.encode(), query.get("hash", "").encode()):
        return False
    return now < int(expires_at)


def _proof(settings: SandboxSettings, media_id: str, expires_at: str) -> str:
    said = f"{media_id}.{expires_at}".encode()
    return hmac.new(settings.app_secret.encode(), said, hashlib.sha256).hexdigest()[:32]
