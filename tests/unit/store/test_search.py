"""Search: found in every script, newest first, and forgotten when it is gone."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tests.support import migrating
from tests.support.mirrors import a_store, index_all
from tests.support.searches import found
from tests.support.simulated_hub import table
from wadesk.core.batches import Batch, Gone, Older, Table
from wadesk.core.records import MessageId, Seq
from wadesk.core.sync import Cursor
from wadesk.store import merge, migrate, search_index
from wadesk.store.connection import WritableDb, transaction

HEAD = Cursor("5f0c", Seq(10))


def a_mirror(path: Path) -> WritableDb:
    db = a_store(path)
    with transaction(db):
        merge.begin_lineage(db, HEAD, epoch=0)
    return db


@pytest.fixture
def mirror(tmp_path: Path) -> Iterator[WritableDb]:
    db = a_mirror(tmp_path / "mirror.db")
    yield db
    db.close()


def said(texts: dict[int, str], seq: int = 5) -> Table:
    return table(
        "message",
        [{"id": n, "seq": seq, "conversation": 1, "text": text} for n, text in texts.items()],
    )


def backfill(db: WritableDb, texts: dict[int, str], then: int | None = None) -> None:
    now = merge.state(db)
    assert now is not None
    following = None if then is None else MessageId(then)
    with transaction(db):
        merge.apply_backfill(
            db, Older(HEAD.lineage, 0, now.backfill_before, following, (said(texts),))
        )


def feed(db: WritableDb, texts: dict[int, str], gone: tuple[int, ...] = ()) -> None:
    now = merge.state(db)
    assert now is not None
    then = Cursor(HEAD.lineage, Seq(now.cursor.seq + 1))
    stones = tuple(Gone("message", n, then.seq) for n in gone)
    tables = (said(texts, then.seq),) if texts else ()
    with transaction(db):
        merge.apply_page(db, Batch(now.cursor, then, 0, tables, stones))


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Where is my Order 40213?", "order"),
        ("Where is my Order 40213?", "402"),
        ("merci, à bientôt", "bientot"),
        ("请问今天可以送货吗", "送货"),
        ("请问今天可以送货吗", "今"),
        ("明日カードで払います", "カード"),
        ("주문했어요", "주문"),
        ("สวัสดีครับ", "ดีครับ"),
        ("مُحَمَّد هنا", "محمد"),
        ("thanks🥰", "thanks"),
        ("thanks🥰", "🥰"),
        ("great 👍🏽!", "👍"),
        ("see example.com", "example.com"),
        ('he said "AND"', 'said "and"'),
        ("ＡＢＣ", "abc"),  # noqa: RUF001 - full width is the point
    ],
)
def test_a_message_is_found_by_what_it_says(mirror: WritableDb, text: str, wanted: str) -> None:
    backfill(mirror, {5: text, 6: "quite another thing"})

    index_all(mirror)

    assert found(mirror, wanted, 10) == [5]


def test_hits_come_newest_first_and_page_by_page(mirror: WritableDb) -> None:
    backfill(mirror, dict.fromkeys(range(1, 8), "same words"))
    index_all(mirror)

    first = found(mirror, "same", 3)
    second = found(mirror, "same", 3, before=first[-1])

    assert (first, second) == ([7, 6, 5], [4, 3, 2])


def test_what_a_message_no_longer_says_is_not_found(mirror: WritableDb) -> None:
    backfill(mirror, {5: "before"})
    index_all(mirror)

    feed(mirror, {5: "after"})
    index_all(mirror)

    assert found(mirror, "before", 10) == []
    assert found(mirror, "after", 10) == [5]


def test_a_new_state_with_the_same_words_gives_the_index_no_work(mirror: WritableDb) -> None:
    backfill(mirror, {5: "unchanged"})
    index_all(mirror)

    feed(mirror, {5: "unchanged"})

    assert search_index.index_some(mirror, 10) == 0


def test_the_index_follows_a_first_sync_downwards_and_the_feed_upwards(mirror: WritableDb) -> None:
    backfill(mirror, {n: f"word{n}" for n in (97, 98, 99)}, then=97)
    index_all(mirror)
    feed(mirror, {50: "word50", 98: "changed", 120: "word120"})  # an old one, a known one, a new
    index_all(mirror)
    between = [found(mirror, wanted, 9) for wanted in ("word50", "changed", "word120")]

    backfill(mirror, {n: f"word{n}" for n in (40, 50, 60)})
    index_all(mirror)

    assert between == [[], [98], [120]]
    assert [found(mirror, f"word{n}", 9) for n in (40, 50, 60, 97)] == [
        [40],
        [50],
        [60],
        [97],
    ]


def test_no_word_of_a_removed_message_stays_in_the_file(mirror: WritableDb) -> None:
    backfill(mirror, {n: f"filler{n}" for n in range(1, 300)})
    feed(mirror, {400: "xylophone"})
    index_all(mirror, 1000)

    feed(mirror, {}, gone=(400,))
    at_once = found(mirror, "xylophone", 9)
    index_all(mirror)
    blocks = b"".join(block for (block,) in mirror.execute("select block from search_data"))

    assert at_once == []
    assert b"ylophone" not in blocks
    assert found(mirror, "filler77", 9) == [77]


def test_messages_without_words_do_not_stop_the_index(mirror: WritableDb) -> None:
    silent = table("message", [{"id": n, "seq": 5, "conversation": 1} for n in range(1, 6)])
    merge.apply_backfill(mirror, Older(HEAD.lineage, 0, None, None, (silent, said({9: "voice"}))))

    index_all(mirror, at_once=2)

    assert found(mirror, "voice", 9) == [9]
    assert search_index.index_some(mirror, 2) == 0


def test_the_index_says_how_far_behind_it_is(mirror: WritableDb) -> None:
    nothing = search_index.behind(mirror)
    backfill(mirror, {n: f"word{n}" for n in range(1, 101)})
    all_of_it = search_index.behind(mirror)
    with transaction(mirror):
        search_index.index_some(mirror, 75)

    assert (nothing, all_of_it) == (0.0, 1.0)
    assert search_index.behind(mirror) == pytest.approx(0.25)


def test_an_older_desk_has_its_index_made_anew(tmp_path: Path) -> None:
    with migrating.as_of("mirror", 6):
        old = a_mirror(tmp_path / "mirror.db")
        backfill(old, {5: "parcel"})
        old.execute("insert into search (rowid, words) values (5, 'parcel')")
        old.execute("update search_progress set floor = 5")

    migrate.upgrade(old, "mirror", "mirror.db")
    index_all(old)

    assert found(old, "parc has:link") == []
    assert found(old, "parc") == [5]
    old.close()


@pytest.fixture(scope="module")
def full(tmp_path_factory: pytest.TempPathFactory) -> Iterator[WritableDb]:
    db = a_mirror(tmp_path_factory.mktemp("search") / "mirror.db")
    backfill(db, {1: "one AND two NOT three", 2: 'near "four" (five)'})
    index_all(db)
    yield db
    db.close()


@example(wanted="one\0two")
@example(wanted="one\ud800")
@given(wanted=st.text() | st.text(alphabet='"*-+^():{}AND OR NOT NEAR/,.\0'))
def test_nothing_a_person_types_is_an_error(full: WritableDb, wanted: str) -> None:
    assert set(found(full, wanted)) <= {1, 2}
