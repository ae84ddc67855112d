"""Code face: a code being shown, drawn and in large letters, for as long as it is good."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from wadesk.core import link_code
from wadesk.core.records import Instant
from wadesk.core.team import LinkOffer
from wadesk.ui import fonts, text, theme
from wadesk.ui.buttons import Button
from wadesk.ui.flow_row import FlowRow
from wadesk.ui.fonts import Size
from wadesk.ui.qr_code import QrCode
from wadesk.ui.seconds_ring import SecondsRing
from wadesk.ui.text import translate
from wadesk.ui.tinted_label import TintedLabel, WrappedLabel, plain, quiet

LARGE = 1.7
BROKEN_AFTER = 14  # letters: a code with the Hub's own mark goes on in a second line


class CodeFace(QWidget):
    put_away_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.qr = QrCode()
        self.code = TintedLabel(plain, bold=True)
        self.hub = WrappedLabel(quiet, Size.SMALL)  # whoever types the code is asked for it too
        self.ring = SecondsRing()
        self.good_for = TintedLabel(quiet, Size.SMALL)
        self.whom = WrappedLabel(quiet, Size.SMALL)
        self.leaver = WrappedLabel(plain, Size.SMALL)
        self.copy = Button(translate("Link", "Copy the link"))
        self.put_away = Button(translate("Link", "Put it away"))
        self._link = ""
        self._arrange()
        self.copy.clicked.connect(self._on_copy)
        self.put_away.clicked.connect(self.put_away_requested)

    def show_offer(self, offer: LinkOffer, whom: str) -> None:
        """``whom``: the member it lets in, empty for oneself."""
        self._link = offer.link
        self.qr.show_link(offer.link)
        self.code.setText(_in_lines(offer.code))
        self.code.setAccessibleName(spelled(offer.code))
        self.hub.setText(link_code.parse(offer.link).hub)
        words = translate("Link", "The new computer will be {who}'s.").format(who=whom)
        self.whom.setText(words)
        self.whom.setVisible(bool(whom))
        self.leaver.setText(who_goes(offer))
        self.leaver.setVisible(offer.leaver is not None)
        self.copy.setText(translate("Link", "Copy the link"))

    def show_left(self, left_ms: int, whole_ms: int) -> None:
        self.ring.show_left(left_ms, whole_ms)
        words = translate("Link", "valid for {seconds} s").format(seconds=self.ring.seconds)
        self.good_for.setText(words)

    def forget(self) -> None:
        """What was put away can be seen by nobody any more."""
        self._link = ""
        self.qr.show_link("")
        self.code.clear()
        self.hub.clear()
        self.code.setAccessibleName("")

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self._link)
        self.copy.setText(translate("Link", "Copied"))

    def _arrange(self) -> None:
        self.code.setFont(_large())
        reach = Qt.TextInteractionFlag
        for label in (self.code, self.hub):
            label.setTextInteractionFlags(
                reach.TextSelectableByMouse | reach.TextSelectableByKeyboard
            )
        how = WrappedLabel(quiet)
        how.setText(
            translate("Link", "Type this on the new computer, or give it the link or the picture.")
        )
        right = QVBoxLayout()
        right.setSpacing(theme.GAP)
        for part in (how, self.code, self.hub):
            right.addWidget(part)
        right.addLayout(self._timed())
        for label in (self.whom, self.leaver):
            right.addWidget(label)
        right.addStretch(1)
        across = QHBoxLayout()
        across.setSpacing(2 * theme.GAP)
        across.addWidget(self.qr, 0, Qt.AlignmentFlag.AlignTop)
        across.addLayout(right, 1)
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(theme.GAP)
        down.addLayout(across)
        down.addWidget(self._buttons())

    def _timed(self) -> QHBoxLayout:
        timed = QHBoxLayout()
        timed.setSpacing(theme.GAP)
        timed.addWidget(self.ring)
        timed.addWidget(self.good_for, 1)
        return timed

    def _buttons(self) -> FlowRow:
        buttons = FlowRow()
        buttons.add(self.copy)
        buttons.add(self.put_away)
        return buttons


def spelled(code: str) -> str:
    """Letter by letter, as a screen reader is to read it out."""
    return " ".join(character for character in code if character.isalnum())


def who_goes(offer: LinkOffer) -> str:
    """Who would have to go, before anybody has named the code."""
    if offer.leaver is None:
        return ""
    if offer.leaver.is_here:
        return translate("Link", "All places are taken: linking one more unlinks this computer.")
    words = translate(
        "Link",
        "All places are taken: linking one more unlinks {name} ({who}), linked on {date}.",
    )
    gone = offer.leaver
    date = text.date(Instant(gone.linked_at))
    return words.format(name=gone.name, who=gone.member_name, date=date)


def _in_lines(code: str) -> str:
    if len(code) <= BROKEN_AFTER:
        return code
    parts = code.split("-")
    half = (len(parts) + 1) // 2
    return "-".join(parts[:half]) + "-\n" + "-".join(parts[half:])


def _large() -> QFont:
    made = fonts.monospace()
    made.setPointSizeF(made.pointSizeF() * LARGE)
    made.setWeight(QFont.Weight.DemiBold)
    made.setLetterSpacing(QFont.SpacingType.PercentageSpacing, 108)
    return made
