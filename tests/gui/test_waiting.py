"""Waiting tests: what is loaded while nobody looks takes no more room than it needs."""

import builtins
import linecache
import subprocess
import sys
from pathlib import Path

import pytest

from wadesk.desktop.waiting import import_


def test_what_is_loaded_does_not_leave_its_text_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    inner = tmp_path / "inner_of_ours.py"
    inner.write_text("SAID = 'Hello'\n", encoding="utf-8")
    (tmp_path / "outer_of_ours.py").write_text("import inner_of_ours\n", encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path)

    import_(["outer_of_ours"])

    assert sys.modules["inner_of_ours"].SAID == "Hello"
    assert str(inner) not in linecache.cache


def test_the_network_brings_nothing_along_that_draws_in_a_terminal() -> None:
    look = (
        "import sys; from wadesk.desktop.waiting import import_;"
        "import_(['wadesk.desk.hub_client']);"
        "print('httpx' in sys.modules, 'click' in sys.modules, 'rich' in sys.modules)"
    )
    told = subprocess.run([sys.executable, "-c", look], stdout=subprocess.PIPE, check=True)

    assert told.stdout.decode().split() == ["True", "False", "False"]


def test_how_others_load_stays_as_it_is() -> None:
    before = builtins.__import__

    with pytest.raises(ModuleNotFoundError):
        import_(["nowhere_to_be_found"])

    assert builtins.__import__ is before
