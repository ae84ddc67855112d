"""Row badges tests: as many labels as there is room for, and how much is new."""

import pytest
from PySide6.QtGui import QFontMetrics
from pytestqt.qtbot import QtBot

from wadesk.core.inbox import MANY_UNREAD
from wadesk.core.label import Label
from wadesk.ui import fonts
from wadesk.ui.delegates import row_badges
from wadesk.ui.delegates.row_badges import BETWEEN, NARROWEST, WIDEST, fitting
from wadesk.ui.fonts import Size

LABELS = [Label(number, name) for number, name in enumerate(["VIP", "Late", "投诉", "طلب"])]


@pytest.fixture
def metrics(qtbot: QtBot) -> QFontMetrics:
    del qtbot  # it brings the application
    return QFontMetrics(fonts.font(Size.SMALL))


def taken(fit: row_badges.Fitting, metrics: QFontMetrics) -> int:
    wide = sum(wide + BETWEEN for _, wide in fit.shown)
    return wide + row_badges.rest_width(fit, metrics)


def test_where_there_is_room_all_are_shown(metrics: QFontMetrics) -> None:
    fit = fitting(LABELS, metrics, 1_000)

    assert [label for label, _ in fit.shown] == LABELS
    assert fit.rest == 0


@pytest.mark.parametrize("room", range(0, 400, 7))
def test_what_has_no_room_is_counted_and_nothing_is_wider_than_the_room(
    metrics: QFontMetrics, room: int
) -> None:
    fit = fitting(LABELS, metrics, room)

    assert len(fit.shown) + fit.rest == len(LABELS)
    assert not fit.shown or taken(fit, metrics) <= room + BETWEEN


def test_a_long_name_is_cut_and_does_not_take_the_line(metrics: QFontMetrics) -> None:
    long = Label(1, "Rindfleischetikettierungsüberwachungsaufgabe")

    assert fitting([long], metrics, 1_000).shown == ((long, WIDEST),)
    assert fitting([long], metrics, NARROWEST).shown == ((long, NARROWEST),)
    assert fitting([long], metrics, NARROWEST - 1).rest == 1


@pytest.mark.parametrize(
    ("count", "words"), [(1, "1"), (99, "99"), (MANY_UNREAD, "99+"), (2 * MANY_UNREAD, "99+")]
)
def test_more_than_anybody_counts_is_many(count: int, words: str) -> None:
    assert row_badges.unread_words(count) == words


def test_one_figure_stands_in_a_circle(metrics: QFontMetrics) -> None:
    wide, high = row_badges.unread_size(3, metrics)

    assert wide == high
    assert row_badges.unread_size(99, metrics)[0] > high
