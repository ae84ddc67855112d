"""Devices page: which computers are linked, what is odd about them, and how another gets in.

Everybody sees their own, administrators all. What is shown is this Desk's copy and needs no
line; what is done needs one, and says so where there is none.
"""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QHideEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from wadesk.core.changes import Changes
from wadesk.core.records import Instant
from wadesk.core.team import AuditFilter, LinkedDesk
from wadesk.ui import (
    audit_words,
    device_deeds,
    device_policy_words,
    device_words,
    scroll_bar,
    text,
    theme,
)
from wadesk.ui.administration import Administration
from wadesk.ui.card import Card
from wadesk.ui.device_deeds import DeviceDeed, DeviceDeeds
from wadesk.ui.device_list import DeviceList
from wadesk.ui.factor_question import FactorQuestion
from wadesk.ui.facts_card import FactsCard
from wadesk.ui.fonts import Size
from wadesk.ui.link_card import LinkCard
from wadesk.ui.linked_bar import LinkedBar
from wadesk.ui.linking import Linking
from wadesk.ui.models.device_table import DeviceTable
from wadesk.ui.promises import Promises
from wadesk.ui.text import translate
from wadesk.ui.tinted_label import LineLabel, TintedLabel, WrappedLabel, plain, quiet
from wadesk.ui.unlink_all import UnlinkAll

WIDEST = 1_280
NARROW = 860  # below it the cards stand one above the other
TICK_MS = 30_000
RECENT = 4
SHOWN_DEEDS = AuditFilter(deeds=audit_words.OF_DEVICES | {audit_words.DENY})
ROWS = frozenset({"device", "member", "policy", "audit"})
"""Row types whose change changes what is here."""


