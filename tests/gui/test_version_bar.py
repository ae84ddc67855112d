"""Own versions: texts from other devices are offered, and no word gives way unasked."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.support.builders import NOON
from tests.support.threads import HERE
from tests.support.versions_on_screen import LAPTOP, PHONE, Played, arrive
from wadesk.core.draft import Draft
from wadesk.core.records import ConversationId
from wadesk.ui.text import clock_time

THERE = ConversationId(2**40)


@pytest.fixture
def played(qtbot: QtBot) -> Played:
    return Played(qtbot)


def test_where_nothing_is_written_the_newest_stands_in_the_field(played: Played) -> None:
    arrive(played, LAPTOP, PHONE)

    assert played.composer.text() == "Dear Zoé, it is"
    assert played.drafting.current is None
    assert played.versions.bar.title.text() == f"Begun {clock_time(NOON)} on MacBook · 1 more"
    assert not played.versions.bar.use.isVisible()
    assert played.desk.asked == []


def test_the_first_key_makes_it_ones_own_over_its_own_base(played: Played) -> None:
    arrive(played, LAPTOP)
    QTest.keyClicks(played.composer.writing, " blue")
    mine = played.drafting.current

    assert mine is not None
    assert (mine.text, mine.base) == ("Dear Zoé, it is blue", 3)
    assert played.desk.asked == [("touched", HERE, "row-1")]
    assert not played.versions.bar.isVisible()


def test_it_is_the_desks_own_then_and_what_is_typed_meanwhile_stays(played: Played) -> None:
    arrive(played, LAPTOP)
    QTest.keyClicks(played.composer.writing, "!")
    played.versions.used(replace(LAPTOP.draft, edition=5))
    mine = played.drafting.current

    assert mine is not None
    assert (mine.text, mine.edition) == ("Dear Zoé, it is!", 5)
    assert played.composer.text() == "Dear Zoé, it is!"


def test_a_ghost_grows_with_what_is_written_there_and_goes_when_it_is_sent(played: Played) -> None:
    arrive(played, LAPTOP)
    arrive(played, replace(LAPTOP, draft=replace(LAPTOP.draft, text="Dear Zoé, it is blue")))
    grown = played.composer.text()
    arrive(played)

    assert (grown, played.composer.text()) == ("Dear Zoé, it is blue", "")
    assert not played.versions.bar.isVisible()


def test_what_is_written_here_is_never_touched_and_the_other_is_offered(played: Played) -> None:
    QTest.keyClicks(played.composer.writing, "Mine")
    arrive(played, LAPTOP, PHONE)

    assert played.composer.text() == "Mine"
    bar = played.versions.bar
    when = clock_time(NOON)
    assert bar.title.text() == f"Another version, {when}, from MacBook · 1 more"
    assert bar.line.text() == "Dear Zoé, it is"
    assert "Dear Zoé, it is" in bar.accessibleName()


def test_one_looks_at_all_of_it_before_one_decides(played: Played) -> None:
    QTest.keyClicks(played.composer.writing, "Mine")
    arrive(played, LAPTOP)
    bar = played.versions.bar
    before = bar.whole.isVisible()
    QTest.keyClick(bar.look, Qt.Key.Key_Space)

    assert (before, bar.whole.isVisible(), bar.whole.text()) == (False, True, LAPTOP.draft.text)


def test_using_it_keeps_what_stood_here_first_and_takes_no_word_in_between(
    played: Played,
) -> None:
    kept: list[Draft] = []
    played.drafting.keep_requested.connect(kept.append)
    QTest.keyClicks(played.composer.writing, "Mine")
    arrive(played, LAPTOP)
    QTest.keyClick(played.versions.bar.use, Qt.Key.Key_Space)
    QTest.keyClicks(played.composer.writing, "lost?")
    played.composer.hold(is_held=False)
    played.versions.replaced(LAPTOP.draft)

    assert [draft.text for draft in kept] == ["Mine"]
    assert played.desk.asked == [("use_requested", HERE, "row-1")]
    assert played.composer.text() == "Dear Zoé, it is"
    assert played.drafting.current == LAPTOP.draft


def test_what_was_let_go_of_is_not_offered_again(played: Played) -> None:
    QTest.keyClicks(played.composer.writing, "Mine")
    arrive(played, LAPTOP, PHONE)
    QTest.keyClick(played.versions.bar.drop, Qt.Key.Key_Space)
    next_one = played.versions.bar.version
    played.versions.refresh()

    assert played.desk.asked == [("drop_requested", HERE, "row-1")]
    assert next_one == PHONE
    assert played.versions.bar.version == PHONE


def test_a_ghost_that_one_lets_go_of_leaves_the_field(played: Played) -> None:
    arrive(played, LAPTOP)
    played.versions.bar.drop.click()

    assert played.composer.text() == ""
    assert not played.versions.bar.isVisible()


def test_after_a_reply_has_left_nothing_slips_into_the_field(played: Played) -> None:
    QTest.keyClicks(played.composer.writing, "Mine")
    played.drafting.hand_over()
    played.drafting.sent(HERE)
    played.composer.show_text("")
    arrive(played, LAPTOP)
    offered = played.versions.bar.version
    text = played.composer.text()
    played.open(HERE)

    assert (offered, text) == (LAPTOP, "")
    assert played.composer.text() == "Dear Zoé, it is"


def test_in_another_conversation_nothing_of_it_is_seen(played: Played) -> None:
    arrive(played, LAPTOP)
    played.open(THERE)
    there = played.composer.text(), played.versions.bar.isVisible()
    played.open(HERE)

    assert there == ("", False)
    assert played.composer.text() == "Dear Zoé, it is"


def test_what_is_attached_there_is_named(played: Played) -> None:
    arrive(played, replace(LAPTOP, filenames=("offer.pdf",)))

    assert played.versions.bar.line.text() == "Attached there, and not here: offer.pdf"


def test_what_could_not_be_used_is_offered_again(played: Played) -> None:
    arrive(played, LAPTOP)
    QTest.keyClicks(played.composer.writing, "!")
    played.versions.refused(HERE, "row-1")
    played.versions.refresh()

    assert played.versions.bar.version == LAPTOP
    assert played.composer.text() == "Dear Zoé, it is!"
