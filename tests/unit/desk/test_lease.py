"""Lease: open for as long as the Hub says, shut until it answers, and nobody's clock opens it."""

import asyncio
from dataclasses import replace
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.profiles import (
    DAY_MS,
    DEVICE,
    DOOR,
    HUB,
    LEASE_MS,
    NOW,
    PASSPHRASE,
    SHARE,
    URL,
    Place,
    a_binding,
    an_order,
)
from wadesk.core.errors import Reason, Refused, Unavailable
from wadesk.core.records import Instant
from wadesk.desk import lease, lease_file, profile, profile_header
from wadesk.desk.key_slots import Unlock
from wadesk.desk.wake_up import WakeUp
from wadesk.store import crypto
from wadesk.wire.linking_api import Lease, lease_message, wiped_message

OVER = Instant(NOW + LEASE_MS)
JUST_BEFORE = Instant(OVER - 1)


@pytest.fixture
def place(tmp_path: Path) -> Place:
    return Place(tmp_path)


def refusal(place: Place, now: Instant, passphrase: str | None = None) -> Reason:
    with pytest.raises(Refused) as refused:
        place.open(passphrase, now)
    return refused.value.reason


def answered(place: Place, now: Instant, passphrase: str | None = None) -> None:
    given = Lease(SHARE.hex(), LEASE_MS, now)
    lease.take(place.folder, Unlock(place.keychain, passphrase), given, now)


def test_it_opens_until_the_last_moment_and_not_after(place: Place) -> None:
    key = place.make()
    with place.open(now=JUST_BEFORE) as opened:
        assert opened.keys.key == key

    assert refusal(place, OVER) is Reason.LEASE_OVER


def test_what_is_over_stays_over_though_the_clock_is_set_back(place: Place) -> None:
    place.make()
    refusal(place, OVER)

    assert refusal(place, NOW) is Reason.LEASE_OVER
    assert not list(place.folder.glob(f"{lease_file.PREFIX}*"))


def test_a_clock_set_back_between_two_starts_wins_no_time(place: Place) -> None:
    place.make()
    place.open(now=JUST_BEFORE).close()
    place.open(now=NOW).close()

    with place.open(now=NOW) as opened:
        assert not lease.is_over(opened, JUST_BEFORE)
        assert lease.is_over(opened, OVER)
    assert opened.lease is not None
    assert opened.lease.time(NOW) == JUST_BEFORE


def test_every_word_from_the_hub_gives_the_whole_time_anew(place: Place) -> None:
    place.make()
    with place.open(now=JUST_BEFORE) as opened:
        lease.renew(opened, JUST_BEFORE, LEASE_MS, JUST_BEFORE)

    place.open(now=OVER).close()
    assert refusal(place, Instant(OVER + LEASE_MS)) is Reason.LEASE_OVER


def test_the_hubs_clock_counts_and_this_machines_only_goes_on_from_it(place: Place) -> None:
    """The machine is a year behind: it opens for as many days as elsewhere."""
    place.make()
    behind = Instant(NOW - 365 * DAY_MS)
    with place.open() as opened:
        lease.renew(opened, NOW, LEASE_MS, behind)

    place.open(now=Instant(behind + LEASE_MS - 1)).close()
    assert refusal(place, Instant(behind + LEASE_MS)) is Reason.LEASE_OVER


def test_a_shorter_lease_counts_at_once_and_none_is_for_good(place: Place) -> None:
    place.make()
    with place.open() as opened:
        lease.renew(opened, NOW, DAY_MS, NOW)
    in_two_days = Instant(NOW + 2 * DAY_MS)
    assert refusal(place, in_two_days) is Reason.LEASE_OVER

    answered(place, in_two_days)
    with place.open(now=in_two_days) as opened:
        lease.renew(opened, in_two_days, 0, in_two_days)
    place.open(now=Instant(NOW + 10_000 * DAY_MS)).close()


def test_the_disk_is_not_written_every_minute(place: Place) -> None:
    place.make()
    with place.open() as opened:
        written = contents(place)
        for minute in range(1, 60):
            now = Instant(NOW + minute * 60_000)
            lease.renew(opened, now, LEASE_MS, now)
        in_an_hour = contents(place)
        lease.renew(opened, Instant(NOW + 3_600_000), LEASE_MS, Instant(NOW + 3_600_000))

    assert in_an_hour == written
    assert contents(place) != written


