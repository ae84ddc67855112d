"""Open Desk: everything that one linked Desk keeps, opened together and closed together."""

import contextlib
import logging
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from wadesk.core.changes import Changes
from wadesk.core.errors import Reason, Refused
from wadesk.core.records import Instant
from wadesk.desk import profile
from wadesk.desk.beginnings import Beginnings
from wadesk.desk.credentials import Credentials, DeviceKey
from wadesk.desk.files import Files
from wadesk.desk.hearing import Hearing
from wadesk.desk.hub_calls import HubCalls
from wadesk.desk.leaving import Leaving
from wadesk.desk.local import Local
from wadesk.desk.lock_board import LockBoard
from wadesk.desk.lock_wishes import LockWishes
from wadesk.desk.mirror import Mirror
from wadesk.desk.outside import Outside
from wadesk.desk.passing import Passing, nothing_yet
from wadesk.desk.presence import Gaze
from wadesk.desk.profile import Profile, Unlock
from wadesk.desk.recordings import Recordings
from wadesk.desk.soundness import Soundness
from wadesk.desk.spans import Clocks
from wadesk.desk.wake_up import WakeUp
from wadesk.store import identity, outgoing
from wadesk.store.growing import GrowingFiles
from wadesk.store.identity import Identity
from wadesk.store.vault import Vault

if TYPE_CHECKING:  # it brings the network, for which the list does not wait
    from wadesk.desk.hub_client import HubClient

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class OpenDesk:
    """Whoever has one is the only process that writes these files."""

    profile: Profile
    identity: Identity
    mirror: Mirror
    local: Local
    vault: Vault
    files: Files
    passing: Passing
    wishes: LockWishes
    gaze: Gaze
    beginnings: Beginnings
    leaving: Leaving
    calls: HubCalls
    soundness: Soundness
    recordings: Recordings
    outside: Outside
    clock: Callable[[], Instant]

    @property
    def locks(self) -> LockBoard:
        return self.passing.locks

    @property
    def hearing(self) -> Hearing:
        return self.passing.hearing

    def hub(self) -> "HubClient":
        """A client that shows this device's papers."""
        from wadesk.desk.hub_client import HubClient  # noqa: PLC0415 - as said above

        who = self.identity
        key = DeviceKey(who.hub, who.device, who.private_key)
        shown = Credentials(key, self.local.next_counter, self.clock, self.local.leap)
        return HubClient(who.url, shown, certificate=who.certificate)


@contextlib.contextmanager
def open_desk(
    directory: Path,
    unlock: Unlock,
    clock: Callable[[], Instant],
    listener: Callable[[Changes], None] = lambda _: None,
    ticks: Callable[[], Instant] | None = None,
) -> Iterator[OpenDesk]:
    """Open the profile and its files; ``listener`` hears every commit, in a writer's thread.

    ``ticks`` is a clock that nobody can set, for what is counted from what the Hub said.
    """
    with contextlib.ExitStack() as opened:
        found = opened.enter_context(profile.open_profile(directory, unlock, clock()))
        soundness = Soundness(found)
        vault = Vault(found.attachments, found.key_for("attachments"))
        local = Local(found.local_path, found.key_for("local"), listener, vault.remove_all)
        opened.callback(local.close)
        who = _identity_in(local)
        _sweep(vault, local)
        mirror = _mirror(found, soundness, listener)
        opened.callback(mirror.close)
        opened.callback(soundness.close)
        fetched = Vault(found.fetched, found.key_for("fetched"))
        files = Files(mirror, fetched, clock, WakeUp(clock))
        mirror.on_left = files.tidy_soon
        opened.callback(files.close)
        clocks = Clocks(clock, ticks)
        passing = nothing_yet(who.member, clocks, _hearing(local, clock, ticks or clock))
        wishes, gaze = LockWishes(WakeUp(clock), clocks), Gaze(WakeUp(clock), clock)
        recordings = _recordings(found, vault, local)
        opened.callback(recordings.close)
        outside = Outside(found.directory)
        outside.clear()  # what a crash has left
        opened.callback(outside.clear)
        yield OpenDesk(
            found,
            who,
            mirror,
            local,
            vault,
            files,
            passing,
            wishes,
            gaze,
            Beginnings(),
            Leaving(WakeUp(clock)),
            HubCalls(),
            soundness,
            recordings,
            outside,
            clock,
        )


def _mirror(found: Profile, soundness: Soundness, listener: Callable[[Changes], None]) -> Mirror:
    """The copy as it is; one that does not open is set aside, and another one begun."""
    path, key = found.mirror_path, found.key_for("mirror")
    try:
        return Mirror(path, key, listener)
    except Refused as refusal:
        if refusal.reason is not Reason.DAMAGED:
            raise
        soundness.set_aside()
        return Mirror(path, key, listener)


def _recordings(found: Profile, vault: Vault, local: Local) -> Recordings:
    """What was cut off while it was spoken is a file of its draft again."""
    growing = GrowingFiles(found.attachments, found.key_for("recordings"))
    recordings = Recordings(growing, vault, local)
    try:
        recordings.recover()
    except (Refused, OSError) as error:  # a full disk: it stays, and the next start tries again
        _log.warning("a recording is not in its draft yet: %s", error)
    return recordings


def _hearing(local: Local, clock: Callable[[], Instant], ticks: Callable[[], Instant]) -> Hearing:
    with local.look() as db:
        return Hearing(clock, ticks, outgoing.heard(db))


def _identity_in(local: Local) -> Identity:
    with local.look() as db:
        found = identity.find(db)
    if found is None:
        raise Refused(Reason.NO_PROFILE, "This profile is not linked to a Hub yet: link it first.")
    return found


def _sweep(vault: Vault, local: Local) -> None:
    """Remove the files that no draft and no reply names any more, as after a crash."""
    with local.look() as db:
        wanted = outgoing.files(db)
    vault.sweep()
    vault.remove_all([name for name in vault.names() if name not in wanted])
