from ipaddress import IPv4Network, ip_address
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wadesk.core.errors import Refused
from wadesk.hub import places
from wadesk.hub.places import Place, Places

TABLE = """network,country,place
# our own offices
82.64.0.0/16,France,Lyon
82.64.7.0/24,France,"Lyon, Part-Dieu"
82.0.0.0/8,France,
102.89.0.0/16, Nigeria , Lagos

2a01:e0a::/32,France,Paris
0.0.0.0/0,Somewhere,
"""


def table(folder: Path, text: str) -> Places:
    (folder / places.FILE).write_text(text, encoding="utf-8")
    return places.read(folder)


@pytest.mark.parametrize(
    ("address", "place"),
    [
        ("82.64.1.1", Place("France", "Lyon")),
        ("82.64.7.9", Place("France", "Lyon, Part-Dieu")),
        ("82.200.1.1", Place("France", "")),
        ("::ffff:102.89.3.4", Place("Nigeria", "Lagos")),
        ("2a01:e0a:12::1", Place("France", "Paris")),
        ("2a01:e0b::1", None),
        ("9.9.9.9", Place("Somewhere", "")),
        ("", None),
        ("nowhere", None),
    ],
)
def test_the_longest_network_says_where_an_address_is(
    tmp_path: Path, address: str, place: Place | None
) -> None:
    assert table(tmp_path, TABLE).find(address) == place


def test_without_a_table_every_place_is_unknown(tmp_path: Path) -> None:
    found = places.read(tmp_path)

    assert (found.is_table, found.find("82.64.1.1")) == (False, None)
    assert table(tmp_path, TABLE).is_table


def test_a_table_that_a_spreadsheet_has_saved_is_read_too(tmp_path: Path) -> None:
    found = table(tmp_path, "\ufeffnetwork,country,place\r\n82.64.0.0/16,France,Besançon\r\n")

    assert found.find("82.64.1.1") == Place("France", "Besançon")


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("82.64.0.0/16", "line 2: a network, a country and a place belong in it"),
        ("82.64.0.0/16;France;Lyon", "line 2: a network, a country and a place belong in it"),
        ("82.64.0.0/16,France,Lyon,Europe", "line 2: a network, a country"),
        ("Lyon,France,Lyon", 'line 2: "Lyon" is no network'),
        ("82.64.7.9/16,France,Lyon", "is no network"),
        ("82.64.0.0/40,France,Lyon", "is no network"),
        ("x" * 200_000, "line 2: field larger than"),
        ("82.64.0.0/16,,Lyon", "line 2: it names no country"),
        ("82.0.0.0/8,Spain,", "line 2: 82.0.0.0/8 has another place in a line above it"),
    ],
)
def test_a_line_that_is_wrong_is_named(tmp_path: Path, line: str, said: str) -> None:
    with pytest.raises(Refused, match="write it like") as refusal:
        table(tmp_path, f"82.0.0.0/8,France,\n{line}\n")

    assert said in refusal.value.detail


def test_what_is_no_text_is_said_to_be_unreadable(tmp_path: Path) -> None:
    (tmp_path / places.FILE).write_bytes(b"\xff\xfe82.64")

    with pytest.raises(Refused, match="cannot be read"):
        places.read(tmp_path)


NETWORKS = st.builds(
    lambda first, length: IPv4Network((first, length), strict=False),
    st.integers(0, 2**32 - 1),
    st.integers(0, 32),
)


@given(st.sets(NETWORKS, min_size=1, max_size=20), st.integers(0, 2**32 - 1))
def test_what_is_found_is_what_a_plain_search_finds(
    tmp_path_factory: pytest.TempPathFactory, networks: set[IPv4Network], number: int
) -> None:
    lines = [f"{network},{network.prefixlen},{network}" for network in sorted(networks)]
    address = ip_address(number)
    holding = [network for network in networks if address in network]

    found = table(tmp_path_factory.getbasetemp(), "\n".join(lines)).find(str(address))

    longest = max(holding, key=lambda network: network.prefixlen, default=None)
    assert (found and found.name) == (longest and str(longest))
