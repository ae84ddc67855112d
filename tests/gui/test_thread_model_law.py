"""Thread model law: whatever comes and wherever one goes, the rows are a piece without a gap."""

from collections.abc import Callable
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication

from tests.support.builders import NOON
from tests.support.threads import HERE, ME, MINUTE, FakeThread, a_bubble, a_pending, our, touched
from wadesk.core.changes import Changes
from wadesk.core.records import Instant, MessageId
from wadesk.core.thread import Position
from wadesk.ui.models.thread import ThreadModel

COUNT = 1_400
NUMBERS = st.integers(1, COUNT + 40)
STEPS = st.one_of(
    st.tuples(st.just("go"), NUMBERS),
    st.tuples(st.just("say"), NUMBERS),
    st.tuples(st.just("photo"), NUMBERS),
    st.tuples(st.just("lose"), NUMBERS),
    st.tuples(st.just("back"), st.integers(1, 400)),
    st.tuples(st.just("forward"), st.integers(1, 400)),
    st.tuples(st.just("end"), st.just(0)),
    st.tuples(st.just("anew"), st.just(0)),
    st.tuples(st.just("write"), st.integers(0, 3)),
)


def at(number: int) -> Instant:
    """Many at the same time: then the number decides."""
    return Instant(NOON + number // 3 * MINUTE)


def fresh() -> FakeThread:
    said = (a_bubble(n, at=at(n)) if n % 3 else our(n, at=at(n)) for n in range(1, COUNT))
    return FakeThread(*said)


def step(model: ThreadModel, source: FakeThread, name: str, number: int) -> None:
    """Something happens, or somebody goes somewhere."""

    def lose() -> None:
        source.said.pop(MessageId(number), None)
        model.follow(touched(number))

    def write() -> None:
        source.waiting = [a_pending(f"k{n}") for n in range(number)]
        model.follow(Changes(outbox=frozenset({HERE})))

    photo = a_bubble(number, at=at(number), kind="image", text="")
    deeds: dict[str, Callable[[], object]] = {
        "go": lambda: model.find(Position(at(number), number)),
        "say": lambda: model.follow(source.say(a_bubble(number, at=at(number), text="again"))),
        "photo": lambda: model.follow(source.say(photo)),
        "lose": lose,
        "back": lambda: model.reach_back(number),
        "forward": lambda: model.reach_forward(number),
        "end": model.start_at_end,
        "anew": lambda: model.follow(Changes(everything=True)),
        "write": write,
    }
    deeds[name]()


def keys(model: ThreadModel) -> list[Any]:
    return [model.key(row) for row in range(model.rowCount())]


@settings(max_examples=40, deadline=None)
@given(st.lists(STEPS, max_size=14))
def test_the_rows_are_a_piece_of_the_thread_without_a_gap(
    qapp: QApplication, steps: list[tuple[str, int]]
) -> None:
    assert qapp is not None
    source = fresh()
    model = ThreadModel(source, HERE, ME)
    model.written.connect(model.start_at_end)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    for name, number in steps:
        step(model, source, name, number)
        whole = [one.id for one in sorted(source.said.values(), key=lambda one: one.position)]
        shown: list[Any] = [key for key in keys(model) if isinstance(key, int)]
        begin = whole.index(shown[0]) if shown else 0

        assert shown == whole[begin : begin + len(shown)]
        assert model.is_whole <= (begin == 0)
        assert not model.is_current or shown[-1:] == whole[-1:]
        waiting = [key for key in keys(model) if isinstance(key, str)]
        assert waiting == ([one.key for one in source.waiting] if model.is_current else [])
        for row in (0, model.rowCount() // 2, model.rowCount() - 1):
            assert model.row(row) is not None
    del tester
