"""Agent: somebody at a device who reads, claims, types, sends, and looks again when refused.

Most of them look at their screen and leave a colleague alone; now and then one meddles, asks,
takes over, or writes blind, as people do. What they do stands in their journal first; after
a kill they go on with what they find there.
"""

import asyncio
import json
import secrets
from collections.abc import Callable, Collection
from dataclasses import dataclass

import msgspec

from tests.agents import pace
from tests.agents.device import Device
from tests.agents.history import Json
from tests.agents.journal import moment_ms
from tests.agents.line import Cut, Event
from tests.agents.screen import ids_of
from tests.support import waiting
from wadesk.wire import hub_api
from wadesk.wire.hub_api import AnswerAsk, AskForLock, ClaimLock, SendText, TakeLock

OK = 200
FRESHEST = 5
LOOK_AGAIN = frozenset({"customer_wrote", "stale", "behind", "from_the_future"})
IN_THE_WAY = frozenset({"lock_held", "not_holder"})
WORDS = (
    "thank",
    "you",
    "for",
    "asking",
    "it",
    "leaves",
    "on",
    "Tuesday",
    "with",
    "the",
    "blue",
    "mug",
)


@dataclass(slots=True)
class Writing:
    """A reply in the making, as its author knows it."""

    name: str
    conversation: int
    base: int
    careful: bool
    text: str = ""
    fence: int | None = None
    key: str = ""  # what was posted and not yet answered
    command: SendText | None = None


@dataclass(frozen=True, slots=True)
class Beat:
    """Which conversations a member looks after as long as nobody owns them."""

    member: int
    members: int


