"""Shrinking: a picture that WhatsApp would not take, made to fit by the child for pictures.

Whoever asks waits, so it is asked in the Desk's own thread for files. What the camera noted
beside the picture, such as where it was taken, does not go along.
"""

import logging
from pathlib import PurePath

from wadesk.core.errors import Unavailable
from wadesk.core.media_limits import MB
from wadesk.media import workshop
from wadesk.media.talk import Encoded, Shrink

SIDE_MOST = 5_000
BYTES_MOST = 5 * MB
ENDINGS = frozenset({".jpg", ".jpeg", ".png", ".webp", ".bmp"})

_log = logging.getLogger(__name__)


def is_picture(name: str) -> bool:
    """By its name; what it really is the child finds out."""
    return PurePath(name).suffix.lower() in ENDINGS


def shrunk(content: bytes) -> bytes | None:
    """The picture as a JPEG that WhatsApp takes; None where it cannot be read."""
    try:
        told, made = workshop.shared().ask(Shrink(SIDE_MOST, BYTES_MOST), content)
    except Unavailable as error:
        _log.info("no picture is made smaller: %s", error)
        return None
    return made if isinstance(told, Encoded) else None
