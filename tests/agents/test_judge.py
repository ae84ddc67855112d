"""The judge catches a history that breaks any of the laws, and lets a lawful one pass."""

import json
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from tests.agents import history, judge
from tests.agents.history import Json
from tests.support.project import ROOT

PLACE = 9
ANA, BILAL = 1, 2


@dataclass
class Forged:
    """A history in the making: two agents at one conversation, and all that others recorded."""

    journals: dict[str, list[Json]] = field(default_factory=lambda: {"ana": [], "bilal": []})
    messages: list[Json] = field(default_factory=list)
    sends: list[Json] = field(default_factory=list)
    customers: list[Json] = field(default_factory=list)
    at: int = 0

    def tells(self, who: str, happened: str, **what: Any) -> None:
        self.at += 100
        self.journals[who].append({"e": happened, "at": self.at, **what})

    def sees(self, who: str, *messages: int) -> None:
        self.tells(who, "shown", rows=[[message, PLACE] for message in messages])

    def begins(self, who: str, draft: str, **what: Any) -> None:
        self.tells(who, "began", d=draft, c=PLACE, careful=True, **what)
        self.tells(who, "typed", d=draft, text=f"{draft} whole")
        self.tells(who, "posted", d=draft, key=draft, text=f"{draft} whole")

    def is_accepted(self, who: str, draft: str, message: int) -> None:
        self.tells(who, "accepted", d=draft, key=draft, message=message)
        self.records(message, {"ana": ANA, "bilal": BILAL}[who], draft)

    def records(self, message: int, member: int, draft: str) -> None:
        row = {"id": message, "conversation": PLACE, "member": member, "direction": "out"}
        row |= {"key": draft, "text": f"{draft} whole", "wamid": f"w{message}"}
        self.messages.append(row | {"carriage": "accepted"})
        self.sends.append({"opaque": f"wd1:{draft}", "text": f"{draft} whole"})

    def is_heard(self, wamid: str) -> None:
        row = {"id": 1, "conversation": PLACE, "member": None, "direction": "in", "key": None}
        self.messages.append(row | {"text": "hello", "wamid": wamid, "carriage": None})

    def written_to(self, folder: Path) -> Path:
        trial = {"collision_ms": 150, "faults": {"kill -9 of the Hub": 3}}
        (folder / "trial.json").write_text(json.dumps(trial))
        for name, events in self.journals.items():
            _write(folder / f"{name}.journal", events)
        _write(folder / "hub.jsonl", self.messages)
        _write(folder / "whatsapp.jsonl", self.sends)
        _write(folder / "customers.jsonl", self.customers)
        return folder


def _write(path: Path, told: list[Json]) -> None:
    path.write_text("".join(json.dumps(one) + "\n" for one in told))


def a_lawful_one() -> Forged:
    """Ana answers; Bilal sees it before his first keystroke, and answers too."""
    forged = Forged()
    forged.customers.append({"wamid": "w-hello"})
    forged.is_heard("w-hello")
    forged.begins("ana", "a")
    forged.is_accepted("ana", "a", 10)
    forged.sees("bilal", 10)
    forged.begins("bilal", "b")
    forged.is_accepted("bilal", "b", 11)
    return forged


def laws_broken(forged: Forged, folder: Path) -> set[str]:
    found = history.read(forged.written_to(folder))
    laws = (*judge.LAWS, judge.unfinished)
    return {breach.law for law in laws for breach in law(found)}


def test_a_lawful_history_breaks_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = a_lawful_one().written_to(tmp_path)

    assert judge.main(str(folder)) == 0
    assert "| **unknowing double answers** | **0** |" in capsys.readouterr().out


def test_an_answer_that_was_never_on_the_screen_is_an_unknowing_double(tmp_path: Path) -> None:
    forged = a_lawful_one()
    forged.journals["bilal"] = [one for one in forged.journals["bilal"] if one["e"] != "shown"]

    assert laws_broken(forged, tmp_path) == {"unknowing double answer"}


