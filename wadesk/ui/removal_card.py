"""Removal card: what happens when a colleague is removed, and to whom their conversations go."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel

from wadesk.core.team import Member
from wadesk.ui.buttons import Button
from wadesk.ui.flow_row import FlowRow
from wadesk.ui.one_of import OneOf
from wadesk.ui.passing import PassingCard
from wadesk.ui.text import translate
from wadesk.ui.tinted_label import TintedLabel, WrappedLabel, plain, quiet


class RemovalCard(PassingCard):
    """Not there until it is asked for. ``confirmed`` names the heir, or nobody."""

    confirmed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.title = TintedLabel(plain, bold=True)
        self.words = WrappedLabel(quiet)
        self.heir = OneOf(translate("Team", "Conversations go to"))
        self.remove = Button()
        self.not_now = Button(translate("Team", "Not now"))
        label = QLabel(translate("Team", "Their conversations go to"))
        label.setBuddy(self.heir)
        row = FlowRow()
        row.add(self.not_now)
        row.add(self.remove)
        for part in (self.title, self.words, label, self.heir, row):
            self.inside.addWidget(part)
        self.remove.clicked.connect(self._confirm)
        self.not_now.clicked.connect(self.leave)
        self.hide()

    def ask(self, member: Member, colleagues: Sequence[Member]) -> None:
        name = member.name
        self.title.setText(translate("Team", "Remove {name}?").format(name=name))
        words = translate(
            "Team",
            "Every computer of theirs hands in what was not sent and is then wiped. You keep their"
            " drafts. What they sent stays under their name, and they cannot come back by"
            " themselves.",
        )
        self.words.setText(words)
        nobody = (None, translate("Team", "nobody: they are free for all"))
        self.heir.offer([nobody, *((one.id, one.name) for one in colleagues)])
        self.heir.setCurrentIndex(0)
        self.remove.setText(translate("Team", "Remove {name}").format(name=name))
        self.show()
        self.not_now.setFocus(Qt.FocusReason.OtherFocusReason)

    def _confirm(self) -> None:
        self.hide()
        self.confirmed.emit(self.heir.value)
