"""Hub devices tests: the operator's table stands in columns, whatever a Desk calls itself."""

import pytest

from tests.support.builders import NOON
from wadesk.cli import hub_devices
from wadesk.core.policy import DAY_MS, HOUR_MS, MINUTE_MS
from wadesk.core.pruning import Due, Step
from wadesk.core.records import Instant
from wadesk.store.inventory import Item


def an_item(name: str = "laptop", where: str = "", seen_ago: int = 0, device: int = 1) -> Item:
    seen = Instant(NOON - seen_ago)
    return Item(device, name, "Ana Lima", "linked", "Windows 11", "0.1.0", where, seen)


@pytest.mark.parametrize(
    ("ms", "words"),
    [
        (-1, "less than a minute"),
        (MINUTE_MS - 1, "less than a minute"),
        (MINUTE_MS, "1 min"),
        (HOUR_MS - 1, "59 min"),
        (5 * HOUR_MS, "5 h"),
        (DAY_MS - 1, "23 h"),
        (8 * DAY_MS + HOUR_MS, "8 d"),
    ],
)
def test_a_span_is_told_in_its_largest_whole_unit(ms: int, words: str) -> None:
    assert hub_devices.span(ms) == words


def test_every_row_has_its_cells_below_the_heads() -> None:
    items = [an_item(), an_item("前台的电脑", "Lisbon 203.0.113.*", 41 * MINUTE_MS)]

    head, plain, far = hub_devices.table(items, NOON)

    assert plain.split()[:5] == ["laptop", "Ana", "Lima", "linked", "Windows"]
    assert plain.endswith("unknown                 less than a minute ago")
    assert far.endswith("Lisbon 203.0.113.*      41 min ago")
    assert head.index("OF") == plain.index("Ana")
    assert head.index("LAST SEEN") == plain.index("less")


def test_no_desk_steers_the_terminal_by_its_name() -> None:
    hostile = an_item("\x1b[2J\x07evil\n\u202elaptop")

    (_, row), (why,) = (
        list(hub_devices.table([hostile], NOON)),
        list(hub_devices.reasons([Due(1, NOON, Step.FLAG)], [hostile], NOON, done=True)),
    )

    for line in (row, why):
        assert not {"\x1b", "\x07", "\n", "\u202e"} & set(line)


@pytest.mark.parametrize("step", Step)
@pytest.mark.parametrize("done", [True, False])
def test_each_step_says_why_and_what(step: Step, done: bool) -> None:
    due = Due(1, Instant(NOON - 8 * DAY_MS), step)

    (line,) = hub_devices.reasons([due], [an_item()], NOON, done=done)

    assert line.startswith("laptop of Ana Lima: idle for 8 d; ")
    assert ("would be" in line) is not done
