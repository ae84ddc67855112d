"""Drafting with files and a quote: they are kept, sent and let go of together with the words."""

from collections.abc import Callable

import pytest

from tests.support.builders import NOON
from tests.support.draft_files import a_file, a_photo
from tests.support.drafting_desk import HERE, THERE, DraftingDesk
from wadesk.core.draft import Draft
from wadesk.core.records import Instant, MessageId, Wamid
from wadesk.ui.drafting import Drafting

OFFER, PHOTO = a_file(), a_photo()
QUESTION = Wamid("wamid.question")


@pytest.fixture
def desk() -> DraftingDesk:
    return DraftingDesk()


pytestmark = pytest.mark.usefixtures("qapp")  # timers need an application


@pytest.fixture
def drafting(desk: DraftingDesk) -> Drafting:
    return desk.begin()


def current(drafting: Drafting) -> Draft:
    assert drafting.current is not None
    return drafting.current


def test_a_file_alone_is_a_draft_and_claims_the_lock(
    drafting: Drafting, desk: DraftingDesk
) -> None:
    drafting.attach(HERE, OFFER)
    drafting.keep_now()

    assert (current(drafting).files, current(drafting).base) == ((OFFER,), 7)
    assert desk.kept[-1].files == (OFFER,)
    assert desk.locks == [("claim", HERE)]
    assert drafting.hand_over() == desk.kept[-1]


def test_clearing_the_words_keeps_the_files(drafting: Drafting, desk: DraftingDesk) -> None:
    drafting.write("Here it is")
    drafting.attach(HERE, OFFER)
    desk.newest = MessageId(9)
    drafting.write("")

    assert (current(drafting).text, current(drafting).files) == ("", (OFFER,))
    assert current(drafting).base == 7
    assert ("release", HERE) not in desk.locks


def test_the_last_file_gone_and_no_words_is_no_draft(
    drafting: Drafting, desk: DraftingDesk
) -> None:
    drafting.attach(HERE, OFFER)
    drafting.order([])

    assert drafting.current is None
    assert desk.kept[-1].is_empty
    assert desk.locks[-1] == ("release", HERE)


def test_files_stand_in_the_order_they_were_given(drafting: Drafting) -> None:
    drafting.attach(HERE, OFFER)
    drafting.attach(HERE, PHOTO)
    drafting.order([PHOTO, OFFER])

    assert current(drafting).files == (PHOTO, OFFER)


def test_a_file_that_arrives_late_goes_where_it_was_meant(
    drafting: Drafting, desk: DraftingDesk
) -> None:
    drafting.write("Dear Zoe")
    drafting.open(THERE)
    drafting.attach(HERE, OFFER)

    assert drafting.current is None
    assert (desk.kept[-1].conversation, desk.kept[-1].text) == (HERE, "Dear Zoe")
    assert desk.kept[-1].files == (OFFER,)
    drafting.open(HERE)
    assert current(drafting).files == (OFFER,)


def test_a_file_that_arrives_late_joins_what_is_on_the_disk_by_then(
    drafting: Drafting, desk: DraftingDesk
) -> None:
    desk.saved[THERE] = Draft(THERE, "Saved before", MessageId(3), Instant(NOON - 5))
    drafting.attach(THERE, OFFER)

    assert (desk.kept[-1].text, desk.kept[-1].base) == ("Saved before", 3)


def test_a_quote_chosen_before_the_first_key_is_part_of_the_draft(
    drafting: Drafting, desk: DraftingDesk
) -> None:
    drafting.quote(QUESTION)
    desk.newest = MessageId(9)
    nothing = drafting.current
    drafting.write("Yes, it is")

    assert nothing is None
    assert (current(drafting).quoted, current(drafting).base) == (QUESTION, 9)


def test_a_quote_stays_while_the_words_are_written_anew(drafting: Drafting) -> None:
    drafting.quote(QUESTION)
    for text in ("Yes", "", "No"):
        drafting.write(text)

    assert (drafting.quoted, current(drafting).quoted) == (QUESTION, QUESTION)


def test_a_quote_can_be_let_go_of(drafting: Drafting, desk: DraftingDesk) -> None:
    drafting.write("Yes")
    drafting.quote(QUESTION)
    drafting.quote(None)
    drafting.keep_now()

    assert (drafting.quoted, desk.kept[-1].quoted) == (None, None)


def test_each_conversation_has_its_own_quote(drafting: Drafting) -> None:
    drafting.quote(QUESTION)
    drafting.open(THERE)
    there = drafting.quoted
    drafting.open(HERE)

    assert (there, drafting.quoted) == (None, QUESTION)


def test_a_quote_that_was_saved_is_there_again(drafting: Drafting, desk: DraftingDesk) -> None:
    desk.saved[THERE] = Draft(THERE, "Yes", MessageId(3), Instant(NOON), quoted=QUESTION)

    drafting.open(THERE)

    assert drafting.quoted == QUESTION


def _send(drafting: Drafting) -> None:
    drafting.hand_over()
    drafting.sent(HERE)


@pytest.mark.parametrize("end", [_send, Drafting.drop])
def test_nothing_of_a_reply_is_left_for_the_next_one(
    drafting: Drafting, end: Callable[[Drafting], None]
) -> None:
    drafting.quote(QUESTION)
    drafting.write("Yes")
    drafting.attach(HERE, OFFER)
    end(drafting)
    drafting.write("And now to something else")

    assert (current(drafting).files, current(drafting).quoted) == ((), None)


def test_what_is_let_go_of_is_handed_back_whole_and_forgotten_whole(
    drafting: Drafting, desk: DraftingDesk
) -> None:
    drafting.quote(QUESTION)
    drafting.write("Yes")
    drafting.attach(HERE, OFFER)
    dropped = drafting.drop()

    assert dropped is not None
    assert (dropped.text, dropped.files, dropped.quoted) == ("Yes", (OFFER,), QUESTION)
    assert desk.kept[-1].is_empty


def test_words_that_come_back_bring_no_file_that_was_taken_away(drafting: Drafting) -> None:
    drafting.attach(HERE, OFFER)
    drafting.write("Here it is")
    drafting.order([])
    drafting.write("")
    drafting.write("Here it is")

    assert current(drafting).files == ()


def test_leaving_is_told_after_what_was_written_is_saved(
    drafting: Drafting, desk: DraftingDesk
) -> None:
    told: list[tuple[object, int]] = []
    drafting.left.connect(lambda where: told.append((where, len(desk.kept))))
    drafting.write("Go")
    drafting.open(THERE)
    drafting.leave()
    drafting.leave()

    assert told == [(HERE, 1), (THERE, 1)]


def test_while_a_reply_is_made_safe_nothing_about_it_changes(drafting: Drafting) -> None:
    drafting.attach(HERE, OFFER)
    handed_over = drafting.hand_over()
    drafting.order([])
    drafting.quote(QUESTION)

    assert drafting.current == handed_over
