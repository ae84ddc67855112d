"""Landlock: on Linux, a child that draws papers may read the system's fonts, and no other file.

A paper need not bring its letters along: Chinese ones often do not. So that child keeps the
call that opens files, and the system allows it beneath these folders only, for reading. Where
the system has no such means the call is refused altogether, and such letters are left out.
"""

import ctypes
import os
import struct
from collections.abc import Iterable

FONTS = ("/usr/share/fonts", "/usr/local/share/fonts", "/usr/share/X11/fonts")

CREATE, ADD, RESTRICT = 444, 445, 446  # the same numbers on every processor
ALL_DEEDS = (1 << 13) - 1
READ_FILE, READ_FOLDER = 1 << 2, 1 << 3
BENEATH = 1
PR_SET_NO_NEW_PRIVS = 38


def shut_in(readable: Iterable[str]) -> bool:
    """Whether it is in force: from then on nothing is opened but what lies beneath these."""
    system = ctypes.CDLL(None, use_errno=True)
    if system.prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0:
        return False
    handled = struct.pack("=Q", ALL_DEEDS)
    rules = system.syscall(CREATE, handled, len(handled), 0)
    if rules < 0:
        return False
    try:
        allowed = [_allow(system, rules, folder) for folder in readable if os.path.isdir(folder)]  # noqa: PTH112 - a path object would load more
        return all(allowed) and system.syscall(RESTRICT, rules, 0) == 0
    finally:
        os.close(rules)


def _allow(system: ctypes.CDLL, rules: int, folder: str) -> bool:
    place = os.open(folder, os.O_PATH | os.O_CLOEXEC)
    try:
        rule = struct.pack("=Qi", READ_FILE | READ_FOLDER, place)
        return bool(system.syscall(ADD, rules, BENEATH, rule, 0) == 0)
    finally:
        os.close(place)
