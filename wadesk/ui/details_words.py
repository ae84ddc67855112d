"""Details words: all that is known about one message, line by line."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP

from wadesk.core.errors import Reason
from wadesk.core.records import Instant, Source
from wadesk.core.thread import Bubble
from wadesk.ui import meta_reasons, text
from wadesk.ui.reasons import because
from wadesk.ui.text import translate
from wadesk.ui.thread_row import ThreadRow
from wadesk.ui.told import figure, listing, mapping, words

LATEST = 1 << 52  # in milliseconds; no calendar goes further
SHARE = "@"  # in a group a status names whose it is

ROADS: Mapping[str, object] = {
    Source.DESK: QT_TRANSLATE_NOOP("Details", "with WaDesk"),
    Source.PHONE: QT_TRANSLATE_NOOP("Details", "with the phone app"),
    Source.HISTORY: QT_TRANSLATE_NOOP("Details", "with the phone app, before it was linked"),
    Source.STANDBY: QT_TRANSLATE_NOOP("Details", "by Meta's assistant"),
}
CATEGORIES: Mapping[str, object] = {
    "service": QT_TRANSLATE_NOOP("Details", "Answer to a customer"),
    "utility": QT_TRANSLATE_NOOP("Details", "Utility template"),
    "marketing": QT_TRANSLATE_NOOP("Details", "Marketing template"),
    "marketing_lite": QT_TRANSLATE_NOOP("Details", "Marketing template"),
    "authentication": QT_TRANSLATE_NOOP("Details", "Template with a code"),
    "authentication_international": QT_TRANSLATE_NOOP("Details", "Template with a code, abroad"),
    "referral_conversion": QT_TRANSLATE_NOOP("Details", "Answer to an ad"),
}
FREE = frozenset({"free_customer_service", "free_entry_point"})


@dataclass(frozen=True, slots=True)
class Detail:
    """A thing and what it is; ``copied`` where somebody may want to have it elsewhere."""

    thing: str
    value: str
    copied: str = ""


def details(row: ThreadRow, said: Bubble) -> list[Detail]:
    found = [
        *_trouble(said),
        Detail(translate("Details", "Written"), text.moment(said.at)),
        Detail(translate("Details", "By"), _by(row, said)),
        *_statuses(said),
        *_changes(said),
        *(Detail(translate("Details", "Reaction"), one) for one in row.reactors),
        *_charge(said),
    ]
    if said.wamid:
        name = translate("Details", "WhatsApp's name for it")
        found.append(Detail(name, said.wamid, copied=said.wamid))
    return [one for one in found if one.value]


def problem_of(said: Bubble) -> Mapping[str, Any]:
    """What the Hub or WhatsApp said was wrong; nothing where nothing was."""
    problem = mapping(said.problem)
    if problem:
        return problem
    errors = listing(mapping(said.statuses.get("failed")).get("errors"))
    return mapping(errors[0]) if errors else {}


def advice(said: Bubble) -> str:
    """What one can do about it."""
    return meta_reasons.advice(problem_of(said).get("code"))


def _by(row: ThreadRow, said: Bubble) -> str:
    who = row.who or row.author
    if said.is_ours and said.source in ROADS:
        road = translate("Details", str(ROADS[said.source]))
        return translate("Details", "{who}, {road}").format(who=who, road=road)
    return who or translate("Thread", "Customer")


def _statuses(said: Bubble) -> Iterator[Detail]:
    """In the order in which they came about."""
    told = [(_time(mapping(report).get("at")), name) for name, report in said.statuses.items()]
    for at, name in sorted(told, key=lambda one: (one[0] is None, one[0] or 0, one[1])):
        status, _, participant = name.partition(SHARE)
        state = text.state(status)
        thing = state
        if participant:
            form = translate("Details", "{state} to {who}")
            thing = form.format(state=state, who=participant)
        unknown = translate("Details", "at a time nobody told")
        yield Detail(thing, text.moment(at) if at is not None else unknown)


def _changes(said: Bubble) -> Iterator[Detail]:
    for one in said.former:
        form = translate("Details", "Until {moment}")
        yield Detail(form.format(moment=text.day_and_time(one.changed_at)), one.text)
    if said.revoked_at is not None:
        yield Detail(translate("Details", "Deleted"), text.moment(said.revoked_at))


def _charge(said: Bubble) -> Iterator[Detail]:
    """Which price it has, as far as Meta has told."""
    for report in said.statuses.values():
        pricing = mapping(mapping(report).get("pricing"))
        category = words(pricing.get("category")).lower().replace("-", "_")
        if category:
            known = CATEGORIES.get(category)
            name = translate("Details", str(known)) if known else category
            is_free = pricing.get("type") in FREE or pricing.get("billable") is False
            free = translate("Details", "{category}, free of charge").format(category=name)
            yield Detail(translate("Details", "Price"), free if is_free else name)
            return


def _trouble(said: Bubble) -> Iterator[Detail]:
    problem = problem_of(said)
    code = figure(problem.get("code"))
    if words(problem.get("title")) in frozenset(Reason):  # the Hub's own, which has no number
        yield Detail(translate("Details", "Why"), because(words(problem["title"])))
        return
    if not code:
        return
    own = words(mapping(problem.get("error_data")).get("details")) or words(problem.get("details"))
    title = own or words(problem.get("title")) or words(problem.get("message"))
    yield Detail(translate("Details", "Why"), meta_reasons.why(problem.get("code")))
    named = translate("Details", "{code}: {words}").format(code=code, words=title)
    yield Detail(translate("Details", "WhatsApp says"), named if title else code, copied=code)
    yield Detail(translate("Details", "What to do"), advice(said))


def _time(at: Any) -> Instant | None:
    is_time = isinstance(at, int) and not isinstance(at, bool) and 0 < at < LATEST
    return Instant(at) if is_time else None
