"""Lock banner: every state in words, and only such buttons as work."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from tests.support.builders import BEN, NOON, a_draft, an_answer
from wadesk.core.composer_state import CONFLICTS, Cause, ComposerState, StateKind
from wadesk.core.errors import Reason
from wadesk.core.records import ClientKey, Instant
from wadesk.ui import icons, theme
from wadesk.ui.lock_banner import SAID_MOST, LockBanner
from wadesk.ui.reasons import because
from wadesk.ui.state_words import Case, Deed, Notice, hint, notice, obstacle
from wadesk.ui.theme import Scheme

KEY = ClientKey("key-1")
REPLY = a_draft("Good morning", begun_at=NOON)
ANSWERS = [("Bilal", an_answer(7)), ("The phone app", an_answer(8, "مرحبا", None))]


def shown(kind: StateKind, reason: str = "", key: ClientKey | None = None) -> Notice | None:
    reply = REPLY if key else None
    state = ComposerState(kind, BEN, Instant(NOON), reason, key)
    return notice(Case(state, "Bilal", ANSWERS, reply))


@pytest.fixture
def banner(qtbot: QtBot) -> LockBanner:
    made = LockBanner()
    qtbot.addWidget(made)
    made.resize(500, 10)
    return made


def words_of(banner: LockBanner) -> str:
    return "\n".join(label.text() for label in banner.findChildren(QLabel))


def test_where_everybody_is_free_to_write_nothing_is_shown(banner: LockBanner) -> None:
    banner.show_notice(shown(StateKind.FREE))

    assert banner.isHidden()
    assert banner.accessibleName() == ""


@pytest.mark.parametrize("kind", [kind for kind in StateKind if kind is not StateKind.FREE])
@pytest.mark.parametrize("key", [None, KEY])
def test_every_state_has_words_an_icon_and_colours(kind: StateKind, key: ClientKey | None) -> None:
    found = shown(kind, Reason.UNSEEN_ANSWER if key else "", key)

    assert found is not None
    assert found.title
    assert "{" not in found.spoken
    assert icons.is_drawn(found.state)
    assert theme.LIGHT.state(found.state).ink.isValid()


@pytest.mark.parametrize(
    ("kind", "reason", "key", "deeds"),
    [
        (StateKind.MINE, "", None, ()),
        (StateKind.HELD, "", None, ()),
        (StateKind.QUEUED, Cause.OFFLINE, KEY, ()),
        (StateKind.SENDING, "", None, ()),
        (StateKind.SENT, "", None, ()),
        (StateKind.UNCERTAIN, Cause.LOST_ANSWER, None, ()),
        (StateKind.FAILED, "Undeliverable", None, ()),
        (StateKind.CONFLICT, Cause.COLLISION, None, ()),
        (
            StateKind.CONFLICT,
            Reason.UNSEEN_ANSWER,
            None,
            (Deed.DISCARD, Deed.GO_ON, Deed.SEND_ANYWAY),
        ),
        (
            StateKind.CONFLICT,
            Reason.UNSEEN_ANSWER,
            KEY,
            (Deed.DISCARD, Deed.TAKE_BACK, Deed.SEND_ANYWAY),
        ),
        (StateKind.CONFLICT, Reason.LOCK_HELD, KEY, (Deed.DISCARD, Deed.TAKE_BACK, Deed.RETRY)),
        (StateKind.FAILED, Reason.WINDOW_CLOSED, KEY, (Deed.DISCARD, Deed.TAKE_BACK, Deed.RETRY)),
        (StateKind.UNCERTAIN, Cause.RESTORED, KEY, (Deed.DISCARD, Deed.SEND_ANYWAY)),
    ],
)
def test_a_state_offers_what_can_be_done_about_it(
    kind: StateKind, reason: str, key: ClientKey | None, deeds: tuple[Deed, ...]
) -> None:
    found = shown(kind, reason, key)

    assert found is not None
    assert found.deeds == deeds


def test_more_than_words_cannot_be_taken_back_into_the_field() -> None:
    state = ComposerState(StateKind.FAILED, reason=Reason.MEDIA_KIND, key=KEY)

    found = notice(Case(state))

    assert found is not None
    assert found.deeds == (Deed.DISCARD, Deed.RETRY)


def test_a_conflict_shows_both_sides(banner: LockBanner) -> None:
    banner.show_notice(shown(StateKind.CONFLICT, Reason.UNSEEN_ANSWER, KEY))
    words = words_of(banner)

    assert "Not sent: Bilal had answered." in words
    assert "It is on its way." in words
    assert "مرحبا" in words
    assert "You wrote" in words
    assert "Good morning" in words


def test_a_screen_reader_hears_all_of_it(banner: LockBanner) -> None:
    banner.show_notice(shown(StateKind.CONFLICT, Reason.UNSEEN_ANSWER))

    assert banner.accessibleName() == "Bilal has answered since you began."
    assert "Bilal: It is on its way." in banner.accessibleDescription()


def test_what_others_wrote_is_never_read_as_markup(banner: LockBanner) -> None:
    state = ComposerState(StateKind.CONFLICT, BEN, reason=Reason.UNSEEN_ANSWER)
    hostile = [("<b>Bilal</b>", an_answer(7, "<img src='x'> <b>bold</b>"))]

    banner.show_notice(notice(Case(state, "<i>Bilal</i>", hostile)))

    assert {label.textFormat() for label in banner.findChildren(QLabel)} == {
        Qt.TextFormat.PlainText
    }


def test_buttons_are_reached_and_pressed_by_keyboard(qtbot: QtBot, banner: LockBanner) -> None:
    banner.show_notice(shown(StateKind.CONFLICT, Reason.UNSEEN_ANSWER))
    banner.show()
    banner.buttons[Deed.DISCARD].setFocus()

    QTest.keyClick(banner.buttons[Deed.DISCARD], Qt.Key.Key_Tab)
    with qtbot.waitSignal(banner.chosen) as chosen:
        QTest.keyClick(banner.buttons[Deed.GO_ON], Qt.Key.Key_Space)

    assert banner.focusWidget() is banner.buttons[Deed.GO_ON]
    assert chosen.args == [Deed.GO_ON]


def test_the_same_notice_again_disturbs_nobody(banner: LockBanner) -> None:
    banner.show_notice(shown(StateKind.CONFLICT, Reason.UNSEEN_ANSWER))
    button = banner.buttons[Deed.GO_ON]

    banner.show_notice(shown(StateKind.CONFLICT, Reason.UNSEEN_ANSWER))

    assert banner.buttons[Deed.GO_ON] is button


def test_a_long_answer_is_scrolled_and_leaves_room_for_the_reply(
    qtbot: QtBot, banner: LockBanner
) -> None:
    state = ComposerState(StateKind.CONFLICT, BEN, reason=Reason.UNSEEN_ANSWER)
    banner.show()

    banner.show_notice(notice(Case(state, "Bilal", [("Bilal", an_answer(7, "word " * 900))])))
    qtbot.waitUntil(lambda: banner.height() > SAID_MOST)

    assert banner.sizeHint().height() < 2 * SAID_MOST + 40


@pytest.mark.parametrize("scheme", [Scheme.LIGHT, Scheme.DARK])
def test_the_ground_is_the_states_own(banner: LockBanner, scheme: Scheme) -> None:
    colours = theme.DARK if scheme is Scheme.DARK else theme.LIGHT
    banner.setPalette(theme.palette_of(colours))
    banner.show_notice(shown(StateKind.CONFLICT, Reason.UNSEEN_ANSWER))
    banner.resize(500, banner.sizeHint().height())

    drawn = banner.grab().toImage().pixelColor(250, 4)

    assert drawn.name() == colours.state("conflict").fill.name()


@pytest.mark.parametrize(
    ("state", "is_window_over", "words"),
    [
        (ComposerState(StateKind.FREE), False, "Write a reply…"),
        (
            ComposerState(StateKind.HELD),
            False,
            "Bilal is replying; what you write is kept as a draft",
        ),
        (
            ComposerState(StateKind.FREE),
            True,
            "24 hours have passed: only templates can be sent",
        ),
    ],
)
def test_the_empty_field_says_what_to_expect(
    state: ComposerState, is_window_over: bool, words: str
) -> None:
    assert hint(state, "Bilal", is_window_over=is_window_over) == words


@pytest.mark.parametrize(
    "reason", [Reason.TEXT_EMPTY, Reason.TEXT_TOO_LONG, Reason.UNSEEN_ANSWER, Reason.LOCK_HELD]
)
def test_whatever_stands_in_the_way_is_told_in_a_sentence(reason: Reason) -> None:
    assert obstacle(reason, "Bilal").endswith(".")
    assert obstacle(None, "Bilal") == ""


@pytest.mark.parametrize("reason", sorted(set(Reason) - CONFLICTS))
def test_a_failed_reply_says_why_in_words(reason: Reason) -> None:
    found = shown(StateKind.FAILED, reason, KEY)

    assert found is not None
    assert found.detail == because(reason)
    assert found.detail.endswith(".")
