"""Command line tests: what is known of customers, changed; and a conversation begun."""

import json
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from tests.support.desks import wall_clock
from tests.support.hub_server import HubServer
from tests.support.keychains import MemoryKeychain
from tests.support.real_desks import TOM, WORK, ZOE, a_desk_of
from tests.support.three_customers import lines
from tests.support.typed_commands import Run
from wadesk.cli import main
from wadesk.desk.open_desk import open_desk
from wadesk.desk.profile import Unlock

Number = Callable[[str], str]


@pytest.fixture
def callers() -> Sequence[str]:
    return ZOE, WORK, TOM


@pytest.fixture
def unlock(real_hub: HubServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Unlock:
    found = a_desk_of(real_hub, "Ana", tmp_path / "Ana")
    monkeypatch.setattr("wadesk.cli.desk.SystemKeychain", lambda: found.keychain)
    assert isinstance(found.keychain, MemoryKeychain)
    return found


@pytest.fixture
def wadesk(unlock: Unlock, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    assert unlock.keychain is not None

    def run(*words: str) -> tuple[int, str, str]:
        try:
            code = main.main([*words, "--profile", str(tmp_path / "Ana")])
        except SystemExit as end:
            code = int(end.code or 0)
        out, err = capsys.readouterr()
        return code, out, err

    assert run("sync")[0] == 0
    return run


@pytest.fixture
def number(wadesk: Run, unlock: Unlock, tmp_path: Path) -> Number:
    """The number of somebody's conversation, as it is typed."""
    assert wadesk is not None

    def found(phone: str) -> str:
        with open_desk(tmp_path / "Ana", unlock, wall_clock) as desk:
            return str(lines(desk)[phone])

    return found


def test_a_customer_is_shown_with_all_that_is_known(wadesk: Run, number: Number) -> None:
    where = number(ZOE)
    wadesk("contact", where, "--name", "Zoé (Lyon)", "--remark", "Prefers mornings")

    code, out, err = wadesk("contact", where)

    assert (code, err) == (0, "")
    assert out.splitlines()[0] == "Zoé (Lyon)"
    assert "remark        Prefers mornings" in out
    assert "messages: 1" in out


def test_what_is_not_named_stays_as_it_was(wadesk: Run, number: Number) -> None:
    where = number(ZOE)
    wadesk("contact", where, "--name", "Zoé (Lyon)")

    code, out, _ = wadesk("contact", where, "--remark", "Careful", "--json")

    told = json.loads(out)
    assert code == 0
    assert (told["called"], told["remark"]) == ("Zoé (Lyon)", "Careful")


def test_two_are_joined_and_told_apart(wadesk: Run, number: Number) -> None:
    work, zoe = number(WORK), number(ZOE)

    joined = wadesk("contact", work, "--same-as", zoe, "--json")
    apart = wadesk("contact", work, "--apart", "--json")

    assert (joined[0], json.loads(joined[1])["name"]) == (0, "Zoé")
    assert (apart[0], json.loads(apart[1])["name"]) == (0, "Zoé at work")


def test_who_is_blocked_is_said_to_be(wadesk: Run, number: Number) -> None:
    code, out, _ = wadesk("contact", number(TOM), "--block", "--json")

    assert code == 0
    assert json.loads(out)["blocked"] in {"asked", "blocked", "refused"}


def test_without_a_hub_a_change_is_kept(real_hub: HubServer, wadesk: Run, number: Number) -> None:
    where = number(ZOE)
    real_hub.stop_for_good()

    code, _, err = wadesk("contact", where, "--name", "Z.", "--wait", "1")

    assert code == 3
    assert "kept" in err
    assert wadesk("contact", where)[1].splitlines()[0] == "Z."


def test_a_conversation_is_begun_with_a_number_as_people_write_it(wadesk: Run) -> None:
    code, out, err = wadesk(
        "start", "+49 1511 2345678", "--agreed", "on the phone", "--name", "Dora"
    )

    assert (code, err) == (0, "")
    first, second = out.splitlines()
    assert first.endswith(" Dora")
    assert second.endswith("--template NAME")


def test_who_has_written_is_found(wadesk: Run, number: Number) -> None:
    code, out, _ = wadesk("start", f"+{TOM}", "--agreed", "in the shop", "--json")

    assert code == 0
    assert str(json.loads(out)["conversation"]) == number(TOM)


def test_what_is_no_number_is_refused_with_what_to_do(wadesk: Run) -> None:
    code, _, err = wadesk("start", "Dora", "--agreed", "on the phone")

    assert code == 1
    assert "country's code" in err


def test_nobody_is_written_to_without_having_agreed(wadesk: Run) -> None:
    code, _, err = wadesk("start", "+49 1511 2345678")

    assert code == 2
    assert "--agreed" in err


def test_a_conversation_that_is_not_here_is_said_not_to_be(wadesk: Run) -> None:
    code, _, err = wadesk("contact", "999999999")

    assert code == 1
    assert "There is no such conversation" in err
