import pytest

from tests.support.court import Bench, fence, reason
from wadesk.core.errors import Reason
from wadesk.core.grant import usual
from wadesk.core.policy import LockPolicy, Policy
from wadesk.core.rights import Role
from wadesk.hub import sights
from wadesk.hub.judgement import Judged, Whisper
from wadesk.hub.sights import ChangeSight, Rescope
from wadesk.store import members, replies
from wadesk.store.audit import Deed
from wadesk.wire.hub_api import (
    AnswerAsk,
    Ask,
    AskAnswered,
    AskForLock,
    Command,
    ReleaseLock,
    SetOwner,
    TakeLock,
)

COLLISION_MS = LockPolicy().collision_ms
DESK = 77


def promote(bench: Bench, member: int) -> None:
    members.keep_grant(bench.hub.db, member, 1, usual(Role.ADMINISTRATOR))


def holder(bench: Bench, line: int) -> int | None:
    return replies.lock(bench.hub.db, line).held_by(bench.hub.now)


def deeds(bench: Bench) -> list[tuple[str, int, int | None]]:
    return [(row["deed"], row["member"], row["about"]) for row in bench.hub.rows("audit")]


def whisper(judged: Judged) -> Whisper:
    assert judged.whisper is not None, judged.problem
    return judged.whisper


def test_an_administrator_takes_over_and_everybody_is_told_from_whom(bench: Bench) -> None:
    line = bench.customer_writes()
    promote(bench, bench.ana)
    bens = fence(bench.claim(bench.ben, line))
    bench.later(8_000)

    told = bench.ask(bench.ana, TakeLock(line), device=DESK)

    assert fence(told) == bens + 1
    assert told.moved is not None
    assert (told.moved.lock.holder, told.moved.lock.taken_from) == (bench.ana, bench.ben)
    assert reason(bench.say(bench.ben, line, fence=bens)) == Reason.NOT_HOLDER


def test_a_take_over_is_written_down_with_who_when_where_and_from_whom(bench: Bench) -> None:
    line = bench.customer_writes()
    promote(bench, bench.ana)
    bench.claim(bench.ben, line)

    bench.ask(bench.ana, TakeLock(line), device=DESK)

    row = bench.hub.one("audit")
    told = (row["at"], row["member"], row["device"], row["deed"], row["conversation"], row["about"])
    assert told == (bench.hub.now, bench.ana, DESK, Deed.TAKE_OVER, line, bench.ben)


def test_without_the_right_nobody_takes_over(bench: Bench) -> None:
    line = bench.customer_writes()
    bench.claim(bench.ben, line)

    told = bench.ask(bench.ana, TakeLock(line))

    assert reason(told) == Reason.NO_RIGHT
    assert told.problem is not None
    assert (told.problem.holder, holder(bench, line)) == (bench.ben, bench.ben)
    assert deeds(bench) == []


def test_the_policy_may_give_the_right_to_everybody(bench: Bench) -> None:
    everybody = Policy(lock=LockPolicy(takers="standard administrator"))
    other = Bench(bench.path.with_name("other.db"), everybody)
    line = other.customer_writes()
    other.claim(other.ben, line)

    told = other.ask(other.ana, TakeLock(line))

    other.hub.close()
    assert fence(told) == 2


def test_an_owner_takes_over_by_right(bench: Bench) -> None:
    line = bench.customer_writes()
    bench.ask(bench.ana, SetOwner(line, bench.ana))
    bench.claim(bench.ben, line)
    bench.later(COLLISION_MS)

    told = bench.ask(bench.ana, TakeLock(line))

    assert (fence(told), holder(bench, line)) == (2, bench.ana)


def test_taking_what_nobody_holds_needs_no_right_and_is_no_deed(bench: Bench) -> None:
    line = bench.customer_writes()

    told = bench.ask(bench.ana, TakeLock(line))

    assert (fence(told), holder(bench, line), deeds(bench)) == (1, bench.ana, [])


def test_a_take_over_that_is_asked_for_twice_happens_once(bench: Bench) -> None:
    line = bench.customer_writes()
    promote(bench, bench.ana)
    bench.claim(bench.ben, line)
    first = bench.ask(bench.ana, TakeLock(line), key="k")
    bench.ask(bench.ana, ReleaseLock(line, fence(first)))
    bench.claim(bench.ben, line)

    again = bench.ask(bench.ana, TakeLock(line), key="k")

    assert (again.answer, again.moved) == (first.answer, None)
    assert holder(bench, line) == bench.ben
    assert len(deeds(bench)) == 1


