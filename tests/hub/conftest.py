from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.support.hub_server import HubServer, running_hub
from tests.support.plain_desk import PlainDesk


@pytest.fixture
def hub(tmp_path: Path) -> Iterator[HubServer]:
    with running_hub(tmp_path) as found:
        yield found


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
