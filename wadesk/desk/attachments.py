"""Attachments: a file on its way out, by the kind of message that WhatsApp makes of it."""

import mimetypes
from dataclasses import dataclass
from pathlib import Path

from wadesk.core.errors import Reason, Refused

BYTES_MAX = 100 * 1024 * 1024  # WhatsApp's largest, a document; the Hub knows each kind's own
UNKNOWN_MIME = "application/octet-stream"
KIND_OF_MIME = {
    "image/jpeg": "image",
    "image/png": "image",
    "image/webp": "sticker",
    "video/mp4": "video",
    "video/3gpp": "video",
    "audio/aac": "audio",
    "audio/amr": "audio",
    "audio/mp4": "audio",
    "audio/mpeg": "audio",
    "audio/ogg": "audio",
}
"""What WhatsApp shows as itself; anything else goes as a document."""

WITHOUT_CAPTION = frozenset({"audio", "sticker"})


@dataclass(frozen=True, slots=True)
class Attachment:
    content: bytes
    filename: str
    mime: str

    @property
    def kind(self) -> str:
        return KIND_OF_MIME.get(self.mime, "document")


def read(path: Path) -> Attachment:
    try:
        size = path.stat().st_size
        if size > BYTES_MAX:
            raise Refused(Reason.MEDIA_TOO_LARGE)
        content = path.read_bytes()
    except OSError as error:
        why = (error.strerror or "it cannot be read").lower()
        raise Refused(Reason.NO_SUCH_MEDIA, f"{path} was not read: {why}.") from error
    if not content:
        raise Refused(Reason.NO_SUCH_MEDIA, f"{path} is empty.")
    mime, encoding = mimetypes.guess_type(path.name)
    return Attachment(content, path.name, mime if mime and not encoding else UNKNOWN_MIME)
