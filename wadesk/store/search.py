"""Search: the newest messages that hold these words and pass these filters.

Words and filters are one question to the index, which goes from one answer to the next without
looking at what lies between. A filter that means very many conversations is looked at message
by message first, since then the answers lie near; only where they do not, the index is asked
for all of its conversations.
"""

import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from wadesk.core.records import AgentId, ConversationId, Instant, MessageId, Source
from wadesk.core.search_found import NEWEST
from wadesk.core.search_query import CUSTOMER, HERE, ME, About, Filter, SearchQuery, Word, span
from wadesk.core.thread import FOLDED
from wadesk.core.words import phrase
from wadesk.store.connection import ReadableDb
from wadesk.store.name_book import NameBook, Named, called
from wadesk.store.readings import INCOMING
from wadesk.store.search_marks import EVERYTHING, Mark, any_of, day_of, days

FEW_MARKS = 120
UNREAD_MOST = 3_000
"""So many are known by their numbers, and none of them is looked at."""
FIRST_LOOKED_AT, LOOKED_AT = 1_200, 3_000
"""So many answers of the index are looked at one by one; mostly the first few are enough."""

FOUND = (
    "select json_group_array(rowid) from (select rowid from search"
    " where search match :asked and rowid < :before order by rowid desc limit :limit)"
)
PASSING = (
    "select json_group_array(id) from (select id from message"
    " where id in (select value from json_each(:ids)) and coalesce(at, 0) >= :first"
    " and coalesce(at, 0) < :after and ({checks}) order by id desc limit :limit)"
)
OF_STATUS = "select json_group_array(id) from conversation where status = :value"
OF_OWNER = "select json_group_array(id) from conversation where owner is :value"
WITH_LABEL = (
    "select json_group_array(id) from conversation where labels is not null and exists"
    " (select 1 from json_each(labels) as one where one.value in"
    " (select value from json_each(:value)))"
)
_READ_UPTO = (
    "coalesce(nullif(reading.upto, 0), min(coalesce(place.answer, 0),"
    " coalesce(reading.mentioned - 1, place.answer, 0)))"
)
UNREAD = (
    f"select json_group_array(json_array(place.id, {_READ_UPTO})) from conversation as place"
    " left join reading on reading.conversation = place.id and reading.member = :member"
    f" where place.last_message > {_READ_UPTO}"
)
UNREAD_MESSAGES = (
    "select json_group_array(id) from (select message.id from conversation as place"
    " left join reading on reading.conversation = place.id and reading.member = :member"
    " cross join message indexed by message_incoming"
    f" where place.last_message > {_READ_UPTO} and message.conversation = place.id"
    f" and message.id > {_READ_UPTO} and{INCOMING} limit :most)"
)
_UNREAD_MESSAGE = (
    f"direction = 'in' and source is not '{Source.HISTORY}' and kind not in {FOLDED}"
    f" and id > (select {_READ_UPTO} from conversation as place"
    " left join reading on reading.conversation = place.id and reading.member = :member"
    " where place.id = message.conversation)"
)

NEWEST_HOUR = "select coalesce(max(at), 0) from (select at from message order by id desc limit 100)"
BEGINNING = 1_230_768_000_000  # 2009, when WhatsApp began

DayBegins = Callable[[date], Instant]


@dataclass(frozen=True, slots=True)
class Asker:
    """Who asks, where they are, by which names they know others, and when their days begin."""

    member: AgentId
    names: NameBook
    midnight: DayBegins
    here: ConversationId | None = None


_Floored = tuple[str, int]
"""A mark, and the number above which a message that has it can be meant."""


@dataclass(slots=True)
class _Question:
    """What the index is asked, and what is then looked at in the messages themselves."""

    asked: list[str] = field(default_factory=list)
    never: list[str] = field(default_factory=list)
    later: list[Sequence[_Floored]] = field(default_factory=list)  # once a look was not enough
    known: list[tuple[frozenset[int], bool]] = field(default_factory=list)  # and whether denied
    checks: list[str] = field(default_factory=list)
    given: dict[str, Any] = field(default_factory=dict)
    first: int = 0
    after: int = 2**62
    is_dated: bool = False
    is_in_vain: bool = False  # nobody is called so, nothing is labelled so

    def text(self, before: MessageId = NEWEST) -> str | None:
        """Below ``before``, where what lies above was looked at; None where nothing is left."""
        below = [] if before == NEWEST else [_below(marks, before) for marks in self.later]
        if not all(below):
            return None
        positive = " AND ".join([*self.asked, *map(any_of, below)]) or EVERYTHING
        return f"({positive}) NOT ({' OR '.join(self.never)})" if self.never else positive

    @property
    def is_for_the_index_alone(self) -> bool:
        return not (self.known or self.needs_a_look)

    @property
    def needs_a_look(self) -> bool:
        return bool(self.checks) or self.is_dated


