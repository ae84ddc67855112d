"""Invitations: what an operator types to let people in, and to help who lost a factor."""

import json
from pathlib import Path

import pytest

from tests.support.hub_server import STORE_KEY, a_hub
from tests.support.team_house import NOW
from tests.support.typed_commands import Says, hub_says
from wadesk.cli.main import main
from wadesk.hub import settings as hub_settings
from wadesk.hub import upkeep
from wadesk.hub.writer import Transaction
from wadesk.store import factors, members
from wadesk.store.factors import Factor


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    a_hub(tmp_path / "hub")
    return tmp_path / "hub"


@pytest.fixture
def hub(folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Says:
    """The Hub's commands about this folder."""
    says = hub_says(capsys, monkeypatch)
    return lambda name, *words: says(name, folder, *words)


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


def test_the_operator_takes_a_lost_factor_away_and_says_so(folder: Path, hub: Says) -> None:
    hub("link", "--agent", "Ana")
    set_up(folder)

    (said,) = hub("factor", "--member", "Ana", "--remove")

    rows = [json.loads(line) for line in hub("changes")]
    (member,) = (row for row in rows if row["t"] == "member")
    (deed,) = (row for row in rows if row["t"] == "audit")
    assert said == "Ana has no second factor any more, and can set up a new one."
    assert member["factor"] is None
    assert (deed["deed"], deed["member"], deed["about"]) == ("factor", None, member["id"])


@pytest.mark.parametrize(
    ("name", "sentence"), [("Ben", "Nobody here is called"), ("Ana", "has no second factor")]
)
def test_who_has_no_factor_to_lose_is_named(
    hub: Says, folder: Path, capsys: pytest.CaptureFixture[str], name: str, sentence: str
) -> None:
    hub("link", "--agent", "Ana")

    assert main(["hub", "factor", str(folder), "--member", name, "--remove"]) != 0
    assert sentence in capsys.readouterr().err


def set_up(folder: Path) -> None:
    def work(t: Transaction) -> None:
        ana = members.named(t.db, "Ana") or 0
        factors.keep(t.db, Factor(ana, b"secret", is_confirmed=True))
        members.keep_factor(t.db, ana, t.next_seq(), is_set=True)

    upkeep._once(hub_settings.read(folder).database, STORE_KEY, NOW, work)
