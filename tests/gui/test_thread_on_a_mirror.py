"""Thread on a Mirror: view, model, reader and SQLCipher together, as the window has them."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.support.builders import NOON
from tests.support.long_mirror import TwoFiles, fill, two_files, writing
from tests.support.threads import HERE, ME, touched
from wadesk.core.records import Instant
from wadesk.desk.thread_reader import ThreadReader
from wadesk.ui.models.thread import ThreadModel
from wadesk.ui.thread_view import ThreadView

COUNT = 6_000


@pytest.fixture
def files(tmp_path: Path) -> Iterator[TwoFiles]:
    with two_files(tmp_path) as opened, writing(tmp_path) as db:
        fill(db, 1, COUNT)
        yield opened


@pytest.fixture
def view(qtbot: QtBot, files: TwoFiles) -> Iterator[ThreadView]:
    reader = ThreadReader(files, HERE)
    made = ThreadView(lambda: Instant(NOON))
    qtbot.addWidget(made)
    made.resize(600, 700)
    made.show_thread(ThreadModel(reader, HERE, ME))
    made.show()
    qtbot.waitUntil(lambda: bool(made.shown_thread() and made.count() == COUNT))
    yield made
    reader.close()


def test_some_thousands_are_walked_from_end_to_end(view: ThreadView) -> None:
    seen = {bubble.id for bubble in view.on_screen()}
    while view.in_sight()[0].row > 0 or view.in_sight()[0].top < 0:
        view.scroll_by(-500)
        seen |= {bubble.id for bubble in view.on_screen()}

    assert seen == set(range(1, COUNT + 1))


def test_a_message_that_is_merged_appears_below(view: ThreadView, tmp_path: Path) -> None:
    with writing(tmp_path) as db:
        fill(db, COUNT + 1, COUNT + 1)
    model = view.shown_thread()
    assert model is not None
    model.follow(touched(COUNT + 1))

    assert view.on_screen()[-1].id == COUNT + 1
    assert view.is_at_end()