def test_what_came_on_the_screen_after_the_first_keystroke_was_not_seen(tmp_path: Path) -> None:
    forged = a_lawful_one()
    shown, began, *others = forged.journals["bilal"]
    forged.journals["bilal"] = [began, shown, *others]

    assert laws_broken(forged, tmp_path) == {"unknowing double answer"}


def test_what_was_reviewed_was_seen(tmp_path: Path) -> None:
    forged = a_lawful_one()
    shown, began, *others = forged.journals["bilal"]
    reviewed = {"e": "reviewed", "at": 0, "d": "b"}
    forged.journals["bilal"] = [began, shown, reviewed, *others]

    assert laws_broken(forged, tmp_path) == set()


def test_an_older_answer_below_one_that_was_seen_still_counts(tmp_path: Path) -> None:
    forged = Forged()
    forged.begins("ana", "a")
    forged.is_accepted("ana", "a", 10)
    forged.begins("ana", "c")
    forged.is_accepted("ana", "c", 11)
    forged.sees("bilal", 11)
    forged.begins("bilal", "b")
    forged.is_accepted("bilal", "b", 12)

    assert laws_broken(forged, tmp_path) == {"unknowing double answer"}


def test_ones_own_answer_need_not_be_on_the_screen(tmp_path: Path) -> None:
    forged = Forged()
    for message, draft in ((10, "a"), (11, "c")):
        forged.begins("ana", draft)
        forged.is_accepted("ana", draft, message)

    assert laws_broken(forged, tmp_path) == set()


def test_an_answer_from_the_phone_counts_as_a_colleagues(tmp_path: Path) -> None:
    forged = a_lawful_one()
    phone = {"id": 5, "conversation": PLACE, "member": None, "direction": "out", "key": None}
    forged.messages.append(phone | {"text": "from the phone", "wamid": "w5", "carriage": None})

    assert laws_broken(forged, tmp_path) == {"unknowing double answer"}


Breaks = Callable[[Forged], object]


def _changed(forged: Forged, number: int, **what: Any) -> None:
    forged.messages[number].update(what)


BREACHES: dict[str, tuple[Breaks, str]] = {
    "the same send again": (lambda one: one.sends.append(one.sends[0]), "message sent twice"),
    "the same key with other words": (
        lambda one: one.sends.append({"opaque": "wd1:b", "text": "other words"}),
        "message sent twice",
    ),
    "the same words under another key": (
        lambda one: one.sends.append({"opaque": "wd1:b2", "text": "b whole"}),
        "message sent twice",
    ),
    "a send that nobody asked for": (
        lambda one: one.sends.append({"opaque": "wd1:x", "text": "x"}),
        "message sent by nobody",
    ),
    "a row that vanished": (lambda one: one.messages.pop(), "words lost"),
    "a promise that was forgotten": (lambda one: one.messages.pop(), "acknowledged and gone"),
    "an end that nobody saw": (lambda one: one.journals["ana"].pop(), "draft without an end"),
    "words cut short": (lambda one: _changed(one, 1, text="a who"), "words lost"),
    "words put into a mouth": (lambda one: _changed(one, 1, text="a who"), "words nobody wrote"),
    "one reply as two rows": (lambda one: one.records(12, ANA, "a"), "message accepted twice"),
    "another id than was told": (lambda one: _changed(one, 1, id=8), "acknowledged and gone"),
    "sent by hearsay": (lambda one: one.sends.pop(), "told as sent and never sent"),
    "failed by hearsay": (
        lambda one: _changed(one, 2, carriage="rejected"),
        "told as failed and sent",
    ),
    "for ever on its way": (
        lambda one: _changed(one, 2, carriage="sending"),
        "never came to an end",
    ),
    "a customer forgotten": (lambda one: one.messages.pop(0), "customer not heard"),
    "a customer heard twice": (lambda one: one.is_heard("w-hello"), "customer not heard"),
}