def contents(place: Place) -> list[bytes]:
    return [path.read_bytes() for path in place.folder.glob(f"{lease_file.PREFIX}*")]


def test_an_open_desk_knows_when_it_has_to_be_shut(place: Place) -> None:
    place.make()

    with place.open() as opened:
        assert [lease.is_over(opened, at) for at in (NOW, JUST_BEFORE, OVER)] == [
            False,
            False,
            True,
        ]


@pytest.mark.parametrize(
    "changed",
    [
        {"url": "https://elsewhere.example.org"},
        {"hub": "hub-2"},
        {"device": DEVICE + 1},
        {"hub_key": bytes(32)},
        {"certificate": "another"},
    ],
)
def test_a_shut_profile_asks_nobody_who_was_written_into_its_header(
    place: Place, changed: dict[str, Any]
) -> None:
    """Whoever got the wish could pass it on, and would be given the Hub's part of the key."""
    place.make()
    header = profile_header.read(place.folder)
    assert header.home is not None
    elsewhere = msgspec.structs.replace(header.home, **changed)
    profile_header.write(place.folder, msgspec.structs.replace(header, home=elsewhere))

    with pytest.raises(Refused) as refused:
        lease.request(place.folder, Unlock(place.keychain))

    assert refused.value.reason is Reason.WRONG_KEY


@pytest.mark.parametrize("passphrase", [None, PASSPHRASE])
def test_a_shut_profile_asks_its_hub_by_a_name_and_a_signature(
    place: Place, passphrase: str | None
) -> None:
    key = place.make(passphrase)
    refusal(place, OVER, passphrase)

    asking = lease.request(place.folder, Unlock(place.keychain, passphrase))

    assert (asking.home.url, asking.home.hub, asking.home.certificate) == (URL, HUB, None)
    assert asking.wish.device == DEVICE
    message = lease_message(HUB, DEVICE, asking.wish.nonce)
    assert crypto.verify(crypto.public_key(DOOR), message, bytes.fromhex(asking.wish.signature))
    answered(place, OVER, passphrase)
    with place.open(passphrase, OVER) as opened:
        assert opened.keys.key == key


def test_no_two_questions_are_alike(place: Place) -> None:
    place.make()
    unlock = Unlock(place.keychain)

    nonces = {lease.request(place.folder, unlock).wish.nonce for _ in range(3)}

    assert len(nonces) == 3


def test_a_shut_profile_signs_its_last_word_with_its_door(place: Place) -> None:
    place.make()
    order = an_order()

    wiped = lease.request(place.folder, Unlock(place.keychain)).receipt(order)

    message = wiped_message(HUB, DEVICE, order.nonce)
    assert crypto.verify(crypto.public_key(DOOR), message, bytes.fromhex(wiped.signature))
    assert (wiped.device, wiped.nonce) == (DEVICE, order.nonce)


def test_a_share_that_does_not_fit_is_not_kept(place: Place) -> None:
    place.make()
    refusal(place, OVER)

    with pytest.raises(Refused) as refused:
        lease.take(
            place.folder, Unlock(place.keychain), Lease(bytes(32).hex(), LEASE_MS, OVER), OVER
        )

    assert refused.value.reason is Reason.DAMAGED
    assert "Nothing was deleted" in refused.value.detail
    assert contents(place) == []


def test_without_its_passphrase_a_shut_profile_asks_nobody(place: Place) -> None:
    place.make(PASSPHRASE)

    for unlock, reason in (
        (Unlock(place.keychain), Reason.NO_KEY),
        (Unlock(place.keychain, "wrong horse"), Reason.WRONG_KEY),
    ):
        with pytest.raises(Refused) as refused:
            lease.request(place.folder, unlock)
        assert refused.value.reason is reason
    with pytest.raises(Unavailable):
        lease.request(place.folder, Unlock(None, PASSPHRASE))


