"""Confinement: what a child that unpacks files gives up before it sees the first of them.

When its libraries are loaded its memory is bounded, and the time that one file may take; it
can write nothing to a disk. On Linux, moreover, it opens no file and no connection any more,
starts no program and gains no rights (`seccomp`); macOS lets it start none. Windows bounds
memory and processes by a job. macOS knows no bound of memory: there the decoders' own bounds
and the window's patience must do.
"""

import contextlib
import os
import sys
import time
from collections.abc import Sequence

from wadesk.media import landlock, seccomp, windows_job

MEMORY_MOST = 768 * 1024 * 1024  # beyond what the libraries take
SECONDS_MOST = 60  # of work, for one file
SPARE = 4


def shut_in(pipes: int, readable: Sequence[str] = ()) -> None:
    """Before the first file; ``pipes`` is the highest number in use.

    What may still be opened are the signals by which the threads of a library wake each other,
    and what lies in these ``readable`` folders where the system can tell it from all else.
    """
    if sys.platform == "win32":
        windows_job.shut_in(MEMORY_MOST)
        return
    import resource  # noqa: PLC0415 - Windows has no such module

    bounds = {
        resource.RLIMIT_FSIZE: 0,
        resource.RLIMIT_NOFILE: pipes + 1 + 2 * (os.cpu_count() or 1) + SPARE,
    }
    if sys.platform == "darwin":  # Linux would count threads as well
        bounds[resource.RLIMIT_NPROC] = 0
    taken = _taken()
    if taken:
        bounds[resource.RLIMIT_AS] = taken + MEMORY_MOST
    for bound, most in bounds.items():
        with contextlib.suppress(OSError, ValueError):  # a stricter one is in force
            resource.setrlimit(bound, (most, most))
    if sys.platform == "linux":
        seccomp.shut_in(may_open=bool(readable) and landlock.shut_in(readable))


def begin_file() -> None:
    """One more file: it may take as long as any."""
    if sys.platform == "win32":
        return
    import resource  # noqa: PLC0415 - as above

    _, hard = resource.getrlimit(resource.RLIMIT_CPU)
    most = int(time.process_time()) + SECONDS_MOST
    with contextlib.suppress(OSError, ValueError):
        resource.setrlimit(resource.RLIMIT_CPU, (most, hard))


def _taken() -> int:
    """The addresses in use, where the system tells; else there is no bound to set."""
    if sys.platform != "linux":
        return 0
    import resource  # noqa: PLC0415 - as above

    with open("/proc/self/statm", "rb") as told:  # noqa: PTH123 - a path object would load more
        return int(told.read().split()[0]) * resource.getpagesize()
