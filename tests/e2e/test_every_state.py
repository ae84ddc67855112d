"""Every state: two programs on one screen are brought into each of them, by keys alone.

What is asserted is what a person sees in the title, what a screen reader is told, and what
WhatsApp was sent. Each test has a customer of its own, and leaves pictures of what it saw.
"""

from collections.abc import Iterator

import pytest

from tests.support import screen as screens
from tests.support.programs import until
from tests.support.screen import Window
from tests.support.two_windows import LATE, PHONES, TwoWindows, two_windows

ADA, BRU, CAI, DOV, ELI, FAY, GUS, HAL, JO = PHONES
WHY_NOT = screens.missing()

pytestmark = [
    pytest.mark.xdist_group("screen"),
    pytest.mark.skipif(bool(WHY_NOT), reason=WHY_NOT),
]


@pytest.fixture(scope="module")
def two(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TwoWindows]:
    with two_windows(tmp_path_factory.mktemp("states")) as made:
        yield made


def test_free_mine_held_and_a_collision_are_told_on_both_sides(two: TwoWindows) -> None:
    ana, bilal = two.go_to(ADA)
    for window, other in ((ana, "Bilal"), (bilal, "Ana")):
        window.until_title(f"{ADA}: Nobody is replying")
        window.until_told(f"{other} is looking")
    two.picture("free")

    ana.write("Dear Ada,")
    ana.until_title(f"{ADA}: You are replying")
    bilal.until_title(f"{ADA}: Ana is replying")
    bilal.until_told("Ana is writing")
    two.picture("mine-and-held")

    bilal.write("Hello Ada")
    bilal.until_title(f"{ADA}: Conflict: Ana began first")
    two.picture("collision")
    bilal.press("Return")
    bilal.until_told("Ana is replying: wait, or ask them.")
    assert "Hello Ada" in bilal.written()
    assert two.road.sent_to(PHONES[ADA]) == []


def test_who_is_asked_may_finish_first_and_the_other_then_decides(two: TwoWindows) -> None:
    ana, bilal = two.go_to(BRU)
    ana.write("We have it in blue.")
    bilal.until_title(f"{BRU}: Ana is replying")
    bilal.write("It is")
    bilal.press("alt+a")
    ana.until_told("Bilal would like to answer. Your words stay here as a draft.")
    two.picture("asked")
    ana.press("F9")
    bilal.until_told("Ana would like to finish first. Your words are kept.")
    two.picture("not-now")

    ana.press("Return")
    ana.until_title(f"{BRU}: Leaves in a moment")
    bilal.until_title(f"{BRU}: Conflict: Ana replied first")
    two.picture("conflict")
    bilal.press("Return", "Return")
    bilal.press("F7", "Return")
    two.until_sent(BRU, "We have it in blue.", "It is")


def test_a_conflict_is_left_by_editing_discarding_and_noting(two: TwoWindows) -> None:
    ana, bilal = two.go_to(CAI)
    ana.write("One moment")
    an_answer_lands(two, ana, "It is sold.")
    two.picture("answered-by-phone")
    ana.press("alt+e")
    ana.write(", please")
    ana.until_title(f"{CAI}: You are replying")

    an_answer_lands(two, ana, "But there is a red one.")
    ana.press("alt+d")
    ana.until_told("Discarded.")
    assert "One moment, please" not in ana.written()
    two.picture("discarded")
    ana.press("alt+p")
    ana.until_written("One moment, please")

    ana.until_title(f"{CAI}: Conflict: ")
    ana.press("alt+n")
    for window in (ana, bilal):
        window.until_heard(
            lambda name: "One moment, please" in name and "Note" in name, "list item"
        )
    two.picture("noted")
    assert two.road.sent_to(PHONES[CAI]) == []


def an_answer_lands(two: TwoWindows, window: Window, words: str) -> None:
    """From the phone app, while somebody writes here."""
    two.road.answer_by_phone(PHONES[CAI], words)
    window.until_title(f"{CAI}: Conflict: ")
    window.until_heard(lambda name: name == words, "label")


def test_a_reply_can_be_called_back_for_some_seconds(two: TwoWindows) -> None:
    ana, _ = two.go_to(CAI)
    ana.write("Too soon")
    ana.press("Return")
    ana.until_title(f"{CAI}: Leaves in a moment")
    two.picture("undo")

    ana.press("ctrl+z")

    ana.until_written("Too soon")
    ana.until_title(f"{CAI}: You are replying")
    assert two.road.sent_to(PHONES[CAI]) == []


