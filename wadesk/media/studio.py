"""Studio: whatever plays, shows and records for one window, made when it is first wanted.

Each of them has a child and a thread of its own and is closed by whoever asked for it. The
library of the devices is loaded with the first of them, for most windows never make a sound.
"""

from collections.abc import Callable
from typing import Protocol

from wadesk.media.playback import Child, Playback
from wadesk.media.playback import Tell as TellPlayed
from wadesk.media.recorder import Recorder
from wadesk.media.recorder import Tell as TellRecorded
from wadesk.media.screening import Screening
from wadesk.media.talk import Made, Request
from wadesk.media.trades import Trade


class Children(Protocol):
    """See `Workshop`."""

    def ask(self, request: Request, content: bytes, /) -> Made: ...
    def own(self, trade: Trade, /) -> Child: ...


class Studio:
    def __init__(self, children: Children) -> None:
        self._children = children

    def ask(self, request: Request, content: bytes) -> Made:
        """What a child makes of a file; never on the thread that draws."""
        return self._children.ask(request, content)

    def playback(self, tell: TellPlayed) -> Playback:
        from wadesk.media.devices import Loudspeaker  # noqa: PLC0415 - as said above

        silence = Loudspeaker(is_silent=True)
        return Playback(self._children.own(Trade.FILMS), Loudspeaker(), silence, tell)

    def screening(self, content: bytes, tell: Callable[[], None]) -> Screening:
        return Screening(self._children.own(Trade.FILMS), content, tell)

    def recorder(self, keep: Callable[[bytes], None], tell: TellRecorded) -> Recorder:
        from wadesk.media.devices import RoomMicrophone  # noqa: PLC0415 - as said above

        return Recorder(self._children.own(Trade.FILMS), RoomMicrophone(), keep, tell)
