"""Notes in a thread: on our side, on paper of their own, and said to be for the team alone."""

import pytest

from tests.support.threads import BRUNO, ME, FakeThread, a_bubble, a_note, a_pending, our
from wadesk.core.thread import newest_answer
from wadesk.ui.delegates.bubble import _ground
from wadesk.ui.delegates.bubble_layout import lay_out
from wadesk.ui.delegates.faces import faces
from wadesk.ui.message_parts import parts_of, preview
from wadesk.ui.models.speakers import Speakers
from wadesk.ui.parts import Note, Words
from wadesk.ui.pictures import NoPictures
from wadesk.ui.spoken import plain, spoken
from wadesk.ui.theme import LIGHT
from wadesk.ui.thread_row import ThreadRow

SAID = a_note(5, text="She was promised a discount.")


def test_it_says_who_sees_it_before_what_it_says() -> None:
    assert parts_of(ThreadRow(SAID)) == [
        Note("note", "Note · only your team sees this"),
        Words("She was promised a discount."),
    ]
    assert parts_of(ThreadRow(a_pending(kind="note", text="Soon"))) == [
        Note("note", "Note · only your team sees this"),
        Words("Soon"),
    ]


def test_it_stands_at_our_side_on_paper_of_its_own(qapp: object) -> None:  # noqa: ARG001 - letters
    note, answer, question = (ThreadRow(one) for one in (SAID, our(6), a_bubble(7)))
    frames = {}
    for row in (note, answer, question):
        layout = lay_out(row, 600, faces(), NoPictures())
        frames[row.said.kind, row.is_ours] = layout.frame
        ground = _ground(row, LIGHT, layout)
        assert (ground == LIGHT.note) is (row is note)

    assert frames["note", True].right() == pytest.approx(frames["text", True].right(), abs=1)
    assert frames["note", True].left() > frames["text", False].left()


def test_its_author_is_named_and_it_goes_on_from_no_answer() -> None:
    speakers = Speakers(FakeThread(), ME, is_group=False)

    assert speakers.name(a_note(1, member=ME)) == "You"
    assert speakers.name(a_note(1, member=BRUNO)) == FakeThread().member_name(BRUNO)
    assert not speakers.is_same(our(1), a_note(2, member=ME))
    assert speakers.is_same(a_note(1, member=ME), a_note(2, member=ME))
    assert not speakers.is_same(a_pending(), a_pending("k2", kind="note"))


def test_it_is_no_answer_and_has_no_state() -> None:
    assert newest_answer([our(3), SAID]) == 3
    assert ThreadRow(SAID).standing == ""
    assert not ThreadRow(SAID).can_be_quoted


def test_it_is_read_out_and_copied() -> None:
    assert "only your team sees this" in spoken(ThreadRow(SAID, author="Bruno"))
    assert plain(ThreadRow(SAID)) == "She was promised a discount."
    assert preview(SAID) == ("note", "She was promised a discount.")


@pytest.mark.parametrize("said", [our(1), a_bubble(1), a_pending()])
def test_nothing_else_is_taken_for_one(said: object) -> None:
    assert not ThreadRow(said).is_note  # type: ignore[arg-type]  # a bubble or one on its way
