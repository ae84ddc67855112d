"""Emoji habits: which emoji somebody has chosen lately, and in which skin they are shown.

Only the last few are remembered, on this computer; they say nothing of whom they went to.
"""

from collections.abc import Sequence

from PySide6.QtCore import QSettings

from wadesk.ui.emoji_book import SKINS

RECENT_MOST = 27
QUICK = ("👍", "❤️", "😂", "😮", "😢", "🙏")
"""What is offered first to react with."""

_RECENT, _SKIN = "emoji/recent", "emoji/skin"


class EmojiHabits:
    """Without ``places`` they last as long as the window."""

    def __init__(self, places: QSettings | None = None) -> None:
        self._places = places
        self._recent = _words(places.value(_RECENT) if places is not None else None)
        skin = places.value(_SKIN) if places is not None else ""
        self._skin = skin if skin in SKINS and isinstance(skin, str) else ""

    @property
    def recent(self) -> Sequence[str]:
        """The newest first."""
        return self._recent

    @property
    def skin(self) -> str:
        return self._skin

    def note(self, emoji: str) -> None:
        """It was chosen just now."""
        others = [one for one in self._recent if one != emoji]
        self._recent = [emoji, *others][:RECENT_MOST]
        if self._places is not None:
            self._places.setValue(_RECENT, " ".join(self._recent))

    def show_in(self, skin: str) -> None:
        self._skin = skin
        if self._places is not None:
            self._places.setValue(_SKIN, skin)


def _words(kept: object) -> list[str]:
    return kept.split()[:RECENT_MOST] if isinstance(kept, str) else []
