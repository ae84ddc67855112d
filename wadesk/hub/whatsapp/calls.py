"""Calls: that a customer rang, or was rung up, once it is over.

Nobody can take a call here, so that all there is to say is that it was. A customer who calls
opens the service window as one who writes. What is told while it still rings is kept as a
remark, and so are the statuses of calls, which are those of no message.
"""

from collections.abc import Iterator
from typing import Any

from wadesk.core.records import Direction
from wadesk.hub.whatsapp.inbound import Part
from wadesk.hub.whatsapp.loose import text
from wadesk.hub.whatsapp.messages import (
    addressee_ids,
    author_ids,
    is_message,
    is_ours,
    said,
)
from wadesk.hub.whatsapp.reading import Reading

KIND = "call"
OVER = "terminate"
_OF_A_MESSAGE = frozenset(
    ("id", "timestamp", "from", "from_user_id", "from_parent_user_id",
     "to", "to_user_id", "to_parent_user_id")
)  # fmt: skip
_DIRECTIONS = {"USER_INITIATED": Direction.IN, "BUSINESS_INITIATED": Direction.OUT}


def called(reading: Reading) -> Iterator[Part]:
    for status in reading.each("statuses"):
        reading.keep("statuses", status)
    for one in reading.each("calls"):
        if text(one.get("event")) == OVER and is_message(one):
            direction = _direction(one, reading)
            who = addressee_ids(one) if direction is Direction.OUT else author_ids(one)
            yield said(_message(one), reading, reading.contacts.person(who), direction)
        else:
            reading.keep("calls", one)


def _direction(one: dict[str, Any], reading: Reading) -> Direction:
    """Both sides are named in every call: where nobody says who rang, the sender does."""
    told = _DIRECTIONS.get(text(one.get("direction")).upper())
    if told is not None:
        return told
    without = {key: value for key, value in one.items() if not key.startswith("to")}
    return Direction.OUT if is_ours(without, reading) else Direction.IN


def _message(one: dict[str, Any]) -> dict[str, Any]:
    """In the shape of all messages: what is told about the call stands under its kind."""
    plain = {key: value for key, value in one.items() if key in _OF_A_MESSAGE}
    rest = {key: value for key, value in one.items() if key not in _OF_A_MESSAGE}
    return {**plain, "type": KIND, KIND: rest}
