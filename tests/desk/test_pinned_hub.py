"""Pinned Hub: over real TLS, the Hub that the code names is believed and nobody else is."""

import asyncio
import urllib.parse
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.hub_server import STORE_KEY, HubServer, a_hub, running_hub
from tests.support.impostor import Impostor
from tests.support.keychains import MemoryKeychain
from tests.support.two_devices import Place, seated_alone
from wadesk.core import link_code
from wadesk.core.errors import Reason, Refused, Unavailable
from wadesk.desk import hub_trust, linking
from wadesk.desk.engine import running
from wadesk.desk.hub_client import HubClient
from wadesk.desk.profile import Unlock
from wadesk.hub import certificate


@pytest.fixture
def hub(tmp_path: Path) -> Iterator[HubServer]:
    settings = a_hub(tmp_path / "hub")
    certificate.make(settings, STORE_KEY)
    with running_hub(settings) as found:
        assert found.url.startswith("https://")
        yield found


@pytest.fixture
def impostor(hub: HubServer, tmp_path: Path) -> Iterator[Impostor]:
    port = urllib.parse.urlsplit(hub.url).port
    assert port is not None
    with Impostor(tmp_path, port).listening() as found:
        yield found


def link(url: str, code: str, folder: Path) -> Place:
    place = Place(folder, Unlock(MemoryKeychain()))
    asyncio.run(linking.link(url, code, folder, place.unlock))
    return place


def goes_live(place: Place) -> str | None:
    """And by which certificate it knows the Hub."""

    async def run() -> None:
        with place.open() as desk:
            async with running(desk) as engine:
                await seated_alone(engine)

    asyncio.run(run())
    with place.open() as desk:
        return desk.identity.certificate


def test_a_typed_code_pins_the_certificate_that_it_names(hub: HubServer, tmp_path: Path) -> None:
    place = link(hub.url, hub.code("Ana"), tmp_path / "ana")

    pinned = goes_live(place)

    assert hub_trust.fingerprint(pinned) == certificate.fingerprint(hub.settings.directory)


def test_a_link_is_enough(hub: HubServer, tmp_path: Path) -> None:
    code = link_code.parse(hub.code("Ana")).code
    pin = certificate.fingerprint(hub.settings.directory)

    place = link("", link_code.link(hub.url, code, pin), tmp_path / "ana")

    assert goes_live(place) is not None


def test_an_impostor_is_told_nothing_and_leaves_room_for_the_hub(
    hub: HubServer, impostor: Impostor, tmp_path: Path
) -> None:
    code = hub.code("Ana")
    with pytest.raises(Refused) as refusal:
        link(impostor.url, code, tmp_path / "ana")

    assert refusal.value.reason is Reason.NOT_THIS_HUB
    assert bytes(impostor.heard) == b""


def test_a_linked_desk_tells_an_impostor_nothing(
    hub: HubServer, impostor: Impostor, tmp_path: Path
) -> None:
    place = link(hub.url, hub.code("Ana"), tmp_path / "ana")
    with place.open() as desk:
        pinned = desk.identity.certificate

    async def ask() -> None:
        async with HubClient(impostor.url, certificate=pinned) as client:
            await client.amiss()

    with pytest.raises(Unavailable, match="is not the Hub") as trouble:
        asyncio.run(ask())

    assert not trouble.value.reached
    assert bytes(impostor.heard) == b""


def test_a_certificate_that_nobody_named_is_not_believed(hub: HubServer, tmp_path: Path) -> None:
    bare = link_code.parse(hub.code("Ana")).code

    with pytest.raises(Unavailable, match="not trusted"):
        link(hub.url, bare, tmp_path / "ana")


def test_a_code_that_names_a_certificate_is_not_shown_without_tls(tmp_path: Path) -> None:
    with pytest.raises(Refused) as refusal:
        link("http://127.0.0.1:9", link_code.typed("ABCD2345", "ab" * 32), tmp_path / "ana")

    assert refusal.value.reason is Reason.INSECURE_ADDRESS
