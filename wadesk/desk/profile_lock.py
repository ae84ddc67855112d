"""Profile lock: one process at a time has a profile's folder.

The lock is the system's, so it dies with its holder, however killed.
"""

from pathlib import Path

import filelock

from wadesk.core.errors import Reason, Refused

NAME = "profile.lock"


def taken(directory: Path) -> filelock.BaseFileLock:
    lock = filelock.FileLock(
        directory / NAME,
        thread_local=False,  # the Desk's threads share one hold
        fallback_to_soft=False,  # a lock that is only a file outlives a killed holder
    )
    try:
        directory.mkdir(mode=0o700, parents=True, exist_ok=True)
        lock.acquire(timeout=0)
    except filelock.Timeout as error:
        raise Refused(
            Reason.SECOND_INSTANCE, f"WaDesk is already running with the profile in {directory}."
        ) from error
    except (OSError, NotImplementedError) as error:
        raise Refused(
            Reason.BAD_SETTING,
            f"The folder {directory} cannot be locked: choose one of your own on a local disk.",
        ) from error
    return lock
