"""What the search offers in each language is what it understands."""

from datetime import date

import pytest
from PySide6.QtWidgets import QApplication

from wadesk.core import search_query
from wadesk.core.search_query import About
from wadesk.ui import languages, search_words

TODAY = date(2026, 11, 22)
OFFERED = {
    About.FROM: (search_query.ME, search_query.CUSTOMER),
    About.IN: (search_query.HERE,),
    About.HAS: tuple(search_query.THINGS),
    About.IS: tuple(search_query.STATES),
}


@pytest.mark.parametrize("language", languages.SPOKEN)
def test_every_value_that_is_offered_is_understood(qapp: QApplication, language: str) -> None:
    languages.load(qapp, language)

    for about, values in OFFERED.items():
        for value in values:
            (found,) = search_query.parse(f"{about}:{search_words.value(value)}", TODAY).filters
            assert (found.about, found.value) == (about, value)


@pytest.mark.parametrize("language", languages.SPOKEN)
def test_days_by_name_are_understood(qapp: QApplication, language: str) -> None:
    languages.load(qapp, language)
    (today,) = search_query.parse(f"on:{search_words.value('today')}", TODAY).filters
    (yesterday,) = search_query.parse(f"on:{search_words.value('yesterday')}", TODAY).filters

    assert (today.value, yesterday.value) == ("2026-11-22", "2026-11-21")


def test_every_filter_says_what_it_does() -> None:
    told = [search_words.about(one) for one in search_words.FILTERS]

    assert len(set(told)) == len(told)
    assert {About.ON} == set(About) - set(search_words.FILTERS)
