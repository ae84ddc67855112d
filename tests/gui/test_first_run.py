"""First run tests: what is typed, pasted or dropped, when it may be asked, and what is said."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from tests.support.device_pages import LINK, Clock
from wadesk.ui import qr_code
from wadesk.ui.first_run import FirstRun

Key = Qt.Key
HUB = "https://hub.example.org"
PHRASE = "harbour violin seven maple lantern"


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def page(qtbot: QtBot, clock: Clock) -> FirstRun:
    made = FirstRun(clock)
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    made.setFocus()
    return made


def asked(page: FirstRun) -> list[tuple[str, str]]:
    heard: list[tuple[str, str]] = []
    page.link_requested.connect(lambda url, code: heard.append((url, code)))
    return heard


def fill(page: FirstRun, address: str = "https://hub.example.com", code: str = "abcd-2345") -> None:
    QTest.keyClicks(page.code, code)
    QTest.keyClicks(page.address, address)


def paste(page: FirstRun, held: QMimeData) -> None:
    QGuiApplication.clipboard().setMimeData(held)
    QTest.keyClick(page.code, Key.Key_V, Qt.KeyboardModifier.ControlModifier)


def drop(page: FirstRun, held: QMimeData) -> bool:
    """Whether it was taken."""
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier
    entering = QDragEnterEvent(QPoint(9, 9), copy, held, left, none.NoModifier)
    page.dragEnterEvent(entering)
    if entering.isAccepted():
        page.dropEvent(QDropEvent(QPoint(9, 9), copy, held, left, none.NoModifier))
    return entering.isAccepted()


def words(text: str) -> QMimeData:
    held = QMimeData()
    held.setText(text)
    return held


def picture(image: QImage) -> QMimeData:
    held = QMimeData()
    held.setImageData(image)
    return held


def file(path: Path) -> QMimeData:
    held = QMimeData()
    held.setUrls([QUrl.fromLocalFile(str(path))])
    return held


def drawn(path: Path) -> Path:
    assert qr_code.drawn(LINK, 400).save(str(path))
    return path


@pytest.mark.parametrize(("address", "code"), [("", "abcd-2345"), ("https://h", "abcd-23")])
def test_it_asks_only_with_an_address_and_a_whole_code(
    page: FirstRun, address: str, code: str
) -> None:
    heard = asked(page)

    fill(page, address, code)
    QTest.keyClick(page.code, Key.Key_Return)

    assert not page.link.isEnabled()
    assert heard == []


def test_it_carries_what_was_typed_without_the_spaces_around(page: FirstRun) -> None:
    heard = asked(page)

    fill(page, " https://hub.example.com ", " abcd-2345 ")
    QTest.keyClick(page.code, Key.Key_Return)

    assert heard == [("https://hub.example.com", "abcd-2345")]


def test_return_in_the_code_goes_on_to_the_address(page: FirstRun) -> None:
    QTest.keyClicks(page.code, "abcd-2345")
    QTest.keyClick(page.code, Key.Key_Return)

    assert page.address.hasFocus()


def test_a_pasted_link_is_taken_apart_and_asked_with_as_a_whole(page: FirstRun) -> None:
    heard = asked(page)

    paste(page, words(f"Here it is:  {LINK} "))
    shown = page.code.text(), page.address.text()
    QTest.keyClick(page.code, Key.Key_Return)

    assert shown == ("K7QM-4TXD", HUB)
    assert heard == [(HUB, LINK)]


def test_whoever_types_over_a_link_means_what_is_typed(page: FirstRun) -> None:
    heard = asked(page)
    paste(page, words(LINK))

    page.code.selectAll()
    QTest.keyClicks(page.code, "abcd-2345")
    QTest.keyClick(page.code, Key.Key_Return)

    assert heard == [(HUB, "abcd-2345")]


def test_half_a_link_is_no_code_and_no_complaint_while_it_is_typed(page: FirstRun) -> None:
    QTest.keyClicks(page.code, "wadesk://link?hub=")

    assert page.code.text() == "wadesk://link?hub="
    assert not page.link.isEnabled()
    assert not page.trouble.isVisible()


def test_a_picture_of_the_code_can_be_pasted(page: FirstRun) -> None:
    heard = asked(page)

    paste(page, picture(qr_code.drawn(LINK, 400)))
    QTest.keyClick(page.link, Key.Key_Space)

    assert page.code.text() == "K7QM-4TXD"
    assert heard == [(HUB, LINK)]


def test_a_picture_of_the_code_can_be_dropped(page: FirstRun, tmp_path: Path) -> None:
    assert drop(page, file(drawn(tmp_path / "code.png")))

    assert page.code.text() == "K7QM-4TXD"
    assert page.link.isEnabled()
    assert page.link.hasFocus()


def test_words_can_be_dropped_too(page: FirstRun) -> None:
    assert drop(page, words(LINK))

    assert page.address.text() == HUB


def test_a_code_without_an_address_that_is_dropped_asks_for_the_address(page: FirstRun) -> None:
    drop(page, words("K7QM-4TXD-ABCD-EFGH"))

    assert page.address.hasFocus()
    assert page.code.text() == "K7QM-4TXD-ABCD-EFGH"


def test_a_picture_can_be_chosen_by_whoever_cannot_drag(page: FirstRun, tmp_path: Path) -> None:
    path = drawn(tmp_path / "code.png")

    QTest.keyClick(page.form.choose, Key.Key_Space)
    dialog = page.form.dialog
    assert dialog is not None
    assert dialog.fileMode() is QFileDialog.FileMode.ExistingFile  # a slip is no picture
    dialog.fileSelected.emit(str(path))
    dialog.close()

    assert page.code.text() == "K7QM-4TXD"


@pytest.mark.parametrize("content", [b"", b"no picture", bytes(20_000_000)])
def test_a_picture_without_a_code_is_said(page: FirstRun, tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "holiday.png"
    path.write_bytes(content)

    drop(page, file(path))

    assert page.trouble.text().startswith("There is no code in this picture")
    assert page.code.text() == ""


def test_a_code_that_says_something_else_is_said(page: FirstRun) -> None:
    drop(page, picture(qr_code.drawn("https://example.com/menu", 300)))

    assert page.trouble.text().startswith("This is no code")


@pytest.mark.parametrize(
    "link",
    [
        "wadesk://link",
        "wadesk://link?hub=&code=K7QM4TXD",
        f"wadesk://link?hub={HUB}&code=K7QM4TXD&pin=zz",
        f"wadesk://link?hub={HUB}&hub={HUB}&code=K7QM4TXD",
    ],
)
def test_a_link_that_is_not_whole_is_said(page: FirstRun, link: str) -> None:
    drop(page, words(link))

    assert page.trouble.text()
    assert not page.link.isEnabled()


def test_while_the_hub_is_asked_nothing_can_be_dropped(page: FirstRun) -> None:
    fill(page)
    page.wait()

    assert not drop(page, words(LINK))


def test_while_the_hub_is_asked_nothing_can_be_done_but_to_give_up(page: FirstRun) -> None:
    heard, given_up = asked(page), []
    page.given_up.connect(lambda: given_up.append("given up"))
    fill(page)

    page.wait()
    QTest.keyClick(page.link, Key.Key_Space)
    QTest.keyClick(page, Key.Key_Escape)

    assert not page.code.isEnabled()
    assert page.trouble.text() == "Asking the Hub …"
    assert heard == []
    assert given_up == ["given up", "given up"]


def test_a_good_code_shows_the_words_to_compare(page: FirstRun, clock: Clock) -> None:
    fill(page)
    page.wait()

    page.show_phrase(PHRASE, 600_000)
    first = page.door.left.text()
    clock.go_on(61_000)
    page.look_at_the_clock()

    assert page.door.isVisible()
    assert not page.form.isVisible()
    assert page.door.phrase.text().split() == PHRASE.split()
    assert "Ask whoever gave you the code to compare these words" in page.door.words.text()
    assert (first, page.door.left.text()) == (
        "The Hub waits for another 10 min.",
        "The Hub waits for another 8 min.",
    )


@pytest.mark.parametrize("key", [Key.Key_Escape, Key.Key_Space])
def test_whoever_waits_at_the_door_can_stop(page: FirstRun, key: Qt.Key) -> None:
    given_up: list[str] = []
    page.given_up.connect(lambda: given_up.append("given up"))
    fill(page)
    page.wait()
    page.show_phrase(PHRASE, 600_000)

    QTest.keyClick(page.focusWidget(), key)

    assert given_up == ["given up"]


def test_whoever_was_not_let_in_can_try_another_code(page: FirstRun) -> None:
    fill(page)
    page.wait()
    page.show_phrase(PHRASE, 600_000)

    page.refuse("The colleague who gave you the code did not let this computer in.")

    assert not page.door.isVisible()
    assert page.trouble.text().startswith("The colleague who gave you the code")
    assert page.code.isEnabled()
    assert page.code.hasFocus()


def test_after_too_many_wrong_codes_it_counts_down(page: FirstRun, clock: Clock) -> None:
    heard = asked(page)
    fill(page)
    page.wait()

    page.pause(5 * 60_000)
    first = page.trouble.text()
    QTest.keyClick(page.code, Key.Key_Return)
    clock.go_on(5 * 60_000 - 500)
    page.form.look_at_the_clock()
    last = page.trouble.text()
    clock.go_on(500)
    page.form.look_at_the_clock()
    QTest.keyClick(page.code, Key.Key_Return)

    assert first == "Too many wrong codes were tried: the next one counts in 5 min."
    assert last == "Too many wrong codes were tried: the next one counts in 1 s."
    assert heard == [("https://hub.example.com", "abcd-2345")]
    assert not page.trouble.isVisible()


def test_a_refusal_is_said_and_gone_with_the_next_letter(page: FirstRun) -> None:
    fill(page)
    page.wait()

    page.refuse("This code is not known to the Hub.")
    said = page.trouble.isVisible(), page.trouble.text(), page.code.selectedText()
    QTest.keyClicks(page.code, "W")

    assert said == (True, "This code is not known to the Hub.", "abcd-2345")
    assert page.code.text() == "W"
    assert not page.trouble.isVisible()


def test_esc_does_nothing_while_nobody_is_asked(page: FirstRun) -> None:
    given_up: list[str] = []
    page.given_up.connect(lambda: given_up.append("given up"))

    QTest.keyClick(page, Key.Key_Escape)

    assert given_up == []


@pytest.mark.parametrize(
    ("in_keyring", "words"), [(True, "in your system's keyring"), (False, "your passphrase")]
)
def test_it_says_truly_where_the_key_will_be(
    page: FirstRun, words: str, *, in_keyring: bool
) -> None:
    page.promise_a_key(in_keyring=in_keyring)

    assert words in page.promise.text()


def test_tab_goes_from_code_over_address_to_the_buttons(page: FirstRun) -> None:
    fill(page)
    page.code.setFocus()
    been = []
    for _ in range(4):
        QTest.keyClick(page.focusWidget(), Key.Key_Tab)
        been.append(page.focusWidget())

    assert been == [page.address, page.form.choose, page.link, page.look_around]


def test_whoever_was_sent_away_finds_it_as_on_the_first_day(page: FirstRun) -> None:
    fill(page)
    page.wait()
    page.show_phrase(PHRASE, 600_000)

    page.begin()

    assert page.form.isVisible()
    assert not page.door.isVisible()
    assert page.code.isEnabled()
    assert page.code.text() == ""
    assert page.link.text() == "Link this computer"
    assert not page.trouble.isVisible()
