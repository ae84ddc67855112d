"""Hub devices tests: what an operator sees of devices, and how another process sends one away."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.support.hub_server import STORE_KEY, HubServer, a_hub, running_hub
from tests.support.listening import stream
from tests.support.payloads import a_card, a_message, webhook
from tests.support.plain_desk import PlainDesk, posted
from tests.support.typed_commands import Says, hub_says
from wadesk import server
from wadesk.core.errors import Refused
from wadesk.core.policy import DAY_MS, DEVICE_PRESETS, HOUR_MS
from wadesk.hub import pruning
from wadesk.hub import settings as hub_settings
from wadesk.store import connection

Linking = Callable[..., PlainDesk]

NOW = server.now()


@pytest.fixture
def says(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Says:
    return hub_says(capsys, monkeypatch)


def change(hub: HubServer, sql: str, *values: int) -> None:
    """Change the record from outside, as another process could."""
    db = connection.open_writable(hub.settings.database, STORE_KEY, durable=True)
    with connection.transaction(db):
        db.execute(sql, values)
    db.close()


def not_seen_for(hub: HubServer, device: int, days: int) -> None:
    """As if the Hub had been at work all the time, and had told of it two days ago."""
    then, noticed = NOW - days * DAY_MS, NOW - 2 * DAY_MS
    change(hub, "update device_key set last_seen = ? where device = ?", then, device)
    change(hub, "update device_key set noticed_at = ? where device = ?", noticed, device)
    change(hub, "update device set last_seen = null where id = ?", device)
    change(hub, "insert or replace into hub_life values (1, ?, ?)", NOW, NOW - 90 * DAY_MS)


def test_every_device_is_listed_with_whose_it_is_and_since_when(
    a_desk: Linking, tmp_path: Path, says: Says
) -> None:
    with running_hub(tmp_path) as hub:
        a_desk(hub)
        a_desk(hub, "Ben")

        head, ana, other = says("devices", hub.settings.directory)

    assert head.split()[:3] == ["DEVICE", "OF", "STATE"]
    assert ana.split()[:4] == ["laptop", "Ana", "linked", "Linux"]
    assert "Ben" in other


def test_a_dry_run_says_who_would_go_and_why_and_does_nothing(
    a_desk: Linking, tmp_path: Path, says: Says
) -> None:
    with running_hub(tmp_path) as hub:
        ana, ben = a_desk(hub), a_desk(hub, "Ben")
        not_seen_for(hub, ben.linked["device"], days=8)

        (told,) = says("prune", hub.settings.directory, "--dry-run")

        assert told == "laptop of Ben: idle for 8 d; would be unlinked and wiped."
        assert ben.session()["member"] == ben.member
        assert {row["state"] for row in ana.rows("device")} == {"linked"}


def test_where_nobody_is_idle_that_is_said(a_desk: Linking, tmp_path: Path, says: Says) -> None:
    with running_hub(tmp_path) as hub:
        a_desk(hub)

        assert says("prune", hub.settings.directory) == ["Nobody has been idle for too long."]


def test_what_an_operator_prunes_the_serving_hub_knows_within_moments(
    a_desk: Linking, tmp_path: Path, says: Says
) -> None:
    with running_hub(tmp_path) as hub:
        ana, ben = a_desk(hub), a_desk(hub, "Ben")
        said = a_message(timestamp=str(server.now() // 1000))
        posted(hub, webhook(contacts=[a_card()], messages=[said]))
        where = ana.rows("conversation")[0]["id"]
        ben.ask({"t": "claim_lock", "conversation": where})
        with stream(ana, ana.session()["head"]) as line, stream(ben, ben.start()) as gone:
            line.until("sync")
            gone.until("sync")
            not_seen_for(hub, ben.linked["device"], days=8)
            (told,) = says("prune", hub.settings.directory)

            order = gone.until("order")
            news = line.until("lock")
            answer = ben.http.get("/v1/session")

    assert told == "laptop of Ben: idle for 8 d; is unlinked, and wiped at its next contact."
    assert (order["why"], order["by"]) == ("pruned", "")
    assert (news["conversation"], news["holder"]) == (where, None)
    assert answer.json()["order"]["nonce"] == order["nonce"]


def test_a_hub_that_does_not_serve_prunes_nobody_for_its_own_absence(
    a_desk: Linking, tmp_path: Path, says: Says
) -> None:
    with running_hub(tmp_path) as hub:
        ben = a_desk(hub, "Ben")
        not_seen_for(hub, ben.linked["device"], days=40)
        change(hub, "update hub_life set alive_at = ?", NOW - 30 * DAY_MS)

    told = says("prune", hub.settings.directory)

    assert told == ["Nobody has been idle for too long."]


def test_a_desk_with_an_open_line_is_in_use_however_long_ago_its_last_word_was(
    a_desk: Linking, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pruning, "EVERY_S", 0.02)
    with running_hub(tmp_path) as hub:
        ana, ben = a_desk(hub), a_desk(hub, "Ben")
        with stream(ben, ben.start()) as line:
            line.until("sync")
            not_seen_for(hub, ben.linked["device"], days=8)
            not_seen_for(hub, ana.linked["device"], days=8)
            ana.eventually(lambda: ana.http.get("/v1/session").status_code == 403)

            assert ben.session()["member"] == ben.member


@pytest.mark.parametrize("name", DEVICE_PRESETS)
def test_a_preset_is_what_an_operator_begins_with(tmp_path: Path, name: str) -> None:
    with_lines(tmp_path, f'preset = "{name}"')

    assert hub_settings.read(tmp_path / "hub").policy.devices == DEVICE_PRESETS[name]


def test_single_words_change_single_things_of_a_preset(tmp_path: Path) -> None:
    with_lines(tmp_path, "max_linked = 9", 'preset = "strict"')

    policy = hub_settings.read(tmp_path / "hub").policy.devices

    assert (policy.max_linked, policy.idle_unlink_ms) == (9, 72 * HOUR_MS)


@pytest.mark.parametrize("line", ['preset = "lax"', "preset = 3", "preset = []"])
def test_a_preset_that_there_is_not_is_refused_with_those_there_are(
    tmp_path: Path, line: str
) -> None:
    with_lines(tmp_path, line)

    with pytest.raises(Refused, match='write one of "wadesk", "strict", "whatsapp"'):
        hub_settings.read(tmp_path / "hub")


def with_lines(tmp_path: Path, *lines: str) -> None:
    a_hub(tmp_path / "hub")
    file = tmp_path / "hub" / "hub.toml"
    file.write_text(file.read_text() + "\n[devices]\n" + "\n".join(lines) + "\n")