class Agent:
    """``hands`` are its member's, who may have another device but writes at one at a time."""

    def __init__(self, device: Device, beat: Beat, hands: asyncio.Lock) -> None:
        self.device = device
        self.accepted = 0
        self._beat, self._hands = beat, hands
        self._screen, self._journal, self._dice = device.screen, device.journal, device.dice
        self._answers_to_asks: dict[int, bool] = {}
        self._asks: asyncio.Queue[hub_api.Ask] = asyncio.Queue()
        device.hears = self._hear

    async def live(self, quiet: asyncio.Event) -> None:
        """Answer until it is to be quiet; then bring to an end what was begun."""
        former = self._journal.former()
        self.device.remember(former)
        await self.device.be_linked()
        async with asyncio.TaskGroup() as tasks:
            beside = [tasks.create_task(self.device.follow()), tasks.create_task(self._be_asked())]
            for writing in drafts_in(former).values():
                await self._go_on(writing)
            while not quiet.is_set():
                await asyncio.sleep(self._dice.uniform(*pace.PAUSE_S))
                async with self._hands:
                    await self._attend()
            for task in beside:
                task.cancel()

    async def _go_on(self, writing: Writing) -> None:
        """After a kill: what was posted is posted again under its key, the rest is finished."""
        await self._until_in_step()
        if not writing.key and not writing.text:
            self._journal.write("discarded", d=writing.name)
        else:
            await self._see_through(writing)

    async def _attend(self) -> None:
        """Look around, open a conversation, read, and answer if it is still as it seemed."""
        meddles = self._dice.random() < pace.MEDDLES
        place = self._chosen(meddles=meddles)
        if place is None:
            return
        if not meddles:
            await self.device.look(place)
            await asyncio.sleep(self._dice.uniform(*pace.READING_S))
        if self._screen.in_step and (meddles or self._is_quiet(place)):
            await self._answer(place)

    def _chosen(self, *, meddles: bool) -> int | None:
        if not self._screen.in_step:
            return None
        if meddles:
            return self._one_of(self._where_others_write())
        visits = self._dice.random() < pace.VISITS
        places = [one for one in self._screen.places if visits or self._is_mine(one)]
        return self._one_of([one for one in places if self._is_quiet(one)])

    async def _answer(self, place: int) -> None:
        roll = self._dice.random()
        careful = roll >= pace.BLIND
        writing = self._begun(place, careful=careful)
        if not careful:
            self._type(writing, len(WORDS))
            await asyncio.sleep(self._dice.uniform(*pace.AWAY_S))
        elif roll < pace.BLIND + pace.QUICK and self._is_quiet(place):
            self._type(writing, len(WORDS))
        elif not await self._compose(writing):
            return
        await self._see_through(writing)

    def _begun(self, place: int, *, careful: bool) -> Writing:
        writing = Writing(secrets.token_hex(6), place, self._screen.base(place), careful)
        knew = self._is_held_by_another(place)
        self._journal.write(
            "began", d=writing.name, c=place, careful=careful, knew=knew, base=writing.base
        )
        return writing

    def _type(self, writing: Writing, words: int) -> None:
        start = self._dice.randrange(len(WORDS))
        said = " ".join((WORDS * 2)[start : start + words])
        writing.text = f"{writing.name} {said}"
        self._journal.write("typed", d=writing.name, text=writing.text)

    async def _compose(self, writing: Writing) -> bool:
        """Type with the lock if it can be had; false where the draft was given up."""
        self._type(writing, 1)
        if not await self._claim(writing) and not await self._get_past(writing):
            return False
        if not await self._type_on(writing):
            self._journal.write("taken", d=writing.name)
            writing.fence = None
            return await self._get_past(writing)
        self._type(writing, len(WORDS))
        return True

    async def _type_on(self, writing: Writing) -> bool:
        """Keystrokes renew the lease, and wait for nobody; false when somebody else holds it."""
        takes_s = self._dice.uniform(*pace.TYPING_S)
        async with asyncio.TaskGroup() as renewals:
            while takes_s > 0:
                await asyncio.sleep(min(takes_s, pace.RENEW_S))
                takes_s -= pace.RENEW_S
                self._type(writing, self._dice.randint(2, 6))
                if self._is_held_by_another(writing.conversation):
                    return False
                renewals.create_task(self._claim(writing))
        return not self._is_held_by_another(writing.conversation)

    async def _claim(self, writing: Writing, *, take: bool = False) -> bool:
        asked = moment_ms()
        wish = (TakeLock if take else ClaimLock)(writing.conversation)
        try:
            status, answer = await self.device.command(secrets.token_hex(8), wish)
        except Cut:
            return True  # nobody knows: one types on, and the send is judged by itself
        if status != OK:
            self._journal.write("claim_refused", d=writing.name, reason=_reason(answer))
            return False
        granted = msgspec.json.decode(answer, type=hub_api.CommandAnswer)
        place, fence = writing.conversation, granted.fence or 0
        me = self.device.papers.member
        news = hub_api.LockNews(place, me, fence, granted.ttl_ms or 0)
        self._screen.hear_lock(news, asked)
        if fence != writing.fence:
            writing.fence = fence
            self._journal.write("granted", d=writing.name, fence=fence, asked=asked, take=take)
        return True

    async def _get_past(self, writing: Writing) -> bool:
        """A colleague is there: give up, wait, ask, or take over; false where it was given up."""
        [way] = self._dice.choices(tuple(pace.WAYS), tuple(pace.WAYS.values()))
        if way == "give up":
            self._journal.write("discarded", d=writing.name)
            return False
        if way == "ask":
            await self._ask(writing)
        elif way == "take" and await self._claim(writing, take=True):
            self._type(writing, len(WORDS))
            return True
        await self._until_free(writing)
        if not await self._claim(writing):
            return await self._get_past(writing)
        self._type(writing, len(WORDS))
        return True

    async def _ask(self, writing: Writing) -> None:
        self._answers_to_asks.pop(writing.conversation, None)
        try:
            await self.device.command(secrets.token_hex(8), AskForLock(writing.conversation))
        except Cut:
            return
        end = moment_ms() + pace.LEASE_MS
        await self._until(
            lambda: moment_ms() > end or writing.conversation in self._answers_to_asks
        )

    async def _until_free(self, writing: Writing) -> None:
        end = moment_ms() + pace.PATIENCE_S * 1000
        place = writing.conversation
        await self._until(lambda: moment_ms() > end or not self._is_held_by_another(place))

    async def _see_through(self, writing: Writing) -> None:
        """Send it, and after each refusal look again, until it is sent or given up."""
        while True:
            if not writing.key:
                await self._review(writing)
                self._prepare(writing)
            status, answer = await self._posted(writing)
            if status == OK:
                message = json.loads(answer)["message"]
                self._journal.write("accepted", d=writing.name, key=writing.key, message=message)
                self.accepted += 1
                return
            reason = _reason(answer)
            self._journal.write("refused", d=writing.name, key=writing.key, reason=reason)
            writing.key, writing.fence = "", None
            if not await self._thinks_again(writing, reason, answer):
                return

    def _prepare(self, writing: Writing) -> None:
        writing.key = secrets.token_hex(16)
        command = writing.command = SendText(
            writing.conversation,
            writing.base,
            self._screen.fence(writing.conversation, self.device.papers.member, moment_ms()),
            self._screen.asked.get(writing.conversation, 0),
            self.device.heard_at,
            text=writing.text,
        )
        said = msgspec.json.encode(command).decode()
        self._journal.write(
            "posted", d=writing.name, key=writing.key, text=writing.text, command=said
        )

    async def _posted(self, writing: Writing) -> tuple[int, bytes]:
        """The Hub's answer, asked for under the same key until there is one."""
        if writing.command is None:
            raise LookupError("what is posted has been prepared")
        while True:
            try:
                return await self.device.command(writing.key, writing.command)
            except Cut:
                await asyncio.sleep(self._dice.uniform(*pace.RETRY_S))

    async def _thinks_again(self, writing: Writing, reason: str, answer: bytes) -> bool:
        if reason == "unseen_answer":
            await self._until_in_step(ids_of(answer))
            if self._dice.random() < 0.3:
                self._journal.write("discarded", d=writing.name)
                return False
            await self._review(writing, asked=True)
            return True
        if reason in IN_THE_WAY:
            await asyncio.sleep(pace.GLANCE_S)
            return await self._get_past(writing)
        if reason in LOOK_AGAIN:
            await asyncio.sleep(self._dice.uniform(*pace.READING_S))
            await self._until_in_step()
            return True
        self._journal.write("kept", d=writing.name, reason=reason)
        return False

    async def _review(self, writing: Writing, *, asked: bool = False) -> None:
        """Read what was answered since the first keystroke; only then it is the new base.

        Whoever writes blind does not; they learn it by being refused.
        """
        newest = self._screen.base(writing.conversation)
        sees = writing.careful or asked
        if newest > writing.base and sees and self._screen.in_step:
            self._journal.write("reviewed", d=writing.name, base=newest)
            writing.base = newest

    async def _until_in_step(self, shown: Collection[int] = ()) -> None:
        await self._until(lambda: self._screen.in_step and self._screen.shows(shown))

    async def _until(self, is_so: Callable[[], bool]) -> None:
        """A person looks up now and then; nobody rings."""
        await waiting.until(is_so, pace.GLANCE_S, pace.HANGS_S)

    async def _be_asked(self) -> None:
        """Whoever holds a lock says yes or no to a colleague who asks."""
        while True:
            ask = await self._asks.get()
            wish = AnswerAsk(ask.conversation, ask.member, yes=self._dice.random() < 0.5)
            try:
                await self.device.command(secrets.token_hex(8), wish)
            except Cut:
                continue

    def _hear(self, event: Event) -> None:
        if event.name == "ask":
            self._asks.put_nowait(msgspec.json.decode(event.content, type=hub_api.Ask))
        if event.name == "asked":
            told = msgspec.json.decode(event.content, type=hub_api.AskAnswered)
            self._answers_to_asks[told.conversation] = told.yes

    def _is_mine(self, place: int) -> bool:
        owner = self._screen.owner(place)
        if owner is None:
            return place % self._beat.members == self._beat.member
        return owner == self.device.papers.member

    def _is_quiet(self, place: int) -> bool:
        viewers = self._screen.viewers(place, moment_ms()) - {self.device.papers.member}
        return not viewers and not self._is_held_by_another(place)

    def _is_held_by_another(self, place: int) -> bool:
        holder = self._screen.holder(place, moment_ms())
        return holder not in {None, self.device.papers.member}

    def _where_others_write(self) -> list[int]:
        """Where a colleague has just begun, rather than where one is about to end."""
        held = [place for place in self._screen.locks if self._is_held_by_another(place)]
        held.sort(key=lambda place: self._screen.locks[place].until)
        return held[-FRESHEST:]

    def _one_of(self, places: list[int]) -> int | None:
        return self._dice.choice(places) if places else None


def drafts_in(former: list[Json]) -> dict[str, Writing]:
    """What a former life had begun and not ended, by the name of the draft."""
    found: dict[str, Writing] = {}
    for event in former:
        match event["e"]:
            case "began":
                found[event["d"]] = Writing(event["d"], event["c"], event["base"], event["careful"])
            case "typed":
                found[event["d"]].text = event["text"]
            case "reviewed":
                found[event["d"]].base = event["base"]
            case "posted":
                writing = found[event["d"]]
                writing.key = event["key"]
                writing.command = msgspec.json.decode(event["command"], type=SendText)
            case "refused":
                found[event["d"]].key = ""
            case "accepted" | "discarded" | "kept":
                del found[event["d"]]
            case _:
                pass
    return found


def _reason(answer: bytes) -> str:
    try:
        return str(json.loads(answer).get("reason", "no reason"))
    except ValueError:
        return "no reason"
