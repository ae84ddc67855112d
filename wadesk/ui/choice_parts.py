"""Choice parts: what was offered to press, and what was pressed."""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP

from wadesk.core.thread import Bubble
from wadesk.ui import order_parts, text
from wadesk.ui.parts import Card, Choices, Part, Picture, Words
from wadesk.ui.text import translate
from wadesk.ui.told import figure, listing, mapping, words

FILES = ("image", "video", "document")
ANSWERS_SHOWN, PRODUCTS_SHOWN = 20, 10
LONGEST_ANSWER = 300
SILENT = frozenset({"flow_token"})  # a form's own bookkeeping, not the customer's words

NAMED_BUTTONS: Mapping[str, object] = {
    "send_location": QT_TRANSLATE_NOOP("Thread", "Send location"),
    "request_contact_info": QT_TRANSLATE_NOOP("Thread", "Share phone number"),
    "call_permission_request": QT_TRANSLATE_NOOP("Thread", "Allow calls?"),
    "catalog_message": QT_TRANSLATE_NOOP("Thread", "View catalogue"),
    "voice_call": QT_TRANSLATE_NOOP("Thread", "Call us"),
    "address_message": QT_TRANSLATE_NOOP("Thread", "Give an address"),
}


def interactive(said: Bubble) -> Iterator[Part]:
    told = mapping(said.content.get("interactive"))
    pressed = mapping(told.get("list_reply")) or mapping(told.get("button_reply"))
    if pressed:
        title = words(pressed.get("title")) or said.text
        yield Card("interactive", title, words(pressed.get("description")))
    elif told.get("type") == "nfm_reply":
        yield _form(said, mapping(told.get("nfm_reply")))
    elif told.get("type") == "call_permission_reply":
        yield _call_permission(mapping(told.get("call_permission_reply")))
    elif told.get("body") or told.get("action"):
        yield from _offer(told)
    elif said.text:
        yield Card("interactive", text.kind("interactive"), "", tuple(said.text.splitlines()))


def button(said: Bubble) -> Iterator[Part]:
    pressed = words(mapping(said.content.get("button")).get("text")) or said.text
    yield Card("interactive", pressed or text.kind("button"))


def head(parameters: Any) -> Iterator[Part]:
    """What stands above an offer or a template: a line, a picture, a film, a file."""
    for one in map(mapping, parameters):
        kind = one.get("type")
        if kind == "text" and words(one.get("text")):
            yield Words(words(one.get("text")), is_bold=True)
        elif kind in FILES:
            yield Picture(str(kind), text.kind(str(kind)))


def _form(said: Bubble, reply: Mapping[str, Any]) -> Card:
    """What was answered, line by line; the record has read it already where it could."""
    lines = [line for line in said.text.splitlines() if line] or list(_answers(reply))
    title = translate("Thread", "A form was filled in")
    shown = tuple(line[:LONGEST_ANSWER] for line in lines[:ANSWERS_SHOWN])
    return Card("interactive", title, words(reply.get("name")) if not lines else "", shown)


def _answers(reply: Mapping[str, Any]) -> Iterator[str]:
    try:
        told = json.loads(words(reply.get("response_json")))
    except (ValueError, RecursionError):
        return
    for question, answer in mapping(told).items():
        said = figure(answer) or ", ".join(filter(None, map(figure, listing(answer))))
        if question not in SILENT and said:
            yield f"{question}: {said}"


def _call_permission(reply: Mapping[str, Any]) -> Card:
    if reply.get("response") == "accept":
        return Card("call", translate("Thread", "You may call this customer"))
    return Card("call", translate("Thread", "The customer wants no calls"))


def _offer(told: Mapping[str, Any]) -> Iterator[Part]:
    yield from head([mapping(told.get("header"))])
    body = words(mapping(told.get("body")).get("text"))
    if body:
        yield Words(body)
    action = mapping(told.get("action"))
    yield from _products(told.get("type"), action)
    yield from _cards(action)
    footer = words(mapping(told.get("footer")).get("text"))
    if footer:
        yield Words(footer, is_marked=False, is_quiet=True)
    offered = [one for one in (*_buttons(action), *_rows(action)) if one[0]]
    if offered:
        details = tuple(detail for _, detail in offered)
        yield Choices(tuple(label for label, _ in offered), details if any(details) else ())


def _products(kind: Any, action: Mapping[str, Any]) -> Iterator[Part]:
    """Goods of the catalogue: one, several under their headings, or all there are."""
    sections = [mapping(one) for one in listing(action.get("sections"))]
    items = [mapping(i) for one in sections for i in listing(one.get("product_items"))]
    names = [figure(one.get("product_retailer_id")) for one in items]
    single = figure(action.get("product_retailer_id"))
    if single:
        yield Card("order", translate("Thread", "Product {name}").format(name=single))
    elif names:
        lines = [name for name in names[:PRODUCTS_SHOWN] if name]
        more = len(names) - len(lines)
        if more > 0:
            lines.append(translate("Thread", "and {count} more").format(count=more))
        yield Card("order", translate("Thread", "From the catalogue"), "", tuple(lines))
    elif kind == "catalog_message":
        yield Card("order", translate("Thread", "The catalogue"))
    order = mapping(mapping(action.get("parameters")).get("order"))
    if order:
        yield order_parts.bill(mapping(action.get("parameters")), order)


def _cards(action: Mapping[str, Any]) -> Iterator[Part]:
    """Those of a carousel, one below the other."""
    for one in map(mapping, listing(action.get("cards"))[:PRODUCTS_SHOWN]):
        yield from head([mapping(one.get("header"))])
        body = words(mapping(one.get("body")).get("text"))
        inner = mapping(one.get("action"))
        labels = tuple(label for label, _ in _buttons(inner) if label)
        product = figure(inner.get("product_retailer_id"))
        if body or product:
            yield Words(body or product)
        if labels:
            yield Choices(labels)


def _buttons(action: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    for one in map(mapping, listing(action.get("buttons"))):
        reply = words(mapping(one.get("reply")).get("title"))
        quick = words(mapping(one.get("quick_reply")).get("text"))
        yield reply or quick or words(one.get("title")), ""
    parameters = mapping(action.get("parameters"))
    label = words(parameters.get("display_text")) or words(parameters.get("flow_cta"))
    yield label, words(parameters.get("url"))
    yield words(action.get("button")), ""
    yield _asked(action.get("name")), ""


def _asked(name: Any) -> str:
    """A button that WhatsApp itself names, in the customer's language."""
    known = NAMED_BUTTONS.get(name) if isinstance(name, str) else None
    return translate("Thread", str(known)) if known else ""


def _rows(action: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    for section in map(mapping, listing(action.get("sections"))):
        for row in map(mapping, listing(section.get("rows"))):
            yield words(row.get("title")), words(row.get("description"))
