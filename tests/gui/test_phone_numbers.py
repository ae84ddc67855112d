"""Phone number tests: as people write them."""

import pytest

from wadesk.ui.phone_numbers import written


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
