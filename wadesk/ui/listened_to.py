"""Listened to: which recordings somebody has heard here, also before this window was opened."""

import json

from wadesk.core.records import MessageId
from wadesk.ui import memory
from wadesk.ui.memory import Memory

NAME = "listened"
MOST = 500
"""So far back: what was heard before is far above what anybody listens to now."""


class ListenedTo:
    """It is told to nobody, and kept where the messages are."""

    def __init__(self, kept: Memory) -> None:
        self._kept = kept
        self._heard = dict.fromkeys(memory.numbers(kept.remembered(NAME)))  # the newest last

    def __contains__(self, message: MessageId) -> bool:
        return message in self._heard

    def note(self, message: MessageId) -> None:
        if message not in self._heard:
            self._heard = dict.fromkeys([*self._heard, message][-MOST:])
            self._kept.remember(NAME, json.dumps([*self._heard]))
