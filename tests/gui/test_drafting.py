"""Drafting: the saved text follows the typed one, and a base is what was seen at the first key."""

import pytest
from pytestqt.qtbot import QtBot

from tests.support.builders import NOON, a_draft
from tests.support.drafting_desk import HERE, THERE, DraftingDesk
from wadesk.core.records import Instant, MessageId
from wadesk.ui.drafting import KEEP_MS, RENEW_MS, Drafting


@pytest.fixture
def desk() -> DraftingDesk:
    return DraftingDesk()


pytestmark = pytest.mark.usefixtures("qapp")  # timers need an application


@pytest.fixture
def drafting(desk: DraftingDesk) -> Drafting:
    return desk.begin()


def test_the_base_is_what_was_on_the_screen_at_the_first_keystroke(
    drafting: Drafting, desk: DraftingDesk
) -> None:
    drafting.write("G")
    desk.newest, desk.now = MessageId(9), Instant(NOON + 3_000)
    drafting.write("Go")

    assert drafting.current == a_draft("Go", HERE, base=7)


def test_a_text_begun_anew_has_a_base_of_its_own(drafting: Drafting, desk: DraftingDesk) -> None:
    drafting.write("Go")
    drafting.write("")
    desk.newest = MessageId(9)
    drafting.write("H")

    assert drafting.current == a_draft("H", HERE, base=9)


def test_words_that_come_back_are_claimed_for_and_given_back_on_leaving(
    drafting: Drafting, desk: DraftingDesk
) -> None:
    drafting.take_up(a_draft("Too soon", HERE))
    drafting.open(THERE)
    drafting.take_up(a_draft("Too soon", HERE))

    assert desk.locks == [("claim", HERE), ("release", HERE)]


def test_an_undone_deletion_is_as_old_as_it_was(drafting: Drafting, desk: DraftingDesk) -> None:
    for text in ("G", "Good morning", "G", ""):
        drafting.write(text)
    desk.newest = MessageId(9)
    drafting.write("Good morning")

    assert drafting.current == a_draft("Good morning", HERE, base=7)


def test_only_a_review_moves_the_base(drafting: Drafting, desk: DraftingDesk) -> None:
    drafting.write("Good")
    drafting.review(MessageId(9))
    drafting.review(MessageId(8))

    assert drafting.current == a_draft("Good", HERE, base=9)
    assert desk.kept[-1].base == 9


def test_a_keystroke_is_saved_within_a_second_however_fast_one_types_on(
    qtbot: QtBot, drafting: Drafting, desk: DraftingDesk
) -> None:
    drafting.write("G")
    remaining = drafting._timer.remainingTime()
    drafting.write("Go")
    later = drafting._timer.remainingTime()
    qtbot.waitUntil(lambda: desk.kept != [], timeout=5_000)

    assert 0 < remaining <= KEEP_MS
    assert later <= remaining
    assert desk.kept == [a_draft("Go", HERE, base=7)]


def test_what_is_saved_is_not_saved_again(drafting: Drafting, desk: DraftingDesk) -> None:
    drafting.write("Go")
    drafting.keep_now()
    drafting.keep_now()

    assert desk.kept == [a_draft("Go", HERE, base=7)]


def test_leaving_saves_at_once_and_gives_the_lock_back(
    drafting: Drafting, desk: DraftingDesk
) -> None:
    drafting.write("Go")
    drafting.open(THERE)

    assert desk.kept == [a_draft("Go", HERE, base=7)]
    assert desk.locks == [("claim", HERE), ("release", HERE)]


def test_each_conversation_keeps_its_own_text(drafting: Drafting, desk: DraftingDesk) -> None:
    desk.saved[THERE] = a_draft("saved before", THERE, base=3)
    drafting.write("Go")

    there = drafting.open(THERE)
    here = drafting.open(HERE)

    assert (there, here) == ("saved before", "Go")
    assert drafting.current == a_draft("Go", HERE, base=7)


def test_an_old_copy_on_the_disk_never_replaces_the_text_on_the_screen(
    drafting: Drafting, desk: DraftingDesk
) -> None:
    drafting.write("Good morning")
    desk.saved[HERE] = a_draft("Good", HERE, base=3)

    drafting.open(THERE)

    assert drafting.open(HERE) == "Good morning"


def test_clearing_forgets_the_draft_and_gives_the_lock_back(
    drafting: Drafting, desk: DraftingDesk
) -> None:
    drafting.write("Go")
    drafting.write(" ")

    assert drafting.current is None
    assert desk.kept[-1].is_empty
    assert desk.locks == [("claim", HERE), ("release", HERE)]


