"""Filter offers: what the filter that is being typed may become, as rows to choose from."""

from collections.abc import Sequence

from PySide6.QtCore import QDateTime

from wadesk.core import search_query
from wadesk.core.records import Instant
from wadesk.core.search_query import About, Completing
from wadesk.ui import palette_rows, search_words
from wadesk.ui.palette_rows import PaletteRow


def rows(
    typed: str, filled: Completing, now: Instant, names: Sequence[str] = ()
) -> list[PaletteRow]:
    """``names`` are those of people or labels that go with it."""
    offered = [*_values(filled, now), *names]
    whole = [(one, search_query.completed(typed, filled, one)) for one in offered]
    return palette_rows.of_values([(f"{filled.name}:{one}", then) for one, then in whole])


def _values(filled: Completing, now: Instant) -> list[str]:
    """What needs no names, as far as it goes with what is typed."""
    every = [search_words.value(one) for one in _known(filled.about, now)]
    return [one for one in every if one.startswith(filled.typed.casefold())]


def _known(about: About, now: Instant) -> Sequence[str]:
    if about in search_query.DATES:
        return _days(now)
    named: dict[About, Sequence[str]] = {
        About.FROM: (search_query.ME, search_query.CUSTOMER),
        About.IN: (search_query.HERE,),
        About.HAS: tuple(search_query.THINGS),
        About.IS: tuple(search_query.STATES),
    }
    return named.get(about, ())


def _days(now: Instant) -> Sequence[str]:
    here = QDateTime.fromMSecsSinceEpoch(now).date()
    months = [one.toString("yyyy-MM") for one in (here, here.addMonths(-1))]
    return ("today", "yesterday", *months, here.toString("yyyy"))
