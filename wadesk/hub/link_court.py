"""Link court: who is let in, judged inside the transaction that lets them in.

The operator's code grants at once. A member's code makes an applicant, who waits until
somebody at the Desk that shows the code has looked: whose, which system, from where, and
whether the same words stand on both screens. A code is used up by the first who names it;
wrong ones are counted, and then none is looked at for a while.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from wadesk.core import device_policy
from wadesk.core.device_policy import (
    Decider,
    End,
    Held,
    LinkAttempts,
    Room,
    after_wrong_code,
    require_not_paused,
)
from wadesk.core.errors import Reason, Refused
from wadesk.core.policy import DAY_MS, Policy
from wadesk.core.records import Instant
from wadesk.core.rights import Standing
from wadesk.hub import admission, deeds, link_codes, revocation
from wadesk.hub.admission import Admission
from wadesk.hub.pause import Paused
from wadesk.hub.revocation import Actor
from wadesk.hub.sign_ins import TOLD_MOST, SignIns
from wadesk.hub.writer import Transaction
from wadesk.store import crypto, device_rows, devices, hub_key, linking, members
from wadesk.store.audit import Deed
from wadesk.store.connection import ReadableDb
from wadesk.store.devices import NewDevice
from wadesk.store.linking import Applicant, Code
from wadesk.wire import linking_api
from wadesk.wire.linking_api import (
    Applicants,
    LinkCode,
    LinkCodeRequest,
    LinkDecision,
    Linked,
    LinkRequest,
    LinkWaiting,
    Victim,
)

LINK_DEVICE = "link_device"


@dataclass(frozen=True, slots=True)
class Wish:
    """A Desk that wants in, whose signature was found to be its key's own."""

    request: LinkRequest
    public_key: bytes
    door: bytes | None
    address: str

    def said(self, word: str) -> str:
        return str(getattr(self.request, word))[:TOLD_MOST]


Answer = Linked | LinkWaiting | Refused


