"""Row words: how far a bubble has come, and what may be done with it, as one reads it there."""

from wadesk.core.thread import Pending
from wadesk.ui import text
from wadesk.ui.text import translate
from wadesk.ui.thread_row import BubbleDeed, ThreadRow


def foot_words(row: ThreadRow) -> str:
    """The state in words; for what leaves at its hour, that hour."""
    at = row.said.leaves_at if isinstance(row.said, Pending) else None
    if at is not None and row.standing == "queued":
        return translate("Thread", "Leaves {moment}").format(moment=text.day_and_time(at))
    return text.state(row.word) if row.word else ""


def deed_words(deed: BubbleDeed, row: ThreadRow) -> str:
    match deed:
        case BubbleDeed.RETRY:
            return translate("Thread", "Try again")
        case BubbleDeed.UNDO if isinstance(row.said, Pending) and row.said.held_until:
            return translate("Thread", "Undo")
        case BubbleDeed.UNDO:
            return translate("Thread", "Change")
        case BubbleDeed.TEMPLATE:
            return translate("Thread", "Use a template")
        case _:
            return translate("Thread", "Discard")
