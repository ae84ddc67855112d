"""Linking: a code on the screen, who names it, and what the person before it decides."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from tests.support.builders import NOON
from tests.support.device_pages import LINK, NEWCOMER, OFFER, Seated
from tests.support.fake_administration import DAY, DIGITS, STANDARD, a_member
from wadesk.core.errors import Reason, Refused, Unavailable
from wadesk.core.records import Instant
from wadesk.core.rights import Role
from wadesk.core.team import Leaver
from wadesk.ui import qr_code
from wadesk.ui.linking import CODES_MOST

Key = Qt.Key
LEAVER = Leaver(3, "Front desk", "Bilal", Instant(NOON - 30 * DAY))


@pytest.fixture
def seated(qtbot: QtBot) -> Seated:
    return Seated(qtbot)


def codes(seated: Seated) -> list[tuple[object, ...]]:
    return [one for one in seated.desk.done if one[0] == "link_code"]


def test_a_code_is_shown_drawn_and_in_letters(seated: Seated) -> None:
    seated.show_code()
    card = seated.page.link

    assert codes(seated) == [("link_code", None)]
    assert card.code.code.text() == "K7QM-4TXD"
    assert card.code.code.accessibleName() == "K 7 Q M 4 T X D"
    assert qr_code.read(card.code.qr.grab().toImage()) == LINK
    assert card.code.hub.text() == "https://hub.example.org"
    assert card.code.good_for.text() == "valid for 90 s"
    assert card.code.put_away.hasFocus()


def test_a_long_code_goes_on_in_a_second_line(seated: Seated) -> None:
    seated.desk.answers["link_code"] = replace(OFFER, code="K7QM-4TXD-ABCD-EFGH")
    seated.show_code()

    assert seated.page.link.code.code.text() == "K7QM-4TXD-\nABCD-EFGH"


def test_the_seconds_run_out_and_a_new_code_takes_its_place(seated: Seated) -> None:
    seated.show_code()
    seated.a_second_goes_by(19)
    left = seated.page.link.code.ring.seconds
    seated.desk.answers["link_code"] = replace(OFFER, code="ABCD-2345")
    seated.a_second_goes_by(71)

    assert left == 71
    assert seated.page.link.code.ring.accessibleName() == "valid for 90 s"
    assert seated.page.link.code.code.text() == "ABCD-2345"
    assert len(codes(seated)) == 2


def test_a_screen_that_was_left_alone_shows_no_codes_for_ever(seated: Seated) -> None:
    seated.show_code()
    for _ in range(CODES_MOST):
        seated.clock.go_on(90_000)
        seated.a_second_goes_by()

    assert len(codes(seated)) == CODES_MOST
    assert seated.page.link.show_code.isVisible()
    assert "Nobody has used the code" in seated.page.link.note.text()
    assert seated.page.link.code.qr.link == ""


def test_from_another_page_no_new_code_is_made_but_who_asks_is_seen(seated: Seated) -> None:
    waiting: list[int] = []
    seated.page.waiting.connect(waiting.append)
    seated.show_code()
    seated.page.hide()
    seated.clock.go_on(90_000)
    seated.a_second_goes_by()
    seated.somebody_asks(NEWCOMER)

    assert len(codes(seated)) == 1
    assert waiting[-1] == 1
    assert seated.page.linking.is_busy


def test_after_it_can_be_named_no_more_it_is_put_away_unseen(seated: Seated) -> None:
    seated.show_code()
    seated.page.hide()
    seated.clock.go_on(180_000)
    seated.a_second_goes_by()

    assert not seated.page.linking.is_busy
    assert seated.page.link.code.qr.link == ""


def test_it_can_be_put_away(seated: Seated) -> None:
    seated.show_code()
    seated.press(Key.Key_Space)

    assert not seated.page.linking.is_busy
    assert seated.page.link.show_code.hasFocus()
    assert seated.page.link.code.code.text() == ""
    assert seated.page.link.code.hub.text() == ""


def test_the_link_can_be_copied(seated: Seated) -> None:
    seated.show_code()
    seated.page.link.code.copy.setFocus()
    seated.press(Key.Key_Space)

    assert QGuiApplication.clipboard().text() == LINK
    assert seated.page.link.code.copy.text() == "Copied"


def test_who_would_have_to_go_is_said_beforehand(seated: Seated) -> None:
    seated.desk.answers["link_code"] = replace(OFFER, linked=4, leaver=LEAVER)
    seated.show_code()

    said = seated.page.link.code.leaver.text()
    assert said.startswith("All places are taken: linking one more unlinks Front desk (Bilal)")


def test_whoever_would_lose_the_computer_they_sit_at_is_told_so(seated: Seated) -> None:
    here = replace(LEAVER, is_here=True)
    seated.desk.answers["link_code"] = replace(OFFER, linked=4, leaver=here)
    seated.show_code()
    beforehand = seated.page.link.code.leaver.text()
    seated.somebody_asks(replace(NEWCOMER, leaver=here))

    assert beforehand == "All places are taken: linking one more unlinks this computer."
    assert seated.page.link.newcomer.leaver.text().startswith("Letting it in unlinks this computer")


def test_an_administrator_chooses_for_whom(seated: Seated) -> None:
    whom = seated.page.link.whom
    shown = [whom.itemText(at) for at in range(whom.count())]
    whom.setFocus()
    seated.press(Key.Key_Down)
    seated.show_code()

    assert shown == ["For me", "Bilal", "Chloé"]
    assert codes(seated) == [("link_code", 2)]
    assert seated.page.link.code.whom.text() == "The new computer will be Bilal's."


def test_nobody_else_chooses_and_nobody_makes_one_for_who_is_not_here(seated: Seated) -> None:
    seated.desk.its_members = [
        a_member(1, "Ana", role=Role.ADMINISTRATOR, is_me=True),
        a_member(2, "Bilal", state="suspended"),
    ]
    seated.page.refresh()
    alone = seated.page.link.whom.isVisible()
    seated.desk.its_standing = STANDARD
    seated.page.refresh()

    assert not alone
    assert not seated.page.link.whom.isVisible()


def test_whoever_names_the_code_is_shown_with_the_words_of_both_screens(seated: Seated) -> None:
    seated.show_code()
    seated.somebody_asks(NEWCOMER)
    face = seated.page.link.newcomer

    assert face.isVisible()
    assert not seated.page.link.code.isVisible()
    assert face.title.text() == "Is this you?"
    assert [label.text() for label in face.facts.values()] == [
        "Ana", "Ana's laptop", "macOS 15.7 · 0.1.0", "82.64.0.0/16 · Lyon",
    ]  # fmt: skip
    assert face.phrase.accessibleName() == "harbour, violin, seven, maple, lantern"
    assert face.phrase.text().split() == NEWCOMER.phrase.split()
    assert face.refuse.hasFocus()


def test_somebody_elses_computer_is_asked_about_by_name(seated: Seated) -> None:
    seated.show_code()
    seated.somebody_asks(replace(NEWCOMER, member_name="Bilal", place=""))

    assert seated.page.link.newcomer.title.text() == "Is this Bilal?"
    assert seated.page.link.newcomer.facts["place"].text() == "82.64.0.0/16 · unknown"


def test_yes_lets_it_in(seated: Seated) -> None:
    seated.show_code()
    seated.somebody_asks(NEWCOMER)
    seated.press(Key.Key_Tab, Key.Key_Space)

    assert seated.deeds()[-1] == ("decide", 7, True, None)
    assert seated.page.link.note.text() == "Ana's laptop is linked."
    assert seated.page.link.show_code.isVisible()


def test_no_keeps_it_out(seated: Seated) -> None:
    seated.show_code()
    seated.somebody_asks(NEWCOMER)
    seated.press(Key.Key_Space)

    assert seated.deeds()[-1] == ("decide", 7, False, None)
    assert seated.page.link.note.text() == "Ana's laptop was not let in."
    assert seated.page.link.show_code.hasFocus()


def test_only_the_device_that_was_shown_has_to_go(seated: Seated) -> None:
    seated.show_code()
    seated.somebody_asks(replace(NEWCOMER, leaver=LEAVER))
    said = seated.page.link.newcomer.leaver.text()
    seated.press(Key.Key_Tab, Key.Key_Space)

    assert said.startswith("Letting it in unlinks Front desk (Bilal)")
    assert seated.deeds()[-1] == ("decide", 7, True, 3)


def test_who_has_to_go_is_shown_anew_where_that_has_changed(seated: Seated) -> None:
    seated.show_code()
    seated.somebody_asks(replace(NEWCOMER, leaver=LEAVER))
    seated.desk.no = Refused(Reason.DEVICE_LIMIT)
    seated.press(Key.Key_Tab, Key.Key_Space)
    refused = seated.page.link.trouble.text()
    other = replace(LEAVER, device=2, name="Bilal's MacBook")
    seated.somebody_asks(replace(NEWCOMER, leaver=other))

    assert refused == "As many devices are linked as are allowed: unlink one first."
    assert "Bilal's MacBook" in seated.page.link.newcomer.leaver.text()
    assert seated.page.link.newcomer.let_in.isEnabled()


def test_refusing_sends_nobody_away(seated: Seated) -> None:
    seated.show_code()
    seated.somebody_asks(replace(NEWCOMER, leaver=LEAVER))
    seated.press(Key.Key_Space)

    assert seated.deeds()[-1] == ("decide", 7, False, None)


def test_without_room_only_no_can_be_said(seated: Seated) -> None:
    seated.show_code()
    seated.somebody_asks(replace(NEWCOMER, is_full=True))

    assert not seated.page.link.newcomer.let_in.isEnabled()
    assert "There is no room" in seated.page.link.newcomer.leaver.text()


def test_the_same_computer_takes_its_old_place(seated: Seated) -> None:
    seated.show_code()
    seated.somebody_asks(replace(NEWCOMER, replaces=2))

    assert "takes its old place" in seated.page.link.newcomer.leaver.text()


def test_who_asks_no_more_is_gone(seated: Seated) -> None:
    seated.show_code()
    seated.somebody_asks(NEWCOMER)
    seated.somebody_asks()

    assert not seated.page.link.newcomer.isVisible()
    assert seated.page.link.note.text() == "That computer does not ask any more."
    assert seated.page.link.show_code.hasFocus()


def test_after_too_many_wrong_codes_it_counts_down(seated: Seated) -> None:
    seated.show_code()
    seated.somebody_asks(paused_ms=5 * 60_000)
    first = seated.page.link.pause.text()
    seated.a_second_goes_by(299)
    last = seated.page.link.pause.text()
    seated.desk.answers.pop("applicants")
    seated.a_second_goes_by()

    assert "Too many wrong codes were tried" in first
    assert "5 min" in first
    assert last.endswith("in 1 s.")
    assert seated.page.link.show_code.isVisible()
    assert not seated.page.link.pause.isVisible()


def test_no_code_and_why_not(seated: Seated) -> None:
    seated.desk.no = Refused(Reason.NO_RIGHT)
    seated.show_code()

    assert seated.page.link.trouble.text().startswith("You have no right to do this")
    assert seated.page.link.show_code.isEnabled()


def test_who_waited_before_anybody_looked_is_found_on_coming_back(seated: Seated) -> None:
    seated.page.hide()
    seated.desk.answers["applicants"] = seated.desk.answers["applicants"].__class__((NEWCOMER,))
    seated.page.show()
    seated.settled()

    assert seated.page.link.newcomer.isVisible()
    assert not seated.page.link.newcomer.refuse.hasFocus()


def test_two_who_ask_are_asked_about_one_after_the_other(seated: Seated) -> None:
    other = replace(NEWCOMER, id=8, name="Bilal's phone")
    seated.show_code()
    seated.somebody_asks(NEWCOMER, other)
    seated.press(Key.Key_Space)
    seated.desk.answers["applicants"] = seated.desk.answers["applicants"].__class__((other,))
    seated.page.linking.look()
    seated.settled()

    assert seated.page.link.newcomer.newcomer == other


def test_a_line_that_breaks_while_a_code_is_shown_is_said_until_it_is_back(seated: Seated) -> None:
    seated.show_code()
    seated.desk.no = Unavailable("The Hub did not answer.")
    seated.a_second_goes_by()
    lost = seated.page.link.trouble.isVisible(), seated.page.link.trouble.text()
    seated.a_second_goes_by()

    assert lost == (True, "The Hub did not answer.")
    assert not seated.page.link.trouble.isVisible()
    assert seated.page.link.code.isVisible()


def test_the_second_factor_is_asked_where_it_can_be_seen(seated: Seated) -> None:
    seated.page.resize(600, 300)
    bar = seated.page.verticalScrollBar()
    bar.setValue(bar.maximum())
    seated.desk.wants_factor = True
    seated.show_code()
    seated.qtbot.waitUntil(lambda: bar.value() < seated.page.question.geometry().bottom())

    assert seated.page.question.digits.hasFocus()
    seated.write(DIGITS)
    seated.press(Key.Key_Return)
    seated.settled()
    assert seated.page.link.code.isVisible()
