"""Team: devices, members and deeds as the pages about them show these, and what they ask.

Times are by the Hub's clock. Names stand beside ids, so that a page asks nobody else.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from wadesk.core.records import Instant
from wadesk.core.rights import Hours

NOTHING: Mapping[str, object] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class LinkedDesk:
    """One row of the review page; ``is_here``: this very Desk."""

    id: int
    member: int
    member_name: str
    name: str
    system: str
    version: str
    linked_at: Instant
    state: str  # linked · frozen · unlinked · wiped
    linked_by_name: str = ""  # empty: by the operator's code
    network: str = ""
    place: str = ""
    country: str = ""
    last_seen: Instant | None = None
    odd: tuple[str, ...] = ()  # ``core.oddities.Oddity``
    ended_at: Instant | None = None
    ended_why: str = ""  # ``core.device_policy.End``
    wiped_ms: int | None = None
    idle_since: Instant | None = None  # None: in use, as the Hub reckons it
    is_here: bool = False


@dataclass(frozen=True, slots=True)
class Member:
    id: int
    name: str
    role: str
    state: str  # active · suspended · removed
    rights: frozenset[str] | None = None  # None: the role's own
    hours: Hours | None = None
    scopes: frozenset[str] | None = None  # None: every conversation
    permission: str = ""
    has_factor: bool = False
    is_me: bool = False


@dataclass(frozen=True, slots=True)
class Permission:
    """A named set of rights, to be given to many."""

    id: int
    name: str
    role: str
    rights: frozenset[str] | None = None
    hours: Hours | None = None
    scopes: frozenset[str] | None = None


@dataclass(frozen=True, slots=True)
class AuditEntry:
    """One deed; names are those of today, empty where nobody knows."""

    id: int
    at: Instant
    deed: str  # ``store.audit.Deed``
    member_name: str = ""  # empty: the Hub itself
    device_name: str = ""
    about_name: str = ""  # of the member or device that it was done to
    conversation: int | None = None
    about: int | None = None
    content: Mapping[str, object] = field(default_factory=lambda: NOTHING)


@dataclass(frozen=True, slots=True)
class AuditFilter:
    """What of the log is shown; empty is everything."""

    deeds: frozenset[str] = frozenset()
    member: int | None = None
    since: Instant | None = None
    until: Instant | None = None
    words: str = ""  # in any of the names


@dataclass(frozen=True, slots=True)
class Leaver:
    """The device that has to go before another one has room."""

    device: int
    name: str
    member_name: str
    linked_at: Instant
    is_here: bool = False  # it is the one that somebody sits at


@dataclass(frozen=True, slots=True)
class LinkOffer:
    """A code to be shown; ``link`` is the QR code's text: address, code and pin."""

    code: str
    link: str
    shown_ms: int
    linked: int
    limit: int
    leaver: Leaver | None = None


@dataclass(frozen=True, slots=True)
class Newcomer:
    """Who has named a code and waits to be let in."""

    id: int
    member_name: str
    name: str
    system: str
    version: str
    network: str
    place: str
    phrase: str  # the same words stand on the new computer's screen
    replaces: int | None = None
    leaver: Leaver | None = None
    is_full: bool = False  # no room, and the policy refuses


@dataclass(frozen=True, slots=True)
class Waiting:
    """All who wait, and for how long no code is looked at, after too many wrong ones."""

    newcomers: tuple[Newcomer, ...]
    paused_ms: int = 0


@dataclass(frozen=True, slots=True)
class FactorKey:
    """What an authenticator app is told: by a picture of ``uri``, or typed."""

    secret: str
    uri: str
