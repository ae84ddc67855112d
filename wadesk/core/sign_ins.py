"""Sign-ins: what is remarkable when a device comes back, and where it comes from.

A sign-in is a token for a device whose former one had run out. Each is compared with those
of the last hours; what a person should know of at once is an alert, what the review page
says beside the device is an oddity.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from ipaddress import IPv6Address, ip_address, ip_network

from wadesk.core.errors import Reason, Refused
from wadesk.core.oddities import Alert, Oddity
from wadesk.core.policy import SecurityPolicy
from wadesk.core.records import Instant
from wadesk.core.rights import Hours, Moment

NETWORK_BITS = {4: 16, 6: 32}
MINUTES = 60
# each distribution is a kind of its own: its numbers are not those of the next one
_SYSTEM = re.compile(r"\s*(?:(windows|macos)\b\D*|(\D*\blinux\b\D*))(\d[\d.]*)?", re.IGNORECASE)
_NUMBERS = re.compile(r"\d{1,9}")

Version = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class SignIn:
    """Who came back, when and from where; no country: no table knows the address."""

    device: int
    member: int
    at: Instant
    address: str
    country: str | None = None


@dataclass(frozen=True, slots=True)
class System:
    """A kind of system that WaDesk runs on, and which of it."""

    kind: str
    version: Version


@dataclass(frozen=True, slots=True)
class Standards:
    """What is usual: the oldest system of each kind, and the Hub's own version."""

    oldest: tuple[System, ...]
    app: Version


@dataclass(frozen=True, slots=True)
class Visit:
    """One look at a device: what it says it is, and what is known of where it is."""

    system: str
    version: str
    is_place_unknown: bool = False  # though the operator has a table of places
    is_night: bool = False
    countries: int = 0
    is_alone: bool = False  # at work for long, with nobody looking


def network_of(address: str) -> str:
    """An address without its last part: enough to recognise an office by, and no more."""
    plain = plain_address(address)
    if not plain:
        return ""
    bits = NETWORK_BITS[ip_address(plain).version]
    return str(ip_network(f"{plain}/{bits}", strict=False))


def plain_address(address: str) -> str:
    """One spelling of each address; nothing where it is none."""
    try:
        found = ip_address(address.partition("%")[0])
    except ValueError:
        return ""
    mapped = found.ipv4_mapped if isinstance(found, IPv6Address) else None
    return str(mapped or found)


def system_of(told: str) -> System | None:
    """What a Desk calls its system; None of what is no system for WaDesk."""
    found = _SYSTEM.match(told)
    if found is None:
        return None
    kind = found[1] or found[2]
    return System(kind.strip().lower(), version_of(found[3] or ""))


def version_of(told: str) -> Version:
    return tuple(int(number) for number in _NUMBERS.findall(told)[:4])


def oldest_systems(told: str) -> tuple[System, ...]:
    """The operator's list: ``Windows 10, macOS 13``."""
    found = []
    for words in filter(str.strip, told.split(",")):
        system = system_of(words) if _SYSTEM.fullmatch(words.strip()) else None
        if system is None or not system.version:
            raise Refused(
                Reason.BAD_SETTING,
                f'[devices] oldest_systems: "{words.strip()}" is not understood:'
                ' write it like "Windows 10, macOS 13".',
            )
        found.append(system)
    return tuple(found)


def is_night(moment: Moment, policy: SecurityPolicy) -> bool:
    return Hours(policy.night_from * MINUTES, policy.night_until * MINUTES).cover(moment)


def oddities(visit: Visit, usual: Standards) -> tuple[Oddity, ...]:
    """What the review page says beside the device, the gravest first."""
    system = system_of(visit.system)
    is_old = system is not None and any(
        system.kind == oldest.kind and system.version < oldest.version for oldest in usual.oldest
    )
    found = {
        Oddity.SEVERAL_COUNTRIES: visit.countries > 1,
        Oddity.UNKNOWN_PLACE: visit.is_place_unknown,
        Oddity.UNUSUAL_HOUR: visit.is_night,
        Oddity.UNKNOWN_SYSTEM: system is None,
        Oddity.OLD_SYSTEM: is_old,
        Oddity.OLD_APP: version_of(visit.version)[:2] < usual.app[:2],
        Oddity.LONG_BACKGROUND: visit.is_alone,
    }
    return tuple(oddity for oddity, is_so in found.items() if is_so)


def countries(this: SignIn, recent: Sequence[SignIn], policy: SecurityPolicy) -> frozenset[str]:
    """Where the member was a short while ago and is now, as far as it is known."""
    since = this.at - policy.country_span_ms
    return frozenset(
        one.country
        for one in (this, *recent)
        if one.country and one.member == this.member and one.at > since
    )


def from_one_address(this: SignIn, recent: Sequence[SignIn], policy: SecurityPolicy) -> int:
    """How many different devices came from this address a short while ago, with this one."""
    since = this.at - policy.address_span_ms
    there = {one.device for one in recent if one.address == this.address and one.at > since}
    return len(there | {this.device}) if this.address else 0


def alerts(
    this: SignIn, recent: Sequence[SignIn], visit: Visit, policy: SecurityPolicy
) -> tuple[Alert, ...]:
    """What all administrators are told of this sign-in."""
    found = {
        Alert.SEVERAL_COUNTRIES: visit.countries > 1,
        Alert.ONE_ADDRESS: from_one_address(this, recent, policy) > policy.address_most,
        Alert.NIGHT_SIGN_IN: visit.is_night,
        Alert.UNKNOWN_SYSTEM: system_of(visit.system) is None,
    }
    return tuple(alert for alert, is_so in found.items() if is_so)
