"""Team pages: all of the window that is not the inbox, each made when it is first looked at.

The Desk is asked for nothing before that, but for the alerts that nobody has seen yet, and for
one's own devices that are about to go.
"""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSettings, Signal
from PySide6.QtWidgets import QWidget

from wadesk.core.changes import Changes
from wadesk.core.records import Instant
from wadesk.ui.app_lock import AutoLock, LockDeeds
from wadesk.ui.pages import DEVICES, TEAM, Pages, Place
from wadesk.ui.text import translate

if TYPE_CHECKING:  # each is loaded when it is looked at
    from wadesk.ui.administration import Administration
    from wadesk.ui.audit_page import AuditPage
    from wadesk.ui.devices_page import DevicesPage
    from wadesk.ui.security_page import SecurityPage
    from wadesk.ui.team_page import TeamPage
    from wadesk.ui.unseen_alerts import UnseenAlerts

AUDIT, SECURITY = "audit", "security"
OF_ALERTS = frozenset({"audit", "member"})
OF_DEVICES = frozenset({"device", "policy"})


class TeamPages(QObject):
    """``set_up_wanted``: somebody wants to set up a second factor of their own.

    ``announced`` tells which of one's own devices are about to go; empty where none is.
    """

    set_up_wanted = Signal()
    lock_wanted = Signal()
    announced = Signal(str)

    def __init__(
        self,
        pages: Pages,
        desk: "Callable[[], Administration]",
        clock: Callable[[], Instant],
        places: QSettings | None,
    ) -> None:
        super().__init__(pages)
        self._pages, self._find_desk, self._clock, self._places = pages, desk, clock, places
        self._desk: Administration | None = None
        self._alerts: UnseenAlerts | None = None
        self._is_live = False
        self._since: Instant | None = None
        self._came_from = TEAM
        self.devices: DevicesPage | None = None
        self.team: TeamPage | None = None
        self.audit: AuditPage | None = None
        self.security: SecurityPage | None = None
        devices, team = translate("Rail", "Linked devices"), translate("Rail", "Team")
        pages.add(Place(DEVICES, "devices", devices), self._devices_page)
        pages.add(Place(TEAM, "group", team), self._team_page)
        pages.add(Place(AUDIT, "", ""), self._audit_page)

    def offer_lock(self, lock: LockDeeds, auto_lock: AutoLock) -> None:
        """A page for the lock on this computer and one's own second factor."""
        name = translate("Rail", "Security")
        make = partial(self._security_page, lock, auto_lock)
        self._pages.add(Place(SECURITY, "lock", name, is_below=True), make)
        self.set_up_wanted.connect(self._set_up_factor)

    def ask_for_passphrase(self) -> None:
        """Somebody wants to lock what has no lock yet."""
        self._pages.show_page(SECURITY)
        if self.security is not None:
            self.security.ask_for_passphrase()

    def absorb(self, changes: Changes) -> None:
        if changes.everything or changes.other & OF_ALERTS:
            self._alerts_here().look_again()
        if self._is_live and (changes.everything or changes.other & OF_DEVICES):
            self._announce()
        for page in (self.devices, self.team, self.audit, self.security):
            if page is not None:
                page.absorb(changes)

    def show_connection(self, *, is_live: bool) -> None:
        """What is here is as old as the last moment with a line, where there has been one."""
        if self._is_live and not is_live:
            self._since = self._clock()
        self._is_live = is_live
        if is_live:
            self._alerts_here().look_again()
            self._announce()
        self._tell_of_line()

    def _administration(self) -> "Administration":
        if self._desk is None:
            self._desk = self._find_desk()
        return self._desk

    def _alerts_here(self) -> "UnseenAlerts":
        if self._alerts is None:
            from wadesk.ui.unseen_alerts import UnseenAlerts  # noqa: PLC0415 - once there is a line

            self._alerts = UnseenAlerts(self._administration(), self._places, self)
            self._alerts.changed.connect(self._pages.rail.buttons[TEAM].show_count)
        return self._alerts

    def _announce(self) -> None:
        from wadesk.ui import device_words  # noqa: PLC0415 - once there is a line

        desk = self._administration()
        policy = desk.policy().devices
        self.announced.emit(device_words.about_to_go(desk.devices(), self._clock(), policy))

    def _devices_page(self) -> QWidget:
        from wadesk.ui.devices_page import DevicesPage  # noqa: PLC0415 - when it is looked at

        page = self.devices = DevicesPage(self._administration(), self._clock)
        page.audit_wanted.connect(lambda: self._show_audit(DEVICES))
        page.set_up_wanted.connect(self.set_up_wanted)
        page.waiting.connect(self._pages.rail.buttons[DEVICES].show_count)
        self._tell_of_line()
        return page

    def _team_page(self) -> QWidget:
        from wadesk.ui.team_page import TeamPage  # noqa: PLC0415 - when it is looked at

        page = self.team = TeamPage(self._administration())
        page.audit_wanted.connect(lambda: self._show_audit(TEAM))
        page.set_up_wanted.connect(self.set_up_wanted)
        page.link_wanted.connect(self._link_for)
        return page

    def _audit_page(self) -> QWidget:
        from wadesk.ui.audit_page import AuditPage  # noqa: PLC0415 - when it is looked at

        page = self.audit = AuditPage(self._administration(), self._clock, self._alerts_here())
        page.left.connect(lambda: self._pages.show_page(self._came_from))
        page.set_up_wanted.connect(self.set_up_wanted)
        return page

    def _tell_of_line(self) -> None:
        if self.devices is not None:
            self.devices.show_connection(is_live=self._is_live, since=self._since)

    def _security_page(self, lock: LockDeeds, auto_lock: AutoLock) -> QWidget:
        from wadesk.ui.security_page import SecurityPage  # noqa: PLC0415 - when it is looked at

        page = self.security = SecurityPage(self._administration(), lock, auto_lock)
        page.lock_wanted.connect(self.lock_wanted)
        return page

    def _set_up_factor(self) -> None:
        self._pages.show_page(SECURITY)
        if self.security is not None:
            self.security.set_up_factor()

    def _show_audit(self, came_from: str) -> None:
        self._came_from = came_from
        self._pages.show_page(AUDIT)

    def _link_for(self, member: int) -> None:
        """On the page where codes are shown."""
        self._pages.show_page(DEVICES)
        if self.devices is not None:
            self.devices.link_for(member)
