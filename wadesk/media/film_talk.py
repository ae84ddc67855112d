"""Film talk: what is asked of a child about sound and moving pictures, and what it tells.

Some of it is said once with a file; the rest is about the file that was opened last, and
carries none. Sound is 48 000 times a second two whole numbers of two bytes, whatever it was.
"""

from typing import ClassVar

import msgspec

from wadesk.media.trades import Trade

RATE = 48_000
SAMPLE_BYTES = 4  # both ears
PIECE_MS = 500
PIECE_BYTES_MOST = 4 * RATE * SAMPLE_BYTES * PIECE_MS // 1000
SIDE_MOST = 4096
SPEEDS = (1.0, 1.5, 2.0)
STEPS = 64
LONGEST_MS = 48 * 3_600_000


class OfOpened(msgspec.Struct, frozen=True):
    """A request about the file that was opened last; none comes with it."""

    trade: ClassVar = Trade.FILMS


class Waveform(msgspec.Struct, frozen=True, tag=True):
    """How loud a recording is from its beginning to its end, in so many steps."""

    trade: ClassVar = Trade.FILMS
    steps: int = STEPS


class Poster(msgspec.Struct, frozen=True, tag=True):
    """A picture that stands for a film, to fit into the box as other pictures do."""

    trade: ClassVar = Trade.FILMS
    width: int
    height: int
    ratio: float = 1.0


class Open(msgspec.Struct, frozen=True, tag=True):
    """A file that is to be played."""

    trade: ClassVar = Trade.FILMS


class Listen(OfOpened, frozen=True, tag=True):
    """The sound from this moment on, at this speed and with its own pitch."""

    at_ms: int
    speed: float = 1.0


class Hear(OfOpened, frozen=True, tag=True):
    """What is heard next."""


class Watch(OfOpened, frozen=True, tag=True):
    """The pictures from this moment on, to fit into the box."""

    at_ms: int
    width: int
    height: int


class See(OfOpened, frozen=True, tag=True):
    """What is seen next; what was to be seen before that moment is left out."""

    not_before_ms: int = 0


class Record(OfOpened, frozen=True, tag=True):
    """A voice is to be written down; what was opened before is let go of."""


class Speak(OfOpened, frozen=True, tag=True):
    """What the microphone heard: one ear, otherwise as sound is elsewhere."""


class EndRecord(OfOpened, frozen=True, tag=True):
    """Nothing more was said."""


class Loudness(msgspec.Struct, frozen=True, tag=True):
    """Each step a byte; none where it would have taken too long to listen to all of it."""

    duration_ms: int


class Facts(msgspec.Struct, frozen=True, tag=True):
    """What can be played of a file; its duration is only what it says itself, or unknown."""

    duration_ms: int | None
    has_sound: bool
    width: int = 0  # 0 where nothing moves
    height: int = 0


class Heard(msgspec.Struct, frozen=True, tag=True):
    """The next piece of the sound; it may be empty."""

    is_last: bool


class Seen(msgspec.Struct, frozen=True, tag=True):
    """The next picture, in rows as `Pixels` has them; nothing where there is no more."""

    at_ms: int
    width: int = 0
    height: int = 0


class Written(msgspec.Struct, frozen=True, tag=True):
    """What a voice recording has grown by."""


Request = Waveform | Poster | Open | Listen | Hear | Watch | See | Record | Speak | EndRecord
Told = Loudness | Facts | Heard | Seen | Written


def is_honest(told: Told, content: bytes) -> bool:
    """Whether an answer's bytes are as many as its words say, and its figures of this world."""
    size = len(content)
    match told:
        case Loudness():
            return size <= STEPS * 16 and 0 <= told.duration_ms <= LONGEST_MS
        case Facts():
            return size == 0 and _is_box(told.width, told.height) and _is_moment(told.duration_ms)
        case Heard():
            return size % SAMPLE_BYTES == 0 and size <= PIECE_BYTES_MOST
        case Seen():
            is_sound = _is_box(told.width, told.height) and _is_moment(told.at_ms)
            return is_sound and size == told.width * told.height * 4
        case Written():
            return True


def _is_box(width: int, height: int) -> bool:
    return 0 <= width <= SIDE_MOST and 0 <= height <= SIDE_MOST


def _is_moment(at_ms: int | None) -> bool:
    return at_ms is None or 0 <= at_ms <= LONGEST_MS
