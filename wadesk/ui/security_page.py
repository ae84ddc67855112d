"""Security page: the lock on this computer's copy, and one's own second factor."""

from collections.abc import Callable
from concurrent.futures import Future
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFormLayout, QVBoxLayout, QWidget

from wadesk.core.changes import Changes
from wadesk.ui import scroll_bar, theme
from wadesk.ui.administration import Administration
from wadesk.ui.app_lock import MINUTES, AutoLock, LockDeeds
from wadesk.ui.buttons import Button
from wadesk.ui.card import Card
from wadesk.ui.factor_question import FactorQuestion
from wadesk.ui.factor_set_up import FactorSetUp
from wadesk.ui.flow_row import FlowRow
from wadesk.ui.fonts import Size
from wadesk.ui.one_of import OneOf
from wadesk.ui.passphrase_form import PassphraseForm
from wadesk.ui.promises import Promises
from wadesk.ui.text import translate
from wadesk.ui.tinted_label import TintedLabel, WrappedLabel, alarming, plain, quiet

WIDTH = 640


class SecurityPage(QWidget):
    """``lock_wanted``: shut everything now."""

    lock_wanted = Signal()

    def __init__(
        self,
        desk: Administration,
        lock: LockDeeds,
        auto_lock: AutoLock,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk, self._lock, self._auto_lock = desk, lock, auto_lock
        self.question = FactorQuestion()
        self._promises = Promises(self, self.question, desk.prove_factor)
        self.factor = FactorSetUp(desk, self._promises)
        self.state, self.note = WrappedLabel(quiet), WrappedLabel(quiet)
        self.form = PassphraseForm()
        self.set = Button(translate("Security", "&Choose a passphrase or PIN"), is_primary=True)
        self.change = Button(translate("Security", "C&hange it"))
        self.take_off = Button(translate("Security", "&Take it off"))
        self.lock_now = Button(translate("Security", "&Lock now (Ctrl+L)"))
        self.minutes = OneOf(translate("Security", "Locks by itself"), _minutes())
        self._auto, self._ways = QWidget(), FlowRow(is_leading=True)
        self._arrange()
        self._connect()
        self.setFocusProxy(self.set)
        self.refresh()

    def refresh(self) -> None:
        has_passphrase, has_keyring = self._lock.has_passphrase(), self._lock.has_keyring()
        self.state.setText(_state(has_passphrase=has_passphrase, has_keyring=has_keyring))
        self.set.setVisible(not has_passphrase)
        self.change.setVisible(has_passphrase)
        self.take_off.setVisible(has_passphrase and has_keyring)
        for part in (self.lock_now, self._auto):
            part.setVisible(has_passphrase)
        self.minutes.choose(self._auto_lock.minutes)
        self.setFocusProxy(self.lock_now if has_passphrase else self.set)
        if self.factor.is_at_rest:
            mine = [one for one in self._desk.members() if one.is_me]
            self.factor.show_state(has_factor=any(one.has_factor for one in mine))

    def absorb(self, changes: Changes) -> None:
        if changes.everything or "member" in changes.other:
            self.refresh()

    def ask_for_passphrase(self) -> None:
        """Somebody wanted to lock what has no lock yet."""
        self.say(translate("Security", "Choose a passphrase or PIN first: then it can be locked."))
        self._choose()

    def set_up_factor(self) -> None:
        if self.factor.begin.isVisible():
            self.factor.start()

    def say(self, words: str, *, is_trouble: bool = False) -> None:
        self.note.show_ink(alarming if is_trouble else quiet)
        self.note.setText(words)
        self.note.setVisible(bool(words))

    def paintEvent(self, _: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), theme.theme_of(self.palette()).window)

    # the passphrase

    def _choose(self) -> None:
        self.form.ask_for_new()

    def _on_given(self, former: str, passphrase: str) -> None:
        """Both fields of the form, whichever were asked for; nothing new: it is taken off."""
        if passphrase and former:
            after = translate("Security", "Changed. From now on only the new one opens WaDesk.")
            self._ask(lambda: self._lock.change(former, passphrase), after)
        elif passphrase:
            after = translate(
                "Security", "From now on WaDesk opens only with it. Do not forget it."
            )
            self._ask(lambda: self._lock.lay_on(passphrase), after)
        else:
            after = translate("Security", "Taken off. The keyring alone opens WaDesk here.")
            self._ask(lambda: self._lock.take_off(former), after)

    def _ask(self, deed: Callable[[], Future[Any]], after: str) -> None:
        self.say(translate("Security", "Wrapping the key anew …"))
        self.form.wait()

        def kept(_: object) -> None:
            self.form.put_away()
            self.refresh()
            if self.isVisible():  # the form that had the keyboard is gone
                self.setFocus()
            self.say(after)

        def broken(why: str) -> None:
            self.form.refuse()
            self.say(why, is_trouble=True)

        self._promises.ask(deed, kept, broken)

    def _connect(self) -> None:
        self.set.clicked.connect(self._choose)
        self.change.clicked.connect(self.form.ask_for_change)
        self.take_off.clicked.connect(self.form.ask_for_former)
        self.form.given.connect(self._on_given)
        self.form.left.connect(lambda: self.say(""))
        self.form.shown.connect(self._ways.setHidden)
        self.lock_now.clicked.connect(self.lock_wanted)
        self.minutes.chosen.connect(self._auto_lock.choose)

    def _arrange(self) -> None:
        title = TintedLabel(plain, Size.TITLE, bold=True)
        title.setText(translate("Security", "Security"))
        inside = QWidget()
        inside.setMaximumWidth(WIDTH)
        cards = QVBoxLayout(inside)
        cards.setContentsMargins(0, 0, theme.PAD, 0)
        cards.setSpacing(theme.PAD)
        for part in (title, self.question, self._lock_card(), self._factor_card()):
            cards.addWidget(part)
        cards.addStretch(1)
        down = QVBoxLayout(self)
        down.setContentsMargins(2 * theme.PAD, 2 * theme.PAD, 0, 0)
        down.addWidget(scroll_bar.around(inside))
        self.say("")

    def _lock_card(self) -> Card:
        card = _card(translate("Security", "Lock on this computer"))
        for button in (self.set, self.lock_now, self.change, self.take_off):
            self._ways.add(button)
        auto = QFormLayout(self._auto)
        auto.setContentsMargins(0, 0, 0, 0)
        auto.setHorizontalSpacing(theme.PAD)
        auto.addRow(translate("Security", "Locks by itself"), self.minutes)
        for part in (self.state, self._ways, self.form, self.note, self._auto):
            card.inside.addWidget(part)
        return card

    def _factor_card(self) -> Card:
        card = _card(translate("Security", "Second factor"))
        card.inside.addWidget(self.factor)
        return card


def _minutes() -> list[tuple[int, str]]:
    after = translate("Security", "After {minutes} minutes without a touch, and after sleep")
    never = translate("Security", "Never")
    return [(number, after.format(minutes=number) if number else never) for number in MINUTES]


def _state(*, has_passphrase: bool, has_keyring: bool) -> str:
    if has_passphrase and has_keyring:
        return translate(
            "Security",
            "WaDesk opens only with your passphrase and this computer's keyring together.",
        )
    if has_passphrase:
        return translate("Security", "WaDesk opens here only with your passphrase.")
    return translate(
        "Security",
        "The key is in this computer's keyring: whoever uses your account can open WaDesk."
        " A passphrase or PIN becomes part of the key.",
    )


def _card(heading: str) -> Card:
    card = Card()
    title = TintedLabel(plain, bold=True)
    title.setText(heading)
    card.inside.addWidget(title)
    return card
