"""Thread albums: which pictures of a thread are shown in one frame.

Several that one person sent within a minute belong together, with one caption at most among
them. Whatever is told about a single one (that it was deleted, changed, never arrived) makes
it stand alone.
"""

from collections.abc import Callable

from wadesk.core.thread import Bubble, Pending
from wadesk.ui import text
from wadesk.ui.models.speakers import Speakers
from wadesk.ui.thread_row import ThreadRow, quoted_wamid

PICTURES = frozenset({"image", "video"})
TOGETHER_MS = 60_000
PICTURES_MOST = 30
LOOKED_BACK = 4 * PICTURES_MOST  # a longer row of pictures is cut somewhere, and nothing is lost
ALONE = frozenset({"failed", "uncertain", "queued"})

Said = Bubble | Pending | None


class ThreadAlbums:
    """``said`` is what stands in a row; whether one begins anew there is ``is_cut``'s to say."""

    def __init__(
        self,
        said: Callable[[int], Said],
        is_cut: Callable[[int], bool],
        speakers: Speakers,
    ) -> None:
        self._said, self._is_cut, self._speakers = said, is_cut, speakers

    def of(self, row: int, count: int) -> tuple[tuple[Bubble, ...], int]:
        """The pictures in one frame with this row's, and which of them this one is."""
        said = self._said(row)
        if not _is_fit(said):
            return (), 0
        start = row
        while start > max(row - LOOKED_BACK, 0) and self._is_joined(start):
            start -= 1
        while True:
            album = self._from(start, count)
            if row < start + len(album):
                return (tuple(album), row - start) if len(album) > 1 else ((), 0)
            start += len(album)

    def _from(self, start: int, count: int) -> list[Bubble]:
        album: list[Bubble] = []
        captions = 0
        for row in range(start, min(start + PICTURES_MOST, count)):
            said = self._said(row)
            if not isinstance(said, Bubble) or (album and not self._is_joined(row)):
                break
            captions += bool(said.text.strip())
            if album and captions > 1:
                break
            album.append(said)
        return album

    def _is_joined(self, row: int) -> bool:
        """Whether the picture of this row goes on where the row above stopped."""
        before, said = self._said(row - 1), self._said(row)
        if not isinstance(before, Bubble) or not isinstance(said, Bubble):
            return False
        return (
            _is_fit(before)
            and _is_fit(said)
            and not self._is_cut(row)
            and said.at - before.at < TOGETHER_MS
            and text.is_same_day(before.at, said.at)
            and self._speakers.is_same(before, said)
        )


def _is_fit(said: Said) -> bool:
    if not isinstance(said, Bubble) or said.kind not in PICTURES:
        return False
    is_changed = said.revoked_at is not None or said.edited_at is not None
    is_told = bool(said.content.get("referral")) or quoted_wamid(said) is not None
    return not is_changed and not is_told and ThreadRow(said).standing not in ALONE
