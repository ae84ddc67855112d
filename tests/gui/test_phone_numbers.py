"""Phone number tests: as people write them."""

import pytest

from wadesk.ui.phone_numbers import calling_code, read, written


@pytest.mark.parametrize(
    ("number", "shown"),
    [
        ("4915112345678", "+49 1511 2345678"),
        ("16505551234", "+1 650-555-1234"),
        ("33612345678", "+33 6 12 34 56 78"),
        ("US.13491208655302741918", "US.13491208655302741918"),
        ("999999999999999999", "+999999999999999999"),
        ("", ""),
    ],
)
def test_a_number_is_grouped_as_its_country_does_it(number: str, shown: str) -> None:
    assert written(number) == shown


@pytest.mark.parametrize(
    ("typed", "ours", "digits"),
    [
        ("0151 12345678", "+49 30 555010", "4915112345678"),
        ("06 55 50 10 20", "33 1 55 50 10 20", "33655501020"),
        ("+4915112345678", "", "4915112345678"),
        ("0049 151 12345678", "+33155501020", "4915112345678"),
        ("(650) 555-1234", "16505550000", "16505551234"),
        ("0151 12345678", "", ""),
        ("no number", "+49 30 555010", ""),
        ("12", "+49 30 555010", ""),
        ("+999 123456789", "", ""),
    ],
)
def test_a_number_is_read_as_it_is_dialled_where_we_are(typed: str, ours: str, digits: str) -> None:
    assert read(typed, ours) == digits


def test_a_number_of_our_country_begins_with_its_code() -> None:
    assert calling_code("+49 30 555010") == "+49"
    assert calling_code("") == ""
