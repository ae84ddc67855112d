"""Profile folder tests: a profile has its folder to itself, for all of it goes with it."""

from pathlib import Path

import pytest

from tests.support.keychains import MemoryKeychain
from wadesk.core.errors import Reason, Refused
from wadesk.desk.profile import LOCK_NAME, Unlock, create, exists


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "profile"


@pytest.mark.parametrize("name", ["thesis.odt", ".ssh", "film.part"])
def test_a_profile_begins_in_no_folder_that_holds_anything_else(folder: Path, name: str) -> None:
    """Whoever names their home folder would lose it with the profile."""
    (folder / name).mkdir(parents=True)

    with pytest.raises(Refused, match="not empty") as refused:
        create(folder, Unlock(MemoryKeychain()))

    assert refused.value.reason is Reason.BAD_SETTING
    assert [path.name for path in folder.iterdir()] == [name]


@pytest.mark.parametrize("name", [".DS_Store", "desktop.ini", LOCK_NAME])
def test_what_a_file_manager_or_a_killed_start_leaves_is_in_nobodys_way(
    folder: Path, name: str
) -> None:
    folder.mkdir()
    (folder / name).touch()

    create(folder, Unlock(MemoryKeychain())).close()

    assert exists(folder)
