"""Administration: devices, members and rights, as the pages about them read and change these.

Reads are this Desk's own copy and answer at once. What is done goes to the Hub while somebody
waits for it: a promise that is kept, refused or, without a line, broken at once.
"""

import asyncio
from collections.abc import Callable, Coroutine, Sequence
from concurrent.futures import Future
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from wadesk.core import designation
from wadesk.core.grant import Grant
from wadesk.core.policy import Policy
from wadesk.core.rights import Hours, Standing
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
from wadesk.desk import asking, audit_export, inviting, reading
from wadesk.desk.open_desk import OpenDesk
from wadesk.store import team
from wadesk.wire import linking_api, team_api
from wadesk.wire.linking_api import (
    FactorBegun,
    FactorProof,
    FactorProven,
    FactorSet,
    LinkDecision,
)
from wadesk.wire.team_api import TeamCommand

if TYPE_CHECKING:  # it brings the network, for which the list does not wait
    from wadesk.desk.hub_client import HubClient

EVERYTHING = AuditFilter()
PAGE = 100

T = TypeVar("T")


@dataclass(frozen=True)  # without slots: Qt holds its methods weakly
class Administration:
    """Whoever may not do something is refused by the Hub; ``standing`` tells it beforehand."""

    desk: OpenDesk

    def devices(self) -> Sequence[LinkedDesk]:
        with self.desk.mirror.look() as db:
            return team.devices(db, self.desk.identity.device)

    def members(self) -> Sequence[Member]:
        with self.desk.mirror.look() as db:
            return team.members(db, self.desk.identity.member)

    def permissions(self) -> Sequence[Permission]:
        with self.desk.mirror.look() as db:
            return team.permissions(db)

    def audit(
        self,
        wanted: AuditFilter = EVERYTHING,
        before_id: int | None = None,
        limit: int | None = PAGE,
    ) -> Sequence[AuditEntry]:
        """The newest first; the last one's id asks for what came before."""
        with self.desk.mirror.look() as db:
            return team.audit(db, wanted, before_id, limit)

    def alerts_since(self, entry: int) -> Sequence[AuditEntry]:
        with self.desk.mirror.look() as db:
            return team.alerts(db, entry)

    def scopes(self) -> Sequence[str]:
        """Those that a conversation can be given without inventing one."""
        with self.desk.mirror.look() as db:
            members, sets = team.members(db, self.desk.identity.member), team.permissions(db)
            return designation.scopes_in_use(members, sets, team.scopes(db))

    def standing(self) -> Standing:
        with self.desk.mirror.look() as db:
            return team.standing(db, self.desk.identity.member)

    def policy(self) -> Policy:
        return reading.policy(self.desk)

    def number_label(self) -> str:
        with self.desk.mirror.look() as db:
            return team.number(db)

    def rename_device(self, device: int, name: str) -> Future[None]:
        return self._done(team_api.RenameDevice(device, name))

    def unlink_device(self, device: int, lost: bool = False) -> Future[None]:
        """A lost one is wiped unheard; else it hands in first what was written there."""
        return self._done(team_api.UnlinkDevice(device, lost))

    def unlink_all(self, member: int | None = None) -> Future[None]:
        """Every device but this one; of one member, or of all."""
        return self._done(team_api.UnlinkAll(member))

    def thaw_device(self, device: int) -> Future[None]:
        return self._done(team_api.ThawDevice(device))

    def invite_member(self, name: str, role: str) -> Future[int]:
        """The new member's id."""
        return self._made(team_api.InviteMember(name, role))

    def rename_member(self, member: int, name: str) -> Future[None]:
        return self._done(team_api.RenameMember(member, name))

    def set_rights(self, member: int, grant: Grant) -> Future[None]:
        told = (grant.role, *_told(grant), grant.permission or None)
        return self._done(team_api.SetRights(member, *told))

    def suspend_member(self, member: int, suspended: bool = True) -> Future[None]:
        return self._done(team_api.SuspendMember(member, suspended))

    def remove_member(self, member: int, heir: int | None = None) -> Future[None]:
        return self._done(team_api.RemoveMember(member, heir))

    def keep_permission(self, name: str, grant: Grant) -> Future[int]:
        """The id of the set of rights, new or changed."""
        return self._made(team_api.KeepPermission(name, grant.role, *_told(grant)))

    def drop_permission(self, permission: int) -> Future[None]:
        return self._done(team_api.DropPermission(permission))

    def designate(self, conversation: int, scope: str) -> Future[None]:
        return self._done(team_api.Designate(conversation, scope))

    def delete_conversation(self, conversation: int) -> Future[None]:
        return self._done(team_api.DeleteConversation(conversation))

    def export_audit(self, wanted: AuditFilter, path: Path | str) -> Future[int]:
        """The number of entries in the file; the Hub has written down beforehand that it is."""

        async def export(hub: "HubClient") -> int:
            entries = await asyncio.to_thread(self.audit, wanted, None, None)
            await asking.commanded(self.desk, hub, team_api.ExportAudit(len(entries)))
            await asyncio.to_thread(audit_export.write, Path(path), entries)
            return len(entries)

        return self._ask(export)

    def link_code(self, member: int | None = None) -> Future[LinkOffer]:
        """A code to be shown for a while; None: to link another Desk of one's own."""
        return self._ask(lambda hub: inviting.offer(hub, self.desk.identity, member))

    def applicants(self) -> Future[Waiting]:
        """Who has named a code of this Desk's and waits."""
        return self._ask(lambda hub: inviting.waiting(hub, self.desk.identity))

    def decide(self, newcomer: int, yes: bool, evict: int | None = None) -> Future[None]:
        """``evict`` names the device that was shown as having to go; no other one goes."""
        decision = LinkDecision(newcomer, yes, evict)
        return self._ask(lambda hub: hub.done("POST", linking_api.LINK_DECISIONS, decision))

    def begin_factor(self) -> Future[FactorKey]:
        async def begin(hub: "HubClient") -> FactorKey:
            begun = await hub.told("POST", linking_api.FACTOR, FactorBegun)
            return FactorKey(begun.secret, begun.uri)

        return self._ask(begin)

    def confirm_factor(self, digits: str) -> Future[tuple[str, ...]]:
        """The recovery codes, told this once."""

        async def confirm(hub: "HubClient") -> tuple[str, ...]:
            told = await hub.told("PUT", linking_api.FACTOR, FactorSet, _proof(digits))
            return tuple(told.recovery)

        return self._ask(confirm)

    def prove_factor(self, digits: str) -> Future[int]:
        """For how many milliseconds it is good."""

        async def prove(hub: "HubClient") -> int:
            where, shape = linking_api.FACTOR_PROOF, FactorProven
            return (await hub.told("POST", where, shape, _proof(digits))).proven_ms

        return self._ask(prove)

    def drop_factor(self, digits: str) -> Future[None]:
        return self._ask(lambda hub: hub.done("DELETE", linking_api.FACTOR, _proof(digits)))

    def _done(self, command: TeamCommand) -> Future[None]:
        return asking.done(self.desk, command)

    def _made(self, command: TeamCommand) -> Future[int]:
        return asking.made(self.desk, command)

    def _ask(self, question: "Callable[[HubClient], Coroutine[Any, Any, T]]") -> Future[T]:
        return self.desk.calls.ask(question)


def _proof(digits: str) -> FactorProof:
    return FactorProof("".join(digits.split()))


def _told(grant: Grant) -> tuple[list[str] | None, team_api.Hours | None, list[str] | None]:
    return _listed(grant.rights), _hours(grant.hours), _listed(grant.scopes)


def _listed(names: frozenset[str] | None) -> list[str] | None:
    return None if names is None else sorted(names)


def _hours(hours: Hours | None) -> team_api.Hours | None:
    return None if hours is None else team_api.Hours(hours.start, hours.end, sorted(hours.days))
