"""Text tests: times, sizes and names as people read them."""

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QApplication

from tests.support.builders import NOON
from tests.support.fake_inbox import a_contact, a_line
from wadesk.core.composer_state import StateKind
from wadesk.core.delivery import Shown
from wadesk.core.records import Instant
from wadesk.ui import text

DAY = 24 * text.HOUR


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        ("Sheena Nelson", "SN"),
        ("Anna-Lena von der Heide", "AH"),
        ("élodie", "É"),
        ("ßabine Groß", "SG"),
        ("林 怡君", "林"),
        ("김민수", "김"),
        ("محمد عبد الله", "م"),
        ("प्रिया शर्मा", "प"),
        ("@papier.laden", "P"),
        ("😀 Zoë", "Z"),
        ("👩🏽‍🚀", "?"),
        ("+49 151 2345 6789", "89"),
        ("#7", "7"),
        ("", "?"),
    ],
)
def test_an_avatar_shows_whole_letters_in_the_script_of_the_name(name: str, letters: str) -> None:
    assert text.initials(name) == letters


@pytest.mark.parametrize(
    ("ago", "shown"),
    [(0, None), (DAY, "Yesterday"), (3 * DAY, "Fri"), (6 * DAY, "Tue"), (7 * DAY, "14/09/2026")],
)
def test_the_time_in_a_list_is_as_short_as_it_can_be(ago: int, shown: str | None) -> None:
    at = Instant(NOON - ago)

    assert text.list_time(at, NOON) == (shown or text.clock_time(at))


def test_a_time_that_lies_ahead_is_a_date() -> None:
    assert text.list_time(Instant(NOON + 2 * DAY), NOON) == "23/09/2026"


@pytest.mark.parametrize(
    ("ago", "shown"),
    [(0, "Today"), (DAY, "Yesterday"), (3 * DAY, "Friday"), (30 * DAY, "Saturday 22 August 2026")],
)
def test_a_day_is_called_by_its_name_or_its_date(ago: int, shown: str) -> None:
    assert text.day(Instant(NOON - ago), NOON).replace(",", "") == shown


def test_days_and_dates_are_in_the_person_s_language() -> None:
    QLocale.setDefault(QLocale(QLocale.Language.German, QLocale.Country.Germany))

    assert text.list_time(Instant(NOON - 3 * DAY), NOON) == "Fr."
    assert text.list_time(Instant(NOON - 30 * DAY), NOON) == "22.08.26"


def test_a_moment_is_told_in_full() -> None:
    words = text.moment(Instant(NOON - 30 * DAY))

    assert words == f"Saturday, 22 August 2026, {text.clock_time(NOON)}"


def test_two_moments_of_one_day_are_of_one_day() -> None:
    assert text.is_same_day(NOON, Instant(NOON + text.MINUTE))
    assert not text.is_same_day(NOON, Instant(NOON + DAY))


@pytest.mark.parametrize(
    ("duration", "shown"),
    [
        (-5, "less than a minute"),
        (59_999, "less than a minute"),
        (text.MINUTE, "1 min"),
        (59 * text.MINUTE, "59 min"),
        (21 * text.HOUR + 14 * text.MINUTE, "21 h 14 min"),
        (2 * text.HOUR, "2 h"),
        (23 * text.HOUR + 59_999, "23 h"),
        (48 * text.HOUR + 59 * text.MINUTE, "2 d"),
        (49 * text.HOUR, "2 d 1 h"),
    ],
)
def test_a_span_is_told_to_two_units_and_none_of_them_is_nought(duration: int, shown: str) -> None:
    assert text.span(duration) == shown


@pytest.mark.parametrize(
    ("duration", "shown"),
    [(-3, "0 s"), (1, "1 s"), (4_000, "4 s"), (60_000, "60 s"), (60_001, "1 min")],
)
def test_a_countdown_ends_in_seconds_of_which_a_begun_one_counts(duration: int, shown: str) -> None:
    assert text.countdown(duration) == shown


@pytest.mark.parametrize(
    ("days", "day"),
    [(0, ""), (1, "tomorrow "), (3, "Thu "), (30, "21/10/2026 ")],
)
def test_what_is_to_come_is_told_with_its_day(days: int, day: str) -> None:
    assert text.coming(Instant(NOON + days * DAY), NOON) == f"{day}{text.clock_time(NOON)}"


@pytest.mark.parametrize(
    ("duration", "shown"), [(0, "0:00"), (7_400, "0:07"), (61_000, "1:01"), (3_600_000, "60:00")]
)
def test_a_recording_is_so_many_minutes_and_seconds_long(duration: int, shown: str) -> None:
    assert text.length(duration) == shown


@pytest.mark.parametrize(
    ("count", "shown"), [(900, "900 bytes"), (12_345, "12 kB"), (2_345_678, "2.3 MB")]
)
def test_a_file_is_so_large(count: int, shown: str) -> None:
    assert text.size(count) == shown


@pytest.mark.parametrize("state", sorted({*StateKind, *Shown}))
def test_every_state_has_words(state: str) -> None:
    assert state in text.STATES
    assert text.state(state)[0].isupper()


def test_a_state_names_the_colleague() -> None:
    assert text.state("held", "Ben") == "Ben is replying"
    assert text.state("held") == "A colleague is replying"
    assert text.state("mine", "Ben") == "You are replying"


def test_what_a_newer_hub_says_stands_for_itself() -> None:
    assert text.state("hibernating") == "hibernating"
    assert text.link("tunnelling") == "tunnelling"
    assert text.kind("hologram") == "See it on the phone"


def test_a_conversation_is_called_by_its_person_or_its_group() -> None:
    nobody = a_contact(None, phone="+49 151 1")

    assert text.title(a_line(name="Zoe")) == "Zoe"
    assert text.title(a_line(contact=nobody)) == "+49 151 1"
    assert text.title(a_line(contact=None, circle="Family")) == "Group Family"
    assert text.title(a_line(5, contact=None)) == "Group 5"


@pytest.mark.parametrize(
    ("words", "is_rtl"),
    [
        ("Hello", False),
        ("مرحبا", True),
        ("123 שלום", True),
        ("😀 hi مرحبا", False),
        ("", False),
        ("42", False),
    ],
)
def test_words_run_as_their_first_letter_runs(words: str, is_rtl: bool) -> None:
    towards = Qt.LayoutDirection.RightToLeft if is_rtl else Qt.LayoutDirection.LeftToRight

    assert text.direction(words) is towards


def test_a_preview_is_one_line() -> None:
    assert text.one_line("a\n\n b\u2028c\t d ") == "a b c d"


def test_what_is_read_from_the_left_is_kept_together_among_what_is_not(qapp: QApplication) -> None:
    plain = text.apart("2001:db8::/48")
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)

    assert plain == "2001:db8::/48"
    assert text.apart("2001:db8::/48") == "\u20682001:db8::/48\u2069"
