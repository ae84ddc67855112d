"""File kinds: what a file is by its first bytes, whatever its name pretends, and may it be sent.

A name decides only among files that begin alike: the papers of an office are archives inside,
and a text is a text. What cannot be sent is refused with what to do about it, before it is
attached and long before it would leave.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from wadesk.core import media_limits
from wadesk.core.errors import Reason, Refused
from wadesk.core.media_limits import VOICE_MIME, VOICE_TYPE

HEAD_BYTES = 4096
LARGEST = 100 * 1024 * 1024
"""WhatsApp's largest, a document: nothing above it is even read."""

FIRST_PAGE, CHANNELS_AT = 64, 9

UNKNOWN = "application/octet-stream"
PROGRAM = "application/vnd.microsoft.portable-executable"

_OFFICE = "application/vnd.openxmlformats-officedocument."
_PACKED: Mapping[str, str] = {
    "docx": _OFFICE + "wordprocessingml.document",
    "xlsx": _OFFICE + "spreadsheetml.sheet",
    "pptx": _OFFICE + "presentationml.presentation",
}
_COMPOUND: Mapping[str, str] = {
    "doc": "application/msword",
    "xls": "application/vnd.ms-excel",
    "ppt": "application/vnd.ms-powerpoint",
}
_BRANDS: Mapping[bytes, str] = {
    b"heic": "image/heic",
    b"heix": "image/heic",
    b"hevc": "image/heic",
    b"heim": "image/heic",
    b"heis": "image/heic",
    b"mif1": "image/heif",
    b"msf1": "image/heif",
    b"avif": "image/avif",
    b"qt  ": "video/quicktime",
    b"M4A ": "audio/mp4",
    b"M4B ": "audio/mp4",
}
_MARKS: tuple[tuple[bytes, str], ...] = (
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"GIF8", "image/gif"),
    (b"%PDF-", "application/pdf"),
    (b"ID3", "audio/mpeg"),
    (b"\xff\xf1", "audio/aac"),
    (b"\xff\xf9", "audio/aac"),
    (b"\xff\xfb", "audio/mpeg"),
    (b"\xff\xf3", "audio/mpeg"),
    (b"\xff\xf2", "audio/mpeg"),
    (b"#!AMR", "audio/amr"),
    (b"MZ", PROGRAM),
    (b"\x7fELF", PROGRAM),
    (b"\xcf\xfa\xed\xfe", PROGRAM),
    (b"\xca\xfe\xba\xbe", PROGRAM),
    (b"Rar!", "application/zip"),
    (b"7z\xbc\xaf\x27\x1c", "application/zip"),
    (b"\x1f\x8b", "application/zip"),
    (b"BM", "image/bmp"),
    (b"II*\0", "image/tiff"),
    (b"MM\0*", "image/tiff"),
)
_SCRIPTS = frozenset({"bat", "cmd", "ps1", "vbs", "js", "sh", "scr", "reg", "hta", "lnk", "msi"})
_WANTED: Mapping[str, str] = {
    "image/gif": "WhatsApp plays no GIF: send it as an MP4 film, or as a PNG picture.",
    "image/avif": "WhatsApp shows no AVIF picture: save it as JPEG and send that.",
    "image/bmp": "WhatsApp shows no bitmap: save it as PNG and send that.",
    "image/tiff": "WhatsApp shows no TIFF picture: save it as JPEG and send that.",
    VOICE_TYPE: "WhatsApp plays OGG only as Opus with one channel: save it as MP3 and send that.",
    "video/quicktime": "WhatsApp plays no QuickTime film: save it as MP4 and send that.",
}
_NAMED: Mapping[str, str] = {
    "jpg": "image/jpeg",
    "jpeg": "image/jpeg",
    "png": "image/png",
    "pdf": "application/pdf",
    "mp4": "video/mp4",
}


@dataclass(frozen=True, slots=True)
class File:
    """A file as it was chosen: its name, how large it is, and how it begins."""

    filename: str
    size: int
    head: bytes


def mime_of(file: File) -> str:
    """What it is; unknown where nothing says so."""
    head, ending = file.head, _ending(file.filename)
    if ending in _SCRIPTS:
        return PROGRAM
    if head.startswith(b"PK\x03\x04"):
        return _PACKED.get(ending, "application/zip")
    if head.startswith(b"\xd0\xcf\x11\xe0"):
        return _COMPOUND.get(ending, UNKNOWN)
    found = next((mime for mark, mime in _MARKS if head.startswith(mark)), "")
    found = found or _carried(head)
    return found or ("text/plain" if _is_text(head) else UNKNOWN)


def checked(file: File) -> str:
    """Its media type, if WhatsApp takes it; else a refusal that says what to do."""
    if file.size == 0:
        raise Refused(Reason.FILE_EMPTY, "This file is empty: there is nothing in it to send.")
    if file.size > LARGEST:
        raise Refused(
            Reason.MEDIA_TOO_LARGE,
            "It is larger than 100 MB, and WhatsApp takes no more: send a link to it instead.",
        )
    mime = mime_of(file)
    if mime in _WANTED:
        raise Refused(Reason.MEDIA_KIND, _WANTED[mime])
    _require_what_its_name_says(file, mime)
    media_limits.check(media_limits.kind_for(mime), mime, file.size)
    return mime


def _require_what_its_name_says(file: File, mime: str) -> None:
    promised = _NAMED.get(_ending(file.filename))
    if mime in {UNKNOWN, "text/plain"} and promised not in {None, mime}:
        raise Refused(
            Reason.MEDIA_KIND,
            "It cannot be read as what its name says: open it and save it anew.",
        )
    if mime == UNKNOWN:
        raise Refused(
            Reason.MEDIA_KIND,
            "WhatsApp does not take files of this kind: send it as PDF or as a picture.",
        )


def _carried(head: bytes) -> str:
    """What lies in one of the boxes in which sound and pictures travel."""
    if head[4:8] == b"ftyp":
        return _film(head[8:12])
    if head.startswith(b"OggS"):
        return _ogg(head)
    is_webp = head.startswith(b"RIFF") and head[8:12] == b"WEBP"
    return "image/webp" if is_webp else ""


def _ogg(head: bytes) -> str:
    """Opus of one ear is a voice message; nothing else in Ogg plays at the customer's."""
    channels = head.find(b"OpusHead") + CHANNELS_AT
    is_voice = b"OpusHead" in head[:FIRST_PAGE] and head[channels : channels + 1] == b"\x01"
    return VOICE_MIME if is_voice else VOICE_TYPE


def _film(brand: bytes) -> str:
    if brand in _BRANDS:
        return _BRANDS[brand]
    return "video/3gpp" if brand.startswith(b"3g") else "video/mp4"


def _is_text(head: bytes) -> bool:
    """Readable as UTF-8, but for a letter that the end of the piece may cut."""
    for cut in range(4):
        try:
            text = head[: len(head) - cut].decode()
        except UnicodeDecodeError:
            continue
        return all(letter >= " " or letter in "\t\n\r\f" for letter in text)
    return False


def _ending(filename: str) -> str:
    return filename.rpartition(".")[2].lower() if "." in filename else ""
