"""Drawing: the gallery's pictures, each scale by a child whose surroundings are always the same."""

import json
import os
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from wadesk import programs
from wadesk.core.errors import Unavailable
from wadesk.demo import talk
from wadesk.demo.talk import Drawn, GalleryPart, Lacking

RATIOS = (1.0, 1.5, 2.0)
OF_THE_MACHINE = ("QT_", "LC_", "LANG")
SCREEN, DPI = "screen.json", 96
PLACE = {"x": 0, "y": 0, "width": 3_840, "height": 2_400, "dpr": 1}
"""So large a screen that menus and pickers open where they belong, at every scale."""

SURROUNDINGS = {
    "QT_SCALE_FACTOR": "1",
    "TZ": "UTC",
    "LC_ALL": "C.UTF-8",
}


def draw(folder: Path, tell: Callable[[Drawn | Lacking], None], *, keeps_all: bool = False) -> None:
    """Draw every picture into this folder; ``tell`` hears of each as it is there.

    Of what is drawn larger, digests are kept, or with ``keeps_all`` the pictures too.
    """
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="screen-", dir=folder) as place:
        screen = Path(place) / SCREEN
        letters = {"logicalDpi": DPI, "logicalBaseDpi": DPI}
        told = {"windowFrameMargins": False, "screens": [{"name": "demo", **PLACE, **letters}]}
        screen.write_text(json.dumps(told), encoding="utf-8")
        for ratio in RATIOS:
            part = GalleryPart(str(folder.resolve()), ratio, keeps_all)
            for said in _drawn(part, screen):
                tell(said)


def _drawn(part: GalleryPart, screen: Path) -> Iterator[Drawn | Lacking]:
    own = {key: value for key, value in os.environ.items() if not key.startswith(OF_THE_MACHINE)}
    drawing = subprocess.run(  # noqa: S603 - our own program
        programs.command(programs.Child.DEMO, "-X", "utf8"),
        input=talk.line_of(part),
        capture_output=True,
        check=False,
        env=own
        | SURROUNDINGS
        | {
            "QT_QPA_PLATFORM": f"offscreen:configfile={os.path.relpath(screen)}",
            "QT_SCALE_FACTOR": f"{part.ratio:g}",
        },
    )
    if drawing.returncode:
        said = drawing.stderr.decode("utf-8", errors="replace").strip().splitlines()
        raise Unavailable("\n".join(["The pictures could not be drawn.", *said[-3:]]))
    for line in drawing.stdout.splitlines():
        happening = talk.happening_in(line)
        if isinstance(happening, Drawn | Lacking):
            yield happening