@pytest.mark.parametrize("name", BREACHES)
def test_every_breach_is_caught(name: str, tmp_path: Path) -> None:
    breaks, law = BREACHES[name]
    forged = a_lawful_one()

    breaks(forged)

    assert law in laws_broken(forged, tmp_path)


def test_words_that_were_typed_and_are_nowhere_are_lost(tmp_path: Path) -> None:
    forged = a_lawful_one()
    forged.tells("ana", "began", d="c", c=PLACE, careful=True)
    forged.tells("ana", "typed", d="c", text="c half")

    assert laws_broken(forged, tmp_path) == {"words lost", "draft without an end"}


@pytest.mark.parametrize("end", ["kept", "discarded"])
def test_words_that_their_author_keeps_or_discards_are_not_lost(end: str, tmp_path: Path) -> None:
    forged = a_lawful_one()
    forged.tells("ana", "began", d="c", c=PLACE, careful=True)
    forged.tells("ana", "typed", d="c", text="c half")
    forged.tells("ana", end, d="c")

    assert laws_broken(forged, tmp_path) == set()


def test_a_breach_ends_the_judge_with_one_and_says_where(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    forged = a_lawful_one()
    forged.sends.append(forged.sends[0])

    assert judge.main(str(forged.written_to(tmp_path))) == 1
    assert "wd1:a went to WhatsApp 2 times" in capsys.readouterr().err


def test_two_who_write_at_the_same_time_contest(tmp_path: Path) -> None:
    forged = Forged()
    forged.begins("ana", "a")
    forged.begins("bilal", "b")
    forged.tells("bilal", "claim_refused", d="b", reason="lock_held")
    forged.is_accepted("ana", "a", 10)
    forged.tells("bilal", "refused", d="b", key="b", reason="unseen_answer")
    forged.sees("bilal", 10)
    forged.tells("bilal", "reviewed", d="b")
    forged.is_accepted("bilal", "b", 11)

    found = judge.figures(history.read(forged.written_to(tmp_path)))

    assert (found.answers, found.contested, found.conflicts) == (2, 2, 1)
    assert (found.refused, found.collisions) == (1, 0)  # they began 300 ms apart


@pytest.mark.parametrize("knew", [False, True])
def test_a_claim_refused_within_the_window_is_a_collision_unless_the_colleague_was_seen(
    knew: bool, tmp_path: Path
) -> None:
    forged = Forged()
    forged.tells("ana", "began", d="a", c=PLACE, careful=True)
    forged.tells("bilal", "began", d="b", c=PLACE, careful=True, knew=knew)
    forged.tells("bilal", "claim_refused", d="b", reason="lock_held")

    found = judge.figures(history.read(forged.written_to(tmp_path)))

    assert (found.collisions, found.conflicts) == ((0, 0) if knew else (1, 1))


def test_news_of_a_lock_is_counted_from_the_claim_to_the_first_word_of_it(tmp_path: Path) -> None:
    forged = Forged()
    forged.begins("ana", "a")
    forged.tells("ana", "granted", d="a", fence=7, asked=1_000, take=False)
    for at in (1_040, 1_090):
        forged.journals["bilal"].append({"e": "heard", "at": at, "c": PLACE, "fence": 7})

    found = judge.figures(history.read(forged.written_to(tmp_path)))

    assert found.told_ms == [40]


def test_a_line_that_its_writer_died_over_says_nothing(tmp_path: Path) -> None:
    folder = a_lawful_one().written_to(tmp_path)
    with (folder / "ana.journal").open("a") as journal:
        journal.write('{"e": "typed", "d": "a", "te')

    assert judge.main(str(folder)) == 0


def test_neither_the_judge_nor_its_reading_knows_the_project() -> None:
    for name in ("judge", "history"):
        text = (ROOT / "tests" / "agents" / f"{name}.py").read_text(encoding="utf-8")
        assert "wadesk." not in text
        assert "import wadesk" not in text
