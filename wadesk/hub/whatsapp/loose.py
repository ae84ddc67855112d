"""Loose JSON: bytes and values that may have any shape, taken as far as they make sense.

What leaves this module can be stored: text without NUL or half a surrogate pair (both are
replaced by a mark that can be seen), finite numbers, and nothing nested without end.
"""

import json
import math
from typing import Any

import msgspec

from wadesk.core.errors import Malformed
from wadesk.core.records import Instant

DEEPEST = 64
LATEST_SECONDS = 4_102_444_800  # the year 2100: what lies beyond is no time of a message
SECONDS_DIGITS = 12

_SEEN_MARKS = {0: "\N{SYMBOL FOR NULL}"} | dict.fromkeys(range(0xD800, 0xE000), "\ufffd")
_decoder = msgspec.json.Decoder()


def decode(body: bytes) -> Any:
    """Read the body, strictly and fast at first, patiently where that fails."""
    try:
        value = _decoder.decode(body)
        is_clean = b"\\u0000" not in body
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        value = _patiently(body)
        is_clean = False
    if body.count(b"{") + body.count(b"[") > DEEPEST and _is_too_deep(value):
        raise Malformed("nested too deeply")
    return value if is_clean else _storable(value)


def _patiently(body: bytes) -> Any:
    """Accept what other writers of JSON get away with: a byte order mark, NaN, half a surrogate."""
    try:
        return json.loads(body.decode("utf-8-sig"), parse_constant=str)
    except (ValueError, RecursionError) as error:
        raise Malformed("not JSON") from error


def _is_too_deep(value: Any) -> bool:
    layer = [value]
    for _ in range(DEEPEST):
        layer = [inner for outer in layer for inner in _inside(outer)]
        if not layer:
            return False
    return True


def _inside(value: Any) -> list[Any]:
    match value:
        case dict():
            return list(value.values())
        case list():
            return value
        case _:
            return []


def _storable(value: Any) -> Any:
    match value:
        case str():
            return value.translate(_SEEN_MARKS)
        case float() if not math.isfinite(value):
            return str(value)
        case list():
            return [_storable(item) for item in value]
        case dict():
            return {_storable(key): _storable(item) for key, item in value.items()}
        case _:
            return value


def mapping(value: Any) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}


def listing(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []


def name(value: Any) -> str | None:
    """An identifier or a label; Meta writes some of them as numbers."""
    if isinstance(value, str):
        return value or None
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value) if abs(value) <= _LONGEST_NUMBER else None
    return None


_LONGEST_NUMBER = 10**40  # above it nothing is an identifier, and Python may refuse to spell it


def text(value: Any) -> str:
    return value if isinstance(value, str) else ""


def instant(value: Any) -> Instant | None:
    """Seconds since the epoch, written as a number or as text."""
    if isinstance(value, str) and value.isascii() and value.isdigit():
        value = int(value) if len(value) <= SECONDS_DIGITS else None
    if type(value) is not int or not 0 < value < LATEST_SECONDS:
        return None
    return Instant(value * 1000)
