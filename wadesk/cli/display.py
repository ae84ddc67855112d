"""Display: whether there is a screen to open a window on."""

import os
import sys
from collections.abc import Mapping


def has_display(environ: Mapping[str, str] = os.environ, system: str = sys.platform) -> bool:
    """Windows and macOS always have one; elsewhere the session says so.

    A Qt platform that was named on purpose (as for pictures drawn off-screen) counts as one.
    """
    if system in {"win32", "darwin"}:
        return True
    named = ("QT_QPA_PLATFORM", "WAYLAND_DISPLAY", "DISPLAY")
    return any(environ.get(name) for name in named)
