"""Permission court: named sets of rights, kept and dropped.

A set is a form to fill in others by. Who was given it keeps what they have when it changes or
goes: nobody's rights change behind their back.
"""

from wadesk.core.errors import Reason, Refused
from wadesk.core.grant import Grant
from wadesk.hub import deeds
from wadesk.hub.judgement import Asked, Judged, problem
from wadesk.hub.team_court import TeamCourt, as_told, granted
from wadesk.hub.writer import Transaction
from wadesk.store import permissions
from wadesk.store.audit import Deed
from wadesk.store.permissions import Permission
from wadesk.wire.hub_api import CommandAnswer
from wadesk.wire.team_api import DropPermission, KeepPermission


class PermissionCourt:
    def __init__(self, team: TeamCourt) -> None:
        self._team = team

    def judge(
        self, t: Transaction, asked: Asked, command: KeepPermission | DropPermission
    ) -> Judged:
        try:
            if isinstance(command, KeepPermission):
                made = self._keep(t, asked, command)
            else:
                made = self._drop(t, asked, command)
        except Refused as refusal:
            return Judged(problem=problem(refusal))
        return Judged(CommandAnswer(asked.key, made=made))

    def _keep(self, t: Transaction, asked: Asked, command: KeepPermission) -> int:
        name = " ".join(command.name.split())
        if not name:
            raise Refused(Reason.BAD_SETTING, "A set of rights needs a name: write one.")
        grant = granted(command)
        known = permissions.named(t.db, name)
        if known is not None and known.grant == grant:
            return known.id
        row = Permission(t.new_id() if known is None else known.id, name, grant)
        permissions.keep(t.db, row, t.next_seq())
        before = None if known is None else known.grant
        self._write_down(t, asked, row, (before, grant))
        return row.id

    def _drop(self, t: Transaction, asked: Asked, command: DropPermission) -> int:
        known = permissions.by_id(t.db, command.permission)
        if known is None:
            raise Refused(Reason.NO_SUCH_PERMISSION)
        permissions.drop(t.db, known.id, t.next_seq())
        self._write_down(t, asked, known, (known.grant, None))
        return known.id

    def _write_down(
        self,
        t: Transaction,
        asked: Asked,
        row: Permission,
        change: tuple[Grant | None, Grant | None],
    ) -> None:
        before, after = (None if one is None else as_told(one) for one in change)
        told = {"name": row.name, "before": before, "after": after}
        deeds.write_down(t, asked, Deed.PERMISSION, row.id, **told)
        self._team.mind_the_hour(t, asked, row.id, Deed.PERMISSION)
