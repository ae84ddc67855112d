"""Outside tests: readable for one person only, never a program, and gone in time."""

import os
import stat
import sys
from pathlib import Path

import pytest

from wadesk.core.errors import Refused
from wadesk.desk import outside
from wadesk.desk.outside import Outside

PDF = b"%PDF-1.7 and so on"
posix = pytest.mark.skipif(sys.platform == "win32", reason="Windows has other rights")


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_a_file_lies_under_its_name_where_a_program_finds_it(tmp_path: Path) -> None:
    path = Outside(tmp_path).open([PDF[:5], PDF[5:]], "Rechnung.pdf", "application/pdf")

    assert (path.name, path.read_bytes()) == ("Rechnung.pdf", PDF)
    assert tmp_path in path.parents


@posix
def test_only_its_owner_may_enter_and_nobody_writes(tmp_path: Path) -> None:
    path = Outside(tmp_path).open([PDF], "a.pdf", "")

    assert (mode(path.parent), mode(path.parent.parent), mode(path)) == (0o700, 0o700, 0o400)


def test_two_of_one_name_are_two(tmp_path: Path) -> None:
    opened = Outside(tmp_path)

    assert opened.open([PDF], "a.pdf", "") != opened.open([PDF], "a.pdf", "")


@pytest.mark.parametrize(
    ("name", "content"), [("a.exe", PDF), ("a.pdf", b"MZ\x90"), ("a.html", b"<p>"), ("../a", PDF)]
)
def test_what_is_never_opened_is_not_even_written(
    name: str, content: bytes, tmp_path: Path
) -> None:
    with pytest.raises(Refused):
        Outside(tmp_path).open([content], name, "")

    assert [path for path in tmp_path.rglob("*") if path.is_file()] == []


def test_they_go_all_at_once_and_twice_is_no_harm(tmp_path: Path) -> None:
    opened = Outside(tmp_path)
    opened.open([PDF], "a.pdf", "")

    opened.clear()
    opened.clear()

    assert list(tmp_path.iterdir()) == []


@posix
def test_what_is_saved_is_no_program(tmp_path: Path) -> None:
    path = tmp_path / "run.sh"
    path.write_bytes(b"old")
    path.chmod(0o755)

    outside.save([b"#!/bin/sh\n"], path)

    assert path.read_bytes() == b"#!/bin/sh\n"
    assert not os.access(path, os.X_OK) or not mode(path) & 0o111


def test_what_cannot_be_saved_is_said(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="not saved"):
        outside.save([PDF], tmp_path / "nowhere" / "a.pdf")
