"""Composing on a Desk: files, quotes, hours, notes and templates, by key, to the Hub's record."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.support.fake_hub import ME, FakeHub
from tests.support.workplaces import Staffed, staffed
from wadesk.core.policy import HOUR_MS
from wadesk.core.records import ConversationId, Instant
from wadesk.ui.offer import Offer

Key = Qt.Key
PDF = b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n"
TEMPLATE = {"components": [{"type": "BODY", "text": "Hello {{1}}, it is ready."}]}


@pytest.fixture
def played(qtbot: QtBot, hub: FakeHub, where: ConversationId, tmp_path: Path) -> Iterator[Staffed]:
    with staffed(qtbot, hub, tmp_path / "profile") as made:
        made.open(where)
        yield made


def send(played: Staffed) -> None:
    QTest.keyClick(played.composer.writing, Key.Key_Return)


def undo(played: Staffed) -> None:
    QTest.keySequence(played.composer.writing, "Ctrl+Z")


def paste(played: Staffed, *files: Path) -> None:
    source = QMimeData()
    source.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    played.composer.writing.insertFromMimeData(source)


def test_a_file_is_pasted_and_leaves_with_the_words(played: Staffed, tmp_path: Path) -> None:
    offer = tmp_path / "offer.pdf"
    offer.write_bytes(PDF)
    paste(played, offer)
    played.until(lambda: len(played.composer.files.files) == 1)
    offer.unlink()
    played.type_words("Here is the offer")
    send(played)
    played.until(lambda: played.said() == ["Here is the offer"])

    (post,) = played.posted("send_media")
    assert (post["kind"], post["filename"], post["caption"]) == (
        "document",
        "offer.pdf",
        "Here is the offer",
    )
    played.until(lambda: played.composer.files.chips == [])
    assert played.composer.text() == ""


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("empty.pdf", b"", "empty"),
        ("setup.exe", b"MZ\x90\x00" + bytes(64), "program"),
        ("photo.heic", b"\x00\x00\x00\x18ftypheic" + bytes(32), "JPEG"),
    ],
)
def test_what_whatsapp_would_not_take_is_caught_before_it_is_queued(
    played: Staffed, tmp_path: Path, name: str, content: bytes, words: str
) -> None:
    file = tmp_path / name
    file.write_bytes(content)
    played.type_words("Here it is")
    paste(played, file)
    played.until(lambda: name in played.composer.note.text())

    assert words.lower() in played.composer.note.text().lower()
    assert played.composer.text() == "Here it is"
    assert played.composer.files.chips == []
    assert played.posted("send_media") == []


def test_a_file_that_is_not_there_says_so(played: Staffed) -> None:
    played.composer.files_offered.emit((Offer("/nowhere/offer.pdf"),))
    played.until(lambda: "offer.pdf" in played.composer.note.text())

    assert played.composer.files.chips == []


def test_files_and_quote_are_there_again_when_one_comes_back(
    played: Staffed, hub: FakeHub, where: ConversationId, tmp_path: Path
) -> None:
    offer = tmp_path / "offer.pdf"
    offer.write_bytes(PDF)
    paste(played, offer)
    played.until(lambda: len(played.composer.files.files) == 1)
    view = played.workplace.view
    QTest.keyClick(view, Key.Key_End)
    QTest.keyClick(view, Key.Key_R)
    other = ConversationId(hub.conversation("Omar", "Hello"))
    played.open(other)
    there = played.composer.files.files, played.composer.quote.quote
    played.open(where)

    assert there == ((), None)
    assert [file.filename for file in played.composer.files.files] == ["offer.pdf"]
    assert played.composer.quote.quote is not None
    assert played.composer.quote.quote.text == "Is it blue?"


def test_what_is_left_behind_follows_to_the_other_devices(
    played: Staffed, hub: FakeHub, where: ConversationId
) -> None:
    played.type_words("Dear Zoe")
    played.open(ConversationId(hub.conversation("Omar", "Hello")))
    played.until(lambda: hub.drafts.get(where) == "Dear Zoe")

    assert played.said() == []


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        ("   ", "There is nothing to send yet."),
        ("\u200b", "nothing to send"),
        ("x" * 4097, "4096 characters are the most"),
    ],
)
def test_what_cannot_be_sent_is_caught_at_the_field_and_says_why(
    played: Staffed, words: str, reason: str
) -> None:
    played.composer.writing.insertPlainText(words)
    send(played)

    assert reason in played.composer.send.toolTip()
    assert not played.composer.send.isEnabled()
    assert played.composer.text() == words
    assert played.posted("send_text") == []


def test_4096_characters_are_sent(played: Staffed) -> None:
    played.composer.writing.insertPlainText("x" * 4096)
    send(played)
    played.until(lambda: played.said() == ["x" * 4096])


def test_a_quote_goes_with_the_reply(played: Staffed, hub: FakeHub) -> None:
    view = played.workplace.view
    QTest.keyClick(view, Key.Key_End)
    QTest.keyClick(view, Key.Key_R)
    quoted = next(row["wamid"] for row in hub.rows["message"].values())
    assert played.composer.writing.hasFocus()
    played.type_words("Yes, it is")
    send(played)
    played.until(lambda: played.said() == ["Yes, it is"])

    assert played.posted("send_text")[0]["quoted"] == quoted
    played.until(lambda: played.composer.quote.quote is None)


def test_a_reply_is_called_back_with_files_and_quote_before_it_leaves(
    played: Staffed, tmp_path: Path
) -> None:
    offer = tmp_path / "offer.pdf"
    offer.write_bytes(PDF)
    view = played.workplace.view
    QTest.keyClick(view, Key.Key_End)
    QTest.keyClick(view, Key.Key_R)
    paste(played, offer)
    played.until(lambda: len(played.composer.files.files) == 1)
    played.type_words("Yes, it is")
    send(played)
    played.until(lambda: played.pending() != [] and played.composer.text() == "")

    undo(played)

    assert played.composer.text() == "Yes, it is"
    assert [file.filename for file in played.composer.files.files] == ["offer.pdf"]
    assert played.composer.quote.quote is not None
    assert played.said() == []
    played.until(lambda: played.pending() == [])
    assert played.posted("send_media") == []


def test_a_reply_leaves_later_and_can_be_called_off(
    played: Staffed, hub: FakeHub, where: ConversationId
) -> None:
    played.type_words("Good morning")
    at = Instant(played.office.hub_now() + HOUR_MS)
    played.composer.later.chosen.emit(at)
    played.until(lambda: any(one.planned for one in played.pending()))
    (plan,) = hub.rows["scheduled"].values()
    view = played.workplace.view
    QTest.keyClick(view, Key.Key_End)
    QTest.keyClick(view, Key.Key_Return)
    played.until(lambda: played.composer.text() == "Good morning")

    assert (plan["at"], plan["conversation"]) == (at, where)
    assert played.said() == []
    assert played.posted("cancel_scheduled")


def test_a_note_reaches_the_team_and_no_customer(played: Staffed) -> None:
    played.type_words("Good mor")
    QTest.keySequence(played.composer.writing, "Ctrl+J")
    QTest.keyClicks(played.composer.noting, "She is angry")
    QTest.keyClick(played.composer.noting, Key.Key_Return)
    played.until(lambda: played.said("note") == ["She is angry"])
    played.until(lambda: not played.composer.is_note)

    assert played.said() == []
    assert played.composer.text() == "Good mor"
    assert played.composer.note_text() == ""
    assert played.posted("send_text") == []
    assert "base" not in played.posted("add_note")[0]


def test_what_was_being_noted_is_there_again(
    played: Staffed, hub: FakeHub, where: ConversationId
) -> None:
    played.composer.turn(to_note=True)
    QTest.keyClicks(played.composer.noting, "She is angry")
    played.open(ConversationId(hub.conversation("Omar", "Hello")))
    there = played.composer.note_text()
    played.until(lambda: played.office.note_draft(where) == "She is angry")
    played.open(where)

    assert there == ""
    assert played.composer.note_text() == "She is angry"
    assert played.composer.text() == ""


def test_a_template_is_filled_in_and_sent_and_the_words_stay(played: Staffed, hub: FakeHub) -> None:
    put_template(hub, "ready")
    played.type_words("Zoe")
    played.until(lambda: bool(played.office.templates(played.panel.line.id)))  # type: ignore[union-attr]  # it is open
    QTest.keySequence(played.composer.writing, "Ctrl+T")
    picker = played.panel.templates
    assert picker.isVisible()
    picker.use_words.click()
    read = picker.preview.body.text()
    picker.send.click()
    played.until(lambda: played.said() == ["ready"])

    assert read == "Hello Zoe, it is ready."
    assert played.posted("send_template")[0]["components"] == [
        {"type": "body", "parameters": [{"type": "text", "text": "Zoe"}]}
    ]
    assert played.composer.isVisible()
    assert played.composer.text() == "Zoe"


def test_templates_come_and_go_under_the_hands_of_who_is_choosing(
    played: Staffed, hub: FakeHub
) -> None:
    QTest.keySequence(played.composer.writing, "Ctrl+T")
    picker = played.panel.templates
    assert picker.rows.rowCount() == 0
    number = put_template(hub, "ready")
    played.until(lambda: picker.rows.rowCount() == 1)
    (field,) = picker.fields.values()
    field.setFocus()
    QTest.keyClicks(field, "Zoe")

    put_template(hub, "another")
    played.until(lambda: picker.rows.rowCount() == 2)
    there = field.text(), field.hasFocus(), picker.form and picker.form.name
    hub.remove("template", number)
    played.until(lambda: picker.rows.rowCount() == 1)
    is_offered = picker.send.isEnabled()
    picker.list.setCurrentIndex(picker.rows.index(0))
    picker.send.click()
    played.until(lambda: played.said() == ["another"])

    assert (there, is_offered) == (("Zoe", True, "ready"), False)


def test_a_bubble_that_came_too_late_leads_to_the_templates(played: Staffed) -> None:
    played.workplace.view.template_requested.emit()

    assert played.panel.templates.isVisible()


def put_template(hub: FakeHub, name: str) -> int:
    return hub.put(
        "template",
        account="1", template=name, name=name, language="en", status="APPROVED",
        category="UTILITY", content=json.loads(json.dumps(TEMPLATE)),
    )  # fmt: skip


def test_a_text_from_another_device_is_gone_on_with_here(
    played: Staffed, hub: FakeHub, where: ConversationId
) -> None:
    hub.draft_elsewhere(where, "Dear Zoé, it", played.office.hub_now())
    played.until(lambda: played.composer.text() == "Dear Zoé, it")
    assert "Laptop" in played.panel.versions.bar.title.text()
    send(played)
    told, sent_at_once = played.composer.note.text(), played.posted("send_text")
    assert (told, sent_at_once) == ("Begun on your other device: Enter sends it now.", [])
    played.type_words(" is blue")
    send(played)
    played.until(lambda: played.said() == ["Dear Zoé, it is blue"])

    assert played.composer.text() == ""
    assert all(row["member"] == ME for row in hub.rows["draft"].values())


def write_here_and_leave(played: Staffed, hub: FakeHub, where: ConversationId) -> ConversationId:
    played.type_words("Mine")
    other = ConversationId(hub.conversation("Omar", "Hello"))
    played.open(other)
    played.until(lambda: played.office.draft(where) is not None)
    return other


@pytest.mark.parametrize(("later_ms", "words"), [(HOUR_MS, "Dear Zoé, it"), (-HOUR_MS, "Mine")])
def test_who_comes_back_finds_the_text_that_was_edited_last_and_no_word_is_lost(
    played: Staffed, hub: FakeHub, where: ConversationId, later_ms: int, words: str
) -> None:
    write_here_and_leave(played, hub, where)
    hub.draft_elsewhere(where, "Dear Zoé, it", Instant(played.office.hub_now() + later_ms))
    played.until(lambda: len(played.office.versions(where)) == 1)
    played.open(where)
    bar, saved = played.panel.versions.bar, played.office.draft(where)
    field, offered = played.composer.text(), bar.version

    assert saved is not None
    assert offered is not None
    assert saved.text == "Mine"
    assert (field, {field, offered.draft.text}) == (words, {"Dear Zoé, it", "Mine"})


def test_the_newer_text_is_gone_on_with_and_the_older_one_stays_within_reach(
    played: Staffed, hub: FakeHub, where: ConversationId
) -> None:
    write_here_and_leave(played, hub, where)
    hub.draft_elsewhere(where, "Dear Zoe", Instant(played.office.hub_now() + HOUR_MS))
    played.until(lambda: played.office.covering(where) is not None)
    played.open(where)
    send(played)
    told, sent_at_once = played.composer.note.text(), played.posted("send_text")
    played.until(lambda: [one.origin for one in played.office.versions(where)] == [""])
    kept = played.office.draft(where)
    played.type_words(" it is blue")
    send(played)
    played.until(lambda: played.said() == ["Dear Zoe it is blue"])

    assert (told, sent_at_once) == ("Begun on your other device: Enter sends it now.", [])
    assert kept is not None
    assert kept.text == "Dear Zoe"
    (older,) = played.office.versions(where)
    assert older.draft.text == "Mine"


def test_what_is_noted_for_the_team_stays_as_it_is(
    played: Staffed, hub: FakeHub, where: ConversationId
) -> None:
    QTest.keySequence(played.composer.writing, "Ctrl+J")
    QTest.keyClicks(played.composer.noting, "She is angry")
    QTest.keySequence(played.composer.noting, "Ctrl+J")
    write_here_and_leave(played, hub, where)
    hub.draft_elsewhere(where, "Dear Zoe", Instant(played.office.hub_now() + HOUR_MS))
    played.until(lambda: played.office.covering(where) is not None)
    played.open(where)

    assert played.composer.text() == "Dear Zoe"
    assert played.composer.note_text() == "She is angry"
