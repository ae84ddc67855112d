"""Header, lease and order of whatever bytes: read as they were written, or refused by name."""

from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.profiles import DEVICE, DOOR, HUB, KEY_OF_HUB, NOW, Place, an_order
from wadesk.core.errors import Malformed, Reason, Refused
from wadesk.core.records import Instant
from wadesk.desk import lease_file, profile_header, wiping
from wadesk.store import crypto
from wadesk.wire.linking_api import Order

PINNED = crypto.public_key(KEY_OF_HUB)
PROFILE = "a-profile"
FIELDS = [
    name
    for shape in (
        profile_header.Header,
        profile_header.Slot,
        profile_header.Stretching,
        profile_header.Home,
        profile_header.Farewell,
    )
    for name in shape.__struct_fields__
]
anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=20),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(st.sampled_from(FIELDS) | st.text(max_size=5), inner, max_size=8)
    ),
    max_leaves=20,
)


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The header of a profile that belongs to a Hub."""
    place = Place(tmp_path_factory.mktemp("whole"))
    place.make()
    return (place.folder / profile_header.NAME).read_bytes()


def refusal_of(content: bytes) -> str:
    """Nothing where it is read; every other error is the test's."""
    try:
        profile_header.decoded(content)
    except Malformed:
        return "malformed"
    except Refused as refusal:
        return str(refusal.reason)
    return ""


@given(chance=st.data())
def test_a_header_that_was_cut_or_patched_is_never_believed(
    whole: bytes, chance: st.DataObject
) -> None:
    at = chance.draw(st.integers(0, len(whole) - 2))
    patch = chance.draw(st.binary(max_size=20))
    changed = whole[:at] + patch + whole[at + chance.draw(st.integers(1, 40)) :]

    if changed.strip() != whole.strip():
        assert refusal_of(changed) == "malformed"


@given(st.binary(max_size=300))
def test_any_bytes_for_a_header_are_malformed(content: bytes) -> None:
    assert refusal_of(content) == "malformed"


@given(told=anything, version=st.integers(0, 9))
def test_a_header_of_any_shape_with_a_sound_checksum_is_refused_by_name(
    told: Any, version: int
) -> None:
    body = msgspec.json.encode(told)
    envelope = profile_header._Envelope(
        version, profile_header._sum(version, body), msgspec.Raw(body)
    )

    newer = version > profile_header.FORMAT
    expected = Reason.NEWER_SCHEMA if newer else "malformed"
    assert refusal_of(msgspec.json.encode(envelope)) == expected


@pytest.fixture(scope="module")
def leased(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("leased")
    lease_file.write(folder, PROFILE, DOOR, lease_file.heard(bytes(32), 1_000, NOW, NOW))
    return folder


def the_file(folder: Path) -> Path:
    (found,) = folder.glob(f"{lease_file.PREFIX}*")
    return found


@given(chance=st.data())
def test_a_lease_that_was_changed_is_none_and_the_hub_is_asked(
    tmp_path_factory: pytest.TempPathFactory, leased: Path, chance: st.DataObject
) -> None:
    sealed = the_file(leased).read_bytes()
    bit = chance.draw(st.integers(0, len(sealed) * 8 - 1))
    flipped = bytearray(sealed)
    flipped[bit // 8] ^= 1 << bit % 8
    changed = chance.draw(st.sampled_from([bytes(flipped), sealed[: bit // 8], sealed + b"\0"]))
    folder = tmp_path_factory.getbasetemp()
    (folder / the_file(leased).name).write_bytes(changed)

    assert lease_file.read(folder, PROFILE, DOOR) is None


@given(told=anything)
def test_a_lease_of_another_shape_is_none(
    tmp_path_factory: pytest.TempPathFactory, told: Any
) -> None:
    """Sealed with the right key, as a later version might."""
    folder = tmp_path_factory.getbasetemp()
    sealed = crypto.seal(lease_file._key(DOOR), msgspec.json.encode(told), PROFILE.encode())
    (folder / lease_file._name(DOOR)).write_bytes(sealed)

    assert lease_file.read(folder, PROFILE, DOOR) is None


def test_a_lease_of_another_profile_or_door_is_none(leased: Path) -> None:
    assert lease_file.read(leased, PROFILE, DOOR) is not None
    assert lease_file.read(leased, "another", DOOR) is None
    assert lease_file.read(leased, PROFILE, bytes(32)) is None


def test_an_order_with_any_bit_flipped_on_its_way_is_no_order() -> None:
    """Unless it still says the same: one letter of a name may be escaped in two ways."""
    order = an_order()
    sent = msgspec.json.encode(order)
    believed = [order for order in map(read_order, flips(sent)) if is_believed(order)]

    assert is_believed(read_order(sent))
    assert [one for one in believed if one != order] == []


def flips(sent: bytes) -> list[bytes]:
    return [
        sent[:at] + bytes([sent[at] ^ 1 << bit]) + sent[at + 1 :]
        for at in range(len(sent))
        for bit in range(8)
    ]


def read_order(sent: bytes) -> Order | None:
    try:
        return msgspec.json.decode(sent, type=Order)
    except (msgspec.DecodeError, UnicodeDecodeError):
        return None


def is_believed(order: Order | None) -> bool:
    return order is not None and wiping.verified(order, HUB, DEVICE, PINNED)


@given(
    st.builds(Order, *[st.text(), st.integers(), st.text(), st.text(), st.integers()], st.text())
)
def test_an_order_of_any_words_is_only_as_good_as_its_signature(order: Order) -> None:
    assert not wiping.verified(order, HUB, DEVICE, PINNED)

    order.signature = crypto.sign(KEY_OF_HUB, order.message).hex()

    assert wiping.verified(order, order.hub, order.device, PINNED)
    assert not wiping.verified(order, order.hub + "x", order.device, PINNED)


def test_the_clock_of_a_lease_never_runs_back() -> None:
    kept = lease_file.heard(bytes(32), 1_000, NOW, NOW)

    assert not kept.is_over(Instant(NOW + 999))
    assert kept.at(Instant(NOW + 2_000)).is_over(NOW)
