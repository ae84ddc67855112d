"""Desktop let in: a colleague's code, the words on both screens, and what the colleague says."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.support.house import House, asks, is_live
from tests.support.hub_server import HubServer
from tests.support.newcomer import Host
from tests.support.plain_desk import PlainDesk
from tests.support.played import Play
from tests.support.two_devices import a_hub_with_a_customer
from wadesk.desk import inviting
from wadesk.ui.application import Application
from wadesk.ui.main_window import MainWindow


@pytest.fixture
def hub(tmp_path: Path) -> Iterator[HubServer]:
    with a_hub_with_a_customer(tmp_path / "hub") as found:
        yield found


@pytest.fixture
def host(hub: HubServer) -> Iterator[Host]:
    boss = PlainDesk(hub, "Ana")
    yield Host(boss)
    boss.close()


@pytest.fixture
def house(qapp: Application, tmp_path: Path) -> House:
    return House(qapp, tmp_path)


def knocks(window: MainWindow, hub: HubServer, host: Host) -> Play:
    """With a code of the host's, up to the words."""
    yield window.first_run.isVisible
    asks(window, hub.url, host.code())
    yield window.first_run.door.isVisible


def applicant(host: Host) -> dict[str, Any]:
    (found,) = host.waiting()["applicants"]
    return dict(found)


def test_both_screens_show_the_same_words_and_a_yes_opens_it(
    house: House, hub: HubServer, host: Host
) -> None:
    words: list[str] = []

    def play(window: MainWindow) -> Play:
        yield from knocks(window, hub, host)
        seen, linked = applicant(host), host.desk.linked
        key = linked["hub_key"]
        words.append(inviting.words(linked["hub"], key, None, seen["public_key"]))
        words.append(window.first_run.door.phrase.accessibleName())
        assert host.decides(seen["applicant"], yes=True).status_code == 204
        yield lambda: is_live(window)

    house.play(play)

    assert all(word in words[1] for word in words[0].split())
    assert house.draft() == ""


def test_a_no_is_told_and_another_code_can_be_tried(
    house: House, hub: HubServer, host: Host
) -> None:
    said: list[str] = []

    def play(window: MainWindow) -> Play:
        page = window.first_run
        yield from knocks(window, hub, host)
        assert host.decides(applicant(host)["applicant"], yes=False).status_code == 204
        yield page.trouble.isVisible
        said.append(page.trouble.text())
        yield page.code.isEnabled
        asks(window, hub.url, hub.code("Bilal"))
        yield lambda: is_live(window)

    house.play(play)

    assert said == ["The colleague who gave you the code did not let this computer in."]


def test_who_waits_can_give_up(house: House, hub: HubServer, host: Host) -> None:
    def play(window: MainWindow) -> Play:
        yield from knocks(window, hub, host)
        QTest.keyClick(window.first_run.door.stop, Qt.Key.Key_Space)
        yield window.first_run.code.isVisible

    assert house.play(play) == 0


def test_it_can_be_closed_while_somebody_decides(house: House, hub: HubServer, host: Host) -> None:
    def play(window: MainWindow) -> Play:
        yield from knocks(window, hub, host)

    assert house.play(play) == 0


def test_after_three_wrong_codes_it_says_for_how_long_to_wait(house: House, hub: HubServer) -> None:
    said: list[str] = []

    def play(window: MainWindow) -> Play:
        page = window.first_run
        yield page.isVisible
        for number in range(4):
            asks(window, hub.url, f"BADC-777{number + 2}")
            yield page.trouble.isVisible
            yield lambda: page.trouble.text() != "Asking the Hub …"
            said.append(page.trouble.text())

    house.play(play)

    assert said[0] == "This code is not known to the Hub: look again, or ask for a new one."
    assert said[-1] != said[0]
    assert "min" in said[-1]
