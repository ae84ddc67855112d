"""File facts: what a message tells of its file, and what it is called once it lies outside."""

from wadesk.core import outside
from wadesk.core.thread import Bubble
from wadesk.ui import text
from wadesk.ui.told import mapping, words

FILED = frozenset({"image", "video", "audio", "document", "sticker"})


def has_file(said: Bubble) -> bool:
    return said.kind in FILED and bool(mapping(said.content.get(said.kind)))


def mime_of(said: Bubble) -> str:
    return words(mapping(said.content.get(said.kind)).get("mime_type"))


def caption_of(said: Bubble) -> str:
    """What was said with it; changed words count as they are by now."""
    if said.edited_at is not None:
        return said.text
    return words(mapping(said.content.get(said.kind)).get("caption"))


def name_of(said: Bubble) -> str:
    """Its own, made harmless; else what it is and when it came."""
    told = words(mapping(said.content.get(said.kind)).get("filename"))
    named = told or f"{text.kind(said.kind)} {text.day_and_time(said.at)}".replace(":", ".")
    return outside.harmless(named, mime_of(said))
