"""Contact panel tests: what is known is shown, written on in place, and never written over."""

from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from tests.support.builders import NOON
from tests.support.customer_pages import a_page, photos
from tests.support.fake_inbox import a_bubble, a_contact
from wadesk.core.blocking import Blocking
from wadesk.core.contact_page import MANY_MESSAGES, ContactPage, Note, OptIn, OtherThread
from wadesk.core.label import Label
from wadesk.core.records import ConversationId, Instant
from wadesk.ui import text
from wadesk.ui.contact_panel import ContactPanel

Key = Qt.Key


@pytest.fixture
def panel(qtbot: QtBot) -> ContactPanel:
    made = ContactPanel()
    qtbot.addWidget(made)
    made.resize(280, 900)
    made.show()
    return made


@pytest.fixture
def told(panel: ContactPanel) -> list[tuple[Any, ...]]:
    """What was told of each change, in order."""
    found: list[tuple[Any, ...]] = []
    panel.edited.connect(lambda *said: found.append(said))
    return found


def shown(panel: ContactPanel) -> str:
    """All words that can be read there."""
    labels = [one for one in panel.findChildren(QLabel) if one.isVisible()]
    return "\n".join(one.text() for one in labels)


def rename(panel: ContactPanel, name: str) -> None:
    """In place of the name that stood there."""
    panel.face.name.setFocus()
    panel.face.name.selectAll()
    QTest.keyClicks(panel.face.name, name)
    QTest.keyClick(panel.face.name, Key.Key_Return)


def write(field: QWidget, words: str) -> None:
    field.setFocus()
    QTest.keyClicks(field, words)


def linked(**more: Any) -> ContactPage:
    other = OtherThread(ConversationId(5), a_contact("Work", 5, phone="33655501020"), NOON, True)
    return a_page(threads=(other,), **more)


class TestWhatIsShown:
    def test_a_person_with_name_number_and_past(self, panel: ContactPanel) -> None:
        panel.show_page(a_page())

        assert panel.face.name.text() == "Zoe"
        assert panel.face.number.text() == "\u2066+49 1511 1234001\u2069"
        assert panel.face.about.text() == f"First wrote {text.date(NOON)} · 3 messages"

    def test_what_is_not_known_has_no_line(self, panel: ContactPanel) -> None:
        panel.show_page(a_page())

        words = shown(panel)
        for heading in ("LABELS", "WHO IS HERE", "PICTURES AND FILES", "ALSO WRITES FROM"):
            assert heading not in words

    def test_who_has_not_written_yet(self, panel: ContactPanel) -> None:
        panel.show_page(a_page(first_wrote=None, messages=0))

        assert panel.face.about.text().startswith("Has not written yet")

    def test_very_many_are_not_counted_to_the_end(self, panel: ContactPanel) -> None:
        panel.show_page(a_page(messages=MANY_MESSAGES))

        assert "more than" in panel.face.about.text()

    def test_the_teams_name_stands_over_whatsapps(self, panel: ContactPanel) -> None:
        known = replace(a_contact("Zoe"), called="Zoe (Lyon)", known_as="Z.")

        panel.show_page(a_page(contact=known))

        assert panel.face.name.text() == "Zoe (Lyon)"
        assert panel.face.name.placeholderText() == "Zoe"
        assert "Shown as Z." in shown(panel)

    def test_who_has_no_name_can_be_given_one(self, panel: ContactPanel) -> None:
        panel.show_page(a_page(contact=replace(a_contact("Zoe"), name=None)))

        assert panel.face.name.text() == ""
        assert panel.face.name.placeholderText() == "Give them a name"

    def test_a_name_of_any_script_begins_where_the_other_lines_begin(
        self, panel: ContactPanel
    ) -> None:
        panel.show_page(a_page(contact=a_contact("\u0639\u0645\u0631")))
        assert panel.face.name.cursorRect().center().x() < panel.width() // 2

        panel.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        panel.grab()  # where it lies is decided as it is painted
        assert panel.face.name.cursorRect().center().x() > panel.width() // 2

    def test_labels_people_notes_and_consent(self, panel: ContactPanel) -> None:
        page = a_page(
            labels=(Label(1, "Returning", 2), Label(2, "VIP", 3)),
            notes=(Note(a_bubble("Wants  navy\nin M"), "Ben"),),
            opt_in=OptIn(Instant(NOON), "in the shop", "Ana"),
        )

        panel.show_page(page, ["Ben is looking", "Ana answered last"])

        words = shown(panel)
        assert [pill.text() for pill in panel.labels.pills] == ["Returning", "VIP"]
        assert "Ben is looking\nAna answered last" in words
        assert "Wants navy in M" in words
        assert f"Agreed to be written to: in the shop (Ana, {text.date(NOON)})" in words

    def test_a_group_is_nobody_to_be_renamed_or_blocked(self, panel: ContactPanel) -> None:
        panel.show_page(a_page(contact=None, circle="Family"))

        assert panel.face.name.text() == "Group Family"
        assert not panel.face.name.isEnabled()
        assert not panel.block.isVisible()
        assert not panel.notes.remark.isVisible()

    @pytest.mark.parametrize(
        ("state", "words", "deed"),
        [
            (Blocking.ASKED, "Being blocked", "Unblock"),
            (Blocking.BLOCKED, "Blocked:", "Unblock"),
            (Blocking.FREEING, "Being unblocked", "Block …"),
            (None, "", "Block …"),
        ],
    )
    def test_who_is_blocked_is_said_to_be(
        self, panel: ContactPanel, state: str | None, words: str, deed: str
    ) -> None:
        panel.show_page(a_page(contact=replace(a_contact("Zoe"), blocked=state)))

        assert panel.face.blocking.text().startswith(words)
        assert panel.face.blocking.isVisible() is bool(words)
        assert panel.block.text() == deed

    @pytest.mark.parametrize(
        ("code", "why", "words"),
        [(131047, "", "within 24 hours"), (1, "It broke.", "WhatsApp says: It broke.")],
    )
    def test_whatsapps_no_is_told_with_what_to_do(
        self, panel: ContactPanel, code: int, why: str, words: str
    ) -> None:
        known = replace(a_contact("Zoe"), blocked=Blocking.REFUSED)

        panel.show_page(a_page(contact=known, unblockable_code=code, unblockable=why))

        assert words in panel.face.blocking.text()

    def test_words_are_never_markup(self, panel: ContactPanel) -> None:
        known = replace(a_contact("<b>Zoe</b>"), known_as="<i>Z</i>")

        panel.show_page(a_page(contact=known, notes=(Note(a_bubble("<u>x</u>"), "Ben"),)))

        plain = Qt.TextFormat.PlainText
        assert all(one.textFormat() is plain for one in panel.face.findChildren(QLabel))
        assert "<u>x</u>" in shown(panel)

    def test_the_number_is_copied_as_it_is_dialled(self, panel: ContactPanel) -> None:
        panel.show_page(a_page())

        panel.face.copy.click()

        assert QGuiApplication.clipboard().text() == "+4915111234001"


