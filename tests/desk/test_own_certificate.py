"""Own certificate: served, named in codes and links, and copied along, from the command line."""

import re
import shutil
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.hub_server import a_hub
from tests.support.play import SECRETS
from tests.support.programs import WAITS_S, Program
from tests.support.typed_commands import Run, Says, hub_says
from wadesk.cli.main import main
from wadesk.core import link_code
from wadesk.hub import certificate


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    a_hub(tmp_path / "hub")
    return tmp_path / "hub"


@pytest.fixture
def hub(folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Says:
    """The Hub's commands about this folder."""
    says = hub_says(capsys, monkeypatch)
    return lambda name, *words: says(name, folder, *words)


@pytest.fixture
def address(folder: Path, tmp_path: Path) -> Iterator[str]:
    words = ("wadesk", "hub", "serve", str(folder), "--listen", "127.0.0.1:0", "--own-certificate")
    log = tmp_path / "hub.log"
    program = Program("hub", words, log, SECRETS)
    program.start()
    try:
        yield listening(log)
    finally:
        program.stop()


def listening(log: Path) -> str:
    """The address that it says it has taken."""
    deadline = time.monotonic() + WAITS_S
    while time.monotonic() < deadline:
        said = re.search(r"^listening (\S+)$", log.read_text(encoding="utf-8"), re.MULTILINE)
        if said:
            return said.group(1)
        time.sleep(0.02)
    raise AssertionError(log.read_text(encoding="utf-8"))


def test_a_desk_is_let_in_by_the_link_that_the_hub_prints(
    wadesk: Run, hub: Says, address: str
) -> None:
    code, link = hub("link", "--agent", "Ana", "--address", address)

    linked = wadesk("link", link)
    synced = wadesk("sync")

    assert address.startswith("https://127.0.0.1:")
    assert re.fullmatch(r"([A-Z2-7]{4}-){3}[A-Z2-7]{4}", code)
    assert linked[0] == 0, linked[2]
    assert synced[0] == 0


def test_a_desk_is_let_in_by_what_is_typed(wadesk: Run, hub: Says, address: str) -> None:
    (code,) = hub("link", "--agent", "Ana")

    assert wadesk("link", address, *code.split("-"))[0] == 0


def test_the_fingerprint_is_the_same_however_often_it_is_asked_for(hub: Says, folder: Path) -> None:
    (first,), (again,) = hub("certificate"), hub("certificate")

    assert first == again == certificate.fingerprint(folder)


def test_a_copy_of_the_hub_is_known_by_the_same_certificate(
    hub: Says, folder: Path, tmp_path: Path
) -> None:
    (first,) = hub("certificate")
    hub("backup", str(tmp_path / "copy"))
    shutil.rmtree(folder)
    assert main(["hub", "restore", str(tmp_path / "copy"), str(folder)]) == 0

    shown, key = certificate.files(folder)

    assert certificate.fingerprint(folder) == first
    assert (shown.exists(), key.exists()) == (True, True)


def test_without_a_certificate_a_link_names_none(hub: Says) -> None:
    _, link = hub("link", "--agent", "Ana", "--address", "https://hub.example.org")

    assert link_code.parse(link).pin == ""


def test_two_certificates_are_one_too_many(
    hub: Says, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert hub("certificate")
    words = ["hub", "serve", str(folder), "--own-certificate", "--behind-proxy"]

    assert main(words) == 1
    assert "not both" in capsys.readouterr().err
