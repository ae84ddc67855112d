"""Filters: each one, what it leaves out, and that the index's answer is that of a plain look."""

import json
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.mirrors import a_store, index_all
from tests.support.searches import found, midnight
from tests.support.simulated_hub import table
from wadesk.core.batches import Batch, Older
from wadesk.core.records import ConversationId, Seq
from wadesk.core.sync import Cursor
from wadesk.store import merge, readings, search, search_marks
from wadesk.store.connection import WritableDb, transaction

HEAD = Cursor("5f0c", Seq(0))
ANA, BILAL = 1, 2
ZOE, TOM, LIN = 11, 12, 13
OF_ZOE, OF_TOM, OF_LIN = 21, 22, 23
VIP, REFUND = 31, 32
DAY = date(2026, 10, 1)
Row = dict[str, Any]


def on(day: date, hours: int = 12) -> int:
    return midnight(day) + hours * 3_600_000


def said(number: int, text: str | None = "parcel", **columns: Any) -> Row:
    given = {"conversation": OF_ZOE, "contact": ZOE, "direction": "in", "kind": "text"}
    return {"id": number, "seq": 1, "at": on(DAY), "text": text, **given, **columns}


def ours(number: int, member: int, text: str | None = "parcel", **columns: Any) -> Row:
    return said(number, text, **{"direction": "out", "member": member, **columns})


MESSAGES = [
    said(100),
    said(101, kind="image", text="A parcel, see https://shop.example"),
    said(102, kind="audio", text=None),
    ours(103, ANA),
    ours(104, BILAL, conversation=OF_TOM, contact=TOM),
    said(105, conversation=OF_TOM, contact=TOM, at=on(DAY + timedelta(days=1))),
    said(106, conversation=OF_LIN, contact=LIN, at=on(DAY - timedelta(days=1))),
    ours(107, BILAL, "Ring her about the parcel", direction="note", kind="note", contact=None),
    said(108, "👍", kind="reaction", target="wamid.1"),
    said(109, kind="document", text="late parcel", conversation=OF_LIN, contact=LIN),
    ours(110, ANA, kind="deed", text=None, direction="note"),
]
SMALL: dict[str, list[Row]] = {
    "member": [{"id": ANA, "name": "Ana"}, {"id": BILAL, "name": "Bilal Öz"}],
    "contact": [
        {"id": ZOE, "name": "Zoé Laurent", "phone": "33612345678"},
        {"id": TOM, "name": "Tom", "called": "The tall one", "username": "tom_o"},
        {"id": LIN, "name": "林小明"},
    ],
    "conversation": [
        {"id": OF_ZOE, "contact": ZOE, "status": "open", "owner": ANA, "labels": [VIP],
         "last_message": 107, "answer": 103},
        {"id": OF_TOM, "contact": TOM, "status": "closed", "labels": [VIP, REFUND],
         "last_message": 105, "answer": 104},
        {"id": OF_LIN, "contact": LIN, "status": "snoozed", "last_message": 109},
    ],
    "label": [{"id": VIP, "name": "VIP"}, {"id": REFUND, "name": "Réfund"}],
    "reading": [{"id": 41, "conversation": OF_LIN, "member": ANA, "upto": 106}],
}  # fmt: skip


def filled(path: Path, messages: list[Row], small: dict[str, list[Row]]) -> WritableDb:
    db = a_store(path)
    tables = tuple(table(name, [{"seq": 1, **one} for one in rows]) for name, rows in small.items())
    with transaction(db):
        merge.begin_lineage(db, HEAD, 0)
        merge.apply_small(db, Batch(HEAD, HEAD, 0, tables))
        merge.apply_backfill(db, Older(HEAD.lineage, 0, None, None, (table("message", messages),)))
    index_all(db, 1_000)
    return db


@pytest.fixture(scope="module")
def mirror(tmp_path_factory: pytest.TempPathFactory) -> Iterator[WritableDb]:
    db = filled(tmp_path_factory.mktemp("filters") / "mirror.db", MESSAGES, SMALL)
    yield db
    db.close()


