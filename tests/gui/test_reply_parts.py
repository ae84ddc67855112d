"""Reply parts: files, quote, hour and note on their way between composer, draft and Desk."""

from dataclasses import dataclass, field
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.support.builders import NOON
from tests.support.draft_files import a_file, a_photo, a_picture
from tests.support.threads import HERE as SAID_HERE
from tests.support.threads import a_bubble
from wadesk.core.draft import FILES_MOST, Draft
from wadesk.core.errors import Reason
from wadesk.core.records import ConversationId, Instant, MessageId, Wamid
from wadesk.ui.composer import Composer
from wadesk.ui.drafting import Drafting
from wadesk.ui.offer import Offer
from wadesk.ui.parts import Quote
from wadesk.ui.reply_parts import ReplyParts, Sources

HERE, THERE = SAID_HERE, ConversationId(2**40)
OFFER, PHOTO = a_file(), a_photo()
PATH, OTHER_PATH = Offer("/a/offer.pdf"), Offer("/a/teapot.jpg")
QUESTION = a_bubble(4, text="Is it blue?")


class Screen:
    def draft(self, _conversation: ConversationId) -> Draft | None:
        return None

    def answer_on_screen(self, _conversation: ConversationId) -> MessageId:
        return MessageId(7)


@dataclass
class Played:
    """A composer with its draft and its parts, and all that they asked for."""

    window: QWidget
    composer: Composer
    drafting: Drafting
    parts: ReplyParts
    asked: list[tuple[Any, ...]] = field(default_factory=list)

    def named(self, name: str) -> list[tuple[Any, ...]]:
        return [one[1:] for one in self.asked if one[0] == name]

    @property
    def draft(self) -> Draft:
        assert self.drafting.current is not None
        return self.drafting.current


@pytest.fixture
def played(qtbot: QtBot) -> Played:
    window, composer = QWidget(), Composer()
    qtbot.addWidget(window)
    QVBoxLayout(window).addWidget(composer)
    drafting = Drafting(Screen(), lambda: Instant(NOON), window)
    parts = ReplyParts(composer, drafting)
    made = Played(window, composer, drafting, parts)
    notes = {THERE: "From yesterday"}

    def quote(wamid: Wamid) -> Quote | None:
        return Quote("Sheena", "Is it blue?") if wamid == QUESTION.wamid else None

    parts.draw_from(Sources(quote, lambda where: notes.get(where, ""), lambda: Instant(NOON)))
    composer.edited.connect(drafting.write)
    for name in (
        "attach_requested", "picture_wanted", "send_later_requested", "undo_requested",
        "note_keep_requested", "note_requested", "template_requested",
    ):  # fmt: skip
        signal = getattr(parts, name)
        signal.connect(lambda *told, name=name: made.asked.append((name, *told)))
    parts.add_keys(window)
    drafting.open(HERE)
    parts.open(HERE)
    window.resize(640, 240)
    window.show()
    window.activateWindow()
    composer.setFocus()
    return made


def test_a_file_is_named_at_once_and_attached_when_it_is_read(played: Played) -> None:
    played.composer.files_offered.emit((PATH,))
    names, delay = [chip.accessibleName() for chip in played.composer.files.chips], played.parts
    assert names == ["offer.pdf, is being read…, 1 of 1"]
    assert delay.delay() == "A file is still being read: in a moment you can send."
    assert played.named("attach_requested") == [(HERE, PATH)]

    played.parts.attached(HERE, PATH, OFFER)

    assert played.draft.files == (OFFER,)
    assert played.composer.files.files == (OFFER,)
    assert played.parts.delay() == ""


def test_a_file_that_does_not_fit_says_why_and_the_words_stay(played: Played) -> None:
    QTest.keyClicks(played.composer.writing, "Here it is")
    played.composer.files_offered.emit((PATH, OTHER_PATH))
    played.parts.not_attached(HERE, PATH, "This file is empty.")
    played.parts.attached(HERE, OTHER_PATH, PHOTO)

    assert played.composer.note.text() == "offer.pdf: This file is empty."
    assert (played.draft.text, played.draft.files) == ("Here it is", (PHOTO,))


