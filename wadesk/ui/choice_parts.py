"""Choice parts: what was offered to press, and what was pressed; templates with their blanks."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from wadesk.core.thread import Bubble
from wadesk.ui import text
from wadesk.ui.parts import Card, Choices, Part, Picture, Words
from wadesk.ui.text import translate
from wadesk.ui.told import figure, listing, mapping, words

_BLANK = re.compile(r"\{\{\s*(\w+)\s*\}\}")
_FILES = ("image", "video", "document")


def interactive(said: Bubble) -> Iterator[Part]:
    told = mapping(said.content.get("interactive"))
    pressed = mapping(told.get("list_reply")) or mapping(told.get("button_reply"))
    if pressed:
        title = words(pressed.get("title")) or said.text
        yield Card("interactive", title, words(pressed.get("description")))
    elif told.get("type") == "nfm_reply":
        lines = tuple(line for line in said.text.splitlines() if line)
        yield Card("interactive", translate("Thread", "A form was filled in"), "", lines)
    elif told.get("body") or told.get("action"):
        yield from _offer(told)
    elif said.text:
        yield Card("interactive", text.kind("interactive"), "", tuple(said.text.splitlines()))


def button(said: Bubble) -> Iterator[Part]:
    pressed = words(mapping(said.content.get("button")).get("text")) or said.text
    yield Card("interactive", pressed or text.kind("button"))


def template(said: Bubble) -> Iterator[Part]:
    told = mapping(said.content.get("template"))
    components = [mapping(one) for one in listing(told.get("components"))]
    for component in components:
        if component.get("type") == "header":
            yield from _header(listing(component.get("parameters")))
    blanks = _blanks(components)
    yield Words(_BLANK.sub(lambda found: blanks.get(found[1], found[0]), said.text))
    name = words(told.get("name"))
    if name:
        label = translate("Thread", "Template “{name}”").format(name=name)
        yield Words(label, is_marked=False, is_quiet=True)


def _offer(told: Mapping[str, Any]) -> Iterator[Part]:
    yield from _header([mapping(told.get("header"))])
    body = words(mapping(told.get("body")).get("text"))
    if body:
        yield Words(body)
    footer = words(mapping(told.get("footer")).get("text"))
    if footer:
        yield Words(footer, is_marked=False, is_quiet=True)
    labels = tuple(_labels(mapping(told.get("action"))))
    if labels:
        yield Choices(labels)


def _header(parameters: Any) -> Iterator[Part]:
    for one in map(mapping, parameters):
        kind = one.get("type")
        if kind == "text" and words(one.get("text")):
            yield Words(words(one.get("text")), is_bold=True)
        elif kind in _FILES:
            yield Picture(str(kind), text.kind(str(kind)))


def _labels(action: Mapping[str, Any]) -> Iterator[str]:
    for one in map(mapping, listing(action.get("buttons"))):
        yield words(mapping(one.get("reply")).get("title")) or words(one.get("title"))
    yield from filter(
        None,
        (
            words(mapping(action.get("parameters")).get("display_text")),
            words(action.get("button")),
        ),
    )
    for section in map(mapping, listing(action.get("sections"))):
        for row in map(mapping, listing(section.get("rows"))):
            yield words(row.get("title"))


def _blanks(components: list[Mapping[str, Any]]) -> dict[str, str]:
    """What was put into the body's blanks, by number and by name."""
    found: dict[str, str] = {}
    for component in components:
        if component.get("type") == "body":
            for number, one in enumerate(map(mapping, listing(component.get("parameters"))), 1):
                value = words(one.get("text")) or figure(one.get("payload"))
                if value:
                    found[str(number)] = value
                    found[words(one.get("parameter_name")) or str(number)] = value
    return found
