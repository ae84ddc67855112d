"""Rights: what a member's role, switches and hours allow.

The Hub asks this on every command; a Desk asks the same to show only what will work.
``NEEDS`` is the whole matrix: a command that is not in it is refused to everybody.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from wadesk.core.errors import Reason, Refused
from wadesk.core.policy import LockPolicy

MINUTES_A_DAY = 24 * 60


class Role(StrEnum):
    RESTRICTED = "restricted"  # answers in designated conversations only
    STANDARD = "standard"
    ADMINISTRATOR = "administrator"


class Right(StrEnum):
    """What can be switched on or off for each member."""

    EDIT_PROFILE = "edit_profile"
    DELETE_CONVERSATIONS = "delete_conversations"
    BROADCAST = "broadcast"
    VIEW_CATALOGUE = "view_catalogue"
    AUTOMATIC_REPLIES = "automatic_replies"
    EXPORT = "export"


class Need(StrEnum):
    """What a command asks of whoever gives it."""

    MEMBERSHIP = "membership"  # sight of the conversation is all
    ANSWERING = "answering"  # in one's hours
    OWN_DEVICE = "own_device"  # one's own, or any for an administrator
    DESIGNATING = "designating"  # say whose a conversation is: its owner, standard members and up
    CURATING = "curating"  # what all share: labels, quick replies, people; standard members and up
    DELETING = "deleting"
    EXPORTING = "exporting"
    ADMINISTERING = "administering"


@dataclass(frozen=True, slots=True)
class Moment:
    """A time as a clock on the wall shows it: Monday is 0, minutes since midnight."""

    weekday: int
    minute: int


@dataclass(frozen=True, slots=True)
class Hours:
    """From one minute of the day to another on some weekdays; past midnight where end < start."""

    start: int
    end: int
    days: frozenset[int] = frozenset(range(7))

    def cover(self, moment: Moment) -> bool:
        """The small hours of a shift that began the day before belong to that day."""
        if self.start <= self.end:
            return moment.weekday in self.days and self.start <= moment.minute < self.end
        if moment.minute >= self.start:
            return moment.weekday in self.days
        return moment.minute < self.end and (moment.weekday - 1) % 7 in self.days


@dataclass(frozen=True, slots=True)
class Standing:
    """What one member may do; ``switches`` of None are those of the role."""

    role: str
    state: str = "active"
    switches: frozenset[str] | None = None
    hours: Hours | None = None

    @property
    def rights(self) -> frozenset[str]:
        if self.role == Role.ADMINISTRATOR:
            return frozenset(Right)
        return USUAL.get(self.role, frozenset()) if self.switches is None else self.switches

    @property
    def is_administrator(self) -> bool:
        return self.role == Role.ADMINISTRATOR and self.state == "active"


USUAL: Mapping[str, frozenset[str]] = {
    Role.RESTRICTED: frozenset({Right.VIEW_CATALOGUE}),
    Role.STANDARD: frozenset({Right.VIEW_CATALOGUE}),
    Role.ADMINISTRATOR: frozenset(Right),
}
"""The least that a role needs for its work; whatever else is given is given knowingly."""

AT_ANY_HOUR = frozenset({Need.MEMBERSHIP, Need.OWN_DEVICE})
"""A laptop that is lost at night is reported at night."""

NEEDS: Mapping[str, Need] = {
    "send_text": Need.ANSWERING,
    "send_media": Need.ANSWERING,
    "send_template": Need.ANSWERING,
    "claim_lock": Need.ANSWERING,
    "take_lock": Need.ANSWERING,
    "ask_for_lock": Need.ANSWERING,
    "answer_ask": Need.MEMBERSHIP,
    "release_lock": Need.MEMBERSHIP,
    "set_owner": Need.DESIGNATING,
    "set_status": Need.ANSWERING,
    "set_labels": Need.CURATING,
    "keep_label": Need.CURATING,
    "drop_label": Need.ADMINISTERING,
    "keep_quick_reply": Need.CURATING,
    "drop_quick_reply": Need.CURATING,
    "keep_view": Need.MEMBERSHIP,
    "drop_view": Need.MEMBERSHIP,
    "mark_read": Need.MEMBERSHIP,
    "pin": Need.MEMBERSHIP,
    "edit_contact": Need.CURATING,
    "join_contacts": Need.CURATING,
    "block_contact": Need.CURATING,
    "open_conversation": Need.CURATING,
    "send_reaction": Need.ANSWERING,
    "add_note": Need.MEMBERSHIP,
    "decide_message": Need.ANSWERING,
    "cancel_scheduled": Need.MEMBERSHIP,
    "keep_draft": Need.MEMBERSHIP,
    "rename_device": Need.OWN_DEVICE,
    "unlink_device": Need.OWN_DEVICE,
    "thaw_device": Need.ADMINISTERING,
    "unlink_all": Need.ADMINISTERING,
    "invite_member": Need.ADMINISTERING,
    "rename_member": Need.ADMINISTERING,
    "set_rights": Need.ADMINISTERING,
    "suspend_member": Need.ADMINISTERING,
    "remove_member": Need.ADMINISTERING,
    "keep_permission": Need.ADMINISTERING,
    "drop_permission": Need.ADMINISTERING,
    "designate": Need.ADMINISTERING,
    "delete_conversation": Need.DELETING,
    "export_audit": Need.EXPORTING,
}

STEP_UP = frozenset(
    {
        "unlink_all",
        "thaw_device",
        "invite_member",
        "set_rights",
        "suspend_member",
        "remove_member",
        "keep_permission",
        "drop_permission",
        "export_audit",
        "link_device",
    }
)
"""What an administrator does only with a second factor, where there is one."""


def may_take(role: str, policy: LockPolicy, *, is_owner: bool) -> bool:
    """Whether somebody may take a conversation over from a colleague who is answering it."""
    return is_owner or role in policy.takers.split()


def require(command: str, standing: Standing, moment: Moment, *, is_own: bool = False) -> None:
    """Refuse a command that this member may not give now.

    ``is_own``: what it is about belongs to the member: their device, their conversation.
    """
    if standing.state != "active":
        raise Refused(Reason.MEMBER_SUSPENDED)
    need = NEEDS.get(command)
    if need is None or not _is_met(need, standing, is_own=is_own):
        raise Refused(Reason.NO_RIGHT)
    is_bound = need not in AT_ANY_HOUR
    if is_bound and standing.hours is not None and not standing.hours.cover(moment):
        raise Refused(Reason.OUT_OF_HOURS)


def _is_met(need: Need, standing: Standing, *, is_own: bool) -> bool:
    match need:
        case Need.MEMBERSHIP | Need.ANSWERING:
            return True
        case Need.OWN_DEVICE:
            return is_own or standing.is_administrator
        case Need.DESIGNATING | Need.CURATING:
            is_its_owner = is_own and need is Need.DESIGNATING
            return is_its_owner or standing.role != Role.RESTRICTED
        case Need.DELETING:
            return Right.DELETE_CONVERSATIONS in standing.rights
        case Need.EXPORTING:
            return Right.EXPORT in standing.rights
        case Need.ADMINISTERING:
            return standing.is_administrator
