"""Aids on a Desk: large pictures, folders, files of templates and reactions, up to the Hub."""

import hashlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.support.fake_hub import FakeHub
from tests.support.workplaces import Staffed, staffed
from wadesk.core.records import ConversationId
from wadesk.ui.offer import Offer
from wadesk.ui.shrinking import BYTES_MOST

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
Key = Qt.Key
SIDE = 2_000
PHOTO: dict[str, Any] = {
    "components": [
        {"type": "HEADER", "format": "IMAGE"},
        {"type": "BODY", "text": "Hello {{1}}, here it is."},
    ]
}


@pytest.fixture
def played(qtbot: QtBot, hub: FakeHub, where: ConversationId, tmp_path: Path) -> Iterator[Staffed]:
    with staffed(qtbot, hub, tmp_path / "profile") as made:
        made.open(where)
        yield made


def a_picture(folder: Path, name: str, side: int) -> Path:
    dots = hashlib.shake_128(name.encode()).digest(side * side * 4)
    path = folder / name
    assert QImage(dots, side, side, QImage.Format.Format_RGB32).save(str(path))
    return path


def paste(played: Staffed, *files: Path) -> None:
    source = QMimeData()
    source.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    played.composer.writing.insertFromMimeData(source)


def test_a_picture_that_is_too_large_is_made_smaller_and_leaves(
    played: Staffed, tmp_path: Path
) -> None:
    large = a_picture(tmp_path, "mug.png", SIDE)
    assert large.stat().st_size > BYTES_MOST
    paste(played, large)
    played.until(played.composer.shrink.isVisible)
    assert "at most 5.0 MB" in played.composer.shrink.words.text()

    played.composer.shrink.fit.click()
    played.until(lambda: len(played.composer.files.files) == 1)
    (file,) = played.composer.files.files
    QTest.keyClick(played.composer.writing, Key.Key_Return)
    played.until(lambda: len(played.posted("send_media")) == 1)

    assert (file.filename, file.mime) == ("mug.jpg", "image/jpeg")
    assert file.size <= BYTES_MOST
    assert played.posted("send_media")[0]["kind"] == "image"


def test_a_folder_is_refused_in_words(played: Staffed, tmp_path: Path) -> None:
    folder = tmp_path / "photos"
    folder.mkdir()
    paste(played, folder)

    played.until(lambda: "photos: A folder cannot be sent" in played.composer.note.text())
    assert played.composer.files.chips == []


def test_a_template_leaves_with_the_picture_at_its_head(
    played: Staffed, hub: FakeHub, tmp_path: Path
) -> None:
    hub.put(
        "template",
        account="1", template="photo", name="photo", language="en", status="APPROVED",
        category="UTILITY", content=PHOTO,
    )  # fmt: skip
    line = played.panel.line
    assert line is not None
    played.until(lambda: bool(played.office.templates(line.id)))
    QTest.keySequence(played.composer.writing, "Ctrl+T")
    picker = played.panel.templates
    QTest.keyClicks(next(iter(picker.fields.values())), "Zoe")
    picker.file.take(Offer(str(a_picture(tmp_path, "mug.jpg", 40))))
    played.until(picker.send.isEnabled)
    picker.send.click()
    played.until(lambda: len(played.posted("send_template")) == 1)

    (post,) = played.posted("send_template")
    assert (post["kind"], post["filename"]) == ("image", "mug.jpg")
    assert post["media"]
    assert "attached" not in post


def test_a_reaction_reaches_the_hub(played: Staffed, hub: FakeHub) -> None:
    view = played.workplace.view
    QTest.keyClick(view, Key.Key_End)
    QTest.keyClick(view, Key.Key_Plus)
    bar = played.workplace.reacting.bar
    assert bar is not None
    QTest.keyClick(bar, Key.Key_1)
    played.until(lambda: len(played.posted("send_reaction")) == 1)

    wamid = next(row["wamid"] for row in hub.rows["message"].values())
    (post,) = played.posted("send_reaction")
    assert (post["target"], post["emoji"]) == (wamid, "👍")


def test_the_arrow_up_reads_on_and_comes_back(played: Staffed) -> None:
    QTest.keyClick(played.composer.writing, Key.Key_Up)

    assert played.workplace.view.hasFocus()
    assert played.composer.quote.quote is None


def test_what_the_team_keeps_is_offered_and_leaves_made_out_to_the_customer(
    played: Staffed, hub: FakeHub
) -> None:
    hub.put("quick_reply", shortcut="hello", text="Hello {name}, how can we help?")
    played.until(lambda: bool(played.office.quick_replies()))
    played.type_words("/hel")
    completing = played.workplace.composing.aids.completing
    played.until(lambda: completing.is_open)
    QTest.keyClick(played.composer.writing, Key.Key_Return)
    QTest.keyClick(played.composer.writing, Key.Key_Return)

    played.until(lambda: played.said() == ["Hello Zoé, how can we help?"])


def test_marks_leave_as_they_were_typed(played: Staffed) -> None:
    played.type_words("on Friday")
    QTest.keySequence(played.composer.writing, "Ctrl+B")
    QTest.keyClick(played.composer.writing, Key.Key_Return)

    played.until(lambda: played.said() == ["on *Friday*"])