@pytest.mark.parametrize(
    ("typed", "ids"),
    [
        ("parcel", [109, 107, 106, 105, 104, 103, 101, 100]),
        ("parcel -late", [107, 106, 105, 104, 103, 101, 100]),
        ('"late parcel"', [109]),
        ('"parcel late"', []),
        ("from:ana", [103]),
        ("from:me", [103]),
        ("from:oz", [107, 104]),
        ("from:customer parcel", [109, 106, 105, 101, 100]),
        ("from:zoe", [102, 101, 100]),
        ("from:laurent", [102, 101, 100]),
        ("from:小明", [109, 106]),
        ("from:@tom_o", [105]),
        ("from:+3361", [102, 101, 100]),
        ("from:nobody parcel", []),
        ("-from:customer parcel", [107, 104, 103]),
        ("label:vip", [107, 105, 104, 103, 102, 101, 100]),
        ("label:refund", [105, 104]),
        ("label:vip -label:refund", [107, 103, 102, 101, 100]),
        ("label:nothing", []),
        ("-label:nothing has:photo", [101]),
        ("before:2026-10-01", [106]),
        ("on:2026-10-01 from:customer", [109, 102, 101, 100]),
        ("after:2026-10-02", [105]),
        ("-before:2026-10-02", [105]),
        ("-on:2026-10-01 parcel", [106, 105]),
        ("after:2026-09 before:2026-10-01", [106]),
        ("after:2027", []),
        ("in:zoé", [107, 103, 102, 101, 100]),
        ("in:this", [105, 104]),
        ("in:tall", [105, 104]),
        ("has:photo", [101]),
        ("has:voice", [102]),
        ("has:file", [109]),
        ("has:link", [101]),
        ("-has:link from:zoe", [102, 100]),
        ("is:note", [107]),
        ("is:open parcel", [107, 103, 101, 100]),
        ("is:closed", [105, 104]),
        ("is:snoozed", [109, 106]),
        ("is:mine has:voice", [102]),
        ("is:unassigned", [109, 106, 105, 104]),
        ("is:unread", [109, 105]),
        ("-is:unread from:customer", [106, 102, 101, 100]),
        ("is:unread label:vip", [105]),
        ("", []),
        ("...", []),
    ],
)
def test_a_filter_lets_pass_what_it_says(mirror: WritableDb, typed: str, ids: list[int]) -> None:
    assert found(mirror, typed, 20, here=OF_TOM) == ids


@pytest.mark.parametrize(("few", "first", "looked_at"), [(40, 1_200, 3_000), (0, 2, 2), (0, 1, 2)])
def test_what_is_unread_is_so_in_the_list_and_in_what_is_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, few: int, first: int, looked_at: int
) -> None:
    monkeypatch.setattr(search, "UNREAD_MOST", few)
    monkeypatch.setattr(search, "FIRST_LOOKED_AT", first)
    monkeypatch.setattr(search, "LOOKED_AT", looked_at)
    messages = [
        said(100),
        said(101, at=on(DAY, 13)),
        ours(102, BILAL, at=on(DAY, 14)),
        said(103, at=on(DAY, 15), source="history"),
        said(104, "👍", at=on(DAY, 16), kind="reaction"),
    ]
    line = {"id": OF_ZOE, "contact": ZOE, "status": "open", "last_message": 103, "answer": 102}
    read = {"id": 41, "conversation": OF_ZOE, "member": ANA, "upto": 100}
    small = {**SMALL, "conversation": [line], "reading": [read]}
    db = filled(tmp_path / "mirror.db", messages, small)

    listed = readings.of(db, [ConversationId(OF_ZOE)])[ConversationId(OF_ZOE)].unread
    ids = found(db, "is:unread", 20)
    db.close()

    assert (listed, ids) == (1, [101])


