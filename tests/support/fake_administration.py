"""Fake administration: a team that notes what it is told, and keeps or breaks its promises."""

from collections.abc import Sequence
from concurrent.futures import Future
from dataclasses import replace
from typing import Any

from tests.support.builders import NOON
from wadesk.core.designation import scopes_in_use
from wadesk.core.errors import Reason, Refused, WadeskError
from wadesk.core.grant import Grant
from wadesk.core.policy import Policy
from wadesk.core.records import Instant
from wadesk.core.rights import Right, Role, Standing
from wadesk.core.team import (
    AuditEntry,
    AuditFilter,
    FactorKey,
    LinkedDesk,
    LinkOffer,
    Member,
    Permission,
    Waiting,
)

DAY = 24 * 3_600_000
RECOVERY = ("abcd-efgh-2345", "bcde-fghi-3456", "cdef-ghij-4567")
DIGITS = "123456"


def a_device(device: int = 1, name: str = "Ana's ThinkPad", **columns: Any) -> LinkedDesk:
    plain = LinkedDesk(
        id=device,
        member=1,
        member_name="Ana",
        name=name,
        system="Windows 11",
        version="1.0.0",
        linked_at=Instant(NOON - 9 * DAY),
        state="linked",
        last_seen=NOON,
    )
    return replace(plain, **columns)


def a_member(member: int = 1, name: str = "Ana", **columns: Any) -> Member:
    return replace(Member(member, name, Role.STANDARD, "active"), **columns)


def an_entry(entry: int, deed: str = "link", who: str = "Ana", **columns: Any) -> AuditEntry:
    plain = AuditEntry(entry, Instant(NOON - (1_000 - entry) * 60_000), deed, who)
    return replace(plain, **columns)


ANA = a_member(1, "Ana", role=Role.ADMINISTRATOR, has_factor=True, is_me=True)
BILAL = a_member(2, "Bilal")
CHLOE = a_member(3, "Chloé", role=Role.RESTRICTED, scopes=frozenset({"returns"}))
ADMINISTRATOR = Standing(Role.ADMINISTRATOR)
STANDARD = Standing(Role.STANDARD)


