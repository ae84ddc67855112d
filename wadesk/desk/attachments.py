"""Attachments: a file on its way out, by the kind of message that WhatsApp makes of it."""

import contextlib
import mimetypes
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePath
from typing import IO

from wadesk.core import file_kinds
from wadesk.core.draft import DraftFile
from wadesk.core.errors import Reason, Refused
from wadesk.core.file_kinds import HEAD_BYTES, File
from wadesk.core.media_limits import VOICE_TYPE, plain_type
from wadesk.store.vault import Vault

BYTES_MAX = file_kinds.LARGEST
PIECE_BYTES = 1024 * 1024
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
        return KIND_OF_MIME.get(plain_type(self.mime), "document")


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
    if mime == VOICE_TYPE:  # WhatsApp wants to be told what is in it
        mime = file_kinds.checked(File(path.name, size, content[:HEAD_BYTES]))
    return Attachment(content, path.name, mime if mime and not encoding else UNKNOWN_MIME)


def sealed(vault: Vault, path: Path) -> DraftFile:
    """Put a file where a draft finds it; what WhatsApp would not take is not even read whole."""
    _require_a_file(path)
    with _readable(path) as file:
        head = file.read(HEAD_BYTES)
        mime = file_kinds.checked(File(path.name, path.stat().st_size, head))
        file.seek(0)
        stored = vault.put(_pieces(file))
    return DraftFile(stored.name, path.name, mime, stored.size)


def sealed_bytes(vault: Vault, content: bytes, filename: str) -> DraftFile:
    """The same for what was pasted."""
    mime = file_kinds.checked(File(filename, len(content), content[:HEAD_BYTES]))
    stored = vault.put([content])
    return DraftFile(stored.name, filename, mime, stored.size)


def sealed_smaller(
    vault: Vault, source: Path | bytes, filename: str, make: Callable[[bytes], bytes | None]
) -> DraftFile:
    """The same for a picture that is too large: ``make`` makes a JPEG of it that is not."""
    content = source if isinstance(source, bytes) else _whole(source)
    smaller = make(content)
    if smaller is None:
        raise Refused(Reason.MEDIA_KIND, "This picture cannot be read: save it anew and try again.")
    name = PurePath(filename).stem if filename else _stem(source)
    return sealed_bytes(vault, smaller, f"{name}.jpg")


def _whole(path: Path) -> bytes:
    _require_a_file(path)
    with _readable(path) as file:
        content = file.read(BYTES_MAX + 1)
    if len(content) > BYTES_MAX:
        raise Refused(Reason.MEDIA_TOO_LARGE)
    return content


def _stem(source: Path | bytes) -> str:
    return source.stem if isinstance(source, Path) else "picture"


def _require_a_file(path: Path) -> None:
    if path.is_dir():
        raise Refused(
            Reason.NO_SUCH_MEDIA, "A folder cannot be sent: open it and choose the files in it."
        )


@contextlib.contextmanager
def _readable(path: Path) -> Iterator[IO[bytes]]:
    try:
        file = path.open("rb")
    except OSError as error:
        why = (error.strerror or "it cannot be opened").lower()
        raise Refused(Reason.NO_SUCH_MEDIA, f"The file was not read: {why}.") from error
    with file:
        yield file


def _pieces(file: IO[bytes]) -> Iterator[bytes]:
    while piece := file.read(PIECE_BYTES):
        yield piece
