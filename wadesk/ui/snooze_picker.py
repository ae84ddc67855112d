"""Snooze picker: until when a conversation is to sleep, chosen or typed as one would say it.

All hours are counted from the Hub's time, which decides when it wakes.
"""

from collections.abc import Callable, Iterator, Sequence

from PySide6.QtCore import QDateTime, QTime
from PySide6.QtWidgets import QWidget

from wadesk.core.records import Instant
from wadesk.ui import natural_times, send_later, text
from wadesk.ui.picker import Entry, Picker
from wadesk.ui.text import HOUR, MINUTE, translate

SOON_MS = 30 * MINUTE
MORNING, EVENING = QTime(9, 0), QTime(18, 0)
MONDAY = 1


class SnoozePicker(Picker):
    """``taken`` carries the hour."""

    def __init__(self, hub_now: Callable[[], Instant], parent: QWidget) -> None:
        title = translate("Snooze", "Snooze until")
        hint = translate("Snooze", "tomorrow 9:00, in 3 days, friday 14:00 …")
        super().__init__(title, hint, lambda typed: entries(typed, hub_now()), parent)
        self.taken.connect(lambda _: self.close())


def entries(typed: str, now: Instant) -> Sequence[Entry]:
    offered = [
        Entry(words, at, send_later.moment(at, now), "snoozed") for words, at in choices(now)
    ]
    asked = typed.strip()
    if not asked:
        return offered
    meant = natural_times.hour_of(asked, now)
    if meant is not None:
        said = translate("Snooze", "Until {moment}").format(moment=text.day_and_time(meant))
        return [Entry(said, meant, icon="scheduled")]
    fitting = [one for one in offered if asked.casefold() in one.words.casefold()]
    if fitting:
        return fitting
    hint = translate("Snooze", "Try “tomorrow 9:00” or “in 2 hours”.")
    return [Entry(hint, is_hint=True)]


def choices(now: Instant) -> Iterator[tuple[str, Instant]]:
    """What is offered, the nearest first."""
    here = QDateTime.fromMSecsSinceEpoch(now)
    yield translate("Snooze", "In 2 hours"), Instant(now + 2 * HOUR)
    evening = _at(here, 0, EVENING)
    if evening - now > SOON_MS:
        yield translate("Snooze", "This evening"), evening
    yield translate("Snooze", "Tomorrow"), _at(here, 1, MORNING)
    days = (MONDAY - here.date().dayOfWeek()) % text.WEEK or text.WEEK
    if days > 1:
        yield translate("Snooze", "Next Monday"), _at(here, days, MORNING)
    yield translate("Snooze", "In a week"), _at(here, text.WEEK, MORNING)


def _at(here: QDateTime, days: int, time: QTime) -> Instant:
    return Instant(QDateTime(here.date().addDays(days), time).toMSecsSinceEpoch())