def search(
    db: ReadableDb, query: SearchQuery, asker: Asker, limit: int, before: MessageId = NEWEST
) -> list[MessageId]:
    """The newest messages below ``before`` that are meant; nothing where nothing is asked."""
    question = _question(db, query, asker)
    if question is None or question.is_in_vain:
        return []
    found: list[MessageId] = []
    at_once = limit if question.is_for_the_index_alone else FIRST_LOOKED_AT
    text = question.text()
    while text is not None and len(found) < limit:
        bounds = {"asked": text, "before": before, "limit": at_once}
        (told,) = db.execute(FOUND, bounds).fetchone()
        ids = json.loads(told)
        found += _passing(db, question, ids, limit - len(found))
        if len(ids) < at_once:
            break
        before = ids[-1]
        text = text if at_once < LOOKED_AT else question.text(before)
        at_once = LOOKED_AT
    return found


def _passing(
    db: ReadableDb, question: _Question, ids: Sequence[MessageId], limit: int
) -> list[MessageId]:
    """What is known by its number is judged by it; to look at a message costs far more."""
    kept = [one for one in ids if all((one in some) != no for some, no in question.known)]
    if not kept or not question.needs_a_look:
        return kept[:limit]
    sql = PASSING.format(checks=" and ".join(question.checks) or "true")
    bounds = {"first": question.first, "after": question.after, "limit": limit}
    return _told(db, sql, ids=json.dumps(kept), **bounds, **question.given)


def _question(db: ReadableDb, query: SearchQuery, asker: Asker) -> _Question | None:
    question = _Question()
    _ask_for_words(question, query.words)
    for one in query.filters:
        _ADDED[one.about](db, question, one, asker)
    has_any = question.asked or question.never or not question.is_for_the_index_alone
    return question if has_any or question.is_in_vain else None


def _ask_for_words(question: _Question, words: Sequence[Word]) -> None:
    """The last word that is wanted may be the beginning of one."""
    wanted = [(one, asked) for one in words if (asked := phrase(one.text)) is not None]
    question.never += [asked for one, asked in wanted if one.is_not]
    positive = [(one, asked) for one, asked in wanted if not one.is_not]
    for number, (one, asked) in enumerate(positive, start=1):
        is_begun = number == len(positive) and (one.is_open or not one.is_phrase)
        question.asked.append(f"{asked}*" if is_begun else asked)


def _add_people(_: ReadableDb, question: _Question, one: Filter, asker: Asker) -> None:
    if one.value == CUSTOMER:
        _add_marks(question, [f"{Mark.SIDE}in"], one)
    elif one.value == ME:
        _add_marks(question, [f"{Mark.MEMBER}{asker.member}"], one)
    else:
        _add_named(question, one, asker)


def _add_named(question: _Question, one: Filter, asker: Asker) -> None:
    members = [who.id for who in called(asker.names.members, one.value)]
    customers = [who.id for who in called(asker.names.customers, one.value)]
    marks = [f"{Mark.MEMBER}{who}" for who in members]
    marks += [f"{Mark.PERSON}{who}" for who in customers]
    if len(marks) <= FEW_MARKS:
        _add_marks(question, marks, one)
        return
    theirs = f"contact in {_given(question, customers)} and direction = 'in'"
    ours = f"member in {_given(question, members)}"
    _check(question, f"({theirs} or {ours})", _unbounded(marks), one)


def _add_places(_: ReadableDb, question: _Question, one: Filter, asker: Asker) -> None:
    if one.value == HERE:
        places: list[int] = [] if asker.here is None else [asker.here]
    else:
        places = _conversations(called(asker.names.customers, one.value))
    _add_conversations(question, places, one)


def _add_label(db: ReadableDb, question: _Question, one: Filter, asker: Asker) -> None:
    labels = [label.id for label in called(asker.names.labels, one.value)]
    _add_conversations(question, _told(db, WITH_LABEL, value=json.dumps(labels)), one)


