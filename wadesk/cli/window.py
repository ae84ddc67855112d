"""Window command: `wadesk` without a command opens the Desk's window.

It loads nothing that the window's first picture does not need.
"""

import argparse
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import platformdirs

from wadesk import interrupts, programs
from wadesk.cli.display import has_display
from wadesk.cli.passphrase import passphrase
from wadesk.cli.sentences import sentence
from wadesk.core.errors import Refused

OPTIONS = ("--profile", "--passphrase-file")
NO_DISPLAY = (
    "There is no display here, so the window cannot open: `wadesk conversations` lists what is"
    " in this profile, and `wadesk demo --pictures DIR` draws the window into files."
)


def is_meant(words: Sequence[str]) -> bool:
    """Whether these words ask for the window: none at all, or only where its profile is."""
    return not words or words[0].partition("=")[0] in OPTIONS


def main(words: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(prog="wadesk", description="Open the window.")
    home = platformdirs.user_data_path("WaDesk", appauthor=False)
    parser.add_argument("--profile", type=Path, default=home / "profile", metavar="DIR")
    parser.add_argument("--passphrase-file", type=Path, metavar="FILE")
    args = parser.parse_args(words)
    if not has_display():
        print(NO_DISPLAY, file=sys.stderr)
        return 1
    try:
        given = passphrase(args.passphrase_file)
    except Refused as no:
        print(sentence(no), file=sys.stderr)
        return 1
    with interrupts.taken(is_last=True) as asked:  # Qt cannot be interrupted while it loads
        from wadesk import desktop  # noqa: PLC0415 - it is loaded only where it can show something

        return desktop.run(desktop.Start(args.profile, given, _look_around), asked)


def _look_around() -> None:
    """The living example is a program of its own, which outlives this window."""
    words = programs.itself("demo")
    subprocess.Popen(words, start_new_session=True)  # noqa: S603 - it starts ourselves  # noqa: S603 - ourselves