def test_of_several_that_do_not_fit_each_is_named_until_others_are_chosen(played: Played) -> None:
    played.composer.files_offered.emit((PATH, OTHER_PATH))
    played.parts.not_attached(HERE, PATH, "This file is empty.")
    played.parts.not_attached(HERE, OTHER_PATH, "This file is too large.")
    both = played.composer.note.text()
    played.composer.files_offered.emit((PATH,))
    played.parts.not_attached(HERE, PATH, "This file is empty.")

    assert both == "offer.pdf: This file is empty.\nteapot.jpg: This file is too large."
    assert played.composer.note.text() == "offer.pdf: This file is empty."


def test_a_file_that_is_read_after_one_has_gone_on_goes_where_it_was_meant(played: Played) -> None:
    played.composer.files_offered.emit((PATH,))
    played.drafting.open(THERE)
    played.parts.open(THERE)
    played.parts.attached(HERE, PATH, OFFER)
    there = played.composer.files.files
    played.drafting.open(HERE)
    played.parts.open(HERE)

    assert (there, played.composer.files.files) == ((), (OFFER,))


def test_only_so_many_files_fit_into_one_reply(played: Played) -> None:
    many = tuple(Offer(f"/a/{number}.pdf") for number in range(FILES_MOST + 2))
    played.composer.files_offered.emit(many)

    assert len(played.named("attach_requested")) == FILES_MOST
    assert played.composer.note.text() == "30 files are the most in one reply."


def test_files_alone_are_no_empty_reply(played: Played) -> None:
    assert played.parts.obstacle(Reason.TEXT_EMPTY) is Reason.TEXT_EMPTY
    played.parts.attached(HERE, PATH, OFFER)

    assert played.parts.obstacle(Reason.TEXT_EMPTY) is None
    assert played.parts.obstacle(Reason.UNSEEN_ANSWER) is Reason.UNSEEN_ANSWER


