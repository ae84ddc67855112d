import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.support.hub_server import STORE_KEY, a_hub
from wadesk.cli.main import main

Says = Callable[..., list[str]]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    a_hub(tmp_path / "hub")
    return tmp_path / "hub"


@pytest.fixture
def hub(folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Says:
    """The Hub's commands, by what each prints."""
    monkeypatch.setenv("WADESK_STORE_KEY", STORE_KEY.hex())

    def run(name: str, *words: str) -> list[str]:
        assert main(["hub", name, str(folder), *words]) == 0
        return capsys.readouterr().out.splitlines()

    return run


def test_a_linking_code_is_printed_and_nothing_else(hub: Says) -> None:
    (code,) = hub("link", "--agent", "Ana")

    assert len(code) == 9


def test_an_invitation_gives_a_role_to_who_is_new_and_to_who_is_not(hub: Says) -> None:
    hub("link", "--agent", "Ana")
    hub("link", "--agent", "Ben")
    hub("link", "--agent", "Cem", "--role", "administrator")
    hub("link", "--agent", "Dev", "--role", "administrator")
    hub("link", "--agent", "Dev", "--role", "standard")
    hub("link", "--agent", "Cem")

    rows = [json.loads(line) for line in hub("changes")]
    roles = {row["name"]: row["role"] for row in rows if row["t"] == "member"}
    assert roles == {
        "Ana": "administrator",
        "Ben": "standard",
        "Cem": "administrator",
        "Dev": "standard",
    }


def test_a_role_that_there_is_not_is_refused(folder: Path) -> None:
    with pytest.raises(SystemExit):
        main(["hub", "link", str(folder), "--agent", "Ana", "--role", "king"])
