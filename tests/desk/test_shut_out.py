"""Shut out: suspended, frozen, let go on; a Desk shuts for that, and keeps all that it has."""

import asyncio
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.desks import WAITS_S, until
from tests.support.hub_server import HubServer
from tests.support.two_devices import (
    Desktop,
    Place,
    a_hub_with_a_customer,
    linked,
    there_is,
    why_it_ends,
)
from wadesk.core.errors import Reason, Refused, WadeskError


@pytest.fixture
def hub(tmp_path: Path) -> Iterator[HubServer]:
    with a_hub_with_a_customer(tmp_path) as found:
        yield found


@pytest.fixture
def ana(hub: HubServer, tmp_path: Path) -> Place:
    """The administrator's Desk."""
    return linked(hub, "Ana", tmp_path / "ana")


@pytest.fixture
def ben(hub: HubServer, ana: Place, tmp_path: Path) -> Place:
    assert ana.folder.exists()  # the first member of a Hub is its administrator
    return linked(hub, "Ben", tmp_path / "ben")


def why(place: Place) -> WadeskError:
    async def nothing_more(_: object) -> None: ...

    async def run() -> WadeskError:
        with place.open() as desk:
            return await why_it_ends(desk, nothing_more)

    return asyncio.run(run())


def goes_live(place: Place) -> bool:
    with there_is(place):
        return True


def reason_of(error: WadeskError) -> Reason:
    assert isinstance(error, Refused)
    return error.reason


def is_whole(place: Place) -> bool:
    with place.open() as desk:
        return desk.mirror.look() is not None


def member_of(place: Place) -> int:
    with place.open() as desk:
        return desk.identity.member


def test_whoever_is_suspended_is_shut_out_and_comes_back_with_all_they_had(
    ana: Place, ben: Place
) -> None:
    member = member_of(ben)
    assert goes_live(ben)
    with there_is(ana) as seat:
        seat.administration.suspend_member(member, suspended=True).result(WAITS_S)
        shut = why(ben)
        kept = is_whole(ben)
        seat.administration.suspend_member(member, suspended=False).result(WAITS_S)

    assert reason_of(shut) is Reason.MEMBER_SUSPENDED
    assert kept
    assert goes_live(ben)


def test_who_sits_at_a_desk_hears_that_they_are_suspended(ana: Place, ben: Place) -> None:
    member = member_of(ben)

    async def run() -> WadeskError:
        with ben.open() as desk:

            async def scene(_: object) -> None:
                seat.administration.suspend_member(member, suspended=True)

            return await why_it_ends(desk, scene)

    with there_is(ana) as seat:
        assert reason_of(asyncio.run(run())) is Reason.MEMBER_SUSPENDED


def test_a_copied_profile_stops_both_until_somebody_has_looked(
    ana: Place, ben: Place, tmp_path: Path
) -> None:
    assert goes_live(ben)
    copy = Place(tmp_path / "copy", ben.unlock)
    shutil.copytree(ben.folder, copy.folder)
    assert goes_live(ben)

    second, first = why(copy), why(ben)
    with there_is(ana) as seat:
        device = frozen(seat)
        seat.administration.thaw_device(device).result(WAITS_S)
        assert goes_live(ben)
        again, both = why(copy), why(ben)
        assert frozen(seat) == device

    assert [reason_of(one) for one in (first, again, both)] == [Reason.DEVICE_FROZEN] * 3
    assert reason_of(second) in {Reason.DEVICE_FROZEN, Reason.COUNTER_REUSED}
    assert is_whole(ben)
    assert is_whole(copy)


def frozen(seat: Desktop) -> int:
    """The only device that is stopped, once it is."""

    def those() -> list[int]:
        return [one.id for one in seat.administration.devices() if one.state == "frozen"]

    until(lambda: bool(those()))
    (device,) = those()
    return device
