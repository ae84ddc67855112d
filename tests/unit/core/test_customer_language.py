"""Customer language: what they wrote tells it, else where their number is from, else nothing."""

import pytest

from tests.support.template_forms import a_form, words
from wadesk.core.customer_language import guessed, ordered


@pytest.mark.parametrize(
    ("phone", "said", "language"),
    [
        ("33612345678", "Bonjour", "fr"),
        ("33612345678", "", "fr"),
        ("33612345678", "مرحبا بك", "ar"),
        ("4915112345678", "Привет, Tom", "ru"),
        ("12025550100", "请问还有货吗?", "zh"),
        ("12025550100", "商品はまだありますか", "ja"),
        ("82101234567", "hello", "ko"),
        ("97250123456", "", "he"),
        ("", "Hello", ""),
        ("999", "123 !?", ""),
        ("55119", "🙂", "pt"),
    ],
)
def test_the_script_says_more_than_the_number(phone: str, said: str, language: str) -> None:
    assert guessed(phone, said) == language


def test_what_was_sent_lately_comes_first_and_in_the_customers_language() -> None:
    forms = [
        a_form("hello", language="en"),
        a_form("hello", language="fr"),
        a_form("order", language="en_US"),
        a_form("order", language="fr_FR"),
        a_form("sale", words("Sale!"), category="MARKETING", is_opted_out=True, language="fr"),
    ]

    found = [(one.name, one.language) for one in ordered(forms, "fr", ["order"])]

    assert found == [
        ("order", "fr_FR"),
        ("order", "en_US"),
        ("hello", "fr"),
        ("hello", "en"),
        ("sale", "fr"),
    ]


def test_where_nobody_knows_the_language_names_decide() -> None:
    forms = [a_form("b"), a_form("a", language="fr"), a_form("a")]

    found = [(one.name, one.language) for one in ordered(forms, "", [])]

    assert found == [("a", "en"), ("a", "fr"), ("b", "en")]
