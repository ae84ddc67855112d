"""Nothing readable: a thousand known strings, looked for in every byte that the programs wrote.

Hub and Desk are processes of their own with a home and a temporary folder of their own. They
are looked at while they work, after a kill, after a good end, after a wipe, and after a right
was taken away. Only the keyring's own folder is left out: it is another program's keeping.
"""

import asyncio
import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from tests.support.byte_search import all_forms, deciphered, found_in, size
from tests.support.desks import wall_clock
from tests.support.hub_program import a_hub_program, begin
from tests.support.hub_server import (
    ACCESS_TOKEN,
    APP_SECRET,
    NOWHERE,
    NUMBER,
    STORE_KEY,
    VERIFY_TOKEN,
    HubServer,
)
from tests.support.keychains import FolderKeychain
from tests.support.payloads import change, encoded, envelope
from tests.support.plain_desk import PlainDesk, posted
from tests.support.profiles import PASSPHRASE
from tests.support.programs import Program, free_port, until
from tests.support.secretive_desk import AWAY, READY
from wadesk.desk import linking, profile
from wadesk.desk.key_slots import Unlock
from wadesk.desk.open_desk import open_desk
from wadesk.hub import settings
from wadesk.store import connection

CUSTOMERS, TEXTS, WRITTEN = 150, 400, 100
AT_ONCE = 20


def the_words() -> dict[str, list[str]]:
    return {
        "names": [f"Zoë Customer-{number:04} Née" for number in range(CUSTOMERS)],
        "phones": [f"49151{number:04}55566" for number in range(CUSTOMERS)],
        "texts": [f"parcel-{number:04} für mich 你好" for number in range(TEXTS)],
        "drafts": [f"draftword-{number:04} é" for number in range(WRITTEN)],
        "notes": [f"noteword-{number:04} ü" for number in range(WRITTEN)],
        "replies": [f"replyword-{number:04} ñ" for number in range(WRITTEN)],
    }


@dataclass
class Scene:
    """Everything in one folder; what the programs may write lies below ``written``."""

    root: Path
    words: dict[str, list[str]] = field(default_factory=the_words)
    keys: list[bytes] = field(default_factory=lambda: [STORE_KEY])

    def __post_init__(self) -> None:
        for folder in (self.written, self.home, self.temporary, self.root / "keyring"):
            folder.mkdir(parents=True)
        (self.root / "words.json").write_text(json.dumps(self.words), encoding="utf-8")
        self.hub_program = a_hub_program(self.written, free_port(), self.environ())
        self.desk_program = Program(
            "desk",
            (
                "tests.support.secretive_desk",
                *(str(self.profile), str(self.root / "keyring"), str(self.root / "words.json")),
            ),
            self.written / "desk.out",
            self.environ(),
        )
        begin(self.written, NOWHERE, "")
        read = settings.read(self.written / "hub")
        address = (self.hub_program.alive_at or "").removesuffix("/readyz")
        self.hub = HubServer(read, address)

    @property
    def written(self) -> Path:
        return self.root / "written"

    @property
    def home(self) -> Path:
        return self.written / "home"

    @property
    def temporary(self) -> Path:
        return self.written / "temporary"

    @property
    def profile(self) -> Path:
        return self.written / "profile"

    @property
    def unlock(self) -> Unlock:
        return Unlock(FolderKeychain(self.root / "keyring"), PASSPHRASE)

    def environ(self) -> dict[str, str]:
        folders = dict.fromkeys(("TMPDIR", "TMP", "TEMP", "SQLITE_TMPDIR"), str(self.temporary))
        secrets = {
            "WADESK_APP_SECRET": APP_SECRET,
            "WADESK_VERIFY_TOKEN": VERIFY_TOKEN,
            "WADESK_ACCESS_TOKEN": ACCESS_TOKEN,
            "WADESK_STORE_KEY": STORE_KEY.hex(),
        }
        return {**secrets, **folders, "HOME": str(self.home)}

    def forms(self) -> set[bytes]:
        words = [one for some in self.words.values() for one in some]
        secret = [PASSPHRASE, APP_SECRET, VERIFY_TOKEN, ACCESS_TOKEN]
        assert len(words) >= 1_000
        return all_forms([*words, *secret], self.keys)

    def readable(self) -> list[tuple[str, bytes]]:
        return found_in(self.forms(), self.written)

    def start_desk(self) -> None:
        said = self.desk_program.log
        before = said.read_text().count(READY) if said.exists() else 0
        self.desk_program.start()
        until(lambda: said.read_text().count(READY) > before, self.desk_program.said)

    def close_desk(self) -> None:
        """In good order, so that no log stays beside its files."""
        self.desk_program.interrupt()
        until(lambda: not self.desk_program.is_running(), self.desk_program.said)
        assert not list(self.profile.glob("*-wal"))

    def expect_nothing(self) -> None:
        """From now on the Desk is ready as soon as it is in step, and writes nothing."""
        nothing: dict[str, list[str]] = {kind: [] for kind in self.words}
        (self.root / "words.json").write_text(json.dumps(nothing), encoding="utf-8")

    def know_its_keys(self) -> None:
        """Everything that opens anything here, or speaks for somebody."""
        with open_desk(self.profile, self.unlock, wall_clock) as desk:
            keys, who = desk.profile.keys, desk.identity
            purposes = ("mirror", "local", "attachments", "fetched")
            derived = [desk.profile.key_for(purpose) for purpose in purposes]
        found = [keys.key, keys.share, keys.door, who.private_key, *derived]
        self.keys += [key for key in found if key is not None]
        self.keys += [path.read_bytes() for path in (self.root / "keyring").iterdir()]
        with _hub_db(self) as db:
            (signs,) = db.execute("select private_key from hub_key").fetchone()
        self.keys.append(signs)


