"""Text: times, sizes, names and states as a person reads them, in their own language.

Every sentence goes through Qt's translation under the context "Text"; what varies is filled
in afterwards, by name, so that a translator may move it. Times are this machine's, days are
counted from the ``now`` that is given.
"""

import unicodedata
from collections.abc import Mapping

from PySide6.QtCore import (
    QT_TRANSLATE_NOOP,
    QCoreApplication,
    QDate,
    QDateTime,
    QLocale,
    Qt,
)
from PySide6.QtGui import QGuiApplication

from wadesk.core.inbox import ConversationLine
from wadesk.core.records import Instant

translate = QCoreApplication.translate
SECOND, MINUTE, HOUR = 1000, 60_000, 3_600_000
WEEK = 7

KINDS: Mapping[str, object] = {
    "text": QT_TRANSLATE_NOOP("Text", "Text"),
    "image": QT_TRANSLATE_NOOP("Text", "Photo"),
    "video": QT_TRANSLATE_NOOP("Text", "Video"),
    "audio": QT_TRANSLATE_NOOP("Text", "Audio"),
    "voice": QT_TRANSLATE_NOOP("Text", "Voice message"),
    "document": QT_TRANSLATE_NOOP("Text", "Document"),
    "sticker": QT_TRANSLATE_NOOP("Text", "Sticker"),
    "location": QT_TRANSLATE_NOOP("Text", "Location"),
    "contacts": QT_TRANSLATE_NOOP("Text", "Contact"),
    "order": QT_TRANSLATE_NOOP("Text", "Order"),
    "template": QT_TRANSLATE_NOOP("Text", "Template"),
    "interactive": QT_TRANSLATE_NOOP("Text", "Choice"),
    "button": QT_TRANSLATE_NOOP("Text", "Choice"),
    "reaction": QT_TRANSLATE_NOOP("Text", "Reaction"),
    "system": QT_TRANSLATE_NOOP("Text", "Notice"),
    "note": QT_TRANSLATE_NOOP("Text", "Note"),
    "call": QT_TRANSLATE_NOOP("Text", "Call"),
}
STATES: Mapping[str, object] = {
    "free": QT_TRANSLATE_NOOP("Text", "Nobody is replying"),
    "mine": QT_TRANSLATE_NOOP("Text", "You are replying"),
    "held": QT_TRANSLATE_NOOP("Text", "A colleague is replying"),
    "conflict": QT_TRANSLATE_NOOP("Text", "Conflict, nothing was sent"),
    "queued": QT_TRANSLATE_NOOP("Text", "Waiting to be sent"),
    "sending": QT_TRANSLATE_NOOP("Text", "Being sent"),
    "uncertain": QT_TRANSLATE_NOOP("Text", "Perhaps sent"),
    "sent": QT_TRANSLATE_NOOP("Text", "Sent"),
    "delivered": QT_TRANSLATE_NOOP("Text", "Delivered"),
    "read": QT_TRANSLATE_NOOP("Text", "Read"),
    "played": QT_TRANSLATE_NOOP("Text", "Played"),
    "failed": QT_TRANSLATE_NOOP("Text", "Not delivered"),
    "refused": QT_TRANSLATE_NOOP("Text", "Not sent"),
}
NAMED_STATES: Mapping[str, object] = {
    "held": QT_TRANSLATE_NOOP("Text", "{who} is replying"),
    "conflict": QT_TRANSLATE_NOOP("Text", "Conflict: {who} replied first"),
    "sent": QT_TRANSLATE_NOOP("Text", "Sent by {who}"),
}
LINKS: Mapping[str, object] = {
    "live": QT_TRANSLATE_NOOP("Text", "Live"),
    "joining": QT_TRANSLATE_NOOP("Text", "Catching up"),
    "offline": QT_TRANSLATE_NOOP("Text", "Offline"),
}


def state(name: str, who: str = "") -> str:
    """A state of the composer or of a message; ``who`` is the colleague, where there is one."""
    if who and name in NAMED_STATES:
        return _said(NAMED_STATES, name).format(who=who)
    return _said(STATES, name)


def link(name: str) -> str:
    """The line to the Hub."""
    return _said(LINKS, name)


def kind(name: str) -> str:
    """What sort of message it is; one that nobody has described says so."""
    return _said(KINDS, name) if name in KINDS else translate("Text", "See it on the phone")


def title(line: ConversationLine) -> str:
    """What to call a conversation."""
    if line.contact is not None:
        return line.contact.label
    return translate("Text", "Group {name}").format(name=line.circle or line.id)


def one_line(text: str) -> str:
    """For previews: whatever breaks a line is a space here."""
    return " ".join(text.split())


def initials(name: str) -> str:
    """At most two letters for an avatar, whole ones, in the script they are written in.

    Chinese, Japanese and Korean names show their first character; a number its last two digits.
    """
    words = [word for word in map(_letters, name.split()) if word]
    if not words:
        digits = [character for character in name if character.isdigit()]
        return "".join(digits[-2:]) or "?"
    first, last = words[0][0], words[-1][0]
    is_one = len(words) == 1 or _is_unspaced(first) or _joins(first) or _joins(last)
    return first.upper()[0] if is_one else first.upper()[0] + last.upper()[0]


def clock_time(at: Instant) -> str:
    return QLocale().toString(_local(at).time(), QLocale.FormatType.ShortFormat)


