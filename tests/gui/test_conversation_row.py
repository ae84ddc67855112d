"""Conversation row tests: what is painted, where, and that nothing runs over its place."""

import itertools
from typing import Any

import pytest
from PySide6.QtCore import QAbstractListModel, QRect, Qt
from PySide6.QtGui import QColor, QFontMetrics, QImage, QPainter
from PySide6.QtWidgets import QApplication, QStyle, QStyleOptionViewItem

from tests.support.builders import NOON
from tests.support.fake_inbox import a_bubble, a_row
from wadesk.core.composer_state import Cause, ComposerState, StateKind
from wadesk.core.inbox import InboxRow, Onlooker
from wadesk.core.label import Label
from wadesk.core.records import Instant
from wadesk.ui import chip, fonts, text, theme
from wadesk.ui.chip import Chip
from wadesk.ui.delegates.conversation_row import ConversationRowDelegate
from wadesk.ui.fonts import Size
from wadesk.ui.index import NOWHERE, Index
from wadesk.ui.roles import Role
from wadesk.ui.theme import AVATAR, EDGE, GAP, LIGHT, PAD, Scheme

WIDTH = 320
LONG = "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz " * 3
SCRIPTS = {
    "German": LONG,
    "Chinese": "請問這款還有現貨嗎?我想訂兩件深藍色的,謝謝你們的幫忙" * 2,
    "Arabic": "مرحبا، هل يمكنني تغيير عنوان التوصيل إلى المكتب الجديد من فضلك؟ " * 2,
    "emoji": "👩🏽‍🚀🎉👍🏽🏳️‍🌈" * 12,
}
State = QStyle.StateFlag


