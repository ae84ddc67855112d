"""Factor set-up: scanned or typed, proven, and its recovery codes kept before they are gone."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.support.fake_administration import DIGITS, RECOVERY, FakeAdministration
from wadesk.core.errors import Unavailable
from wadesk.ui import qr_code
from wadesk.ui.buttons import Button
from wadesk.ui.factor_question import FactorQuestion
from wadesk.ui.factor_set_up import FactorSetUp
from wadesk.ui.promises import Promises

Key = Qt.Key


class Table:
    """A card on a page, and the Desk behind it."""

    def __init__(self, qtbot: QtBot) -> None:
        self.desk, self.page = FakeAdministration(), QWidget()
        question = FactorQuestion()
        promises = Promises(self.page, question, self.desk.prove_factor)
        self.card = FactorSetUp(self.desk, promises)
        down = QVBoxLayout(self.page)
        down.addWidget(question)
        down.addWidget(self.card)
        qtbot.addWidget(self.page)
        self.page.resize(560, 480)
        self.page.show()
        self.page.activateWindow()

    def types(self, digits: str) -> None:
        self.card.digits.clear()
        QTest.keyClicks(self.card.digits, digits)
        QTest.keyClick(self.card.digits, Key.Key_Return)


@pytest.fixture
def table(qtbot: QtBot) -> Table:
    return Table(qtbot)


@pytest.fixture
def begun(qtbot: QtBot, table: Table) -> Table:
    press(table.card.begin)
    qtbot.waitUntil(table.card.digits.isVisible)
    return table


@pytest.fixture
def shown(qtbot: QtBot, begun: Table) -> Table:
    begun.types(DIGITS)
    qtbot.waitUntil(begun.card.recovery.isVisible)
    return begun


def press(button: Button) -> None:
    QTest.keyClick(button, Key.Key_Space)


def test_the_picture_says_what_the_app_wants_to_know(begun: Table) -> None:
    read = qr_code.read(begun.card.code.grab().toImage())

    assert read == "otpauth://totp/WaDesk:Ana?secret=JBSWY3DPEHPK3PXP"
    assert begun.card.secret.text() == "JBSW Y3DP EHPK 3PXP"
    press(begun.card.copy_secret)
    assert QGuiApplication.clipboard().text() == "JBSWY3DPEHPK3PXP"


def test_wrong_digits_change_nothing(qtbot: QtBot, begun: Table) -> None:
    begun.types("000000")
    qtbot.waitUntil(begun.card.trouble.isVisible)

    assert begun.card.trouble.text().startswith("These digits are not right")
    assert begun.card.digits.isVisible()
    assert not begun.card.is_at_rest


def test_recovery_codes_are_shown_once_and_can_be_copied(qtbot: QtBot, shown: Table) -> None:
    press(shown.card.copy_codes)
    copied = QGuiApplication.clipboard().text()
    with qtbot.waitSignal(shown.card.changed):
        press(shown.card.kept)

    assert copied.splitlines() == list(RECOVERY)
    assert not shown.card.recovery.isVisible()
    assert shown.card.remove.isVisible()
    assert shown.card.is_at_rest


def test_recovery_codes_are_written_to_a_file(shown: Table, tmp_path: Path) -> None:
    press(shown.card.save_codes)
    assert shown.card.dialog is not None
    shown.card.dialog.fileSelected.emit(str(tmp_path / "codes.txt"))
    shown.card.dialog.close()

    assert (tmp_path / "codes.txt").read_text().splitlines() == list(RECOVERY)
    assert shown.card.trouble.text() == "They are in codes.txt."


def test_a_place_that_cannot_be_written_is_told(shown: Table, tmp_path: Path) -> None:
    shown.card.save_to(str(tmp_path / "nowhere" / "codes.txt"))

    assert shown.card.trouble.text() == "They could not be written there."
    assert shown.card.recovery.isVisible()


def test_esc_goes_back_and_nothing_is_set_up(table: Table, begun: Table) -> None:
    QTest.keyClick(begun.card.digits, Key.Key_Escape)

    assert table.card.begin.isVisible()
    assert table.desk.names() == ["begin_factor"]


def test_it_is_removed_with_good_digits_only(qtbot: QtBot, table: Table) -> None:
    table.card.show_state(has_factor=True)
    press(table.card.remove)
    table.types("000000")
    qtbot.waitUntil(table.card.trouble.isVisible)
    with qtbot.waitSignal(table.card.changed):
        table.types(DIGITS)

    assert table.desk.names() == ["drop_factor", "drop_factor"]
    assert table.card.begin.isVisible()


def test_without_a_line_nothing_is_begun(qtbot: QtBot, table: Table) -> None:
    table.desk.no = Unavailable("The Hub cannot be reached.")
    press(table.card.begin)
    qtbot.waitUntil(table.card.trouble.isVisible)

    assert table.card.trouble.text() == "The Hub cannot be reached."
    assert table.card.begin.isEnabled()


def test_screen_readers_hear_what_the_picture_is(begun: Table) -> None:
    assert begun.card.code.accessibleName() == "QR code for the authenticator app"
    assert begun.card.digits.accessibleName() == "Six digits of the app"
