"""Messages: what a customer's phone sends, of every kind, as the sandbox wants to be told."""

import base64
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from wadesk.demo import book
from wadesk.demo.book import Said

MIMES = {
    ".jpg": "image/jpeg",
    ".mp4": "video/mp4",
    ".ogg": "audio/ogg; codecs=opus",
    ".pdf": "application/pdf",
    ".webp": "image/webp",
}
ABOUT_OURS = frozenset({"reaction", "quote"})
ABOUT_OWN = frozenset({"edit", "revoke"})
KOCHI = {"latitude": 9.9816, "longitude": 76.2757}
CATALOGUE = "774155201234567"
ORDERED = (("MUG-BLUE", 2, 18), ("TEAPOT-S", 1, 48), ("TEA-MINT", 3, 6.5))
ADVERT = {
    "source_url": "https://fb.me/workshop",
    "source_type": "ad",
    "source_id": "120210000000000000",
    "headline": "Saturday at the potter's wheel",
    "body": "Two hours, one bowl, and tea.",
    "media_type": "image",
    "image_url": "https://shop.example/workshop.jpg",
    "ctwa_clid": "ARAkLkA8rmlFeiCktEJQ",
}

Wish = dict[str, Any]


def wish(said: Said, about: str) -> Wish:
    """``about`` names the message that a reaction, a quote, an edit or a revocation is about."""
    return _WISHES[said.kind](said, about)


def _text(said: Said, _: str) -> Wish:
    return {"type": "text", "text": {"body": said.words}}


def _quote(said: Said, about: str) -> Wish:
    return _text(said, "") | {"context": {"id": about}}


def _advert(said: Said, _: str) -> Wish:
    return _text(said, "") | {"referral": ADVERT}


def _edit(said: Said, about: str) -> Wish:
    return {"type": "edit", "edit": {"original_message_id": about, "message": _text(said, "")}}


def _revoke(_: Said, about: str) -> Wish:
    return {"type": "revoke", "revoke": {"original_message_id": about}}


def _reaction(said: Said, about: str) -> Wish:
    return {"type": "reaction", "reaction": {"message_id": about, "emoji": said.words}}


def _location(said: Said, _: str) -> Wish:
    name, _, address = said.words.partition(", ")
    return {"type": "location", "location": KOCHI | {"name": name, "address": address}}


def _contact(said: Said, _: str) -> Wish:
    card = {
        "name": {"formatted_name": said.words, "first_name": said.words.partition(" ")[0]},
        "phones": [{"phone": "+44 7700 900628", "type": "CELL"}],
    }
    return {"type": "contacts", "contacts": [card]}


def _order(said: Said, _: str) -> Wish:
    items = [
        {"product_retailer_id": what, "quantity": count, "item_price": price, "currency": "EUR"}
        for what, count, price in ORDERED
    ]
    order = {"catalog_id": CATALOGUE, "product_items": items, "text": said.words}
    return {"type": "order", "order": order}


def _button(said: Said, _: str) -> Wish:
    return {"type": "button", "button": {"payload": "yes", "text": said.words}}


def _list(said: Said, _: str) -> Wish:
    picked = {"id": "saturday", "title": said.words, "description": "Between 9 and 12"}
    return {"type": "interactive", "interactive": {"type": "list_reply", "list_reply": picked}}


def _unsupported(_: Said, __: str) -> Wish:
    return {"type": "unsupported"}


def _sent_file(kind: str) -> Callable[[Said, str], Wish]:
    def write(said: Said, _: str) -> Wish:
        content = _file(said.files)
        if said.words:
            content["caption"] = said.words
        if kind == "document":
            content["filename"] = said.files[-1]
        if kind == "audio":
            content["voice"] = True
        return {"type": kind, kind: content}

    return write


def _file(names: Sequence[str]) -> Wish:
    kept = names[0]
    mime = MIMES[kept[kept.rindex(".") :]]
    return {"bytes_base64": base64.b64encode(book.file(kept)).decode("ascii"), "mime_type": mime}


_WISHES: Mapping[str, Callable[[Said, str], Wish]] = {
    "text": _text,
    "quote": _quote,
    "ad": _advert,
    "edit": _edit,
    "revoke": _revoke,
    "reaction": _reaction,
    "location": _location,
    "contact": _contact,
    "order": _order,
    "button": _button,
    "list": _list,
    "unsupported": _unsupported,
    "image": _sent_file("image"),
    "video": _sent_file("video"),
    "voice": _sent_file("audio"),
    "document": _sent_file("document"),
    "sticker": _sent_file("sticker"),
}
