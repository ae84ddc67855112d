"""Spoken: a bubble in words, for a screen reader and for the clipboard."""

import unicodedata

from wadesk.core.thread import Bubble, Pending
from wadesk.ui import failure_words, text
from wadesk.ui.message_parts import parts_of
from wadesk.ui.parts import Card, File, Part, Picture, Quote, Spot, Words
from wadesk.ui.row_words import foot_words
from wadesk.ui.text import translate
from wadesk.ui.thread_row import DEED, ThreadRow


def spoken(row: ThreadRow) -> str:
    """Who, what, when, and how far it has come."""
    said = [_aloud(part) for part in parts_of(row)]
    marks = [mark for mark in (*_reactions(row), _edited(row)) if mark]
    state = [foot_words(row), failure_words.why(row)] if row.standing else []
    what = " ".join(_sentence(part) for part in (*said, *marks) if part)
    when = ", ".join(part for part in (text.clock_time(row.at), *state) if part)
    if row.album:
        place = translate("Thread", "{number} of {count}")
        what += " " + _sentence(place.format(number=row.album_place + 1, count=len(row.album)))
    if row.starts_unread:
        unread = translate("Thread", "unread from here on")
        when = f"{when}, {unread}"
    if row.said.kind == DEED:  # who did it stands in the sentence
        return f"{what} {when}"
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
    is_as_written = row.said.revoked_at is None and row.said.kind not in ("template", DEED)
    if row.said.text and is_as_written:
        return row.said.text
    told = (part for part in parts_of(row) if not (isinstance(part, Quote) or _is_past(part)))
    return "\n".join(part.spoken for part in told)


def _is_past(part: Part) -> bool:
    """Taken back by whoever wrote it: it stays here, and goes nowhere else."""
    return isinstance(part, Words) and part.is_past


def _aloud(part: Part) -> str:
    match part:
        case Quote():
            return translate("Thread", "In answer to {quote}").format(quote=part.spoken)
        case File():
            return _called("document", part)
        case Spot():
            return _called("location", part)
        case Card(icon=icon) if text.kind(icon) not in part.title and icon in text.KINDS:
            return f"{text.kind(icon)}: {part.spoken}"
        case Picture() | Words():
            return text.one_line(part.spoken)
        case _:
            return part.spoken


def _called(kind: str, part: File | Spot) -> str:
    name = text.kind(kind)
    return part.spoken if name in part.title else f"{name}: {part.spoken}"


def _reactions(row: ThreadRow) -> list[str]:
    if not isinstance(row.said, Bubble) or not row.said.reactions:
        return []
    emoji = " ".join(one.emoji for one in row.said.reactions)
    if row.reactors:
        emoji = ", ".join(row.reactors)
    return [translate("Thread", "Reactions: {emoji}").format(emoji=emoji)]


def _edited(row: ThreadRow) -> str:
    is_edited = isinstance(row.said, Bubble) and row.said.edited_at is not None
    return translate("Thread", "edited") if is_edited else ""