class LinkCourt:
    """Judges codes, and what people decide about those who named them."""

    def __init__(self, hub: str, policy: Policy, admission: Admission, watch: SignIns) -> None:
        device_policy.require_sense(policy.devices)
        self._hub = hub
        self._policy = policy.devices
        self._admission = admission
        self._watch = watch

    def admit(self, t: Transaction, wishes: Sequence[Wish]) -> list[Answer]:
        """A refusal is an answer here, not a failure: what was counted must be kept."""
        return [self._admitted(t, wish) for wish in wishes]

    def offer(
        self, t: Transaction, asked: Sequence[tuple[Actor, LinkCodeRequest]]
    ) -> list[LinkCode]:
        return [self._offered(t, actor, wish) for actor, wish in asked]

    def decide(self, t: Transaction, decided: Sequence[tuple[Actor, LinkDecision]]) -> list[None]:
        for actor, decision in decided:
            self._decide(t, actor, decision)
        return [None] * len(decided)

    def waiting(self, db: ReadableDb, actor: Actor, now: Instant) -> Applicants:
        """Who waits at this device, and for how long no code is looked at."""
        decider = _decider(db, actor)
        paused_until = self._attempts(db, now).paused_until
        waiting = [
            self._shown(db, one, decider) for one in linking.waiting_at(db, actor.device, now)
        ]
        return Applicants(waiting, max(0, paused_until - now))

    def _admitted(self, t: Transaction, wish: Wish) -> Answer:
        known = devices.by_public_key(t.db, wish.public_key)
        if known is not None:  # the answer was lost, and it asks again; later it has no need to
            is_new = known.counter == 0
            return self._linked(t, known.device) if is_new else Refused(Reason.LINK_CODE_EXPIRED)
        digest = link_codes.digest(wish.request.code)
        before = linking.applicant_with(t.db, wish.public_key)
        if before is not None and before.code == digest:
            return self._still(t, before)
        attempts = self._attempts(t.db, t.now)
        try:
            require_not_paused(attempts, t.now)
        except Refused as refusal:
            return Paused(refusal.reason, attempts.paused_until, t.now)
        code = linking.code(t.db, digest)
        if code is None:
            return self._wrong(t, attempts, wish)
        if code.until <= t.now or not _stands(t.db, code.member, code.maker):
            return Refused(Reason.LINK_CODE_EXPIRED)  # whoever kept it guesses no longer for it
        linking.write_attempts(t.db, LinkAttempts(0, attempts.paused_until))
        return self._good(t, wish, digest, code)

    def _attempts(self, db: ReadableDb, now: Instant) -> LinkAttempts:
        return device_policy.believable(linking.attempts(db), now, self._policy)

    def _wrong(self, t: Transaction, attempts: LinkAttempts, wish: Wish) -> Refused:
        after = after_wrong_code(attempts, t.now, self._policy)
        linking.write_attempts(t.db, after)
        if after.paused_until > t.now:
            self._watch.wrong_codes(t, wish.address)
        return Refused(Reason.LINK_CODE_WRONG)

    def _good(self, t: Transaction, wish: Wish, digest: bytes, code: Code) -> Answer:
        one = _applicant(t, wish, digest, code)
        if code.maker is not None:
            linking.use_up(t.db, digest)
            linking.keep_applicant(
                t.db, replace(one, until=Instant(t.now + self._policy.confirm_ms))
            )
            return self._wait(t, self._policy.confirm_ms)
        if not self._room(t.db, one).is_free:
            return Refused(Reason.DEVICE_LIMIT)
        linking.use_up(t.db, digest)
        return self._linked(t, self._let_in(t, one, None))

    def _still(self, t: Transaction, one: Applicant) -> Answer:
        """Whoever has named a code asks how things stand."""
        if one.verdict is not None:  # a yes made it a device, which was sent away since
            return Refused(Reason.LINK_DENIED)
        if one.until <= t.now or not _stands(t.db, one.member, one.maker):
            return Refused(Reason.LINK_CODE_EXPIRED)
        return self._wait(t, one.until - t.now)

    def _offered(self, t: Transaction, actor: Actor, wish: LinkCodeRequest) -> LinkCode:
        standing = _standing(t.db, actor)
        member = actor.member if wish.member is None else wish.member
        if member != actor.member and not standing.is_administrator:
            raise Refused(Reason.NO_RIGHT)
        if not _is_active(t.db, member):
            raise Refused(Reason.NO_SUCH_MEMBER, "This colleague is suspended, or here no more.")
        self._admission.require_proof(t, standing, actor.device, LINK_DEVICE)
        decider = _decider(t.db, actor)
        room = device_policy.room(linking.held(t.db), member, self._policy, decider)
        if room.is_full:
            raise Refused(Reason.DEVICE_LIMIT)
        code, shown_ms = link_codes.new_code(), self._policy.code_ttl_ms
        until = Instant(t.now + 2 * shown_ms)  # whoever begins to type it late is let in, too
        linking.forget(t.db, Instant(t.now - DAY_MS))
        kept = Code(member, until, actor.device)
        linking.keep_code(t.db, link_codes.digest(code), kept)
        return LinkCode(code, shown_ms, room.linked, room.limit, _victim(t.db, room))

    def _decide(self, t: Transaction, actor: Actor, decision: LinkDecision) -> None:
        standing = _standing(t.db, actor)
        one = linking.applicant(t.db, decision.applicant)
        if one is None or one.maker != actor.device:
            raise Refused(Reason.NO_RIGHT)
        verdict = linking.YES if decision.yes else linking.NO
        if one.verdict is not None:
            if one.verdict != verdict:
                raise Refused(Reason.ALREADY_SETTLED)
            return
        if decision.yes and one.member != actor.member and not standing.is_administrator:
            raise Refused(Reason.NO_RIGHT)
        if decision.yes:
            self._confirm(t, actor, one, decision.evict)
        else:
            self._turn_away(t, actor, one)
        linking.settle(t.db, one.id, verdict)

    def _confirm(self, t: Transaction, actor: Actor, one: Applicant, evict: int | None) -> None:
        if one.until <= t.now or not _is_active(t.db, one.member):
            raise Refused(Reason.LINK_CODE_EXPIRED)
        if devices.by_public_key(t.db, one.public_key) is not None:
            return  # it has come in by another code meanwhile
        victim = self._room(t.db, one, _decider(t.db, actor)).require(evict)
        if victim is not None:
            revocation.end_device(t, victim.device, End.EVICTED, actor)
        self._let_in(t, one, actor)

    def _turn_away(self, t: Transaction, actor: Actor, one: Applicant) -> None:
        where = self._watch.whereabouts(one.address)
        deeds.write_down(
            t,
            actor,
            Deed.DENY,
            one.member,
            computer=one.name,
            system=one.system,
            network=where.network,
            place=where.words or "",
        )

    def _let_in(self, t: Transaction, one: Applicant, actor: Actor | None) -> int:
        """Make it a device; one that was linked in the same place before gives way to it."""
        former = linking.same_machine(t.db, one.member, one.machine)
        if former is not None:
            revocation.end_device(t, former, End.REPLACED, actor)
        device = t.new_id()
        new = NewDevice(
            one.member,
            one.public_key,
            one.name,
            one.system,
            one.version,
            machine=one.machine,
            door=one.door,
            share=crypto.new_key(),
            linked_by=None if actor is None else actor.member,
        )
        devices.add_device(t.db, device, t.next_seq(), new, t.now)
        where = self._watch.whereabouts(one.address)
        device_rows.write_where(t.db, device, where)
        code = "operator" if actor is None else "device"
        seen = {"network": where.network, "replaces": former}
        deeds.write_down(t, actor, Deed.LINK, device, code=code, **seen)
        return device

    def _room(self, db: ReadableDb, one: Applicant, decider: Decider | None = None) -> Room:
        """The room there is, less what the same machine takes up already."""
        former = linking.same_machine(db, one.member, one.machine)
        held = [other for other in linking.held(db) if other.device != former]
        return device_policy.room(held, one.member, self._policy, decider)

    def _shown(self, db: ReadableDb, one: Applicant, decider: Decider) -> linking_api.Applicant:
        room = self._room(db, one, decider)
        where = self._watch.whereabouts(one.address)
        return linking_api.Applicant(
            applicant=one.id,
            member=one.member,
            member_name=members.name(db, one.member),
            name=one.name,
            system=one.system,
            version=one.version,
            network=where.network,
            place=where.words,
            public_key=one.public_key.hex(),
            replaces=linking.same_machine(db, one.member, one.machine),
            victim=_victim(db, room),
            limit_reached=room.is_full,
        )

    def _linked(self, t: Transaction, device: int) -> Linked:
        member, share = devices.papers_of_new(t.db, device)
        return Linked(
            self._hub,
            device,
            member,
            members.name(t.db, member),
            _public(t),
            (share or b"").hex(),
            self._policy.lease_ms,
        )

    def _wait(self, t: Transaction, waits_ms: int) -> LinkWaiting:
        return LinkWaiting(self._hub, _public(t), waits_ms)


