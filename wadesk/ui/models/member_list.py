"""Member list: the people of a team, by name, with what they are and have."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import Qt

from wadesk.core.rights import Role as TeamRole
from wadesk.core.team import Member
from wadesk.ui import rights_words
from wadesk.ui.models.row_list import RowList
from wadesk.ui.roles import Role
from wadesk.ui.text import translate
from wadesk.ui.tooltip import tip

REMOVED = "removed"


class MemberList(RowList[Member]):
    """A team is small: whenever anything changed it is told anew, and views choose by id."""

    def __init__(self) -> None:
        super().__init__()
        self._devices: Mapping[int, int] = {}

    def show_members(self, members: Sequence[Member], devices: Mapping[int, int]) -> None:
        """``devices``: how many each has linked. Who was removed is not shown."""
        self._devices = dict(devices)
        self.show(sorted((one for one in members if one.state != REMOVED), key=_place))

    def row_of(self, member: int | None) -> int | None:
        ids = [one.id for one in self.all]
        return ids.index(member) if member in ids else None

    def summary(self, member: Member) -> str:
        return rights_words.summary(member, self._devices.get(member.id, 0))

    def told(self, number: int, role: int) -> Any:
        member = self.all[number]
        match role:
            case Role.ID:
                return member.id
            case Qt.ItemDataRole.DisplayRole:
                return called(member)
            case Qt.ItemDataRole.ToolTipRole | Qt.ItemDataRole.AccessibleTextRole:
                words = f"{called(member)}: {self.summary(member)}"
                return tip(words) if role == Qt.ItemDataRole.ToolTipRole else words
            case _:
                return None


def called(member: Member) -> str:
    if not member.is_me:
        return member.name
    return translate("Team", "{name} (you)").format(name=member.name)


def _place(member: Member) -> tuple[bool, bool, str]:
    """Who rules stands above, who is suspended below."""
    is_ruling = member.role == TeamRole.ADMINISTRATOR
    return member.state != "active", not is_ruling, member.name.casefold()
