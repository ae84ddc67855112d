"""Newcomer face: who has named the code and asks to be let in; a person says yes or no.

The same words must stand on the screen of the new computer: whoever sat between the two could
not make them the same.
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from wadesk.core.records import Instant
from wadesk.core.team import Newcomer
from wadesk.ui import text, theme
from wadesk.ui.buttons import Button
from wadesk.ui.device_words import JOINT
from wadesk.ui.flow_row import FlowRow
from wadesk.ui.fonts import Size
from wadesk.ui.phrase_label import PhraseLabel
from wadesk.ui.text import translate
from wadesk.ui.tinted_label import TintedLabel, WrappedLabel, plain, quiet

FACTS = ("owner", "device", "system", "place")


class NewcomerFace(QWidget):
    """``decided``: the newcomer, whether they come in, and the device that has to go for it."""

    decided = Signal(object, bool, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = WrappedLabel(plain, Size.TITLE, bold=True)
        self.facts = {name: WrappedLabel(plain) for name in FACTS}
        self.phrase = PhraseLabel()
        self.leaver = WrappedLabel(plain, Size.SMALL)
        self.let_in = Button(translate("Link", "Let in"), is_primary=True)
        self.refuse = Button(translate("Link", "Refuse"))
        self.newcomer: Newcomer | None = None
        self._arrange()
        self.let_in.clicked.connect(lambda: self._decide(is_in=True))
        self.refuse.clicked.connect(lambda: self._decide(is_in=False))

    def show_newcomer(self, one: Newcomer, *, is_me: bool) -> None:
        self.newcomer = one
        asked = translate("Link", "Is this you?")
        about = translate("Link", "Is this {who}?").format(who=one.member_name)
        self.title.setText(asked if is_me else about)
        unknown = translate("Link", "unknown")
        self.facts["owner"].setText(one.member_name)
        self.facts["device"].setText(one.name)
        self.facts["system"].setText(_joined(one.system, one.version))
        self.facts["place"].setText(_joined(one.network, one.place or unknown))
        self.phrase.show_phrase(one.phrase)
        self.leaver.setText(_consequence(one))
        self.leaver.setVisible(bool(self.leaver.text()))
        self.become_able(is_able=True)

    def become_able(self, *, is_able: bool) -> None:
        is_full = self.newcomer is not None and self.newcomer.is_full
        self.let_in.setEnabled(is_able and not is_full)
        self.refuse.setEnabled(is_able)

    def forget(self) -> None:
        self.newcomer = None

    def _decide(self, *, is_in: bool) -> None:
        one = self.newcomer
        if one is not None:
            self.become_able(is_able=False)
            leaver = one.leaver.device if is_in and one.leaver is not None else None
            self.decided.emit(one, is_in, leaver)

    def _arrange(self) -> None:
        names = {
            "owner": translate("Link", "Owner"),
            "device": translate("Link", "Computer"),
            "system": translate("Link", "System"),
            "place": translate("Link", "Place"),
        }
        table = QGridLayout()
        table.setHorizontalSpacing(2 * theme.PAD)
        table.setVerticalSpacing(theme.GAP // 2)
        table.setColumnStretch(1, 1)
        for row, name in enumerate(FACTS):
            label = TintedLabel(quiet)
            label.setText(names[name])
            label.setBuddy(self.facts[name])
            table.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
            table.addWidget(self.facts[name], row, 1)
        same = WrappedLabel(quiet)
        same.setText(
            translate("Link", "Let it in only where its screen shows these words, in this order:")
        )
        buttons = FlowRow()
        buttons.add(self.refuse)
        buttons.add(self.let_in)
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(theme.GAP)
        down.addWidget(self.title)
        down.addLayout(table)
        for part in (same, self.phrase, self.leaver):
            down.addWidget(part)
        down.addStretch(1)
        down.addWidget(buttons)


def _joined(*parts: str) -> str:
    return JOINT.join(text.apart(part) for part in parts if part)


def _consequence(one: Newcomer) -> str:
    """What letting it in means for another device, or why there is no room."""
    if one.is_full:
        return translate("Link", "There is no room: unlink another device first.")
    if one.replaces is not None:
        return translate("Link", "It was linked before, and takes its old place.")
    if one.leaver is None:
        return ""
    if one.leaver.is_here:
        return translate(
            "Link",
            "Letting it in unlinks this computer: what was written here is handed in first, then"
            " its copy is destroyed.",
        )
    words = translate(
        "Link",
        "Letting it in unlinks {name} ({who}), linked on {date}: what was written there is handed"
        " in first, then its copy is destroyed.",
    )
    gone = one.leaver
    date = text.date(Instant(gone.linked_at))
    return words.format(name=gone.name, who=gone.member_name, date=date)