def _applicant(t: Transaction, wish: Wish, digest: bytes, code: Code) -> Applicant:
    """Whoever named this code, as they are written down."""
    return Applicant(
        id=t.new_id(),
        member=code.member,
        maker=code.maker or 0,
        public_key=wish.public_key,
        code=digest,
        door=wish.door,
        machine=wish.said("machine") or None,
        name=wish.said("name"),
        system=wish.said("system"),
        version=wish.said("version"),
        address=wish.address,
        at=t.now,
        until=t.now,
    )


def _public(t: Transaction) -> str:
    return crypto.public_key(hub_key.kept(t.db)).hex()


def _standing(db: ReadableDb, actor: Actor) -> Standing:
    """What the asker may do, on a device that is in still: a slow request outlives its token."""
    revocation.require_in(db, actor.device)
    return admission.active(db, actor.member)


def _decider(db: ReadableDb, actor: Actor) -> Decider:
    return Decider(actor.member, actor.device, _standing(db, actor).is_administrator)


def _stands(db: ReadableDb, member: int, maker: int | None) -> bool:
    """Whether those whose code it is may let anybody in still."""
    if maker is None:
        return _is_active(db, member)
    shows = devices.papers(db, maker)
    is_in = shows is not None and shows.frozen_at is None and _is_active(db, shows.member)
    return is_in and _is_active(db, member)


def _is_active(db: ReadableDb, member: int) -> bool:
    found = members.find(db, member)
    return found is not None and found.state == members.ACTIVE


def _victim(db: ReadableDb, room: Room) -> Victim | None:
    gone: Held | None = room.victim
    if gone is None:
        return None
    name, owner = devices.name(db, gone.device), members.name(db, gone.member)
    return Victim(gone.device, name, owner, gone.linked_at)
