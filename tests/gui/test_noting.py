"""Noting: notes are kept as drafts are, and never lost on the way to becoming one."""

import pytest
from pytestqt.qtbot import QtBot

from wadesk.core.records import ConversationId
from wadesk.ui.noting import Noting

HERE, THERE = ConversationId(2**40), ConversationId(2)


class Disk:
    def __init__(self) -> None:
        self.notes: dict[ConversationId, str] = {}
        self.writings = 0

    def read(self, conversation: ConversationId) -> str:
        return self.notes.get(conversation, "")

    def keep(self, conversation: ConversationId, text: str) -> None:
        self.writings += 1
        self.notes[conversation] = text


@pytest.fixture
def disk() -> Disk:
    return Disk()


@pytest.fixture
def noting(qapp: object, disk: Disk) -> Noting:  # noqa: ARG001 - timers need an application
    made = Noting(disk.read)
    made.keep_requested.connect(disk.keep)
    made.open(HERE)
    return made


def test_what_is_noted_is_saved_within_a_second(qtbot: QtBot, noting: Noting, disk: Disk) -> None:
    noting.write("She")
    noting.write("She is angry")

    qtbot.waitUntil(lambda: disk.notes.get(HERE) == "She is angry", timeout=5_000)
    assert disk.writings == 1


def test_leaving_saves_at_once_and_coming_back_shows_it(noting: Noting, disk: Disk) -> None:
    noting.write("She is angry")
    there = noting.open(THERE)

    assert (there, disk.notes) == ("", {HERE: "She is angry"})
    assert noting.open(HERE) == "She is angry"


def test_words_that_came_from_elsewhere_are_added_and_kept(noting: Noting, disk: Disk) -> None:
    noting.write("She is angry")
    disk.notes[THERE] = "Prefers mornings"

    here = noting.take_up(HERE, "Prefers mornings")
    again = noting.take_up(HERE, "Prefers mornings")
    there = noting.take_up(THERE, "Prefers mornings")
    noting.keep_now()

    assert here == again == disk.notes[HERE] == "She is angry\n\nPrefers mornings"
    assert there is None
    assert noting.open(THERE) == "Prefers mornings"


def test_what_was_saved_before_is_there_again(noting: Noting, disk: Disk) -> None:
    disk.notes[THERE] = "From yesterday"

    assert noting.open(THERE) == "From yesterday"


def test_clearing_forgets_it_on_the_disk_too(noting: Noting, disk: Disk) -> None:
    noting.write("She is angry")
    noting.write("")
    noting.keep_now()

    assert disk.notes[HERE] == ""


def test_it_is_on_the_disk_before_it_is_handed_over_and_once(noting: Noting, disk: Disk) -> None:
    noting.write("She is angry")
    first, second = noting.hand_over(), noting.hand_over()

    assert (first, second) == ("She is angry", None)
    assert disk.notes[HERE] == "She is angry"


def test_while_it_is_made_safe_it_stays_as_it_is(noting: Noting, disk: Disk) -> None:
    noting.write("She is angry")
    noting.hand_over()
    noting.write("nothing")
    noting.not_added(HERE)
    noting.keep_now()

    assert disk.notes[HERE] == "She is angry"
    assert noting.hand_over() == "She is angry"


def test_a_note_that_is_kept_leaves_an_empty_field(noting: Noting) -> None:
    noting.write("She is angry")
    noting.hand_over()
    noting.added(HERE)

    assert noting.hand_over() is None
    assert not noting.is_adding


def test_blanks_are_no_note(noting: Noting) -> None:
    noting.write("  \n")

    assert noting.hand_over() is None


def test_where_nothing_is_open_nothing_is_noted(noting: Noting, disk: Disk) -> None:
    noting.leave()
    noting.write("She is angry")
    noting.keep_now()

    assert (disk.notes, noting.hand_over()) == ({}, None)
