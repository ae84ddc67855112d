from collections.abc import Callable, Iterator

import pytest

from tests.support.hub_server import HubServer
from tests.support.plain_desk import PlainDesk


@pytest.fixture
def a_desk() -> Iterator[Callable[..., PlainDesk]]:
    """Link Desks at will; their connections end with the test."""
    made: list[PlainDesk] = []

    def link(hub: HubServer, agent: str = "Ana") -> PlainDesk:
        made.append(PlainDesk(hub, agent))
        return made[-1]

    yield link
    for desk in made:
        desk.close()
