"""Media shapes: how a send points at a file, and which files each kind of message may carry."""

from collections.abc import Mapping

from wadesk.sandbox.shapes import NOTHING, Shape, every, exactly_one, fields, text

MB = 1024 * 1024
# A sticker that moves may have five times as much.
STILL_STICKER = 100 * 1024

CAPTION: Mapping[str, Shape] = {"caption": text(1024)}
LINK = text(2048, pattern=r"https?://[^\s/]+\S*")


def media_reference(more: Mapping[str, Shape] = NOTHING) -> Shape:
    """Either an uploaded id or a link, never both, never neither."""
    return every(
        fields({}, {"id": text(64, pattern=r"\d+"), "link": LINK, **more}),
        exactly_one("id", "link"),
    )


_OFFICE = "application/vnd.openxmlformats-officedocument."
LARGEST: Mapping[str, Mapping[str, int]] = {
    "image": {"image/jpeg": 5 * MB, "image/png": 5 * MB},
    "video": {"video/mp4": 16 * MB, "video/3gpp": 16 * MB},
    "audio": {
        "audio/aac": 16 * MB,
        "audio/amr": 16 * MB,
        "audio/mpeg": 16 * MB,
        "audio/mp4": 16 * MB,
        "audio/ogg": 16 * MB,
    },
    "sticker": {"image/webp": 500 * 1024},
    "document": {
        "text/plain": 100 * MB,
        "application/pdf": 100 * MB,
        "application/msword": 100 * MB,
        "application/vnd.ms-excel": 100 * MB,
        "application/vnd.ms-powerpoint": 100 * MB,
        _OFFICE + "wordprocessingml.document": 100 * MB,
        _OFFICE + "spreadsheetml.sheet": 100 * MB,
        _OFFICE + "presentationml.presentation": 100 * MB,
    },
}


def plain_type(mime_type: str) -> str:
    """Drop the parameters: ``audio/ogg; codecs=opus`` is ``audio/ogg``."""
    return mime_type.partition(";")[0].strip().lower()


def largest_upload(mime_type: str) -> int | None:
    """Give the most bytes a file of this type may have; None where the type is not taken."""
    limits = [kinds[mime_type] for kinds in LARGEST.values() if mime_type in kinds]
    return max(limits, default=None)


def may_carry(kind: str, mime_type: str) -> bool:
    # A document may be any file that can be uploaded at all.
    return kind == "document" or plain_type(mime_type) in LARGEST.get(kind, {})
