"""Connection chip: whether the Hub is there, in a pill at the head of the list.

It says live, catching up or offline, with the delay or the time since when; the reason is
told by tooltip and to screen readers.
"""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from wadesk.core.records import Instant
from wadesk.ui import text
from wadesk.ui.chip import Chip, ChipLabel
from wadesk.ui.tooltip import tip

translate = QCoreApplication.translate
OFFLINE, LIVE = "offline", "live"


class ConnectionChip(ChipLabel):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.show_connection(OFFLINE)

    def show_connection(
        self, state: str, why: str = "", since: Instant | None = None, lag_ms: int | None = None
    ) -> None:
        """A state as the line to the Hub names it: "live", "joining" or "offline"."""
        words = _words(state, since, lag_ms)
        self.show_chip(Chip(state, words))
        explained = why or _explained(state)
        self.setToolTip(tip(explained))
        self.setAccessibleDescription(explained)


def _words(state: str, since: Instant | None, lag_ms: int | None) -> str:
    if state == OFFLINE and since is not None:
        words = translate("ConnectionChip", "Offline since {time}")
        return words.format(time=text.clock_time(since))
    if state == LIVE and lag_ms is not None:
        words = translate("ConnectionChip", "Live, {milliseconds} ms")
        return words.format(milliseconds=lag_ms)
    return text.link(state)


def _explained(state: str) -> str:
    match state:
        case "live":
            return translate("ConnectionChip", "What happens arrives here at once.")
        case "joining":
            return translate("ConnectionChip", "Connected; fetching what was missed.")
        case _:
            return translate(
                "ConnectionChip",
                "The Hub cannot be reached. You can go on reading and writing:"
                " what you write is kept and sent when it is back.",
            )
