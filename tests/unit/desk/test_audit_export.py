"""Audit export tests: a table that says what the log says, and computes nothing."""

import csv
import io
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wadesk.core.errors import Unavailable
from wadesk.core.records import Instant
from wadesk.core.team import AuditEntry
from wadesk.desk import audit_export
from wadesk.desk.audit_export import FORMULAS, table, write

ENTRY = AuditEntry(
    7, Instant(1_790_000_000_000), "link", "Ana", "Front desk", "Zoé, “the boss”", 3, 9, {"a": "é"}
)


def rows(content: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def test_each_entry_is_a_row() -> None:
    head, row = rows(table([ENTRY]))

    assert tuple(head) == audit_export.COLUMNS
    assert row == [
        "7",
        "2026-09-21T14:13:20Z",
        "Ana",
        "Front desk",
        "link",
        "Zoé, “the boss”",
        "3",
        '{"a": "é"}',
    ]


@given(st.text(), st.sampled_from(FORMULAS))
def test_no_name_is_computed_by_a_spreadsheet(name: str, sign: str) -> None:
    entry = AuditEntry(1, Instant(0), "link", sign + name.replace("\0", ""))

    (_, row) = rows(table([entry]))

    assert not row[2].startswith(FORMULAS)


def test_a_file_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    with pytest.raises(Unavailable, match="choose another place"):
        write(tmp_path / "nowhere" / "log.csv", [ENTRY])


def test_the_file_is_written_whole(tmp_path: Path) -> None:
    write(tmp_path / "log.csv", [ENTRY, ENTRY])

    assert len(rows((tmp_path / "log.csv").read_bytes())) == 3
