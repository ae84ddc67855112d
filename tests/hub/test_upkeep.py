import json
import os
import shutil
import signal
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.support.hub_record import HubRecord
from tests.support.hub_server import STORE_KEY, a_hub, running_hub
from tests.support.payloads import a_card, a_message, webhook
from tests.support.plain_desk import PlainDesk, posted
from wadesk.cli.main import main
from wadesk.core.delivery import Carriage
from wadesk.core.errors import Refused
from wadesk.core.records import Instant
from wadesk.hub import settings as hub_settings
from wadesk.hub import upkeep
from wadesk.store import connection, counter, durable

KEY_TEXT = STORE_KEY.hex()
NUMBERS = ("--number", "1", "--account", "2")
LATER = Instant(1_900_000_000_000)


@pytest.fixture(autouse=True)
def secrets(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("APP_SECRET", "VERIFY_TOKEN", "ACCESS_TOKEN"):
        monkeypatch.setenv(f"WADESK_{name}", f"secret {name}")
    monkeypatch.setenv("WADESK_STORE_KEY", KEY_TEXT)


Says = Callable[..., tuple[int, str, str]]


@pytest.fixture
def wadesk(capsys: pytest.CaptureFixture[str]) -> Says:
    def run(*words: object) -> tuple[int, str, str]:
        code = main([str(word) for word in words])
        return (code, *capsys.readouterr())

    return run


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    a_hub(tmp_path / "hub")
    return tmp_path / "hub"


def cursor(folder: Path) -> str:
    db = connection.open_readable(folder / "hub.db", STORE_KEY)
    head = counter.read(db).head
    db.close()
    return str(head)


def with_message(folder: Path) -> None:
    """What a Hub has after a customer wrote and an agent's answer waits."""
    record = HubRecord(folder / "hub.db")
    record.take_in(webhook(contacts=[a_card()], messages=[a_message()]))
    line = record.one("conversation")["id"]
    record.db.execute(
        "insert into message(id, seq, conversation, at, direction, source, kind, text, carriage)"
        " values (50, 3, ?, 0, 'out', 'desk', 'text', 'Waiting', 'queued')",
        (line,),
    )
    record.db.execute(
        "insert into departure(message, recipient, carriage, since, body)"
        " values (50, 'x', 'queued', 0, '{}')"
    )
    record.close()


def test_a_hub_begins_once(tmp_path: Path, wadesk: Says) -> None:
    first = wadesk("hub", "init", tmp_path / "h", *NUMBERS)
    before = cursor(tmp_path / "h")
    second = wadesk("hub", "init", tmp_path / "h", *NUMBERS)

    assert (first[0], second[0]) == (0, 1)
    assert "already" in second[2]
    assert cursor(tmp_path / "h") == before


def test_the_key_does_not_lie_beside_what_it_closes(tmp_path: Path, wadesk: Says) -> None:
    inside = tmp_path / "h" / "key"

    code, _, sentence = wadesk("hub", "init", tmp_path / "h", *NUMBERS, "--key-file", inside)

    assert (code, inside.exists()) == (1, False)
    assert sentence.count("\n") == 1


def test_a_key_file_is_made_for_its_owner_alone(tmp_path: Path, wadesk: Says) -> None:
    key = tmp_path / "keys" / "hub.key"
    key.parent.mkdir()

    code, out, _ = wadesk("hub", "init", tmp_path / "h", *NUMBERS, "--key-file", key)

    assert code == 0
    assert key.read_text(encoding="utf-8").strip() not in out
    if sys.platform != "win32":
        assert key.stat().st_mode & 0o077 == 0


def test_an_init_that_was_cut_short_can_be_done_again(tmp_path: Path, wadesk: Says) -> None:
    wadesk("hub", "init", tmp_path / "h", *NUMBERS)
    (tmp_path / "h" / "hub.db").unlink()

    assert wadesk("hub", "init", tmp_path / "h", *NUMBERS)[0] == 0


def test_changes_are_rows_as_lines_of_json(folder: Path, wadesk: Says) -> None:
    with_message(folder)

    code, out, _ = wadesk("hub", "changes", folder)

    rows = [json.loads(line) for line in out.splitlines()]
    assert code == 0
    assert {row["t"] for row in rows} >= {"contact", "conversation", "message", "cursor"}
    assert wadesk("hub", "changes", folder, "--since", rows[-1]["to"])[1] == ""


@pytest.mark.parametrize("since", ["nonsense", "w1.other.0", ""])
def test_a_cursor_that_leads_nowhere_is_refused_in_a_sentence(
    folder: Path, wadesk: Says, since: str
) -> None:
    code, out, sentence = wadesk("hub", "changes", folder, "--since", since)

    assert (code, out) == (1, "")
    assert sentence.strip()


def test_a_copy_is_whole_although_the_hub_serves(tmp_path: Path, wadesk: Says) -> None:
    with running_hub(tmp_path) as hub:
        posted(hub, webhook(contacts=[a_card()], messages=[a_message()]))
        code, _, _ = wadesk("hub", "backup", hub.settings.directory, tmp_path / "copy")
        posted(hub, webhook(messages=[a_message(wamid="wamid.after")]))

    with running_hub(hub_settings.read(tmp_path / "copy")) as copy:
        desk = PlainDesk(copy)
        known = [row["wamid"] for row in desk.rows("message")]
        desk.close()

    assert (code, known) == (0, ["wamid.in-1"])


def test_a_copy_never_replaces_anything(folder: Path, tmp_path: Path, wadesk: Says) -> None:
    (tmp_path / "copy").mkdir()
    (tmp_path / "copy" / "mine.txt").write_text("mine", encoding="utf-8")

    code, _, _ = wadesk("hub", "backup", folder, tmp_path / "copy")

    assert code == 1
    assert (tmp_path / "copy" / "mine.txt").read_text(encoding="utf-8") == "mine"


def test_a_restored_hub_lives_another_life(folder: Path, tmp_path: Path, wadesk: Says) -> None:
    with_message(folder)
    before = cursor(folder)
    wadesk("hub", "backup", folder, tmp_path / "copy")

    code, _, _ = wadesk("hub", "restore", tmp_path / "copy", tmp_path / "new")

    record = HubRecord(tmp_path / "new" / "hub.db")
    after, waiting = counter.read(record.db), record.rows("message")[-1]
    record.close()
    assert (code, cursor(folder)) == (0, before)
    assert after.lineage not in before
    assert waiting["carriage"] == Carriage.UNCERTAIN


def test_two_lives_from_one_copy_never_give_the_same_id(folder: Path, tmp_path: Path) -> None:
    settings = hub_settings.read(folder)
    upkeep.back_up(settings, STORE_KEY, tmp_path / "copy")
    ids = []
    for number in range(2):
        upkeep.restore(tmp_path / "copy", tmp_path / f"life{number}", STORE_KEY, LATER)
        upkeep.restore(
            tmp_path / "copy", tmp_path / f"later{number}", STORE_KEY, Instant(LATER + 60_000)
        )
        record = HubRecord(tmp_path / f"later{number}" / "hub.db")
        ids.append(counter.read(record.db).last_id)
        record.close()

    record = HubRecord(tmp_path / "life0" / "hub.db")
    earlier = counter.read(record.db).last_id
    record.close()
    assert ids[0] - earlier == 60_000 * counter.IDS_PER_MS
    assert ids[0] < 2**53  # what JSON keeps exact everywhere


def test_a_restore_that_fails_leaves_no_hub_behind(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    upkeep.back_up(hub_settings.read(folder), STORE_KEY, tmp_path / "copy")

    def fails(*_: object) -> None:
        raise OSError

    monkeypatch.setattr(upkeep, "begin_another_life", fails)
    with pytest.raises(OSError):  # noqa: PT011 - any
        upkeep.restore(tmp_path / "copy", tmp_path / "new", STORE_KEY, LATER)

    assert not (tmp_path / "new").exists()


def test_a_restore_wants_an_empty_folder(folder: Path, tmp_path: Path, wadesk: Says) -> None:
    wadesk("hub", "backup", folder, tmp_path / "copy")

    code, _, sentence = wadesk("hub", "restore", tmp_path / "copy", folder)

    assert code == 1
    assert "not empty" in sentence


def newer_tables(folder: Path) -> None:
    record = HubRecord(folder / "hub.db")
    record.db.execute("pragma user_version = 999")
    record.close()


def cut_short(folder: Path) -> None:
    database = folder / "hub.db"
    database.write_bytes(database.read_bytes()[:-5000])


def odd_policy(folder: Path) -> None:
    with (folder / "hub.toml").open("a", encoding="utf-8") as file:
        file.write("[lock]\nlease_ms = 'soon'\n")


TROUBLES: dict[str, Callable[[Path], object]] = {
    "cut short": cut_short,
    "empty": lambda folder: (folder / "hub.db").write_bytes(b""),
    "overwritten": lambda folder: (folder / "hub.db").write_bytes(b"\0" * 8192),
    "missing": lambda folder: (folder / "hub.db").unlink(),
    "newer": newer_tables,
    "bad settings": lambda folder: (folder / "hub.toml").write_text("hub = 3\n", encoding="utf-8"),
    "odd policy": odd_policy,
    "no settings": lambda folder: (folder / "hub.toml").unlink(),
    "another key": lambda _: os.environ.update(WADESK_STORE_KEY="ab" * 32),
    "no key": lambda _: os.environ.pop("WADESK_STORE_KEY"),
}
"""What may have happened to a folder; the environment is put back by the fixture above."""


@pytest.mark.parametrize("how", TROUBLES)
def test_every_trouble_with_a_folder_is_one_sentence_and_deletes_nothing(
    folder: Path, wadesk: Says, how: str
) -> None:
    TROUBLES[how](folder)
    before = {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}

    told = [wadesk("hub", "serve", folder), wadesk("hub", "link", folder, "--agent", "A")]

    after = {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}
    assert [code for code, *_ in told] == [1, 1]
    assert all(sentence.count("\n") == 1 and "Traceback" not in sentence for *_, sentence in told)
    assert {name: after.get(name) for name in before} == before


@pytest.mark.parametrize("name", ["APP_SECRET", "VERIFY_TOKEN", "ACCESS_TOKEN"])
def test_a_missing_secret_is_named(
    folder: Path, wadesk: Says, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.delenv(f"WADESK_{name}")

    code, _, sentence = wadesk("hub", "serve", folder)

    assert code == 1
    assert f"WADESK_{name}" in sentence


@pytest.mark.parametrize("listen", ["0.0.0.0:0", "192.0.2.1:80", "[::]:0", "hub.example:443"])
def test_plain_http_is_for_this_machine_alone(folder: Path, wadesk: Says, listen: str) -> None:
    code, _, sentence = wadesk("hub", "serve", folder, "--listen", listen)

    assert code == 1
    assert "--certificate" in sentence


def serving(folder: Path) -> subprocess.Popen[str]:
    words = [sys.executable, "-m", "wadesk", "hub", "serve", str(folder)]
    return subprocess.Popen(
        [*words, "--listen", "127.0.0.1:0"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


@pytest.fixture
def served(folder: Path) -> Iterator[subprocess.Popen[str]]:
    process = serving(folder)
    assert process.stdout is not None
    assert process.stdout.readline().startswith("listening http://127.0.0.1:")
    yield process
    process.kill()
    process.communicate()


def test_a_folder_has_one_serving_hub(
    folder: Path, served: subprocess.Popen[str], wadesk: Says
) -> None:
    code, _, sentence = wadesk("hub", "serve", folder, "--listen", "127.0.0.1:0")

    assert (code, served.poll()) == (1, None)
    assert "already" in sentence


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signal to send")
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_hub_that_is_told_to_stop_ends_well(
    served: subprocess.Popen[str], number: signal.Signals
) -> None:
    served.send_signal(number)

    _, complaints = served.communicate(timeout=20)
    assert served.returncode == 0
    assert "Traceback" not in complaints
    assert "secret" not in complaints


def test_a_dead_hubs_folder_is_free_again(folder: Path, served: subprocess.Popen[str]) -> None:
    served.kill()
    served.wait(10)

    again = serving(folder)
    assert again.stdout is not None
    line = again.stdout.readline()
    again.kill()
    again.communicate()
    assert line.startswith("listening ")


def test_what_a_killed_hub_left_half_written_is_cleared(folder: Path) -> None:
    settings = hub_settings.read(folder)
    settings.media.mkdir(exist_ok=True)
    half = settings.media / f"abc{durable.PART}"
    half.write_bytes(b"half")

    with running_hub(settings):
        pass

    assert not half.exists()


def test_a_wrong_key_is_told_before_a_copy_is_begun(folder: Path, tmp_path: Path) -> None:
    upkeep.back_up(hub_settings.read(folder), STORE_KEY, tmp_path / "copy")

    with pytest.raises(Refused):
        upkeep.restore(tmp_path / "copy", tmp_path / "new", bytes(32), LATER)

    assert not (tmp_path / "new").exists()
    shutil.rmtree(tmp_path / "copy")


def test_a_port_that_is_taken_is_said_in_a_sentence(folder: Path, wadesk: Says) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        code, _, sentence = wadesk("hub", "serve", folder, "--listen", f"127.0.0.1:{port}")

    assert code == 3
    assert sentence.count("\n") == 1


@pytest.mark.parametrize("listen", ["nowhere", "127.0.0.1:", ":http", ""])
def test_an_address_of_another_form_is_said_in_a_sentence(
    folder: Path, wadesk: Says, listen: str
) -> None:
    code, _, sentence = wadesk("hub", "serve", folder, "--listen", listen)

    assert code == 1
    assert "host:port" in sentence


def test_a_certificate_that_is_none_is_said_in_a_sentence(
    folder: Path, tmp_path: Path, wadesk: Says
) -> None:
    (tmp_path / "cert.pem").write_text("no certificate", encoding="utf-8")
    words = ("--listen", "127.0.0.1:0", "--certificate", tmp_path / "cert.pem")

    code, _, sentence = wadesk("hub", "serve", folder, *words)

    assert code == 1
    assert sentence.count("\n") == 1
