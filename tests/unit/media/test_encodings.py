"""Encodings tests: what was written comes back, and what is no text is none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wadesk.media.encodings import LOOKED_AT, Beginning, opening

MANY = 10_000
CHINESE = "您好。这是我们的订单。请确认。"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "gb18030"])
def test_chinese_is_read_however_it_is_written(encoding: str) -> None:
    assert opening(CHINESE.encode(encoding), MANY) == Beginning(CHINESE, is_all=True)


def test_western_letters_are_a_guess() -> None:
    assert opening("déjà vu".encode("cp1252"), MANY) == Beginning("déjà vu", True, is_guessed=True)


def test_only_the_beginning_is_given() -> None:
    assert opening(b"one\r\ntwo\rthree", 5) == Beginning("one\nt", is_all=False)


@pytest.mark.parametrize("cut", range(4))
def test_a_letter_cut_by_the_end_of_the_piece_is_left_out(cut: int) -> None:
    content = (b"x" * cut + "中".encode() * LOOKED_AT)[: LOOKED_AT + 1]

    found = opening(content, LOOKED_AT)

    assert found is not None
    assert not found.is_guessed
    assert set(found.text) <= {"x", "中"}


@pytest.mark.parametrize("content", [b"a\0b", b"PK\x03\x04\x05", b"\x1b[31mred", bytes(range(256))])
def test_what_holds_what_no_text_has_is_none(content: bytes) -> None:
    assert opening(content, MANY) is None


@given(st.text(st.characters(exclude_categories=["Cc", "Cs"]), min_size=1))
def test_whatever_is_written_in_utf_8_is_read(text: str) -> None:
    found = opening(text.encode(), MANY)

    assert found is not None
    assert found.text == text.removeprefix("\ufeff")


@given(st.binary())
def test_no_bytes_break_it(content: bytes) -> None:
    found = opening(content, MANY)

    assert found is None or len(found.text) <= MANY
