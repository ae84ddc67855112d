"""Thread targets: what a press, a key or the pointer's rest on a part of a bubble means."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QSizeF, Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.support.builders import NOON
from tests.support.every_kind import of_kind
from tests.support.thread_views import LONG, model_of, shown
from tests.support.threads import HERE, ME, MINUTE, SHEENA, FakeThread, LongThread, a_bubble, our
from wadesk.core.records import AgentId, Instant, MessageId, Wamid
from wadesk.core.thread import Bubble, Reaction, Wording
from wadesk.ui.delegates.faces import faces
from wadesk.ui.delegates.file_block import FileBlock
from wadesk.ui.delegates.targets import NOTHING, Target
from wadesk.ui.models.thread import ThreadModel
from wadesk.ui.parts import File
from wadesk.ui.pictures import Coming, Paper
from wadesk.ui.thread_view import ThreadView

Key = Qt.Key
Left = Qt.MouseButton.LeftButton
OUTSIDE = "Open with another program"
VOICE = {"mime_type": "audio/ogg", "voice": True}


class FakeSounds:
    """One recording that plays."""

    def waveform(self, _message: Bubble, /) -> Sequence[float] | None:
        return [0.0, 0.5, 2.0]

    def position(self, _message: Bubble, /) -> float:
        return 0.5

    def is_playing(self, _message: Bubble, /) -> bool:
        return True

    def speed(self, _message: Bubble, /) -> float:
        return 1.5

    def duration_ms(self, _message: Bubble, /) -> int | None:
        return 67_000


class Pages:
    """A picture of everything."""

    def shape(self, _message: Bubble, /) -> QSizeF | None:
        return QSizeF(200, 280)

    def thumbnail(self, _message: Bubble, /) -> QImage | None:
        found = QImage(200, 280, QImage.Format.Format_RGB32)
        found.fill(Qt.GlobalColor.darkGreen)
        return found

    def coming(self, _message: Bubble, /) -> Coming | None:
        return None

    def paper(self, _message: Bubble, /) -> Paper | None:
        return Paper(3, 120_000)


def targets(view: ThreadView, row: int = 0) -> dict[QPoint, Target]:
    """Everything that can be pressed in a row, by where it is."""
    box = view.visualRect(view.index(row))
    points = (QPoint(x, y) for y in range(box.top(), box.bottom(), 3) for x in range(0, 600, 4))
    found = ((point, view._under(point.toPointF())[1]) for point in points)
    return {point: target for point, target in found if target != NOTHING}


def press(qtbot: QtBot, view: ThreadView, name: str, row: int = 0) -> None:
    """The first point of a row at which a target has this."""
    at = next(p for p, one in targets(view, row).items() if getattr(one, name) not in (None, False))
    qtbot.mouseClick(view.viewport(), Left, pos=at)


@pytest.mark.parametrize("kind", ["image", "video", "document"])
def test_a_press_and_enter_open_what_can_be_seen(qtbot: QtBot, kind: str) -> None:
    view = shown(qtbot, FakeThread(of_kind(1, kind, {"filename": "a.pdf"})))
    with qtbot.waitSignal(view.media_activated) as pressed:
        press(qtbot, view, "opened")
    with qtbot.waitSignal(view.media_activated) as entered:
        qtbot.keyClick(view, Key.Key_Return)

    assert pressed.args == entered.args == [1]


def test_a_sticker_is_only_looked_at(qtbot: QtBot) -> None:
    view = shown(qtbot, FakeThread(of_kind(1, "sticker", {})))

    assert targets(view) == {}


def test_a_recording_plays_by_press_and_by_space(qtbot: QtBot) -> None:
    view = shown(qtbot, FakeThread(of_kind(1, "audio", VOICE)))
    with qtbot.waitSignal(view.play_requested) as pressed:
        press(qtbot, view, "played")
    with qtbot.waitSignal(view.play_requested) as spaced:
        qtbot.keyClick(view, Key.Key_Space)
    with qtbot.waitSignal(view.speed_requested) as hastened:
        press(qtbot, view, "hastened")

    assert pressed.args == spaced.args == hastened.args == [1]


def test_a_press_on_its_way_plays_from_there(qtbot: QtBot) -> None:
    view = shown(qtbot, FakeThread(of_kind(1, "audio", VOICE)))
    ways = [at for at, one in targets(view).items() if one.sought is not None]
    with qtbot.waitSignal(view.seek_requested) as heard:
        qtbot.mouseClick(view.viewport(), Left, pos=max(ways, key=QPoint.x))

    assert heard.args is not None
    assert heard.args[0] == 1
    assert heard.args[1] > 0.9


def test_space_on_words_plays_nothing(qtbot: QtBot) -> None:
    view = shown(qtbot, FakeThread(a_bubble(1)))
    view.setCurrentIndex(view.index(0))

    with qtbot.assertNotEmitted(view.play_requested):
        qtbot.keyClick(view, Key.Key_Space)
    assert view.selectedIndexes() == [view.index(0)]


def test_a_persons_number_is_copied(qtbot: QtBot) -> None:
    card = {"name": {"formatted_name": "Lin"}, "phones": [{"phone": "+886 2 1234"}]}
    view = shown(qtbot, FakeThread(of_kind(1, "contacts", [card])))
    press(qtbot, view, "copied")

    assert QGuiApplication.clipboard().text() == "+886 2 1234"


def test_a_place_leads_to_a_map(qtbot: QtBot) -> None:
    view = shown(qtbot, FakeThread(of_kind(1, "location", {"latitude": 1.5, "longitude": 2})))
    with qtbot.waitSignal(view.link_activated) as heard:
        press(qtbot, view, "link")

    assert heard.args == ["https://www.openstreetmap.org/?mlat=1.5&mlon=2#map=16/1.5/2"]


def test_who_chose_which_emoji_stands_beside_the_pointer(qtbot: QtBot) -> None:
    reactions = (
        Reaction("👍", Instant(1), SHEENA, None),
        Reaction("❤️", Instant(2), None, ME),
        Reaction("🎉", Instant(3), None, AgentId(99)),
    )
    view = shown(qtbot, FakeThread(a_bubble(1, reactions=reactions)))
    tips = {one.tip for one in targets(view).values() if one.is_reaction}

    assert tips == {"Sheena Nelson 👍, You ❤️, Phone app 🎉"}
    with qtbot.waitSignal(view.react_requested):
        press(qtbot, view, "is_reaction")


def test_what_it_said_before_is_shown_by_a_press_and_hidden_by_the_next(qtbot: QtBot) -> None:
    changed = a_bubble(
        1, text="Tuesday", edited_at=Instant(NOON), former=(Wording("Monday", Instant(NOON)),)
    )
    view = shown(qtbot, FakeThread(changed))
    low = view.row_height(0)
    press(qtbot, view, "is_former")
    high = view.row_height(0)
    press(qtbot, view, "is_former")

    assert high > low
    assert view.row_height(0) == low


@pytest.mark.parametrize(
    ("said", "is_asked"), [(a_bubble(1), True), (our(1), False), (a_bubble(1, wamid=None), False)]
)
def test_plus_asks_for_a_reaction_where_whatsapp_takes_one(
    qtbot: QtBot, said: Bubble, is_asked: bool
) -> None:
    view = shown(qtbot, FakeThread(said))
    heard: list[object] = []
    view.react_requested.connect(heard.append)
    view.setCurrentIndex(view.index(0))
    qtbot.keyClick(view, Key.Key_Plus)

    assert heard == ([said] if is_asked else [])


def test_keys_ask_for_details_and_for_a_day(qtbot: QtBot) -> None:
    view = shown(qtbot, FakeThread(a_bubble(1)))
    view.setCurrentIndex(view.index(0))
    with qtbot.waitSignal(view.details_requested) as told:
        qtbot.keyClick(view, Key.Key_Period, Qt.KeyboardModifier.ControlModifier)
    with qtbot.waitSignal(view.date_requested):
        qtbot.keyClick(view, Key.Key_G, Qt.KeyboardModifier.ControlModifier)

    assert told.args is not None
    assert told.args[0].id == 1


@pytest.mark.parametrize(
    ("said", "offered"),
    [
        (a_bubble(1), ["Copy", "Quote", "React…", "Details"]),
        (our(1), ["Copy", "Quote", "Details"]),
        (of_kind(1, "image", {}), ["Open", "Save…", OUTSIDE, "Copy", "Quote", "React…", "Details"]),
        (
            of_kind(1, "audio", VOICE),
            [
                "Play or hold",
                "Play faster or slower",
                "Save…",
                OUTSIDE,
                "Copy",
                "Quote",
                "React…",
                "Details",
            ],
        ),
        (
            a_bubble(1, former=(Wording("x", Instant(NOON)),), edited_at=Instant(NOON)),
            ["Copy", "Quote", "React…", "What it said before", "Details"],
        ),
    ],
)
def test_the_menu_offers_what_can_be_done(qtbot: QtBot, said: Bubble, offered: list[str]) -> None:
    view = shown(qtbot, FakeThread(said))
    row = view.row(0)
    assert row is not None

    assert [one.words for one in view.offers(row, view.index(0)) if one is not None] == offered


def test_a_recording_draws_what_its_sounds_tell(qtbot: QtBot) -> None:
    silent = shown(qtbot, FakeThread(of_kind(1, "audio", VOICE))).grab().toImage()
    view = ThreadView(lambda: Instant(NOON), Pages(), FakeSounds())
    qtbot.addWidget(view)
    view.resize(600, 500)
    source: Any = FakeThread(of_kind(1, "audio", VOICE))
    view.show_thread(ThreadModel(source, HERE, ME))
    view.show()

    assert view.grab().toImage() != silent


@pytest.mark.parametrize("kind", ["document", "image", "video"])
def test_a_page_has_room_where_it_can_be_drawn(qtbot: QtBot, kind: str) -> None:
    told = {"filename": "a.pdf", "mime_type": "application/pdf"}
    bare = shown(qtbot, FakeThread(of_kind(1, kind, told)))
    view = ThreadView(lambda: Instant(NOON), Pages(), FakeSounds())
    qtbot.addWidget(view)
    view.resize(600, 500)
    view.show_thread(ThreadModel(FakeThread(of_kind(1, kind, told)), HERE, ME))
    view.show()

    assert view.row_height(0) > bare.row_height(0)
    assert model_of(view).rowCount() == 1
    green = view.grab().toImage().pixelColor(60, view.visualRect(view.index(0)).top() + 70)
    assert green == Qt.GlobalColor.darkGreen


LONG_TEXT = "word " * 1_000


def test_a_long_message_is_shortened_until_one_wants_to_read_more(qtbot: QtBot) -> None:
    view = shown(qtbot, FakeThread(a_bubble(1, text=LONG_TEXT)), size=(600, 2_400))
    low = view.row_height(0)
    press(qtbot, view, "is_more")

    assert view.row_height(0) > 2 * low
    assert not any(one.is_more for one in targets(view).values())


@pytest.mark.parametrize("text", ["\n" * 4_096, "a" * 4_096, "*_~`" * 1_024, "- a\n" * 1_024])
def test_nothing_that_fits_into_a_message_makes_a_tower(qtbot: QtBot, text: str) -> None:
    view = shown(qtbot, FakeThread(a_bubble(1, text=f"x{text}")))

    assert view.row_height(0) < 1_100


def test_who_looks_for_words_sees_all_of_a_long_message(qtbot: QtBot) -> None:
    view = shown(qtbot, FakeThread(a_bubble(1, text=f"{LONG_TEXT} needle"), a_bubble(2)))
    low = view.row_height(0)
    view.show_message(MessageId(1), "needle")

    assert view.row_height(0) > low


def test_a_long_message_is_copied_and_spoken_whole(qtbot: QtBot) -> None:
    view = shown(qtbot, FakeThread(a_bubble(1, text=f"{LONG_TEXT}end")))
    view.selectAll()
    view.copy()

    assert QGuiApplication.clipboard().text().endswith("word end")
    assert "word end" in str(view.index(0).data())


def test_keys_alone_reach_links_places_and_numbers(qtbot: QtBot) -> None:
    card = {"name": {"formatted_name": "Lin"}, "phones": [{"phone": "+886 2 1234"}]}
    view = shown(
        qtbot,
        FakeThread(
            a_bubble(
                1, text="see https://shop.example/a and www.b.example, https://shop.example/a"
            ),
            of_kind(2, "location", {"latitude": 1.5, "longitude": 2}),
            of_kind(3, "contacts", [card]),
        ),
    )
    opened: list[str] = []
    view.link_activated.connect(opened.append)
    for number in range(3):
        row = view.row(number)
        assert row is not None
        for one in view.offers(row, view.index(number)):
            if one is not None and one.words.startswith(("Open ", "Copy ")):
                one.deed()

    assert opened == [
        "https://shop.example/a",
        "https://www.b.example",
        "https://www.openstreetmap.org/?mlat=1.5&mlon=2#map=16/1.5/2",
    ]
    assert QGuiApplication.clipboard().text() == "+886 2 1234"


def test_a_quote_of_long_ago_is_gone_to(qtbot: QtBot) -> None:
    class Quoting(LongThread):
        """Its newest message answers the fifth."""

        def bubbles(self, ids: Collection[MessageId], /) -> Sequence[Bubble]:
            quote = {"context": {"id": "wamid.5"}}
            found = super().bubbles(ids)
            return [replace(one, content=quote) if one.id == LONG - 1 else one for one in found]

        def quoted(self, wamids: Collection[Wamid], /) -> Mapping[Wamid, Bubble]:
            return {wamid: a_bubble(5, at=Instant(NOON + 5 * MINUTE)) for wamid in wamids}

    view = shown(qtbot, Quoting(LONG))
    press(qtbot, view, "is_quote", view.count() - 1)

    assert 5 in {bubble.id for bubble in view.on_screen()}
    assert model_of(view).key(view.currentIndex().row()) == 5


@pytest.mark.parametrize(
    ("pages", "size", "told"),
    [(1, 0, "PDF · 1 page"), (3, 120_000, "PDF · 3 pages · 120 kB"), (2, 2_500_000, "2.5 MB")],
)
def test_a_document_that_is_here_says_its_pages_and_its_size(
    qapp: QApplication, pages: int, size: int, told: str
) -> None:
    class Papers(Pages):
        def paper(self, _message: Bubble, /) -> Paper | None:
            return Paper(pages, size)

    assert qapp is not None
    owner = of_kind(1, "document", {})
    block = FileBlock(File("a.pdf", "PDF"), faces(), 400, owner, Papers())

    assert block._detail is not None
    assert told in block._detail.text