class TestWrittenInPlace:
    def test_a_new_name_is_told_when_one_is_done(
        self, panel: ContactPanel, told: list[tuple[Any, ...]]
    ) -> None:
        panel.show_page(a_page())

        rename(panel, "Zoe (Lyon)")

        assert told[-1] == (1, "Zoe (Lyon)", "", True)

    def test_whatsapps_own_name_is_none_of_the_teams(
        self, panel: ContactPanel, told: list[tuple[Any, ...]]
    ) -> None:
        panel.show_page(a_page(contact=replace(a_contact("Zoe"), called="Z.")))

        rename(panel, "Zoe")

        assert told[-1] == (1, "", "", True)

    def test_a_pause_keeps_what_was_typed_so_far(
        self, qtbot: QtBot, panel: ContactPanel, told: list[tuple[Any, ...]]
    ) -> None:
        panel.show_page(a_page())

        write(panel.notes.remark, "Prefers mornings")

        qtbot.waitUntil(lambda: (1, "", "Prefers mornings", False) in told)

    def test_what_comes_in_does_not_write_over_what_is_typed(self, panel: ContactPanel) -> None:
        panel.show_page(a_page())
        write(panel.notes.remark, "Mine")

        panel.show_page(a_page(contact=replace(a_contact("Zoe"), remark="A colleague's")))

        assert panel.notes.remark.words == "Mine"

    def test_another_conversation_takes_no_words_of_the_former(
        self, panel: ContactPanel, told: list[tuple[Any, ...]]
    ) -> None:
        panel.show_page(a_page())
        write(panel.notes.remark, "About Zoe")

        panel.show_page(a_page(2, "Tom"))

        assert told[-1] == (1, "", "About Zoe", True)
        assert (panel.face.name.text(), panel.notes.remark.words) == ("Tom", "")

    def test_esc_brings_back_what_stood_there(
        self, panel: ContactPanel, told: list[tuple[Any, ...]]
    ) -> None:
        panel.show_page(a_page(contact=replace(a_contact("Zoe"), remark="Careful")))
        write(panel.notes.remark, "less ")

        QTest.keyClick(panel.notes.remark, Key.Key_Escape)

        assert panel.notes.remark.words == "Careful"
        assert told[-1] == (1, "", "Careful", True)

    @pytest.mark.parametrize("field", ["name", "remark"])
    def test_what_esc_took_away_can_be_brought_back(self, panel: ContactPanel, field: str) -> None:
        known = replace(a_contact("Zoe"), called="Zoe", remark="Zoe")
        panel.show_page(a_page(contact=known))
        at = panel.face.name if field == "name" else panel.notes.remark
        write(at, "dear ")
        typed = at.words

        QTest.keyClick(at, Key.Key_Escape)
        after_esc = at.words
        at.setFocus()
        QTest.keyClick(at, Key.Key_Z, Qt.KeyboardModifier.ControlModifier)

        assert (after_esc, at.words) == ("Zoe", typed)

    def test_who_may_only_read_writes_nothing(
        self, panel: ContactPanel, told: list[tuple[Any, ...]]
    ) -> None:
        panel.show_page(linked())
        panel.allow(may_edit=False)

        write(panel.face.name, "Somebody")
        panel.show_page(None)

        assert told == []
        assert panel.face.name.isReadOnly()
        assert not panel.join.isVisible()
        assert not panel.threads.rows[0].part.isVisible()

    def test_long_remarks_grow_up_to_some_lines(self, panel: ContactPanel, qtbot: QtBot) -> None:
        panel.show_page(a_page())
        low = panel.notes.remark.height()
        words = "\n".join(["line"] * 40)

        panel.show_page(a_page(contact=replace(a_contact("Zoe"), remark=words)))

        qtbot.waitUntil(lambda: panel.notes.remark.height() > 2 * low)
        assert panel.notes.remark.height() < 400