def test_the_owner_comes_first_when_two_begin_within_a_moment(bench: Bench) -> None:
    line = bench.customer_writes()
    bench.ask(bench.ana, SetOwner(line, bench.ana))
    bench.claim(bench.ben, line)
    bench.later(COLLISION_MS - 1)

    told = bench.claim(bench.ana, line)

    assert told.moved is not None
    assert told.moved.lock.taken_from == bench.ben
    assert deeds(bench)[-1] == (Deed.TAKE_OVER, bench.ana, bench.ben)


def test_an_owner_who_comes_later_is_told_who_answers(bench: Bench) -> None:
    line = bench.customer_writes()
    bench.ask(bench.ana, SetOwner(line, bench.ana))
    bench.claim(bench.ben, line)
    bench.later(COLLISION_MS)

    assert reason(bench.claim(bench.ana, line)) == Reason.LOCK_HELD


def test_a_question_goes_to_the_holder_and_moves_nothing(bench: Bench) -> None:
    line = bench.customer_writes()
    bench.claim(bench.ben, line)

    told = bench.ask(bench.ana, AskForLock(line))

    assert whisper(told) == Whisper(whisper(told).member, "", Ask(line, bench.ana))
    assert whisper(told).member == bench.ben
    assert (told.moved, holder(bench, line)) == (None, bench.ben)


def test_what_became_free_meanwhile_is_given_to_who_asks(bench: Bench) -> None:
    line = bench.customer_writes()

    told = bench.ask(bench.ana, AskForLock(line))

    assert (fence(told), told.whisper, holder(bench, line)) == (1, None, bench.ana)


def test_a_yes_hands_the_lock_over_in_one_step_and_is_written_down(bench: Bench) -> None:
    line = bench.customer_writes()
    bens = fence(bench.claim(bench.ben, line))
    bench.ask(bench.ana, AskForLock(line))

    told = bench.ask(bench.ben, AnswerAsk(line, bench.ana, yes=True))

    assert told.moved is not None
    lock = told.moved.lock
    assert (lock.holder, lock.fence, lock.taken_from) == (bench.ana, bens + 1, bench.ben)
    assert whisper(told).member == bench.ana
    assert whisper(told).news == AskAnswered(line, bench.ben, yes=True)
    assert deeds(bench) == [(Deed.HAND_OVER, bench.ben, bench.ana)]


def test_a_no_is_told_to_who_asked_and_changes_nothing(bench: Bench) -> None:
    line = bench.customer_writes()
    bench.claim(bench.ben, line)
    bench.ask(bench.ana, AskForLock(line))

    told = bench.ask(bench.ben, AnswerAsk(line, bench.ana, yes=False))

    assert (whisper(told).member, told.moved) == (bench.ana, None)
    assert whisper(told).news == AskAnswered(line, bench.ben, yes=False)
    assert (holder(bench, line), deeds(bench)) == (bench.ben, [])


@pytest.mark.parametrize("yes", [True, False])
def test_only_the_holder_answers(bench: Bench, yes: bool) -> None:
    line = bench.customer_writes()
    bench.claim(bench.ben, line)
    cem = bench.hub.add_member("Cem")

    told = bench.ask(bench.ana, AnswerAsk(line, cem, yes=yes))

    assert reason(told) == Reason.NOT_HOLDER
    assert (told.whisper, holder(bench, line)) == (None, bench.ben)


def test_nobody_hands_over_to_who_does_not_see_the_conversation(bench: Bench) -> None:
    line = bench.customer_writes()
    bench.hub.do(sights.rescope, Rescope(line, "sales"))
    bench.hub.do(sights.change_sights, ChangeSight(bench.ana, frozenset()))
    bench.claim(bench.ben, line)

    told = [bench.ask(bench.ben, AnswerAsk(line, who, yes=True)) for who in (bench.ana, 999)]

    assert {reason(one) for one in told} == {Reason.NO_SUCH_MEMBER}
    assert holder(bench, line) == bench.ben


