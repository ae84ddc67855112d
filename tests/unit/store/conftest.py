"""A Desk's own file for each test, with the tables of today."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.mirrors import a_store
from wadesk.store.connection import WritableDb


@pytest.fixture
def local(tmp_path: Path) -> Iterator[WritableDb]:
    db = a_store(tmp_path / "local.db", "local")
    yield db
    db.close()


@pytest.fixture
def mirror(tmp_path: Path) -> Iterator[WritableDb]:
    db = a_store(tmp_path / "mirror.db")
    yield db
    db.close()