class TestTogether:
    def test_other_threads_are_opened_and_separated(self, panel: ContactPanel) -> None:
        opened, parted = list[int](), list[int]()
        panel.threads.opened.connect(opened.append)
        panel.threads.separated.connect(parted.append)
        panel.show_page(linked())

        row = panel.threads.rows[0]
        row.go.click()
        row.part.click()

        assert (opened, parted) == ([5], [5])
        assert "Work" in row.go.accessibleName()

    def test_where_this_one_hangs_on_the_other_its_own_link_is_undone(
        self, panel: ContactPanel
    ) -> None:
        parted = list[int]()
        panel.threads.separated.connect(parted.append)

        panel.show_page(linked(links={1: 5}))
        panel.threads.rows[0].part.click()

        assert parted == [1]

    def test_blocking_asks_first_and_says_what_it_does(self, panel: ContactPanel) -> None:
        wanted = list[bool]()
        panel.block_wanted.connect(wanted.append)
        panel.show_page(a_page())

        panel.block.click()
        asked = panel.block_card.isVisible(), list(wanted)
        QTest.keyClick(panel.block_card, Key.Key_Escape)
        panel.block.click()
        panel.block_card.block.click()

        assert asked == (True, [])
        assert wanted == [True]
        assert "24 hours" in panel.block_card.words.text()

    def test_who_has_blocked_somebody_has_the_keyboard_where_that_is_undone(
        self, panel: ContactPanel
    ) -> None:
        panel.show_page(a_page())
        panel.block.click()

        panel.block_card.block.click()

        assert panel.window().focusWidget() is panel.block

    def test_unblocking_needs_no_question(self, panel: ContactPanel) -> None:
        wanted = list[bool]()
        panel.block_wanted.connect(wanted.append)
        panel.show_page(a_page(contact=replace(a_contact("Zoe"), blocked=Blocking.BLOCKED)))

        panel.block.click()

        assert wanted == [False]


class TestMedia:
    def test_squares_are_named_and_opened_by_keys(self, panel: ContactPanel) -> None:
        opened: list[int] = []
        panel.media.opened.connect(lambda bubble: opened.append(bubble.id))
        panel.show_page(a_page(media=photos(5), has_more_media=True))
        first = panel.media.squares[0]
        first.setFocus()

        for key in (Key.Key_Right, Key.Key_Down, Key.Key_Left):
            QTest.keyClick(QApplication.focusWidget() or first, key)
        QTest.keyClick(panel.media.squares[3], Key.Key_Space)

        assert first.accessibleName() == f"Photo, {text.moment(NOON)}"
        assert opened == [97]
        assert panel.more_media.isVisible()

    def test_a_document_shows_its_name(self, panel: ContactPanel) -> None:
        bill = a_bubble("", "document", content={"document": {"filename": "bill.pdf"}})

        panel.show_page(a_page(media=(bill,)))

        assert panel.media.squares[0].accessibleName().startswith("bill.pdf")

    def test_fewer_ones_take_away_the_others(self, panel: ContactPanel) -> None:
        panel.show_page(a_page(media=photos(5)))

        panel.show_page(a_page(media=photos(2)))

        assert [one.id for one in panel.media.shown] == [100, 99]
