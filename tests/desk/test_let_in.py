"""Let in: a colleague shows a code, both screens show the same words, and one of them says yes."""

import asyncio
import urllib.parse
from collections.abc import AsyncIterator, Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

from tests.support.desks import WAITS_S, eventually, until
from tests.support.hub_server import STORE_KEY, HubServer, a_hub, running_hub
from tests.support.impostor import Impostor
from tests.support.two_devices import (
    Desktop,
    Place,
    Seat,
    a_hub_with_a_customer,
    linked,
    seated,
    there_is,
)
from tests.support.typed_commands import Run
from wadesk.core import link_code
from wadesk.core.errors import Reason, Refused
from wadesk.core.policy import DevicePolicy, Policy
from wadesk.core.team import LinkOffer, Newcomer
from wadesk.desk import hub_trust, linking
from wadesk.desk.engine import running
from wadesk.desk.hub_refusal import HubRefusal
from wadesk.desk.linking import AtTheDoor
from wadesk.hub import certificate
from wadesk.store.identity import Identity

Scene = Callable[[Seat, "Visitor"], Awaitable[None]]


@dataclass
class Visitor:
    """Somebody at a new computer."""

    place: Place
    doors: list[AtTheDoor] = field(default_factory=list)

    async def asks(self, code: str) -> Identity | Refused:
        place = self.place
        try:
            return await linking.link("", code, place.folder, place.unlock, self.doors.append)
        except Refused as refusal:
            return refusal

    @asynccontextmanager
    async def standing(self, code: str) -> AsyncIterator["asyncio.Task[Identity | Refused]"]:
        """At the door, until the block ends; whoever is still there then gives up."""
        async with asyncio.TaskGroup() as tasks:
            asking = tasks.create_task(self.asks(code))
            try:
                yield asking
            finally:
                asking.cancel()


async def offered(seat: Seat) -> LinkOffer:
    return await asyncio.wrap_future(seat.administration.link_code())


async def newcomer(seat: Seat, after: int = 0) -> Newcomer:
    """Who stands at the door, once somebody does who was not there before."""
    async with asyncio.timeout(20):
        while True:
            found = await asyncio.wrap_future(seat.administration.applicants())
            if found.newcomers and found.newcomers[-1].id > after:
                return found.newcomers[-1]
            await asyncio.sleep(0.02)


async def decides(seat: Seat, who: Newcomer, *, yes: bool, evict: int | None = None) -> None:
    await asyncio.wrap_future(seat.administration.decide(who.id, yes, evict))


def play(folder: Path, scene: Scene, policy: Policy | None = None) -> None:
    with a_hub_with_a_customer(folder, policy) as hub:
        at(hub, folder, scene)


def at(hub: HubServer, folder: Path, scene: Scene) -> None:
    async def run(here: Place) -> None:
        with here.open() as desk:
            async with running(desk) as engine:
                await scene(await seated(desk, engine), Visitor(Place(folder / "new")))

    asyncio.run(run(linked(hub, "Ana", folder / "here")))


def test_both_see_the_same_words_and_a_yes_lets_in(tmp_path: Path) -> None:
    async def scene(seat: Seat, visitor: Visitor) -> None:
        async with visitor.standing((await offered(seat)).link) as asking:
            who = await newcomer(seat)
            await decides(seat, who, yes=True)
            identity = await asking

        assert isinstance(identity, Identity)
        assert [door.phrase for door in visitor.doors] == [who.phrase]
        assert len(who.phrase.split()) == 5
        assert identity.member == seat.desk.identity.member
        assert identity.hub_key == seat.desk.identity.hub_key
        await eventually(lambda: len(seat.administration.devices()) == 2)
        with visitor.place.open() as desk:
            assert desk.identity == identity

    play(tmp_path, scene)


def test_a_no_is_told_and_the_next_code_is_taken(tmp_path: Path) -> None:
    async def scene(seat: Seat, visitor: Visitor) -> None:
        async with visitor.standing((await offered(seat)).link) as asking:
            await decides(seat, await newcomer(seat), yes=False)
            refusal = await asking
        assert isinstance(refusal, Refused)
        assert refusal.reason is Reason.LINK_DENIED

        async with visitor.standing((await offered(seat)).link) as again:
            await decides(seat, await newcomer(seat), yes=True)
            assert isinstance(await again, Identity)

    play(tmp_path, scene)


def test_whoever_gives_up_can_ask_again_with_another_code(tmp_path: Path) -> None:
    async def scene(seat: Seat, visitor: Visitor) -> None:
        async with visitor.standing((await offered(seat)).link):
            former = await newcomer(seat)

        async with visitor.standing((await offered(seat)).link) as again:
            await decides(seat, await newcomer(seat, former.id), yes=True)
            assert isinstance(await again, Identity)
        await eventually(lambda: len(seat.administration.devices()) == 2)

    play(tmp_path, scene)


