"""Assign picker: whose a conversation is to be; who is here, and who has how many already."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field

from PySide6.QtWidgets import QWidget

from wadesk.core.inbox import Member
from wadesk.core.records import AgentId
from wadesk.core.words import folded
from wadesk.ui.picker import Entry, Picker
from wadesk.ui.text import translate


@dataclass(frozen=True, slots=True)
class Team:
    """Who may have it: the colleagues by name, what each has, and who is before a screen now."""

    members: Sequence[Member]
    me: AgentId
    open_by_owner: Mapping[AgentId | None, int] = field(default_factory=dict)
    here: Collection[AgentId] = ()


@dataclass(frozen=True, slots=True)
class Chosen:
    """None: nobody."""

    member: AgentId | None


class AssignPicker(Picker):
    """``taken`` carries a ``Chosen``."""

    def __init__(self, team: Callable[[], Team], owner: AgentId | None, parent: QWidget) -> None:
        title, hint = translate("Assign", "Assign to"), translate("Assign", "Find a colleague")
        super().__init__(title, hint, lambda typed: entries(typed, team(), owner), parent)
        self.taken.connect(lambda _: self.close())


def entries(typed: str, team: Team, owner: AgentId | None) -> Sequence[Entry]:
    """Oneself first, then the colleagues, then nobody; for typed letters those that begin so."""
    asked = folded(typed)
    mine = [one for one in team.members if one.id == team.me]
    others = [one for one in team.members if one.id != team.me]
    found = [_entry(one, team, owner) for one in (*mine, *others) if _fits(one, asked)]
    nobody = translate("Assign", "Nobody")
    if folded(nobody).startswith(asked):
        icon = "done" if owner is None else ""
        found.append(Entry(nobody, Chosen(None), _count(team, None), icon))
    if found:
        return found
    return [Entry(translate("Assign", "No colleague is called so."), is_hint=True)]


def _entry(one: Member, team: Team, owner: AgentId | None) -> Entry:
    me = translate("Assign", "{name} (you)")
    words = me.format(name=one.name) if one.id == team.me else one.name
    is_here = one.id in team.here or one.id == team.me
    here = translate("Assign", "here now") if is_here and one.id != team.me else ""
    icon = "done" if one.id == owner else ("live" if is_here else "")
    return Entry(words, Chosen(one.id), _count(team, one.id), icon, said=here)


def _count(team: Team, owner: AgentId | None) -> str:
    count = team.open_by_owner.get(owner, 0)
    return translate("Assign", "{count} open").format(count=count)


def _fits(one: Member, asked: str) -> bool:
    name = folded(one.name)
    return name.startswith(asked) or any(part.startswith(asked) for part in name.split())
