"""Dying newcomer: a Desk that is being let in while its process may die, before any step."""

import asyncio
import json
from pathlib import Path

from tests.support.profiles import Place
from wadesk.core.errors import Reason, Refused
from wadesk.desk import linking
from wadesk.desk.key_slots import Unlock

TOLD = "told.json"
REHEARSAL = "rehearsal"


def tell(root: Path, url: str, codes: list[str]) -> None:
    """What everybody who tries to get in is told: an address, and a code for each try."""
    root.mkdir(parents=True)
    (root / TOLD).write_text(json.dumps([url, codes]), encoding="utf-8")


def get_in(root: Path) -> None:
    """With a code of its own for each step at which it may die."""
    url, codes = json.loads((root / TOLD).read_text(encoding="utf-8"))
    number = len(codes) - 1 if root.name == REHEARSAL else int(root.name)
    link(root, url, codes[number])


def link(root: Path, url: str, code: str) -> None:
    place = Place(root)
    asyncio.run(linking.link(url, code, place.folder, Unlock(place.keychain)))


def is_in_already(root: Path, url: str, code: str) -> bool:
    """Try once more, as a person would; whether the Desk says that it is linked."""
    try:
        link(root, url, code)
    except Refused as no:
        if no.reason is not Reason.PROFILE_EXISTS:
            raise
        return True
    return False
