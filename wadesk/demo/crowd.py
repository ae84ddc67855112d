"""Crowd: the book's customers while somebody looks: they write on, and answer what they are told.

What they were told is read from the sandbox's record, as phones would receive it. Whoever has
nothing more to say sends a small sign of thanks, and after a while begins again.
"""

import asyncio
import random
from collections import deque
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from wadesk.demo import messages
from wadesk.demo.book import Beat, Said, Story
from wadesk.demo.phones import Control

LOOKS_EVERY_S = 0.5
FIRST_S = (1.0, 40.0)
NEXT_S = (25.0, 80.0)
REPLIES_S = (3.0, 7.0)
AGAIN_S = (90.0, 240.0)
SIGNS = ("👍", "❤️", "🙏", "😊", "👏")
THANKS_ODDS = 0.6


@dataclass
class _Person:
    """``ready_at`` is when they would speak next, in the loop's time."""

    story: Story
    ready_at: float
    coming: deque[Beat] = field(init=False)
    answer: str = ""  # the newest they got
    is_answered: bool = False
    is_thankful: bool = False

    def __post_init__(self) -> None:
        self.coming = deque(self.story.coming)


class Crowd:
    def __init__(self, control: Control, stories: Sequence[Story], chance: random.Random) -> None:
        self._control = control
        self._chance = chance
        self._stories = stories
        self._people: dict[str, _Person] = {}
        self._heard = 0
        self.messages = 0

    async def live(self) -> None:
        """For as long as the demo goes on."""
        now = asyncio.get_running_loop().time
        for story in self._stories:
            ready_at = now() + self._chance.uniform(*FIRST_S)
            self._people[story.customer.address] = _Person(story, ready_at)
        await self._hear(now(), is_past=True)
        while True:
            await asyncio.sleep(LOOKS_EVERY_S)
            await self._hear(now())
            for person in self._ready(now()):
                await self._speak(person, now())

    async def _hear(self, now: float, *, is_past: bool = False) -> None:
        sends: list[dict[str, Any]] = await self._control.get(f"/sandbox/sends?after={self._heard}")
        for send in sends:
            self._heard = max(self._heard, int(send["n"]))
            person = self._people.get(str(send["recipient"] or send["to"]).removeprefix("+"))
            if person is not None:
                person.answer = str(send["wamid"])
                if not is_past:
                    self._be_answered(person, now)

    def _be_answered(self, person: _Person, now: float) -> None:
        person.is_answered = True
        person.ready_at = now + self._chance.uniform(*REPLIES_S)
        person.is_thankful = not person.coming and self._chance.random() < THANKS_ODDS

    def _ready(self, now: float) -> Iterable[_Person]:
        return [one for one in self._people.values() if one.ready_at <= now]

    async def _speak(self, person: _Person, now: float) -> None:
        person.ready_at = now + self._chance.uniform(*NEXT_S)
        if person.is_thankful and person.answer:
            person.is_thankful = False
            await self._write(person, Said(self._chance.choice(SIGNS), "reaction"))
        elif not person.coming:
            person.coming.extend(person.story.coming)
            person.ready_at = now + self._chance.uniform(*AGAIN_S)
        elif person.is_answered or not person.coming[0].waits:
            await self._write(person, person.coming.popleft().said)
            person.is_answered = False

    async def _write(self, person: _Person, said: Said) -> None:
        wish = messages.wish(said, person.answer)
        address = person.story.customer.address
        await self._control.post(f"/sandbox/customers/{address}/messages", wish)
        self.messages += 1
