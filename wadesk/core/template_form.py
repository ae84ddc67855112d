"""Template form: an approved template as somebody fills it in, and what WhatsApp is then told.

A template has a head, words, a foot and buttons; what varies in them are blanks, named or
numbered. It can be sent once every blank holds one line of words and, where a picture or a file
stands at its head, one is chosen. What needs more than that (a place at its head, a code of
one's own) cannot be filled in here, and says why.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

BLANK = re.compile(r"\{\{\s*(\w+)\s*\}\}")
HEAD_FILES = frozenset({"image", "video", "document"})
MARKETING, AUTHENTICATION = "MARKETING", "AUTHENTICATION"
SPACES_MOST = 4
"""More of them in a row are refused by WhatsApp, and so is any break of the line."""

_TOO_MANY_SPACES = re.compile(r" {5,}")


class Place(StrEnum):
    HEAD = "header"
    BODY = "body"
    BUTTON = "button"


class Hindrance(StrEnum):
    """Why a template cannot be sent from here at all."""

    OPTED_OUT = "opted_out"  # this person wants no offers
    NEEDS_PLACE = "needs_place"  # at its head, and whatever else is no file
    CODES_ONLY = "codes_only"  # it carries codes that a program makes


@dataclass(frozen=True, slots=True)
class Blank:
    """Something to fill in; ``at`` is the number of the button it belongs to."""

    place: Place
    name: str  # "1", or a word
    example: str = ""
    at: int = 0
    sub_type: str = ""


@dataclass(frozen=True, slots=True)
class TemplateForm:
    name: str
    language: str
    category: str
    head: str
    body: str
    foot: str
    buttons: tuple[str, ...]
    blanks: tuple[Blank, ...]
    hindrance: Hindrance | None = None
    is_named: bool = False
    head_file: str = ""  # image, video or document, where one stands at its head


def read(
    name: str, language: str, category: str, content: Mapping[str, Any], *, is_opted_out: bool
) -> TemplateForm:
    """A template as Meta lists it; what nobody expected in it is passed over."""
    parts = {str(one.get("type", "")).upper(): one for one in _objects(content.get("components"))}
    head, body = parts.get("HEADER", {}), parts.get("BODY", {})
    buttons = _objects(parts.get("BUTTONS", {}).get("buttons"))
    shown = str(head.get("format", "TEXT")).lower()
    is_text, is_file = shown == "text", shown in HEAD_FILES
    blanks = (
        *_blanks(Place.HEAD, head if is_text else {}),
        *_blanks(Place.BODY, body),
        *_button_blanks(buttons),
    )
    return TemplateForm(
        name,
        language,
        category.upper(),
        _text(head) if is_text else "",
        _text(body),
        _text(parts.get("FOOTER", {})),
        tuple(filter(None, map(_text, buttons))),
        blanks,
        _hindrance(category.upper(), is_known=is_text or is_file, is_opted_out=is_opted_out),
        str(content.get("parameter_format", "")).upper() == "NAMED",
        shown if is_file else "",
    )


def filled(form: TemplateForm, place: Place, values: Mapping[Blank, str]) -> str:
    """Head or body as the customer will read it; what is still empty stays a blank."""
    given = {blank.name: value for blank, value in values.items() if blank.place is place}
    words = form.head if place is Place.HEAD else form.body
    return BLANK.sub(lambda found: given.get(found[1], "").strip() or found[0], words)


def components(form: TemplateForm, values: Mapping[Blank, str]) -> list[dict[str, Any]]:
    """What WhatsApp is told to put into the blanks."""
    told: list[dict[str, Any]] = []
    for place in (Place.HEAD, Place.BODY):
        given = [_parameter(form, one, values) for one in form.blanks if one.place is place]
        if given:
            told.append({"type": place.value, "parameters": given})
    for one in form.blanks:
        if one.place is Place.BUTTON:
            kind = "coupon_code" if one.sub_type == "copy_code" else "text"
            parameter = {"type": kind, kind: values[one].strip()}
            told.append(
                {
                    "type": "button",
                    "sub_type": one.sub_type,
                    "index": str(one.at),
                    "parameters": [parameter],
                }
            )
    return told


def missing(form: TemplateForm, values: Mapping[Blank, str]) -> tuple[Blank, ...]:
    """The blanks that keep it from being sent: empty ones, and those WhatsApp would refuse."""
    return tuple(one for one in form.blanks if not _fits(values.get(one, "")))


def fits(form: TemplateForm, told: Sequence[Any]) -> bool:
    """Whether what is to be put in is what the template asks for: as many, by the same names.

    Whether its file is there is another question. WhatsApp would refuse the rest of it, too,
    but only when it is on its way.
    """
    given = {_place_of(one): _names_of(form, one) for one in _objects(list(told))}
    asked: dict[tuple[str, str], list[str]] = {}
    for place in (Place.HEAD, Place.BODY):
        names = [one.name for one in form.blanks if one.place is place]
        if names:
            asked[(place.value, "")] = sorted(names) if form.is_named else [""] * len(names)
    for one in form.blanks:
        if one.place is Place.BUTTON:
            asked[(Place.BUTTON.value, str(one.at))] = [""]
    return {place: names for place, names in given.items() if names} == asked


def in_one_line(text: str) -> str:
    """Words as a blank can hold them."""
    return " ".join(text.split())


def _place_of(component: Mapping[str, Any]) -> tuple[str, str]:
    kind = str(component.get("type", "")).lower()
    return kind, str(component.get("index", "")) if kind == Place.BUTTON.value else ""


def _names_of(form: TemplateForm, component: Mapping[str, Any]) -> list[str]:
    """Of the values for blanks; a file or the word behind a button of quick reply is none."""
    if str(component.get("sub_type", "")).lower() in {"quick_reply", "flow"}:
        return []
    values = [
        one for one in _objects(component.get("parameters")) if one.get("type") not in HEAD_FILES
    ]
    is_button = str(component.get("type", "")).lower() == Place.BUTTON.value
    if not form.is_named or is_button:
        return [""] * len(values)
    return sorted(str(one.get("parameter_name", "")) for one in values)


def _fits(value: str) -> bool:
    has_break = any(character in value for character in "\n\r\t")
    return bool(value.strip()) and not has_break and not _TOO_MANY_SPACES.search(value)


def _hindrance(category: str, *, is_known: bool, is_opted_out: bool) -> Hindrance | None:
    if category == MARKETING and is_opted_out:
        return Hindrance.OPTED_OUT
    if category == AUTHENTICATION:
        return Hindrance.CODES_ONLY
    return None if is_known else Hindrance.NEEDS_PLACE


def _parameter(form: TemplateForm, blank: Blank, values: Mapping[Blank, str]) -> dict[str, Any]:
    named = {"parameter_name": blank.name} if form.is_named else {}
    return {"type": "text", **named, "text": values[blank].strip()}


def _blanks(place: Place, part: Mapping[str, Any]) -> Iterator[Blank]:
    examples = _examples(place, part)
    names = list(dict.fromkeys(BLANK.findall(_text(part))))
    for at, name in enumerate(sorted(names, key=_rank)):
        yield Blank(place, name, examples.get(name) or examples.get(str(at + 1), ""))


def _rank(name: str) -> tuple[int, int]:
    """Numbered ones by their number, named ones as they come."""
    return (0, int(name)) if name.isdecimal() else (1, 0)


def _button_blanks(buttons: Sequence[Mapping[str, Any]]) -> Iterator[Blank]:
    for at, button in enumerate(buttons):
        kind, example = str(button.get("type", "")).upper(), button.get("example")
        shown = str(example[0]) if isinstance(example, list) and example else str(example or "")
        link = BLANK.search(str(button.get("url", "")))
        if kind == "URL" and link is not None:
            yield Blank(Place.BUTTON, link[1], shown, at, "url")
        elif kind == "COPY_CODE":
            yield Blank(Place.BUTTON, "code", shown, at, "copy_code")


def _examples(place: Place, part: Mapping[str, Any]) -> dict[str, str]:
    """Meta lists examples by place, and by name beside that."""
    told = part.get("example")
    told = told if isinstance(told, Mapping) else {}
    prefix = "header_text" if place is Place.HEAD else "body_text"
    numbered = told.get(prefix)
    if place is Place.BODY and isinstance(numbered, list) and numbered:
        numbered = numbered[0]
    listed = numbered if isinstance(numbered, list) else []
    found = {str(at): str(one) for at, one in enumerate(listed, 1)}
    for one in _objects(told.get(f"{prefix}_named_params")):
        found[str(one.get("param_name", ""))] = str(one.get("example", ""))
    return found


def _objects(told: Any) -> list[Mapping[str, Any]]:
    return [one for one in told if isinstance(one, Mapping)] if isinstance(told, list) else []


def _text(part: Mapping[str, Any]) -> str:
    found = part.get("text")
    return found if isinstance(found, str) else ""
