"""Fixtures: a fake Hub over a real socket, and a Desk linked to it."""

import asyncio
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from tests.support.desks import a_desk
from tests.support.fake_hub import FakeHub
from tests.support.fake_hub_server import Served, serving
from tests.support.hub_server import HubServer, running_hub
from tests.support.keychains import MemoryKeychain
from tests.support.real_desks import ZOE, desk_of, writes
from tests.support.typed_commands import Run
from tests.support.writing import Line, play
from wadesk.cli import main
from wadesk.core.records import ConversationId
from wadesk.desk.correspondence import Correspondence
from wadesk.desk.engine import Engine
from wadesk.desk.open_desk import OpenDesk


@pytest.fixture
def hub() -> FakeHub:
    return FakeHub()


@pytest.fixture
def served(hub: FakeHub) -> Iterator[Served]:
    with serving(hub) as found:
        yield found


@pytest.fixture
def desk(served: Served, tmp_path: Path) -> Iterator[OpenDesk]:
    with a_desk(served, tmp_path / "profile") as found:
        yield found


@pytest.fixture
def callers() -> Sequence[str]:
    """Who has written to the real Hub, by number."""
    return (ZOE,)


@pytest.fixture
def real_hub(callers: Sequence[str], tmp_path: Path) -> Iterator[HubServer]:
    with running_hub(tmp_path) as found:
        for phone in callers:
            writes(found, phone, f"wamid.{phone}")
        yield found


@pytest.fixture
def real_desk(real_hub: HubServer, tmp_path: Path) -> Iterator[OpenDesk]:
    with desk_of(real_hub, "Ana", tmp_path / "Ana") as found:
        yield found


@pytest.fixture
def keychain(monkeypatch: pytest.MonkeyPatch) -> MemoryKeychain:
    """A keyring instead of the system's; and no passphrase from the surroundings."""
    found = MemoryKeychain()
    monkeypatch.setattr("wadesk.cli.desk.SystemKeychain", lambda: found)
    monkeypatch.delenv("WADESK_PASSPHRASE", raising=False)
    monkeypatch.delenv("WADESK_PASSPHRASE_FILE", raising=False)
    return found


@pytest.fixture
def wadesk(keychain: MemoryKeychain, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    assert keychain.trouble is None

    def run(*words: str) -> tuple[int, str, str]:
        try:
            code = main.main([*words, "--profile", str(tmp_path / "profile")])
        except SystemExit as end:
            code = int(end.code or 0)
        out, err = capsys.readouterr()
        return code, out, err

    return run


@pytest.fixture
def linked(wadesk: Run, served: Served) -> Run:
    code, out, err = wadesk("link", served.url, "abcd", "23-45")
    assert (code, out, err) == (0, "Linked as Ana, device 7. Next: wadesk sync\n", "")
    return wadesk


@pytest.fixture
def where(hub: FakeHub) -> ConversationId:
    return ConversationId(hub.conversation("Zoé", "Hello"))


@pytest.fixture
def line() -> Iterator[Line]:
    with asyncio.Runner() as runner:
        yield Line(runner)


@pytest.fixture
def office(hub: FakeHub, desk: OpenDesk, where: ConversationId, line: Line) -> Correspondence:
    """At a Desk that has caught up and is offline now."""
    assert where in hub.rows["conversation"]

    async def catch_up(_: Engine) -> None:
        await asyncio.sleep(0)

    play(desk, hub, line, catch_up)
    return Correspondence(desk, lambda: line.is_live, line.wake)
