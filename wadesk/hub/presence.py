"""Presence: who has which conversation before them, and who of them is writing there.

It gives nobody a right and is never written down. Each Desk says what is on its screen and
says it again while that lasts; whoever has not been heard for a while has gone. Writing is
believed no longer than a lease, so that no ghost outlives the lock it would stand for.
"""

from collections.abc import Iterable, Sequence
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
        self._seats = {seat.device: seat for seat in self._here(now)}
        places = self._places(now)
        return {
            one
            for one in self._told.keys() | places.keys()
            if self._viewers(places.get(one, []), now) != self._told.get(one, [])
        }

    def tell(self, conversations: Iterable[int], now: Instant) -> list[Viewers]:
        """Who looks at each of these; from now on that is what everybody believes."""
        places = self._places(now)
        news = [self._news(one, places.get(one, []), now) for one in conversations]
        for one in news:
            self._told[one.conversation] = one.viewers
            if not one.viewers:
                del self._told[one.conversation]
        return news

    def whole(self, now: Instant) -> list[Viewers]:
        """All onlookers, for whoever has heard nothing yet."""
        return [self._news(one, seats, now) for one, seats in sorted(self._places(now).items())]

    def _places(self, now: Instant) -> dict[int, list[Seat]]:
        places: dict[int, list[Seat]] = {}
        for seat in self._here(now):
            places.setdefault(seat.conversation, []).append(seat)
        return places

    def _here(self, now: Instant) -> list[Seat]:
        still = [seat for seat in self._seats.values() if now - seat.at < self._policy.viewing_ms]
        return sorted(still, key=lambda seat: (seat.member, seat.device))

    def _news(self, conversation: int, seats: Sequence[Seat], now: Instant) -> Viewers:
        heard = max((seat.at for seat in seats), default=now)
        left_ms = heard + self._policy.viewing_ms - now
        return Viewers(conversation, self._viewers(seats, now), left_ms)

    def _viewers(self, seats: Iterable[Seat], now: Instant) -> list[Viewer]:
        return [Viewer(seat.member, seat.device, self._is_writing(seat, now)) for seat in seats]

    def _is_writing(self, seat: Seat, now: Instant) -> bool:
        return seat.writing and now - seat.at < self._policy.lease_ms