class OneRow(QAbstractListModel):
    def __init__(self, row: InboxRow | None) -> None:
        super().__init__()
        self._row = row

    def rowCount(self, _parent: Index = NOWHERE) -> int:  # noqa: N802 - Qt's name
        return 1

    def data(self, _index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        return self._row if role == Role.RECORD else None


def painted(
    row: InboxRow | None,
    state: QStyle.StateFlag = State.State_None,
    towards: Qt.LayoutDirection = Qt.LayoutDirection.LeftToRight,
    width: int = WIDTH,
) -> QImage:
    """One row, with a margin beside it that nothing may touch."""
    delegate, model = ConversationRowDelegate(lambda: NOON), OneRow(row)
    option = QStyleOptionViewItem()
    option.palette = QApplication.palette()
    option.direction = towards
    option.state = state
    height = delegate.sizeHint(option, model.index(0)).height()
    option.rect = QRect(0, 0, width, height)
    image = QImage(width + 40, height, QImage.Format.Format_RGB32)
    image.fill(option.palette.window().color())
    painter = QPainter(image)
    delegate.paint(painter, option, model.index(0))
    painter.end()
    return image


def in_state(kind: StateKind, **rest: Any) -> InboxRow:
    return a_row(state=ComposerState(kind, reason=rest.pop("reason", "")), **rest)


def ground() -> str:
    return QApplication.palette().window().color().name()


@pytest.mark.parametrize("kind", [one for one in StateKind if one != "free"])
def test_a_state_colours_the_edge(kind: StateKind) -> None:
    image = painted(in_state(kind))

    tint = LIGHT.state(kind)
    edge = {image.pixelColor(1, y).name() for y in range(image.height())}
    assert tint.ink.name() in edge


def test_a_free_conversation_has_no_edge() -> None:
    image = painted(a_row())

    assert image.pixelColor(1, 20).name() == ground()


def test_in_a_right_to_left_window_everything_is_on_the_other_side() -> None:
    row = in_state(StateKind.HELD, who="Ben")

    image = painted(row, towards=Qt.LayoutDirection.RightToLeft)

    assert image.pixelColor(WIDTH - 2, 40) == LIGHT.state("held").ink
    assert image.pixelColor(1, 40).name() == ground()


@pytest.mark.parametrize("script", SCRIPTS)
@pytest.mark.parametrize("width", [240, 320])
@pytest.mark.parametrize("towards", list(Qt.LayoutDirection)[:2], ids=["to right", "to left"])
def test_whatever_is_written_stays_in_its_row(
    script: str, width: int, towards: Qt.LayoutDirection
) -> None:
    words = SCRIPTS[script]
    row = in_state(
        StateKind.CONFLICT,
        name=words,
        who=words,
        last=a_bubble(words),
        author=words,
        unanswered_since=Instant(NOON - text.HOUR),
        last_inbound_at=Instant(NOON - 23 * text.HOUR),
        onlookers=(Onlooker(words, is_writing=True), Onlooker(words, is_writing=False)),
        labels=tuple(Label(number, words, number) for number in range(4)),
        unread=100,
        is_pinned=True,
        is_mentioned=True,
    )

    image = painted(row, towards=towards, width=width)

    beside = {
        image.pixelColor(x, y).name()
        for x in range(width, image.width())
        for y in range(image.height())
    }
    assert beside == {ground()}


@pytest.mark.parametrize("script", SCRIPTS)
def test_a_long_name_leaves_the_time_alone(script: str) -> None:
    short, long = painted(a_row(name="Z")), painted(a_row(name=SCRIPTS[script]))

    place = QRect(WIDTH - 46, 8, 46, 20)
    assert short.copy(place) == long.copy(place)


def test_looking_and_writing_colleagues_are_marked_apart() -> None:
    looking, writing = (
        painted(a_row(onlookers=(Onlooker("Ben", is_writing=is_writing),)))
        for is_writing in (False, True)
    )

    assert looking != writing != painted(a_row())


@pytest.mark.parametrize("waits_ms", [1, 25 * text.HOUR])
def test_what_else_there_is_to_know_leaves_the_words_of_the_state_alone(waits_ms: int) -> None:
    around: dict[str, Any] = {
        "unanswered_since": Instant(NOON - waits_ms),
        "last_inbound_at": Instant(NOON - waits_ms),
        "onlookers": (Onlooker("Ben", is_writing=True), Onlooker("Zoe", is_writing=False)),
    }
    alone, crowded = (
        painted(in_state(StateKind.CONFLICT, who="Ben", **more)) for more in ({}, around)
    )

    told = Chip(StateKind.CONFLICT, "Conflict: Ben replied first")
    wide = chip.width(told, QFontMetrics(fonts.font(Size.SMALL)))
    words = QRect(0, 0, EDGE + GAP + AVATAR + PAD + wide, alone.height())
    assert alone.copy(words) == crowded.copy(words)
    assert alone != crowded


def test_the_last_hour_of_free_text_has_the_colour_of_a_warning() -> None:
    row = a_row(last_inbound_at=Instant(NOON - 23 * text.HOUR))

    image = painted(row)
    colours = {image.pixelColor(x, y).name() for x in range(WIDTH) for y in range(image.height())}
    assert LIGHT.state("conflict").ink.name() in colours


def test_chosen_pointed_at_and_focused_look_different() -> None:
    states = [
        State.State_None,
        State.State_MouseOver,
        State.State_Selected,
        State.State_Selected | State.State_HasFocus,
    ]
    pictures = [painted(a_row(), state) for state in states]

    assert all(one != other for one, other in itertools.pairwise(pictures))
    assert pictures[2].pixelColor(WIDTH - 3, 3) == LIGHT.selected


def test_it_follows_the_theme(qapp: QApplication) -> None:
    light = painted(in_state(StateKind.HELD))
    theme.apply(qapp, Scheme.DARK)
    dark = painted(in_state(StateKind.HELD))

    assert light != dark
    assert dark.pixelColor(1, 40) == theme.DARK.state("held").ink


def test_rows_grow_with_the_letters(qapp: QApplication) -> None:
    option, delegate = QStyleOptionViewItem(), ConversationRowDelegate(lambda: NOON)
    small = delegate.sizeHint(option, NOWHERE).height()
    large_letters = qapp.font()
    large_letters.setPointSizeF(18)
    qapp.setFont(large_letters)

    assert delegate.sizeHint(option, NOWHERE).height() > small
    assert fonts.font().pointSizeF() == 18


def test_a_row_that_is_gone_paints_nothing() -> None:
    image = painted(None)

    assert {image.pixelColor(x, 20).name() for x in range(image.width())} == {ground()}


def test_a_person_has_the_same_colour_whatever_they_wrote() -> None:
    one, other = painted(a_row(7, last=a_bubble("a"))), painted(a_row(7, draft="b"))

    avatar = (EDGE + 8 + 19, 14)
    assert one.pixelColor(*avatar) == other.pixelColor(*avatar) == QColor(LIGHT.avatar(7))


def test_the_same_row_is_painted_the_same_to_the_last_pixel() -> None:
    row = in_state(StateKind.QUEUED, reason=Cause.OFFLINE, last=a_bubble("", "image"), draft="x")

    assert painted(row) == painted(row)


def inks(image: QImage) -> set[str]:
    """Every colour of the row."""
    return {image.pixelColor(x, y).name() for x in range(WIDTH) for y in range(image.height())}


@pytest.mark.parametrize("towards", list(Qt.LayoutDirection)[:2], ids=["to right", "to left"])
def test_a_row_shows_its_labels_and_how_much_is_new(towards: Qt.LayoutDirection) -> None:
    row = a_row(labels=(Label(1, "VIP", 4),), unread=3)

    found = inks(painted(row, towards=towards))

    assert LIGHT.label(4).ink.name() in found
    assert LIGHT.accent.name() in found
    assert LIGHT.accent.name() not in inks(painted(a_row(labels=(Label(1, "VIP", 4),))))


def test_many_labels_leave_a_hint_of_the_rest_even_where_much_is_to_be_said() -> None:
    crowded = {
        "unanswered_since": Instant(NOON - 100 * text.HOUR),
        "last_inbound_at": Instant(NOON - 100 * text.HOUR),
    }
    labels = tuple(Label(number, f"label {number}", number) for number in range(9))

    with_labels = painted(in_state(StateKind.FAILED, labels=labels, **crowded))

    assert with_labels != painted(in_state(StateKind.FAILED, **crowded))


def test_labels_give_way_to_how_long_somebody_waits() -> None:
    waits = {"unanswered_since": Instant(NOON - 36 * text.MINUTE)}
    long = (Label(1, "Wholesale customers of the north", 1),)

    alone = painted(in_state(StateKind.QUEUED, **waits))
    labelled = painted(in_state(StateKind.QUEUED, labels=long, **waits))

    end = QRect(WIDTH - 70, 0, 70, alone.height())
    assert labelled != alone
    assert labelled.copy(end) == alone.copy(end)


def test_how_long_somebody_waits_is_said_even_where_no_label_has_room() -> None:
    waits = {"unanswered_since": Instant(NOON - 57 * text.MINUTE), "reason": "Bilal"}

    alone = painted(in_state(StateKind.CONFLICT, **waits), width=300)
    labelled = painted(
        in_state(StateKind.CONFLICT, labels=(Label(1, "VIP", 4),), **waits), width=300
    )

    end = QRect(300 - 70, 0, 70, alone.height())
    assert labelled.copy(end) == alone.copy(end)


def test_what_is_pinned_names_me_or_sleeps_is_marked() -> None:
    plain = painted(a_row())
    until = Instant(NOON + text.HOUR)

    assert painted(a_row(is_pinned=True)) != plain
    assert painted(a_row(is_mentioned=True)) != plain
    assert painted(a_row(status="snoozed", snoozed_until=until)) != plain
