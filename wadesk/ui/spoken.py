"""Spoken: a bubble in words, for a screen reader and for the clipboard."""

import unicodedata

from wadesk.core.thread import Bubble, Pending
from wadesk.ui import failure_words, text
from wadesk.ui.message_parts import parts_of
from wadesk.ui.parts import Card, Part, Picture, Quote, Words
from wadesk.ui.row_words import foot_words
from wadesk.ui.text import translate
from wadesk.ui.thread_row import ThreadRow


def spoken(row: ThreadRow) -> str:
    """Who, what, when, and how far it has come."""
    said = [_aloud(part) for part in parts_of(row)]
    marks = [mark for mark in (*_reactions(row), _edited(row)) if mark]
    state = [foot_words(row), failure_words.why(row)] if row.standing else []
    what = " ".join(_sentence(part) for part in (*said, *marks) if part)
    when = ", ".join(part for part in (text.clock_time(row.at), *state) if part)
    who = row.author or (
        translate("Thread", "You") if row.is_ours else translate("Thread", "Customer")
    )
    return f"{who}: {what} {when}"


def _sentence(words: str) -> str:
    """A screen reader pauses where a sentence ends."""
    return words if unicodedata.category(words[-1]).startswith("P") else f"{words}."


def plain(row: ThreadRow) -> str:
    """What Copy takes: the words as they were written."""
    if isinstance(row.said, Pending):
        return row.said.text or row.said.filename
    if row.said.text and row.said.revoked_at is None and row.said.kind != "template":
        return row.said.text
    return "\n".join(part.spoken for part in parts_of(row) if not isinstance(part, Quote))


def _aloud(part: Part) -> str:
    match part:
        case Quote():
            return translate("Thread", "In answer to {quote}").format(quote=part.spoken)
        case Card(icon=icon) if text.kind(icon) not in part.title and icon in text.KINDS:
            return f"{text.kind(icon)}: {part.spoken}"
        case Picture() | Words():
            return text.one_line(part.spoken)
        case _:
            return part.spoken


def _reactions(row: ThreadRow) -> list[str]:
    if not isinstance(row.said, Bubble) or not row.said.reactions:
        return []
    emoji = " ".join(one.emoji for one in row.said.reactions)
    return [translate("Thread", "Reactions: {emoji}").format(emoji=emoji)]


def _edited(row: ThreadRow) -> str:
    is_edited = isinstance(row.said, Bubble) and row.said.edited_at is not None
    return translate("Thread", "edited") if is_edited else ""
