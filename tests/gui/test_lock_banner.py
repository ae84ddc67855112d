"""Lock banner: every state in words, and only such buttons as work."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from tests.support.builders import BEN, NOON, a_draft, an_answer
from tests.support.states import EVERY_STATE, KEY, case
from wadesk.core.composer_state import Cause, ComposerState, StateKind
from wadesk.core.errors import Reason
from wadesk.core.records import Instant
from wadesk.ui import icons, languages, theme
from wadesk.ui.lock_banner import ROOM, LockBanner
from wadesk.ui.notice import Asked, Case, Deed, Notice, Said
from wadesk.ui.side_by_side import MOST, MOST_STACKED, SideBySide
from wadesk.ui.state_words import briefly, notice
from wadesk.ui.theme import Scheme
from wadesk.ui.window_words import Haste, TimeLeft

UNSEEN = ComposerState(StateKind.CONFLICT, BEN, reason=Reason.UNSEEN_ANSWER)
HELD = ComposerState(StateKind.HELD, BEN, Instant(NOON + 9_000))
TAKEN = ComposerState(StateKind.CONFLICT, BEN, Instant(NOON + 9_000), Cause.TAKEN_OVER)


def shown(state: ComposerState, change: Callable[[Case], Case] = lambda one: one) -> Notice:
    found = notice(change(case(state)))
    assert found is not None
    return found


@pytest.fixture
def banner(qtbot: QtBot) -> LockBanner:
    made = LockBanner()
    qtbot.addWidget(made)
    made.resize(700, 10)
    return made


def words_of(banner: LockBanner) -> str:
    return "\n".join(label.text() for label in banner.findChildren(QLabel))


def test_where_everybody_is_free_to_write_nothing_is_shown(banner: LockBanner) -> None:
    banner.show_notice(notice(case(ComposerState(StateKind.FREE))))

    assert banner.isHidden()
    assert banner.accessibleName() == ""


@pytest.mark.parametrize("state", EVERY_STATE.values(), ids=EVERY_STATE)
def test_every_state_has_words_an_icon_and_colours(state: ComposerState) -> None:
    found = shown(state)

    assert found.title
    assert "{" not in found.spoken
    assert icons.is_drawn(found.icon)
    assert theme.LIGHT.state(found.state).ink.isValid()
    assert briefly(state, "Bilal", NOON)


@pytest.mark.parametrize("language", languages.SPOKEN)
@pytest.mark.parametrize("state", EVERY_STATE.values(), ids=EVERY_STATE)
def test_no_two_buttons_of_a_state_have_the_same_letter(
    qapp: QApplication, state: ComposerState, language: str
) -> None:
    languages.load(qapp, language)
    found = shown(state, lambda one: replace(one, may_take=True))

    words = [deed.words("Bilal") for deed in found.deeds]
    letters = [one[one.index("&") + 1].lower() for one in words]
    assert len(letters) == len(set(letters))


@pytest.mark.parametrize(
    ("name", "deeds"),
    [
        ("mine", ()),
        ("held", (Deed.ASK, Deed.TAKE_OVER)),
        ("collision", (Deed.ASK, Deed.TAKE_OVER)),
        ("unseen", (Deed.DISCARD, Deed.KEEP_AS_NOTE, Deed.GO_ON, Deed.SEND_ANYWAY)),
        ("taken", (Deed.DISCARD, Deed.KEEP_AS_NOTE, Deed.TAKE_IT_BACK, Deed.GO_ON)),
        ("refused", (Deed.DISCARD, Deed.KEEP_AS_NOTE, Deed.TAKE_BACK, Deed.SEND_ANYWAY)),
        ("held-then", (Deed.DISCARD, Deed.KEEP_AS_NOTE, Deed.TAKE_BACK, Deed.RETRY)),
        ("offline", ()),
        ("retrying", ()),
        ("undo", (Deed.UNDO,)),
        ("scheduled", (Deed.CANCEL,)),
        ("pair", ()),
        ("stale", (Deed.DISCARD, Deed.KEEP_AS_NOTE, Deed.TAKE_BACK, Deed.SEND_NOW)),
        ("customer", (Deed.DISCARD, Deed.KEEP_AS_NOTE, Deed.TAKE_BACK, Deed.SEND_NOW)),
        ("sending", ()),
        ("uncertain", ()),
        ("unknown", (Deed.LEAVE, Deed.SEND_AGAIN, Deed.ARRIVED)),
        ("restored", (Deed.DISCARD, Deed.SEND_ANYWAY)),
        ("sent", ()),
        ("failed", ()),
        ("window", (Deed.DISCARD, Deed.KEEP_AS_NOTE, Deed.TAKE_BACK, Deed.USE_TEMPLATE)),
        ("too-late", (Deed.DISCARD, Deed.TAKE_BACK, Deed.SEND_NOW)),
    ],
)
def test_a_state_offers_what_can_be_done_about_it(name: str, deeds: tuple[Deed, ...]) -> None:
    assert shown(EVERY_STATE[name], lambda one: replace(one, may_take=True)).deeds == deeds


def test_more_than_words_is_neither_taken_back_into_the_field_nor_kept_as_a_note() -> None:
    state = ComposerState(StateKind.FAILED, reason=Reason.MEDIA_KIND, key=KEY)

    assert shown(state, lambda one: replace(one, reply=None)).deeds == (Deed.DISCARD, Deed.RETRY)


def test_only_who_may_take_over_is_offered_it() -> None:
    assert shown(HELD).deeds == (Deed.ASK,)
    assert Deed.TAKE_IT_BACK not in shown(TAKEN).deeds


def test_taking_over_is_pressed_twice_and_says_what_the_holder_gets_to_know() -> None:
    found = shown(HELD, lambda one: replace(one, may_take=True, is_taking=True))

    assert found.title == "Take over from Bilal?"
    assert found.detail == "Bilal is told at once, and keeps every word they have written."
    assert found.deeds == (Deed.NOT_NOW, Deed.REALLY_TAKE)


@pytest.mark.parametrize(
    ("asked", "detail", "deeds"),
    [
        (None, "What you write is kept as a draft.", (Deed.ASK,)),
        (Asked(Instant(NOON + 18_000)), "Asked: Bilal has 18 s to let you answer.", ()),
        (Asked(NOON), "Bilal has not answered. Your words are kept.", (Deed.ASK,)),
        (
            Asked(Instant(NOON + 18_000), is_granted=False),
            "Bilal would like to finish first. Your words are kept.",
            (),
        ),
    ],
)
def test_what_became_of_a_question_is_told_beside_the_holder(
    asked: Asked | None, detail: str, deeds: tuple[Deed, ...]
) -> None:
    found = shown(HELD, lambda one: replace(one, asked=asked))

    assert (found.detail, found.deeds) == (detail, deeds)


@pytest.mark.parametrize(
    ("name", "title", "detail"),
    [
        ("undo", "Sending in 4 s", ""),
        ("pair", "Waiting 6 s", "WhatsApp limits messages to one person."),
        ("order", "Waiting 6 s", "What was sent before it has to arrive first."),
        ("stale", "This has waited 2 h.", "Read what came since, then send it or change it."),
        (
            "customer",
            "The customer has written since you wrote this.",
            "Read what came since, then send it or change it.",
        ),
    ],
)
def test_what_waits_says_why_and_for_how_long(name: str, title: str, detail: str) -> None:
    found = shown(EVERY_STATE[name])

    assert (found.title, found.detail) == (title, detail)


def test_a_desk_that_is_behind_says_so_and_hides_no_decision() -> None:
    free = shown(ComposerState(StateKind.FREE, is_behind=True))

    assert free.state == "joining"
    assert shown(replace(UNSEEN, is_behind=True)).state == StateKind.CONFLICT
    assert shown(replace(HELD, is_behind=True)).state == StateKind.HELD


OVER, LAST = TimeLeft(Haste.OVER, ""), TimeLeft(Haste.LAST, "", "41 min")


def test_when_free_text_ends_templates_are_offered_and_the_words_are_kept() -> None:
    free = shown(ComposerState(StateKind.FREE), lambda one: replace(one, left=OVER))
    sent = shown(EVERY_STATE["sent"], lambda one: replace(one, left=OVER))
    unseen = shown(UNSEEN, lambda one: replace(one, left=OVER))

    assert (free.title, free.deeds) == ("Only templates now", (Deed.USE_TEMPLATE,))
    assert free.detail == "24 hours have passed. What you write here is kept."
    assert (sent.title, sent.deeds) == ("Sent by Bilal", (Deed.USE_TEMPLATE,))
    assert Deed.USE_TEMPLATE not in unseen.deeds


def test_who_has_never_written_is_not_said_to_have_been_silent_for_24_hours() -> None:
    left = TimeLeft(Haste.OVER, "", has_begun=False)

    never = shown(ComposerState(StateKind.FREE), lambda one: replace(one, left=left))

    assert never.detail == "They have not written yet. What you write here is kept."


def test_the_last_hour_of_free_text_is_told_to_who_writes() -> None:
    found = shown(EVERY_STATE["mine"], lambda one: replace(one, left=LAST))

    assert found.detail == "Free text can be sent for another 41 min."
    assert notice(replace(case(ComposerState(StateKind.FREE)), left=LAST)) is None


def test_what_nobody_knows_and_was_left_asks_no_more() -> None:
    found = shown(EVERY_STATE["unknown"], lambda one: replace(one, is_left=True))

    assert (found.is_calm, found.deeds) == (True, ())


def test_what_is_planned_by_a_colleague_is_not_ones_own_to_change() -> None:
    assert shown(EVERY_STATE["scheduled"], lambda one: replace(one, is_own=False)).deeds == ()


def test_a_conflict_shows_both_sides_and_what_the_customer_said(banner: LockBanner) -> None:
    news = [Said("Zoé", "Are you there?", Instant(NOON + 1), is_answer=False)]
    banner.show_notice(shown(UNSEEN, lambda one: replace(one, news=news)))
    words = words_of(banner)

    assert "Bilal has answered since you began." in words
    assert "It is on its way." in words
    assert "مرحبا" in words
    assert "Zoé" in words
    assert "Are you there?" in words
    assert "You, not sent" in words
    assert "Good morning" in words


def test_what_was_said_stands_in_the_order_in_which_it_was_said() -> None:
    news = [Said("Zoé", "Are you there?", Instant(NOON - 1), is_answer=False)]

    found = shown(UNSEEN, lambda one: replace(one, news=news))

    assert [one.who for one in found.theirs] == ["Zoé", "Bilal", "The phone"]


def test_a_screen_reader_hears_all_of_it(banner: LockBanner) -> None:
    banner.show_notice(shown(UNSEEN))

    assert banner.accessibleName() == "Bilal has answered since you began."
    assert "Bilal: It is on its way." in banner.accessibleDescription()
    assert "You, not sent: Good morning" in banner.accessibleDescription()


def test_what_others_wrote_is_never_read_as_markup(banner: LockBanner) -> None:
    hostile = [("<b>Bilal</b>", an_answer(7, "<img src='x'> <b>bold</b>"))]

    banner.show_notice(shown(UNSEEN, lambda one: replace(one, who="<i>Bilal</i>", answers=hostile)))

    assert {label.textFormat() for label in banner.findChildren(QLabel)} == {
        Qt.TextFormat.PlainText
    }


def test_a_name_with_an_ampersand_marks_no_letter() -> None:
    assert Deed.ASK.words("Smith & Sons") == "&Ask Smith && Sons"


def test_buttons_are_reached_and_pressed_by_keyboard(qtbot: QtBot, banner: LockBanner) -> None:
    banner.show_notice(shown(UNSEEN))
    banner.show()

    assert banner.take_focus()
    proposed = banner.focusWidget()
    QTest.keyClick(banner.buttons[Deed.SEND_ANYWAY], Qt.Key.Key_Left)
    with qtbot.waitSignal(banner.chosen) as chosen:
        QTest.keyClick(banner.buttons[Deed.GO_ON], Qt.Key.Key_Return)

    assert proposed is banner.buttons[Deed.SEND_ANYWAY]
    assert banner.focusWidget() is banner.buttons[Deed.GO_ON]
    assert chosen.args == [Deed.GO_ON]


def test_esc_goes_back_to_the_words(qtbot: QtBot, banner: LockBanner) -> None:
    banner.show_notice(shown(UNSEEN))
    banner.show()
    banner.take_focus()

    with qtbot.waitSignal(banner.left):
        QTest.keyClick(banner.buttons[Deed.SEND_ANYWAY], Qt.Key.Key_Escape)


def test_where_nothing_is_to_be_decided_the_key_goes_nowhere(banner: LockBanner) -> None:
    banner.show_notice(shown(EVERY_STATE["mine"]))
    banner.show()

    assert not banner.take_focus()


def test_what_only_counts_down_moves_no_button(banner: LockBanner) -> None:
    banner.show_notice(shown(EVERY_STATE["undo"]))
    button = banner.buttons[Deed.UNDO]

    banner.show_notice(
        shown(EVERY_STATE["undo"], lambda one: replace(one, now=Instant(NOON + 2_000)))
    )

    assert banner.buttons[Deed.UNDO] is button
    assert banner.accessibleName() == "Sending in 2 s"


def test_my_words_are_compared_as_they_read_by_now(banner: LockBanner) -> None:
    banner.show_notice(shown(UNSEEN))
    button = banner.buttons[Deed.SEND_ANYWAY]

    banner.show_notice(shown(UNSEEN, lambda one: replace(one, draft=a_draft("Good morning, Zoé"))))

    assert banner.buttons[Deed.SEND_ANYWAY] is button
    assert "Good morning, Zoé" in words_of(banner)


@pytest.mark.parametrize(
    ("width", "is_stacked", "most"), [(700, False, MOST), (380, True, MOST_STACKED)]
)
def test_long_words_are_scrolled_and_stand_below_each_other_where_it_is_narrow(
    qtbot: QtBot, banner: LockBanner, width: int, is_stacked: bool, most: int
) -> None:
    banner.resize(width, 400)
    banner.show()

    answers = [("Bilal", an_answer(7, "word " * 900))]
    banner.show_notice(shown(UNSEEN, lambda one: replace(one, answers=answers)))
    compared = banner.findChild(SideBySide)
    assert compared is not None
    qtbot.waitUntil(lambda: compared.height() == most)

    assert compared.is_stacked == is_stacked


@pytest.mark.parametrize("width", [360, 700])
def test_what_explains_a_chip_has_room_beside_it_or_stands_below(
    qtbot: QtBot, banner: LockBanner, width: int
) -> None:
    banner.resize(width, 10)
    banner.show()

    banner.show_notice(shown(EVERY_STATE["collision"]))
    detail = next(one for one in banner.findChildren(QLabel) if "draft" in one.text())
    qtbot.waitUntil(lambda: detail.width() >= ROOM)

    assert banner.heightForWidth(width) < 90


@pytest.mark.parametrize("width", [240, 380, 700])
def test_every_button_is_whole_however_narrow_it_is(
    qtbot: QtBot, banner: LockBanner, width: int
) -> None:
    banner.show()
    banner.show_notice(shown(UNSEEN))
    banner.resize(width, 600)
    buttons = banner.buttons.values()
    qtbot.waitUntil(lambda: all(one.width() == one.sizeHint().width() for one in buttons))

    places = [one.geometry() for one in buttons]
    assert not any(one.intersects(other) for one in places for other in places if one is not other)
    assert all(banner.rect().contains(one.mapTo(banner, QPoint(0, 0))) for one in buttons)


@pytest.mark.parametrize("scheme", [Scheme.LIGHT, Scheme.DARK])
def test_the_ground_is_the_states_own(banner: LockBanner, scheme: Scheme) -> None:
    colours = theme.DARK if scheme is Scheme.DARK else theme.LIGHT
    banner.setPalette(theme.palette_of(colours))
    banner.show_notice(shown(UNSEEN))
    banner.resize(500, banner.sizeHint().height())

    drawn = banner.grab().toImage().pixelColor(250, 4)

    assert drawn.name() == colours.state("conflict").fill.name()


def test_where_the_window_is_too_low_what_was_said_gives_way_and_no_button_covers_it(
    qtbot: QtBot, banner: LockBanner
) -> None:
    banner.show_notice(shown(UNSEEN))
    compared = banner.findChild(SideBySide)
    assert compared is not None
    banner.resize(340, 600)
    banner.show()
    qtbot.waitUntil(lambda: compared.height() == compared.sizeHint().height())
    banner.resize(340, banner.heightForWidth(340) - 30)

    def top(part: QWidget) -> int:
        return part.mapTo(banner, QPoint()).y()

    qtbot.waitUntil(lambda: compared.height() < compared.sizeHint().height())
    end = top(compared) + compared.height()
    assert min(map(top, banner.buttons.values())) > end
    assert max(top(one) + one.height() for one in banner.buttons.values()) < banner.height()
