"""Team API: the commands about devices, members and what they may do.

They go the road of every command: a key, rights asked at the Hub, the same answer to the same
key. None of them waits in an outbox; a Desk without a line says so at once.
"""

import msgspec

from wadesk.wire.bounds import Name, Whole


class Hours(msgspec.Struct):
    """When rights may be used, on the clock of the Hub's ``security.zone``."""

    start: Whole  # minutes since midnight
    end: Whole
    days: list[Whole]  # Monday is 0


class RenameDevice(msgspec.Struct, tag_field="t", tag="rename_device"):
    device: Whole
    name: Name


class UnlinkDevice(msgspec.Struct, tag_field="t", tag="unlink_device"):
    """``lost``: wiped unheard, whatever was written on it."""

    device: Whole
    lost: bool = False


class UnlinkAll(msgspec.Struct, tag_field="t", tag="unlink_all"):
    """Every device but the one that asks; of one member, or of all."""

    member: Whole | None = None


class ThawDevice(msgspec.Struct, tag_field="t", tag="thaw_device"):
    """A person has looked: the device that was frozen may go on, and keeps what it has."""

    device: Whole


class InviteMember(msgspec.Struct, tag_field="t", tag="invite_member"):
    name: Name
    role: str


class RenameMember(msgspec.Struct, tag_field="t", tag="rename_member"):
    member: Whole
    name: Name


class SetRights(msgspec.Struct, tag_field="t", tag="set_rights"):
    """All of it at once; None of ``rights`` are the role's own, of ``scopes`` all, of hours any."""

    member: Whole
    role: str
    rights: list[str] | None = None
    hours: Hours | None = None
    scopes: list[Name] | None = None
    permission: str | None = None  # the set of rights that this comes from


class SuspendMember(msgspec.Struct, tag_field="t", tag="suspend_member"):
    """Nothing works for them until it is taken back; their devices stay shut, not wiped."""

    member: Whole
    suspended: bool


class RemoveMember(msgspec.Struct, tag_field="t", tag="remove_member"):
    """Their devices are wiped, their conversations are the heir's, their drafts the asker's."""

    member: Whole
    heir: Whole | None = None


class KeepPermission(msgspec.Struct, tag_field="t", tag="keep_permission"):
    """A named set of rights, made or changed; who was given it before keeps what they have."""

    name: Name
    role: str
    rights: list[str] | None = None
    hours: Hours | None = None
    scopes: list[Name] | None = None


class DropPermission(msgspec.Struct, tag_field="t", tag="drop_permission"):
    permission: Whole


class Designate(msgspec.Struct, tag_field="t", tag="designate"):
    """The conversation lies in this scope from now on; empty: open to all."""

    conversation: Whole
    scope: str


class DeleteConversation(msgspec.Struct, tag_field="t", tag="delete_conversation"):
    conversation: Whole


class ExportAudit(msgspec.Struct, tag_field="t", tag="export_audit"):
    """Written down before it is done: the Desk then writes the file from its mirror."""

    entries: Whole  # how many it will hold


DeviceCommand = RenameDevice | UnlinkDevice | UnlinkAll | ThawDevice
MemberCommand = (
    InviteMember
    | RenameMember
    | SetRights
    | SuspendMember
    | RemoveMember
    | KeepPermission
    | DropPermission
)
TeamCommand = DeviceCommand | MemberCommand | Designate | DeleteConversation | ExportAudit
