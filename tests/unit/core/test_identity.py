"""Identity: one person under all of their names, and never two under one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wadesk.core.identity import Identifiers, canonical_phone

TWO_FORMS = [
    pytest.param("5531987654321", "553187654321", id="Brazil, the ninth digit"),
    pytest.param("5511961234567", "551161234567", id="Brazil, a ninth digit before a six"),
    pytest.param("5215512345678", "525512345678", id="Mexico, the 1"),
    pytest.param("5491112345678", "541112345678", id="Argentina, the 9"),
]
digits = st.text("0123456789", min_size=7, max_size=15)


@pytest.mark.parametrize(("one", "other"), TWO_FORMS)
def test_a_line_that_is_written_in_two_ways_is_one_person(one: str, other: str) -> None:
    assert canonical_phone(one) == canonical_phone(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("5511931234567", "551131234567", id="Brazil: a landline has no second form"),
        pytest.param("5511987654321", "5521987654321", id="Brazil: two cities"),
        pytest.param("5215512345678", "5215512345679", id="Mexico: two lines"),
        pytest.param("5491112345678", "5491112345679", id="Argentina: two lines"),
        pytest.param("4915112345678", "495112345678", id="Germany has no extra digit"),
        pytest.param("3491112345678", "341112345678", id="nor has Spain"),
    ],
)
def test_two_lines_are_two_persons(one: str, other: str) -> None:
    assert canonical_phone(one) != canonical_phone(other)


@pytest.mark.parametrize(
    "written", ["+55 (31) 98765-4321", "5531987654321", "+55 31 8765.4321", "٥٥٣١٩٨٧٦٥٤٣٢١"]
)
def test_punctuation_and_script_do_not_matter(written: str) -> None:
    assert canonical_phone(written) == "553187654321"


@pytest.mark.parametrize("odd", ["", "anonymous", "²"])
def test_what_holds_no_digit_stays_what_it_is(odd: str) -> None:
    assert canonical_phone(odd) == odd


@given(st.one_of(digits, st.text(max_size=20)))
def test_the_one_form_is_its_own_form(number: str) -> None:
    once = canonical_phone(number)

    assert canonical_phone(once) == once


@given(digits.filter(lambda number: number[:2] not in {"55", "52", "54"}))
def test_a_number_of_any_other_country_is_left_alone(number: str) -> None:
    assert canonical_phone(number) == number


@given(st.sampled_from(["55", "52", "54"]), digits, digits)
def test_two_numbers_meet_only_when_one_has_the_extra_digit(
    country: str, one: str, other: str
) -> None:
    first, second = country + one, country + other

    if canonical_phone(first) == canonical_phone(second):
        assert first == second or abs(len(first) - len(second)) == 1


def test_a_phone_never_equals_a_user_id() -> None:
    by_phone, by_user = Identifiers(phone="15550100"), Identifiers(user_id="15550100")

    assert not set(by_phone.names()) & set(by_user.names())


def test_two_sightings_share_a_name_when_any_identifier_is_shared() -> None:
    before = Identifiers(phone="5531987654321", user_id="BR.77")
    after = Identifiers(phone="553187654321", user_id="BR.78", parent_id="BR.ENT.5")

    assert set(before.names()) & set(after.names()) == {"phone:553187654321"}


@pytest.mark.parametrize("nothing", [None, ""])
def test_what_is_missing_names_nobody(nothing: str | None) -> None:
    assert Identifiers(nothing, nothing, nothing).names() == ()


def test_a_user_id_is_opaque() -> None:
    assert Identifiers(user_id="US.0134").names() == ("user:US.0134",)
