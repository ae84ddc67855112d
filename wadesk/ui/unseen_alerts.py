"""Unseen alerts: what administrators are told of, and what of it somebody here has looked at.

Remembered on this computer by the number of the newest one seen: nothing of what it says.
"""

import hashlib
from collections.abc import Sequence

from PySide6.QtCore import QObject, QSettings, Signal

from wadesk.core.team import AuditEntry
from wadesk.ui.administration import Reading

PLACE = "alerts/"
NAME_LENGTH = 16


class UnseenAlerts(QObject):
    """``changed`` tells how many there are."""

    changed = Signal(int)

    def __init__(
        self, desk: Reading, places: QSettings | None, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._desk, self._places = desk, places
        self._seen = 0
        self._count = 0

    @property
    def count(self) -> int:
        return self._count

    def look_again(self) -> None:
        """Only administrators have any."""
        count = len(self._unseen()) if self._desk.standing().is_administrator else 0
        if count != self._count:
            self._count = count
            self.changed.emit(count)

    def note_seen(self) -> None:
        """All that are here now have been looked at."""
        unseen = self._unseen()
        if unseen:
            self._seen = max(one.id for one in unseen)
            if self._places is not None:
                self._places.setValue(self._place(), self._seen)
        self.look_again()

    def _unseen(self) -> Sequence[AuditEntry]:
        return self._desk.alerts_since(max(self._seen, self._remembered()))

    def _remembered(self) -> int:
        kept = self._places.value(self._place(), 0) if self._places is not None else 0
        return int(str(kept)) if str(kept).isdecimal() else 0

    def _place(self) -> str:
        """Of this profile and no other, without saying whose it is."""
        here = [str(one.id) for one in self._desk.devices() if one.is_here]
        whose = "\0".join((self._desk.number_label(), *here))
        return PLACE + hashlib.sha256(whose.encode()).hexdigest()[:NAME_LENGTH]
