"""Draft pages: what was written and not sent, drawn as text or as objects; no Hub is asked."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass

from wadesk.cli import desk_pages
from wadesk.cli.columns import one_line, printable, wrapped
from wadesk.cli.desk_objects import line_of
from wadesk.core.draft import Draft
from wadesk.core.errors import Reason, Refused
from wadesk.core.records import ConversationId, Instant
from wadesk.desk.open_desk import OpenDesk
from wadesk.store import draft_versions, drafts

ROOM = 76


@dataclass(frozen=True, slots=True)
class Kept:
    """One text, and whether it gave way to another."""

    draft: Draft
    gave_way: bool = False


def every(desk: OpenDesk) -> list[Kept]:
    with desk.local.look() as db:
        own = [Kept(draft) for draft in drafts.every(db)]
        return own + [Kept(one.draft, gave_way=True) for one in draft_versions.every(db)]


def kept(desk: OpenDesk, conversation: ConversationId) -> Draft:
    """What was written there before."""
    with desk.local.look() as db:
        found = drafts.find(db, conversation)
    if found is None:
        raise Refused(Reason.TEXT_EMPTY, "There is no draft there: see `wadesk drafts`.")
    return found


def rows(kept: Sequence[Kept], names: Mapping[ConversationId, str], now: Instant) -> Iterator[str]:
    if not kept:
        yield "No drafts."
    for one in kept:
        draft = one.draft
        who = one_line(names.get(draft.conversation, "a conversation out of sight"))
        when = desk_pages.short_time(draft.edited_at or draft.begun_at, now)
        former = "  (gave way to another text)" if one.gave_way else ""
        yield f"#{draft.conversation}  {who}  {when}{former}"
        for line in wrapped(printable(draft.text), ROOM):
            yield f"    {line}"
        for file in draft.files:
            yield f"    [{one_line(file.filename)}]"


def as_object(one: Kept) -> str:
    return line_of("draft", {**asdict(one.draft), "gave_way": one.gave_way})
