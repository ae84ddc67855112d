"""The gallery: the documentation's pictures are what the program draws, byte for byte."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from tests.support.programs import ROOT
from wadesk.demo import moods, screens, states_sheet
from wadesk.ui import fonts

SHOWN = ROOT / "docs" / "pictures"
LETTERS = "letters.txt"
DRAWS_WITHIN_S = 600
pytestmark = pytest.mark.xdist_group("gallery")


def drawn(folder: Path, **surroundings: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, "-m", "wadesk", "demo", "--pictures", str(folder)],
        capture_output=True,
        encoding="utf-8",
        cwd=ROOT,
        timeout=DRAWS_WITHIN_S,
        check=False,
        env=os.environ | surroundings,
    )


@pytest.fixture(scope="module")
def gallery(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("gallery")
    done = drawn(folder)
    assert done.returncode == 0, done.stderr
    return folder


def contents(folder: Path) -> dict[str, bytes]:
    """Pictures, and of those at other scales the digests."""
    kept = (*folder.glob("*.png"), *folder.glob("digests-*.txt"))
    return {path.name: path.read_bytes() for path in sorted(kept)}


def test_every_picture_is_told_and_can_be_opened(gallery: Path) -> None:
    expected = {"inbox-light", "inbox-dark", "inbox-light-2x", "offline", "empty", "first-run"}
    expected |= {"kinds-light", "kinds-dark", "script-arabic", "script-chinese", "long-name"}
    pages = ("linked-devices", "team", "audit")
    expected |= {f"{page}-{scheme}" for page in pages for scheme in ("light", "dark")}
    opened = (*screens.EVERY, "number-shut", "views-empty")
    expected |= {f"screen-{name}-{scheme}" for name in opened for scheme in ("light", "dark")}
    expected |= {f"lock-{mood}{dark}" for mood in moods.EVERY for dark in ("", "-dark")}
    expected |= {*states_sheet.EYES}

    sizes = {path.stem: QImage(str(path)).size() for path in gallery.glob("*.png")}
    assert set(sizes) == expected
    assert not any(size.isEmpty() for size in sizes.values())
    assert sizes["inbox-light-2x"] == sizes["inbox-light"] * 2


@pytest.mark.parametrize("scale", ["1.5x", "2x"])
def test_every_picture_is_drawn_at_every_scale(gallery: Path, scale: str) -> None:
    listed = (gallery / f"digests-{scale}.txt").read_text().splitlines()
    named = {line.split()[-1] for line in listed}

    drawn_once = {path.stem for path in gallery.glob("*.png")} - {"inbox-light-2x"}
    assert named == drawn_once
    assert len({line.split()[0] for line in listed}) > len(listed) * 0.9


def test_no_two_states_of_a_reply_look_alike(gallery: Path) -> None:
    pictures = {name: body for name, body in contents(gallery).items() if name[:5] == "lock-"}

    assert len(set(pictures.values())) == 2 * len(moods.EVERY)


def test_another_run_in_other_surroundings_draws_the_same_bytes(
    gallery: Path, tmp_path: Path
) -> None:
    done = drawn(
        tmp_path,
        TZ="Asia/Tokyo",
        LC_ALL="fr_FR.UTF-8",
        QT_SCALE_FACTOR="1.5",
        QT_STYLE_OVERRIDE="Windows",
    )

    again = contents(tmp_path)
    assert done.returncode == 0
    assert [name for name, body in contents(gallery).items() if again.get(name) != body] == []


def test_the_documentation_shows_what_is_drawn_today(gallery: Path) -> None:
    if missing := fonts.missing_packages():
        pytest.skip(f"letters are missing here: apt install {' '.join(missing)}")
    if (gallery / LETTERS).read_bytes() != (SHOWN / LETTERS).read_bytes():
        pytest.skip("this machine's fonts or Qt draw letters otherwise than the pictures' did")
    today, shown = contents(gallery), contents(SHOWN)

    changed = [name for name in today | shown if today.get(name) != shown.get(name)]
    assert changed == [], "draw them anew: wadesk demo --pictures docs/pictures"