def list_time(at: Instant, now: Instant) -> str:
    """As short as it can be and still be told apart: a time, a weekday, or a date."""
    when, days = _local(at), _days_ago(at, now)
    if days == 0:
        return clock_time(at)
    if days == 1:
        return translate("Text", "Yesterday")
    if 1 < days < WEEK:
        return QLocale().dayName(when.date().dayOfWeek(), QLocale.FormatType.ShortFormat)
    return QLocale().toString(when.date(), QLocale.FormatType.ShortFormat)


def day(at: Instant, now: Instant) -> str:
    """For the separators of a thread."""
    when, days = _local(at), _days_ago(at, now)
    if days == 0:
        return translate("Text", "Today")
    if days == 1:
        return translate("Text", "Yesterday")
    if 1 < days < WEEK:
        return QLocale().dayName(when.date().dayOfWeek(), QLocale.FormatType.LongFormat)
    return QLocale().toString(when.date(), QLocale.FormatType.LongFormat)


def is_same_day(one: Instant, other: Instant) -> bool:
    return _days_ago(one, other) == 0


def moment(at: Instant) -> str:
    """Day and time in full, for tooltips and screen readers."""
    date = QLocale().toString(_local(at).date(), QLocale.FormatType.LongFormat)
    return translate("Text", "{date}, {time}").format(date=date, time=clock_time(at))


def date(at: Instant) -> str:
    """The day alone, short, whatever day it is now."""
    return QLocale().toString(_local(at).date(), QLocale.FormatType.ShortFormat)


def day_and_time(at: Instant) -> str:
    """Weekday, date and time, short, whatever day it is now."""
    short, then = QLocale.FormatType.ShortFormat, _local(at)
    day_name = QLocale().dayName(then.date().dayOfWeek(), short)
    return f"{day_name} {QLocale().toString(then.date(), short)} {clock_time(at)}"


def span(duration_ms: int) -> str:
    """How long, to two units: "21 h 14 min"; what is none is not named."""
    minutes = max(duration_ms, 0) // MINUTE
    hours, days = minutes // 60, minutes // (24 * 60)
    if minutes == 0:
        return translate("Text", "less than a minute")
    if hours == 0:
        return translate("Text", "{minutes} min").format(minutes=minutes)
    if days == 0 and minutes % 60 == 0:
        return translate("Text", "{hours} h").format(hours=hours)
    if days == 0:
        return translate("Text", "{hours} h {minutes} min").format(
            hours=hours, minutes=minutes % 60
        )
    if hours % 24 == 0:
        return translate("Text", "{days} d").format(days=days)
    return translate("Text", "{days} d {hours} h").format(days=days, hours=hours % 24)


def countdown(duration_ms: int) -> str:
    """How long still, for eyes that watch it: seconds at the end, begun ones counted whole."""
    left = max(duration_ms, 0)
    if left > MINUTE:
        return span(left)
    return translate("Text", "{seconds} s").format(seconds=-(-left // SECOND))


def coming(at: Instant, now: Instant) -> str:
    """A time ahead, with its day where that is another one: "Mon 09:00"."""
    when, days = _local(at), -_days_ago(at, now)
    if days == 0:
        return clock_time(at)
    if days == 1:
        return translate("Text", "tomorrow {time}").format(time=clock_time(at))
    form = QLocale.FormatType.ShortFormat
    is_near = 1 < days < WEEK
    date = when.date()
    named = QLocale().dayName(date.dayOfWeek(), form) if is_near else QLocale().toString(date, form)
    return translate("Text", "{day} {time}").format(day=named, time=clock_time(at))


def length(duration_ms: int) -> str:
    """Of a recording: "0:07"."""
    minutes, seconds = divmod(max(duration_ms, 0) // SECOND, 60)
    return f"{minutes}:{seconds:02d}"


def size(count: int) -> str:
    """Of a file."""
    formats = QLocale.DataSizeFormat.DataSizeSIFormat
    return QLocale().formattedDataSize(count, 0 if count < 1_000_000 else 1, formats)  # noqa: PLR2004 - from a megabyte on


def apart(words: str) -> str:
    """Kept together in a line that is read from the right: addresses, versions, foreign names."""
    is_mirrored = QGuiApplication.layoutDirection() is Qt.LayoutDirection.RightToLeft
    return f"\u2068{words}\u2069" if is_mirrored else words


def is_right_to_left(text: str) -> bool:
    """By the first letter that has a direction."""
    for character in text:
        direction = unicodedata.bidirectional(character)
        if direction in {"R", "AL"}:
            return True
        if direction == "L":
            return False
    return False


def direction(text: str) -> Qt.LayoutDirection:
    towards = Qt.LayoutDirection
    return towards.RightToLeft if is_right_to_left(text) else towards.LeftToRight


def _said(words: Mapping[str, object], name: str) -> str:
    """A word newer than this program stands for itself."""
    return translate("Text", str(words[name])) if name in words else name


def _local(at: Instant) -> QDateTime:
    return QDateTime.fromMSecsSinceEpoch(at)


def _days_ago(at: Instant, now: Instant) -> int:
    then: QDate = _local(at).date()
    return then.daysTo(_local(now).date())


def _letters(word: str) -> str:
    return "".join(character for character in word if character.isalpha())


def _is_unspaced(character: str) -> bool:
    return unicodedata.east_asian_width(character) in {"W", "F"}


def _joins(character: str) -> bool:
    """Scripts whose letters change shape when they meet, so that two of them make a word."""
    return unicodedata.bidirectional(character) == "AL" or "\u0900" <= character <= "\u0dff"