class FakeAdministration:
    """``no``: what the next deed is refused with; ``wants_factor``: until digits are proven."""

    def __init__(self) -> None:
        self.done: list[tuple[Any, ...]] = []
        self.no: WadeskError | None = None
        self.wants_factor = False
        self.holds_back = False
        self.held: list[tuple[Future[Any], Any]] = []
        self.answers: dict[str, Any] = {}
        self.its_devices: list[LinkedDesk] = [a_device(is_here=True)]
        self.its_members: list[Member] = [ANA, BILAL, CHLOE]
        self.its_permissions: list[Permission] = []
        self.entries: list[AuditEntry] = []
        self.lying_in: set[str] = set()
        self.its_standing = ADMINISTRATOR
        self.its_policy = Policy()
        self.label = "+1 555 078 3881 · Lucky Shrub"

    def names(self) -> list[str]:
        return [name for name, *_ in self.done]

    def keep_promises(self) -> None:
        """What was held back comes true."""
        held, self.held = self.held, []
        for future, answer in held:
            future.set_result(answer)

    # what is read

    def devices(self) -> Sequence[LinkedDesk]:
        return tuple(self.its_devices)

    def members(self) -> Sequence[Member]:
        return tuple(self.its_members)

    def permissions(self) -> Sequence[Permission]:
        return tuple(self.its_permissions)

    def audit(self, wanted: AuditFilter, before_id: int | None, limit: int) -> Sequence[AuditEntry]:
        found = sorted(self.entries, key=lambda one: -one.id)
        above = [one for one in found if before_id is None or one.id < before_id]
        return tuple(one for one in above if _fits(one, wanted))[:limit]

    def alerts_since(self, entry: int) -> Sequence[AuditEntry]:
        return tuple(one for one in self.entries if one.deed == "alert" and one.id > entry)

    def scopes(self) -> Sequence[str]:
        return scopes_in_use(self.its_members, self.its_permissions, self.lying_in)

    def standing(self) -> Standing:
        return self.its_standing

    def policy(self) -> Policy:
        return self.its_policy

    def number_label(self) -> str:
        return self.label

    # what is done

    def invite_member(self, name: str, role: str) -> Future[Any]:
        return self._promise("invite_member", name, role)

    def rename_member(self, member: int, name: str) -> Future[Any]:
        return self._promise("rename_member", member, name)

    def set_rights(self, member: int, grant: Grant) -> Future[Any]:
        return self._promise("set_rights", member, grant)

    def suspend_member(self, member: int, suspended: bool) -> Future[Any]:
        return self._promise("suspend_member", member, suspended)

    def remove_member(self, member: int, heir: int | None) -> Future[Any]:
        return self._promise("remove_member", member, heir)

    def keep_permission(self, name: str, grant: Grant) -> Future[Any]:
        return self._promise("keep_permission", name, grant)

    def drop_permission(self, permission: int) -> Future[Any]:
        return self._promise("drop_permission", permission)

    def export_audit(self, wanted: AuditFilter, path: str) -> Future[int]:
        return self._promise("export_audit", wanted, path)

    def designate(self, conversation: int, scope: str) -> Future[Any]:
        return self._promise("designate", conversation, scope)

    def delete_conversation(self, conversation: int) -> Future[Any]:
        return self._promise("delete_conversation", conversation)

    def rename_device(self, device: int, name: str) -> Future[Any]:
        return self._promise("rename_device", device, name)

    def unlink_device(self, device: int, lost: bool) -> Future[Any]:
        return self._promise("unlink_device", device, lost)

    def unlink_all(self, member: int | None) -> Future[Any]:
        return self._promise("unlink_all", member)

    def thaw_device(self, device: int) -> Future[Any]:
        return self._promise("thaw_device", device)

    def link_code(self, member: int | None) -> Future[LinkOffer]:
        return self._promise("link_code", member)

    def applicants(self) -> Future[Waiting]:
        self.answers.setdefault("applicants", Waiting(()))
        return self._promise("applicants")

    def decide(self, newcomer: int, yes: bool, evict: int | None) -> Future[Any]:
        return self._promise("decide", newcomer, yes, evict)

    def begin_factor(self) -> Future[FactorKey]:
        key = FactorKey("JBSWY3DPEHPK3PXP", "otpauth://totp/WaDesk:Ana?secret=JBSWY3DPEHPK3PXP")
        self.answers.setdefault("begin_factor", key)
        return self._promise("begin_factor")

    def confirm_factor(self, digits: str) -> Future[tuple[str, ...]]:
        self.answers.setdefault("confirm_factor", RECOVERY)
        return self._judged("confirm_factor", digits)

    def prove_factor(self, digits: str) -> Future[int]:
        self.answers.setdefault("prove_factor", 600_000)
        found = self._judged("prove_factor", digits)
        self.wants_factor = self.wants_factor and digits != DIGITS
        return found

    def drop_factor(self, digits: str) -> Future[Any]:
        return self._judged("drop_factor", digits)

    def _judged(self, name: str, digits: str) -> Future[Any]:
        if digits != DIGITS:
            self.no = Refused(Reason.FACTOR_WRONG)
        wanted, self.wants_factor = self.wants_factor, False
        found = self._promise(name, digits)
        self.wants_factor = wanted
        return found

    def _promise(self, name: str, *about: Any) -> Future[Any]:
        self.done.append((name, *about))
        promise: Future[Any] = Future()
        no = Refused(Reason.FACTOR_NEEDED) if self.wants_factor else self.no
        self.no = None
        if no is not None:
            promise.set_exception(no)
        elif self.holds_back:
            self.held.append((promise, self.answers.get(name)))
        else:
            promise.set_result(self.answers.get(name))
        return promise


def _fits(one: AuditEntry, wanted: AuditFilter) -> bool:
    names = (one.member_name, one.device_name, one.about_name)
    return (
        (not wanted.deeds or one.deed in wanted.deeds)
        and (wanted.since is None or one.at >= wanted.since)
        and (wanted.until is None or one.at < wanted.until)
        and (wanted.member is None or one.member_name == _name_of(wanted.member))
        and any(wanted.words.casefold() in name.casefold() for name in names)
    )


def _name_of(member: int) -> str:
    return {1: "Ana", 2: "Bilal", 3: "Chloé"}.get(member, "")


ALL_RIGHTS = frozenset(Right)
