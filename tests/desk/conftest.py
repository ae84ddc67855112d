"""Fixtures: a fake Hub over a real socket, and a Desk linked to it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.desks import a_desk
from tests.support.fake_hub import FakeHub
from tests.support.fake_hub_server import Served, serving
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
