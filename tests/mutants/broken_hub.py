"""Broken Hub: the guards of locks, sends and the way out, each broken on purpose."""

from tests.mutants.mutant import Mutant

LOCK = "wadesk/core/reply_lock.py"
SENDS = "wadesk/hub/send_court.py"
SAID = "wadesk/store/said.py"
OF_LOCK = ("tests/unit/core/test_reply_lock.py", "tests/unit/core/test_reply_lock_fold.py")
OF_SENDS = ("tests/unit/hub/test_send_court.py", "tests/unit/hub/test_commands.py")
OF_DISPATCH = ("tests/unit/core/test_dispatch.py",)

HUB = (
    Mutant(
        "the lock is not asked",
        SENDS,
        "after = admit(case.lock, case.member, command.fence, t.now, self._policy.lock)",
        "after = case.lock",
        OF_SENDS,
    ),
    Mutant(
        "anybody may send with a fence",
        LOCK,
        "elif lock.holder == agent and fence <= lock.fence:",
        "elif fence <= lock.fence:",
        OF_LOCK,
    ),
    Mutant(
        "a fence that was never given out is believed",
        LOCK,
        "elif lock.holder == agent and fence <= lock.fence:",
        "elif lock.holder == agent:",
        OF_LOCK,
    ),
    Mutant(
        "the base is not asked",
        SENDS,
        "require_seen(MessageId(command.base), MessageId(newest))",
        "_ = require_seen, newest",
        OF_SENDS,
    ),
    Mutant(
        "a late release frees a newer holding",
        LOCK,
        "if lock.holder != agent or fence != lock.fence:",
        "if lock.holder != agent:",
        OF_LOCK,
    ),
    Mutant(
        "anybody's release frees the lock",
        LOCK,
        "if lock.holder != agent or fence != lock.fence:",
        "if fence != lock.fence:",
        OF_LOCK,
    ),
    Mutant(
        "a new holder gets no higher fence",
        LOCK,
        "return ReplyLock(agent, _end(now, policy), lock.fence + 1, now, taken_from)",
        "return ReplyLock(agent, _end(now, policy), lock.fence, now, taken_from)",
        OF_LOCK,
    ),
    Mutant(
        "a lease never runs out",
        LOCK,
        "return self.holder if now < self.until else None",
        "return self.holder",
        OF_LOCK,
    ),
    Mutant(
        "the owner comes first at any time",
        LOCK,
        "if agent == owner and _is_collision(lock, now, policy):",
        "if agent == owner:",
        OF_LOCK,
    ),
    Mutant(
        "a folded lock keeps a fence that was another's",
        LOCK,
        "max(stays.fence, goes.fence + 1)",
        "max(stays.fence, goes.fence)",
        OF_LOCK,
    ),
    Mutant(
        "anybody may take a conversation over",
        "wadesk/hub/lock_court.py",
        "if is_anothers and not may_take(role, self._policy, is_owner=is_owner):",
        "if is_anothers and not role and is_owner:",
        ("tests/unit/hub/test_lock_court.py",),
    ),
    Mutant(
        "answers from the phone do not count",
        SAID,
        "_IS_ANSWER = f\"direction = 'out' and source <> 'history'",
        "_IS_ANSWER = f\"direction = 'out' and source = 'desk'",
        ("tests/unit/hub/test_answers_from_elsewhere.py",),
    ),
    Mutant(
        "a fold counts for nothing",
        SAID,
        "return max(int(found), _folded(db, conversation)) if found else 0",
        "return int(found)",
        ("tests/unit/hub/test_answers_from_elsewhere.py", "tests/unit/hub/test_people.py"),
    ),
    Mutant(
        "a note goes out to the customer",
        "wadesk/hub/notes.py",
        "Direction.NOTE,",
        "Direction.OUT,",
        ("tests/unit/hub/test_notes.py",),
    ),
    Mutant(
        "no answer to a key is remembered",
        "wadesk/hub/commands.py",
        "known = replies.answer_to(t.db, asked.key) or _sent_before(t, asked)",
        "known = None",
        OF_SENDS,
    ),
    Mutant(
        "how long it waited is not asked",
        SENDS,
        "require_fresh(case.echoes, inbound, t.now, self._policy.outbox)",
        "_ = require_fresh, inbound",
        OF_SENDS,
    ),
    Mutant(
        "what the Hub never said is believed",
        SENDS,
        "require_told(case.echoes, t.counter.last_id, case.lock.fence, t.now)",
        "_ = require_told",
        OF_SENDS,
    ),
    Mutant(
        "the 24 hours are not asked",
        SENDS,
        "require_open(last_inbound, leaves_at, self._policy.window)",
        "_ = require_open, last_inbound",
        OF_SENDS,
    ),
    Mutant(
        "who wants no offers gets them",
        "wadesk/hub/parcels.py",
        "raise Refused(Reason.OPTED_OUT)",
        "return",
        ("tests/unit/hub/test_send_court.py",),
    ),
    Mutant(
        "a plan leaves however late",
        "wadesk/hub/schedule_court.py",
        "require_in_time(row.at, t.now, self._policy.outbox)",
        "_ = require_in_time",
        ("tests/unit/hub/test_schedule_court.py",),
    ),
    Mutant(
        "a plan leaves over what the customer wrote",
        "wadesk/hub/schedule_court.py",
        "require_read(command.seen, MessageId(inbound))",
        "_ = require_read, inbound",
        ("tests/unit/hub/test_schedule_court.py",),
    ),
    Mutant(
        "what is settled is decided again",
        "wadesk/hub/decisions.py",
        "if message.carriage != Carriage.UNCERTAIN:",
        "if message.carriage is None:",
        ("tests/unit/hub/test_decisions.py",),
    ),
    Mutant(
        "acknowledged before the commit",
        "wadesk/hub/writer.py",
        "            counter.write(self._db, counts)\n",
        "            counter.write(self._db, counts)\n"
        "            self._loop.call_soon_threadsafe(self._tell, pieces, counts.head, [])\n"
        "            threading.Event().wait(1)\n",
        ("tests/unit/hub/test_writer.py",),
    ),
    Mutant(
        "a lost answer is sent again",
        "wadesk/core/dispatch.py",
        "        case _:\n            return None\n\n\ndef carriage_after",
        "        case Lost():\n            return SECOND_MS\n"
        "        case _:\n            return None\n\n\ndef carriage_after",
        OF_DISPATCH,
    ),
    Mutant(
        "a lost answer counts as not sent",
        "wadesk/core/dispatch.py",
        "return Carriage.UNCERTAIN",
        "return Carriage.QUEUED",
        OF_DISPATCH,
    ),
    Mutant(
        "an uncertain message holds back nothing",
        "wadesk/core/dispatch.py",
        "return Instant(item.since + policy.uncertain_hold_ms)",
        "return Instant(0)",
        OF_DISPATCH,
    ),
    Mutant(
        "a time-out counts as not sent",
        "wadesk/hub/whatsapp/cloud_api.py",
        "return Lost(_why(error))",
        "return NotSent(_why(error))",
        ("tests/unit/hub/whatsapp/test_cloud_api_failures.py",),
    ),
    Mutant(
        "what was cut off on its way is sent again after a restart",
        "wadesk/hub/settlement.py",
        "            _carry(t, message, Carriage.UNCERTAIN)\n"
        "        replies.doubt(t.db, message_id, t.now)",
        "            _carry(t, message, Carriage.QUEUED)\n"
        "        replies.postpone(t.db, message_id, t.now)",
        ("tests/unit/hub/test_dispatcher.py", "tests/hub/test_dispatcher.py"),
    ),
    Mutant(
        "who looked once looks for ever",
        "wadesk/hub/presence.py",
        "if now - seat.at < self._policy.viewing_ms",
        "if seat.at <= now",
        ("tests/unit/hub/test_presence.py",),
    ),
    Mutant(
        "everybody is shown everybody's drafts",
        "wadesk/store/feed.py",
        'return f"{row_type.owner} = :member"',
        'return "1"',
        ("tests/unit/hub/test_drafts.py", "tests/unit/store/test_feed.py"),
    ),
)