def test_a_yes_to_oneself_is_a_renewal(bench: Bench) -> None:
    line = bench.customer_writes()
    mine = fence(bench.claim(bench.ben, line))

    told = bench.ask(bench.ben, AnswerAsk(line, bench.ben, yes=True))

    assert (fence(told), told.whisper, deeds(bench)) == (mine, None, [])


def test_a_yes_to_oneself_claims_nothing(bench: Bench) -> None:
    """Claiming is for one's hours, answering a question is not: one is no way to the other."""
    line = bench.customer_writes()

    free = bench.ask(bench.ben, AnswerAsk(line, bench.ben, yes=True))
    bench.release(bench.ben, line, fence(bench.claim(bench.ben, line)))
    released = bench.ask(bench.ben, AnswerAsk(line, bench.ben, yes=False))

    assert [reason(one) for one in (free, released)] == [Reason.NOT_HOLDER] * 2
    assert holder(bench, line) is None


def test_the_first_answer_makes_its_author_the_owner(bench: Bench) -> None:
    line = bench.customer_writes()
    hers = bench.say(bench.ana, line)
    assert hers.answer is not None

    bench.say(bench.ben, line, base=hers.answer.message or 0)

    assert bench.hub.one("conversation")["owner"] == bench.ana


def test_where_the_policy_says_so_an_answer_makes_nobody_the_owner(bench: Bench) -> None:
    policy = Policy(lock=LockPolicy(owner_by_first_answer=False))
    other = Bench(bench.path.with_name("other.db"), policy)
    line = other.customer_writes()

    other.say(other.ana, line)

    owner = other.hub.one("conversation")["owner"]
    other.hub.close()
    assert owner is None


def test_a_conversation_is_given_to_somebody_and_to_nobody_and_each_is_written_down(
    bench: Bench,
) -> None:
    line = bench.customer_writes()
    before = bench.hub.one("conversation")["seq"]

    bench.ask(bench.ana, SetOwner(line, bench.ben))
    given = bench.hub.one("conversation")
    bench.ask(bench.ana, SetOwner(line, bench.ben))
    bench.ask(bench.ana, SetOwner(line, None))

    assert (given["owner"], given["seq"] > before) == (bench.ben, True)
    assert bench.hub.one("conversation")["owner"] is None
    assert deeds(bench) == [(Deed.OWNER, bench.ana, bench.ben), (Deed.OWNER, bench.ana, None)]


def test_a_late_repetition_does_not_give_a_conversation_back(bench: Bench) -> None:
    line = bench.customer_writes()
    bench.ask(bench.ana, SetOwner(line, bench.ana), key="k")
    bench.ask(bench.ben, SetOwner(line, bench.ben))

    bench.ask(bench.ana, SetOwner(line, bench.ana), key="k")

    assert bench.hub.one("conversation")["owner"] == bench.ben


def test_nobody_owns_what_they_do_not_see(bench: Bench) -> None:
    line = bench.customer_writes()
    bench.hub.do(sights.rescope, Rescope(line, "sales"))
    bench.hub.do(sights.change_sights, ChangeSight(bench.ana, frozenset()))

    assert reason(bench.ask(bench.ben, SetOwner(line, bench.ana))) == Reason.NO_SUCH_MEMBER


def test_what_lies_out_of_sight_cannot_be_taken_asked_for_or_owned(bench: Bench) -> None:
    line = bench.customer_writes()
    promote(bench, bench.ana)
    bench.hub.do(sights.rescope, Rescope(line, "sales"))
    bench.hub.do(sights.change_sights, ChangeSight(bench.ana, frozenset()))
    wishes: list[Command] = [TakeLock(line), AskForLock(line), SetOwner(line, bench.ana)]

    assert {reason(bench.ask(bench.ana, one)) for one in wishes} == {Reason.NO_SUCH_CONVERSATION}


def test_a_member_who_was_ended_has_no_rights(bench: Bench) -> None:
    line = bench.customer_writes()
    promote(bench, bench.ana)
    bench.hub.db.execute("update member set state = 'removed' where id = ?", (bench.ana,))
    bench.claim(bench.ben, line)

    assert reason(bench.ask(bench.ana, TakeLock(line))) == Reason.MEMBER_SUSPENDED
