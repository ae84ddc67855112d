"""House: sandbox, Hub and a linked profile for the monkey, with customers who write on and on."""

import asyncio
import contextlib
import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

from tests.fixtures import sayings
from tests.support.desks import wall_clock
from tests.support.dice import dice
from tests.support.keychains import MemoryKeychain
from tests.support.payloads import a_message, webhook
from tests.support.plain_desk import PlainDesk, posted
from tests.support.road import Road, a_road
from wadesk.desk import linking
from wadesk.desk.open_desk import open_desk
from wadesk.desk.profile import Unlock

CUSTOMERS = 40
AGENT = "Bilal"


@dataclass
class House:
    """``boss`` is the first member, who answers now and then behind the monkey's back."""

    road: Road
    profile: Path
    keychain: MemoryKeychain = field(default_factory=MemoryKeychain)
    _said: int = 0

    @property
    def boss(self) -> PlainDesk:
        return self.road.desk

    def customer_writes(self, chance: Random) -> None:
        self._said += 1
        phone = f"4915700{chance.randrange(CUSTOMERS):05}"
        words = sayings.saying(chance, sayings.tongue(chance))
        said = a_message(
            wamid=f"wamid.monkey-{self._said}",
            phone=phone,
            timestamp=str(wall_clock() // 1_000),
            text={"body": words},
        )
        assert posted(self.road.hub, webhook(messages=[said])) == 200

    def colleague_answers(self, chance: Random) -> None:
        """Under somebody's hands, as it happens in a team; refused is as good as sent."""
        self.boss.renew()  # an hour is longer than a token lasts
        lines = self.boss.rows("conversation")
        if lines:
            line = chance.choice(lines)
            self.boss.ask(
                {"t": "send_text", "conversation": line["id"], "text": "I have this one",
                 "base": line["answer"] or 0, "heard_at": wall_clock()}
            )  # fmt: skip

    def kept(self) -> str:
        """Every word that is anywhere: at the Hub, and in the profile's own two files."""
        self.boss.renew()
        hub = [json.dumps(row, ensure_ascii=False) for row in self._hub_rows()]
        with (
            open_desk(self.profile, Unlock(self.keychain), wall_clock) as desk,
            desk.local.look() as db,
        ):
            named = "select name from sqlite_master where type = 'table'"
            tables = [name for (name,) in db.execute(named).fetchall()]
            rows = [
                str(row)
                for name in tables
                for row in db.execute(f"select * from {name}")  # noqa: S608 - its own tables' names
            ]
        return "\n".join([*hub, *rows])

    def _hub_rows(self) -> Iterator[dict[str, object]]:
        for name in ("message", "draft", "scheduled", "conversation", "contact", "quick_reply"):
            yield from self.boss.rows(name)


@contextlib.contextmanager
def a_house(folder: Path, seed: int) -> Iterator[House]:
    chance = dice(f"house {seed}")
    with a_road(folder) as road:
        house = House(road, folder / "profile")
        for _ in range(2 * CUSTOMERS):
            house.customer_writes(chance)
        code = road.hub.code(AGENT)
        asyncio.run(linking.link(road.hub.url, code, house.profile, Unlock(house.keychain)))
        yield house
