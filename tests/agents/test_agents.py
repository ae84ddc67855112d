"""What an agent knows of the inbox, and what it finds in its journal after a kill."""

from pathlib import Path

import msgspec
import pytest

from tests.agents.__main__ import write_down
from tests.agents.agent import drafts_in
from tests.agents.journal import Journal
from tests.agents.screen import Screen, news_in
from tests.agents.tally import Tally, total
from wadesk.wire.hub_api import LockNews, SendText, Viewer, Viewers

ANA, BILAL = 1, 2
PLACE = 9
COLUMNS = ["id", "seq", "conversation", "direction", "kind"]


def a_page(*messages: tuple[int, str, str]) -> bytes:
    values = [[number, number, PLACE, direction, kind] for number, direction, kind in messages]
    places = {"columns": ["id", "owner", "folded"], "values": [[PLACE, BILAL, None]]}
    rows = {"message": {"columns": COLUMNS, "values": values}, "conversation": places}
    return msgspec.json.encode({"from": "w1.a.0", "to": "w1.a.5", "rows": rows})


def test_a_screen_shows_answers_once_and_takes_the_newest_for_a_base() -> None:
    screen, news = Screen(), news_in(a_page((5, "out", "text"), (4, "out", "text")))
    screen.take_places(news)

    assert screen.show(news.answers) == [(5, PLACE), (4, PLACE)]
    assert screen.show(news.answers) == []
    assert (screen.base(PLACE), screen.owner(PLACE)) == (5, BILAL)
    assert screen.shows([4, 5])
    assert not screen.shows([6])


def test_questions_and_reactions_are_no_answers() -> None:
    news = news_in(a_page((5, "in", "text"), (6, "out", "reaction")))
    screen = Screen()
    screen.take_places(news)

    assert news.answers == ()
    assert screen.asked == {PLACE: 5}
    assert screen.base(PLACE) == 0


def test_what_was_folded_in_is_under_no_draft_that_was_begun_before() -> None:
    screen = Screen(places={PLACE: {"id": PLACE, "folded": 8}})
    screen.show([(5, PLACE)])

    assert screen.base(PLACE) == 8


def test_a_lock_ends_by_arithmetic_and_an_older_word_of_it_is_passed_over() -> None:
    screen = Screen()
    screen.hear_lock(LockNews(PLACE, ANA, 3, 200), 1_000)
    screen.hear_lock(LockNews(PLACE, BILAL, 2, 200), 1_000)

    assert screen.holder(PLACE, 1_199) == ANA
    assert screen.holder(PLACE, 1_200) is None
    assert screen.fence(PLACE, ANA, 1_199) == 3
    assert screen.fence(PLACE, BILAL, 1_199) is None


def test_whoever_looks_on_has_gone_unless_it_is_said_again() -> None:
    screen = Screen()
    screen.hear_viewers(Viewers(PLACE, [Viewer(BILAL, 7, writing=False)], 300), 1_000)

    assert screen.viewers(PLACE, 1_299) == {BILAL}
    assert screen.viewers(PLACE, 1_300) == frozenset()


def test_a_draft_is_found_again_as_it_was_left(tmp_path: Path) -> None:
    command = SendText(PLACE, 5, text="a whole")
    former = Journal(tmp_path / "ana.journal")
    former.write("began", d="a", c=PLACE, careful=True, base=3)
    former.write("typed", d="a", text="a whole")
    former.write("reviewed", d="a", base=5)
    said = msgspec.json.encode(command).decode()
    former.write("posted", d="a", key="k", text="a whole", command=said)
    former.write("began", d="b", c=PLACE, careful=True, base=5)
    former.write("discarded", d="b")
    former.close()

    [found] = drafts_in(Journal(tmp_path / "ana.journal").former()).values()

    assert (found.base, found.text, found.key, found.command) == (5, "a whole", "k", command)


def test_after_a_refusal_the_key_is_used_no_more(tmp_path: Path) -> None:
    journal = Journal(tmp_path / "ana.journal")
    journal.write("began", d="a", c=PLACE, careful=True, base=3)
    said = msgspec.json.encode(SendText(PLACE, 3, text="a")).decode()
    journal.write("posted", d="a", key="k", text="a", command=said)
    journal.write("refused", d="a", key="k", reason="unseen_answer")

    assert drafts_in(journal.former())["a"].key == ""


def test_a_life_begins_on_a_line_of_its_own(tmp_path: Path) -> None:
    path = tmp_path / "ana.journal"
    path.write_text('{"e": "typed", "d": "a", "te')

    Journal(path).write("woke")

    assert [event["e"] for event in Journal(path).former()] == ["woke"]


def test_answers_are_counted_over_all_lives(tmp_path: Path) -> None:
    Tally(tmp_path, "one").tell(3)
    Tally(tmp_path, "one").tell(2)
    Tally(tmp_path, "two").tell(1)

    assert total(tmp_path) == 6


def test_the_result_takes_its_place_in_the_page_and_nothing_else_moves(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text("before\n<!-- agents -->\nold\n<!-- /agents -->\nafter\n")

    write_down("Today.", "| table |\n", page)

    told = "before\n<!-- agents -->\nToday.\n\n| table |\n<!-- /agents -->\nafter\n"
    assert page.read_text() == told


def test_a_page_without_a_place_for_the_result_is_left_alone(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text("before\n")

    with pytest.raises(LookupError):
        write_down("Today.", "| table |\n", page)
