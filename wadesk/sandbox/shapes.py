"""Shapes: small checks from which the form of a request is put together.

A shape takes a value and its path and raises a ``GraphError`` that names the path.
Unknown keys are refused everywhere: a misspelt field that Meta ignores is a bug nobody sees.
Lengths count UTF-16 units, the strictest reading of Meta's "characters".
"""

import re
from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import TypeAlias

from wadesk.sandbox.graph_errors import BAD_VALUE, INVALID, MISSING, GraphError

Shape: TypeAlias = Callable[[object, str], None]
NOTHING: Mapping[str, Shape] = MappingProxyType({})


def utf16_units(value: str, path: str) -> int:
    try:
        return len(value.encode("utf-16-le")) // 2
    except UnicodeEncodeError as error:
        raise GraphError(INVALID, f"Param {path} is not valid Unicode.") from error


def text(most: int = 4096, least: int = 1, pattern: str | None = None) -> Shape:
    def check(value: object, path: str) -> None:
        if not isinstance(value, str):
            raise GraphError(INVALID, f"Param {path} must be a string.")
        units = utf16_units(value, path)
        if units > most:
            raise GraphError(INVALID, f"Param {path} must be at most {most} characters long.")
        if units < least:
            raise GraphError(INVALID, f"Param {path} must be at least {least} characters long.")
        if pattern is not None and not re.fullmatch(pattern, value, re.ASCII):
            raise GraphError(BAD_VALUE, f"Param {path} has not the right form.")

    return check


def choice(*allowed: str) -> Shape:
    def check(value: object, path: str) -> None:
        if value not in allowed:
            raise GraphError(BAD_VALUE, f"Param {path} must be one of {', '.join(allowed)}.")

    return check


def number(least: float, most: float) -> Shape:
    def check(value: object, path: str) -> None:
        if isinstance(value, bool) or not isinstance(value, (int, float)):
            raise GraphError(INVALID, f"Param {path} must be a number.")
        if not least <= value <= most:
            raise GraphError(BAD_VALUE, f"Param {path} must be from {least} to {most}.")

    return check


def whole(least: int, most: int) -> Shape:
    in_range = number(least, most)

    def check(value: object, path: str) -> None:
        in_range(value, path)
        if not isinstance(value, int):
            raise GraphError(INVALID, f"Param {path} must be a whole number.")

    return check


def flag(value: object, path: str) -> None:
    if not isinstance(value, bool):
        raise GraphError(INVALID, f"Param {path} must be true or false.")


def any_object(value: object, path: str) -> None:
    if not isinstance(value, dict):
        raise GraphError(INVALID, f"Param {path} must be an object.")


def either(*shapes: Shape) -> Shape:
    """Accept what any of the shapes accepts; the last one words the refusal."""

    def check(value: object, path: str) -> None:
        for shape in shapes[:-1]:
            try:
                return shape(value, path)
            except GraphError:
                continue
        return shapes[-1](value, path)

    return check


def every(*shapes: Shape) -> Shape:
    def check(value: object, path: str) -> None:
        for shape in shapes:
            shape(value, path)

    return check


def listing(item: Shape, least: int = 1, most: int = 100) -> Shape:
    def check(value: object, path: str) -> None:
        for index, element in enumerate(elements(value, path)):
            item(element, f"{path}[{index}]")
        if not least <= len(elements(value, path)) <= most:
            raise GraphError(INVALID, f"Param {path} must have from {least} to {most} elements.")

    return check


def fields(required: Mapping[str, Shape], optional: Mapping[str, Shape] = NOTHING) -> Shape:
    known = {**required, **optional}

    def check(value: object, path: str) -> None:
        members = keyed(value, path)
        for key in required:
            if key not in members:
                raise GraphError(MISSING, f"The parameter {below(path, key)} is required.")
        for key, member in members.items():
            if key not in known:
                raise GraphError(INVALID, f'Unexpected key "{key}" on param "{path or "body"}".')
            known[key](member, below(path, key))

    return check


def exactly_one(*keys: str) -> Shape:
    def check(value: object, path: str) -> None:
        present = [key for key in keys if key in keyed(value, path)]
        names = ", ".join(below(path, key) for key in keys)
        if not present:
            raise GraphError(MISSING, f"One of the parameters {names} is required.")
        if len(present) > 1:
            raise GraphError(INVALID, f"Only one of the parameters {names} is allowed.")

    return check


def by_kind(kinds: Mapping[str, Shape], key: str = "type") -> Shape:
    """Let the member called ``key`` choose the shape of the whole."""

    def check(value: object, path: str) -> None:
        members = keyed(value, path)
        if key not in members:
            raise GraphError(MISSING, f"The parameter {below(path, key)} is required.")
        choice(*kinds)(members[key], below(path, key))
        kinds[str(members[key])](value, path)

    return check


def keyed(value: object, path: str) -> dict[str, object]:
    if not isinstance(value, dict):
        raise GraphError(INVALID, f"Param {path or 'body'} must be an object.")
    return value


def elements(value: object, path: str) -> Sequence[object]:
    if not isinstance(value, list):
        raise GraphError(INVALID, f"Param {path} must be a list.")
    return value


def below(path: str, key: str) -> str:
    return f"{path}.{key}" if path else key
