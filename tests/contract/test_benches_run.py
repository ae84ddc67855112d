"""Every measurement still runs: a tiny turn of each, of which no figure is looked at."""

from pathlib import Path

import pytest

from tests.bench import (
    films,
    inbox_views,
    ingest,
    lock_claims,
    openings,
    orders,
    outbox_drain,
    push,
    search,
    send_checks,
    sync_over_http,
    token_checks,
    window_keys,
    window_news,
    window_use,
    wipes,
)
from tests.bench.child import a_child
from tests.bench.seed import Seed, seeded_hub
from tests.bench.tables import PAGE, Table, write_down
from tests.bench.window_use import Size


def rows_of(tables: list[Table]) -> list[str]:
    """Each table must have its place in the page, or a whole run would be for nothing."""
    page = PAGE.read_text(encoding="utf-8")
    for table in tables:
        assert f"<!-- {table.name} -->" in page
    return [row[0] for table in tables for row in table.rows]


def test_every_posted_webhook_is_found_in_the_changes_afterwards() -> None:
    rows = rows_of(ingest.measured(rounds=60))

    assert "open loop, 4,000/s" in rows


def test_a_missing_row_makes_the_ingest_figure_worthless(tmp_path: Path) -> None:
    hub = seeded_hub(tmp_path / "hub", Seed(1, 10, sent=3))

    with (
        a_child("hub_child", str(hub.directory)) as child,
        pytest.raises(AssertionError, match="6 rows are missing"),
    ):
        ingest.require_all(child.url, hub, 3)


def test_news_reach_every_stream_of_the_hub_and_of_the_floor() -> None:
    rows = rows_of(push.measured(news=3, streams=(2,)))

    assert rows == ["Hub, 2 streams", "floor, 2 streams"]


@pytest.mark.usefixtures("qapp")
def test_views_of_a_list_are_changed_and_scrolled() -> None:
    rows = rows_of(inbox_views.measured(count=120))

    assert rows[-2:] == ["plain list, 120 lines", "list, 120 conversations"]


def test_fifty_agents_are_given_their_locks() -> None:
    rows = rows_of(lock_claims.measured(claims=60))

    assert rows == ["50 agents"]


def test_a_profile_opens_with_whatever_it_was_made_with() -> None:
    rows = rows_of(openings.measured(times=1))

    assert rows[:3] == ["keyring", "passphrase", "keyring and passphrase"]


def test_devices_hear_on_their_streams_that_they_are_out() -> None:
    rows = rows_of(orders.measured(going=3))

    assert rows == ["3 devices"]


def test_desks_are_unlinked_and_their_copies_gone() -> None:
    rows = rows_of(wipes.measured(times=2))

    assert rows == ["an open Desk, its words handed in first"]


def test_a_token_is_checked_and_refreshed() -> None:
    rows = rows_of(token_checks.measured(times=20))

    assert rows[0] == "signature alone"
    assert {"refresh, judged", "check, again"} <= set(rows)


def test_a_send_is_judged_beside_a_bare_insert_of_its_rows() -> None:
    rows = rows_of(send_checks.measured(sends=20, rounds=2))

    assert rows == ["bare rows", "judged"]


def test_what_was_written_offline_is_handed_over() -> None:
    rows = rows_of(outbox_drain.measured(replies=20))

    assert rows == ["bare posts", "a Desk"]


def test_a_new_desk_has_every_message_and_finds_it() -> None:
    rows = rows_of(sync_over_http.measured(messages=300, rounds=1))

    assert rows == ["bare loop", "a Desk over HTTP"]


def test_every_question_is_answered_over_a_short_past() -> None:
    rows = rows_of(search.measured(messages=600, conversations=20, rounds=1))

    assert set(search.QUESTIONS) < set(rows)


def test_windows_start_and_are_used_over_few_messages_and_over_more() -> None:
    size = Size(12, 4, 4, 2, 1, few_mixed=300, mixed=600, conversations=20)
    rows = rows_of(window_use.measured(many=3_000, coming=300, starts=1, size=size))

    starts = {"3,000 plain messages", "300 mixed messages", "600 mixed messages"}
    assert {*starts, "a new one, while scrolled back"} <= set(rows)
    assert any(row.endswith(" of 300 coming in") for row in rows)


def test_a_key_in_one_window_is_painted_in_the_other() -> None:
    rows = rows_of(window_keys.measured(turns=2))

    assert rows == ["first key → held", "field cleared → free"]


def test_news_are_painted_in_every_window() -> None:
    rows = rows_of(window_news.measured(news=3, windows=2))

    assert rows == ["in the list", "in the thread"]


def test_tables_are_written_between_their_marks_and_nowhere_else(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text(
        "before\n<!-- run -->\nold\n<!-- /run -->\nbetween\n<!-- a -->\n<!-- /a -->\nafter\n",
        encoding="utf-8",
    )

    write_down("a quiet machine", [Table("a", "A", ("", "n"), [("one", "1")])], page)

    table = "A\n\n|     | n |\n|-----|---|\n| one | 1 |"
    assert page.read_text(encoding="utf-8") == (
        "before\n<!-- run -->\na quiet machine\n<!-- /run -->\nbetween\n"
        f"<!-- a -->\n{table}\n<!-- /a -->\nafter\n"
    )


def test_a_table_without_a_place_in_the_page_is_not_passed_over(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text("nothing here\n", encoding="utf-8")

    with pytest.raises(LookupError, match="no marks for run"):
        write_down("a quiet machine", [], page)


def test_films_are_made_and_heard() -> None:
    rows = rows_of(films.measured(seconds=1, times=2))

    assert rows[0] == "1920 by 1080"
    assert rows[-1].startswith("from the press")