@pytest.mark.parametrize(
    ("few", "looks"),
    [(40, (400, 3_000)), (0, (400, 3_000)), (0, (1, 3_000)), (0, (2, 2)), (0, (1, 2)), (1, (1, 3))],
)
@pytest.mark.parametrize("typed", ["label:vip parcel", "from:t", "is:open", "is:unread", "-in:zoé"])
def test_many_conversations_are_found_as_few_are(
    mirror: WritableDb,
    monkeypatch: pytest.MonkeyPatch,
    typed: str,
    few: int,
    looks: tuple[int, int],
) -> None:
    plainly = found(mirror, typed, 20)
    monkeypatch.setattr(search, "FEW_MARKS", few)
    monkeypatch.setattr(search, "UNREAD_MOST", few)
    monkeypatch.setattr(search, "FIRST_LOOKED_AT", looks[0])
    monkeypatch.setattr(search, "LOOKED_AT", looks[1])

    assert found(mirror, typed, 20) == plainly
    assert found(mirror, typed, 1) == plainly[:1]


def test_pages_follow_one_another_with_filters_too(mirror: WritableDb) -> None:
    first = found(mirror, "label:vip", 3)

    assert found(mirror, "label:vip", 3, before=first[-1]) == [103, 102, 101]


def test_what_became_part_of_another_conversation_is_found_there(tmp_path: Path) -> None:
    db = filled(tmp_path / "mirror.db", MESSAGES, SMALL)
    moved = table("message", [said(100, seq=2, conversation=OF_TOM)])
    with transaction(db):
        merge.apply_page(db, Batch(HEAD, Cursor(HEAD.lineage, Seq(2)), 0, (moved,)))
    index_all(db, 1_000)

    assert found(db, "in:tom parcel") == [105, 104, 100]
    db.close()


Look = Callable[[Row], bool]
LOOKS: dict[str, Look] = {
    "red": lambda row: "red" in row["text"],
    "-blue": lambda row: "blue" not in row["text"],
    "from:customer": lambda row: row["direction"] == "in",
    "from:ana": lambda row: row.get("member") == ANA,
    "label:vip": lambda row: row["conversation"] in {OF_ZOE, OF_TOM},
    "-label:refund": lambda row: row["conversation"] != OF_TOM,
    "before:2026-10-02": lambda row: row["at"] < midnight(date(2026, 10, 2)),
    "after:2026-09-30": lambda row: row["at"] >= midnight(date(2026, 9, 30)),
    "has:photo": lambda row: row["kind"] == "image",
    "in:小明": lambda row: row["conversation"] == OF_LIN,
}
rows = st.builds(
    lambda text, side, day, kind, place: {
        "text": text,
        "direction": side,
        "member": ANA if side == "out" else None,
        "at": on(DAY + timedelta(days=day), 0) + day,
        "kind": kind,
        "conversation": place,
    },
    st.sampled_from(["red", "blue", "red blue", "green"]),
    st.sampled_from(["in", "out"]),
    st.integers(-40, 40),
    st.sampled_from(["text", "image"]),
    st.sampled_from([OF_ZOE, OF_TOM, OF_LIN]),
)


@given(told=st.lists(rows, max_size=12), asked=st.sets(st.sampled_from(sorted(LOOKS)), min_size=1))
def test_the_index_answers_as_a_look_at_every_message_would(
    tmp_path_factory: pytest.TempPathFactory, told: list[Row], asked: set[str]
) -> None:
    messages = [{"id": 100 + n, "seq": 1, "contact": ZOE, **row} for n, row in enumerate(told)]
    db = filled(tmp_path_factory.mktemp("looks") / "mirror.db", messages, SMALL)

    expected = [one["id"] for one in messages if all(LOOKS[word](one) for word in asked)]

    assert found(db, " ".join(sorted(asked)), 50) == expected[::-1]
    db.close()


@given(first=st.dates(date(2009, 1, 1), date(2040, 1, 1)), length=st.integers(0, 3_000))
def test_days_are_covered_by_years_months_and_days_without_a_gap(first: date, length: int) -> None:
    last = first + timedelta(days=length)
    marks = set(search_marks.days(first, last))

    for number in (-1, 0, length // 2, length, length + 1):
        of_day = set(search_marks._of_day((first - date(1970, 1, 1)).days + number).split())
        assert bool(of_day & marks) == (0 <= number <= length)
    assert len(marks) < 120


def test_labels_may_be_written_in_any_shape(mirror: WritableDb) -> None:
    (labels,) = mirror.execute("select labels from conversation where id = ?", (OF_TOM,)).fetchone()

    assert json.loads(labels) == [VIP, REFUND]
