"""Inbox text: what one row of the conversation list says, for the eye and for a screen reader.

Only what is known is said. There is no mark of what was read yet, so a row counts no unread
messages: it says for how long the customer has been waiting.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from wadesk.core.composer_state import Cause, ComposerState, StateKind
from wadesk.core.errors import Reason
from wadesk.core.inbox import InboxRow
from wadesk.core.records import Instant, Source
from wadesk.core.thread import Bubble
from wadesk.ui import text
from wadesk.ui.chip import Chip

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


def chip(row: InboxRow) -> Chip | None:
    """The state in words; where nobody does anything there is nothing to say."""
    state = row.state
    match state.kind:
        case StateKind.FREE:
            return None
        case StateKind.SENT:
            return Chip(state.kind, _sent(row), _tick(row))
        case _:
            return Chip(state.kind, state_words(state, row.who))


def state_words(state: ComposerState, who: str) -> str:
    """A state in a few words, with its reason where one is known."""
    match state.kind, state.reason:
        case StateKind.CONFLICT, Cause.COLLISION if who:
            return translate("Inbox", "Conflict: {who} began first").format(who=who)
        case StateKind.CONFLICT, Reason.LOCK_HELD | Reason.NOT_HOLDER:
            return translate("Inbox", "Conflict: a colleague took over")
        case StateKind.QUEUED, Cause.OFFLINE:
            return translate("Inbox", "Waiting to be sent: offline")
        case StateKind.QUEUED, Cause.RETRYING:
            return translate("Inbox", "Waiting to be sent: trying again")
        case StateKind.FAILED, Reason.WINDOW_CLOSED:
            return translate("Inbox", "Not sent: 24 hours are over")
        case kind, _:
            return text.state(kind, who)


def waiting(row: InboxRow, now: Instant) -> str:
    """For how long the customer has been without an answer; empty where nobody waits."""
    since = row.line.unanswered_since
    return "" if since is None else text.span(now - since)


def spoken(row: InboxRow, now: Instant) -> str:
    """The whole row as one sentence after another."""
    state, waits = chip(row), waiting(row, now)
    parts = (
        text.title(row.line),
        state.words if state else "",
        preview(row).spoken,
        translate("Inbox", "Waiting for {time}").format(time=waits) if waits else "",
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