def test_typing_renews_the_lock_now_and_then(drafting: Drafting, desk: DraftingDesk) -> None:
    for after in (0, 1, RENEW_MS - 1, RENEW_MS, RENEW_MS + 1, 2 * RENEW_MS):
        desk.now = Instant(NOON + after)
        drafting.write("x" * (after + 1))

    assert desk.locks == [("claim", HERE)] * 3


def test_a_clock_that_is_set_back_neither_keeps_the_lock_from_being_renewed_nor_types_on(
    drafting: Drafting, desk: DraftingDesk
) -> None:
    drafting.write("G")
    desk.now = Instant(NOON - 3_600_000)
    types_on = drafting.is_typing
    drafting.write("Go")

    assert not types_on
    assert desk.locks == [("claim", HERE)] * 2


def test_a_lock_that_a_colleague_holds_is_not_asked_for(
    drafting: Drafting, desk: DraftingDesk
) -> None:
    drafting.may_claim = False
    drafting.write("Go")
    drafting.may_claim = True
    drafting.write("Good")

    assert desk.locks == [("claim", HERE)]


def test_a_reply_that_is_being_made_safe_is_handed_over_once(drafting: Drafting) -> None:
    drafting.write("Go")

    first, second = drafting.hand_over(), drafting.hand_over()

    assert first == a_draft("Go", HERE, base=7)
    assert second is None
    assert drafting.is_sending


def test_what_was_sent_is_no_draft_any_more(drafting: Drafting, desk: DraftingDesk) -> None:
    drafting.write("Go")
    drafting.hand_over()
    drafting.sent(HERE)
    drafting.open(THERE)

    assert drafting.open(HERE) == ""
    assert desk.locks == [("claim", HERE)]


def test_what_could_not_be_sent_is_saved_as_it_stands(
    drafting: Drafting, desk: DraftingDesk
) -> None:
    drafting.write("Go")
    drafting.hand_over()
    drafting.open(THERE)
    drafting.not_sent(HERE)

    assert desk.kept == [a_draft("Go", HERE, base=7)]
    assert drafting.open(HERE) == "Go"


def test_what_was_let_go_of_is_forgotten_on_the_disk_and_handed_back(
    drafting: Drafting, desk: DraftingDesk
) -> None:
    drafting.write("Go")

    dropped = drafting.drop()

    assert dropped == a_draft("Go", HERE, base=7)
    assert desk.kept == [a_draft("", HERE, base=7)]
    assert drafting.current is None


def test_words_added_elsewhere_join_what_is_being_typed(
    drafting: Drafting, desk: DraftingDesk
) -> None:
    drafting.write("Dear Zoe")
    added = a_draft("Good morning", HERE, base=3, begun_at=NOON - 1, edition=1)

    first, again = drafting.take_added(added), drafting.take_added(added)

    both = a_draft("Good morning\n\nDear Zoe", HERE, base=3, begun_at=NOON - 1, edition=1)
    assert (first, again) == (True, False)
    assert drafting.current == both
    assert desk.kept[-1] == both


def test_what_was_written_over_an_addition_is_of_its_edition(
    drafting: Drafting, desk: DraftingDesk
) -> None:
    desk.saved[THERE] = a_draft("Good morning", THERE, edition=4)
    drafting.open(THERE)
    drafting.drop()
    drafting.write("Dear Zoe")

    assert drafting.take_added(desk.saved[THERE]) is False
    assert drafting.current == a_draft("Dear Zoe", THERE, base=7, edition=4)


def test_while_a_reply_is_made_safe_nothing_is_added_to_it(drafting: Drafting) -> None:
    drafting.write("Go")
    drafting.hand_over()

    assert not drafting.take_added(a_draft("Good morning", HERE, edition=1))


def test_what_is_on_the_disk_and_not_on_the_screen_is_read_from_there(
    drafting: Drafting, desk: DraftingDesk
) -> None:
    drafting.write("Go")
    drafting.open(THERE)
    drafting.kept(desk.kept[0])
    desk.saved[HERE] = a_draft("Good morning", HERE, edition=1)

    assert drafting.open(HERE) == "Good morning"


def test_where_nothing_is_open_nothing_is_written(drafting: Drafting, desk: DraftingDesk) -> None:
    drafting.leave()
    drafting.write("Go")
    drafting.keep_now()

    assert (desk.kept, desk.locks) == ([], [])
    assert drafting.hand_over() is None
    assert drafting.drop() is None
