"""Connection chip tests: whether the Hub is there, in words."""

from pytestqt.qtbot import QtBot

from tests.support.builders import NOON
from wadesk.ui import text
from wadesk.ui.connection_chip import ConnectionChip


def test_it_is_offline_until_it_hears_otherwise(qtbot: QtBot) -> None:
    chip = ConnectionChip()
    qtbot.addWidget(chip)

    assert (chip.chip.state, chip.chip.words) == ("offline", "Offline")
    assert "what you write is kept" in chip.toolTip()


def test_live_says_with_what_delay_where_one_is_known(qtbot: QtBot) -> None:
    chip = ConnectionChip()
    qtbot.addWidget(chip)

    chip.show_connection("live")
    plain = chip.accessibleName()
    chip.show_connection("live", lag_ms=12)

    assert (plain, chip.accessibleName()) == ("Live", "Live, 12 ms")


def test_offline_says_since_when_and_why(qtbot: QtBot) -> None:
    chip = ConnectionChip()
    qtbot.addWidget(chip)

    chip.show_connection("offline", "The Hub's certificate has run out.", since=NOON)

    assert chip.accessibleName() == f"Offline since {text.clock_time(NOON)}"
    assert chip.accessibleDescription() == chip.toolTip() == "The Hub's certificate has run out."


def test_catching_up_is_no_alarm(qtbot: QtBot) -> None:
    chip = ConnectionChip()
    qtbot.addWidget(chip)

    chip.show_connection("joining", since=NOON)

    assert (chip.chip.state, chip.chip.words) == ("joining", "Catching up")


def test_it_grows_with_its_words(qtbot: QtBot) -> None:
    chip = ConnectionChip()
    qtbot.addWidget(chip)
    short = chip.sizeHint().width()

    chip.show_connection("offline", since=NOON)

    assert chip.sizeHint().width() > short
