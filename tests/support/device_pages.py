"""Device pages: linked devices before somebody who looks at them, and what that person does."""

from collections.abc import Sequence
from concurrent.futures import Future

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.support.builders import NOON
from tests.support.fake_administration import DAY, FakeAdministration, a_device
from wadesk.core.records import Instant
from wadesk.core.team import LinkedDesk, LinkOffer, Newcomer, Waiting
from wadesk.ui.device_deeds import DeviceDeed
from wadesk.ui.devices_page import DevicesPage

HOUR, MINUTE = 3_600_000, 60_000
LINK = f"wadesk://link?hub=https%3A%2F%2Fhub.example.org&code=K7QM4TXD&pin={'0a' * 32}"
OFFER = LinkOffer("K7QM-4TXD", LINK, 90_000, 3, 4)
NEWCOMER = Newcomer(
    7, "Ana", "Ana's laptop", "macOS 15.7", "0.1.0", "82.64.0.0/16", "Lyon",
    "harbour violin seven maple lantern",
)  # fmt: skip
HERE = a_device(1, "Ana's ThinkPad", is_here=True, network="82.64.0.0/16", place="Lyon")
BILALS = a_device(
    2, "Bilal's MacBook", member=2, member_name="Bilal", last_seen=Instant(NOON - 41 * MINUTE)
)
IDLE_SINCE = Instant(NOON - 76 * HOUR)
IDLE = a_device(
    3,
    "Front desk",
    member=2,
    member_name="Bilal",
    last_seen=IDLE_SINCE,
    idle_since=IDLE_SINCE,
)
STOPPED = a_device(4, "DESKTOP-7QK2", member=3, member_name="Chloé", state="frozen")
LEAVING = a_device(5, "Warehouse", state="unlinked", ended_at=Instant(NOON - DAY), ended_why="lost")
FOUR = (HERE, BILALS, IDLE, STOPPED)


class Clock:
    def __init__(self) -> None:
        self.now = NOON

    def __call__(self) -> Instant:
        return self.now

    def go_on(self, span_ms: int) -> None:
        self.now = Instant(self.now + span_ms)


class Seated:
    """Somebody before the page of linked devices, with the keyboard in the table."""

    def __init__(self, qtbot: QtBot, desks: Sequence[LinkedDesk] = FOUR) -> None:
        self.qtbot, self.clock, self.desk = qtbot, Clock(), FakeAdministration()
        self.desk.its_devices = list(desks)
        self.desk.answers["link_code"] = OFFER
        self.page = DevicesPage(self.desk, self.clock)
        qtbot.addWidget(self.page)
        self.page.resize(1_200, 860)
        self.page.show()
        self.page.activateWindow()
        self.page.setFocus()
        self.settled()
        self.desk.done.clear()

    def settled(self) -> None:
        """What was promised has come back to the screen."""
        heard: list[object] = []
        kept: Future[str] = Future()
        kept.set_result("settled")
        self.page._promises.ask(lambda: kept, heard.append, heard.append)
        self.qtbot.waitUntil(lambda: bool(heard))

    def press(self, *keys: Qt.Key) -> None:
        """Wherever the keyboard is."""
        for key in keys:
            QTest.keyClick(self.page.window().focusWidget(), key)
        self.settled()

    def write(self, words: str) -> None:
        QTest.keyClicks(self.page.window().focusWidget(), words)

    def offered(self) -> set[DeviceDeed]:
        buttons = self.page.deeds.buttons.items()
        return {deed for deed, button in buttons if button.isVisible() and button.isEnabled()}

    def show_code(self) -> None:
        self.page.link.show_code.setFocus()
        self.press(Qt.Key.Key_Space)

    def somebody_asks(self, *newcomers: Newcomer, paused_ms: int = 0) -> None:
        self.desk.answers["applicants"] = Waiting(newcomers, paused_ms)
        self.a_second_goes_by()

    def a_second_goes_by(self, count: int = 1) -> None:
        for _ in range(count):
            self.clock.go_on(1_000)
            self.page.linking.tick()
        self.settled()

    def deeds(self) -> list[tuple[object, ...]]:
        """What was asked of the Hub, but for who waits."""
        return [one for one in self.desk.done if one[0] != "applicants"]
