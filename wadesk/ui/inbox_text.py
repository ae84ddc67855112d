"""Inbox text: what one row of the conversation list says, for the eye and for a screen reader.

Only what is known is said.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from wadesk.core.composer_state import StateKind
from wadesk.core.deed import Status
from wadesk.core.inbox import MANY_UNREAD, InboxRow
from wadesk.core.records import Instant, Source
from wadesk.core.thread import Bubble
from wadesk.ui import state_words, text, window_words
from wadesk.ui.chip import Chip
from wadesk.ui.people_strip import Person
from wadesk.ui.window_words import TimeLeft

translate = QCoreApplication.translate
LONGEST = 300  # characters of a preview that are looked at; a row shows fewer


@dataclass(frozen=True, slots=True)
class Preview:
    """The second line of a row: whose words, of what kind, and the words."""

    lead: str = ""
    glyph: str = ""
    words: str = ""

    @property
    def spoken(self) -> str:
        return " ".join(part for part in (self.lead, self.words) if part)


def preview(row: InboxRow) -> Preview:
    if row.draft.strip():
        return Preview(translate("Inbox", "Draft:"), "draft", _short(row.draft))
    if row.last is None:
        return Preview(words=_short(row.line.preview))
    if row.last.revoked_at is not None:
        return Preview(_lead(row), words=translate("Inbox", "This message was deleted"))
    kind = kind_of(row.last)
    words = _short(row.last.text or row.line.preview)
    if kind == "text":
        return Preview(_lead(row), words=words)
    return Preview(_lead(row), kind if kind in text.KINDS else "unknown", words or text.kind(kind))


def kind_of(bubble: Bubble) -> str:
    """WhatsApp sends what was spoken as a piece of music with a mark on it."""
    sound = bubble.content.get("audio")
    is_spoken = bubble.kind == "audio" and isinstance(sound, Mapping) and sound.get("voice") is True
    return "voice" if is_spoken else bubble.kind


def chip(row: InboxRow, now: Instant) -> Chip | None:
    """The state in words; where nobody does anything there is nothing to say."""
    state = row.state
    match state.kind:
        case StateKind.FREE:
            return None
        case StateKind.SENT:
            return Chip(state.kind, _sent(row), _tick(row))
        case _:
            words = state_words.briefly(state, row.who, now)
            return Chip(state.kind, words, state_words.glyph(state))


def time_left(row: InboxRow, now: Instant) -> TimeLeft | None:
    """For free text, where it is worth a word: when it ends soon, or somebody waits in vain."""
    left = window_words.left_until(row.closes_at, now)
    is_missed = left.haste is window_words.Haste.OVER and row.line.unanswered_since is None
    return left if left.brief and not is_missed else None


def onlookers(row: InboxRow) -> str:
    """Colleagues who look or write, in words for a screen reader."""
    people = (Person(0, one.name, one.is_writing) for one in row.onlookers)
    return ", ".join(person.words for person in people)


def waiting(row: InboxRow, now: Instant) -> str:
    """For how long the customer has been without an answer; empty where nobody waits."""
    since = row.line.unanswered_since
    return "" if since is None else text.span(now - since)


def snoozed(row: InboxRow, now: Instant) -> str:
    """Until when it sleeps, as short as it can be said; empty where it does not."""
    until = row.line.snoozed_until
    if row.line.status != Status.SNOOZED or until is None:
        return ""
    return text.coming(until, now)


def unread(row: InboxRow) -> str:
    if not row.unread:
        return ""
    if row.unread >= MANY_UNREAD:
        return translate("Inbox", "New messages: more than {count}").format(count=MANY_UNREAD - 1)
    return translate("Inbox", "New messages: {count}").format(count=row.unread)


def labels(row: InboxRow) -> str:
    names = ", ".join(label.name for label in row.labels)
    return translate("Inbox", "Labels: {names}").format(names=names) if names else ""


def spoken(row: InboxRow, now: Instant) -> str:
    """The whole row as one sentence after another."""
    state, waits, left = chip(row, now), waiting(row, now), time_left(row, now)
    sleeps = snoozed(row, now)
    parts = (
        text.title(row.line),
        translate("Inbox", "Pinned") if row.is_pinned else "",
        unread(row),
        translate("Inbox", "Somebody mentioned you") if row.is_mentioned else "",
        translate("Inbox", "Closed") if row.line.status == Status.CLOSED else "",
        translate("Inbox", "Snoozed until {time}").format(time=sleeps) if sleeps else "",
        state.words if state else "",
        onlookers(row),
        preview(row).spoken,
        translate("Inbox", "Waiting for {time}").format(time=waits) if waits else "",
        left.words if left else "",
        labels(row),
        text.list_time(row.line.last_at, now),
    )
    return ". ".join(part for part in parts if part)


def _lead(row: InboxRow) -> str:
    if row.is_mine:
        return translate("Inbox", "You:")
    if row.author:
        return translate("Inbox", "{who}:").format(who=row.author)
    if row.last is not None and row.last.source == Source.PHONE:
        return translate("Inbox", "Phone app:")
    return ""


def _sent(row: InboxRow) -> str:
    if row.is_mine:
        return translate("Inbox", "Sent by you")
    return text.state("sent", row.author)


def _tick(row: InboxRow) -> str:
    shown = row.last.shown if row.last else None
    return shown or ""


def _short(words: str) -> str:
    return text.one_line(words[:LONGEST])
