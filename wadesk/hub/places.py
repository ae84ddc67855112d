"""Places: where an address lies, by a table that the operator supplies; nobody else is asked.

``places.csv`` in the Hub's folder, read once at the start, one network in each line:

    network,country,place
    82.64.0.0/16,France,Lyon
    2a01:e0a::/32,France,

The longest network that holds an address says where it is.
"""

import csv
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from ipaddress import IPv4Network, IPv6Network, ip_address, ip_network
from pathlib import Path

from wadesk.core.errors import Reason, Refused
from wadesk.core.sign_ins import plain_address

FILE = "places.csv"
HEAD = ["network", "country", "place"]
HOW = 'write it like "82.64.0.0/16,France,Lyon"'

_Networks = Mapping[tuple[int, int], Mapping[int, "Place"]]
"""Places by version and length of a network, then by the first bits of its addresses."""


@dataclass(frozen=True, slots=True)
class Place:
    country: str
    name: str


@dataclass(frozen=True, slots=True)
class Places:
    """The operator's table, or none."""

    _networks: _Networks = field(default_factory=dict)

    @property
    def is_table(self) -> bool:
        return bool(self._networks)

    def find(self, address: str) -> Place | None:
        plain = plain_address(address)
        if not plain:
            return None
        found = ip_address(plain)
        for version, length in self._networks:  # the longest come first
            if version == found.version:
                first_bits = int(found) >> (found.max_prefixlen - length)
                place = self._networks[version, length].get(first_bits)
                if place is not None:
                    return place
        return None


def read(directory: Path) -> Places:
    """The table in this folder; what is wrong in it is said with the line where it stands."""
    path = directory / FILE
    try:
        text = path.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        return Places()
    except (OSError, UnicodeDecodeError) as error:
        raise Refused(Reason.BAD_SETTING, f"{path} cannot be read: {error}.") from error
    networks: dict[tuple[int, int], dict[int, Place]] = {}
    for number, network, place in _lines(path, text):
        first_bits = int(network.network_address) >> (network.max_prefixlen - network.prefixlen)
        alike = networks.setdefault((network.version, network.prefixlen), {})
        if alike.setdefault(first_bits, place) != place:
            raise _wrong(path, number, f"{network} has another place in a line above it")
    return Places({key: networks[key] for key in sorted(networks, reverse=True)})


def _lines(path: Path, text: str) -> Iterator[tuple[int, IPv4Network | IPv6Network, Place]]:
    for number, line in enumerate(text.splitlines(), start=1):
        words = _words(path, number, line)
        if not any(words) or words[0].startswith("#") or words == HEAD:
            continue
        yield number, *_entry(path, number, words)


def _words(path: Path, number: int, line: str) -> list[str]:
    try:
        return [word.strip() for word in next(csv.reader([line]), [])]
    except csv.Error as error:
        raise _wrong(path, number, str(error)) from error


def _entry(path: Path, number: int, words: list[str]) -> tuple[IPv4Network | IPv6Network, Place]:
    if len(words) not in {2, 3}:
        raise _wrong(path, number, "a network, a country and a place belong in it")
    try:
        network = ip_network(words[0])
    except ValueError as error:
        raise _wrong(path, number, f'"{words[0]}" is no network') from error
    if not words[1]:
        raise _wrong(path, number, "it names no country")
    return network, Place(words[1], words[2] if len(words) > len(HEAD) - 1 else "")


def _wrong(path: Path, number: int, what: str) -> Refused:
    return Refused(Reason.BAD_SETTING, f"{path}, line {number}: {what}; {HOW}.")
