"""Door card: the code was good, and a colleague looks at who asks; the words to be compared."""

from PySide6.QtCore import Qt, Signal

from wadesk.ui import text, theme
from wadesk.ui.buttons import Button
from wadesk.ui.card import Card
from wadesk.ui.fonts import Size
from wadesk.ui.phrase_label import PhraseLabel
from wadesk.ui.text import translate
from wadesk.ui.tinted_label import TintedLabel, WrappedLabel, plain, quiet


class DoorCard(Card):
    given_up = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.title = TintedLabel(plain, bold=True)
        self.words, self.warning = WrappedLabel(plain), WrappedLabel(quiet, Size.SMALL)
        self.phrase = PhraseLabel()
        self.left = WrappedLabel(quiet, Size.SMALL)
        self.stop = Button(translate("FirstRun", "Stop asking"))
        self.title.setText(translate("FirstRun", "Waiting to be let in"))
        self.words.setText(
            translate(
                "FirstRun",
                "Ask whoever gave you the code to compare these words and let you in:",
            )
        )
        self.warning.setText(
            translate(
                "FirstRun",
                "Both screens show the same words in the same order. Where they differ, somebody"
                " sits in between: stop, and tell your administrator.",
            )
        )
        self.inside.setSpacing(theme.PAD)
        for part in (self.title, self.words, self.phrase, self.warning, self.left):
            self.inside.addWidget(part)
        self.inside.addWidget(self.stop, 0, Qt.AlignmentFlag.AlignTrailing)
        self.stop.clicked.connect(self.given_up)

    def show_left(self, left_ms: int) -> None:
        """For how long the Hub waits for the colleague."""
        words = translate("FirstRun", "The Hub waits for another {span}.")
        self.left.setText(words.format(span=text.countdown(left_ms)))
        self.left.setVisible(left_ms > 0)
