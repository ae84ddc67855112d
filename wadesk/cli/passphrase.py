"""Passphrase: where the command line takes it from; never from its own words.

An argument could be read by every program on the machine.
"""

import os
from pathlib import Path

from wadesk.core.errors import Reason, Refused

PASSPHRASE = "WADESK_PASSPHRASE"  # noqa: S105 - the variable's name
PASSPHRASE_FILE = "WADESK_PASSPHRASE_FILE"  # noqa: S105 - the variable's name


def passphrase(named: Path | None) -> str | None:
    """From the file named, the file named in the environment, or the environment itself."""
    in_environment = os.environ.get(PASSPHRASE_FILE)
    path = named or (Path(in_environment) if in_environment else None)
    if path is None:
        return os.environ.get(PASSPHRASE)
    try:
        first, *_ = path.read_text(encoding="utf-8").splitlines() or [""]
    except (OSError, UnicodeDecodeError) as error:
        raise Refused(Reason.NO_KEY, f"The passphrase file {path} cannot be read.") from error
    if not first:
        raise Refused(Reason.NO_KEY, f"The passphrase file {path} is empty.")
    return first
