"""Soundness: whether the Desk's files are whole, and what becomes of a copy that is not.

Looked at after a start that found the last one killed, and once a week, in nobody's way. A
damaged Mirror is set aside at the next start and fetched anew: the Hub has all that is in it.
The local file, with what was written here, is never touched.
"""

import contextlib
import logging
import threading
from collections.abc import Callable
from pathlib import Path

from wadesk.core.errors import Reason, Refused
from wadesk.core.policy import DAY_MS
from wadesk.core.records import Instant
from wadesk.desk.profile import LOCAL_NAME, MIRROR_NAME, Profile
from wadesk.store import connection, durable
from wadesk.store.connection import ReadableDb

EVERY_MS = 7 * DAY_MS
CHECKED_NAME = "checked"
MARK_NAME = f"{MIRROR_NAME}.unsound"
ASIDE_NAME = f"{MIRROR_NAME}.damaged"
LOOKS = 2  # a page may be on its way to the disk while it is looked at

MIRROR_DAMAGED = (
    "This computer's copy of the messages is damaged: close WaDesk and start it again, and it is"
    " fetched anew. What you wrote is kept."
)
LOCAL_DAMAGED = (
    "The file with what was written here and not sent is damaged. Nothing was changed: copy this"
    " profile's folder to a safe place, then link this computer anew in another one."
)
SET_ASIDE = (
    "This computer's copy of the messages was damaged, so it is fetched anew. What you wrote is"
    " kept."
)

log = logging.getLogger(__name__)


class Soundness:
    """Made before the files are opened; asked now and then while they are in use."""

    def __init__(self, profile: Profile) -> None:
        self._profile = profile
        self._directory = profile.directory
        self._was_killed = any(
            _has_log(self._directory / name) for name in (MIRROR_NAME, LOCAL_NAME)
        )
        self.was_set_aside = self._set_aside()
        self._at_work = threading.Lock()
        self._is_closed = threading.Event()
        self._looking: ReadableDb | None = None

    def close(self) -> None:
        """Leave off looking; when this returns, no file is open here and none is written."""
        self._is_closed.set()
        looking = self._looking
        if looking is not None:
            with contextlib.suppress(connection.DatabaseError):  # it may be shut already
                looking.interrupt()
        with self._at_work:
            pass

    @property
    def news(self) -> str:
        """What a person should know of this start; nothing where all was well."""
        return SET_ASIDE if self.was_set_aside else ""

    def set_aside(self) -> None:
        """The Mirror does not open: begin another, and keep this one beside it."""
        durable.write(self._directory / MARK_NAME, b"")
        self.was_set_aside = self._set_aside()

    def is_due(self, now: Instant) -> bool:
        if self._was_killed:
            return True
        try:
            checked_at = int((self._directory / CHECKED_NAME).read_bytes())
        except (FileNotFoundError, ValueError):
            return True
        return not checked_at <= now < checked_at + EVERY_MS

    def check(self, now: Instant) -> None:
        """Refused in a sentence where a file is not whole; for a thread of its own."""
        with self._at_work:
            self._check(now)

    def _check(self, now: Instant) -> None:
        local, mirror = (
            self._is_damaged(LOCAL_NAME, "local"),
            self._is_damaged(MIRROR_NAME, "mirror"),
        )
        if self._is_closed.is_set():
            return  # whoever is interrupted has seen nothing
        if local:
            raise Refused(Reason.DAMAGED, LOCAL_DAMAGED)
        if mirror:
            durable.write(self._directory / MARK_NAME, b"")
            raise Refused(Reason.DAMAGED, MIRROR_DAMAGED)
        durable.write(self._directory / CHECKED_NAME, b"%d" % now)
        self._was_killed = False
        (self._directory / ASIDE_NAME).unlink(missing_ok=True)

    def _is_damaged(self, name: str, purpose: str) -> bool:
        """Only what is amiss each time one looks is damage."""
        path, key = self._directory / name, self._profile.key_for(purpose)
        return all(complaint(path, key, self._noted) for _ in range(LOOKS))

    def _noted(self, db: ReadableDb | None) -> None:
        self._looking = db
        if db is not None and self._is_closed.is_set():
            db.interrupt()

    def _set_aside(self) -> bool:
        """Whatever was marked; begun anew where somebody was killed in the midst of it."""
        mark, mirror = self._directory / MARK_NAME, self._directory / MIRROR_NAME
        if not mark.exists():
            return False
        log.info("the copy of the messages was damaged; it is set aside")
        if mirror.exists():
            mirror.replace(self._directory / ASIDE_NAME)
        for end in ("-wal", "-shm"):
            mirror.with_name(MIRROR_NAME + end).unlink(missing_ok=True)
        durable.sync_directory(self._directory)
        mark.unlink()
        durable.sync_directory(self._directory)
        return True


def complaint(
    path: Path, key: bytes, note: Callable[[ReadableDb | None], None] = lambda _: None
) -> str:
    """What is amiss with a file, page by page and as a whole; nothing if it is sound.

    ``note`` hears of the connection, so that somebody may interrupt it.
    """
    try:
        with contextlib.closing(connection.open_readable(path, key)) as db:
            note(db)
            try:
                return _first_complaint(db)
            finally:
                note(None)
    except connection.DatabaseError as error:
        trouble = connection.meaning(error, path.name)
    except Refused as refused:
        trouble = refused
    is_damage = isinstance(trouble, Refused) and trouble.reason is Reason.DAMAGED
    return str(trouble) if is_damage else ""


def _first_complaint(db: ReadableDb) -> str:
    for (page,) in db.execute("pragma cipher_integrity_check"):
        return str(page)
    (said,) = db.execute("pragma quick_check(1)").fetchone()
    return "" if said == "ok" else str(said)


def _has_log(path: Path) -> bool:
    """A Desk that was closed in good order leaves no log beside its file."""
    rest = path.with_name(f"{path.name}-wal")
    return rest.exists() and rest.stat().st_size > 0
