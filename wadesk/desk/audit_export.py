"""Audit export: the log as a table that other programs open, and none of them runs."""

import csv
import io
import json
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from wadesk.core.errors import Unavailable
from wadesk.core.team import AuditEntry
from wadesk.store import durable

COLUMNS = ("id", "time_utc", "who", "device", "deed", "about", "conversation", "content")
FORMULAS = ("=", "+", "-", "@", "\t", "\r")  # what begins so is computed by a spreadsheet


def table(entries: Sequence[AuditEntry]) -> bytes:
    """The newest first; with the mark by which spreadsheets know that it is UTF-8."""
    text = io.StringIO(newline="")
    rows = csv.writer(text)
    rows.writerow(COLUMNS)
    rows.writerows(map(list, map(_cells, entries)))
    return text.getvalue().encode("utf-8-sig")


def write(path: Path, entries: Sequence[AuditEntry]) -> None:
    """Whole or not at all."""
    try:
        durable.write(path, table(entries))
    except OSError as error:
        raise Unavailable(
            "The file {path} cannot be written ({why}): choose another place.",
            {"path": str(path), "why": error.strerror or str(error)},
        ) from error


def _cells(entry: AuditEntry) -> Iterator[str]:
    content = json.dumps(dict(entry.content), ensure_ascii=False, sort_keys=True)
    about = "" if entry.conversation is None else str(entry.conversation)
    yield str(entry.id)
    yield _in_utc(entry.at)
    for words in (entry.member_name, entry.device_name, entry.deed, entry.about_name):
        yield harmless(words)
    yield about
    yield harmless(content if entry.content else "")


def harmless(words: str) -> str:
    """A name may begin like a formula; behind an apostrophe it is text."""
    return f"'{words}" if words.startswith(FORMULAS) else words


def _in_utc(at: int) -> str:
    return time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(at // 1_000))
