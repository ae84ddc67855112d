"""Memory: what a process knows is written to no file when it dies, and read by no other program.

Keys and words are in the memory of whoever works with them. A core dump would put them on the
disk in the clear, so there are none; where the system can, other programs of the same person
cannot look into it either. Nothing here hinders a system that has no such switch.
"""

import contextlib
import ctypes
import sys

PR_SET_DUMPABLE = 4
WER_NO_HEAP = 1  # Windows' report of a crash leaves out what the program had in memory


def keep_private() -> None:
    """Called first of all by every process of WaDesk; its children call it themselves."""
    if sys.platform == "win32":
        with contextlib.suppress(OSError, AttributeError):
            ctypes.windll.kernel32.WerSetFlags(WER_NO_HEAP)
        return
    import resource  # noqa: PLC0415 - Windows has no such module

    with contextlib.suppress(OSError, ValueError):
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform == "linux":
        with contextlib.suppress(OSError, AttributeError):
            ctypes.CDLL(None).prctl(PR_SET_DUMPABLE, 0, 0, 0, 0)
