"""Thread records: the few bubbles in memory, read by the block and forgotten the oldest first."""

from collections import OrderedDict
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Protocol

from wadesk.core.records import MessageId, Wamid
from wadesk.core.thread import Bubble
from wadesk.ui.thread_row import quoted_wamid

RECORDS_KEPT = 1_500
QUOTES_KEPT = 500


class Records(Protocol):
    """Bubbles by id, and what quotes point at."""

    def bubbles(self, ids: Collection[MessageId], /) -> Sequence[Bubble]: ...
    def quoted(self, wamids: Collection[Wamid], /) -> Mapping[Wamid, Bubble]: ...


class ThreadRecords:
    def __init__(self, source: Records) -> None:
        self._source = source
        self._bubbles: OrderedDict[MessageId, Bubble] = OrderedDict()
        self._quotes: OrderedDict[Wamid, Bubble | None] = OrderedDict()

    def has(self, wanted: MessageId) -> bool:
        return wanted in self._bubbles

    def find(self, wanted: MessageId) -> Bubble | None:
        found = self._bubbles.get(wanted)
        if found is not None:
            self._bubbles.move_to_end(wanted)
        return found

    def read(self, near: Iterable[MessageId]) -> None:
        """Bring in those that are not here, with what they quote."""
        found = self._source.bubbles([one for one in near if one not in self._bubbles])
        for bubble in found:
            self.keep(bubble)
        self._read_quotes({wamid for wamid in map(quoted_wamid, found) if wamid})

    def keep(self, bubble: Bubble) -> None:
        self._bubbles[bubble.id] = bubble
        self._bubbles.move_to_end(bubble.id)
        while len(self._bubbles) > RECORDS_KEPT:
            self._bubbles.popitem(last=False)

    def drop(self, wanted: MessageId) -> None:
        self._bubbles.pop(wanted, None)

    def quoted(self, wamid: Wamid) -> Bubble | None:
        if wamid not in self._quotes:
            self._read_quotes({wamid})
        return self._quotes.get(wamid)

    def forget_missing_quotes(self) -> None:
        """What a quote points at may have arrived."""
        for wamid in [one for one, found in self._quotes.items() if found is None]:
            del self._quotes[wamid]

    def clear(self) -> None:
        self._bubbles.clear()
        self._quotes.clear()

    def _read_quotes(self, wamids: set[Wamid]) -> None:
        unknown = [wamid for wamid in wamids if wamid not in self._quotes]
        if unknown:
            found = self._source.quoted(unknown)
            self._quotes.update((wamid, found.get(wamid)) for wamid in unknown)
        while len(self._quotes) > QUOTES_KEPT:
            self._quotes.popitem(last=False)
