"""Judge: whether one trial kept the laws, said by a program that knows nothing but them.

    python -m tests.agents.judge FOLDER

It reads what ``history`` reads and believes nobody's word about another's: what an author had
on the screen comes from the author's journal, what was accepted in which order from the Hub's
rows, and what WhatsApp was asked to do from WhatsApp's own record. It ends with 1 where a law
was broken, and says where.

1. Nobody answers over an answer of somebody else that was never on their screen.
2. WhatsApp is asked to send each message at most once, and only what the record holds.
3. Whatever was typed is sent, kept, or discarded by its author; nothing vanishes or changes.
4. What was acknowledged exists, and what is told of its fate is true.
5. What a customer wrote, and the Hub took in, is in the record once.
"""

import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.agents.history import ONGOING, Draft, History, Json, read

CONFLICTS = frozenset({"unseen_answer", "lock_held", "not_holder"})
OWN_MARK = "wd1:"
EXAMPLES = 5


@dataclass(frozen=True, slots=True)
class Breach:
    """One place where a law was broken, in words."""

    law: str
    words: str


def unknowing(history: History) -> Iterator[Breach]:
    """Answers over somebody else's that their author had not seen."""
    threads: dict[int, list[Json]] = defaultdict(list)
    drafts = {text: one for device in history.devices for text, one in device.texts.items()}
    for row in history.messages:
        if row["direction"] != "out":
            continue
        earlier = threads[row["conversation"]]
        draft = drafts.get(row["text"]) if row["key"] else None
        if draft is not None:
            others = {one["id"] for one in earlier if one["member"] != row["member"]}
            unseen = others - draft.on_screen
            if unseen:
                words = f"{draft.device} answered with {row['id']} without having seen"
                yield Breach("unknowing double answer", f"{words} {sorted(unseen)[:EXAMPLES]}")
        earlier.append(row)


def twice(history: History) -> Iterator[Breach]:
    """Messages that WhatsApp was asked to send more than once, or by nobody we know."""
    keys = {row["key"] for row in history.messages if row["key"]}
    for opaque, times in Counter(send["opaque"] for send in history.sends).items():
        if times > 1:
            yield Breach("message sent twice", f"{opaque} went to WhatsApp {times} times")
        if not opaque or opaque.removeprefix(OWN_MARK) not in keys:
            yield Breach("message sent by nobody", f"{opaque} is at WhatsApp and not in the record")
    bodies = Counter(send["text"] for send in history.sends)
    for text, times in bodies.items():
        if times > 1:
            yield Breach("message sent twice", f"{text!r} went to WhatsApp {times} times")


def lost(history: History) -> Iterator[Breach]:
    """Words that are neither in the record nor kept nor discarded, or that changed on the way."""
    recorded = Counter(row["text"] for row in history.messages if row["key"])
    posted = {text for device in history.devices for text in device.texts}
    for draft in history.drafts:
        if draft.text and not draft.outcome and draft.text not in recorded:
            yield Breach("words lost", f"{draft.device} typed {draft.text!r}: it is nowhere")
        if draft.outcome == "accepted" and draft.text not in recorded:
            yield Breach("words lost", f"{draft.text!r} was accepted and is not in the record")
    for text, times in recorded.items():
        if text not in posted:
            yield Breach("words nobody wrote", f"{text!r} is in the record")
        if times > 1:
            yield Breach("message accepted twice", f"{text!r} is {times} times in the record")


def untrue(history: History) -> Iterator[Breach]:
    """Acknowledgements and fates that the record or WhatsApp's own record contradicts."""
    by_key = {row["key"]: row for row in history.messages if row["key"]}
    for device in history.devices:
        for key, (message, text) in device.acknowledged.items():
            row = by_key.get(key)
            if row is None or (row["id"], row["text"]) != (message, text):
                yield Breach("acknowledged and gone", f"{device.name} was told {message} for {key}")
    sent = {str(send["opaque"]).removeprefix(OWN_MARK) for send in history.sends}
    for key, row in by_key.items():
        if row["carriage"] == "accepted" and key not in sent:
            yield Breach("told as sent and never sent", f"message {row['id']} of key {key}")
        if row["carriage"] == "rejected" and key in sent:
            yield Breach("told as failed and sent", f"message {row['id']} of key {key}")
        if row["carriage"] not in {"accepted", "rejected", "uncertain"}:
            yield Breach("never came to an end", f"message {row['id']} is {row['carriage']}")


def unheard(history: History) -> Iterator[Breach]:
    """Customers' messages that were taken in and are not in the record once."""
    heard = Counter(row["wamid"] for row in history.messages if row["direction"] == "in")
    for wamid in history.customers:
        if heard[wamid] != 1:
            yield Breach("customer not heard", f"{wamid} is {heard[wamid]} times in the record")


LAWS: Sequence[Callable[[History], Iterator[Breach]]] = (unknowing, twice, lost, untrue, unheard)


@dataclass(frozen=True, slots=True)
class Figures:
    """What came about, apart from whether it was lawful."""

    answers: int
    contested: int
    collisions: int
    refused: int
    conflicts: int
    knowing: int
    blind: int
    blind_refused: int
    taken: int
    claims_refused: int
    told_ms: list[float]


