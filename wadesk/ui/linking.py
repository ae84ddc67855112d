"""Linking: between the card and the Desk; codes while they are wanted, and who has named one.

A code is renewed for as long as somebody may be looking, and not for ever: a screen that was
left alone must not let anybody in. Whoever has named one is seen even from another page.
"""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from wadesk.core.records import Instant
from wadesk.core.team import LinkOffer, Newcomer, Waiting
from wadesk.ui.administration import Administration
from wadesk.ui.link_card import LinkCard, Whom
from wadesk.ui.promises import Promises
from wadesk.ui.text import translate

TICK_MS = 1_000
CODES_MOST = 10  # shown one after the other, without anybody naming one


class Linking(QObject):
    """``waiting`` tells how many ask to be let in."""

    waiting = Signal(int)

    def __init__(
        self,
        card: LinkCard,
        desk: Administration,
        promises: Promises,
        clock: Callable[[], Instant],
    ) -> None:
        super().__init__(card)
        self._card, self._desk, self._promises, self._clock = card, desk, promises, clock
        self._offer: LinkOffer | None = None
        self._member: int | None = None
        self._newcomer: Newcomer | None = None
        self._until = self._pause_until = Instant(0)
        self._codes = 0
        self._is_asking = self._is_polling = self._is_deciding = self._is_lost = False
        self._timer = QTimer(self, interval=TICK_MS)
        self._timer.timeout.connect(self.tick)
        card.code_requested.connect(self.begin)
        card.code.put_away_requested.connect(self._on_put_away)
        card.newcomer.decided.connect(self._on_decided)

    @property
    def is_busy(self) -> bool:
        return self._offer is not None or self._newcomer is not None or self._is_paused

    def begin(self, member: int | None) -> None:
        """Show a code that lets in another computer of this member's."""
        self._member, self._codes = member, 0
        self._card.wait()
        self._ask_for_code()

    def refresh(self) -> None:
        """Whom codes may be made for, as the team is now."""
        members = [one for one in self._desk.members() if one.state == "active"]
        myself: Whom = (None, translate("Link", "For me"))
        others: list[Whom] = []
        if self._desk.standing().is_administrator:
            others = [(one.id, one.name) for one in members if not one.is_me]
        self._card.offer_members([myself, *others])

    def look(self) -> None:
        """Whoever named a code while nobody looked is still there."""
        self._poll()

    def tick(self) -> None:
        """A second has gone by."""
        now = self._clock()
        if self._is_paused:
            self._show_pause(now)
        elif self._newcomer is not None:
            self._poll()
        elif self._offer is not None:
            self._count_down(self._offer, now)
            self._poll()
        if not self.is_busy:
            self._timer.stop()

    @property
    def _is_paused(self) -> bool:
        return self._pause_until > Instant(0)

    def _ask_for_code(self) -> None:
        self._is_asking = True
        member = self._member
        self._promises.ask(lambda: self._desk.link_code(member), self._on_offer, self._on_no_code)

    def _on_offer(self, offer: LinkOffer) -> None:
        self._is_asking = False
        self._codes += 1
        if self._newcomer is not None:
            return
        self._offer, self._until = offer, Instant(self._clock() + offer.shown_ms)
        self._card.show_offer(offer, self._name_of(self._member))
        self._card.code.show_left(offer.shown_ms, offer.shown_ms)
        self._timer.start()

    def _on_no_code(self, why: str) -> None:
        self._is_asking = False
        self._end()
        self._card.refuse(why)
        self._poll()  # it may be paused: then the card says for how long

    def _count_down(self, offer: LinkOffer, now: Instant) -> None:
        left = self._until - now
        self._card.code.show_left(left, offer.shown_ms)
        if left > 0 or self._is_asking:
            return
        if self._card.isVisible() and self._codes < CODES_MOST:
            self._ask_for_code()
        elif left <= -offer.shown_ms or self._card.isVisible():  # nobody can name it any more
            self._end(translate("Link", "Nobody has used the code, so it was put away."))

    def _poll(self) -> None:
        if not self._is_polling:
            self._is_polling = True
            self._promises.ask(self._desk.applicants, self._on_waiting, self._on_no_news)

    def _on_waiting(self, found: Waiting) -> None:
        self._is_polling = False
        if self._is_lost:  # and found again
            self._is_lost = False
            self._card.say("")
        if self._is_deciding:
            return
        self.waiting.emit(len(found.newcomers))
        if found.newcomers:
            self._show_newcomer(found.newcomers[0])
        elif self._newcomer is not None:
            self._newcomer = None
            self._end(translate("Link", "That computer does not ask any more."))
        elif found.paused_ms:
            self._pause_until = Instant(self._clock() + found.paused_ms)
            self._offer = None
            self._card.code.forget()
            self._card.say("")
            self._show_pause(self._clock())
            self._timer.start()

    def _on_no_news(self, why: str) -> None:
        self._is_polling = False
        if self._newcomer is not None or self._offer is not None:
            self._is_lost = True
            self._card.refuse(why)

    def _show_newcomer(self, one: Newcomer) -> None:
        if one != self._newcomer:
            self._newcomer, self._offer = one, None
            self._card.show_newcomer(one, is_me=one.member_name == self._my_name())
            self._timer.start()

    def _show_pause(self, now: Instant) -> None:
        left = self._pause_until - now
        if left > 0:
            self._card.show_pause(left)
            return
        self._pause_until = Instant(0)
        self._card.show_idle()

    def _on_decided(self, one: Newcomer, is_in: bool, leaver: int | None) -> None:
        self._is_deciding = True
        self._promises.ask(
            lambda: self._desk.decide(one.id, is_in, leaver),
            lambda _: self._on_settled(one, is_in=is_in),
            self._on_unsettled,
        )

    def _on_settled(self, one: Newcomer, *, is_in: bool) -> None:
        self._is_deciding, self._newcomer = False, None
        linked = translate("Link", "{name} is linked.")
        refused = translate("Link", "{name} was not let in.")
        words = (linked if is_in else refused).format(name=one.name)
        self._end(words)
        if self._card.isVisible():  # the button that was pressed is gone
            self._card.show_code.setFocus()
        self._card.announce(words)
        self.waiting.emit(0)

    def _on_unsettled(self, why: str) -> None:
        self._is_deciding = False
        self._card.newcomer.become_able(is_able=True)
        self._card.refuse(why)

    def _on_put_away(self) -> None:
        self._end()
        self._card.show_code.setFocus()

    def _end(self, note: str = "") -> None:
        self._offer = None
        self._card.show_idle(note)

    def _name_of(self, member: int | None) -> str:
        return next((one.name for one in self._desk.members() if one.id == member), "")

    def _my_name(self) -> str:
        return next((one.name for one in self._desk.members() if one.is_me), "")
