"""Recordings: voices on their way into a draft, sealed while they are spoken.

What has been spoken is on the disk within a second, in a file that grows. When it is done, one
commit puts it into the draft of its conversation, and only then the growing file goes. So a
recording that something cut off is a file of its draft at the next start, as far as it got;
and one that got there already is not put there twice.
"""

import logging
import threading
from dataclasses import dataclass

import msgspec

from wadesk.core.draft import FILES_MOST, Draft, DraftFile
from wadesk.core.errors import Malformed, Reason, Refused
from wadesk.core.media_limits import VOICE_MIME
from wadesk.core.records import ConversationId, Instant, MessageId
from wadesk.desk.local import Local
from wadesk.store import drafts, outgoing
from wadesk.store.connection import WritableDb
from wadesk.store.growing import GrowingFile, GrowingFiles
from wadesk.store.vault import Vault

LEAST_BYTES = 400
"""A head without a voice: whoever pressed and let go has said nothing."""

_log = logging.getLogger(__name__)


class About(msgspec.Struct, frozen=True):
    """Where a recording belongs, and what was on the screen when it was begun."""

    conversation: int
    base: int
    begun_at: int
    filename: str


@dataclass(frozen=True, slots=True)
class Spoken:
    """One that is being recorded, or that nobody has decided about yet."""

    about: About
    file: GrowingFile

    def add(self, piece: bytes) -> None:
        """It is safe when this returns."""
        self.file.add(piece)


class Recordings:
    """Asked from any thread; ``keep`` waits for the disk and is no business of the screen's."""

    def __init__(self, growing: GrowingFiles, vault: Vault, local: Local) -> None:
        self._growing, self._vault, self._local = growing, vault, local
        self._mutex = threading.Lock()
        self._open: dict[str, Spoken] = {}

    def begin(self, about: About) -> Spoken:
        self._require_room(about.conversation)
        spoken = Spoken(about, self._growing.begin(msgspec.json.encode(about)))
        with self._mutex:
            self._open[spoken.file.name] = spoken
        return spoken

    def so_far(self, spoken: Spoken) -> bytes:
        """To be listened to."""
        return self._growing.read(spoken.file.name)[1]

    def keep(self, spoken: Spoken, where: ConversationId) -> bool:
        """Put it into the draft there; False where nothing was said."""
        spoken.file.close()
        is_kept = self._kept(spoken.file.name, where)
        self._forget(spoken)
        return is_kept

    def drop(self, spoken: Spoken) -> None:
        """Its author has let go of it for good."""
        spoken.file.close()
        self._growing.remove(spoken.file.name)
        self._forget(spoken)

    def close(self) -> None:
        """What nobody has decided about is in its draft at the next start."""
        with self._mutex:
            for one in self._open.values():
                one.file.close()

    def recover(self) -> int:
        """Keep what was cut off; how many there were."""
        count = 0
        for name in self._growing.names():
            if name not in self._open:
                count += self._kept(name, None)
        return count

    def _kept(self, name: str, present: ConversationId | None) -> bool:
        try:
            told, content = self._growing.read(name)
            about = msgspec.json.decode(told, type=About)
        except (Malformed, msgspec.MsgspecError) as error:
            _log.info("a recording had not begun: %s", error)
            self._growing.remove(name)
            return False
        if len(content) >= LEAST_BYTES and not self._is_there(name):
            stored = self._vault.put([content], name)
            file = DraftFile(name, about.filename, VOICE_MIME, stored.size)
            where = present or ConversationId(about.conversation)
            self._local.change(lambda db: _attach(db, about, where, file), where).result()
        self._growing.remove(name)
        return len(content) >= LEAST_BYTES

    def _is_there(self, name: str) -> bool:
        with self._local.look() as db:
            return name in outgoing.files(db)

    def _require_room(self, conversation: int) -> None:
        with self._local.look() as db:
            draft = drafts.find(db, ConversationId(conversation))
        if draft is not None and len(draft.files) >= FILES_MOST:
            raise Refused(
                Reason.MEDIA_TOO_LARGE,
                f"{FILES_MOST} files are the most in one reply: send these first.",
            )

    def _forget(self, spoken: Spoken) -> None:
        with self._mutex:
            self._open.pop(spoken.file.name, None)


def _attach(db: WritableDb, about: About, where: ConversationId, file: DraftFile) -> None:
    """What is being written there stays; the recording comes after its other files."""
    begun_at, base = Instant(about.begun_at), MessageId(about.base)
    drafts.add(db, Draft(where, "", base, begun_at, files=(file,), edited_at=begun_at))