def test_what_has_waited_asks_its_author_when_the_customer_has_written(two: TwoWindows) -> None:
    ana, _ = two.go_to(DOV)
    ana.write("We close at six.")
    ana.press("Return")
    two.road.hear(PHONES[DOV], "I meant tomorrow.")

    ana.until_title(f"{DOV}: Waiting for your click")
    ana.until_told("The customer has written since you wrote this.")
    ana.until_heard(lambda name: name == "I meant tomorrow.", "label")
    two.picture("your-click")
    assert two.road.sent_to(PHONES[DOV]) == []

    ana.press("F7", "Return")
    two.until_sent(DOV, "We close at six.")


def test_what_is_planned_is_told_to_both_and_can_be_changed(two: TwoWindows) -> None:
    ana, bilal = two.go_to(ELI)
    ana.write("Good morning!")
    ana.press("alt+Return")
    two.picture("later")
    ana.press("Return")
    for window in (ana, bilal):
        window.until_title(f"{ELI}: Leaves ")
    two.picture("scheduled")

    ana.press("alt+c")

    ana.until_written("Good morning!")
    bilal.until_title(f"{ELI}: Nobody is replying")
    assert two.road.sent_to(PHONES[ELI]) == []


def test_what_is_written_offline_leaves_in_its_order_at_whatsapps_pace(two: TwoWindows) -> None:
    ana, bilal = two.go_to(FAY)
    with two.without_hub():
        ana.until_heard(lambda name: name.startswith("Offline"), "label")
        for words in ("And then this.", "First this."):
            ana.write(words)
            ana.press("Return")
            ana.until_title(f"{FAY}: Leaves in a moment")
        ana.until_title(f"{FAY}: Waiting to be sent: offline")
        two.picture("offline")
        ana.press("ctrl+o", "alt+Down")
        two.picture("outbox")
        ana.press("Escape")

    for window in (ana, bilal):
        window.until_title(f"{FAY}: Waiting: WhatsApp's limit")
    two.picture("paced")
    two.until_sent(FAY, "First this.", "And then this.")


def test_a_lost_answer_is_told_waited_for_and_then_decided(two: TwoWindows) -> None:
    ana, bilal = two.go_to(GUS)
    two.road.spoil(PHONES[GUS], "lost_after", "no_status")
    ana.write("It leaves today.")
    ana.press("Return")
    for window in (ana, bilal):
        window.until_title(f"{GUS}: Perhaps sent")
    two.picture("uncertain")
    ana.until_title(f"{GUS}: Unknown whether it arrived")
    ana.until_told("Nobody knows whether this arrived.")
    two.picture("unknown")

    ana.press("alt+a")

    ana.until_title(f"{GUS}: Sent")
    bilal.until_title(f"{GUS}: Sent by Ana")
    two.until_sent(GUS, "It leaves today.")


def test_what_is_being_sent_and_what_was_refused_is_told_to_both(two: TwoWindows) -> None:
    ana, bilal = two.go_to(HAL)
    two.road.spoil(PHONES[HAL], "async_failed:131026")
    with two.without_reports():
        ana.write("Is this your number?")
        ana.press("Return")
        for window in (ana, bilal):
            window.until_title(f"{HAL}: Being sent")
        two.picture("sending")
    for window in (ana, bilal):
        window.until_title(f"{HAL}: Not delivered")
    two.picture("failed")

    ana.press("alt+w")

    ana.until_written("Is this your number?")


def test_after_a_day_templates_are_offered_and_every_word_is_kept(two: TwoWindows) -> None:
    ana, _ = two.go_to(LATE)
    ana.write("Dear Ida")
    ana.until_told("24 hours have passed. What you write here is kept.")
    two.picture("window-closed")
    ana.press("Return")
    ana.until_title(f"{LATE}: Not sent: 24 hours are over")
    two.picture("refused")
    ana.press("alt+e")
    ana.until_written("Dear Ida")

    ana.press("alt+m")
    ana.until_told("Send template")
    ana.until_told("hello world")
    two.picture("templates")
    ana.press("Return", "space")

    until(lambda: _templates(two) == ["hello_world"], lambda: f"{two.road.sends()}")
    ana.until_written("Dear Ida")


def _templates(two: TwoWindows) -> list[str]:
    bodies = [send["body"] for send in two.road.sends()]
    return [str(body["template"]["name"]) for body in bodies if "template" in body]


def test_a_desk_that_is_behind_says_so_and_sends_nothing(two: TwoWindows) -> None:
    ana, _ = two.go_to(JO)
    with two.relay.silence():
        ana.until_heard(lambda name: name == "Catching up", "label")
        ana.write("It is back.")
        ana.press("Return")
        ana.until_told("Still catching up with the Hub: in a moment this can be sent.")
        two.picture("behind")
        assert two.road.sent_to(PHONES[JO]) == []

    ana.until_heard(lambda name: name == "Live", "label")
    ana.press("Return")
    two.until_sent(JO, "It is back.")
