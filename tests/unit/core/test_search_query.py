"""What is typed into a search field is never refused, and means the same however it is spelled."""

from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from wadesk.core.search_query import (
    NAMES,
    STATES,
    THINGS,
    About,
    Filter,
    SearchQuery,
    Word,
    completed,
    completing,
    parse,
    span,
    written,
)

TODAY = date(2026, 11, 22)
PIECES = st.sampled_from(
    [
        "from:", "de：", "标签:", "before:", "has:", "is:", "in:", "-", '"', "“", " ", "2026-10-01",  # noqa: RUF001 - wide colon
        "ana", "photo", "unread", "this", "x:y", ":", "\u3000", "\0", "\n", "é", "京",
    ]
)  # fmt: skip
anything = st.text(st.characters(codec=None)) | st.lists(PIECES).map("".join)


def filters(typed: str) -> list[tuple[str, str]]:
    return [(one.about, one.value) for one in parse(typed, TODAY).filters]


def test_words_phrases_filters_and_what_must_not_be_there_are_told_apart() -> None:
    found = parse('parcel "two weeks ago" from:ana -late -has:photo', TODAY)

    assert found.words == (
        Word("parcel"),
        Word("two weeks ago", is_phrase=True),
        Word("late", is_not=True),
    )
    assert found.filters == (Filter(About.FROM, "ana"), Filter(About.HAS, "photo", is_not=True))


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("de:client", (About.FROM, "customer")),
        ("来自:客户", (About.FROM, "customer")),
        ("来自：我", (About.FROM, "me")),  # noqa: RUF001 - as a Chinese keyboard writes it
        ("étiquette:VIP", (About.LABEL, "VIP")),
        ("FROM:Ana", (About.FROM, "Ana")),
        ("avant:2026-10", (About.BEFORE, "2026-10")),
        ("Après:01.10.2026", (About.AFTER, "2026-10-01")),
        ("早于:2026年10月1日", (About.BEFORE, "2026-10-01")),
        ("on:yesterday", (About.ON, "2026-11-21")),
        ("le:aujourd'hui", (About.ON, "2026-11-22")),
        ("le:aujourd\u2019hui", (About.ON, "2026-11-22")),
        ("包含:贴图", (About.HAS, "sticker")),
        ("avec:position", (About.HAS, "location")),
        ("dans:ici", (About.IN, "this")),
        ("avec:lien", (About.HAS, "link")),
        ("包含:图片", (About.HAS, "photo")),
        ("est:non-lu", (About.IS, "unread")),
        ('from:"Ana Maria"', (About.FROM, "Ana Maria")),
        ("from:“Ana Maria”", (About.FROM, "Ana Maria")),
    ],
)
def test_filters_are_known_in_every_language_of_the_screen(
    typed: str, meant: tuple[About, str]
) -> None:
    assert filters(typed) == [meant]


@pytest.mark.parametrize(
    "typed",
    ["has:banana", "is:happy", "before:christmas", "on:2026-02-30", "before:2026-13", "foo:bar",
     "https://shop.example", "10:30", "on:0000"],
)  # fmt: skip
def test_what_is_no_filter_is_a_word(typed: str) -> None:
    assert parse(typed, TODAY) == SearchQuery((Word(typed),))


def test_a_filter_without_its_value_asks_nothing_yet() -> None:
    assert parse("from: ", TODAY).is_empty
    assert parse("parcel from:", TODAY) == SearchQuery((Word("parcel"),))


def test_a_phrase_may_still_be_open() -> None:
    assert parse('"two we', TODAY).words == (Word("two we", is_phrase=True, is_open=True),)


@example(typed='"from:ana')
@example(typed='"-x')
@given(typed=anything)
def test_a_query_written_out_is_the_same_query(typed: str) -> None:
    query = parse(typed, TODAY)

    assert parse(written(query), TODAY) == query


@given(st.lists(st.text(st.characters(categories=["L", "N"]), min_size=1)))
def test_plain_words_stay_as_they_are(words: list[str]) -> None:
    found = parse(" ".join(words), TODAY)

    assert [one.text for one in found.words] == words
    assert found.is_plain


@given(anything)
def test_nothing_that_was_typed_is_lost_but_marks(typed: str) -> None:
    """Every letter is in a word, in a filter, or in a filter's name or a day's."""
    query = parse(typed, TODAY)

    if query.is_plain and completing(typed) is None:
        kept = "".join(one.text for one in query.words)
        assert {one for one in typed if one.isalpha()} - set(kept) <= set("".join(_all_names()))


def _all_names() -> list[str]:
    return [spelling for spellings in NAMES.values() for spelling in (*spellings, "：")]  # noqa: RUF001 - wide colon


@pytest.mark.parametrize(
    ("value", "first", "after"),
    [
        ("2026", date(2026, 1, 1), date(2027, 1, 1)),
        ("2026-12", date(2026, 12, 1), date(2027, 1, 1)),
        ("2028-02", date(2028, 2, 1), date(2028, 3, 1)),
        ("2028-02-29", date(2028, 2, 29), date(2028, 3, 1)),
    ],
)
def test_a_day_a_month_or_a_year_has_a_beginning_and_an_end(
    value: str, first: date, after: date
) -> None:
    assert span(value) == (first, after)


def test_a_day_that_no_day_follows_is_a_word() -> None:
    assert [one.text for one in parse("on:9999-12-31", TODAY).words] == ["on:9999-12-31"]


@given(st.dates(max_value=date(9998, 12, 31)))
def test_every_day_that_can_be_typed_has_its_span(day: date) -> None:
    ((_, value),) = filters(f"on:{day:%Y}-{day.month}-{day.day}") if day.year > 999 else (("", ""),)

    assert day.year <= 999 or span(value)[0] == day


def test_the_last_filter_can_be_completed() -> None:
    typed = "parcel -来自:an"
    found = completing(typed)

    assert found is not None
    assert (found.about, found.typed) == (About.FROM, "an")
    assert completed(typed, found, "Ana Maria") == 'parcel -来自:"Ana Maria" '
    assert completing("parcel from:ana ") is None
    assert completing("foo:ba") is None
    assert completing("") is None


def test_no_spelling_means_two_things() -> None:
    for names in (NAMES, THINGS, STATES):
        spellings = [one for all_of_it in names.values() for one in set(all_of_it)]
        assert len(spellings) == len(set(spellings))
