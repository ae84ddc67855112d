"""Lost link answer: the Hub has let a Desk in, and the Desk did not hear it."""

import asyncio
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.hub_server import HubServer, running_hub
from tests.support.keychains import MemoryKeychain
from tests.support.two_devices import Place, linked, there_is
from wadesk.core.errors import Unavailable
from wadesk.desk import linking
from wadesk.desk.hub_client import HubClient
from wadesk.desk.profile import Unlock
from wadesk.wire.linking_api import Linked, LinkRequest, LinkWaiting


class Forgetful(HubClient):
    """The first answer is lost on its way back."""

    lost = 0

    async def link(self, wish: LinkRequest) -> Linked | LinkWaiting:
        answer = await super().link(wish)
        if not Forgetful.lost:
            Forgetful.lost = 1
            raise Unavailable("The connection to the Hub broke off.")
        return answer


@pytest.fixture
def hub(tmp_path: Path) -> Iterator[HubServer]:
    with running_hub(tmp_path) as found:
        yield found


def test_the_same_code_lets_in_who_was_let_in_already(
    hub: HubServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = Place(tmp_path / "ana", Unlock(MemoryKeychain()))
    code = hub.code("Ana")
    monkeypatch.setattr("wadesk.desk.linking.HubClient", Forgetful)
    with pytest.raises(Unavailable):
        asyncio.run(linking.link(hub.url, code, place.folder, place.unlock))

    asyncio.run(linking.link(hub.url, code, place.folder, place.unlock))

    with there_is(place) as seat:
        assert len(seat.administration.devices()) == 1


def test_the_same_place_linked_anew_takes_its_former_row(hub: HubServer, tmp_path: Path) -> None:
    first = linked(hub, "Ana", tmp_path / "ana")
    (tmp_path / "ana").rename(tmp_path / "put away")

    again = linked(hub, "Ana", tmp_path / "ana")

    with there_is(again) as seat:
        states = [one.state for one in seat.administration.devices()]
    assert first.folder == again.folder
    assert sorted(states) == ["linked", "unlinked"]
