"""Presence: who has which conversation before them, and who of them is writing there.

It gives nobody a right and is never written down. Each Desk says what is on its screen and
says it again while that lasts; whoever has not been heard for a while has gone. Writing is
believed no longer than a lease, so that no ghost outlives the lock it would stand for.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from wadesk.core.policy import LockPolicy
from wadesk.core.records import Instant
from wadesk.wire.hub_api import Viewer, Viewers


@dataclass(frozen=True, slots=True)
class Seat:
    """What one Desk has on its screen, as it said last."""

    member: int
    device: int
    conversation: int
    writing: bool
    at: Instant


class Presence:
    def __init__(self, policy: LockPolicy) -> None:
        self._policy = policy
        self._seats: dict[int, Seat] = {}  # by device
        self._told: dict[int, list[Viewer]] = {}  # what everybody believes of each conversation

    def look(self, seat: Seat) -> set[int]:
        """Somebody turns to a conversation, or is there still; where that is news."""
        left = self.leave(seat.device)
        self._seats[seat.device] = seat
        return {seat.conversation} | left

    def leave(self, device: int) -> set[int]:
        """A Desk looks at nothing any more; where that is news."""
        former = self._seats.pop(device, None)
        return set() if former is None else {former.conversation}

    def changed(self, now: Instant) -> set[int]:
        """Forget who has gone; the conversations of which something else is believed."""
        for seat in list(self._seats.values()):
            if self._has_gone(seat, now):
                del self._seats[seat.device]
        places = self._told.keys() | {seat.conversation for seat in self._seats.values()}
        return {one for one in places if self._viewers(one, now) != self._told.get(one, [])}

    def tell(self, conversations: Iterable[int], now: Instant) -> list[Viewers]:
        """Who looks at each of these; from now on that is what everybody believes."""
        news = [self._news(one, now) for one in conversations]
        for one in news:
            self._told[one.conversation] = one.viewers
            if not one.viewers:
                del self._told[one.conversation]
        return news

    def whole(self, now: Instant) -> list[Viewers]:
        """All onlookers, for whoever has heard nothing yet."""
        places = sorted({seat.conversation for seat in self._seats.values()})
        return [one for one in (self._news(place, now) for place in places) if one.viewers]

    def _news(self, conversation: int, now: Instant) -> Viewers:
        heard = max((seat.at for seat in self._here(conversation, now)), default=now)
        left_ms = heard + self._policy.viewing_ms - now
        return Viewers(conversation, self._viewers(conversation, now), left_ms)

    def _viewers(self, conversation: int, now: Instant) -> list[Viewer]:
        return [
            Viewer(seat.member, seat.device, self._is_writing(seat, now))
            for seat in self._here(conversation, now)
        ]

    def _here(self, conversation: int, now: Instant) -> list[Seat]:
        seats = [seat for seat in self._seats.values() if seat.conversation == conversation]
        still = (seat for seat in seats if not self._has_gone(seat, now))
        return sorted(still, key=lambda seat: (seat.member, seat.device))

    def _has_gone(self, seat: Seat, now: Instant) -> bool:
        return now - seat.at >= self._policy.viewing_ms

    def _is_writing(self, seat: Seat, now: Instant) -> bool:
        return seat.writing and now - seat.at < self._policy.lease_ms
