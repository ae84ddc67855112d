"""Machine tests: the same place has the same name, another place another one."""

import sys
from pathlib import Path

import pytest

from wadesk.core import sign_ins
from wadesk.desk import machine

HUB = "https://hub.example.org"


@pytest.fixture
def own_id(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    path = tmp_path / "machine-id"
    path.write_text("00112233445566778899aabbccddeeff\n", encoding="ascii")
    monkeypatch.setattr(machine, "FILES", (path,))
    return path


def test_a_place_keeps_its_name(own_id: Path, tmp_path: Path) -> None:
    assert own_id.exists()

    assert machine.name(tmp_path / "a", HUB) == machine.name(tmp_path / "b" / ".." / "a", HUB)


def test_another_folder_hub_or_computer_has_another_name(own_id: Path, tmp_path: Path) -> None:
    here = machine.name(tmp_path, HUB)
    names = {machine.name(tmp_path / "other", HUB), machine.name(tmp_path, f"{HUB}:8765")}
    own_id.write_text("another\n", encoding="ascii")
    names.add(machine.name(tmp_path, HUB))

    assert here not in names
    assert len(names) == 3


def test_the_name_tells_nothing(own_id: Path, tmp_path: Path) -> None:
    name = machine.name(tmp_path, HUB)

    assert len(bytes.fromhex(name)) == 32
    assert own_id.read_text(encoding="ascii").strip() not in name


def test_a_machine_that_nobody_can_tell_apart_has_no_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(machine, "FILES", ())
    monkeypatch.setattr("wadesk.desk.machine.uuid.getnode", lambda: machine.RANDOM | 5)

    assert machine.name(tmp_path, HUB) == ""


def test_without_an_id_the_network_card_will_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(machine, "FILES", (tmp_path / "none",))
    monkeypatch.setattr("wadesk.desk.machine.uuid.getnode", lambda: 5)

    assert machine.name(tmp_path, HUB)


@pytest.mark.skipif(sys.platform in ("darwin", "win32"), reason="a distribution of Linux")
@pytest.mark.parametrize(
    ("said", "name"),
    [
        ({"NAME": "Ubuntu", "VERSION_ID": "24.04"}, "Ubuntu Linux 24.04"),
        ({"NAME": "Debian GNU/Linux", "VERSION_ID": "12"}, "Debian GNU/Linux 12"),
        ({"NAME": "Arch Linux"}, "Arch Linux"),
    ],
)
def test_a_distribution_is_one_of_linux(
    said: dict[str, str], name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("wadesk.desk.machine.platform.freedesktop_os_release", lambda: said)

    assert machine.system() == name


def test_the_hub_knows_the_system_that_this_desk_says_it_runs_on() -> None:
    assert sign_ins.system_of(machine.system()) is not None


def test_the_system_is_called_as_a_person_calls_it() -> None:
    assert machine.system().strip()
    assert "\n" not in machine.system()