@contextmanager
def _hub_db(scene: Scene) -> Iterator[connection.ReadableDb]:
    db = connection.open_readable(scene.written / "hub" / "hub.db", STORE_KEY)
    try:
        yield db
    finally:
        db.close()


@pytest.fixture
def scene(tmp_path: Path) -> Iterator[Scene]:
    """A Hub that has heard all customers, and a Desk at which all was written."""
    found = Scene(tmp_path)
    try:
        found.hub_program.start()
        found.hub_program.wait_until_up()
        customers_write(found)
        boss = PlainDesk(found.hub, "Boss")
        boss.close()
        link = linking.link(found.hub.url, found.hub.code("Ana"), found.profile, found.unlock)
        asyncio.run(link)
        found.start_desk()
        yield found
    finally:
        found.desk_program.stop()
        found.hub_program.stop()


def customers_write(scene: Scene) -> None:
    for begin_at in range(0, TEXTS, AT_ONCE):
        numbers = range(begin_at, begin_at + AT_ONCE)
        told: dict[str, Any] = {
            "messages": [said(scene.words, number) for number in numbers],
            "contacts": [card(scene.words, number) for number in numbers],
            "metadata": {"display_phone_number": "15550783881", "phone_number_id": NUMBER},
        }
        assert posted(scene.hub, encoded(envelope(change(**told)))) == 200


def said(words: dict[str, list[str]], number: int) -> dict[str, Any]:
    return {
        "from": words["phones"][number % CUSTOMERS],
        "id": f"wamid.secret-{number}",
        "timestamp": str(wall_clock() // 1_000),
        "type": "text",
        "text": {"body": words["texts"][number]},
    }


def card(words: dict[str, list[str]], number: int) -> dict[str, Any]:
    name = words["names"][number % CUSTOMERS]
    return {"wa_id": words["phones"][number % CUSTOMERS], "profile": {"name": name}}


def test_a_thousand_strings_are_nowhere_and_nothing_is_left_after_a_wipe(scene: Scene) -> None:
    while_at_work = scene.readable()
    scene.desk_program.kill()
    scene.hub_program.kill()
    after_a_kill = scene.readable()
    scene.know_its_keys()
    with_its_keys = scene.readable()
    looked_through = size(scene.written)

    scene.hub_program.start()
    scene.hub_program.wait_until_up()
    scene.expect_nothing()
    scene.start_desk()
    send_away(scene)
    until(lambda: AWAY in scene.desk_program.said(), scene.desk_program.said)
    after_a_wipe = scene.readable()
    scene.hub_program.stop()

    assert [while_at_work, after_a_kill, with_its_keys, after_a_wipe] == [[], [], [], []]
    assert scene.readable() == []
    assert looked_through > 1_000_000
    assert not scene.profile.exists()
    assert list((scene.root / "keyring").iterdir()) == []
    assert [path for path in scene.temporary.rglob("*") if path.is_file()] == []


def send_away(scene: Scene) -> None:
    """The first member, an administrator, unlinks Ana's computer."""
    boss = PlainDesk(scene.hub, "Boss")
    devices = {row["id"]: row for row in boss.rows("device")}
    (anas,) = [one for one in devices.values() if one["member"] != boss.member]
    answer = boss.ask({"t": "unlink_device", "device": anas["id"]})
    assert answer.status_code == 200, answer.text
    boss.close()


def test_what_may_no_longer_be_seen_is_not_even_under_the_key(scene: Scene) -> None:
    """Ana may see nothing any more: her copy, its index and its free pages hold none of it."""
    scene.close_desk()
    before = opened_mirror(scene)
    take_sight_away(scene)
    scene.expect_nothing()
    scene.start_desk()
    scene.close_desk()

    after = opened_mirror(scene)

    told = {one for kind in ("texts", "names", "phones") for one in scene.words[kind]}
    seen = [one for one in told if one.encode() in before]
    assert len(seen) == len(told)
    assert [one for one in told if one.encode() in after] == []
    assert scene.readable() == []


def take_sight_away(scene: Scene) -> None:
    """From now on Ana sees only what is designated to somebody whom there is not."""
    boss = PlainDesk(scene.hub, "Boss")
    (ana,) = [row["id"] for row in boss.rows("member") if row["id"] != boss.member]
    wish = {"t": "set_rights", "member": ana, "role": "restricted", "scopes": ["nobody"]}
    answer = boss.ask(wish)
    assert answer.status_code == 200, answer.text
    boss.close()


def opened_mirror(scene: Scene) -> bytes:
    """The Mirror as whoever has its key can read it."""
    with profile.open_profile(scene.profile, scene.unlock, wall_clock()) as found:
        return deciphered(found.mirror_path, found.key_for("mirror"))
