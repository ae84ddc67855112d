"""Device court: devices renamed, sent away, and let go on after a copy was noticed.

Whether somebody may is asked before (``admission``). Each deed is written down with who did it.
"""

from wadesk.core.device_policy import End
from wadesk.core.errors import Reason, Refused
from wadesk.hub import deeds, revocation
from wadesk.hub.judgement import Asked, Judged, problem
from wadesk.hub.revocation import Actor
from wadesk.hub.writer import Transaction
from wadesk.store import devices
from wadesk.store.audit import Deed
from wadesk.wire.hub_api import CommandAnswer
from wadesk.wire.team_api import DeviceCommand, RenameDevice, ThawDevice, UnlinkAll, UnlinkDevice


def judge(t: Transaction, asked: Asked, command: DeviceCommand) -> Judged:
    try:
        _do(t, asked, command)
    except Refused as refusal:
        return Judged(problem=problem(refusal))
    return Judged(CommandAnswer(asked.key))


def _do(t: Transaction, asked: Asked, command: DeviceCommand) -> None:
    match command:
        case RenameDevice():
            _rename(t, asked, command)
        case UnlinkDevice():
            _unlink(t, asked, command)
        case UnlinkAll():
            _unlink_all(t, asked, command)
        case ThawDevice():
            _thaw(t, asked, command)


def _rename(t: Transaction, asked: Asked, command: RenameDevice) -> None:
    name = " ".join(command.name.split())
    if not name:
        raise Refused(Reason.TEXT_EMPTY)
    before = devices.name(t.db, _known(t, command.device))
    if name != before:
        devices.rename(t.db, command.device, t.next_seq(), name)
        deeds.write_down(t, asked, Deed.RENAME_DEVICE, command.device, before=before, after=name)


def _unlink(t: Transaction, asked: Asked, command: UnlinkDevice) -> None:
    why = End.LOST if command.lost else End.UNLINKED
    revocation.end_device(t, command.device, why, _actor(asked))


def _unlink_all(t: Transaction, asked: Asked, command: UnlinkAll) -> None:
    """Whoever asks stays in: somebody must be left to let the others in again."""
    if command.member is None:
        going = devices.all_in(t.db)
    else:
        going = devices.of_member(t.db, command.member)
    for device in going:
        if device != asked.device:
            revocation.end_device(t, device, End.UNLINKED, _actor(asked))


def _thaw(t: Transaction, asked: Asked, command: ThawDevice) -> None:
    _known(t, command.device)
    if not devices.thaw(t.db, command.device):
        raise Refused(Reason.ALREADY_SETTLED)
    deeds.write_down(t, asked, Deed.THAW, command.device)


def _known(t: Transaction, device: int) -> int:
    """A device that is in, frozen or not."""
    if devices.by_id(t.db, device) is None:
        raise Refused(Reason.NO_SUCH_DEVICE)
    return device


def _actor(asked: Asked) -> Actor:
    return Actor(asked.member, asked.device)
