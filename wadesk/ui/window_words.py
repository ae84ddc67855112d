"""Window words: for how long free text is still allowed, and how urgently that is to be said.

By the Hub's time as this Desk last heard it, so it is only said and forbids nothing: the Hub
judges.
"""

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtGui import QColor

from wadesk.core.inbox import ConversationLine
from wadesk.core.policy import WindowPolicy
from wadesk.core.records import Instant
from wadesk.ui import text
from wadesk.ui.text import HOUR, translate
from wadesk.ui.theme import Theme

SOON_MS = 4 * HOUR
LAST_MS = HOUR


class Haste(StrEnum):
    NONE = "none"
    SOON = "soon"
    LAST = "last"
    OVER = "over"


@dataclass(frozen=True, slots=True)
class TimeLeft:
    """``words`` say it in full, ``brief`` in the corner of a row, where it is worth a word.

    ``has_begun``: whether the customer has ever written.
    """

    haste: Haste
    words: str
    brief: str = ""
    has_begun: bool = True

    def ink(self, now: Theme) -> QColor:
        return now.state("conflict").ink if self.haste is Haste.LAST else now.quiet


def time_left(line: ConversationLine, now: Instant, policy: WindowPolicy) -> TimeLeft:
    return left_until(line.window_closes_at(policy), now)


def left_until(closes_at: Instant | None, now: Instant) -> TimeLeft:
    """Both by the same clock; nothing is left where nobody has ever written."""
    left = 0 if closes_at is None else closes_at - now
    if closes_at is None:
        words = translate("Window", "they have not written yet: only templates can be sent")
        brief = translate("Window", "templates only")
        return TimeLeft(Haste.OVER, words, brief, has_begun=False)
    if left <= 0:
        words = translate("Window", "24 hours have passed: only templates can be sent")
        return TimeLeft(Haste.OVER, words, translate("Window", "templates only"))
    if left > SOON_MS:
        words = translate("Window", "free text for another {span}").format(span=text.span(left))
        return TimeLeft(Haste.NONE, words)
    span = text.countdown(left)
    words = translate("Window", "free text for {span} only").format(span=span)
    haste = Haste.LAST if left <= LAST_MS else Haste.SOON
    return TimeLeft(haste, words, text.span(left))


def is_over(line: ConversationLine, now: Instant, policy: WindowPolicy) -> bool:
    return time_left(line, now, policy).haste is Haste.OVER
