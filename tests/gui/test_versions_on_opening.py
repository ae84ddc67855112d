"""Own versions on opening: the newest edit stands in the field, the older one is not lost."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.support.builders import NOON, a_draft
from tests.support.threads import HERE
from tests.support.versions_on_screen import LAPTOP, Played, arrive
from wadesk.core.draft import Draft, DraftFile
from wadesk.core.draft_versions import Version
from wadesk.core.records import Instant
from wadesk.ui.text import clock_time

OLDER = replace(a_draft("Mine", HERE, base=2), edited_at=Instant(NOON - 60_000), edition=3)
LATER = replace(OLDER, edited_at=Instant(NOON + 60_000))


@pytest.fixture
def played(qtbot: QtBot) -> Played:
    return Played(qtbot)


def open_with(played: Played, saved: Draft, *versions: Version) -> None:
    played.desk.saved[HERE] = saved
    played.desk.others[HERE] = list(versions)
    played.open(HERE)


def test_who_went_on_elsewhere_finds_the_newer_text_and_the_older_one_above(
    played: Played,
) -> None:
    open_with(played, OLDER, LAPTOP)
    bar = played.versions.bar

    assert (played.composer.text(), played.drafting.current) == ("Dear Zoé, it is", None)
    newer, when = clock_time(NOON), clock_time(OLDER.edited_at)
    assert bar.title.text() == f"Newer, from MacBook, {newer}. From this computer, {when}:"
    assert bar.line.text() == "Mine"
    assert bar.use.isVisible()
    assert played.desk.saved == {HERE: OLDER}
    assert played.desk.asked == []


@pytest.mark.parametrize(
    ("saved", "other"),
    [
        (LATER, LAPTOP),
        (replace(OLDER, text="Dear Zoé, it is "), LAPTOP),
        (OLDER, replace(LAPTOP, filenames=("offer.pdf",))),
    ],
    ids=["edited later here", "the same words", "not whole here"],
)
def test_the_text_from_here_stays_in_the_field(
    played: Played, saved: Draft, other: Version
) -> None:
    open_with(played, saved, other)

    assert played.composer.text() == saved.text
    assert played.drafting.current == saved


def test_while_a_conversation_is_open_no_newer_text_takes_the_place_of_ones_own(
    played: Played,
) -> None:
    open_with(played, OLDER)
    arrive(played, LAPTOP)

    assert played.composer.text() == "Mine"
    assert played.versions.bar.version == LAPTOP


def test_what_the_disk_does_not_hold_gives_way_to_nothing(played: Played) -> None:
    played.drafting.keep_requested.disconnect()
    QTest.keyClicks(played.composer.writing, "Never saved")
    open_with(played, OLDER, LAPTOP)

    assert played.composer.text() == "Never saved"
    assert played.versions.bar.version == LAPTOP


def test_the_first_key_goes_on_with_the_newer_text_and_writes_over_nothing(played: Played) -> None:
    open_with(played, OLDER, LAPTOP)
    QTest.keyClicks(played.composer.writing, "!")
    mine = played.drafting.current

    assert mine is not None
    assert (mine.text, mine.base) == ("Dear Zoé, it is!", 3)
    assert mine.edition < OLDER.edition
    assert played.desk.asked == [("touched", HERE, "row-1")]


def test_enter_only_looks_at_it_and_nothing_leaves_before_the_desk_has_it(played: Played) -> None:
    open_with(played, OLDER, LAPTOP)
    told, handed = played.versions.once_more(), played.drafting.hand_over()
    played.versions.used(replace(LAPTOP.draft, edition=9))
    again, sent = played.versions.once_more(), played.drafting.hand_over()

    assert (told, handed) == ("Begun on your other device: Enter sends it now.", None)
    assert again == ""
    assert sent is not None
    assert (sent.text, sent.edition) == ("Dear Zoé, it is", 9)


def test_where_it_could_not_be_had_both_texts_are_in_the_field(played: Played) -> None:
    open_with(played, OLDER, LAPTOP)
    QTest.keyClicks(played.composer.writing, "!")
    too_early = played.drafting.take_added(OLDER)
    played.versions.refused(HERE, "row-1")
    met = played.drafting.take_added(OLDER)
    both = played.drafting.current

    assert (too_early, met) == (False, True)
    assert both is not None
    assert {"Mine", "Dear Zoé, it is!"} == set(both.text.split("\n\n"))


def test_the_older_one_is_preferred_by_hand_and_is_the_newest_then(played: Played) -> None:
    open_with(played, OLDER, LAPTOP)
    QTest.keyClick(played.versions.bar.use, Qt.Key.Key_Space)
    now = played.composer.text(), played.versions.bar.version
    played.open(HERE)

    assert now == ("Mine", LAPTOP)
    assert played.desk.saved[HERE].edited_at == NOON
    assert played.composer.text() == "Mine"


def test_the_older_one_goes_only_by_hand(played: Played) -> None:
    open_with(played, OLDER, LAPTOP)
    QTest.keyClick(played.versions.bar.drop, Qt.Key.Key_Space)

    assert played.desk.saved == {}
    assert played.composer.text() == "Dear Zoé, it is"
    assert not played.versions.bar.use.isVisible()


def test_when_the_newer_one_was_sent_there_the_older_is_back_and_enter_only_looks_at_it(
    played: Played,
) -> None:
    open_with(played, OLDER, LAPTOP)
    arrive(played)
    told = played.versions.once_more()

    assert (played.composer.text(), played.drafting.current) == ("Mine", OLDER)
    assert told == "This is what you wrote here before: Enter sends it now."
    assert played.versions.once_more() == ""


def test_a_file_that_is_attached_goes_with_the_text_from_here(played: Played) -> None:
    photo = DraftFile("f1", "photo.jpg", "image/jpeg", 3)
    open_with(played, OLDER, LAPTOP)
    played.drafting.attach(HERE, photo)
    played.versions.refresh()
    mine = played.drafting.current

    assert played.composer.text() == "Mine"
    assert mine is not None
    assert (mine.text, mine.files) == ("Mine", (photo,))
    assert played.versions.bar.version == LAPTOP


def test_words_that_come_back_meet_the_text_from_here(played: Played) -> None:
    open_with(played, OLDER, LAPTOP)
    played.drafting.take(a_draft("Called back", HERE, base=1))
    both = played.drafting.current

    assert both is not None
    assert {"Mine", "Called back"} == set(both.text.split("\n\n"))
    assert both.base == 1


def test_who_is_faster_than_the_disk_has_it_sent_as_soon_as_it_is_there(played: Played) -> None:
    sent: list[str] = []
    played.composer.send_requested.connect(sent.append)
    played.composer.show_obstacle("")
    open_with(played, OLDER, LAPTOP)
    played.versions.once_more()
    played.versions.once_more()
    before = list(sent)
    played.versions.used(replace(LAPTOP.draft, edition=9))

    assert (before, sent) == ([], ["Dear Zoé, it is"])


def test_who_types_on_after_such_an_enter_has_nothing_sent(played: Played) -> None:
    sent: list[str] = []
    played.composer.send_requested.connect(sent.append)
    open_with(played, OLDER, LAPTOP)
    played.versions.once_more()
    played.versions.once_more()
    QTest.keyClicks(played.composer.writing, "!")
    played.versions.used(replace(LAPTOP.draft, edition=9))

    assert sent == []
