"""Command line, sent away: it wipes and says so; and a profile that is shut asks by itself."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.desks import wall_clock
from tests.support.hub_server import HubServer
from tests.support.plain_desk import PlainDesk
from tests.support.two_devices import a_hub_with_a_customer, linked, there_is
from tests.support.typed_commands import Run, objects
from wadesk.core.policy import DAY_MS
from wadesk.core.records import Instant
from wadesk.desk import wiping


@pytest.fixture
def hub(tmp_path: Path) -> Iterator[HubServer]:
    with a_hub_with_a_customer(tmp_path) as found:
        yield found


def weeks_go_by(patch: pytest.MonkeyPatch) -> None:
    """The lease of this computer's profile is over."""
    patch.setattr("wadesk.cli.desk.clock", lambda: Instant(wall_clock() + 20 * DAY_MS))


def link(wadesk: Run, hub: HubServer, agent: str = "Ben") -> None:
    code, out, err = wadesk("link", hub.url, hub.code(agent))
    assert code == 0, err
    assert out.startswith(f"Linked as {agent}")


def link_and_be_sent_away(wadesk: Run, hub: HubServer, folder: Path) -> None:
    """Ana, who is the administrator, unlinks Ben's computer while nothing runs on it."""
    first = linked(hub, "Ana", folder / "ana")
    link(wadesk, hub)
    with there_is(first) as seat:
        seat.unlink(seat.device_of("Ben"))


def test_a_profile_that_was_sent_away_is_wiped_and_the_next_word_says_there_is_none(
    wadesk: Run, hub: HubServer, tmp_path: Path
) -> None:
    link_and_be_sent_away(wadesk, hub, tmp_path)

    code, out, err = wadesk("sync")
    after = wadesk("conversations")

    assert (code, out) == (1, "")
    assert err == "Ana has unlinked this computer, and its copy of the messages is gone.\n"
    assert not (tmp_path / "profile").exists()
    assert after[0] == 1
    assert "There is no profile" in after[2]


def test_what_is_typed_at_a_computer_that_is_out_is_handed_in(
    wadesk: Run, hub: HubServer, tmp_path: Path
) -> None:
    first = linked(hub, "Ana", tmp_path / "ana")
    link(wadesk, hub)
    wadesk("sync")
    (line,) = objects(wadesk("conversations", "--json")[1])
    wadesk("show", str(line["id"]))
    with there_is(first) as seat:
        seat.unlink(seat.device_of("Ben"))

    code, out, err = wadesk("reply", str(line["id"]), "Dear Zoe")
    elsewhere = PlainDesk(hub, "Ben")

    assert (code, out) == (1, "")
    assert err == (
        "Ana has unlinked this computer, and its copy of the messages is gone."
        " What was written here and not sent is with the Hub.\n"
    )
    assert [row["text"] for row in elsewhere.rows("draft")] == ["Dear Zoe"]
    assert not (tmp_path / "profile").exists()
    elsewhere.close()


def test_what_was_begun_is_finished_by_whichever_command_comes_next(
    wadesk: Run, hub: HubServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    link_and_be_sent_away(wadesk, hub, tmp_path)
    with monkeypatch.context() as killed:
        killed.setattr("wadesk.desk.orders.wiping.resume", lambda *_: False)
        wadesk("sync")
    assert wiping.is_wiping(tmp_path / "profile")

    code, _, err = wadesk("conversations")

    assert code == 1
    assert err.startswith("Ana has unlinked this computer")
    assert not (tmp_path / "profile").exists()


def test_a_computer_that_was_sent_away_can_be_linked_again(
    wadesk: Run, hub: HubServer, tmp_path: Path
) -> None:
    link_and_be_sent_away(wadesk, hub, tmp_path)
    wadesk("sync")

    link(wadesk, hub)

    assert wadesk("sync")[0] == 0


def test_a_profile_whose_lease_is_over_asks_the_hub_by_itself(
    wadesk: Run, hub: HubServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    link(wadesk, hub, "Ana")
    weeks_go_by(monkeypatch)

    assert wadesk("sync")[0] == 0
    assert objects(wadesk("conversations", "--json")[1])[0]["type"] == "conversation"


def test_without_the_hub_it_stays_shut_and_whole(
    wadesk: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with a_hub_with_a_customer(tmp_path) as hub:
        link(wadesk, hub, "Ana")
        wadesk("sync")
    before = {path.name for path in (tmp_path / "profile").iterdir()}
    weeks_go_by(monkeypatch)

    code, out, err = wadesk("conversations")

    after = {path.name for path in (tmp_path / "profile").iterdir()}
    assert (code, out, err) == (3, "", "The Hub cannot be reached.\n")
    assert {name for name in before if not name.startswith("lease")} <= after
    assert not wiping.is_wiping(tmp_path / "profile")


def test_a_shut_profile_that_was_sent_away_is_wiped_at_the_door(
    wadesk: Run, hub: HubServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    link_and_be_sent_away(wadesk, hub, tmp_path)
    weeks_go_by(monkeypatch)

    code, _, err = wadesk("conversations")

    assert code == 1
    assert err.startswith("Ana has unlinked this computer")
    assert not (tmp_path / "profile").exists()


def test_the_doctor_names_what_is_wrong_and_wipes_nothing(
    wadesk: Run, hub: HubServer, tmp_path: Path
) -> None:
    link_and_be_sent_away(wadesk, hub, tmp_path)

    _, out, _ = wadesk("doctor")

    assert "The Hub has sent this device away." in out
    assert "wadesk sync" in out
    assert (tmp_path / "profile").exists()
