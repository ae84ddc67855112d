"""Reply place: where a reply is written, or what stands there for a while instead.

One at a time: the composer, or a card such as the templates. The words in the composer stay in
it, and the focus comes back to them from a card that had it.
"""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QVBoxLayout, QWidget

from wadesk.ui import theme
from wadesk.ui.composer import Composer


class ReplyPlace(QObject):
    """Cards bring themselves to sight by ``show_card``; ``inside`` is to be put somewhere."""

    def __init__(self, composer: Composer) -> None:
        super().__init__(composer)
        self._composer = composer
        self._cards: list[QWidget] = []
        self.inside = QVBoxLayout()
        self.inside.setSpacing(theme.GAP)
        self.inside.addWidget(composer)

    def add(self, card: QWidget) -> None:
        card.hide()
        self._cards.append(card)
        self.inside.insertWidget(self.inside.count() - 1, card)

    @property
    def card(self) -> QWidget | None:
        """What stands there instead of the composer."""
        return next((one for one in self._cards if not one.isHidden()), None)

    def show_card(self, wanted: QWidget | None) -> None:
        """That card; none: the composer again."""
        focused: QWidget | None = self._composer.window().focusWidget()  # none before the first
        had_focus = focused is not None and any(one.isAncestorOf(focused) for one in self._cards)
        for one in self._cards:
            one.setVisible(one is wanted)
        self._composer.setVisible(wanted is None)
        if had_focus and wanted is None:
            self._composer.setFocus()
