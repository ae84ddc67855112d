"""Byte search: what lies open is found in whatever form, so finding nothing means something."""

import base64
import json
from pathlib import Path

import pytest

from tests.support.byte_search import all_forms, deciphered, found_in
from tests.support.mirrors import KEY, a_store
from wadesk.store.connection import transaction

WORDS, SECRET = "parcel-0007 für mich", bytes(range(1, 33))


@pytest.mark.parametrize(
    "content",
    [
        WORDS.encode(),
        json.dumps({"text": WORDS}).encode(),
        WORDS.encode("utf-16"),
        base64.b64encode(WORDS.encode()),
        SECRET,
        SECRET.hex().encode(),
        b"key=" + base64.urlsafe_b64encode(SECRET),
        repr(SECRET).encode(),
        json.dumps(list(SECRET)).encode(),
    ],
)
def test_whatever_lies_open_is_found(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "deep").mkdir()
    (tmp_path / "deep" / "log").write_bytes(b"\x00" * 5_000 + content + b"\xff")

    assert found_in(all_forms([WORDS], [SECRET]), tmp_path)


def test_names_of_files_are_looked_at_too(tmp_path: Path) -> None:
    (tmp_path / f"{WORDS}.pdf").touch()

    assert found_in(all_forms([WORDS], []), tmp_path)


def test_what_is_sealed_is_not_found_but_under_its_key(tmp_path: Path) -> None:
    db = a_store(tmp_path / "mirror.db")
    with transaction(db):
        db.execute("insert into message (seq, text) values (1, ?)", (WORDS,))
    db.close()

    assert found_in(all_forms([WORDS], [KEY]), tmp_path) == []
    assert WORDS.encode() in deciphered(tmp_path / "mirror.db", KEY)
