"""Attachment parts: pictures, sounds, files, places and people, by what is told about them."""

from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath
from typing import Any

from wadesk.core.thread import Bubble
from wadesk.ui import text
from wadesk.ui.parts import Card, File, Part, Picture, Recording, Spot, Words
from wadesk.ui.text import translate
from wadesk.ui.told import figure, listing, mapping, words

MAP = "https://www.openstreetmap.org/?mlat={north}&mlon={east}#map=16/{north}/{east}"
PEOPLE_SHOWN = 5
PLAIN_NAMES = {"plain": "TXT", "jpeg": "JPG", "mpeg": "MP3", "msword": "DOC", "quicktime": "MOV"}
LONGEST_SUBTYPE = 6


def picture(said: Bubble) -> Iterator[Part]:
    media = mapping(said.content.get(said.kind))
    yield Picture(said.kind, text.kind(said.kind), _details(media))
    if said.kind != "sticker":
        yield from _caption(said, media)


def sound(said: Bubble) -> Iterator[Part]:
    media = mapping(said.content.get("audio"))
    kind = "voice" if media.get("voice") is True else "audio"
    yield Recording(kind, text.kind(kind), _details(media))


def document(said: Bubble) -> Iterator[Part]:
    media = mapping(said.content.get("document"))
    name = words(media.get("filename"))
    yield File(name or text.kind("document"), _details(media))
    yield from _caption(said, media)


def place(said: Bubble) -> Iterator[Part]:
    found = mapping(said.content.get("location"))
    name, address = words(found.get("name")), words(found.get("address"))
    degrees = _degrees(found.get("latitude"), 90), _degrees(found.get("longitude"), 180)
    point = ", ".join(one for one in degrees if one)
    is_live = found.get("live") is True or said.kind == "live_location"
    kind = translate("Thread", "Live location") if is_live else text.kind("location")
    title = name or address or kind
    link = MAP.format(north=degrees[0], east=degrees[1]) if all(degrees) else ""
    yield Spot(title, address if name else "", point, link)
    if is_live:
        words_of_it = translate("Thread", "It moves on: see where it is now on the phone.")
        yield Words(words_of_it, is_marked=False, is_quiet=True)


def _degrees(value: Any, most: int) -> str:
    """As it came, where it is a number on the globe."""
    try:
        found = float(figure(value))
    except ValueError:
        return ""
    return figure(value) if -most <= found <= most else ""


def people(said: Bubble) -> Iterator[Part]:
    cards = [mapping(card) for card in listing(said.content.get("contacts"))]
    for card in cards[:PEOPLE_SHOWN]:
        yield _person(card)
    if len(cards) > PEOPLE_SHOWN:
        more = translate("Thread", "and {count} more").format(count=len(cards) - PEOPLE_SHOWN)
        yield Words(more, is_marked=False, is_quiet=True)


def _person(card: Mapping[str, Any]) -> Card:
    name = words(mapping(card.get("name")).get("formatted_name"))
    company = words(mapping(card.get("org")).get("company"))
    phones = [words(mapping(one).get("phone")) for one in listing(card.get("phones"))]
    mails = [words(mapping(one).get("email")) for one in listing(card.get("emails"))]
    lines = tuple(line for line in (*phones, *mails) if line)
    return Card("contacts", name or text.kind("contacts"), company, lines, copied=frozenset(lines))


def _caption(said: Bubble, media: Mapping[str, Any]) -> Iterator[Part]:
    """The words with a file; a message without any has the file's name for its text."""
    caption = words(media.get("caption"))
    if said.edited_at is not None or not media:
        caption = said.text
    if caption:
        yield Words(caption)


def _details(media: Mapping[str, Any]) -> str:
    size = media.get("file_size")
    sizes = text.size(size) if isinstance(size, int) and size > 0 else ""
    return " · ".join(part for part in (_format(media), sizes) if part)


def _format(media: Mapping[str, Any]) -> str:
    """What people call it: the name's ending, else what the type says."""
    ending = PurePosixPath(words(media.get("filename"))).suffix.removeprefix(".")
    if ending:
        return ending.upper()[:LONGEST_SUBTYPE]
    subtype = words(media.get("mime_type")).partition(";")[0].partition("/")[2]
    if subtype in PLAIN_NAMES:
        return PLAIN_NAMES[subtype]
    return subtype.upper() if 0 < len(subtype) <= LONGEST_SUBTYPE else ""
