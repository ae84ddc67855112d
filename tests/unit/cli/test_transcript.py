import io
import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wadesk.cli import transcript
from wadesk.cli.columns import width
from wadesk.cli.transcript import Transcript
from wadesk.core.delivery import Shown
from wadesk.demo.play import Opened, Summary
from wadesk.demo.talk import HeldBack, Seen

CODES = re.compile(r"\x1b\[[0-9;]*[A-Za-z]")
CELLS = 90


@pytest.fixture(autouse=True)
def a_terminal_of_known_size(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", str(CELLS))
    monkeypatch.setenv("LINES", "24")


def a_question(message: int = 1, text: str = "Is it there?", customer: str = "Zoé") -> Seen:
    return Seen("Ana", message, customer, None, "text", text)


def an_answer(shown: Shown, message: int = 2, text: str = "It is.", customer: str = "Zoé") -> Seen:
    return Seen("Ana", message, customer, "Ana", "text", text, shown=shown)


def a_refusal(customer: str = "Zoé", by: str | None = "Ana") -> HeldBack:
    return HeldBack("Bilal", customer, "Indeed.", "unseen_answer", by)


def told(*moments: Seen | HeldBack, living: bool = False, coloured: bool = False) -> str:
    out = io.StringIO()
    shown = Transcript(out, living, coloured)
    for moment in moments:
        shown.tell(moment)
    shown.end(Summary())
    return out.getvalue()


def test_into_a_file_an_answer_is_written_once_and_with_its_last_tick() -> None:
    states = [Shown.QUEUED, Shown.SENDING, Shown.SENT, Shown.DELIVERED, Shown.READ]

    text = told(a_question(), *map(an_answer, states))

    assert text.count("It is.") == 1
    assert "Ana → Zoé" in text
    assert "✓✓ read" in text
    assert "\x1b" not in text


def test_on_a_terminal_the_row_of_an_answer_is_brought_up_to_date() -> None:
    text = told(an_answer(Shown.SENT), a_question(3), an_answer(Shown.READ), living=True)

    first, *_ = text.splitlines()
    assert "✓ sent" in first
    assert "\x1b[2A\r\x1b[2K" in text
    assert text.index("✓✓ read") > text.index("Is it there?")
    assert "\x1b[2B\r" in text


def test_a_row_that_has_left_the_screen_is_left_alone() -> None:
    later = [a_question(number) for number in range(10, 60)]

    text = told(an_answer(Shown.SENT), *later, an_answer(Shown.READ), living=True)

    assert "✓✓ read" not in text
    assert "\x1b[" not in text


def test_the_same_state_is_drawn_once() -> None:
    once = told(an_answer(Shown.SENT), living=True)

    assert told(*[an_answer(Shown.SENT)] * 3, living=True) == once


def test_into_a_file_a_refusal_stands_below_the_answer_that_was_quicker() -> None:
    rows = told(a_question(), a_refusal(), an_answer(Shown.READ)).splitlines()

    refused = next(number for number, row in enumerate(rows) if "✗ refused" in row)
    assert "✓✓ read" in rows[refused - 1]
    assert "Ana had answered; not sent: Indeed." in rows[refused]


def test_a_refusal_whose_answer_never_came_is_written_at_the_end() -> None:
    assert "✗ refused" in told(a_refusal(by=None))


def test_only_a_coloured_transcript_has_colours() -> None:
    assert "\x1b[36m" in told(an_answer(Shown.READ), living=True, coloured=True)
    assert "\x1b" not in told(an_answer(Shown.READ), living=True)


def test_text_from_right_to_left_stands_between_marks() -> None:
    row = told(a_question(text="مرحبا"))

    assert "\u2068مرحبا\u2069" in row  # noqa: RUF001 - a greeting


@given(st.text(max_size=200), st.text(max_size=40), st.sampled_from([40, 60, 90, 200]))
def test_a_row_is_one_line_and_never_wider_than_the_terminal(
    text: str, customer: str, cells: int
) -> None:
    out = io.StringIO()
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("COLUMNS", str(cells))
        Transcript(out, is_living=True, is_coloured=False).tell(a_question(1, text, customer))

    (row,) = out.getvalue().split("\n")[:-1]
    assert width(row) < cells
    assert not any(unicodedata.category(letter) == "Cc" for letter in row)


@given(st.sampled_from([*transcript.KINDS, "sticker"]), st.text(max_size=30))
def test_every_kind_is_named(kind: str, text: str) -> None:
    seen = Seen("Ana", 1, "Zoé", None, kind, text, about="It is.")

    assert transcript.KINDS.get(kind, kind) in told(seen)


def test_what_is_quoted_is_shown_beside_what_was_said() -> None:
    seen = Seen("Ana", 1, "Zoé", None, "text", "Thanks!", about="It is.")

    assert "Thanks!   ↩ “It is.”" in told(seen)


def test_the_sums_are_told_in_the_last_lines() -> None:
    out = io.StringIO()
    shown = Transcript(out, is_living=False, is_coloured=False)
    shown.tell(Opened("http://127.0.0.1:1", "http://127.0.0.1:2", ("Ana", "Bilal")))
    shown.end(Summary(4, 3, 1, 0, 7, 7))

    assert out.getvalue().splitlines()[-2:] == [
        "4 customers' messages · 3 answers · 1 refused · sent twice: 0",
        "7 of 7 messages were seen on both Desks.",
    ]


@pytest.mark.parametrize(
    ("is_terminal", "environment", "is_living", "is_coloured"),
    [
        (True, {"TERM": "xterm"}, True, True),
        (True, {"TERM": "xterm", "NO_COLOR": "1"}, True, False),
        (True, {"TERM": "dumb"}, False, False),
        (False, {"TERM": "xterm"}, False, False),
    ],
)
def test_a_transcript_is_as_rich_as_terminal_and_person_want(
    monkeypatch: pytest.MonkeyPatch,
    *,
    is_terminal: bool,
    environment: dict[str, str],
    is_living: bool,
    is_coloured: bool,
) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    out = io.StringIO()
    monkeypatch.setattr(out, "isatty", lambda: is_terminal, raising=False)

    shown = transcript.for_terminal(out)

    assert (shown.is_living, shown.is_coloured) == (is_living, is_coloured)