def test_files_are_taken_away_and_moved_by_key(played: Played) -> None:
    for offer, file in ((PATH, OFFER), (OTHER_PATH, PHOTO)):
        played.parts.attached(HERE, offer, file)
    chips = played.composer.files.chips
    QTest.keyClick(chips[0], Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    moved = played.draft.files
    QTest.keyClick(played.composer.files.chips[0], Qt.Key.Key_Delete)

    assert (moved, played.draft.files) == ((PHOTO, OFFER), (OFFER,))


def test_a_picture_is_asked_for_once_and_shown(played: Played) -> None:
    played.parts.attached(HERE, PATH, OFFER)
    played.parts.attached(HERE, OTHER_PATH, PHOTO)
    played.parts.refresh()
    played.parts.show_picture(PHOTO, a_picture())

    assert played.named("picture_wanted") == [(PHOTO,)]
    assert played.composer.files.has_picture(PHOTO.stored)


def test_a_quote_stands_above_the_words_and_esc_lets_go_of_it(played: Played) -> None:
    played.parts.quote(QUESTION)
    QTest.keyClicks(played.composer.writing, "Yes")
    shown, quoted = played.composer.quote.quote, played.draft.quoted
    QTest.keyClick(played.composer.writing, Qt.Key.Key_Escape)

    assert (shown, quoted) == (Quote("Sheena", "Is it blue?"), QUESTION.wamid)
    assert played.composer.writing.hasFocus()
    assert (played.composer.quote.quote, played.draft.quoted) == (None, None)


def test_what_was_quoted_and_is_not_here_is_named_so(played: Played) -> None:
    played.parts.quote(a_bubble(9, text="Gone"))

    assert played.composer.quote.quote == Quote("", "A message that is not here", "unknown")


def test_quoting_goes_back_from_the_note_to_the_reply(played: Played) -> None:
    played.composer.turn(to_note=True)
    played.parts.quote(QUESTION)

    assert not played.composer.is_note


def test_a_reply_for_later_is_handed_over_once(played: Played) -> None:
    QTest.keyClicks(played.composer.writing, "Good morning")
    at = Instant(NOON + 3_600_000)
    played.composer.later.chosen.emit(at)
    played.composer.later.chosen.emit(at)

    assert played.named("send_later_requested") == [(played.draft, at)]
    assert played.drafting.is_sending


def test_undo_in_the_empty_field_is_about_what_was_sent_here(played: Played) -> None:
    QTest.keySequence(played.composer.writing, "Ctrl+Z")

    assert played.named("undo_requested") == [(HERE,)]


def test_keys_reach_files_note_and_templates(played: Played) -> None:
    wanted: list[bool] = []
    played.composer.files_wanted.disconnect()
    played.composer.files_wanted.connect(lambda: wanted.append(True))

    QTest.keySequence(played.window, "Ctrl+Shift+A")
    QTest.keySequence(played.window, "Ctrl+T")
    QTest.keySequence(played.window, "Ctrl+J")

    assert wanted == [True]
    assert played.named("template_requested") == [(HERE,)]
    assert played.composer.is_note
    assert played.composer.noting.hasFocus()


def test_a_note_is_kept_and_the_reply_is_there_again(played: Played) -> None:
    QTest.keyClicks(played.composer.writing, "Good morning")
    played.composer.turn(to_note=True)
    QTest.keyClicks(played.composer.noting, "She is angry")
    QTest.keyClick(played.composer.noting, Qt.Key.Key_Return)
    QTest.keyClicks(played.composer.noting, "!")
    QTest.keyClick(played.composer.noting, Qt.Key.Key_Return)
    asked = played.named("note_requested")
    played.parts.note_added(HERE)

    assert asked == [(HERE, "She is angry")]
    assert played.named("note_keep_requested") == [(HERE, "She is angry")]
    assert (played.composer.note_text(), played.composer.text()) == ("", "Good morning")
    assert not played.composer.is_note


def test_a_note_that_could_not_be_kept_stays_with_the_reason(played: Played) -> None:
    played.composer.turn(to_note=True)
    QTest.keyClicks(played.composer.noting, "She is angry")
    QTest.keyClick(played.composer.noting, Qt.Key.Key_Return)
    played.parts.note_not_added(HERE, "The disk is full.")
    QTest.keyClicks(played.composer.noting, "!")

    assert played.composer.note_text() == "She is angry!"


def test_who_comes_back_while_a_note_is_made_safe_types_nothing_into_it(played: Played) -> None:
    played.composer.turn(to_note=True)
    QTest.keyClicks(played.composer.noting, "She is angry")
    QTest.keyClick(played.composer.noting, Qt.Key.Key_Return)
    played.parts.open(THERE)
    there = played.composer.noting.isReadOnly()
    played.parts.open(HERE)
    played.composer.turn(to_note=True)
    QTest.keyClicks(played.composer.noting, " today")
    typed = played.composer.note_text()
    played.parts.note_not_added(HERE, "The disk is full.")
    QTest.keyClicks(played.composer.noting, "!")

    assert not there
    assert typed == "She is angry"
    assert played.composer.note_text() == "She is angry!"


def test_each_conversation_has_a_note_of_its_own(played: Played) -> None:
    played.composer.turn(to_note=True)
    QTest.keyClicks(played.composer.noting, "She is angry")
    played.drafting.open(THERE)
    played.parts.open(THERE)
    there = played.composer.note_text()
    was_note = played.composer.is_note
    played.parts.open(HERE)

    assert (there, was_note) == ("From yesterday", False)
    assert played.composer.note_text() == "She is angry"


def test_a_note_answered_elsewhere_by_the_desk_leaves_this_one_alone(played: Played) -> None:
    played.composer.turn(to_note=True)
    QTest.keyClicks(played.composer.noting, "She is angry")
    played.parts.note_added(THERE)

    assert played.composer.note_text() == "She is angry"
    assert played.composer.is_note