def _add_things(_: ReadableDb, question: _Question, one: Filter, __: Asker) -> None:
    _add_marks(question, [f"{Mark.THING}{one.value}"], one)


def _add_state(db: ReadableDb, question: _Question, one: Filter, asker: Asker) -> None:
    match one.value:
        case "note":
            _add_marks(question, [f"{Mark.SIDE}note"], one)
        case "unread":
            _add_unread(db, question, one, asker)
        case "mine":
            _add_conversations(question, _told(db, OF_OWNER, value=asker.member), one)
        case "unassigned":
            _add_conversations(question, _told(db, OF_OWNER, value=None), one)
        case _:
            _add_conversations(question, _told(db, OF_STATUS, value=one.value), one)


def _add_unread(db: ReadableDb, question: _Question, one: Filter, asker: Asker) -> None:
    floors = dict(_told(db, UNREAD, member=asker.member))
    marks = [(f"{Mark.PLACE}{place}", floor) for place, floor in floors.items()]
    ids = _told(db, UNREAD_MESSAGES, member=asker.member, most=UNREAD_MOST + 1)
    if len(ids) <= UNREAD_MOST:
        question.known.append((frozenset(ids), one.is_not))
        _ask_later(question, marks, one)
    else:
        question.given["member"] = asker.member
        _check(question, f"({_UNREAD_MESSAGE})", marks, one)
    question.is_in_vain |= not ids and not one.is_not


def _add_days(db: ReadableDb, question: _Question, one: Filter, asker: Asker) -> None:
    """The index knows days of one place on earth; at the ends the message's own hour decides."""
    first, after = span(one.value)
    if one.about is About.ON and one.is_not:
        question.never.append(any_of(list(days(first, after - timedelta(days=1)))))
        return
    is_before = (one.about is About.BEFORE) != one.is_not
    if one.about is About.ON or is_before:
        end = asker.midnight(after if one.about is About.ON else first)
        question.after = min(question.after, end)
    if one.about is About.ON or not is_before:
        question.first = max(question.first, asker.midnight(first))
    question.is_dated = True
    (newest,) = db.execute(NEWEST_HOUR).fetchone()
    begin, end = max(question.first, BEGINNING), min(question.after, newest)
    if begin > end:
        question.is_in_vain = True
    else:
        question.asked.append(any_of(list(days(day_of(begin), day_of(end)))))


_ADDED: dict[About, Callable[[ReadableDb, _Question, Filter, Asker], None]] = {
    About.FROM: _add_people,
    About.IN: _add_places,
    About.LABEL: _add_label,
    About.HAS: _add_things,
    About.IS: _add_state,
    About.BEFORE: _add_days,
    About.AFTER: _add_days,
    About.ON: _add_days,
}


def _add_conversations(question: _Question, places: Sequence[int], one: Filter) -> None:
    marks = [f"{Mark.PLACE}{place}" for place in places]
    if len(places) <= FEW_MARKS:
        _add_marks(question, marks, one)
        return
    _check(question, f"conversation in {_given(question, places)}", _unbounded(marks), one)


def _add_marks(question: _Question, marks: Sequence[str], one: Filter) -> None:
    if one.is_not:
        question.never += [any_of(marks)] if marks else []
    elif marks:
        question.asked.append(any_of(marks))
    else:
        question.is_in_vain = True


def _check(question: _Question, sql: str, marks: Sequence[_Floored], one: Filter) -> None:
    """Look at each message; ``marks`` is what the index is asked for where that takes long."""
    question.checks.append(f"not coalesce({sql}, 0)" if one.is_not else sql)
    _ask_later(question, marks, one)


def _ask_later(question: _Question, marks: Sequence[_Floored], one: Filter) -> None:
    if marks and not one.is_not:
        question.later.append(marks)


def _below(marks: Sequence[_Floored], before: MessageId) -> list[str]:
    return [mark for mark, floor in marks if floor < before]


def _unbounded(marks: Iterable[str]) -> list[_Floored]:
    return [(mark, 0) for mark in marks]


def _given(question: _Question, ids: Iterable[int]) -> str:
    name = f"given{len(question.given)}"
    question.given[name] = json.dumps(list(ids))
    return f"(select value from json_each(:{name}))"


def _told(db: ReadableDb, sql: str, **given: Any) -> list[Any]:
    return list(json.loads(db.execute(sql, given).fetchone()[0]))


def _conversations(named: Iterable[Named]) -> list[int]:
    return [one.conversation for one in named if one.conversation is not None]
