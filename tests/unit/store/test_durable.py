"""Durable: the old file or the new one, and nothing in between."""

import errno
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from wadesk.core.errors import Reason, Refused
from wadesk.store import durable

ROOT = Path(__file__).parents[3]


def failing_with(error: BaseException) -> Iterator[bytes]:
    yield b"the beginning"
    raise error


def test_what_is_written_is_there_and_nothing_else(tmp_path: Path) -> None:
    durable.write(tmp_path / "settings", b"old")
    durable.write(tmp_path / "settings", b"new")

    assert (tmp_path / "settings").read_bytes() == b"new"
    assert [path.name for path in tmp_path.iterdir()] == ["settings"]


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EFBIG])
def test_a_full_disk_is_refused_and_changes_nothing(tmp_path: Path, number: int) -> None:
    durable.write(tmp_path / "settings", b"old")

    with pytest.raises(Refused) as refused:
        durable.write_chunks(tmp_path / "settings", failing_with(OSError(number, "full")))

    assert refused.value.reason is Reason.DISK_FULL
    assert "settings" in refused.value.detail
    assert (tmp_path / "settings").read_bytes() == b"old"
    assert len(list(tmp_path.iterdir())) == 1


@pytest.mark.parametrize("error", [KeyboardInterrupt(), ValueError("bad chunk")])
def test_a_writer_that_is_stopped_changes_nothing(tmp_path: Path, error: BaseException) -> None:
    durable.write(tmp_path / "settings", b"old")

    with pytest.raises(type(error)):
        durable.write_chunks(tmp_path / "settings", failing_with(error))

    assert (tmp_path / "settings").read_bytes() == b"old"
    assert len(list(tmp_path.iterdir())) == 1


@pytest.mark.skipif(sys.platform == "win32", reason="the system cannot limit a file's size")
def test_a_real_limit_on_file_size_is_refused_too(tmp_path: Path) -> None:
    script = """
import resource, signal, sys
from pathlib import Path
from wadesk.core.errors import Refused
from wadesk.store import durable

signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
path = Path(sys.argv[1])
durable.write(path, b"old")
try:
    durable.write(path, b"n" * 5000)
except Refused as refused:
    print(refused.reason, path.read_bytes(), len(list(path.parent.iterdir())))
"""

    said = subprocess.run(
        [sys.executable, "-c", script, str(tmp_path / "settings")],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    ).stdout

    assert said == "disk_full b'old' 1\n"


def test_a_scanner_that_holds_the_file_for_a_moment_is_waited_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    really_replace = Path.replace
    refusals = iter([True, True, False])

    def replace(part: Path, target: Path) -> Path:
        if next(refusals):
            raise PermissionError(errno.EACCES, "in use")
        return really_replace(part, target)

    monkeypatch.setattr(Path, "replace", replace)
    monkeypatch.setattr(durable, "REPLACE_PAUSE_S", 0)
    durable.write(tmp_path / "settings", b"new")

    assert (tmp_path / "settings").read_bytes() == b"new"


def test_a_scanner_that_never_lets_go_is_reported(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def replace(part: Path, target: Path) -> Path:
        raise PermissionError(errno.EACCES, f"{target} is in use", str(part))

    monkeypatch.setattr(Path, "replace", replace)
    monkeypatch.setattr(durable, "REPLACE_PAUSE_S", 0)

    with pytest.raises(PermissionError):
        durable.write(tmp_path / "settings", b"new")

    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such file modes")
def test_nobody_else_may_read_what_is_written(tmp_path: Path) -> None:
    durable.write(tmp_path / "settings", b"new")

    assert (tmp_path / "settings").stat().st_mode & 0o077 == 0


def test_sweeping_removes_what_killed_writers_left_and_nothing_else(tmp_path: Path) -> None:
    durable.write(tmp_path / "settings", b"new")
    (tmp_path / "settings.0a1b2c3d.part").write_bytes(b"half")

    durable.sweep(tmp_path)

    assert [path.name for path in tmp_path.iterdir()] == ["settings"]
