"""First run: how a new Desk is let in, or looks around first.

Two ways, each a card: the code that a colleague reads out, sends as a link or shows as a
picture, or a living example that needs nothing. While the colleague looks at who asks, the
words to compare stand where the code was typed.
"""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QFont, QHideEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from wadesk.core.records import Instant
from wadesk.ui import code_picture, scroll_bar, theme
from wadesk.ui.buttons import Button
from wadesk.ui.card import Card
from wadesk.ui.door_card import DoorCard
from wadesk.ui.link_form import LARGE, TICK_MS, LinkForm
from wadesk.ui.text import translate
from wadesk.ui.tinted_label import TintedLabel, WrappedLabel, plain, quiet

CARD_WIDTH = 560


class FirstRun(QWidget):
    """``link_requested`` carries the Hub's address and the code as typed, or a whole link.

    wait            the Hub is asked
    show_phrase     the code was good, and a colleague looks at who asks
    refuse, pause   it did not work: why, or for how long no code is looked at
    """

    link_requested = Signal(str, str)
    given_up = Signal()  # while the Hub is being asked
    look_around_requested = Signal()

    def __init__(self, clock: Callable[[], Instant], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self.form, self.door = LinkForm(clock), DoorCard()
        self.code, self.address = self.form.code, self.form.address
        self.link, self.trouble = self.form.link, self.form.trouble
        self.look_around = Button(translate("FirstRun", "Look around"))
        self.promise = QLabel()
        self._example = self._example_card()
        self._until = Instant(0)
        self._timer = QTimer(self, interval=TICK_MS)
        self._arrange()
        self.form.link_requested.connect(self.link_requested)
        self.form.given_up.connect(self.given_up)
        self.door.given_up.connect(self.given_up)
        self.look_around.clicked.connect(self.look_around_requested)
        self._timer.timeout.connect(self.look_at_the_clock)
        self.setFocusProxy(self.form.code)
        self.setAcceptDrops(True)

    def promise_a_key(self, *, in_keyring: bool) -> None:
        """Say truly where the key of what is kept here will be."""
        by_keyring = translate(
            "FirstRun",
            "Messages are kept encrypted on this computer. The key is in your system's keyring.",
        )
        by_passphrase = translate(
            "FirstRun",
            "Messages are kept encrypted on this computer."
            " The key opens only with your passphrase.",
        )
        self.promise.setText(by_keyring if in_keyring else by_passphrase)

    def offer_to_look_around(self, *, is_possible: bool) -> None:
        self._example.setVisible(is_possible)

    def begin(self) -> None:
        """Also where somebody was let in here before, and sent away."""
        self._show_door(is_there=False)
        self.form.begin()

    def wait(self) -> None:
        """The Hub has been asked; all that can be done is to give up."""
        self.form.wait()
        self.look_around.setEnabled(False)

    def show_phrase(self, phrase: str, waits_ms: int) -> None:
        """The code was good: a colleague compares the words and lets this computer in."""
        self._until = Instant(self._clock() + waits_ms)
        self.door.phrase.show_phrase(phrase)
        self._show_door(is_there=True)
        self.door.stop.setFocus()
        self.look_at_the_clock()
        self._timer.start()

    def refuse(self, why: str) -> None:
        """It did not work: say why in one sentence and let them try again."""
        self._show_door(is_there=False)
        self.form.refuse(why)

    def pause(self, left_ms: int) -> None:
        """Too many wrong codes: the Hub looks at none for so long."""
        self._show_door(is_there=False)
        self.form.pause(left_ms)

    def look_at_the_clock(self) -> None:
        self.door.show_left(self._until - self._clock())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.form.is_asking:
            self.given_up.emit()
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if not self.form.is_asking and code_picture.is_offered(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.form.offered(code_picture.words_in(event.mimeData()))

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._timer.stop()

    def _show_door(self, *, is_there: bool) -> None:
        self.door.setVisible(is_there)
        self.form.setVisible(not is_there)
        self.look_around.setEnabled(not is_there)
        if not is_there:
            self._timer.stop()

    def _arrange(self) -> None:
        self.promise.setWordWrap(True)
        self.promise.setForegroundRole(self.promise.foregroundRole().PlaceholderText)
        self.door.hide()
        column = QWidget()
        column.setMaximumWidth(CARD_WIDTH)
        middle = QVBoxLayout(column)
        middle.setContentsMargins(0, 0, 0, 0)
        middle.setSpacing(theme.PAD)
        middle.addStretch(1)
        for part in (_title(), self.form, self.door, self._example, self.promise):
            middle.addWidget(part)
        middle.addStretch(2)
        inside = QWidget()
        QHBoxLayout(inside).addWidget(column)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(_scrolled(inside))

    def _example_card(self) -> Card:
        card = Card()
        title, about = TintedLabel(plain, bold=True), WrappedLabel(quiet)
        title.setText(translate("FirstRun", "Look around"))
        about.setText(
            translate(
                "FirstRun", "A living example on this computer. No account, and nothing leaves it."
            )
        )
        card.inside.addWidget(title)
        card.inside.addWidget(about)
        card.inside.addWidget(self.look_around, alignment=Qt.AlignmentFlag.AlignTrailing)
        return card


def _scrolled(inside: QWidget) -> QScrollArea:
    """In a low window nothing is out of reach."""
    area = QScrollArea()
    area.setWidget(inside)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    scroll_bar.make_slim(area)
    return area


def _title() -> QWidget:
    block = QWidget()
    lines = QVBoxLayout(block)
    lines.setContentsMargins(0, 0, 0, theme.GAP)
    title = QLabel(translate("FirstRun", "Welcome to WaDesk"))
    title.setFont(_larger(title.font(), LARGE))
    below = QLabel(
        translate(
            "FirstRun", "Answer your customers on WhatsApp together, without ever answering twice."
        )
    )
    below.setWordWrap(True)
    lines.addWidget(title)
    lines.addWidget(below)
    return block


def _larger(font: QFont, times: float) -> QFont:
    larger = QFont(font)
    larger.setPointSizeF(font.pointSizeF() * times)
    larger.setBold(True)
    return larger
