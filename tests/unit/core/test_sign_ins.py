"""Sign-ins: what is told to administrators at once, and what stands beside a device."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.builders import NOON
from wadesk.core.errors import Refused
from wadesk.core.oddities import Alert, Oddity
from wadesk.core.policy import HOUR_MS, DevicePolicy, SecurityPolicy
from wadesk.core.records import Instant
from wadesk.core.rights import Moment
from wadesk.core.sign_ins import (
    SignIn,
    Standards,
    System,
    Visit,
    alerts,
    countries,
    from_one_address,
    is_night,
    network_of,
    oddities,
    oldest_systems,
    plain_address,
    system_of,
    version_of,
)

POLICY = SecurityPolicy()
USUAL = Standards(oldest_systems(DevicePolicy().oldest_systems), version_of("1.4.2"))
FINE = Visit("Windows 11 24H2", "1.4.2")
NOW = SignIn(1, 1, NOON, "82.64.7.9", "France")


def before(minutes: int, **more: object) -> SignIn:
    return replace(NOW, at=Instant(NOON - minutes * 60_000), **more)  # type: ignore[arg-type]  # a test names the fields itself


@pytest.mark.parametrize(
    ("address", "network"),
    [
        ("82.64.7.9", "82.64.0.0/16"),
        ("::ffff:82.64.7.9", "82.64.0.0/16"),
        ("2a01:e0a:12:3400::1", "2a01:e0a::/32"),
        ("fe80::1%eth0", "fe80::/32"),
        ("127.0.0.1", "127.0.0.0/16"),
        ("", ""),
        ("unknown", ""),
        ("82.64.7", ""),
    ],
)
def test_a_network_is_an_address_without_its_last_part(address: str, network: str) -> None:
    assert network_of(address) == network


@given(st.text(max_size=60))
def test_whatever_is_no_address_is_nothing(text: str) -> None:
    assert bool(network_of(text)) == bool(plain_address(text))


@pytest.mark.parametrize(
    ("told", "system"),
    [
        ("Windows 11 24H2", System("windows", (11,))),
        ("windows 8.1", System("windows", (8, 1))),
        ("Windows XP", System("windows", ())),
        ("Windows Server 2019", System("windows", (2019,))),
        ("macOS 15.7", System("macos", (15, 7))),
        ("Linux 6.1.0-18-amd64", System("linux", (6, 1, 0))),
        ("Linux", System("linux", ())),
        ("Debian GNU/Linux 12", System("debian gnu/linux", (12,))),
        ("Ubuntu Linux 24.04", System("ubuntu linux", (24, 4))),
        ("Linux Mint 22", System("linux mint", (22,))),
        ("Nolinuxatall 3", None),
        ("Plan 9", None),
        ("Macosaurus 3", None),
        ("", None),
    ],
)
def test_a_system_is_known_by_its_kind_and_number(told: str, system: System | None) -> None:
    assert system_of(told) == system


@given(st.text(max_size=200))
def test_no_name_of_a_system_or_a_version_is_too_odd_to_be_read(text: str) -> None:
    system_of(text)
    version_of(text)
    oddities(Visit(text, text), USUAL)


def test_the_oldest_systems_are_the_operators_list() -> None:
    assert oldest_systems("Windows 10, macOS 13,") == (
        System("windows", (10,)),
        System("macos", (13,)),
    )
    assert oldest_systems("") == ()


@pytest.mark.parametrize("told", ["Windows", "BeOS 5", "Windows 10; macOS"])
def test_a_list_that_is_not_understood_is_refused_with_how_to_write_it(told: str) -> None:
    with pytest.raises(Refused, match="write it like"):
        oldest_systems(told)


@pytest.mark.parametrize(
    ("visit", "odd"),
    [
        (FINE, ()),
        (replace(FINE, system="macOS 13.0"), ()),
        (replace(FINE, system="Linux 2.6"), ()),  # the operator names no oldest one
        (replace(FINE, system="macOS 12.7"), (Oddity.OLD_SYSTEM,)),
        (replace(FINE, system="Windows 8.1"), (Oddity.OLD_SYSTEM,)),
        (replace(FINE, system="Windows Vista"), (Oddity.OLD_SYSTEM,)),
        (replace(FINE, system="Plan 9"), (Oddity.UNKNOWN_SYSTEM,)),
        (replace(FINE, version="1.3.9"), (Oddity.OLD_APP,)),
        (replace(FINE, version="1.4.0"), ()),
        (replace(FINE, version="2.0"), ()),
        (replace(FINE, is_place_unknown=True), (Oddity.UNKNOWN_PLACE,)),
        (replace(FINE, is_night=True), (Oddity.UNUSUAL_HOUR,)),
        (replace(FINE, countries=2), (Oddity.SEVERAL_COUNTRIES,)),
        (replace(FINE, is_alone=True), (Oddity.LONG_BACKGROUND,)),
        (
            replace(FINE, system="Windows 8.1", is_night=True, is_place_unknown=True),
            (Oddity.UNKNOWN_PLACE, Oddity.UNUSUAL_HOUR, Oddity.OLD_SYSTEM),
        ),
    ],
)
def test_what_is_odd_about_a_device_stands_beside_it(visit: Visit, odd: tuple[Oddity, ...]) -> None:
    assert oddities(visit, USUAL) == odd


@pytest.mark.parametrize(
    ("minute", "night"), [(179, False), (180, True), (299, True), (300, False), (0, False)]
)
def test_the_night_is_from_three_to_five(minute: int, night: bool) -> None:
    assert is_night(Moment(0, minute), POLICY) is night


def test_a_night_may_begin_before_midnight_or_not_be_at_all() -> None:
    late = replace(POLICY, night_from=22, night_until=6)
    never = replace(POLICY, night_from=0, night_until=0)

    assert [is_night(Moment(2, hour * 60), late) for hour in (21, 22, 3, 6)] == [
        False,
        True,
        True,
        False,
    ]
    assert not any(is_night(Moment(2, hour * 60), never) for hour in range(24))


def test_a_fourth_device_from_one_address_within_an_hour_is_told() -> None:
    office = [before(minutes, device=device) for device, minutes in ((2, 1), (3, 30), (4, 59))]

    assert alerts(NOW, office, FINE, POLICY) == (Alert.ONE_ADDRESS,)
    assert alerts(NOW, office[:2], FINE, POLICY) == ()


def test_the_same_device_again_and_again_is_one_device() -> None:
    restless = [before(minutes, device=1) for minutes in range(1, 20)]

    assert from_one_address(NOW, restless, POLICY) == 1


def test_what_came_before_the_hour_or_from_elsewhere_does_not_count() -> None:
    old = [before(60, device=device) for device in (2, 3, 4)]
    elsewhere = [before(1, device=device, address="82.64.7.10") for device in (2, 3, 4)]

    assert from_one_address(NOW, old + elsewhere, POLICY) == 1
    assert from_one_address(replace(NOW, address=""), [], POLICY) == 0


def test_one_member_in_two_countries_within_two_hours_is_told() -> None:
    abroad = before(119, device=2, country="Nigeria")
    found = countries(NOW, [abroad], POLICY)

    assert found == {"France", "Nigeria"}
    assert alerts(NOW, [abroad], replace(FINE, countries=len(found)), POLICY) == (
        Alert.SEVERAL_COUNTRIES,
    )


@pytest.mark.parametrize(
    "other",
    [
        before(2 * HOUR_MS // 60_000, country="Nigeria"),
        before(1, member=2, country="Nigeria"),
        before(1, country=None),
    ],
)
def test_an_earlier_day_a_colleague_or_an_unknown_place_is_no_second_country(
    other: SignIn,
) -> None:
    assert countries(NOW, [other], POLICY) == {"France"}


def test_a_night_and_an_unknown_system_are_told_both() -> None:
    visit = replace(FINE, is_night=True, system="Plan 9")

    assert alerts(NOW, [], visit, POLICY) == (Alert.NIGHT_SIGN_IN, Alert.UNKNOWN_SYSTEM)
