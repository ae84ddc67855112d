"""Delivery: how far an outgoing message has come.

Two kinds of fact, kept apart. ``Carriage`` is what the Hub itself did with the message;
the statuses are what WhatsApp reported, a grow-only map from status to its earliest time.
Meta reports late, twice and out of order, so the map only ever grows, and the shown
state is read from it: ``failed`` gives way to ``delivered``, because a message that
reached one of the customer's devices has arrived.
"""

from collections.abc import Iterable, Mapping
from enum import StrEnum
from typing import Any


class Carriage(StrEnum):
    """The Hub's own part of the road."""

    QUEUED = "queued"
    SENDING = "sending"  # written down before the first byte leaves
    ACCEPTED = "accepted"  # WhatsApp said yes: accepted, not delivered
    UNCERTAIN = "uncertain"  # the answer was lost; a status or a person will tell
    REJECTED = "rejected"  # WhatsApp said no


class Shown(StrEnum):
    """What an agent reads beside the bubble."""

    QUEUED = "queued"
    SENDING = "sending"
    UNCERTAIN = "uncertain"
    SENT = "sent"
    DELIVERED = "delivered"
    READ = "read"
    PLAYED = "played"
    FAILED = "failed"


STRONGEST_FIRST = ("played", "read", "delivered", "failed", "sent")
"""Of several reports the first in this row is believed; a status not named here shows nothing."""

DECIDED_BY = "decided_by"
"""In the problem of a message whose fate a person has found out: who it was."""

BEFORE_ANY_REPORT = {
    Carriage.QUEUED: Shown.QUEUED,
    Carriage.SENDING: Shown.SENDING,
    Carriage.ACCEPTED: Shown.SENDING,  # green needs a status, not a promise
    Carriage.UNCERTAIN: Shown.UNCERTAIN,
    Carriage.REJECTED: Shown.FAILED,
}


def shown(carriage: Carriage, reported: Iterable[str], *, has_left: bool = False) -> Shown:
    """Read the state from all that is known, in whatever order it became known.

    A group's reports are keyed ``status@participant``: one arrival counts for the message.
    One may be known to have left before any report: it came from elsewhere, or a person has
    looked.
    """
    names = {report.partition("@")[0] for report in reported}
    believed = next((name for name in STRONGEST_FIRST if name in names), None)
    if believed:
        return Shown(believed)
    is_sure = has_left and carriage is Carriage.ACCEPTED
    return Shown.SENT if is_sure else BEFORE_ANY_REPORT[carriage]


def merge(
    known: Mapping[str, Mapping[str, Any]], reported: Mapping[str, Mapping[str, Any]]
) -> dict[str, dict[str, Any]]:
    """Join two maps of reports: every status with its earliest time and all its fields.

    Order and repetition do not matter, so late, doubled and reversed webhooks end alike.
    """
    return {
        status: _join(known.get(status, {}), reported.get(status, {}))
        for status in known.keys() | reported.keys()
    }


def _join(one: Mapping[str, Any], other: Mapping[str, Any]) -> dict[str, Any]:
    """Field by field, each by an order of its own.

    Were the older report to win as a whole, a third one could find a field whose own time is
    already lost, and the end would depend on which two met first.
    """
    both = {name: _fuller(one[name], other[name]) for name in one.keys() & other.keys()}
    if "at" in both:
        both["at"] = min(one["at"], other["at"], key=_age)
    return {**one, **other, **both}


def _fuller(one: Any, other: Any) -> Any:
    """Something over nothing; between two of a kind any fixed choice will do."""
    return max(one, other, key=lambda value: (bool(value), repr(value)))


def _age(at: Any) -> tuple[bool, Any]:
    """Whatever is no time at all counts as latest."""
    is_time = isinstance(at, int)
    return (not is_time, at if is_time else repr(at))