def test_nobody_is_let_in_who_was_not_looked_at_in_time(tmp_path: Path) -> None:
    async def scene(seat: Seat, visitor: Visitor) -> None:
        refusal = await visitor.asks((await offered(seat)).link)
        assert isinstance(refusal, Refused)
        assert refusal.reason is Reason.LINK_CODE_EXPIRED

    play(tmp_path, scene, Policy(devices=DevicePolicy(confirm_ms=500)))


def test_after_three_wrong_codes_nobody_is_let_in_for_five_minutes(tmp_path: Path) -> None:
    async def scene(seat: Seat, visitor: Visitor) -> None:
        wrong = link_code.link(seat.desk.identity.url, "NOSUCHCO")
        refusals = [await visitor.asks(wrong) for _ in range(4)]
        reasons = [one.reason for one in refusals if isinstance(one, Refused)]

        assert reasons == [Reason.LINK_CODE_WRONG] * 3 + [Reason.LINK_PAUSED]
        last = refusals[-1]
        assert isinstance(last, HubRefusal)
        assert 290_000 < (last.wait_ms or 0) <= 300_000
        waiting = await asyncio.wrap_future(seat.administration.applicants())
        assert waiting.paused_ms > 290_000

    play(tmp_path, scene)


def test_where_only_this_computer_can_go_it_is_named_as_such(tmp_path: Path) -> None:
    async def scene(seat: Seat, _visitor: Visitor) -> None:
        offer = await offered(seat)

        assert offer.leaver is not None
        assert offer.leaver.is_here

    play(tmp_path, scene, Policy(devices=DevicePolicy(max_linked=1)))


def test_at_the_limit_the_one_that_was_shown_has_to_go(tmp_path: Path) -> None:
    async def scene(seat: Seat, visitor: Visitor) -> None:
        offer = await offered(seat)
        assert offer.leaver is not None
        assert not offer.leaver.is_here
        leaver = offer.leaver.device
        async with visitor.standing(offer.link) as asking:
            who = await newcomer(seat)
            assert who.leaver == offer.leaver
            await decides(seat, who, yes=True, evict=leaver)
            assert isinstance(await asking, Identity)
        await eventually(lambda: seat.device(leaver).state == "unlinked")
        linked_now = [one for one in seat.administration.devices() if one.state == "linked"]
        assert len(linked_now) == 2

    with a_hub_with_a_customer(tmp_path, Policy(devices=DevicePolicy(max_linked=2))) as hub:
        linked(hub, "Ana", tmp_path / "first")
        at(hub, tmp_path, scene)


def test_somebody_between_cannot_make_the_words_the_same(tmp_path: Path) -> None:
    settings = a_hub(tmp_path / "hub")
    certificate.make(settings, STORE_KEY)
    with running_hub(settings) as hub:
        port = urllib.parse.urlsplit(hub.url).port or 0
        with Impostor(tmp_path, port).listening() as impostor:
            said = asyncio.run(words_through(impostor, hub, tmp_path))

    assert len(set(said)) == 2


async def words_through(impostor: Impostor, hub: HubServer, folder: Path) -> tuple[str, str]:
    """What both read where the new Desk was talked into another's certificate."""
    place = await asyncio.to_thread(linked, hub, "Ana", folder / "here")
    with place.open() as desk:
        async with running(desk) as engine:
            await eventually(engine.line.is_live.is_set)
            seat, visitor = Seat(desk, engine), Visitor(Place(folder / "new"))
            code = link_code.parse((await offered(seat)).link).code
            swapped = hub_trust.fingerprint(impostor.certificate)
            async with visitor.standing(link_code.link(impostor.url, code, swapped)):
                who = await newcomer(seat)
                await eventually(lambda: bool(visitor.doors))
                return visitor.doors[0].phrase, who.phrase


def test_a_yes_that_was_not_heard_is_heard_when_it_asks_again(tmp_path: Path) -> None:
    async def scene(seat: Seat, visitor: Visitor) -> None:
        link = (await offered(seat)).link
        async with visitor.standing(link):
            who = await newcomer(seat)
        await decides(seat, who, yes=True)

        assert isinstance(await visitor.asks(link), Identity)
        assert [one.state for one in seat.administration.devices()] == ["linked", "linked"]

    play(tmp_path, scene)


def test_the_command_line_shows_the_words_and_waits(wadesk: Run, tmp_path: Path) -> None:
    with (
        a_hub_with_a_customer(tmp_path) as hub,
        there_is(linked(hub, "Ana", tmp_path / "ana")) as seat,
    ):
        offer = seat.administration.link_code().result(WAITS_S)
        with ThreadPoolExecutor(1) as somebody:
            decided = somebody.submit(let_in, seat)
            code, out, err = wadesk("link", offer.link)
            phrase = decided.result(WAITS_S)

    assert (code, err) == (0, "")
    assert f"    {phrase}\n" in out
    assert "Linked as Ana" in out


def let_in(seat: Desktop) -> str:
    """Let in whoever comes; the words that stand on this screen."""
    found: list[Newcomer] = []

    def look() -> bool:
        found.extend(seat.administration.applicants().result(WAITS_S).newcomers)
        return bool(found)

    until(look)
    seat.administration.decide(found[0].id, yes=True).result(WAITS_S)
    return found[0].phrase
