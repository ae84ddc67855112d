"""Sent away: a Desk whose Hub says so hands in its words, wipes itself and says that it has."""

import asyncio
from collections.abc import Callable
from pathlib import Path

from tests.support.desks import eventually, wall_clock
from tests.support.two_devices import (
    Place,
    Seat,
    a_hub_with_a_customer,
    linked,
    seated,
    why_it_ends,
)
from wadesk.core.draft import Draft
from wadesk.core.errors import WadeskError
from wadesk.core.records import NO_ANSWER
from wadesk.desk import actions, asides, orders, versions
from wadesk.desk.engine import running
from wadesk.desk.orders import Dismissed

WORDS = "The half of a long answer"
NOTED = "She has called twice"


async def writes(seat: Seat) -> None:
    """A draft, and a note in the making."""
    draft = Draft(seat.where, WORDS, NO_ANSWER, seat.desk.clock())
    await asyncio.wrap_future(actions.keep_draft(seat.desk, draft))
    await asyncio.wrap_future(asides.keep_note(seat.desk, seat.where, NOTED))


def send_away(
    here: Place, there: Place, send: Callable[[Seat, int], None]
) -> tuple[WadeskError, list[str]]:
    """One writes at a Desk, and sends it away from the other; why it ended, and what is left."""
    texts: list[str] = []

    async def run() -> WadeskError:
        with here.open() as first, there.open() as second:
            async with running(first) as engine:
                seat = await seated(first, engine)

                async def scene(other: Seat) -> None:
                    await writes(other)
                    send(seat, other.desk.identity.device)

                why = await why_it_ends(second, scene)
                number = second.identity.device
                await eventually(lambda: seat.device(number).state == "unlinked")
                if isinstance(why, Dismissed) and why.is_handed_in:
                    await eventually(lambda: len(versions.others(first, seat.where)) > 1)
                texts.extend(one.draft.text for one in versions.others(first, seat.where))
                return why

    why = asyncio.run(run())
    return why, texts


def test_what_was_written_is_with_the_hub_before_the_copy_is_gone(tmp_path: Path) -> None:
    with a_hub_with_a_customer(tmp_path) as hub:
        here, there = (linked(hub, "Ana", tmp_path / name) for name in ("here", "there"))

        why, texts = send_away(here, there, lambda seat, device: unlink(seat, device, lost=False))
        assert isinstance(why, Dismissed)
        is_done = orders.carry_out(there.folder, why, there.unlock.keychain)
        wiped_ms = asyncio.run(told_as_wiped(here, why.order.device))

    assert why.is_handed_in
    assert str(why).startswith("Ana has unlinked this computer")
    assert sorted(texts) == sorted([WORDS, NOTED])
    assert is_done
    assert not there.folder.exists()
    assert wiped_ms is not None
    assert wiped_ms >= 0


def test_nothing_is_heard_of_who_was_reported_lost(tmp_path: Path) -> None:
    with a_hub_with_a_customer(tmp_path) as hub:
        here, there = (linked(hub, "Ana", tmp_path / name) for name in ("here", "there"))

        why, texts = send_away(here, there, lambda seat, device: unlink(seat, device, lost=True))
        assert isinstance(why, Dismissed)
        is_done = orders.carry_out(there.folder, why, there.unlock.keychain)

    assert not why.is_handed_in
    assert NOTED not in texts  # the draft may have gone to the other Desk before, as any draft does
    assert is_done
    assert not there.folder.exists()


def unlink(seat: Seat, device: int, *, lost: bool) -> None:
    seat.administration.unlink_device(device, lost=lost)


async def told_as_wiped(place: Place, device: int) -> int | None:
    with place.open() as desk:
        async with running(desk) as engine:
            seat = await seated(desk, engine)
            await eventually(lambda: seat.device(device).state == "wiped")
            return seat.device(device).wiped_ms


def test_a_desk_that_was_away_hears_it_when_it_comes_back(tmp_path: Path) -> None:
    with a_hub_with_a_customer(tmp_path) as hub:
        here, there = (linked(hub, "Ana", tmp_path / name) for name in ("here", "there"))

        async def run() -> WadeskError:
            with here.open() as first, there.open() as second:
                number = second.identity.device
                async with running(first) as engine:
                    seat = await seated(first, engine)
                    await asyncio.wrap_future(seat.administration.unlink_device(number))
                    return await why_it_ends(second, lambda _: asyncio.sleep(0))

        why = asyncio.run(run())

    assert isinstance(why, Dismissed)
    assert wall_clock() >= why.order.at