class DevicesPage(QScrollArea):
    """``audit_wanted``: somebody wants the whole log."""

    audit_wanted = Signal()
    set_up_wanted = Signal()
    waiting = Signal(int)  # how many ask to be let in

    def __init__(
        self,
        desk: Administration,
        clock: Callable[[], Instant],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk, self._clock = desk, clock
        self._is_live = True
        self.rows = DeviceTable(clock)
        self.list = DeviceList(self.rows)
        self.deeds, self.all = DeviceDeeds(), UnlinkAll()
        self.number, self.bar = LineLabel(quiet), LinkedBar()
        self.title = TintedLabel(plain, Size.TITLE, bold=True)
        self.offline, self.note = WrappedLabel(quiet), WrappedLabel(plain)
        self.empty = WrappedLabel(quiet)
        self.question = FactorQuestion()
        self.link = LinkCard()
        self.policy = FactsCard(translate("Devices", "Policy"))
        self.recent = FactsCard(
            translate("Devices", "Recent"), translate("Devices", "Full audit log")
        )
        self._promises = Promises(self, self.question, desk.prove_factor)
        self.linking = Linking(self.link, desk, self._promises, clock)
        self._timer = QTimer(self, interval=TICK_MS)
        self._cards = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._arrange()
        self._connect()
        self.setFocusProxy(self.list)
        self.refresh()
        self.list.setCurrentIndex(self.rows.index(0, 0))

    def refresh(self) -> None:
        """Look at everything again."""
        policy, desks = self._desk.policy().devices, self._desk.devices()
        is_administrator = self._desk.standing().is_administrator
        self.title.setText(device_words.title(is_administrator=is_administrator))
        self.number.setText(device_words.number(self._desk.number_label()))
        self.rows.show_desks(desks, policy, can_rename=self._is_live)
        self.empty.setVisible(self.rows.rowCount() == 0)
        self.list.setVisible(self.rows.rowCount() > 0)
        counted = [one for one in desks if one.state in device_words.COUNTED]
        self._show_count(counted, is_administrator=is_administrator)
        self.policy.show_rows(device_policy_words.rows(policy), device_policy_words.about())
        self._show_recent(is_administrator=is_administrator)
        others = sum(not one.is_here for one in counted)
        self.all.show_others(others if is_administrator else 0)
        self.linking.refresh()
        self._show_choice()

    def absorb(self, changes: Changes) -> None:
        """Whoever does not look now looks at everything on coming back."""
        if self.isVisible() and (changes.everything or changes.other & ROWS):
            self.refresh()

    def link_for(self, member: int) -> None:
        """Somebody was just invited, or has a new computer."""
        if self._is_live:
            self.link.whom.choose(member)
            self.linking.begin(self.link.whom.value)
            self.ensureWidgetVisible(self.link)

    def show_connection(self, *, is_live: bool, since: Instant | None) -> None:
        """Whether the Hub is there, and until when it was."""
        self._is_live = is_live
        self.offline.setText(device_words.of_line(since, self._clock()))
        self.offline.setVisible(not is_live)
        for part in (self.deeds, self.all, self.link):
            part.become_able(is_able=is_live)
        self.refresh()

    def say(self, words: str) -> None:
        """Also to whoever does not see it."""
        self.note.setText(words)
        self.note.setVisible(bool(words))
        if words:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()
        self._timer.start()
        if self._is_live:
            self.linking.look()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._timer.stop()
        self.say("")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_narrow = self.viewport().width() < NARROW
        way = QBoxLayout.Direction
        self._cards.setDirection(way.TopToBottom if is_narrow else way.LeftToRight)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A question is asked where it can be seen."""
        if watched is self.question and event.type() == QEvent.Type.Show:
            QTimer.singleShot(0, self, lambda: self.ensureWidgetVisible(self.question))
        return super().eventFilter(watched, event)

    def _show_count(self, counted: list[LinkedDesk], *, is_administrator: bool) -> None:
        policy = self._desk.policy().devices
        if policy.scope == "member":
            mine = [one for one in counted if one.is_here or one.member == self._me()]
            self.bar.show_count(len(mine), policy.max_linked)
        else:
            self.bar.show_count(len(counted), policy.max_linked if is_administrator else None)

    def _show_recent(self, *, is_administrator: bool) -> None:
        self.recent.setVisible(is_administrator)
        if is_administrator:
            now = self._clock()
            entries = self._desk.audit(SHOWN_DEEDS, None, RECENT)
            rows = [
                (f"{text.list_time(one.at, now)}  {audit_words.sentence(one)}", "")
                for one in entries
            ]
            empty = translate("Devices", "Nothing has happened yet.")
            self.recent.show_rows(rows, "" if rows else empty)

    def _show_choice(self) -> None:
        desk = self.list.current
        can = self._desk.standing().is_administrator
        self.deeds.show_desk(desk, device_deeds.offered(desk, is_administrator=can))

    def _show_one_question(self) -> None:
        """The other deeds are not offered beside it."""
        self.deeds.setVisible(not self.all.is_asking)
        self.all.setVisible(self.all.has_others and not self.deeds.is_asking)

    def _on_decided(self, deed: DeviceDeed, desk: LinkedDesk) -> None:
        if deed is DeviceDeed.RENAME:
            self.list.rename()
            return
        self.list.setFocus()
        ask = {
            DeviceDeed.THAW: lambda: self._desk.thaw_device(desk.id),
            DeviceDeed.LOST: lambda: self._desk.unlink_device(desk.id, True),
            DeviceDeed.UNLINK: lambda: self._desk.unlink_device(desk.id, False),
        }[deed]
        self._promises.ask(ask, lambda _: self.say(device_deeds.done(deed, desk)), self._on_no)

    def _on_rename(self, device: int, name: str) -> None:
        self._promises.ask(
            lambda: self._desk.rename_device(device, name), lambda _: self.say(""), self._on_no
        )

    def _on_all(self) -> None:
        done = translate(
            "Devices", "All other devices are unlinked. Each goes as soon as it hears."
        )
        self._promises.ask(
            lambda: self._desk.unlink_all(None), lambda _: self.say(done), self._on_no
        )

    def _on_no(self, why: str) -> None:
        self.say(why)

    def _me(self) -> int | None:
        return next((one.id for one in self._desk.members() if one.is_me), None)

    def _connect(self) -> None:
        self.list.chosen.connect(lambda _: self._show_choice())
        self.list.deleted.connect(lambda: self.deeds.ask(DeviceDeed.UNLINK))
        self.rows.rename_requested.connect(self._on_rename)
        self.deeds.decided.connect(self._on_decided)
        self.deeds.left.connect(self.list.setFocus)
        self.deeds.asking.connect(lambda _: self._show_one_question())
        self.all.asking.connect(lambda _: self._show_one_question())
        self.all.confirmed.connect(self._on_all)
        self.recent.more_requested.connect(self.audit_wanted)
        self.question.installEventFilter(self)
        self.question.set_up_wanted.connect(self.set_up_wanted)
        self.linking.waiting.connect(self.waiting)
        self._timer.timeout.connect(self.refresh)

    def _arrange(self) -> None:
        whole = _Ground()
        down = QVBoxLayout()
        down.setSpacing(theme.PAD)
        down.addLayout(self._head())
        for part in (self.offline, self.note, self.question, self._table()):
            down.addWidget(part)
        self._cards.setSpacing(theme.PAD)
        for card, share in ((self.link, 6), (self.policy, 5), (self.recent, 5)):
            self._cards.addWidget(card, share)
        down.addLayout(self._cards)
        down.addStretch(1)
        inside = QWidget()
        inside.setMaximumWidth(WIDEST)
        inside.setLayout(down)
        down.setContentsMargins(0, 0, 0, 0)
        sides = QHBoxLayout(whole)
        edge = 2 * theme.PAD
        sides.setContentsMargins(edge, edge, edge, edge)
        sides.addWidget(inside)
        self.offline.hide()
        self.note.hide()
        self.setWidget(whole)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll_bar.make_slim(self)

    def _head(self) -> QHBoxLayout:
        left = QVBoxLayout()
        left.setSpacing(theme.GAP // 2)
        left.addWidget(self.title)
        left.addWidget(self.number)
        head = QHBoxLayout()
        head.setSpacing(theme.PAD)
        head.addLayout(left, 1)
        head.addWidget(self.bar, 0, Qt.AlignmentFlag.AlignTop)
        return head

    def _table(self) -> Card:
        card = Card()
        card.inside.setContentsMargins(1, 1, 1, 1)
        card.inside.setSpacing(0)
        foot = QHBoxLayout()
        foot.setContentsMargins(theme.PAD, theme.GAP, theme.PAD, theme.GAP)
        foot.setSpacing(theme.PAD)
        foot.addWidget(self.all, 1)
        foot.addWidget(self.deeds, 1)
        self.empty.setText(
            translate("Devices", "The list of devices has not come from the Hub yet.")
        )
        self.empty.setContentsMargins(theme.PAD, theme.PAD, theme.PAD, theme.PAD)
        card.inside.addWidget(self.empty)
        card.inside.addWidget(self.list)
        card.inside.addLayout(foot)
        return card


class _Ground(QWidget):
    def paintEvent(self, _: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), theme.theme_of(self.palette()).window)
