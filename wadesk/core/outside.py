"""Outside: what a stranger's file is called on this computer, and whether a program may open it.

A name chooses the program that opens a file, so only names of documents, pictures, sound and
film are opened; all else is saved, if somebody wants that, and never started. A file that
begins like a program is one, whatever it is called.
"""

import unicodedata
from collections.abc import Mapping

from wadesk.core import file_kinds, media_limits
from wadesk.core.errors import Reason, Refused
from wadesk.core.file_kinds import PROGRAM, File

LONGEST, LONGEST_ENDING = 120, 10
NAMELESS = "file"
NOT_OPENED = (
    "WaDesk opens documents, pictures, sound and films only. Save it instead,"
    " and start it only if you know who sent it and why: it may be meant to harm."
)

_OPENED = frozenset(
    (
        *("jpg", "jpeg", "png", "webp", "gif", "heic", "bmp", "tif", "tiff"),
        *("pdf", "txt", "csv", "rtf", "doc", "docx", "xls", "xlsx", "ppt", "pptx"),
        *("odt", "ods", "odp", "vcf", "ics"),
        *("mp3", "m4a", "aac", "amr", "ogg", "opus", "oga", "wav", "flac"),
        *("mp4", "m4v", "3gp", "mov", "webm", "mkv", "avi"),
    )
)
_ENDINGS: Mapping[str, str] = {
    "image/jpeg": "jpg",
    "image/png": "png",
    "image/webp": "webp",
    "image/gif": "gif",
    "video/mp4": "mp4",
    "video/3gpp": "3gp",
    "audio/ogg": "ogg",
    "audio/mpeg": "mp3",
    "audio/mp4": "m4a",
    "audio/aac": "aac",
    "audio/amr": "amr",
    "application/pdf": "pdf",
    "text/plain": "txt",
}
_DEVICES = frozenset(
    ("con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(10)))
)
_FORBIDDEN = frozenset('<>:"/\\|?*')


def harmless(name: str, mime: str) -> str:
    """A name that every system takes and that shows how it ends; with an ending where it has none.

    What turns the order of letters, or is not seen, is left out: it hides an ending.
    """
    seen = "".join(letter for letter in unicodedata.normalize("NFC", name) if _is_seen(letter))
    plain = "".join("_" if letter in _FORBIDDEN else letter for letter in seen)
    plain = " ".join(plain.split()).strip(". -")
    stem, ending = _parted(plain)
    if not ending:
        ending = _ENDINGS.get(media_limits.plain_type(mime), "")
    if stem.lower() in _DEVICES:
        stem = f"{stem}_"
    stem = (stem or NAMELESS)[: LONGEST - len(ending) - 1].rstrip(". ") or NAMELESS
    return f"{stem}.{ending}" if ending else stem


def require_opened(name: str, head: bytes) -> None:
    """Refuse what a program would start, or what nobody knows."""
    _, ending = _parted(name)
    is_program = file_kinds.mime_of(File(name, len(head), head)) == PROGRAM
    is_script = head.startswith(b"#!")
    if ending.lower() not in _OPENED or is_program or is_script:
        raise Refused(Reason.MEDIA_KIND, NOT_OPENED)


def is_opened(name: str) -> bool:
    """Whether it is worth offering, by its name alone."""
    return _parted(name)[1].lower() in _OPENED


def _parted(name: str) -> tuple[str, str]:
    stem, dot, ending = name.rpartition(".")
    is_word = ending.isalnum() and not ending.isdecimal() and len(ending) <= LONGEST_ENDING
    return (stem, ending) if dot and stem and is_word else (name, "")


def _is_seen(letter: str) -> bool:
    return not unicodedata.category(letter).startswith("C") and letter not in "\u2028\u2029"
