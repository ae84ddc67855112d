"""A court for each test, over a record of its own."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.court import Bench


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[Bench]:
    made = Bench(tmp_path / "hub.db")
    yield made
    made.hub.close()
