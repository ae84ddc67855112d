"""Run: a monkey before a real window on a real Hub, for a while, and what came of it."""

import time
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from tests.monkey.hands import Hands, forget_the_clipboard
from tests.monkey.house import House, a_house
from tests.monkey.outside import nothing_opens
from tests.monkey.watch import Faults, watched
from tests.support.dice import dice
from tests.support.played import Play, played
from wadesk.desktop import Start
from wadesk.ui.application import Application
from wadesk.ui.main_window import MainWindow

NEWS_EVERY = 25  # deeds
SIZES = 12  # taken over the whole time
LEAST = 360  # deeds, however slow the machine is
REST_S = 0.3
TRACED, LAST = 3, 60


@dataclass(frozen=True, slots=True)
class Came:
    """What a run ended with; ``lost`` are words that are nowhere any more."""

    deeds: int
    words: int
    faults: list[str]
    lost: list[str]
    sizes: list[tuple[float, Counter[str]]]
    last: list[str]
    traces: list[list[str]]  # of the first lost words, what was done around them

    @property
    def growth_mb(self) -> float:
        """From the middle of the time, when everything had been opened once, to its end."""
        return self.sizes[-1][0] - self.sizes[len(self.sizes) // 2][0]

    @property
    def more_widgets(self) -> int:
        """At the end, in places that had some in the first half; others were opened since."""
        most = Counter[str]()
        for _, known in self.sizes[: len(self.sizes) // 2 + 1]:
            most |= known
        last = self.sizes[-1][1]
        return sum(max(last[place] - count, 0) for place, count in most.items())


def run(app: Application, folder: Path, seconds: float, seed: int) -> Came:
    with watched() as faults, nothing_opens(), a_house(folder, seed) as house:
        kept: list[Hands] = []
        deeds = [0]
        start = Start(house.profile, remembers_place=False, keychain=lambda: house.keychain)

        def play(window: MainWindow) -> Play:
            kept.append(Hands(window, dice(seed)))
            yield lambda: window.workplace is not None
            yield from _let_loose(kept[0], house, faults, seconds, deeds)

        played(app, start, play)
        forget_the_clipboard()
        hands, there = kept[0], house.kept()
        lost = [word for word in hands.typed if word not in there]
        traces = [hands.around(word) for word in lost[:TRACED]]
        last = hands.done[-LAST:]
        return Came(deeds[0], len(hands.typed), faults.found, lost, faults.sizes, last, traces)


def _let_loose(
    hands: Hands, house: House, faults: Faults, seconds: float, deeds: list[int]
) -> Play:
    chance = dice("news")
    begun = time.monotonic()
    for size in range(SIZES + 1):
        part = size / SIZES
        while (
            time.monotonic() - begun < seconds * part or deeds[0] < LEAST * part
        ) and not faults.found:
            hands.act()
            deeds[0] += 1
            if deeds[0] % NEWS_EVERY == 0:
                house.customer_writes(chance)
                if chance.random() < 0.3:
                    house.colleague_answers(chance)
            yield lambda: True
        yield from _at_rest(hands.window)
        faults.note_size()
    yield from _all_saved(hands.window)


def _at_rest(window: MainWindow) -> Play:
    """Nothing is open over the list, and what goes away by itself has gone."""
    while (popup := QApplication.activePopupWidget()) is not None:
        popup.close()
        yield lambda: True
    for _ in range(4):
        focused: QWidget | None = QApplication.focusWidget()
        QTest.keyClick(focused if focused is not None else window, Qt.Key.Key_Escape)
        yield lambda: True
    until = time.monotonic() + REST_S
    yield lambda: time.monotonic() > until


def _all_saved(window: MainWindow) -> Play:
    yield lambda: window.workplace is None or window.workplace.is_all_saved
