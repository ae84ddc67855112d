"""Parcelling: every word and every file of a draft goes out once, and in its order."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.builders import a_draft
from wadesk.core.draft import Draft, DraftFile
from wadesk.core.errors import Reason
from wadesk.core.media_limits import kind_for
from wadesk.core.parcelling import WITHOUT_CAPTION, Piece, draft_flaw, pieces
from wadesk.core.records import Wamid
from wadesk.core.sendable_text import CAPTION_MOST, is_blank

PICTURE = DraftFile("01", "shop.jpg", "image/jpeg", 9)
SONG = DraftFile("02", "song.mp3", "audio/mpeg", 9)
PAPER = DraftFile("03", "bill.pdf", "application/pdf", 9)


def drafted(text: str, *files: DraftFile) -> Draft:
    return replace(a_draft(text), files=files, quoted=Wamid("wamid.1"))


def test_words_alone_are_one_message() -> None:
    assert pieces(drafted("Good morning")) == (Piece("Good morning", None, Wamid("wamid.1")),)


def test_words_go_below_the_first_file_and_only_the_first_quotes() -> None:
    assert pieces(drafted("Our shop", PICTURE, PAPER)) == (
        Piece("Our shop", PICTURE, Wamid("wamid.1")),
        Piece("", PAPER),
    )


def test_where_the_first_file_carries_no_words_they_follow_all_files() -> None:
    assert pieces(drafted("Our song", SONG, PICTURE)) == (
        Piece("", SONG, Wamid("wamid.1")),
        Piece("", PICTURE),
        Piece("Our song"),
    )


def test_words_too_long_for_a_caption_follow_as_a_message() -> None:
    long = "x" * (CAPTION_MOST + 1)

    assert pieces(drafted(long, PICTURE))[-1] == Piece(long)
    assert pieces(drafted(long[1:], PICTURE)) == (Piece(long[1:], PICTURE, Wamid("wamid.1")),)


@given(st.text(max_size=30), st.lists(st.sampled_from([PICTURE, SONG, PAPER]), max_size=4))
def test_all_of_a_draft_goes_out_once_and_in_order(text: str, files: list[DraftFile]) -> None:
    found = pieces(drafted(text, *files))

    assert [one.file for one in found if one.file] == files
    assert [one.text for one in found if one.text] == ([text] if not is_blank(text) else [])
    captioned = [one.file for one in found if one.file and one.text]
    assert all(kind_for(file.mime) not in WITHOUT_CAPTION for file in captioned)
    assert all(one.text or one.file for one in found)


@pytest.mark.parametrize(
    ("draft", "reason"),
    [
        (drafted(""), Reason.TEXT_EMPTY),
        (drafted(" ", PICTURE), None),
        (drafted("x" * 4097, PICTURE), Reason.TEXT_TOO_LONG),
        (drafted("\ud83d", PICTURE), Reason.TEXT_BROKEN),
        (drafted("Our shop", PICTURE), None),
    ],
)
def test_a_draft_of_files_needs_no_words_but_sound_ones(
    draft: Draft, reason: Reason | None
) -> None:
    assert draft_flaw(draft) is reason
