"""Line: whether the Hub is there, as the engine last knew it."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from wadesk.desk.hearing import Hearing


class LineState(StrEnum):
    OFFLINE = "offline"
    JOINING = "joining"  # connected, and fetching what was missed
    LIVE = "live"


@dataclass(frozen=True, slots=True)
class Standing:
    state: LineState
    why: str = ""  # one sentence, while offline


class Line:
    """Lives on the engine's loop; ``told`` hears each change there."""

    def __init__(self, hearing: Hearing) -> None:
        self._hearing = hearing
        self.told: Callable[[Standing], None] = lambda _: None
        self.standing = Standing(LineState.OFFLINE)
        self.is_live = asyncio.Event()
        self.was_tried = asyncio.Event()  # set at the first success or failure

    @property
    def is_connected(self) -> bool:
        return self.standing.state is not LineState.OFFLINE

    def become(self, state: LineState, why: str = "") -> None:
        standing = Standing(state, why)
        self._hearing.is_catching_up = state is LineState.JOINING
        if state is LineState.LIVE:
            self._hearing.heard()
        if state is LineState.LIVE:
            self.is_live.set()
        else:
            self.is_live.clear()
        if state is not LineState.JOINING:
            self.was_tried.set()
        if standing != self.standing:
            self.standing = standing
            self.told(standing)
