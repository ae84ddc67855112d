"""Two Desks tests: taking over, asking, looking on and writing, through the Hub itself."""

import asyncio
from collections.abc import Awaitable, Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.support.desks import eventually, wall_clock
from tests.support.hub_server import HubServer, running_hub
from tests.support.keychains import MemoryKeychain
from tests.support.payloads import a_card, a_message, webhook
from tests.support.plain_desk import posted
from wadesk.core.composer_state import Cause, ComposerState, StateKind
from wadesk.core.draft import Draft
from wadesk.core.errors import Reason
from wadesk.core.policy import LockPolicy, Policy
from wadesk.core.presence import Viewing
from wadesk.core.records import NO_ANSWER, AgentId, ConversationId
from wadesk.desk import actions, linking, reading
from wadesk.desk.engine import Engine, running
from wadesk.desk.office import Office
from wadesk.desk.open_desk import OpenDesk, open_desk
from wadesk.desk.profile import Unlock


@dataclass
class Seat:
    """Somebody at a Desk that is in step with the Hub."""

    desk: OpenDesk
    engine: Engine
    office: Office
    where: ConversationId

    @property
    def me(self) -> AgentId:
        return self.desk.identity.member

    def types(self, words: str = "Good mor") -> Draft:
        """The first keystroke claims the lock."""
        draft = Draft(self.where, words, NO_ANSWER, self.desk.clock())
        self.office.keep_draft(draft).result(20)
        self.office.claim(self.where)
        return draft

    def state(self) -> ComposerState:
        return self.office.state(self.where, self.office.draft(self.where))

    def viewers(self) -> list[Viewing]:
        return list(self.office.viewers(self.where))

    async def until(self, kind: StateKind, reason: str = "") -> None:
        await eventually(lambda: (self.state().kind, self.state().reason) == (kind, reason))


Scene = Callable[[Seat, Seat], Awaitable[None]]


