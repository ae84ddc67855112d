"""Inbound: what a webhook says, as values, before the record has heard of it.

Reading is total: whatever Meta signs becomes parts. What has no meaning here yet becomes
a ``Remark`` that keeps it whole.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from wadesk.core.identity import Identifiers
from wadesk.core.phone_history import Chunk
from wadesk.core.records import ClientKey, Direction, Instant, Source, Wamid


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody as one payload describes them; ``content`` is what no other field holds."""

    who: Identifiers
    name: str | None = None
    username: str | None = None
    content: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Said:
    """A message in either direction that WaDesk did not send."""

    number: str  # Meta's phone number id, "" where the payload names none
    person: Person | None  # the customer: who wrote, or to whom it went
    circle: str | None  # Meta's group id
    wamid: Wamid
    at: Instant
    direction: Direction
    source: Source
    kind: str
    text: str
    content: Mapping[str, Any]  # Meta's object less id, timestamp and type
    target: Wamid | None = None
    statuses: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Reported:
    """One status of one outgoing message; ``report`` is everything beside wamid and name."""

    number: str
    wamid: Wamid
    status: str  # as Meta spells it; in a group "delivered@participant"
    at: Instant
    report: Mapping[str, Any]  # has "at"
    person: Person | None = None
    circle: str | None = None
    key: ClientKey | None = None


@dataclass(frozen=True, slots=True)
class Renamed:
    """One person, known by further identifiers from now on (a changed number, a new id)."""

    former: Identifiers
    person: Person


@dataclass(frozen=True, slots=True)
class Carded:
    """The phone app's address book, or the person, said something about a contact."""

    person: Person
    marketing: str | None = None  # stop · resume
    at: Instant | None = None  # the latest word counts; none where the payload has no clock


@dataclass(frozen=True, slots=True)
class Shared:
    """The phone app shares the past of one of our numbers; how far that has come."""

    number: str
    chunk: Chunk


@dataclass(frozen=True, slots=True)
class Remark:
    """Anything else, whole; of a value that was partly understood, the rest in Meta's shape."""

    field: str  # the webhook's field, "unread" where there is none
    at: Instant | None
    content: Any


Part = Said | Reported | Renamed | Carded | Shared | Remark
