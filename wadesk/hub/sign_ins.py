"""Sign-ins: where each device was last seen, and what is remarkable about its coming back.

A sign-in is a token for a device whose former one had run out. What the review page shows is
written at every sign-in, and every few minutes while a device is there.
"""

from dataclasses import dataclass, replace

import msgspec

from wadesk.core import sign_ins
from wadesk.core.oddities import Alert, Oddity
from wadesk.core.policy import DAY_MS, MINUTE_MS, Policy
from wadesk.core.records import Instant
from wadesk.core.sign_ins import SignIn, Standards, Visit
from wadesk.hub import alerts, local_time
from wadesk.hub.alerts import Cause
from wadesk.hub.places import Places
from wadesk.hub.writer import Transaction
from wadesk.store import device_rows
from wadesk.store import sign_ins as kept
from wadesk.store.device_rows import DeviceRow, Whereabouts

SEEN_EVERY_MS = 5 * MINUTE_MS
KEPT_MS = 90 * DAY_MS
TOLD_MOST = 120  # characters that a Desk may use to say what it is


@dataclass(frozen=True, slots=True)
class Caller:
    """Where a request came from, and what the Desk calls itself where it does so.

    ``alone_ms``: for how long nobody has looked at anything there.
    """

    address: str
    system: str = ""
    version: str = ""
    alone_ms: int = 0


class SignIns:
    """Watches devices come back, by the operator's table of places and clock on the wall."""

    def __init__(self, policy: Policy, places: Places, app: str) -> None:
        self._policy = policy.security
        self._places = places
        self._zone = local_time.zone(policy.security.zone)
        oldest = sign_ins.oldest_systems(policy.devices.oldest_systems)
        self._usual = Standards(oldest, sign_ins.version_of(app))

    def whereabouts(self, address: str) -> Whereabouts:
        network = sign_ins.network_of(address)
        place = self._places.find(address)
        if place is None:
            return Whereabouts(network)
        return Whereabouts(network, place.name or None, place.country)

    def came_back(self, t: Transaction, device: int, caller: Caller) -> None:
        """Note a sign-in, and tell administrators what is remarkable about it."""
        row = device_rows.find(t.db, device)
        if row is None:
            return
        where = self.whereabouts(caller.address)
        address = sign_ins.plain_address(caller.address)
        this = SignIn(device, row.member, t.now, address, where.country)
        since = t.now - max(self._policy.address_span_ms, self._policy.country_span_ms)
        recent = kept.recent(t.db, this, since)
        lands = sign_ins.countries(this, recent, self._policy)
        visit = self._visit(
            _told(row, caller),
            where,
            is_night=sign_ins.is_night(local_time.moment(t.now, self._zone), self._policy),
            countries=len(lands),
        )
        kept.add(t.db, this)
        kept.forget(t.db, Instant(t.now - KEPT_MS))
        self._write(t, row, visit, where)
        for alert in sign_ins.alerts(this, recent, visit, self._policy):
            more = {"countries": sorted(lands)} if alert is Alert.SEVERAL_COUNTRIES else {}
            cause = Cause(alert, row.member, device, where.network, more)
            alerts.tell(t, cause, self._zone)

    def is_there(self, t: Transaction, device: int, caller: Caller) -> None:
        """Note that a device is at work; what it was when it came back is still said of it."""
        row = device_rows.find(t.db, device)
        if row is None:
            return
        told = _told(row, caller)
        is_new = told != (row.system, row.version)
        if not is_new and row.last_seen is not None and t.now - row.last_seen < SEEN_EVERY_MS:
            return
        is_alone = caller.alone_ms >= self._policy.background_ms
        where = self.whereabouts(caller.address)
        visit = self._visit(
            told,
            where,
            is_night=Oddity.UNUSUAL_HOUR in row.odd,
            countries=2 if Oddity.SEVERAL_COUNTRIES in row.odd else 0,
        )
        self._write(t, row, replace(visit, is_alone=is_alone), where)

    def copied(self, t: Transaction, device: int, member: int, caller: Caller) -> None:
        """Tell that two hold the same profile."""
        network = sign_ins.network_of(caller.address)
        alerts.tell(t, Cause(Alert.COPIED_PROFILE, member, device, network), self._zone)

    def wrong_codes(self, t: Transaction, address: str) -> None:
        """Tell that somebody has tried codes until the Hub stopped listening."""
        network = sign_ins.network_of(address)
        alerts.tell(t, Cause(Alert.WRONG_CODES, network=network), self._zone)

    def _visit(
        self, told: tuple[str, str], where: Whereabouts, *, is_night: bool, countries: int
    ) -> Visit:
        is_place_unknown = self._places.is_table and where.country is None
        return Visit(*told, is_place_unknown, is_night, countries)

    def _write(self, t: Transaction, row: DeviceRow, visit: Visit, where: Whereabouts) -> None:
        odd = msgspec.json.encode(sign_ins.oddities(visit, self._usual)).decode()
        seen = device_rows.Seen(visit.system, visit.version, where, t.now, odd)
        device_rows.write_seen(t.db, row.id, t.next_seq(), seen)


def _told(row: DeviceRow, caller: Caller) -> tuple[str, str]:
    """What a Desk calls itself now, or what it did before."""
    return (caller.system[:TOLD_MOST] or row.system, caller.version[:TOLD_MOST] or row.version)