@contextmanager
def two_desks(folder: Path, policy: Policy | None = None) -> Iterator[list[OpenDesk]]:
    """Ana's, who is the Hub's administrator because she was the first, and Ben's."""
    with running_hub(folder, policy=policy) as hub, ExitStack() as opened:
        said = webhook(
            contacts=[a_card()], messages=[a_message(timestamp=str(wall_clock() // 1_000))]
        )
        assert posted(hub, said) == 200
        yield [opened.enter_context(a_desk(hub, name, folder / name)) for name in ("Ana", "Ben")]


@contextmanager
def a_desk(hub: HubServer, agent: str, folder: Path) -> Iterator[OpenDesk]:
    unlock = Unlock(MemoryKeychain())
    asyncio.run(linking.link(hub.url, hub.code(agent), folder, unlock))
    with open_desk(folder, unlock, wall_clock) as desk:
        yield desk


def play(folder: Path, scene: Scene, policy: Policy | None = None) -> None:
    async def run(ana: OpenDesk, ben: OpenDesk) -> None:
        async with running(ana) as first, running(ben) as second:
            await scene(await seated(ana, first), await seated(ben, second))

    with two_desks(folder, policy) as (ana, ben):
        asyncio.run(run(ana, ben))


async def seated(desk: OpenDesk, engine: Engine) -> Seat:
    await eventually(lambda: engine.line.is_live.is_set() and bool(reading.inbox(desk, 1, None)))
    office = Office(desk, engine.line.is_live.is_set, engine.wake)
    return Seat(desk, engine, office, reading.inbox(desk, 1, None)[0].id)


async def holds(one: Seat, other: Seat) -> None:
    """The first one writes, and the other one sees it."""
    one.types()
    await other.until(StateKind.HELD)


def test_who_has_the_right_takes_over_and_the_holder_keeps_every_word(tmp_path: Path) -> None:
    async def scene(ana: Seat, ben: Seat) -> None:
        draft = ben.types("Let me look")
        await ben.until(StateKind.MINE)
        await ana.until(StateKind.HELD)
        assert (ana.office.may_take(ana.where), ben.office.may_take(ben.where)) == (True, False)
        ana.office.take(ana.where)
        await ana.until(StateKind.MINE)
        await ben.until(StateKind.CONFLICT, Cause.TAKEN_OVER)
        assert ben.state().who == ana.me
        assert ben.office.draft(ben.where) == draft
        ben.office.settle(ben.where)
        assert ben.state().kind is StateKind.HELD

    play(tmp_path, scene)


def test_who_has_no_right_to_take_over_is_told_so(tmp_path: Path) -> None:
    async def scene(ana: Seat, ben: Seat) -> None:
        await holds(ana, ben)
        ben.office.take(ben.where)
        await eventually(lambda: ben.office.lock_trouble(ben.where) == Reason.NO_RIGHT)
        assert ana.state().kind is StateKind.MINE

    play(tmp_path, scene)


def test_a_holder_who_is_asked_hands_the_lock_over_with_one_word(tmp_path: Path) -> None:
    async def scene(ana: Seat, ben: Seat) -> None:
        await holds(ana, ben)
        ben.office.ask(ben.where)
        await eventually(lambda: ana.office.asking(ana.where) == ben.me)
        assert ben.office.asking(ben.where) is None
        ana.office.answer_ask(ana.where, ben.me, yes=True)
        await ben.until(StateKind.MINE)
        await eventually(lambda: ben.office.ask_answer(ben.where) is True)
        await ana.until(StateKind.HELD)
        assert ana.office.asking(ana.where) is None

    play(tmp_path, scene)


def test_a_holder_may_say_not_now(tmp_path: Path) -> None:
    async def scene(ana: Seat, ben: Seat) -> None:
        await holds(ana, ben)
        ben.office.ask(ben.where)
        await eventually(lambda: ana.office.asking(ana.where) == ben.me)
        ana.office.answer_ask(ana.where, ben.me, yes=False)
        await eventually(lambda: ben.office.ask_answer(ben.where) is False)
        assert (ana.state().kind, ben.state().kind) == (StateKind.MINE, StateKind.HELD)

    play(tmp_path, scene)


def test_looking_and_writing_are_seen_apart_and_end_with_the_line(tmp_path: Path) -> None:
    async def scene(ana: Seat, ben: Seat) -> None:
        ben.office.look_at(ben.where, writing=False)
        await eventually(lambda: ana.viewers() == [Viewing(ben.me, writing=False)])
        ben.office.look_at(ben.where, writing=True)
        await eventually(lambda: ana.viewers() == [Viewing(ben.me, writing=True)])
        (row,) = ana.office.inbox().rows([ana.where])
        assert [(one.name, one.is_writing) for one in row.onlookers] == [("Ben", True)]
        ben.office.look_at(None, writing=False)
        await eventually(lambda: ana.viewers() == [])

    play(tmp_path, scene)


def test_who_answers_first_is_the_owner_and_a_moment_later_comes_first(tmp_path: Path) -> None:
    long_moment = Policy(lock=LockPolicy(collision_ms=60_000))

    async def scene(ana: Seat, ben: Seat) -> None:
        actions.reply(ben.desk, ben.where, "I have this one.")
        ben.engine.wake()
        await eventually(lambda: ana.office.owner(ana.where) == ben.me)
        ana.types()
        await ana.until(StateKind.CONFLICT, Reason.UNSEEN_ANSWER)
        await eventually(lambda: ben.desk.locks.held(ben.where) is not None)
        assert not ben.state().is_anothers
        ben.types("And one more thing")
        await ben.until(StateKind.MINE)
        await eventually(lambda: ana.desk.locks.taken_by(ana.where, ana.me) == ben.me)

    play(tmp_path, scene, long_moment)


def test_desks_judge_by_the_thresholds_that_the_hub_tells(tmp_path: Path) -> None:
    everybody_takes = Policy(lock=LockPolicy(takers="standard administrator"))

    async def scene(_ana: Seat, ben: Seat) -> None:
        await eventually(lambda: ben.office.may_take(ben.where))

    play(tmp_path, scene, everybody_takes)


def test_what_is_written_echoes_the_hubs_own_time(tmp_path: Path) -> None:
    async def scene(ana: Seat, _ben: Seat) -> None:
        heard_at = ana.desk.hearing.heard_at()
        assert heard_at is not None
        assert abs(heard_at - wall_clock()) < 60_000
        assert ana.office.is_caught_up()

    play(tmp_path, scene)
