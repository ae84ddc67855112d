"""Sign-ins: what the record says of a device after it came back, and whom that is told."""

import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from tests.support.gate import HOME, Gate, Visitor
from wadesk.core.errors import Refused
from wadesk.core.policy import DAY_MS, HOUR_MS, MINUTE_MS, DevicePolicy, Policy, SecurityPolicy
from wadesk.core.records import Instant

TABLE = "network,country,place\n82.64.0.0/16,France,Lyon\n102.89.0.0/16,Nigeria,Lagos\n"
ABROAD = "102.89.3.4"
TOKEN_MS = DevicePolicy().token_ttl_ms
NOON = Instant(int(datetime(2026, 11, 23, 12, tzinfo=UTC).timestamp() * 1000))
ROOMY = Policy(devices=replace(DevicePolicy(), max_linked=20))

Opening = Callable[..., Gate]


@pytest.fixture
def opening(tmp_path: Path) -> Iterator[Opening]:
    made: list[Gate] = []

    def open_gate(policy: Policy = ROOMY, table: str = TABLE) -> Gate:
        made.append(Gate(tmp_path, policy, table))
        made[-1].hub.now = NOON
        return made[-1]

    yield open_gate
    for one in made:
        one.close()


@pytest.fixture
def gate(opening: Opening) -> Gate:
    return opening()


def odd(row: dict[str, Any]) -> list[str]:
    found = row["odd"]
    return list(json.loads(found)) if isinstance(found, str) else list(found or [])


def test_a_sign_in_says_where_a_device_is_and_what_it_is(gate: Gate) -> None:
    ana = gate.comes_in("Ana")
    row = gate.row(ana)

    assert (row["network"], row["place"], row["country"]) == ("82.64.0.0/16", "Lyon", "France")
    assert (row["system"], row["version"]) == ("Windows 11 24H2", "1.4.2")
    assert (row["last_seen"], odd(row), gate.alerts()) == (NOON, [], [])


def test_a_device_that_says_nothing_of_itself_is_what_it_was(gate: Gate) -> None:
    ana = gate.comes_in("Ana")
    ana.told = {}
    gate.later(TOKEN_MS)
    gate.signs_in(ana)

    assert gate.row(ana)["system"] == "Windows 11 24H2"


def test_a_place_that_the_table_does_not_know_is_odd_and_without_a_table_nothing_is(
    opening: Opening,
) -> None:
    gate = opening()
    ana = gate.comes_in("Ana", address="9.9.9.9")

    assert (gate.row(ana)["place"], odd(gate.row(ana))) == (None, ["unknown_place"])


def test_without_a_table_no_place_is_odd(opening: Opening) -> None:
    gate = opening(table="")
    ana = gate.comes_in("Ana", address="9.9.9.9")

    assert (gate.row(ana)["network"], odd(gate.row(ana))) == ("9.9.0.0/16", [])


def test_a_night_is_told_once_however_often_somebody_comes_back(gate: Gate) -> None:
    gate.hub.now = Instant(NOON + 15 * HOUR_MS)
    ana = gate.comes_in("Ana")
    for _ in range(3):
        gate.later(TOKEN_MS)
        gate.signs_in(ana)

    assert gate.alerts() == ["night_sign_in"]
    assert odd(gate.row(ana)) == ["unusual_hour"]


def test_the_next_night_is_told_again_and_so_is_another_device(gate: Gate) -> None:
    gate.hub.now = Instant(NOON + 15 * HOUR_MS)
    ana = gate.comes_in("Ana")
    gate.comes_in("Ben")
    gate.later(DAY_MS)
    gate.signs_in(ana)

    assert gate.alerts() == ["night_sign_in"] * 3


def test_the_night_is_that_of_the_operators_zone(opening: Opening) -> None:
    tokyo = replace(ROOMY, security=SecurityPolicy(zone="Asia/Tokyo"))
    gate = opening(tokyo)
    gate.hub.now = Instant(NOON + 6 * HOUR_MS + 30 * MINUTE_MS)  # half past three in Tokyo
    gate.comes_in("Ana")

    assert gate.alerts() == ["night_sign_in"]


def test_a_day_without_a_night_takes_the_oddity_away(gate: Gate) -> None:
    gate.hub.now = Instant(NOON + 15 * HOUR_MS)
    ana = gate.comes_in("Ana")
    gate.later(9 * HOUR_MS)
    gate.signs_in(ana)

    assert odd(gate.row(ana)) == []


def test_a_token_that_is_renewed_in_time_is_no_sign_in(gate: Gate) -> None:
    gate.hub.now = Instant(NOON + 14 * HOUR_MS + 55 * MINUTE_MS)
    ana = gate.comes_in("Ana")
    for _ in range(6):
        gate.later(TOKEN_MS - MINUTE_MS)
        gate.signs_in(ana)

    assert gate.alerts() == []
    assert gate.hub.db.execute("select count(*) from sign_in").fetchone() == (1,)


