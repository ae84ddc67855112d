"""Searching on a thread of its own: people, messages and names, and the newest question only."""

from collections.abc import Iterator
from concurrent.futures import Future, wait
from datetime import date

import pytest

from tests.fixtures import make, talk
from wadesk.core.changes import Changes
from wadesk.core.errors import Reason, Refused
from wadesk.core.records import ConversationId
from wadesk.core.search_found import Found, Wish
from wadesk.core.search_query import About
from wadesk.desk import searching
from wadesk.desk.open_desk import OpenDesk, open_desk
from wadesk.desk.searching import Searching
from wadesk.store.connection import ReadableDb, WritableDb

SOON = 20


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[OpenDesk]:
    made = make.made(tmp_path_factory.mktemp("searching"), 40, 2_000)
    with open_desk(made.folder, made.unlock, lambda: talk.UNTIL) as opened:
        yield opened


@pytest.fixture
def search(desk: OpenDesk) -> Iterator[Searching]:
    made = Searching(desk)
    yield made
    made.close()


def answered(search: Searching, typed: str, limit: int = 5, here: int | None = None) -> Found:
    place = None if here is None else ConversationId(here)
    return search.ask(Wish(typed, limit, here=place)).result(SOON)


def test_messages_are_found_newest_first_with_who_where_and_when(search: Searching) -> None:
    found = answered(search, "thank")
    ids = [hit.message for hit in found.hits]

    assert ids == sorted(ids, reverse=True)
    assert len(ids) == 5
    assert found.has_more
    assert all("thank" in hit.text.lower() for hit in found.hits)
    assert all(hit.place and hit.at > 0 for hit in found.hits)


def test_older_hits_follow_where_the_newer_ones_end(search: Searching) -> None:
    first = answered(search, "thank")
    older = search.ask(Wish("thank", 5, before=first.hits[-1].message)).result(SOON)

    assert older.hits[0].message < first.hits[-1].message


def test_who_types_a_name_finds_the_person_and_with_filters_only_messages(
    search: Searching,
) -> None:
    name = answered(search, "a").people[0].name

    assert answered(search, name.lower()).people[0].name == name
    assert answered(search, f"{name} is:open").people == ()


def test_a_search_can_stay_in_one_conversation(search: Searching) -> None:
    place = answered(search, "thank").hits[0].conversation

    found = answered(search, "in:this thank", 50, here=place)

    assert {hit.conversation for hit in found.hits} == {place}


def test_a_changed_message_is_found_by_its_new_words_and_shown_where_it_stands(
    desk: OpenDesk, search: Searching
) -> None:
    with desk.mirror.look() as db:
        sql = (
            "select edit.id, edit.text, whole.id from message as edit join message as whole"
            " on whole.wamid = edit.target where edit.kind = 'edit' order by edit.id desc limit 1"
        )
        edit, text, whole = db.execute(sql).fetchone()

    found = answered(search, f'"{text}"', 50)

    assert {hit.message: hit.shown for hit in found.hits}[edit] == whole


def test_a_name_that_nobody_has_is_said(search: Searching) -> None:
    found = answered(search, "from:nobodyatall label:vip thank")

    assert found.hits == ()
    assert found.unknown == ("nobodyatall",)


def test_a_filter_that_is_being_typed_is_offered_names(search: Searching) -> None:
    assert search.names(About.FROM, "bil").result(SOON) == ["Bilal"]
    assert "VIP" in search.names(About.LABEL, "").result(SOON)
    assert search.names(About.BEFORE, "20").result(SOON) == ()


def test_only_the_newest_of_many_questions_is_surely_answered(search: Searching) -> None:
    asked: list[Future[Found]] = [search.ask(Wish(f"thank{'s' * (n % 2)}")) for n in range(60)]
    wait(asked, SOON)

    assert all(one.done() for one in asked)
    assert not asked[-1].cancelled()
    assert asked[-1].result().query.words[0].text == "thanks"


def test_whoever_leaves_is_not_kept_waiting(desk: OpenDesk) -> None:
    search = Searching(desk)
    asked = [search.ask(Wish("thank")) for _ in range(5)]
    search.close()

    assert all(one.done() for one in asked)


def test_names_are_read_again_once_they_are_forgotten(desk: OpenDesk, search: Searching) -> None:
    answered(search, "a")
    with desk.mirror.look() as db:
        (before,) = db.execute("select name from member where id = 2").fetchone()
    desk.mirror.note(_rename).result(SOON)
    forgotten_not = search.names(About.FROM, "zebedee").result(SOON)
    search.forget_names()

    assert before == "Bilal"
    assert forgotten_not == []
    assert search.names(About.FROM, "zebedee").result(SOON) == ["Zebedee"]


def _rename(db: WritableDb) -> Changes:
    db.execute("update member set name = 'Zebedee' where id = 2")
    return Changes()


def test_a_file_that_cannot_be_read_is_said_and_nobody_waits(
    desk: OpenDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def shut() -> ReadableDb:
        raise Refused(Reason.DAMAGED, "mirror.db is damaged.")

    monkeypatch.setattr(desk.mirror, "reader", shut)
    search = Searching(desk)
    asked = (search.ask(Wish("thank")), search.names(About.FROM, "a"))

    for promise in asked:
        assert isinstance(promise.exception(SOON), Refused)
    search.close()


def test_days_begin_where_one_stands_and_far_ones_are_bounded() -> None:
    day = date(2026, 10, 1)

    assert searching.today(searching.midnight(day)) == day
    assert searching.midnight(date.min) == searching.midnight(date(1990, 1, 1))
    assert searching.midnight(date.max) == searching.midnight(date(2200, 1, 1))


def test_one_question_at_a_terminal_is_answered_by_bubbles(desk: OpenDesk) -> None:
    found = searching.once(desk, "thank from:customer", 3)

    assert [one.direction for one in found] == ["in"] * 3