def test_a_profile_that_knows_no_hub_asks_nobody(place: Place) -> None:
    place.make(is_bound=False)

    with pytest.raises(Refused) as refused:
        lease.request(place.folder, Unlock(place.keychain))

    assert refused.value.reason is Reason.NO_PROFILE


@pytest.mark.parametrize("content", [b"", b"\0" * 200])
def test_a_damaged_lease_is_asked_for_anew(place: Place, content: bytes) -> None:
    place.make()
    for path in place.folder.glob(f"{lease_file.PREFIX}*"):
        path.write_bytes(content)

    assert refusal(place, NOW) is Reason.LEASE_OVER
    answered(place, NOW)
    place.open().close()


def test_the_share_alone_opens_nothing_and_neither_does_what_is_here(place: Place) -> None:
    place.make(PASSPHRASE)
    header = profile_header.read(place.folder)
    (slot,) = header.slots

    assert slot.is_shared
    assert SHARE not in b"".join(path.read_bytes() for path in place.folder.glob("*.hdr*"))
    with pytest.raises(Refused):
        crypto.unseal(SHARE, slot.wrapped, header.profile.encode())


def test_an_old_hub_that_gives_no_share_is_no_hindrance(place: Place) -> None:
    key = place.make(is_bound=False)
    with place.open() as opened:
        profile.bind(opened, replace(a_binding(), share=None, door=None), NOW)
        lease.renew(opened, NOW, LEASE_MS, NOW)

    with place.open(now=Instant(NOW + 10_000 * DAY_MS)) as opened:
        assert opened.keys.key == key


def test_nothing_of_the_key_is_in_any_repr(place: Place) -> None:
    key = place.make(PASSPHRASE)

    with place.open(PASSPHRASE) as opened:
        shown = repr([opened, opened.keys, opened.lease, a_binding()])
        asking = repr(lease.request(place.folder, Unlock(place.keychain, PASSPHRASE)))

    for secret in (key, SHARE, DOOR):
        for form in (repr(secret)[2:-1], secret.hex()):
            assert form not in shown
            assert form not in asking


@given(
    st.lists(
        st.tuples(st.sampled_from(["hear", "look"]), st.integers(-30, 30)), min_size=1, max_size=30
    )
)
def test_no_walk_of_the_clock_stretches_what_the_hub_said(steps: list[tuple[str, int]]) -> None:
    """However it is set, looking is never good for longer than the forward steps alone make it."""
    wall, truth = NOW, NOW
    kept = lease_file.heard(SHARE, LEASE_MS, truth, wall)
    highest = wall
    for what, days in steps:
        wall = Instant(wall + days * DAY_MS)
        highest = max(highest, wall)
        if what == "hear":
            kept, highest = lease_file.heard(SHARE, LEASE_MS, truth, wall), wall
        else:
            kept = kept.at(wall)
        assert kept.is_over(wall) == (highest - kept.here >= LEASE_MS)


class Wall(WakeUp):
    """A clock that goes on by a minute whenever somebody waits for it."""

    def __init__(self, now: Instant) -> None:
        super().__init__(self.read)
        self.now = now

    def read(self) -> Instant:
        return self.now

    async def wait_until(self, moment: Instant | None) -> None:
        assert moment is not None
        self.now = moment


def test_an_open_desk_that_hears_nobody_is_shut_in_time(place: Place) -> None:
    place.make()
    wall = Wall(NOW)

    with place.open() as opened, pytest.raises(Refused) as refused:
        asyncio.run(lease.watch(opened, wall.read, wall))

    assert refused.value.reason is Reason.LEASE_OVER
    assert OVER <= wall.now < OVER + lease.LOOKED_AT_EVERY_MS


def test_how_late_it_became_while_it_was_open_is_not_forgotten(place: Place) -> None:
    """So nobody wins days by setting the clock back between two starts."""
    place.make()
    wall = Wall(NOW)
    with place.open() as opened, pytest.raises(Refused):
        asyncio.run(lease.watch(opened, wall.read, wall))

    with place.open(now=NOW) as opened:
        assert opened.lease is not None
        assert opened.lease.time(NOW) > OVER - 2 * lease_file.NOTED_EVERY_MS
