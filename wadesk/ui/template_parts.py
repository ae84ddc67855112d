"""Template parts: a template as the customer reads it, with everything in its blanks.

What was sent says what stands in the blanks; head, foot and buttons stand in the template
itself, as far as this Desk knows it.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from wadesk.core.template_form import BLANK, TemplateForm
from wadesk.core.thread import Bubble
from wadesk.ui import choice_parts
from wadesk.ui.parts import Choices, Part, Words
from wadesk.ui.text import translate
from wadesk.ui.told import figure, listing, mapping, words


def template(said: Bubble, form: TemplateForm | None) -> Iterator[Part]:
    told = mapping(said.content.get("template"))
    components = [mapping(one) for one in listing(told.get("components"))]
    yield from _head(components, form)
    body = said.text or (form.body if form else "")
    filled = _filled(body, _blanks(components, "body"))
    if filled.strip():
        yield Words(filled)
    name = words(told.get("name"))
    label = translate("Thread", "Template “{name}”").format(name=name) if name else ""
    for line in (form.foot if form else "", label):
        if line:
            yield Words(line, is_marked=False, is_quiet=True)
    if form is not None and form.buttons:
        yield Choices(form.buttons)


def called(said: Bubble) -> tuple[str, str] | None:
    """Name and language of the template that was sent."""
    told = mapping(said.content.get("template")) if said.kind == "template" else {}
    name = words(told.get("name"))
    language = mapping(told.get("language")).get("code") or told.get("language")
    return (name, words(language)) if name else None


def _head(components: list[Mapping[str, Any]], form: TemplateForm | None) -> Iterator[Part]:
    if form is not None and form.head:
        line = _filled(form.head, _blanks(components, "header"))
        yield Words(line, is_marked=False, is_bold=True)
        return
    for component in components:
        if words(component.get("type")).lower() == "header":
            yield from choice_parts.head(listing(component.get("parameters")))


def _filled(text: str, blanks: Mapping[str, str]) -> str:
    return BLANK.sub(lambda found: blanks.get(found[1], found[0]), text)


def _blanks(components: list[Mapping[str, Any]], place: str) -> dict[str, str]:
    """What was put into the blanks, by number and by name."""
    found: dict[str, str] = {}
    for component in components:
        if words(component.get("type")).lower() == place:
            for number, one in enumerate(map(mapping, listing(component.get("parameters"))), 1):
                value = _value(one)
                if value:
                    found[str(number)] = value
                    found[words(one.get("parameter_name")) or str(number)] = value
    return found


def _value(parameter: Mapping[str, Any]) -> str:
    fallback = [
        words(mapping(parameter.get(kind)).get("fallback_value"))
        for kind in ("currency", "date_time")
    ]
    plain = words(parameter.get("text")) or figure(parameter.get("payload"))
    return plain or next(filter(None, fallback), "")