def test_one_member_in_two_countries_within_two_hours_is_told_with_both(gate: Gate) -> None:
    gate.comes_in("Ana")
    gate.later(HOUR_MS)
    abroad = gate.comes_in("Ana", address=ABROAD)

    (entry,) = (row for row in gate.hub.rows("audit") if row["deed"] == "alert")
    assert entry["content"] == {
        "alert": "several_countries",
        "network": "102.89.0.0/16",
        "countries": ["France", "Nigeria"],
    }
    assert (entry["member"], entry["device"], entry["about"]) == (
        abroad.member,
        abroad.device,
        abroad.device,
    )
    assert odd(gate.row(abroad)) == ["several_countries"]


def test_a_fourth_device_from_one_address_is_told(gate: Gate) -> None:
    for name in ("Ana", "Ben", "Cem"):
        gate.comes_in(name)
    assert gate.alerts() == []

    gate.comes_in("Dev")

    assert gate.alerts() == ["one_address"]


def test_an_unknown_system_is_told_and_stands_beside_the_device(gate: Gate) -> None:
    ana = gate.comes_in("Ana", told={"system": "Plan 9", "version": "1.3.0"})

    assert gate.alerts() == ["unknown_system"]
    assert odd(gate.row(ana)) == ["unknown_system", "old_app"]


def test_an_update_is_seen_at_the_next_token(gate: Gate) -> None:
    ana = gate.comes_in("Ana", told={"system": "Windows 8.1", "version": "1.3.0"})
    before = odd(gate.row(ana))
    ana.told = {"system": "Windows 11", "version": "1.4.2"}
    gate.later(MINUTE_MS)
    gate.signs_in(ana)

    assert (before, odd(gate.row(ana))) == (["old_system", "old_app"], [])


def test_last_seen_is_told_every_five_minutes_and_no_oftener(gate: Gate) -> None:
    ana = gate.comes_in("Ana")
    seen = []
    for _ in range(11):
        gate.later(MINUTE_MS)
        gate.acks(ana)
        seen.append((gate.row(ana)["last_seen"] - NOON) // MINUTE_MS)

    assert seen == [0, 0, 0, 0, 5, 5, 5, 5, 5, 10, 10]


def test_whoever_travels_is_seen_where_they_are_and_what_was_odd_remains(gate: Gate) -> None:
    gate.hub.now = Instant(NOON + 15 * HOUR_MS)
    ana = gate.comes_in("Ana")
    gate.later(5 * MINUTE_MS)
    ana.address = "9.9.9.9"
    gate.acks(ana)
    lost = odd(gate.row(ana))
    gate.later(5 * MINUTE_MS)
    ana.address = ABROAD
    gate.acks(ana)

    assert (lost, odd(gate.row(ana))) == (["unknown_place", "unusual_hour"], ["unusual_hour"])
    assert gate.row(ana)["place"] == "Lagos"


def test_a_desk_at_work_for_hours_with_nobody_there_is_odd_until_somebody_is(
    gate: Gate,
) -> None:
    ana = gate.comes_in("Ana")
    told = []
    for alone_ms in (4 * HOUR_MS - 1, 4 * HOUR_MS, 0):
        gate.later(10 * MINUTE_MS)
        ana.alone_ms = alone_ms
        gate.acks(ana)
        told.append(odd(gate.row(ana)))

    assert told == [[], ["long_background"], []]


def test_sign_ins_are_forgotten_after_ninety_days(gate: Gate) -> None:
    ana = gate.comes_in("Ana")
    gate.later(91 * DAY_MS)
    gate.signs_in(ana)

    assert gate.hub.db.execute("select at from sign_in").fetchall() == [(gate.hub.now,)]


def test_whatever_stands_before_an_address_it_is_the_same_address(gate: Gate) -> None:
    gate.comes_in("Ana", address=f"::ffff:{HOME}")

    assert gate.hub.db.execute("select address from sign_in").fetchall() == [(HOME,)]


def test_what_a_desk_says_of_itself_is_kept_short(gate: Gate) -> None:
    ana = gate.comes_in("Ana")
    ana.told = {"system": "Linux " + "x" * 10_000, "version": "1" * 10_000}
    gate.later(TOKEN_MS)
    gate.signs_in(ana)

    row = gate.row(ana)
    assert (len(row["system"]), len(row["version"])) == (120, 120)


def test_wrong_codes_are_told_once_a_day_for_each_network(gate: Gate) -> None:
    for address in (HOME, HOME, ABROAD):
        stranger = Visitor(address=address)
        for guess in ("AAAA", "BBBB", "CCCC"):
            gate.asks(stranger, guess)
        gate.later(5 * MINUTE_MS)

    assert gate.alerts() == ["wrong_codes"] * 2


@pytest.mark.parametrize(
    "policy",
    [
        Policy(security=SecurityPolicy(zone="Nowhere/Land")),
        Policy(devices=replace(DevicePolicy(), oldest_systems="Windows")),
        Policy(devices=replace(DevicePolicy(), scope="team")),
    ],
)
def test_a_setting_that_nobody_understands_is_refused_at_the_start(
    tmp_path: Path, policy: Policy
) -> None:
    with pytest.raises(Refused, match="write"):
        Gate(tmp_path, policy).close()
