"""Single instance tests: one window for a profile, and the second start is useful."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from wadesk.ui.single_instance import SingleInstance


@pytest.fixture
def first(qapp: QApplication, tmp_path: Path) -> Iterator[SingleInstance]:
    del qapp  # sockets of Qt's need an application
    made = SingleInstance(tmp_path / "profile")
    made.listen()
    yield made
    made.close()


def test_the_first_is_no_second(qapp: QApplication, tmp_path: Path) -> None:
    del qapp

    assert not SingleInstance(tmp_path / "profile").is_second()


def test_a_second_start_raises_the_first(
    qtbot: QtBot, first: SingleInstance, tmp_path: Path
) -> None:
    with qtbot.waitSignal(first.raised):
        is_second = SingleInstance(tmp_path / "profile").is_second()

    assert is_second


def test_the_same_folder_by_another_path_is_the_same_profile(
    first: SingleInstance, tmp_path: Path
) -> None:
    del first
    roundabout = tmp_path / "elsewhere" / ".." / "profile"

    assert SingleInstance(roundabout).is_second()


def test_another_profile_is_another_window(first: SingleInstance, tmp_path: Path) -> None:
    del first

    assert not SingleInstance(tmp_path / "other").is_second()


def test_who_has_closed_comes_forward_no_more(first: SingleInstance, tmp_path: Path) -> None:
    first.close()

    assert not SingleInstance(tmp_path / "profile").is_second()
