"""Media limits: which files WhatsApp takes, as which kind of message, and how large.

One rule for both: the Desk asks it before a file is attached, the Hub before it is sent.
"""

from collections.abc import Mapping

from wadesk.core.errors import Reason, Refused

KB = 1024
MB = 1024 * KB
VOICE_TYPE = "audio/ogg"
VOICE_MIME = f"{VOICE_TYPE}; codecs=opus"
"""As WhatsApp wants a voice message to be called: without its codec it plays nowhere."""
VOICE_MOST = 16 * MB
VOICE_PLAYED_AT_ONCE = 512 * KB
"""A longer one is a voice message, too, but the customer's phone fetches it only by a touch."""

_OFFICE = "application/vnd.openxmlformats-officedocument."
_MOST: Mapping[str, int] = {
    "image": 5 * MB,
    "video": 16 * MB,
    "audio": 16 * MB,
    "sticker": 500 * KB,
    "document": 100 * MB,
}
_TYPES: Mapping[str, frozenset[str]] = {
    "image": frozenset(("image/jpeg", "image/png")),
    "video": frozenset(("video/mp4", "video/3gpp")),
    "audio": frozenset(("audio/aac", "audio/amr", "audio/mpeg", "audio/mp4", VOICE_TYPE)),
    "sticker": frozenset(("image/webp",)),
    "document": frozenset(
        (
            "text/plain",
            "application/pdf",
            "application/msword",
            "application/vnd.ms-excel",
            "application/vnd.ms-powerpoint",
            _OFFICE + "wordprocessingml.document",
            _OFFICE + "spreadsheetml.sheet",
            _OFFICE + "presentationml.presentation",
        )
    ),
}
_UPLOADABLE = frozenset().union(*_TYPES.values())

_HEIC = "WhatsApp shows no HEIC photo: save it as JPEG and send that."
_PROGRAM = "WhatsApp takes no program: send a link to it instead."
_MENDED: Mapping[str, str] = {
    "image/heic": _HEIC,
    "image/heif": _HEIC,
    "application/zip": "WhatsApp takes no archive: send the files in it one by one.",
    "application/vnd.microsoft.portable-executable": _PROGRAM,
    "application/x-msdownload": _PROGRAM,
    "application/x-msdos-program": _PROGRAM,
}
"""What to do about a file that people often try in vain."""


def plain_type(mime: str) -> str:
    """The type without its parameters: ``audio/ogg; codecs=opus`` is ``audio/ogg``."""
    return mime.partition(";")[0].strip().lower()


def is_voice(mime: str) -> bool:
    """Whether WhatsApp can show it as a voice message: Ogg alone says too little."""
    return plain_type(mime) == VOICE_TYPE and "opus" in mime.lower()


def kind_for(mime: str) -> str:
    """The kind of message that shows such a file best."""
    plain = plain_type(mime)
    shown = ("image", "video", "audio")  # a WebP picture may be no sticker: it goes as a file
    return next((kind for kind in shown if plain in _TYPES[kind]), "document")


def check(kind: str, mime: str, size: int) -> None:
    """Refuse what WhatsApp would refuse, sometimes only after it has said yes."""
    plain = plain_type(mime)
    if kind not in _TYPES:
        raise Refused(Reason.MEDIA_KIND, f"There is no kind of message called {kind}.")
    if size == 0:
        raise Refused(Reason.FILE_EMPTY)
    allowed = _UPLOADABLE if kind == "document" else _TYPES[kind]
    if plain not in allowed:
        wrong = f"WhatsApp takes no {plain or 'such file'} as {kind}."
        raise Refused(Reason.MEDIA_KIND, _MENDED.get(plain, wrong))
    most = _most(kind, plain)
    if size > most:
        raise Refused(
            Reason.MEDIA_TOO_LARGE, f"{_in_words(size)}, and at most {_in_words(most)} is allowed."
        )


def _most(kind: str, plain: str) -> int:
    """A picture sent as a document is still uploaded as a picture, under that limit."""
    if kind != "document":
        return _MOST[kind]
    homes = [home for home, types in _TYPES.items() if plain in types]
    return max(_MOST[home] for home in homes)


def _in_words(size: int) -> str:
    return f"{size / MB:.1f} MB" if size >= MB else f"{size / KB:.0f} KB"
