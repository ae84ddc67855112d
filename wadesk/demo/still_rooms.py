"""Still rooms: where a film is shown by its first picture, and nothing is heard of it."""

from collections.abc import Callable

from wadesk.media import workshop
from wadesk.media.instruments import Source
from wadesk.media.playback import Playback, Tell
from wadesk.media.screening import Screening
from wadesk.media.trades import Trade


class StillRooms:
    """It stands where it began, however long one looks."""

    def playback(self, tell: Tell) -> Playback:
        child = workshop.shared().own(Trade.FILMS)
        return Playback(child, _NoSpeaker(), _NoSpeaker(), tell)

    def screening(self, content: bytes, tell: Callable[[], None]) -> Screening:
        return Screening(workshop.shared().own(Trade.FILMS), content, tell)


class _NoSpeaker:
    """It asks for no sound, so that no time goes by."""

    def start(self, source: Source, /) -> None: ...
    def stop(self) -> None: ...
