"""Two windows: Ana and Bilal before programs of their own, on one screen, at one Hub.

Ana is an administrator and Bilal is not. The customers have written once, and what they and
WhatsApp do next is up to the test.
"""

import contextlib
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from tests.support import payloads
from tests.support.programs import Program, until
from tests.support.relay import Relay
from tests.support.screen import Screen, Window, a_screen
from tests.support.whole_road import NUMBER, SECRETS, Road, the_road

SETTINGS = """
[lock]
lease_ms = 120_000      # a busy machine takes its time between two keys
collision_ms = 120_000  # whoever writes where a colleague writes has begun at the same moment
[outbox]
undo_ms = 3_000
live_ms = 1_000         # what has waited so long is no longer as good as just written
unknown_ms = 4_000      # so soon nobody hopes for a report any more
[pacing]
pair_burst = 1
"""
WIDTH, HEIGHT = 1190, 860
DAY_S = 24 * 3600
PHONES: Mapping[str, str] = {
    "Ada Lovelace": "16505550171",
    "Bruno Example": "16505550172",
    "Cai Noguchi": "16505550173",
    "Dov Levi": "16505550174",
    "Eli Marsh": "16505550175",
    "Fay Okoro": "16505550176",
    "Gus Brandt": "16505550177",
    "Hal Ito": "16505550178",
    "Jo Quist": "16505550179",
}
LATE, LATE_PHONE = "Ida Blum", "16505550170"


@dataclass
class TwoWindows:
    road: Road
    screen: Screen
    relay: Relay
    ana: Window
    bilal: Window

    def both(self) -> tuple[Window, Window]:
        return self.ana, self.bilal

    def go_to(self, customer: str) -> tuple[Window, Window]:
        for window in self.both():
            window.go_to(customer)
        return self.both()

    def picture(self, name: str) -> None:
        """Both windows, for whoever wants to look at what the test has seen."""
        self.screen.picture(self.road.folder / f"{name}.png")

    def until_sent(self, customer: str, *words: str) -> None:
        phone = PHONES[customer]
        until(
            lambda: self.road.sent_to(phone) == list(words),
            lambda: f"{self.road.sent_to(phone)}, not {words}",
        )

    @contextlib.contextmanager
    def without_hub(self) -> Iterator[None]:
        """Nobody takes what the Desks would say."""
        self.relay.stop()
        self.road.serving.stop()
        try:
            yield
        finally:
            self.road.serving.start()
            self.relay.start()

    @contextlib.contextmanager
    def without_reports(self) -> Iterator[None]:
        """WhatsApp holds back what it has to tell."""
        self.road.steer("POST", "pause", {"webhooks": True})
        try:
            yield
        finally:
            self.road.steer("POST", "pause", {"webhooks": False})


@contextlib.contextmanager
def two_windows(folder: Path) -> Iterator[TwoWindows]:
    with the_road(folder, SETTINGS) as road, a_screen(folder) as screen:
        relay = Relay(road.hub)
        relay.start()
        try:
            _let_them_write(road)
            for agent, role in (("Ana", "administrator"), ("Bilal", "standard")):
                road.link(agent, "--role", role, at=relay.address)
            with _window(road, screen, "Ana", 0) as ana, _window(road, screen, "Bilal", 1) as bilal:
                yield TwoWindows(road, screen, relay, ana, bilal)
        finally:
            relay.stop()


@contextlib.contextmanager
def _window(road: Road, screen: Screen, agent: str, place: int) -> Iterator[Window]:
    environ = {**SECRETS, **screen.environ}
    log = road.folder / f"{agent}-window.log"
    program = Program(agent, ["wadesk", *road.profile(agent)], log, environ)
    program.start()
    try:
        window = screen.window(program.pid)
        window.place(place * (WIDTH + 10), WIDTH, HEIGHT)
        window.until_heard(lambda name: name == "Live", "label")
        yield window
    finally:
        program.stop()


def _let_them_write(road: Road) -> None:
    for name, phone in PHONES.items():
        road.greet(phone, name)
    assert road.post(_of_yesterday()) == 200


def _of_yesterday() -> payloads.Json:
    """She wrote longer ago than free text may answer."""
    at = str(int(time.time()) - DAY_S - 3600)
    message = payloads.a_message(wamid="wamid.late-1", phone=LATE_PHONE, timestamp=at)
    card = payloads.a_card(LATE_PHONE, LATE)
    ours = {"display_phone_number": "15550783881", "phone_number_id": NUMBER}
    return payloads.envelope(payloads.change(messages=[message], contacts=[card], metadata=ours))
