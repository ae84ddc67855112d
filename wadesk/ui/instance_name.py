"""Instance name: by which name the window on a profile is called forward, by this user alone."""

import getpass
import hashlib
import tempfile
from pathlib import Path


def of(profile: Path) -> str:
    whose = f"{getpass.getuser()}\0{profile.resolve()}"
    return f"wadesk-{hashlib.sha256(whose.encode()).hexdigest()[:24]}"


def forget(profile: Path) -> None:
    """Remove what a window that was killed has left of it, where a name is a file."""
    (Path(tempfile.gettempdir()) / of(profile)).unlink(missing_ok=True)
