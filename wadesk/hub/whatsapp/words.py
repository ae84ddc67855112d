"""Words: what of a message can be read aloud and searched, whatever its kind."""

import json
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from wadesk.hub.whatsapp.loose import listing, mapping, name, text

READABLE = frozenset(
    ("body", "text", "caption", "title", "description", "name", "footer", "header", "display_text")
)
"""The fields that hold human words in kinds of message that have no reader of their own."""
_DEEPEST_WORDS = 8
_SILENT = ("flow_token",)  # a reply's own bookkeeping, not the customer's words


def of(kind: str, message: Mapping[str, Any]) -> str:
    """Everything readable in ``message[kind]``, one line each."""
    read = _READERS.get(kind, _scattered)
    return "\n".join(line for line in read(message.get(kind)) if line)


def _body(value: Any) -> Iterator[str]:
    yield text(mapping(value).get("body"))


def _caption(value: Any) -> Iterator[str]:
    media = mapping(value)
    yield text(media.get("caption")) or text(media.get("filename"))


def _location(value: Any) -> Iterator[str]:
    place = mapping(value)
    label, address = text(place.get("name")), text(place.get("address"))
    if label or address:
        yield from (label, address)
    else:
        point = (_figure(place.get("latitude")), _figure(place.get("longitude")))
        yield ", ".join(part for part in point if part)


def _contacts(value: Any) -> Iterator[str]:
    for card in map(mapping, listing(value)):
        label = text(mapping(card.get("name")).get("formatted_name"))
        phones = [text(mapping(phone).get("phone")) for phone in listing(card.get("phones"))]
        yield " ".join(part for part in (label, *phones) if part)


def _reaction(value: Any) -> Iterator[str]:
    yield text(mapping(value).get("emoji"))


def _button(value: Any) -> Iterator[str]:
    yield text(mapping(value).get("text"))


def _order(value: Any) -> Iterator[str]:
    order = mapping(value)
    yield text(order.get("text"))
    for item in map(mapping, listing(order.get("product_items"))):
        named = (name(item.get("quantity")), "\N{MULTIPLICATION SIGN}")
        price = (_figure(item.get("item_price")), text(item.get("currency")))
        parts = (*named, text(item.get("product_retailer_id")), *price)
        yield " ".join(part for part in parts if part)


def _figure(value: Any) -> str:
    return str(value) if isinstance(value, float) else name(value) or ""


def _interactive(value: Any) -> Iterator[str]:
    answer = mapping(value)
    yield from _answers(mapping(answer.get("nfm_reply")))
    permission = mapping(answer.get("call_permission_reply"))
    yield text(permission.get("response"))
    rest = {key: item for key, item in answer.items() if key != "nfm_reply"}
    yield from _scattered(rest)


def _answers(reply: dict[str, Any]) -> Iterator[str]:
    """A filled-in form: its answers come as JSON inside a string."""
    yield text(reply.get("body"))
    try:
        answers = json.loads(text(reply.get("response_json")))
    except (ValueError, RecursionError):
        answers = None
    for question, answer in mapping(answers).items():
        said = text(answer) or _figure(answer)
        if question not in _SILENT and said:
            yield f"{question}: {said}"


def _edit(value: Any) -> Iterator[str]:
    """What the message says from now on."""
    new = mapping(mapping(value).get("message"))
    kind = text(new.get("type"))
    if kind != "edit":  # an edit of an edit of an edit would never end
        yield of(kind, new)


def _nothing(_: Any) -> Iterator[str]:
    yield from ()


def _scattered(value: Any, depth: int = 0) -> Iterator[str]:
    if depth > _DEEPEST_WORDS:
        return
    if isinstance(value, list):
        for item in value:
            yield from _scattered(item, depth + 1)
    for key, item in mapping(value).items():
        if isinstance(item, str):
            yield item if key in READABLE else ""
        else:
            yield from _scattered(item, depth + 1)


_READERS: Mapping[str, Callable[[Any], Iterator[str]]] = {
    "text": _body,
    "system": _body,
    "image": _caption,
    "video": _caption,
    "audio": _caption,
    "document": _caption,
    "sticker": _caption,
    "location": _location,
    "contacts": _contacts,
    "reaction": _reaction,
    "button": _button,
    "order": _order,
    "interactive": _interactive,
    "edit": _edit,
    "revoke": _nothing,
    "unsupported": _nothing,  # its text names the kind for programs; the screen has a sentence
}
