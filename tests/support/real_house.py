"""Real house: a window on a profile that is linked to a real Hub, and an administrator's hand."""

import contextlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.support.desks import wall_clock
from tests.support.hub_server import HubServer
from tests.support.keychains import MemoryKeychain
from tests.support.plain_desk import PlainDesk
from tests.support.played import Play, played
from tests.support.two_devices import a_hub_with_a_customer, linked
from wadesk.core.policy import Policy
from wadesk.desk import app_lock
from wadesk.desk.open_desk import open_desk
from wadesk.desk.profile import Unlock, open_profile
from wadesk.desktop import Start
from wadesk.store.crypto import Cost
from wadesk.ui.application import Application
from wadesk.ui.main_window import MainWindow

QUICK = Cost(memory_kib=64, passes=1, lanes=1)
PASSPHRASE = "open sesame"


@dataclass
class RealHouse:
    """``boss`` is the Hub's first administrator; ``Bilal`` sits before the window."""

    app: Application
    hub: HubServer
    boss: PlainDesk
    folder: Path
    keychain: MemoryKeychain

    def play(self, play: Callable[[MainWindow], Play], **more: Any) -> int:
        start = Start(self.folder, remembers_place=False, keychain=lambda: self.keychain, **more)
        return played(self.app, start, play)

    def order(self, command: dict[str, Any]) -> None:
        answer = self.boss.ask(command)
        assert answer.status_code == 200, answer.text

    def freeze(self) -> None:
        """A copy of the profile counts on from where this one was."""
        with open_desk(self.folder, self.unlock(), wall_clock) as desk:
            who = desk.identity
        papers = {"hub": who.hub, "device": who.device, "member": who.member}
        copy = PlainDesk.with_papers(self.hub, who.private_key, papers)
        assert copy.token(1).json()["reason"] == "device_frozen"
        copy.close()

    @property
    def device(self) -> int:
        with open_desk(self.folder, self.unlock(), wall_clock) as desk:
            return desk.identity.device

    @property
    def member(self) -> int:
        with open_desk(self.folder, self.unlock(), wall_clock) as desk:
            return desk.identity.member

    def unlock(self, passphrase: str | None = None) -> Unlock:
        return Unlock(self.keychain, passphrase)

    def lay_on(self, passphrase: str = PASSPHRASE) -> None:
        """From now on the window asks for it."""
        with open_profile(self.folder, self.unlock(), wall_clock()) as profile:
            app_lock.lay_on(profile, self.keychain, passphrase, QUICK)

    def draft(self, passphrase: str | None = None) -> str:
        """What is in the profile's files when nobody has them open."""
        with (
            open_desk(self.folder, self.unlock(passphrase), wall_clock) as desk,
            desk.local.look() as db,
        ):
            found = db.execute("select text from draft").fetchall()
        return "".join(text for (text,) in found)


@contextlib.contextmanager
def real_house(app: Application, folder: Path, policy: Policy | None = None) -> Iterator[RealHouse]:
    with a_hub_with_a_customer(folder / "hub", policy) as hub:
        boss = PlainDesk(hub, "Ana")
        place = linked(hub, "Bilal", folder / "profile")
        keychain = place.unlock.keychain
        assert isinstance(keychain, MemoryKeychain)
        try:
            yield RealHouse(app, hub, boss, place.folder, keychain)
        finally:
            boss.close()