def figures(history: History) -> Figures:
    drafts = list(history.drafts)
    met = contested(drafts)
    answered = [draft for draft in drafts if draft.outcome == "accepted"]
    collided = set(collisions(drafts, history.trial["collision_ms"]))
    overruled = {id(draft) for draft in drafts if CONFLICTS & set(draft.refusals)}
    careful = {id(draft) for draft in drafts if draft.careful}
    return Figures(
        answers=len(answered),
        contested=sum(id(draft) in met for draft in answered),
        collisions=len(collided & careful),
        refused=len(overruled & careful),
        conflicts=len((collided | overruled) & careful),
        knowing=sum(id(one) in (collided | overruled) & careful for one in drafts if one.knew),
        blind=len(drafts) - len(careful),
        blind_refused=len(overruled - careful),
        taken=sum(draft.taken for draft in drafts),
        claims_refused=sum(draft.claim_refused for draft in drafts),
        told_ms=sorted(told(history)),
    )


def contested(drafts: Sequence[Draft]) -> set[int]:
    """Drafts during whose life somebody else was at the same conversation too."""
    found: set[int] = set()
    for one, other in _meetings(drafts):
        found |= {id(one), id(other)}
    return found


def collisions(drafts: Sequence[Draft], within_ms: float) -> Iterator[int]:
    """Claims refused because somebody had begun a moment before, and that was not known yet."""
    for one, other in _meetings(drafts):
        if other.claim_refused and not other.knew and other.began - one.began <= within_ms:
            yield id(other)


def _meetings(drafts: Sequence[Draft]) -> Iterator[tuple[Draft, Draft]]:
    """Pairs of drafts of two devices that lived at the same time; the elder first."""
    places: dict[int, list[Draft]] = defaultdict(list)
    for draft in drafts:
        places[draft.conversation].append(draft)
    for there in places.values():
        alive: list[Draft] = []
        for draft in sorted(there, key=lambda one: one.began):
            alive = [one for one in alive if one.ended > draft.began]
            yield from ((one, draft) for one in alive if one.device != draft.device)
            alive.append(draft)


def told(history: History) -> Iterator[float]:
    """From a claim's leaving one device until another device hears who holds the lock."""
    asked = {lock: at for device in history.devices for lock, at in device.granted.items()}
    for device in history.devices:
        firsts: dict[tuple[int, int], float] = {}
        for conversation, fence, at in device.heard:
            firsts.setdefault((conversation, fence), at)
        for lock, at in firsts.items():
            if lock in asked and lock not in device.granted:
                yield at - asked[lock]


def report(history: History, breaches: Sequence[Breach]) -> str:
    """The table that a person reads."""
    found, broken = figures(history), Counter(breach.law for breach in breaches)
    lives = sum(device.lives for device in history.devices)
    rows = [
        ("agents' devices (lives)", f"{len(history.devices)} ({lives})"),
        ("answers sent", f"{found.answers:,}"),
        ("of them contested: somebody else was at it too", f"{found.contested:,}"),
        ("conflicts of those who look at their screen", _share(found.conflicts, found.answers)),
        ("thereof refused with the reply written", _share(found.refused, found.answers)),
        ("thereof began within the collision window", _share(found.collisions, found.answers)),
        ("thereof begun where a colleague was seen", _share(found.knowing, found.answers)),
        ("written blind on purpose, of them refused", f"{found.blind:,}, {found.blind_refused:,}"),
        ("claims refused: a colleague was there", f"{found.claims_refused:,}"),
        ("locks taken over or handed on while writing", f"{found.taken:,}"),
        ("**unknowing double answers**", f"**{broken['unknowing double answer']}**"),
        ("**messages sent twice**", f"**{broken['message sent twice']}**"),
        ("**words lost**", f"**{broken['words lost']}**"),
        ("other laws broken", str(_others(broken))),
        ("customers' messages, of them lost", f"{len(history.customers):,}, {_unheard(broken)}"),
        ("claim posted → a colleague's device told, p50 · p99", _latency(found.told_ms)),
    ]
    rows += [(f"fault: {name}", f"{times:,}") for name, times in history.trial["faults"].items()]
    return "\n".join(["| | |", "|---|--:|", *(f"| {name} | {value} |" for name, value in rows)])


def _share(part: int, whole: int) -> str:
    return f"{part:,} ({100 * part / max(1, whole):.2f} %)"


def _others(broken: Counter[str]) -> int:
    named = {"unknowing double answer", "message sent twice", "words lost", "customer not heard"}
    return sum(times for law, times in broken.items() if law not in named)


def _unheard(broken: Counter[str]) -> int:
    return broken["customer not heard"]


def _latency(told_ms: Sequence[float]) -> str:
    if not told_ms:
        return "not measured"
    p50, p99 = (told_ms[int(len(told_ms) * share)] for share in (0.5, 0.99))
    return f"{p50:.1f} · {p99:.1f} ms"


def unfinished(history: History) -> Iterator[Breach]:
    """A journal without an end would let a law pass unexamined."""
    for draft in history.drafts:
        if draft.ended == ONGOING and draft.text:
            yield Breach("draft without an end", f"{draft.device}: {draft.text!r}")


def main(folder: str) -> int:
    history = read(Path(folder))
    breaches = [breach for law in (*LAWS, unfinished) for breach in law(history)]
    print(report(history, breaches))
    for law, times in Counter(breach.law for breach in breaches).items():
        examples = [breach.words for breach in breaches if breach.law == law][:EXAMPLES]
        print(f"\n{law}: {times}", *examples, sep="\n  ", file=sys.stderr)
    return 1 if breaches else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
