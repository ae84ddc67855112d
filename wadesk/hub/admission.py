"""Admission: whether this member may give this command now, on this device.

It is asked before every judge, with what the record says at that very moment, so that a change
of rights holds from its commit on, whatever a Desk still believes.
"""

from wadesk.core import rights
from wadesk.core.errors import Reason, Refused
from wadesk.core.policy import SecurityPolicy
from wadesk.core.rights import STEP_UP, Standing
from wadesk.hub import local_time, revocation
from wadesk.hub.judgement import Asked
from wadesk.hub.writer import Transaction
from wadesk.store import devices, factors, members, record
from wadesk.store.connection import ReadableDb
from wadesk.wire.hub_api import Command, SetOwner
from wadesk.wire.team_api import RenameDevice, UnlinkDevice


class Admission:
    def __init__(self, security: SecurityPolicy) -> None:
        self._security = security
        self._wall = local_time.wall_clock(security.zone)

    def require(self, t: Transaction, asked: Asked) -> None:
        """Refuse a command that this member may not give now."""
        revocation.require_in(t.db, asked.device)
        standing = active(t.db, asked.member)
        command = str(asked.command.__struct_config__.tag)
        is_own = _is_own(t.db, asked.member, asked.command)
        rights.require(command, standing, self._wall(t.now), is_own=is_own)
        self.require_proof(t, standing, asked.device, command)

    def require_proof(self, t: Transaction, standing: Standing, device: int, command: str) -> None:
        """What an administrator does only with a second factor; large teams need to have one."""
        if command not in STEP_UP or not standing.is_administrator:
            return
        member = devices.member_of(t.db, device)
        known = None if member is None else factors.find(t.db, member)
        if known is not None and known.is_confirmed:
            left_ms = factors.proven_until(t.db, device) - t.now
            if not 0 < left_ms <= self._security.factor_ttl_ms:  # the clock may have been ahead
                raise Refused(Reason.FACTOR_NEEDED)
        elif members.active(t.db) >= self._security.factor_from_members:
            raise Refused(Reason.FACTOR_MISSING)


def active(db: ReadableDb, member: int) -> Standing:
    """The standing of a member for whom anything works at all."""
    found = members.find(db, member)
    if found is None or found.state != members.ACTIVE:
        raise Refused(Reason.MEMBER_SUSPENDED)
    return found.standing


def _is_own(db: ReadableDb, member: int, command: Command) -> bool:
    match command:
        case RenameDevice(device) | UnlinkDevice(device):
            return devices.member_of(db, device) == member
        case SetOwner(conversation):
            found = record.present(db, conversation)
            return found is not None and found.owner == member
        case _:
            return False
