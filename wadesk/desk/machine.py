"""Machine: by which name the Hub knows that a profile's place is linked anew.

The name is a digest of the machine's own id, its name, the user, the profile's folder and the
Hub's address. It says nothing of any of them, and nothing to another Hub. A machine that has no
id gets none: its former row is then ended by hand.
"""

import getpass
import hashlib
import platform
import sys
import uuid
from pathlib import Path

FILES = (Path("/etc/machine-id"), Path("/var/lib/dbus/machine-id"))
RANDOM = 1 << 40  # uuid marks so a number that it has only thrown
_CONTEXT = "wadesk-machine-v1"


def name(directory: Path, url: str) -> str:
    """The same whenever this folder is linked to this address; empty where nobody can tell."""
    own = _own_id()
    if not own:
        return ""
    parts = (_CONTEXT, own, platform.node(), _user(), str(directory.resolve()), url)
    return hashlib.sha256("\0".join(parts).encode("utf-8", "surrogateescape")).hexdigest()


def system() -> str:
    """As a person calls it: ``Windows 11``, ``macOS 15.1``, ``Ubuntu Linux 24.04``."""
    if sys.platform == "darwin":
        return f"macOS {platform.mac_ver()[0]}".strip()
    if sys.platform == "win32":
        return f"Windows {platform.release()}".strip()
    return _distribution() or f"{platform.system()} {platform.release()}".strip()


def _distribution() -> str:
    try:
        said = platform.freedesktop_os_release()
    except OSError:
        return ""
    name = said.get("NAME", "")
    kind = "" if "linux" in name.lower() else "Linux"  # the Hub need not know every distribution
    return " ".join(filter(None, (name, kind, said.get("VERSION_ID", ""))))


def _own_id() -> str:
    for path in FILES:
        try:
            found = path.read_text(encoding="ascii").strip()
        except (OSError, UnicodeDecodeError):
            continue
        if found:
            return found
    address = uuid.getnode()
    return "" if address & RANDOM else f"{address:012x}"


def _user() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError):  # a number without a name, as in a container
        return ""
